"""From the path of a page to the name of its files, whatever the path holds.

Where the path is plain, the name is the path, so that nginx finds the file by itself. Any other
path (percent-encoded Bangla, capitals, `..`, NUL, very long) gets a name made from its hash. No
folder has a dot in its name and every file has one: neither stands where the other is needed.
"""

import re
from hashlib import blake2b

from khobor.press.kinds import HTML, is_named_by

PLAIN = re.compile(r"(?:[a-z0-9_~-]+/)*")
PLAIN_FILE = re.compile(r"(?:[a-z0-9_~-]+/)*[a-z0-9_~-]+(?:\.[a-z0-9_~-]+)+")
LONGEST_PART = 200  # ext4 and most others: 255 bytes, and we add an ending
LONGEST_PATH = 1000
INDEX = "index.html"
ENDINGS = {"": "", "gzip": ".gz", "br": ".br"}
TEMPORARY = ".tmp"
TAKEN = (*filter(None, ENDINGS.values()), TEMPORARY, INDEX)  # names that files of pages end with


def file_name(path: str, *, status: int = 200, kind: str = HTML) -> str:
    """The name of the page's plain file, relative to the store's folder.

    `live/` holds what a web server may serve by itself: pages with status 200 and the type that
    their ending names. Everything else stands in `kept/`.

    >>> file_name("/sports/17/bijoy/")
    'live/sports/17/bijoy/index.html'
    >>> file_name("/")
    'live/index.html'
    >>> file_name("/sports/17/bijoy/", status=410)
    'kept/410/sports/17/bijoy/index.html'
    >>> file_name("/feeds/latest/", kind="application/rss+xml")
    'kept/200/feeds/latest/index.html'
    >>> file_name("/a/../b/").startswith("kept/hashed/")
    True
    """
    name = path.removeprefix("/")
    ending = name.rpartition(".")[2] if PLAIN_FILE.fullmatch(name) else "html"
    is_plain_to_servers = status == 200 and is_named_by(ending, kind)
    folder = "live" if is_plain_to_servers else f"kept/{status}"
    if path.startswith("/") and len(name) <= LONGEST_PATH:
        parts_fit = all(len(part) <= LONGEST_PART for part in name.split("/"))
        if parts_fit and PLAIN.fullmatch(name):
            return f"{folder}/{name}{INDEX}"
        if parts_fit and PLAIN_FILE.fullmatch(name) and not name.endswith(TAKEN):
            return f"{folder}/{name}"
    digest = blake2b(path.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()
    return f"kept/hashed/{digest[:2]}/{digest}-{status}"
