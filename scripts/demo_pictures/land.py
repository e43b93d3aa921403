"""Ground and water: hills, fields, tree lines, roads, rivers, seas."""

import math

from .canvas import HEIGHT, WIDTH, Point, Scene, numbers, polygon, smooth
from .colours import dim, lit, mix


def ridge(s: Scene, y: float, rise: float, colour: str, *, steps: int = 9, floor: float = HEIGHT) -> None:
    """A line of hills from edge to edge."""
    points: list[Point] = [
        (-40 + place * (WIDTH + 80) / steps, y - rise * s.dice.uniform(0.05, 1)) for place in range(steps + 1)
    ]
    path = smooth(points) + f"L{WIDTH + 40} {floor}L-40 {floor}Z"
    s.path(path, s.fade(lit(colour, 0.16), colour, mix(colour, s.palette.haze, 0.4)))
    s.grain(path, dim(colour, 0.55), strength=0.3, angle=20)


def hills(s: Scene, y: float, *, rows: int = 3, rise: float = 120) -> None:
    """Hills behind hills, paler with distance."""
    for row in range(rows):
        share = row / max(rows - 1, 1)
        ridge(s, y - (rows - 1 - row) * rise * 0.34, rise * (1 - 0.25 * share),
              mix(s.palette.far, s.palette.mid, share), steps=7 + row * 2)  # fmt: skip


def ground(s: Scene, y: float, colour: str = "", *, wave: float = 8, floor: float = HEIGHT) -> None:
    """Earth or grass from `y` down."""
    tone = colour or s.palette.near
    points: list[Point] = [(-40 + step * 170, y + s.dice.uniform(-wave, wave)) for step in range(9)]
    path = smooth(points) + f"L1340 {floor}L-40 {floor}Z"
    s.path(path, s.fade(lit(tone, 0.14), tone, dim(tone, 0.3)))
    s.grain(path, dim(tone, 0.6), strength=0.42)


def tree_line(s: Scene, y: float, tall: float = 46, colour: str = "", *, palms: int = 5, start: float = -40,
              end: float = WIDTH + 40) -> None:  # fmt: skip
    """The dark band of a village's trees along the horizon."""
    tone = colour or mix(s.palette.mid, s.palette.haze, 0.3)
    x, path = start, f"M{start} {y}"
    while x < end:
        wide = s.dice.uniform(0.6, 1.6) * tall
        top = y - tall * s.dice.uniform(0.5, 1.2)
        path += f"C{numbers(x - wide * 0.1, top, x + wide * 1.1, top, x + wide, y - tall * s.dice.uniform(0.2, 0.45))}"
        x += wide
    s.path(path + f"L{x} {y + 4}L{start} {y + 4}Z", s.fade(lit(tone, 0.12), tone, dim(tone, 0.15)))
    for _ in range(palms):
        px, high = s.dice.uniform(start, end), tall * s.dice.uniform(1.3, 2.1)
        s.line([(px, y), (px + 3, y - high)], dim(tone, 0.2), max(tall * 0.05, 1.5))
        for turn in range(7):
            spread = math.radians(-170 + turn * 27)
            tip = (px + 3 + math.cos(spread) * tall * 0.42, y - high + math.sin(spread) * tall * 0.24 + tall * 0.14)
            s.path(f"M{numbers(px + 3, y - high)}Q{numbers((px + tip[0]) / 2, y - high - tall * 0.2, *tip)}",
                   "none", line=dim(tone, 0.1), width=max(tall * 0.06, 1.6))  # fmt: skip


def paddy(s: Scene, y: float, colour: str, *, floor: float = HEIGHT, vanish: float = 640, rows: int = 26,
          ripe: bool = False) -> None:  # fmt: skip
    """A field whose rows run to one point on the horizon."""
    s.box(-5, y, WIDTH + 10, floor - y, s.fade(mix(colour, s.palette.haze, 0.45), colour, dim(colour, 0.25)))
    with s.within(f"M0 {y}H{WIDTH}V{floor}H0Z"):
        for row in range(-rows, rows):
            foot = vanish + row * 118
            tone = lit(colour, 0.25) if row % 2 else dim(colour, 0.16)
            s.path(polygon([(vanish + row * 9, y), (vanish + row * 9 + 4, y), (foot + 66, floor), (foot, floor)]),
                   tone, more='opacity="0.55"')  # fmt: skip
    tufts(s, y + (floor - y) * 0.42, colour, floor=floor, ripe=ripe)


def tufts(s: Scene, y: float, colour: str, *, floor: float = HEIGHT, ripe: bool = False, rows: int = 6) -> None:
    """Blades of rice or grass, larger towards the front."""
    for row in range(rows):
        part = (row + 1) / rows
        base = y + (floor - y) * part + 8
        size = 14 + 46 * part
        d = ""
        for place in range(int(WIDTH / (size * 0.7)) + 2):
            x = place * size * 0.7 + s.dice.uniform(-9, 9)
            for lean in (-0.42, -0.14, 0.12, 0.4):
                reach = size * s.dice.uniform(0.75, 1.1)
                d += (f"M{numbers(x - 2, base)}Q{numbers(x + lean * reach * 0.3, base - reach * 0.7)} "
                      f"{numbers(x + lean * reach, base - reach)}Q{numbers(x + lean * reach * 0.4, base - reach * 0.5)} "
                      f"{numbers(x + 2, base)}Z")  # fmt: skip
        s.path(d, s.fade(lit(colour, 0.34 if ripe else 0.2), dim(colour, 0.1 + 0.3 * part)))
        if ripe:
            for place in range(int(WIDTH / size) + 1):
                x = place * size + s.dice.uniform(-12, 12)
                s.disc(x, base - size * s.dice.uniform(0.75, 1), size * 0.07, "#f3cf6a", size * 0.17)


def plots(s: Scene, y: float, colours: tuple[str, ...], *, floor: float = HEIGHT, rows: int = 6) -> None:
    """A patchwork of fields seen from a height."""
    edges = [y + (floor - y) * (row / rows) ** 1.6 for row in range(rows + 1)]
    for top, low in zip(edges, edges[1:], strict=False):
        x, depth = -160.0, (low - y) / (floor - y)
        while x < WIDTH + 160:
            wide = s.dice.uniform(110, 260) * (0.5 + depth)
            tone = s.afar(s.dice.choice(colours), 0.5 * (1 - depth))
            lean = (x - 640) * 0.10
            s.path(polygon([(x, top), (x + wide, top), (x + wide * 1.06 + lean, low), (x + lean, low)]),
                   s.fade(lit(tone, 0.12), dim(tone, 0.1), angle=20), line=lit(tone, 0.3), width=1.5 + 2 * depth)  # fmt: skip
            x += wide


def road(s: Scene, y: float, *, foot: float = 640, wide: float = 640, vanish: float = 640, colour: str = "#6c6a70",
         floor: float = HEIGHT, lane: bool = True) -> None:  # fmt: skip
    """A road that runs away to the horizon."""
    s.path(polygon([(vanish - 12, y), (vanish + 12, y), (foot + wide / 2, floor), (foot - wide / 2, floor)]),
           s.fade(s.afar(colour, 0.5), colour, dim(colour, 0.25)))  # fmt: skip
    if not lane:
        return
    for step in range(7):
        near, far = ((step + 0.55) / 7) ** 1.7, (step / 7) ** 1.7
        at_far, at_near = y + (floor - y) * far, y + (floor - y) * near
        xf, xn = vanish + (foot - vanish) * far, vanish + (foot - vanish) * near
        s.path(polygon([(xf - 1 - 6 * far, at_far), (xf + 1 + 6 * far, at_far), (xn + 1 + 6 * near, at_near),
                        (xn - 1 - 6 * near, at_near)]), "#f2e6c4", more='opacity="0.8"')  # fmt: skip


def street(s: Scene, y: float, colour: str = "#68656c", *, kerb: bool = True) -> None:
    """A street across the scene from `y` down, with its pavement above."""
    if kerb:
        s.box(0, y - 26, WIDTH, 30, s.fade(lit("#a89b8c", 0.2), "#8d8278"))
        for step in range(0, WIDTH, 64):
            s.box(step, y - 2, 32, 9, "#e9dfc7" if step // 64 % 2 else "#3c3a42", more='opacity="0.8"')
    s.box(0, y + 5, WIDTH, HEIGHT - y, s.fade(lit(colour, 0.1), colour, dim(colour, 0.4)))
    s.grain(f"M0 {y + 5}H{WIDTH}V{HEIGHT}H0Z", dim(colour, 0.7), strength=0.4)
    for step in range(-60, WIDTH, 210):
        mid = y + (HEIGHT - y) * 0.46
        s.path(polygon([(step, mid), (step + 110, mid), (step + 96, mid + 10), (step - 18, mid + 10)]),
               "#efe2bd", more='opacity="0.65"')  # fmt: skip


def water(s: Scene, y: float, *, floor: float = HEIGHT, glints: int = 60, sun_x: float | None = None,
          colours: tuple[str, str] | None = None) -> None:  # fmt: skip
    """A still river from `y` down, with the sun's road on it."""
    top, low = colours or s.palette.water
    path = f"M0 {y}H{WIDTH}V{floor}H0Z"
    s.path(path, s.fade(lit(top, 0.1), top, mix(top, low, 0.55), low))
    s.grain(path, dim(low, 0.5), strength=0.4)
    with s.within(path):
        for _ in range(glints):
            part = s.dice.random() ** 1.4
            gy = y + (floor - y) * part
            long = 26 + 150 * part * s.dice.random()
            tone = lit(top, 0.4) if s.dice.random() < 0.6 else dim(low, 0.25)
            s.box(s.dice.uniform(-60, WIDTH), gy, long, 1.5 + 4 * part, tone, r=3, more='opacity="0.45"')
        if sun_x is not None:
            for step in range(22):
                part = step / 22
                wide = 26 + 150 * part * s.dice.uniform(0.4, 1)
                s.box(sun_x - wide / 2 + s.dice.uniform(-14, 14), y + 3 + (floor - y) * part, wide, 3 + 5 * part,
                      s.palette.sun, r=4, more=f'opacity="{0.75 - 0.5 * part:.2f}"')  # fmt: skip


def waves(s: Scene, y: float, *, rows: int = 5, height: float = 46, floor: float = HEIGHT, colour: str = "") -> None:
    """Rolling crests with foam, larger towards the front."""
    low = colour or s.palette.water[1]
    for row in range(rows):
        part = row / max(rows - 1, 1)
        base, tall = y + (floor - y) * part**1.25, height * (0.35 + part)
        wide = 130 + 240 * part
        shift = s.dice.uniform(-wide, 0)
        path, foam, x = f"M{shift} {floor + 60}L{shift} {base}", "", shift
        while x < WIDTH + wide:
            crest = base - tall * s.dice.uniform(0.7, 1.15)
            path += f"C{numbers(x + wide * 0.3, base, x + wide * 0.45, crest, x + wide * 0.62, crest)}"
            path += f"C{numbers(x + wide * 0.8, crest, x + wide * 0.7, base, x + wide, base)}"
            foam += (f"M{numbers(x + wide * 0.4, crest + tall * 0.34)}Q{numbers(x + wide * 0.55, crest - 3)} "
                     f"{numbers(x + wide * 0.64, crest)}Q{numbers(x + wide * 0.78, crest + 4)} "
                     f"{numbers(x + wide * 0.76, crest + tall * 0.4)}"
                     f"Q{numbers(x + wide * 0.7, crest + tall * 0.12)} {numbers(x + wide * 0.6, crest + tall * 0.14)}Z")  # fmt: skip
            x += wide
        tone = mix(lit(low, 0.3), dim(low, 0.42), part)
        s.path(path + f"L{x} {floor + 60}Z", s.fade(lit(tone, 0.42), tone, dim(tone, 0.4), dim(tone, 0.5)))
        s.path(foam, "#f6f4e4", more='opacity="0.85"')


def sand(s: Scene, y: float, colour: str = "#e5cd97", *, floor: float = HEIGHT) -> None:
    """A beach with the wet edge of the sea above."""
    points: list[Point] = [(-40 + step * 160, y + s.dice.uniform(-14, 14)) for step in range(10)]
    shape = smooth(points)
    s.path(shape + f"L1400 {floor}L-40 {floor}Z", s.fade(dim(colour, 0.2), colour, lit(colour, 0.15), dim(colour, 0.1)))
    s.path(shape, "none", line="#fbf7e6", width=9, more='opacity="0.8"')
    s.grain(f"M0 {y + 20}H{WIDTH}V{floor}H0Z", dim(colour, 0.6), strength=0.45)


def ripples(s: Scene, x: float, y: float, wide: float, colour: str = "#f4f2e0") -> None:
    """Rings where something stands in water."""
    for step in range(3):
        s.disc(x, y, wide * (0.5 + 0.3 * step), "none", wide * (0.09 + 0.055 * step),
               more=f'stroke="{colour}" stroke-width="2.5" opacity="{0.6 - 0.16 * step:.2f}"')  # fmt: skip


def tea_rows(s: Scene, y: float, colour: str = "#4f8a3f", *, floor: float = HEIGHT, rows: int = 7) -> None:
    """Clipped tea bushes on a slope, row below row."""
    for row in range(rows):
        part = (row + 1) / rows
        base = y + (floor - y) * part**1.3
        size = 26 + 76 * part
        tone = s.afar(mix(lit(colour, 0.2), dim(colour, 0.18), part * 0.8), 0.45 * (1 - part))
        x = -s.dice.uniform(0, size)
        tilt = math.sin(row * 1.3) * 22
        while x < WIDTH + size:
            drop = tilt * math.sin(x / 260)
            s.path(f"M{numbers(x, base + drop + size * 0.3)}C{numbers(x, base + drop - size * 0.62, x + size, base + drop - size * 0.62, x + size, base + drop + size * 0.3)}Z",
                   s.fade(lit(tone, 0.25), tone, dim(tone, 0.4)))  # fmt: skip
            x += size * s.dice.uniform(0.74, 0.9)
