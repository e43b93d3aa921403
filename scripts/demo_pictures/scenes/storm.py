"""The cyclone, its waves and its shelters; the launch that sank."""

from ..kit import *
from ..table import picture


def wreck_house(s: Scene, x: float, y: float, k: float) -> None:
    """A tin house without its roof, standing in water."""
    with s.at(x, y, k):
        s.block(-110, -96, 220, 100, "#b98a62", shade=0.4, angle=10)
        s.path("M-110 -96L-96 -130L-80 -96L-40 -120L-10 -96L36 -136L60 -96L110 -110L110 -84L-110 -84Z", "#7d5b46")
        s.box(-20, -70, 40, 72, "#3a2c2b")
        s.box(50, -66, 36, 34, "#3a2c2b")
        for step in range(-4, 6):
            s.line([(step * 22, -96), (step * 22, -4)], "#8f6a4c", 2)
        s.form("M-170 -10L-60 -36L-40 -20L-150 10Z", "#9aa7ab", shade=0.4)
    ripples(s, x, y + 6, 150 * k)


def levee(s: Scene, y: float, colour: str = "#8a6a4a") -> None:
    """An earthen embankment across the scene; its crown is at `y`."""
    s.path(f"M-10 {y}Q640 {y - 20} 1290 {y + 6}L1290 {y + 90}L-10 {y + 90}Z", s.fade(lit(colour, 0.25), colour, dim(colour, 0.35)))
    for _ in range(60):
        x = s.dice.uniform(0, 1280)
        s.line([(x, y + s.dice.uniform(4, 70)), (x + s.dice.uniform(10, 40), y + s.dice.uniform(10, 80))], dim(colour, 0.3), 2, more='opacity="0.4"')


def sandbag(s: Scene, x: float, y: float, k: float = 1) -> None:
    """A filled sandbag."""
    with s.at(x, y, k):
        s.form("M-34 0C-42 -12 -36 -26 -24 -26L24 -26C36 -26 42 -12 34 0Q0 5 -34 0Z", "#d8c295", shade=0.4)
        s.line([(-20, -24), (-24, -3)], "#a8905f", 2)


def bent_palm(s: Scene, x: float, y: float, k: float, *, flip: bool = False) -> None:
    """A coconut palm in a cyclone's wind."""
    with s.at(x, y, k, flip=flip):
        s.path("M-10 2Q20 -130 130 -210L138 -202Q40 -120 12 2Z", s.fade("#8a6c50", "#4c3a34", angle=0))
        for rise in (-70, -44, -22, 0, 24, 50):
            s.path(f"M132 -208Q{190} {-226 + rise * 0.5} {276 - abs(rise) * 0.5} {-176 + rise}Q{196} {-196 + rise * 0.6} 132 -204Z", mix("#3d6f4e", "#1f4a3f", s.dice.random()))


def plume(s: Scene, x: float, y: float, tall: float) -> None:
    """The spray of a wave that has struck."""
    for _ in range(46):
        up = s.dice.random() ** 0.8
        lean = s.dice.uniform(-1, 1) * (0.25 + 0.6 * up)
        s.disc(x + lean * tall * 0.8 + up * 30, y - up * tall * (1.1 - abs(lean) * 0.5), 34 * (1 - up) + 6, s.dice.choice(("#f4f6ea", "#cfdcd6", "#a9bfbb")), more='opacity="0.55"')
    for _ in range(30):
        s.disc(x + s.dice.uniform(-1, 1.3) * tall * 0.8, y - s.dice.uniform(0.3, 1.25) * tall, s.dice.uniform(2, 6), "#f6f8ee", more='opacity="0.8"')


@picture("a-01", "dawn", sober=True)
def _(s: Scene) -> None:
    sky(s, sun=(420, 190), size=46)
    for x, y, w in ((-80, 170, 520), (520, 120, 480), (880, 240, 500), (150, 300, 360)):
        cloud(s, x, y, w, "#b9a8a6", opacity=0.75)
    s.path("M420 190L180 470L330 470ZM420 190L430 470L600 470ZM420 190L700 470L860 470Z", "#fff0c0", more='opacity="0.22"')
    tree_line(s, 440, 40, palms=3)
    water(s, 436, sun_x=420, colours=("#dcb795", "#6d8078"))
    for x, y, k in ((180, 500, 0.6), (560, 480, 0.5), (1120, 560, 1.0)):
        wreck_house(s, x, y, k)
    bent_palm(s, 930, 560, 1.2)
    bent_palm(s, 60, 640, 1.4)
    bent_palm(s, 380, 470, 0.6)
    with s.at(600, 740, 1.75):
        person(s, -96, -12, 92, "sit", look(s, "saree", hair="scarf", top="#b5384f", trim="#e2a12e"))
        person(s, -58, -14, 92, "sit", look(s, "child", top="#2a7f78"))
        s.put(bundle, -18, -14, 0.8)
        s.put(goat, 22, -14, 0.62, coat="#6b5648")
        s.put(goat, 62, -16, 0.55, coat="#e5dac4")
        person(s, 122, -34, 104, "row", look(s, "lungi", hair="gamcha", top="#35558c", trim="#d8432c"), flip=True)
        s.line([(96, -92), (150, 60)], "#7a5a3c", 5)
        boat(s, hood="")
        s.put(bundle, -134, -26, 0.6, colour="#7c5a6d")
    ripples(s, 600, 768, 330)
    s.wash("#ffe0b0", 0.35)


@picture("a-01b", "winter", sober=True)
def _(s: Scene) -> None:
    sky(s)
    clouds(s, 4, low=200)
    water(s, 330, floor=520, colours=("#b8a68c", "#8f7a5f"))
    for x, k in ((930, 0.5), (1120, 0.6), (760, 0.4)):
        s.put(hut, x, 400 + k * 60, k)
        ripples(s, x, 404 + k * 60, 100 * k)
    tree_line(s, 336, 34, palms=7)
    water(s, 640, colours=("#b49a76", "#7d6248"))
    waves(s, 700, rows=3, height=22, colour="#8f7452")
    levee(s, 560)
    s.path("M470 548C500 640 560 660 640 650C720 660 760 620 790 548Z", s.fade("#a88c66", "#7d6248"))
    for row in range(4):
        for place in range(7 - row):
            sandbag(s, 510 + place * 42 + row * 20, 655 - row * 22, 0.85)
    for place in range(9):
        x = 70 + place * 140
        if 470 < x < 800:
            person(s, x, 585, 170, "stoop", look(s), flip=x > 640)
            continue
        hand, _far = person(s, x, 592 + (place % 2) * 8, 190, "hold", look(s, ("lungi", "saree", "lungi", "salwar")[place % 4], hair=("gamcha", "scarf", "short", "braid")[place % 4]), flip=x > 640)
        sandbag(s, hand[0], hand[1] + 10, 0.75)
    for x in (60, 130, 200, 1080, 1160, 1230):
        sandbag(s, x, 830 - (x % 3) * 8, 1.5)
        sandbag(s, x + 30, 796, 1.4)


@picture("a-02", "storm", sober=True)
def _(s: Scene) -> None:
    sky(s)
    storm_clouds(s, 250)
    lightning(s, 240, 150, 240)
    ground(s, 500, "#2f4f48")
    s.put(shelter, 880, 560, 1.25, wall="#a9aa98")
    for x in (690, 770, 850, 930, 1010):
        s.disc(x, 330, 70, s.glow(("#ffdf8f", 0.35), ("#ffdf8f", 0)))
    for x, y, k in ((90, 590, 1.3), (330, 560, 0.9), (560, 540, 0.7), (1130, 590, 1.2)):
        bent_palm(s, x, y, k)
    levee(s, 570, "#5f5344")
    for x, tall in ((200, 210), (520, 270), (960, 230)):
        plume(s, x, 660, tall)
    waves(s, 650, rows=4, height=80, colour="#3d666c")
    rain(s, 260, slant=1.1, opacity=0.42)


@picture("a-03", "storm", sober=True)
def _(s: Scene) -> None:
    sky(s, sun=(1050, 330), size=40)
    storm_clouds(s, 210)
    tree_line(s, 450, 50, palms=8)
    ground(s, 446, "#5f7a52")
    s.put(shelter, 890, 570, 1.3)
    s.form("M-40 620C60 470 270 470 400 620Z", "#7d6248", shade=0.4)
    s.put(cow, 120, 520, 0.75)
    s.put(cow, 250, 530, 0.7, coat="#e0d4bc", flip=True)
    s.put(goat, 330, 560, 0.7)
    s.path("M330 853L700 580L860 580L980 853Z", s.fade("#b59a72", "#8a6f50"))
    families = ((540, 700, 190), (640, 690, 180), (760, 640, 140), (830, 622, 120), (720, 740, 210))
    for place, (x, y, tall) in enumerate(families):
        who = look(s, ("saree", "lungi", "salwar", "panjabi", "child")[place])
        hand, _far = person(s, x, y, tall, "walk" if place == 4 else "carry", who)
        if place != 4:
            s.put(bundle, x + 2, y - tall * 1.0, tall / 190, colour=s.dice.choice(CLOTH))
    vest = Look("vest", "#e8782c", "#39424f", "cap", trim="#e8782c")
    person(s, 1080, 800, 300, "point", vest, flip=True)
    hand, _far = person(s, 330, 820, 330, "phone", Look("vest", "#e8782c", "#39424f", "short", SKIN[2]))
    s.form(f"M{numbers(hand[0] - 8, hand[1] - 14)}l96 -40v84Z", "#f2ead8")
    s.box(hand[0] - 22, hand[1] - 24, 20, 22, "#c8452f", r=4)
    tufts(s, 770, "#4f6a45", rows=1)
    rain(s, 90, slant=0.7, opacity=0.25)


@picture("a-04", "winter", sober=True)
def _(s: Scene) -> None:
    sky(s, sun=(900, 150), size=44)
    tree_line(s, 300, 30, palms=4)
    water(s, 300, colours=("#c5d0d0", "#587c8c"), sun_x=900)
    fog(s, 310, 220, opacity=0.95, colour="#dfe5e0")
    with s.within("M0 0H1280V560H0Z"), s.at(660, 600, 1.25, turn=13):
        launch(s, "#e8e2d2", "#a8503f", decks=2)
    s.path("M240 560Q660 520 1100 556L1100 610Q660 580 240 610Z", s.fade(("#e9efec", 0.85), ("#6f909a", 0.3)))
    ripples(s, 660, 580, 480, "#eef3ef")
    for x, y, k, flip in ((210, 620, 0.85, False), (560, 720, 1.0, False), (1010, 690, 0.95, True), (1180, 560, 0.6, True), (330, 480, 0.5, False)):
        with s.at(x, y, k, flip=flip):
            person(s, -70, -14, 110, "row", look(s, "lungi", hair="gamcha"))
            person(s, 90, -20, 104, "stoop", look(s, "lungi"))
            person(s, 10, -14, 80, "sit", look(s))
            boat(s, s.dice.choice(("#4a3a35", "#3f4a52")), hood="")
    for x, y in ((760, 640), (800, 620), (480, 600)):
        s.ball(x, y, 13, "#7f4f33")
        s.line([(x + 12, y), (x + 30, y - 34)], "#7f4f33", 8)
        ripples(s, x, y + 10, 42)
    fog(s, 460, 180, opacity=0.5, colour="#e6ebe6")
    s.wash("#a9c4d8", 0.35)


@picture("a-05", "winter", sober=True)
def _(s: Scene) -> None:
    sky(s)
    clouds(s, 3, low=160)
    sand(s, 330, "#dcc79a", floor=480)
    for x in range(40, 620, 34):
        person(s, x, 372 + s.dice.uniform(-8, 8), 66, "stand", look(s))
    water(s, 396, colours=("#bda683", "#7d6a50"))
    with s.within("M0 0H560V560H0Z"), s.at(250, 590, 0.85, turn=-14):
        launch(s, "#e8e2d2", "#a8503f", decks=2)
    ripples(s, 240, 566, 330)
    s.form("M480 590L1290 540L1290 760L560 760Z", "#35556b", shade=0.4)
    s.path("M484 600L1290 552L1290 574L492 622Z", "#f0e3c4")
    s.block(960, 330, 250, 224, "#efe6d2")
    s.box(984, 356, 200, 62, s.fade("#35566b", "#6d8a94"))
    for x in (1000, 1060, 1120, 1180):
        s.disc(x, 470, 17, "#35566b")
    s.line([(800, 566), (640, 210)], "#e2a12e", 16)
    s.line([(640, 210), (870, 540)], "#c98a1f", 6)
    s.line([(640, 214), (400, 470)], "#3a3438", 3)
    diver = Look("full", "#23262e", "#23262e", "cap", SKIN[1], "#23262e")
    for x, y, pose, flip in ((650, 600, "squat", True), (780, 590, "stand", True), (900, 584, "work", True)):
        person(s, x, y, 220, pose, diver, flip=flip)
        s.block(x + 22, y - (130 if pose == "squat" else 176), 26, 80, "#e2a12e", r=12, angle=0)
    with s.within("M0 0H1280V694H0Z"):
        person(s, 470, 760, 230, "cheer", diver)
    ripples(s, 470, 694, 120)
    ripples(s, 620, 770, 150)


@picture("a-06", "winter")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#4a3c38", "#2b2630"))
    s.box(70, 70, 1140, 400, s.fade("#dfe6e4", "#f4f3ea", "#cfd8d6"))
    with s.seen(0.3), s.at(760, 430, 0.75):
        launch(s, "#8d9aa4", "#7d8a94", decks=3)
    s.box(70, 330, 1140, 140, s.fade(("#eef0ea", 0), ("#eef0ea", 0.95)))
    for x in (70, 430, 820, 1196):
        s.block(x - 14, 50, 34, 450, "#6d4a38", angle=0)
    s.block(40, 30, 1200, 46, "#7a5440")
    s.block(0, 470, 1280, 60, "#8a6048")
    s.box(0, 530, 1280, 330, s.fade("#4f3b36", "#251f28"))
    for spoke in range(8):
        a = spoke * math.tau / 8
        s.line([(420, 640), (420 + math.cos(a) * 210, 640 + math.sin(a) * 210)], "#7d4f34", 15)
    s.disc(420, 640, 164, "none", more='stroke="#945f3c" stroke-width="26"')
    s.ball(420, 640, 34, "#c9983a")
    s.block(800, 400, 280, 130, "#3a4048", r=8)
    for x in (840, 886, 932):
        s.disc(x, 490, 14, "#6d747c")
        s.line([(x, 490), (x + 7, 480)], "#22262c", 4)
    s.box(824, 420, 150, 40, "#1b1f25")
    for y in range(4):
        s.line([(996, 426 + y * 20), (1060, 426 + y * 20)], "#1f2329", 6)
    s.curve([(1080, 500), (1130, 560), (1080, 620), (1120, 690)], "#22262c", 7)
    s.block(1090, 680, 50, 92, "#2b3038", r=10)
    s.line([(620, 0), (620, 120)], "#2b2630", 6)
    s.form("M572 150Q572 96 620 96Q668 96 668 150Z", "#5a6068")
    s.ball(620, 156, 24, "#8a8a80")
    s.wash("#9fb4c4", 0.3)
