"""The newsroom's queue of comments: reading them in context and deciding, one by one or many."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin.widgets.button import Button

from khobor.conversation import moderation, queue
from khobor.conversation.errors import NotDecidable, NotTaken
from khobor.conversation.models import Mode, Policy, Status, Talk, Verb
from khobor.stories.models import Section, Story

View = Callable[..., HttpResponse]
MOST_DAYS: Final = 3650

BOX_NAMES = {
    "held": gettext_lazy("waiting"),
    "reported": gettext_lazy("reported"),
    "appeals": gettext_lazy("appeals"),
    "approved": gettext_lazy("approved"),
    "rejected": gettext_lazy("rejected"),
    "spam": gettext_lazy("spam"),
}
ORDER_NAMES = {
    "oldest": gettext_lazy("oldest first"),
    "newest": gettext_lazy("newest first"),
    "likely": gettext_lazy("likely to be published first"),
    "doubtful": gettext_lazy("doubtful first"),
}
FLAG_NAMES = {
    "banned": gettext_lazy("address of a banned writer"),
    "link": gettext_lazy("link"),
    "email": gettext_lazy("e-mail address"),
    "phone": gettext_lazy("phone number"),
    "threat": gettext_lazy("threat"),
    "abuse": gettext_lazy("abuse"),
    "repeated": gettext_lazy("same text as before"),
    "speed": gettext_lazy("many in a short time"),
    "trap": gettext_lazy("hidden field filled"),
    "quick": gettext_lazy("sent within seconds"),
    "staff": gettext_lazy("name like the newsroom's"),
}
# What a writer is told, in the language of the story.
REASONS = {
    "subject": gettext_lazy("Off the subject"),
    "insult": gettext_lazy("Insult or hatred"),
    "person": gettext_lazy("Attack on a person"),
    "private": gettext_lazy("Someone's private information"),
    "advertising": gettext_lazy("Advertising"),
    "untrue": gettext_lazy("Untrue or not verifiable"),
    "unreadable": gettext_lazy("Not readable"),
}


def moderators_only(view: View) -> View:
    """Nobody else of the newsroom gets in: a reporter may not moderate."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(moderation.MODERATE):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


@moderators_only
@require_GET
def comments(request: HttpRequest) -> HttpResponse:
    """A page of the queue: `?box=`, `?order=`, `?story=`, and `?after=` to go on."""
    name, order = request.GET.get("box", "held"), request.GET.get("order", "oldest")
    if name not in queue.BOXES or order not in queue.ORDERS:
        raise Http404
    story = request.GET.get("story", "")
    story_id = int(story) if story.isdecimal() and len(story) < 19 else 0
    after = request.GET.get("after", "")
    found = queue.box(name, order=order, after=after, story_id=story_id)
    stories = _stories([row.story_id for row in found.rows] + [story_id])
    context = {
        "box": name,
        "order": order,
        "boxes": _boxes(),
        "orders": ORDER_NAMES.items(),
        "rows": [_shown(row, stories) for row in found.rows],
        "after": found.after,
        "story": stories.get(story_id),
        "reasons": REASONS.items(),
        "may_change_policy": request.user.has_perm(moderation.CHANGE_POLICY),
        "modes": Mode.choices,
        "mode": _own_mode(story_id),
    }
    return render(request, "desk/comments/queue.html", context)


def _boxes() -> list[dict[str, Any]]:
    counted = queue.counts()
    return [
        {
            "name": name,
            "label": label,
            "count": min(counted.get(name, 0), queue.MOST_COUNTED),
            "is_more": counted.get(name, 0) > queue.MOST_COUNTED,
        }
        for name, label in BOX_NAMES.items()
    ]


def _stories(ids: list[int]) -> dict[int, dict[str, Any]]:
    rows = Story.objects.filter(pk__in=set(ids)).select_related("locale")
    return {
        row.pk: {"id": row.pk, "headline": row.title, "is_live": row.live, "url": row.get_url()}
        for row in rows
    }


def _shown(row: queue.Waiting, stories: dict[int, dict[str, Any]]) -> dict[str, Any]:
    return {
        "row": row,
        "story": stories.get(row.story_id),
        "flags": [FLAG_NAMES.get(flag, flag) for flag in row.flags],
        "status": Status(row.status).label,
        "doubt": round(row.likelihood * 100),
    }


def _own_mode(story_id: int) -> str:
    return Talk.objects.filter(pk=story_id).values_list("mode", flat=True).first() or ""


# What the buttons of the queue do with the comments that are ticked.
DECISIONS: dict[str, Callable[..., int]] = {
    "approve": lambda ids, by, reason: moderation.approve(ids, by=by),
    "reject": lambda ids, by, reason: moderation.reject(ids, by=by, reason=reason),
    "spam": lambda ids, by, reason: moderation.mark_spam(ids, by=by),
    "keep": lambda ids, by, reason: moderation.keep(ids, by=by),
    "pick": lambda ids, by, reason: moderation.pick(ids, by=by),
    "unpick": lambda ids, by, reason: moderation.unpick(ids, by=by),
}


@moderators_only
@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Decide on the comments that were ticked. Answers JSON to the queue's script."""
    verb = request.POST.get("verb", "")
    if verb not in DECISIONS:
        raise Http404
    ids = [int(pk) for pk in request.POST.getlist("ids") if pk.isdecimal() and len(pk) < 19]
    count = sum(
        DECISIONS[verb](of_language, request.user, _reason(request, language))
        for language, of_language in _by_language(ids).items()
    )
    said = _("%(done)s: %(count)d") % {"done": Verb(verb).label, "count": count}
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"said": said, "count": count})
    messages.success(request, said)
    return HttpResponseRedirect(_back(request))


def _by_language(ids: list[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for pk, language in queue.languages_of(ids):
        found.setdefault(language, []).append(pk)
    return found


def _reason(request: HttpRequest, language: str) -> str:
    """The reason that was chosen, in the words of the writer who is told."""
    with override(language):
        return str(REASONS.get(request.POST.get("reason", ""), ""))


def _back(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return wanted if is_ours else reverse("desk:comments")


@moderators_only
@require_GET
def comment(request: HttpRequest, comment_id: int) -> HttpResponse:
    """One comment with everything: its log, its writer, and what can be done with care."""
    return _one(request, comment_id)


def _one(request: HttpRequest, comment_id: int, *, typed: str = "") -> HttpResponse:
    row = queue.one(comment_id)
    if row is None:
        raise Http404
    with override(_language_of(comment_id)):
        first_note = gettext("Edited by the newsroom")
    context = {
        **_shown(row, _stories([row.story_id])),
        "typed": typed or row.text,
        "log": queue.log_of(comment_id),
        "contact": queue.contact_of(comment_id, may_see=request.user.has_perm),
        "reasons": REASONS.items(),
        "first_note": first_note,
    }
    return render(request, "desk/comments/comment.html", context)


def _language_of(comment_id: int) -> str:
    """The language of the story below which a comment stands."""
    return next((language for _pk, language in queue.languages_of([comment_id])), "")


def _edit(request: HttpRequest, pk: int) -> None:
    text, note = request.POST.get("text", ""), request.POST.get("note", "")
    moderation.edit(pk, text=text, note=note, by=request.user)


def _ban(request: HttpRequest, pk: int) -> None:
    days = request.POST.get("days", "")
    count = int(days) if days.isdecimal() and len(days) < 5 else 30
    reason = _reason(request, _language_of(pk))
    moderation.ban(pk, days=count, reason=reason, by=request.user)


def _answer(request: HttpRequest, pk: int) -> None:
    words, is_granted = request.POST.get("words", ""), request.POST.get("granted") == "yes"
    moderation.answer_appeal(pk, words=words, is_granted=is_granted, by=request.user)


CHANGES: dict[str, Callable[[HttpRequest, int], Any]] = {
    "edit": _edit,
    "ban": _ban,
    "unban": lambda request, pk: moderation.lift_ban(pk, by=request.user),
    "reply": lambda request, pk: moderation.reply(
        pk, text=request.POST.get("text", ""), by=request.user
    ),
    "answer": _answer,
}


@moderators_only
@require_POST
def change(request: HttpRequest, comment_id: int) -> HttpResponse:
    """Edit, ban, reply, answer: what is done with one comment."""
    verb = request.POST.get("verb", "")
    if verb not in CHANGES:
        raise Http404
    try:
        CHANGES[verb](request, comment_id)
    except NotDecidable:
        messages.error(request, _("This cannot be done with this comment."))
    except NotTaken:
        messages.error(request, _("The text is empty or too long. Nothing was changed."))
        return _one(request, comment_id, typed=request.POST.get("text", ""))
    else:
        messages.success(request, Verb(verb).label)
    if queue.one(comment_id) is None:
        return HttpResponseRedirect(reverse("desk:comments"))
    return HttpResponseRedirect(reverse("desk:comment", args=[comment_id]))


def comments_button(page: Any, user: Any, **_where: Any) -> Iterator[Button]:
    """In the menu of a story: its comments, and when they are read."""
    if isinstance(page.specific_deferred, Story) and user.has_perm(moderation.MODERATE):
        address = f"{reverse('desk:comments')}?story={page.pk}"
        yield Button(capfirst(_("comments")), address, icon_name="comment", priority=67)


@moderators_only
@require_GET
def log(request: HttpRequest) -> HttpResponse:
    """The audit log: who decided what, when and why."""
    before = request.GET.get("before", "")
    rows = list(queue.log(before=int(before) if before.isdecimal() and len(before) < 19 else 0))
    about = {row.pk: row.comment.story_id for row in rows if row.comment}
    stories = _stories(list(about.values()))
    shown = [(row, stories.get(about.get(row.pk, 0))) for row in rows]
    context = {"rows": shown, "before": rows[-1].pk if len(rows) == 50 else 0}
    return render(request, "desk/comments/log.html", context)


@moderators_only
@require_POST
def story_mode(request: HttpRequest, story_id: int) -> HttpResponse:
    """Let a story have a policy of its own."""
    mode = request.POST.get("mode", "")
    if mode not in ("", *Mode.values) or not Story.objects.filter(pk=story_id).exists():
        raise Http404
    moderation.set_story_mode(story_id, mode, by=request.user)
    messages.success(request, _("The policy of this story is set."))
    return HttpResponseRedirect(f"{reverse('desk:comments')}?box=held&story={story_id}")


def policy(request: HttpRequest) -> HttpResponse:
    """The policy of the newspaper and of its sections."""
    if not request.user.has_perm(moderation.CHANGE_POLICY):
        raise PermissionDenied
    if request.method == "POST":
        return _set_policy(request)
    own = {row.section_id: row for row in Policy.objects.all()}
    first = own.get(None) or Policy(mode=Mode.BEFORE, closes_after_days=30)
    sections = Section.objects.order_by("path")
    context = {
        "newspaper": first,
        "sections": [(section, own.get(section.pk)) for section in sections],
        "modes": Mode.choices,
    }
    return render(request, "desk/comments/policy.html", context)


def _set_policy(request: HttpRequest) -> HttpResponse:
    section = request.POST.get("section", "")
    section_id = int(section) if section.isdecimal() and len(section) < 19 else None
    mode, days = request.POST.get("mode", ""), request.POST.get("days", "")
    if section_id and not Section.objects.filter(pk=section_id).exists():
        raise Http404
    if not mode and section_id:
        moderation.drop_policy(section_id, by=request.user)
    elif mode in Mode.values and days.isdecimal() and int(days) <= MOST_DAYS:
        moderation.set_policy(section_id, mode=mode, closes_after_days=int(days), by=request.user)
    else:
        messages.error(request, _("Choose when comments are read, and a number of days."))
        return HttpResponseRedirect(reverse("desk:comment_policy"))
    messages.success(request, _("The policy is set."))
    return HttpResponseRedirect(reverse("desk:comment_policy"))
