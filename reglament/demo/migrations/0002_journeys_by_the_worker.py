"""A journey is made by the worker: how far it is, and what broke it off."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F, Q
from django.db.models.functions import Now


def until_where_it_came(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Journeys of before have arrived, or were cut off at once."""
    journeys = apps.get_model("demo", "Journey").objects
    journeys.filter(arrived_at=None).update(arrived_at=F("left_at"))
    journeys.update(until=F("arrived_at"), reached_at=F("arrived_at"))


class Migration(migrations.Migration):
    dependencies = [("demo", "0001_demo")]

    operations = [
        migrations.AddField("journey", "until", models.DateTimeField(null=True)),
        migrations.AddField("journey", "reached_at", models.DateTimeField(null=True)),
        migrations.AddField("journey", "moved_at", models.DateTimeField(db_default=Now())),
        migrations.AddField("journey", "error", models.TextField(default="")),
        migrations.RunPython(until_where_it_came, migrations.RunPython.noop),
        migrations.AlterField("journey", "until", models.DateTimeField()),
        migrations.AddConstraint(
            "journey",
            models.UniqueConstraint(
                fields=["arrived_at"],
                condition=Q(arrived_at=None),
                nulls_distinct=False,
                name="one_journey_at_a_time",
            ),
        ),
    ]
