"""What a command tells the program that called it."""

GOOD, NO, UNUSABLE = 0, 1, 2
"""Exit codes: all well; the answer is no; the input cannot be used."""
