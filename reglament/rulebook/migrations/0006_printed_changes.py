"""A document may be printed with its differences from another edition marked."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("rulebook", "0005_what_an_edition_inherits")]

    operations = [
        migrations.AddField(
            model_name="printout",
            name="against",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="rulebook.edition",
            ),
        ),
    ]
