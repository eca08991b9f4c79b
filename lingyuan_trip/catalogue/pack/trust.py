"""The public keys that came with the program. There are none until the bureau gives its own."""

from __future__ import annotations

from pathlib import Path

from lingyuan_trip.catalogue.pack.keys import MOST_KEY_BYTES, PublicKey, read_public
from lingyuan_trip.domain.errors import LingyuanTripError
from lingyuan_trip.storage import read_whole


def read_trusted_keys(folder: Path) -> tuple[PublicKey, ...]:
    """The keys in a folder's .pub files; what is no key is not trusted, and no more than that."""
    keys = []
    for path in sorted(folder.glob("*.pub")):
        try:
            keys.append(read_public(read_whole(path, MOST_KEY_BYTES)))
        except LingyuanTripError:
            continue
    return tuple(keys)
