"""Skies: colour, sun or moon, clouds, rain, stars, birds."""

import math

from .canvas import HEIGHT, WIDTH, Point, Scene, numbers, smooth
from .colours import dim, lit, mix


def sky(s: Scene, *, sun: Point | None = None, size: float = 58, floor: float = HEIGHT) -> None:
    """The sky of the scene's hour, with the sun or moon at `sun`."""
    s.box(0, 0, WIDTH, floor, s.fade(*s.palette.sky))
    s.grain(f"M0 0H{WIDTH}V{floor}H0Z", s.palette.sky[0], strength=0.16, angle=-90)
    if sun:
        halo = s.glow((s.palette.sun, 0.6), (s.palette.sun, 0.16), (s.palette.sun, 0))
        s.disc(*sun, size * 5, halo)
        s.disc(*sun, size * 1.7, s.palette.sun, more='opacity="0.22"')
        s.disc(*sun, size, s.palette.sun)
        if s.hour == "night":
            s.disc(sun[0] - size * 0.3, sun[1] - size * 0.1, size * 0.2, mix(s.palette.sun, "#9fb0c0", 0.4))
            s.disc(sun[0] + size * 0.25, sun[1] + size * 0.3, size * 0.13, mix(s.palette.sun, "#9fb0c0", 0.4))


def cloud(s: Scene, x: float, y: float, wide: float, colour: str = "", *, opacity: float = 0.9) -> None:
    """A heaped cloud with a flat floor."""
    tone = colour or s.palette.cloud
    edges = [0.0]
    while edges[-1] < 0.97:
        edges.append(min(edges[-1] + s.dice.uniform(0.1, 0.27), 1))
    path = f"M{numbers(x, y)}"
    for start, end in zip(edges, edges[1:], strict=False):
        lift = math.sin((start + end) / 2 * math.pi)
        top = y - wide * (0.06 + 0.24 * lift * s.dice.uniform(0.7, 1.15)) - wide * (end - start) * 0.3
        left, right = x + start * wide, x + end * wide
        low = y - wide * 0.07 * math.sin(end * math.pi)
        path += f"C{numbers(left - wide * 0.03, top, right + wide * 0.03, top, right, low)}"
    path += f"L{numbers(x + wide, y)}Q{numbers(x + wide / 2, y + wide * 0.06, x, y)}Z"
    with s.seen(opacity):
        s.path(path, s.fade(lit(tone, 0.3), tone, mix(tone, s.palette.sky[1], 0.55)))


def streak(s: Scene, x: float, y: float, wide: float, colour: str = "", *, opacity: float = 0.6) -> None:
    """A long thin cloud."""
    tone = colour or s.palette.cloud
    with s.seen(opacity):
        for shift, drop, part, thick in ((0.0, 0.0, 1.0, 0.022), (0.12, -0.02, 0.6, 0.018), (0.4, 0.022, 0.55, 0.014)):
            left, right, mid = x + wide * shift, x + wide * (shift + part), y + wide * drop
            t = wide * thick
            s.path(f"M{numbers(left, mid)}C{numbers(left + wide * part * 0.3, mid - t * 2, right - wide * part * 0.3, mid - t * 1.2, right, mid)}"
                   f"C{numbers(right - wide * part * 0.3, mid + t, left + wide * part * 0.3, mid + t * 1.4, left, mid)}Z", tone)  # fmt: skip


def clouds(s: Scene, count: int = 4, *, top: float = 60, low: float = 300) -> None:
    """A sky's worth of heaps and streaks."""
    for place in range(count):
        x = (place + s.dice.uniform(-0.4, 0.6)) * WIDTH / count
        y = s.dice.uniform(top, low)
        if s.dice.random() < 0.6:
            cloud(s, x, y, s.dice.uniform(170, 380), opacity=s.dice.uniform(0.55, 0.9))
        else:
            streak(s, x, y, s.dice.uniform(220, 460), opacity=s.dice.uniform(0.35, 0.6))


def storm_clouds(s: Scene, low: float = 260) -> None:
    """Dark rolls of cloud across the top."""
    for row in range(3):
        base = low - row * 70
        tone = dim(s.palette.cloud, 0.12 + 0.22 * row)
        points: list[Point] = [(-60, -40), (-60, base)]
        for step in range(12):
            points.append((-60 + step * 128, base + s.dice.uniform(-46, 40)))
        s.path(smooth(points) + "L1400 -40Z", s.fade(dim(tone, 0.45), tone, lit(tone, 0.12)), more='opacity="0.88"')


def rain(s: Scene, count: int = 170, *, slant: float = 0.25, colour: str = "#e6eff0", opacity: float = 0.4) -> None:
    """Falling rain over everything so far."""
    with s.seen(opacity):
        for _ in range(count):
            x, y = s.dice.uniform(-60, WIDTH + 120), s.dice.uniform(-30, HEIGHT)
            long = s.dice.uniform(22, 64)
            s.line([(x, y), (x - long * slant, y + long)], colour, s.dice.uniform(1, 2.4))


def stars(s: Scene, count: int = 110, low: float = 420) -> None:
    """Stars, thinner towards the horizon."""
    for _ in range(count):
        y = low * s.dice.random() ** 1.5
        s.disc(s.dice.uniform(0, WIDTH), y, s.dice.uniform(0.8, 2.3), "#fdf6dc", more=f'opacity="{s.dice.uniform(0.35, 0.95):.2f}"')


def lightning(s: Scene, x: float, y: float, long: float) -> None:
    """A fork of lightning from a point downwards."""
    points = [(x, y)]
    for step in range(1, 7):
        points.append((x + s.dice.uniform(-38, 38) + step * 5, y + long * step / 6))
    s.line(points, "#fff7cf", 11, more='opacity="0.35"')
    s.line(points, "#fffbe6", 4)
    s.line([points[3], (points[3][0] + 60, points[3][1] + 80)], "#fff7cf", 3)


def birds(s: Scene, x: float, y: float, count: int = 7, *, size: float = 16, colour: str = "") -> None:
    """A flock, far off."""
    for _ in range(count):
        bx, by = x + s.dice.uniform(-110, 110), y + s.dice.uniform(-55, 55)
        w = size * s.dice.uniform(0.6, 1.2)
        lift = w * s.dice.uniform(0.35, 0.6)
        s.path(f"M{numbers(bx - w, by - lift)}Q{numbers(bx - w * 0.4, by - lift, bx, by)}"
               f"Q{numbers(bx + w * 0.4, by - lift, bx + w, by - lift * 0.8)}",
               "none", line=colour or s.palette.shadow, width=max(w / 7, 1.5))  # fmt: skip


def fog(s: Scene, y: float, tall: float = 120, *, opacity: float = 0.7, colour: str = "") -> None:
    """A bank of mist across the scene."""
    tone = colour or s.palette.haze
    s.box(0, y - tall / 2, WIDTH, tall, s.fade((tone, 0), (tone, opacity), (tone, 0)))


def smoke(s: Scene, x: float, y: float, tall: float, colour: str = "#6b6a70", *, lean: float = 0.5) -> None:
    """Smoke that rises, spreads and thins."""
    for step in range(9):
        part = step / 8
        s.disc(x + lean * tall * part**1.4 + s.dice.uniform(-8, 8) * part, y - tall * part,
               12 + tall * 0.17 * part, colour, (12 + tall * 0.17 * part) * 0.8,
               more=f'opacity="{0.62 - 0.5 * part:.2f}"')  # fmt: skip
