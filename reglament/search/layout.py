"""What was typed with the other keyboard layout switched on: «ghjdtltybt» is «проведение»."""

LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю"

_TO_CYRILLIC = str.maketrans(LATIN + LATIN.upper() + '~{}:"<>', CYRILLIC + CYRILLIC.upper() + "ЁХЪЖЭБЮ")
_TO_LATIN = str.maketrans(CYRILLIC + CYRILLIC.upper(), LATIN + LATIN.upper())


def repaired(text: str) -> str:
    """The text as it would have come out in the other layout; the same text if it holds no letters."""
    cyrillic = any("а" <= letter <= "я" or letter == "ё" for letter in text.casefold())
    return text.translate(_TO_LATIN if cyrillic else _TO_CYRILLIC)
