"""Redraws TrueType outlines with fewer points, no further than a tolerance from the original."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from fontTools.cu2qu import curve_to_quadratic

Point = tuple[float, float]
Segment = list[Point]  # from one on-curve point to the next: [on, off…, on]

CORNER_DEGREES = 6.0  # a sharper turn is a corner of the letter and stays where it is
TINY_LINE = 8.0  # a shorter bevel becomes a point
LONGEST_MERGED_LINE = 12.0  # longer straight lines stay straight
LONGEST_RUN = 9  # how many old segments one new curve may replace
SAMPLES_PER_QUADRATIC = 6


def redraw_glyph(glyph: Any, *, tolerance: float) -> None:
    """Replaces the outline of a simple `glyf` glyph, in place."""
    if glyph.isComposite() or glyph.numberOfContours <= 0:
        return
    coordinates: list[tuple[int, int]] = []
    flags: list[int] = []
    ends: list[int] = []
    start = 0
    for end in glyph.endPtsOfContours:
        points = [tuple(p) for p in glyph.coordinates[start : end + 1]]
        on = [bool(flag & 1) for flag in glyph.flags[start : end + 1]]
        start = end + 1
        for point, is_on in _redraw_contour(points, on, tolerance=tolerance):
            coordinates.append((round(point[0]), round(point[1])))
            flags.append(int(is_on))
        ends.append(len(coordinates) - 1)
    glyph.coordinates = type(glyph.coordinates)(coordinates)
    glyph.flags = type(glyph.flags)(flags) if isinstance(glyph.flags, bytes) else bytearray(flags)
    glyph.endPtsOfContours = ends
    glyph.numberOfContours = len(ends)


def _redraw_contour(
    points: Sequence[Point], on: Sequence[bool], *, tolerance: float
) -> list[tuple[Point, bool]]:
    """The contour as (point, is on the curve), starting at a corner where it has one."""
    segments = _without_tiny_lines(_segments(points, on))
    if len(segments) < 2:
        return list(zip(points, on, strict=True))
    corners = [i for i, _ in enumerate(segments) if _is_corner(segments[i - 1], segments[i])]
    first = corners[0] if corners else 0
    segments = segments[first:] + segments[:first]
    starts = {(i - first) % len(segments) for i in corners} | {0}
    breaks = [*sorted(starts), len(segments)]
    redrawn: list[tuple[Point, bool]] = []
    for begin, end in pairwise(breaks):
        for segment in _redraw_run(segments[begin:end], tolerance=tolerance):
            redrawn.append((segment[0], True))
            redrawn.extend((point, False) for point in segment[1:-1])
    return redrawn


def _segments(points: Sequence[Point], on: Sequence[bool]) -> list[Segment]:
    """The closed contour cut at its on-curve points; nothing if it has none."""
    if not any(on):
        return []
    first = on.index(True)
    ring = [*range(first, len(points)), *range(first + 1)]
    segments: list[Segment] = []
    for index in ring:
        if on[index]:
            if segments:
                segments[-1].append(points[index])
            segments.append([points[index]])
        else:
            segments[-1].append(points[index])
    return [segment for segment in segments[:-1] if segment[0] != segment[-1] or len(segment) > 2]


def _without_tiny_lines(segments: list[Segment]) -> list[Segment]:
    """The contour with its tiniest bevels closed to points; long straight lines keep their ends."""
    kept = [list(segment) for segment in segments]
    index = 0
    while index < len(kept) and len(kept) > 4:
        before, line, after = kept[index - 1], kept[index], kept[(index + 1) % len(kept)]
        fixed = (_is_long_line(before), _is_long_line(after))
        if len(line) > 2 or math.dist(*line) > TINY_LINE or all(fixed):
            index += 1
            continue
        meeting = line[0] if fixed[0] else line[1] if fixed[1] else _middle(*line)
        before[-1] = after[0] = meeting
        del kept[index]
    return kept


def _is_long_line(segment: Segment) -> bool:
    return len(segment) == 2 and math.dist(*segment) > LONGEST_MERGED_LINE


def _is_corner(before: Segment, after: Segment) -> bool:
    """Whether the outline turns sharply, or a long straight line begins or ends, here."""
    if _is_long_line(before) or _is_long_line(after):
        return True
    turn = _angle(before[-2], before[-1]) - _angle(after[0], after[1])
    return abs((turn + math.pi) % math.tau - math.pi) > math.radians(CORNER_DEGREES)


def _angle(start: Point, end: Point) -> float:
    return math.atan2(end[1] - start[1], end[0] - start[0])


def _redraw_run(run: list[Segment], *, tolerance: float) -> list[Segment]:
    """The smooth run in the fewest points: the shortest way through all allowed merges."""
    best: list[tuple[int, list[Segment]]] = [(0, [])]
    for end in range(1, len(run) + 1):
        ways = []
        for begin in range(max(0, end - LONGEST_RUN), end):
            merged = _redraw_stretch(run[begin:end], tolerance=tolerance)
            cost, path = best[begin]
            if merged is not None:
                ways.append((cost + len(merged) - 1, [*path, merged]))
        best.append(min(ways, key=lambda way: way[0]))
    return best[-1][1]


def _redraw_stretch(stretch: list[Segment], *, tolerance: float) -> Segment | None:
    """One segment in place of several, or `None` if it would stray too far."""
    if len(stretch) == 1 and len(stretch[0]) <= 3:
        return stretch[0]
    samples = _sampled(stretch)
    out, back = _unit(stretch[0][0], stretch[0][1]), _unit(stretch[-1][-1], stretch[-1][-2])
    cubic = _fitted_cubic(samples, out, back, tolerance=tolerance)
    spline = curve_to_quadratic(cubic, tolerance) if cubic else None
    if spline and (len(stretch) > 1 or len(spline) < len(stretch[0])):
        return [samples[0], *spline[1:-1], samples[-1]]
    return stretch[0] if len(stretch) == 1 else None


def _sampled(stretch: list[Segment]) -> list[Point]:
    samples = [stretch[0][0]]
    for segment in stretch:
        for a, control, b in _quadratics(segment):
            for step in range(1, SAMPLES_PER_QUADRATIC + 1):
                t = step / SAMPLES_PER_QUADRATIC
                u, v, w = (1 - t) ** 2, 2 * t * (1 - t), t * t
                samples.append(
                    (u * a[0] + v * control[0] + w * b[0], u * a[1] + v * control[1] + w * b[1])
                )
    return samples


def _quadratics(segment: Segment) -> list[tuple[Point, Point, Point]]:
    """The TrueType spline with its implied on-curve points written out."""
    if len(segment) == 2:
        return [(segment[0], _middle(*segment), segment[1])]
    controls = segment[1:-1]
    ons = [segment[0], *(_middle(a, b) for a, b in pairwise(controls)), segment[-1]]
    return [(ons[i], control, ons[i + 1]) for i, control in enumerate(controls)]


def _middle(a: Point, b: Point) -> Point:
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)


def _unit(start: Point, end: Point) -> Point:
    length = math.dist(start, end) or 1.0
    return ((end[0] - start[0]) / length, (end[1] - start[1]) / length)


def _fitted_cubic(
    samples: list[Point], out: Point, back: Point, *, tolerance: float
) -> list[Point] | None:
    """Schneider's fit: ends and tangents kept, the two handles by least squares."""
    lengths = [0.0]
    for a, b in pairwise(samples):
        lengths.append(lengths[-1] + math.dist(a, b))
    times = [length / lengths[-1] for length in lengths]
    for _ in range(4):
        cubic = _least_squares_cubic(samples, times, out, back)
        if cubic is None:
            return None
        error = max(math.dist(_at(cubic, t), p) for t, p in zip(times, samples, strict=True))
        if error <= tolerance:
            return cubic
        if error > 8 * tolerance:
            return None
        times = [_nearer(cubic, t, p) for t, p in zip(times, samples, strict=True)]
    return None


def _least_squares_cubic(
    samples: list[Point], times: list[float], out: Point, back: Point
) -> list[Point] | None:
    start, end = samples[0], samples[-1]
    c00 = c01 = c11 = x0 = x1 = 0.0
    cosine = out[0] * back[0] + out[1] * back[1]
    for t, (px, py) in zip(times, samples, strict=True):
        s = 1 - t
        b1, b2 = 3 * t * s * s, 3 * t * t * s
        near, far = s * s * s + b1, b2 + t * t * t
        rx, ry = px - near * start[0] - far * end[0], py - near * start[1] - far * end[1]
        c00, c01, c11 = c00 + b1 * b1, c01 + b1 * b2 * cosine, c11 + b2 * b2
        x0 += b1 * (rx * out[0] + ry * out[1])
        x1 += b2 * (rx * back[0] + ry * back[1])
    determinant = c00 * c11 - c01 * c01
    if abs(determinant) < 1e-9:
        return None
    first, second = (x0 * c11 - x1 * c01) / determinant, (c00 * x1 - c01 * x0) / determinant
    if first <= 0 or second <= 0:
        return None
    return [
        start,
        (start[0] + out[0] * first, start[1] + out[1] * first),
        (end[0] + back[0] * second, end[1] + back[1] * second),
        end,
    ]


def _at(cubic: list[Point], t: float) -> Point:
    s = 1 - t
    a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = cubic
    return (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)


def _nearer(cubic: list[Point], t: float, point: Point) -> float:
    """One Newton step of `t` towards the point of the curve nearest to `point`."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = cubic
    s = 1 - t
    x, y = _at(cubic, t)
    dx = 3 * (s * s * (x1 - x0) + 2 * s * t * (x2 - x1) + t * t * (x3 - x2))
    dy = 3 * (s * s * (y1 - y0) + 2 * s * t * (y2 - y1) + t * t * (y3 - y2))
    speed = dx * dx + dy * dy
    if speed < 1e-9:
        return t
    return min(1.0, max(0.0, t + ((point[0] - x) * dx + (point[1] - y) * dy) / speed))
