"""The newspaper's key for push services (VAPID, RFC 8292): made once, kept in its folder.

Whoever subscribed did so under this key: with another one every subscription is lost. So machines
of one newspaper share the file, and `khobor backup` takes it along.
"""

from base64 import urlsafe_b64encode
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02

FILE_NAME = "vapid.pem"


@cache
def newspaper_key(folder: Path) -> Vapid02:
    """The key of the newspaper in that folder; made if there is none."""
    path = folder / FILE_NAME
    if not path.exists():
        made = Vapid02()
        made.generate_keys()
        path.touch(mode=0o600)
        path.write_bytes(made.private_pem())
    return Vapid02.from_pem(path.read_bytes())


def public_key(folder: Path) -> str:
    """What a browser needs to subscribe: the uncompressed point, base64url without padding."""
    point = newspaper_key(folder).public_key.public_bytes(
        Encoding.X962, PublicFormat.UncompressedPoint
    )
    return urlsafe_b64encode(point).rstrip(b"=").decode()
