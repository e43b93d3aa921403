"""The districts: fields, haors, hills, schools, clinics."""

from ..kit import *
from ..table import picture


def palmyra(s: Scene, *, tall: float = 300) -> None:
    """A palmyra palm: a straight trunk and a round head of fans."""
    s.form(f"M-13 3L-8 {-tall}L8 {-tall}L13 3Z", "#5d4a40", shade=0.4, angle=0)
    for step in range(14):
        a = math.radians(step * 360 / 14 + s.dice.uniform(-6, 6))
        x, y = math.cos(a) * 62, -tall - 14 + math.sin(a) * 50
        tone = mix("#5f8a45", "#2c5238", 0.5 + 0.5 * math.sin(a))
        s.path(f"M0 {-tall}L{numbers(x - math.sin(a) * 26, y + math.cos(a) * 26)}Q{numbers(x * 1.35, -tall - 14 + (y + tall + 14) * 1.35)} {numbers(x + math.sin(a) * 26, y - math.cos(a) * 26)}Z", s.fade(lit(tone, 0.15), dim(tone, 0.1)))


@picture("a-15", "earth")
def _(s: Scene) -> None:
    sky(s, sun=(300, 160))
    clouds(s, 2, low=150)
    tree_line(s, 330, 36, "#8a8a4a", palms=2)
    ground(s, 326, "#b5643c")
    for row, (y, tone) in enumerate(((350, "#9aa64a"), (400, "#7f9a45"), (462, "#8fa848"), (540, "#6f9040"))):
        points = [(-40 + step * 170, y + math.sin(step * 0.9 + row) * 14) for step in range(9)]
        s.path(smooth(points) + f"L1340 {y + 90}L-40 {y + 90}Z", s.fade(lit(tone, 0.2), tone))
        s.path(smooth([(px, py + 36 + row * 8) for px, py in points]) + f"L1340 {y + 120}L-40 {y + 120}Z", s.fade("#c4764a", "#9a5234"))
        for px in range(0, 1280, 16):
            s.line([(px, y + 20), (px + 3, y + 4 - row * 3)], dim(tone, 0.2), 2 + row)
    s.path("M560 560L1180 560L1290 720L480 720Z", s.fade("#a9d4d4", "#3f8a96"), line="#8a4a30", width=14)
    for _ in range(22):
        s.box(s.dice.uniform(580, 1120), s.dice.uniform(575, 705), s.dice.uniform(30, 110), 4, "#e8f4ea", r=2, more='opacity="0.5"')
    for x, y, k in ((1010, 470, 1.0), (1110, 500, 1.15), (900, 440, 0.8), (1220, 560, 1.3)):
        s.put(palmyra, x, y, k)
    s.box(0, 720, 1280, 140, s.fade("#b5643c", "#7d3f2c"))
    s.block(330, 690, 130, 80, "#2f6f8a", r=8)
    s.ball(350, 720, 46, "#c8452f")
    s.ball(350, 720, 18, "#f0e3c4")
    s.line([(456, 720), (560, 690), (620, 640)], "#3a4450", 18)
    s.path("M470 716C520 700 540 730 560 760", "none", line="#a9d4d4", width=12)
    s.block(320, 768, 150, 14, "#4a3a34")
    person(s, 240, 800, 370, "stoop", Look("lungi", "#f0e3c4", "#35558c", "gamcha", SKIN[1], "#d8432c"))
    tufts(s, 770, "#8a8a3c", rows=1)


@picture("a-16", "golden")
def _(s: Scene) -> None:
    sky(s, sun=(1080, 190))
    clouds(s, 3, low=180)
    tree_line(s, 370, 36, palms=6)
    water(s, 370, sun_x=1080)
    sand(s, 650, "#dfc890")
    with s.at(600, 640, 2.05):
        s.form("M-150 -20C-160 -150 150 -150 130 -24Z", "#b98a50", shade=0.3)
        s.path("M-126 -22C-134 -130 120 -130 108 -24Z", "#4a332c")
        for row in range(3):
            x = -108.0
            while x < 92:
                w, h = s.dice.uniform(4, 9), s.dice.uniform(14, 21)
                if abs(x) + row * 14 < 104:
                    s.box(x, -32 - row * 27 - h, w, h, s.dice.choice(("#c8452f", "#2a7f78", "#e2a12e", "#6fa0c8", "#d97b3c", "#f0e3c4", "#8a4a7a")))
                x += w + 1
            s.box(-112 + row * 10, -32 - row * 27, 212 - row * 20, 4, "#c9985a")
        for x in (-140, -70, 0, 66, 122):
            s.curve([(x, -22), (x * 0.9, -74 if abs(x) > 100 else -108), (x * 0.86, -112 if abs(x) < 100 else -90)], "#8f6a3a", 3)
        person(s, 148, -28, 92, "hold", Look("lungi", "#e8dcc0", "#35558c", "gamcha", SKIN[1], "#c8452f", "#d8d4cc"))
        s.put(dhol, 168, -70, 0.2, turn=20)
        boat(s, hull="#4f6f5a", hood="")
    s.path("M560 650L700 650L900 840L760 853Z", s.fade("#c9985a", "#8a5d3e"))
    for step in range(6):
        s.line([(572 + step * 36, 668 + step * 31), (706 + step * 34, 668 + step * 30)], "#6d4a34", 3)
    for x, y, tall, pose in ((640, 700, 190, "read"), (720, 760, 210, "read"), (440, 790, 230, "read"), (880, 740, 220, "walk"), (300, 770, 240, "read"), (1010, 800, 250, "stand")):
        hand, _far = person(s, x, y, tall, pose, look(s, "child" if pose != "read" or x < 600 else "salwar"))
        if pose == "read":
            s.put(open_book, hand[0] + 10, hand[1] + 4, 0.24, turn=-10)
    leaves(s, 1270, 853, "#5f8a45", size=230, turn=-40)


@picture("a-17", "noon")
def _(s: Scene) -> None:
    sky(s)
    clouds(s, 4, low=180)
    hills(s, 330, rows=2, rise=70)
    water(s, 326, colours=("#a9d8e0", "#3f8fb0"))
    s.path("M760 330L1290 330L1290 853L560 853Z", s.fade("#d8d296", "#b9b060"))
    for step in range(14):
        s.line([(800 + step * 38, 332), (640 + step * 110, 853)], "#a89c4e", 3, more='opacity="0.5"')
    s.path("M700 330L790 330L900 853L330 853Z", s.fade("#a88a62", "#8a643f", "#6d4a34"))
    s.path("M716 330L768 330L720 853L480 853Z", s.fade("#c9a878", "#a87f52"))
    s.path("M560 560L850 560L880 640L500 640Z", s.fade("#8fc4cc", "#4f94ac"))
    workers = ((690, 450, 110, "carry"), (740, 420, 90, "stoop"), (650, 500, 130, "walk"), (800, 520, 140, "stoop"), (560, 740, 260, "carry"), (720, 760, 270, "stoop"), (860, 740, 250, "carry"))
    for x, y, tall, pose in workers:
        hand, _far = person(s, x, y, tall, pose, look(s, "lungi", hair="gamcha"), flip=x > 740)
        if pose == "carry":
            s.put(basket, x, y - tall * 0.96, tall / 260, kind="potato", count=12)
        elif pose == "stoop":
            side = -1 if x > 740 else 1
            s.line([(hand[0] - side * 10, hand[1] - 40 * tall / 250), (hand[0] + side * 34 * tall / 250, hand[1] + 60 * tall / 250)], "#7a5a3c", 6 * tall / 250 + 2)
    person(s, 330, 690, 230, "pull", look(s, "child", top="#c8452f"), flip=True)
    with s.at(190, 610, 1, turn=-14):
        s.path("M-110 0A110 40 0 0 1 110 0L10 -120Z", s.fade(("#f4ecd6", 0.6), ("#f4ecd6", 0.25)), line="#8a7a60", width=2)
        for step in range(-5, 6):
            s.line([(step * 20, 12 - abs(step)), (10, -120)], "#f8f2de", 1.4)
    ripples(s, 190, 640, 130)
    tufts(s, 800, "#8a8a45", rows=1)


@picture("a-17b", "monsoon")
def _(s: Scene) -> None:
    sky(s)
    clouds(s, 4, low=170)
    hills(s, 340, rows=3, rise=120)
    water(s, 340)
    s.path("M-10 470L470 486L560 560L520 640L-10 640Z", s.fade("#a8865a", "#6d4f38"))
    s.path("M1290 470L830 486L760 560L800 640L1290 640Z", s.fade("#a8865a", "#6d4f38"))
    for x in range(540, 830, 26):
        top = 430 + s.dice.uniform(-20, 30)
        s.form(f"M{x - 7} 700L{x - 6} {top}L{x + 6} {top}L{x + 7} 700Z", "#9aa050", angle=0)
        s.line([(x - 6, top + 60), (x + 6, top + 60)], "#5d6a34", 3)
    for y in (500, 560):
        s.line([(520, y), (840, y + 6)], "#b59a5a", 11)
    for row in range(3):
        for place in range(8):
            with s.at(516 + place * 44 + row * 14, 640 - row * 22, 0.9):
                s.form("M-28 0C-34 -10 -30 -22 -20 -22L20 -22C30 -22 34 -10 28 0Z", "#d0b88a", shade=0.4)
    for x, y, tall, pose in ((500, 640, 190, "lift"), (900, 640, 190, "lift"), (330, 560, 190, "carry"), (1050, 560, 190, "carry"), (180, 550, 180, "walk"), (1180, 550, 180, "walk")):
        person(s, x, y, tall, pose, look(s, "lungi", hair="gamcha"), flip=x > 640)
        if pose != "lift":
            s.form(f"M{x - 26} {y - tall + 4}h52q10 -22 -6 -26h-40q-16 4 -6 26Z", "#d0b88a")
    for x, pose in ((600, "lift"), (760, "lift"), (420, "hold"), (960, "lift")):
        person(s, x, 860, 330, pose, look(s, "lungi", hair="gamcha"), flip=x > 700)
    s.box(0, 730, 1280, 130, s.fade(("#6f8a8a", 0.75), "#3f5a60"))
    for x in (610, 770, 430, 950):
        ripples(s, x, 736, 90)
    waves(s, 790, rows=2, height=24)


@picture("a-18", "golden")
def _(s: Scene) -> None:
    sky(s, sun=(240, 150))
    clouds(s, 3, low=170)
    hills(s, 380, rows=4, rise=190)
    sand(s, 420, "#e0cb98")
    s.path("M-10 560C300 520 500 610 800 570C1000 540 1150 560 1290 540L1290 720C1000 700 800 760 500 730C300 710 100 760 -10 740Z", s.fade("#bfe0d8", "#5fa8ac"))
    for _ in range(34):
        s.box(s.dice.uniform(0, 1200), s.dice.uniform(570, 720), s.dice.uniform(30, 100), 3, "#f4faf0", r=2, more='opacity="0.55"')
    for x in range(60, 1240, 46):
        s.line([(x, 500), (x + 4, 590)], "#a88a4c", 5)
    s.line([(30, 506), (1250, 500)], "#b99a58", 12)
    s.line([(30, 470), (1250, 466)], "#a88a4c", 4)
    for x in (240, 920):
        for dx in (-34, 34):
            s.form(f"M{x + dx - 11} 720L{x + dx - 7} 190L{x + dx + 7} 190L{x + dx + 11} 720Z", "#c9582f", shade=0.4, angle=0)
        for y in (210, 330):
            s.line([(x - 34, y), (x + 34, y)], "#c9582f", 11)
    for shift in (-16, 16):
        s.curve([(-40, 430 + shift), (110, 280 + shift), (240, 200 + shift), (410, 360 + shift), (580, 420 + shift), (750, 360 + shift), (920, 200 + shift), (1100, 330 + shift), (1300, 430 + shift)], "#4a4a52", 4)
    for x in range(-20, 700, 34):
        t = abs(x - 580) / 340 if x > 240 else abs(x - 240) / 260
        s.line([(x, 450), (x, 420 - min(t, 1.0) * (200 if x > 240 else -1) * 0.9 if x > 240 else 230 + t * 190)], "#5a5a62", 2)
    s.path("M-10 444L700 444L706 470L-10 470Z", s.fade("#c9985a", "#8a5d3e"))
    for x in (736, 800, 870):
        s.line([(x, 456), (x, 300)], "#5a5a62", 2)
    for x, y, pose in ((520, 446, "work"), (620, 446, "stoop"), (380, 446, "walk")):
        person(s, x, y, 130, pose, look(s, "lungi", hair="gamcha"))
    for place, x in enumerate((300, 430, 980, 1110)):
        person(s, x, 820, 260, "lift" if place % 2 else "carry", look(s, "lungi" if place != 2 else "saree"), flip=False)
    for x, y in ((270, 560), (950, 560)):
        s.form(f"M{x} {y + 8}l240 -18v18l-240 18Z", "#c9985a", shade=0.3)
    tufts(s, 810, "#7d8a45", rows=1)


@picture("a-19", "noon")
def _(s: Scene) -> None:
    sky(s, sun=(180, 130))
    clouds(s, 3, low=160)
    tree_line(s, 400, 26, palms=3)
    ground(s, 396, "#b9a070")
    for x, y, w in ((200, 450, 300), (560, 430, 240), (1120, 470, 260)):
        s.disc(x, y, w * 0.6, "#d8c89a", 30)
        s.disc(x, y, w * 0.55, s.fade("#bfd8d4", "#7fa8ac"), 24)
    for dx in (780, 880, 980, 1080):
        s.block(dx - 10, 330, 20, 330, "#8a8f94", angle=0)
    s.line([(780, 640), (980, 350)], "#7a7f84", 6)
    s.line([(1080, 640), (880, 350)], "#7a7f84", 6)
    s.block(740, 310, 380, 26, "#6a6f74")
    for x in (780, 900, 1020):
        s.block(x - 44, 190, 90, 120, "#262a32", r=14, shade=0.35, angle=0)
        for y in (215, 245, 275):
            s.line([(x - 42, y), (x + 44, y)], "#3d434d", 3)
        s.box(x - 22, 178, 46, 14, "#262a32", r=4)
    s.put(panel, 1190, 620, 1.15)
    s.put(panel, 1060, 190, 0.8)
    s.line([(900, 336), (900, 560), (740, 560), (740, 640)], "#8fa0a8", 11)
    s.block(690, 600, 100, 160, "#c9bfa8", r=5)
    s.line([(696, 640), (664, 640), (664, 668)], "#8a6a2f", 11)
    s.path("M660 672h9v70h-9Z", "#cfeaf0")
    tones = (("#b5384f", "#e2a12e"), ("#2a7f78", "#f0e3c4"), ("#7c3f6d", "#e8c25a"), ("#d97b3c", "#35558c"), ("#35558c", "#e2a12e"), ("#5c8f4a", "#c8452f"))
    for place, (top, trim) in enumerate(tones):
        x, y, tall = 560 - place * 96, 800 - place * 8, 310 - place * 12
        hand, _far = person(s, x, y, tall, "hold" if place % 2 else "stand", look(s, "saree", top=top, trim=trim, hair=("scarf", "bun")[place % 2]))
        with s.at(hand[0] + 4, hand[1] + 44, tall / 330):
            s.form("M-20 -66C-54 -56 -58 -4 -20 0L20 0C58 -4 54 -56 20 -66Z", "#cfd6d8", shade=0.5)
            s.block(-24, -80, 48, 14, "#e4e9ea", r=4)
    s.put(pot, 664, 800, 1.0, clay="#cfd6d8")
    tufts(s, 810, "#9a8f52", rows=1)


@picture("a-19b", "teal")
def _(s: Scene) -> None:
    room(s, "#cfae7c", "#9a7a5c", y=560, light=900)
    window(s, 930, 80, 240, 260, grille=True)
    s.block(640, 150, 250, 470, "#2f7fb0", r=16, shade=0.4, angle=10)
    for y in (190, 320, 450):
        s.block(670, y, 60, 110, "#e8f0ee", r=22, angle=0)
        s.block(750, y, 60, 110, "#bfe0e8", r=22, angle=0)
        s.line([(700, y + 110), (700, y + 130), (780, y + 130), (780, y + 110)], "#d8dcdc", 9)
    s.disc(850, 210, 26, "#fbf6e6", more='stroke="#3a4450" stroke-width="5"')
    s.line([(850, 210), (862, 196)], "#c8452f", 4)
    s.line([(640, 420), (520, 420), (520, 640)], "#8fa0a8", 20)
    s.block(570, 400, 44, 40, "#c9983a", r=4)
    hand, _far = person(s, 400, 830, 560, Pose(near_arm=(64, 92), far_arm=(40, 80), aside=0.75, lean=10, nod=8), Look("saree", "#b5384f", "#b5384f", "bun", SKIN[0], "#2f6f6a"))
    with s.at(hand[0] + 20, hand[1], turn=-8):
        s.block(-44, -9, 130, 18, "#9aa4aa", r=8, angle=90)
        s.path("M80 -24L112 -24L112 -8L96 0L112 8L112 24L80 24Z", "#9aa4aa")
    for x, wear, top, flip in ((1000, "salwar", "#e2a12e", True), (1160, "saree", "#2a7f78", True)):
        h, _f = person(s, x, 830, 480, "hold", look(s, wear, top=top), flip=flip)
        s.put(open_book, h[0] - 6, h[1] + 6, 0.42, turn=6)
    sunlit(s, 880, 580, wide=280, tall=240)
    s.put(pot, 150, 800, 1.7, clay="#cfd6d8")


@picture("a-20", "dusk")
def _(s: Scene) -> None:
    sky(s, sun=(900, 300))
    streak(s, 560, 180, 420)
    birds(s, 760, 180, 9)
    water(s, 400, sun_x=900)
    s.put(pylon, 140, 330, 0.9)
    s.put(pylon, 520, 330, 0.7)
    for dy in (0, 14, 28):
        s.curve([(-40, 90 + dy), (140, 80 + dy), (330, 140 + dy), (520, 136 + dy), (900, 190 + dy), (1300, 150 + dy)], "#2a2440", 2)
    s.path("M-10 330L640 330L720 500L-10 560Z", s.fade("#8a6a5c", "#4f3c4a"))
    s.block(60, 170, 400, 250, "#c98a6a", shade=0.4, angle=10)
    s.form("M30 180L100 96L420 96L490 180Z", "#8a8fa0", shade=0.4)
    s.words(260, 236, "বরফকল", 56, "#fff0d0", weight=700)
    s.box(320, 270, 120, 150, "#4f94ac")
    s.disc(380, 340, 110, s.glow(("#d8f4fa", 0.6), ("#d8f4fa", 0)))
    for x in range(20, 760, 70):
        s.form(f"M{x} 500L{x + 18} 500L{x + 16} 760L{x + 2} 760Z", "#4a3430", angle=0)
    s.path("M-10 480L780 480L800 520L-10 520Z", s.fade("#b98060", "#6d4a44"))
    s.path("M330 400L400 396L860 560L850 596Z", s.fade("#c9985a", "#8a5d3e"))
    for x, y in ((420, 390), (560, 440), (700, 490), (820, 540)):
        with s.at(x, y, 1, turn=19):
            s.form("M-46 0L-46 -42L38 -42L38 0Z", "#cfeef4", shade=0.3)
            s.path("M-46 -42L-30 -56L54 -56L38 -42Z", "#f4fcfc")
            s.path("M38 0L38 -42L54 -56L54 -14Z", "#8fc4d4")
    s.put(trawler, 960, 730, 1.6, hull="#c8452f")
    for x, y, pose, flip in ((300, 486, "pull", False), (520, 486, "stoop", True), (640, 490, "work", True), (160, 486, "walk", False)):
        person(s, x, y, 200, pose, look(s, "lungi", hair="gamcha"), flip=flip)
    person(s, 900, 640, 190, "lift", look(s, "lungi"), flip=True)
    ripples(s, 960, 740, 330)
    waves(s, 780, rows=2, height=26)


@picture("a-21", "dawn")
def _(s: Scene) -> None:
    sky(s, sun=(860, 210))
    hills(s, 440, rows=4, rise=230)
    water(s, 430, colours=("#cfd8b8", "#3f7f76"), sun_x=860)
    fog(s, 430, 150, opacity=0.85)
    fog(s, 330, 90, opacity=0.4)
    with s.at(640, 690, 2.2):
        person(s, -146, -40, 108, "row", Look("salwar", "#2f6f5a", "#27324a", "bun", SKIN[2], "#c8452f"))
        for place in range(9):
            x = -96 + place * 27
            tone = "#f08a2c"
            person(s, x, -2, 74, "sit", Look("vest", tone, "#35476a", s.dice.choice(("short", "braid", "bun", "short")), s.dice.choice(SKIN), "#f8ead0"))
        boat(s, hull="#35558c", hood="")
        s.curve([(-160, -34), (-60, -8), (60, -10), (170, -54)], "#f0e3c4", 4)
    ripples(s, 640, 720, 440)
    s.path("M220 700Q0 740 -20 790L-20 740Q100 700 220 690Z", "#f4f2e0", more='opacity="0.5"')
    leaves(s, -10, 853, "#3f6b4c", size=260, turn=30)
    leaves(s, 1290, 860, "#2f5a45", size=280, turn=-34)


@picture("a-22", "noon")
def _(s: Scene) -> None:
    sky(s)
    clouds(s, 5, low=230)
    hills(s, 340, rows=2, rise=60)
    water(s, 340, glints=90)
    for x, y, k in ((180, 420, 0.6), (1080, 440, 0.7), (560, 380, 0.4), (1240, 380, 0.4)):
        s.form(f"M{x - 230 * k} {y + 20 * k}Q{x} {y - 50 * k} {x + 230 * k} {y + 20 * k}Z", "#8a9a55")
        s.put(house, x - 60 * k, y - 6 * k, k * 0.8)
        s.put(tree, x + 90 * k, y, k * 0.6)
        s.put(banana, x + 160 * k, y + 6 * k, k * 0.6)
        s.put(palm, x - 170 * k, y + 6 * k, k * 0.8)
    with s.at(660, 700, 1.7):
        s.path("M-190 -6Q-330 -50 -420 10Q-330 -4 -200 22Z", "#ffffff", more='opacity="0.85"')
        s.form("M-190 -60L120 -56C180 -62 220 -80 250 -96C232 -40 196 0 160 10L-170 10C-186 -10 -190 -40 -190 -60Z", "#f4f2e8", shade=0.35)
        s.path("M-190 -34L220 -58L212 -42L-188 -18Z", "#cf3b3b")
        s.block(-120, -132, 190, 74, "#f4f2e8", r=10, shade=0.3)
        for x in (-104, -50, 4):
            s.box(x, -120, 44, 34, s.fade("#4a7486", "#8fc0cc"), r=5)
        s.block(-130, -142, 212, 14, "#3d8f86", r=6)
        s.put(pennant, -90, -206, 0.8, x=0, y=0)
        s.line([(-91, -206), (-91, -142)], "#5a4a44", 3)
        with s.at(-2, -36, 0.8):
            s.path("M0 24C-40 -6 -26 -34 -6 -26Q0 -22 0 -16Q0 -22 6 -26C26 -34 40 -6 0 24Z", "#d8303a")
        person(s, 100, -58, 108, "ride", Look("vest", "#e8782c", "#35476a", "cap", SKIN[0], "#27324a"))
        s.disc(-20, -150, 16, "#3d7fd0", 9)
    for x in range(-60, 1000, 90):
        s.path(f"M{x} 724q50 -26 110 0q-50 14 -110 0Z", "#ffffff", more='opacity="0.6"')
    waves(s, 770, rows=2, height=30)


@picture("a-23", "earth")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#c98a54", "#b5743f"))
    s.grain("M0 0H1280V853H0Z", "#6d3f2c", strength=0.35)
    s.path("M-10 -10H1290V120L-10 150Z", s.fade("#8f6a3a", "#c2a05c"))
    for x in range(-20, 1300, 18):
        s.line([(x, 0), (x - 10, 140 + s.dice.uniform(-12, 12))], "#7a5830", 2)
    s.box(860, 190, 200, 380, s.fade("#3f2a28", "#5a3a30"))
    window(s, 120, 230, 170, 150, frame="#6d4a34", grille=True)
    s.line([(340, 200), (830, 190)], "#a89a50", 13)
    for place in range(9):
        x = 370 + place * 50
        s.path(f"M{x} 196C{x - 26} 250 {x - 20} 330 {x} 352C{x + 20} 330 {x + 26} 250 {x} 196Z", s.fade("#fbf3dc", "#e0cfa4"))
        s.curve([(x - 6, 210), (x - 8, 280), (x, 344)], "#cdb988", 2)
    s.box(0, 560, 1280, 300, s.fade("#c27a48", "#8a4f34"))
    s.box(0, 556, 1280, 22, s.fade("#d8935c", "#a8623c"))
    for x, top, flip, trim in ((250, "#b5384f", False, "#e2a12e"), (620, "#2f6f6a", False, "#e8c25a"), (1010, "#e2a12e", True, "#b5384f")):
        person(s, x, 760, 400, "floor", look(s, "saree", top=top, trim=trim, hair="bun" if x != 620 else "scarf"), flip=flip)
        side = -1 if flip else 1
        wx, wy = x + side * 210, 690
        s.disc(wx, wy, 82, "none", more='stroke="#7a4a30" stroke-width="13"')
        for spoke in range(8):
            a = spoke * math.tau / 8
            s.line([(wx, wy), (wx + math.cos(a) * 80, wy + math.sin(a) * 80)], "#8f5a3a", 5)
        s.line([(wx - 90, 780), (wx + 90, 780)], "#6d4a34", 15)
        s.line([(wx, wy), (wx, 780)], "#6d4a34", 12)
        s.curve([(wx - side * 70, wy - 30), (x + side * 110, 650), (x + side * 90, 640)], "#fbf3dc", 3)
        s.put(bundle, x - side * 120, 800, 0.9, colour="#f4e9cc")
    for step in range(5):
        s.block(1120, 800 - step * 26, 150, 25, ("#f0e0b8", "#d8bf88", "#e8d4a4")[step % 3], r=6)


@picture("a-24", "golden")
def _(s: Scene) -> None:
    room(s, "#e0b56a", "#a87850", y=470, light=300)
    window(s, 90, 70, 240, 250)
    shelf(s, 820, 60, 400, 360, wood="#2f8a7c")
    blackboard(s, 410, 90, 320, 180, "গল্পের আসর")
    for place in range(11):
        s.path(f"M{60 + place * 108} 440l26 34l26 -34Z", s.dice.choice(("#c8452f", "#2a7f78", "#f0e3c4", "#35558c")))
    s.line([(40, 440), (1240, 440)], "#7a5038", 3)
    s.path("M90 600L1190 600L1290 853L-10 853Z", s.fade("#b5384f", "#8a2f44"))
    for row in range(5):
        s.line([(80 - row * 18, 620 + row * 50), (1200 + row * 18, 620 + row * 50)], "#e8c25a", 5)
    sunlit(s, 120, 490, wide=260, tall=330)
    spots = ((240, 650, 230), (430, 640, 225), (830, 640, 225), (1020, 655, 230), (160, 790, 290), (400, 800, 300), (880, 800, 300), (1130, 790, 290))
    for place, (x, y, tall) in enumerate(spots):
        hand, _far = person(s, x, y, tall, "floor", look(s, "shirt" if place % 2 else "salwar", top=("#6fa0c8", "#f4efe2")[place % 2]), flip=x > 640)
        s.put(open_book, hand[0], hand[1] + 10, tall / 640, turn=-6)
    hand, _far = person(s, 620, 740, 400, "floor", look(s, "saree", top="#2f6f6a", trim="#e2a12e", hair="bun"))
    s.put(open_book, hand[0], hand[1] + 10, 0.62)


@picture("a-26", "golden")
def _(s: Scene) -> None:
    room(s, "#cfae70", "#9a7250", y=430, light=240)
    window(s, 60, 60, 210, 240, grille=True)
    window(s, 1010, 60, 210, 240, grille=True)
    blackboard(s, 430, 60, 420, 210, "বাংলা ব্যাকরণ|সমাস")
    uniform = Look("salwar", "#5f9ac8", "#f4efe2", "braid", SKIN[0], "#fbf7ea")
    for row, (y, tall, k) in enumerate(((520, 200, 0.8), (620, 260, 1.0))):
        for place in range(5):
            x = 150 + place * 250 - row * 30
            person(s, x, y + 60, tall, "front", Look("salwar", "#5f9ac8", "#f4efe2", s.dice.choice(("braid", "bun", "scarf")), s.dice.choice(SKIN), "#fbf7ea"))
            bench(s, x - 100 * k, y + 10, 200 * k)
    sunlit(s, 70, 470, wide=260, tall=320)
    person(s, 330, 880, 460, "sit", uniform)
    person(s, 960, 880, 460, "sit", Look("salwar", "#5f9ac8", "#f4efe2", "scarf", SKIN[3], "#fbf7ea"))
    person(s, 630, 900, 560, "sit", Look("saree", "#f2e6cc", "#f2e6cc", "bun", SKIN[2], "#b5384f", "#d8d4ce"))
    bench(s, 180, 800, 960)
    s.put(open_book, 400, 800, 0.8)
    s.put(open_book, 1010, 800, 0.8)
    s.put(books, 730, 794, 0.6, count=3)


@picture("a-27", "night")
def _(s: Scene) -> None:
    sky(s)
    for place in range(26):
        t = place / 25
        s.disc(140 + t * 1000, 560 - t * 560 + s.dice.uniform(-26, 26), s.dice.uniform(70, 140), s.glow(("#cfd8f4", 0.3), ("#8f8fd0", 0.1), ("#8f8fd0", 0)))
    stars(s, 260, 560)
    for _ in range(220):
        t = s.dice.random()
        s.disc(140 + t * 1000 + s.dice.gauss(0, 60), 560 - t * 560 + s.dice.gauss(0, 60), s.dice.uniform(0.8, 2.2), "#fdf6dc", more='opacity="0.8"')
    tree_line(s, 570, 34, palms=6)
    water(s, 566, floor=700, colours=("#3a5a86", "#20365e"))
    sand(s, 660, "#7f7a80")
    s.put(boat, 1060, 640, 0.6, hull="#1a2038", hood="#2c3450")
    with s.at(700, 560):
        for x in (-70, 0, 74):
            s.line([(0, 20), (x, 220)], "#2a2430", 9)
        with s.at(0, 0, turn=-34):
            s.block(-130, -24, 260, 48, "#d8643c", r=10, angle=90)
            s.block(120, -32, 54, 64, "#e8dcc0", r=6, angle=90)
            s.block(-164, -13, 40, 26, "#2b2b33", r=4)
    person(s, 480, 800, 400, Pose(near_arm=(40, 96), far_arm=(30, 70), aside=0.85, lean=14, nod=-14), Look("salwar", "#b5384f", "#e9e2d0", "braid", SKIN[0], "#e8c25a"))
    with s.at(590, 690, turn=-14):
        s.box(-46, -34, 92, 66, "#f4ecd6", r=3)
        for _ in range(12):
            s.disc(s.dice.uniform(-38, 38), s.dice.uniform(-28, 26), 2.4, "#35558c")
        s.line([(-24, -12), (0, 6), (24, -8)], "#c8452f", 2)
    s.put(lantern, 300, 810, 0.8)
    for x in (60, 900, 1100):
        grass(s, x, 850, 130, "#3a4668", tall=90)


@picture("a-28", "monsoon", sober=True)
def _(s: Scene) -> None:
    room(s, "#8fb0a8", "#7a8a86", y=580, light=300)
    window(s, 90, 80, 400, 320, view="#cfdcd4", low="#9aa8a0", frame="#5d7a74")
    with s.within("M90 80h400v320h-400Z"):
        for x, w, h in ((100, 110, 150), (220, 120, 110), (350, 140, 170)):
            s.block(x, 400 - h, w, h, s.dice.choice(("#b98a6a", "#a89a84", "#9a7a6a")))
            s.block(x + 24, 400 - h - 50, 56, 50, "#23262e", r=8)
            s.ball(x + 96, 400 - h - 10, 14, "#7a8288")
    for x in (90, 286, 484):
        s.block(x - 6, 76, 12, 330, "#5d7a74")
    s.put(drip, 640, 740, 1.9)
    s.put(bed, 760, 780, 1.9, patient=SKIN[0], blanket="#e2a12e")
    with s.seen(0.5):
        s.path("M420 420L1120 400L1190 720L380 720Z", s.fade("#f4faf6", "#d0e4de"))
    net = "M760 60L1150 400L1210 760L330 760L400 410Z"
    with s.within(net), s.seen(0.35):
        d = "".join(f"M{x} 0l-300 853M{x - 700} 0l300 853" for x in range(200, 1900, 24))
        s.path(d, "none", line="#ffffff", width=1.2)
    s.path(net, "none", line="#f4faf6", width=4, more='opacity="0.8"')
    s.line([(760, 0), (760, 62)], "#f4faf6", 3)
    person(s, 260, 850, 480, "sit", Look("saree", "#b5384f", "#b5384f", "bun", SKIN[0], "#2f6f6a"))
    s.block(180, 640, 110, 16, "#7a5038")
    for x in (190, 276):
        s.line([(x, 650), (x, 850)], "#7a5038", 11)
    s.block(1180, 560, 110, 290, "#c9d8d0", r=4)
    s.put(vial, 1230, 560, 0.7)


@picture("a-29", "golden", sober=True)
def _(s: Scene) -> None:
    room(s, "#cfd8b8", "#8fa08f", y=570, light=980)
    window(s, 720, 70, 460, 290, view="#f4e6b8", low="#8fae5a")
    with s.within("M720 70h460v290h-460Z"):
        s.box(700, 250, 500, 120, s.fade("#c9c060", "#8fa545"))
        for x in range(700, 1200, 16):
            s.line([(x, 360), (x + 4, 300)], "#7d9440", 3)
        s.put(palm, 1090, 300, 0.5)
    for y in (70, 190):
        s.line([(720, y + 12), (1180, y + 12)], "#8a5d3e", 8)
    s.line([(950, 70), (950, 360)], "#8a5d3e", 9)
    s.put(drip, 240, 720, 1.8)
    s.put(bed, 560, 770, 2.0, patient=SKIN[1], blanket="#c9785a")
    with s.at(760, 630):
        s.line([(-40, 0), (120, -4)], SKIN[1], 44)
        for dy in (-24, 22):
            s.line([(-60, dy), (130, dy - 4)], "#c2a85a", 11)
        for x in (-30, 20, 70):
            s.line([(x, -30), (x, 28)], "#fbf6e6", 13)
    hand, _far = person(s, 1080, 830, 560, "hold", Look("coat", "#f4f8f4", "#e9efe8", "bun", SKIN[2], "#3d8f86"), flip=True)
    s.put(vial, hand[0] - 8, hand[1] - 4, 0.5)
    s.box(1064, 270, 60, 22, "#f4f8f4", r=6)
    person(s, 90, 850, 440, "sit", look(s, "lungi", hair="gamcha", top="#e8dcc0"))
    sunlit(s, 740, 580, wide=420, tall=240)


@picture("a-30", "night", sober=True)
def _(s: Scene) -> None:
    room(s, "#27406a", "#2c3a58", y=570, light=300)
    s.box(360, 60, 560, 280, s.fade("#0e1738", "#24406e"))
    with s.within("M360 60h560v280h-560Z"):
        s.disc(790, 130, 150, s.glow(("#f4efcf", 0.5), ("#f4efcf", 0)))
        s.disc(790, 130, 32, "#f4efcf")
        tree_line(s, 280, 20, "#14264a", palms=4)
        s.box(360, 280, 560, 60, s.fade("#35547c", "#1a2f58"))
        for x in range(380, 910, 46):
            s.disc(x, 278, 4, "#ffdf8f")
            s.box(x - 2, 288, 4, 36, "#ffdf8f", more='opacity="0.5"')
    for x in (352, 636, 916):
        s.block(x, 52, 14, 296, "#4a6690", angle=0)
    s.block(350, 340, 580, 16, "#4a6690")
    for place in range(3):
        x = 190 + place * 370
        s.block(x + 70, 330, 120, 290, "#dce6e6", r=10)
        s.box(x + 84, 350, 92, 70, s.fade("#2fa0a0", "#125a6a"), r=5)
        s.curve([(x + 90, 390), (x + 106, 390), (x + 116, 366), (x + 126, 406), (x + 136, 386), (x + 168, 386)], "#bff4e0", 3)
        s.ball(x + 108, 470, 24, "#c9d4d4")
        s.ball(x + 156, 470, 24, "#c9d4d4")
        s.block(x + 116, 510, 30, 90, "#e8c9c0", r=12, angle=0)
        s.curve([(x + 120, 530), (x + 40, 560), (x - 10, 590)], "#c8452f", 5)
        s.curve([(x + 130, 590), (x + 60, 620), (x, 600)], "#a83a3a", 5)
        with s.at(x - 40, 740, 1, turn=0):
            s.form("M-120 0L-140 -190Q-136 -214 -110 -206L-60 -70L120 -66L150 -20L150 0Z", "#3d6f86", shade=0.4)
        person(s, x - 30, 740, 330, Pose(near_arm=(20, 60), far_arm=(10, 50), near_leg=(88, 70), far_leg=(82, 66), lean=-30, aside=0.9, nod=10), look(s, ("shirt", "saree", "panjabi")[place]))
        s.form(f"M{x - 40} 690L{x + 110} 650L{x + 130} 720L{x - 60} 740Z", "#8fb8b8", shade=0.3)
        s.disc(x + 130, 380, 120, s.glow(("#5fd0d0", 0.3), ("#5fd0d0", 0)))
    hand, _far = person(s, 1150, 830, 480, "hold", Look("coat", "#e8f0f0", "#e0e8e8", "bun", SKIN[2], "#2f8f86"), flip=True)
    s.box(hand[0] - 40, hand[1] - 50, 60, 80, "#1b2430", r=6, more='transform="rotate(-8 1100 600)"')
