"""Fetching a package from an address that the person has entered: HTTPS and nothing else."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from lingyuan_trip.catalogue.pack.manifest import too_large
from lingyuan_trip.catalogue.pack.opening import MOST_PACK_BYTES
from lingyuan_trip.domain.errors import EnvironmentFault, RequestError

_CHUNK = 64 * 1024
_LONGEST_ADDRESS = 2000
_NOT_FOUND = (404, 410)

Progress = Callable[[int, int], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long is waited for a single answer, and for the whole, in seconds; and how much is
    taken, in bytes.
    """

    silence: float = 20.0
    whole: float = 600.0
    most: int = MOST_PACK_BYTES


USUAL_LIMITS = Limits()


def check_pack_address(address: str) -> str:
    """The address without blanks around it; raises RequestError unless it is one of HTTPS."""
    made = address.strip()
    try:
        parts = urlsplit(made)
        is_sound = parts.scheme == "https" and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_sound = False
    is_plain = made.isascii() and made.isprintable() and " " not in made
    if not is_sound or not is_plain or len(made) > _LONGEST_ADDRESS:
        raise RequestError(
            "网址要以 https:// 开头，中间没有空格和汉字，如 https://example.com/lingyuan.lypack",
            "The address must begin with https:// and have no blanks in it, as in "
            "https://example.com/lingyuan.lypack",
        )
    if parts.username is not None or parts.password is not None:
        raise RequestError(
            "网址里不要写用户名和口令",
            "The address must not hold a user name or a password",
        )
    return made


def fetch_pack(
    address: str,
    *,
    stop: Stop,
    progress: Progress = lambda done, whole: None,
    limits: Limits = USUAL_LIMITS,
    trust: ssl.SSLContext | None = None,
) -> bytes | None:
    """The bytes at an address, None where it was stopped.

    `progress` gets the bytes there are and the bytes there will be, 0 where that is not known.
    `trust` says which servers are believed to be who they are; usually those that the system
    trusts. Raises RequestError for no HTTPS address, EnvironmentFault where nothing comes, and
    PackRefused where it is too much.
    """
    request = Request(check_pack_address(address), headers={"User-Agent": "lingyuan-trip"})
    ends = time.monotonic() + limits.whole
    try:
        with _make_opener(trust).open(request, timeout=limits.silence) as answer:
            whole = _read_length(answer.headers)
            if whole > limits.most:
                raise too_large()
            return _read(answer, whole, ends, limits, stop, progress)
    except HTTPError as error:
        with error:
            raise _refused(error.code) from error
    except (OSError, URLError, HTTPException, ValueError) as error:
        raise _silent(error) from error


def _read(
    answer: HTTPResponse, whole: int, ends: float, limits: Limits, stop: Stop, progress: Progress
) -> bytes | None:
    parts, length = [], 0
    # A server that sends one byte at a time must not keep us for ever.
    while chunk := answer.read1(_CHUNK):
        if stop():
            return None
        length += len(chunk)
        if length > limits.most:
            raise too_large()
        if time.monotonic() > ends:
            raise TimeoutError
        parts.append(chunk)
        progress(length, whole)
    if length < whole:
        raise EnvironmentFault(
            "下载中断，只收到一部分。请再试一次，或改用文件导入。",
            "The download broke off half-way. Try again, or import a file.",
        )
    return b"".join(parts)


def _read_length(headers: HTTPMessage) -> int:
    told = headers.get("Content-Length", "")
    return int(told) if told.isdecimal() else 0


class _Redirects(HTTPRedirectHandler):
    """Follows to other HTTPS addresses only."""

    max_redirections = 5

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The request at the new address; raises RequestError where that is no HTTPS."""
        if urlsplit(newurl).scheme != "https":
            raise RequestError(
                "对方转到了不是 https 的网址，没有下载。请改用文件导入。",
                "The server leads on to an address without HTTPS; nothing was fetched. "
                "Import a file.",
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _make_opener(trust: ssl.SSLContext | None) -> OpenerDirector:
    """Knows HTTPS and proxies, and neither files nor plain HTTP."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPSHandler(context=trust or ssl.create_default_context()),
        HTTPDefaultErrorHandler(),
        _Redirects(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _refused(code: int) -> EnvironmentFault:
    if code in _NOT_FOUND:
        return EnvironmentFault(
            f"这个网址上没有文件（HTTP {code}）。请核对网址，或改用文件导入。",
            f"There is no file at this address (HTTP {code}). Check it, or import a file.",
        )
    return EnvironmentFault(
        f"对方没有给出文件（HTTP {code}）。请稍后再试，或改用文件导入。",
        f"The server gave no file (HTTP {code}). Try again later, or import a file.",
    )


def _silent(error: Exception) -> EnvironmentFault:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ssl.SSLError):
        return EnvironmentFault(
            "对方的证书不可信，没有下载。请核对网址；也可能是电脑的时间不对。",
            "The server's certificate is not trusted; nothing was fetched. Check the address; "
            "or this computer's clock may be wrong.",
        )
    if isinstance(reason, TimeoutError):
        return EnvironmentFault(
            "等得太久，没有下载完。请稍后再试，或改用文件导入。",
            "It took too long and was not fetched. Try again later, or import a file.",
        )
    return EnvironmentFault(
        "连不上这个网址。请检查网络和网址，或改用文件导入。",
        "The address cannot be reached. Check the network and the address, or import a file.",
    )
