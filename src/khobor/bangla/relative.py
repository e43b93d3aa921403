"""How long ago: ৫ মিনিট আগে, গতকাল."""

from datetime import datetime, tzinfo

from khobor.bangla.dates import DHAKA, clock, house_day, local
from khobor.bangla.digits import to_bangla

MINUTE_S, HOUR_S = 60, 3600


def relative_time(moment: datetime, now: datetime, tz: tzinfo = DHAKA) -> str:
    """How far a moment is from now, as people say it; the plain day beyond six days.

    Below a minute: এইমাত্র. Below an hour: minutes. On the same day: hours. Then গতকাল with the
    time, then days, then the date. Future moments end in পরে, or say আগামীকাল.
    """
    then, today = local(moment, tz), local(now, tz)
    gap_s = (today - then).total_seconds()
    size_s, ending = abs(gap_s), "আগে" if gap_s >= 0 else "পরে"
    days = (today.date() - then.date()).days
    if size_s < MINUTE_S:
        return "এইমাত্র"
    if size_s < HOUR_S:
        return f"{to_bangla(int(size_s // MINUTE_S))} মিনিট {ending}"
    if days == 0:
        return f"{to_bangla(int(size_s // HOUR_S))} ঘণ্টা {ending}"
    if abs(days) == 1:
        return f"{'গতকাল' if days == 1 else 'আগামীকাল'} {clock(then, tz)}"
    if abs(days) <= 6:
        return f"{to_bangla(abs(days))} দিন {ending}"
    return house_day(then.date())
