"""The table of entries."""
