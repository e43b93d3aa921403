"""Players of videos that stand elsewhere, opened in place and without cookies."""

import re
from urllib.parse import parse_qs, urlsplit

YOUTUBE = "https://www.youtube-nocookie.com/embed/{id}?autoplay=1"
# Of each host: what it is called, its player, and how its addresses name one video.
PLAYERS = {
    "youtube.com": ("YouTube", YOUTUBE, r"/(?:embed|shorts|live|v)/([\w-]{3,40})/?"),
    "youtu.be": ("YouTube", YOUTUBE, r"/([\w-]{3,40})/?"),
    "vimeo.com": ("Vimeo", "https://player.vimeo.com/video/{id}?dnt=1&autoplay=1", r"/.*?(\d+)/?"),
}


def host_of(url: str) -> str:
    """The host, without what its phones' and plain addresses begin with.

    >>> host_of("https://m.youtube.com/watch?v=dQw4w9WgXcQ")
    'youtube.com'
    """
    return (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("m.")


def provider_of(url: str) -> str:
    """Who shows what stands at an address."""
    host = host_of(url)
    return PLAYERS[host][0] if host in PLAYERS else host


def player_of(url: str) -> str:
    """The address of the player, or nothing if we know none for it.

    >>> player_of("https://youtu.be/dQw4w9WgXcQ")
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'
    >>> player_of("https://www.youtube.com/@channel")
    ''
    """
    if host_of(url) not in PLAYERS:
        return ""
    _name, player, video = PLAYERS[host_of(url)]
    address = urlsplit(url)
    named = re.fullmatch(r"[\w-]{3,40}", parse_qs(address.query).get("v", [""])[0])
    found = named or re.fullmatch(video, address.path)
    return player.format(id=found[found.re.groups]) if found else ""


def leads_somewhere(url: str) -> bool:
    """False where only a player could follow and the address names no video."""
    is_web = urlsplit(url).scheme in {"http", "https"} and "." in host_of(url)
    return is_web and (host_of(url) not in PLAYERS or bool(player_of(url)))
