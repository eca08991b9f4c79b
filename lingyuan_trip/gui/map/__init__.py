"""The map beside every page: drawn from the product's own layers, offline."""
