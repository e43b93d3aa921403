"""Things one can put on a table, hold in a hand or set on the ground, drawn around the origin."""

import math

from .canvas import Scene, numbers, polygon, smooth
from .colours import dim, lit, mix


def podium(s: Scene, wood: str = "#8a5a3c", *, mics: int = 5) -> None:
    """A speaker's desk with microphones, 200 high on its foot."""
    for place in range(mics):
        x = (place - (mics - 1) / 2) * 22
        s.curve([(x, -186), (x * 0.8, -214), (x * 0.5 + 4, -232)], "#2b2b33", 4)
        s.ball(x * 0.5 + 4, -238, 9, ("#c8452f", "#2a7f78", "#e2a12e", "#35558c", "#7c3f6d")[place % 5], 12)
    s.form("M-98 -190L98 -190L82 -160L-82 -160Z", lit(wood, 0.15))
    s.form("M-76 -162L76 -162L64 0L-64 0Z", wood, shade=0.45, angle=10)
    s.disc(0, -96, 30, lit(wood, 0.35))
    s.disc(0, -96, 24, dim(wood, 0.1))


def microphone(s: Scene, colour: str = "#c8452f", *, tall: float = 150) -> None:
    """A hand-held press microphone that leans in from below; its head is at the origin."""
    s.form(f"M-13 14L13 14L10 {tall}L-10 {tall}Z", "#2b2b33", shade=0.4, angle=0)
    s.block(-24, 18, 48, 38, colour, r=5)
    s.ball(0, -6, 22, "#4c4d57", 27)
    for step in range(-2, 3):
        s.curve([(-19, -6 + step * 8), (0, -2 + step * 8), (19, -6 + step * 8)], "#6b6d78", 1.5)


def ballot_box(s: Scene, colour: str = "#bfe3e2") -> None:
    """A see-through ballot box, 200 wide, on its foot."""
    s.box(-100, -150, 200, 150, s.fade((lit(colour, 0.5), 0.75), (colour, 0.6)), r=6, more='stroke="#f4f8f4" stroke-width="4"')
    for _ in range(24):
        x, y = s.dice.uniform(-84, 62), -s.dice.uniform(16, 78)
        with s.at(x, y, turn=s.dice.uniform(-50, 50)):
            s.box(0, 0, 36, 20, s.dice.choice(("#fbf8ec", "#efe9d6", "#e5dfcb")), more='stroke="#c9c2ac"')
    s.block(-108, -172, 216, 26, "#e9e6da", r=5)
    s.box(-44, -166, 88, 8, "#4a4a52", r=4)
    for x in (-96, 90):
        s.ball(x, -142, 8, "#d0432f")
    s.path("M-92 -140L-70 -140L-80 -8L-94 -8Z", "#ffffff", more='opacity="0.35"')


def laptop(s: Scene, screen: str = "#1f4f63") -> None:
    """An open laptop, 240 wide, seen from the front."""
    s.block(-106, -146, 212, 140, "#2c313b", r=8)
    s.box(-96, -136, 192, 118, s.fade(lit(screen, 0.3), screen, dim(screen, 0.2)))
    for row in range(6):
        wide = s.dice.uniform(50, 130)
        s.box(-82, -122 + row * 17, wide, 7, s.dice.choice(("#f0c25a", "#8fd0c4", "#f0e9d4", "#e58a6a")), r=3)
    s.form("M-122 -6L122 -6L134 8L-134 8Z", "#b9bcc0")


def phone(s: Scene, screen: str = "#24566b") -> None:
    """A phone, 110 wide and 220 high, its middle at the origin; draw on it afterwards."""
    s.block(-57, -112, 114, 224, "#23232b", r=18)
    s.box(-50, -103, 100, 206, s.fade(lit(screen, 0.35), screen, dim(screen, 0.25)), r=11)
    s.box(-14, -98, 28, 6, "#23232b", r=3)


def books(s: Scene, *, count: int = 5, wide: float = 150) -> None:
    """A pile of books on the origin."""
    tones = ("#c8452f", "#2a7f78", "#e2a12e", "#35558c", "#7c3f6d", "#5c8f4a")
    y = 0.0
    for place in range(count):
        thick = s.dice.uniform(20, 32)
        w, shift = wide * s.dice.uniform(0.82, 1), s.dice.uniform(-12, 12)
        tone = tones[(place + s.dice.randint(0, 5)) % 6]
        s.block(-w / 2 + shift, y - thick, w, thick, tone, r=3)
        s.box(w / 2 + shift - 8, y - thick + 4, 9, thick - 8, "#f4ecd6")
        s.box(-w / 2 + shift + 14, y - thick, 8, thick, lit(tone, 0.45))
        y -= thick


def open_book(s: Scene, wide: float = 220) -> None:
    """An open book lying towards the reader."""
    h = wide * 0.3
    for side in (-1, 1):
        s.path(f"M0 0C{numbers(side * wide * 0.15, -h * 0.3, side * wide * 0.36, -h * 0.2, side * wide / 2, 0)}L{numbers(side * wide * 0.44, -h)}C{numbers(side * wide * 0.3, -h * 1.25, side * wide * 0.14, -h * 1.3, 0, -h)}Z",
               s.fade("#fffaf0", "#e5dac0", angle=0 if side > 0 else 180), line="#b9a888", width=2)  # fmt: skip
        for row in range(5):
            y = -h * (0.3 + row * 0.14)
            s.curve([(side * wide * 0.06, y - 2), (side * wide * 0.22, y - h * 0.13), (side * wide * 0.4, y - 2)], "#b0a38c", 2)


def basket(s: Scene, kind: str = "onion", *, wide: float = 130, count: int = 26) -> None:
    """A cane basket heaped with something: onion, chilli, egg, tomato, brinjal, potato, greens, fish, mango, rice, lemon."""
    tones = {
        "onion": ("#b5566b", "#c97a86"), "chilli": ("#4f9a3f", "#2f7a3a"), "egg": ("#f2e2c4", "#e5c9a0"), "tomato": ("#d8432c", "#e86a3c"),
        "brinjal": ("#5a3069", "#7a4a86"), "potato": ("#c9a468", "#b08a50"), "greens": ("#3f8a45", "#6fae4a"), "fish": ("#c9d4d4", "#9fb4b8"),
        "mango": ("#e5a52f", "#d8782c"), "rice": ("#f0e6c8", "#e0d0a0"), "lemon": ("#d8d24a", "#b5c23c"), "flower": ("#f0a22c", "#e8702c"),
    }[kind]  # fmt: skip
    half = wide / 2
    if kind == "rice":
        s.form(f"M{-half * 0.9} -44Q0 {-44 - wide * 0.7} {half * 0.9} -44Z", tones[0])
    for place in range(0 if kind == "rice" else count):
        row = place / count
        reach = half * (0.92 - 0.75 * row)
        x, y = s.dice.uniform(-reach, reach), -44 - row * wide * 0.34 + s.dice.uniform(-6, 6)
        tone, r = s.dice.choice(tones), wide * 0.1
        with s.at(x, y, turn=s.dice.uniform(-40, 40)):
            if kind == "chilli":
                s.curve([(-r * 1.5, 0), (0, r * 0.4), (r * 1.5, -r * 0.3)], tone, r * 0.55)
            elif kind == "fish":
                s.path(f"M{-r * 2} 0Q0 {-r * 1.2} {r * 1.6} 0Q0 {r * 1.2} {-r * 2} 0M{r * 1.5} 0l{r} {-r * 0.7}v{r * 1.4}Z", s.fade(lit(tone, 0.4), dim(tone, 0.25)))
            elif kind == "greens":
                s.path(f"M0 {r}C{-r * 2} {-r} {-r} {-r * 2.4} 0 {-r * 2.2}C{r} {-r * 2.4} {r * 2} {-r} 0 {r}Z", s.fade(lit(tone, 0.2), dim(tone, 0.2)))
            elif kind == "brinjal":
                s.ball(0, 0, r * 0.8, tone, r * 1.5)
                s.disc(0, -r * 1.3, r * 0.5, "#5f8a45", r * 0.35)
            else:
                s.ball(0, 0, r, tone, r * (1.2 if kind in ("egg", "mango", "potato") else 1))
                if kind == "tomato":
                    s.disc(0, -r * 0.7, r * 0.35, "#3f7a3f", r * 0.2)
    s.form(f"M{-half} -46L{half} -46L{half * 0.78} 0L{-half * 0.78} 0Z", "#b98a50", shade=0.5, angle=20)
    for row in range(4):
        y = -40 + row * 11
        reach = half * (0.97 - row * 0.05)
        s.curve([(-reach, y), (0, y + 4), (reach, y)], "#8a6234", 2)
    for step in range(-5, 6):
        s.line([(step * half / 5.6, -45), (step * half / 7, -1)], "#9a7040", 2)
    s.line([(-half - 2, -46), (half + 2, -46)], "#cfa262", 7)


def sack(s: Scene, colour: str = "#c9ae7c", *, full: str = "") -> None:
    """A standing sack, 110 high; with a colour, open and full."""
    s.form("M-44 0C-56 -40 -48 -80 -36 -104L36 -104C48 -80 56 -40 44 0Q0 8 -44 0Z", colour, shade=0.45, angle=20)
    for y in (-30, -60):
        s.curve([(-46, y), (0, y + 7), (46, y)], dim(colour, 0.2), 1.4)
    if full:
        s.disc(0, -104, 38, dim(colour, 0.2), 13)
        s.form("M-33 -104Q0 -138 33 -104Q0 -92 -33 -104Z", full)
    else:
        s.form("M-36 -104Q-10 -96 0 -104Q10 -96 36 -104L26 -126Q0 -112 -26 -126Z", lit(colour, 0.1))


def hilsa(s: Scene, tone: str = "#b9cdd0") -> None:
    """A hilsa, 260 long, head to the right, its middle at the origin."""
    s.form("M-96 0L-140 -44Q-122 -8 -126 0Q-122 8 -140 46Z", dim(tone, 0.35))
    s.form("M-10 -48Q14 -78 40 -46Z", dim(tone, 0.4))
    body = "M-106 0C-70 -44 -10 -62 56 -44C98 -32 122 -10 128 2C112 26 70 46 20 48C-30 48 -76 30 -106 0Z"
    s.path(body, s.fade(dim(tone, 0.5), mix(tone, "#8fb0b8", 0.4), lit(tone, 0.65), lit(tone, 0.3), angle=90))
    with s.within(body), s.seen(0.4):
        for row in range(7):
            for column in range(11):
                s.path(f"M{numbers(-86 + column * 15 + row % 2 * 7, -40 + row * 13)}q8 6 0 13", "none", line=dim(tone, 0.5), width=1.5)
    s.path("M78 -38C66 -14 68 20 80 40L96 34C124 22 128 8 128 2C122 -10 104 -28 78 -38Z", s.fade(dim(tone, 0.3), lit(tone, 0.5)))
    s.disc(102, -8, 8, "#f6efcf")
    s.disc(103, -8, 4.5, "#1d2430")
    s.path("M126 4Q116 8 108 8", "none", line=dim(tone, 0.6), width=3)
    s.form("M20 44Q34 66 52 60L48 40Z", dim(tone, 0.25))
    s.form("M-40 42Q-34 58 -16 56L-14 46Z", dim(tone, 0.25))


def plate(s: Scene, colour: str = "#f2ead8", r: float = 110) -> None:
    """A plate seen from above at a slant; put food on it."""
    s.disc(0, 8, r * 1.02, "#000000", r * 0.5, more='opacity="0.22"')
    s.disc(0, 0, r, s.fade(lit(colour, 0.4), dim(colour, 0.12)), r * 0.5)
    s.disc(0, 1, r * 0.78, s.fade(dim(colour, 0.12), lit(colour, 0.3)), r * 0.37)
    s.disc(0, 0, r * 0.93, "none", r * 0.46, more='stroke="#2a7f78" stroke-width="2.5" opacity="0.7"')


def rice_plate(s: Scene, *, fish: bool = True) -> None:
    """A plate of rice with fried hilsa, lemon and chilli."""
    plate(s)
    s.form("M-70 6C-60 -60 40 -66 62 6Q0 34 -70 6Z", "#fbf6e6", shade=0.2)
    for _ in range(60):
        x, y = s.dice.uniform(-58, 50), s.dice.uniform(-36, 12)
        s.line([(x, y), (x + 5, y - 2)], "#e2d7ba", 2)
    if fish:
        for x, y, turn in ((20, -14, -12), (44, 8, 14)):
            with s.at(x, y, 0.95, turn=turn):
                s.form("M-34 0Q-30 -26 6 -24Q40 -20 38 2Q20 18 -10 16Q-34 14 -34 0Z", "#b9722c", shade=0.45)
                s.disc(4, -2, 10, "#e8bf7c", 7)
    s.curve([(-76, 16), (-50, 26), (-28, 20)], "#3f8a3a", 6)
    s.path("M-92 -4A24 16 0 0 1 -50 -16L-70 4Z", "#e2dc6a", line="#9ab53c", width=4)


def bowl(s: Scene, soup: str = "#c8702c", rim: str = "#e8dcc0") -> None:
    """A bowl of curry, 120 wide."""
    s.form("M-60 0C-56 56 56 56 60 0Z", rim, shade=0.4, angle=20)
    s.disc(0, 0, 60, lit(rim, 0.3), 20)
    s.disc(0, 1, 52, s.fade(dim(soup, 0.15), lit(soup, 0.2)), 16)
    for _ in range(9):
        x, y = s.dice.uniform(-38, 38), s.dice.uniform(-8, 8)
        s.disc(x, y, s.dice.uniform(3, 8), s.dice.choice((lit(soup, 0.35), "#4f8a3a", dim(soup, 0.3))), s.dice.uniform(2, 4))


def tea_glass(s: Scene) -> None:
    """A glass of milk tea, 70 high, with steam."""
    for x in (-8, 10):
        s.curve([(x, -84), (x + 8, -104), (x - 6, -124), (x + 4, -146)], "#fff6e0", 4, more='opacity="0.45"')
    s.path("M-22 -70L22 -70L17 0L-17 0Z", s.fade(("#e8f2ee", 0.5), ("#ffffff", 0.3)))
    s.path("M-20 -56L20 -56L16 -3L-16 -3Z", s.fade("#d8965a", "#a8602f"))
    s.path("M-16 -64L-10 -64L-8 -6L-12 -6Z", "#ffffff", more='opacity="0.5"')


def pitha(s: Scene, colour: str = "#f0dfb4") -> None:
    """A steamed rice cake (bhapa pitha), 90 wide."""
    s.form("M-46 0C-46 -40 46 -40 46 0Q0 18 -46 0Z", colour, shade=0.25)
    s.disc(0, -18, 20, "#a8602f", 8)
    s.disc(-4, -20, 9, "#c98a4a", 4)


def football(s: Scene, r: float = 30) -> None:
    """A football."""
    s.disc(0, 0, r, s.fade("#ffffff", "#e8e6de", "#9a98a0", angle=60))
    with s.within(f"M{-r} 0a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0Z"):
        for x, y, size in ((0.08, 0, 0.36), (-0.8, -0.42, 0.32), (0.74, -0.58, 0.32), (-0.5, 0.78, 0.3), (0.78, 0.56, 0.3), (0, -1, 0.28)):
            ring = [(r * (x + size * math.sin(a * math.tau / 5)), r * (y - size * math.cos(a * math.tau / 5))) for a in range(5)]
            s.path(polygon(ring), "#25252d")
            for px, py in ring:
                s.line([(px, py), (px + (px - r * x) * 0.8, py + (py - r * y) * 0.8)], "#6a6a72", 1.6)


def cricket_ball(s: Scene, r: float = 22, colour: str = "#b5302c") -> None:
    """A cricket ball."""
    s.ball(0, 0, r, colour, shade=0.5)
    s.curve([(-r * 0.3, -r * 0.94), (r * 0.16, 0), (-r * 0.3, r * 0.94)], "#f4e6d0", r * 0.1)
    s.add(f'<path d="{smooth([(-r * 0.1, -r * 0.96), (r * 0.34, 0), (-r * 0.1, r * 0.96)])}" fill="none" stroke="#f4e6d0" stroke-width="{r * 0.08:.1f}" stroke-dasharray="{r * 0.1:.1f} {r * 0.12:.1f}"/>')


def bat(s: Scene, long: float = 150) -> None:
    """A cricket bat, its handle's end at the origin, hanging down."""
    s.form(f"M-5 0L5 0L6 {long * 0.32}L-6 {long * 0.32}Z", "#2f3f55", angle=0)
    s.form(f"M-6 {long * 0.3}C-17 {long * 0.36} -17 {long * 0.44} -17 {long * 0.5}L-17 {long * 0.95}Q0 {long * 1.04} 17 {long * 0.95}L17 {long * 0.5}C17 {long * 0.42} 14 {long * 0.36} 6 {long * 0.3}Z", "#e5c68c", shade=0.3, angle=0)
    s.line([(0, long * 0.4), (0, long * 0.94)], "#b98f54", 2)


def stumps(s: Scene, tall: float = 120, *, flying: bool = False) -> None:
    """Three stumps and two bails on the origin; `flying`, as the ball hits."""
    for place, x in enumerate((-20, 0, 20)):
        with s.at(x, 0, turn=(-9, 3, 16)[place] if flying else 0):
            s.form(f"M-4.5 0L-4.5 {-tall}L4.5 {-tall}L4.5 0Z", "#e8c888", angle=0)
    if flying:
        for x, y, turn in ((-40, -tall - 50, -40), (46, -tall - 70, 30)):
            with s.at(x, y, turn=turn):
                s.box(-13, -3, 26, 6, "#f0d9a4", r=3)
    else:
        s.box(-24, -tall - 5, 48, 6, "#f0d9a4", r=3)


def trophy(s: Scene, gold: str = "#e2b03a") -> None:
    """A cup, 180 high on its foot."""
    s.block(-44, -22, 88, 22, "#4a3430", r=3)
    s.form("M-10 -22L-7 -62L7 -62L10 -22Z", gold, angle=0)
    for side in (-1, 1):
        s.curve([(side * 46, -160), (side * 82, -150), (side * 74, -104), (side * 30, -88)], dim(gold, 0.1), 9)
    s.form("M-56 -176L56 -176C56 -100 34 -62 0 -60C-34 -62 -56 -100 -56 -176Z", gold, shade=0.45, angle=0)
    s.disc(0, -176, 56, lit(gold, 0.4), 10)
    s.path("M-38 -164C-38 -120 -26 -92 -14 -80", "none", line="#fff3c4", width=7, more='opacity="0.7"')


def guitar(s: Scene, wood: str = "#b9702f") -> None:
    """A guitar, 260 long, its neck up."""
    s.block(-8, -250, 16, 150, "#4a3028", angle=0)
    s.block(-14, -274, 28, 34, "#3a2620", r=4)
    s.form("M0 -118C-44 -122 -50 -82 -38 -62C-66 -36 -64 14 0 16C64 14 66 -36 38 -62C50 -82 44 -122 0 -118Z", wood, shade=0.45, angle=30)
    s.disc(0, -60, 19, "#2b1c1a")
    s.block(-22, -18, 44, 9, "#3a2620")
    for x in (-5, -2, 2, 5):
        s.line([(x, -256), (x, -14)], "#f0e3c4", 0.9)


def dhol(s: Scene, body: str = "#a83f2f") -> None:
    """A two-headed drum, 170 long, lying."""
    s.form("M-70 -44Q0 -66 70 -44L70 44Q0 66 -70 44Z", body, shade=0.5, angle=90)
    for step in range(-3, 4):
        s.line([(step * 22 - 8, -54), (step * 22 + 8, 54)], "#f0e3c4", 2.5)
    s.ball(-72, 0, 17, "#e8dcc0", 46)
    s.ball(72, 0, 17, "#e8dcc0", 46)


def film_camera(s: Scene) -> None:
    """A studio camera on a tripod, 230 high, that looks to the right."""
    for x in (-58, 0, 56):
        s.line([(0, -110), (x, 0)], "#3a3c45", 8)
    s.block(-62, -188, 118, 74, "#2d3038", r=8)
    s.form("M56 -174L104 -190L104 -110L56 -128Z", "#22242b")
    s.disc(104, -150, 9, "#7fc4d8", 36, more='opacity="0.7"')
    s.ball(-36, -212, 30, "#3a3d47")
    s.ball(22, -208, 24, "#3a3d47")
    s.disc(-36, -212, 10, "#1d1f26")
    s.disc(22, -208, 8, "#1d1f26")
    s.disc(-46, -152, 6, "#d8402f")


def clapper(s: Scene) -> None:
    """A clapperboard, 150 wide."""
    s.block(-76, -96, 152, 96, "#2b2d36", r=5)
    with s.at(-74, -98, turn=-16):
        s.block(0, -24, 150, 24, "#f0e9d8")
        for step in range(5):
            s.path(polygon([(step * 31 + 6, 0), (step * 31 + 20, 0), (step * 31 + 32, -24), (step * 31 + 18, -24)]), "#2b2d36")
    for y in (-70, -46, -22):
        s.line([(-62, y), (62, y)], "#8a8d96", 2.5)


def microscope(s: Scene, colour: str = "#e8e6dc") -> None:
    """A microscope, 220 high, that looks to the left."""
    s.block(-66, -18, 140, 18, "#3a4450", r=6)
    s.form("M30 -18C84 -40 84 -150 16 -168L6 -146C50 -130 52 -54 10 -34Z", colour, shade=0.4)
    s.block(-60, -62, 96, 12, "#3a4450", r=3)
    with s.at(-12, -128, turn=18):
        s.block(-18, -86, 36, 118, colour, r=8, angle=0)
        s.block(-13, -112, 26, 30, "#2c333d", r=4)
        s.block(-10, 30, 20, 26, "#9aa0a6", r=3)
    s.ball(40, -92, 14, "#3a4450")


def flask(s: Scene, liquid: str = "#3fa08a") -> None:
    """A conical flask, 130 high."""
    s.path("M-16 -130L-16 -84L-52 -8Q-54 0 -44 0L44 0Q54 0 52 -8L16 -84L16 -130Z", s.fade(("#f4fbf8", 0.75), ("#cfe6e2", 0.45)), line="#f4fbf8", width=3)
    s.path("M-32 -50L-50 -10Q-52 -3 -44 -3L44 -3Q52 -3 50 -10L32 -50Q0 -42 -32 -50Z", s.fade(lit(liquid, 0.35), liquid))
    for x, y, r in ((-12, -26, 6), (10, -36, 4), (18, -16, 5)):
        s.disc(x, y, r, lit(liquid, 0.6), more='opacity="0.8"')


def tubes(s: Scene, *, count: int = 6) -> None:
    """A rack of test tubes."""
    for place in range(count):
        x = (place - (count - 1) / 2) * 34
        tone = s.dice.choice(("#c8452f", "#3fa08a", "#e2a12e", "#6a5aa8"))
        s.path(f"M{x - 10} -116V-18Q{x} -4 {x + 10} -18V-116Z", s.fade(("#f4fbf8", 0.8), ("#cfe6e2", 0.5)))
        s.path(f"M{x - 8} {-40 - s.dice.uniform(0, 40):.0f}V-18Q{x} -7 {x + 8} -18V-64Z", tone)
    half = count * 18
    s.block(-half, -66, half * 2, 12, "#b98a5a")
    s.block(-half, -14, half * 2, 16, "#8a5d3e")
    s.block(-half, -66, 12, 64, "#8a5d3e")
    s.block(half - 12, -66, 12, 64, "#8a5d3e")


def scales(s: Scene, brass: str = "#c9983a") -> None:
    """The scales of justice, 260 high."""
    s.block(-60, -16, 120, 16, "#4a3430", r=4)
    s.form("M-9 -16L-5 -232L5 -232L9 -16Z", brass, angle=0)
    s.ball(0, -240, 13, brass)
    s.curve([(-110, -206), (-50, -222), (0, -216), (50, -222), (110, -206)], brass, 9)
    for side in (-1, 1):
        x = side * 110
        s.line([(x, -206), (x - 42, -108)], dim(brass, 0.2), 2.5)
        s.line([(x, -206), (x + 42, -108)], dim(brass, 0.2), 2.5)
        s.form(f"M{x - 52} -108L{x + 52} -108C{x + 40} -72 {x - 40} -72 {x - 52} -108Z", brass, shade=0.45)


def gavel(s: Scene, wood: str = "#7a4730") -> None:
    """A judge's hammer on its block, 220 wide."""
    s.disc(-40, -6, 78, dim(wood, 0.4), 20)
    s.disc(-40, -16, 78, lit(wood, 0.1), 20)
    with s.at(-36, -60, turn=-20):
        s.form("M20 -7L180 -9L182 9L20 8Z", wood)
        s.block(-44, -34, 66, 68, wood, r=8, angle=0)
        s.box(-50, -38, 12, 76, lit(wood, 0.25), r=4)
        s.box(16, -38, 12, 76, lit(wood, 0.25), r=4)


def coins(s: Scene, *, high: int = 6, gold: str = "#e2b03a") -> None:
    """A pile of coins, 80 wide."""
    for place in range(high):
        y, shift = -place * 13, s.dice.uniform(-5, 5)
        s.path(f"M{-40 + shift:.1f} {y - 10}v10a40 13 0 0 0 80 0v-10Z", s.fade(lit(gold, 0.25), dim(gold, 0.35), angle=0))
        s.disc(shift, y - 10, 40, lit(gold, 0.15), 13)
        s.disc(shift, y - 10, 31, "none", 9, more=f'stroke="{dim(gold, 0.25)}" stroke-width="2"')


def notes(s: Scene, tone: str = "#6fa07c", *, count: int = 5) -> None:
    """A sheaf of banknotes, 170 wide."""
    for place in range(count):
        with s.at(0, -place * 7, turn=s.dice.uniform(-7, 7)):
            s.box(-85, -62, 170, 64, s.fade(lit(tone, 0.35), tone), r=4, more=f'stroke="{dim(tone, 0.25)}" stroke-width="2"')
            s.disc(0, -30, 20, lit(tone, 0.45))
            s.box(-74, -54, 26, 12, lit(tone, 0.5))
            s.box(48, -20, 26, 12, lit(tone, 0.5))
    s.words(0, -count * 7 - 17, "৳", 26, dim(tone, 0.5), weight=700)


def papers(s: Scene, *, count: int = 4, wide: float = 130) -> None:
    """Loose sheets with written lines."""
    tall = wide * 1.3
    for _ in range(count):
        with s.at(s.dice.uniform(-14, 14), s.dice.uniform(-10, 10), turn=s.dice.uniform(-16, 16)):
            s.box(-wide / 2, -tall / 2, wide, tall, s.fade("#fffaf0", "#e8dfca"), more='stroke="#c2b69c" stroke-width="1.5"')
            for row in range(8):
                s.line([(-wide * 0.38, -tall * 0.36 + row * tall * 0.1), (wide * s.dice.uniform(0.05, 0.38), -tall * 0.36 + row * tall * 0.1)], "#a89c86", 3)


def lantern(s: Scene, flame: str = "#ffd27a") -> None:
    """A hurricane lamp, 120 high, alight."""
    s.disc(0, -56, 150, s.glow((flame, 0.55), (flame, 0.12), (flame, 0)))
    s.curve([(-26, -84), (-34, -128), (0, -150), (34, -128), (26, -84)], "#5a5450", 4)
    s.block(-30, -18, 60, 18, "#6a5a50", r=4)
    s.path("M-22 -20C-36 -50 -24 -80 -16 -88L16 -88C24 -80 36 -50 22 -20Z", s.fade(("#fff3c4", 0.9), (flame, 0.8)))
    s.path("M-7 -22C-14 -44 0 -52 2 -66C10 -50 14 -40 7 -22Z", "#f08a2c")
    s.block(-20, -102, 40, 16, "#6a5a50", r=3)


def sewing_machine(s: Scene, colour: str = "#e8e6dc") -> None:
    """A factory sewing machine on its table, 220 wide, 210 high."""
    s.line([(-84, -88), (-92, 0)], "#4a5560", 8)
    s.line([(84, -88), (92, 0)], "#4a5560", 8)
    s.block(-118, -100, 236, 15, "#b98a5a", r=3)
    s.form("M-78 -100L-78 -120L20 -120L20 -152L-60 -152Q-82 -152 -82 -174L-82 -180Q-82 -190 -70 -190L50 -190Q74 -190 74 -168L74 -100Z", colour, shade=0.4)
    s.ball(84, -160, 20, "#3a4450")
    s.line([(-70, -150), (-70, -114)], "#5a6068", 5)
    s.line([(10, -190), (10, -212)], "#5a6068", 4)
    s.form("M2 -212L18 -212L14 -240L6 -240Z", "#c8452f")


def bed(s: Scene, sheet: str = "#cfe2de", *, patient: str = "", blanket: str = "#3d8f86") -> None:
    """A hospital bed, 340 long, head to the left; `patient` is a skin colour."""
    for x in (-150, 150):
        s.line([(x, -50), (x, 0)], "#8a949a", 8)
        s.disc(x, 0, 8, "#3a3f46")
    s.block(-166, -150, 12, 112, "#b9c2c4", r=5)
    s.block(154, -112, 12, 74, "#b9c2c4", r=5)
    s.block(-160, -78, 320, 30, sheet, r=10, shade=0.25)
    s.form("M-154 -76Q-154 -112 -116 -106L-74 -92Q-60 -78 -74 -74Z", "#fbf8ee", shade=0.2)
    if patient:
        s.ball(-104, -114, 22, patient)
        s.path("M-126 -116C-128 -146 -84 -144 -84 -118C-94 -128 -110 -128 -126 -116Z", "#241d1d")
        s.form("M-84 -80C-70 -118 40 -116 100 -106Q150 -104 154 -78L150 -46L-84 -50Z", blanket, shade=0.35)


def drip(s: Scene) -> None:
    """A drip stand, 240 high."""
    s.line([(0, 0), (0, -236)], "#9aa4a8", 5)
    s.line([(-26, 0), (26, 0)], "#9aa4a8", 6)
    s.line([(-18, -236), (18, -236)], "#9aa4a8", 4)
    s.path("M4 -228h30v50q-15 18 -30 0Z", s.fade(("#f4fbf8", 0.9), ("#a8d8d0", 0.8)))
    s.curve([(19, -172), (22, -120), (50, -90)], "#e0efec", 2.5)


def vial(s: Scene, cap: str = "#c8452f") -> None:
    """A vaccine vial, 110 high."""
    s.path("M-26 0Q-30 0 -30 -8L-30 -62Q-30 -74 -16 -78L16 -78Q30 -74 30 -62L30 -8Q30 0 26 0Z", s.fade(("#ffffff", 0.9), ("#bfe0e0", 0.75), angle=0), line="#e8f4f2", width=2)
    s.block(-28, -50, 56, 34, "#f4efe2")
    s.block(-17, -92, 34, 16, "#b9bcc0")
    s.block(-20, -108, 40, 18, cap, r=4)


def syringe(s: Scene) -> None:
    """A syringe, 240 long, its needle to the left."""
    s.line([(-150, 0), (-96, 0)], "#c9ced2", 3)
    s.block(-98, -8, 14, 16, "#9aa4aa")
    s.box(-84, -18, 140, 36, s.fade(("#ffffff", 0.85), ("#cfe6e6", 0.7)), r=5)
    s.box(-82, -14, 80, 28, s.fade("#8fd0c4", "#4fa398"))
    for step in range(6):
        s.line([(-66 + step * 20, -18), (-66 + step * 20, -6)], "#4a5a60", 2)
    s.box(-2, -15, 10, 30, "#3a4450")
    s.block(8, -5, 84, 10, "#d8dcdc")
    s.block(88, -24, 10, 48, "#d8dcdc", r=4)
    s.block(54, -28, 9, 56, "#b9c2c4", r=4)


def mosquito(s: Scene, colour: str = "#2b2730") -> None:
    """A striped mosquito, 240 long, head to the left."""
    for side, lift in ((0, 0), (1, 12)):
        s.path(f"M-10 {-16 - lift}C60 {-110 - lift} 130 {-96 - lift} 150 {-70 - lift}C110 {-50 - lift} 40 {-30 - lift} -10 {-16 - lift}Z", s.fade(("#e8f0ee", 0.75), ("#a8c0c4", 0.5)), line="#7a8a90", width=1.6)
    for points in (((-24, 8), (-64, 60), (-52, 128)), ((-6, 12), (-14, 66), (-34, 134)), ((10, 12), (46, 62), (62, 134)), ((20, 8), (86, 36), (116, 112))):
        s.line(list(points), colour, 4.5)
        for a, b in zip(points, points[1:], strict=False):
            s.disc((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, 4, "#f0ece0")
    s.form("M8 -14C50 -14 110 6 138 34C110 40 40 28 4 12Z", colour, shade=0.4)
    for t in (0.2, 0.4, 0.6, 0.8):
        s.line([(14 + 118 * t, -9 + 32 * t), (8 + 112 * t, 10 + 24 * t)], "#f0ece0", 5)
    s.ball(-8, -2, 27, colour, 20)
    s.curve([(-22, -14), (-6, -8), (8, -14)], "#f0ece0", 4)
    s.ball(-40, 0, 13, colour)
    s.line([(-50, 4), (-112, 42)], colour, 3.5)
    s.line([(-48, -6), (-84, -22)], colour, 2)


def tiger(s: Scene, coat: str = "#e08a2f") -> None:
    """A tiger that walks to the left, 320 long, on its feet."""
    s.curve([(128, -112), (186, -100), (200, -150), (186, -176)], coat, 16)
    s.curve([(192, -158), (186, -176)], "#2b2024", 16)
    for x, tone in ((-70, dim(coat, 0.3)), (110, dim(coat, 0.3)), (-104, coat), (76, coat)):
        s.form(f"M{x - 20} -84L{x - 14} -10Q{x - 28} 0 {x - 24} 2L{x + 16} 2L{x + 22} -84Z", tone)
    body = "M-120 -126C-90 -156 -20 -146 40 -150C100 -154 140 -138 142 -104C142 -72 110 -62 60 -64C0 -60 -80 -56 -116 -66C-146 -78 -142 -110 -120 -126Z"
    s.form(body, coat, shade=0.4)
    with s.within(body):
        s.path("M-130 -84C-60 -56 60 -62 146 -84L140 -40L-130 -40Z", "#f4e3c0", more='opacity="0.75"')
        for x in range(-96, 140, 27):
            s.path(f"M{x} -164Q{x + 14} -128 {x + 2} -92Q{x - 2} -126 {x - 10} -160Z", "#2b2024")
    s.form("M-186 -120C-190 -162 -128 -172 -112 -138C-104 -110 -124 -84 -150 -82C-176 -82 -186 -100 -186 -120Z", coat, shade=0.3)
    s.ball(-170, -158, 14, coat)
    s.ball(-124, -160, 14, coat)
    s.disc(-164, -98, 24, "#f8ecd0", 16)
    s.disc(-176, -106, 7, "#3a2024", 5)
    s.disc(-168, -126, 5, "#2b2024")
    s.disc(-142, -126, 5, "#2b2024")
    for x in (-162, -148, -134):
        s.path(f"M{x} -162L{x + 8} -142L{x - 3} -146Z", "#2b2024")
    s.path("M-118 -120Q-130 -114 -136 -104Q-122 -106 -114 -112Z", "#2b2024")


def bird(s: Scene, colour: str = "#2a7f9c", belly: str = "#e2853a") -> None:
    """A kingfisher on its perch, 140 high, that looks to the right."""
    s.form("M-30 -20L-70 34L-46 30L-18 -4Z", dim(colour, 0.3))
    s.form("M-40 -30C-50 -90 -10 -112 14 -104C44 -100 50 -70 40 -40C28 -6 0 4 -18 -2Z", colour, shade=0.4)
    s.form("M20 -70C46 -56 40 -14 2 -2C-6 -20 4 -50 20 -70Z", belly)
    s.ball(20, -104, 28, colour)
    s.path("M42 -112L104 -98L42 -92Z", "#2b2024")
    s.disc(28, -110, 5, "#fbf6e6")
    s.disc(29, -110, 3, "#1d1a20")
    s.path("M6 -92Q14 -80 30 -84L22 -94Z", "#fbf6e6")


def cow(s: Scene, coat: str = "#b97a4c") -> None:
    """A cow that faces right, 220 long, on its feet."""
    for x, tone in ((-66, dim(coat, 0.3)), (66, dim(coat, 0.3)), (-88, coat), (48, coat)):
        s.form(f"M{x - 11} -70L{x - 7} 0L{x + 8} 0L{x + 12} -70Z", tone)
    s.curve([(-108, -128), (-122, -90), (-116, -52)], dim(coat, 0.2), 6)
    s.form("M-110 -128C-60 -144 40 -136 84 -144C104 -140 106 -90 92 -72C60 -52 -60 -52 -100 -66C-118 -80 -118 -112 -110 -128Z", coat, shade=0.4)
    s.form("M70 -136C84 -170 104 -176 118 -172L150 -136Q154 -122 140 -118L112 -122L92 -90Z", coat, shade=0.35)
    s.curve([(102, -172), (96, -196), (108, -206)], "#e8dcc0", 6)
    s.path("M94 -166L70 -172L84 -156Z", dim(coat, 0.25))
    s.disc(120, -152, 4, "#1d1a20")
    s.disc(144, -126, 9, lit(coat, 0.4), 7)


def goat(s: Scene, coat: str = "#4a3f3c") -> None:
    """A goat that faces right, 110 long, on its feet."""
    for x in (-36, -26, 22, 32):
        s.line([(x, -40), (x, 0)], dim(coat, 0.2), 7)
    s.form("M-46 -70C-20 -78 20 -74 40 -76C50 -62 46 -40 34 -34L-40 -36C-52 -46 -52 -62 -46 -70Z", coat, shade=0.4)
    s.form("M28 -70L44 -104Q50 -112 60 -108L80 -92Q82 -84 72 -82L58 -82L46 -56Z", coat)
    s.curve([(46, -106), (40, -122), (30, -126)], "#d8cdb4", 4)
    s.path("M42 -102L24 -98L40 -92Z", dim(coat, 0.3))
    s.disc(60, -98, 2.6, "#f4efe2")
    s.path("M66 -82L68 -70L60 -80Z", coat)


def umbrella(s: Scene, colour: str = "#2b2d36") -> None:
    """An open umbrella, 160 wide, its handle's end at the origin."""
    s.line([(0, 0), (0, -120)], "#5a4a40", 5)
    s.form("M-84 -96C-76 -170 76 -170 84 -96Q56 -112 42 -96Q20 -112 0 -96Q-20 -112 -42 -96Q-56 -112 -84 -96Z", colour, shade=0.4)
    s.line([(0, -150), (0, -166)], "#5a4a40", 4)


def bulb(s: Scene, glass: str = "#ffe08a") -> None:
    """A lit bulb, 120 high, on the origin."""
    s.disc(0, -72, 150, s.glow((glass, 0.6), (glass, 0.12), (glass, 0)))
    s.path("M-18 -24C-20 -44 -44 -56 -44 -84C-44 -112 -22 -128 0 -128C22 -128 44 -112 44 -84C44 -56 20 -44 18 -24Z", s.fade("#fff8dc", glass))
    s.block(-18, -26, 36, 26, "#8a8f94", r=4)


def kite(s: Scene, colour: str = "#d8432c", second: str = "#f0c23a") -> None:
    """A paper kite, 90 wide, its middle at the origin."""
    s.path("M0 -52L46 0L0 46Z", s.fade(lit(colour, 0.15), colour))
    s.path("M0 -52L-46 0L0 46Z", s.fade(lit(second, 0.2), second))
    s.line([(0, -52), (0, 46)], "#5a4030", 2.5)
    s.curve([(-46, 0), (0, -12), (46, 0)], "#5a4030", 2)
    s.curve([(0, 46), (10, 80), (-8, 110), (6, 150)], colour, 4)


def umpire_ball_trail(s: Scene, x1: float, y1: float, x2: float, y2: float) -> None:
    """The track of a ball through the air."""
    for step in range(12):
        t = step / 12
        s.disc(x1 + (x2 - x1) * t, y1 + (y2 - y1) * t - math.sin(t * math.pi) * 60, 2 + 5 * t, "#fff6dc", more=f'opacity="{0.15 + 0.5 * t:.2f}"')


def bundle(s: Scene, colour: str = "#c98a4a") -> None:
    """A cloth bundle, 70 wide, on the origin."""
    s.form("M-36 0C-46 -30 -28 -50 0 -50C28 -50 46 -30 36 0Q0 8 -36 0Z", colour, shade=0.45)
    s.path("M-6 -48L-20 -66L0 -56L18 -68L8 -48Z", lit(colour, 0.2))
    s.curve([(-26, -34), (0, -24), (28, -36)], dim(colour, 0.3), 2)


def pot(s: Scene, clay: str = "#b5623c") -> None:
    """A round clay pot, 90 wide, on the origin."""
    s.form("M-22 -74C-60 -60 -62 -2 -18 0L18 0C62 -2 60 -60 22 -74Z", clay, shade=0.5, angle=20)
    s.block(-28, -88, 56, 15, lit(clay, 0.1), r=5)
    s.curve([(-43, -44), (0, -36), (43, -44)], lit(clay, 0.4), 3)
