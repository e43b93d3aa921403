"""The card of a public story: which design, which words, at which address."""

from dataclasses import astuple, replace
from datetime import date
from hashlib import blake2b

from django.utils import timezone
from django.utils.formats import date_format

from khobor import bangla
from khobor.pictures.drawing import picture_files
from khobor.stories import selectors, values
from khobor.stories.addresses import language_of
from khobor.syndication.cards.drawing import VERSION
from khobor.syndication.cards.values import Card, Design, Size
from khobor.syndication.wording import word


def story_card(story: values.Story, masthead: values.Masthead) -> Card:
    """The words of a story's card; `with_pictures` adds what is drawn beside them."""
    language = language_of(story.address)
    design = design_of(story)
    byline = story.bylines[0] if design is Design.OPINION and story.bylines else None
    return Card(
        design=design,
        line=story.social_headline or story.headline,
        date=card_date(timezone.localdate(story.published_at), language),
        newspaper=masthead.name,
        colour=masthead.accent.lower(),
        label=label(design, story.sections[-1].name if story.sections else "", language),
        kicker=story.kicker if design is Design.NEWS else "",
        speaker=byline.name if byline else "",
        role=byline.role if byline else "",
    )


def masthead_of(story: values.Story) -> values.Masthead:
    """The masthead over a story, in its language."""
    return selectors.chrome(language_of(story.address)).masthead


def design_of(story: values.Story) -> Design:
    """Breaking news and opinion look like it; everything else is news."""
    if story.is_breaking:
        return Design.BREAKING
    return Design.OPINION if story.kind == "opinion" else Design.NEWS


def label(design: Design, section: str, language: str) -> str:
    """What stands above the words: the sort of card, else the section."""
    if design is Design.NEWS:
        return section
    return "" if design is Design.QUOTATION else word(f"card_{design}", language)


def card_date(day: date, language: str) -> str:
    """A day as the newspaper prints it."""
    return bangla.house_day(day) if language == "bn" else date_format(day, "j F Y")


def with_pictures(card: Card, story: values.Story, masthead: values.Masthead) -> Card:
    """The card with the files of its pictures. One query."""
    photo, logo = photo_of(story), masthead.logo
    files = picture_files([photo.id if photo else None, logo.id if logo else None])
    return replace(
        card,
        photo=files.get(photo.id) if photo else None,
        logo=files.get(logo.id) if logo else None,
    )


def photo_of(story: values.Story) -> values.Picture | None:
    """The story's picture; beside an opinion only the face of whoever wrote it."""
    if design_of(story) is Design.OPINION:
        return story.bylines[0].portrait if story.bylines else None
    return story.social_picture or story.picture


def digest(story: values.Story, masthead: values.Masthead) -> str:
    """A fingerprint of all that the card shows. The address of a picture names file and focus."""
    pictures = [p.largest.address for p in (photo_of(story), masthead.logo) if p]
    shown = (VERSION, *astuple(story_card(story, masthead)), *pictures)
    return blake2b(repr(shown).encode(), digest_size=8).hexdigest()


def card_address(story: values.Story, masthead: values.Masthead, size: Size) -> str:
    """Where today's card of a story stands."""
    return f"/cards/{story.id}/{digest(story, masthead)}/{size}.jpg"
