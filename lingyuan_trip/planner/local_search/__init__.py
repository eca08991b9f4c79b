"""Local search: good trips without proof, for what the exact engine cannot finish."""
