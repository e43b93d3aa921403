"""Charts as values: where each bar stands. Templates draw them as SVG, without script or style."""

from collections.abc import Sequence
from dataclasses import dataclass

from khobor.audience.overview import HourOfDay

HOUR_WIDTH = 10.0
HEIGHT = 100.0
WIDTHS = {"yesterday": 9.0, "today": 4.5}


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle in the units of its chart."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class HourChart:
    """The hours of two days: broad bars behind narrow ones. Its upper edge stands for `top`."""

    width: float
    height: float
    top: int
    yesterday: tuple[Bar, ...]
    today: tuple[Bar, ...]


def hour_chart(hours: Sequence[HourOfDay]) -> HourChart:
    """The chart of today against yesterday."""
    top = round_up(max([1, *(max(hour.today or 0, hour.yesterday) for hour in hours)]))
    return HourChart(
        width=HOUR_WIDTH * len(hours),
        height=HEIGHT,
        top=top,
        yesterday=_bars([hour.yesterday for hour in hours], top, WIDTHS["yesterday"]),
        today=_bars([hour.today or 0 for hour in hours], top, WIDTHS["today"]),
    )


def _bars(counts: Sequence[int], top: int, width: float) -> tuple[Bar, ...]:
    inset = (HOUR_WIDTH - width) / 2
    heights = [round(HEIGHT * count / top, 2) for count in counts]
    return tuple(
        Bar(round(n * HOUR_WIDTH + inset, 2), round(HEIGHT - height, 2), width, height)
        for n, height in enumerate(heights)
        if height
    )


def round_up(number: int) -> int:
    """The next number that people read at a glance: 1, 2 or 5 and noughts.

    >>> [round_up(number) for number in (1, 3, 17, 240, 501, 9_999)]
    [1, 5, 20, 500, 1000, 10000]
    """
    unit = 10 ** (len(str(number)) - 1)
    return next(unit * times for times in (1, 2, 5, 10) if unit * times >= number)
