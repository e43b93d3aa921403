"""The file from which a reader's own browser selects stories: one for everybody, kept by the press.

It names the newest stories, a column for each fact, since alike texts side by side compress best.
What it weighs is limited where it is made: the oldest stories are left out until it fits.
"""

import base64
import gzip
import json
from datetime import timedelta
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from khobor.paper.wording import word
from khobor.press import reader_page
from khobor.selection.offers import Candidate, Candidates, candidates
from khobor.stories import selectors
from khobor.stories.addresses import page_language
from khobor.wire import fresh_until

MOST_STORIES: Final = 300
MOST_BYTES: Final = 40_000  # compressed with gzip, which is larger than brotli
KEPT: Final = timedelta(hours=6)  # ages are those of when it was made
EDITION: Final = 1  # one more for whatever changes what the file means
PICTURE_PX: Final = 320
WORDS: Final = (
    "selected",
    "reading_title",
    "reading_note",
    "reading_on",
    "reading_erase",
    "reading_none",
    "reading_off",
    "reading_because",
)


@reader_page
def candidates_file(request: HttpRequest) -> HttpResponse:
    """The newest stories, as `ranking.js` reads them."""
    language = page_language()
    found = candidates(language, count=MOST_STORIES)
    fresh_until(timezone.now() + KEPT)
    return HttpResponse(fitted(found, language), content_type="application/json")


def fitted(found: Candidates, language: str) -> bytes:
    """The file with as many of the newest stories as its weight allows."""
    stories = found.stories
    while True:
        written = json.dumps(
            _file(found.space, stories, language), ensure_ascii=False, separators=(",", ":")
        ).encode()
        weight = len(gzip.compress(written, compresslevel=6, mtime=0))
        if weight <= MOST_BYTES or not stories:
            return written
        stories = stories[: min(int(len(stories) * MOST_BYTES / weight), len(stories) - 1)]


def _file(space: str, stories: tuple[Candidate, ...], language: str) -> dict[str, Any]:
    now_s = int(timezone.now().timestamp())
    sections = {section.id: section for section in selectors.sections(language)}
    used = list(dict.fromkeys(one.story.section.id for one in stories if one.story.section))
    teasers = [one.story for one in stories]
    return {
        "edition": EDITION,
        "language": language,
        "space": space,
        "made": now_s,
        "words": {name: word(name, language) for name in WORDS},
        "sections": [[pk, sections[pk].name, sections[pk].address] for pk in used],
        "id": [teaser.id for teaser in teasers],
        "age": [(now_s - int(teaser.published_at.timestamp())) // 60 for teaser in teasers],
        "section": [used.index(t.section.id) if t.section else -1 for t in teasers],
        "top": [one.top_id for one in stories],
        "lead": [int(one.is_lead) for one in stories],
        "kicker": [teaser.kicker for teaser in teasers],
        "headline": [teaser.headline for teaser in teasers],
        "slug": [_slug(one) for one in stories],
        "picture": [_picture(one) for one in stories],
        "vectors": base64.b64encode(b"".join(one.vector for one in stories)).decode(),
    }


def _slug(candidate: Candidate) -> str:
    """What follows the section's address and the story's id; a whole address if it is another."""
    story = candidate.story
    above = f"{story.section.address if story.section else ''}{story.id}/"
    return story.address.removeprefix(above)


def _picture(candidate: Candidate) -> str:
    """The address of the picture for a small place; empty without one."""
    picture = candidate.story.picture
    if picture is None:
        return ""
    wide = [cut for cut in picture.cuts if cut.width_px >= PICTURE_PX]
    return (wide or picture.cuts)[0 if wide else -1].address
