"""A person: author, contact, specialist. The user model, though many persons never log in."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.db.models import Q
from django.utils.crypto import salted_hmac

from reglament.people.fields import SortKeyField
from reglament.people.models.organisations import Department, Organisation
from reglament.people.names import FullName
from reglament.people.roles import serves_desk


class Language(models.TextChoices):
    RUSSIAN = "ru", "русский"
    ENGLISH = "en", "English"


class PersonQuerySet(models.QuerySet["Person"]):
    def visible_to(self, person: Person, *, at: datetime) -> PersonQuerySet:
        """Everybody for those who serve the desk; for a contact himself and his own organisation."""
        if serves_desk(person, at=at):
            return self
        himself = Q(pk=person.pk)
        if person.organisation_id is None:  # Django would read `= None` as "belongs to nobody"
            return self.filter(himself)
        return self.filter(himself | Q(organisation=person.organisation_id))

    def active(self) -> PersonQuerySet:
        """Those who may log in and hold roles."""
        return self.filter(is_active=True)


class Person(AbstractBaseUser):
    key = models.CharField(max_length=60, unique=True)
    family_name = models.CharField(max_length=100, blank=True)
    given_name = models.CharField(max_length=100, blank=True)
    patronymic = models.CharField(max_length=100, blank=True)
    sort_key = SortKeyField("full_name", max_length=340, db_index=True)
    job_title = models.CharField(max_length=200, blank=True)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="persons"
    )
    department = models.ForeignKey(Department, models.SET_NULL, null=True, blank=True, related_name="persons")
    manager = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="reports")
    language = models.CharField(max_length=2, choices=Language.choices, default=Language.RUSSIAN)
    may_spend = models.BooleanField(default=False)
    may_approve = models.BooleanField(default=False)
    is_administrator = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    session_epoch = models.PositiveIntegerField(default=0)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects = PersonQuerySet.as_manager()

    USERNAME_FIELD = "key"

    class Meta:
        ordering = ["sort_key", "pk"]

    def __str__(self) -> str:
        return self.name.short() or self.key

    @property
    def name(self) -> FullName:
        """The parts of the name, with the ways to show them."""
        return FullName(self.family_name, self.given_name, self.patronymic)

    @property
    def full_name(self) -> str:
        """«Орлова Анна Викторовна»."""
        return self.name.full()

    def get_session_auth_hash(self) -> str:
        """What a session must still match: a new password or a new epoch ends every session at once."""
        return self._entrance_state("people.session")

    def get_session_auth_fallback_hash(self) -> list[str]:
        """Sessions made under an older SECRET_KEY are not carried over."""
        return []

    def entrance_state(self) -> str:
        """The state to which a log-in letter is bound: it dies with any change of password or epoch."""
        return self._entrance_state("people.letter")

    def _entrance_state(self, purpose: str) -> str:
        state = f"{self.pk}:{self.session_epoch}:{self.is_active}:{self.password}"
        return salted_hmac(purpose, state, algorithm="sha256").hexdigest()
