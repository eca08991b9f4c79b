"""A tile server on loopback that does as it is told."""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from lingyuan_trip.gui.map.tiles.providers import TileProvider

Answer = Callable[["Handler"], None]


def png(color: str, side: int = 256) -> bytes:
    """A square of one colour."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())


class Handler(BaseHTTPRequestHandler):
    """Writes down what is asked for and answers as the server says."""

    server: TileServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers.get("User-Agent", "")))
        self.server.answer(self)

    def reply(self, body: bytes, code: int = 200, **headers: str) -> None:
        """Send an answer."""
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


class TileServer(ThreadingHTTPServer):
    """`answer` decides what is sent; `asked` holds path and User-Agent of every request."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.asked: list[tuple[str, str]] = []
        self.released = threading.Event()
        picture = png("#336699")
        self.answer: Answer = lambda handler: handler.reply(picture)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    def handle_error(self, _request: object, _address: object) -> None:
        """A client that went away is what some tests are about."""

    @property
    def provider(self) -> TileProvider:
        """Tiles of this server."""
        address = f"http://127.0.0.1:{self.server_address[1]}/{{z}}/{{x}}/{{y}}.png"
        return TileProvider("test", "Test", address, "Test", max_zoom=18)

    def hold(self) -> None:
        """Answer nothing until released."""
        picture = png("#336699")

        def answer(handler: Handler) -> None:
            self.released.wait(20)
            handler.reply(picture)

        self.answer = answer

    def stop(self) -> None:
        """Be gone."""
        self.released.set()
        self.shutdown()
        self.server_close()
        self._thread.join()
