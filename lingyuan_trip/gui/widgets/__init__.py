"""Widgets that repeat, made once."""
