"""What `khobor doctor` looks at."""

import os
import shutil
import stat
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from PIL import features

from khobor.config.databases import check_postgres, is_postgres, sqlite_file
from khobor.config.newspaper import FILE_NAME, SECRET_FILE_NAME, Newspaper
from khobor.errors import KhoborError
from khobor.syndication.cards.letters import can_shape

FONTS = ("khobor-serif-400.woff2",)
LEAST_FREE_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `remedy` says how to mend it when it is not well."""

    subject: str
    says: str
    is_well: bool = True
    remedy: str = ""


def examine(newspaper: Newspaper) -> list[Finding]:
    """Look at everything; never stops at the first trouble."""
    return [check(newspaper) for check in CHECKS]


def _database(newspaper: Newspaper) -> Finding:
    try:
        if is_postgres(newspaper.database_url):
            check_postgres(newspaper.database_url)
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except KhoborError as error:
        return Finding("database", str(error), False, error.advice)
    except DatabaseError as error:
        says = f"cannot be opened: {error}".strip()
        return Finding("database", says, False, "Check database_url in khobor.toml.")
    if waiting:
        remedy = "Run `khobor serve` once, which brings it up to date."
        return Finding("database", f"{len(waiting)} steps behind this version", False, remedy)
    return Finding("database", f"{connection.vendor}, up to date")


def _folders(newspaper: Newspaper) -> Finding:
    needed = [newspaper.folder, newspaper.media_folder, newspaper.static_folder]
    made = [newspaper.press_folder, newspaper.search_folder, newspaper.locks_folder]
    within = sorted(newspaper.media_folder.glob("*/"))
    for folder in (*needed, *(path for path in (*made, *within) if path.exists())):
        if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
            remedy = f"Make it and give it to the user that runs khobor: mkdir -p {folder}"
            return Finding("folders", f"{folder} cannot be written", False, remedy)
    return Finding("folders", "all that is written can be written")


def _permissions(newspaper: Newspaper) -> Finding:
    """Who else on this machine can read drafts, the hashes of passwords, the database's login."""
    addresses = (newspaper.database_url, newspaper.mail_url)
    has_login = newspaper.cdn_options or any(urlsplit(url).password for url in addresses)
    files = [sqlite_file(newspaper.database_url, folder=newspaper.folder)]
    files += [newspaper.folder / FILE_NAME] if has_login else []
    for file in filter(None, files):
        if file.exists() and file.stat().st_mode & stat.S_IRWXO:
            says = f"everybody on this machine can read {file.name}"
            return Finding("permissions", says, False, f"chmod o= {file}")
    return Finding("permissions", "nobody else reads drafts and logins")


def _space(newspaper: Newspaper) -> Finding:
    free = shutil.disk_usage(newspaper.folder).free
    if free < LEAST_FREE_BYTES:
        return Finding("disk", f"{free // 1_000_000} MB free", False, "Free some space.")
    return Finding("disk", f"{free // 1_000_000_000} GB free")


def _secret(newspaper: Newspaper) -> Finding:
    path = newspaper.folder / SECRET_FILE_NAME
    if not path.exists() or len(path.read_text().strip()) < 40:
        remedy = "Put 50 random characters into it; everybody must log in again."
        return Finding("secret key", "is missing or short", False, remedy)
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return Finding("secret key", "others can read it", False, f"chmod 600 {path}")
    return Finding("secret key", "is long, and nobody else reads it")


def _fonts(newspaper: Newspaper) -> Finding:
    folder = Path(__file__).parents[1] / "paper" / "static" / "khobor" / "fonts"
    lost = [name for name in FONTS if not _is_font(folder / name)]
    if lost:
        says = f"{', '.join(lost)} missing or damaged"
        return Finding("fonts", says, False, "Install khobor again.")
    return Finding("fonts", "the newspaper's own are there")


def _is_font(file: Path) -> bool:
    """Source of the mark: WOFF File Format 2.0, section 4.1."""
    return file.is_file() and file.read_bytes()[:4] == b"wOF2"


def _time_zone(newspaper: Newspaper) -> Finding:
    now = datetime.now(UTC).astimezone(ZoneInfo(newspaper.time_zone))
    return Finding("time zone", f"{newspaper.time_zone}, now {now:%Y-%m-%d %H:%M}")


def _pictures(newspaper: Newspaper) -> Finding:
    if not features.check("webp"):
        return Finding("pictures", "WebP cannot be written", False, "Install Pillow again.")
    return Finding("pictures", "WebP can be written")


def _cards(newspaper: Newspaper) -> Finding:
    if not can_shape():
        remedy = "Install Pillow from its wheel, or with libraqm."
        return Finding("picture cards", "Bangla cannot be shaped: none are made", False, remedy)
    return Finding("picture cards", "Bangla is shaped by HarfBuzz")


def _safety(newspaper: Newspaper) -> Finding:
    if newspaper.debug:
        return Finding("safety", "debug is on", False, "Set debug = false in khobor.toml.")
    if newspaper.base_url.startswith("https://") and not newspaper.secure_cookies:
        remedy = "Set secure_cookies = true in khobor.toml."
        return Finding("safety", "log-in cookies travel without HTTPS", False, remedy)
    return Finding("safety", "debug is off")


CHECKS: tuple[Callable[[Newspaper], Finding], ...] = (
    _database,
    _folders,
    _permissions,
    _space,
    _secret,
    _fonts,
    _time_zone,
    _pictures,
    _cards,
    _safety,
)
