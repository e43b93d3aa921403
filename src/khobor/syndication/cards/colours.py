"""Colours of a card: the newspaper's own, made so that white letters on it can be read."""

from functools import cache

Colour = tuple[int, int, int]
READABLE = 5.0  # contrast with white; WCAG 2.2 asks for 4.5 of small letters
DARKER = 0.94
WHITE: Colour = (255, 255, 255)


def parsed(colour: str) -> Colour:
    """`#rrggbb` as three numbers.

    >>> parsed("#a3161b")
    (163, 22, 27)
    """
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@cache
def readable(colour: str) -> Colour:
    """The colour, darkened as far as white letters on it (or it on white) need.

    >>> readable("#a3161b"), contrast(readable("#ffee00"), WHITE) >= READABLE
    ((163, 22, 27), True)
    """
    found = parsed(colour)
    while contrast(found, WHITE) < READABLE:
        found = (round(found[0] * DARKER), round(found[1] * DARKER), round(found[2] * DARKER))
    return found


@cache
def glowing(colour: Colour, ground: Colour) -> Colour:
    """The colour, lightened as far as it must be to be read on a dark ground.

    >>> contrast(glowing((0, 0, 0), (27, 25, 23)), (27, 25, 23)) >= READABLE
    True
    """
    steps = (mixed(colour, WHITE, part / 20) for part in range(6, 21))
    return next((step for step in steps if contrast(step, ground) >= READABLE), WHITE)


def mixed(one: Colour, other: Colour, part: float) -> Colour:
    """Between two colours: the first at 0, the second at 1."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """From 1 to 21. Source: WCAG 2.2, contrast ratio."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
