"""People: jointed figures about 100 high on their own feet, in many poses and clothes."""

import math
from dataclasses import dataclass, replace

from .canvas import Point, Scene, numbers, polygon, smooth
from .colours import CLOTH, SKIN, dim, lit, mix


@dataclass(frozen=True, slots=True)
class Pose:
    """Angles in degrees from straight down, positive towards the way the figure faces.

    Each limb has an upper and a lower angle; `lean` tilts the body forwards, `aside` turns it
    from full front (0) to profile (1).
    """

    near_arm: tuple[float, float] = (8, 12)
    far_arm: tuple[float, float] = (-8, -4)
    near_leg: tuple[float, float] = (4, 2)
    far_leg: tuple[float, float] = (-4, -3)
    lean: float = 0
    aside: float = 0.5
    nod: float = 0


POSES = {
    "stand": Pose(),
    "front": Pose(near_arm=(14, 4), far_arm=(-14, -4), near_leg=(5, 3), far_leg=(-5, -3), aside=0.05),
    "walk": Pose(near_arm=(-28, -8), far_arm=(26, 46), near_leg=(24, 8), far_leg=(-16, -38), lean=4, aside=0.8),
    "run": Pose(near_arm=(-56, 20), far_arm=(44, 112), near_leg=(58, -10), far_leg=(-22, -84), lean=16, aside=0.85),
    "talk": Pose(near_arm=(22, 92), far_arm=(-10, 30), aside=0.55),
    "point": Pose(near_arm=(84, 92), far_arm=(-10, -2), aside=0.6),
    "wave": Pose(near_arm=(128, 168), far_arm=(-10, -4), aside=0.3),
    "cheer": Pose(near_arm=(150, 172), far_arm=(-150, -172), near_leg=(10, 6), far_leg=(-10, -6), aside=0.1),
    "jump": Pose(near_arm=(148, 168), far_arm=(-140, -165), near_leg=(34, -40), far_leg=(-30, -70), aside=0.3),
    "carry": Pose(near_arm=(138, 196), far_arm=(-18, -6), near_leg=(20, 6), far_leg=(-14, -30), aside=0.7),
    "hold": Pose(near_arm=(24, 82), far_arm=(14, 74), aside=0.6),
    "present": Pose(near_arm=(30, 88), far_arm=(-30, -88), aside=0.05),
    "bend": Pose(near_arm=(22, 12), far_arm=(36, 24), near_leg=(10, -6), far_leg=(-8, -18), lean=78, aside=1, nod=-20),
    "stoop": Pose(near_arm=(50, 40), far_arm=(36, 52), near_leg=(14, -4), far_leg=(-8, -12), lean=38, aside=0.9),
    "sit": Pose(near_arm=(18, 74), far_arm=(10, 66), near_leg=(86, 2), far_leg=(80, -4), lean=4, aside=0.85),
    "floor": Pose(near_arm=(24, 70), far_arm=(16, 62), near_leg=(92, -84), far_leg=(80, -100), lean=10, aside=0.7),
    "squat": Pose(near_arm=(34, 66), far_arm=(26, 56), near_leg=(112, -34), far_leg=(96, -44), lean=22, aside=0.9),
    "read": Pose(near_arm=(26, 98), far_arm=(18, 90), near_leg=(86, 2), far_leg=(80, -4), lean=8, aside=0.8, nod=16),
    "write": Pose(near_arm=(30, 78), far_arm=(20, 82), near_leg=(86, 2), far_leg=(80, -4), lean=18, aside=0.85, nod=18),
    "row": Pose(near_arm=(62, 74), far_arm=(52, 66), near_leg=(18, 4), far_leg=(-16, -24), lean=20, aside=0.9),
    "pull": Pose(near_arm=(78, 84), far_arm=(66, 76), near_leg=(36, 6), far_leg=(-20, -34), lean=-16, aside=0.9),
    "ride": Pose(near_arm=(52, 66), far_arm=(48, 60), near_leg=(64, -12), far_leg=(38, -30), lean=18, aside=1),
    "bat": Pose(near_arm=(28, 54), far_arm=(20, 48), near_leg=(24, 2), far_leg=(-18, -24), lean=20, aside=0.8),
    "drive": Pose(near_arm=(66, 100), far_arm=(56, 104), near_leg=(40, 4), far_leg=(-26, -40), lean=14, aside=0.85),
    "bowl": Pose(near_arm=(168, 186), far_arm=(40, 70), near_leg=(34, 16), far_leg=(-34, -60), lean=12, aside=0.7),
    "kick": Pose(near_arm=(-50, -30), far_arm=(60, 84), near_leg=(62, 50), far_leg=(-10, -16), lean=-8, aside=0.85),
    "phone": Pose(near_arm=(20, 128), far_arm=(-8, -2), aside=0.5, nod=10),
    "camera": Pose(near_arm=(40, 138), far_arm=(34, 128), aside=0.8),
    "guitar": Pose(near_arm=(10, 70), far_arm=(40, 96), near_leg=(12, 6), far_leg=(-12, -8), aside=0.4),
    "sing": Pose(near_arm=(22, 150), far_arm=(-40, -70), near_leg=(10, 4), far_leg=(-10, -6), aside=0.35, nod=-8),
    "dance": Pose(near_arm=(118, 70), far_arm=(-104, -150), near_leg=(24, -14), far_leg=(-18, -12), aside=0.2, nod=-6),
    "lift": Pose(near_arm=(96, 120), far_arm=(88, 116), near_leg=(20, 2), far_leg=(-16, -22), lean=-4, aside=0.85),
    "work": Pose(near_arm=(36, 74), far_arm=(28, 66), lean=10, aside=0.8, nod=12),
    "arms_folded": Pose(near_arm=(16, 100), far_arm=(-16, 84), aside=0.25),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """What a figure wears. `wear` is one of the keys of `_DRESS`, `hair` one of `_HAIR`."""

    wear: str = "shirt"
    top: str = "#35558c"
    low: str = "#2c3446"
    hair: str = "short"
    skin: str = SKIN[0]
    trim: str = "#e8c25a"
    hair_colour: str = "#1f1a1c"
    mask: str = ""


WOMEN = ("saree", "salwar", "kurti")
_BUILD = {"child": 0.68}


def look(s: Scene, wear: str = "", **changes: str) -> Look:
    """A look with cloth, hair and skin thrown by the scene's dice; anything named stays."""
    dress = wear or s.dice.choice(("shirt", "panjabi", "saree", "salwar", "shirt", "tshirt"))
    woman = dress in WOMEN
    top, trim = s.dice.sample(CLOTH, 2)
    rolled = Look(
        wear=dress, top=top, trim=trim, skin=s.dice.choice(SKIN),
        low=s.dice.choice(("#2c3446", "#4a4238", "#39424f", "#5d5a52", "#e9e2d0")),
        hair=s.dice.choice(("bun", "long", "scarf", "braid") if woman else ("short", "short", "side", "curly")),
        hair_colour=s.dice.choice(("#1f1a1c", "#241d1d", "#1a1718")),
    )  # fmt: skip
    return replace(rolled, **changes)  # type: ignore[arg-type]


def _reach(start: Point, angle: float, long: float) -> Point:
    """The end of a limb that leaves `start` at an angle from straight down."""
    turn = math.radians(angle)
    return start[0] + math.sin(turn) * long, start[1] + math.cos(turn) * long


@dataclass(slots=True)
class _Joints:
    """Where the joints of a posed figure are, feet at y = 0."""

    hip: Point
    neck: Point
    head: Point
    shoulders: tuple[Point, Point]
    elbows: tuple[Point, Point]
    hands: tuple[Point, Point]
    hips: tuple[Point, Point]
    knees: tuple[Point, Point]
    feet: tuple[Point, Point]


def _joints(pose: Pose) -> _Joints:
    """The joints of the pose; index 0 is the near limb, 1 the far one."""
    half = 9.6 * (1 - 0.5 * pose.aside)
    spread = 4.6 * (1 - 0.45 * pose.aside)
    hip: Point = (0, 0)
    hips = ((spread, 0.0), (-spread, 0.0))
    knees = (_reach(hips[0], pose.near_leg[0], 24), _reach(hips[1], pose.far_leg[0], 24))
    feet = (_reach(knees[0], pose.near_leg[1], 24), _reach(knees[1], pose.far_leg[1], 24))
    lift = -max(feet[0][1], feet[1][1], 5.5)
    neck = _reach(hip, 180 - pose.lean, 32)
    head = _reach(neck, 180 - pose.lean * 0.75 - pose.nod, 10.5)
    tilt = math.radians(pose.lean)
    sx, sy = math.cos(tilt) * half, math.sin(tilt) * half
    root = _reach(hip, 180 - pose.lean, 29)
    shoulders = ((root[0] + sx, root[1] + sy), (root[0] - sx, root[1] - sy))
    elbows = (_reach(shoulders[0], pose.near_arm[0], 16.5), _reach(shoulders[1], pose.far_arm[0], 16.5))
    hands = (_reach(elbows[0], pose.near_arm[1], 15.5), _reach(elbows[1], pose.far_arm[1], 15.5))

    def up(point: Point) -> Point:
        return point[0], point[1] + lift

    def both(pair: tuple[Point, Point]) -> tuple[Point, Point]:
        return up(pair[0]), up(pair[1])

    return _Joints(up(hip), up(neck), up(head), both(shoulders), both(elbows), both(hands), both(hips), both(knees), both(feet))


def _limb(s: Scene, points: tuple[Point, Point, Point], colour: str, wide: float, end: float) -> None:
    """A tapering limb of two parts."""
    a, b, c = points
    mid = (wide + end) / 2
    s.line([a, b], colour, wide)
    s.line([b, c], colour, mid)
    s.disc(*b, (wide + mid) / 4, colour)


def _short(start: Point, end: Point, by: float) -> Point:
    """A point on the line, `by` before its end."""
    long = math.hypot(end[0] - start[0], end[1] - start[1]) or 1
    part = 1 - by / long
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def _leg(s: Scene, j: _Joints, side: int, who: Look) -> None:
    """One leg with its shoe."""
    tone = who.low if side == 0 else dim(who.low, 0.25)
    bare = who.wear in ("lungi", "shorts", "child", "football", "saree")
    skin = who.skin if side == 0 else dim(who.skin, 0.25)
    points = (j.hips[side], j.knees[side], j.feet[side])
    if bare:
        _limb(s, (points[0], points[1], _short(points[1], points[2], 2)), skin, 8, 5)
        if who.wear in ("shorts", "child", "football"):
            mid = ((points[0][0] + points[1][0] * 2) / 3, (points[0][1] + points[1][1] * 2) / 3)
            s.line([points[0], mid], tone, 9.6)
        if who.wear == "football":
            low = ((points[2][0] + points[1][0]) / 2, (points[2][1] + points[1][1]) / 2)
            s.line([low, points[2]], who.trim, 6)
    else:
        _limb(s, (points[0], points[1], _short(points[1], points[2], 3)), tone, 9.6, 6.4)
    if who.wear == "batter":
        (kx, ky), (fx, fy) = points[1], points[2]
        s.line([(kx + 1.4, ky - 2), (fx + 1.6, fy - 2)], "#f4f2e8" if side == 0 else "#cfccc0", 10)
    x, y = j.feet[side]
    shoe = skin if who.wear in ("lungi", "child") else "#f2efe6" if who.wear in ("cricket", "batter", "tshirt") else "#2a2428"
    s.path(f"M{numbers(x - 3.4, y + 1)}Q{numbers(x - 3, y - 3, x + 1, y - 2.6)}Q{numbers(x + 6.5, y - 1.6, x + 7.2, y + 1.6)}L{numbers(x - 3.2, y + 1.6)}Z", shoe)


def _arm(s: Scene, j: _Joints, side: int, who: Look) -> None:
    """One arm with sleeve and hand."""
    tone = who.top if side == 0 else dim(who.top, 0.28)
    skin = who.skin if side == 0 else dim(who.skin, 0.22)
    a, b, c = j.shoulders[side], j.elbows[side], j.hands[side]
    _limb(s, (a, b, c), skin, 6.2, 4.4)
    tip = _short(b, c, -3.4)
    s.line([c, tip], skin, 4.2)
    s.line([c, (c[0] + (tip[0] - c[0]) * 0.6 + (tip[1] - c[1]) * 0.7, c[1] + (tip[1] - c[1]) * 0.6 - (tip[0] - c[0]) * 0.7)], skin, 2)
    if who.wear in ("panjabi", "suit", "coat", "full", "police", "rescue", "salwar", "cricket", "batter", "gown"):
        near = (b[0] + (c[0] - b[0]) * 0.82, b[1] + (c[1] - b[1]) * 0.82)
        _limb(s, (a, b, near), tone, 7.6, 6)
        if who.wear == "rescue":
            s.line([((b[0] + near[0]) / 2, (b[1] + near[1]) / 2)] * 2, "#f4e9a0", 6.4)
    elif who.wear != "bare":
        s.line([a, (a[0] + (b[0] - a[0]) * 0.72, a[1] + (b[1] - a[1]) * 0.72)], tone, 7.6)


def _body(j: _Joints, wide: float = 1) -> str:
    """The outline of the trunk, shoulders to hips."""
    (nx, ny), (fx, fy) = j.shoulders
    (hx, hy), (gx, gy) = j.hips
    mx, my = (nx + fx + hx + gx) / 4, (ny + fy + hy + gy) / 4
    ax, ay = j.neck[0] - j.hip[0], j.neck[1] - j.hip[1]
    long = math.hypot(ax, ay) or 1
    px, py = -ay / long, ax / long
    half = (abs(nx - fx) + abs(ny - fy)) / 2 * 0.42 + 4.4 * wide
    hipw = 3.4 * wide
    return smooth([
        (j.neck[0] - px * -2.6, j.neck[1] - py * -2.6), (nx + px * 2.6 + ax / long * 2.4, ny + py * 2.6 + ay / long * 2.4),
        (nx + px * 3, ny + py * 3), (mx + px * half, my + py * half), (hx + px * hipw, hy + py * hipw),
        (hx + px * 1.5 - ax / long * 4, hy + py * 1.5 - ay / long * 4), (gx - px * 1.5 - ax / long * 4, gy - py * 1.5 - ay / long * 4),
        (gx - px * hipw, gy - py * hipw), (mx - px * half, my - py * half), (fx - px * 3, fy - py * 3),
        (fx - px * 2.6 + ax / long * 2.4, fy - py * 2.6 + ay / long * 2.4), (j.neck[0] - px * 2.6, j.neck[1] - py * 2.6),
    ], closed=True)  # fmt: skip


def _skirt(s: Scene, j: _Joints, colour: str, *, reach: float, flare: float) -> str:
    """Cloth from the waist down both legs to a share `reach` of their length; its outline."""
    def along(side: int) -> Point:
        k, f, h = j.knees[side], j.feet[side], j.hips[side]
        if reach <= 0.5:
            return h[0] + (k[0] - h[0]) * reach * 2, h[1] + (k[1] - h[1]) * reach * 2
        part = (reach - 0.5) * 2
        return k[0] + (f[0] - k[0]) * part, k[1] + (f[1] - k[1]) * part

    near, far = along(0), along(1)
    (hx, hy), (gx, gy) = j.hips
    outline = [(gx - 3.8, gy - 3), (hx + 3.8, hy - 3)]
    if reach > 0.5:
        outline += [(j.knees[0][0] + 5.2, j.knees[0][1] - 2)]
    outline += [(near[0] + flare, near[1]), ((near[0] + far[0]) / 2, max(near[1], far[1]) + 1.4), (far[0] - flare, far[1])]
    if reach > 0.5:
        outline += [(j.knees[1][0] - 5.2, j.knees[1][1] - 2)]
    path = "M" + numbers(*outline[0]) + "".join("L" + numbers(*point) for point in outline[1:]) + "Z"
    s.path(path, s.fade(lit(colour, 0.1), colour, dim(colour, 0.34), angle=25), line=colour, width=1.2, more='stroke-linejoin="round"')
    for part in (0.3, 0.62):
        x = outline[0][0] + (outline[1][0] - outline[0][0]) * part
        s.line([(x, hy), (far[0] + (near[0] - far[0]) * part, (near[1] + far[1]) / 2 - 2)], dim(colour, 0.35), 0.7, more='opacity="0.6"')
    return path


def _dress(s: Scene, j: _Joints, who: Look) -> None:
    """The trunk and what hangs from it, over the legs."""
    wear, tone = who.wear, who.top
    if wear == "saree":
        skirt = _skirt(s, j, tone, reach=0.96, flare=4.8)
        with s.within(skirt):
            for side in (0, 1):
                s.line([(j.feet[1][0] - 12, j.feet[side][1] - 3), (j.feet[0][0] + 12, j.feet[side][1] - 3)], who.trim, 3)
    elif wear == "lungi":
        skirt = _skirt(s, j, who.low, reach=0.86, flare=3.6)
        with s.within(skirt), s.seen(0.4):
            for step in range(9):
                y = j.hip[1] + step * 5.4
                s.line([(j.hip[0] - 40, y), (j.hip[0] + 50, y)], who.trim, 1)
    elif wear in ("panjabi", "coat", "salwar", "kurti", "gown"):
        reach = {"coat": 0.42, "gown": 0.8, "salwar": 0.55, "kurti": 0.5}.get(wear, 0.46)
        _skirt(s, j, tone, reach=reach, flare=4.6)
    s.form(_body(j), dim(who.trim, 0.1) if wear == "saree" else tone, shade=0.36, angle=25)
    _trim(s, j, who)


def _trim(s: Scene, j: _Joints, who: Look) -> None:
    """What is worn over the trunk: drape, scarf, buttons, vest, tie."""
    (nx, ny), (fx, fy) = j.shoulders
    hx, hy = j.hip
    tx, ty = j.neck
    if who.wear == "saree":
        s.path(smooth([(fx - 2.6, fy - 2), (fx + 3.4, fy - 3.4), (hx + 6.6, hy - 4), (hx + 6.4, hy + 5), (hx - 6.4, hy + 3), (fx - 4, fy + 12)], closed=True),
               s.fade(lit(who.top, 0.12), who.top, dim(who.top, 0.25), angle=30))  # fmt: skip
        s.curve([(fx + 3.4, fy - 3), (hx + 3, hy - 12), (hx + 6.6, hy - 3)], who.trim, 1.6)
    elif who.wear in ("salwar", "kurti"):
        s.curve([(fx, fy - 2), (tx + 1.5, ty + 9), (nx, ny - 2)], who.trim, 4)
        s.curve([(fx - 0.5, fy - 1), (fx - 2.2, fy + 14), (fx - 1, fy + 26)], who.trim, 3.8)
    elif who.wear == "suit":
        s.path(polygon([(tx - 2, ty + 2), (tx + 3.4, ty + 2), (tx + 1.4, ty + 15)]), "#f4efe2")
        s.line([(tx + 0.9, ty + 3.5), (tx + 1.2, ty + 13)], who.trim, 1.9)
    elif who.wear == "coat":
        s.path(polygon([(tx - 2.4, ty + 1.5), (tx + 3.2, ty + 1.5), (tx + 1, ty + 13)]), who.trim)
        s.line([(tx + 1, ty + 13), (hx + 1, hy + 12)], dim(who.top, 0.25), 0.9)
    elif who.wear in ("rescue", "vest"):
        s.line([(fx + 1.5, fy), (hx - 2.6, hy)], "#f4e9a0", 2.6)
        s.line([(nx - 1.5, ny), (hx + 2.8, hy)], "#f4e9a0", 2.6)
        s.line([(hx - 6, hy - 9), (hx + 6.4, hy - 9)], "#f4e9a0", 2.6)
    elif who.wear == "apron":
        s.path(polygon([(tx - 3, ty + 7), (tx + 4, ty + 7), (hx + 6, hy + 16), (hx - 5, hy + 16)]), who.trim)
    elif who.wear in ("panjabi", "shirt", "full", "police", "cricket", "batter"):
        s.line([(tx + 1, ty + 3), (tx * 0.4 + hx * 0.6 + 1, ty * 0.5 + hy * 0.5)], dim(who.top, 0.35), 0.8)
        if who.wear == "police":
            s.line([(hx - 6, hy - 3), (hx + 6.5, hy - 3)], "#231f22", 2.6)
    elif who.wear in ("tshirt", "football", "child"):
        s.line([(fx - 0.6, fy + 9), (nx + 0.6, ny + 9)], who.trim, 3.2, more='opacity="0.85"')
    if who.wear == "lungi" and who.trim:
        s.curve([(fx - 1, fy - 1.5), (tx, ty + 3), (nx + 1, ny - 1)], who.trim, 3.4)


def _back_hair(s: Scene, x: float, y: float, who: Look) -> None:
    """The hair that falls behind the shoulders."""
    if who.hair == "long":
        s.form(f"M{numbers(x - 6.6, y - 2)}C{numbers(x - 10, y + 8, x - 9, y + 16, x - 7, y + 21)}L{numbers(x + 3.4, y + 18)}L{numbers(x + 5, y)}Z", who.hair_colour)
    elif who.hair == "braid":
        s.curve([(x - 4.5, y + 2), (x - 7.5, y + 12), (x - 6, y + 26)], who.hair_colour, 3.4)
    elif who.hair == "bun":
        s.ball(x - 6.6, y + 0.5, 4, who.hair_colour)
    elif who.hair == "scarf":
        s.form(f"M{numbers(x - 7.4, y - 3)}C{numbers(x - 10, y + 8, x - 11, y + 14, x - 9, y + 19)}L{numbers(x + 7, y + 17)}C{numbers(x + 8, y + 8, x + 7, y, x + 6, y - 3)}Z", who.trim)


def _head(s: Scene, j: _Joints, who: Look, pose: Pose) -> None:
    """Neck, face and hair."""
    x, y = j.head
    turn = pose.aside
    s.line([(j.neck[0], j.neck[1] + 2), (x - 0.6, y + 3)], dim(who.skin, 0.28), 5)
    tip = -(pose.nod + pose.lean * 0.55)
    s.add(f'<g transform="rotate({-tip:.1f} {x:.1f} {y:.1f})">')
    if who.hair != "scarf":
        s.disc(x - 3.4 * turn - 0.6, y + 0.8, 1.5, dim(who.skin, 0.12), 2)
    face = f"M{numbers(x - 5.6, y - 2)}C{numbers(x - 6, y - 9, x + 6.2, y - 9, x + 5.8, y - 1.6)}L{numbers(x + 5.8 + turn * 0.9, y + 1.4)}C{numbers(x + 5.4, y + 5.6, x + 3, y + 7.7, x + 1 + turn, y + 7.7)}C{numbers(x - 3, y + 7.4, x - 5.4, y + 3.4, x - 5.6, y - 2)}Z"
    s.path(face, s.fade(lit(who.skin, 0.18), who.skin, dim(who.skin, 0.25), angle=160))
    gx = x + 1.2 + turn * 1.5
    for dx in (-2.1, 2.3 - turn * 0.5):
        s.disc(gx + dx - 0.1, y + 0.1, 0.8, "#241716", 1.0)
        s.disc(gx + dx + 0.2, y - 0.3, 0.26, "#fff6e6")
        s.curve([(gx + dx - 1.4, y - 2.0), (gx + dx - 0.1, y - 2.5), (gx + dx + 1.3, y - 2.2)], who.hair_colour, 0.5)
    s.line([(gx + 0.5 + turn, y + 0.8), (gx + 1.1 + turn, y + 2.3), (gx + 0.3 + turn, y + 2.6)], dim(who.skin, 0.4), 0.55)
    s.curve([(gx - 1.2, y + 4.3), (gx + 0.2, y + (3.9 if s.sober else 5.0)), (gx + 1.6, y + 4.2)], "#6e2f2c", 0.7)
    if who.mask:
        s.form(f"M{numbers(x - 3, y + 1.6)}L{numbers(x + 6.6, y + 1.2)}C{numbers(x + 7.4, y + 5, x + 5, y + 8.6, x + 1.6, y + 8.6)}C{numbers(x - 2, y + 8, x - 3.4, y + 5, x - 3, y + 1.6)}Z", who.mask, shade=0.2)
        s.line([(x - 3, y + 2.4), (x - 5, y + 0.6)], who.mask, 0.7)
    _hair(s, x, y, who)
    s.add("</g>")


def _cap_path(x: float, y: float, low: float) -> str:
    """The outline of hair or a cap on top of a head."""
    return (f"M{numbers(x - 6.4, y + low)}C{numbers(x - 8.4, y - 11.4, x + 7.6, y - 11.6, x + 6.2, y - 2.2)}"
            f"C{numbers(x + 3, y - 5.2, x - 2.6, y - 5, x - 3.6, y - 1.6)}L{numbers(x - 4.4, y + low + 1.4)}Z")  # fmt: skip


def _hair(s: Scene, x: float, y: float, who: Look) -> None:
    """What is on the head, in front."""
    kind, tone = who.hair, who.hair_colour
    paint = s.fade(lit(tone, 0.2), tone)
    if kind in ("short", "side", "curly", "bun", "long", "braid", "beard"):
        s.path(_cap_path(x, y, {"short": 0.5, "side": 0, "curly": 1.5, "beard": 1}.get(kind, 4)), paint)
        if kind == "curly":
            for dx, dy in ((-5, -5), (-2, -8), (2, -8.4), (5, -6), (-6.4, -1)):
                s.disc(x + dx, y + dy, 2.7, tone)
        if kind == "beard":
            s.path(f"M{numbers(x - 4.6, y + 1)}C{numbers(x - 4, y + 10, x + 4, y + 12, x + 6, y + 3.4)}L{numbers(x + 3.6, y + 5.6)}L{numbers(x - 1, y + 4)}Z", paint)
    elif kind == "scarf":
        s.path(f"M{numbers(x - 6.8, y + 9)}C{numbers(x - 10, y - 11, x + 8.4, y - 12.6, x + 6.6, y - 2.6)}C{numbers(x + 3, y - 6.4, x - 2.4, y - 5.4, x - 3.6, y)}C{numbers(x - 4, y + 5, x - 1, y + 7.6, x + 3, y + 8.6)}Z",
               s.fade(lit(who.trim, 0.15), dim(who.trim, 0.2)))  # fmt: skip
    elif kind in ("cap", "helmet", "hardhat"):
        tone = who.trim
        s.path(f"M{numbers(x - 6.8, y - 2)}C{numbers(x - 7.4, y - 12, x + 7.2, y - 12.4, x + 6.8, y - 3)}L{numbers(x + 11, y - 2.4)}L{numbers(x + 10.4, y - 0.8)}Z", s.fade(lit(tone, 0.25), dim(tone, 0.2)))
        if kind == "helmet":
            s.line([(x + 6.6, y - 1), (x + 8.6, y + 4), (x + 4, y + 6)], "#d8d8d8", 0.9)
            s.line([(x + 7, y + 1.6), (x + 3, y + 2.4)], "#d8d8d8", 0.8)
    elif kind == "gamcha":
        s.path(_cap_path(x, y, 1), who.hair_colour)
        s.form(f"M{numbers(x - 7.2, y - 2)}C{numbers(x - 8, y - 10.6, x + 8, y - 11, x + 7, y - 3.6)}L{numbers(x + 6.6, y - 1.4)}C{numbers(x + 2, y - 4, x - 3, y - 3.6, x - 7.2, y - 2)}Z", who.trim)
        s.line([(x - 6.4, y - 2.6), (x - 10, y + 3)], who.trim, 2.6)
    elif kind == "hat":
        s.form(f"M{numbers(x - 15, y - 2)}Q{numbers(x, y - 22, x + 15, y - 2.6)}Q{numbers(x, y - 6, x - 15, y - 2)}Z", who.trim)


def person(s: Scene, x: float, y: float, tall: float, pose: str | Pose = "stand", who: Look | None = None, *,
           flip: bool = False) -> tuple[Point, Point]:  # fmt: skip
    """A figure on its feet at the point; gives where its near and far hands are."""
    wearer = who or look(s)
    stance = POSES[pose] if isinstance(pose, str) else pose
    scale = tall / 98 * _BUILD.get(wearer.wear, 1)
    j = _joints(stance)
    with s.at(x, y, scale, flip=flip):
        _back_hair(s, *j.head, wearer)
        _arm(s, j, 1, wearer)
        _leg(s, j, 1, wearer)
        _leg(s, j, 0, wearer)
        _dress(s, j, wearer)
        _head(s, j, wearer, stance)
        _arm(s, j, 0, wearer)
    side = -1 if flip else 1
    return tuple((x + hand[0] * scale * side, y + hand[1] * scale) for hand in j.hands)  # type: ignore[return-value]


def shade_under(s: Scene, x: float, y: float, wide: float, *, opacity: float = 0.35) -> None:
    """The soft shadow on the ground under something."""
    s.disc(x, y, wide, s.palette.shadow, wide * 0.16, more=f'opacity="{opacity}"')


def crowd(s: Scene, y: float, tall: float, *, start: float = -20, end: float = 1300, rows: int = 3, gap: float = 0.42,
          poses: tuple[str, ...] = ("stand", "front", "talk", "wave")) -> None:  # fmt: skip
    """Rows of people, the front row lowest and largest."""
    for row in range(rows):
        part = 1 - (rows - 1 - row) * 0.14
        base = y - (rows - 1 - row) * tall * 0.2
        x = start + s.dice.uniform(0, tall * gap)
        while x < end:
            person(s, x, base + s.dice.uniform(-4, 4), tall * part * s.dice.uniform(0.92, 1.05), s.dice.choice(poses), flip=s.dice.random() < 0.5)
            x += tall * gap * s.dice.uniform(0.8, 1.25)


def heads(s: Scene, y: float, size: float, *, rows: int = 3, start: float = -20, end: float = 1320, tone: str = "") -> None:
    """An audience seen from behind: heads and shoulders, darker towards the front."""
    for row in range(rows):
        radius = size * (0.72 + 0.28 * (row + 1) / rows)
        base = y + row * size * 1.15
        x = start + s.dice.uniform(0, radius)
        while x < end:
            colour = tone or s.dice.choice(CLOTH)
            colour = mix(colour, s.palette.shadow, 0.25 + 0.35 * row / rows)
            drop = s.dice.uniform(-0.2, 0.25) * radius
            s.path(f"M{numbers(x - radius * 1.75, base + radius * 3.4 + drop)}C{numbers(x - radius * 1.7, base + radius * 0.9 + drop, x + radius * 1.7, base + radius * 0.9 + drop, x + radius * 1.75, base + radius * 3.4 + drop)}Z", s.fade(lit(colour, 0.12), dim(colour, 0.3)))
            hair = mix("#241d1f", s.palette.shadow, 0.4)
            if s.dice.random() < 0.25:
                hair = mix(s.dice.choice(CLOTH), s.palette.shadow, 0.45)
            s.path(f"M{numbers(x - radius * 0.86, base + drop)}C{numbers(x - radius, base - radius * 1.5 + drop, x + radius, base - radius * 1.5 + drop, x + radius * 0.86, base + drop)}C{numbers(x + radius * 0.7, base + radius * 1.25 + drop, x - radius * 0.7, base + radius * 1.25 + drop, x - radius * 0.86, base + drop)}Z", s.fade(lit(hair, 0.18), hair))
            x += radius * s.dice.uniform(2.3, 3)
