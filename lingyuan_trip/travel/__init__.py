"""Minutes and kilometres between places, map coordinates, and the zones' share of the county."""
