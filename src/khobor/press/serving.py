"""The layer in front of the application: stored pages are answered here, all else goes on."""

import logging
import sqlite3
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from django.db import DatabaseError

from khobor.press.flights import Flights
from khobor.press.kinds import is_compressible
from khobor.press.memory import Entry, Memory
from khobor.press.negotiation import accepted_coding, has_it_already
from khobor.press.pages import CODINGS, IDENTITY, Rendered
from khobor.press.rendering import Application, Renderer
from khobor.press.senders import is_host_of
from khobor.press.store import Outcome, PageStore
from khobor.wire.selectors import last_sequence

log = logging.getLogger(__name__)
READING = frozenset({"GET", "HEAD"})
TRIES = 4
TROUBLE = (OSError, sqlite3.Error)  # with the folder of the store
# What the press does not hold, no purger can take out of a CDN: let it ask each time.
UNSTORED = "public, max-age=0, must-revalidate"
SMALLEST_BYTES = 600  # below this the answer fits into one packet as it is
MOST_HOSTS = 64


class Press:
    """A WSGI application around another.

    `is_page` says of a path (not of a stored one) whether the application makes a public page of
    it. `known_parameters` are the query parameters that change a page: a request with one of them
    goes on to the application; all others (`fbclid`, `utm_…`) are as if they were not there.
    """

    def __init__(
        self,
        application: Application,
        store: PageStore,
        *,
        origin: str,
        hosts: Iterable[str],
        is_page: Callable[[str], bool],
        known_parameters: frozenset[str],
        memory_bytes: int,
        cache_control: str,
    ) -> None:
        self.store = store
        self._application = application
        self._render = Renderer(application, origin=origin)
        self._own_host = urlsplit(origin).netloc.lower()
        self._hosts = list(hosts)
        self._good_hosts: set[str] = set()
        self._is_page = is_page
        self._known_parameters = known_parameters
        self._is_shared = cache_control != UNSTORED
        self._memory = Memory(store, limit_bytes=memory_bytes, cache_control=cache_control)
        self._flights: Flights[Rendered | None] = Flights(store.folder / "renders.lock")

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """Answer from the store where that is right."""
        if environ["REQUEST_METHOD"] not in READING or not self._is_our_host(environ):
            return self._application(environ, start_response)
        query = environ.get("QUERY_STRING")
        if query and self._has_known_parameter(query):
            return self._application(environ, start_response)
        path = _as_text(environ.get("PATH_INFO", ""))
        if path is None:
            return self._application(environ, start_response)
        answer = self._stored(path, environ, start_response)
        if answer is not None:
            return answer
        if not self._is_page(path):
            return self._application(environ, start_response)
        rendered = self._flights.join(path, lambda: self._renew_unless_stored(path))
        answer = None
        if rendered is None or rendered.keys is not None:
            answer = self._stored(path, environ, start_response)
        if answer is not None:
            return answer
        return self._passing(rendered or self.renew(path), environ, start_response)

    def _renew_unless_stored(self, path: str) -> Rendered | None:
        """None if somebody else rendered the page after we had looked for it."""
        try:
            page = self.store.find(path)
            if page is not None and self.store.still_stands(page):
                return None
        except TROUBLE as error:
            self.store.mend(error)
        return self.renew(path)

    def renew(self, path: str) -> Rendered:
        """Render a page and store it if it may be stored; render again if it changed meanwhile."""
        for _try in range(TRIES):
            try:
                started_at = last_sequence()
            except DatabaseError:
                return self._render(path)  # the application will say what is the matter
            rendered = self._render(path)
            if rendered.keys is None:
                break
            if self._keep(path, rendered, started_at) is not Outcome.CHANGED:
                return rendered
        self._forget(path)
        return rendered

    def render(self, path: str) -> Rendered:
        """Render a page and store nothing."""
        return self._render(path)

    def _keep(self, path: str, rendered: Rendered, started_at: int) -> Outcome:
        try:
            return self.store.put(path, rendered, started_at=started_at)
        except (*TROUBLE, DatabaseError) as error:
            log.exception("The page %s cannot be stored; it is served all the same.", path)
            self.store.mend(error)
            return Outcome.REFUSED

    def _forget(self, path: str) -> None:
        try:
            self.store.drop_path(path)
        except TROUBLE as error:
            log.exception("The page %s cannot be dropped now.", path)
            self.store.mend(error)

    def _stored(
        self, path: str, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> list[bytes] | None:
        try:
            entry = self._memory.find(path)
            if entry is None:
                return None
            coding = accepted_coding(environ.get("HTTP_ACCEPT_ENCODING", ""))
            if coding not in entry.headers:
                coding = IDENTITY
            if self._is_known_to_reader(entry, environ):
                headers = self._caching(entry.headers[coding], environ)
                start_response("304 Not Modified", headers)
                return []
            answer = self._memory.answer(entry, coding)
        except TROUBLE as error:
            log.exception("The store cannot be read.")
            self.store.mend(error)
            return None
        if answer is None:
            return None
        headers, body = answer
        start_response(entry.status, self._caching(headers, environ))
        return [] if environ["REQUEST_METHOD"] == "HEAD" else body

    def _caching(
        self, headers: list[tuple[str, str]], environ: dict[str, Any]
    ) -> list[tuple[str, str]]:
        """A CDN may keep a page only at the one address that is purged: our host, no parameter."""
        if not self._is_shared:
            return headers
        if not environ.get("QUERY_STRING") and environ["HTTP_HOST"].lower() == self._own_host:
            return headers
        kept = [(name, value) for name, value in headers if name != "Cache-Control"]
        return [*kept, ("Cache-Control", UNSTORED)]

    def _is_known_to_reader(self, entry: Entry, environ: dict[str, Any]) -> bool:
        none_match = environ.get("HTTP_IF_NONE_MATCH")
        since = environ.get("HTTP_IF_MODIFIED_SINCE")
        if (none_match is None and since is None) or entry.page.status != 200:
            return False
        return has_it_already(
            if_none_match=none_match,
            if_modified_since=since,
            tags=entry.tags.values(),
            date=entry.date,
        )

    def _passing(
        self, rendered: Rendered, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> list[bytes]:
        """An answer that is not stored: a redirect, a 404, a page whose store is in trouble."""
        body = rendered.body
        caching = UNSTORED if rendered.status < HTTPStatus.INTERNAL_SERVER_ERROR else "no-store"
        headers = [*rendered.headers, ("Cache-Control", caching), ("Vary", "Accept-Encoding")]
        coding = accepted_coding(environ.get("HTTP_ACCEPT_ENCODING", ""))
        if coding and len(body) >= SMALLEST_BYTES and is_compressible(rendered.kind):
            body = CODINGS[coding](body)
            headers.append(("Content-Encoding", coding))
        headers.append(("Content-Length", str(len(body))))
        start_response(f"{rendered.status} {HTTPStatus(rendered.status).phrase}", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def _is_our_host(self, environ: dict[str, Any]) -> bool:
        host = environ.get("HTTP_HOST", "")
        if host in self._good_hosts:
            return True
        if not is_host_of(host, self._hosts):
            return False
        if len(self._good_hosts) < MOST_HOSTS:
            self._good_hosts.add(host)
        return True

    def _has_known_parameter(self, query: str) -> bool:
        pairs = parse_qsl(query[:4096], keep_blank_values=True, errors="replace")
        return any(name in self._known_parameters for name, _value in pairs)


def _as_text(raw: str) -> str | None:
    """A path as WSGI gives it (bytes written as Latin-1, PEP 3333) as the text that it is.

    None if it is no UTF-8, so that it leads to no page.
    """
    try:
        return raw if raw.isascii() else raw.encode("latin-1").decode()
    except UnicodeError:
        return None
