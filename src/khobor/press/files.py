"""Writing and removing the files of a page, each whole or not at all."""

import os
from collections.abc import Mapping
from pathlib import Path

from khobor.press.names import ENDINGS, INDEX, TEMPORARY


def write_page(file: Path, contents: Mapping[str, bytes], *, modified_s: int) -> None:
    """Write the body in each coding beside the others; `modified_s` is what servers will say.

    Whoever reads gets the old file or the new one, never a part. Raises: OSError, and then
    nothing of the page is left.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        for coding, body in contents.items():
            final = Path(f"{file}{ENDINGS[coding]}")
            temporary = final.with_name(f"{final.name}{TEMPORARY}")
            temporary.write_bytes(body)
            os.utime(temporary, (modified_s, modified_s))
            temporary.replace(final)
    except OSError:
        remove_page(file)
        raise


def remove_page(file: Path) -> None:
    """Remove every body of a page, and what an interrupted writer left."""
    for ending in ENDINGS.values():
        for name in (f"{file}{ending}", f"{file}{ending}{TEMPORARY}"):
            Path(name).unlink(missing_ok=True)
    if file.name == INDEX:
        _remove_if_empty(file.parent)


def was_read(file: Path) -> bool:
    """Whether somebody read the page since it was written.

    Also true for reads of another program, on file systems that keep times of access as Linux
    does by default (relatime: the first read after a write is kept, mount(8)).
    """
    for ending in ENDINGS.values():
        try:
            times = Path(f"{file}{ending}").stat()
        except FileNotFoundError:
            continue
        if times.st_atime_ns > times.st_mtime_ns:
            return True
    return False


def read_body(file: Path, coding: str) -> bytes:
    """One body, noted as read. Raises: OSError."""
    with Path(f"{file}{ENDINGS[coding]}").open("rb") as opened:
        body = opened.read()
        times = os.fstat(opened.fileno())
        if times.st_atime_ns <= times.st_mtime_ns:
            os.utime(opened.fileno(), ns=(times.st_mtime_ns + 1_000_000_000, times.st_mtime_ns))
    return body


def _remove_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:
        return  # other pages stand below it
