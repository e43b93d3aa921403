"""The pages that are asked for most, ready in memory: headers and bytes as they go out."""

import threading
from collections import OrderedDict

from khobor.press.negotiation import entity_tag, http_date
from khobor.press.pages import StoredPage
from khobor.press.store import PageStore

REASONS = {200: "200 OK", 410: "410 Gone"}
SHARE = 1024  # what an entry costs beside its bodies, in bytes


Answer = tuple[list[tuple[str, str]], list[bytes]]  # headers and body, as WSGI takes them


class Entry:
    """One page in memory; its answers, headers and body, are made when first asked for."""

    __slots__ = (
        "answers",
        "date",
        "generation",
        "headers",
        "page",
        "size_bytes",
        "tags",
        "was_used",
    )

    def __init__(self, page: StoredPage, generation: int, cache_control: str) -> None:
        self.page = page
        self.generation = generation
        self.was_used = True
        self.answers: dict[str, Answer] = {}
        self.size_bytes = SHARE
        self.date = http_date(page.modified_s)
        self.tags = {coding: entity_tag(page.tag, coding) for coding in page.codings}
        self.headers = {
            coding: [
                *page.headers,
                ("Cache-Control", cache_control),
                ("ETag", tag),
                ("Last-Modified", self.date),
                ("Vary", "Accept-Encoding"),
                *([("Content-Encoding", coding)] if coding else []),
            ]
            for coding, tag in self.tags.items()
        }

    @property
    def status(self) -> str:
        """The status line of the answer."""
        return REASONS[self.page.status]


class Memory:
    """Entries up to a number of bytes; what was not asked for lately leaves first."""

    def __init__(self, store: PageStore, *, limit_bytes: int, cache_control: str) -> None:
        self._store = store
        self._limit_bytes = limit_bytes
        self._cache_control = cache_control
        self._entries: OrderedDict[str, Entry] = OrderedDict()
        self._size_bytes = 0
        self._guard = threading.Lock()

    def find(self, path: str) -> Entry | None:
        """The page at a path, if it stands in the store now."""
        generation = self._store.generation.read()
        entry = self._entries.get(path)
        if entry is not None and (
            entry.generation == generation or self._store.still_stands(entry.page)
        ):
            entry.generation = generation
            entry.was_used = True
            return entry
        return self._load(path, entry, generation)

    def answer(self, entry: Entry, coding: str) -> Answer | None:
        """The page in a coding; None if its file is gone."""
        return entry.answers.get(coding) or self._read(entry, coding)

    def _read(self, entry: Entry, coding: str) -> Answer | None:
        body = self._store.read(entry.page, coding)
        if body is None or not self._store.still_stands(entry.page):
            self.drop(entry.page.path)
            return None
        answer = ([*entry.headers[coding], ("Content-Length", str(len(body)))], [body])
        with self._guard:
            is_held = self._entries.get(entry.page.path) is entry
            if is_held and coding not in entry.answers:
                entry.answers[coding] = answer
                entry.size_bytes += len(body)
                self._size_bytes += len(body)
                self._make_room()
        return answer

    def drop(self, path: str) -> None:
        """Forget a page."""
        with self._guard:
            self._take_out(path)

    def _load(self, path: str, old: Entry | None, generation: int) -> Entry | None:
        page = self._store.find(path)
        if page is None or not self._store.still_stands(page):  # the files change before the index
            if old is not None:
                self.drop(path)
            return None
        entry = Entry(page, generation, self._cache_control)
        with self._guard:
            self._take_out(path)
            self._entries[path] = entry
            self._size_bytes += SHARE
            self._make_room()
        return entry

    def _take_out(self, path: str) -> None:
        entry = self._entries.pop(path, None)
        if entry is not None:
            self._size_bytes -= entry.size_bytes
            entry.answers = {}

    def _make_room(self) -> None:
        """Second chance: an entry that was used since we last came by goes to the end once."""
        while self._size_bytes > self._limit_bytes:
            path, entry = next(iter(self._entries.items()))
            if entry.was_used:
                entry.was_used = False
                self._entries.move_to_end(path)
            else:
                self._take_out(path)
