"""What a newspaper has chosen about its feeds and its words to machines."""

from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Made from `khobor.toml`, whose names these are; empty is off."""

    feed_full_text: bool = False
    feed_stories: int = 30
    websub_hub: str = ""
    indexnow_key: str = ""
    indexnow_url: str = ""
    ads_txt: tuple[str, ...] = ()
    security_contact: str = ""
    llms_txt: bool = False
    refused_robots: tuple[str, ...] = ()


def chosen() -> Choices:
    """The choices of this newspaper."""
    return settings.SYNDICATION
