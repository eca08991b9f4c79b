"""Editors of single fields: each takes the plain value at a path and tells the one to set there."""
