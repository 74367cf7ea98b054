"""Values that name somebody: authors, those responsible, departments, organisations, bases."""

from __future__ import annotations

from django.db.models import Q

from reglament.people.models import Base, Department, Organisation, Person
from reglament.people.names import fold
from reglament.search.line.understood import Asking, Misunderstood

ME = ("я", "мой", "мои", "me", "mine")
NOBODY = ("нет", "никто", "none", "nobody")


def responsible(asking: Asking, value: str) -> Q | Misunderstood:
    """`я`, `нет`, or a name."""
    if value.casefold() in NOBODY:
        return Q(responsible=None)
    return _person(asking, value, "responsible")


def author(asking: Asking, value: str) -> Q | Misunderstood:
    """`я` or a name; whoever it was filed for counts as well."""
    found = _person(asking, value, "author")
    return found if isinstance(found, Misunderstood) else found | _also(asking, value)


def department(asking: Asking, value: str) -> Q | Misunderstood:
    """The department of the author, by a part of its name; those below it count as well."""
    known = Department.objects.visible_to(asking.by, at=asking.at)
    named = known.filter(sort_key__contains=fold(value))
    keys = set(named.values_list("pk", flat=True))
    level = keys
    while level:
        level = set(known.filter(parent__in=level).values_list("pk", flat=True)) - keys
        keys |= level
    return Q(author__department__in=sorted(keys)) if keys else Misunderstood(value)


def organisation(asking: Asking, value: str) -> Q | Misunderstood:
    """By a part of the name or by INN."""
    known = Organisation.objects.visible_to(asking.by, at=asking.at)
    keys = known.filter(Q(sort_key__contains=fold(value)) | Q(inn=value)).values_list("pk", flat=True)
    return Q(organisation__in=list(keys)) if keys else Misunderstood(value)


def base(asking: Asking, value: str) -> Q | Misunderstood:
    """By a part of the name of the infobase or of its configuration."""
    known = Base.objects.visible_to(asking.by, at=asking.at)
    named = Q(sort_key__contains=fold(value)) | Q(configuration__icontains=value)
    keys = known.filter(named).values_list("pk", flat=True)
    return Q(base__in=list(keys)) if keys else Misunderstood(value)


def _person(asking: Asking, value: str, column: str) -> Q | Misunderstood:
    if value.casefold() in ME:
        return Q(**{column: asking.by.pk})
    known = Person.objects.visible_to(asking.by, at=asking.at)
    keys = list(known.filter(sort_key__contains=fold(value)).values_list("pk", flat=True))
    return Q(**{f"{column}__in": keys}) if keys else Misunderstood(value)


def _also(asking: Asking, value: str) -> Q:
    found = _person(asking, value, "beneficiary")
    return Q(pk__in=[]) if isinstance(found, Misunderstood) else found
