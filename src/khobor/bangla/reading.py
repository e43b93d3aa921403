"""How long a text takes to read."""

WORDS_PER_MINUTE = 180


def reading_minutes(text: str) -> int:
    """Whole minutes, at least 1, at 180 words a minute.

    Source: Trauzettel-Klosinski et al., "Standardized assessment of reading performance: the new
    International Reading Speed Texts IReST", IOVS 53 (2012): 184 ± 29 words/min over 17 languages.

    >>> reading_minutes("খবর " * 400)
    2
    """
    return max(1, round(len(text.split()) / WORDS_PER_MINUTE))
