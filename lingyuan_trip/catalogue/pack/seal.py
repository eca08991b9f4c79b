"""The signature of a package: over every byte of the file, zip's own tables included.

A signed list of the files' sums alone leaves names, times and tables of the zip free to change.
So the signature stands in the comment at the very end of the archive, where every zip program
allows text, and covers all that comes before, the comment's length included. The comment has one
spelling: the same signature written otherwise is refused.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence

from lingyuan_trip.catalogue.pack.keys import KEY_ID_LENGTH, PrivateKey, PublicKey, find_key
from lingyuan_trip.catalogue.pack.refusal import PackRefused, Refusal

_LABEL = b"lingyuan-pack-signature/1 ed25519 "
_COMMENT = re.compile(
    re.escape(_LABEL) + rb"(?P<key>[0-9a-f]{%d}) (?P<signature>[0-9a-f]{128})" % KEY_ID_LENGTH
)
COMMENT_LENGTH = len(_LABEL) + KEY_ID_LENGTH + 1 + 128
_END_OF_ARCHIVE = struct.Struct("<4sHHHHLLH")
_END_SIGN = b"PK\x05\x06"


def seal(archive: bytes, key: PrivateKey) -> bytes:
    """A zip archive without a comment, signed."""
    body = archive[:-2] + struct.pack("<H", COMMENT_LENGTH)
    signature = key.sign(body).hex().encode()
    return body + _LABEL + key.public.id.encode() + b" " + signature


def check_seal(content: bytes, keys: Sequence[PublicKey]) -> PublicKey:
    """The key that has signed the file; raises PackRefused.

    Nothing of the archive has been read before.
    """
    body, comment = content[:-COMMENT_LENGTH], content[-COMMENT_LENGTH:]
    signed = _COMMENT.fullmatch(comment)
    if signed is None or not _ends_as_archive(body):
        raise PackRefused(
            Refusal.NO_PACK,
            "这不是完整的数据包：可能没有下载完，或文件不对。请重新取一份。",
            "This is no whole data package: the download may have stopped, or it is another file. "
            "Get it again.",
        )
    key = find_key(keys, signed["key"].decode())
    if not keys:
        raise PackRefused(
            Refusal.UNKNOWN_KEY,
            "本程序还没有收进任何发布者的公钥，认不出数据包是谁签的，不能导入。"
            "请安装旅游局发布的新版程序。",
            "No publisher's key came with this program, so nobody's package can be trusted. "
            "Install the newer program that the tourism bureau publishes.",
        )
    if key is None:
        raise PackRefused(
            Refusal.UNKNOWN_KEY,
            "数据包不是由本程序信任的发布者签的，不能导入。请从旅游局的正式渠道取数据包。",
            "The package is not signed by a publisher that this program trusts. "
            "Get it from the tourism bureau.",
        )
    if not key.has_signed(body, bytes.fromhex(signed["signature"].decode())):
        raise PackRefused(
            Refusal.WRONG_SIGNATURE,
            "数据包的签名不对：内容在签名之后变过，不能导入。请重新取一份。",
            "The signature is wrong: the content has changed since it was signed. Get it again.",
        )
    return key


def _ends_as_archive(body: bytes) -> bool:
    size = _END_OF_ARCHIVE.size
    if len(body) < size:
        return False
    end = _END_OF_ARCHIVE.unpack(body[-size:])
    return bool(end[0] == _END_SIGN and end[-1] == COMMENT_LENGTH)
