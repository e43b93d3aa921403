"""Charts, boards and maps, with Bangla digits and labels."""

import math
from collections.abc import Sequence

from .canvas import Point, Scene, numbers, polygon, smooth
from .colours import dim, lit

DIGITS = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


def bangla(number: float | str) -> str:
    """A number in Bangla digits."""
    return str(number).translate(DIGITS)


def bars(s: Scene, x: float, y: float, wide: float, tall: float, values: Sequence[float], colours: Sequence[str], *,
         labels: Sequence[str] = (), ink: str = "#3a3438", size: float = 26, show: bool = True) -> None:  # fmt: skip
    """Upright bars on a base line at `y`."""
    top, step = max(values), wide / len(values)
    for line in range(1, 5):
        s.line([(x, y - tall * line / 4), (x + wide, y - tall * line / 4)], ink, 1.4, more='opacity="0.2"')
    for place, value in enumerate(values):
        high = tall * value / top
        left = x + step * (place + 0.16)
        s.block(left, y - high, step * 0.68, high, colours[place % len(colours)], r=3)
        if show:
            s.words(left + step * 0.34, y - high - size * 0.4, bangla(f"{value:g}"), size, ink, weight=700)
        if labels:
            s.words(left + step * 0.34, y + size * 1.3, labels[place], size * 0.85, ink)
    s.line([(x - 6, y), (x + wide + 6, y)], ink, 4)


def curve(s: Scene, x: float, y: float, wide: float, tall: float, values: Sequence[float], colour: str, *, fill: bool = True,
          width: float = 7, dots: bool = True, low: float | None = None, high: float | None = None) -> None:  # fmt: skip
    """A line chart over a base line at `y`."""
    bottom = min(values) if low is None else low
    top = max(values) if high is None else high
    points: list[Point] = [
        (x + wide * place / (len(values) - 1), y - tall * (value - bottom) / (top - bottom)) for place, value in enumerate(values)
    ]
    if fill:
        s.path(smooth(points) + f"L{x + wide} {y}L{x} {y}Z", s.fade((colour, 0.5), (colour, 0.03)))
    s.curve(points, colour, width)
    if dots:
        for point in points:
            s.disc(*point, width * 1.15, "#fffaf0", more=f'stroke="{colour}" stroke-width="{width * 0.55:.1f}"')


def grid(s: Scene, x: float, y: float, wide: float, tall: float, colour: str = "#ffffff", *, across: int = 8, down: int = 5) -> None:
    """Thin ruled lines; `y` is the top."""
    d = "".join(f"M{numbers(x + wide * n / across, y)}v{tall:.0f}" for n in range(across + 1))
    d += "".join(f"M{numbers(x, y + tall * n / down)}h{wide:.0f}" for n in range(down + 1))
    s.path(d, "none", line=colour, width=1.3, more='opacity="0.22"')


def candles(s: Scene, x: float, y: float, wide: float, tall: float, *, count: int = 24, drift: float = 0.02) -> None:
    """A board of rising and falling prices; `y` is the foot."""
    level = 0.35
    for place in range(count):
        step = s.dice.uniform(-0.11, 0.11) + drift
        start, level = level, min(max(level + step, 0.08), 0.92)
        left = x + wide * place / count
        tone = "#4fc08d" if level > start else "#e2604c"
        a, b = y - tall * max(start, level), y - tall * min(start, level)
        mid = left + wide / count * 0.4
        s.line([(mid, a - tall * 0.05), (mid, b + tall * 0.05)], tone, 2.5)
        s.box(left, a, wide / count * 0.8, max(b - a, 4), tone, r=2)


def pie(s: Scene, x: float, y: float, r: float, shares: Sequence[float], colours: Sequence[str]) -> None:
    """A ring of shares that sum to about 1."""
    turn, around = 0.0, 6.28319 * r
    for share, colour in zip(shares, colours, strict=False):
        s.disc(x, y, r, "none", more=f'stroke="{colour}" stroke-width="{r * 0.6:.0f}" stroke-dasharray="{around * share - 4:.1f} {around:.1f}" transform="rotate({turn * 360 - 90:.1f} {x} {y})"')
        turn += share


_OUTLINE: tuple[Point, ...] = (
    (88.45, 26.55), (88.35, 26.2), (88.18, 25.8), (88.45, 25.65), (88.8, 25.5), (89.0, 25.3), (88.85, 25.22), (88.45, 25.19),
    (88.15, 24.9), (88.03, 24.66), (88.25, 24.4), (88.7, 24.3), (88.73, 24.1), (88.57, 23.65), (88.75, 23.45), (88.8, 23.25),
    (88.98, 23.2), (88.85, 23.0), (88.92, 22.7), (89.03, 22.3), (89.05, 21.9), (89.1, 21.65), (89.4, 21.72), (89.65, 21.75),
    (89.85, 21.9), (90.15, 21.85), (90.3, 21.95), (90.55, 22.2), (90.75, 22.45), (90.55, 22.9), (90.85, 22.65), (91.2, 22.6),
    (91.45, 22.8), (91.6, 22.5), (91.8, 22.25), (91.9, 21.9), (92.0, 21.4), (92.2, 20.95), (92.33, 20.75), (92.25, 21.15),
    (92.45, 21.3), (92.65, 21.3), (92.6, 21.9), (92.57, 22.4), (92.37, 23.0), (92.3, 23.6), (92.1, 23.7), (91.95, 23.5),
    (91.8, 23.1), (91.6, 22.95), (91.4, 23.1), (91.3, 23.4), (91.18, 23.75), (91.3, 24.05), (91.6, 24.1), (91.9, 24.2),
    (92.15, 24.45), (92.3, 24.8), (92.48, 24.9), (92.1, 25.15), (91.6, 25.17), (91.0, 25.18), (90.4, 25.15), (89.85, 25.28),
    (89.82, 25.6), (89.85, 25.95), (89.6, 26.2), (89.35, 26.02), (89.05, 26.2), (88.95, 26.42), (88.7, 26.35), (88.52, 26.5),
)  # fmt: skip


def _place(x: float, y: float, tall: float, point: Point) -> Point:
    """A longitude and latitude as a point of the map whose upper left corner is x, y."""
    scale = tall / 5.95
    return x + (point[0] - 88.0) * scale * 0.92, y + (26.65 - point[1]) * scale


def country(s: Scene, x: float, y: float, tall: float, colour: str = "#3f8a5c", *, line: str = "#f4ecd6", rivers: bool = True) -> None:
    """Bangladesh, simplified."""
    path = smooth([_place(x, y, tall, point) for point in _OUTLINE], closed=True)
    s.path(path, s.palette.shadow, more=f'opacity="0.3" transform="translate({tall * 0.014:.0f} {tall * 0.02:.0f})"')
    s.path(path, s.fade(lit(colour, 0.22), colour, dim(colour, 0.22), angle=60), line=line, width=max(tall / 180, 2))
    if rivers:
        with s.within(path):
            for course, width in (
                (((89.75, 25.9), (89.65, 25.2), (89.75, 24.5), (89.75, 23.85), (90.2, 23.5), (90.55, 23.25), (90.65, 22.7), (90.9, 22.3)), 7),
                (((88.1, 24.55), (88.7, 24.1), (89.3, 23.85), (89.75, 23.8)), 5),
                (((92.3, 24.9), (91.4, 24.6), (91.0, 24.1), (90.7, 23.5), (90.55, 23.2)), 4),
            ):
                s.curve([_place(x, y, tall, point) for point in course], "#9fd4dc", width * tall / 620)
            s.grain(path, dim(colour, 0.6), strength=0.4, angle=30)


PLACES: dict[str, Point] = {
    "dhaka": (90.4, 23.75), "chattogram": (91.8, 22.35), "khulna": (89.55, 22.82), "rajshahi": (88.6, 24.37), "sylhet": (91.87, 24.9),
    "barishal": (90.36, 22.7), "rangpur": (89.25, 25.75), "mymensingh": (90.4, 24.75), "coxsbazar": (91.98, 21.45),
}  # fmt: skip


def pin(s: Scene, x: float, y: float, tall: float, place: str, colour: str = "#d8402f", *, size: float = 1) -> Point:
    """A pin on the map at a city; gives the point."""
    px, py = _place(x, y, tall, PLACES[place])
    with s.at(px, py, size):
        s.disc(0, 2, 13, "#000000", 4, more='opacity="0.3"')
        s.path("M0 0C-6 -18 -20 -26 -20 -42A20 20 0 0 1 20 -42C20 -26 6 -18 0 0Z", s.fade(lit(colour, 0.2), dim(colour, 0.15)))
        s.disc(0, -42, 8, "#fffaf0")
    return px, py


def cyclone(s: Scene, x: float, y: float, r: float, colour: str = "#f4f8f4", *, opacity: float = 0.85) -> None:
    """A spiral storm seen from above."""
    with s.seen(opacity):
        for arm in range(3):
            for band, thick in ((0.0, 0.2), (0.5, 0.1)):
                for step in range(26):
                    t = step / 25
                    turn = arm * 2.094 + band + t * 3.6
                    out = r * (1 - 0.78 * t)
                    size = r * thick * (0.25 + 1.1 * math.sin(min(t * 1.3, 1) * math.pi * 0.62))
                    s.disc(x + math.cos(turn) * out, y + math.sin(turn) * out * 0.86, size, colour, more='opacity="0.5"')
        s.disc(x, y, r * 0.3, colour, r * 0.26)
        s.disc(x, y, r * 0.09, "#27475c", r * 0.08)


def ticker(s: Scene, x: float, y: float, wide: float, tall: float, rows: Sequence[tuple[str, str, bool]]) -> None:
    """An electronic board: name, number, and whether it rises."""
    s.box(x, y, wide, tall, s.fade("#1a2530", "#0f171f"), r=8)
    step = tall / len(rows)
    for place, (name, number, up) in enumerate(rows):
        base = y + step * (place + 0.66)
        tone = "#5fe0a0" if up else "#ff7a64"
        s.words(x + wide * 0.05, base, name, step * 0.44, "#f4e6b8", anchor="start")
        s.words(x + wide * 0.82, base, bangla(number), step * 0.44, tone, anchor="end")
        tip = -1 if up else 1
        s.path(polygon([(x + wide * 0.87, base - step * 0.15 - tip * step * 0.15), (x + wide * 0.94, base - step * 0.15 - tip * step * 0.15), (x + wide * 0.905, base - step * 0.15 + tip * step * 0.17)]), tone)
        s.line([(x + wide * 0.03, y + step * (place + 1)), (x + wide * 0.97, y + step * (place + 1))], "#2c3c4a", 1.5)
