"""What editors do all day, as rules of a state machine: every write that readers could notice."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from wagtail.models import Page, PageViewRestriction, Site

from khobor.pictures.models import NewsDocument, Picture
from khobor.stories import actions, timetable
from khobor.stories.listings import visible
from khobor.stories.models import (
    Byline,
    Correction,
    Home,
    Masthead,
    Place,
    Section,
    StaticPage,
    Story,
    StoryByline,
    Topic,
)

WHICH = st.integers(0, 30)  # of those that there are
SOME = st.sets(st.integers(0, 2), max_size=2)
# Hours before now: several stories of the very same moment, of today, and of other days and months.
AGES_HOURS = st.sampled_from([0, 1, 1, 5, 30, 30, 24 * 40])
KINDS = st.sampled_from(["news", "news", "opinion", "video", "live"])
LABELS: dict[str, type[Any]] = {"topic": Topic, "place": Place, "byline": Byline}


def nth(rows: Any, number: int) -> Any:
    """One of the rows, by a number that may be too high; None if there is none."""
    found = list(rows.order_by("pk"))
    return found[number % len(found)] if found else None


def chosen(model: type[Any], numbers: set[int]) -> list[Any]:
    """Some of the rows."""
    found = list(model.objects.order_by("pk"))
    return list(
        {found[n % len(found)].pk: found[n % len(found)] for n in numbers if found}.values()
    )


class Newsroom(RuleBasedStateMachine):
    """Editors, sub-editors and the publisher. Everything is chosen by number."""

    def __init__(self) -> None:
        super().__init__()
        self.headlines: dict[int, set[str]] = {}
        self._written = 0
        for story in Story.objects.all():
            self._remember(story)

    def _remember(self, story: Story) -> None:
        self.headlines.setdefault(story.pk, set()).add(story.title)

    def _headline(self) -> str:
        self._written += 1
        return f"শিরোনাম-{self._written:04}-এখানে শেষ"

    def _publish(self, page: Any) -> None:
        page.save_revision().publish()

    def published_headlines(self, *, hidden: bool) -> set[str]:
        """Every headline that stories bear or bore which are hidden now, or which are not."""
        public = set(visible().values_list("pk", flat=True))
        chosen = (said for pk, said in self.headlines.items() if (pk not in public) is hidden)
        return {headline for said in chosen for headline in said}

    @rule(where=WHICH, kind=KINDS, topics=SOME, places=SOME, bylines=SOME, hours=AGES_HOURS,
          flags=SOME, is_draft=st.sampled_from([False, False, True]))  # fmt: skip
    def write_story(self, where: int, is_draft: bool, hours: int, **choice: Any) -> None:
        section = nth(Section.objects, where)
        if section is None:
            return
        story = Story(title=self._headline(), locale=section.locale, live=not is_draft)
        story.published_at = None if hours == 0 else timezone.now() - timedelta(hours=hours)
        self._choose(story, **choice)
        story.summary = "সারাংশ"
        section.add_child(instance=story)
        self._remember(story)

    def _choose(self, story: Story, *, kind: str, flags: set[int], **labels: set[int]) -> None:
        story.kind, story.is_lead, story.is_breaking = kind, 0 in flags, 1 in flags
        story.topics, story.places = (
            chosen(Topic, labels["topics"]), chosen(Place, labels["places"]),
        )  # fmt: skip
        story.story_bylines = [StoryByline(byline=b) for b in chosen(Byline, labels["bylines"])]

    @rule(which=WHICH, kind=KINDS, topics=SOME, places=SOME, bylines=SOME, flags=SOME)
    def choose_anew(self, which: int, **choice: Any) -> None:
        story = nth(Story.objects, which)
        if story:
            self._choose(story, **choice)
            self._publish(story)

    @rule(which=WHICH, field=st.sampled_from(["title", "kicker", "summary", "short_headline"]),
          is_published=st.booleans())  # fmt: skip
    def reword(self, which: int, field: str, is_published: bool) -> None:
        story = nth(Story.objects, which)
        if story is None:
            return
        setattr(story, field, self._headline())
        if is_published:
            self._publish(story)
        else:
            story.save_revision()
        if field != "kicker" or not story.live:
            self.headlines.setdefault(story.pk, set()).add(getattr(story, field))

    @rule(which=WHICH, other=WHICH, block=st.sampled_from(["paragraph", "related", "picture",
          "link", "document"]))  # fmt: skip
    def rewrite_body(self, which: int, other: int, block: str) -> None:
        page = nth(Page.objects.filter(depth__gt=2), which)
        if page is None or not hasattr(page.specific, "body"):
            return
        edited = page.specific
        value = self._block(block, other)
        if value:
            edited.body = [value]
            self._publish(edited)

    def _block(self, kind: str, other: int) -> tuple[str, Any] | None:
        if kind == "paragraph":
            return kind, f"<p>অনুচ্ছেদ {other}</p>"
        if kind == "related":
            story = nth(Story.objects, other)
            return (kind, story) if story else None
        if kind == "picture":
            picture = nth(Picture.objects, other)
            return (kind, {"picture": picture}) if picture else None
        target = nth(Page.objects.filter(depth__gt=2) if kind == "link" else NewsDocument.objects,
                     other)  # fmt: skip
        linktype = "page" if kind == "link" else "document"
        link = f'<p><a linktype="{linktype}" id="{target.pk}">আরও</a></p>' if target else ""
        return ("paragraph", link) if link else None

    @rule(which=WHICH, other=WHICH, place=WHICH)
    def picture_and_dateline(self, which: int, other: int, place: int) -> None:
        story = nth(Story.objects, which)
        if story:
            story.lead_picture, story.dateline = (
                nth(Picture.objects, other),
                nth(Place.objects, place),
            )
            self._publish(story)

    @rule(which=WHICH)
    def correct(self, which: int) -> None:
        story = nth(Story.objects, which)
        if story:
            story.corrections.add(Correction(text="আগের সংখ্যাটি ভুল ছিল।", at=timezone.now()))
            self._publish(story)

    @rule(which=WHICH, hours=AGES_HOURS)
    def date_back(self, which: int, hours: int) -> None:
        story = nth(Story.objects, which)
        if story:
            story.published_at = timezone.now() - timedelta(hours=hours)
            self._publish(story)

    @rule(which=WHICH)
    def publish_again(self, which: int) -> None:
        page = nth(Page.objects.filter(depth__gt=2), which)
        if page:
            latest = page.get_latest_revision_as_object()
            self._publish(latest)
            if isinstance(latest, Story):
                self._remember(latest)

    @rule(which=WHICH)
    def withdraw(self, which: int) -> None:
        page = nth(Page.objects.filter(depth__gt=2), which)
        if page:
            page.specific.unpublish()

    @rule(which=WHICH)
    def delete(self, which: int) -> None:
        page = nth(Page.objects.filter(depth__gt=2), which)
        if page and Section.objects.count() > 1:
            page.delete()

    @rule(which=WHICH, where=WHICH, side=st.sampled_from(["last-child", "first-child"]))
    def move(self, which: int, where: int, side: str) -> None:
        page, target = nth(Page.objects.filter(depth__gt=2), which), nth(Page.objects, where)
        if page is None or page == target or target.is_descendant_of(page):
            return
        if page.specific.can_move_to(target):
            page.move(target, pos=side)

    @rule(which=WHICH, is_address=st.booleans())
    def rename_page(self, which: int, is_address: bool) -> None:
        page = nth(Page.objects.not_type(Story).filter(depth__gt=2), which)
        if page:
            edited = page.specific
            self._written += 1
            field, new = ("slug", "part") if is_address else ("title", "পাতা")
            setattr(edited, field, f"{new}-{self._written}")
            self._publish(edited)

    @rule(which=WHICH)
    def add_page(self, which: int) -> None:
        parent = nth(Page.objects.type(Home) | Page.objects.type(Section), which)
        self._written += 1
        actions.add_section(parent, name=f"বিভাগ {self._written}", slug=f"new-{self._written}")

    @rule()
    def add_static_page(self) -> None:
        home = Home.objects.get()
        self._written += 1
        page = StaticPage(title=f"পাতা {self._written}", slug=f"page-{self._written}",
                          locale=home.locale)  # fmt: skip
        home.add_child(instance=page)

    @rule(which=WHICH)
    def privacy(self, which: int) -> None:
        page = nth(Page.objects.filter(depth__gt=2), which)
        if page is None:
            return
        there = PageViewRestriction.objects.filter(page=page)
        if there.exists():
            there.get().delete()
        else:
            PageViewRestriction.objects.create(page=page, restriction_type="login")

    @rule(kind=st.sampled_from(sorted(LABELS)), which=WHICH, is_address=st.booleans())
    def rename_label(self, kind: str, which: int, is_address: bool) -> None:
        row = nth(LABELS[kind].objects, which)
        if row:
            self._written += 1
            field, new = ("slug", "label") if is_address else ("name", "নাম")
            setattr(row, field, f"{new}-{self._written}")
            row.save()

    @rule(kind=st.sampled_from(sorted(LABELS)), which=WHICH, is_bulk=st.booleans())
    def delete_label(self, kind: str, which: int, is_bulk: bool) -> None:
        rows = LABELS[kind].objects
        row = nth(rows, which)
        if row is None or (kind == "place" and row.parts.exists()):
            return
        if kind == "byline" and row.story_bylines.exists():
            return
        rows.filter(pk=row.pk).delete() if is_bulk else row.delete()

    @rule(where=WHICH)
    def add_place(self, where: int) -> None:
        above = nth(Place.objects.exclude(kind="upazila"), where)
        self._written += 1
        kind = "division" if above is None else {"division": "district"}.get(above.kind, "upazila")
        Place(kind=kind, parent=above, name=f"স্থান {self._written}").save()

    @rule(which=WHICH, picture=WHICH)
    def portrait(self, which: int, picture: int) -> None:
        byline = nth(Byline.objects, which)
        if byline:
            byline.portrait = nth(Picture.objects, picture)
            byline.save()

    @rule(which=WHICH, is_deleted=st.sampled_from([False, False, True]))
    def library(self, which: int, is_deleted: bool) -> None:
        row = nth([Picture, NewsDocument][which % 2].objects, which)
        if row is None:
            return
        if is_deleted:
            row.delete()
            return
        self._written += 1
        row.title = row.description = f"ছবির বর্ণনা {self._written}"
        row.save()

    @rule(is_menu=st.booleans(), which=SOME)
    def masthead(self, is_menu: bool, which: set[int]) -> None:
        row = Masthead.objects.get()
        pages = Page.objects.filter(depth__gt=2)
        if is_menu:
            row.main_menu = [("page", nth(pages, n)) for n in which if nth(pages, n)]
        else:
            self._written += 1
            row.name, row.logo = f"কাগজ {self._written}", nth(Picture.objects, min(which, default=0))
        row.save()

    @rule(lead=WHICH, seconds=SOME, strips=SOME)
    def compose_front(self, lead: int, seconds: set[int], strips: set[int]) -> None:
        home = Home.objects.get()
        home.lead = nth(Story.objects, lead)
        home.seconds = [("story", story) for story in chosen(Story, seconds)]
        home.strips = [
            ("section", {"section": section, "count": 3}) for section in chosen(Section, strips)
        ]
        self._publish(home)

    @rule(which=WHICH, hours=st.sampled_from([1, 5, 30]), is_coming=st.booleans())
    def schedule(self, which: int, hours: int, is_coming: bool) -> None:
        story = nth(Story.objects, which)
        if story is None:
            return
        at = timezone.now() + timedelta(hours=hours)
        if is_coming:
            story.go_live_at = at
            self._publish(story)
        else:
            story.expire_at = at
            self._publish(story)

    @rule()
    def keep_timetable(self) -> None:
        timetable.keep_timetable(timezone.now())

    @rule()
    def site_saved(self) -> None:
        self._written += 1
        site = Site.objects.get()
        site.site_name = f"সাইট {self._written}"
        site.save()
