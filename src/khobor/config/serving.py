"""What a serving process is made of: the application, the press in front, the followers beside."""

import logging
import threading
from hashlib import blake2b
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection
from django.urls import Resolver404, resolve
from django.utils import translation

import khobor
from khobor.audience.counting import Bookkeeper, ReadCounter
from khobor.audience.receiving import Beacons
from khobor.config.cdn import cdn_purge
from khobor.config.newspaper import FILE_NAME, Newspaper
from khobor.press import PageStore, Press
from khobor.press.errors import StoreUnusable
from khobor.press.followers import press_follower
from khobor.press.purging import cdn_follower
from khobor.press.rendering import Application
from khobor.stories import selectors
from khobor.wire.followers import register
from khobor.wire.following import Following

log = logging.getLogger(__name__)
# Query parameters that change a page. What has one is made for that request and not stored.
KNOWN_PARAMETERS = frozenset({"before", "q", "p", "page_id"})
MEGABYTE = 1_000_000


def build_press(newspaper: Newspaper, application: Application) -> Press:
    """The press of a newspaper, in front of its application."""
    store = PageStore(
        newspaper.press_folder,
        limit_bytes=newspaper.press_disk_mb * MEGABYTE,
        edition=edition(newspaper),
    )
    return Press(
        application,
        store,
        origin=newspaper.base_url,
        hosts=settings.ALLOWED_HOSTS,
        is_page=is_reader_page,
        known_parameters=KNOWN_PARAMETERS,
        memory_bytes=newspaper.press_memory_mb * MEGABYTE,
        cache_control=cache_control(newspaper.shared_cache_s),
    )


def serve(newspaper: Newspaper, application: Application) -> Application:
    """The application that readers reach, with everything that follows the wire at work."""
    served = application
    if newspaper.press and not newspaper.debug:
        try:
            served = press = build_press(newspaper, application)
            register(press_follower(press.store, press.renew))
            threading.Thread(target=_rehearse_aside, args=(press,), daemon=True).start()
            if newspaper.cdn:
                register(cdn_follower(press.store, cdn_purge(newspaper)))
        except StoreUnusable as error:
            log.error("%s Every page is rendered for its reader. %s", error, error.advice)
    Following(node=newspaper.node_name, folder=newspaper.locks_folder).start()
    counter = ReadCounter()
    Bookkeeper(counter).start()
    return Beacons(served, counter, hosts=settings.ALLOWED_HOSTS)


def rehearse(press: Press) -> None:
    """Render a page of each sort, so that templates are compiled and queries written before a
    reader or a publication waits for them: the first page of a process takes a second."""
    try:
        every = selectors.public_addresses(count=1)
        for path in {every[0], *every[1:2], every[-1], "/feeds/rss.xml"}:
            press.render(path)
    except Exception:
        log.exception("The pages cannot be rehearsed.")


def _rehearse_aside(press: Press) -> None:
    rehearse(press)
    connection.close()


def edition(newspaper: Newspaper) -> str:
    """A fingerprint of all that pages are made with, beside what the wire tells of."""
    package = Path(khobor.__file__).parent
    files = [newspaper.folder / FILE_NAME, newspaper.static_folder / "staticfiles.json"]
    files += [*package.rglob("*.py"), *package.rglob("*.html"), *package.rglob("*.toml")]
    files += newspaper.theme_folder.rglob("*")
    digest = blake2b(digest_size=12)
    for file in sorted(files):
        if file.is_file():
            digest.update(f"{file} {file.stat().st_mtime_ns} {file.stat().st_size}\n".encode())
    return digest.hexdigest()


def cache_control(shared_cache_s: int) -> str:
    """Browsers ask each time (and get 304); a CDN keeps a page until it is told otherwise.

    >>> cache_control(0)
    'public, max-age=0, must-revalidate'
    """
    shared = f" s-maxage={shared_cache_s}," if shared_cache_s else ""
    return f"public, max-age=0,{shared} must-revalidate"


def is_reader_page(path: str) -> bool:
    """Whether a path leads to a view whose answer is public and the same for everybody."""
    with translation.override(settings.LANGUAGE_CODE):
        language = translation.get_language_from_path(quote(path, safe="/"))
    with translation.override(language or settings.LANGUAGE_CODE):
        try:
            match = resolve(path)
        except Resolver404:
            return False
    return getattr(match.func, "is_reader_page", False)
