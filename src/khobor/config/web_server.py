"""What a web server in front of a newspaper must know."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from khobor.config.newspaper import Newspaper
from khobor.config.serving import KNOWN_PARAMETERS, cache_control
from khobor.press.nginx import UNAVAILABLE, WebServer
from khobor.press.rendering import KEPT_HEADERS, Application, Renderer

OF_ONE_PAGE = frozenset({"content-type", "content-language", "link"})
LARGEST_FORM_MB = 12  # beside files; DATA_UPLOAD_MAX_MEMORY_SIZE


def web_server(
    newspaper: Newspaper,
    application: Application,
    *,
    port: int,
    upstreams: Sequence[str],
    brotli: bool,
) -> WebServer:
    """The values for this newspaper, its headers as the application says them."""
    first, *others = newspaper.languages
    return WebServer(
        folder=newspaper.folder,
        pages_folder=newspaper.press_folder,
        hosts=newspaper.hosts,
        origin=urlsplit(newspaper.base_url).netloc.lower(),
        headers=_common_headers(application),
        languages={"": first} | {f"/{code}": code for code in others},
        known_parameters=KNOWN_PARAMETERS,
        caching=cache_control(0),
        shared_caching=cache_control(newspaper.shared_cache_s),
        body_mb=max(newspaper.max_upload_mb, LARGEST_FORM_MB) + 1,
        port=port,
        upstreams=upstreams,
        brotli=brotli,
    )


def write_unavailable_page(newspaper: Newspaper) -> None:
    """Write the page that readers see where neither a stored page nor the application answers."""
    with translation.override(newspaper.languages[0]):
        html = render_to_string("paper/500.html")
    (newspaper.folder / UNAVAILABLE).write_text(html, "utf-8")


def _common_headers(application: Application) -> dict[str, str]:
    """What every answer says of safety; asked of one that needs no database."""
    said = Renderer(application, origin=settings.WAGTAILADMIN_BASE_URL)("/robots.txt").headers
    return {name: value for name, value in said if name.lower() in KEPT_HEADERS - OF_ONE_PAGE}
