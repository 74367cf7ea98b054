"""What operation commands say, in Russian or, with REGLAMENT_LANGUAGE=en, in English.

From the same catalogues as the screens, but without Django, which these processes do not load.
"""

import gettext as standard
import os
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).resolve().parent.parent / "locale"


def gettext(text: str, /, **values: object) -> str:
    """The text in the administrator's language, with `%(name)s` filled in."""
    said = _catalogue(language()).gettext(text)
    return said % values if values else said


def language() -> str:
    """The administrator's language: `ru` or what REGLAMENT_LANGUAGE says."""
    return os.environ.get("REGLAMENT_LANGUAGE", "").strip() or "ru"


@cache
def _catalogue(language: str) -> standard.NullTranslations:
    return standard.translation("django", LOCALE, languages=[language], fallback=True)
