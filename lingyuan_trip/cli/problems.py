"""The problems that an error carries, on the error stream."""

from __future__ import annotations

import sys

from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.domain.text import Language


def print_problems(error: DataError, language: Language) -> None:
    """Print what is wrong with the data, each with its line."""
    from lingyuan_trip.catalogue import DataProblem, format_problems

    problems = [problem for problem in error.problems if isinstance(problem, DataProblem)]
    if problems:
        print(format_problems(problems, language), file=sys.stderr)
