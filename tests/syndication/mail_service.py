"""A mail server that takes letters, puts them off or hangs up, as a test wants it."""

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.services import answering

HANG_UP = ""


class MailService:
    """`at_sender`, `at_recipient` and `at_text` say what is answered instead of yes."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.at_sender: list[str] = []
        self.at_recipient: list[str] = []
        self.at_text: list[str] = []


YES = "250 yes"


class Talk(socketserver.StreamRequestHandler):
    """One connection."""

    server: "Server"

    def handle(self) -> None:
        self.say("220 test")
        recipient = ""
        while line := self.rfile.readline().decode().strip():
            verb = line[:4].upper()
            if verb == "RCPT":
                recipient = line.partition("<")[2].partition(">")[0]
            answer = self.answer(verb, recipient)
            if answer == HANG_UP:
                return
            self.say(answer)

    def answer(self, verb: str, recipient: str) -> str:
        service = self.server.service
        if verb == "RCPT":
            return service.at_recipient.pop(0) if service.at_recipient else YES
        if verb == "MAIL":
            return service.at_sender.pop(0) if service.at_sender else YES
        return self.text(recipient) if verb == "DATA" else YES

    def text(self, recipient: str) -> str:
        self.say("354 go on")
        while self.rfile.readline().strip() != b".":
            pass
        service = self.server.service
        answer = service.at_text.pop(0) if service.at_text else YES
        if answer in (YES, HANG_UP):  # it has the letter, whatever it says
            service.taken.append(recipient)
        return answer

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class Server(socketserver.ThreadingTCPServer):
    """A thread for each connection."""

    service: MailService


@contextmanager
def mail_service(settings: Any) -> Iterator[MailService]:
    """The server, which gets what the newspaper sends."""
    service = MailService()
    server = Server(("127.0.0.1", 0), Talk)
    server.service = service
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address[:2]
    settings.EMAIL_TIMEOUT = 5
    with answering(server):
        yield service
