"""Facts of the journal that still count."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, IntegerField, OuterRef, QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from reglament.engine import FactKind


def standing(facts: QuerySet[Any], among: QuerySet[Any]) -> QuerySet[Any]:
    """The facts that none of those `among` takes back."""
    taken = among.filter(ticket=OuterRef("ticket"), kind=FactKind.RETRACTED.value).order_by()
    number = Cast(KeyTextTransform("retracts", "data"), IntegerField())
    left: QuerySet[Any] = facts.exclude(Exists(taken.annotate(taken=number).filter(taken=OuterRef("seq"))))
    return left
