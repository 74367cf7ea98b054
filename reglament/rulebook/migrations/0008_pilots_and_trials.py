"""An edition may hold for a plan; the end of a trial is a step of the edition."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("rulebook", "0007_wordings")]

    operations = [
        migrations.AddField(
            model_name="scope",
            name="plan",
            field=models.CharField(blank=True, default="", max_length=100),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="editionstep",
            name="kind",
            field=models.CharField(
                choices=[
                    ("drafted", "сохранён черновик"),
                    ("submitted", "передана на согласование"),
                    ("agreed", "согласована"),
                    ("objected", "возвращена с возражением"),
                    ("approved", "утверждена"),
                    ("enacted", "введена в действие"),
                    ("trial_ended", "опытная эксплуатация закончена"),
                ],
                max_length=12,
            ),
        ),
    ]
