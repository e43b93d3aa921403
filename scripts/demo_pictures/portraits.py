"""Heads and shoulders for interviews and opinion, about 700 high, on a foot at the origin."""

from dataclasses import dataclass

from .canvas import Scene, smooth
from .colours import dim, lit, mix


@dataclass(frozen=True, slots=True)
class Sitter:
    """Who sits for the portrait. `hair`: short, side, bald, curly, bun, long, scarf; `wear`: panjabi, shirt, suit, saree, salwar, tshirt, coat."""

    skin: str = "#a06a45"
    hair: str = "short"
    hair_colour: str = "#211b1d"
    wear: str = "panjabi"
    top: str = "#e8dcc0"
    trim: str = "#b5384f"
    glasses: bool = False
    moustache: bool = False
    beard: bool = False
    smile: float = 8
    woman: bool = False


def bust(s: Scene, who: Sitter) -> None:
    """The portrait, turned a little to the right, lit from the left."""
    _behind(s, who)
    _shoulders(s, who)
    _neck_and_face(s, who)
    _features(s, who)
    _front_hair(s, who)


def _behind(s: Scene, who: Sitter) -> None:
    """Hair or cloth behind the neck."""
    tone = who.hair_colour
    if who.hair == "long":
        s.form("M-118 -500C-170 -380 -150 -240 -166 -170C-110 -130 100 -130 150 -176C140 -260 150 -400 112 -500Z", tone, shade=0.2)
    elif who.hair == "bun":
        s.ball(-104, -432, 62, tone, 58, shade=0.2)
    elif who.hair == "scarf":
        s.form("M-140 -470C-190 -330 -200 -230 -230 -150C-100 -110 110 -110 214 -156C180 -250 170 -360 138 -470Z", dim(who.trim, 0.15))


def _shoulders(s: Scene, who: Sitter) -> None:
    """The body from chest to neck, in its clothes."""
    body = "M-330 40C-330 -110 -250 -160 -130 -190L-70 -222L80 -222L136 -190C250 -160 330 -110 336 40Z"
    s.form(body, who.top, shade=0.42, angle=25)
    with s.within(body):
        s.grain(body, dim(who.top, 0.6), strength=0.45, angle=20)
        for x in (-232, 240):
            s.curve([(x * 0.9, -120), (x, -40), (x * 1.04, 50)], dim(who.top, 0.3), 5, more='opacity="0.6"')
        if who.wear == "saree":
            drape = "M-150 -200C-60 -176 60 -70 150 60L-250 60C-300 -40 -250 -150 -150 -200Z"
            s.path(drape, s.fade(lit(who.trim, 0.18), who.trim, dim(who.trim, 0.3), angle=25))
            s.curve([(-142, -206), (-40, -168), (84, -58), (164, 60)], "#e2b84a", 15)
            s.curve([(-158, -196), (-70, -156), (40, -54), (116, 60)], "#e2b84a", 4)
            for shift in (50, 100, 150):
                s.curve([(-150 - shift * 0.5, -180 + shift * 0.4), (-60 - shift * 0.7, -110 + shift * 0.4), (40 - shift, 60)], dim(who.trim, 0.25), 4, more='opacity="0.6"')
    _collar(s, who)


def _collar(s: Scene, who: Sitter) -> None:
    """What is about the neck."""
    if who.wear in ("suit", "coat"):
        s.path("M-66 -222L6 -60L84 -222Z", s.fade("#fbf7ea", "#d8d2c2"))
        s.form("M-14 -150L22 -150L34 40L-24 40Z", who.trim)
        s.form("M-14 -176L24 -176L16 -142L-6 -142Z", lit(who.trim, 0.1))
        tone = dim(who.top, 0.16)
        s.form("M-72 -224L-140 -186L-120 -120L-84 -108L0 50L4 -40Z", tone)
        s.form("M88 -224L146 -188L130 -122L96 -108L12 50L6 -40Z", dim(tone, 0.12))
    elif who.wear == "shirt":
        s.path("M-56 -220L6 -140L74 -220Z", dim(who.skin, 0.2))
        s.form("M-72 -232L-92 -196L-34 -140L6 -160Z", lit(who.top, 0.18))
        s.form("M88 -232L104 -196L46 -140L6 -160Z", lit(who.top, 0.05))
        s.line([(6, -140), (8, 40)], dim(who.top, 0.3), 4)
        for y in (-100, -40, 20):
            s.disc(8, y, 7, lit(who.top, 0.5))
    elif who.wear == "panjabi":
        s.form("M-66 -226C-40 -190 50 -190 80 -226L86 -200C50 -160 -40 -160 -74 -200Z", lit(who.top, 0.2))
        s.path("M-10 -178L28 -178L24 -10L-4 -10Z", lit(who.top, 0.12))
        for y in (-160, -120, -80, -40):
            s.disc(9, y, 6, who.trim)
        s.path("M-14 -178L-8 -6L26 -6L32 -178", "none", line=who.trim, width=4, more='opacity="0.7"')
    elif who.wear in ("salwar", "tshirt"):
        s.path("M-62 -224Q6 -140 80 -224Q6 -190 -62 -224Z", lit(who.top, 0.25))
        if who.wear == "salwar":
            s.form("M-150 -196C-110 -110 -60 -40 -70 60L-190 60C-200 -40 -210 -130 -150 -196Z", who.trim)
            s.form("M146 -196C120 -110 90 -40 110 60L230 60C236 -40 220 -130 146 -196Z", dim(who.trim, 0.1))


def _neck_and_face(s: Scene, who: Sitter) -> None:
    """Neck, ear, face and the shadow on them."""
    s.form("M-62 -330L-66 -214C-40 -160 50 -160 82 -214L74 -330Z", dim(who.skin, 0.12), shade=0.3)
    s.path("M-60 -300C-20 -236 50 -240 76 -300L78 -258C40 -214 -30 -214 -62 -262Z", dim(who.skin, 0.42), more='opacity="0.55"')
    if who.hair != "scarf":
        s.ball(-104, -400, 22, dim(who.skin, 0.1), 34)
        s.ball(112, -400, 13, dim(who.skin, 0.25), 30)
    jaw = 0.9 if who.woman else 1.0
    face = smooth([
        (-106, -470), (-100, -390), (-86 * jaw, -322), (-46 * jaw, -268), (8, -248), (62 * jaw, -268), (98 * jaw, -322),
        (112, -392), (112, -470), (70, -548), (0, -566), (-74, -546),
    ], closed=True)  # fmt: skip
    s.path(face, s.fade(lit(who.skin, 0.24), who.skin, dim(who.skin, 0.2), angle=20))
    with s.within(face):
        s.path("M60 -580C140 -500 130 -330 60 -240L160 -230L160 -580Z", dim(who.skin, 0.5), more='opacity="0.4"')
        for x in (-52, 66):
            s.disc(x, -356, 40, s.glow(("#d8603c", 0.4), ("#d8603c", 0)))
        s.grain(face, dim(who.skin, 0.7), strength=0.4, angle=10)


def _features(s: Scene, who: Sitter) -> None:
    """Brows, eyes, nose, mouth, and what grows or rests there."""
    ink = mix(who.hair_colour, "#2a1c1a", 0.5)
    for x, wide in ((-38, 27), (62, 24)):
        y = -424
        s.path(f"M{x - wide} {y}Q{x} {y - 21} {x + wide} {y + 2}Q{x} {y + 15} {x - wide} {y}Z", "#f8f2e6")
        s.disc(x + 4, y - 2, 11, "#2b1a16", 12)
        s.disc(x + 7, y - 5, 3.4, "#fffaf0")
        s.curve([(x - wide - 2, y), (x, y - 14), (x + wide + 2, y + 1)], ink, 6 if who.woman else 5)
        brow = 7 if who.woman else 11
        s.curve([(x - wide - 6, y - 31), (x - 2, y - 43), (x + wide + 5, y - 33)], ink, brow)
    s.path("M10 -424C18 -390 34 -366 30 -350C22 -340 4 -340 -4 -348C8 -350 10 -380 10 -424Z", dim(who.skin, 0.4), more='opacity="0.55"')
    s.curve([(-8, -348), (8, -338), (32, -347)], dim(who.skin, 0.55), 4)
    lip = "#a83f44" if who.woman else mix(who.skin, "#8f3a34", 0.55)
    up = who.smile
    s.path(f"M-28 {-304 - up}Q-6 {-316 + up * 0.3:.1f} 10 {-309 + up * 0.4:.1f}Q28 {-316 + up * 0.3:.1f} 50 {-304 - up}Q10 {-276 + up * 0.6:.1f} -28 {-304 - up}Z", lip)
    s.curve([(-30, -304 - up), (10, -301 + up * 0.5), (52, -304 - up)], dim(lip, 0.5), 3)
    if who.beard:
        s.form("M-104 -388C-104 -300 -70 -220 8 -214C86 -220 116 -300 112 -388C100 -350 92 -326 70 -322C40 -340 -18 -340 -46 -322C-78 -330 -92 -350 -104 -388ZM-30 -306Q10 -272 52 -306Q10 -290 -30 -306Z", who.hair_colour, shade=0.15)
        s.path(f"M-28 {-304 - up}Q10 {-318} 50 {-304 - up}Q10 -282 -28 {-304 - up}Z", lip)
    if who.moustache or who.beard:
        s.path("M10 -333C-14 -340 -38 -330 -50 -309C-26 -315 -4 -317 10 -315C24 -317 48 -315 70 -309C58 -330 34 -340 10 -333Z", who.hair_colour)
    if who.glasses:
        for x, wide in ((-38, 42), (64, 38)):
            s.box(x - wide, -452, wide * 2, 58, "#ffffff", r=20, more='fill-opacity="0.12" stroke="#2a2428" stroke-width="6"')
        s.curve([(4, -430), (14, -436), (26, -430)], "#2a2428", 6)
        s.line([(-80, -432), (-112, -420)], "#2a2428", 6)
    if who.woman and who.hair in ("bun", "long"):
        s.disc(12, -474, 8, "#b5302c")
        s.ball(-106, -356, 9, "#e2b84a")


def _front_hair(s: Scene, who: Sitter) -> None:
    """The hair over the brow."""
    paint = s.fade(lit(who.hair_colour, 0.22), who.hair_colour, angle=40)
    shapes = {
        "short": "M-118 -420C-134 -520 -110 -600 0 -604C100 -606 138 -540 118 -424C112 -460 108 -486 92 -506C40 -512 -30 -520 -74 -506C-98 -480 -104 -450 -118 -420Z",
        "side": "M-116 -410C-140 -520 -112 -610 4 -612C108 -610 136 -540 118 -424C112 -470 100 -494 84 -504C30 -496 -40 -520 -60 -540C-70 -500 -98 -470 -116 -410Z",
        "bald": "M-116 -404C-130 -450 -128 -490 -108 -514C-104 -480 -104 -440 -116 -404ZM118 -406C128 -440 128 -480 112 -508C108 -470 110 -440 118 -406Z",
        "bun": "M-118 -384C-146 -520 -104 -612 4 -612C112 -612 142 -520 118 -396C116 -470 84 -520 10 -556C-60 -520 -106 -470 -118 -384Z",
        "long": "M-124 -350C-152 -520 -110 -616 4 -616C116 -616 150 -520 124 -356C122 -460 90 -520 6 -560C-66 -520 -112 -460 -124 -350Z",
    }
    if who.hair == "curly":
        for x, y, r in ((-106, -470, 34), (-100, -520, 40), (-60, -566, 44), (0, -586, 46), (60, -570, 44), (104, -524, 40), (114, -470, 30), (-20, -540, 40), (40, -538, 38)):
            s.ball(x, y, r, who.hair_colour, shade=0.15)
    elif who.hair == "scarf":
        s.path("M-150 -300C-190 -520 -120 -632 6 -632C130 -632 186 -520 146 -300C140 -260 90 -226 20 -222C84 -260 116 -330 116 -420C116 -500 80 -552 4 -554C-74 -552 -112 -500 -108 -420C-106 -330 -66 -262 -10 -222C-80 -230 -140 -260 -150 -300Z",
               s.fade(lit(who.trim, 0.22), who.trim, dim(who.trim, 0.3), angle=30))  # fmt: skip
        s.curve([(-128, -330), (-140, -480), (-70, -600)], dim(who.trim, 0.3), 5, more='opacity="0.6"')
    else:
        s.path(shapes[who.hair], paint)
        if who.hair in ("bun", "long"):
            s.curve([(8, -606), (8, -580), (8, -558)], lit(who.hair_colour, 0.3), 3)


def halo_back(s: Scene, first: str, second: str, *, rings: bool = True) -> None:
    """A quiet backdrop of broad shapes for a portrait."""
    s.box(0, 0, 1280, 853, s.fade(lit(first, 0.15), first, dim(first, 0.2), angle=40))
    if rings:
        for r, share in ((520, 0.25), (400, 0.5), (290, 0.8)):
            s.disc(760, 400, r, mix(first, second, share), more='opacity="0.55"')
    s.grain("M0 0H1280V853H0Z", dim(first, 0.6), strength=0.4, angle=30)
