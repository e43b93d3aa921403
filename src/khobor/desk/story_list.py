"""The newsroom's list of stories: what is written, by whom, and how far it has come."""

from typing import Any

import django_filters as filters
from django.conf import settings
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import (
    BulkActionsColumn,
    PageStatusColumn,
    PageTitleColumn,
    ParentPageColumn,
)
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import WorkflowState

from khobor.stories.models import Byline, Section, Story, StoryByline
from khobor.stories.models.story import StoryKind

# What a story can be, and which stories are it.
STATUSES: dict[str, tuple[object, Q]] = {
    "live": (_("in print"), Q(live=True)),
    "changed": (_("published, with changes"), Q(live=True, has_unpublished_changes=True)),
    "waiting": (
        _("waiting for approval"),
        Q(_workflow_states__status=WorkflowState.STATUS_IN_PROGRESS),
    ),
    "scheduled": (_("scheduled"), Q(_revisions__approved_go_live_at__isnull=False)),
    "draft": (_("draft"), Q(live=False, first_published_at=None)),
    "withdrawn": (_("withdrawn"), Q(live=False, first_published_at__isnull=False)),
}


class SectionFilter(filters.ModelMultipleChoiceFilter):
    """The stories of a section and of those within it."""

    def get_filter_predicate(self, v: Section) -> dict[str, str]:
        """The search of the newsroom knows paths, so this works beside it."""
        return {"path__startswith": v.path}


class StatusFilter(filters.ChoiceFilter):
    """The stories that have come this far."""

    def filter(self, qs: QuerySet[Story], value: str) -> QuerySet[Story]:
        """Asked by id, which the newsroom's search can combine with words."""
        if value not in STATUSES:
            return qs
        return qs.filter(pk__in=Story.objects.filter(STATUSES[value][1]).values("pk"))


class BylineFilter(filters.ModelChoiceFilter):
    """The stories that bear a byline."""

    def filter(self, qs: QuerySet[Story], value: Byline | None) -> QuerySet[Story]:
        """Asked by id, which the newsroom's search can combine with words."""
        return qs.filter(pk__in=value.story_bylines.values("story")) if value else qs


class StoryFilters(PageFilterSet):
    """By section, status, kind, byline, whoever began it, and times."""

    section = SectionFilter(
        label=_("section"), queryset=Section.objects.order_by("path"), widget=CheckboxSelectMultiple
    )
    status = StatusFilter(
        label=_("status"),
        choices=[(name, words) for name, (words, _stories) in STATUSES.items()],
        empty_label=_("Any"),
        widget=RadioSelect,
    )
    kind = filters.MultipleChoiceFilter(
        label=_("kind"), choices=StoryKind.choices, widget=CheckboxSelectMultiple
    )
    byline = BylineFilter(label=_("byline"), queryset=Byline.objects.order_by("name"))
    published_at = filters.DateFromToRangeFilter(label=_("published"), widget=DateRangePickerWidget)
    site = None
    has_child_pages = None
    edited_by = None

    class Meta:
        model = Story
        fields: list[str] = []


class StoryListView(IndexView):
    """Wagtail's list of pages, for stories."""

    base_filterset_class = StoryFilters

    @property
    def show_locale_labels(self) -> bool:
        """A newspaper in one language need not say in every row which it is."""
        return len(settings.WAGTAIL_CONTENT_LANGUAGES) > 1

    def annotate_queryset(self, pages: QuerySet[Story]) -> QuerySet[Story]:
        """Whoever wrote a story is shown in each row."""
        first = StoryByline.objects.filter(story=OuterRef("pk")).order_by("sort_order")
        found: QuerySet[Story] = super().annotate_queryset(pages).select_related("owner")
        return found.annotate(byline_name=Subquery(first.values("byline__name")[:1]))


def written_by(story: Any) -> str:
    """The first byline; before there is one, whoever began the story."""
    return story.byline_name or (story.owner.get_full_name() if story.owner else "")


class StoryListViewSet(PageListingViewSet):
    """Every story, the last written first."""

    model = Story
    index_view_class = StoryListView
    filterset_class = StoryFilters
    menu_label = _("stories")
    icon = "doc-full"
    add_to_admin_menu = True
    menu_order = 110
    columns = (
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("headline"), sort_key="title", classname="title"),
        ParentPageColumn("parent", label=_("section")),
        Column("kind", label=_("kind"), accessor="get_kind_display", sort_key="kind"),
        Column("written_by", label=_("written by"), accessor=written_by),
        DateColumn("published_at", label=_("published"), sort_key="published_at"),
        DateColumn(
            "latest_revision_created_at", label=_("changed"), sort_key="latest_revision_created_at"
        ),
        PageStatusColumn("status", label=_("status"), sort_key="live"),
    )


story_list = StoryListViewSet("story_list", url_prefix="stories")
