"""A row knows the calendar of its nearest promise: norms may depend on more than a row shows."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tickets", "0007_deviations_and_verdicts")]

    operations = [
        migrations.AddField(
            model_name="ticket",
            name="next_due_calendar",
            field=models.CharField(default="", max_length=200),
        ),
    ]
