"""What a reader's browser may choose from: the newest stories with their vectors."""

from dataclasses import dataclass
from typing import Final

from khobor.selection.models import StorySignature
from khobor.selection.selectors import top_of, top_sections
from khobor.selection.storing import current_space
from khobor.selection.vectors import DIMENSIONS
from khobor.stories import selectors, values
from khobor.wire import aside, depends_on

NO_VECTOR: Final = bytes([0x88] * (DIMENSIONS // 2))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story that a browser may show. `top_id` is its top section, 0 for none."""

    story: values.Teaser
    top_id: int
    is_lead: bool
    vector: bytes


@dataclass(frozen=True, slots=True)
class Candidates:
    """Stories, newest first, and the space that their vectors are of."""

    space: str
    stories: tuple[Candidate, ...]


def candidates(language: str, *, count: int) -> Candidates:
    """The newest stories of a language. Depends on what it shows, and on `candidates:LANG`,
    which is touched as soon as a new story has its vector."""
    depends_on(f"candidates:{language}")
    everything, leads = f"list:{language}:all", f"list:{language}:lead"
    space = current_space().name
    with aside() as beside:
        found = selectors.newest_ids({everything: count, leads: count})
        rows = selectors.teaser_rows(found[everything])
        known = selectors.teasers_of_rows(rows.values(), language=language)
    depends_on(*(key for key in beside.keys if not key.startswith("list:")))
    vectors = dict(
        StorySignature.objects.filter(pk__in=known, space=space).values_list("story_id", "vector")
    )
    tops, led = top_sections(language), frozenset(found[leads])
    return Candidates(
        space,
        tuple(
            Candidate(
                story=known[pk],
                top_id=top_of(rows[pk].path, tops),
                is_lead=pk in led,
                vector=bytes(vectors.get(pk) or NO_VECTOR),
            )
            for pk in found[everything]
            if pk in known
        ),
    )
