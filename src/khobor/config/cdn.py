"""The CDN in front of a newspaper, through Wagtail's backends for front-end caches."""

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import quote

from django.core.exceptions import ImproperlyConfigured
from wagtail.contrib.frontend_cache.utils import get_backends

from khobor.config.errors import PurgeFailed, WrongSetting
from khobor.config.newspaper import CDNS, Newspaper

BACKENDS = "wagtail.contrib.frontend_cache.backends"
NOT_FOUND = 404


def cdn_purge(newspaper: Newspaper) -> Callable[[Sequence[str]], None]:
    """What takes paths out of the newspaper's CDN. Raises: PurgeFailed when called.

    Raises: WrongSetting for options that the backend does not take.
    """
    options = {name.upper(): value for name, value in newspaper.cdn_options.items()}
    named = {"BACKEND": f"{BACKENDS}.{CDNS[newspaper.cdn].backend}", **options}
    try:
        (backend,) = get_backends({"default": named}).values()
    except (ImproperlyConfigured, ImportError, KeyError) as error:
        raise WrongSetting(name="cdn_options", reason=str(error)) from error

    def purge(paths: Sequence[str]) -> None:
        with _complaints() as complaints:
            backend.purge_batch([newspaper.base_url + quote(path) for path in paths])
        if complaints:
            raise PurgeFailed(reason=complaints[0])

    return purge


class _Listener(logging.Handler):
    """Wagtail's backends tell the log, and nobody else, that a purge failed."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        """A cache that says 404 did not hold the page, which is as good."""
        arguments = record.args if isinstance(record.args, tuple) else ()
        if record.thread == self._thread and NOT_FOUND not in arguments:
            self.said.append(record.getMessage())


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What this thread logs as an error in the block."""
    listener, root = _Listener(), logging.getLogger()
    root.addHandler(listener)
    try:
        yield listener.said
    finally:
        root.removeHandler(listener)
