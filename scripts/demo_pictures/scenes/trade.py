"""Markets, works, ports, screens and cables."""

from ..kit import *
from ..table import picture


@picture("b-01", "golden")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#5a3a34", "#8a5a3c"))
    s.disc(500, 220, 620, s.glow(("#ffd98a", 0.75), ("#ffb85a", 0.2), ("#ffb85a", 0)))
    for x in (120, 400, 700, 1000, 1230):
        s.block(x - 7, 60, 14, 460, "#4a2f28", angle=0)
    for x, y, k in ((250, 470, 0.9), (1090, 470, 0.9)):
        with s.at(x, y, k):
            for row in range(3):
                s.block(-130, -90 - row * 90, 260, 12, "#7a5038")
                for place in range(9):
                    s.ball(-112 + place * 28, -102 - row * 90, 13, s.dice.choice(("#d8432c", "#e2a12e", "#5f8a45", "#c9a468")))
    for place in range(10):
        x = place * 130 - 10
        s.path(f"M{x} 0h130v74q-65 50 -130 0Z", s.fade("#2f7f6a" if place % 2 else "#f0e3c4", "#1d5a4c" if place % 2 else "#cdbb92"))
    for x in (330, 860):
        hanging_lamp(s, x, 90, "#c8452f")
    hand, _far = person(s, 650, 800, 560, Pose(near_arm=(52, 84), far_arm=(20, 74), aside=0.5, lean=6, nod=8), Look("shirt", "#2f6f8a", "#39424f", "curly", SKIN[0]))
    s.path("M-10 560L1290 560L1290 620L-10 620Z", s.fade("#c9985a", "#a8743f"))
    s.box(-10, 610, 1300, 250, s.fade("#8a5d3e", "#4a3028"))
    s.block(hand[0] - 66, 548, 190, 34, "#d8dcd8", r=6)
    s.box(hand[0] - 52, 586, 160, 46, "#23303a", r=6)
    s.words(hand[0] + 28, 622, "২.৫০", 40, "#7dffb0", weight=700)
    s.form(f"M{hand[0] - 60} 548q90 -22 176 0q-14 -34 -88 -34q-76 0 -88 34Z", "#b9c2c4")
    for place in range(9):
        s.ball(hand[0] - 26 + place % 5 * 26, 528 - place // 5 * 22, 18, "#b5566b")
    for kind, x, k in (("onion", 110, 1.75), ("chilli", 340, 1.6), ("tomato", 560, 1.3), ("egg", 1070, 1.6), ("brinjal", 1240, 1.5)):
        s.put(basket, x, 660 if k < 1.5 else 672, k, kind=kind)
    for kind, x in (("greens", 60), ("potato", 300), ("onion", 560), ("lemon", 800), ("chilli", 1050), ("onion", 1260)):
        s.put(basket, x, 850, 1.5, kind=kind)
    for x, tall in ((1130, 450), (1240, 430)):
        person(s, x, 1020, tall, "hold", look(s, "saree" if x < 1200 else "panjabi"), flip=True)


@picture("b-02", "noon")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#cfd8cc", "#e8e2cc"))
    s.path("M-10 853L560 300L720 300L1290 853Z", s.fade("#b9b4a4", "#8f8a84"))
    for side in (-1, 1):
        for row in range(7):
            t = (row + 1) / 7
            y = 100 - t * 130
            s.line([(640 + side * (60 + 560 * t * t), y + 130), (640 + side * (40 + 420 * t * t), y + 130)], "#ffffff", 4 + 9 * t)
            s.disc(640 + side * (50 + 490 * t * t), y + 130, 60 + 90 * t, s.glow(("#ffffff", 0.5), ("#ffffff", 0)))
    window(s, 500, 180, 280, 130, view="#bfe0e0", frame="#8a949a")
    tones = ("#e2a12e", "#c8452f", "#2a7f78", "#7c3f6d", "#35558c", "#d97b3c")
    for row in range(6):
        t = ((row + 1) / 6) ** 1.5
        y, k = 330 + 480 * t, 0.3 + 0.95 * t
        for side in (-1, 1):
            x = 640 + side * (120 + 330 * t)
            person(s, x + side * 92 * k, y + 14 * k, 300 * k, "write", look(s, "salwar", top=tones[(row * 2 + side) % 6], trim="#f2e2b8", hair="scarf"), flip=side > 0)
            s.put(sewing_machine, x - side * 30 * k, y, k, flip=side < 0)
            s.form(f"M{x - 60 * k} {y - 98 * k}q40 {-26 * k} 90 {-10 * k}q30 {40 * k} 10 {70 * k}q-60 {20 * k} -100 {-10 * k}Z", tones[(row + 2) % 6])
            if row > 2:
                s.put(sewing_machine, x + side * 330 * k, y - 20, k, flip=side < 0)
    for x, y, k in ((600, 420, 0.5), (670, 420, 0.5), (635, 380, 0.5)):
        with s.at(x, y, k):
            s.block(-60, -70, 120, 70, "#c9985a")
            s.box(-10, -70, 20, 70, "#e2c08a")
    for row in range(3):
        for place in range(3 - row):
            x, y = 560 + place * 90 + row * 45, 800 - row * 74
            s.block(x - 44, y, 86, 72, "#c9985a")
            s.box(x - 6, y, 13, 72, "#e2c08a")
            s.box(x - 38, y + 40, 26, 20, "#f4ead2")
    person(s, 640, 640, 260, "hold", look(s, "shirt", top="#f4f2e8"))


@picture("b-28", "golden")
def _(s: Scene) -> None:
    room(s, "#e0b878", "#9a7250", y=560, light=900)
    window(s, 70, 70, 260, 290)
    shelf(s, 980, 60, 250, 400)
    hand, _far = person(s, 250, 840, 520, "sit", Look("lungi", "#f0e3c4", "#35558c", "beard", SKIN[1], "#c8452f", "#d8d4cc"))
    s.put(microphone, 330, 470, 1.1, turn=-24, colour="#2a7f78", tall=220)
    for place in range(22):
        x = 372 + place * 15
        h = 12 + 74 * abs(math.sin(place * 0.9)) * math.exp(-place / 18)
        s.line([(x, 390 - h), (x, 390 + h)], mix("#c8452f", "#2a7f78", place / 22), 8)
    for row, words in enumerate(("আমাগো গেরামে", "নদী আছিল একখান", "হেই নদীত মাছ")):
        with s.seen(0.95):
            s.box(420, 90 + row * 62, 60 + len(words) * 13, 46, "#fffaf0", r=12)
            s.words(438, 123 + row * 62, words, 28, "#2c3446", anchor="start")
    table(s, 560, 690, 660, tall=160, wood="#8a5a3c")
    for x, wear, top, pose, flip in ((1060, "salwar", "#7c3f6d", "write", True), (940, "tshirt", "#2a7f78", "talk", True), (1190, "shirt", "#e2a12e", "stand", True)):
        person(s, x, 830 if pose != "write" else 850, 500 if pose == "write" else 520, pose, look(s, wear, top=top), flip=flip)
    s.put(laptop, 780, 690, 1.25)
    person(s, 600, 850, 480, "write", look(s, "kurti", top="#c8452f", trim="#f0e3c4", hair="braid"))
    s.put(tea_glass, 1130, 690, 0.8)


@picture("b-29", "noon")
def _(s: Scene) -> None:
    sky(s, sun=(220, 130))
    clouds(s, 3, low=200)
    tree_line(s, 470, 70, palms=7)
    ground(s, 466, "#8fa05c")
    s.put(school, 400, 640, 1.15, wall="#e2b878", roof="#8a949a")
    for x in (190, 330, 470, 610):
        person(s, x, 660, 190, "stand", look(s, "child", top=s.dice.choice(CLOTH)))
        s.box(x - 30, 560, 56, 40, "#1d2f3f", r=5)
        s.box(x - 26, 564, 48, 32, s.fade("#8fe0d8", "#2a7f9c"), r=3)
    s.path("M-10 660L1290 640L1290 853L-10 853Z", s.fade("#b9a068", "#8a7a4a"))
    s.form("M1000 830L1004 60L1030 60L1036 830Z", "#7a6a60", shade=0.4, angle=0)
    s.line([(930, 110), (1104, 110)], "#5a4a44", 12)
    for dy in (0, 26, 52):
        s.curve([(1016, 112 + dy), (700, 190 + dy), (380, 200 + dy), (-20, 150 + dy)], "#2a2630", 3 if dy != 26 else 6)
        s.curve([(1016, 112 + dy), (1160, 140 + dy), (1300, 120 + dy)], "#2a2630", 3)
    s.curve([(1016, 140), (980, 250), (800, 300), (690, 400)], "#e8782c", 6)
    for place in range(5):
        s.disc(980 - place * 60, 262 + place * 20, 9, "#ffe28a")
        s.disc(980 - place * 60, 262 + place * 20, 26, s.glow(("#ffe28a", 0.8), ("#ffe28a", 0)))
    s.line([(1090, 840), (1040, 180)], "#c2a05a", 12)
    s.line([(1166, 840), (1084, 180)], "#c2a05a", 12)
    for step in range(11):
        t = step / 11
        s.line([(1088 - 46 * t, 800 - 600 * t), (1160 - 74 * t, 800 - 600 * t)], "#a8863f", 9)
    hand, _far = person(s, 1078, 480, 330, Pose(near_arm=(140, 160), far_arm=(120, 150), near_leg=(20, 0), far_leg=(40, -20), aside=0.8, lean=6), Look("vest", "#e8782c", "#35476a", "hardhat", SKIN[1], "#f0c23a"), flip=True)
    s.block(980, 130, 70, 60, "#e8e2d4", r=6)
    with s.at(870, 800):
        s.disc(0, 0, 60, "none", 22, more='stroke="#e8782c" stroke-width="10"')
        s.disc(0, -14, 60, "none", 22, more='stroke="#d8682c" stroke-width="10"')
    tufts(s, 800, "#8f9a4c", rows=1)


@picture("b-30", "night")
def _(s: Scene) -> None:
    halo_back(s, "#2b2f5a", "#c8452f")
    s.path("M640 30L1010 660L270 660Z", s.fade("#f0b23a", "#d8782c"), more='opacity="0.9" stroke="#f0b23a" stroke-width="50" stroke-linejoin="round"')
    s.path("M640 90L940 620L340 620Z", s.fade("#33305c", "#2b2f5a"), more='opacity="0.25"')
    with s.at(600, 420, 2.7, turn=-6):
        phone(s, screen="#2a5a78")
        for y, w, tone in ((-70, 86, "#f4efe2"), (10, 82, "#fbe3d8")):
            s.box(-42, y - 18, w, 40 if y < 0 else 62, tone, r=9)
            for row in range(1 if y < 0 else 4):
                s.line([(-34, y - 6 + row * 12), (-34 + w * s.dice.uniform(0.5, 0.78), y - 6 + row * 12)], "#8a7f80", 4)
        s.words(1, -58, "পার্সেল আটকে!", 12, "#c8303a", weight=700)
        s.box(-34, 56, 68, 14, "#3d7fd0", r=7)
        s.words(0, 67, "চাপ দিন", 11, "#ffffff", weight=700)
    s.curve([(980, -20), (990, 200), (1000, 380)], "#e8e4dc", 5)
    s.path("M1000 376V560C1000 640 880 640 880 560L868 590M880 556L900 584", "none", line="#d8dcdc", width=17, more='stroke-linecap="round" stroke-linejoin="round"')
    with s.at(926, 540, 1.3, turn=-10):
        s.form("M-70 -30L0 -60L70 -30L70 50L0 84L-70 50Z", "#c98f50", shade=0.4)
        s.path("M-70 -30L0 0L70 -30L0 -60Z", "#e2b478")
        s.path("M0 0V84", "none", line="#8a5d30", width=3)
        s.path("M-38 -44L32 -14L32 18L44 12L44 -20L-26 -48Z", "#f0d8a8")
    s.form("M330 900C330 700 420 620 470 590L520 640C560 700 760 720 800 690C830 740 800 900 790 900Z", SKIN[0], shade=0.4)
    for x, y, turn in ((424, 540, 16), (410, 470, 12), (404, 402, 6)):
        with s.at(x, y, 1, turn=turn):
            s.ball(0, 0, 62, SKIN[0], 25)
    with s.at(786, 540, 1, turn=-22):
        s.ball(0, 40, 34, SKIN[0], 130)
        s.disc(-4, -66, 15, lit(SKIN[0], 0.45), 20)
    s.form("M300 853L360 740L800 760L830 853Z", "#35558c", shade=0.4)


@picture("b-32", "golden")
def _(s: Scene) -> None:
    sky(s, sun=(220, 110), floor=300)
    clouds(s, 3, low=120)
    s.box(0, 270, 1280, 600, s.fade("#3f9aa8", "#1f6480", "#123f60", "#0c2a48"))
    for x in range(60, 1280, 170):
        s.path(f"M{x} 276L{x + 90} 276L{x - 60} 760L{x - 240} 760Z", s.fade(("#cff0e8", 0.24), ("#cff0e8", 0)))
    waves(s, 262, rows=1, height=18, floor=330, colour="#4fa8b4")
    s.box(0, 300, 1280, 330, s.fade(("#3f9aa8", 0.95), ("#1f6480", 0)))
    with s.at(780, 292, 0.95):
        s.form("M-300 -96L260 -92L340 -124C330 -56 304 -8 280 6L-280 6C-300 -20 -304 -60 -300 -96Z", "#c8452f", shade=0.4)
        s.path("M-290 -26L300 -26L284 6L-280 6Z", "#2a3a4c")
        s.block(60, -200, 150, 106, "#f2ead8")
        s.box(74, -184, 122, 26, "#2f4653")
        s.block(100, -250, 60, 52, "#e2a12e")
        for x in (-220, -110):
            s.disc(x, -118, 50, "#8a949a")
            s.disc(x, -118, 42, "none", more='stroke="#e8782c" stroke-width="9"')
            s.disc(x, -118, 24, "none", more='stroke="#e8782c" stroke-width="9"')
        s.line([(-300, -96), (-344, -120)], "#8a949a", 10)
    s.curve([(460, 190), (430, 300), (380, 520), (260, 690), (120, 742), (-20, 752)], "#1d1a20", 12)
    s.curve([(460, 190), (430, 300), (380, 520), (260, 690), (120, 742), (-20, 752)], "#e8782c", 7)
    points = [(-40 + step * 132, 730 + 26 * math.sin(step * 1.2)) for step in range(11)]
    s.path(smooth(points) + "L1400 853L-40 853Z", s.fade("#a89a70", "#5f5a58", "#33384a"))
    s.curve([(380, 760), (560, 744), (690, 720)], "#e8782c", 13)
    s.curve([(850, 716), (1000, 740), (1300, 750)], "#e8782c", 13)
    for x, y, turn in ((690, 720, -14), (850, 716, 194)):
        with s.at(x, y, 1, turn=turn):
            for spread in (-20, -8, 6, 18):
                s.line([(0, spread * 0.25), (40, spread)], "#f4e6b8", 3)
        s.disc(x, y, 120, s.glow(("#fff0a8", 0.85), ("#ffc85a", 0.25), ("#ffc85a", 0)))
    for _ in range(26):
        s.disc(s.dice.uniform(690, 860), s.dice.uniform(610, 740), s.dice.uniform(2, 6), "#fff0b0", more='opacity="0.85"')
    for x, y, k, flip in ((200, 480, 0.3, False), (320, 540, 0.24, False), (1080, 470, 0.34, True), (980, 560, 0.24, True), (600, 600, 0.2, False)):
        s.put(hilsa, x, y, k, flip=flip, tone="#8fc0c4")
    for x in range(20, 1280, 90):
        grass(s, x + s.dice.uniform(-20, 20), 853, 50, "#2f7a6a", tall=s.dice.uniform(40, 130))
