"""Colours: mixing, light and shade, and the palettes of the hours and seasons."""

from dataclasses import dataclass


def _channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of `#rrggbb`, each 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(first: str, second: str, share: float) -> str:
    """`first` with `share` (0 to 1) of `second` stirred in."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * min(max(share, 0), 1)):02x}" for a, b in pairs)


def lit(colour: str, share: float = 0.25) -> str:
    """The colour where warm light falls on it."""
    return mix(colour, "#fff0c4", share)


def dim(colour: str, share: float = 0.25) -> str:
    """The colour in shadow: darker and bluer, never grey."""
    return mix(colour, "#1a1b45", share)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of an hour of the day, from the sky's top to the nearest shadow."""

    sky: tuple[str, ...]
    sun: str
    haze: str
    far: str
    mid: str
    near: str
    water: tuple[str, str]
    cloud: str
    shadow: str


PALETTES = {
    "dawn": Palette(("#5c7fa8", "#d9a9a0", "#f7c98e", "#fde3ae"), "#fff0c0", "#f3c9a0",
                    "#a79a9c", "#6f8a6c", "#3c6152", ("#f2c394", "#5f8ea0"), "#fbd9bd", "#33415f"),
    "golden": Palette(("#3f8f9c", "#9cc3a8", "#f5d488", "#fbe6b0"), "#fff3c2", "#f3dca0",
                      "#9db59a", "#7d9c4c", "#3f6b3c", ("#d9d9a6", "#3c8a8c"), "#fff2d2", "#28483f"),
    "noon": Palette(("#2b86b8", "#66b3d0", "#b5dce0", "#e6f0e0"), "#fffbe6", "#cfe6e2",
                    "#8fb8ae", "#62a05c", "#2f7148", ("#a8d8dc", "#2a7f9c"), "#ffffff", "#1f4f55"),
    "monsoon": Palette(("#3b4d60", "#5d7483", "#8fa5a6", "#b9c8bd"), "#e5ead9", "#a4b5ae",
                       "#6f8a86", "#47795c", "#24523f", ("#9cb0aa", "#4c6b70"), "#8b9aa3", "#1d3038"),
    "dusk": Palette(("#2f3566", "#7b4a7c", "#d9695c", "#f8a95a"), "#ffd98a", "#e08a66",
                    "#85597a", "#4f4564", "#2c2b4c", ("#ef9a62", "#4a3f6e"), "#e58a76", "#1e1c3c"),
    "night": Palette(("#0e1738", "#1b2c58", "#2f4a76", "#4d6a8c"), "#f4efcf", "#3a5680",
                     "#2b4268", "#1c3150", "#101d36", ("#35547c", "#14264a"), "#32486f", "#080e22"),
    "winter": Palette(("#8fa9b8", "#b8c6c6", "#dcdcc9", "#efe5cb"), "#fff6dc", "#d6d8cb",
                      "#aab7ac", "#879a6c", "#55714e", ("#cfd6cc", "#7f9ba0"), "#f5f1e4", "#40524f"),
    "storm": Palette(("#20283a", "#37465a", "#5f6f78", "#8d978c"), "#c9cdb4", "#6f7f80",
                     "#4a5a62", "#37544c", "#1d352f", ("#6f8588", "#2b4550"), "#46535f", "#0f1a22"),
    "earth": Palette(("#e9b872", "#f1cb8c", "#f6dba6", "#fae8c4"), "#fff6dd", "#f0d3a0",
                     "#c79a66", "#a86f44", "#6f4530", ("#e3c593", "#8a8a6c"), "#fdeccb", "#4a2c2a"),
    "teal": Palette(("#0f5c63", "#1f7f7e", "#5fae9c", "#bfdcb8"), "#fdf3cf", "#9ccbb4",
                    "#4c9488", "#22706a", "#0f4a4c", ("#8fccb8", "#136069"), "#d8ead4", "#0a2f38"),
}  # fmt: skip

SKIN = ("#9a6340", "#7f4f33", "#b27a52", "#8c5838", "#a56d48", "#6b422c")
CLOTH = ("#c8452f", "#e2a12e", "#2a7f78", "#35558c", "#7c3f6d", "#5c8f4a", "#e8dcc0", "#d97b3c",
         "#274b5e", "#b5384f", "#efe9da", "#6a8ca8")  # fmt: skip
