"""The table of pictures: file name to the function that composes it."""

from collections.abc import Callable

from .canvas import Scene

Composer = Callable[[Scene], None]
PICTURES: dict[str, tuple[str, bool, Composer]] = {}


def picture(name: str, hour: str, *, sober: bool = False) -> Callable[[Composer], Composer]:
    """Enter the composition under `name`.webp, in the palette of the hour.

    In a `sober` one nobody smiles.
    """

    def enter(compose: Composer) -> Composer:
        PICTURES[f"{name}.webp"] = (hour, sober, compose)
        return compose

    return enter


def compose(file: str) -> Scene:
    """The scene of the file, drawn."""
    hour, sober, composer = PICTURES[file]
    scene = Scene(file, hour)
    scene.sober = sober
    composer(scene)
    return scene
