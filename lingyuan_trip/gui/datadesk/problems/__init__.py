"""The problems of the data, below table and form."""
