"""The newspaper's own colour: a tiny style sheet whose address names it.

So every page has the same security policy, and a web server can say it without asking us.
"""

from django.http import HttpRequest, HttpResponse

from khobor.syndication.cards.colours import readable

HOUSE_ACCENT = "a3161b"
IMMUTABLE = "public, max-age=31536000, immutable"
ADDRESS = r"^theme/(?P<colour>[0-9a-f]{6})\.css$"
STYLE = ":root{{--accent:#{colour}}}"


def theme_address(accent: str) -> str:
    """Where the style of an accent colour (`#rrggbb`) stands; empty for the colour of the house.

    The address names the colour as pages use it: darkened as far as words in it, on white, need.

    >>> theme_address("#00695C"), theme_address("#f5c518")
    ('/theme/00695c.css', '/theme/846a0e.css')
    """
    colour = bytes(readable(accent.lower())).hex()
    return "" if colour == HOUSE_ACCENT else f"/theme/{colour}.css"


def stylesheet(_request: HttpRequest, colour: str) -> HttpResponse:
    """The style that sets an accent colour; at one address it never changes."""
    answer = HttpResponse(STYLE.format(colour=colour), content_type="text/css; charset=utf-8")
    answer.headers["Cache-Control"] = IMMUTABLE
    return answer
