"""Video stories and late reports from the districts."""

from ..kit import *
from ..table import picture


@picture("c-27", "golden")
def _(s: Scene) -> None:
    room(s, "#b5744a", "#7a4e3c", y=600, light=760)
    s.disc(640, 240, 620, s.glow(("#ffe0a0", 0.5), ("#ffe0a0", 0)))
    for x, k in ((130, 1.3), (1160, 1.25)):
        s.put(rickshaw, x, 640, k, flip=x > 640, hood="#d8303a" if x < 640 else "#2f7f6a", trim="#f0c23a")
    for place in range(5):
        x = 60 + place * 90
        s.box(x, 90, 70, 90, s.dice.choice(("#e2a12e", "#2a7f78", "#c8452f", "#35558c")), more='stroke="#f4e2b0" stroke-width="5"')
        s.disc(x + 35, 135, 20, s.dice.choice(("#f0c23a", "#f4e2e8", "#8fd0c4")))
    with s.at(780, 470):
        s.form("M-300 -400L300 -400L320 250L-320 250Z", "#f0a82c", shade=0.3)
        s.path("M-280 -380L280 -380L298 230L-298 230Z", s.fade("#d8f0e8", "#8fd0c8"))
        s.path("M-290 150C-150 90 150 90 290 150L298 230L-298 230Z", "#4f9a4a")
        s.put(peacock, 0, 150, 1.0)
        for x, y in ((-230, 190), (-180, 205), (190, 200), (240, 186), (-240, -330), (240, -330), (0, -345)):
            for a in range(6):
                s.disc(x + math.cos(a * 1.047) * 15, y + math.sin(a * 1.047) * 15, 11, "#e8457a")
            s.disc(x, y, 10, "#f0d23a")
    hand, _f = person(s, 330, 850, 600, Pose(near_arm=(80, 108), far_arm=(20, 60), near_leg=(86, 2), far_leg=(80, -4), lean=6, aside=0.8), Look("panjabi", "#f2ead8", "#e9e2d0", "beard", SKIN[1], "#c8452f", "#d8d4cc"))
    s.line([(hand[0] - 24, hand[1] + 8), (hand[0] + 74, hand[1] - 26)], "#7a5038", 8)
    s.ball(hand[0] + 78, hand[1] - 28, 10, "#1f5fc0")
    h2, f2 = person(s, 1130, 850, 520, "hold", Look("salwar", "#2f6f8a", "#e9e2d0", "braid", SKIN[0], "#f0c23a"), flip=True)
    for x, tone in ((h2[0], "#d8303a"), (f2[0] + 40, "#f0c23a")):
        s.block(x - 26, h2[1] - 30, 52, 56, "#c9ced0", r=5, angle=0)
        s.disc(x, h2[1] - 30, 26, tone, 8)
    for place, tone in enumerate(("#d8303a", "#2f7fd0", "#f0c23a", "#2a8f5a")):
        s.block(520 + place * 70, 780, 54, 58, "#c9ced0", r=5, angle=0)
        s.disc(547 + place * 70, 780, 27, tone, 8)


@picture("c-28", "dawn")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#a9bca8", "#d8dcc0", "#f4e8c0"))
    s.disc(640, 330, 260, s.glow(("#fff3c4", 0.9), ("#fff3c4", 0)))
    for layer, (tone, y, k) in enumerate((("#b5c8b0", 420, 0.8), ("#8fb098", 460, 1.1), ("#5f8f78", 510, 1.45), ("#356a54", 580, 2.0))):
        reach = 600 - layer * 60
        for side in (-1, 1):
            for place in range(4):
                x = 640 + side * (150 + layer * 70 + place * reach / 4)
                s.put(mangrove, x, y + place * 10, k, colour=mix(tone, "#2f5a45", s.dice.random() * 0.25))
        fog(s, y, 130, opacity=0.5, colour="#ecead0")
    water(s, 500, colours=("#dcd8b4", "#4f6f62"), sun_x=640)
    s.path("M-10 853L-10 560C140 540 330 590 420 700C470 780 470 853 470 853Z", s.fade("#7a6a54", "#3f3a34"))
    s.path("M1290 853L1290 560C1160 540 960 600 890 700C850 780 850 853 850 853Z", s.fade("#7a6a54", "#3f3a34"))
    for _ in range(70):
        side = s.dice.choice((-1, 1))
        x = 640 + side * s.dice.uniform(270, 620)
        y = 620 + s.dice.uniform(0, 210)
        s.form(f"M{x - 5} {y}L{x} {y - s.dice.uniform(24, 60)}L{x + 5} {y}Z", "#4f4438")
    s.put(mangrove, 110, 640, 2.2, colour="#2a5a48")
    s.put(mangrove, 1200, 650, 2.3, colour="#2a5a48")
    s.put(deer, 300, 600, 0.6)
    s.put(deer, 360, 606, 0.5, flip=True)
    with s.at(650, 690, 0.95):
        person(s, 80, -20, 120, "row", look(s, "lungi", hair="gamcha"), flip=True)
        person(s, -40, -14, 96, "sit", look(s, "shirt"))
        boat(s, hood="")
    ripples(s, 650, 704, 190)
    fog(s, 600, 240, opacity=0.4, colour="#f4eed0")
    s.path("M1290 230C1160 240 1000 230 890 300L896 314C1010 262 1160 280 1290 276Z", s.fade("#5f4c3c", "#33302c"))
    s.put(bird, 1000, 262, 1.5, flip=True)
    leaves(s, 1290, 200, "#3f7a4c", size=160, turn=-100)


@picture("c-29", "noon")
def _(s: Scene) -> None:
    sky(s, sun=(1080, 110))
    clouds(s, 4, low=170)
    tree_line(s, 330, 50, palms=9)
    ground(s, 326, "#8fa05c", floor=470)
    crowd(s, 400, 84, rows=4, poses=("wave", "cheer", "stand", "point"))
    for x in range(40, 1280, 150):
        s.line([(x, 330), (x, 240)], "#7a5a3c", 4)
        s.path(f"M{x} 240l46 12l-46 14Z", s.dice.choice(("#d8303a", "#f0c23a", "#2a8f6a", "#35558c")))
    water(s, 410, glints=90, colours=("#a8d4d4", "#2f8090"))
    waves(s, 470, rows=2, height=16, floor=620)
    for k, y, hull, shirt, shift in ((0.62, 520, "#2a6f5a", "#f0c23a", 40), (1.0, 690, "#c8303a", "#2f6f9c", 0)):
        with s.at(640 + shift, y, k):
            for place in range(18):
                x = -470 + place * 54
                s.line([(x + 26, -84), (x - 26, 40)], "#7a5030", 6)
                s.form(f"M{x - 20} 24l-20 46q-10 10 -2 14q10 2 16 -8l16 -46Z", "#e2b03a")
                person(s, x, 0, 120, Pose(near_arm=(70, 60), far_arm=(60, 50), near_leg=(86, 2), far_leg=(80, -4), lean=26, aside=0.9), Look("tshirt", shirt, "#e8dcc0", "gamcha" if place % 2 else "short", SKIN[place % 6], "#f4efe2"))
                if place == 9:
                    person(s, x + 20, -20, 190, "cheer", Look("panjabi", "#fbf3dc", "#e9e2d0", "gamcha", SKIN[1], "#d8303a"))
            s.form("M-620 -92C-560 -30 -480 -14 -300 -12L380 -12C520 -16 590 -50 640 -130C640 -40 560 40 440 44L-440 44C-560 40 -610 -10 -620 -92Z", hull, shade=0.45)
            s.curve([(-614, -84), (-520, -24), (-300, -8), (380, -8), (540, -36), (636, -120)], "#f0c23a", 8)
            for place in range(17):
                x = -440 + place * 54
                s.path(f"M{x} 18l16 -14l16 14l-16 14Z", ("#f0c23a", "#f4efe2")[place % 2])
            s.disc(590, -60, 10, "#fbf6e6")
        for _ in range(60):
            x = 640 + shift + s.dice.uniform(-520, 480) * k
            s.disc(x, y + (40 + s.dice.uniform(-40, 30)) * k, s.dice.uniform(2, 8) * k, "#ffffff", more='opacity="0.85"')
        s.path(f"M{640 + shift - 560 * k} {y + 40 * k}Q{640 + shift} {y + 74 * k} {640 + shift + 560 * k} {y + 34 * k}L{640 + shift + 600 * k} {y + 60 * k}Q{640 + shift} {y + 104 * k} {640 + shift - 620 * k} {y + 64 * k}Z", s.fade(("#ffffff", 0.85), ("#a8d8d8", 0.2)))
    waves(s, 790, rows=2, height=26)


@picture("c-30", "teal")
def _(s: Scene) -> None:
    room(s, "#2a5a64", "#33424a", y=590, light=900)
    s.box(90, 60, 520, 390, s.fade("#f4ecd2", "#e2d6b4"), more='stroke="#b9a888" stroke-width="4"')
    with s.at(250, 140, 0.62, turn=16):
        satellite(s)
    s.path("M270 200L330 330L520 330L300 190Z", s.fade(("#e8782c", 0.6), ("#e8782c", 0.15)))
    for row in range(5):
        s.line([(290 + row * 12, 214 + row * 24), (320 + row * 42, 214 + row * 24)], "#c8653a", 3)
    cloud(s, 270, 410, 290, "#6fa0b8", opacity=1)
    for x in range(310, 540, 30):
        s.line([(x, 418), (x - 6, 440)], "#3f7f9c", 4)
    hand, _f = person(s, 930, 850, 640, Pose(near_arm=(62, 96), far_arm=(10, 50), aside=0.6, lean=2), Look("kurti", "#c8452f", "#27324a", "bun", SKIN[2], "#f0e3c4"), flip=True)
    with s.at(hand[0] - 20, hand[1], 1.3, turn=196):
        s.block(-60, -15, 90, 30, "#2b2d36", r=8, angle=90)
        s.form("M26 -18L62 -30L62 30L26 18Z", "#3a3d48")
        s.disc(62, 0, 9, "#fff6c4", 30)
    s.path(f"M{hand[0] - 100} {hand[1] + 22}L{hand[0] - 104} {hand[1] - 34}L330 {hand[1] - 10}L360 {hand[1] + 230}Z", s.fade(("#fff6c4", 0.08), ("#fff6c4", 0.7), angle=0))
    table(s, 60, 720, 760, tall=150, wood="#9a6a42")
    with s.at(430, 716, 1.9):
        s.form("M-60 -70L60 -70L46 0L-46 0Z", "#2f7fb0", angle=0, shade=0.4)
        s.disc(0, -70, 60, "#8fd0dc", 14)
    for _ in range(190):
        t = s.dice.random()
        x = 430 + s.dice.gauss(0, 26 + 46 * t)
        y = 340 + 250 * t
        s.disc(x, y, s.dice.uniform(1.5, 4.5), s.dice.choice(("#e8fbff", "#fff3b0", "#ffb0a0", "#a8f0c8", "#a8c8ff")), more='opacity="0.9"')
    s.line([(430, 330), (430, 250), (560, 230)], "#8a949a", 11)
    s.form("M404 330h52l10 22h-72Z", "#8a949a")
    s.put(laptop, 690, 716, 0.9)
    s.put(books, 150, 716, 0.9, count=4)


@picture("c-31", "golden", sober=True)
def _(s: Scene) -> None:
    sky(s, sun=(260, 180))
    clouds(s, 4, low=230)
    tree_line(s, 380, 22, palms=3)
    water(s, 378, sun_x=260)
    with s.at(640, 690, 2.5):
        for row in range(7):
            s.form(f"M-92 {-22 - row * 9}L20 {-26 - row * 9}L28 {-34 - row * 9}L-84 {-30 - row * 9}Z", ("#a8b4b8", "#8f9ca0")[row % 2], shade=0.3)
            for x in range(-86, 20, 10):
                s.line([(x, -23 - row * 9), (x + 7, -30 - row * 9)], "#6d7a80", 1)
        for n in range(3):
            s.line([(-140, -36 - n * 6), (-20, -20 - n * 5)], "#8a5d3e", 5)
        s.block(34, -58, 66, 30, "#8a4f34", r=2)
        for x in (36, 92):
            s.line([(x, -74), (x, -22)], "#6d3f2c", 5)
        s.box(40, -64, 56, 10, "#e8c9a0")
        s.box(66, -24, 42, 26, "none", more='stroke="#a8824c" stroke-width="2"')
        person(s, -136, -34, 118, "row", look(s, "lungi", hair="gamcha", top="#35558c"))
        person(s, 128, -36, 104, "point", look(s, "panjabi", top="#e8dcc0"))
        person(s, -58, -62, 80, "sit", look(s, "child", top="#2a7f78"))
        person(s, 70, -58, 84, "sit", look(s, "salwar", top="#b5384f"))
        person(s, -10, -44, 104, "sit", Look("saree", "#f2ead8", "#f2ead8", "scarf", SKIN[1], "#b5384f"))
        with s.at(16, -40, 0.8, turn=-8):
            s.block(-18, -62, 46, 78, "#7a4a2c", r=2)
            s.box(-12, -56, 15, 28, "none", more='stroke="#5a3420" stroke-width="2"')
            s.box(7, -56, 15, 28, "none", more='stroke="#5a3420" stroke-width="2"')
            s.box(-12, -22, 15, 30, "none", more='stroke="#5a3420" stroke-width="2"')
            s.box(7, -22, 15, 30, "none", more='stroke="#5a3420" stroke-width="2"')
            s.disc(23, -22, 2.4, "#e2b03a")
        boat(s, hood="")
        with s.at(106, -22, 0.8):
            for x in (-16, 10):
                s.put(duck, x, 0, 0.5)
            s.box(-36, -38, 66, 40, "none", more='stroke="#c2a05c" stroke-width="3"')
            for x in range(-30, 30, 8):
                s.line([(x, -38), (x, 2)], "#c2a05c", 1.2)
        s.line([(-118, -92), (-180, 48)], "#7a5a3c", 4)
    ripples(s, 640, 726, 470)
    waves(s, 800, rows=2, height=18)
    birds(s, 900, 200)


@picture("c-32", "golden")
def _(s: Scene) -> None:
    room(s, "#c99a64", "#7a5240", y=640, light=320)
    window(s, 80, 90, 400, 360, view="#d8ecd8", low="#7fae5a")
    with s.within("M80 90h400v360h-400Z"):
        s.box(80, 300, 400, 160, s.fade("#b9c96a", "#6fa045"))
        for x in range(80, 490, 12):
            s.line([(x, 450), (x + 4, 380)], "#5f8f3c", 3)
        tree_line(s, 304, 30, "#5f8f52", palms=3, start=80, end=480)
    for x in (80, 280, 480):
        s.block(x - 8, 80, 16, 380, "#8a5d3e")
    spots = ((590, 120, 56), (720, 100, 44), (850, 140, 66), (1000, 110, 50), (1140, 150, 72), (620, 270, 62), (770, 260, 48), (900, 310, 54), (1030, 270, 60), (1180, 330, 50), (560, 400, 44), (680, 400, 50), (1090, 430, 56), (960, 440, 40), (1220, 470, 44))
    for x, y, r in spots:
        if r in (62, 54, 56):
            s.block(x - r - 8, y - r - 8, 2 * r + 16, 2 * r + 60, "#7a4a30", r=12)
            s.line([(x, y + r), (x + s.dice.uniform(-10, 10), y + r + 30)], "#e2b84a", 4)
            s.ball(x + 3, y + r + 32, 11, "#e2b84a")
        s.disc(x, y, r, s.dice.choice(("#5a3828", "#c9983a", "#35556b", "#8a2f38")))
        s.disc(x, y, r * 0.84, s.fade("#fffaf0", "#efe2c0"))
        for n in range(12):
            a = n * 0.5236
            s.line([(x + math.cos(a) * r * 0.7, y + math.sin(a) * r * 0.7), (x + math.cos(a) * r * 0.8, y + math.sin(a) * r * 0.8)], "#5a4a40", 2.5)
        a, b = s.dice.uniform(0, math.tau), s.dice.uniform(0, math.tau)
        s.line([(x, y), (x + math.cos(a) * r * 0.42, y + math.sin(a) * r * 0.42)], "#2a2024", 5)
        s.line([(x, y), (x + math.cos(b) * r * 0.64, y + math.sin(b) * r * 0.64)], "#2a2024", 3.5)
        s.disc(x, y, 4, "#c8303a")
    with s.at(430, 870, 0.86):
        bust(s, Sitter(skin="#8f5d3c", hair="short", hair_colour="#cfcac2", wear="panjabi", top="#e8dcc0", trim="#8a5d3e", moustache=True, smile=12))
        s.ball(64, -424, 40, "#3a3438")
        s.disc(66, -426, 29, s.fade("#e8f6f8", "#8fb8c4", "#4f7a88", angle=50))
        s.disc(58, -436, 8, "#ffffff", more='opacity="0.8"')
        s.curve([(28, -440), (-40, -476), (-112, -456)], "#3a3438", 5)
    s.path("M-10 740L1290 730L1290 860L-10 860Z", s.fade("#a8743f", "#6d4430"))
    s.box(-10, 734, 1300, 12, "#d8a868")
    with s.at(700, 720):
        s.line([(-150, 60), (-70, 20), (-20, 6)], "#8f5d3c", 62)
        s.ball(-16, 6, 30, "#8f5d3c", 24)
        s.path("M-4 0L120 10L-4 10Z", "#b9c2c4")
        s.curve([(110, 40), (180, 20), (250, 40), (330, 30)], "#6d4a34", 24)
        s.disc(180, 26, 56, "#c9983a", 40)
        s.disc(180, 22, 46, "#fffaf0", 32)
        for n in range(5):
            s.disc(164 + n * 9, 18 + (n % 2) * 10, 7, "none", 5, more='stroke="#a8823a" stroke-width="2.5"')
    for x, y in ((960, 770), (1010, 800), (1080, 770), (1140, 806), (930, 812)):
        s.disc(x, y, 17, "none", 10, more='stroke="#c9983a" stroke-width="4"')
        s.disc(x, y, 5, "#c9983a", 3)
    s.line([(1000, 830), (1120, 824)], "#8a949a", 6)
    s.beam(200, 240, 640, "#fff0b8", 0.4)
