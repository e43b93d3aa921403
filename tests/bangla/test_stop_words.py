"""Stop words are in normal form, and none of them is what a story is about."""

from khobor.bangla import normalise, stop_words


def test_stop_words_are_written_as_text_is_stored() -> None:
    assert {word for word in stop_words() if normalise(word) != word} == set()


def test_words_that_stories_are_about_are_not_among_them() -> None:
    about = {"সরকার", "বাংলাদেশ", "নির্বাচন", "খেলা", "মানুষ", "দেশ", "সংবাদ", "নতুন", "টাকা"}

    assert not about & stop_words()
