"""Words, digits and dates in the language of the page."""

from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from html import escape as html_escape
from typing import Any
from urllib.parse import quote

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from khobor import bangla
from khobor.conversation import polls
from khobor.paper.rendering import page_language, today, whole_address
from khobor.paper.wording import catalogue
from khobor.paper.wording import word as find_word
from khobor.stories import addresses, values
from khobor.syndication.feed_addresses import link_type
from khobor.syndication.phone import icons

register = template.Library()


@register.simple_tag
def word(key: str, **facts: Any) -> str:
    """The words for a key in the language of the page."""
    if not facts:  # as most of the fifty on a page
        return _escaped_word(key, page_language())
    shown = {name: digits(value) for name, value in facts.items()}
    return find_word(key, page_language(), **shown)


@cache
def _escaped_word(key: str, language: str) -> SafeString:
    return escape(find_word(key, language))


@register.filter
def digits(value: object) -> str:
    """A value with the digits of the language; texts stay as they are."""
    if isinstance(value, int) and page_language() == "bn":
        return bangla.to_bangla(value)
    return str(value)


@register.filter
def published(moment: datetime) -> str:
    """A time in the house style: `৯ এপ্রিল ২০২৫, সন্ধ্যা ৭:২৭`."""
    if page_language() == "bn":
        return bangla.house_date(moment, timezone.get_default_timezone())
    return date_format(timezone.localtime(moment), "j F Y, g:i A")


@register.filter
def day(value: date) -> str:
    """A day in the house style."""
    return bangla.house_day(value) if page_language() == "bn" else date_format(value, "j F Y")


@register.filter
def month(value: date) -> str:
    """A month and its year."""
    return bangla.month_year(value) if page_language() == "bn" else date_format(value, "F Y")


@register.filter
def clock(moment: datetime) -> str:
    """The time of day."""
    if page_language() == "bn":
        return bangla.clock(moment, timezone.get_default_timezone())
    return date_format(timezone.localtime(moment), "g:i A")


@register.filter
def machine(moment: datetime) -> str:
    """A time for machines: `2025-04-09T19:27:00+06:00`."""
    return moment.astimezone(timezone.get_default_timezone()).isoformat(timespec="seconds")


@register.simple_tag
def masthead_dates(moon_offset_days: int) -> dict[str, str]:
    """Today as the masthead prints it: Gregorian, Bangla and Hijri."""
    return _masthead_dates(today(), page_language(), moon_offset_days)


@lru_cache(maxsize=8)
def _masthead_dates(on: date, language: str, moon_offset_days: int) -> dict[str, str]:
    if language != "bn":
        return {"gregorian": date_format(on, "l, j F Y"), "bangla": "", "hijri": ""}
    return {
        "gregorian": bangla.masthead_day(on),
        "bangla": bangla.bangla_day(on),
        "hijri": bangla.hijri_day(on, moon_offset_days=moon_offset_days),
    }


@register.filter
def bangla_months(first: date) -> str:
    """The Bangla months of a Gregorian month: `কার্তিক–অগ্রহায়ণ ১৪৩৩`; empty in English."""
    if page_language() != "bn":
        return ""
    begin = bangla.bangla_date(first)
    end = bangla.bangla_date(first + timedelta(days=27))
    since = "" if begin.year == end.year else f" {bangla.to_bangla(begin.year)}"
    return f"{begin.month_name}{since}–{end.month_name} {bangla.to_bangla(end.year)}"


@register.filter
def bangla_day_number(value: date) -> str:
    """The day of the Bangla month; empty in English."""
    return digits(bangla.bangla_date(value).day) if page_language() == "bn" else ""


@register.filter
def provider(name: str) -> str:
    """What readers call a provider of videos; an unknown one is named by its host."""
    return catalogue(page_language()).get(name.lower(), name)


@register.simple_tag
def fragment(name: str, of: int | None = None) -> str:
    """The address of a shared part, of a section or (without one) of the newspaper."""
    below = f"{name}/{of}" if of else name
    end = "" if "." in name else "/"
    return f"{addresses.language_prefix()}/fragments/{below}{end}"


@register.inclusion_tag("paper/parts/poll.html")
def poll(poll_id: int) -> dict[str, Any]:
    """A poll in a page; nothing if there is none, or it has not opened."""
    return {"poll": polls.question(poll_id)}


@register.inclusion_tag("paper/parts/poll.html")
def front_poll() -> dict[str, Any]:
    """The poll of the front page, if there is one."""
    return {"poll": polls.front_poll(page_language()), "of_front": True}


@register.simple_tag
def touch_icon(masthead: values.Masthead) -> str:
    """The newspaper's icon for a phone that asks for no manifest."""
    return icons.address(icons.look(masthead), icons.Size.TOUCH)


@register.simple_tag
def comments_address(story_id: int) -> str:
    """The page of a story's comments."""
    return addresses.comments_address(story_id)


@register.simple_tag
def one_comment_address(comment_id: int) -> str:
    """The page of one comment."""
    return f"{addresses.language_prefix()}/comments/one/{comment_id}/"


@register.simple_tag
def own_comment_address(token: str) -> str:
    """The page of a writer's own comment."""
    return addresses.own_comment_address(token)


@register.simple_tag
def account_address() -> str:
    """A reader's account."""
    return addresses.account_address()


@register.simple_tag
def reads_address() -> str:
    """Where a browser says that a story was read."""
    return addresses.READS


@register.simple_tag
def most_read_address() -> str:
    """What is read most, in the language of the page."""
    return addresses.most_read_address()


@register.simple_tag
def window_name(window: str) -> str:
    """What readers call the span of time of a list of what is read most."""
    return find_word(f"most_read_{window}", page_language())


@register.simple_tag
def candidates_address() -> str:
    """The file from which a reader's own browser selects stories."""
    return f"{addresses.language_prefix()}/fragments/candidates.json"


@register.simple_tag
def number(value: int) -> str:
    """A number for scripts, in Latin digits whatever the language."""
    return str(value)


@register.simple_tag
def search_address() -> str:
    """The search page in the language of the page."""
    return addresses.search_address()


@register.simple_tag
def offers() -> dict[str, bool]:
    """What readers may ask for, by the newspaper's settings: the daily letter, and notices."""
    return {"letter": bool(settings.NEWSLETTER_AT), "alerts": settings.ALERTS}


@register.simple_tag
def year() -> str:
    """This year, in the digits of the page."""
    return digits(today().year)


@register.simple_tag
def weekdays() -> tuple[str, ...]:
    """The days of the week from Sunday, short."""
    if page_language() == "bn":
        return ("রবি", "সোম", "মঙ্গল", "বুধ", "বৃহস্পতি", "শুক্র", "শনি")
    return ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")


@register.filter
def whole(address: str) -> str:
    """An address with the newspaper's scheme and host."""
    return whole_address(address)


@register.filter
def feed_type(address: str) -> str:
    """The type of the feed at an address."""
    return link_type(address)


@register.filter
def quoted(text: str) -> str:
    """A text inside the query of an address."""
    return quote(text, safe="")


@register.filter
def trusted(html: str) -> SafeString:
    """HTML that was cleaned when it was stored (by Wagtail's editor or by the importer)."""
    return mark_safe(html)  # noqa: S308


IMAGE = '<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}"{} decoding="async">'
EAGER, LAZY = ' fetchpriority="high"', ' loading="lazy"'


# These four stand in every list, dozens of times on a page: written here, not in templates. What
# they are given are texts, escaped by the quickest way there is.
@register.simple_tag
def image(picture: values.Picture, sizes: str, eager: object = "") -> SafeString:
    """A picture as `<img>`."""
    largest = picture.largest
    html = IMAGE.format(
        html_escape(picture.src),
        html_escape(picture.srcset),
        html_escape(sizes),
        largest.width_px,
        largest.height_px,
        html_escape(picture.alt),
        EAGER if eager else LAZY,
    )
    return SafeString(html)


@register.simple_tag
def link(story: values.Teaser) -> SafeString:
    """A story's headline as a link, its kicker or the mark of a live story before it."""
    address, headline = html_escape(story.address), html_escape(story.headline)
    return SafeString(f'<a href="{address}">{kicker(story)}{headline}</a>')


@register.simple_tag
def kicker(story: values.Teaser | values.Story) -> SafeString:
    """What stands before a headline, with the space between; empty for most stories."""
    if story.kind == "live":
        return SafeString(f'<span class="live-mark">{word("live")}</span> ')
    if story.kicker:
        return SafeString(f'<span class="kicker">{html_escape(story.kicker)}</span> ')
    return SafeString("")


@register.simple_tag
def when(moment: datetime) -> SafeString:
    """The time of a story in a list: the clock's if it is of today, else the day.

    The browser tells how long ago that is.
    """
    local = moment.astimezone(timezone.get_default_timezone())
    on = local.date()
    said = clock(moment) if on == today() else day(on)
    for_machines = local.isoformat(timespec="seconds")
    return SafeString(f'<time class="ago" datetime="{for_machines}">{said}</time>')
