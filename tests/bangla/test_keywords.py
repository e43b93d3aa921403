"""Keywords are what a text says often and the archive seldom."""

from khobor.bangla import keywords

TEXT = "সেতুর কাজ চলছে। সেতুটি নদীর ওপর। সরকার বলছে, সেতু হবে ২৫ কিলোমিটার। সরকারের টাকা।"
ARCHIVE = {"সরকার": 900, "কাজ": 700, "চলা": 950, "টাকা": 600, "নদী": 40, "কিলোমিটার": 90}


def _stems(text: str, count: int = 10) -> list[str]:
    return [found.stem for found in keywords(text, count=count, stories_with=ARCHIVE, stories=1000)]


def test_what_is_frequent_here_and_rare_elsewhere_comes_first() -> None:
    assert _stems(TEXT, 2) == ["সেতু", "নদী"]


def test_a_keyword_is_shown_as_it_is_most_often_written() -> None:
    [first] = keywords("রাশিয়ার ও রাশিয়ার, রাশিয়া", count=1, stories_with={}, stories=0)

    assert (first.word, first.stem) == ("রাশিয়ার", "রাশিয়া")


def test_numbers_stop_words_and_endings_are_no_keywords() -> None:
    assert _stems("২৫ 25 এবং থেকে তিনি করেছেন এ ও") == []


def test_a_stem_in_more_stories_than_there_are_does_not_break() -> None:
    assert keywords("সেতু", stories_with={"সেতু": 5}, stories=0)[0].weight > 0


def test_no_more_than_asked_for() -> None:
    assert len(_stems(TEXT, 3)) == 3
    assert _stems("") == []
