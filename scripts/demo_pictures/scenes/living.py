"""Opinion and daily life: footpaths, balconies, kitchens, looms, rivers and air."""

from ..kit import *
from ..table import picture


@picture("c-07", "golden", sober=True)
def _(s: Scene) -> None:
    sky(s, sun=(1060, 120))
    skyline(s, 460, 420, "#b98f74", depth=0.4)
    street(s, 560)
    s.put(bus, 980, 700, 1.35)
    s.put(bus, 640, 610, 0.8, body="#2a7f78", flip=True)
    s.put(rickshaw, 1180, 830, 0.9)
    s.path("M-10 560L560 560L760 853L-10 853Z", s.fade("#c9b79c", "#a08d78"))
    for row in range(7):
        y = 570 + row * row * 6 + row * 6
        s.line([(0, y), (570 + (y - 560) * 0.68, y)], "#8a7866", 2)
    for step in range(12):
        s.line([(step * 50, 560), (step * 74 - 60, 853)], "#8a7866", 2)
    s.path("M560 556L588 556L796 853L752 853Z", s.fade("#e8dcc0", "#9a8c78"))
    s.block(-10, 60, 270, 560, "#a86a4c", shade=0.4, angle=0)
    for place in range(6):
        s.path(f"M{-10 + place * 52} 250h52l14 70q-33 30 -66 0Z", s.fade("#c8303a" if place % 2 else "#f0e3c4", "#8a2030" if place % 2 else "#c9ba96"))
    s.box(10, 330, 210, 250, s.fade("#3f2a28", "#5a3a30"))
    s.words(118, 200, "মুদি দোকান", 50, "#ffe9b0", weight=700)
    for x, y, kind in ((60, 640, "potato"), (170, 660, "onion")):
        s.put(basket, x, y, 1.1, kind=kind)
    for row in range(3):
        for place in range(4 - row):
            s.block(210 + place * 58 + row * 28, 700 - row * 44, 54, 42, s.dice.choice(("#c9985a", "#b5803f")), r=3)
    for row in range(4):
        for place in range(6 - row):
            s.block(120 + place * 44 + row * 22, 830 - row * 24, 42, 22, s.dice.choice(("#b5523c", "#c9653f", "#a8452f")), r=2)
    s.put(motorbike, 560, 800, 1.35, body="#35558c")
    person(s, 440, 720, 330, "walk", Look("panjabi", "#f2ead8", "#e9e2d0", "beard", SKIN[1], "#c8452f", "#d8d4cc"))
    s.put(umbrella, 484, 480, 1.35, colour="#2b2d3a", turn=8)
    person(s, 348, 740, 300, "walk", Look("salwar", "#5f9ac8", "#f4efe2", "braid", SKIN[0], "#fbf7ea"))
    s.block(310, 560, 40, 56, "#c8452f", r=10)


@picture("c-10", "golden", sober=True)
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#c98f5c", "#b5774a"))
    s.grain("M0 0H1280V853H0Z", "#6d3f2c", strength=0.35)
    s.path("M-10 -10H1290V90L-10 124Z", s.fade("#8f6a3a", "#c2a05c"))
    for x in range(-20, 1300, 16):
        s.line([(x, 0), (x - 8, 116 + s.dice.uniform(-12, 12))], "#7a5830", 2)
    s.box(90, 170, 190, 420, s.fade("#3f2a28", "#5a3a30"))
    s.box(880, 110, 410, 460, s.fade("#f4e2a8", "#c9d08a"))
    with s.within("M880 110h410v460h-410Z"):
        tree_line(s, 380, 60, "#7f9a52", palms=5)
        paddy(s, 380, "#a8b04a", floor=580, vanish=1080)
    for x in (880, 1150):
        s.block(x - 12, 90, 24, 510, "#8a5d3e", angle=0)
    s.box(0, 590, 1280, 270, s.fade("#c9824e", "#8a4f34"))
    s.box(0, 586, 1280, 24, "#dba06a")
    s.block(520, 640, 150, 20, "#7a5038")
    for x in (530, 646):
        s.block(x, 655, 13, 200, "#6d4430")
    hand, _f = person(s, 600, 850, 640, "sit", Look("lungi", "#f4ecd8", "#35558c", "short", SKIN[1], "#c8452f", "#d0ccc6"))
    person(s, 350, 840, 600, Pose(near_arm=(30, 40), far_arm=(-10, 0), lean=20, aside=0.8, nod=16), Look("salwar", "#b5384f", "#e9e2d0", "braid", SKIN[0], "#e8c25a"))
    with s.at(hand[0] + 74, hand[1] - 30, 0.95, turn=6):
        s.box(-80, -120, 170, 250, s.fade("#fffaf0", "#e8dcc0"), more='stroke="#b9a888" stroke-width="2"')
        s.box(-40, -104, 90, 10, "#6d5a4a")
        for row in range(11):
            s.line([(-62, -78 + row * 15), (s.dice.uniform(30, 72), -78 + row * 15)], "#a2937c", 4)
        s.disc(44, 98, 27, "none", more='stroke="#a83a6a" stroke-width="5"')
        s.disc(44, 98, 18, "none", more='stroke="#a83a6a" stroke-width="2.5"')
        s.line([(30, 98), (58, 98)], "#a83a6a", 5)
    s.put(pot, 1130, 800, 1.4)
    s.put(basket, 930, 830, 1.3, kind="rice")
    s.beam(1080, 250, 560, "#ffe8a8", 0.35)


@picture("c-13", "dawn")
def _(s: Scene) -> None:
    sky(s, sun=(900, 190))
    skyline(s, 640, 460, "#b98f86", depth=0.45, lit_share=0.06)
    skyline(s, 860, 360, "#8f7a86", depth=0.15, lit_share=0.08)
    s.block(-10, 0, 150, 860, "#d8a878", angle=0)
    s.block(1180, 0, 120, 860, "#c99468", angle=0)
    s.block(-10, 0, 1300, 40, "#c99468")
    for x in range(150, 1190, 62):
        s.line([(x, 40), (x, 700)], "#4a3a40", 6)
    for y in (150, 420):
        s.line([(140, y), (1180, y)], "#4a3a40", 6)
    for x in range(150, 1190, 124):
        s.curve([(x, 420), (x + 31, 380), (x + 62, 420), (x + 93, 460), (x + 124, 420)], "#4a3a40", 5)
    s.box(0, 690, 1280, 170, s.fade("#b98060", "#7d4f44"))
    s.box(0, 680, 1280, 22, "#d8a47a")
    for x, long, kind in ((230, 150, "g"), (400, 90, "c"), (560, 170, "g"), (1010, 100, "c"), (1110, 180, "g")):
        s.line([(x - 40, 40), (x, 40 + long)], "#5a4a44", 2)
        s.line([(x + 40, 40), (x, 40 + long)], "#5a4a44", 2)
        with s.at(x, 40 + long + 60):
            for turn in range(-80, 81, 20):
                with s.at(0, -30, 0.38 + s.dice.random() * 0.12, turn=turn):
                    tone = mix("#5fa04a", "#2f6a3f", s.dice.random())
                    s.path("M0 0C-40 -60 -36 -150 0 -200C36 -150 40 -60 0 0Z", s.fade(lit(tone, 0.25), tone))
            if kind == "c":
                for dx in (-44, -22, 4, 26, 48):
                    s.curve([(dx, -30), (dx + 4, 0), (dx - 2, 26)], s.dice.choice(("#d8303a", "#4f9a3f")), 9)
            s.form("M-52 -30L52 -30Q44 40 0 44Q-44 40 -52 -30Z", "#b5743f", shade=0.45)
    for x, k, kind in ((200, 1.3, "greens"), (360, 1.1, "tomato"), (1080, 1.3, "chilli"), (930, 1.0, "brinjal")):
        s.put(plant_pot, x, 690, k)
        if kind != "greens":
            for _ in range(7):
                s.ball(x + s.dice.uniform(-60, 60) * k, 690 - s.dice.uniform(80, 190) * k * 0.7, 9, {"tomato": "#d8432c", "chilli": "#d8303a", "brinjal": "#5a3069"}[kind])
    hand, _f = person(s, 690, 840, 620, Pose(near_arm=(70, 96), far_arm=(20, 50), aside=0.6, nod=6), Look("saree", "#2f7f8a", "#2f7f8a", "bun", SKIN[0], "#e8dcc0"))
    with s.at(hand[0] + 14, hand[1] + 6, 1.1, turn=24):
        s.block(-26, -34, 54, 64, "#d8432c", r=6, angle=0)
        s.curve([(-26, -20), (-52, -4), (-26, 18)], "#d8432c", 8)
    for step in range(7):
        s.curve([(hand[0] + 44, hand[1] + 6 + step * 3), (hand[0] + 80 + step * 5, hand[1] + 50), (hand[0] + 96 + step * 7, hand[1] + 140)], "#e8f8fa", 3)
    s.beam(900, 190, 640, "#ffe0a0", 0.5)


@picture("c-14", "earth")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#c9a05a", "#a87a3c"))
    for row in range(30):
        for column in range(34):
            x, y = column * 40 - 20, row * 30 - 10
            if (row + column) % 2:
                s.box(x, y, 40, 14, "#e2c084", r=5, more='opacity="0.75"')
            else:
                s.box(x + 12, y - 8, 16, 30, "#b5843f", r=5, more='opacity="0.7"')
    for y in (40, 800):
        s.box(0, y, 1280, 14, "#b5384f", more='opacity="0.8"')
    s.disc(470, 540, 350, "#3a2418", 200, more='opacity="0.35"')
    s.path("M130 450C130 760 800 760 800 450Z", s.fade("#c9764a", "#8a4a30", "#5f3024"))
    s.disc(465, 450, 336, s.fade("#d8885a", "#a85a3a"), 150)
    s.disc(465, 452, 304, s.fade("#d8c890", "#f0e8bc"), 128)
    for _ in range(26):
        s.disc(465 + s.dice.uniform(-250, 250), 452 + s.dice.uniform(-90, 90), s.dice.uniform(6, 26), "#fbf6d8", s.dice.uniform(3, 9), more='opacity="0.7"')
    for x, y, turn in ((330, 420, -14), (480, 400, 10), (600, 450, -6), (400, 500, 18), (540, 510, -20), (270, 470, 8), (660, 410, 24)):
        with s.at(x, y, 1, turn=turn):
            s.form("M-58 4C-54 -34 40 -38 60 -4C56 30 -50 36 -58 4Z", "#9ab04a", shade=0.35)
            s.disc(0, -4, 46, "#e2e0a0", 20)
            for dx in (-22, 0, 22):
                s.disc(dx, -4, 4, "#8a8a4a", 3)
    for x, y, turn in ((440, 450, 30), (560, 400, -30), (360, 460, 70), (620, 500, 12)):
        with s.at(x, y, 1, turn=turn):
            s.curve([(-62, 4), (-10, -8), (50, 6)], "#3f8a35", 17)
            s.curve([(-56, 0), (-10, -12), (40, 0)], "#8fc06a", 4)
            s.line([(50, 6), (70, 12)], "#6a8a3a", 6)
    for _ in range(34):
        x, y = 465 + s.dice.uniform(-210, 210), 452 + s.dice.uniform(-80, 80)
        with s.at(x, y, s.dice.uniform(0.6, 1.1), turn=s.dice.uniform(0, 360)):
            s.path("M0 0C-14 -6 -16 -20 -4 -22C-2 -32 12 -30 12 -20C22 -16 16 -2 0 0Z", s.dice.choice(("#4f9a3f", "#3f8a45", "#6fae4a")))
    with s.at(1010, 330, 2.3):
        rice_plate(s, fish=False)
    for x in (940, 1010, 1090):
        s.curve([(x, 200), (x + 24, 140), (x - 18, 80), (x + 14, 10)], "#fffaf0", 12, more='opacity="0.4"')
    for x, y, turn in ((900, 690, 20), (980, 730, -10), (1060, 690, 40)):
        with s.at(x, y, 1.3, turn=turn):
            s.curve([(-62, 4), (-10, -8), (50, 6)], "#3f8a35", 17)
            s.line([(50, 6), (70, 12)], "#6a8a3a", 6)
    with s.at(1160, 720, 1.3):
        for step in range(6):
            a = -2.6 + step * 0.42
            s.curve([(0, 30), (math.cos(a) * 50, math.sin(a) * 50), (math.cos(a) * 90, math.sin(a) * 90)], "#4f9a3f", 6)
            s.ball(math.cos(a) * 94, math.sin(a) * 94, 22, "#4f9a3f")
    s.beam(200, 60, 700, "#fff0c4", 0.35)


@picture("c-15", "golden")
def _(s: Scene) -> None:
    room(s, "#b98a5c", "#8a6244", y=580, light=980)
    for x in range(0, 1280, 36):
        s.line([(x, 0), (x, 564)], "#a0734a", 3, more='opacity="0.6"')
    s.path("M-10 -10H1290V70H-10Z", s.fade("#8a949a", "#6a7076"))
    s.box(960, 110, 240, 480, s.fade("#f8e4ae", "#cfd892"))
    with s.within("M960 110h240v480h-240Z"):
        tree_line(s, 470, 70, "#8fa85c", palms=3)
        ground(s, 466, "#d0b878")
    s.block(1084, 330, 60, 110, "#c8653a", r=20)
    person(s, 1080, 640, 420, "stand", Look("tshirt", "#2f7f9c", "#39424f", "side", SKIN[2], "#f0e3c4"), flip=True)
    sunlit(s, 950, 590, wide=250, tall=230)
    s.line([(60, 130), (900, 110)], "#b9a050", 15)
    for place in range(12):
        x = 90 + place * 66
        tone = ("#c8303a", "#e2a12e", "#2a7f78", "#f0e3c4", "#35558c", "#8a3f6a")[place % 6]
        s.path(f"M{x} 124C{x - 28} 180 {x - 22} 260 {x} 280C{x + 22} 260 {x + 28} 180 {x} 124Z", s.fade(lit(tone, 0.25), dim(tone, 0.2)))
    for x in (190, 800):
        s.block(x - 14, 300, 28, 450, "#6d4430", angle=0)
    s.block(170, 300, 660, 30, "#7a4e36")
    s.block(170, 690, 660, 34, "#7a4e36")
    for x in range(214, 790, 7):
        s.line([(x, 330), (x, 600)], "#f8f0dc", 1.4, more='opacity="0.8"')
    s.block(200, 420, 600, 26, "#8a5d40")
    s.block(200, 452, 600, 14, "#c9985a")
    s.path("M210 520L790 520L800 690L200 690Z", s.fade("#fbf3dc", "#e8dab4"))
    s.path("M210 520L250 520L244 690L200 690Z", "#c8303a")
    s.path("M750 520L790 520L800 690L756 690Z", "#c8303a")
    for row in range(3):
        for column in range(9):
            s.path(f"M{290 + column * 52} {560 + row * 44}l9 9l-9 9l-9 -9Z", "#c8303a")
    s.form("M440 512Q500 494 560 512Q500 528 440 512Z", "#6d4430")
    person(s, 500, 850, 520, Pose(near_arm=(-36, -60), far_arm=(36, 62), near_leg=(10, 4), far_leg=(-10, -4), aside=0.1, lean=0), Look("lungi", "#f0e3c4", "#35558c", "gamcha", SKIN[1], "#c8452f"))
    s.block(300, 724, 420, 150, "#6a4a34")


@picture("c-16", "golden")
def _(s: Scene) -> None:
    sky(s)
    s.put(house, 980, 470, 1.5, wall="#c98a5c")
    s.put(banana, 640, 480, 1.2)
    s.put(tree, 200, 490, 1.3)
    tree_line(s, 480, 40, palms=3)
    ground(s, 470, "#c9985f")
    s.disc(660, 760, 520, "#a87848", 90, more='opacity="0.6"')
    person(s, 460, 820, 640, "squat", Look("salwar", "#b5384f", "#e9e2d0", "braid", SKIN[0], "#e8c25a"))
    s.block(350, 770, 170, 34, "#7a5038", r=6)
    with s.at(770, 800, 2.6):
        whole = "M-26 -92C-78 -76 -84 -6 -26 0L26 0C84 -6 78 -76 26 -92L24 -106L40 -118L-40 -118L-24 -106Z"
        s.path(whole, s.fade("#5f5238", "#3f3528"))
        with s.within("M-100 -130L6 -130Q-10 -60 10 10L-100 10Z"):
            s.path(whole, s.fade("#fff0a8", "#e8b83a", "#a8752a", angle=10))
            s.path("M-50 -60Q-56 -30 -36 -10", "none", line="#fff8d8", width=6)
        s.disc(0, -118, 40, "#c9983a", 8)
        s.disc(0, -117, 32, "#3f2f24", 5)
    for _ in range(26):
        s.disc(s.dice.uniform(620, 800), s.dice.uniform(560, 800), s.dice.uniform(5, 15), "#fffaf0", more='opacity="0.65"')
    for a in range(8):
        r = a * 0.785
        s.line([(668 + math.cos(r) * 20, 560 + math.sin(r) * 20), (668 + math.cos(r) * 46, 560 + math.sin(r) * 46)], "#fff8d0", 5)
    s.put(bowl, 980, 800, 1.3, soup="#6d3f24")
    for x, y, turn in ((1100, 800, 20), (1150, 820, -30), (1060, 832, 60)):
        with s.at(x, y, 1, turn=turn):
            s.curve([(-50, 0), (-10, -14), (46, 6)], "#7a4a2c", 22)
    s.form("M180 800L340 800L320 700L200 700Z", "#6a8ca8", shade=0.4)
    s.disc(260, 702, 60, "#cfe8ee", 14)


@picture("c-17", "dawn", sober=True)
def _(s: Scene) -> None:
    sky(s, sun=(360, 240))
    for x, k in ((820, 0.5), (1020, 0.6), (1190, 0.45)):
        s.put(factory, x, 360, k, wall="#7a6a74")
    for x, y in ((870, 170), (905, 180), (1090, 130), (1130, 140)):
        smoke(s, x, y, 130, "#6d6474", lean=-0.7)
    tree_line(s, 368, 26, palms=4)
    water(s, 364, colours=("#a8847a", "#2f2a3c"), sun_x=360)
    s.path("M-10 853L-10 660C200 640 420 690 520 760C600 820 640 853 640 853Z", s.fade("#6d5548", "#3f3036"))
    s.put(boat, 300, 640, 1.0, hood="#7a6448", turn=6)
    for x, y, tall, pose in ((130, 790, 330, "arms_folded"), (270, 810, 340, "stoop"), (410, 830, 330, "stand")):
        person(s, x, y, tall, pose, look(s, "lungi", hair="gamcha"))
    nets(s, 20, 700, 160, 110)
    for _ in range(32):
        t = s.dice.random()
        x, y = s.dice.uniform(470, 1260), 400 + 430 * t
        if x < 700 and y > 720:
            continue
        with s.at(x, y, 0.16 + 0.42 * t, flip=s.dice.random() < 0.5, turn=s.dice.uniform(-12, 12)):
            s.add('<g transform="scale(1 -0.6)">')
            hilsa(s, "#d0d8d8")
            s.add("</g>")
        ripples(s, x, y + 4, 60 * (0.2 + 0.5 * t))
    fog(s, 380, 120, opacity=0.5)


@picture("c-18", "teal")
def _(s: Scene) -> None:
    room(s, "#4f8f8c", "#2f4a50", y=620, light=420)
    window(s, 70, 70, 260, 300, view="#f4e6b8")
    shelf(s, 930, 60, 300, 420, kind="bottles", wood="#5a6a6c")
    with s.at(800, 853, 0.9):
        s.line([(-240, -40), (-330, -200), (-330, -300)], "#e8efe8", 78)
        s.line([(-330, -320), (-330, -400)], "#a06a45", 46)
        bust(s, Sitter(skin="#a06a45", hair="bun", wear="coat", woman=True, top="#f2f6f0", trim="#2a7f78", glasses=True, smile=6))
    tones = ("#cfeef4", "#b9d8c4", "#b9b07a", "#9a7a4a", "#6d4a30", "#3f2a24")
    s.block(240, 404, 380, 18, "#c9985a", r=4)
    for place, tone in enumerate(tones):
        x = 266 + place * 62
        s.path(f"M{x - 20} 250V480Q{x} 512 {x + 20} 480V250Z", s.fade(("#f4fbf8", 0.65), ("#cfe6e2", 0.4)), line="#f4fbf8", width=3)
        s.path(f"M{x - 16} 320V480Q{x} 504 {x + 16} 480V320Z", s.fade(lit(tone, 0.3), tone))
        s.box(x - 13, 330, 5, 140, "#ffffff", r=3, more='opacity="0.5"')
    s.block(240, 300, 380, 16, "#c9985a", r=4)
    s.path("M-10 760L1290 750L1290 860L-10 860Z", s.fade("#c9d4cc", "#7d9090"))
    with s.at(1050, 790, 1, turn=-4):
        s.box(-170, -70, 340, 130, "#f4ecd2", more='stroke="#b9a888" stroke-width="3"')
        s.curve([(-150, -40), (-80, -10), (-20, -30), (60, 10), (150, -6)], "#4f9cc0", 13)
        s.curve([(-20, -30), (10, 20), (60, 44)], "#4f9cc0", 8)
        for x, y in ((-80, -10), (0, -18), (70, 10)):
            s.disc(x, y, 9, "#d8402f")
    s.put(microscope, 150, 800, 1.3)
    s.put(flask, 330, 800, 0.9, liquid="#9a7a4a")


@picture("c-19", "golden", sober=True)
def _(s: Scene) -> None:
    sky(s, sun=(180, 130))
    clouds(s, 4, low=190)
    s.put(factory, 860, 520, 1.25, wall="#b5654a")
    s.box(0, 470, 1280, 60, s.fade("#b9a584", "#9a8468"))
    for x in range(0, 1280, 70):
        s.block(x, 430, 66, 92, "#c9b394", shade=0.25)
    s.block(520, 360, 30, 176, "#8a6a54", angle=0)
    s.block(800, 360, 30, 176, "#8a6a54", angle=0)
    s.box(550, 390, 250, 140, s.fade("#4a6a70", "#33505a"))
    for x in range(556, 800, 24):
        s.line([(x, 390), (x, 530)], "#6d8a90", 5)
    s.path("M560 400L790 520M790 400L560 520", "none", line="#e2b83a", width=15)
    s.box(630, 430, 90, 58, "#f4efe0", r=4)
    s.words(675, 470, "সিলগালা", 24, "#c8303a", weight=700)
    ground(s, 526, "#a8905c", floor=660)
    for x, wear, top, pose, flip in ((400, "shirt", "#f0ead8", "point", False), (500, "police", "#35476a", "stand", False), (850, "saree", "#2a7f78", "point", True), (930, "police", "#35476a", "stand", True), (1010, "shirt", "#6a8ca8", "write", True)):
        if pose == "write":
            pose = "hold"
        person(s, x, 620, 220, pose, look(s, wear, top=top, low="#2c3446"), flip=flip)
    s.path("M-10 640L1290 620L1290 680L-10 700Z", s.fade("#8a7048", "#6d5538"))
    water(s, 680, colours=("#b5a888", "#5f7a7c"))
    s.form("M1000 640L1200 640L1200 760L1000 760Z", "#8a8f94", shade=0.5)
    s.disc(1000, 700, 34, "#6a6f74", 60)
    s.ball(990, 700, 36, "#b9b4a6", 58)
    s.path("M970 660L1010 740M976 720L1004 676", "none", line="#8a857a", width=5)
    s.put(boat, 380, 790, 1.15, hood="")
    person(s, 290, 774, 200, "row", look(s, "lungi", hair="gamcha"))
    person(s, 400, 776, 190, "point", look(s, "lungi"))
    person(s, 480, 770, 190, "arms_folded", look(s, "lungi", hair="gamcha"))
    ripples(s, 380, 806, 210)


@picture("c-20", "monsoon")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 430, s.fade("#a9c4b4", "#dce6c8"))
    for row, tone in enumerate(("#8fb09a", "#5f8f76", "#3d7058")):
        for place in range(9):
            s.put(mangrove, place * 170 + row * 60 - 40, 330 + row * 50, 0.9 + row * 0.25, colour=mix(tone, "#2f5a45", s.dice.random() * 0.3))
        fog(s, 330 + row * 50, 80, opacity=0.35, colour="#dfe8d4")
    s.path("M-10 420C300 400 900 400 1290 430L1290 520L-10 520Z", s.fade("#8a7458", "#6d5a44"))
    water(s, 480, colours=("#a8a884", "#5f6f5a"))
    s.path("M-10 853L-10 700C240 660 420 720 560 853Z", s.fade("#8a7458", "#4f4034"))
    s.path("M1290 853L1290 640C1120 620 980 720 900 853Z", s.fade("#8a7458", "#4f4034"))

    def nipa(x: float, y: float, k: float) -> None:
        with s.at(x, y, k):
            for turn in (-46, -28, -10, 8, 26, 44):
                with s.at(0, 0, s.dice.uniform(0.85, 1.1), turn=turn):
                    d = ""
                    for step in range(16):
                        yy = -20 - step * 9
                        reach = 26 * math.sin((step + 2) / 18 * math.pi)
                        d += f"M0 {yy}L{reach} {yy - 20}L0 {yy - 6}ZM0 {yy}L{-reach} {yy - 20}L0 {yy - 6}Z"
                    s.path(d, mix("#6fae4f", "#2f6b45", s.dice.random()))
                    s.line([(0, 0), (0, -168)], "#8a9a55", 3)

    for x, y, k in ((80, 730, 1.0), (220, 740, 0.8), (350, 780, 0.9), (480, 840, 0.9), (1180, 700, 1.1), (1060, 740, 0.9), (980, 810, 0.9), (60, 850, 1.2), (240, 853, 1.1), (1230, 850, 1.3), (620, 500, 0.5), (760, 505, 0.5), (900, 500, 0.6), (420, 500, 0.5)):
        nipa(x, y, k)
    s.put(boat, 690, 680, 1.25, hood="")
    hand, _f = person(s, 590, 664, 250, "lift", Look("shirt", "#e8dcc0", "#4a5a4a", "hat", SKIN[2], "#d8b86a"), flip=True)
    s.line([(hand[0], hand[1] - 110), (hand[0] - 4, hand[1] + 150)], "#f0e3c4", 8)
    for n in range(8):
        s.line([(hand[0] - 5, hand[1] - 90 + n * 30), (hand[0] + 5, hand[1] - 90 + n * 30)], "#c8303a", 4)
    h2, _f = person(s, 770, 656, 240, "hold", Look("salwar", "#2a7f78", "#39424f", "hat", SKIN[0], "#d8b86a"))
    s.put(open_book, h2[0] + 6, h2[1] + 4, 0.32)
    ripples(s, 690, 700, 230)
    s.path("M1290 150C1160 170 1060 190 960 250L966 262C1060 216 1160 200 1290 190Z", s.fade("#6d5644", "#4a3a34"))
    s.put(bird, 1040, 214, 1.15, flip=True)
    leaves(s, 1290, 120, "#3f7a4c", size=190, turn=-90)


@picture("c-21", "dawn", sober=True)
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#b9a294", "#d8b090", "#e8c49a", "#d8c0a4"))
    s.disc(820, 250, 190, s.glow(("#ff9a5a", 0.55), ("#ff9a5a", 0)))
    s.disc(820, 250, 56, "#f88a4a")
    for depth, y, tall in ((0.8, 470, 330), (0.6, 480, 240)):
        s.palette = PALETTES["dawn"]
        skyline(s, y, tall, "#a08a84", depth=depth, lit_share=0.02)
        fog(s, y - 70, 240, opacity=0.75, colour="#dcbd9c")
    for x in (150, 260, 1180):
        s.put(kiln, x, 480, 0.62)
        smoke(s, x, 270, 170, "#8a7a74", lean=0.7)
    fog(s, 440, 200, opacity=0.7, colour="#dfc2a2")
    water(s, 500, floor=680, colours=("#e0c0a0", "#a89488"), sun_x=820)
    for x, k in ((80, 1.3), (1200, 1.4), (330, 0.8)):
        s.put(tree, x, 560 + k * 70, k, colour="#7d7a5c", trunk="#6a5a50")
    s.path("M-10 640C400 600 900 620 1290 650L1290 853L-10 853Z", s.fade("#a89a78", "#6d6450"))
    s.path("M-10 740C400 690 900 700 1290 740L1290 840C900 800 400 800 -10 850Z", s.fade("#d0bca0", "#a8937c"))
    for x, wear, top, low, hair, flip in ((430, "tshirt", "#2f6f8a", "#2c3446", "side", False), (620, "salwar", "#b5384f", "#e9e2d0", "bun", False), (830, "panjabi", "#e8dcc0", "#e9e2d0", "cap", False)):
        shade_under(s, x, 810, 70)
        person(s, x, 812, 410, "walk", look(s, wear, top=top, low=low, hair=hair, mask="#f4f8f8"))
    fog(s, 640, 420, opacity=0.28, colour="#e0c4a4")


@picture("c-22", "golden")
def _(s: Scene) -> None:
    sky(s, sun=(1020, 170))
    clouds(s, 3, low=190)
    tree_line(s, 350, 24, palms=4)
    water(s, 348, sun_x=1020)
    for x, y, k in ((560, 420, 0.4), (760, 400, 0.3)):
        s.put(boat, x, y, k, sail="#f0e3c4")
    sand(s, 590, "#d8bf8a")
    s.put(boat, 980, 640, 1.3, turn=-4)
    hand, _f = person(s, 1160, 800, 340, "floor", look(s, "lungi", hair="gamcha", top="#35558c"), flip=True)
    nets(s, 900, 690, 240, 120)
    hand, far = person(s, 400, 830, 620, Pose(near_arm=(52, 60), far_arm=(44, 66), near_leg=(88, -4), far_leg=(-2, -88), lean=30, aside=0.9, nod=10), Look("salwar", "#2a7f78", "#39424f", "bun", SKIN[2], "#e8dcc0"))
    s.form("M520 770L860 750L880 830L540 850Z", "#c9985a", shade=0.3)
    with s.at(hand[0] + 70, hand[1] + 30, 1.05, turn=-4):
        s.block(-130, 34, 290, 30, "#e2b86a", r=3)
        for n in range(29):
            s.line([(-120 + n * 10, 34), (-120 + n * 10, 34 + (14 if n % 5 == 0 else 8))], "#6d4a2c", 2)
        s.put(hilsa, 0, 0, 0.8)
    s.put(basket, 170, 800, 1.5, kind="fish")
    s.put(papers, 880, 800, 0.4)
    grass(s, 1120, 853, 150, "#a89a52", tall=90)
