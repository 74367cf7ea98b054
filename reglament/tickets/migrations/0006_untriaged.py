"""A short way to what nobody has sorted yet."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("tickets", "0005_short_ways")]

    operations = [
        migrations.AddIndex(
            model_name="ticket",
            index=models.Index(
                condition=~Q(category__in=("closed", "rejected", "withdrawn")) & Q(triaged=False),
                fields=["next_due_at"],
                name="ticket_untriaged",
            ),
        ),
    ]
