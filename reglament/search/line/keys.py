"""The keys of a line: their words in both languages, and how a value of each is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from reglament.engine import Category
from reglament.search.line import named, people, times
from reglament.search.line.named import categories, near, of_edition
from reglament.search.line.understood import Asking, Misunderstood
from reglament.tickets.models import Attachment

Read = Callable[[Asking, str], Q | Misunderstood]


@dataclass(frozen=True)
class Key:
    """`label` is how a chip calls it; `words` what may be written, the first one of each language first."""

    label: Any
    words: tuple[str, ...]
    read: Read


def move(asking: Asking, value: str) -> Q | Misunderstood:
    """Whose move it is: `мы`, `я`, `автор`, `согласующий`, `внешние`."""
    wanted = MOVES.get(value.casefold())
    if wanted is None:
        return Misunderstood(value, near(value, MOVES))
    mine = Q(responsible=asking.by.pk) if value.casefold() in people.ME else Q()
    return categories(*wanted) & mine


def has(asking: Asking, value: str) -> Q | Misunderstood:
    """`файл`, `оценка`, `возврат`, `массовый`."""
    word = value.casefold()
    if word in ("файл", "файлы", "file", "files"):
        files = Attachment.objects.visible_to(asking.by, at=asking.at)
        return Q(Exists(files.filter(ticket=OuterRef("pk"), redacted_at=None)))
    found = HAVING.get(word)
    return Misunderstood(value, ("файл", *near(value, HAVING))) if found is None else found


OURS = (Category.NEW, Category.ASSIGNED, Category.IN_PROGRESS)
THEIRS = (Category.AWAITING_AUTHOR, Category.RESOLVED)
OUTSIDE = (Category.AWAITING_THIRD_PARTY, Category.SCHEDULED)
MOVES = {
    "мы": OURS,
    "я": OURS,
    "автор": THEIRS,
    "согласующий": (Category.AWAITING_APPROVAL,),
    "внешние": OUTSIDE,
    "us": OURS,
    "me": OURS,
    "author": THEIRS,
    "approver": (Category.AWAITING_APPROVAL,),
    "outside": OUTSIDE,
}
HAVING = {
    "оценка": Q(mark__isnull=False),
    "возврат": Q(returns__gt=0) | Q(reopenings__gt=0),
    "массовый": Q(parent__isnull=False),
    "просрочка": Q(is_breached=True),
    "mark": Q(mark__isnull=False),
    "return": Q(returns__gt=0) | Q(reopenings__gt=0),
    "mass": Q(parent__isnull=False),
    "breach": Q(is_breached=True),
}

KEYS = (
    Key(_("состояние"), ("состояние", "state", "с-е"), named.state),
    Key(_("срок"), ("срок", "due"), times.due),
    Key(_("ход"), ("ход", "move"), move),
    Key(_("ответственный"), ("ответственный", "responsible", "отв", "assignee"), people.responsible),
    Key(_("автор"), ("автор", "author"), people.author),
    Key(_("отдел"), ("отдел", "department", "подразделение"), people.department),
    Key(_("организация"), ("организация", "organisation", "орг", "инн", "organization"), people.organisation),
    Key(_("база"), ("база", "base", "иб"), people.base),
    Key(_("зона"), ("зона", "zone"), of_edition("zone", lambda rules: rules.zones)),
    Key(_("вид"), ("вид", "kind"), of_edition("kind", lambda rules: rules.kinds)),
    Key(
        _("приоритет"),
        ("п", "p", "приоритет", "priority"),
        of_edition("priority", lambda rules: rules.priorities.order),
    ),
    Key(
        _("сложность"),
        ("сложность", "complexity"),
        of_edition("complexity", lambda rules: rules.complexities),
    ),
    Key(_("код"), ("код", "code"), of_edition("closure_code", lambda rules: rules.closure_codes)),
    Key(_("есть"), ("есть", "has"), has),
    Key(_("с"), ("с", "from", "since", "c"), times.since),
    Key(_("до"), ("до", "to", "until", "по"), times.until),
)
BY_WORD = {word: key for key in KEYS for word in key.words}
