"""The keys by which the newsroom finds its stories, published or not."""

from khobor.bangla import likely_folds, word_keys


def searchable_keys(text: str) -> str:
    """The words of a text without endings and spelling, each once.

    >>> searchable_keys("বাংলাদেশের নদী, নদীর ধারে")
    'বাংলাদেস নদি ধার'
    """
    return " ".join(dict.fromkeys(word.fold for word in word_keys(text)))


def keys_to_look_for(typed: str) -> list[tuple[str, ...]]:
    """The keys of each word that is looked for, any of which a story may have.

    >>> keys_to_look_for("হাওর")
    [('হাো', 'হাোর')]
    """
    return list(dict.fromkeys(likely_folds(word) for word in word_keys(typed)))
