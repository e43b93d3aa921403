"""From what moved on the wire to the addresses that hubs and search engines should hear of."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.utils import timezone

from khobor.stories import selectors
from khobor.stories.addresses import language_prefix, whole_address
from khobor.syndication.choices import Choices
from khobor.syndication.feed_addresses import FORMATS, feed_address
from khobor.syndication.models import Ping
from khobor.wire.models import Change

WEBSUB: Final = "websub"
INDEXNOW: Final = "indexnow"
# The press has the new page by then, and stories that are published together are told together.
DELAY: Final = timedelta(seconds=2)
LABELS: Final = frozenset({"topic", "byline", "place"})
AT_ONCE: Final = 500


def note(changes: Sequence[Change], choices: Choices) -> None:
    """Note what these changes touch, for the services that the newspaper uses."""
    keys = list(dict.fromkeys(key for change in changes for key in change.keys))
    if choices.websub_hub:
        _note(WEBSUB, feeds_touched(keys))
    if choices.indexnow_key:
        _note(INDEXNOW, stories_touched(keys))


def feeds_touched(keys: Iterable[str]) -> list[str]:
    """The feeds, in every format, of the lists among those keys."""
    return [
        whole_address(feed_address(page, format_.file, language=language))
        for page, language in dict.fromkeys(_pages_touched(keys))
        for format_ in FORMATS
    ]


def _pages_touched(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    languages = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    sections = {
        section.list_key: (section.address, code)
        for code in languages
        for section in selectors.sections(code)
    }
    for key in keys:
        if key in sections:
            yield sections[key]
        parts = key.split(":")
        if parts[0] != "list" or parts[1] not in languages:
            continue
        if parts[2:] == ["all"]:
            yield f"{language_prefix(parts[1])}/", parts[1]
        elif parts[2] in LABELS and (
            label := selectors.label(parts[2], int(parts[3]), language=parts[1])
        ):
            yield label.address, parts[1]


def stories_touched(keys: Iterable[str]) -> list[str]:
    """The pages of the stories among those keys, those too that are gone: 410 is news as well."""
    ids = [int(key.removeprefix("story:")) for key in keys if key.startswith("story:")]
    found = (
        address
        for start in range(0, len(ids), AT_ONCE)
        for address in selectors.known_addresses(ids[start : start + AT_ONCE])
    )
    return [whole_address(address) for address in found]


def _note(service: str, addresses: Iterable[str]) -> None:
    now = timezone.now()
    Ping.objects.bulk_create(
        [
            Ping(service=service, address=address, noted_at=now, due_at=now + DELAY)
            for address in addresses
        ],
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=["service", "address"],
        update_fields=["noted_at", "due_at", "tries"],
    )
