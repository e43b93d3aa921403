"""The hours in which a newspaper wakes nobody."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From the evening to the morning, on the newspaper's clock. Equal ends: none."""

    begin: time
    end: time

    def after(self, moment: datetime) -> datetime:
        """The moment itself, or the end of the quiet hours that it falls into.

        >>> from zoneinfo import ZoneInfo
        >>> night = datetime(2026, 1, 5, 23, 30, tzinfo=ZoneInfo("Asia/Dhaka"))
        >>> QuietHours(time(23), time(6)).after(night).isoformat()
        '2026-01-06T06:00:00+06:00'
        """
        if not self._holds(moment.timetz().replace(tzinfo=None)):
            return moment
        day = moment.date() + timedelta(days=1 if moment.time() >= self.end else 0)
        return datetime.combine(day, self.end, moment.tzinfo)

    def _holds(self, at: time) -> bool:
        if self.begin <= self.end:
            return self.begin <= at < self.end
        return at >= self.begin or at < self.end


def parse_quiet_hours(written: str) -> QuietHours:
    """`23:00-06:00` as quiet hours; empty: none.

    Raises: ValueError if it is not written like that.
    """
    if not written:
        return QuietHours(time(0), time(0))
    begin, end = written.split("-")
    return QuietHours(time.fromisoformat(begin.strip()), time.fromisoformat(end.strip()))
