"""From the names that a line uses to our sections, topics, places and bylines."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from wagtail.models import Locale

from khobor.bangla import slug as romanised_slug
from khobor.exchange.errors import WrongField
from khobor.stories.actions import add_section
from khobor.stories.addresses import RESERVED_SLUGS
from khobor.stories.models import Byline, Home, Place, Section, Topic

REMEMBERED = 2000  # names of each sort
DEFAULT_SECTION = "সংবাদ"
DESK_WORDS = ("ডেস্ক", "নিজস্ব", "প্রতিবেদক", "প্রতিনিধি", "সংবাদদাতা")
AGENCY_WORDS = ("সংবাদ সংস্থা", "বাসস", "ইউএনবি", "রয়টার্স", "এএফপি", "এপি")


@dataclass
class Names:
    """What has been looked up during one import, so that a name costs one query."""

    language: str
    sections: dict[str, Section] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    bylines: dict[str, Byline] = field(default_factory=dict)

    def section(self, name: str) -> Section:
        """The section of that name (or slug); made below the front page if it is new."""
        wanted = name or DEFAULT_SECTION
        if wanted not in self.sections:
            _keep_short(self.sections)
            self.sections[wanted] = self._find_section(wanted) or self._new_section(wanted)
        return self.sections[wanted]

    def _find_section(self, name: str) -> Section | None:
        rows = Section.objects.filter(locale=self._locale())
        return (
            rows.filter(title=name).first()
            or rows.filter(name_en__iexact=name).first()
            or rows.filter(slug=romanised_slug(name) or "-").first()
        )

    def _new_section(self, name: str) -> Section:
        home = Home.objects.filter(locale=self._locale()).earliest("pk")
        slug = romanised_slug(name, max_length=50)
        if slug in RESERVED_SLUGS:
            slug = f"{slug}-news"
        home.refresh_from_db()
        return add_section(home, name=name, slug=slug)

    def _locale(self) -> Locale:
        return Locale.objects.get(language_code=self.language)

    def topic(self, name: str) -> Topic:
        """The topic of that name; made if it is new."""
        if name not in self.topics:
            _keep_short(self.topics)
            self.topics[name] = Topic.objects.filter(name=name).first() or _saved(Topic(name=name))
        return self.topics[name]

    def byline(self, name: str) -> Byline:
        """The person, desk or agency of that name; made if it is new."""
        if name not in self.bylines:
            _keep_short(self.bylines)
            found = Byline.objects.filter(name=name).first()
            self.bylines[name] = found or _saved(Byline(name=name, kind=_byline_kind(name)))
        return self.bylines[name]

    def place(self, name: str) -> Place:
        """The place of that Bangla or English name or path.

        Raises: WrongField if there is none, or several: a place is never guessed.
        """
        if name not in self.places:
            _keep_short(self.places)
            self.places[name] = _find_place(name)
        return self.places[name]


def _keep_short(remembered: dict[str, Any]) -> None:
    """Forget all rather than grow with the file: names that come often come again soon."""
    if len(remembered) >= REMEMBERED:
        remembered.clear()


def _find_place(name: str) -> Place:
    """The widest place of that name; two of one kind are never guessed between."""
    path = name.lower().strip("/")
    called = Q(path=path) | Q(path__endswith=f"/{path}") | Q(name=name) | Q(name_en__iexact=name)
    found = sorted(Place.objects.filter(called), key=_depth)
    if not found:
        raise WrongField(field="places", value=name, reason="no such place in Bangladesh")
    widest = [place for place in found if _depth(place) == _depth(found[0])]
    if len(widest) > 1:
        paths = ", ".join(place.path for place in widest)
        raise WrongField(field="places", value=name, reason=f"it may be {paths}")
    return widest[0]


def _depth(place: Place) -> int:
    return place.path.count("/")


def _saved(row: Any) -> Any:
    row.save()
    return row


def _byline_kind(name: str) -> str:
    if any(word in name for word in AGENCY_WORDS):
        return "agency"
    return "desk" if any(word in name for word in DESK_WORDS) else "person"
