"""How many bytes came from whom on a day."""

from django.db import models


class Upload(models.Model):
    """The bytes of one source (a person, an address) on one day of the desk."""

    source = models.CharField(max_length=80)
    day = models.DateField()
    size = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "day"], name="upload_once")]
