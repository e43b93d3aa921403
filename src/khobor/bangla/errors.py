"""What the language kernel refuses: plain `ValueError`s, since it knows no framework."""


class BanglaError(ValueError):
    """Something that the kernel cannot read or write."""


class DateOutOfRange(BanglaError):
    """A day for which a calendar has no table."""


class NaiveTime(BanglaError):
    """A time without a zone: nobody can say what a reader's clock showed."""


class UnreadableDate(BanglaError):
    """A text that is no date in any format that newspapers use."""


class UnreadableNumber(BanglaError):
    """A text that is no number."""
