"""A sheet to draw on: SVG parts, gradients and transforms, gathered into one picture."""

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from random import Random
from typing import Any

from .colours import PALETTES, Palette, dim, lit, mix

WIDTH, HEIGHT = 1280, 853

Point = tuple[float, float]


def numbers(*values: float) -> str:
    """Numbers as SVG writes them, short."""
    return " ".join(f"{value:.1f}" for value in values)


def polygon(points: Sequence[Point]) -> str:
    """A closed path through the points."""
    return "M" + "L".join(numbers(*point) for point in points) + "Z"


def smooth(points: Sequence[Point], *, closed: bool = False) -> str:
    """A soft path through the points (Catmull-Rom made into Bézier curves)."""
    if closed:
        ring = [points[-1], *points, points[0], points[1]]
    else:
        ring = [points[0], *points, points[-1]]
    path = "M" + numbers(*ring[1])
    for before, start, end, after in zip(ring, ring[1:], ring[2:], ring[3:], strict=False):
        path += "C" + numbers(
            start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6,
            end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6, *end,
        )  # fmt: skip
    return path + ("Z" if closed else "")


class Scene:
    """One picture: it knows its palette, its dice and what has been drawn on it."""

    def __init__(self, name: str, hour: str = "golden") -> None:
        """An empty picture; the same name always gives the same dice."""
        self.name = name
        self.dice = Random(name)
        self.palette: Palette = PALETTES[hour]
        self.hour = hour
        self.sober = False  # nobody smiles in a picture of a disaster
        self.parts: list[str] = []
        self.defs: list[str] = []
        self._count = 0

    def add(self, *svg: str) -> None:
        """Lay the parts on top."""
        self.parts.extend(svg)

    def _define(self, tag: str, attributes: str, inside: str) -> str:
        self._count += 1
        self.defs.append(f'<{tag} id="d{self._count}" {attributes}>{inside}</{tag}>')
        return f"url(#d{self._count})"

    def fade(self, *stops: str | tuple[str, float], angle: float = 90) -> str:
        """A linear gradient over a shape's box; 90 runs down, 0 to the right.

        A stop is a colour, or a colour with its opacity.
        """
        dx, dy = math.cos(math.radians(angle)) / 2, math.sin(math.radians(angle)) / 2
        ends = f'x1="{0.5 - dx:.3f}" y1="{0.5 - dy:.3f}" x2="{0.5 + dx:.3f}" y2="{0.5 + dy:.3f}"'
        return self._define("linearGradient", ends, _stops(stops))

    def glow(self, *stops: str | tuple[str, float]) -> str:
        """A radial gradient over a shape's box, from its middle."""
        return self._define("radialGradient", "", _stops(stops))

    def clip(self, path: str) -> str:
        """A clipping path."""
        return self._define("clipPath", "", f'<path d="{path}"/>')

    def path(self, d: str, fill: str, *, line: str = "none", width: float = 0, more: str = "") -> None:
        """A path in a plain paint."""
        stroke = f' stroke="{line}" stroke-width="{width:.1f}"' if width else ""
        self.add(f'<path d="{d}" fill="{fill}"{stroke} {more}/>')

    def form(self, d: str, colour: str, *, shade: float = 0.3, angle: float = 70) -> None:
        """A path with light on one side and shade on the other."""
        self.path(d, self.fade(lit(colour, shade * 0.45), colour, dim(colour, shade), angle=angle))

    def line(self, points: Sequence[Point], colour: str, width: float, *, more: str = "") -> None:
        """An open line with round ends."""
        d = "M" + "L".join(numbers(*point) for point in points)
        self.add(f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:.1f}" '
                 f'stroke-linecap="round" stroke-linejoin="round" {more}/>')  # fmt: skip

    def curve(self, points: Sequence[Point], colour: str, width: float, *, more: str = "") -> None:
        """A soft open line with round ends."""
        self.add(f'<path d="{smooth(points)}" fill="none" stroke="{colour}" '
                 f'stroke-width="{width:.1f}" stroke-linecap="round" {more}/>')  # fmt: skip

    def box(self, x: float, y: float, w: float, h: float, fill: str, *, r: float = 0, more: str = "") -> None:
        """A rectangle in a plain paint."""
        self.add(f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{r:.1f}" '
                 f'fill="{fill}" {more}/>')  # fmt: skip

    def block(self, x: float, y: float, w: float, h: float, colour: str, *, r: float = 0,
              shade: float = 0.3, angle: float = 70) -> None:  # fmt: skip
        """A rectangle with light and shade."""
        paint = self.fade(lit(colour, shade * 0.45), colour, dim(colour, shade), angle=angle)
        self.box(x, y, w, h, paint, r=r)

    def disc(self, x: float, y: float, rx: float, fill: str, ry: float = 0, *, more: str = "") -> None:
        """A circle or an ellipse in a plain paint."""
        self.add(f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry or rx:.1f}" fill="{fill}" {more}/>')

    def ball(self, x: float, y: float, rx: float, colour: str, ry: float = 0, *, shade: float = 0.3) -> None:
        """A circle or an ellipse with light and shade."""
        self.disc(x, y, rx, self.fade(lit(colour, shade * 0.6), colour, dim(colour, shade), angle=60), ry)

    def words(self, x: float, y: float, text: str, size: float, colour: str, *, weight: int = 600,
              anchor: str = "middle", more: str = "") -> None:  # fmt: skip
        """Bangla lettering."""
        self.add(f'<text x="{x:.1f}" y="{y:.1f}" font-family="Bangla" font-size="{size:.1f}" '
                 f'font-weight="{weight}" text-anchor="{anchor}" fill="{colour}" {more}>{text}</text>')  # fmt: skip

    @contextmanager
    def at(self, x: float, y: float, scale: float = 1, *, flip: bool = False, turn: float = 0,
           more: str = "") -> Iterator[None]:  # fmt: skip
        """What is drawn inside stands at this place, in this size."""
        across = -scale if flip else scale
        self.add(f'<g transform="translate({x:.1f} {y:.1f}) rotate({turn:.1f}) '
                 f'scale({across:.3f} {scale:.3f})" {more}>')  # fmt: skip
        yield
        self.add("</g>")

    def put(self, part: Callable[..., None], x: float, y: float, scale: float = 1, /, *, flip: bool = False,
            turn: float = 0, **traits: Any) -> None:  # fmt: skip
        """Set a part of the kit at this place, in this size."""
        with self.at(x, y, scale, flip=flip, turn=turn):
            part(self, **traits)

    @contextmanager
    def within(self, path: str) -> Iterator[None]:
        """What is drawn inside is seen only within the path."""
        self.add(f'<g clip-path="{self.clip(path)}">')
        yield
        self.add("</g>")

    @contextmanager
    def seen(self, opacity: float, more: str = "") -> Iterator[None]:
        """What is drawn inside is seen through."""
        self.add(f'<g opacity="{opacity}" {more}>')
        yield
        self.add("</g>")

    def afar(self, colour: str, distance: float) -> str:
        """The colour as the air leaves it at a distance of 0 (here) to 1 (gone)."""
        return mix(colour, self.palette.haze, distance)

    def grain(self, d: str, colour: str, *, strength: float = 0.5, angle: float = 90) -> None:
        """Stippled shade that thickens across the path, as from a dry brush."""
        paint = self.fade((colour, 0), (colour, strength * 0.35), (colour, strength), angle=angle)
        self.add(f'<path d="{d}" fill="{paint}" filter="url(#stipple)"/>')

    def wash(self, colour: str, opacity: float, *, blend: str = "multiply") -> None:
        """A thin coat of colour over everything so far."""
        self.box(0, 0, WIDTH, HEIGHT, colour, more=f'opacity="{opacity}" style="mix-blend-mode:{blend}"')

    def beam(self, x: float, y: float, radius: float, colour: str, opacity: float = 0.5) -> None:
        """Light that spreads from a point over everything so far."""
        paint = self.glow((colour, opacity), (colour, opacity * 0.35), (colour, 0))
        self.disc(x, y, radius, paint, more='style="mix-blend-mode:screen"')

    def svg(self) -> str:
        """The whole picture as SVG, with its edge darkened a little."""
        edge = self.glow((self.palette.shadow, 0), (self.palette.shadow, 0), (self.palette.shadow, 0.26))
        frame = f'<rect x="-190" y="-130" width="1660" height="1113" fill="{edge}"/>'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
            f'viewBox="0 0 {WIDTH} {HEIGHT}"><defs>{_STIPPLE}{"".join(self.defs)}</defs>'
            f"{''.join(self.parts)}{frame}</svg>"
        )


_STIPPLE = (
    '<filter id="stipple" x="0" y="0" width="100%" height="100%">'
    '<feTurbulence type="fractalNoise" baseFrequency="0.42" numOctaves="1" seed="4" result="n"/>'
    '<feColorMatrix in="n" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  1.6 1.6 0 0 -1.1" result="a"/>'
    '<feComposite in="SourceGraphic" in2="a" operator="arithmetic" k1="1.3" k2="0.25" k3="0" k4="0" result="s"/>'
    '<feGaussianBlur in="s" stdDeviation="0.7"/>'
    "</filter>"
)


def _stops(stops: Sequence[str | tuple[str, float]]) -> str:
    """The stops of a gradient, evenly spaced."""
    last = max(len(stops) - 1, 1)
    pairs = [(stop, 1.0) if isinstance(stop, str) else stop for stop in stops]
    return "".join(
        f'<stop offset="{index / last:.3f}" stop-color="{colour}" stop-opacity="{opacity:.2f}"/>'
        for index, (colour, opacity) in enumerate(pairs)
    )
