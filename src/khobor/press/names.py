"""From the path of a page to the name of its files, whatever the path holds.

Where the path is plain, the name is the path, so that nginx finds the file by itself. Any other
path (percent-encoded Bangla, dots, NUL, very long) gets a name made from its hash.
"""

import re
from hashlib import blake2b

PLAIN = re.compile(r"(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*")
PLAIN_FILE = re.compile(r"(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*[A-Za-z0-9_~-][A-Za-z0-9._~-]*")
LONGEST_PART = 200  # ext4 and most others: 255 bytes, and we add an ending
LONGEST_PATH = 1000
INDEX = "index.html"
ENDINGS = {"": "", "gzip": ".gz", "br": ".br"}


def file_name(path: str, *, status: int = 200) -> str:
    """The name of the page's plain file, relative to the store's folder.

    `live/` holds what a web server may serve by itself: pages with status 200. Everything else
    stands in `kept/`.

    >>> file_name("/sports/17/bijoy/")
    'live/sports/17/bijoy/index.html'
    >>> file_name("/")
    'live/index.html'
    >>> file_name("/sports/17/bijoy/", status=410)
    'kept/410/sports/17/bijoy/index.html'
    >>> file_name("/a/../b/").startswith("kept/hashed/")
    True
    """
    folder = "live" if status == 200 else f"kept/{status}"
    name = path.removeprefix("/")
    if path.startswith("/") and len(name) <= LONGEST_PATH:
        parts_fit = all(len(part) <= LONGEST_PART for part in name.split("/"))
        if parts_fit and PLAIN.fullmatch(name):
            return f"{folder}/{name}{INDEX}"
        if parts_fit and PLAIN_FILE.fullmatch(name) and not name.endswith((".gz", ".br", INDEX)):
            return f"{folder}/{name}"
    digest = blake2b(path.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()
    return f"kept/hashed/{digest[:2]}/{digest}-{status}"
