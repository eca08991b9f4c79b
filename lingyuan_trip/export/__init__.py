"""Plans as text and files for people and programs outside."""
