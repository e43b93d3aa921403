"""Where letters go: to a mail server, or into a folder where somebody can look at them."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from khobor.config.errors import WrongMailServer

PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
TIMEOUT_S = 20


def mail_settings(mail_url: str, *, outbox: Path) -> dict[str, Any]:
    """Django's `EMAIL_…` for an address; without one every letter is a file in `outbox`.

    >>> made = mail_settings("smtps://paper:secret@mail.example.com", outbox=Path("outbox"))
    >>> made["EMAIL_HOST"], made["EMAIL_PORT"], made["EMAIL_USE_SSL"]
    ('mail.example.com', 465, True)

    Raises: WrongMailServer.
    """
    if not mail_url:
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {"EMAIL_BACKEND": backend, "EMAIL_FILE_PATH": str(outbox)}
    parts = urlsplit(mail_url)
    if parts.scheme not in PORTS or not parts.hostname:
        raise WrongMailServer(reason="it begins with none of " + ", ".join(PORTS))
    try:
        port = parts.port or PORTS[parts.scheme]
    except ValueError as error:
        raise WrongMailServer(reason=str(error)) from error
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp+starttls",
        "EMAIL_TIMEOUT": TIMEOUT_S,
    }
