"""What can go wrong with what goes out to readers."""

from django.utils.translation import gettext_lazy as _

from khobor.errors import KhoborError


class NotAnAddress(KhoborError):
    """This is no e-mail address."""

    code = "not-an-address"
    sentence = _("This is no e-mail address.")
    hint = _("Write it like name@example.com.")


class NotASubscription(KhoborError):
    """What a browser sent is no subscription to notices, or leads to no known push service."""

    code = "not-a-subscription"
    sentence = _("This browser's push service is not known.")


class AlertSentAlready(KhoborError):
    """A story has one notice."""

    code = "alert-sent-already"
    sentence = _("A notice about this story has been sent already.")


class StoryNotPublic(KhoborError):
    """Readers cannot see the story."""

    code = "story-not-public"
    sentence = _("Readers cannot see this story. Publish it first.")
