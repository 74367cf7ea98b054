"""A ticket knows its cause and the roles given for it alone; turns of periodic duties."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tickets", "0008_calendar_of_a_promise")]

    operations = [
        migrations.AddField(
            model_name="ticket",
            name="cause",
            field=models.CharField(blank=True, default="", max_length=200),
        ),
        migrations.AddField(
            model_name="ticket",
            name="given_roles",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=240), default=list, size=None
            ),
        ),
        migrations.CreateModel(
            name="DutyTurn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("regulation", models.CharField(max_length=60)),
                ("duty", models.CharField(max_length=200)),
                ("due_at", models.DateTimeField()),
                (
                    "ticket",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tickets.ticket",
                    ),
                ),
            ],
            options={
                "ordering": ["due_at", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("regulation", "duty", "due_at"), name="duty_turn_once")
                ],
            },
        ),
    ]
