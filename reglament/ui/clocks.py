"""The bar of a clock for «Почему такой срок?»: what was spent, where it stood, where the deadline lies.

Widths are SVG attributes, which a strict content policy allows and a printer honours; inline styles are
neither needed nor permitted.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

WIDTH = 1000


@dataclass(frozen=True)
class ClockBar:
    """A clock drawn over plain time: seconds since its start, all of them.

    `due` is when the promise ends, `now` how far we are; `paused` lists the spans in which the clock stood.
    `state` is the one of the deadline chip; `start` and `end` are the words under the two ends.
    """

    state: str
    due: int
    now: int
    paused: Sequence[tuple[int, int]] = ()
    start: str = ""
    end: str = ""


def clock_html(bar: ClockBar) -> SafeString:
    """The bar with its words; a listener hears the used share instead of a picture."""
    whole = max(bar.due, bar.now, 1)
    percent = round(100 * bar.now / bar.due) if bar.due > 0 else 100
    return format_html(
        '<div class="clock" data-state="{}"><svg class="bar" viewBox="0 0 {} 8" preserveAspectRatio="none" '
        'role="img" aria-label="{}">{}{}{}{}</svg>'
        '<div class="ends"><span>{}</span><span>{}</span></div></div>',
        bar.state,
        WIDTH,
        gettext("Прошло %(percent)s %% времени до срока") % {"percent": percent},
        _span("spent", 0, min(bar.now, bar.due), whole),
        _span("over", bar.due, bar.now, whole) if bar.now > bar.due else "",
        format_html_join("", "{}", ((_span("paused", *pause, whole),) for pause in bar.paused)),
        _span("mark", bar.due, bar.due + whole // 200 + 1, whole) if bar.now > bar.due else "",
        bar.start,
        bar.end,
    )


def _span(kind: str, start: int, end: int, whole: int) -> SafeString:
    left, right = (max(0, min(WIDTH, round(WIDTH * at / whole))) for at in (start, end))
    return format_html('<rect class="{}" x="{}" width="{}" height="8"/>', kind, left, max(0, right - left))
