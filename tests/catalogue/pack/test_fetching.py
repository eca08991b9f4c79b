"""Packages from an address: HTTPS only, within limits, and nothing that was not asked for."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from lingyuan_trip.catalogue.pack import PackRefused, Refusal
from lingyuan_trip.catalogue.pack.fetching import Limits, check_pack_address, fetch_pack
from lingyuan_trip.domain.errors import EnvironmentFault, RequestError
from tests.catalogue.pack.packages import good_pack
from tests.catalogue.pack.tls_server import give, lead_to, make_certificate, refuse, serve


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture(scope="module")
def trust(certificate: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificate))


@pytest.fixture(autouse=True)
def without_proxies(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("no_proxy", "*")
    yield


def never() -> bool:
    return False


@pytest.mark.parametrize("told", [None, 0])
def test_what_is_at_an_address_comes_with_progress(
    certificate: Path, trust: ssl.SSLContext, told: int | None
) -> None:
    content, seen = good_pack(), list[tuple[int, int]]()
    with serve(certificate, give(content, told=told)) as (address, asked):
        got = fetch_pack(
            f" {address}/a.lypack\n",
            stop=never,
            progress=lambda done, whole: seen.append((done, whole)),
            trust=trust,
        )
    assert got == content and asked == ["/a.lypack"]
    whole = len(content) if told is None else 0
    assert seen[-1] == (len(content), whole)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


@pytest.mark.parametrize(
    "address",
    [
        *("", "http://example.com/a.lypack", "ftp://example.com/a", "file:///etc/passwd"),
        *("https://", "https:///a", "https://[::1/a", "https://exa mple.com/a", "a.lypack"),
        *("https://凌源.cn/a", "https://u:p@example.com/a", "https://example.com:x/a"),
        "https://example.com/" + "a" * 2000,
    ],
)
def test_no_other_address_is_taken(address: str) -> None:
    with pytest.raises(RequestError) as raised:
        fetch_pack(address, stop=never)
    assert raised.value.text.zh and raised.value.text.en
    with pytest.raises(RequestError):
        check_pack_address(address)


def test_a_redirect_to_another_address_of_https_is_followed(
    certificate: Path, trust: ssl.SSLContext
) -> None:
    with (
        serve(certificate, give(b"there")) as (there, _),
        serve(certificate, lead_to(f"{there}/b")) as (here, _),
    ):
        assert fetch_pack(f"{here}/a", stop=never, trust=trust) == b"there"


def test_a_redirect_to_plain_http_is_not_followed(certificate: Path, trust: ssl.SSLContext) -> None:
    with (
        serve(None, give(b"spied on")) as (there, asked),
        serve(certificate, lead_to(f"{there}/b")) as (here, _),
        pytest.raises(RequestError, match="不是 https"),
    ):
        fetch_pack(f"{here}/a", stop=never, trust=trust)
    assert asked == []


def test_a_redirect_to_a_file_is_not_followed(certificate: Path, trust: ssl.SSLContext) -> None:
    with (
        serve(certificate, lead_to("file:///etc/passwd")) as (here, _),
        pytest.raises((RequestError, EnvironmentFault)),
    ):
        fetch_pack(here, stop=never, trust=trust)


def test_redirects_in_a_ring_end(certificate: Path, trust: ssl.SSLContext) -> None:
    with serve(certificate, lead_to("/again")) as (here, asked):
        with pytest.raises(EnvironmentFault):
            fetch_pack(here, stop=never, trust=trust)
        assert len(asked) <= 6


@pytest.mark.parametrize(("code", "words"), [(404, "没有文件"), (403, "403"), (500, "500")])
def test_a_refusal_is_told(certificate: Path, trust: ssl.SSLContext, code: int, words: str) -> None:
    with (
        serve(certificate, refuse(code)) as (here, _),
        pytest.raises(EnvironmentFault, match=words),
    ):
        fetch_pack(here, stop=never, trust=trust)


def test_a_server_that_nobody_vouches_for_is_not_believed(certificate: Path) -> None:
    with (
        serve(certificate, give(b"x")) as (here, asked),
        pytest.raises(EnvironmentFault, match="证书不可信"),
    ):
        fetch_pack(here, stop=never)
    assert asked == []


def test_too_much_is_refused_before_it_comes(certificate: Path, trust: ssl.SSLContext) -> None:
    limits = Limits(most=1000)
    with (
        serve(certificate, give(b"", told=10**9)) as (here, _),
        pytest.raises(PackRefused) as raised,
    ):
        fetch_pack(here, stop=never, limits=limits, trust=trust)
    assert raised.value.reason is Refusal.TOO_LARGE


def endless(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.end_headers()
    while True:
        request.wfile.write(bytes(10_000))


def dripping(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.end_headers()
    while True:
        request.wfile.write(b"x")
        time.sleep(0.02)


def silent(request: BaseHTTPRequestHandler) -> None:
    request.rfile.read(1)


def test_too_much_is_refused_while_it_comes(certificate: Path, trust: ssl.SSLContext) -> None:
    with serve(certificate, endless) as (here, _), pytest.raises(PackRefused) as raised:
        fetch_pack(here, stop=never, limits=Limits(most=100_000), trust=trust)
    assert raised.value.reason is Refusal.TOO_LARGE


def test_a_server_that_drips_is_left(certificate: Path, trust: ssl.SSLContext) -> None:
    with (
        serve(certificate, dripping) as (here, _),
        pytest.raises(EnvironmentFault, match="太久"),
    ):
        fetch_pack(here, stop=never, limits=Limits(whole=0.2), trust=trust)


def test_a_server_that_says_nothing_is_left(certificate: Path, trust: ssl.SSLContext) -> None:
    with (
        serve(certificate, silent) as (here, _),
        pytest.raises(EnvironmentFault, match="太久"),
    ):
        fetch_pack(here, stop=never, limits=Limits(silence=0.2), trust=trust)


def test_half_a_download_is_told(certificate: Path, trust: ssl.SSLContext) -> None:
    with (
        serve(certificate, give(b"half", told=8)) as (here, _),
        pytest.raises(EnvironmentFault),
    ):
        fetch_pack(here, stop=never, trust=trust)


def test_nobody_there_is_told(trust: ssl.SSLContext) -> None:
    with pytest.raises(EnvironmentFault, match="连不上"):
        fetch_pack("https://127.0.0.1:9/a", stop=never, trust=trust)


def test_a_stop_ends_it_without_an_answer(certificate: Path, trust: ssl.SSLContext) -> None:
    with serve(certificate, endless) as (here, _):
        assert fetch_pack(here, stop=lambda: True, trust=trust) is None
