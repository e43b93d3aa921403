"""What the newsroom's scripts ask: labels, spelling, Unicode, like stories, and the login."""

from dataclasses import asdict
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from khobor.bangla import normalise
from khobor.desk.filed import Written, filed_already
from khobor.desk.labels import KINDS, choice, labels_matching
from khobor.desk.writing import LONGEST_PASTED, LONGEST_TEXT, in_unicode, spelling_advice
from khobor.stories.models import Topic


@never_cache
@require_http_methods(["GET", "POST"])
def labels(request: HttpRequest, kind: str) -> JsonResponse:
    """The labels that match `?q=`; a POST of `name` makes a new topic."""
    if kind not in KINDS:
        raise Http404
    may_create = kind == "topic" and request.user.has_perm("stories.add_topic")
    if request.method == "GET":
        found = [asdict(label) for label in labels_matching(kind, request.GET.get("q", ""))]
        return JsonResponse({"found": found, "may_create": may_create})
    return _make_topic(request.POST.get("name", "")) if may_create else _refused()


@never_cache
@require_GET
def login_holds(request: HttpRequest) -> JsonResponse:
    """A token for the form on the screen; without a login nobody gets here."""
    return JsonResponse({"token": get_token(request)})


@never_cache
@require_POST
def advice(request: HttpRequest) -> JsonResponse:
    """Advice on the spelling of `text`, with places counted in letters of Unicode."""
    text = request.POST.get("text", "")
    if len(text) > LONGEST_TEXT:
        return _too_long()
    return JsonResponse({"advice": [asdict(one) for one in spelling_advice(text)]})


@never_cache
@require_POST
def pasted(request: HttpRequest) -> JsonResponse:
    """What was pasted, as `text` and perhaps `html`, with its Bijoy in Unicode."""
    text, html = request.POST.get("text", ""), request.POST.get("html", "")
    if max(len(text), len(html)) > LONGEST_PASTED:
        return _too_long()
    return JsonResponse(asdict(in_unicode(text, html)))


def _too_long() -> JsonResponse:
    return JsonResponse({"error": _("This text is too long to be looked through.")}, status=413)


@never_cache
@require_POST
def filed(request: HttpRequest) -> JsonResponse:
    """Like stories that were filed already; of what is sent nothing is kept."""
    sent, story = request.POST, request.POST.get("story", "")
    written = Written(
        headline=sent.get("headline", ""),
        summary=sent.get("summary", ""),
        text=sent.get("text", ""),
        story_id=int(story) if story.isascii() and story.isdigit() and len(story) < 19 else None,
    )
    found = filed_already(written, request.user)
    return JsonResponse({"found": [asdict(one) for one in found]})


def _make_topic(typed: str) -> JsonResponse:
    name = normalise(typed).strip()
    topic = Topic.objects.filter(name=name).first() or Topic(name=name)
    try:
        if topic.pk is None:
            topic.full_clean()
            topic.save()
    except ValidationError as refusal:
        return JsonResponse({"error": " ".join(refusal.messages)}, status=400)
    return JsonResponse(asdict(choice(topic)))


def _refused() -> Any:
    return JsonResponse({}, status=403)
