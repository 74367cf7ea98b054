"""How many bytes one source may send in a day."""

from datetime import datetime

from django.db import connection
from django.utils import timezone

DAILY = 250 * 1024 * 1024

# One statement, so that two uploads at once cannot both take the last of the quota
_TAKE = """
    INSERT INTO files_upload AS upload (source, day, size) VALUES (%(source)s, %(day)s, %(size)s)
    ON CONFLICT (source, day) DO UPDATE SET size = upload.size + %(size)s
        WHERE upload.size + %(size)s <= %(daily)s
    RETURNING size
"""


class QuotaError(ValueError):
    """The source has sent all it may today."""


def take(source: str, size: int, *, at: datetime, daily: int = DAILY) -> None:
    """Count `size` bytes against what `source` may send on the local day of `at`. Raises QuotaError."""
    day = timezone.localtime(at).date()
    if size > daily:
        raise QuotaError(source)
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, {"source": source, "day": day, "size": size, "daily": daily})
        if cursor.fetchone() is None:
            raise QuotaError(source)
