"""What each page gives to its template: one dataclass a page, nothing else is at hand there."""

from dataclasses import dataclass
from datetime import date

from khobor.audience.windows import Window
from khobor.conversation.polls import Question
from khobor.conversation.values import Own, Said, Thread
from khobor.search.highlights import Part
from khobor.selection.selectors import Below
from khobor.stories import values


@dataclass(frozen=True, slots=True)
class SharedPicture:
    """The picture of a preview, at a whole address."""

    address: str
    width_px: int
    height_px: int
    alt: str


@dataclass(frozen=True, slots=True)
class Head(values.ForTemplates):
    """What the `<head>` says.

    `canonical` is a whole address; `robots` is empty for the usual. `shared_title` and
    `shared_description` are for previews, where they differ. `feeds` leads to the feeds of what
    the page shows, beside those of the newspaper. `alternates` names the page in each language,
    by whole addresses; empty where there is but one. `structured` is JSON-LD.
    """

    title: str
    description: str = ""
    canonical: str = ""
    robots: str = ""
    picture: SharedPicture | None = None
    kind: str = "website"
    shared_title: str = ""
    shared_description: str = ""
    feeds: tuple[values.Link, ...] = ()
    alternates: tuple[values.Link, ...] = ()
    structured: str = ""


@dataclass(frozen=True, slots=True)
class MostReadList:
    """What is read most in a window: one of the lists between which a reader chooses."""

    window: Window
    stories: tuple[values.StoryLink, ...]


@dataclass(frozen=True, slots=True)
class MostRead:
    """What is read most. Without any list too little has been read, and `newest` are shown."""

    lists: tuple[MostReadList, ...]
    newest: tuple[values.Teaser, ...] = ()


@dataclass(frozen=True, slots=True)
class FrontPage(values.ForTemplates):
    """The front page."""

    head: Head
    front: values.Front
    most_read: MostRead


@dataclass(frozen=True, slots=True)
class StoryPage(values.ForTemplates):
    """A story, and what stands below it."""

    head: Head
    story: values.Story
    section: values.Section | None
    reading_minutes: int
    below: Below
    short_address: str
    is_preview: bool = False


@dataclass(frozen=True, slots=True)
class ListPage(values.ForTemplates):
    """A list of stories: a section, a topic, an author, a place."""

    head: Head
    title: str
    kicker: str
    description: str
    stories: tuple[values.Teaser, ...]
    older: str
    is_first: bool
    trail: tuple[values.Link, ...] = ()
    parts: tuple[values.Link, ...] = ()
    parts_title: str = ""
    colour: str = ""
    byline: values.Byline | None = None
    most_read: MostRead | None = None


@dataclass(frozen=True, slots=True)
class MostReadPage:
    """What is read most, every list in full."""

    head: Head
    most_read: MostRead


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """All divisions and districts."""

    head: Head
    divisions: tuple[values.Place, ...]


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A cell of the archive's calendar; `day` is None before the first and after the last."""

    day: date | None
    count: int = 0


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """A month of the archive, and a day of it when one is chosen."""

    head: Head
    month: date
    weeks: tuple[tuple[CalendarDay, ...], ...]
    previous: str
    next: str
    day: date | None
    stories: tuple[values.Teaser, ...]
    older: str
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TextPage:
    """A static page."""

    head: Head
    page: values.StaticPage


@dataclass(frozen=True, slots=True)
class NoticePage:
    """An answer that is no page: 404 and 410, with the latest stories."""

    head: Head
    title: str
    text: str
    stories: tuple[values.Teaser, ...]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A story that was found, with its texts in parts: what was asked for and what was not."""

    story: values.Teaser
    headline: tuple[Part, ...]
    summary: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class SearchForm:
    """What was asked. `kept` is handed on as it is; `filters` lead to the page without each."""

    typed: str
    order: str
    section: str
    sections: tuple[values.Link, ...]
    since: date | None
    until: date | None
    kept: tuple[values.Link, ...]
    filters: tuple[values.Link, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was found, and where to go on. `newest` is there when nothing was found."""

    head: Head
    form: SearchForm
    is_asked: bool
    is_ready: bool
    hits: tuple[SearchHit, ...]
    total: int
    is_loose: bool
    meant: str
    meant_address: str
    other_order: str
    newer: str
    older: str
    newest: tuple[values.Teaser, ...]


@dataclass(frozen=True, slots=True)
class LetterPage:
    """A step of asking for the daily letter. `step` is ask, wrong, asked, confirm, confirmed,
    expired, leave or left."""

    head: Head
    title: str
    text: str
    step: str
    typed: str


@dataclass(frozen=True, slots=True)
class AlertsPage:
    """Where a reader asks for notices. `key` is the newspaper's public key (VAPID)."""

    head: Head
    topics: tuple[values.Topic, ...]
    key: str


@dataclass(frozen=True, slots=True)
class CommentsPage:
    """The comments of a story, on a page of their own."""

    head: Head
    story: values.Standing
    thread: Thread


@dataclass(frozen=True, slots=True)
class CommentForm:
    """The form for a comment, with what was typed and why it was not taken (`said`)."""

    story_id: int
    token: str
    name: str
    contact: str
    text: str
    reply_to: Said | None
    is_open: bool
    is_signed_in: bool
    most_letters: int
    said: str


@dataclass(frozen=True, slots=True)
class CommentFormPage:
    """The form on a page of its own."""

    head: Head
    story: values.Standing
    form: CommentForm


@dataclass(frozen=True, slots=True)
class OwnCommentPage:
    """A writer's own comment. Without `comment` it was deleted just now."""

    head: Head
    said: str
    comment: Own | None = None
    story: values.Standing | None = None
    token: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True)
class OneCommentPage:
    """One comment of anybody: to react to it, to answer it, to report it."""

    head: Head
    comment: Said
    story: values.Standing
    token: str
    said: str


@dataclass(frozen=True, slots=True)
class OwnLink:
    """A comment on its writer's account page, with the token of its own page."""

    comment: Own
    token: str


@dataclass(frozen=True, slots=True)
class AccountPage:
    """A reader's account; `link` is a token that waits for its button."""

    head: Head
    said: str
    link: str
    is_signed_in: bool
    name: str
    email: str
    comments: tuple[OwnLink, ...]


@dataclass(frozen=True, slots=True)
class PollPage:
    """A poll: its form if there is a `token`, else its result. `said` is a word about the vote."""

    head: Head
    poll: Question
    token: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class PollsPage:
    """Polls with their results, the newest first; `older` is where the next page goes on, or 0."""

    head: Head
    polls: tuple[Question, ...]
    older: int


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """What was corrected, the newest first, each with its story."""

    head: Head
    corrections: tuple[tuple[values.Teaser, values.Correction], ...]


@dataclass(frozen=True, slots=True)
class ErrorReportPage:
    """The form that reports an error. `lines` are the beginnings of what may be pointed at."""

    head: Head
    story: values.Standing
    lines: tuple[str, ...]
    token: str
    said: str
    is_thanked: bool
    message: str
    contact: str
    chosen: str


Page = (
    FrontPage
    | StoryPage
    | ListPage
    | MostReadPage
    | PlacesPage
    | ArchivePage
    | TextPage
    | NoticePage
    | SearchPage
    | LetterPage
    | AlertsPage
    | PollPage
    | PollsPage
    | CorrectionsPage
    | ErrorReportPage
    | CommentsPage
    | CommentFormPage
    | OwnCommentPage
    | OneCommentPage
    | AccountPage
)
