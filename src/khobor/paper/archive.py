"""The archive by date, with a calendar of the month."""

import calendar
from datetime import MINYEAR, date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from khobor.paper.contexts import ArchivePage, CalendarDay
from khobor.paper.heads import page_head
from khobor.paper.listing_pages import cursor_from, older_address
from khobor.paper.rendering import page_language, reader_page, show, today
from khobor.paper.wording import word
from khobor.stories import addresses, selectors, values

PER_PAGE = 40


@reader_page
def archive(
    request: HttpRequest, year: int | None = None, month: int | None = None, day: int | None = None
) -> HttpResponse:
    """A month of the archive, or a day of it. Without a date: this month, today."""
    now = today()
    try:
        chosen = now if year is None else date(year, _or_first(month), _or_first(day))
    except (ValueError, OverflowError) as error:
        raise Http404 from error
    if chosen > now:
        raise Http404
    whole_month = year is not None and day is None
    return show(request, "archive", _archive_page(request, chosen, whole_month=whole_month))


@reader_page
def archive_year(request: HttpRequest, year: int) -> HttpResponse:
    """A year opens at its newest month."""
    now = today()
    if not MINYEAR <= year <= now.year:
        raise Http404
    month = date(year, now.month if year == now.year else 12, 1)
    return HttpResponseRedirect(_month_address(month, page_language()))


def _or_first(number: int | None) -> int:
    return 1 if number is None else number


def _archive_page(request: HttpRequest, chosen: date, *, whole_month: bool) -> ArchivePage:
    language = page_language()
    month = chosen.replace(day=1)
    weeks = _weeks(month, language)
    day = _newest_day(weeks) if whole_month else chosen
    found = _stories(request, day, language) if day else []
    address = addresses.archive_address(day or month, language=language)
    first = selectors.first_day(language=language)
    return ArchivePage(
        head=page_head(
            word("archive", language), request.path, description=word("archive_hint", language)
        ),
        month=month,
        weeks=weeks,
        previous=_month_address(_before(month), language) if first and first < month else "",
        next=_month_address(_after(month), language) if _after(month) <= today() else "",
        day=day,
        stories=tuple(found[:PER_PAGE]),
        older=older_address(address, found, count=PER_PAGE),
        years=tuple(range(first.year, today().year + 1)) if first else (),
    )


def _newest_day(weeks: tuple[tuple[CalendarDay, ...], ...]) -> date | None:
    """The last day of the month on which stories appeared, which is where a month opens."""
    return max(
        (cell.day for week in weeks for cell in week if cell.day and cell.count), default=None
    )


def _stories(request: HttpRequest, day: date, language: str) -> list[values.Teaser]:
    return selectors.published_on(
        day, language=language, count=PER_PAGE + 1, before=cursor_from(request)
    )


def _weeks(month: date, language: str) -> tuple[tuple[CalendarDay, ...], ...]:
    """The month in weeks from Sunday (CLDR weekData for BD: firstDay sun)."""
    counts = {
        found.day: found.count
        for found in selectors.days_of_month(month.year, month.month, language=language)
    }
    weeks = calendar.Calendar(firstweekday=6).monthdatescalendar(month.year, month.month)
    return tuple(
        tuple(
            CalendarDay(day, counts.get(day, 0)) if day.month == month.month else CalendarDay(None)
            for day in week
        )
        for week in weeks
    )


def _before(month: date) -> date:
    return date(month.year - (month.month == 1), (month.month - 2) % 12 + 1, 1)


def _after(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _month_address(month: date, language: str) -> str:
    return f"{addresses.language_prefix(language)}/archive/{month:%Y/%m}/"
