"""Small figures in the text: icons and the circle with a person's initials."""

from functools import lru_cache
from html import escape

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from reglament.ui import tongues
from reglament.ui.assets import asset
from reglament.ui.icons import NAMES
from reglament.ui.speaking import gettext
from reglament.ui.typography import initials


def asset_url(kind: str) -> str:
    """The address of the style sheet (`css`), the script (`js`) or the sprite (`svg`)."""
    return _fresh_url(kind) if settings.DEBUG and kind != "svg" else _url(kind)


def _fresh_url(kind: str) -> str:
    return reverse("ui:file", args=[asset(kind).name])


_url = lru_cache(maxsize=3)(_fresh_url)


@lru_cache(maxsize=256)
def icon(name: str) -> SafeString:
    """An icon for the eye only; words beside it, seen or hidden, say the same. Raises KeyError if unknown."""
    if name not in NAMES:
        raise KeyError(f"no icon {name!r}; the known ones are listed in reglament/ui/icons.py")
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>', _url("svg"), name)


def who_html(name: str, *, me: bool = False, identifier: str = "") -> SafeString:
    """A person as a circle with initials, the name in hidden text; nobody is a dashed empty circle."""
    kind = "" if name else " nobody"
    said = gettext("Ответственный: %(name)s") % {"name": name} if name else gettext("Без ответственного")
    called = f' id="{escape(identifier)}"' if identifier else ""
    seen = f'<span aria-hidden="true">{escape(initials(name))}</span>'
    return SafeString(
        f'<span class="who{" me" if me and name else kind}"{called}>'
        f'{seen}<span class="vh">{escape(said)}</span></span>'
    )


def state_html(name: str, category: str) -> SafeString:
    """The state of a ticket: a figure by category and the word of the edition.

    Categories: new, work, answer, waiting, done, closed, refused; another one gets the figure of `work`.
    """
    figure = f"state-{category}"
    return SafeString(
        f'<span class="state" data-category="{escape(category)}">'
        f"{icon(figure if figure in NAMES else 'state-work')}<span>{tongues.said(name)}</span></span>"
    )
