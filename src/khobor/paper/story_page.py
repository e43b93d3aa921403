"""The page of a story: the story, and what stands below it."""

from dataclasses import replace

from khobor.bangla import reading_minutes
from khobor.paper.contexts import StoryPage
from khobor.paper.fragments import NEWEST, start_from
from khobor.paper.rendering import whole_address
from khobor.paper.story_head import story_head
from khobor.selection import selectors as selection
from khobor.stories import values
from khobor.stories.addresses import language_of, language_prefix

FEW = 4


def story_page(story: values.Story, *, is_preview: bool = False) -> StoryPage:
    """A story's page. Everything below the story is fetched at once."""
    language = language_of(story.address)
    section = story.sections[-1] if story.sections else None
    below = _below(story, section, language)
    return StoryPage(
        head=story_head(story, is_preview=is_preview),
        story=story,
        section=section,
        reading_minutes=reading_minutes(story.plain_text),
        below=below,
        short_address=whole_address(_short(story)),
        is_preview=is_preview,
    )


def _below(story: values.Story, section: values.Section | None, language: str) -> selection.Below:
    """What stands below the story. The newest and the mix are a start that the browser renews."""
    newest_key = section.list_key if section else f"list:{language}:all"
    below = selection.below(story, newest_key=newest_key, language=language)
    settled = {teaser.id for teaser in (*below.event, *below.related, *below.background)}
    others = [teaser for teaser in below.newest if teaser.id not in settled]
    newest = (others if len(others) >= FEW else below.newest)[:NEWEST]  # in a small paper, twice
    mixed = tuple(teaser for teaser in below.mix if teaser not in newest)
    start_from((*newest, *mixed), list_key=newest_key)
    return replace(below, newest=tuple(newest), mix=mixed)


def _short(story: values.Story) -> str:
    """The shortest address that leads here: the id decides, the rest redirects."""
    return f"{language_prefix(language_of(story.address))}/{story.id}/"
