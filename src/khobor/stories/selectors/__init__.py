"""The reads of the newspaper. Only what anybody may read comes out; every answer names its keys."""

from khobor.stories.selectors.archive import days_of_month, first_day, published_on
from khobor.stories.selectors.chosen import chosen_for, chosen_ids, everything_chosen
from khobor.stories.selectors.chrome import chrome, draft_as_section, sections
from khobor.stories.selectors.corrections import corrections
from khobor.stories.selectors.findable import (
    FindableLabel,
    FindableStory,
    body_words,
    findable_labels,
    findable_stories,
    lists_of_everything,
    lists_of_label,
    stories_in_list,
)
from khobor.stories.selectors.front import draft_as_front, front
from khobor.stories.selectors.label_lists import AnyLabel, label, labels
from khobor.stories.selectors.labels import byline, byline_names, place, places_within, topic
from khobor.stories.selectors.lists import in_order, languages_of, latest, latest_in_lists
from khobor.stories.selectors.mapped import (
    MappedMonth,
    MappedPage,
    MappedStory,
    mapped_months,
    mapped_pages,
    recent_stories,
    stories_of_month,
)
from khobor.stories.selectors.newest import (
    Kept,
    newest_ids,
    newest_older_and_kept_ids,
    rank_shared,
)
from khobor.stories.selectors.pages import (
    Found,
    find_page,
    known_addresses,
    public_addresses,
    static_page_value,
    was_public,
)
from khobor.stories.selectors.standing import standing
from khobor.stories.selectors.stories import draft_as_story, stories, story
from khobor.stories.selectors.teasers import story_links, teaser_rows, teasers_of_rows
from khobor.stories.selectors.topics import busiest_topics
from khobor.stories.selectors.withdrawn import recently_withdrawn_ids

__all__ = [
    "AnyLabel",
    "FindableLabel",
    "FindableStory",
    "Found",
    "Kept",
    "MappedMonth",
    "MappedPage",
    "MappedStory",
    "body_words",
    "busiest_topics",
    "byline",
    "byline_names",
    "chosen_for",
    "chosen_ids",
    "chrome",
    "corrections",
    "days_of_month",
    "draft_as_front",
    "draft_as_section",
    "draft_as_story",
    "everything_chosen",
    "find_page",
    "findable_labels",
    "findable_stories",
    "first_day",
    "front",
    "in_order",
    "known_addresses",
    "label",
    "labels",
    "languages_of",
    "latest",
    "latest_in_lists",
    "lists_of_everything",
    "lists_of_label",
    "mapped_months",
    "mapped_pages",
    "newest_ids",
    "newest_older_and_kept_ids",
    "place",
    "places_within",
    "public_addresses",
    "published_on",
    "rank_shared",
    "recent_stories",
    "recently_withdrawn_ids",
    "sections",
    "standing",
    "static_page_value",
    "stories",
    "stories_in_list",
    "stories_of_month",
    "story",
    "story_links",
    "teaser_rows",
    "teasers_of_rows",
    "topic",
    "was_public",
]
