"""From what selectors give to what the API answers."""

from khobor.stories import selectors, values
from khobor.stories.addresses import whole_address
from khobor.syndication.api import schemas
from khobor.syndication.body_html import body_html


def brief(story: values.Teaser) -> schemas.StoryBrief:
    """A story in a list."""
    return schemas.StoryBrief(
        id=story.id,
        url=whole_address(story.address),
        kicker=story.kicker,
        headline=story.headline,
        short_headline=story.short_headline,
        summary=story.summary,
        kind=story.kind,
        is_breaking=story.is_breaking,
        section=named(story.section) if story.section else None,
        picture=picture(story.picture),
        published_at=story.published_at,
    )


def whole(story: values.Story, *, language: str) -> schemas.Story:
    """A story with everything that its page says."""
    return schemas.Story(
        id=story.id,
        url=whole_address(story.address),
        kicker=story.kicker,
        headline=story.headline,
        short_headline=story.short_headline,
        summary=story.summary,
        kind=story.kind,
        is_breaking=story.is_breaking,
        section=named(story.sections[-1]) if story.sections else None,
        picture=picture(story.picture),
        published_at=story.published_at,
        language=language,
        updated_at=story.updated_at,
        sections=[named(section) for section in story.sections],
        authors=[_author(byline) for byline in story.bylines],
        dateline=story.dateline,
        topics=[named(topic) for topic in story.topics],
        places=[
            schemas.PlaceLink(name=place.name, url=whole_address(place.address))
            for place in story.places
        ],
        corrections=[schemas.Correction(at=c.at, text=c.text) for c in story.corrections],
        source=story.agency_source,
        canonical_url=story.canonical_url or whole_address(story.address),
        translation_url=whole_address(story.translation) if story.translation else "",
        word_count=story.word_count,
        html=body_html(story),
        text=story.plain_text,
    )


def picture(shown: values.Picture | None) -> schemas.Picture | None:
    """A picture with its sizes."""
    if shown is None:
        return None
    sizes = [
        schemas.Size(url=whole_address(cut.address), width=cut.width_px, height=cut.height_px)
        for cut in shown.cuts
    ]
    return schemas.Picture(
        alt=shown.alt,
        caption=shown.caption,
        credit=shown.credit,
        licence=shown.licence,
        sizes=sizes,
    )


def named(thing: values.Section | values.Topic) -> schemas.Named:
    """A section or topic that a story names."""
    return schemas.Named(id=thing.id, name=thing.name, url=whole_address(thing.address))


def section(found: values.Section) -> schemas.Section:
    """A section by itself."""
    return schemas.Section(
        id=found.id,
        name=found.name,
        url=whole_address(found.address),
        description=found.description,
        parent_id=found.parent_id,
    )


def label(found: selectors.AnyLabel) -> schemas.Label:
    """A topic, an author or a place by itself."""
    return schemas.Label(
        id=found.id,
        name=found.name,
        url=whole_address(found.address),
        kind=found.kind,
        role=found.role,
        description=found.description,
        picture=picture(found.portrait),
    )


def _author(byline: values.Byline) -> schemas.Author:
    return schemas.Author(
        id=byline.id,
        name=byline.name,
        url=whole_address(byline.address),
        kind=byline.kind,
        role=byline.role,
    )
