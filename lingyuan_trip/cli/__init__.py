"""The command line: plan · verify · solve · check · schema. Imports no Qt."""

from lingyuan_trip.cli.exit_codes import GOOD, NO, UNUSABLE
from lingyuan_trip.cli.program import build_parser, main
from lingyuan_trip.cli.question import add_data_argument

__all__ = ["GOOD", "NO", "UNUSABLE", "add_data_argument", "build_parser", "main"]
