"""A stored edition: the text as it was signed, for ever."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import models
from django.db.models import Q

from reglament import engine
from reglament.people.models import Person
from reglament.people.roles import roles_of, serves_desk


class EditionState(models.TextChoices):
    DRAFT = "draft", "черновик"
    ON_APPROVAL = "on_approval", "на согласовании"
    APPROVED = "approved", "утверждена"
    IN_FORCE = "in_force", "действует"
    SUPERSEDED = "superseded", "заменена"


UNSIGNED = (EditionState.DRAFT, EditionState.ON_APPROVAL, EditionState.APPROVED)
"""States of an edition that has never been in force."""


class EditionQuerySet(models.QuerySet["Edition"]):
    def enacted(self) -> EditionQuerySet:
        """What is or was in force."""
        return self.exclude(state__in=UNSIGNED)

    def visible_to(self, person: Person, *, at: datetime) -> EditionQuerySet:
        """What is or was in force is public; drafts are for the desk and for whoever is asked to sign."""
        if serves_desk(person, at=at):
            return self
        asked = {row.pk for row in self.filter(state__in=UNSIGNED[1:]) if row.asks(roles_of(person, at=at))}
        return self.exclude(~Q(pk__in=asked), state__in=UNSIGNED)


class Edition(models.Model):
    """`regulation` names the document whose editions follow one another; a desk usually has one."""

    regulation = models.CharField(max_length=60, default="main")
    number = models.CharField(max_length=40)
    title = models.CharField(max_length=300)
    text = models.TextField()
    checksum = models.CharField(max_length=64, unique=True)
    source = models.CharField(max_length=200)
    base = models.TextField(blank=True)  # of the preset that it inherits, as it was when the words were fixed
    state = models.CharField(max_length=12, choices=EditionState, default=EditionState.DRAFT)
    in_force_from = models.DateTimeField(null=True, blank=True)
    enacted_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(null=True, blank=True)  # of a draft: when its text was saved last
    enacted_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["regulation", "-in_force_from", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["regulation", "number"],
                condition=~Q(state__in=UNSIGNED),
                name="edition_number_once",
            ),
            models.CheckConstraint(
                condition=Q(state__in=UNSIGNED) | Q(in_force_from__isnull=False),
                name="edition_in_force_has_a_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, редакция {self.number}"

    def asks(self, roles: Collection[str]) -> bool:
        """Whether one of these roles (keys) is asked before it holds: who signs, who keeps an annex."""
        return bool(asked_of(self.read()) & set(roles))

    def read(self) -> engine.Edition:
        """The edition that the row holds; raises engine.NotationErrors for a draft that does not read."""
        if self.base:
            return engine.load_edition(self.text, self.source, lambda _preset: self.base)
        return engine.load_edition(self.text, self.source)


def asked_of(edition: engine.Edition) -> set[str]:
    """The keys of the roles that are asked before it holds: who signs, who keeps an annex."""
    keepers = (role for annex in edition.annexes.values() for role in annex.changed_by)
    return {signer_of(edition), *map(engine.key, keepers)} - {""}


def signer_of(edition: engine.Edition) -> str:
    """The key of the role that approves the document; "" where its words name none of its roles."""
    named = engine.key(edition.document.approved_by)
    roles = edition.roles.named
    return (
        named
        if named in roles
        else next((key for key, role in roles.items() if engine.key(role.name.printed()) == named), "")
    )


class StepKind(models.TextChoices):
    """What is done to an edition on its way."""

    DRAFTED = "drafted", "сохранён черновик"
    SUBMITTED = "submitted", "передана на согласование"
    AGREED = "agreed", "согласована"
    OBJECTED = "objected", "возвращена с возражением"
    APPROVED = "approved", "утверждена"
    ENACTED = "enacted", "введена в действие"
    TRIAL_ENDED = "trial_ended", "опытная эксплуатация закончена"


class EditionStep(models.Model):
    """One step of an edition: who, when, with what words. Rows are only ever added."""

    append_only = True

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=12, choices=StepKind)
    by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.edition}: {self.get_kind_display()}"


class Acquaintance(models.Model):
    """Somebody has read an edition and said so."""

    append_only = True

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="acquaintances")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.UniqueConstraint(fields=["edition", "person"], name="acquainted_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.edition}"
