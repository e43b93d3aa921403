"""One newspaper: the folder it lives in and everything that can be set about it."""

import os
import secrets
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from socket import gethostname
from typing import Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.http.request import split_domain_port, validate_host
from pydantic import Field, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from khobor.config.errors import NotANewspaper, SecretMissing, WrongSetting
from khobor.syndication.alerts.quiet import parse_quiet_hours

FILE_NAME = "khobor.toml"
SECRET_FILE_NAME = "secret_key"  # noqa: S105


@dataclass(frozen=True, slots=True)
class Cdn:
    """A backend of `wagtail.contrib.frontend_cache`, and the options that it takes."""

    backend: str
    needs: frozenset[str]
    may_have: frozenset[str] = frozenset()


_AZURE = frozenset({"resource_group_name", "subscription_id"})
CDNS = {
    "": Cdn("", frozenset()),
    "http": Cdn("HTTPBackend", frozenset({"location"})),
    "cloudflare": Cdn("CloudflareBackend", frozenset({"zoneid", "bearer_token"})),
    "cloudfront": Cdn(
        "CloudfrontBackend",
        frozenset({"distribution_id"}),
        frozenset({"aws_access_key_id", "aws_secret_access_key", "aws_session_token"}),
    ),
    "azure-cdn": Cdn("AzureCdnBackend", _AZURE | {"cdn_profile_name", "cdn_endpoint_name"}),
    "azure-front-door": Cdn("AzureFrontDoorBackend", _AZURE | {"front_door_name"}),
}


class Newspaper(BaseSettings):
    """What can be set. The environment (`KHOBOR_…`) overrides `khobor.toml`."""

    model_config = SettingsConfigDict(env_prefix="KHOBOR_", extra="forbid")

    folder: Path = Field(description="The folder of the newspaper; never written in the file.")
    name: str = Field("খবর", description="Name of the newspaper, in its first language.")
    languages: list[Literal["bn", "en"]] = Field(
        ["bn"],
        description="Languages of the newspaper; the first one has addresses without prefix.",
    )
    time_zone: str = Field(
        "Asia/Dhaka", description="Time zone of every clock and date (IANA name)."
    )
    base_url: str = Field(
        "http://localhost:8000", description="Public address, with scheme and without final slash."
    )
    hosts: list[str] = Field(
        ["localhost", "127.0.0.1", "[::1]"],
        description="Host names that the newspaper answers to; any other gets 400.",
    )
    database_url: str = Field(
        "sqlite:///khobor.sqlite3",
        description="`sqlite:///FILE` (relative to the folder) or `postgres://user:pass@host/name`.",
    )
    debug: bool = Field(False, description="Django's debug mode. Never on a public machine.")
    secure_cookies: bool = Field(
        False, description="Send log-in cookies over HTTPS only. Turn on when served over HTTPS."
    )
    max_upload_mb: int = Field(20, ge=1, le=200, description="Largest picture or document, in MB.")
    max_picture_pixels: int = Field(
        60_000_000, ge=1_000_000, description="Largest picture, in pixels (width times height)."
    )
    node: str = Field("", description="Name of this machine among several; empty: its host name.")
    press: bool = Field(True, description="Keep rendered pages and serve them until they change.")
    press_memory_mb: int = Field(
        64, ge=1, description="Most memory for pages in each serving process, in MB."
    )
    press_disk_mb: int = Field(2_000, ge=10, description="Most disk space for pages, in MB.")
    cards_disk_mb: int = Field(
        500, ge=10, description="Most disk space for picture cards that were drawn, in MB."
    )
    shared_cache_s: int = Field(
        0,
        ge=0,
        description="How long a CDN may keep a page, in seconds. Only with a purger; else 0.",
    )
    cdn: Literal["", "http", "cloudflare", "cloudfront", "azure-cdn", "azure-front-door"] = Field(
        "", description="The CDN, or cache that understands PURGE (`http`), to be kept true."
    )
    cdn_options: dict[str, str] = Field(
        {}, description="What the CDN needs to know of you; docs/serving.md lists it for each."
    )
    mail_url: str = Field(
        "",
        description="Mail server, `smtp+starttls://USER:PASSWORD@HOST` or `smtps://…`; empty: "
        "letters are files in `outbox/`.",
    )
    mail_from: str = Field(
        "", description="Sender of every letter; empty: `news@` and the host of `base_url`."
    )
    newsletter_at: str = Field(
        "", description="When the daily letter goes out, `07:00`; empty: there is none."
    )
    alerts: bool = Field(True, description="Readers may ask for notices of breaking news.")
    alert_quiet: str = Field(
        "23:00-06:00", description="When no notice wakes anybody unless the desk insists."
    )
    alert_services: list[str] = Field(
        [], description="Hosts of push services beside those of the known browsers."
    )
    feed_full_text: bool = Field(False, description="Feeds carry whole stories, not summaries.")
    feed_stories: int = Field(30, ge=1, le=100, description="How many stories a feed carries.")
    websub_hub: str = Field(
        "", description="The WebSub hub that is told when a feed changes (an https address)."
    )
    indexnow_key: str = Field(
        "",
        pattern=r"^$|^[A-Za-z0-9-]{8,128}$",
        description="Key of your own making for IndexNow, which tells search engines of stories.",
    )
    indexnow_url: str = Field(
        "https://api.indexnow.org/indexnow", description="Where IndexNow takes notices."
    )
    ads_txt: list[str] = Field(
        [], description="The lines of `ads.txt`: who may sell your advertising space."
    )
    security_contact: str = Field(
        "",
        pattern=r"^$|^(mailto:|https://|tel:)\S+$",
        description="Whom to tell of a security hole (`mailto:…`, `https://…`), in security.txt.",
    )
    llms_txt: bool = Field(False, description="Offer `llms.txt`, the newspaper for AI in brief.")
    refused_robots: list[str] = Field(
        [], description="Names of robots that may read nothing, such as `GPTBot`."
    )
    demo: bool = Field(False, description="True in the folder that `khobor demo` makes.")

    @field_validator("time_zone")
    @classmethod
    def _a_known_time_zone(cls, value: str) -> str:
        try:
            return ZoneInfo(value).key
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError("write an IANA name such as Asia/Dhaka") from error

    @field_validator("base_url")
    @classmethod
    def _an_address_without_final_slash(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("write scheme and host, such as https://example.com")
        return value.rstrip("/")

    @field_validator("hosts")
    @classmethod
    def _with_that_of_base_url(cls, hosts: list[str], others: ValidationInfo) -> list[str]:
        own = urlsplit(others.data.get("base_url", "")).netloc  # empty: it is wrong itself
        if own and not validate_host(split_domain_port(own)[0], hosts):
            raise ValueError(f"{own}, the host of base_url, is not among them")
        return hosts

    @field_validator("newsletter_at")
    @classmethod
    def _a_time_of_day(cls, value: str) -> str:
        return time.fromisoformat(value).strftime("%H:%M") if value else ""

    @field_validator("alert_quiet")
    @classmethod
    def _hours(cls, value: str) -> str:
        parse_quiet_hours(value)
        return value

    @field_validator("websub_hub", "indexnow_url")
    @classmethod
    def _https(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and (parts.scheme != "https" or not parts.hostname or parts.username):
            raise ValueError("it must be an https address")
        return value

    @field_validator("ads_txt", "refused_robots")
    @classmethod
    def _one_line_each(cls, lines: list[str]) -> list[str]:
        if any(not line.isprintable() for line in lines):
            raise ValueError("each must be one line")
        return lines

    @model_validator(mode="after")
    def _of_one_mind_about_the_cdn(self) -> Self:
        if self.shared_cache_s and not self.cdn:
            raise ValueError("shared_cache_s needs a cdn that can be purged")
        known = CDNS[self.cdn]
        missing = known.needs - self.cdn_options.keys()
        unknown = self.cdn_options.keys() - known.needs - known.may_have
        if missing or unknown:
            wanted = ", ".join(sorted(known.needs | known.may_have)) or "none"
            raise ValueError(f"cdn {self.cdn!r} takes these cdn_options: {wanted}")
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment first, then `khobor.toml`."""
        folder = init_settings.init_kwargs["folder"]  # type: ignore[attr-defined]
        toml = TomlConfigSettingsSource(settings_cls, Path(folder) / FILE_NAME)
        return init_settings, env_settings, toml

    @property
    def secret_key(self) -> str:
        """The secret of this newspaper, made when its folder was.

        Raises: SecretMissing if the file cannot be read or is empty.
        """
        path = self.folder / SECRET_FILE_NAME
        try:
            secret = path.read_text().strip()
        except OSError as error:
            raise SecretMissing(file=path) from error
        if not secret:
            raise SecretMissing(file=path)
        return secret

    @property
    def media_folder(self) -> Path:
        """Where pictures and documents are kept."""
        return self.folder / "media"

    @property
    def outbox_folder(self) -> Path:
        """Where letters are kept that no mail server takes."""
        return self.folder / "outbox"

    @property
    def sender(self) -> str:
        """The address that letters come from."""
        return self.mail_from or f"news@{urlsplit(self.base_url).hostname}"

    @property
    def static_folder(self) -> Path:
        """Where style sheets, scripts and fonts stand ready to be served."""
        return self.folder / "static"

    @property
    def node_name(self) -> str:
        """The name under which this machine follows the wire."""
        return self.node or gethostname()

    @property
    def press_folder(self) -> Path:
        """Where rendered pages are kept. Nothing in it is needed: all can be rendered again."""
        return self.folder / "pages"

    @property
    def cards_folder(self) -> Path:
        """Where picture cards are kept. Each can be drawn again."""
        return self.folder / "cards"

    @property
    def search_folder(self) -> Path:
        """Where this machine keeps its search index. It can be rebuilt from the database."""
        return self.folder / "search"

    @property
    def locks_folder(self) -> Path:
        """Where processes of this machine agree on who does what."""
        return self.folder / "locks"

    @property
    def theme_folder(self) -> Path:
        """Templates of this newspaper that replace ours."""
        return self.folder / "theme"


def find_folder() -> Path:
    """The newspaper that is meant: `KHOBOR_PAPER`, else the current folder or one above it.

    Raises: NotANewspaper when there is none.
    """
    named = os.environ.get("KHOBOR_PAPER")
    start = Path(named or ".").resolve()
    candidates = [start] if named else [start, *start.parents]
    for folder in candidates:
        if (folder / FILE_NAME).exists():
            return folder
    raise NotANewspaper(folder=start)


def load(folder: Path | None = None) -> Newspaper:
    """Read the newspaper in that folder.

    Raises: NotANewspaper, WrongSetting.
    """
    try:
        return Newspaper(folder=folder or find_folder())  # type: ignore[call-arg]
    except ValidationError as error:
        first: Any = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]) or "cdn"  # what is judged as a whole
        raise WrongSetting(name=name, reason=first["msg"].removeprefix("Value error, ")) from error


def make_folder(folder: Path, *, name: str, database_url: str = "", demo: bool = False) -> None:
    """Make the folder of a new newspaper: its `khobor.toml`, its secret, its subfolders.

    A `database_url` is written into the file, which then nobody else can read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for part in ("media", "static", "theme"):
        (folder / part).mkdir(exist_ok=True)
    secret = folder / SECRET_FILE_NAME
    if not secret.exists():
        secret.touch(mode=0o600)
        secret.write_text(secrets.token_urlsafe(48) + "\n")
    file = folder / FILE_NAME
    file.touch(mode=0o600 if database_url else 0o644)
    file.write_text(
        f"# What can be set stands in docs/settings.md.\nname = {_quoted(name)}\n"
        + 'languages = ["bn"]\n'
        + (f"database_url = {_quoted(database_url)}\n" if database_url else "")
        + ('demo = true\nnewsletter_at = "07:00"\n' if demo else "")
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
