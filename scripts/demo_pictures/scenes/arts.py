"""Film, music, theatre."""

from ..kit import *
from ..table import picture


@picture("b-23", "teal")
def _(s: Scene) -> None:
    stage(s, 560, curtain="#1f5f66", back="#132a3c", floor="#6a4a3c")
    screen(s, 300, 110, 680, 330, "#b98a5a")
    with s.within("M300 110h680v330h-680Z"):
        s.box(300, 110, 680, 330, s.fade("#f0c98a", "#d8935c", "#4f7f86", "#2f5f70"))
        for _ in range(26):
            s.box(s.dice.uniform(300, 940), s.dice.uniform(330, 436), s.dice.uniform(30, 110), 4, "#f4e2b8", r=2, more='opacity="0.5"')
        s.block(440, 300, 300, 60, "#3a2c2c")
        s.block(470, 170, 40, 140, "#3a2c2c")
        s.block(670, 170, 40, 140, "#3a2c2c")
        s.block(460, 160, 260, 34, "#4a3834")
        s.block(520, 210, 140, 26, "#5a4640")
        s.disc(770, 240, 62, "none", more='stroke="#3a2c2c" stroke-width="14"')
        for a in range(6):
            s.line([(770, 240), (770 + 60 * math.cos(a * 1.047), 240 + 60 * math.sin(a * 1.047))], "#3a2c2c", 7)
        s.path("M530 276l150 -12v26l-150 12Z", "#fbf3dc")
    for x in (380, 640, 900):
        spotlight(s, x, 0, x, 690, wide=130, opacity=0.22)
    person(s, 640, 700, 370, "wave", Look("saree", "#e8dcc0", "#e8dcc0", "short", SKIN[2], "#b5384f"))
    person(s, 420, 700, 370, "talk", Look("panjabi", "#7c3f6d", "#e9e2d0", "side", SKIN[1]))
    person(s, 860, 700, 350, "stand", Look("saree", "#d8432c", "#d8432c", "long", SKIN[0], "#e8c25a"), flip=True)
    s.put(microphone, 705, 480, 0.4, tall=560)
    heads(s, 735, 46, rows=2)
    for x in range(90, 1280, 190):
        for side in (-1, 1):
            with s.at(x + side * 13, 740 + (x % 3) * 14, 1, turn=side * 10):
                s.form("M-14 60L-11 0Q0 -30 11 0L14 60Z", dim(SKIN[x % 5], 0.3))


@picture("b-24", "earth")
def _(s: Scene) -> None:
    room(s, "#a87f52", "#5f4034", y=620, light=260)
    window(s, 70, 70, 250, 320, view="#f8e2b0", low="#a8b06a")
    for row in range(3):
        for column in range(2):
            x, y = 860 + column * 210, 80 + row * 175
            s.block(x, y, 200, 160, "#7a5038")
            for r in range(4):
                for c in range(6):
                    s.box(x + 10 + c * 31, y + 10 + r * 36, 26, 31, s.fade("#3f2a24", "#5a3e30"))
                    s.box(x + 14 + c * 31, y + 14 + r * 36, 17, 12, s.dice.choice(("#9aa0a2", "#b9bcb8", "#7a8084")))
    for place, letter in enumerate("কখগঘচজ"):
        with s.at(430 + place * 70, 140 + (place % 2) * 40, 1, turn=s.dice.uniform(-10, 10)):
            s.block(-26, -30, 52, 60, "#c9a468", r=4)
            s.words(0, 16, letter, 40, "#4a2f24", weight=700)
    with s.at(560, 853, 0.86):
        bust(s, Sitter(skin="#a06a45", hair="side", wear="saree", woman=True, top="#d8b060", trim="#1f6f6a", smile=10))
        s.ball(-112, -356, 11, "#e2b84a")
    s.path("M-10 780L1290 770L1290 860L-10 860Z", s.fade("#6d4a38", "#3f2a26"))
    for place in range(22):
        x = 20 + place * 60
        if not 330 < x < 850:
            s.block(x, 738 + s.dice.uniform(0, 14), 40, 52, s.dice.choice(("#8a9094", "#a8acac", "#747a80")), r=3)
            s.words(x + 20, 776, s.dice.choice(tuple("অআইউএকতনমর")), 28, "#2c2a2c")
    s.beam(200, 200, 620, "#ffdf9a", 0.4)


@picture("b-25", "dusk")
def _(s: Scene) -> None:
    sky(s, sun=(980, 360), size=56)
    streak(s, 700, 190, 420)
    birds(s, 900, 180)
    tree_line(s, 440, 34, palms=5)
    water(s, 440, floor=640, sun_x=980)
    s.put(boat, 850, 520, 0.5, sail="#3a2c4c")
    ground(s, 600, "#4a3f3c")
    s.put(banyan, 330, 650, 2.2, colour="#3a4a3f", trunk="#4a3a3c")
    for x, y, w in ((160, 720, 560), (640, 760, 560)):
        s.disc(x + w / 2, y, w / 2, s.fade("#8a4a4c", "#6a3a48"), 40)
    musicians = ((250, 740, "#e8782c"), (430, 750, "#e8dcc0"), (600, 744, "#b5384f"))
    for place, (x, y, top) in enumerate(musicians):
        hand, far = person(s, x, y, 350, "floor", Look("panjabi", top, "#e9e2d0", ("beard", "long", "gamcha")[place], SKIN[place], "#e8c25a", ("#d8d4cc", "#241d1d", "#241d1d")[place]))
        with s.at(hand[0], hand[1]):
            if place == 0:
                s.ball(0, 8, 26, "#a8602f")
                s.line([(-16, 0), (-4, -150)], "#8a5a30", 5)
                s.line([(16, 0), (-2, -150)], "#8a5a30", 5)
            elif place == 1:
                with s.at(0, 0, 1, turn=-58):
                    s.form("M-24 40C-30 0 -10 -10 -7 -30L-7 -150L7 -150L7 -30C10 -10 30 0 24 40Z", "#a8602f")
            else:
                s.form("M-24 -20L24 -20L18 34L-18 34Z", "#c9853c", shade=0.4)
                s.line([(0, 20), (70, 0)], "#f0e3c4", 2)
                s.ball(74, -2, 11, "#8a5a30")
    for x, y, tall, flip in ((840, 800, 300, True), (980, 770, 260, True), (1100, 810, 310, True), (1210, 780, 280, True), (760, 850, 330, True)):
        person(s, x, y, tall, "floor", look(s, ("saree", "lungi", "salwar", "shirt")[x % 4]), flip=flip)
    for x, y in ((520, 830), (900, 850), (1160, 850), (120, 830)):
        s.put(lantern, x, y, 0.75)
    s.beam(500, 740, 420, "#ffb85a", 0.4)


@picture("b-26", "night")
def _(s: Scene) -> None:
    room(s, "#3a4256", "#3f3434", y=600, light=560)
    window(s, 80, 80, 210, 260, view="#22375f", low="#14264a", frame="#4a3a34", grille=True)
    for row in range(6):
        for column in range(7):
            x, y = 760 + column * 72, 60 + row * 88
            s.box(x, y, 66, 80, "#3f2d2a", more='stroke="#6d4a38" stroke-width="5"')
            for n in range(s.dice.randint(1, 5)):
                s.box(x + 6 + n * 2, y + 66 - n * 9, s.dice.uniform(36, 50), 8, s.dice.choice(("#d8c294", "#c9ae78", "#e8d8ae")), r=1)
    s.block(380, 60, 250, 110, "#8a3030", r=8)
    s.words(505, 132, "ডাকঘর", 58, "#f4e2b0", weight=700)
    s.block(540, 560, 560, 300, "#6d4a38", shade=0.45)
    for row in range(2):
        s.box(570, 690 + row * 80, 500, 66, "none", more='stroke="#3f2a26" stroke-width="5"')
        s.disc(820, 723 + row * 80, 10, "#c9983a")
    s.form("M520 580L1110 580L1160 690L480 690Z", "#8a5d44")
    s.path("M548 590L1084 590L1116 660L520 660Z", "#2f2224")
    for _ in range(34):
        with s.at(s.dice.uniform(570, 1070), s.dice.uniform(594, 650), 1, turn=s.dice.uniform(-24, 24)):
            tone = s.dice.choice(("#e8d8a8", "#d8c088", "#f0e4c0", "#c9ac70"))
            s.box(-40, -24, 80, 46, tone, more='stroke="#a88a52" stroke-width="1.5"')
            s.path("M-40 -24L0 2L40 -24", "none", line="#a88a52", width=2)
            if s.dice.random() < 0.5:
                s.box(20, 2, 14, 16, "#c8452f")
    hand, far = person(s, 400, 850, 600, Pose(near_arm=(50, 70), far_arm=(100, 130), aside=0.7, lean=12, nod=18), Look("saree", "#a8763c", "#a8763c", "bun", SKIN[0], "#5a3030"))
    s.put(lantern, far[0] + 6, far[1] + 150, 1.15)
    s.beam(far[0], far[1] + 90, 620, "#ffb84a", 0.55)


@picture("b-27", "night")
def _(s: Scene) -> None:
    sky(s)
    stars(s, 100, 260)
    tree_line(s, 400, 60, palms=7)
    heads(s, 420, 24, rows=2)
    for x in range(60, 1200, 78):
        s.form(f"M{640 + (x - 640) * 0.86} 60L{640 + (x + 78 - 640) * 0.86} 60L{x + 78} 190Q{x + 39} 226 {x} 190Z", "#c8303a" if x // 78 % 2 else "#f0c23a", shade=0.35)
    s.path("M160 60L1120 60L640 -60Z", s.fade("#a8283a", "#d8453c"))
    for x in (120, 1160):
        s.block(x - 10, 180, 20, 490, "#e2a12e", angle=0)
        for y in range(200, 660, 50):
            s.line([(x - 10, y + 20), (x + 10, y)], "#c8303a", 10)
    for x in range(170, 1150, 62):
        s.ball(x, 236 + 14 * math.sin(x / 40), 8, "#fff0b0")
        s.disc(x, 236 + 14 * math.sin(x / 40), 30, s.glow(("#ffe29a", 0.7), ("#ffe29a", 0)))
    s.path("M200 520L1080 520L1230 720L50 720Z", s.fade("#c9705a", "#8a3f44"))
    s.path("M280 540L1000 540L1110 690L170 690Z", s.fade("#e2a15a", "#b5603c"))
    s.block(50, 716, 1180, 46, "#5a2f34")
    spotlight(s, 640, 180, 640, 640, wide=340, opacity=0.28)
    person(s, 560, 650, 350, "point", Look("gown", "#35558c", "#e9e2d0", "beard", SKIN[1], "#f0c23a"))
    person(s, 760, 650, 330, "dance", Look("saree", "#d8303a", "#d8303a", "long", SKIN[2], "#f0c23a"), flip=True)
    person(s, 360, 640, 320, "stand", Look("gown", "#7c3f6d", "#e9e2d0", "cap", SKIN[0], "#e2b84a"))
    for x, y in ((560, 300), (360, 316)):
        s.path(f"M{x - 22} {y + 24}L{x - 26} {y - 8}L{x - 10} {y + 8}L{x} {y - 16}L{x + 10} {y + 8}L{x + 26} {y - 8}L{x + 22} {y + 24}Z", s.fade("#fff0b0", "#e2a12e"))
    hand, _f = person(s, 900, 760, 260, "floor", Look("panjabi", "#f0e3c4", "#e9e2d0", "short", SKIN[1]))
    s.block(hand[0] - 20, hand[1] - 6, 110, 54, "#8a4a2c", r=6)
    for n in range(9):
        s.box(hand[0] - 14 + n * 11, hand[1] - 2, 8, 18, "#fbf6e6")
    hand, _f = person(s, 1050, 770, 260, Pose(near_arm=(30, 120), far_arm=(20, 110), near_leg=(92, -84), far_leg=(80, -100), lean=6, aside=0.7), Look("panjabi", "#2a7f78", "#e9e2d0", "short", SKIN[0]), flip=True)
    s.line([(hand[0] + 10, hand[1] - 22), (hand[0] - 60, hand[1] + 50)], "#23232b", 9)
    s.put(dhol, 240, 730, 0.6)
    heads(s, 770, 38, rows=2)
