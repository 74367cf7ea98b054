"""Letters that remind of an edition which somebody has to know."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notices", "0003_delivery_returned_at")]

    operations = [
        migrations.AlterField(
            model_name="delivery",
            name="kind",
            field=models.CharField(
                choices=[
                    ("notice", "уведомление"),
                    ("digest", "сводка"),
                    ("login", "вход"),
                    ("reading", "ознакомление"),
                ],
                max_length=8,
            ),
        ),
    ]
