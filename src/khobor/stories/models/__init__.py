"""The tables of the newspaper's contents. Only the rooms stories, desk and exchange touch them."""

from khobor.stories.models.bylines import Byline
from khobor.stories.models.listing import Listing, Withdrawal
from khobor.stories.models.masthead import Masthead
from khobor.stories.models.pages import Home, Section, StaticPage
from khobor.stories.models.places import Place
from khobor.stories.models.story import ChosenStory, Correction, Story, StoryByline
from khobor.stories.models.topics import Topic

__all__ = [
    "Byline",
    "ChosenStory",
    "Correction",
    "Home",
    "Listing",
    "Masthead",
    "Place",
    "Section",
    "StaticPage",
    "Story",
    "StoryByline",
    "Topic",
    "Withdrawal",
]
