"""Rooms: walls, floors, windows, furniture, screens and stages that fill the frame."""

from .canvas import HEIGHT, WIDTH, Scene, numbers, polygon
from .colours import dim, lit, mix


def room(s: Scene, wall: str, floor: str, *, y: float = 560, light: float = 900) -> None:
    """A wall and a floor that meet at `y`; light falls on the wall about `light` across."""
    s.box(0, 0, WIDTH, y, s.fade(dim(wall, 0.28), wall, lit(wall, 0.08)))
    s.disc(light, y * 0.45, 640, s.glow(("#fff0c4", 0.42), ("#fff0c4", 0.1), ("#fff0c4", 0)))
    s.grain(f"M0 0H{WIDTH}V{y}H0Z", dim(wall, 0.6), strength=0.3, angle=200)
    s.box(0, y, WIDTH, HEIGHT - y, s.fade(dim(floor, 0.2), floor, lit(floor, 0.1)))
    for step in range(-8, 22):
        s.line([(640 + (step - 6.5) * 60, y), (640 + (step - 6.5) * 190, HEIGHT)], dim(floor, 0.22), 2, more='opacity="0.55"')
    for row in (0.14, 0.36, 0.66):
        s.line([(0, y + (HEIGHT - y) * row), (WIDTH, y + (HEIGHT - y) * row)], dim(floor, 0.22), 2, more='opacity="0.5"')
    s.box(0, y - 16, WIDTH, 18, dim(wall, 0.35))


def sunlit(s: Scene, x: float, y: float, *, wide: float = 220, tall: float = 230) -> None:
    """The slanting light that a window throws on the floor."""
    s.path(polygon([(x, y), (x + wide, y), (x + wide - tall * 0.7, y + tall), (x - tall * 0.9, y + tall)]),
           s.fade(("#fff0b8", 0.45), ("#fff0b8", 0.05)))  # fmt: skip


def window(s: Scene, x: float, y: float, wide: float, tall: float, *, view: str = "#bfe0dc", low: str = "#7fae7a",
           frame: str = "#8a5d3e", grille: bool = False) -> None:  # fmt: skip
    """A window with sky and green beyond."""
    s.box(x - 10, y - 10, wide + 20, tall + 20, dim(frame, 0.15), r=4)
    s.box(x, y, wide, tall, s.fade(lit(view, 0.3), view, lit(view, 0.5)))
    with s.within(f"M{x} {y}h{wide}v{tall}h{-wide}Z"):
        for step in range(7):
            cx = x + wide * (step + 0.3) / 6
            s.disc(cx, y + tall * s.dice.uniform(0.86, 1.02), wide * 0.15, mix(low, "#2f5a45", s.dice.random() * 0.6), tall * 0.24)
    if grille:
        for step in range(1, 8):
            s.line([(x + wide * step / 8, y), (x + wide * step / 8, y + tall)], dim(frame, 0.3), 4)
    s.line([(x + wide / 2, y), (x + wide / 2, y + tall)], frame, 8)
    s.line([(x, y + tall * 0.42), (x + wide, y + tall * 0.42)], frame, 7)
    s.box(x - 18, y + tall + 8, wide + 36, 12, lit(frame, 0.15))


def glass_wall(s: Scene, y: float, *, hour: tuple[str, str] = ("#8fc4cc", "#f4dfae"), bays: int = 6) -> None:
    """A wall of panes down to `y` with a town beyond."""
    s.box(0, 0, WIDTH, y, s.fade(hour[0], hour[1]))
    for depth, tone in ((0.5, mix(hour[0], "#5d7a86", 0.45)), (0.0, mix(hour[0], "#35566b", 0.7))):
        x, d = -20.0, ""
        while x < WIDTH:
            wide, high = s.dice.uniform(50, 120), s.dice.uniform(0.18, 0.5) * y * (1.15 if depth else 0.85)
            d += f"M{numbers(x, y)}v{-high:.0f}h{wide:.0f}v{high:.0f}Z"
            x += wide + s.dice.uniform(0, 24)
        s.path(d, tone, more='opacity="0.75"')
    for place in range(bays + 1):
        s.box(place * WIDTH / bays - 7, 0, 14, y, s.fade("#3a4450", "#5a646c", angle=0))
    for at in (0.18, 0.8):
        s.box(0, y * at, WIDTH, 8, "#4a545c")


def table(s: Scene, x: float, y: float, wide: float, *, tall: float = 110, wood: str = "#9a6a42", cloth: str = "") -> None:
    """A table whose top's front edge is at `y`, its left end at `x`."""
    for leg in (x + wide * 0.07, x + wide * 0.9):
        s.block(leg, y, 20, tall, dim(wood, 0.3), angle=0)
    if cloth:
        s.form(f"M{x} {y}H{x + wide}V{y + tall * 0.7}" + "".join(f"q{-wide / 16:.1f} 16 {-wide / 8:.1f} 0" for _ in range(8)) + "Z", cloth, shade=0.4, angle=90)
    s.path(polygon([(x + wide * 0.05, y - 44), (x + wide * 0.95, y - 44), (x + wide, y), (x, y)]), s.fade(lit(wood if not cloth else cloth, 0.3), wood if not cloth else cloth))
    s.box(x - 4, y - 2, wide + 8, 15, s.fade(lit(wood if not cloth else cloth, 0.1), dim(wood if not cloth else cloth, 0.35)), r=4)


def counter(s: Scene, y: float, front: str = "#7a5038", top: str = "#d8b888", *, floor: float = HEIGHT, panels: int = 7) -> None:
    """A counter across the foot of the scene; its top's front edge is at `y`."""
    s.box(-10, y - 40, WIDTH + 20, 44, s.fade(lit(top, 0.25), top))
    s.box(-10, y + 2, WIDTH + 20, 16, dim(top, 0.3))
    s.box(-10, y + 16, WIDTH + 20, floor - y, s.fade(front, dim(front, 0.45)))
    for place in range(panels):
        x = place * WIDTH / panels + 18
        s.box(x, y + 40, WIDTH / panels - 36, floor - y, "none", more=f'stroke="{lit(front, 0.25)}" stroke-width="3" opacity="0.5"')


def round_table(s: Scene, x: float, y: float, rx: float, *, wood: str = "#8a5a3c", depth: float = 70) -> None:
    """A round conference table seen from above at a slant."""
    ry = rx * 0.34
    s.disc(x, y + depth * 1.2, rx * 0.9, s.palette.shadow, ry, more='opacity="0.35"')
    s.path(f"M{x - rx} {y}v{depth}a{rx} {ry} 0 0 0 {rx * 2} 0v{-depth}Z", s.fade(wood, dim(wood, 0.45), angle=0))
    s.disc(x, y, rx, s.fade(lit(wood, 0.45), lit(wood, 0.1)), ry)
    s.disc(x, y, rx * 0.62, s.fade(dim(wood, 0.15), lit(wood, 0.15)), ry * 0.6)


def screen(s: Scene, x: float, y: float, wide: float, tall: float, colour: str = "#1f4f63") -> None:
    """A wall screen; draw on it afterwards."""
    s.box(x - 12, y - 12, wide + 24, tall + 24, "#23262e", r=8)
    s.box(x, y, wide, tall, s.fade(lit(colour, 0.2), colour, dim(colour, 0.25), angle=60))


def blackboard(s: Scene, x: float, y: float, wide: float, tall: float, text: str = "") -> None:
    """A blackboard with chalked words."""
    s.box(x - 14, y - 14, wide + 28, tall + 28, s.fade("#a8774a", "#7a5030"), r=4)
    s.box(x, y, wide, tall, s.fade("#2f5a4c", "#1f4038", angle=30))
    s.box(x + 20, y + tall * 0.3, wide * 0.6, tall * 0.3, "#ffffff", r=40, more='opacity="0.06"')
    rows = text.split("|") if text else []
    for row, line in enumerate(rows):
        size = min(tall * 0.62 / (len(rows) + 0.6), wide * 1.3 / max(len(line), 1))
        s.words(x + wide / 2, y + tall * (row + 0.75) / (len(rows) + 0.4), line, size, "#f0ead8", weight=600)


def bench(s: Scene, x: float, y: float, wide: float, wood: str = "#a8774a") -> None:
    """A school bench with its desk, seen from the front."""
    for leg in (x + 14, x + wide - 26):
        s.block(leg, y, 13, 74, dim(wood, 0.35), angle=0)
    s.path(polygon([(x + 10, y - 24), (x + wide - 10, y - 24), (x + wide, y), (x, y)]), lit(wood, 0.25))
    s.block(x, y, wide, 30, wood, angle=90)


def shelf(s: Scene, x: float, y: float, wide: float, tall: float, *, rows: int = 4, wood: str = "#7a5038", kind: str = "books") -> None:
    """Shelves full of books, files or bottles."""
    s.block(x, y, wide, tall, dim(wood, 0.45))
    tones = ("#c8452f", "#2a7f78", "#e2a12e", "#35558c", "#7c3f6d", "#5c8f4a", "#d8cdb4", "#a85a3c")
    for row in range(rows):
        low, high = y + tall * (row + 1) / rows - 8, tall / rows - 14
        at = x + 10.0
        while at < x + wide - 26:
            w, h = s.dice.uniform(10, 24), high * s.dice.uniform(0.62, 0.95)
            tone = mix(s.dice.choice(tones), wood, 0.2)
            if kind == "bottles":
                w = 20
                s.block(at, low - h * 0.6, w, h * 0.6, tone, r=4)
                s.box(at + 6, low - h * 0.8, 8, h * 0.22, lit(tone, 0.5))
            elif kind == "files":
                w = 34
                s.block(at, low - high * 0.86, w, high * 0.86, tone, r=2)
                s.box(at + 8, low - high * 0.66, 18, 22, "#f0e9d6")
            else:
                s.box(at, low - h, w, h, s.fade(lit(tone, 0.2), dim(tone, 0.2)))
            at += w + s.dice.uniform(0, 4)
        s.box(x, low, wide, 9, lit(wood, 0.15))
    s.box(x - 6, y - 10, wide + 12, 13, lit(wood, 0.2))


def stage(s: Scene, y: float, *, curtain: str = "#8f2f38", back: str = "#2b1f3f", floor: str = "#7a4a38") -> None:
    """A theatre's stage with curtains; its boards begin at `y`."""
    s.box(0, 0, WIDTH, y, s.fade(dim(back, 0.3), back, lit(back, 0.12)))
    s.box(0, y, WIDTH, HEIGHT - y, s.fade(lit(floor, 0.2), floor, dim(floor, 0.35)))
    for step in range(-6, 20):
        s.line([(640 + (step - 6.5) * 100, y), (640 + (step - 6.5) * 210, HEIGHT)], dim(floor, 0.3), 2, more='opacity="0.6"')
    for side in (0, 1):
        for fold in range(6):
            x = fold * 36 if side == 0 else WIDTH - 36 * (fold + 1)
            s.path(f"M{x} 0h36q4 {y * 0.5:.0f} -2 {y + 40:.0f}h-32q-4 {-y * 0.5:.0f} -2 {-y - 40:.0f}Z", s.fade(dim(curtain, 0.35), lit(curtain, 0.16), dim(curtain, 0.2), angle=0))
    for fold in range(16):
        x = fold * 80
        s.path(f"M{x} 0h80v66q-40 54 -80 0Z", s.fade(lit(curtain, 0.15), dim(curtain, 0.4)))
    s.box(0, 60, WIDTH, 6, "#e2b84a", more='opacity="0.6"')


def spotlight(s: Scene, x: float, y: float, to_x: float, to_y: float, *, wide: float = 150, colour: str = "#fff0b8", opacity: float = 0.4) -> None:
    """A beam from a lamp down to a pool of light."""
    s.path(polygon([(x - 10, y), (x + 10, y), (to_x + wide, to_y), (to_x - wide, to_y)]), s.fade((colour, opacity), (colour, opacity * 0.25)))
    s.disc(to_x, to_y, wide, colour, wide * 0.22, more=f'opacity="{opacity}"')


def hanging_lamp(s: Scene, x: float, long: float, colour: str = "#2f6f6a", *, glow: bool = True) -> None:
    """A lamp on its cord from the ceiling."""
    s.line([(x, 0), (x, long)], "#3a3438", 3)
    if glow:
        s.path(polygon([(x - 30, long + 24), (x + 30, long + 24), (x + 170, long + 380), (x - 170, long + 380)]), s.fade(("#fff0b8", 0.4), ("#fff0b8", 0)))
    s.form(f"M{x - 12} {long}h24l30 34h-84Z", colour, shade=0.4)
    s.disc(x, long + 36, 18, "#fff3c4", 9)


def fan(s: Scene, x: float, y: float) -> None:
    """A ceiling fan."""
    s.line([(x, 0), (x, y)], "#5a5f64", 5)
    for dx, dy in ((-120, 8), (118, 10), (-10, 22)):
        s.line([(x, y + 6), (x + dx, y + dy)], "#8f8a80", 13)
    s.ball(x, y + 6, 22, "#6a6e72", 14)


def chair(s: Scene, colour: str = "#35556b") -> None:
    """An office chair from the side, 120 high, that faces right."""
    s.block(-42, -120, 13, 74, colour, r=6)
    s.block(-42, -56, 74, 14, colour, r=6)
    s.line([(-4, -44), (-4, -12)], "#3a3f46", 8)
    s.line([(-34, 0), (-4, -12), (28, 0)], "#3a3f46", 7)


def plant_pot(s: Scene, colour: str = "#b5623c", leaf: str = "#3f7a4c") -> None:
    """A potted plant, 150 high."""
    for turn in (-62, 58, -36, 34, -12, 12):
        with s.at(0, -48, 0.46, turn=turn):
            tone = mix(leaf, "#1f4a38", s.dice.random() * 0.6)
            s.path("M0 0C-40 -60 -36 -150 0 -220C36 -150 40 -60 0 0Z", s.fade(lit(tone, 0.2), tone))
    s.form("M-36 -54L36 -54L28 0L-28 0Z", colour, shade=0.4, angle=20)
    s.box(-40, -62, 80, 13, lit(colour, 0.15), r=3)


def racks(s: Scene, x: float, y: float, wide: float, tall: float, *, count: int = 4) -> None:
    """Server cabinets with their lights."""
    w = wide / count
    for place in range(count):
        left = x + place * w
        s.block(left + 4, y, w - 8, tall, "#2a323e", r=5, shade=0.4)
        for row in range(int(tall / 34)):
            top = y + 12 + row * 34
            s.box(left + 14, top, w - 28, 25, "#1b212b", r=3)
            for light in range(4):
                s.disc(left + 26 + light * 13, top + 13, 3.4, s.dice.choice(("#5fe0a8", "#5fe0a8", "#f0c24a", "#57b8e8", "#33404f")))
            for slot in range(5):
                s.line([(left + w - 70 + slot * 9, top + 7), (left + w - 70 + slot * 9, top + 18)], "#3d4856", 3)
