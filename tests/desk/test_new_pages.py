"""A form of a new story makes one story, however often it is sent and in whatever order."""

from typing import Any

import pytest
from django.test import Client
from wagtail.admin.views.pages.create import CreateView
from wagtail.models import Comment, Page

from khobor.accounts.models import User
from khobor.stories.models import Byline, Section, Story
from tests import factories
from tests.desk.conftest import LogIn
from tests.desk.forms import add_address, edit_address, new_story_form, paragraph, story_form

Form = dict[str, Any]
PUBLISH = {"action-publish": "action-publish"}


@pytest.fixture
def editor(desk: LogIn) -> Client:
    return desk("publisher")


@pytest.fixture
def form(editor: Client, section: Section) -> Form:
    """A story of one byline, as the form of a new one holds it."""
    byline = Byline.objects.create(name="সালমা খাতুন")
    empty = new_story_form(editor, section)
    return empty | {"title": "চরে নতুন সেতু"} | paragraph("সেতু হলো।") | bylines(byline)


def bylines(*names: Byline) -> Form:
    """The rows of bylines, each new."""
    rows: Form = {"story_bylines-TOTAL_FORMS": len(names), "story_bylines-INITIAL_FORMS": 0}
    for n, byline in enumerate(names):
        row = f"story_bylines-{n}"
        rows |= {f"{row}-byline": byline.pk, f"{row}-ORDER": n + 1, f"{row}-id": ""}
    return rows


def store_draft(editor: Client, section: Section, form: Form) -> Any:
    """What the newsroom does by itself while somebody writes."""
    answer = editor.post(add_address(section), form, headers={"accept": "application/json"})
    return answer.json()


def names_of(story: Story) -> list[str]:
    return [row.byline.name for row in story.story_bylines.all()]


def test_the_draft_of_a_form_is_published_by_the_form(
    editor: Client, section: Section, form: Form
) -> None:
    store_draft(editor, section, form)

    answer = editor.post(add_address(section), form | {"title": "চরে সেতু চালু"} | PUBLISH)

    story = Story.objects.get()
    assert (answer.status_code, story.live, story.title) == (302, True, "চরে সেতু চালু")
    assert (story.slug, names_of(story)) == ("chore-setu-chalu", ["সালমা খাতুন"])


def test_a_draft_whose_answer_was_lost_is_stored_in_its_place(
    editor: Client, section: Section, form: Form
) -> None:
    first = store_draft(editor, section, form)
    second = store_draft(editor, section, form | {"kicker": "যোগাযোগ"})

    draft = Story.objects.get().get_latest_revision_as_object()
    assert (draft.kicker, names_of(draft), draft.live) == ("যোগাযোগ", ["সালমা খাতুন"], False)
    for said in ("pk", "url", "hydrate_url"):
        assert second[said] == first[said]
    row = Story.objects.get().story_bylines.get()
    assert second["field_updates"]["story_bylines-0-id"] == str(row.pk)
    assert second["field_updates"]["story_bylines-INITIAL_FORMS"] == "1"


def test_what_the_form_no_longer_holds_leaves_the_draft(
    editor: Client, section: Section, form: Form
) -> None:
    other = Byline.objects.create(name="রফিক হাসান")
    store_draft(editor, section, form | bylines(Byline.objects.first(), other))

    editor.post(add_address(section), form | bylines(other) | PUBLISH)
    assert names_of(Story.objects.get()) == ["রফিক হাসান"]


def test_a_form_that_is_wrong_the_second_time_comes_back_as_that_of_the_draft(
    editor: Client, section: Section, form: Form
) -> None:
    store_draft(editor, section, form)
    answer = editor.post(add_address(section), form | {"title": "", "summary": "থাকে"} | PUBLISH)
    story = Story.objects.get()

    assert (answer.status_code, story.live) == (200, False)
    page = answer.content.decode()
    assert f'action="{edit_address(story)}"' in page
    assert "থাকে" in page
    assert 'name="story_bylines-INITIAL_FORMS" value="1"' in page


@pytest.mark.parametrize("moment", ["post", "form_valid"])
@pytest.mark.parametrize("slug", ["", "setu"])
def test_a_form_that_is_published_while_its_draft_is_stored_makes_one_story(
    editor: Client, section: Section, form: Form, monkeypatch: pytest.MonkeyPatch, moment: str,
    slug: str,
) -> None:  # fmt: skip
    """The draft is stored before or after the other request has found the form valid."""
    go_on = getattr(CreateView, moment)
    form |= {"slug": slug}

    def store_draft_first(view: CreateView, given: Any) -> Any:
        monkeypatch.setattr(CreateView, moment, go_on)
        store_draft(editor, section, form)
        return go_on(view, given)

    monkeypatch.setattr(CreateView, moment, store_draft_first)
    answer = editor.post(add_address(section), form | PUBLISH, follow=True)

    story = Story.objects.get()
    assert (answer.redirect_chain[0][1], story.live, names_of(story)) == (302, True, ["সালমা খাতুন"])
    assert story.slug == (slug or "chore-notun-setu")
    assert [message.level_tag for message in answer.context["messages"]] == ["success"]


def test_a_draft_that_comes_after_the_publication_undoes_nothing(
    editor: Client, section: Section, form: Form
) -> None:
    editor.post(add_address(section), form | {"title": "চরে সেতু চালু"} | PUBLISH)

    said = store_draft(editor, section, form)

    assert (said["success"], said["error_code"]) == (False, "invalid_revision")
    assert Story.objects.get().get_latest_revision_as_object().title == "চরে সেতু চালু"


def test_a_colleagues_work_on_the_draft_is_kept(
    desk: LogIn, editor: Client, section: Section, form: Form
) -> None:
    store_draft(editor, section, form)
    colleague = User.objects.create(username="colleague")
    page = Page.objects.get(slug="chore-notun-setu")
    Comment.objects.create(page=page, user=colleague, text="সূত্র কী?", contentpath="title")
    story = Story.objects.get()
    story.kicker = "সংশোধিত"
    story.save_revision(user=colleague)

    said = store_draft(editor, section, form)
    editor.post(add_address(section), form | PUBLISH)

    assert said["error_code"] == "invalid_revision"
    assert "সংশোধিত" in [revision.content["kicker"] for revision in story.revisions.all()]
    assert Comment.objects.get().text == "সূত্র কী?"


def test_two_forms_of_like_stories_make_two(editor: Client, section: Section, form: Form) -> None:
    other = form | {"written_as": new_story_form(editor, section)["written_as"]}

    store_draft(editor, section, form)
    store_draft(editor, section, other)

    assert sorted(Story.objects.values_list("slug", flat=True)) == [
        "chore-notun-setu",
        "chore-notun-setu-2",
    ]


def test_nobody_changes_another_persons_story_by_its_identity(
    desk: LogIn, section: Section, form: Form
) -> None:
    theirs = factories.story(section, "খালের দখল উচ্ছেদ")

    store_draft(desk("publisher"), section, form | {"written_as": str(theirs.translation_key)})

    mine = Story.objects.get(title="চরে নতুন সেতু")
    assert mine.translation_key != theirs.translation_key
    assert Story.objects.get(pk=theirs.pk).title == "খালের দখল উচ্ছেদ"


def test_an_identity_is_read_as_the_form_reads_it(
    editor: Client, section: Section, form: Form
) -> None:
    theirs = factories.story(section, "খালের দখল উচ্ছেদ")

    store_draft(editor, section, form | {"written_as": f" {theirs.translation_key} "})

    assert Story.objects.get(title="চরে নতুন সেতু").translation_key != theirs.translation_key


@pytest.mark.parametrize("identity", ["", "x", "0" * 500])
def test_a_form_without_an_identity_is_stored_as_ever(
    editor: Client, section: Section, form: Form, identity: str
) -> None:
    answer = store_draft(editor, section, form | {"written_as": identity})

    assert answer["success"] == (identity == "")
    assert Story.objects.count() == (identity == "")


def test_the_form_of_a_story_that_is_there_carries_none(editor: Client, section: Section) -> None:
    story = factories.story(section)

    assert "written_as" in new_story_form(editor, section)
    assert "written_as" not in story_form(editor, story)
