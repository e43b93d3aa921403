"""The manifest, the icons and the service worker."""

import json
import re
from hashlib import blake2b

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.templatetags.static import static

from khobor.press import reader_page
from khobor.stories import addresses, selectors
from khobor.stories.addresses import page_language
from khobor.syndication.phone import icons
from khobor.syndication.phone.manifest import manifest

# What a kept page is drawn with.
ASSETS = (
    "khobor/css/khobor.css",
    "khobor/fonts/khobor-serif-400.woff2",
    "khobor/img/icon.svg",
    *(
        f"khobor/js/{name}.js"
        for name in ("bangla", "clock", "comforts", "fresh", "kept", "nearby", "phone", "share")
    ),
)

COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)


@reader_page
def web_manifest(request: HttpRequest) -> HttpResponse:
    """What a phone is told when a reader installs the newspaper."""
    text = json.dumps(manifest(page_language()), ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(text, content_type="application/manifest+json; charset=utf-8")


@reader_page
def icon(request: HttpRequest, digest: str, file_name: str) -> HttpResponse:
    """An icon. One of an older look leads to today's; no other letter or colour is ever drawn."""
    size = icons.BY_FILE_NAME.get(file_name)
    if size is None:
        raise Http404
    look = icons.look(selectors.chrome(settings.LANGUAGE_CODE).masthead)
    english = icons.look(selectors.chrome("en").masthead)
    for found in (look, english):
        if found.digest == digest:
            return HttpResponse(icons.draw(found, size), content_type="image/png")
    return HttpResponseRedirect(icons.address(look, size))


@reader_page
def service_worker(request: HttpRequest) -> HttpResponse:
    """The service worker, which changes whenever a file that it keeps does."""
    offline = [
        f"{addresses.language_prefix(code)}/offline/"
        for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES
    ]
    assets = json.dumps([*offline, *(static(name) for name in ASSETS)])
    edition = blake2b(assets.encode(), digest_size=6).hexdigest()
    look = icons.look(selectors.chrome(settings.LANGUAGE_CODE).masthead)
    context = {"assets": assets, "edition": edition, "icon": icons.address(look, icons.Size.SMALL)}
    text = render_to_string("syndication/sw.js", context)
    return HttpResponse(COMMENT.sub("", text), content_type="text/javascript; charset=utf-8")
