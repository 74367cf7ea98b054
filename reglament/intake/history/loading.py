"""Histories into tickets: in batches, each once, with a count that must come out even."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import Count, Q

from reglament.intake.history.mapping import LogMapping
from reglament.intake.history.translating import Aside, History, understand, whole_aside
from reglament.intake.history.writing import Writer
from reglament.intake.history.xes import LogCase, LogError
from reglament.intake.models import SetAside
from reglament.tickets import storage
from reglament.tickets.models import Ticket
from reglament.tickets.recording import Done, record
from reglament.tickets.refusals import Refused

BATCH = 200


@dataclass(slots=True)
class Tally:
    """What came in and what became of it, in cases and in events."""

    cases: int = 0
    events: int = 0
    new_cases: int = 0
    new_events: int = 0
    known_cases: int = 0
    known_events: int = 0
    aside_events: int = 0
    aside: list[Aside] = field(default_factory=list)
    findings: int = 0

    @property
    def is_even(self) -> bool:
        """Nothing was dropped: what came in is stored, was stored before, or was set aside."""
        return self.events == self.new_events + self.known_events + self.aside_events


@dataclass(frozen=True, slots=True)
class Loader:
    """Takes the cases of a log in, under the edition and as the people that the writer knows."""

    mapping: LogMapping
    writer: Writer
    at: datetime

    def load(self, cases: Iterable[LogCase], tally: Tally) -> Iterator[Tally]:
        """Store the cases batch by batch; the tally after each. Stopped at any point, it can be run again.

        Raises LogError where the log breaks off, after storing every case before that place.
        """
        seen: set[str] = set()
        for batch, broken in _batches(cases):
            self._batch(batch, seen, tally)
            yield tally
            if broken is not None:
                raise broken

    def _batch(self, batch: Sequence[LogCase], seen: set[str], tally: Tally) -> None:
        fresh: list[tuple[LogCase, History]] = []
        aside: list[Aside] = []
        known = self._known(batch)
        for case in batch:
            tally.cases += 1
            tally.events += len(case.events)
            history, bad = understand(case, self.mapping)
            if history is not None and history.number in seen:
                aside += whole_aside(case, history.number, "twice")
                continue
            aside += bad
            if history is None:
                continue
            seen.add(history.number)
            key = self.writer.key(history.number)
            if key in known:
                aside += self._again(case, history, known[key], tally)
            else:
                fresh.append((case, history))
        aside += self._store(fresh, tally)
        self._set_aside(aside, tally)

    def _known(self, batch: Sequence[LogCase]) -> dict[str, int]:
        """Cases that stand already, each with the number of the log's events that were stored of it."""
        numbers = [case.attributes.get(self.mapping.number, "").strip() for case in batch]
        keys = [self.writer.key(number) for number in numbers]
        stored = Count("facts", filter=Q(facts__data__has_key="line"))
        found = Ticket.objects.filter(foreign_id__in=keys).annotate(stored=stored)
        return {str(key): count for key, count in found.values_list("foreign_id", "stored")}

    def _again(self, case: LogCase, history: History, stored: int, tally: Tally) -> list[Aside]:
        """History does not change: what a case has gained since is set aside."""
        tally.known_cases += 1
        tally.known_events += min(stored, len(history.steps))
        gained = {step.line for step in history.steps[stored:]}
        return [row for row in whole_aside(case, history.number, "grown") if row.line in gained]

    def _store(self, fresh: Sequence[tuple[LogCase, History]], tally: Tally) -> list[Aside]:
        """One transaction for all; what the edition refuses is set aside whole."""
        numbers = storage.next_numbers(len(fresh)) if fresh else []
        with transaction.atomic():
            intents = [
                self.writer.intent(history, number)
                for (_, history), number in zip(fresh, numbers, strict=True)
            ]
            outcomes = record(intents, by=None, at=self.at)
        aside: list[Aside] = []
        for (case, history), outcome in zip(fresh, outcomes, strict=True):
            if isinstance(outcome, Done):
                tally.new_cases += 1
                tally.new_events += len(history.steps)
                tally.findings += len(outcome.standing.findings)
            else:
                good = {step.line for step in history.steps}
                rows = whole_aside(case, history.number, "refused", _said(outcome))
                aside += [row for row in rows if row.line in good]
        return aside

    def _set_aside(self, aside: Sequence[Aside], tally: Tally) -> None:
        tally.aside += aside
        tally.aside_events += sum(row.is_event for row in aside)
        rows = [
            SetAside(
                log=self.mapping.log,
                line=row.line,
                case=row.case[:200],
                reason=row.reason,
                detail=row.detail[:300],
                raw=row.raw,
                set_aside_at=self.at,
            )
            for row in aside
        ]
        SetAside.objects.bulk_create(rows, ignore_conflicts=True)


def _batches(cases: Iterable[LogCase]) -> Iterator[tuple[list[LogCase], LogError | None]]:
    """Cases by the batch; the last one with the error that cut it short."""
    cases, batch = iter(cases), []
    try:
        for case in cases:
            batch.append(case)
            if len(batch) == BATCH:
                yield batch, None
                batch = []
    except LogError as error:
        yield batch, error
    else:
        yield batch, None


def _said(outcome: Exception | Done) -> str:
    if isinstance(outcome, Refused):
        return " ".join(outcome.refusal.sentences())
    return str(outcome)
