"""Short ways to whose move it is, and to what was taken back."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tickets", "0004_outbreaks")]

    operations = [
        migrations.AddIndex(
            model_name="ticket",
            index=models.Index(
                condition=models.Q(("category__in", ("closed", "rejected", "withdrawn")), _negated=True),
                fields=["move", "next_due_at"],
                name="ticket_of_move",
            ),
        ),
        migrations.AddIndex(
            model_name="fact",
            index=models.Index(
                condition=models.Q(("kind", "retracted")), fields=["ticket"], name="fact_retracted"
            ),
        ),
    ]
