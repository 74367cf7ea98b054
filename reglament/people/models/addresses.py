"""How a person is reached and recognised."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from reglament.people.models.persons import Person
from reglament.people.roles import serves_desk


class AddressQuerySet(models.QuerySet["Address"]):
    def visible_to(self, person: Person, *, at: datetime) -> AddressQuerySet:
        """All of them for those who serve the desk, his own for anybody else."""
        if serves_desk(person, at=at):
            return self
        return self.filter(person=person)


class Address(models.Model):
    class Kind(models.TextChoices):
        MAIL = "mail", "почта"
        PHONE = "phone", "телефон"
        MESSENGER = "messenger", "мессенджер"
        PERSONNEL = "personnel", "табельный номер"

    person = models.ForeignKey(Person, models.CASCADE, related_name="addresses")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    value = models.CharField(max_length=320)
    key = models.CharField(max_length=340)
    verified_at = models.DateTimeField(null=True, blank=True)

    objects = AddressQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "pk"]
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="address_once")]

    def __str__(self) -> str:
        return self.value

    @property
    def is_verified(self) -> bool:
        """Whether the person has shown that the address is his."""
        return self.verified_at is not None
