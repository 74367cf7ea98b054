"""How a person wants the screens to look: kept in cookies, so the server renders it and nothing flashes."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

THEMES = {"": _("Как в системе"), "light": _("Светлая"), "dark": _("Тёмная")}
DENSITIES = {"": _("Обычная"), "compact": _("Плотная")}
KEYS = {"": _("Включены"), "off": _("Выключены")}
CHOICES = {"theme": THEMES, "density": DENSITIES, "keys": KEYS}
YEAR = 365 * 24 * 3600


@dataclass(frozen=True)
class Look:
    """Chosen values; an empty word is the default."""

    theme: str = ""
    density: str = ""
    keys: str = ""


def look_of(request: HttpRequest | None) -> Look:
    """The look a browser asked for; a value we do not know counts as none."""
    if request is None:
        return Look()
    return Look(**{name: _known(name, request.COOKIES.get(name, "")) for name in CHOICES})


def remember(response: HttpResponse, name: str, value: str) -> None:
    """Keep one choice for a year. Raises KeyError for a name that is no part of the look."""
    response.set_cookie(
        name,
        _known(name, value),
        max_age=YEAR,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def _known(name: str, value: str) -> str:
    return value if value in CHOICES[name] else ""
