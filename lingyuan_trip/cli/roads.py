"""`roads`: fill the surveyed roads of a data file from a road server."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from lingyuan_trip.cli.arguments import Commands
from lingyuan_trip.cli.exit_codes import GOOD, NO
from lingyuan_trip.domain.errors import DataError, EnvironmentFault
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.place import Position
from lingyuan_trip.storage import save_unless_changed

if TYPE_CHECKING:
    from lingyuan_trip.catalogue.editor.roads import Changed, Survey, SurveyedRoad
    from lingyuan_trip.travel.road_server import Matrix

SOURCE = "road-server"
_BOM = b"\xef\xbb\xbf"
_SHORTEST_KM = 0.1


def add_to(commands: Commands) -> None:
    """Make the command known."""
    parser = commands.add_parser("roads", help="向道路服务问里程和分钟，写进数据文件（工作人员用）")
    parser.add_argument("--server", required=True, metavar="URL", help="如 http://localhost:8002")
    parser.add_argument(
        "--kind",
        choices=("valhalla", "osrm"),
        default="valhalla",
        help="服务的接口：valhalla 或 osrm",
    )
    parser.add_argument("--data", type=Path, metavar="FILE", help="改这份 spots.yaml")
    parser.add_argument("--patience", type=float, default=30.0, metavar="S", help="最多等几秒")
    parser.add_argument("--dry-run", action="store_true", help="只说会改什么，不写文件")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="提示的语言")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Ask, write, and say what was done; the answer is no when nothing could be asked for."""
    from lingyuan_trip.catalogue import parse_guidebook, read_bytes
    from lingyuan_trip.catalogue.editor import set_roads
    from lingyuan_trip.dataset import bundled_spots_file
    from lingyuan_trip.travel.road_server import RoadServer, ServerKind, check_address

    path = arguments.data or bundled_spots_file()
    before = read_bytes(path)
    result = parse_guidebook(before, str(path), arguments.today)
    if result.guidebook is None:
        raise DataError(
            "数据文件有错误，改好后再问里程。",
            result.problems,
            "The data file has errors; mend them before asking for roads.",
        )
    places = sure_places(result.guidebook)
    unsure = len(result.guidebook.located_places) - len(places)
    if len(places) < 2:
        _say(
            arguments.lang, "位置可靠的地点不到两个，没有里程可问。", "Fewer than two sure places."
        )
        return NO
    kind = ServerKind(arguments.kind)
    server = RoadServer(check_address(arguments.server), kind, arguments.patience)
    matrix = server.ask([(at.lat, at.lon) for _, at in places], _tell_progress)
    roads = gather_roads([name for name, _ in places], matrix)
    survey = _survey(arguments)
    changed = set_roads(result.text, roads, survey)
    bom = _BOM if before.startswith(_BOM) else b""
    after = bom + changed.text.encode("utf-8")
    _check_result(after, path, arguments)
    if not arguments.dry_run and after != before:
        save_unless_changed(path, before, after)
    _report(arguments, changed, unsure)
    return GOOD


def sure_places(guidebook: Guidebook) -> list[tuple[str, Position]]:
    """Places that are known well enough for a road to them to be a fact."""
    return [
        (place.id, at)
        for place, at in guidebook.located_places
        if not (at.is_uncertain or at.evidence.is_estimate)
    ]


def gather_roads(names: Sequence[str], matrix: Matrix) -> list[SurveyedRoad]:
    """One road for each pair that has a way both ways: the longer and the slower of the two."""
    from lingyuan_trip.catalogue.editor import SurveyedRoad

    found = []
    for a, b in combinations(range(len(names)), 2):
        there, back = matrix[a][b], matrix[b][a]
        if there is None or back is None:
            continue
        km = round(max(there.km, back.km), 1)
        minutes = max(1, math.ceil(max(there.minutes, back.minutes)))
        if km >= _SHORTEST_KM:
            found.append(SurveyedRoad(names[a], names[b], km, minutes))
    return found


def _survey(arguments: argparse.Namespace) -> Survey:
    from lingyuan_trip.catalogue.editor.roads import Survey

    host = urlsplit(arguments.server).hostname or arguments.server
    date = "" if arguments.today is None else arguments.today.isoformat()
    title = f"道路服务 {host}（{arguments.kind}）算出的里程和车程"
    return Survey(SOURCE, title, arguments.server, date)


def _check_result(after: bytes, path: Path, arguments: argparse.Namespace) -> None:
    """Refuse to write what the strict reader would not take back."""
    from lingyuan_trip.catalogue import Severity, parse_guidebook

    problems = parse_guidebook(after, str(path), arguments.today).problems
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise EnvironmentFault(
            f"写出来的文件会有错误，没有写入：{errors[0].describe('zh')}",
            f"The file would have errors, nothing was written: {errors[0].describe('en')}",
        )


def _tell_progress(done: int, total: int) -> None:
    print(f"{done}/{total}", file=sys.stderr, flush=True)


def _report(arguments: argparse.Namespace, changed: Changed, unsure: int) -> None:
    _say(
        arguments.lang,
        f"里程：新写 {changed.added} 条，更新 {changed.renewed} 条，"
        f"另有来源的 {changed.left} 条没有动；位置不可靠的 {unsure} 处没有问。",
        f"Roads: {changed.added} added, {changed.renewed} renewed, {changed.left} left because "
        f"another source tells them; {unsure} places are too uncertain to ask for.",
    )
    if arguments.dry_run:
        _say(arguments.lang, "只是试算，文件没有改动。", "A dry run: the file was not changed.")


def _say(language: str, zh: str, en: str) -> None:
    print(zh if language == "zh" else en)
