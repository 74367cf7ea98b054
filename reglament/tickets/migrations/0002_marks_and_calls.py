from django.db import migrations, models
from django.db.models import Q

MARKS_SO_FAR = """
UPDATE tickets_ticket AS t SET mark = given.mark FROM (
    SELECT DISTINCT ON (f.ticket_id) f.ticket_id, (f.data->>'mark')::smallint AS mark
    FROM tickets_fact f
    WHERE f.kind = 'rated' AND NOT EXISTS (
        SELECT 1 FROM tickets_fact r
        WHERE r.ticket_id = f.ticket_id AND r.kind = 'retracted' AND (r.data->>'retracts')::int = f.seq
    )
    ORDER BY f.ticket_id, f.seq DESC
) AS given WHERE given.ticket_id = t.number
"""


class Migration(migrations.Migration):
    """What lists and reports ask of marks. `reglament rebuild` adds the calls that were owed before."""

    dependencies = [("tickets", "0001_tickets")]

    operations = [
        migrations.AddField("ticket", "mark", models.PositiveSmallIntegerField(null=True)),
        migrations.AddField("ticket", "call_due_at", models.DateTimeField(null=True)),
        migrations.AddIndex(
            "ticket",
            models.Index(
                fields=["call_due_at"], condition=Q(call_due_at__isnull=False), name="ticket_to_call"
            ),
        ),
        migrations.RunSQL(MARKS_SO_FAR, migrations.RunSQL.noop),
    ]
