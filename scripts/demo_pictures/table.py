"""The table of pictures: file name to the function that composes it."""

from collections.abc import Callable

from .canvas import Scene

Composer = Callable[[Scene], None]
PICTURES: dict[str, tuple[str, Composer]] = {}


def picture(name: str, hour: str) -> Callable[[Composer], Composer]:
    """Enter the composition under `name`.webp, in the palette of the hour."""

    def enter(compose: Composer) -> Composer:
        PICTURES[f"{name}.webp"] = (hour, compose)
        return compose

    return enter


def compose(file: str) -> Scene:
    """The scene of the file, drawn."""
    hour, composer = PICTURES[file]
    scene = Scene(file, hour)
    composer(scene)
    return scene
