"""What can go wrong in the language kernel: plain ValueErrors that carry their facts."""

from datetime import date


class BanglaError(ValueError):
    """The base of the kernel's refusals. Every one is a ValueError."""


class UnreadableNumber(BanglaError):
    """A text that is not a number in any form the kernel knows."""

    def __init__(self, text: str) -> None:
        super().__init__(f"not a number: {text!r}")
        self.text = text


class UnreadableDate(BanglaError):
    """A text that is not a date (or a date with a time) in any form the kernel knows."""

    def __init__(self, text: str, why: str = "no known form of date") -> None:
        super().__init__(f"not a date: {text!r} ({why})")
        self.text = text
        self.why = why


class NaiveTime(BanglaError):
    """A datetime without a time zone: nobody can say what hour it is in Dhaka."""

    def __init__(self, moment: object) -> None:
        super().__init__(f"a moment needs a time zone: {moment!r}")
        self.moment = moment


class DateOutOfRange(BanglaError):
    """A day that a calendar's tables do not reach, or a date that it does not have."""

    def __init__(self, calendar: str, day: date | str) -> None:
        super().__init__(f"outside the {calendar} calendar: {day}")
        self.calendar = calendar
        self.day = day


class NumberOutOfRange(BanglaError):
    """A number that this form of writing cannot say, such as the 32nd of a month."""

    def __init__(self, number: object, why: str) -> None:
        super().__init__(f"{number}: {why}")
        self.number = number
