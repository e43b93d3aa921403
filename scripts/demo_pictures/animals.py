"""Animals of the yard, the road and the forest, on their feet at the origin."""

import math

from .canvas import Scene, polygon
from .colours import dim, lit


def horse(s: Scene, coat: str = "#8a5230") -> None:
    """A pony that walks to the right, 240 long."""
    s.curve([(-104, -142), (-140, -110), (-134, -56)], dim(coat, 0.55), 15)
    for x, bend, tone in ((-72, -8, dim(coat, 0.35)), (62, 10, dim(coat, 0.35)), (-90, 8, coat), (48, -8, coat)):
        s.line([(x, -84), (x + bend, -44), (x, -6)], tone, 15)
        s.form(f"M{x - 9} 0L{x - 8} -12L{x + 9} -12L{x + 12} 0Z", "#2a2024")
    s.form("M-108 -146C-80 -164 -20 -150 30 -154C70 -158 92 -130 84 -98C70 -70 -60 -70 -96 -82C-116 -96 -122 -128 -108 -146Z", coat, shade=0.4)
    s.form("M46 -150C66 -190 90 -222 116 -226L132 -214L164 -176Q168 -158 152 -158L126 -170C112 -150 100 -122 84 -104Z", coat, shade=0.35)
    s.form("M40 -148C58 -190 80 -226 112 -234L118 -222C96 -206 80 -170 66 -140Z", dim(coat, 0.6))
    s.path(polygon([(108, -224), (110, -250), (124, -226)]), coat)
    s.disc(130, -198, 4, "#1d1618")
    s.disc(158, -166, 9, lit(coat, 0.25), 7)
    s.line([(148, -186), (138, -162)], "#c8452f", 4)
    s.line([(142, -172), (60, -130), (-40, -140)], "#4a3028", 4)
    s.line([(34, -154), (28, -84)], "#c8452f", 7)


def cart(s: Scene, wood: str = "#a8703c") -> None:
    """A two-wheeled cart with its shafts to the right, 300 long."""
    s.line([(-40, -84), (250, -112)], dim(wood, 0.2), 9)
    s.block(-150, -106, 220, 24, wood, angle=90)
    for x in (-146, -92, -38, 16, 60):
        s.line([(x, -104), (x, -146)], dim(wood, 0.15), 8)
    s.line([(-152, -146), (68, -146)], lit(wood, 0.15), 8)
    s.disc(-40, -62, 58, "none", more='stroke="#4a3028" stroke-width="10"')
    for step in range(10):
        a = step * math.tau / 10
        s.line([(-40, -62), (-40 + math.cos(a) * 56, -62 + math.sin(a) * 56)], "#7a4e30", 5)
    s.ball(-40, -62, 14, "#5a3a28")


def team(s: Scene, coat: str = "#8a5230") -> None:
    """A pony in the shafts of a cart, 520 long, to the right; the cart's floor is at y = -110."""
    with s.at(160, 0):
        horse(s, coat)
    with s.at(-110, 0):
        cart(s)


def rooster(s: Scene) -> None:
    """A rooster that walks to the right, 120 high."""
    for x in (-8, 12):
        s.line([(x, -34), (x + 2, 0), (x + 12, 0)], "#d89a2c", 4)
    for turn, tone in ((0, "#1f4a5a"), (14, "#2a6f6a"), (28, "#c8452f")):
        s.path(f"M-30 -60C-80 {-100 - turn} -90 {-60 - turn} -84 {-30 - turn}C-76 {-60 - turn} -56 -60 -24 -44Z", tone)
    s.form("M-40 -60C-30 -30 30 -20 40 -60C40 -80 44 -92 46 -104L28 -108C20 -84 -10 -84 -40 -60Z", "#b5562c", shade=0.4)
    s.ball(38, -108, 13, "#d87a2c")
    s.path("M28 -118Q26 -134 34 -126Q36 -138 42 -126Q50 -134 48 -116Z", "#d8303a")
    s.path("M50 -110L64 -105L49 -102Z", "#e2b03a")
    s.disc(42, -110, 2.4, "#1d1618")
    s.disc(46, -96, 5, "#d8303a", 7)


def deer(s: Scene, coat: str = "#b9743c") -> None:
    """A spotted deer that looks to the left, 150 high."""
    for x in (-40, -30, 36, 46):
        s.line([(x, -62), (x, 0)], dim(coat, 0.2), 7)
    s.form("M-50 -92C-20 -104 30 -100 52 -96C66 -84 60 -56 48 -52L-44 -54C-60 -64 -60 -84 -50 -92Z", coat, shade=0.35)
    s.form("M-36 -84L-62 -132L-84 -128Q-92 -120 -82 -116L-68 -114L-54 -70Z", coat)
    s.curve([(-62, -132), (-56, -160), (-70, -182)], "#6d4a30", 4)
    s.curve([(-58, -150), (-44, -170)], "#6d4a30", 3)
    s.path("M-60 -130L-44 -138L-52 -124Z", dim(coat, 0.2))
    for _ in range(16):
        s.disc(s.dice.uniform(-42, 48), s.dice.uniform(-94, -68), 2.6, "#f8ecd0")
    s.disc(-72, -124, 2.6, "#1d1618")


def pigeon(s: Scene, tone: str = "#f8f4ea") -> None:
    """A pigeon in flight, 120 wide, its middle at the origin."""
    s.path("M-40 6L-70 18L-58 2Z", dim(tone, 0.15))
    s.path("M-6 -4C-30 -50 -20 -80 10 -96C16 -60 20 -30 16 -4Z", s.fade(tone, dim(tone, 0.25)))
    s.form("M-48 6C-20 -12 20 -14 38 -8C52 -14 60 -6 58 0L66 4L56 6C40 20 -20 22 -48 6Z", tone, shade=0.25)
    s.path("M0 0C-10 40 -30 56 -46 58C-40 36 -30 14 -14 0Z", s.fade(lit(tone, 0.3), dim(tone, 0.15)))
    s.disc(50, -3, 2.2, "#2a2024")


def duck(s: Scene) -> None:
    """A duck that looks to the right, 70 long."""
    s.form("M-36 -30C-20 -40 0 -36 12 -32C18 -44 14 -58 26 -60C38 -60 40 -48 34 -42C36 -20 20 -6 -6 -6C-26 -8 -36 -18 -36 -30Z", "#f4f0e2", shade=0.3)
    s.path("M36 -54L52 -50L37 -46Z", "#e8a02c")
    s.disc(29, -53, 2.2, "#1d1618")
    s.line([(0, -8), (0, 0), (8, 0)], "#e8a02c", 3)


def peacock(s: Scene, spread: float = 1.0) -> None:
    """A peacock with its tail open, 300 high, as a rickshaw painter paints it."""
    for ring, (reach, tone) in enumerate(((250, "#1f8a6a"), (190, "#2fa07a"), (130, "#1f6f9c"))):
        for step in range(13):
            a = math.radians(-180 + step * 15) * spread
            x, y = math.cos(a) * reach, -60 + math.sin(a) * reach
            s.line([(0, -60), (x, y)], tone, 9 - ring * 2)
            s.disc(x, y, 27 - ring * 5, "#e2b03a", 32 - ring * 6)
            s.disc(x, y, 18 - ring * 4, "#2a7fd0", 22 - ring * 4)
            s.disc(x, y + 3, 9 - ring * 2, "#3a1f6a")
    s.form("M-34 0C-50 -60 -24 -90 -14 -130C-14 -160 24 -164 26 -134C26 -100 56 -60 36 0Z", "#1f5fc0", shade=0.35)
    s.path("M24 -146L44 -138L24 -132Z", "#e2b03a")
    s.disc(10, -142, 5, "#fff8e0")
    s.disc(11, -142, 3, "#1d1618")
    for step in (-1, 0, 1):
        s.line([(4, -156), (4 + step * 16, -186)], "#1f5fc0", 3)
        s.disc(4 + step * 16, -188, 5, "#e2b03a")
