"""Russian words on a page in another language, marked so that a screen reader says them right (WCAG 3.1.2).

Names that an edition gives in Russian only stay Russian everywhere; so does what people write.
"""

import re
from html import escape

from django.utils.safestring import SafeString
from django.utils.translation import get_language

RUSSIAN = re.compile(r"([А-Яа-яЁё](?:[А-Яа-яЁё\d\s.,:;!?«»„“№%()/—–-]*[А-Яа-яЁё\d»)])?)")


def said(text: str) -> SafeString:
    """The text escaped, its Russian words marked where the page is in another language.

    What is escaped already (a SafeString) is left as it is.
    """
    if isinstance(text, SafeString):
        return text
    if not is_foreign(text):
        return SafeString(escape(text))
    parts = RUSSIAN.split(text)  # other words, Russian ones, other words, …
    marked = [f'<span lang="ru">{escape(words)}</span>' for words in parts[1::2]]
    return SafeString(
        "".join(f"{escape(words)}{own}" for words, own in zip(parts[::2], [*marked, ""], strict=True))
    )


def attribute(text: str) -> SafeString:
    """` lang="ru"` for the element around people's Russian words, else nothing."""
    return SafeString(' lang="ru"' if is_foreign(text) else "")


def is_foreign(text: str) -> bool:
    """Whether a text has Russian words on a page that is not in Russian."""
    language = get_language()
    return language is not None and not language.startswith("ru") and RUSSIAN.search(text) is not None
