"""The town, its offices, committees and polling places."""

from ..kit import *
from ..table import picture


@picture("a-07", "golden")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#c9b596", "#a8957c"))
    s.path("M420 -10L860 -10L900 853L380 853Z", s.fade("#77747a", "#5c5960"))
    s.path("M-10 300L1290 300L1290 570L-10 570Z", s.fade("#77747a", "#5c5960"))
    for x in range(440, 850, 46):
        for y in (262, 574):
            s.box(x, y, 26, 34, "#f2ead2", more='opacity="0.9"')
    for y in range(316, 560, 40):
        for x in (366, 880):
            s.box(x, y, 38, 24, "#f2ead2", more='opacity="0.9"')
    for x0, y0, wide, tall in ((-20, -20, 380, 270), (916, -20, 400, 270), (-20, 626, 370, 260), (930, 626, 400, 260)):
        s.block(x0, y0, wide, tall, "#b98a6a", shade=0.25)
        for _ in range(7):
            w, h = s.dice.uniform(90, 150), s.dice.uniform(70, 110)
            x, y = x0 + s.dice.uniform(0, wide - w), y0 + s.dice.uniform(0, tall - h)
            s.box(x + 14, y + 16, w, h, "#3a2c38", more='opacity="0.3"')
            s.block(x, y, w, h, s.dice.choice(("#d8b48a", "#c98d6a", "#e2cfa8", "#a9b0a6", "#c97a5a")))
            s.ball(x + w * 0.7, y + h * 0.35, 13, "#2f3a48")
            s.box(x + 14, y + 14, 34, 18, "#8fa0a0")
        for _ in range(7):
            s.ball(x0 + s.dice.uniform(10, wide - 10), y0 + s.dice.uniform(10, tall - 10), 26, "#5c8a4a")

    def top(x: float, y: float, long: float, wide: float, colour: str, turn: float) -> None:
        with s.at(x, y, turn=turn):
            s.box(-long / 2 + 7, -wide / 2 + 9, long, wide, "#221e28", r=8, more='opacity="0.35"')
            s.block(-long / 2, -wide / 2, long, wide, colour, r=8)
            s.box(long * 0.18, -wide * 0.36, long * 0.13, wide * 0.72, "#2f4653", r=3)
            s.box(-long * 0.42, -wide * 0.36, long * 0.08, wide * 0.72, "#2f4653", r=3)
            s.box(-long * 0.3, -wide * 0.3, long * 0.42, wide * 0.6, lit(colour, 0.25), r=4)

    lanes = ((478, 1, 90), (560, 1, 90), (720, 0, -90), (800, 0, -90))
    for x, low, turn in lanes:
        for step in range(4):
            y = (620 + step * 92) if low == 0 else (-10 + step * 84 - 20)
            if s.dice.random() < 0.9:
                big = s.dice.random() < 0.3
                top(x, y + s.dice.uniform(-8, 8), 90 if big else 66, 44 if big else 36, s.dice.choice(("#c8452f", "#2f7f4f", "#e2a12e", "#f0ead8", "#35558c", "#8a9298")), turn)
    for y, turn in ((350, 180), (520, 0)):
        for step in range(5):
            for x in ((30 + step * 80,) if turn == 0 else (950 + step * 84,)):
                top(x, y + s.dice.uniform(-10, 10), 70, 38, s.dice.choice(("#2f7f4f", "#c8452f", "#e8dcc0", "#2a7f78", "#e2a12e")), turn)
                top(x + 10, y - 60 if turn == 0 else y + 60, 58, 30, s.dice.choice(("#b5384f", "#2f7f4f", "#d8d2c4")), turn)
    s.disc(640, 436, 46, "#8f8a86")
    s.disc(640, 436, 36, "#6fa05a")
    s.line([(648, 452), (720, 540)], "#221e28", 12, more='opacity="0.35"')
    s.form("M632 440L636 150L648 150L652 440Z", "#4a5058", angle=0)
    for y, tone in ((150, "#5a2a2a"), (194, "#5a4a24"), (238, "#5fe08a")):
        if y == 150:
            s.block(604, 120, 76, 156, "#23262e", r=16)
        s.disc(642, y + 2, 17, tone)
    s.disc(642, 240, 90, s.glow(("#5fe08a", 0.75), ("#5fe08a", 0)))
    s.line([(604, 330), (680, 330)], "#4a5058", 8)
    for x, flip in ((596, True), (690, False)):
        with s.at(x, 330, flip=flip):
            s.block(-8, -14, 48, 26, "#f0ead8", r=5)
            s.disc(40, -1, 10, "#23262e")
    s.beam(300, 60, 700, "#ffd98a", 0.35)


@picture("a-10", "teal")
def _(s: Scene) -> None:
    room(s, "#4d7f7a", "#7a5a48", y=500, light=640)
    screen(s, 400, 60, 480, 230, "#1d4a5c")
    with s.within("M400 60h480v230h-480Z"):
        bridge(s, 210, start=380, end=900, tall=36, piers=4, foot=60, colour="#8fd0d0")
        for x in (500, 620, 740):
            s.block(x, 216, 60, 52, "#e2a12e")
            s.box(x + 12, 230, 36, 20, "#1d3a48")
        s.box(480, 202, 340, 14, "#f0ead8")
    for x in (90, 1000):
        window(s, x, 90, 190, 260, view="#cfe6dc")
    for x, y, wear, flip in ((190, 560, "panjabi", False), (330, 510, "saree", False), (500, 490, "suit", False), (640, 482, "coat", False), (780, 490, "saree", True), (940, 512, "panjabi", True), (1090, 560, "suit", True)):
        person(s, x, y + 80, 300, "write", look(s, wear, hair_colour=s.dice.choice(("#211b1d", "#8a8684", "#c9c5c0"))), flip=flip)
    round_table(s, 640, 640, 560, depth=90)
    with s.at(640, 640, 0.9):
        bridge(s, 0, start=-190, end=190, tall=34, piers=4, foot=34, colour="#d8643c")
        s.disc(0, 46, 250, "#7fb8bc", 30, more='opacity="0.8"')
        bridge(s, -6, start=-190, end=190, tall=34, piers=4, foot=44, colour="#d8643c")
    for x, y, turn in ((250, 600, -12), (420, 560, -6), (860, 560, 8), (1010, 600, 12), (340, 720, -8), (930, 720, 9), (640, 770, 0)):
        s.put(open_book, x, y + 20, 0.62, turn=turn)
    for x, y in ((530, 730), (780, 730), (160, 660), (1120, 660)):
        s.put(tea_glass, x, y, 0.6)


@picture("a-11", "dawn")
def _(s: Scene) -> None:
    room(s, "#d8a86a", "#9a6a48", y=520, light=980)
    for x in range(0, 1280, 42):
        s.line([(x, 0), (x, 505)], "#b98a55", 2, more='opacity="0.5"')
    s.box(0, 0, 1280, 44, s.fade("#8a949a", "#6a7076"))
    blackboard(s, 90, 110, 360, 190)
    s.words(270, 190, "ভোটকেন্দ্র", 48, "#f0ead8", weight=700)
    s.words(270, 246, "কক্ষ নম্বর ২", 34, "#e8c25a")
    s.box(850, 90, 330, 440, s.fade("#f9e4ae", "#e8ecc0"))
    with s.within("M850 90h330v440h-330Z"):
        tree_line(s, 360, 60, "#7d9c5c", palms=6)
        ground(s, 356, "#c9b476", floor=540)
        for place in range(7):
            person(s, 880 + place * 46, 520 - place * 14, 190 - place * 13, "stand", look(s, ("saree", "lungi", "salwar")[place % 3]), flip=True)
    for x in (838, 1180):
        s.block(x, 80, 18, 450, "#7a5038", angle=0)
    sunlit(s, 850, 530, wide=330, tall=260)
    person(s, 1030, 800, 420, "hold", look(s, "saree", hair="scarf", top="#b5384f", trim="#e2a12e"), flip=True)
    table(s, 330, 650, 480, tall=190, cloth="#2f6f6a")
    s.put(ballot_box, 560, 640, 1.35)
    with s.at(566, 398, turn=-8):
        s.box(-34, -34, 68, 60, "#fffaf0", more='stroke="#c9c2ac" stroke-width="2"')
        s.path("M-34 -34L34 -34L34 -4Z", "#e0d8c0")
    person(s, 150, 800, 400, "write", look(s, "panjabi", top="#e8dcc0", hair_colour="#6b6663"))
    s.put(papers, 390, 636, 0.34)


@picture("a-13", "winter")
def _(s: Scene) -> None:
    sky(s, sun=(980, 170), size=40)
    tree_line(s, 330, 30, palms=5)
    water(s, 330, sun_x=980)
    fog(s, 330, 160, opacity=0.9)
    sand(s, 520, "#d8c49a")
    with s.at(290, 560, 1.05):
        school(s, "#d8b88a", wide=440, roof="#8a949a")
    s.path("M20 320L80 258L500 258L560 320Z", s.fade("#b9c2c4", "#7d878c"))
    s.put(pennant, 300, 240, 0.9, x=0, y=0)
    s.line([(299, 320), (299, 236)], "#5a4a44", 4)
    fog(s, 520, 120, opacity=0.45)
    shawls = ("#8a4a3c", "#5d6b4a", "#6b5a7a", "#b98a4c", "#4a6670")
    for place, (x, y, tall) in enumerate(((560, 650, 190), (650, 690, 210), (745, 670, 215), (470, 620, 170), (400, 610, 160))):
        person(s, x, y, tall, "walk", look(s, "salwar" if place % 2 else "panjabi", top=shawls[place], hair="scarf" if place % 2 else "short", trim=shawls[(place + 2) % 5]), flip=True)
    with s.at(960, 730, 1.6):
        for place, x in enumerate((-90, -40, 10, 60)):
            person(s, x, -14, 112, ("stand", "stoop", "stand", "stand")[place], look(s, "kurti" if place % 2 else "panjabi", top=shawls[place], trim=shawls[4 - place]), flip=True)
        person(s, 130, -30, 116, "row", look(s, "lungi", hair="gamcha", top="#5d6b4a"), flip=True)
        boat(s, hood="")
    s.path("M690 706L800 640L822 650L716 722Z", s.fade("#b98a5a", "#8a5d3e"))
    tufts(s, 800, "#a89a62", rows=1)
    fog(s, 600, 300, opacity=0.25)


@picture("b-03", "teal")
def _(s: Scene) -> None:
    room(s, "#2f6468", "#6d4a3c", y=560, light=640)
    for x, flip in ((110, False), (760, False)):
        s.block(x, 70, 400, 120, "#c9983a" if x < 500 else "#3d7f9c", r=10)
        s.box(x + 14, 84, 372, 92, lit("#c9983a" if x < 500 else "#3d7f9c", 0.25), r=6)
    s.path("M510 110L590 110L590 88L640 130L590 172L590 150L510 150Z", "#f0e3c4")
    s.path("M760 110L690 110L690 88L640 130L690 172L690 150L760 150Z", "#f0e3c4")
    glass = ((80, 240), (1000, 240))
    for x, y in glass:
        window(s, x, y, 200, 240, view="#f4dfae")
    reach = Pose(near_arm=(52, 74), far_arm=(-8, 0), aside=0.7)
    hand, _far = person(s, 452, 800, 560, reach, Look("suit", "#27324a", "#27324a", "side", SKIN[2], "#c8452f"))
    person(s, 828, 800, 560, reach, Look("suit", "#4a3f3c", "#4a3f3c", "short", SKIN[0], "#2a7f78", "#8a8684"), flip=True)
    s.ball(640, hand[1] + 3, 24, SKIN[2], 17)
    s.line([(624, hand[1] - 4), (652, hand[1] - 2)], lit(SKIN[0], 0.1), 10)
    table(s, 250, 700, 780, tall=180, wood="#8a5a3c")
    for x in (420, 700):
        s.form(f"M{x} 690L{x + 150} 690L{x + 166} 664L{x + 26} 664Z", "#2f6f6a" if x < 500 else "#a83f44")
        s.path(f"M{x + 20} 684L{x + 130} 684L{x + 142} 668L{x + 38} 668Z", "#fffaf0")
    s.line([(600, 684), (650, 664)], "#e2b84a", 5)
    s.put(plant_pot, 1180, 800, 1.5)
    s.put(plant_pot, 90, 800, 1.5)


@picture("b-04", "golden")
def _(s: Scene) -> None:
    room(s, "#d8b07a", "#a08468", y=540, light=860)
    s.block(0, 60, 1280, 74, "#1f6f62")
    for x, text in ((300, "জমা"), (620, "উত্তোলন"), (960, "সেবা")):
        s.words(x, 112, text, 44, "#fbf3d8", weight=700)
    s.box(160, 150, 800, 300, s.fade(("#e8f4f0", 0.8), ("#b8d4cc", 0.65)))
    for x in (300, 590, 860):
        person(s, x, 640, 330, "work", look(s, "shirt" if x != 590 else "saree", top="#f0ead8" if x != 590 else "#2a7f78"))
    s.path("M160 150L420 150L240 450L160 450Z", "#ffffff", more='opacity="0.25"')
    for x in (160, 420, 690, 950):
        s.block(x - 5, 140, 12, 320, "#8a6a4a", angle=0)
    s.box(140, 440, 840, 34, s.fade("#f0dfb8", "#c9a876"))
    s.block(150, 470, 820, 170, "#7a5038", shade=0.4)
    s.put(notes, 600, 458, 0.6)
    s.put(notes, 330, 458, 0.5)
    tones = ("#c8452f", "#2a7f78", "#e2a12e", "#35558c", "#7c3f6d")
    for place in range(6):
        x = 170 + place * 112
        person(s, x, 760 - (place % 2) * 26, 340, "stand" if place % 3 else "hold", look(s, ("shirt", "saree", "panjabi", "salwar", "lungi", "tshirt")[place], top=tones[place % 5]))
    person(s, 960, 790, 380, "talk", look(s, "salwar", top="#35558c", trim="#f0ead8", hair="bun"))
    person(s, 1110, 790, 360, "hold", Look("panjabi", "#f2ead8", "#e9e2d0", "beard", SKIN[1], "#c8452f", "#d8d4cc"), flip=True)
    s.line([(1150, 620), (1164, 790)], "#6d4a34", 8)
    s.put(plant_pot, 1220, 560, 1.1)


@picture("b-05", "golden")
def _(s: Scene) -> None:
    sky(s)
    clouds(s, 3, low=200)
    skyline(s, 520, 220, "#b9a58a", depth=0.65)
    ground(s, 510, "#8fa05c")
    s.put(columns_hall, 220, 420, 0.36, wall="#c9785a", flag=False, count=5)
    s.put(columns_hall, 1060, 420, 0.36, wall="#5f8fa0", flag=False, count=5)
    for x in (220, 1060):
        s.path(f"M{x - 170} 424Q{x} 390 {x + 170} 424L{x + 150} 470L{x - 150} 470Z", "#7d9450")
    for side in (-1, 1):
        points = [(640 + side * 400, 440), (640 + side * 330, 540), (640 + side * 220, 560), (640 + side * 130, 610)]
        s.curve(points, "#f6df9a", 74, more='opacity="0.8"')
        for step in range(26):
            t = step / 26
            place = t * 3
            index = min(int(place), 2)
            f = place - index
            x = points[index][0] * (1 - f) + points[index + 1][0] * f + s.dice.uniform(-26, 26)
            y = points[index][1] * (1 - f) + points[index + 1][1] * f + s.dice.uniform(-20, 20)
            if step % 6 == 3:
                with s.at(x, y, turn=s.dice.uniform(-30, 30)):
                    s.block(-20, -14, 40, 28, "#a83f44" if side < 0 else "#2f5f8a", r=3)
                    s.box(-12, -6, 24, 5, "#f0e3c4")
            else:
                s.ball(x, y, 14, "#e2b03a", 11)
    s.put(columns_hall, 640, 745, 0.62, wall="#e2cfa0", dome="#2a7f78", count=7, flag=False)
    for x, tall, wear, top in ((180, 300, "panjabi", "#f0e3c4"), (275, 280, "saree", "#b5384f"), (350, 260, "child", "#35558c")):
        person(s, x, 830, tall, "point" if wear == "panjabi" else "stand", look(s, wear, top=top))
    person(s, 1110, 830, 290, "stand", look(s, "saree", top="#7c3f6d", hair_colour="#9a9690"), flip=True)
    tufts(s, 800, "#6f8a45", rows=1)


@picture("b-06", "dusk")
def _(s: Scene) -> None:
    sky(s, sun=(640, 330), size=50)
    streak(s, 500, 150, 340)
    with s.within("M0 0H620V853H0Z"):
        skyline(s, 620, 430, "#8f7a8a", depth=0.35, end=600, lit_share=0.4)
        for x, tall in ((160, 330), (420, 400)):
            s.line([(x, 620), (x, 620 - tall)], "#e2a12e", 9)
            s.line([(x - 60, 620 - tall + 20), (x + 190, 620 - tall + 20)], "#e2a12e", 8)
            s.line([(x, 620 - tall), (x + 180, 620 - tall + 20)], "#e2a12e", 3)
        s.box(0, 610, 620, 260, s.fade("#a8764f", "#6d4a44"))
    with s.within("M620 0H1290V853H600Z"):
        tree_line(s, 560, 70, "#4f5a52", palms=6, start=600)
        ground(s, 556, "#8a7a4a")
        s.put(house, 1090, 640, 1.0)
        s.put(banana, 930, 640, 0.9)
        s.put(palm, 1240, 700, 1.1)
    s.path("M612 330L640 330L610 853L560 853Z", s.fade(("#f8c98a", 0), ("#2c2340", 0.6)))
    person(s, 290, 830, 430, "phone", Look("vest", "#e8782c", "#35476a", "hardhat", SKIN[1], "#f0c23a"))
    person(s, 960, 830, 380, "phone", Look("saree", "#2a7f78", "#2a7f78", "scarf", SKIN[0], "#e8c25a", "#9a9690"), flip=True)
    s.add('<path d="M350 470C480 200 800 200 905 510" fill="none" stroke="#ffe9a8" stroke-width="6" stroke-dasharray="4 18" stroke-linecap="round"/>')
    for t in (0.2, 0.4, 0.6, 0.8):
        x = (1 - t) ** 3 * 350 + 3 * t * (1 - t) ** 2 * 480 + 3 * t * t * (1 - t) * 800 + t**3 * 905
        y = (1 - t) ** 3 * 470 + 3 * t * (1 - t) ** 2 * 200 + 3 * t * t * (1 - t) * 200 + t**3 * 510
        s.disc(x, y, 44, s.glow(("#ffe9a8", 0.7), ("#ffe9a8", 0)))
        s.ball(x, y, 21, "#e2b03a")
        s.words(x, y + 9, "৳", 26, "#6b4a14", weight=700)
    tufts(s, 800, "#5d5a3a", rows=1)
