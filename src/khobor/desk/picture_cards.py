"""Picture cards at the desk: any design, line and picture of a story, seen and taken away."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from khobor.pictures.drawing import picture_files
from khobor.pictures.values import PictureValue, picture_values
from khobor.stories import body, selectors, values
from khobor.stories.addresses import language_of
from khobor.stories.models import Story
from khobor.syndication.cards import from_stories
from khobor.syndication.cards.drawing import draw
from khobor.syndication.cards.keeping import TooMuchDrawing, drawing_alone
from khobor.syndication.cards.values import Card, Design, Size

DESIGNS = {
    Design.NEWS: _("News"),
    Design.BREAKING: _("Breaking"),
    Design.OPINION: _("Opinion"),
    Design.QUOTATION: _("Quotation"),
    Design.NUMBER: _("Number of the day"),
}
SIZES = {
    Size.LINK: _("Link preview, 1200 by 630"),
    Size.SQUARE: _("Square post, 1080 by 1080"),
    Size.TALL: _("Tall post, 1080 by 1350"),
}
NO_PICTURE = "0"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line that stands in the story, with whoever says it."""

    line: str
    speaker: str
    role: str
    design: Design


class CardForm(forms.Form):
    """What an editor chooses of a card."""

    design = forms.ChoiceField(label=_("Design"), choices=DESIGNS.items())
    size = forms.ChoiceField(label=_("Size"), choices=SIZES.items())
    line = forms.CharField(
        label=_("Line"), max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )
    number = forms.CharField(label=_("Number"), max_length=40, required=False)
    speaker = forms.CharField(label=_("Speaker or writer"), max_length=120, required=False)
    role = forms.CharField(label=_("Office"), max_length=160, required=False)
    picture = forms.ChoiceField(label=_("Picture"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, pictures: dict[int, PictureValue], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = [(str(pk), picture.alt) for pk, picture in pictures.items()]
        self.fields["picture"].choices = [*chosen, (NO_PICTURE, _("No picture"))]  # type: ignore[attr-defined]


@never_cache
@require_GET
def studio(request: HttpRequest, story_id: int) -> HttpResponse:
    """The page on which a card is made."""
    draft, story = _story(request, story_id)
    pictures = _pictures(draft)
    form = CardForm(request.GET or None, initial=_initial(story, pictures), pictures=pictures)
    chosen = request.GET.dict() if form.is_bound else form.initial
    page = {
        "story": draft,
        "form": form,
        "pictures": [(str(pk), picture.cropped[0]) for pk, picture in pictures.items()],
        "suggestions": _suggestions(story),
        "sizes": SIZES.items(),
        "query": urlencode(chosen),
        "query_without_size": urlencode({k: v for k, v in chosen.items() if k != "size"}),
    }
    return render(request, "desk/picture_cards.html", page)


@never_cache
@require_GET
def drawn(request: HttpRequest, story_id: int) -> HttpResponse:
    """The card as a picture; `?download` gives it a file name. Drawn each time, kept nowhere."""
    draft, story = _story(request, story_id)
    form = CardForm(request.GET, pictures=_pictures(draft))
    if not form.is_valid():
        said = " ".join(
            f"{form[name].label}: {' '.join(map(str, e))}" for name, e in form.errors.items()
        )
        return _said(said, HTTPStatus.BAD_REQUEST)
    try:
        with drawing_alone():
            picture = draw(_card(story, form.cleaned_data), Size(form.cleaned_data["size"]))
    except TooMuchDrawing:
        busy = gettext("Other cards are being drawn. Ask again in a few seconds.")
        return _said(busy, HTTPStatus.SERVICE_UNAVAILABLE)
    answer = HttpResponse(picture, content_type="image/jpeg")
    if "download" in request.GET:
        name = f"{story_id}-{form.cleaned_data['design']}-{form.cleaned_data['size']}.jpg"
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _story(request: HttpRequest, story_id: int) -> tuple[Story, values.Story]:
    """The story as it is being written, for those who may write in it."""
    stored = get_object_or_404(Story, pk=story_id)
    if not stored.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    draft: Story = stored.get_latest_revision_as_object()
    with override(draft.locale.language_code):
        return draft, selectors.draft_as_story(draft)


def _pictures(draft: Story) -> dict[int, PictureValue]:
    """Every picture that the story shows, and the faces of its writers."""
    ids = [draft.social_picture_id, draft.lead_picture_id]
    ids += body.picture_ids(list(draft.body.raw_data))
    ids += [line.byline.portrait_id for line in draft.story_bylines.all()]
    found = picture_values(ids)
    return {pk: found[pk] for pk in dict.fromkeys(ids) if pk in found and found[pk].cropped}


def _initial(story: values.Story, pictures: dict[int, PictureValue]) -> dict[str, Any]:
    card = from_stories.story_card(story, from_stories.masthead_of(story))
    photo = from_stories.photo_of(story)
    writer = story.bylines[0] if story.bylines else None
    return {
        "design": str(card.design),
        "size": str(Size.SQUARE),
        "line": card.line,
        "speaker": writer.name if writer and card.design is Design.OPINION else "",
        "role": writer.role if writer and card.design is Design.OPINION else "",
        "picture": str(photo.id) if photo and photo.id in pictures else NO_PICTURE,
    }


def _suggestions(story: values.Story) -> list[Suggestion]:
    """The headlines, and what is quoted in the story."""
    design = from_stories.design_of(story)
    lines = dict.fromkeys((story.headline, story.social_headline, story.short_headline))
    quoted: list[Any] = [block.value for block in story.blocks if block.kind == "quotation"]
    return [Suggestion(line, "", "", design) for line in lines if line] + [
        Suggestion(q["text"], *_named(q.get("speaker", "")), Design.QUOTATION) for q in quoted
    ]


def _named(speaker: str) -> tuple[str, str]:
    """`রহিমা বেগম, সভাপতি` as a name and an office."""
    name, _comma, role = speaker.partition(",")
    return name.strip(), role.strip()


def _card(story: values.Story, chosen: dict[str, Any]) -> Card:
    masthead, design = from_stories.masthead_of(story), Design(chosen["design"])
    own = from_stories.story_card(story, masthead)
    section = story.sections[-1].name if story.sections else ""
    picture_id, logo = int(chosen["picture"]), masthead.logo
    files = picture_files([picture_id, logo.id if logo else None])
    return Card(
        design=design,
        line=chosen["line"],
        date=own.date,
        newspaper=own.newspaper,
        colour=own.colour,
        label=from_stories.label(design, section, language_of(story.address)),
        kicker=story.kicker if design is Design.NEWS and chosen["line"] == own.line else "",
        speaker=chosen["speaker"],
        role=chosen["role"],
        number=chosen["number"],
        photo=files.get(picture_id),
        logo=files.get(logo.id) if logo else None,
    )


def _said(text: str, status: HTTPStatus) -> HttpResponse:
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
