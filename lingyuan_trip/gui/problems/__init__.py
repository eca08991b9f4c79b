"""The list of what is wrong with a data file."""
