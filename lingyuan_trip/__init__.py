"""凌源行: an offline desktop planner for trips that start and end at 牛河梁站."""

__version__ = "0.1.0"
