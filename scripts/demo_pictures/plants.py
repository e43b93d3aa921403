"""Trees and plants. Each stands on its own foot at the origin, about 300 high unless told."""

import math

from .canvas import Point, Scene, numbers, smooth
from .colours import dim, lit, mix


def _crown(s: Scene, x: float, y: float, wide: float, tall: float, colour: str) -> None:
    """A leafy mass with light on its upper left."""
    ring: list[Point] = []
    for step in range(13):
        turn = step / 13 * math.tau
        swell = s.dice.uniform(0.82, 1.12)
        ring.append((x + math.cos(turn) * wide * swell, y + math.sin(turn) * tall * swell))
    s.form(smooth(ring, closed=True), colour, shade=0.5, angle=60)
    for _ in range(7):
        turn, out = s.dice.uniform(0, math.tau), s.dice.uniform(0.1, 0.65)
        cx, cy = x + math.cos(turn) * wide * out, y + math.sin(turn) * tall * out
        tone = lit(colour, 0.28) if cy < y else dim(colour, 0.28)
        r = wide * s.dice.uniform(0.16, 0.3)
        s.path(f"M{numbers(cx - r, cy)}Q{numbers(cx - r * 0.7, cy - r * 0.9, cx, cy - r * 0.8)}"
               f"Q{numbers(cx + r * 0.9, cy - r * 0.7, cx + r, cy)}Q{numbers(cx, cy - r * 0.45, cx - r, cy)}Z",
               tone, more='opacity="0.55"')  # fmt: skip


def tree(s: Scene, colour: str = "#4d7d43", *, trunk: str = "#5b4334", flowers: str = "") -> None:
    """A round tree; with `flowers`, in bloom (a krishnachura is `#d8452c`)."""
    s.form("M-16 4C-8 -60 -14 -110 -34 -160L-20 -164C-10 -140 -4 -130 0 -126C6 -140 18 -156 34 -176L46 -170C22 -140 14 -80 18 4Z", trunk, shade=0.4, angle=0)
    for x, y, wide, tall in ((-62, -176, 74, 58), (66, -182, 78, 60), (2, -226, 96, 76)):
        _crown(s, x, y, wide, tall, colour)
    if flowers:
        for _ in range(70):
            turn, out = s.dice.uniform(0, math.tau), s.dice.random() ** 0.5
            s.disc(math.cos(turn) * 120 * out, -208 + math.sin(turn) * 82 * out, s.dice.uniform(4, 9), mix(flowers, "#ffd27a", s.dice.uniform(0, 0.35)))


def banyan(s: Scene, colour: str = "#3f6d45", trunk: str = "#5a4639") -> None:
    """An old wide tree with hanging roots."""
    s.form("M-70 6C-40 -30 -44 -80 -60 -150L-20 -180L0 -140L26 -184L64 -150C40 -90 46 -30 84 6C40 0 20 -6 4 2C-20 -8 -40 0 -70 6Z", trunk, shade=0.5, angle=0)
    for x in (-150, -120, -88, 92, 118, 156, 190):
        s.curve([(x, -160), (x + 4, -90), (x + s.dice.uniform(-4, 8), 2)], dim(trunk, s.dice.uniform(0, 0.3)), s.dice.uniform(3, 7))
    for x, y, wide, tall in ((-170, -170, 100, 58), (186, -176, 110, 60), (-70, -224, 120, 74), (90, -230, 124, 76), (6, -272, 120, 66)):
        _crown(s, x, y, wide, tall, colour)


def palm(s: Scene, colour: str = "#3f7a4c", *, tall: float = 300, lean: float = 24, nuts: bool = True, trunk: str = "#7a6047") -> None:
    """A coconut palm."""
    s.path(f"M-9 3Q{numbers(lean * 0.2 - 6, -tall * 0.5, lean - 5, -tall)}L{numbers(lean + 5, -tall)}Q{numbers(lean * 0.3 + 8, -tall * 0.5, 10, 3)}Z",
           s.fade(lit(trunk, 0.2), trunk, dim(trunk, 0.45), angle=0))  # fmt: skip
    for step in range(1, 12):
        y = -tall * step / 12
        x = lean * (step / 12) ** 1.7
        s.line([(x - 6, y), (x + 6, y - 3)], dim(trunk, 0.45), 1.6, more='opacity="0.6"')
    for order, turn in enumerate((-200, 20, -168, -12, -136, -44, -106, -74)):
        a = math.radians(turn)
        reach = tall * (0.36 + 0.05 * (order % 3))
        tip = (lean + math.cos(a) * reach, -tall + math.sin(a) * reach * 0.62 + reach * 0.42)
        mid = (lean + math.cos(a) * reach * 0.55, -tall + math.sin(a) * reach * 0.62 - reach * 0.04)
        tone = lit(colour, 0.22) if order % 2 else dim(colour, 0.2)
        _frond(s, (lean, -tall), mid, tip, tone, reach * 0.2)
    if nuts:
        for dx, dy in ((-9, 8), (7, 10), (-1, 15)):
            s.ball(lean + dx, -tall + dy, 8, "#a58a3e")


def _frond(s: Scene, root: Point, mid: Point, tip: Point, colour: str, wide: float) -> None:
    """A feathered leaf: a midrib with slanting blades that hang."""
    d = ""
    for step in range(1, 15):
        t = step / 15
        x = (1 - t) ** 2 * root[0] + 2 * t * (1 - t) * mid[0] + t * t * tip[0]
        y = (1 - t) ** 2 * root[1] + 2 * t * (1 - t) * mid[1] + t * t * tip[1]
        ahead = (tip[0] - root[0]) * 0.09
        drop = wide * math.sin(min(t * 1.15, 1) * math.pi * 0.86) + wide * 0.25
        d += f"M{numbers(x - 2.5, y)}L{numbers(x + ahead, y + drop)}L{numbers(x + 3.5, y)}Z"
        d += f"M{numbers(x - 2.5, y)}L{numbers(x + ahead * 1.3, y - drop * 0.3)}L{numbers(x + 3.5, y)}Z"
    s.path(d, colour)
    s.path(f"M{numbers(*root)}Q{numbers(*mid, *tip)}", "none", line=dim(colour, 0.15), width=3)


def banana(s: Scene, colour: str = "#5f9a4a", *, tall: float = 190) -> None:
    """A banana plant."""
    s.form(f"M-13 3L-8 {-tall * 0.5}L8 {-tall * 0.5}L13 3Z", "#8ea05c", shade=0.4, angle=0)
    for order, turn in enumerate((-165, -15, -140, -40, -112, -68)):
        a = math.radians(turn + s.dice.uniform(-6, 6))
        reach = tall * (0.55 + 0.08 * (order % 2))
        tip = (math.cos(a) * reach, -tall * 0.5 + math.sin(a) * reach + reach * 0.28)
        mid = (math.cos(a) * reach * 0.6, -tall * 0.5 + math.sin(a) * reach * 0.9 - 8)
        nx, ny = -math.sin(a) * reach * 0.14, math.cos(a) * reach * 0.14
        tone = lit(colour, 0.15) if order % 2 else dim(colour, 0.15)
        s.path(f"M0 {-tall * 0.48:.0f}Q{numbers(mid[0] + nx, mid[1] + ny, *tip)}Q{numbers(mid[0] - nx, mid[1] - ny)} 0 {-tall * 0.48:.0f}Z",
               s.fade(lit(tone, 0.25), tone, dim(tone, 0.25), angle=30))  # fmt: skip
        s.path(f"M0 {-tall * 0.48:.0f}Q{numbers(*mid, *tip)}", "none", line=lit(tone, 0.35), width=2)


def bamboo(s: Scene, colour: str = "#7f9a4c", *, tall: float = 320) -> None:
    """A clump of bamboo."""
    for place in range(9):
        lean = (place - 4) * 19 + s.dice.uniform(-8, 8)
        high = tall * s.dice.uniform(0.75, 1)
        s.curve([(place * 6 - 24, 2), (place * 6 - 24 + lean * 0.3, -high * 0.55), (lean * 1.3, -high)], mix(colour, "#3f5a34", s.dice.random() * 0.7), 5)
        for _ in range(9):
            t = s.dice.uniform(0.45, 1)
            x, y = place * 6 - 24 + lean * 1.2 * t * t, -high * t
            dx, dy = s.dice.uniform(-34, 34), s.dice.uniform(-4, 24)
            s.path(f"M{numbers(x, y)}Q{numbers(x + dx * 0.4, y + dy * 0.2 - 6, x + dx, y + dy)}Q{numbers(x + dx * 0.5, y + dy + 4, x, y)}Z",
                   mix("#5b8a45", "#2f5a3a", s.dice.random()))  # fmt: skip


def mangrove(s: Scene, colour: str = "#3d6b4f", *, wide: float = 120) -> None:
    """A mangrove tree on stilt roots."""
    for reach in (-52, -32, -14, 12, 30, 54):
        s.curve([(reach * 0.12, -62), (reach * 0.7, -44), (reach, 3)], dim("#6e5644", s.dice.uniform(0, 0.35)), 6)
    s.form("M-10 -54L-7 -112L7 -112L10 -54Z", "#6e5644", shade=0.4, angle=0)
    for x, y, size in ((-0.45, -124, 0.62), (0.45, -128, 0.62), (0, -158, 0.74)):
        _crown(s, x * wide, y, wide * size, wide * size * 0.58, colour)


def grass(s: Scene, x: float, y: float, wide: float, colour: str, *, tall: float = 40) -> None:
    """A tuft of long grass."""
    d = ""
    for _ in range(int(wide / 5)):
        gx = x + s.dice.uniform(0, wide)
        reach, lean = tall * s.dice.uniform(0.5, 1.1), s.dice.uniform(-0.4, 0.5)
        d += f"M{numbers(gx - 3, y)}Q{numbers(gx + lean * reach * 0.3, y - reach * 0.6, gx + lean * reach, y - reach)}Q{numbers(gx + lean * reach * 0.5, y - reach * 0.4, gx + 3, y)}Z"
    s.path(d, s.fade(lit(colour, 0.2), dim(colour, 0.25)))


def leaves(s: Scene, x: float, y: float, colour: str, *, size: float = 200, turn: float = 0, count: int = 7) -> None:
    """A spray of large leaves, to frame a corner."""
    with s.at(x, y, size / 200, turn=turn):
        for place in range(count):
            a = -90 + (place - (count - 1) / 2) * 150 / count
            tone = mix(lit(colour, 0.12), dim(colour, 0.42), s.dice.random())
            with s.at(0, 0, s.dice.uniform(0.75, 1.1), turn=a + 90):
                s.path("M0 0C-52 -60 -44 -150 0 -220C44 -150 52 -60 0 0Z", s.fade(lit(tone, 0.12), dim(tone, 0.2), angle=10))
                s.line([(0, 0), (0, -200)], lit(tone, 0.25), 2.5)


def sapling(s: Scene, colour: str = "#6fa650") -> None:
    """A young plant, 90 high."""
    s.curve([(0, 2), (3, -40), (0, -74)], dim(colour, 0.35), 5)
    for x, y, turn in ((0, -70, 0), (1, -46, -58), (2, -50, 56), (1, -24, -70), (2, -28, 66)):
        with s.at(x, y, 0.17, turn=turn):
            s.path("M0 0C-70 -60 -50 -150 0 -220C50 -150 70 -60 0 0Z", s.fade(lit(colour, 0.3), dim(colour, 0.15)))


def lily(s: Scene, colour: str = "#d9628c") -> None:
    """A water lily (shapla) on its leaf, 60 across."""
    s.disc(0, 6, 52, s.fade("#5f9a63", "#2f6b55"), 15)
    for turn in (-70, 70, -44, 44, -20, 20, 0):
        with s.at(0, 4, 0.2, turn=turn):
            s.path("M0 0C-60 -60 -40 -150 0 -210C40 -150 60 -60 0 0Z", s.fade(lit(colour, 0.6), colour))


def mango(s: Scene, colour: str = "#e5a52f") -> None:
    """A mango, 60 high, hung from the origin."""
    s.line([(0, -14), (0, 6)], "#6b5a34", 3)
    s.path("M0 2C30 4 36 36 20 54C6 68 -22 60 -26 34C-28 14 -18 2 0 2Z", s.fade("#d8642c", colour, "#9aa63c", angle=50))
    s.disc(-8, 20, 5, "#fff3c0", 9, more='opacity="0.5"')
