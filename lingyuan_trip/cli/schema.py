"""`schema`: print the JSON Schema of spots.yaml."""

from __future__ import annotations

import argparse
import json

from lingyuan_trip.cli.arguments import Commands
from lingyuan_trip.cli.exit_codes import GOOD


def add_to(commands: Commands) -> None:
    """Make the command known."""
    parser = commands.add_parser("schema", help="输出 spots.yaml 的 JSON Schema")
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Print the schema."""
    from lingyuan_trip.catalogue.json_schema import build_json_schema

    print(json.dumps(build_json_schema(), ensure_ascii=False, indent=2))
    return GOOD
