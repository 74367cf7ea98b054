"""gettext for what a page says fifty times: looked up once per language."""

from functools import lru_cache

from django.utils import translation


def gettext(message: str) -> str:
    """The message in the reader's language."""
    return _known(message, translation.get_language())


@lru_cache(maxsize=1024)
def _known(message: str, language: str | None) -> str:
    return translation.gettext(message)
