"""The day as rows with clock times."""
