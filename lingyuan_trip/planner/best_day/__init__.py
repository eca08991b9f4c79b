"""Which of the coming days suits the same wishes best, and why."""
