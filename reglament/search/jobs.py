"""Jobs of the worker: rows of search for what came without the journal's readers."""

from __future__ import annotations

from procrastinate.contrib.django import app

from reglament.search import indexing

AT_ONCE = 500  # tickets in one go


@app.periodic(cron="*/10 * * * *")
@app.task(name="search.index_missing", queueing_lock="search.index_missing")
def index_missing(timestamp: int = 0) -> None:
    """Until nothing is missing."""
    while indexing.index_missing(AT_ONCE):
        pass
