"""Buildings and works of engineers. Each stands on the origin (bottom middle) unless told."""

from .canvas import HEIGHT, WIDTH, Scene, numbers, polygon
from .colours import dim, lit, mix


def windows(s: Scene, x: float, y: float, wide: float, tall: float, *, across: int, down: int, glass: str = "#35566b",
            lit_share: float = 0.15, fill: float = 0.6) -> None:  # fmt: skip
    """A grid of windows in a wall."""
    cw, ch = wide / across, tall / down
    dark, bright = "", ""
    for row in range(down):
        for column in range(across):
            d = f"M{numbers(x + column * cw + cw * (1 - fill) / 2, y + row * ch + ch * (1 - fill) / 2)}h{cw * fill:.1f}v{ch * fill:.1f}h{-cw * fill:.1f}Z"
            if s.dice.random() < lit_share:
                bright += d
            else:
                dark += d
    s.path(dark, s.fade(lit(glass, 0.25), glass, dim(glass, 0.2)))
    s.path(bright, "#ffdf8f")


def house(s: Scene, wall: str = "#c9986a", roof: str = "#9aa7ab", *, wide: float = 240, tall: float = 110) -> None:
    """A village house with a ridged tin roof."""
    half = wide / 2
    s.box(-half - 14, -10, wide + 28, 16, dim(wall, 0.35), r=4)
    s.block(-half, -tall, wide, tall - 6, wall, shade=0.35, angle=10)
    for step in range(1, 9):
        s.line([(-half + wide * step / 9, -tall), (-half + wide * step / 9, -8)], dim(wall, 0.25), 1.5, more='opacity="0.5"')
    s.block(-22, -78, 44, 70, "#5c4033", shade=0.4)
    for x in (-half * 0.66, half * 0.66):
        s.box(x - 20, -78, 40, 36, "#3f2f2c")
        for bar in range(4):
            s.line([(x - 16 + bar * 10.6, -78), (x - 16 + bar * 10.6, -42)], lit(wall, 0.3), 2)
    s.form(polygon([(-half - 34, -tall + 10), (-half * 0.72, -tall - 74), (half * 0.72, -tall - 74), (half + 34, -tall + 10)]), roof, shade=0.45, angle=50)
    for step in range(1, 26):
        t = step / 26
        s.line([(-half * 0.72 + wide * 0.72 * t, -tall - 74), (-half - 34 + (wide + 68) * t, -tall + 10)], dim(roof, 0.35), 1.4, more='opacity="0.55"')


def hut(s: Scene, wall: str = "#a8764a", thatch: str = "#c2a05c") -> None:
    """A small thatched hut, 150 wide."""
    s.block(-62, -76, 124, 76, wall, shade=0.4, angle=10)
    s.box(-18, -58, 36, 58, dim(wall, 0.65))
    s.form("M-96 -66Q-50 -150 0 -152Q50 -150 96 -66Q50 -80 0 -76Q-50 -80 -96 -66Z", thatch, shade=0.45)
    for step in range(-8, 9):
        s.line([(step * 3.4, -148), (step * 11, -72)], dim(thatch, 0.3), 1.4, more='opacity="0.6"')


def tower(s: Scene, wide: float, tall: float, wall: str, *, across: int = 5, down: int = 10, glass: str = "#3a5c72", lit_share: float = 0.15, crown: bool = True) -> None:
    """A town building."""
    s.block(-wide / 2, -tall, wide, tall, wall, shade=0.42, angle=5)
    windows(s, -wide / 2 + wide * 0.06, -tall + tall * 0.04, wide * 0.88, tall * 0.9, across=across, down=down, glass=glass, lit_share=lit_share)
    if crown:
        s.box(-wide * 0.24, -tall - wide * 0.16, wide * 0.3, wide * 0.17, dim(wall, 0.2))
        s.ball(wide * 0.24, -tall - wide * 0.07, wide * 0.1, dim(wall, 0.1), wide * 0.08)
        s.line([(-wide * 0.36, -tall), (-wide * 0.36, -tall - wide * 0.36)], dim(wall, 0.5), 2)


def skyline(s: Scene, y: float, tall: float, colour: str, *, depth: float = 0.0, start: float = -20, end: float = WIDTH + 20, lit_share: float = 0.12) -> None:
    """A row of town blocks; `depth` pales them."""
    x = start
    while x < end:
        wide = s.dice.uniform(0.22, 0.5) * tall * 0.9
        high = tall * s.dice.uniform(0.4, 1.0)
        tone = s.afar(mix(colour, s.dice.choice(("#c98d6a", "#8fa0a0", "#d8c3a0", "#7f6a72")), 0.35), depth)
        with s.at(x + wide / 2, y):
            tower(s, wide, high, tone, across=max(3, int(wide / 26)), down=max(4, int(high / 34)),
                  glass=s.afar("#33536a", depth * 0.8), lit_share=lit_share, crown=s.dice.random() < 0.8)  # fmt: skip
        x += wide * s.dice.uniform(0.9, 1.12)


def columns_hall(s: Scene, wall: str = "#d9c09a", *, wide: float = 720, tall: float = 250, count: int = 8, dome: str = "", flag: bool = True) -> None:
    """A public hall: steps, columns, a pediment or (with its colour) a dome."""
    half = wide / 2
    for step in range(4):
        s.box(-half - 50 + step * 14, -16 - step * 13, wide + 100 - step * 28, 14, mix(wall, "#6b5a50", 0.18 + 0.06 * step))
    base = -62
    s.block(-half, base - tall, wide, tall, dim(wall, 0.28), shade=0.35, angle=90)
    windows(s, -half + 20, base - tall * 0.82, wide - 40, tall * 0.75, across=count, down=2, glass="#3d4f5f", fill=0.48)
    for place in range(count + 1):
        x = -half + 14 + (wide - 28) * place / count
        s.block(x - 12, base - tall + 22, 24, tall - 22, wall, shade=0.4, angle=0)
        s.box(x - 18, base - tall + 14, 36, 14, lit(wall, 0.2))
        s.box(x - 18, base - 10, 36, 12, lit(wall, 0.1))
    s.block(-half - 24, base - tall - 22, wide + 48, 42, lit(wall, 0.1))
    if dome:
        s.block(-wide * 0.2, base - tall - 74, wide * 0.4, 54, wall)
        windows(s, -wide * 0.2, base - tall - 70, wide * 0.4, 48, across=8, down=1, glass="#4a5560", fill=0.5)
        s.form(f"M{-wide * 0.2:.0f} {base - tall - 72:.0f}C{-wide * 0.2:.0f} {base - tall - 220:.0f} {wide * 0.2:.0f} {base - tall - 220:.0f} {wide * 0.2:.0f} {base - tall - 72:.0f}Z", dome, shade=0.45, angle=25)
        peak = base - tall - 182
    else:
        s.form(polygon([(-half * 0.6, base - tall - 22), (0, base - tall - 110), (half * 0.6, base - tall - 22)]), wall, shade=0.3)
        s.form(polygon([(-half * 0.46, base - tall - 30), (0, base - tall - 94), (half * 0.46, base - tall - 30)]), dim(wall, 0.25), shade=0.3)
        peak = base - tall - 106
    if flag:
        s.line([(0, peak), (0, peak - 84)], "#5a4a44", 4)
        pennant(s, 2, peak - 84)


def pennant(s: Scene, x: float = 0, y: float = 0, size: float = 66) -> None:
    """The flag of Bangladesh, flying from its upper left corner."""
    h = size * 0.6
    s.path(f"M{x} {y}C{numbers(x + size * 0.3, y - 8, x + size * 0.6, y + 9, x + size, y)}L{numbers(x + size, y + h)}C{numbers(x + size * 0.6, y + h + 9, x + size * 0.3, y + h - 8, x, y + h)}Z", s.fade("#0d7a5c", "#075443", angle=20))
    s.disc(x + size * 0.45, y + h * 0.52, size * 0.19, "#e8384a")


def modern_hall(s: Scene, wall: str = "#b4a592", *, wide: float = 760, tall: float = 240) -> None:
    """An invented assembly building: concrete drums with great round and triangular openings."""
    for x, w, h, hole in ((-wide * 0.4, 180, 0.8, "round"), (wide * 0.4, 180, 0.8, "wedge"), (-wide * 0.19, 190, 1.0, "wedge"), (wide * 0.19, 190, 1.0, "round"), (0, 230, 1.2, "slot")):
        high = tall * h
        s.block(x - w / 2, -high, w, high, wall, shade=0.5, angle=0)
        for band in range(1, 7):
            s.line([(x - w / 2, -high * band / 7), (x + w / 2, -high * band / 7)], lit(wall, 0.55), 2.4, more='opacity="0.6"')
        dark = s.fade(dim(wall, 0.75), dim(wall, 0.5))
        if hole == "round":
            s.disc(x, -high * 0.58, w * 0.3, dark)
        elif hole == "wedge":
            s.path(polygon([(x - w * 0.3, -high * 0.28), (x + w * 0.3, -high * 0.28), (x, -high * 0.86)]), dark)
        else:
            s.box(x - 16, -high * 0.9, 32, high * 0.72, dark)
            s.box(x - 62, -high * 0.4, 124, high * 0.4, dark)
            s.box(x - 40, -high * 0.32, 80, high * 0.32, "#f4d48a", more='opacity="0.75"')


def school(s: Scene, wall: str = "#e3b268", *, wide: float = 620, roof: str = "#b4533c") -> None:
    """A two-storey school with verandas."""
    half = wide / 2
    s.block(-half, -214, wide, 214, wall, shade=0.32, angle=10)
    for floor in (0, 1):
        top = -200 + floor * 102
        s.box(-half + 8, top, wide - 16, 74, dim(wall, 0.5))
        for place in range(6):
            x = -half + 26 + place * (wide - 40) / 6
            s.box(x, top + 12, (wide - 40) / 6 - 34, 62, s.fade("#5d8a8f", "#2f5560") if place % 3 else "#4e3930")
        for place in range(8):
            s.block(-half + 8 + place * (wide - 28) / 7, top, 12, 92, lit(wall, 0.25), shade=0.3, angle=0)
        s.box(-half, top + 52, wide, 6, lit(wall, 0.4))
        s.box(-half - 8, top + 78, wide + 16, 14, lit(wall, 0.2))
        for bar in range(60):
            s.line([(-half + 12 + bar * (wide - 24) / 60, top + 56), (-half + 12 + bar * (wide - 24) / 60, top + 78)], roof, 2, more='opacity="0.75"')
    s.block(-half - 20, -232, wide + 40, 22, roof, shade=0.3)


def clinic(s: Scene, wall: str = "#dfe3d6", *, wide: float = 560, tall: float = 330, stripe: str = "#3d8f86") -> None:
    """A hospital with its cross."""
    half = wide / 2
    s.block(-half, -tall, wide, tall, wall, shade=0.35, angle=8)
    windows(s, -half + 16, -tall + 30, wide - 32, tall - 140, across=11, down=5, glass="#4a7486", lit_share=0.25)
    for row in range(5):
        s.box(-half, -tall + 22 + row * (tall - 140) / 5, wide, 6, stripe, more='opacity="0.7"')
    s.block(-90, -tall - 34, 180, tall + 34, lit(wall, 0.2), shade=0.3, angle=8)
    s.box(-14, -tall - 4, 28, 92, "#cf3b3b", r=3)
    s.box(-46, -tall + 28, 92, 28, "#cf3b3b", r=3)
    s.block(-130, -96, 260, 20, stripe)
    s.box(-74, -78, 148, 78, s.fade("#ffe9a8", "#d9b86a"))
    for x in (-74, -26, 24, 72):
        s.line([(x, -78), (x, 0)], "#4c5a5c", 4)


def factory(s: Scene, wall: str = "#a9634a", *, wide: float = 520, chimneys: int = 2) -> None:
    """A works with a saw-tooth roof and chimneys."""
    half = wide / 2
    for place in range(chimneys):
        x = half * (0.3 + 0.42 * place)
        s.form(polygon([(x - 20, -150), (x - 13, -400), (x + 13, -400), (x + 20, -150)]), mix(wall, "#8a8078", 0.4), shade=0.5, angle=0)
        for band in (-380, -340):
            s.box(x - 15, band, 30, 14, "#ece0c8")
    teeth = 5
    for place in range(teeth):
        x, w = -half + place * wide / teeth, wide / teeth
        s.form(polygon([(x, -150), (x, -214), (x + w, -150)]), dim(wall, 0.15), shade=0.35)
        s.path(polygon([(x + 6, -156), (x + 6, -200), (x + 22, -188), (x + 22, -156)]), "#bfe0dc")
    s.block(-half, -152, wide, 152, wall, shade=0.4, angle=12)
    windows(s, -half + 16, -130, wide - 32, 84, across=12, down=2, glass="#385262", lit_share=0.3)
    s.box(-40, -66, 80, 66, dim(wall, 0.55))


def crane(s: Scene, colour: str = "#d0572f", *, tall: float = 380) -> None:
    """A ship-to-shore gantry crane that reaches to the left."""
    for x in (-60, 60):
        s.line([(x, 0), (x * 0.72, -tall * 0.72)], colour, 13)
        s.line([(x + 6, 0), (x * 0.72 + 6, -tall * 0.72)], dim(colour, 0.4), 4)
    for y in (-0.2, -0.46, -0.7):
        s.line([(-58, tall * y), (58, tall * y)], colour, 9)
    s.line([(-54, -tall * 0.2), (50, -tall * 0.46)], dim(colour, 0.2), 5)
    s.line([(54, -tall * 0.2), (-50, -tall * 0.46)], dim(colour, 0.2), 5)
    s.line([(-330, -tall * 0.74), (150, -tall * 0.74)], colour, 16)
    s.line([(-330, -tall * 0.74), (150, -tall * 0.74)], lit(colour, 0.35), 4)
    s.line([(6, -tall * 0.74), (14, -tall)], colour, 12)
    for x in (-320, -160, 140):
        s.line([(14, -tall), (x, -tall * 0.75)], dim(colour, 0.15), 4)
    s.block(-40, -tall * 0.72, 56, 30, "#f0e2c0")
    s.line([(-210, -tall * 0.73), (-210, -tall * 0.45)], "#3a3438", 3)
    s.line([(-180, -tall * 0.73), (-180, -tall * 0.45)], "#3a3438", 3)
    container(s, -240, -tall * 0.45, 92, 40, "#2f7f8a")


def container(s: Scene, x: float, y: float, wide: float, tall: float, colour: str) -> None:
    """A shipping container; `y` is its top."""
    s.block(x, y, wide, tall, colour, shade=0.4)
    step = wide / 12
    d = "".join(f"M{numbers(x + step * (n + 0.5), y + tall * 0.1)}v{tall * 0.8:.1f}" for n in range(12))
    s.path(d, "none", line=dim(colour, 0.4), width=max(step * 0.22, 1), more='opacity="0.6"')
    s.box(x, y, wide, tall * 0.07, lit(colour, 0.35))


def stacks(s: Scene, x: float, y: float, *, across: int = 6, high: int = 4, size: float = 96) -> None:
    """Piles of containers standing on `y`."""
    tones = ("#c8452f", "#2f6f8a", "#e0a23a", "#4c7d52", "#7a4358", "#d8cdb4", "#d06f3c")
    for column in range(across):
        for row in range(s.dice.randint(max(1, high - 2), high)):
            container(s, x + column * (size + 3), y - (row + 1) * size * 0.43, size, size * 0.42, s.dice.choice(tones))


def bridge(s: Scene, y: float, *, start: float = -40, end: float = WIDTH + 40, tall: float = 80, piers: int = 6, foot: float = 120, colour: str = "#8d9aa0") -> None:
    """A long truss bridge across the scene; its deck is at `y`."""
    span = (end - start) / piers
    for place in range(piers + 1):
        x = start + place * span
        s.form(polygon([(x - 15, y), (x + 15, y), (x + 26, y + foot), (x - 26, y + foot)]), mix(colour, "#d9c8aa", 0.5), shade=0.45, angle=0)
    d = ""
    bays = piers * 6
    bay = (end - start) / bays
    for place in range(bays):
        x = start + place * bay
        d += f"M{numbers(x, y)}L{numbers(x + bay / 2, y - tall)}L{numbers(x + bay, y)}M{numbers(x + bay / 2, y - tall)}h{bay:.1f}"
    s.path(d, "none", line=colour, width=6, more='stroke-linejoin="round"')
    s.path(d, "none", line=lit(colour, 0.4), width=1.6, more='transform="translate(-1.5 -1.5)"')
    s.box(start, y - tall - 8, end - start, 12, s.fade(lit(colour, 0.35), dim(colour, 0.2)))
    s.box(start, y - 8, end - start, 20, s.fade(lit(colour, 0.35), dim(colour, 0.35)))


def viaduct(s: Scene, y: float, *, floor: float = HEIGHT, gap: float = 260, thick: float = 44, colour: str = "#b9b2a4", shift: float = 60) -> None:
    """A flyover or metro line across the scene; its deck's top is at `y`."""
    x = shift - gap
    while x < WIDTH + gap:
        s.form(f"M{numbers(x - 66, y + thick)}L{numbers(x + 66, y + thick)}Q{numbers(x + 26, y + thick + 40, x + 24, y + thick + 90)}L{numbers(x + 24, floor)}L{numbers(x - 24, floor)}L{numbers(x - 24, y + thick + 90)}Q{numbers(x - 26, y + thick + 40, x - 66, y + thick)}Z", colour, shade=0.5, angle=0)
        x += gap
    s.box(-10, y, WIDTH + 20, thick, s.fade(lit(colour, 0.3), colour, dim(colour, 0.45)))
    s.box(-10, y - 16, WIDTH + 20, 18, s.fade(lit(colour, 0.4), dim(colour, 0.1)))
    for step in range(-10, WIDTH, 66):
        s.line([(step, y - 14), (step, y)], dim(colour, 0.3), 2)


def pylon(s: Scene, tall: float = 300, colour: str = "#5b6470") -> None:
    """A power line's mast."""
    s.line([(-38, 0), (-7, -tall)], colour, 4)
    s.line([(38, 0), (7, -tall)], colour, 4)
    for step in range(7):
        low, up = step / 7, (step + 1) / 7
        a, b = 38 - 31 * low, 38 - 31 * up
        s.line([(-a, -tall * low), (b, -tall * up)], colour, 2.4)
        s.line([(a, -tall * low), (-b, -tall * up)], colour, 2.4)
    for y, half in ((0.98, 56), (0.84, 74), (0.7, 60)):
        s.line([(-half, -tall * y), (half, -tall * y)], colour, 4)
        s.line([(-half, -tall * y), (0, -tall * y - 18)], colour, 2)
        s.line([(half, -tall * y), (0, -tall * y - 18)], colour, 2)
        for x in (-half, half):
            s.line([(x, -tall * y), (x, -tall * y + 14)], "#cfd6d2", 4)


def kiln(s: Scene, tall: float = 330) -> None:
    """A brick kiln's chimney and its bank."""
    s.form(polygon([(-26, 0), (-14, -tall), (14, -tall), (26, 0)]), "#a5573f", shade=0.5, angle=0)
    for band in range(9):
        s.line([(-24 + band, -tall * band / 9 - 12), (24 - band, -tall * band / 9 - 12)], "#7c3f31", 2)
    s.form("M-250 4Q-210 -64 -120 -66L130 -66Q220 -62 260 4Z", "#9a5a40", shade=0.45)


def panel(s: Scene, wide: float = 150, tall: float = 74) -> None:
    """A solar panel on its stand."""
    s.line([(-wide * 0.3, 0), (-wide * 0.26, -tall * 0.6)], "#7c8288", 6)
    s.line([(wide * 0.3, 0), (wide * 0.34, -tall * 0.8)], "#7c8288", 6)
    corners = [(-wide * 0.58, -tall * 0.25), (wide * 0.42, -tall * 0.25), (wide * 0.6, -tall * 1.2), (-wide * 0.4, -tall * 1.2)]
    s.path(polygon(corners), s.fade("#6fa6c0", "#244a78", "#152b52", angle=50), line="#dfe6e4", width=3)
    for step in range(1, 6):
        t = step / 6
        s.line([(-wide * 0.58 + wide * t, -tall * 0.25), (-wide * 0.4 + wide * t, -tall * 1.2)], "#b7d0d8", 1.4)
    for step in range(1, 4):
        t = step / 4
        s.line([(-wide * 0.58 + wide * 0.18 * t, -tall * (0.25 + 0.95 * t)), (wide * 0.42 + wide * 0.18 * t, -tall * (0.25 + 0.95 * t))], "#b7d0d8", 1.4)


def shelter(s: Scene, wall: str = "#d9cdb2") -> None:
    """A cyclone shelter on tall legs."""
    for x in (-150, -90, -30, 30, 90, 150):
        s.block(x - 11, -110, 22, 110, dim(wall, 0.2), shade=0.4, angle=0)
    s.block(-180, -250, 360, 142, wall, shade=0.35, angle=10)
    windows(s, -170, -240, 340, 120, across=7, down=2, glass="#41535c", lit_share=0.3)
    s.block(-196, -268, 392, 22, lit(wall, 0.2))
    s.form(polygon([(150, -108), (262, 0), (222, 0), (120, -108)]), dim(wall, 0.25))
    s.line([(0, -268), (0, -350)], "#5a4a44", 4)
    s.path(polygon([(2, -350), (58, -334), (2, -318)]), "#d8402f")


def floodlight(s: Scene, tall: float = 420, colour: str = "#4d5968") -> None:
    """A stadium's light mast."""
    s.form(polygon([(-9, 0), (-5, -tall), (5, -tall), (9, 0)]), colour, shade=0.4, angle=0)
    s.block(-62, -tall - 70, 124, 76, dim(colour, 0.3))
    for row in range(3):
        for column in range(5):
            s.disc(-48 + column * 24, -tall - 56 + row * 24, 9, "#fff6cf")
    s.disc(0, -tall - 32, 190, s.glow(("#fff6cf", 0.55), ("#fff6cf", 0.12), ("#fff6cf", 0)))


def stand(s: Scene, y: float, tall: float, *, colour: str = "#56617a", roof: str = "#d8dcd4", depth: float = 0.15) -> None:
    """A stadium's terrace across the scene, full of people; it ends at `y`."""
    s.box(-10, y - tall, WIDTH + 20, tall, s.fade(dim(colour, 0.5), colour))
    tones = [s.afar(tone, depth) for tone in ("#c8452f", "#e2a12e", "#2a7f78", "#efe9da", "#35558c", "#7c3f6d", "#5c8f4a", "#8c5838")]
    rows = int(tall / 15)
    dots = dict.fromkeys(tones, "")
    for row in range(rows):
        ry = y - tall * 0.95 + row * tall * 0.9 / rows + 8
        for x in range(-6, WIDTH + 10, 13):
            if s.dice.random() < 0.88:
                cx, cy = x + s.dice.uniform(-2, 2), ry + s.dice.uniform(-2, 2)
                dots[s.dice.choice(tones)] += f"M{numbers(cx - 5, cy + 6)}q1 -9 5 -9q4 0 5 9Z M{numbers(cx - 2.6, cy - 5)}a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z"
    for tone, d in dots.items():
        s.path(d, tone)
    for x in range(140, WIDTH, 260):
        s.path(polygon([(x, y - tall), (x + 14, y - tall), (x + 26, y), (x - 4, y)]), dim(colour, 0.2), more='opacity="0.75"')
    s.form(polygon([(-10, y - tall - 66), (WIDTH + 10, y - tall - 66), (WIDTH + 10, y - tall - 4), (-10, y - tall + 18)]), roof, shade=0.3)
    s.box(-10, y - 24, WIDTH + 20, 28, s.fade("#2a5c70", "#17394c"))


def stall(s: Scene, awning: str = "#c8452f", second: str = "#f0e3c4", *, wide: float = 320, tall: float = 250) -> None:
    """A market stall: posts, a striped awning and a counter."""
    half = wide / 2
    s.box(-half, -tall + 30, wide, tall - 60, "#3a2a2a", more='opacity="0.55"')
    for x in (-half, half - 9):
        s.block(x, -tall, 9, tall, "#6d4a34", angle=0)
    strips = 9
    for place in range(strips):
        x, w = -half - 24 + place * (wide + 48) / strips, (wide + 48) / strips
        tone = awning if place % 2 == 0 else second
        top = -half + place * wide / strips
        s.path(f"M{numbers(top, -tall - 40)}L{numbers(top + wide / strips, -tall - 40)}L{numbers(x + w, -tall + 30)}Q{numbers(x + w / 2, -tall + 54, x, -tall + 30)}Z", s.fade(lit(tone, 0.1), dim(tone, 0.22)))
    s.block(-half - 8, -84, wide + 16, 84, "#8a5d3e", shade=0.45)
    for step in range(1, 6):
        s.line([(-half - 8, -84 + step * 15), (half + 8, -84 + step * 15)], "#5f3e2c", 2)


def lamp_post(s: Scene, tall: float = 260, *, on: bool = False) -> None:
    """A street lamp that leans to the right."""
    s.curve([(0, 0), (0, -tall * 0.8), (14, -tall * 0.96), (58, -tall)], "#43474f", 7)
    s.block(46, -tall - 4, 44, 12, "#33363e", r=6)
    if on:
        s.disc(68, -tall + 10, 90, s.glow(("#ffe2a0", 0.75), ("#ffe2a0", 0.16), ("#ffe2a0", 0)))


def arches(s: Scene, x: float, y: float, wide: float, tall: float, count: int, wall: str) -> None:
    """A wall with an arcade, for old colleges; `y` is its foot."""
    s.block(x, y - tall, wide, tall, wall, shade=0.3, angle=20)
    w = wide / count
    for place in range(count):
        cx = x + (place + 0.5) * w
        s.path(f"M{numbers(cx - w * 0.32, y)}V{y - tall * 0.45:.1f}C{numbers(cx - w * 0.32, y - tall * 0.76, cx - w * 0.06, y - tall * 0.72, cx, y - tall * 0.84)}C{numbers(cx + w * 0.06, y - tall * 0.72, cx + w * 0.32, y - tall * 0.76, cx + w * 0.32, y - tall * 0.45)}V{y}Z", s.fade(dim(wall, 0.7), dim(wall, 0.45)), line=lit(wall, 0.35), width=4)
    s.box(x - 8, y - tall - 12, wide + 16, 16, lit(wall, 0.3))
    for place in range(count * 3):
        s.box(x + place * wide / (count * 3) + 4, y - tall - 30, wide / (count * 3) - 10, 20, wall, r=4)
