"""What is answered to a request that cannot be read: 400 and 413, in the newsroom's language."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Says what was wrong and how to keep the text. Reads nothing of the request again."""
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent):
        status, title = 413, _("This is too much at once")
        text = _(
            "The text is larger than the newspaper takes in one piece, and nothing of it was"
            " stored. Go back: it is still in the form. Divide it into two stories."
        )
    else:
        status, title = 400, _("This could not be read")
        text = _("What arrived was incomplete, and nothing of it was stored. Go back, try again.")
    page = render_to_string("desk/refused.html", {"title": title, "text": text})
    return HttpResponse(page, status=status)
