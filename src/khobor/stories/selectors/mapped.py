"""Stories and lists as sitemaps name them: addresses and times, very many of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import BigIntegerField, CharField, Max, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from khobor.pictures.values import cropped_values
from khobor.prepared import Ids, Prepared
from khobor.stories import addresses, models
from khobor.stories.archive_keys import following_month, revised_key
from khobor.stories.listings import visible
from khobor.stories.models import Listing
from khobor.stories.models.labels import Label
from khobor.stories.selectors.archive import first_day
from khobor.stories.selectors.chrome import chrome, sections
from khobor.wire import depends_on, fresh_until

AT_ONCE = 500  # stories in memory while a sitemap is written
MONTHS_AT_ONCE = 100  # parts of one query
DATED = 2  # the newest months, of which it is told when anything in them changed
COUNT = (
    "SELECT %s, COUNT(*) FROM stories_listing "
    "WHERE list_key = %s AND published_at >= %s AND published_at < %s"
)
ROWS = Prepared(
    lambda: visible().filter(pk__in=Ids("ids", BigIntegerField())).order_by(),
    *("pk", "url_path", "title", "published_at", "text_updated_at", "lead_picture_id"),
    *("canonical_url", "locale__language_code"),
)


@dataclass(frozen=True, slots=True)
class MappedStory:
    """A story in a sitemap. `picture` is the address of its largest cut, or empty.

    `is_ours` is False for a story whose original stands elsewhere.
    """

    address: str
    headline: str
    language: str
    published_at: datetime
    changed_at: datetime
    picture: str
    is_ours: bool


@dataclass(frozen=True, slots=True)
class MappedPage:
    """A page that is no story; `changed_at` is when its newest story came, if it has any."""

    address: str
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class MappedMonth:
    """A month, how many stories appeared in it, and (of the newest only) when one last changed."""

    month: date
    count: int
    changed_at: datetime | None = None


def mapped_months(language: str) -> list[MappedMonth]:
    """The months in which stories appeared, newest first."""
    key = f"list:{language}:all"
    depends_on(key)
    first = first_day(language=language)
    last = Listing.objects.filter(list_key=key).aggregate(at=Max("published_at"))["at"]
    if first is None or last is None:
        return []
    months = list(_months(first, timezone.localdate(last)))[::-1]
    counts = [count for start in range(0, len(months), MONTHS_AT_ONCE)
              for count in _counts(key, months[start : start + MONTHS_AT_ONCE])]  # fmt: skip
    found = [MappedMonth(month, n) for month, n in zip(months, counts, strict=True) if n]
    dated = [
        MappedMonth(one.month, one.count, _changed_at(one.month, language)) for one in found[:DATED]
    ]
    return dated + found[DATED:]


def _months(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = following_month(month)


def _counts(key: str, months: Sequence[date]) -> list[int]:
    """Each month is a range of the index: no story is read."""
    parameters: list[Any] = []
    for number, month in enumerate(months):
        ends = map(connection.ops.adapt_datetimefield_value, _ends(month))
        parameters += [number, key, *ends]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([COUNT] * len(months)), parameters)
        counts = {int(number): count for number, count in cursor.fetchall()}
    return [counts[number] for number in range(len(months))]


def _ends(month: date) -> tuple[datetime, datetime]:
    return _midnight(month), _midnight(following_month(month))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _of_month(month: date, language: str) -> QuerySet[Listing, Listing]:
    start, end = _ends(month)
    depends_on(revised_key(month, language))
    return Listing.objects.filter(
        list_key=f"list:{language}:all", published_at__gte=start, published_at__lt=end
    )


def _changed_at(month: date, language: str) -> datetime | None:
    times = _of_month(month, language).aggregate(Max("published_at"), Max("story__text_updated_at"))
    return max((at for at in times.values() if at), default=None)


def stories_of_month(month: date, *, language: str, skip: int, count: int) -> Iterator[MappedStory]:
    """Some stories of a month, oldest first, a few in memory at a time."""
    rows = _of_month(month, language).order_by("published_at", "story_id")
    ids = list(rows.values_list("story_id", flat=True)[skip : skip + count])
    for start in range(0, len(ids), AT_ONCE):
        yield from _mapped(ids[start : start + AT_ONCE])


def recent_stories(age: timedelta, *, count: int) -> list[MappedStory]:
    """Stories that are no older, in every language, newest first."""
    since = timezone.now() - age
    days = (timezone.localdate(since), timezone.localdate())
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    depends_on(*(f"list:{code}:all" for code in codes))
    for code in codes:
        depends_on(*(revised_key(day, code) for day in days))
    rows = Listing.objects.filter(
        list_key__in=[f"list:{code}:all" for code in codes], published_at__gt=since
    )
    found = list(rows.order_by("-published_at", "-story_id").values_list(
        "story_id", "published_at")[:count])  # fmt: skip
    if found:
        fresh_until(found[-1][1] + age)
    return list(_mapped([pk for pk, _at in found]))


def _mapped(ids: Sequence[int]) -> Iterator[MappedStory]:
    """Those of the stories that readers may see, in that order. Two queries."""
    depends_on("chrome")  # their addresses begin with their section's
    rows = {row.pk: row for row in ROWS.rows(ids=ids)}
    pictures = cropped_values(row.lead_picture_id for row in rows.values())
    for row in (rows[pk] for pk in ids if pk in rows):
        language = row.locale__language_code
        picture = pictures.get(row.lead_picture_id or 0)
        yield MappedStory(
            address=addresses.story_address(row.url_path, row.pk, language=language),
            headline=row.title,
            language=language,
            published_at=row.published_at,
            changed_at=max(row.published_at, row.text_updated_at or row.published_at),
            picture=picture.cropped[-1].address if picture and picture.cropped else "",
            is_ours=not row.canonical_url,
        )


def mapped_pages(language: str) -> Iterator[MappedPage]:
    """The front page, sections, static pages, and every label that stories bear, newest first."""
    depends_on(f"list:{language}:all")
    stands = chrome(language)
    yield MappedPage(stands.home, _newest_at(f"list:{language}:all"))
    for section in sections(language):
        yield MappedPage(section.address, _newest_at(section.list_key))
    for link in stands.pages:
        yield MappedPage(link.address)
    for model in (models.Byline, models.Place, models.Topic):
        yield from _labels(model, language)


def _newest_at(list_key: str) -> datetime | None:
    return Listing.objects.filter(list_key=list_key).aggregate(at=Max("published_at"))["at"]


def _labels(model: type[Label], language: str) -> Iterator[MappedPage]:
    prefix = Value(f"list:{language}:{model.key_prefix}:")
    key = Concat(prefix, Cast(OuterRef("pk"), CharField()))
    newest = Listing.objects.filter(list_key=key).order_by("-published_at")
    rows = model._default_manager.annotate(
        newest_at=Subquery(newest.values("published_at")[:1])
    ).filter(newest_at__isnull=False)
    for row in rows.order_by("-newest_at", "pk").iterator(chunk_size=AT_ONCE):
        depends_on(row.wire_key)
        yield MappedPage(row.address(language), row.newest_at)
