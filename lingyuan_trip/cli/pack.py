"""`pack`: keys, and making, checking and importing signed data packages."""

from __future__ import annotations

import argparse
import datetime as dt
import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from lingyuan_trip.cli.arguments import Commands, date
from lingyuan_trip.cli.exit_codes import GOOD, NO
from lingyuan_trip.cli.problems import print_problems
from lingyuan_trip.domain.errors import DataError, EnvironmentFault, describe_os_error
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.paths import packs_dir, trust_dir
from lingyuan_trip.storage import read_whole, write_whole

if TYPE_CHECKING:
    from lingyuan_trip.catalogue.pack import Pack, PrivateKey, PublicKey

_OWNER_ONLY = 0o600
_MOST_PASSPHRASE_BYTES = 1000


def add_to(commands: Commands) -> None:
    """Make the commands known."""
    parser = commands.add_parser("pack", help="数据包：制作钥匙、打包发布、核对、导入")
    kinds: Commands = parser.add_subparsers(dest="kind", metavar="做什么", required=True)
    _add_keygen(kinds)
    _add_build(kinds)
    _add_verify(kinds)
    _add_import(kinds)


def _add_keygen(kinds: Commands) -> None:
    parser = kinds.add_parser("keygen", help="制作一对钥匙：KEYFILE（私钥，保密）和 KEYFILE.pub")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="KEYFILE")
    _add_passphrase(parser, "给私钥加口令，口令写在这个文件的第一行；- 表示从键盘输入")
    parser.set_defaults(run=make_keys)


def _add_build(kinds: Commands) -> None:
    parser = kinds.add_parser("build", help="把一个数据文件夹打成签了名的数据包")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--key", type=Path, required=True, metavar="KEYFILE")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.lypack")
    parser.add_argument("--serial", type=_serial, help="序号，要比上一个大；默认是现在的 UTC 时间")
    parser.add_argument(
        "--expires", type=date, metavar="DATE", help="最后可导入的一天，默认 400 天后"
    )
    _add_passphrase(parser, "私钥的口令在这个文件的第一行；- 表示从键盘输入")
    parser.set_defaults(run=build)


def _add_verify(kinds: Commands) -> None:
    parser = kinds.add_parser("verify", help="核对数据包；能用返回 0，不能用说明原因并返回 1")
    parser.add_argument("file", type=Path, metavar="FILE.lypack")
    parser.add_argument("--pubkey", type=Path, action="append", metavar="KEYFILE.pub")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="提示的语言")
    parser.set_defaults(run=verify)


def _add_import(kinds: Commands) -> None:
    parser = kinds.add_parser("import", help="导入数据包，以后就用它；不能用说明原因并返回 1")
    parser.add_argument("file", type=Path, metavar="FILE.lypack")
    parser.add_argument("--pubkey", type=Path, action="append", metavar="KEYFILE.pub")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="提示的语言")
    parser.set_defaults(run=take)


def _add_passphrase(parser: argparse.ArgumentParser, words: str) -> None:
    parser.add_argument("--passphrase-file", metavar="FILE", help=words)


def make_keys(arguments: argparse.Namespace) -> int:
    """Write a new pair of keys; a key that is there already is never written over."""
    from lingyuan_trip.catalogue.pack import generate, private_to_pem, public_to_pem

    path: Path = arguments.output
    public = path.with_name(f"{path.name}.pub")
    for present in (path, public):
        if present.exists():
            raise DataError(f"{present} 已经有了，没有改动。请换一个文件名。")
    key = generate()
    phrase = _read_passphrase(arguments.passphrase_file)
    _write_secret(path, private_to_pem(key, phrase))
    write_whole(public, public_to_pem(key.public))
    print(f"私钥 {path}（只有自己能读；请另存一份在安全的地方，不要发给别人）")
    print(f"公钥 {public}（编号 {key.public.id}；交给制作安装包的人，用 --trust 收进程序）")
    return GOOD


def build(arguments: argparse.Namespace) -> int:
    """Write the package."""
    from lingyuan_trip.catalogue.pack import USUAL_DAYS, build_pack, read_data_folder, serial_of

    now = dt.datetime.now(dt.UTC)
    serial = serial_of(now) if arguments.serial is None else arguments.serial
    expires = arguments.expires or now.date() + dt.timedelta(days=USUAL_DAYS)
    files = read_data_folder(arguments.data)
    content = build_pack(files, _read_key(arguments), serial=serial, expires=expires)
    write_whole(arguments.output, content)
    print(
        f"{arguments.output}：序号 {serial}，{len(files)} 个文件，{len(content)} 字节，"
        f"{expires} 之前可导入"
    )
    return GOOD


def verify(arguments: argparse.Namespace) -> int:
    """Say whether a package can be used today."""
    from lingyuan_trip.catalogue.pack import open_pack

    return _say(arguments, lambda content: open_pack(content, _trusted(arguments), _day(arguments)))


def take(arguments: argparse.Namespace) -> int:
    """Take a package into use."""
    from lingyuan_trip.catalogue.pack import PackStore

    store = PackStore(packs_dir(), _trusted(arguments))
    return _say(arguments, lambda content: store.install(content, _day(arguments)))


def _say(arguments: argparse.Namespace, use: Callable[[bytes], Pack]) -> int:
    """What comes of the file named; the answer is no when it is refused."""
    from lingyuan_trip.catalogue.pack import MOST_PACK_BYTES

    language: Language = arguments.lang
    try:
        pack = use(read_whole(arguments.file, MOST_PACK_BYTES))
    except DataError as refusal:
        print(f"{arguments.file}: {refusal.text.get(language)}")
        print_problems(refusal, language)
        return NO
    about = pack.manifest
    said = LocalizedText(
        f"可以用：数据 {about.version}，序号 {about.serial}，{about.expires} 之前可导入，"
        f"签名者 {pack.key_id}",
        f"good: data {about.version}, serial {about.serial}, to be imported until "
        f"{about.expires}, signed by {pack.key_id}",
    )
    print(f"{arguments.file}: {said.get(language)}")
    return GOOD


def _trusted(arguments: argparse.Namespace) -> tuple[PublicKey, ...]:
    """The keys named, or else those that came with the program."""
    from lingyuan_trip.catalogue.pack import MOST_KEY_BYTES, read_public, read_trusted_keys

    if arguments.pubkey:
        return tuple(read_public(read_whole(path, MOST_KEY_BYTES)) for path in arguments.pubkey)
    keys = read_trusted_keys(trust_dir())
    if not keys:
        raise EnvironmentFault(
            "本程序还没有收进任何发布者的公钥。请用 --pubkey KEYFILE.pub 指明公钥。",
            "No publisher's key came with this program. Name one with --pubkey KEYFILE.pub.",
        )
    return keys


def _day(arguments: argparse.Namespace) -> dt.date:
    today: dt.date | None = arguments.today
    return today or dt.datetime.now(dt.UTC).date()


def _read_key(arguments: argparse.Namespace) -> PrivateKey:
    from lingyuan_trip.catalogue.pack import MOST_KEY_BYTES, is_locked, read_private

    content = read_whole(arguments.key, MOST_KEY_BYTES)
    phrase = _read_passphrase(arguments.passphrase_file)
    if phrase is None and is_locked(content) and sys.stdin.isatty():
        phrase = getpass.getpass("私钥的口令：").encode()
    return read_private(content, phrase)


def _read_passphrase(named: str | None) -> bytes | None:
    """The first line of a file, or what is typed for `-`; None where nothing was named."""
    if named is None:
        return None
    if named == "-":
        return _type_passphrase()
    lines = read_whole(Path(named), _MOST_PASSPHRASE_BYTES).splitlines()
    if not lines or not lines[0]:
        raise DataError(f"{named} 的第一行是空的，没有口令")
    return lines[0]


def _type_passphrase() -> bytes:
    phrase = (
        getpass.getpass("口令：") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    )
    if not phrase:
        raise DataError("没有输入口令")
    return phrase.encode()


def _write_secret(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read, from its first byte on."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        why = describe_os_error(error)
        raise EnvironmentFault(
            f"写不了文件 {path}：{why.zh}", f"The file {path} cannot be written: {why.en}"
        ) from error


def _serial(text: str) -> int:
    if text.isdecimal() and len(text) <= 18:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} 不是序号，请写整数，如 20270101")
