from django.db import migrations, models

SETTLED_SO_FAR = """
UPDATE people_absence SET announced_at = starts_at, settled_at = CASE WHEN ends_at < now() THEN ends_at END
"""


class Migration(migrations.Migration):
    """When an absence was announced, and whether the return was dealt with. What is past is settled."""

    dependencies = [("people", "0001_people")]

    operations = [
        migrations.AddField("absence", "announced_at", models.DateTimeField(null=True)),
        migrations.AddField("absence", "settled_at", models.DateTimeField(null=True)),
        migrations.RunSQL(SETTLED_SO_FAR, migrations.RunSQL.noop),
        migrations.AddIndex(
            "absence",
            models.Index(
                fields=["ends_at"],
                condition=models.Q(settled_at__isnull=True),
                name="absence_to_settle",
            ),
        ),
    ]
