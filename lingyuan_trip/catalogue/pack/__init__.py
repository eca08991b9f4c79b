"""Signed data packages (.lypack): made by the bureau, checked and taken up by the visitor."""

from lingyuan_trip.catalogue.pack.building import (
    USUAL_DAYS,
    build_pack,
    read_data_folder,
    serial_of,
)
from lingyuan_trip.catalogue.pack.keys import (
    MOST_KEY_BYTES,
    PrivateKey,
    PublicKey,
    generate,
    is_locked,
    private_to_pem,
    public_to_pem,
    read_private,
    read_public,
)
from lingyuan_trip.catalogue.pack.manifest import Manifest
from lingyuan_trip.catalogue.pack.opening import MOST_PACK_BYTES, Pack, open_pack
from lingyuan_trip.catalogue.pack.refusal import PackRefused, Refusal
from lingyuan_trip.catalogue.pack.store import InUse, PackStore
from lingyuan_trip.catalogue.pack.trust import read_trusted_keys

__all__ = [
    "MOST_KEY_BYTES",
    "MOST_PACK_BYTES",
    "USUAL_DAYS",
    "InUse",
    "Manifest",
    "Pack",
    "PackRefused",
    "PackStore",
    "PrivateKey",
    "PublicKey",
    "Refusal",
    "build_pack",
    "generate",
    "is_locked",
    "open_pack",
    "private_to_pem",
    "public_to_pem",
    "read_data_folder",
    "read_private",
    "read_public",
    "read_trusted_keys",
    "serial_of",
]
