"""The configuration of nginx for a newspaper: stored pages from their files, all else from us."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

from khobor.press.errors import UnwritableInNginx
from khobor.press.kinds import TYPES

UNAVAILABLE = "unavailable.html"  # in the newspaper's folder: shown where nobody answers
PLAIN_TEXT = re.compile(r'[^"$\\\x00-\x1f\x7f]+')
HERE = Path(__file__).parent


class _Text(Template):
    """A template whose places are written `@{name}`, as `$` is nginx's own."""

    delimiter = "@"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebServer:
    """What nginx must know. `headers` are those of every stored page.

    `languages` are the prefixes of those that have one, with the first language, that has none,
    under the empty name. `caching` is the page's `Cache-Control`, `shared_caching` that of a page
    at `origin` (host and port), without parameters.
    """

    folder: Path
    pages_folder: Path
    hosts: Sequence[str]
    origin: str
    headers: Mapping[str, str]
    languages: Mapping[str, str]
    known_parameters: frozenset[str]
    caching: str
    shared_caching: str
    body_mb: int
    port: int = 80
    upstreams: Sequence[str] = ("127.0.0.1:8000",)
    brotli: bool = True


def configuration(server: WebServer) -> str:
    """What stands in nginx's `http` block.

    Raises: UnwritableInNginx for a value that nginx could take for something else.
    """
    is_open = "*" in server.hosts
    language, language_map = _language(server.languages)
    caching, caching_map = _caching(server)
    own = [f"add_header Content-Language {language};", f"add_header Cache-Control {caching};"]
    return _Text((HERE / "nginx.conf.in").read_text("utf-8")).substitute(
        known_parameters="|".join(sorted(map(re.escape, server.known_parameters))),
        endings="|".join(sorted(TYPES.keys() - {"html"})),
        maps=caching_map + language_map,
        upstreams=_lines(4, [f"server {_word(address)};" for address in server.upstreams]),
        refusing="" if is_open else _refusing(server.port),
        listen=f"{server.port} default_server" if is_open else str(server.port),
        server_names="_" if is_open else " ".join(map(_word, server.hosts)),
        body_mb=server.body_mb,
        pages=_quoted(server.pages_folder),
        paper=_quoted(server.folder),
        brotli="    brotli_static on;\n" if server.brotli else "",
        no_brotli="        brotli_static off;\n" if server.brotli else "",
        types=_lines(12, [f'"{kind}" {end};' for end, kind in sorted(TYPES.items())]),
        page_headers=_lines(8, [*_header_rules(server.headers), *own]),
        unavailable=UNAVAILABLE,
        unavailable_headers=_lines(8, [f"{r[:-1]} always;" for r in _header_rules(server.headers)]),
    )


def alone(server: WebServer, *, work_folder: Path, user: str) -> str:
    """A whole configuration, for an nginx that does nothing else and keeps its files there."""
    return _Text((HERE / "nginx_alone.conf.in").read_text("utf-8")).substitute(
        user=f"user {user};\n" if user else "",
        modules=(
            "load_module modules/ngx_http_brotli_static_module.so;\n" if server.brotli else ""
        ),
        work=_plain(str(work_folder)),
        newspaper=configuration(server),
    )


def _refusing(port: int) -> str:
    return (
        "# Whoever asks for another host gets nothing.\n"
        f"server {{\n    listen {port} default_server;\n    listen [::]:{port} default_server;\n"
        "    server_name _;\n    server_tokens off;\n    return 400;\n}\n"
    )


def _caching(server: WebServer) -> tuple[str, str]:
    """What a page says to caches, and the map that this needs, if any."""
    if server.shared_caching == server.caching:
        return f'"{_plain(server.caching)}"', ""
    origin = re.escape(_plain(server.origin))
    return "$khobor_caching", (
        "# A CDN may keep what stands at the one address that is purged.\n"
        "map $host$khobor_port$request_uri $khobor_caching {\n"
        f'    "~^{origin}/[^?]*$" "{_plain(server.shared_caching)}";\n'
        f'    default "{_plain(server.caching)}";\n}}\n'
    )


def _language(languages: Mapping[str, str]) -> tuple[str, str]:
    """The language of a page, and the map that this needs, if any."""
    rules = [f'"~^{prefix}(?:[/?]|$)" {code};' for prefix, code in languages.items() if prefix]
    if not rules:
        return languages[""], ""
    rules.append(f"default {languages['']};")
    return "$khobor_language", f"map $request_uri $khobor_language {{\n{_lines(4, rules)}\n}}\n"


def _header_rules(headers: Mapping[str, str]) -> list[str]:
    return [f'add_header {name} "{_plain(value)}";' for name, value in sorted(headers.items())]


def _lines(indent: int, lines: Sequence[str]) -> str:
    return "\n".join(" " * indent + line for line in lines)


def _quoted(path: Path) -> str:
    return f'"{_plain(str(path))}"'


def _word(value: str) -> str:
    if re.search(r"[\s;{}~]", value):
        raise UnwritableInNginx(value=value)
    return _plain(value)


def _plain(value: str) -> str:
    if not PLAIN_TEXT.fullmatch(value):
        raise UnwritableInNginx(value=value)
    return value
