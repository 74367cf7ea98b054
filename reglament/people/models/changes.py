"""What was done to people's records, by whom and when: names of fields, never their values."""

from django.db import models

from reglament.people.models.persons import Person


class Change(models.Model):
    """One verb applied to one row. Values stay out, so that erasing a person need not touch it."""

    at = models.DateTimeField()
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=40)
    subject = models.CharField(max_length=20)
    subject_id = models.BigIntegerField()
    fields = models.JSONField(default=list)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["subject", "subject_id"], name="change_of_subject")]

    def __str__(self) -> str:
        return f"{self.subject} {self.subject_id}: {self.verb}"
