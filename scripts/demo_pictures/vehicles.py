"""What moves: boats, ships, carts, cars, trains, aircraft. Wheels or keel stand at y = 0."""

import math

from .canvas import Scene, numbers, polygon, smooth
from .colours import dim, lit, mix


def wheel(s: Scene, x: float, y: float, r: float, *, spokes: int = 0) -> None:
    """A wheel with its middle at the point; with spokes, a thin one."""
    if spokes:
        s.disc(x, y, r, "none", more=f'stroke="#24222a" stroke-width="{r * 0.12:.1f}"')
        s.disc(x, y, r * 0.9, "none", more='stroke="#c9ccc8" stroke-width="1.4"')
        for step in range(spokes):
            a = step / spokes * math.tau
            s.line([(x, y), (x + math.cos(a) * r * 0.9, y + math.sin(a) * r * 0.9)], "#b9bcb8", 1.2)
        s.disc(x, y, r * 0.14, "#3a3a40")
    else:
        s.disc(x, y, r, "#211f26")
        s.ball(x, y, r * 0.55, "#9aa0a2")
        s.disc(x, y, r * 0.2, "#4a4e54")


def boat(s: Scene, hull: str = "#5a3d31", *, hood: str = "#b9905a", sail: str = "") -> None:
    """A country boat, 300 long, prow to the right; with a hood or a sail if given."""
    if sail:
        s.line([(10, -24), (14, -250)], "#5b4433", 6)
        s.form("M18 -244C110 -220 140 -130 120 -54C80 -72 50 -72 16 -60Z", sail, shade=0.35, angle=20)
        for y in (-100, -150, -195):
            s.curve([(18, y), (70, y - 6), (122 - abs(y + 100) * 0.14, y + 8)], dim(sail, 0.25), 2)
    if hood:
        s.form("M-92 -22C-92 -92 34 -92 36 -22Z", hood, shade=0.45)
        for x in (-72, -46, -20, 6):
            s.curve([(x - 4, -24), (x, -62), (x + 4, -74)], dim(hood, 0.35), 2)
    s.form("M-170 -46C-120 -14 -60 -18 0 -18C70 -18 130 -22 182 -66C164 -14 120 10 60 12L-70 12C-120 10 -152 -10 -170 -46Z", hull, shade=0.5, angle=80)
    s.curve([(-168, -45), (-110, -20), (0, -16), (110, -24), (180, -64)], lit(hull, 0.35), 4)
    s.disc(0, 14, 160, dim(hull, 0.6), 9, more='opacity="0.45"')


def launch(s: Scene, body: str = "#f0e8d4", band: str = "#c8452f", *, decks: int = 3) -> None:
    """A river launch, 620 long, prow to the right."""
    s.form("M-310 -58L330 -74C318 -26 300 -4 280 0L-280 0C-300 -12 -308 -34 -310 -58Z", dim(band, 0.1), shade=0.45)
    s.path("M-308 -34L322 -46L312 -28L-304 -18Z", "#f2e7cc", more='opacity="0.8"')
    for deck in range(decks):
        top, inset = -58 - (deck + 1) * 56, deck * 26
        s.block(-296 + inset, top, 560 - inset * 1.8, 56, body, shade=0.25, angle=80)
        s.box(-286 + inset, top + 14, 540 - inset * 1.8, 28, s.fade("#2a3b48", "#48606a"))
        for place in range(20 - deck * 2):
            s.box(-286 + inset + place * 27, top + 10, 5, 46, lit(body, 0.3))
        for place in range(9):
            if s.dice.random() < 0.6:
                x = -270 + inset + s.dice.uniform(0, 500 - inset * 1.8)
                s.disc(x, top + 26, 5.5, "#6b422c")
                s.box(x - 6, top + 31, 12, 12, s.dice.choice(("#c8452f", "#e2a12e", "#5c8f4a", "#6a8ca8")))
        s.box(-300 + inset, top - 2, 572 - inset * 1.8, 8, band if deck % 2 else "#2a7f78")
    top = -58 - decks * 56
    s.block(170 - decks * 18, top - 46, 84, 46, body)
    s.box(180 - decks * 18, top - 36, 64, 20, "#2f4653")
    s.form(polygon([(-120, top), (-110, top - 62), (-62, top - 62), (-56, top)]), band, shade=0.4, angle=0)
    s.box(-112, top - 52, 52, 12, "#f2e7cc")


def trawler(s: Scene, hull: str = "#2f6f8a", cabin: str = "#e8dcc0") -> None:
    """A fishing trawler, 300 long, prow to the right."""
    s.line([(10, -60), (14, -196)], "#5b4433", 6)
    s.line([(12, -190), (-120, -64)], "#7a6a5a", 2)
    s.line([(13, -190), (150, -64)], "#7a6a5a", 2)
    s.line([(14, -150), (90, -112)], "#5b4433", 5)
    s.block(-104, -116, 92, 66, cabin, shade=0.3)
    s.box(-96, -104, 30, 24, "#2f4653")
    s.box(-56, -104, 30, 24, "#2f4653")
    s.block(-112, -124, 108, 12, "#c8452f")
    s.form("M-150 -56L-20 -46C60 -44 110 -60 176 -92C166 -30 140 0 112 4L-120 4C-142 -8 -150 -34 -150 -56Z", hull, shade=0.5)
    s.curve([(-148, -44), (-20, -34), (70, -38), (168, -74)], "#f0e3c4", 6)
    s.curve([(-144, -22), (0, -14), (150, -40)], "#d8643c", 4)
    for x in (30, 60, 90):
        s.ball(x, -56 - x * 0.06, 12, "#e2a12e")


def freighter(s: Scene, hull: str = "#1f3f5a", *, load: int = 9) -> None:
    """A container ship, 700 long, prow to the right."""
    tones = ("#c8452f", "#2f7f8a", "#e0a23a", "#4c7d52", "#7a4358", "#d8cdb4")
    for column in range(load):
        for row in range(s.dice.randint(2, 4)):
            tone = s.dice.choice(tones)
            s.block(-190 + column * 52, -92 - (row + 1) * 26, 50, 25, tone, shade=0.35)
    s.block(-300, -232, 86, 150, "#efe6d2", shade=0.3)
    s.box(-310, -240, 106, 20, "#efe6d2")
    s.box(-304, -236, 94, 12, "#2f4653")
    for row in range(4):
        s.box(-292, -206 + row * 28, 70, 10, "#4f6a78")
    s.block(-340, -170, 34, 90, "#d8643c")
    s.form("M-370 -96L300 -92L380 -124C370 -56 344 -8 320 6L-330 6C-352 -20 -366 -60 -370 -96Z", hull, shade=0.45)
    s.path("M-354 -26L340 -26C334 -10 328 -2 320 6L-330 6C-340 -4 -348 -14 -354 -26Z", "#a03a30")


def bus(s: Scene, body: str = "#c8452f", band: str = "#f0e3c4") -> None:
    """A town bus, 320 long, to the right."""
    s.block(-160, -142, 320, 118, body, r=14, shade=0.35, angle=80)
    s.box(-160, -66, 320, 14, band)
    for place in range(6):
        s.box(-148 + place * 42, -128, 36, 44, s.fade("#bfe0e0", "#456a7a"), r=5)
    for place in range(5):
        s.disc(-130 + place * 42, -98, 8, "#3a2a28", 10, more='opacity="0.6"')
    s.box(112, -126, 40, 84, s.fade("#d8ecea", "#4a7080"), r=5)
    s.box(-152, -152, 250, 12, dim(body, 0.3), r=5)
    s.disc(156, -46, 7, "#ffe9a0")
    s.box(-164, -34, 328, 12, "#2c2a30", r=5)
    wheel(s, -96, -22, 24)
    wheel(s, 96, -22, 24)


def truck(s: Scene, cab: str = "#e0a23a", load: str = "#3d6b8a") -> None:
    """A goods truck, 340 long, to the right."""
    s.block(-170, -150, 220, 116, load, shade=0.4)
    for place in range(8):
        s.line([(-156 + place * 28, -146), (-156 + place * 28, -40)], dim(load, 0.35), 3)
    s.box(-174, -158, 228, 12, lit(load, 0.3))
    s.form("M58 -34L58 -134Q60 -144 72 -144L128 -144Q142 -144 150 -112L168 -78L170 -34Z", cab, shade=0.35)
    s.path(polygon([(92, -130), (126, -130), (142, -88), (92, -88)]), s.fade("#d8ecea", "#4a7080"))
    s.box(-176, -40, 352, 16, "#2c2a30", r=4)
    s.disc(164, -58, 8, "#ffe9a0")
    for x in (-120, -62, 112):
        wheel(s, x, -22, 25)


def cng(s: Scene, body: str = "#2f7f4f") -> None:
    """A three-wheeled CNG taxi, 150 long, to the right."""
    s.form("M-72 -24L-74 -96Q-70 -122 -40 -124L22 -124Q46 -120 58 -82L72 -56L74 -24Z", body, shade=0.4)
    s.path("M-58 -96Q-56 -110 -38 -110L-8 -110L-8 -64L-58 -64Z", "#1d3a30")
    s.path("M2 -110L18 -110Q34 -106 44 -72L2 -64Z", s.fade("#d8ecea", "#5d8a8f"))
    for x in (-48, -28):
        s.line([(x, -110), (x, -64)], "#cfd6c8", 2)
    s.box(-74, -58, 122, 8, "#e2c23a")
    s.disc(70, -44, 6, "#ffe9a0")
    wheel(s, -44, -18, 18)
    wheel(s, 50, -18, 18)


def rickshaw(s: Scene, hood: str = "#b5384f", *, trim: str = "#e2c23a") -> None:
    """A cycle rickshaw, 220 long, to the right, without its driver."""
    wheel(s, -52, -34, 34, spokes=14)
    wheel(s, 92, -30, 30, spokes=14)
    s.line([(-52, -34), (10, -40), (40, -84), (78, -84), (92, -30)], "#2f6f5a", 5)
    s.line([(10, -40), (78, -80)], "#2f6f5a", 4)
    s.line([(74, -96), (80, -80), (64, -100)], "#4a4a50", 5)
    s.line([(32, -86), (48, -90)], "#2a2428", 8)
    s.form("M-96 -60L-18 -60L-8 -42L-90 -42Z", trim, shade=0.35)
    s.form("M-94 -62C-110 -134 -76 -164 -20 -160C-6 -158 -4 -150 -8 -142C-40 -140 -52 -110 -52 -86L-22 -84L-20 -60Z", hood, shade=0.4)
    for x, y in ((-82, -130), (-66, -146), (-40, -152), (-86, -100)):
        s.disc(x, y, 6, trim)
        s.disc(x, y, 2.6, "#f4efe2")
    s.block(-60, -92, 42, 30, "#2a7f78", r=4)
    s.path("M-100 -40L-24 -40L-30 -28L-92 -28Z", "#35558c")


def car(s: Scene, body: str = "#d8d2c4") -> None:
    """A car, 190 long, to the right."""
    s.form("M-94 -22L-92 -50Q-88 -58 -62 -60L-38 -88Q-34 -92 -26 -92L28 -92Q36 -92 44 -84L62 -60Q90 -56 94 -44L96 -22Z", body, shade=0.4)
    s.path("M-50 -62L-32 -84L-4 -84L-4 -62Z", s.fade("#bfe0e0", "#3f6070"))
    s.path("M2 -62L2 -84L28 -84Q34 -84 38 -78L50 -62Z", s.fade("#bfe0e0", "#3f6070"))
    s.disc(90, -46, 6, "#ffe9a0", 5)
    s.box(-96, -28, 192, 8, "#2c2a30", r=4)
    wheel(s, -56, -18, 18)
    wheel(s, 56, -18, 18)


def ambulance(s: Scene) -> None:
    """An ambulance, 260 long, to the right."""
    s.form("M-130 -30L-130 -136Q-128 -146 -116 -146L62 -146Q78 -146 92 -112L122 -86Q130 -80 130 -66L130 -30Z", "#f2efe4", shade=0.28)
    s.box(-130, -76, 258, 14, "#cf3b3b")
    s.path(polygon([(44, -132), (64, -132), (86, -92), (44, -92)]), s.fade("#bfe0e0", "#3f6070"))
    s.box(-72, -132, 18, 50, "#cf3b3b")
    s.box(-88, -116, 50, 18, "#cf3b3b")
    s.block(-20, -164, 56, 18, "#3d7fd0", r=6)
    s.disc(8, -156, 60, s.glow(("#7fb8ff", 0.8), ("#7fb8ff", 0)))
    s.box(-134, -38, 268, 12, "#2c2a30", r=4)
    wheel(s, -80, -24, 25)
    wheel(s, 80, -24, 25)


def bicycle(s: Scene, frame: str = "#c8452f") -> None:
    """A bicycle, 150 long, to the right."""
    wheel(s, -48, -32, 32, spokes=16)
    wheel(s, 52, -32, 32, spokes=16)
    s.line([(-48, -32), (-4, -34), (34, -78), (-22, -76), (-48, -32)], frame, 5)
    s.line([(-4, -34), (-24, -84)], frame, 5)
    s.line([(52, -32), (32, -92), (46, -96)], frame, 5)
    s.line([(-36, -86), (-14, -86)], "#2a2428", 8)


def motorbike(s: Scene, body: str = "#b5384f") -> None:
    """A motorcycle, 170 long, to the right."""
    wheel(s, -54, -26, 26)
    wheel(s, 60, -26, 26)
    s.line([(60, -26), (40, -84), (30, -92)], "#4a4a50", 6)
    s.form("M-74 -62L-10 -66L4 -80Q30 -86 38 -66L20 -40L-30 -34L-50 -50Z", body, shade=0.4)
    s.line([(-72, -68), (-12, -70)], "#2a2428", 11)
    s.ball(-4, -34, 16, "#6a6e74")
    s.disc(48, -78, 8, "#ffe9a0")


def train(s: Scene, colour: str = "#3d7d5c", *, cars: int = 3, band: str = "#e8c84a") -> None:
    """A train, 330 a coach, engine to the right with its nose at the origin."""
    for place in range(cars):
        x = -330 * (place + 1)
        s.block(x, -128, 322, 106, colour if place else "#c8653a", r=12, shade=0.4, angle=80)
        s.box(x, -60, 322, 12, band)
        for pane in range(7):
            s.box(x + 16 + pane * 42, -112, 32, 36, s.fade("#f3e6b8", "#6b8a8c"), r=4)
        s.box(x + 10, -26, 302, 12, "#2a282e")
        for r in (50, 100, 220, 270):
            wheel(s, x + r, -14, 15)
    s.path("M-20 -126Q-2 -110 4 -60L4 -24L-30 -24L-30 -126Z", s.fade("#e08a52", "#8a3a2a"))
    s.path("M-22 -112Q-10 -104 -6 -82L-28 -82L-28 -112Z", "#35566b")


def metro(s: Scene, y: float, *, start: float = -200, end: float = 900, colour: str = "#d8dcd8", band: str = "#0f7a5c") -> None:
    """A metro train on a deck at `y`, nose to the right at `end`."""
    d = f"M{start} {y}V{y - 96}H{end - 70}Q{end - 12} {y - 92} {end} {y - 26}V{y}Z"
    s.path(d, s.fade(lit(colour, 0.4), colour, dim(colour, 0.3)))
    s.box(start, y - 34, end - start - 4, 12, band)
    s.box(start, y - 18, end - start, 4, "#c8452f")
    x = end - 150.0
    while x > start:
        s.box(x, y - 80, 60, 36, s.fade("#4d6a78", "#22384a"), r=6)
        s.box(x + 72, y - 80, 24, 70, s.fade("#6d8a94", "#3c5562"), r=3)
        x -= 112
    s.path(f"M{end - 62} {y - 84}Q{end - 22} {y - 80} {end - 9} {y - 42}L{end - 44} {y - 42}Q{end - 60} {y - 44} {end - 62} {y - 60}Z", "#1d2f3f")
    s.disc(end - 10, y - 18, 6, "#fff3c0")


def plane(s: Scene, body: str = "#f2efe4", tail: str = "#c8452f") -> None:
    """An airliner in flight, 420 long, nose to the right, its middle at the origin."""
    s.form("M-40 -6L-130 -108L-92 -108L40 -10Z", dim(body, 0.2))
    s.form("M-196 -30L-226 -110L-186 -110L-130 -34Z", tail, shade=0.35)
    s.form("M-210 -18C-190 -44 -120 -44 0 -44L150 -42C190 -40 212 -20 214 -10C212 6 180 14 140 14L-60 14C-150 12 -200 0 -210 -18Z", body, shade=0.35)
    s.path("M168 -34Q190 -30 198 -18L166 -20Z", "#2f4653")
    for place in range(17):
        s.disc(-120 + place * 16, -22, 4.2, "#3d5a6a")
    s.path("M-208 -14C-160 2 60 6 210 -4C200 8 170 14 140 14L-60 14C-150 12 -196 0 -208 -14Z", tail, more='opacity="0.8"')
    s.form("M0 -2L-110 92L-70 92L76 2Z", lit(body, 0.2), shade=0.35)
    s.ball(-20, 40, 22, "#c9ccc8", 13)


def helicopter(s: Scene, body: str = "#d8643c") -> None:
    """A helicopter in the air, 300 long, to the right, its middle at the origin."""
    s.form("M-150 -20L-30 -34L-30 -4L-150 -12Z", body)
    s.form("M-170 -52L-146 -20L-158 -4L-176 -40Z", dim(body, 0.2))
    s.form("M-60 -20C-50 -66 40 -68 78 -40C100 -22 96 14 70 24L-30 26C-58 20 -66 0 -60 -20Z", body, shade=0.4)
    s.path("M30 -52C70 -48 92 -26 88 -6L30 -6Z", s.fade("#d8ecea", "#4a7080"))
    s.line([(0, -60), (0, -80)], "#3a3a40", 8)
    s.disc(0, -82, 190, "#3a3a40", 4, more='opacity="0.65"')
    s.line([(-50, 44), (70, 44)], "#3a3a40", 6)
    s.line([(-24, 24), (-28, 44)], "#3a3a40", 5)
    s.line([(40, 24), (46, 44)], "#3a3a40", 5)


def tractor(s: Scene, body: str = "#c8452f") -> None:
    """A tractor, 220 long, to the right."""
    s.form("M-40 -44L-40 -84L84 -78Q98 -74 98 -60L98 -40Z", body, shade=0.4)
    s.line([(-76, -150), (-70, -70)], "#3a3a40", 6)
    s.line([(-6, -148), (-2, -84)], "#3a3a40", 6)
    s.block(-94, -160, 104, 14, dim(body, 0.1), r=5)
    s.line([(62, -80), (62, -120)], "#3a3a40", 6)
    s.block(-80, -96, 40, 44, dim(body, 0.15))
    wheel(s, -54, -46, 46)
    wheel(s, 76, -26, 26)


def drone(s: Scene, body: str = "#3c4450") -> None:
    """A quadcopter in the air, 200 wide, its middle at the origin."""
    for side in (-1, 1):
        s.line([(0, 0), (side * 86, -18)], body, 8)
        s.disc(side * 86, -30, 58, lit(body, 0.5), 5, more='opacity="0.6"')
        s.block(side * 86 - 9, -32, 18, 20, body, r=4)
        s.line([(side * 26, 8), (side * 40, 44)], body, 5)
    s.block(-44, -18, 88, 34, body, r=14)
    s.ball(0, 22, 14, "#20242c")
    s.disc(3, 22, 6, "#7fc4d8")


def rocket(s: Scene, body: str = "#f2efe4", trim: str = "#c8452f") -> None:
    """A rocket, 400 high, on its flames at the origin."""
    for wide, long, tone in ((34, 120, "#f0a23a"), (20, 84, "#ffe08a"), (9, 50, "#fffbe6")):
        s.path(f"M{-wide} -6Q0 {long * 2} {wide} -6Z", tone, more='opacity="0.9"')
    for side in (-1, 1):
        s.form(polygon([(side * 34, -90), (side * 76, -10), (side * 34, -24)]), trim, shade=0.35)
    s.form("M-36 -8L-36 -270C-34 -340 -14 -382 0 -400C14 -382 34 -340 36 -270L36 -8Z", body, shade=0.4, angle=0)
    s.form("M-34 -292C-30 -340 -12 -382 0 -400C12 -382 30 -340 34 -292Z", trim, shade=0.35, angle=0)
    s.ball(0, -226, 17, "#4a7d92")
    s.box(-36, -120, 72, 12, trim)


def satellite(s: Scene, colour: str = "#d8cdb4") -> None:
    """A satellite, 360 wide, its middle at the origin."""
    for side in (-1, 1):
        s.line([(side * 40, 0), (side * 70, 0)], "#9aa0a2", 7)
        for place in range(3):
            x = side * 70 + (place * 42 if side > 0 else -place * 42 - 40)
            s.box(x, -44, 38, 88, s.fade("#5b9ac0", "#1d3f78", angle=40), more='stroke="#cfd8da" stroke-width="2"')
            s.line([(x + 19, -44), (x + 19, 44)], "#cfd8da", 1)
            s.line([(x, 0), (x + 38, 0)], "#cfd8da", 1)
    s.block(-42, -56, 84, 112, colour, shade=0.4)
    s.box(-42, -16, 84, 10, "#e2a12e")
    s.form("M-40 60Q0 96 40 60Q20 112 0 114Q-20 112 -40 60Z", "#efe9da", shade=0.35)
    s.line([(0, 100), (0, 130)], "#9aa0a2", 4)


def nets(s: Scene, x: float, y: float, wide: float, tall: float, colour: str = "#f2ead2") -> None:
    """A hung fishing net."""
    path = smooth([(x, y), (x + wide * 0.5, y + tall * 0.1), (x + wide, y), (x + wide * 0.86, y + tall), (x + wide * 0.5, y + tall * 1.12), (x + wide * 0.12, y + tall)], closed=True)
    with s.within(path), s.seen(0.6):
        d = ""
        for step in range(40):
            d += f"M{numbers(x - tall + step * 16, y - 20)}l{numbers(tall * 1.4, tall * 1.4)}M{numbers(x + step * 16, y - 20)}l{numbers(-tall * 1.4, tall * 1.4)}"
        s.path(d, "none", line=colour, width=1.3)
    s.path(path, "none", line=mix(colour, "#7a6a5a", 0.4), width=3)
