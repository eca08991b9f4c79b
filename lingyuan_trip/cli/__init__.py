"""The command line: plan · check · schema. Imports no Qt."""

from lingyuan_trip.cli.exit_codes import GOOD, NO, UNUSABLE
from lingyuan_trip.cli.program import build_parser, main

__all__ = ["GOOD", "NO", "UNUSABLE", "build_parser", "main"]
