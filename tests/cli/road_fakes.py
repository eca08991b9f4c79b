"""Road servers on loopback that answer as they are told."""

from __future__ import annotations

import json
import math
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Point = tuple[float, float]
Tweak = Callable[[dict[str, object]], object]


class FakeServer(ThreadingHTTPServer):
    """Speaks OSRM and Valhalla: 1.3 times the straight line, 45 km/h; `tweak` spoils answers."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.tweak: Tweak = lambda answer: answer
        self.code = 200
        self.asked = 0
        self.released = threading.Event()
        self.released.set()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: FakeServer

    def do_GET(self) -> None:
        path, _, query = self.path.removeprefix("/table/v1/driving/").partition("?")
        points = [(float(lat), float(lon)) for lon, lat in (p.split(",") for p in path.split(";"))]
        rows = [int(row) for row in query.partition("&")[0].removeprefix("sources=").split(";")]
        table = [[way(points[row], end) for end in points] for row in rows]
        self._reply(
            {
                "code": "Ok",
                "distances": [[km * 1000 for km, _ in row] for row in table],
                "durations": [[seconds for _, seconds in row] for row in table],
            }
        )

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        sources, targets = (
            [(place["lat"], place["lon"]) for place in asked[key]] for key in ("sources", "targets")
        )
        self._reply(
            {
                "sources_to_targets": [
                    [
                        {"distance": km, "time": seconds}
                        for km, seconds in (way(start, end) for end in targets)
                    ]
                    for start in sources
                ]
            }
        )

    def _reply(self, answer: dict[str, object]) -> None:
        self.server.asked += 1
        self.server.released.wait(20)
        body = self.server.tweak(answer)
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(self.server.code)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


def way(start: Point, end: Point) -> tuple[float, float]:
    """Kilometres and seconds."""
    north = math.radians(end[0] - start[0])
    east = math.radians(end[1] - start[1]) * math.cos(math.radians(start[0]))
    km = 6371 * math.hypot(north, east) * 1.3
    return km, km / 45 * 3600


@contextmanager
def running() -> Iterator[FakeServer]:
    """A server that is always stopped again."""
    server = FakeServer()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join()
