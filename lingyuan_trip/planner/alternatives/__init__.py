"""Two or three really different plans: the best one, and others that differ in a stated way."""
