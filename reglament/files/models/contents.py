"""Bytes, known by their hash."""

from django.db import models
from django.db.models import Q


class Content(models.Model):
    """A sequence of bytes stored once. `shown` is its harmless picture, drawn anew by our own hand."""

    class Picture(models.TextChoices):
        NONE = "none", "не картинка"
        WAITING = "waiting", "ждёт перерисовки"
        DRAWN = "drawn", "перерисована"
        REFUSED = "refused", "не показывается"

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveIntegerField()
    media_type = models.CharField(max_length=100)
    picture = models.CharField(max_length=10, choices=Picture.choices, default=Picture.NONE)
    shown = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    tries = models.PositiveSmallIntegerField(default=0)
    is_safe_picture = models.BooleanField(default=False)
    stored_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["id"], condition=Q(picture="waiting"), name="content_to_draw")]

    def __str__(self) -> str:
        return f"{self.media_type}, {self.size} Б, {self.sha256[:12]}"


class Piece(models.Model):
    """A part of a content: a web process never holds the whole of a large file."""

    content = models.ForeignKey(Content, models.CASCADE, related_name="pieces")
    number = models.PositiveSmallIntegerField()
    body = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content", "number"], name="piece_once")]
