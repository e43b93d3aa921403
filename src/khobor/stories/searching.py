"""The keys by which the newsroom finds its stories, published or not."""

from khobor.bangla import word_keys


def searchable_keys(text: str) -> str:
    """The words of a text without endings and spelling, each once.

    >>> searchable_keys("বাংলাদেশের নদী, নদীর ধারে")
    'বাংলাদেস নদি ধার'
    """
    return " ".join(dict.fromkeys(word.fold for word in word_keys(text)))
