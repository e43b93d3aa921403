"""Recording what a page depended on."""

from khobor.wire import depends_on, once, recording


def test_keys_named_while_recording_are_kept() -> None:
    with recording() as found:
        depends_on("story:1", "chrome")

    assert found.keys == {"story:1", "chrome"}


def test_an_outer_recording_gets_what_an_inner_one_saw() -> None:
    with recording() as outer, recording():
        depends_on("story:1")

    assert outer.keys == {"story:1"}


def test_a_question_is_asked_once_a_recording() -> None:
    asked: list[int] = []

    with recording():
        once("sections", lambda: asked.append(1))
        once("sections", lambda: asked.append(1))

    assert asked == [1]


def test_outside_a_recording_nothing_is_remembered() -> None:
    asked: list[int] = []

    once("sections", lambda: asked.append(1))
    once("sections", lambda: asked.append(1))

    assert asked == [1, 1]
