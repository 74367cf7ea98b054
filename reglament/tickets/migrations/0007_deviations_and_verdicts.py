"""Deviations are listed by their date, decisions about verdicts are read beside the verdicts."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tickets", "0006_untriaged")]

    operations = [
        migrations.AddIndex(
            model_name="fact",
            index=models.Index(condition=models.Q(("kind", "deviated")), fields=["at"], name="fact_deviated"),
        ),
        migrations.AddIndex(
            model_name="fact",
            index=models.Index(
                condition=models.Q(("kind", "verdict_decided")),
                fields=["ticket"],
                name="fact_verdict_decided",
            ),
        ),
    ]
