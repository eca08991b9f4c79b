"""Plans made by hand: clock times whatever breaks, what breaks, and ways to mend it."""
