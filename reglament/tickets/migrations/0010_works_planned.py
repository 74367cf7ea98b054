"""Planned works are found without reading the journal; open tickets are reckoned anew once.

So their rows learn the calendar of their nearest promise, which 0008 left empty.
"""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def forget(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The worker then takes the shelf for changed, and saves every open ticket as its journal gives it."""
    apps.get_model("tickets", "Refreshed").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("tickets", "0009_causes_roles_and_turns")]

    operations = [
        migrations.AddIndex(
            model_name="fact",
            index=models.Index(
                condition=models.Q(("kind", "works_planned")), fields=["ticket"], name="fact_works_planned"
            ),
        ),
        migrations.RunPython(forget, migrations.RunPython.noop, elidable=True),
    ]
