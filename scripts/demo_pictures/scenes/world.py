"""The wide world: rockets, satellites, rivers, wrecks."""

from ..kit import *
from ..table import picture


@picture("c-01", "golden")
def _(s: Scene) -> None:
    sky(s, sun=(980, 150), size=44)
    for x, y, w in ((-120, 210, 620), (820, 170, 560), (-60, 90, 460), (700, 70, 620)):
        cloud(s, x, y, w, "#cfd0c4", opacity=0.85)
    water(s, 560, sun_x=980)
    s.form("M120 620C220 540 420 520 640 520C880 520 1100 548 1200 620C1000 650 300 650 120 620Z", "#8fa05c", shade=0.4)
    s.path("M100 622C300 660 1020 660 1220 620C1180 650 900 674 640 674C380 674 160 650 100 622Z", "#e8d8a8")
    for x in (470, 520):
        s.line([(x, 530), (x, 260)], "#8a5a44", 8)
    for y in range(270, 530, 26):
        s.line([(470, y), (520, y + 26)], "#8a5a44", 4)
        s.line([(470, y), (520, y)], "#8a5a44", 4)
    s.line([(500, 300), (590, 300)], "#8a5a44", 8)
    s.block(560, 520, 160, 24, "#7a7472")
    for _ in range(70):
        d = s.dice.random()
        s.disc(640 + s.dice.choice((-1, 1)) * 360 * d * s.dice.random(), 560 - s.dice.uniform(-20, 70) * (1 - d * 0.4), s.dice.uniform(18, 52), s.dice.choice(("#fbf0dc", "#f0d8b4", "#d8c0a8", "#e8b88a")), more='opacity="0.75"')
    s.path("M622 320L600 560L680 560L658 320Z", s.fade(("#fff0b0", 0.95), ("#f8a94a", 0.5)))
    s.put(rocket, 640, 310, 0.72)
    s.beam(640, 380, 330, "#ffc86a", 0.5)
    for x, y, k in ((220, 610, 0.9), (300, 640, 0.7), (900, 600, 0.7), (1040, 640, 1.0), (1130, 630, 0.7), (800, 570, 0.5)):
        s.put(palm, x, y, k)
    for place in range(7):
        person(s, 340 + place * 34, 660, 62, s.dice.choice(("wave", "cheer", "point")), look(s))
    s.put(boat, 260, 770, 0.9, hood="")
    leaves(s, 1270, 860, "#3f6b45", size=260, turn=-40)
    s.box(618, 670, 44, 180, "#ffe0a0", more='opacity="0.35"')


@picture("c-02", "night")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#070b1e", "#0e1738", "#1b2c58"))
    stars(s, 220, 700)
    s.disc(640, 1260, 900, s.glow(("#5fc0e8", 0.0), ("#5fc0e8", 0.55), ("#5fc0e8", 0)))
    s.disc(640, 1290, 820, s.fade("#5fb8d8", "#2f7fb0", "#123f70"))
    with s.within("M-180 1290a820 820 0 0 1 1640 0Z"):
        for x, y, r in ((300, 640, 130), (420, 700, 170), (860, 610, 120), (980, 690, 190), (640, 760, 120)):
            s.path(smooth([(x + math.cos(a) * r * s.dice.uniform(0.7, 1.2), y + math.sin(a) * r * 0.45) for a in (0, 0.9, 1.8, 2.7, 3.6, 4.5, 5.4)], closed=True), s.fade("#7fae6a", "#4f8a55"))
        for x, y, r in ((560, 580, 110), (200, 760, 130), (1120, 780, 110)):
            cyclone(s, x, y, r, opacity=0.7)
        for _ in range(16):
            streak(s, s.dice.uniform(0, 1200), s.dice.uniform(520, 840), s.dice.uniform(160, 360), "#ffffff", opacity=0.55)
    with s.at(620, 300, 1.25, turn=-10):
        for place in range(4):
            x = -112 - place * 88
            s.box(x, -62, 82, 124, s.fade("#6fb4d8", "#1d3f88", angle=50), more='stroke="#dfe6e8" stroke-width="3"')
            for line in (1, 2, 3):
                s.line([(x, -62 + line * 31), (x + 82, -62 + line * 31)], "#bcd0d8", 1.2)
            s.line([(x + 41, -62), (x + 41, 62)], "#bcd0d8", 1.2)
        s.line([(-30, 0), (-70, 0)], "#aab2b4", 9)
        s.line([(60, 0), (92, -4)], "#aab2b4", 9)
        for pts in ([(96, -66), (132, -44), (132, 80), (96, 58)], [(132, -44), (166, -70), (166, 54), (132, 80)], [(166, -70), (196, -52), (196, 72), (166, 54)]):
            s.path(polygon(pts), s.fade("#4a86b4", "#16306c", angle=40), line="#dfe6e8", width=3)
        s.block(-62, -78, 124, 156, "#e2c27a", shade=0.45, angle=20)
        s.path("M-62 -20L62 -34L62 -8L-62 8Z", "#c98f3a")
        s.box(-40, 26, 80, 36, "#2b3344", r=4)
        s.form("M-46 -84Q0 -150 46 -84Q20 -70 0 -70Q-20 -70 -46 -84Z", "#f4f0e4", shade=0.4)
        s.line([(0, -90), (0, -140)], "#aab2b4", 5)
        s.disc(210, -40, 44, s.glow(("#ff6a4a", 0.8), ("#ff6a4a", 0)))
        s.disc(210, -40, 8, "#ff8a6a")
    s.beam(60, 30, 420, "#bfd0ff", 0.25)


@picture("c-03", "teal")
def _(s: Scene) -> None:
    room(s, "#24485c", "#2f3a48", y=560, light=640)
    screen(s, 280, 50, 720, 390, "#0f2a44")
    with s.within("M280 50h720v390h-720Z"):
        s.path("M280 50H560C600 120 580 180 640 210C700 180 760 120 800 50H1000V110C900 150 880 240 930 320C960 380 980 420 1000 440V50Z", "#1f4a4a")
        s.path("M280 50H520C540 150 440 230 400 330C380 400 400 440 380 440H280Z", "#1f4a4a")
        for x, y, r in ((640, 300, 150), (560, 230, 90), (760, 360, 100), (700, 210, 70)):
            for tone, share in (("#2f8fd0", 1.0), ("#3fc07a", 0.74), ("#f0d23a", 0.5), ("#f0822c", 0.32), ("#e03a3a", 0.17)):
                ring = [(x + math.cos(a) * r * share * s.dice.uniform(0.8, 1.2), y + math.sin(a) * r * 0.72 * share * s.dice.uniform(0.8, 1.2)) for a in (0, 0.8, 1.6, 2.4, 3.2, 4.0, 4.8, 5.6)]
                s.path(smooth(ring, closed=True), tone, more='opacity="0.8"')
        grid(s, 280, 50, 720, 390, "#9fe0e0", across=12, down=7)
        s.words(310, 100, "বঙ্গোপসাগর", 32, "#e8f8f0", anchor="start")
    s.disc(640, 260, 620, s.glow(("#8fe0e0", 0.3), ("#8fe0e0", 0)))
    for x in (60, 1040):
        racks(s, x, 90, 190, 420, count=2)
    s.path("M-10 600L1290 600L1290 660L-10 660Z", s.fade("#5a6a78", "#3a4856"))
    s.box(-10, 654, 1300, 210, s.fade("#33404e", "#1f2833"))
    for x in (150, 420, 860, 1120):
        s.put(laptop, x, 636, 0.8, screen="#1d5a6a")
    looks = ((180, "salwar", "#e2a12e", "cheer"), (350, "shirt", "#c8452f", "jump"), (520, "kurti", "#2a9c8a", "wave"), (680, "panjabi", "#f0e3c4", "cheer"), (850, "saree", "#b5384f", "wave"), (1010, "tshirt", "#6a8ac8", "jump"), (1150, "salwar", "#7c4f8d", "cheer"))
    for x, wear, top, pose in looks:
        person(s, x, 850, 430, pose, look(s, wear, top=top), flip=x > 640)
    for _ in range(50):
        s.box(s.dice.uniform(0, 1280), s.dice.uniform(0, 560), 8, 14, s.dice.choice(("#e8384a", "#0f9a6c", "#f0e3c4", "#e2b84a")), r=2, more='opacity="0.9"')


@picture("c-04", "golden")
def _(s: Scene) -> None:
    room(s, "#8a5a4a", "#5a3a38", y=520, light=640)
    s.box(90, 50, 1100, 330, s.fade("#7fb4d0", "#d8e8e4"))
    with s.within("M90 50h1100v330h-1100Z"):
        x = 60
        while x < 1200:
            wide, high = s.dice.uniform(170, 280), s.dice.uniform(140, 240)
            s.form(polygon([(x - 40, 380), (x + wide / 2, 380 - high), (x + wide + 40, 380)]), "#7f92b4", shade=0.4, angle=0)
            s.path(polygon([(x + wide / 2, 380 - high), (x + wide / 2 - 46, 380 - high * 0.62), (x + wide / 2 - 14, 380 - high * 0.68), (x + wide / 2 + 12, 380 - high * 0.58), (x + wide / 2 + 50, 380 - high * 0.64)]), "#fbfaf4")
            x += wide * 0.7
        tree_line(s, 384, 40, "#4f7a5c", palms=0)
    for x in (90, 365, 640, 915, 1190):
        s.block(x - 9, 40, 18, 350, "#6d4438", angle=0)
    s.block(70, 376, 1140, 22, "#7a4c3c")
    seats = ((160, 600, "saree", "#b5384f"), (300, 540, "panjabi", "#f0e3c4"), (460, 512, "coat", "#35476a"), (640, 500, "saree", "#2a7f78"), (820, 512, "panjabi", "#7a8a5a"), (980, 540, "saree", "#e2a12e"), (1120, 600, "suit", "#4a3f4c"))
    for place, (x, y, wear, top) in enumerate(seats):
        person(s, x, y + 80, 310, ("talk", "write", "hold")[place % 3], look(s, wear, top=top, hair_colour=s.dice.choice(("#211b1d", "#9a9690"))), flip=x > 640)
    round_table(s, 640, 650, 560, wood="#7a4a38", depth=80)
    s.disc(640, 640, 400, s.fade("#123f50", "#0d2c40"), 134)
    with s.within("M240 640a400 134 0 1 0 800 0a400 134 0 1 0 -800 0Z"):
        for course in ([(420, 500), (500, 600), (600, 640), (680, 700), (720, 790)], [(640, 500), (620, 580), (640, 650)], [(900, 510), (820, 590), (730, 640), (690, 700)], [(1040, 620), (900, 650), (720, 700)], [(240, 640), (400, 640), (600, 660)]):
            s.curve(course, "#2f9cc0", 26, more='opacity="0.4"')
            s.curve(course, "#8fe8f0", 9)
        for x, y in ((500, 600), (640, 590), (820, 590), (600, 650), (690, 700)):
            s.disc(x, y, 30, s.glow(("#fff0b0", 0.9), ("#fff0b0", 0)), 16)
            s.disc(x, y, 7, "#fff0b0", 4)
    s.beam(640, 600, 480, "#8fe8f0", 0.4)
    for x, y in ((220, 720), (420, 780), (860, 780), (1060, 720)):
        s.put(open_book, x, y, 0.5)
        s.put(tea_glass, x + 90, y - 4, 0.5)


@picture("c-05", "monsoon", sober=True)
def _(s: Scene) -> None:
    sky(s)
    clouds(s, 5, low=220)
    hills(s, 350, rows=2, rise=60)
    water(s, 350, colours=("#c9b48a", "#8a6f4c"))
    for x, y, k in ((180, 470, 0.8), (440, 420, 0.55), (960, 430, 0.7), (1180, 500, 1.0), (720, 400, 0.4)):
        with s.at(x, y, k):
            s.block(-78, -80, 156, 84, "#b98a62", shade=0.5, angle=0)
            for z in range(-66, 70, 24):
                s.path(f"M{z} -70l12 14l12 -14", "none", line="#7a4a34", width=3)
            s.form("M-118 -70Q-30 -150 0 -186Q30 -150 118 -70Q0 -46 -118 -70Z", "#c2a05c", shade=0.45)
            for z in range(-8, 9):
                s.line([(z * 2, -176), (z * 13, -68)], "#9a7c3c", 2)
        ripples(s, x, y + 6, 120 * k)
    for x, y, k in ((320, 480, 0.9), (820, 460, 0.75), (1060, 460, 0.7), (40, 520, 0.9)):
        s.put(tree, x, y, k, colour="#4f7a45")
        ripples(s, x, y + 4, 80 * k)
    for x, y, k, flip in ((330, 640, 1.2, False), (870, 620, 1.05, True), (640, 780, 1.5, False), (1130, 750, 1.2, True)):
        with s.at(x, y, k, flip=flip):
            robes = ("#d8432c", "#e2a12e", "#2a7f78", "#7c3f6d", "#35558c", "#d97b3c")
            person(s, -104, -12, 112, "row", Look("kurti", s.dice.choice(robes), "#4a4238", "short", "#4f3020", "#f0e3c4"))
            person(s, -46, -10, 84, "sit", Look("salwar", s.dice.choice(robes), "#4a4238", "scarf", "#5a3824", s.dice.choice(robes)))
            s.put(bundle, 0, -10, 0.8, colour=s.dice.choice(robes))
            person(s, 36, -10, 84, "sit", Look("salwar", s.dice.choice(robes), "#4a4238", "scarf", "#4f3020", s.dice.choice(robes)))
            s.put(bundle, 82, -14, 0.6, colour=s.dice.choice(robes))
            s.form("M-176 -22C-120 -10 120 -10 178 -26C150 14 100 18 40 18L-60 18C-110 16 -150 8 -176 -22Z", "#4f3a30", shade=0.5)
        ripples(s, x, y + 24 * k, 190 * k)
    rain(s, 60, opacity=0.2)


@picture("c-06", "teal")
def _(s: Scene) -> None:
    s.box(0, 0, 1280, 853, s.fade("#9fe0dc", "#3fa8b8", "#1a6f90", "#0f4a6c"))
    for x in range(-100, 1300, 150):
        s.path(f"M{x} 0L{x + 70} 0L{x + 40} 700L{x - 200} 700Z", s.fade(("#f4fff4", 0.34), ("#f4fff4", 0)))
    points = [(-40 + step * 170, 640 + 30 * math.sin(step * 1.4)) for step in range(9)]
    s.path(smooth(points) + "L1400 853L-40 853Z", s.fade("#e8d8a4", "#b9a878", "#6f8a84"))
    for place in range(13):
        x = 200 + place * 74
        tall = 130 + 150 * math.sin(place / 12 * math.pi)
        lean = (place - 6) * 9
        s.path(f"M{x} 720Q{x - 30 + lean} {720 - tall * 0.8} {x + 26 + lean} {720 - tall}L{x + 44 + lean} {720 - tall + 8}Q{x + lean} {720 - tall * 0.7} {x + 26} 726Z", s.fade("#9a7450", "#4f4a4c"))
    s.path("M120 716C400 770 900 770 1190 690L1200 720C900 800 400 800 110 744Z", s.fade("#8a6848", "#4a4a50"))
    s.path("M1180 700C1230 620 1240 540 1210 470L1236 476C1272 560 1256 650 1206 724Z", "#5f5248")
    for x, k in ((330, 0.9), (420, 0.7), (860, 0.9), (960, 1.0), (1050, 0.7), (560, 0.6)):
        s.put(pot, x, 770, k, turn=s.dice.uniform(-40, 40))
    s.path(smooth([(-40 + step * 190, 776 + 18 * math.sin(step * 2)) for step in range(8)]) + "L1400 853L-40 853Z", s.fade("#f0e0b0", "#c9b480"))
    suit = Look("full", "#23303c", "#23303c", "cap", SKIN[1], "#23303c")
    with s.at(650, 560, 1, turn=58):
        person(s, 0, 240, 430, Pose(near_arm=(66, 84), far_arm=(30, 50), near_leg=(10, -24), far_leg=(-14, -50), lean=0, aside=0.9, nod=-20), suit)
        s.block(-70, -70, 50, 150, "#f0c23a", r=20, angle=0)
        s.box(14, -150, 30, 26, "#8fe0e8", r=8)
        s.form("M-50 236L-110 330L-70 340L-16 244Z", "#f0882c")
        s.form("M60 190L60 300L100 290L92 190Z", "#f0882c")
    s.put(pot, 870, 690, 1.3, clay="#c9704a")
    s.path("M818 478L1060 640L850 740Z", s.fade(("#fff6c4", 0.75), ("#fff6c4", 0.05), angle=60))
    s.ball(818, 478, 13, "#f4f0dc")
    for _ in range(36):
        x, y = 720 + s.dice.uniform(-70, 70), s.dice.uniform(30, 420)
        s.disc(x, y, s.dice.uniform(4, 15), "#ffffff", more='fill-opacity="0.25" stroke="#f4fff8" stroke-width="2"')
    for x, y, k, flip in ((220, 260, 0.28, False), (300, 320, 0.22, False), (160, 350, 0.2, False), (1080, 240, 0.3, True), (1000, 320, 0.2, True)):
        s.put(hilsa, x, y, k, flip=flip, tone="#e8b84a")
    for x in (40, 110, 1160, 1230):
        grass(s, x, 853, 60, "#2f8a6a", tall=s.dice.uniform(110, 200))
