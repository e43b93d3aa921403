"""Cricket, football and other sport."""

from ..kit import *
from ..table import picture

GREEN = Look("batter", "#0f7a5c", "#0f7a5c", "helmet", SKIN[0], "#0b5a46")
GREENCAP = Look("cricket", "#0f7a5c", "#0f7a5c", "cap", SKIN[2], "#0b5a46")


def turf(s: Scene, y: float, colour: str = "#5a9a45") -> None:
    """Mown grass in bands, wider towards the front."""
    s.box(0, y, 1280, 853 - y, s.fade(lit(colour, 0.2), colour, dim(colour, 0.2)))
    edge, row = y, 0
    while edge < 853:
        tall = 10 + (edge - y) * 0.32
        if row % 2:
            s.box(0, edge, 1280, tall, lit(colour, 0.25), more='opacity="0.4"')
        edge, row = edge + tall, row + 1
    s.grain(f"M0 {y}H1280V853H0Z", dim(colour, 0.6), strength=0.35)


def strip(s: Scene, y: float, *, vanish: float = 640, foot: float = 640, wide: float = 420) -> None:
    """The pitch, running away from the viewer."""
    s.path(polygon([(vanish - 50, y), (vanish + 50, y), (foot + wide / 2, 853), (foot - wide / 2, 853)]), s.fade("#dcc794", "#c9ac72"))


def swing(s: Scene, hand: Point, turn: float, k: float) -> None:
    """A bat held in the hand."""
    s.put(bat, hand[0], hand[1], k, turn=turn)


@picture("b-08", "noon")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 330, s.fade("#2f5f80", "#7fb0bc"))
    stand(s, 290, 150, roof="#e8e4d8")
    screen(s, 860, 40, 330, 170, "#14303f")
    for row, (name, time) in enumerate((("লেন ৪", "২:০৮"), ("লেন ৫", "২:১১"), ("লেন ২", "২:১২"))):
        s.words(884, 88 + row * 50, name, 34, "#f4e6b8", anchor="start")
        s.words(1170, 88 + row * 50, time, 36, "#7dffb0" if row == 0 else "#f4e6b8", anchor="end", weight=700)
    s.box(0, 290, 1280, 30, "#d8d2c0")
    s.box(0, 318, 1280, 540, s.fade("#7fd4dc", "#2f9cc0", "#1a6f9c"))
    for _ in range(90):
        x, y = s.dice.uniform(0, 1280), 330 + 500 * s.dice.random() ** 1.3
        s.curve([(x, y), (x + 26, y - 7), (x + 56, y), (x + 84, y - 5)], "#d8f6f4", 3, more='opacity="0.45"')
    for x0, x1 in ((250, -60), (470, 210), (800, 1040), (1020, 1340)):
        for step in range(40):
            t = (step / 40) ** 1.6
            s.ball(x0 + (x1 - x0) * t, 322 + 530 * t, 3 + 12 * t, "#c8452f" if step % 6 < 3 else "#fbf6e6", 2.5 + 8 * t)
    s.path("M-10 760L1290 760L1290 853L-10 853Z", s.fade("#e8e2d0", "#b9b4a4"))
    s.words(640, 826, "৪", 70, "#2f5f80", weight=800)
    s.disc(610, 700, 300, "#ffffff", 40, more='opacity="0.5"')
    for _ in range(70):
        a, r = s.dice.uniform(math.pi, math.tau), s.dice.uniform(80, 360)
        s.disc(610 + math.cos(a) * r, 690 + math.sin(a) * r * 0.9, s.dice.uniform(3, 9), "#f4fcfc", more='opacity="0.8"')
    with s.within("M0 0H1280V706H0Z"):
        with s.at(610, 862, 0.62):
            s.line([(170, -150), (300, -430)], SKIN[0], 74)
            s.line([(300, -430), (250, -720)], SKIN[0], 60)
            s.ball(246, -760, 46, SKIN[0])
            bust(s, Sitter(skin=SKIN[0], hair="bald", wear="tshirt", top="#27324a", woman=True, smile=16))
            s.form("M-122 -470C-130 -640 130 -650 122 -470C60 -500 -60 -500 -122 -470Z", "#c8452f", shade=0.35)
            s.box(-96, -450, 86, 50, "#1d3a5c", r=22)
            s.box(24, -450, 84, 50, "#1d3a5c", r=22)
            s.line([(-10, -428), (24, -428)], "#1d1a20", 9)
            s.line([(-96, -430), (-122, -436)], "#1d1a20", 9)
    ripples(s, 610, 704, 260)
    with s.at(980, 700):
        s.ball(0, 0, 40, "#2f7fb0")
        s.curve([(-20, 10), (0, 20), (30, 8)], "#1d1a20", 7)
        ripples(s, 0, 26, 90)


@picture("b-09", "teal", sober=True)
def _(s: Scene) -> None:
    room(s, "#3a5a5c", "#2f3a3c", y=520, light=640)
    for x in (120, 1000):
        window(s, x, 60, 170, 240, view="#9cc4b8", frame="#5a4438")
    with s.at(640, 740, 0.9):
        bust(s, Sitter(skin="#a06a45", hair="side", wear="shirt", top="#d8cdb0", smile=4))
        s.line([(200, 0), (170, -170), (60, -252)], dim("#d8cdb0", 0.1), 90)
        s.ball(52, -262, 48, "#a06a45", 40)
        s.ball(20, -286, 40, "#a06a45", 17)
    s.path("M120 620L1160 620L1420 900L-140 900Z", s.fade("#7a4a30", "#4a2c22"))
    rows = 8
    for row in range(rows):
        for column in range(8):
            t0, t1 = (row / rows) ** 1.15, ((row + 1) / rows) ** 1.15
            y0, y1 = 640 + 230 * t0, 640 + 230 * t1
            w0, w1 = 300 + 170 * t0, 300 + 170 * t1
            tone = "#f0dfb8" if (row + column) % 2 else "#5f3d2c"
            s.path(polygon([(640 - w0 + w0 * column / 4, y0), (640 - w0 + w0 * (column + 1) / 4, y0), (640 - w1 + w1 * (column + 1) / 4, y1), (640 - w1 + w1 * column / 4, y1)]), tone)

    def piece(x: float, y: float, k: float, tone: str, kind: str) -> None:
        with s.at(x, y, k):
            s.disc(0, 0, 26, "#1a1214", 8, more='opacity="0.4"')
            s.form("M-24 0Q-24 -12 -12 -16L-8 -56L8 -56L12 -16Q24 -12 24 0Z", tone, angle=0, shade=0.5)
            if kind == "pawn":
                s.ball(0, -66, 14, tone)
            elif kind == "rook":
                s.form("M-16 -56V-84H-8V-76H-3V-84H3V-76H8V-84H16V-56Z", tone, angle=0)
            elif kind == "king":
                s.form("M-15 -56L-19 -90L19 -90L15 -56Z", tone, angle=0)
                s.line([(0, -90), (0, -112)], tone, 6)
                s.line([(-8, -103), (8, -103)], tone, 6)
            else:
                s.form("M-14 -56C-18 -84 -4 -100 14 -98L22 -82L6 -78L14 -56Z", tone, angle=0)

    for x, y, k, tone, kind in ((420, 676, 0.9, "#2b2024", "rook"), (530, 668, 0.85, "#2b2024", "pawn"), (700, 672, 0.95, "#2b2024", "king"), (820, 690, 0.9, "#2b2024", "pawn"), (480, 740, 1.1, "#f4e6c8", "knight"), (610, 730, 1.0, "#f4e6c8", "pawn"), (340, 800, 1.35, "#f4e6c8", "king"), (560, 840, 1.4, "#f4e6c8", "pawn")):
        piece(x, y, k, tone, kind)
    s.form("M1290 690C1150 670 1020 650 960 664L900 690C886 702 900 716 920 712L980 706C960 730 1000 750 1060 752L1290 830Z", SKIN[2], shade=0.35)
    s.form("M1130 640L1300 660L1300 860L1120 790Z", "#2f5f8a", shade=0.4)
    for y in (690, 716):
        s.curve([(905, y), (960, y - 8), (1010, y - 2)], dim(SKIN[2], 0.3), 3)


@picture("b-10", "noon")
def _(s: Scene) -> None:
    sky(s, sun=(1080, 120))
    clouds(s, 3, low=170)
    hills(s, 330, rows=3, rise=140)
    with s.within("M0 0H1280V400H0Z"):
        tea_rows(s, 270, rows=4, floor=440)
    stand(s, 440, 110, colour="#6a5a6a", roof="#c8653a")
    turf(s, 440)
    strip(s, 450, foot=560, wide=520)
    s.put(stumps, 632, 500, 0.5)
    person(s, 700, 520, 130, "walk", Look("cricket", "#e2a12e", "#e2a12e", "cap", SKIN[1], "#c8452f"))
    person(s, 500, 516, 125, "present", Look("cricket", "#e2a12e", "#e2a12e", "cap", SKIN[3], "#c8452f"))
    shade_under(s, 600, 826, 120)
    hand, far = person(s, 600, 826, 560, Pose(near_arm=(146, 168), far_arm=(-136, -164), near_leg=(9, 4), far_leg=(-9, -4), aside=0.15), Look("batter", "#0f7a5c", "#0f7a5c", "curly", SKIN[0], "#e8384a"))
    swing(s, hand, 186, 1.5)
    with s.at(far[0], far[1] - 16, 1.0):
        s.form("M-46 16C-54 -50 44 -54 48 10Z", "#0b5a46", shade=0.4)
        s.line([(-36, 18), (-30, 50), (30, 50), (44, 14)], "#c9ccc8", 4)
    person(s, 940, 800, 430, "cheer", GREEN)
    tufts(s, 800, "#4f8a3f", rows=1)


@picture("b-11", "dusk", sober=True)
def _(s: Scene) -> None:
    sky(s, sun=(300, 200))
    stand(s, 450, 190, colour="#4a3f66", roof="#8a6f8a", depth=0.3)
    turf(s, 448, "#5f8a4c")
    strip(s, 458, vanish=760, foot=800, wide=460)
    s.put(stumps, 860, 640, 1.1, flying=True)
    kit = Look("cricket", "#3f9a3f", "#2f7a35", "cap", SKIN[1], "#e8c23a")
    for x, y, tall, pose, flip in ((960, 640, 250, "cheer", True), (1060, 660, 270, "jump", True), (1160, 640, 250, "run", True), (1020, 610, 220, "cheer", False), (760, 560, 180, "jump", False)):
        shade_under(s, x, y, 50)
        person(s, x, y, tall, pose, kit, flip=flip)
    shade_under(s, 380, 826, 120)
    hand, far = person(s, 380, 826, 560, Pose(near_arm=(10, 34), far_arm=(-6, 10), near_leg=(16, 2), far_leg=(-12, -26), lean=8, aside=0.7, nod=26), Look("batter", "#0f5f4c", "#0f5f4c", "helmet", SKIN[0], "#0b4a3c"), flip=True)
    with s.at(470, 470, 1.5, turn=64):
        bat(s)
    s.beam(300, 200, 700, "#ffb86a", 0.35)


@picture("b-12", "night")
def _(s: Scene) -> None:
    sky(s)
    stars(s, 60, 160)
    stand(s, 430, 230, colour="#3d4a78", roof="#5d6a8a", depth=0.1)
    for x in (110, 420, 860, 1170):
        s.put(floodlight, x, 260, 0.5)
    turf(s, 428, "#3f8a45")
    s.disc(640, 620, 620, s.glow(("#e8ffd0", 0.5), ("#e8ffd0", 0)), 220)
    strip(s, 436, foot=640, wide=560)
    s.put(stumps, 560, 560, 0.6)
    for x, y, tall, flip in ((180, 640, 230, False), (300, 600, 190, False), (1010, 600, 190, True), (1130, 650, 240, True), (1230, 610, 200, True)):
        shade_under(s, x, y, 44)
        person(s, x, y, tall, "run", GREENCAP if x % 20 else GREEN, flip=flip)
    shade_under(s, 640, 826, 150)
    hand, far = person(s, 640, 760, 540, "jump", GREEN)
    swing(s, hand, 200, 1.5)
    for _ in range(110):
        s.box(s.dice.uniform(0, 1280), s.dice.uniform(0, 600), 7, 13, s.dice.choice(("#e8384a", "#0f9a6c", "#f0e3c4", "#e2b84a")), r=2, more=f'transform="rotate({s.dice.uniform(-40, 40):.0f} 640 400)"')


@picture("b-14", "golden", sober=True)
def _(s: Scene) -> None:
    sky(s, sun=(1050, 150))
    clouds(s, 3, low=150)
    stand(s, 420, 170, roof="#e2d4b0")
    turf(s, 420)
    s.curve([(-20, 500), (300, 470), (700, 462), (1300, 500)], "#f8f2e0", 9)
    for x in (200, 700, 1100):
        person(s, x, 480, 110, "arms_folded", GREENCAP)
    shade_under(s, 560, 800, 230)
    person(s, 600, 820, 620, Pose(near_arm=(-30, 34), far_arm=(-40, -26), near_leg=(86, 74), far_leg=(72, 118), lean=-16, aside=0.85, nod=18), Look("cricket", "#0f7a5c", "#0f7a5c", "curly", SKIN[1], "#e8384a"))
    hand, _far = person(s, 930, 820, 560, Pose(near_arm=(48, 62), far_arm=(40, 58), near_leg=(86, -4), far_leg=(-4, -88), lean=24, aside=0.9, nod=14), Look("tshirt", "#e8e2d0", "#27324a", "cap", SKIN[2], "#c8452f"), flip=True)
    with s.at(hand[0] - 8, hand[1] + 8, 1.1):
        s.form("M-42 14C-52 -20 -30 -30 0 -28C30 -30 50 -18 42 14Q0 30 -42 14Z", "#8fd0e8", shade=0.4)
        s.line([(-20, -8), (14, -12)], "#f4fcfc", 6)
    with s.at(1130, 810):
        s.block(-80, -90, 160, 90, "#c8303a", r=12)
        s.box(-12, -74, 24, 60, "#fbf6ea")
        s.box(-32, -54, 64, 22, "#fbf6ea")
        s.curve([(-34, -92), (0, -124), (34, -92)], "#3a2a2c", 9)
    s.put(cricket_ball, 330, 800, 1.1)
    tufts(s, 800, "#4f8a3f", rows=1)


@picture("b-15", "teal")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#cfdcae", "#a8c08a"))
    s.grain("M0 0H1280V853H0Z", "#5f7a4a", strength=0.35, angle=30)
    for _ in range(60):
        x, y = s.dice.uniform(0, 1280), s.dice.uniform(0, 853)
        s.box(x, y, s.dice.uniform(60, 150), s.dice.uniform(30, 80), s.dice.choice(("#b9cf8a", "#dcd99a", "#94b87a", "#c9c47c")), r=6, more=f'opacity="0.75" transform="rotate({s.dice.uniform(-30, 30):.0f} {x:.0f} {y:.0f})"')
    teams = (("#c8452f", ((-30, 90), (160, 190), (260, 330), (420, 390), (560, 420))), ("#35558c", ((300, -30), (380, 120), (500, 220), (560, 330), (600, 400))), ("#e2a12e", ((900, -30), (860, 130), (760, 220), (720, 330), (680, 400))),
             ("#7c3f6d", ((1310, 150), (1100, 200), (980, 330), (850, 380), (720, 420))), ("#2a7f78", ((1310, 700), (1120, 660), (1010, 540), (880, 520), (730, 470))), ("#d97b3c", ((-30, 700), (190, 690), (300, 560), (430, 520), (550, 470))))  # fmt: skip
    for tone, course in teams:
        s.curve(list(course), dim(tone, 0.3), 66, more='opacity="0.35" transform="translate(5 8)"')
        s.curve(list(course), tone, 58)
        s.curve([(x - 6, y - 6) for x, y in course], lit(tone, 0.5), 8, more='opacity="0.7"')
    s.disc(640, 446, 250, "#000000", 150, more='opacity="0.18"')
    s.disc(640, 436, 250, s.fade("#6fae4a", "#3f8a3f"), 150)
    s.disc(640, 436, 226, "none", 132, more='stroke="#f4f2e0" stroke-width="4" stroke-dasharray="14 10"')
    s.path("M560 350L720 350L740 530L540 530Z", s.fade("#e8d8a8", "#d0b47a"))
    s.line([(560, 370), (720, 370)], "#fbf6e6", 3)
    s.line([(544, 512), (736, 512)], "#fbf6e6", 3)
    s.put(stumps, 640, 368, 0.32)
    s.disc(640, 470, 170, s.glow(("#fff0b0", 0.7), ("#fff0b0", 0)))
    s.put(trophy, 640, 510, 1.35)
    for x, y, k in ((110, 420, 0.42), (1180, 440, 0.46), (240, 130, 0.4), (1070, 90, 0.4), (640, 150, 0.34), (480, 760, 0.5), (830, 780, 0.5), (1000, 770, 0.42)):
        s.put(tree, x, y + 30, k)
    for x, y in ((160, 560), (1090, 300), (470, 60), (760, 700), (640, 800)):
        s.put(house, x, y, 0.32)
    for x, y, turn in ((330, 420, 14), (800, 200, -60), (960, 590, 20)):
        s.put(boat, x, y, 0.3, hood="")


@picture("b-16", "noon")
def _(s: Scene) -> None:
    sky(s)
    clouds(s, 2, low=80)
    s.box(0, 90, 1280, 380, s.fade("#4a5a78", "#6a7a90"))
    heads(s, 150, 34, rows=1)
    for row in range(4):
        x = -20.0
        base = 240 + row * 84
        while x < 1300:
            person(s, x, base + 90, 190, s.dice.choice(("cheer", "wave", "talk", "front", "cheer")), look(s), flip=s.dice.random() < 0.5)
            x += s.dice.uniform(54, 84)
        s.box(0, base + 62, 1280, 26, mix("#35476a", "#5a6a88", row / 4))
    s.box(0, 560, 1280, 60, s.fade("#1f6f9c", "#134a70"))
    s.words(330, 604, "ছক্কা নয়, আউট!", 42, "#f4e6b8", weight=700)
    s.words(960, 604, "দিগন্তরেখা", 42, "#f4e6b8", weight=700)
    turf(s, 618)
    for x in range(-20, 1300, 74):
        s.path(f"M{x} 690L{x + 37} 646L{x + 74} 690Z", s.fade("#fbf6e6", "#d0c8b4"))
    s.box(0, 684, 1280, 12, "#e8e2d0")
    hand, far = person(s, 640, 800, 620, Pose(near_arm=(-152, -172), far_arm=(-172, 176), near_leg=(30, -12), far_leg=(-12, -70), lean=-26, aside=0.5, nod=-30), Look("cricket", "#2f9cc0", "#2f9cc0", "cap", SKIN[0], "#1a5f8a"), flip=True)
    s.put(cricket_ball, (hand[0] + far[0]) / 2, min(hand[1], far[1]) - 20, 1.2)
    umpire_ball_trail(s, 60, 420, (hand[0] + far[0]) / 2 - 30, min(hand[1], far[1]) - 30)
    shade_under(s, 660, 828, 160)


@picture("b-17", "golden")
def _(s: Scene) -> None:
    sky(s, sun=(260, 170))
    clouds(s, 4, low=220)
    birds(s, 800, 160)
    hills(s, 400, rows=2, rise=60)
    water(s, 400, sun_x=260)
    s.put(boat, 980, 460, 0.5, sail="#c8452f")
    s.put(boat, 560, 440, 0.34)
    sand(s, 500, "#e2cb92")
    for x, y, tall, pose, flip in ((1010, 640, 210, "bat", True), (1150, 610, 180, "squat", True), (820, 570, 150, "arms_folded", False), (140, 590, 160, "stand", False)):
        shade_under(s, x, y, 46)
        hand, _far = person(s, x, y, tall, pose, look(s, "child" if pose != "bat" else "tshirt"), flip=flip)
        if pose == "bat":
            swing(s, hand, 20, 0.62)
    for dx, turn in ((-18, -4), (0, 2), (18, 5)):
        with s.at(1080 + dx, 660, turn=turn):
            s.form("M-4 0L-3 -110L4 -112L5 0Z", "#7a5a3c", angle=0)
    shade_under(s, 430, 820, 120)
    hand, _far = person(s, 430, 820, 800, "bowl", Look("child", "#c8452f", "#27324a", "curly", SKIN[1], "#f0e3c4"))
    s.ball(hand[0] + 14, hand[1] - 12, 19, "#e8e4d8")
    s.curve([(hand[0] + 2, hand[1] - 22), (hand[0] + 16, hand[1] - 10), (hand[0] + 10, hand[1] + 4)], "#c8303a", 6)
    for _ in range(30):
        s.disc(s.dice.uniform(300, 560), s.dice.uniform(800, 840), s.dice.uniform(2, 6), "#f4e2b4", more='opacity="0.7"')
    grass(s, 40, 853, 160, "#a89a52", tall=120)
    grass(s, 1130, 853, 140, "#a89a52", tall=100)


@picture("b-18", "dawn")
def _(s: Scene) -> None:
    sky(s, sun=(640, 250), size=64)
    tree_line(s, 420, 50, palms=6)
    turf(s, 416, "#6f9a6a")
    fog(s, 420, 200, opacity=0.8)
    for x in (120, 1150):
        s.put(floodlight, x, 430, 0.6)
    for x in (300, 980):
        s.put(stumps, x, 520, 0.45)
    s.path("M560 420L720 420L960 853L320 853Z", s.fade(("#fff0c4", 0.5), ("#fff0c4", 0)))
    fog(s, 560, 160, opacity=0.35)
    for x, k, hair, skin, flip in ((380, 520, "braid", SKIN[2], False), (640, 560, "bun", SKIN[0], False), (900, 530, "long", SKIN[3], True)):
        shade_under(s, x, 826, 130)
        hand, _far = person(s, x, 826, k, Pose(near_arm=(18, 40), far_arm=(-16, -8), near_leg=(18, 4), far_leg=(-12, -26), lean=2, aside=0.25), Look("batter", "#0f7a5c", "#0c5f4a", hair, skin, "#e8c25a"), flip=flip)
        if x != 640:
            swing(s, hand, -16 if flip else 16, 1.35)
        else:
            swing(s, (hand[0], hand[1]), 150, 1.35)
    tufts(s, 800, "#4f7a52", rows=1)


@picture("b-19", "monsoon")
def _(s: Scene) -> None:
    sky(s)
    storm_clouds(s, 150)
    hills(s, 330, rows=3, rise=190)
    stand(s, 440, 120, colour="#4a5a66", roof="#8a969a", depth=0.3)
    turf(s, 440, "#4f8a55")
    s.line([(0, 520), (1280, 500)], "#f0f4e8", 6)
    with s.at(1130, 560):
        s.line([(-130, 0), (-130, -170), (130, -190), (130, 0)], "#f4f4ee", 10)
        nets(s, -126, -166, 254, 150)
    kit = lambda hair, skin: Look("football", "#d8303a", "#0f7a5c", hair, skin, "#0f7a5c")
    for x, y, tall, pose, flip in ((180, 720, 400, "run", False), (1080, 730, 400, "run", True), (960, 700, 360, "cheer", True)):
        shade_under(s, x, y, 70)
        person(s, x, y, tall, pose, kit("braid", SKIN[x % 4]), flip=flip)
    shade_under(s, 600, 800, 320)
    spots = ((470, 770, 440, "hold", False, "bun"), (740, 770, 440, "hold", True, "braid"), (540, 790, 450, "stoop", False, "long"), (680, 790, 440, "stoop", True, "bun"), (600, 720, 460, "cheer", False, "braid"), (420, 800, 420, "lift", False, "braid"), (800, 800, 420, "lift", True, "long"), (610, 820, 380, "squat", False, "bun"))
    for place, (x, y, tall, pose, flip, hair) in enumerate(spots):
        person(s, x, y, tall, pose, kit(hair, SKIN[place % 6]), flip=flip)
    s.put(football, 250, 800, 1.2)
    for x in (140, 560, 980):
        s.disc(x, 836, 150, "#a9c4bc", 16, more='opacity="0.5"')
    rain(s, 220, slant=0.3, opacity=0.45)


@picture("b-20", "night")
def _(s: Scene) -> None:
    sky(s)
    stand(s, 420, 230, colour="#3d4a78", roof="#5d6a8a")
    for x in (200, 1080):
        s.put(floodlight, x, 240, 0.55)
    turf(s, 420, "#3f8a45")
    with s.at(560, 640):
        nets(s, -330, -400, 660, 420)
        s.line([(-340, 30), (-340, -410), (340, -410), (340, 30)], "#f8f6ee", 15)
    red = Look("football", "#d8303a", "#27324a", "short", SKIN[1], "#f4efe2")
    blue = Look("football", "#35558c", "#f4efe2", "curly", SKIN[2], "#e8c25a")
    for x, y, tall, pose, who, flip in ((330, 770, 420, "jump", red, False), (760, 770, 430, "jump", blue, True), (440, 800, 440, "lift", blue, False), (860, 800, 420, "stand", red, True), (650, 810, 430, "cheer", red, True), (230, 790, 400, "run", blue, False)):
        shade_under(s, x, y + 10, 70)
        person(s, x, y, tall, pose, who, flip=flip)
    hand, far = person(s, 550, 690, 480, Pose(near_arm=(156, 172), far_arm=(-30, -80), near_leg=(44, -40), far_leg=(-20, -70), lean=6, aside=0.5, nod=-16), Look("full", "#f0c23a", "#23262e", "short", SKIN[0], "#23262e"))
    s.ball(hand[0], hand[1], 18, "#f4f4ee")
    s.put(football, hand[0] + 20, hand[1] - 46, 1.1)
    for a in (-140, -100, -60, -20, 20):
        r = math.radians(a)
        s.line([(hand[0] + 20 + math.cos(r) * 48, hand[1] - 46 + math.sin(r) * 48), (hand[0] + 20 + math.cos(r) * 74, hand[1] - 46 + math.sin(r) * 74)], "#fff3c4", 5)
    rh, _f = person(s, 1130, 830, 560, Pose(near_arm=(150, 168), far_arm=(-10, -4), aside=0.5), Look("football", "#23262e", "#23262e", "short", SKIN[2], "#23262e"), flip=True)
    s.box(rh[0] - 24, rh[1] - 76, 48, 70, "#e8303a", r=5)
    s.disc(rh[0], rh[1] - 40, 110, s.glow(("#ff6a5a", 0.5), ("#ff6a5a", 0)))


@picture("b-22", "winter")
def _(s: Scene) -> None:
    sky(s, sun=(980, 140))
    clouds(s, 3, low=140)
    hills(s, 300, rows=2, rise=90)
    s.box(0, 296, 1280, 560, s.fade("#c9b476", "#b59a5c", "#8f7a45"))
    s.disc(640, 520, 600, s.fade("#b9b068", "#9aa050"), 200)
    s.disc(640, 520, 520, "none", 168, more='stroke="#f8f2dc" stroke-width="5"')
    s.line([(640, 352), (640, 690)], "#f8f2dc", 4)
    s.disc(640, 520, 90, "none", 34, more='stroke="#f8f2dc" stroke-width="4"')
    for row in range(3):
        for step in range(90):
            a = math.pi + math.pi * step / 89
            x, y = 640 + math.cos(a) * (600 + row * 26), 520 + math.sin(a) * (196 + row * 16) + 8
            person(s, x, y, 46, "stand", look(s))
    for x in (160, 1100):
        for dx in (-70, 0, 70):
            s.line([(x + dx, 420), (x + dx, 300)], "#a88a4c", 6)
        s.line([(x - 84, 322), (x + 84, 322)], "#b99a58", 9)
        for place in range(8):
            person(s, x - 72 + place * 21, 320, 52, s.dice.choice(("stand", "wave", "cheer")), look(s))
    red, blue = Look("football", "#d8432c", "#f4efe2", "short", SKIN[1], "#f4efe2"), Look("football", "#2f6f9c", "#27324a", "short", SKIN[0], "#e8c25a")
    for x, y, pose, who, flip in ((300, 520, "run", red, False), (470, 450, "stand", blue, False), (560, 580, "kick", red, False), (680, 570, "run", blue, True), (820, 470, "run", red, True), (940, 540, "stand", blue, True), (760, 640, "run", blue, True), (420, 620, "run", red, False)):
        shade_under(s, x, y, 30)
        person(s, x, y, 130 + (y - 450) * 0.3, pose, who, flip=flip)
    s.put(football, 630, 580, 0.5)
    for x, y, k, turn in ((180, 700, 0.9, 4), (1090, 710, 1.0, -4)):
        s.put(boat, x, y, k, turn=turn, hood="")
        for place in range(5):
            person(s, x - 90 * k + place * 44 * k, y - 16 * k, 100 * k, s.dice.choice(("sit", "cheer", "wave")), look(s))
    heads(s, 770, 34, rows=2)
