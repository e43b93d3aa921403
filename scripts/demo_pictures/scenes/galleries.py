"""Photo stories: the lake market, Old Dhaka at dawn, horse carts of the char, the potters."""

from ..kit import *
from ..table import picture


def hill_boat(s: Scene, x: float, y: float, k: float, *, load: str = "pineapple", flip: bool = False) -> None:
    """A slim motor boat of the hill lake, loaded."""
    with s.at(x, y, k, flip=flip):
        person(s, -140, -30, 104, "sit", look(s, s.dice.choice(("shirt", "salwar"))))
        if load == "pineapple":
            for row in range(3):
                for place in range(12 - row * 2):
                    px, py = -96 + row * 18 + place * 18, -22 - row * 15
                    s.ball(px, py, 9, s.dice.choice(("#d89a2c", "#e2b03a", "#b9842c")), 11)
                    s.path(f"M{px - 6} {py - 8}L{px - 8} {py - 22}L{px - 1} {py - 12}L{px} {py - 26}L{px + 2} {py - 12}L{px + 8} {py - 22}L{px + 6} {py - 8}Z", "#4f8a45")
        s.form("M-190 -40C-130 -16 120 -14 210 -62C190 -18 150 10 90 12L-120 12C-160 8 -184 -14 -190 -40Z", s.dice.choice(("#35556b", "#4f6a5a", "#6d4a3c")), shade=0.5)
        s.curve([(-188, -38), (-60, -16), (80, -18), (204, -58)], "#f0e3c4", 4)
    ripples(s, x, y + 10 * k, 200 * k)


def lake(s: Scene, y: float, *, mist: bool = True) -> None:
    """The lake among its hills."""
    hills(s, y, rows=4, rise=210)
    water(s, y, sun_x=840 if mist else None)
    if mist:
        fog(s, y, 140, opacity=0.8)


@picture("c-23", "dawn")
def _(s: Scene) -> None:
    sky(s, sun=(840, 200), size=52)
    lake(s, 400)
    for x, y, k in ((1100, 470, 0.4), (860, 500, 0.55), (560, 560, 0.8), (220, 680, 1.15), (860, 740, 1.35)):
        hill_boat(s, x, y, k)
    birds(s, 500, 150)
    leaves(s, -10, 300, "#3f6b4c", size=190, turn=80)


@picture("c-23b", "dawn")
def _(s: Scene) -> None:
    sky(s, sun=(240, 150))
    hills(s, 330, rows=3, rise=170)
    water(s, 330, sun_x=240)
    for x, y, k in ((180, 430, 0.6), (430, 480, 0.75), (760, 420, 0.55)):
        hill_boat(s, x, y, k)
    for step in range(8):
        y = 470 + step * 52
        left = 700 - step * 96
        s.path(f"M{left} {y}L1290 {y}L1290 {y + 30}L{left - 50} {y + 30}Z", s.fade("#d0b89a", "#b59a80"))
        s.path(f"M{left - 50} {y + 30}L1290 {y + 30}L1290 {y + 56}L{left - 50} {y + 56}Z", s.fade("#8a7464", "#6d5a52"))
        for _ in range(4):
            s.box(s.dice.uniform(left + 40, 1200), y + 8, s.dice.uniform(40, 140), 5, "#f4e8d4", r=3, more='opacity="0.55"')
    for x, y, tall, top, low, kind in ((560, 790, 520, "#2f6f6a", "#8a2f44", "greens"), (930, 690, 440, "#b5384f", "#27324a", "chilli")):
        shade_under(s, x, y, 90)
        s.put(basket, x - tall * 0.17, y - tall * 0.54, tall / 330, kind=kind)
        s.curve([(x - tall * 0.2, y - tall * 0.62), (x, y - tall * 0.95), (x + tall * 0.06, y - tall * 0.92)], "#e2c07a", 7)
        person(s, x, y, tall, Pose(near_arm=(-20, -60), far_arm=(20, 50), near_leg=(40, -8), far_leg=(-12, -24), lean=16, aside=0.85), Look("saree", low, low, "bun", SKIN[2], top))
        for row in range(4):
            s.line([(x - tall * 0.08, y - tall * (0.1 + row * 0.06)), (x + tall * 0.1, y - tall * (0.1 + row * 0.06))], ("#e2b03a", "#f0e3c4", "#d8432c", "#e2b03a")[row], 4)


@picture("c-23c", "noon")
def _(s: Scene) -> None:
    sky(s, sun=(180, 120))
    hills(s, 320, rows=3, rise=170)
    water(s, 320, glints=110)
    hill_boat(s, 240, 430, 0.5)
    hill_boat(s, 1010, 400, 0.42, flip=True)
    s.path("M-20 640C300 700 800 720 1120 600C1200 570 1250 540 1290 500L1290 853L-20 853Z", s.fade("#8a5d44", "#4f362c"))
    s.curve([(-20, 640), (300, 694), (800, 704), (1120, 600), (1290, 500)], "#c9985a", 18)
    for x in (120, 420, 760, 1040):
        s.curve([(x, 700), (x + 20, 780), (x + 10, 860)], "#3f2a24", 12)
    person(s, 470, 820, 640, "floor", Look("saree", "#27324a", "#27324a", "bun", SKIN[2], "#b5384f", "#d0ccc6"))
    with s.at(840, 760, 1.0, turn=-6):
        s.form("M-260 30C-160 -60 140 -80 280 -10C160 70 -120 90 -260 30Z", "#5fa04a", shade=0.35)
        s.line([(-250, 28), (270, -8)], "#a9d07a", 7)
        for step in range(14):
            s.line([(-220 + step * 34, 26 - step * 2), (-200 + step * 34, -30 - step * 1.5 if step % 2 else 60)], "#4a8a3c", 2)
        for _ in range(120):
            x, y = s.dice.gauss(0, 90), s.dice.gauss(0, 17)
            with s.at(x, y, 1, turn=s.dice.uniform(0, 360)):
                s.path("M-13 0Q0 -9 14 0Q0 7 -13 0Z", s.dice.choice(("#d8303a", "#e8503a", "#4f9a3f", "#3f8a35", "#c8282f")))
    s.put(basket, 1130, 800, 1.3, kind="chilli")


@picture("c-23d", "golden")
def _(s: Scene) -> None:
    sky(s, sun=(1060, 140))
    hills(s, 330, rows=3, rise=150)
    water(s, 330, floor=600, sun_x=1060)
    for x, y, k in ((160, 430, 0.6), (1120, 460, 0.7), (640, 400, 0.45), (860, 520, 0.8)):
        hill_boat(s, x, y, k, flip=x > 800)
    ground(s, 590, "#a8825c")
    hand, _f = person(s, 420, 830, 620, Pose(near_arm=(76, 96), far_arm=(20, 60), near_leg=(112, -34), far_leg=(96, -44), lean=12, aside=0.8), Look("shirt", "#2f6f8a", "#39424f", "short", SKIN[2]))
    hx, hy = hand[0], hand[1]
    s.line([(hx, hy), (hx, hy - 46)], "#5a4a40", 5)
    s.line([(hx - 130, hy - 34), (hx + 130, hy - 58)], "#7a5038", 9)
    for side, low in ((-1, 20), (1, -4)):
        bx, by = hx + side * 124, hy + 110 + low
        for dx in (-54, 54):
            s.line([(bx, hy - 46 + (12 if side < 0 else -12)), (bx + dx, by)], "#5a4a40", 2.5)
        if side > 0:
            for _ in range(22):
                with s.at(bx + s.dice.uniform(-40, 40), by - s.dice.uniform(0, 30), 1, turn=s.dice.uniform(-60, 60)):
                    s.ball(0, 0, 15, s.dice.choice(("#d88a2c", "#c9782c", "#e2a03a")), 8)
        else:
            s.block(bx - 24, by - 34, 48, 34, "#6a6e74", r=5)
        s.form(f"M{bx - 58} {by}h116q-10 36 -58 36q-48 0 -58 -36Z", "#c9983a", shade=0.4)
    s.put(basket, 230, 830, 1.3, kind="potato")
    for _ in range(70):
        with s.at(760 + s.dice.gauss(0, 60), 810 - abs(s.dice.gauss(0, 26)), 1, turn=s.dice.uniform(-60, 60)):
            s.ball(0, 0, 18, s.dice.choice(("#d88a2c", "#c9782c", "#e2a03a")), 9)
    shade_under(s, 1010, 800, 90)
    person(s, 1010, 806, 560, Pose(near_arm=(30, 130), far_arm=(24, 120), near_leg=(112, -34), far_leg=(96, -44), lean=20, aside=0.8, nod=-8), Look("child", "#c8452f", "#35476a", "curly", SKIN[2], "#f0e3c4"), flip=True)
    s.put(basket, 1200, 820, 1.2, kind="lemon")


@picture("c-23e", "golden")
def _(s: Scene) -> None:
    sky(s, sun=(250, 150))
    hills(s, 430, rows=4, rise=200)
    water(s, 430, floor=620, sun_x=250)
    hill_boat(s, 180, 540, 0.7)
    s.box(-10, 600, 1300, 260, s.fade("#b9905c", "#8a643f"))
    for x in range(-10, 1290, 52):
        s.line([(x, 606), (x - 30, 853)], "#7a5836", 3)
    for x in (380, 1190):
        s.block(x - 9, 120, 18, 640, "#a8924a", angle=0)
    s.form("M300 150L640 40L960 40L1290 140L1290 190L300 200Z", "#c2a05c", shade=0.4)
    for step in range(30):
        s.line([(650 + step * 10, 44), (310 + step * 34, 196)], "#9a7c3c", 2)
    s.block(860, 520, 340, 250, "#a88a4c", shade=0.4)
    for x in range(870, 1200, 22):
        s.line([(x, 524), (x, 768)], "#8a6c34", 4)
    s.block(840, 500, 380, 26, "#c9985a")
    with s.at(960, 500):
        s.form("M-44 0L-52 -66L-20 -84L20 -84L52 -66L44 0Z", "#8a9298", shade=0.5)
        s.curve([(50, -56), (78, -60), (86, -84)], "#8a9298", 11)
        s.curve([(-30, -84), (0, -118), (30, -84)], "#5a6066", 6)
    smoke(s, 990, 400, 110, "#f4ecd8", lean=0.2)
    for x in (1060, 1110, 1160):
        s.put(tea_glass, x, 500, 0.8)
    s.block(320, 690, 500, 22, "#7a5038")
    for x in (340, 790):
        s.block(x, 700, 18, 120, "#5f3d2c")
    for place, (x, top) in enumerate(((410, "#c8452f"), (560, "#2f6f8a"), (700, "#e2a12e"))):
        hand, _f = person(s, x, 830, 480, Pose(near_arm=(30, 110), far_arm=(14, 50), near_leg=(86, 4), far_leg=(78, -6), lean=-8, aside=0.6, nod=-14), look(s, "lungi", top=top, hair=("gamcha", "short", "beard")[place]))
        s.put(tea_glass, hand[0] + 6, hand[1] + 22, 0.7)


@picture("c-23f", "noon")
def _(s: Scene) -> None:
    sky(s, sun=(640, 120), size=60)
    clouds(s, 3, low=170)
    lake(s, 390, mist=False)
    for _ in range(150):
        t = s.dice.random()
        x, y = 640 + s.dice.gauss(0, 70 + 260 * t), 395 + 440 * t
        r = 4 + 10 * t
        s.path(f"M{x} {y - r}L{x + r * 1.6} {y}L{x} {y + r * 0.7}L{x - r * 1.6} {y}Z", "#fffbe0", more=f'opacity="{s.dice.uniform(0.4, 0.95):.2f}"')
    s.path("M560 640L400 853L900 853L700 640Z", s.fade(("#f4fff8", 0.6), ("#f4fff8", 0.05)))
    with s.at(630, 610, 1.0):
        s.form("M-120 -20C-110 -70 -60 -90 0 -90C60 -90 110 -70 120 -20C110 40 60 62 0 62C-60 62 -110 40 -120 -20Z", "#4f6a5a", shade=0.45)
        s.form("M-96 -24C-88 -62 -50 -76 0 -76C50 -76 88 -62 96 -24C70 0 -70 0 -96 -24Z", "#6d4a3c")
        s.put(basket, -44, -14, 0.7, kind="rice", wide=110)
        s.disc(-44, -50, 36, "#6d4a2c", 10)
        s.put(basket, 36, -20, 0.6, kind="rice")
        s.disc(36, -50, 33, "#6d4a2c", 9)
        s.block(-6, -60, 36, 48, "#2f7fb0", r=6)
        s.put(books, 70, -10, 0.4, count=4)
        person(s, 0, -50, 250, "stand", look(s, "shirt", top="#c8452f", hair="gamcha"))
        s.put(books, -86, -10, 0.36, count=4)
    ripples(s, 630, 680, 190)


def old_house(s: Scene, x: float, wide: float, tall: float, wall: str, *, floor: float = 700) -> None:
    """A tall narrow house of Old Dhaka with balconies."""
    s.block(x, floor - tall, wide, tall, wall, shade=0.4, angle=10)
    s.box(x - 10, floor - tall - 16, wide + 20, 20, lit(wall, 0.25))
    rows = max(2, int(tall / 170))
    for row in range(rows):
        y = floor - tall + 36 + row * (tall - 60) / rows
        for column in range(2):
            wx = x + wide * (0.12 + 0.46 * column)
            w = wide * 0.3
            s.path(f"M{wx} {y + 92}V{y + 26}Q{wx + w / 2} {y - 16} {wx + w} {y + 26}V{y + 92}Z", s.fade("#3f5f60", "#274448"), line=lit(wall, 0.35), width=5)
            s.line([(wx + w / 2, y + 6), (wx + w / 2, y + 92)], lit(wall, 0.2), 3)
        if row % 2 == 0:
            s.box(x - 12, y + 96, wide + 24, 11, dim(wall, 0.35))
            for bar in range(int(wide / 13)):
                s.line([(x - 8 + bar * 14, y + 62), (x - 8 + bar * 14, y + 96)], "#2f3a40", 2.5)
            s.line([(x - 12, y + 62), (x + wide + 12, y + 62)], "#2f3a40", 4)


def wires(s: Scene, y: float) -> None:
    """A tangle of wires across the lane."""
    for _ in range(15):
        a, b = y + s.dice.uniform(-50, 50), y + s.dice.uniform(-60, 60)
        s.curve([(-20, a), (s.dice.uniform(300, 900), (a + b) / 2 + s.dice.uniform(30, 110)), (1300, b)], "#221c26", s.dice.uniform(1.6, 4))


@picture("c-24", "dawn")
def _(s: Scene) -> None:
    sky(s, sun=(640, 330), size=60)
    for depth in (3, 2, 1):
        k = 1.3 - depth * 0.28
        for side in (-1, 1):
            x = 640 + side * (70 + 170 * (3 - depth)) - (0 if side > 0 else 230 * k)
            old_house(s, x, 230 * k, 640 * k, s.afar(("#c98a5c", "#b5654a", "#d8b07a")[depth - 1], depth * 0.17), floor=640 + (3 - depth) * 40)
    s.path("M540 640L740 640L1290 853L-10 853Z", s.fade("#d8b088", "#8a7068"))
    s.path("M590 640L690 640L860 853L420 853Z", s.fade(("#fff0c4", 0.75), ("#fff0c4", 0.1)))
    wires(s, 170)
    s.block(-10, 430, 330, 300, "#9a5a44", angle=0)
    s.words(150, 480, "বাকরখানি", 60, "#ffe9b0", weight=700)
    s.box(20, 510, 250, 200, s.fade("#4a2c28", "#7a4430"))
    s.disc(150, 620, 190, s.glow(("#ffa84a", 0.85), ("#ffa84a", 0)))
    s.form("M190 853C180 720 220 690 300 690C380 690 420 720 410 853Z", "#b5653c", shade=0.45)
    s.disc(300, 696, 64, "#3f241e", 18)
    s.disc(300, 698, 50, "#ff9a3a", 13)
    smoke(s, 300, 680, 420, "#d8c8c4", lean=0.5)
    person(s, 130, 830, 330, "work", look(s, "shirt", top="#f0ead8"))
    person(s, 620, 730, 180, "walk", look(s, "lungi"))
    person(s, 700, 700, 140, "walk", look(s, "saree"), flip=True)
    s.put(rickshaw, 1010, 800, 1.25, flip=True)
    birds(s, 640, 130, 9)


@picture("c-24b", "dusk")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#3a2430", "#5a3430", "#3f2428"))
    for row in range(12):
        for column in range(15):
            if s.dice.random() < 0.5:
                s.box(column * 92 - (row % 2) * 46, row * 48, 86, 42, "#7a4434", r=3, more='opacity="0.35"')
    s.disc(760, 600, 640, s.glow(("#ffb04a", 0.85), ("#ff7a2c", 0.3), ("#ff7a2c", 0)))
    s.path("M380 853C360 600 500 520 760 520C1020 520 1160 600 1140 853Z", s.fade("#c9764a", "#7d4030"))
    s.disc(760, 590, 270, "#5a2a20", 92)
    s.disc(760, 604, 240, s.fade("#ff8a2c", "#ffd27a", "#fff0b0"), 76)
    for x, y, r in ((600, 570, 38), (680, 546, 34), (850, 548, 35), (930, 576, 38), (560, 612, 34), (970, 618, 34)):
        s.ball(x, y, r, "#d89a4c", r * 0.66)
        for dx in (-10, 0, 10):
            s.line([(x + dx, y - 8), (x + dx, y + 8)], "#a86a2c", 3)
    hand, _f = person(s, 330, 900, 760, Pose(near_arm=(62, 84), far_arm=(50, 74), aside=0.75, lean=20, nod=14), Look("bare", "#8c5838", "#3f4a5c", "gamcha", SKIN[1], "#c8452f"))
    s.line([(hand[0] - 60, hand[1] - 30), (760, 500)], "#3a3438", 11)
    s.line([(760, 500), (772, 530)], "#3a3438", 11)
    s.ball(778, 548, 48, "#e2a654", 30)
    for dx in (-14, 0, 14):
        s.line([(778 + dx, 536), (778 + dx, 560)], "#a86a2c", 4)
    for x, y in ((420, 300), (440, 330)):
        s.path(f"M{x} {y}q-7 14 0 18q7 -4 0 -18Z", "#bfe8f4")
    for row in range(2):
        s.block(960, 740 + row * 60, 340, 20, "#8a949a", r=4)
        for place in range(6):
            s.ball(990 + place * 54, 728 + row * 60, 27, s.dice.choice(("#d89a4c", "#e2a654", "#c9853c")), 15)
    for _ in range(40):
        s.disc(s.dice.uniform(560, 980), s.dice.uniform(180, 560), s.dice.uniform(1.5, 4.5), "#ffc86a", more='opacity="0.85"')


@picture("c-24c", "dawn")
def _(s: Scene) -> None:
    sky(s, sun=(1100, 180))
    for x, w, t, wall in ((-20, 250, 560, "#c98a6c"), (240, 220, 470, "#d8b08a"), (470, 260, 600, "#b57a6a"), (740, 230, 430, "#cfa488"), (980, 300, 330, "#c98a6c")):
        old_house(s, x, w, t, s.afar(wall, 0.25), floor=640)
    wires(s, 120)
    s.box(0, 630, 1280, 230, s.fade("#c9ac90", "#8a7468"))
    s.disc(500, 820, 380, "#a9c4c8", 24, more='opacity="0.5"')
    s.block(110, 520, 70, 240, "#a8a098", r=6)
    s.line([(176, 570), (226, 570), (226, 596)], "#8a6a2f", 15)
    s.path("M220 598h11v116h-11Z", "#d8f0f4")
    tones = ("#c8452f", "#2f7fb0", "#e2a12e", "#2a8f6a", "#8a4f9a", "#d8d2c4", "#d86a9a")
    for place in range(13):
        x = 226 + place * 82
        tone = tones[place % 7]
        with s.at(x, 800 + (place % 2) * 14, 1.0):
            if place % 3 == 0:
                s.form("M-34 -60L34 -60L26 0L-26 0Z", tone, angle=0, shade=0.4)
                s.disc(0, -60, 34, dim(tone, 0.3), 8)
                s.curve([(-32, -62), (0, -100), (32, -62)], "#8a8f94", 3)
            else:
                s.form("M-16 -76C-46 -62 -44 0 -18 0L18 0C44 0 46 -62 16 -76Z", tone, angle=10, shade=0.45)
                s.block(-20, -90, 40, 14, lit(tone, 0.15), r=4)
    for place, (x, wear) in enumerate(((330, "saree"), (500, "salwar"), (610, "saree"), (820, "salwar"), (930, "saree"), (1120, "saree"))):
        person(s, x, 780, 370, ("talk", "hold", "talk", "stand", "talk", "arms_folded")[place], look(s, wear), flip=place % 2 == 1)
    person(s, 250, 790, 340, "stoop", look(s, "salwar", top="#2a7f78"), flip=True)


@picture("c-24d", "dusk")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#c9604a", "#f0924a", "#fbc46a", "#fde0a0"))
    s.disc(880, 380, 70, "#fff3c4")
    s.disc(880, 380, 330, s.glow(("#fff3c4", 0.6), ("#fff3c4", 0)))
    s.palette = PALETTES["golden"]
    for y, tall, tone in ((600, 210, "#c98a5c"), (690, 210, "#a85f48"), (790, 210, "#7a4440")):
        x = -30.0
        while x < 1290:
            w, h = s.dice.uniform(90, 190), s.dice.uniform(0.4, 1.0) * tall
            if True:
                s.block(x, y - h, w, h + 270, mix(tone, s.dice.choice(("#e2b07a", "#8a4a40")), 0.25), shade=0.35)
                s.box(x - 4, y - h - 8, w + 8, 12, lit(tone, 0.25))
                if s.dice.random() < 0.5:
                    s.block(x + w * 0.5, y - h - 58, 46, 50, "#2a2630", r=7, angle=0)
                elif s.dice.random() < 0.5:
                    s.line([(x + 20, y - h), (x + 20, y - h - 66)], "#2a2630", 3)
                    s.line([(x + 4, y - h - 54), (x + 36, y - h - 54)], "#2a2630", 2)
                windows(s, x + 10, y - h + 20, w - 20, 90, across=3, down=2, lit_share=0.3)
            x += w
    s.block(-10, 700, 520, 170, "#8a4f44")
    s.block(-20, 684, 545, 24, "#c98a6a")
    s.block(40, 520, 170, 170, "#a8743f")
    for r in range(3):
        for c in range(3):
            s.box(52 + c * 52, 532 + r * 52, 42, 42, "#3f2a28")
            if (r + c) % 2:
                s.disc(73 + c * 52, 560 + r * 52, 13, "#f8f4ea")
    hand, far = person(s, 340, 690, 380, Pose(near_arm=(130, 150), far_arm=(112, 140), near_leg=(8, 4), far_leg=(-8, -4), aside=0.5, nod=-16), Look("tshirt", "#2f7f8a", "#35476a", "curly", SKIN[0], "#f0e3c4"))
    for x, y, k, turn in ((500, 300, 1.3, -20), (620, 200, 1.1, -8), (720, 330, 0.9, -14), (560, 120, 0.9, -24), (800, 140, 0.8, 0), (900, 240, 0.65, -10), (1000, 120, 0.6, 4), (440, 210, 1.0, -30), (1100, 200, 0.5, 0), (680, 90, 0.7, -12)):
        s.put(pigeon, x, y, k, turn=turn)


@picture("c-24e", "golden")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#b5805c", "#d8a878"))
    for x, wide, tone in ((-20, 440, "#4f7f7a"), (450, 420, "#7a8a94"), (900, 420, "#a8563f")):
        s.block(x - 10, 60, wide, 90, dim(tone, 0.3))
        s.box(x, 150, wide - 20, 420, s.fade(lit(tone, 0.15), dim(tone, 0.1)))
        for row in range(17):
            s.line([(x, 160 + row * 24), (x + wide - 20, 160 + row * 24)], dim(tone, 0.25), 3)
        s.ball(x + wide / 2, 548, 11, "#e2b03a")
    s.words(655, 122, "নিউ চকবাজার স্টোর", 46, "#ffe9b0", weight=700)
    s.path("M760 0L1290 0L1290 600L300 853L-10 853L-10 700Z", s.fade(("#fff0b0", 0.42), ("#fff0b0", 0.1)))
    for step in range(3):
        s.block(330 - step * 40, 570 + step * 60, 620 + step * 80, 60, "#b9a890", shade=0.3, angle=90)
        s.box(330 - step * 40, 570 + step * 60, 620 + step * 80, 9, "#e2d4bc")
    s.box(0, 750, 1280, 110, s.fade("#a08c7c", "#7a6a64"))
    for x, flip, top, hair in ((500, False, "#c8452f", "gamcha"), (770, True, "#e8dcc0", "beard")):
        hand, _f = person(s, x, 752, 430, Pose(near_arm=(30, 112), far_arm=(20, 60), near_leg=(88, -2), far_leg=(80, -8), lean=8, aside=0.75, nod=4), look(s, "lungi", top=top, hair=hair, trim="#2f6f8a"), flip=flip)
        s.put(tea_glass, hand[0], hand[1] + 26, 0.75)
    s.put(rickshaw, 150, 830, 1.75)
    s.put(rickshaw, 1120, 830, 1.75, flip=True, hood="#2a6f8a", trim="#e8782c")


def char_land(s: Scene, y: float = 430) -> None:
    """A white river island under a great sky."""
    tree_line(s, y - 36, 20, palms=3)
    s.box(0, y - 38, 1280, 50, s.fade("#7fb8cc", "#4f94b4"))
    sand(s, y, "#ecdcb0")
    for _ in range(26):
        x, yy = s.dice.uniform(0, 1280), s.dice.uniform(y + 30, 850)
        s.curve([(x, yy), (x + 60, yy - 8), (x + 130, yy), (x + 190, yy - 6)], "#cdb682", 3, more='opacity="0.7"')


@picture("c-25", "noon")
def _(s: Scene) -> None:
    sky(s, sun=(1040, 130))
    clouds(s, 6, low=300)
    char_land(s, 470)
    s.path("M-10 700C300 640 500 690 700 760C760 800 780 853 780 853L600 853C500 780 200 700 -10 740Z", "#d0ba86", more='opacity="0.6"')
    shade_under(s, 650, 740, 330)
    person(s, 490, 572, 210, "ride", look(s, "lungi", hair="gamcha", top="#c8452f"))
    s.put(team, 650, 740, 1.35)
    with s.at(1110, 560, 0.5):
        shade_under(s, 0, 0, 200)
        person(s, -120, -110, 140, "ride", look(s, "lungi", hair="gamcha"))
        team(s, "#5a3c30")
    grass(s, 20, 853, 220, "#a89a52", tall=110)
    grass(s, 1040, 853, 240, "#a89a52", tall=130)
    birds(s, 300, 170)


@picture("c-25b", "noon")
def _(s: Scene) -> None:
    sky(s, sun=(240, 130))
    clouds(s, 4, low=240)
    char_land(s, 450)
    shade_under(s, 600, 800, 430)
    with s.at(560, 800, 1.75):
        for _ in range(60):
            x, y = s.dice.uniform(-260, -40), s.dice.uniform(-140, -108)
            s.line([(x, y), (x + s.dice.uniform(-20, 20), y - s.dice.uniform(2, 14))], "#e2c05a", 3)
        with s.at(-150, -112):
            s.form("M-104 0C-96 -40 -40 -40 -10 -44C10 -66 40 -60 54 -36C80 -30 104 -16 108 0Z", "#b5384f", shade=0.35)
            s.ball(-112, -22, 15, SKIN[0])
            s.path("M-128 -20C-130 -44 -98 -44 -97 -24C-106 -34 -118 -32 -128 -20Z", "#1f1a1c")
            s.line([(-60, -28), (-10, -42), (10, -36)], SKIN[0], 9)
        with s.at(160, 0):
            horse(s)
        with s.at(-110, 0):
            cart(s)
        hand, _f = person(s, -230, -108, 118, Pose(near_arm=(60, 130), far_arm=(30, 60), near_leg=(86, 2), far_leg=(80, -4), lean=6, aside=0.85), Look("saree", "#2f6f6a", "#2f6f6a", "scarf", SKIN[1], "#e8dcc0"))
        s.put(umbrella, hand[0], hand[1] + 14, 0.75, colour="#2b2d3a", turn=10)
        person(s, 330, 0, 190, Pose(near_arm=(-40, -60), far_arm=(20, 40), near_leg=(22, 4), far_leg=(-16, -34), lean=4, aside=0.8), look(s, "lungi", hair="gamcha", top="#e8dcc0"))


@picture("c-25c", "golden")
def _(s: Scene) -> None:
    sky(s, sun=(240, 190))
    clouds(s, 4, low=220)
    char_land(s, 450)

    def sheaves(k: float) -> None:
        for row in range(6):
            half = 150 - row * 15
            y = -130 - row * 26
            for place in range(int(half / 12)):
                x = -110 - half + place * 24 + s.dice.uniform(-4, 4)
                s.path(f"M{x} {y}q14 -30 30 0q-14 14 -30 0Z", s.dice.choice(("#e2b84a", "#d8a83a", "#f0cc6a", "#c9962c")))
                for _ in range(3):
                    s.line([(x + 14, y - 6), (x + s.dice.uniform(-12, 40), y - s.dice.uniform(18, 34))], "#f0d27a", 2)

    for x, y, k, coat in ((1010, 600, 0.8, "#5a3c30"), (470, 770, 1.5, "#9a5f38")):
        shade_under(s, x, y, 270 * k)
        with s.at(x, y, k):
            team(s, coat)
            sheaves(k)
            person(s, 290, 0, 190, "walk", look(s, "lungi", hair="gamcha"))
    for _ in range(26):
        x, y = s.dice.uniform(0, 1280), s.dice.uniform(640, 850)
        s.line([(x, y), (x + 26, y - 6)], "#d8b04a", 4)
    s.beam(240, 190, 640, "#ffe0a0", 0.4)


@picture("c-25d", "noon")
def _(s: Scene) -> None:
    sky(s, sun=(1080, 130))
    clouds(s, 4, low=230)
    char_land(s, 460)
    shade_under(s, 560, 770, 370)
    with s.at(560, 770, 1.55):
        for x, y in ((-262, -250), (-40, -250)):
            s.line([(x, -110), (x, y)], "#a8703c", 7)
        s.curve([(-262, -250), (-150, -300), (-40, -250)], "#c8303a", 15)
        for place in range(12):
            x = -262 + place * 20
            y = -250 - 48 * math.sin(place / 11 * math.pi)
            s.path(f"M{x} {y}l18 0l-9 26Z", ("#e2b03a", "#2a8f6a", "#d8303a", "#35558c", "#f0e3c4")[place % 5])
        person(s, -150, -108, 150, "sit", Look("panjabi", "#f8ecd0", "#f8ecd0", "cap", SKIN[0], "#d8a83a"))
        s.curve([(-160, -222), (-150, -186), (-136, -222)], "#e8782c", 9)
        s.curve([(-160, -222), (-150, -182), (-136, -222)], "#fbf6e6", 4, more='stroke-dasharray="4 5"')
        person(s, -238, -108, 128, "sit", look(s, "saree", top="#b5384f", hair="scarf"))
        team(s, "#a8683c")
        for place in range(7):
            s.path(f"M{40 + place * 26} {-158 - place * 3}l18 0l-9 22Z", ("#e2b03a", "#2a8f6a", "#d8303a")[place % 3])
    for x, y, tall, flip in ((150, 800, 330, False), (1010, 810, 350, False), (1140, 780, 320, False), (250, 850, 340, False), (930, 700, 260, False)):
        person(s, x, y, tall, "run", look(s, "child"), flip=flip)
    for _ in range(46):
        s.disc(s.dice.uniform(100, 1000), s.dice.uniform(250, 700), 5, s.dice.choice(("#e8782c", "#f0c23a", "#d8303a")))


@picture("c-25e", "golden")
def _(s: Scene) -> None:
    sky(s, sun=(980, 230))
    clouds(s, 3, low=180)
    tree_line(s, 400, 26, palms=5)
    water(s, 398, sun_x=980, colours=("#f0d8a0", "#4f8a8c"))
    s.put(horse, 590, 760, 2.3, coat="#8a5230")
    person(s, 350, 810, 520, Pose(near_arm=(96, 120), far_arm=(80, 104), near_leg=(14, 2), far_leg=(-10, -16), lean=8, aside=0.8), Look("bare", SKIN[1], "#35558c", "curly", SKIN[1], "#c8452f"))
    s.box(0, 700, 1280, 160, s.fade(("#b9c49a", 0.55), "#4f8a8c"))
    for x, w in ((350, 120), (470, 90), (700, 120), (590, 330)):
        ripples(s, x, 716, w)
    for _ in range(80):
        a, r = s.dice.uniform(-2.7, -0.4), s.dice.uniform(40, 260)
        s.disc(520 + math.cos(a) * r, 600 + math.sin(a) * r, s.dice.uniform(2, 9), "#fffbe6", more='opacity="0.85"')
    for _ in range(30):
        s.box(s.dice.uniform(0, 1200), s.dice.uniform(740, 850), s.dice.uniform(50, 160), 5, "#fff0c0", r=3, more='opacity="0.4"')
    s.beam(980, 230, 640, "#ffd98a", 0.45)
    grass(s, 1080, 853, 200, "#7d8a45", tall=150)


@picture("c-25f", "dusk")
def _(s: Scene) -> None:
    sky(s, sun=(1080, 360))
    streak(s, 500, 180, 460)
    s.box(0, 420, 1280, 60, s.fade("#e08a66", "#7a4a70"))
    ground(s, 460, "#6d5250")
    with s.at(330, 640, 1.9):
        s.block(-130, -120, 260, 120, "#a8824c", shade=0.45, angle=10)
        for x in range(-124, 130, 9):
            s.line([(x, -118), (x, -4)], "#7d5c38", 2)
        s.box(-26, -92, 52, 92, "#33222c")
        s.disc(0, -50, 70, s.glow(("#ffb85a", 0.7), ("#ffb85a", 0)))
        s.form("M-170 -104L-110 -210L110 -210L170 -104Q0 -86 -170 -104Z", "#8a6c44", shade=0.5)
        for x in range(-10, 11):
            s.line([(x * 10.5, -208), (x * 16, -98)], "#6a5030", 2)
    shade_under(s, 800, 780, 250)
    s.put(cart, 830, 780, 1.7)
    person(s, 700, 594, 250, "cheer", look(s, "child", top="#c8452f"))
    person(s, 840, 540, 230, "sit", look(s, "child", top="#2a7f78"))
    with s.at(480, 800):
        for x, turn in ((-24, 20), (0, -10), (26, -30)):
            with s.at(x, 0, turn=turn):
                s.box(-6, -52, 12, 56, "#4a302c", r=4)
        s.path("M-30 -10C-50 -70 -10 -80 0 -130C14 -84 50 -70 30 -10Z", s.fade("#ffe08a", "#f0782c"))
        s.path("M-14 -10C-24 -44 0 -50 4 -80C14 -50 22 -36 14 -10Z", "#fff3c0")
    s.put(pot, 390, 810, 0.9)
    person(s, 560, 830, 300, "squat", look(s, "saree", hair="scarf"), flip=True)
    s.beam(480, 740, 430, "#ff9a3a", 0.6)
    smoke(s, 480, 690, 330, "#8a6a7a", lean=0.3)
    s.put(palm, 1210, 640, 1.2, colour="#3a3f4c", trunk="#4a3a44")


@picture("c-26", "earth")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#7a5a48", "#a87a54"))
    for row in range(4):
        y = 130 + row * 96
        s.box(0, y, 1280, 14, s.fade("#8a6444", "#5f4434"))
        for place in range(12):
            x = 50 + place * 108 + (row % 2) * 40
            s.form(f"M{x - 38} {y - 50}L{x + 38} {y - 50}Q{x + 32} {y} {x} {y}Q{x - 32} {y} {x - 38} {y - 50}Z", mix("#a8a098", "#8a8078", s.dice.random()), shade=0.4, angle=10)
            s.disc(x, y - 50, 38, "#c4bcb0", 8)
    s.box(0, 0, 1280, 540, "#6d4a38", more='opacity="0.35"')
    s.disc(300, 200, 560, s.glow(("#ffe0a0", 0.5), ("#ffe0a0", 0)))
    s.disc(640, 800, 470, "#4a342c", 120)
    s.disc(640, 770, 450, s.fade("#a8988a", "#6d6058"), 112)
    for r in (400, 320, 250):
        s.disc(640, 770, r, "none", r * 0.25, more='stroke="#c4b8a8" stroke-width="4" opacity="0.5"')
    s.form("M410 480C400 640 480 770 640 770C800 770 880 640 870 480Z", "#8a7a70", shade=0.5, angle=10)
    s.disc(640, 480, 230, "#a8988c", 66)
    s.disc(640, 486, 196, s.fade("#5f524c", "#8a7c72"), 50)
    for y in (560, 610, 660, 705):
        half = 226 - (y - 480) * 0.42
        s.curve([(640 - half, y - 20), (640, y + 26), (640 + half, y - 20)], "#b9aca0", 4, more='opacity="0.55"')
    for side in (-1, 1):
        with s.at(640, 0, 1, flip=side < 0):
            s.line([(760, 700), (520, 690), (330, 610)], SKIN[1], 116)
            s.form("M380 540C300 500 220 520 200 570C190 600 200 620 220 624C200 650 214 676 240 676C300 700 360 690 410 660Z", SKIN[1], shade=0.3)
            for y0, y1 in ((560, 566), (598, 602), (636, 640)):
                s.curve([(330, y0 - 6), (270, y0), (206, y1)], dim(SKIN[1], 0.3), 5)
            s.form("M330 540C300 470 250 440 222 452C204 470 240 520 290 570Z", lit(SKIN[1], 0.08), shade=0.25)
            for _ in range(10):
                s.disc(s.dice.uniform(220, 420), s.dice.uniform(540, 690), s.dice.uniform(5, 13), "#a8988c", more='opacity="0.8"')


@picture("c-26b", "golden")
def _(s: Scene) -> None:
    sky(s)
    s.put(house, 270, 480, 1.4, wall="#c98a5c")
    s.put(banana, 560, 480, 1.1)
    s.put(tree, 1110, 490, 1.4)
    s.put(palm, 760, 480, 0.9)
    tree_line(s, 480, 40, palms=3)
    ground(s, 470, "#c9985f")
    s.disc(620, 780, 430, "#5a4238", 74)
    s.disc(620, 770, 420, s.fade("#8a6a58", "#6a4e42"), 68)
    for _ in range(40):
        x, y = 620 + s.dice.uniform(-360, 360), 770 + s.dice.uniform(-44, 44)
        s.disc(x, y, s.dice.uniform(14, 34), s.dice.choice(("#7d5e4e", "#5f463a", "#967566")), 9)
    for x, pose, flip, top in ((500, Pose(near_arm=(40, 70), far_arm=(-30, -10), near_leg=(50, -20), far_leg=(-4, -4), lean=10, aside=0.7), False, "#c8452f"), (740, Pose(near_arm=(50, 80), far_arm=(-20, 0), near_leg=(46, -24), far_leg=(-4, -6), lean=8, aside=0.7), True, "#2f6f8a")):
        person(s, x, 784, 500, pose, Look("child", top, "#e8dcc0", "curly" if flip else "gamcha", SKIN[1], "#e2b03a"), flip=flip)
    for x, tone in ((200, "#2f7fb0"), (1060, "#c8452f")):
        with s.at(x, 820, 1.5):
            s.form("M-40 -70L40 -70L30 0L-30 0Z", tone, angle=0)
            s.disc(0, -70, 40, "#a9d4dc" if x < 500 else "#e2cb92", 10)
            s.curve([(-38, -72), (0, -118), (38, -72)], "#8a8f94", 4)
    s.form("M1080 800Q1160 690 1270 800Z", "#e2cb92", shade=0.3)
    s.put(pot, 330, 700, 0.9)
    s.put(pot, 950, 690, 1.0)


@picture("c-26c", "golden")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#d0a068", "#b98550"))
    s.grain("M0 0H1280V853H0Z", "#7d5030", strength=0.3)
    window(s, 90, 90, 220, 240, grille=True)
    s.box(980, 80, 220, 520, s.fade("#f4e2a8", "#d0d08a"))
    with s.within("M980 80h220v520h-220Z"):
        tree_line(s, 440, 60, "#7f9a52", palms=3)
    shelf(s, 400, 90, 480, 230, rows=2, kind="bottles", wood="#8a5d3e")
    s.box(0, 600, 1280, 260, s.fade("#b5784a", "#7d4c34"))
    s.block(90, 650, 1100, 44, "#8a5d3e")
    s.box(90, 640, 1100, 20, "#c9985a")
    for x in (120, 1130):
        s.block(x, 690, 30, 140, "#6d4430")
    for place, (x, top, trim) in enumerate(((250, "#b5384f", "#e2b03a"), (620, "#2f6f6a", "#f0e3c4"), (980, "#8a4f7a", "#e2b03a"))):
        hand, _f = person(s, x, 660, 470, "floor", look(s, "saree", top=top, trim=trim, hair=("bun", "scarf", "bun")[place]))
        px, py = hand[0] + 50, hand[1] + 30
        s.disc(px, py, 84, "#8a4a30", 62)
        s.disc(px, py - 4, 82, s.fade("#d8845a", "#b5603c"), 60)
        s.disc(px, py - 4, 62, "none", 44, more='stroke="#fbf3dc" stroke-width="4"')
        s.curve([(px - 34, py + 22), (px, py - 6), (px + 20, py - 36)], "#fbf3dc", 4)
        for n in range(6):
            t = n / 6
            s.disc(px - 26 + t * 44 + 8, py + 14 - t * 46, 4, "#f0cc6a", 9, more=f'transform="rotate(40 {px - 18 + t * 44} {py + 14 - t * 46})"')
            s.disc(px - 30 + t * 44 - 8, py + 8 - t * 46, 4, "#f0cc6a", 9, more=f'transform="rotate(-40 {px - 38 + t * 44} {py + 8 - t * 46})"')
        s.line([(hand[0] - 4, hand[1] - 50), (px - 6, py - 4)], "#5a3a28", 6)
    for place in range(7):
        x = 130 + place * 170
        s.ball(x, 800, 54, "#c9704a", 40)
        s.disc(x, 798, 38, "none", 27, more='stroke="#fbf3dc" stroke-width="3"')
        for a in range(8):
            s.disc(x + math.cos(a * 0.785) * 22, 798 + math.sin(a * 0.785) * 15, 4, "#f0cc6a")


@picture("c-26d", "noon")
def _(s: Scene) -> None:
    sky(s, sun=(1060, 110))
    clouds(s, 2, low=120)
    s.put(house, 250, 360, 1.1, wall="#c98a5c")
    s.put(house, 900, 350, 0.9, wall="#b97a50")
    s.put(banana, 560, 360, 0.9)
    s.put(tree, 1180, 370, 1.0)
    tree_line(s, 350, 40, palms=4)
    s.box(0, 340, 1280, 520, s.fade("#dcbc86", "#d0a670", "#b98a58"))
    for row in range(10):
        t = (row + 1) / 10
        y, k = 380 + 470 * t**1.35, 0.28 + 0.95 * t
        gap = 96 * k
        x = 640 - 7.5 * gap * (1 + 0.35 * (1 - t)) + (row % 2) * gap / 2 - 240 * t
        while x < 1320:
            if not (820 < x < 1060 and 600 < y < 760):
                with s.at(x, y, k):
                    s.disc(12, 0, 34, "#7a5030", 9, more='opacity="0.35"')
                    s.form("M-24 -52L24 -52L20 0L-20 0Z", "#a8a29a", angle=0, shade=0.45)
                    s.disc(0, -52, 24, "#c9c4ba", 7)
                    s.disc(0, -51, 19, "#6d6660", 5)
                    s.curve([(23, -42), (42, -36), (38, -16), (22, -14)], "#928b83", 6)
            x += gap
    s.put(rooster, 940, 740, 1.5)
    shade_under(s, 940, 742, 80)


@picture("c-26e", "night")
def _(s: Scene) -> None:
    sky(s)
    stars(s, 120, 360)
    tree_line(s, 500, 70, "#16294a", palms=7)
    ground(s, 495, "#2a2a3c")
    s.form("M560 760C560 480 680 330 860 330C1040 330 1160 480 1170 760Z", "#8a4430", shade=0.5)
    for row in range(9):
        y = 740 - row * 44
        half = 300 * math.cos(min(row / 10.5, 1) * 1.35) ** 0.5
        for place in range(int(half / 32)):
            s.box(865 - half + place * 64 + (row % 2) * 30, y, 58, 36, "#a85a3c", r=4, more='opacity="0.5"')
    s.form("M800 350L820 240L900 240L920 350Z", "#7a3c2c", shade=0.4)
    s.path("M760 760V620C760 540 960 540 960 620V760Z", s.fade("#ffb04a", "#fff0b0", "#ff8a2c"))
    s.path("M790 760C780 690 830 680 840 620C860 670 900 660 900 610C930 670 940 720 930 760Z", s.fade("#fff6d0", "#ffc85a"))
    s.beam(860, 680, 560, "#ff8a2c", 0.75)
    for _ in range(90):
        a = s.dice.uniform(-2.4, -0.7)
        r = s.dice.uniform(30, 420)
        s.disc(860 + math.cos(a) * r * 0.6, 260 + math.sin(a) * r * 0.6 + 20, s.dice.uniform(1.5, 4.5), s.dice.choice(("#ffc86a", "#ff9a4a", "#fff0b0")))
    smoke(s, 860, 230, 220, "#4a4a60", lean=0.4)
    hand, _f = person(s, 560, 820, 480, Pose(near_arm=(66, 80), far_arm=(56, 74), near_leg=(26, 2), far_leg=(-14, -30), lean=26, aside=0.9), Look("lungi", "#d8c0a0", "#35558c", "beard", SKIN[1], "#c8452f", "#d8d4cc"))
    s.line([(hand[0] - 60, hand[1] + 16), (800, 700)], "#6d4a34", 20)
    for x, y, tall, pose in ((130, 780, 330, "stand"), (230, 800, 340, "arms_folded"), (330, 790, 220, "stand")):
        person(s, x, y, tall, pose, Look("saree" if x == 130 else "panjabi", "#1a2238", "#151c30", "scarf" if x == 130 else "short", "#1f2238", "#232c48", "#10162a"))
        s.line([(x + 30, y - tall * 0.8), (x + 34, y - tall * 0.4)], "#ffa85a", 3, more='opacity="0.6"')
    for row in range(3):
        for place in range(4 - row):
            s.line([(1130 + row * 20 + place * 40, 820 - row * 24), (1170 + row * 20 + place * 40, 812 - row * 24)], "#6d4a34", 22)
