"""Cards that were drawn, kept in a folder of this machine up to a number of bytes."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from khobor.errors import KhoborError
from khobor.press.floods import Turnstile
from khobor.syndication.cards.values import Size

SPREAD = 1000  # folders, so that none holds too many
FULL = 0.8  # after making room the folder holds this part of its limit
LOOKED_AFTER = 50  # new cards between two looks at how much there is
PATIENCE_S = 0.2  # of the few threads that a process has, readers of pages need the others


class TooMuchDrawing(KhoborError):
    """More cards are asked for than one process draws."""

    code = "too-much-drawing"
    sentence = "Other cards are being drawn."
    hint = "Ask again in a few seconds."


_turnstile = Turnstile(at_once=1, wait_s=PATIENCE_S)


@contextmanager
def drawing_alone() -> Iterator[None]:
    """The block is the only one in this process that draws. Raises: TooMuchDrawing."""
    with _turnstile.passed() as is_in:
        if not is_in:
            raise TooMuchDrawing
        yield


class Shelf:
    """The folder of drawn cards. A story's cards stand together and leave together."""

    def __init__(self, folder: Path, *, limit_bytes: int) -> None:
        self._folder = folder
        self._limit_bytes = limit_bytes
        self._added = 0

    def card(self, story_id: int, digest: str, size: Size, draw: Callable[[], bytes]) -> bytes:
        """The card that is kept, else the one that is drawn now; older ones leave.

        Raises: TooMuchDrawing.
        """
        file = self._of_story(story_id) / f"{size}-{digest}.jpg"
        found = _read(file)
        if found is not None:
            return found
        with drawing_alone():
            drawn = _read(file) or draw()  # it may have been drawn while we waited
        self._keep(file, drawn)
        self.drop_others(story_id, digest)
        return drawn

    def has_some(self, story_id: int) -> bool:
        """Whether any card of the story is kept."""
        return self._of_story(story_id).is_dir()

    def drop_others(self, story_id: int, digest: str) -> None:
        """Take away the cards of a story that show what it said before."""
        for file in self._of_story(story_id).glob("*.jpg"):
            if not file.stem.endswith(f"-{digest}"):
                file.unlink(missing_ok=True)

    def drop(self, story_id: int) -> None:
        """Take every card of a story away."""
        shutil.rmtree(self._of_story(story_id), ignore_errors=True)

    def drop_all(self) -> None:
        """Take everything away."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _of_story(self, story_id: int) -> Path:
        return self._folder / str(story_id % SPREAD) / str(story_id)

    def _keep(self, file: Path, drawn: bytes) -> None:
        """A disk that is full costs the next reader a moment, not this one the card."""
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            temporary = file.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
            temporary.write_bytes(drawn)
            temporary.replace(file)
        except OSError:
            return
        self._added += 1
        if self._added % LOOKED_AFTER == 1:
            self._make_room()

    def _make_room(self) -> None:
        kept = [(file.stat(), file) for file in self._folder.rglob("*.jpg")]
        size_bytes = sum(about.st_size for about, _file in kept)
        if size_bytes <= self._limit_bytes:
            return
        for about, file in sorted(kept, key=lambda one: one[0].st_mtime):
            file.unlink(missing_ok=True)
            size_bytes -= about.st_size
            if size_bytes <= self._limit_bytes * FULL:
                return


_shelves: dict[tuple[Path, int], Shelf] = {}


def shelf() -> Shelf:
    """The shelf of this machine, where the newspaper's settings put it."""
    place = (settings.CARDS_FOLDER, settings.CARDS_LIMIT_BYTES)
    if place not in _shelves:
        _shelves[place] = Shelf(place[0], limit_bytes=place[1])
    return _shelves[place]


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None
