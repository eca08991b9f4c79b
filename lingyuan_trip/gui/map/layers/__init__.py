"""What is drawn on the map, one module for each layer."""
