"""When a person is away, and who acts instead."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from reglament.people.models.persons import Person
from reglament.people.roles import serves_desk


class AbsenceQuerySet(models.QuerySet["Absence"]):
    def visible_to(self, person: Person, *, at: datetime) -> AbsenceQuerySet:
        """All of them for those who serve the desk; for others their own and their deputyships."""
        if serves_desk(person, at=at):
            return self
        return self.filter(Q(person=person) | Q(deputy=person))

    def covering(self, at: datetime) -> AbsenceQuerySet:
        """Those that last at this instant; the end is not part of an absence."""
        return self.filter(starts_at__lte=at, ends_at__gt=at)


class Absence(models.Model):
    """`announced_at`: when its beginning was entered. `settled_at`: the return was dealt with."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="absences")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    deputy = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="deputyships")
    reason = models.CharField(max_length=200, blank=True)
    announced_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        indexes = [
            models.Index(fields=["person", "ends_at"], name="absence_of_person"),
            models.Index(fields=["ends_at"], condition=Q(settled_at__isnull=True), name="absence_to_settle"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="absence_has_length"),
            models.CheckConstraint(condition=~Q(deputy=F("person")), name="absence_deputy_is_another"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.starts_at:%d.%m.%Y}-{self.ends_at:%d.%m.%Y}"  # noqa: RUF100
