"""Online map tiles: off until a person turns them on, and the only part that uses a network."""
