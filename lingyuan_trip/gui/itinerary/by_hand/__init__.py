"""The plan changed by hand: what can be done to it, and what it breaks."""
