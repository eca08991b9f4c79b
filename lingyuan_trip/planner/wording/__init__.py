"""What the planner says to people: reasons, notes, refusals; Chinese and English."""
