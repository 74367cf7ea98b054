"""Sessions in the database, as Django keeps them; only the question of every page is put together once."""

from __future__ import annotations

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from reglament.people import statements


class SessionStore(db.SessionStore):
    """Django's, which finds a session by a kept statement. A session ends in real time."""

    def _get_session_from_db(self) -> Session | None:
        values = {statements.TEXT: self.session_key, statements.AT: timezone.now()}  # noqa: TID251 real time
        found = statements.objects(Session, "session", _running, values) if self.session_key else []
        if not found:
            self._session_key = None
        return found[0] if found else None


def _running() -> QuerySet[Session]:
    return Session.objects.filter(session_key=statements.TEXT, expire_date__gt=statements.AT)
