"""Letters that let a person in, and the meters that slow down guessing. Both live in real time."""

from django.db import models
from django.db.models.functions import Now

from reglament.people.models.persons import Person


class Letter(models.Model):
    """One request for a log-in letter. It is stored alike for known and unknown addresses.

    The secrets leave in the letter alone; here stand their hashes.
    """

    identifier = models.CharField(max_length=340)
    browser_hash = models.CharField(max_length=64)
    asked_at = models.DateTimeField(db_default=Now())
    handled_at = models.DateTimeField(null=True)
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="letters")
    token_hash = models.CharField(max_length=64, null=True, unique=True)
    code_hash = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=64, blank=True)
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["id"], condition=models.Q(handled_at=None), name="letter_to_handle"),
            models.Index(fields=["browser_hash"], name="letter_of_browser"),
            models.Index(fields=["asked_at"], name="letter_by_age"),
        ]


class Meter(models.Model):
    """How much of an allowance is spent: it fills by use and runs dry with time (people/limits.py)."""

    key = models.CharField(max_length=64, primary_key=True)
    level = models.FloatField()
    measured_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["measured_at"], name="meter_by_age")]
