"""The page of a story: the story, and what stands below it."""

from khobor.bangla import reading_minutes
from khobor.paper.contexts import StoryPage
from khobor.paper.fragments import CANDIDATES, NEWEST, start_from
from khobor.paper.rendering import whole_address
from khobor.paper.story_head import language_of, story_head
from khobor.stories import selectors, values
from khobor.wire import aside, depends_on

SELECTED = 8
SHARING = 30
FEW = 4
ELSEWHERE = SELECTED + 2


def story_page(story: values.Story, *, is_preview: bool = False) -> StoryPage:
    """A story's page. Everything below the story is fetched at once."""
    language = language_of(story)
    section = story.sections[-1] if story.sections else None
    newest, selected = _below(story, section, language)
    return StoryPage(
        head=story_head(story, is_preview=is_preview),
        story=story,
        section=section,
        reading_minutes=reading_minutes(story.plain_text),
        newest=newest,
        selected=selected,
        short_address=whole_address(_short(story)),
        is_preview=is_preview,
    )


def _below(
    story: values.Story, section: values.Section | None, language: str
) -> tuple[tuple[values.Teaser, ...], tuple[values.Teaser, ...]]:
    """The newest of the section; and older stories that share this one's topics, or stand in
    other sections.

    The newest are a starting point that the browser renews, so a new story leaves this page as it
    is. What is withdrawn leaves every page that showed it.
    """
    everything = f"list:{language}:all"
    newest_key = section.list_key if section else everything
    topics = [f"list:{language}:topic:{topic.id}" for topic in story.topics]
    with aside() as beside:
        newest_in, older_in = selectors.newest_and_older_ids(
            {newest_key: CANDIDATES, everything: CANDIDATES},
            dict.fromkeys(topics, SHARING),
            (everything, newest_key, ELSEWHERE),
            published_at=story.published_at,
            story_id=story.id,
        )
        sharing = selectors.rank_shared([older_in[key] for key in topics])[:ELSEWHERE]
        order = [*sharing, *older_in[everything]]
        is_early = len(order) < FEW  # among the first: hardly anything is older
        if is_early:
            latest_ids = newest_in[newest_key][: NEWEST + 1]
            order += [pk for pk in newest_in[everything] if pk not in latest_ids]
        found = selectors.in_order({*newest_in[newest_key], *order}, language=language)
    teasers = {teaser.id: teaser for teaser in found if teaser.id != story.id}
    selected = [teasers[pk] for pk in dict.fromkeys(order) if pk in teasers][:SELECTED]
    depends_on(*(f"teaser:{teaser.id}" for teaser in selected), *([everything] * is_early))
    depends_on(*(key for key in beside.keys if key.startswith(("past:", "byline:", "picture:"))))
    latest = [teasers[pk] for pk in newest_in[newest_key] if pk in teasers]
    others = [teaser for teaser in latest if teaser not in selected]
    newest = (others if len(others) >= FEW else latest)[:NEWEST]  # in a small paper, twice
    start_from(newest, list_key=newest_key)
    return tuple(newest), tuple(selected)


def _short(story: values.Story) -> str:
    """The shortest address that leads here: the id decides, the rest redirects."""
    return f"/en/{story.id}/" if language_of(story) == "en" else f"/{story.id}/"
