"""Clauses 3.5.2, 3.5.4, 3.6.2: who is silent is reminded, then the desk acts by itself, never unannounced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reglament.engine.conditions import ANYTHING, Condition
from reglament.engine.durations import Duration, Step
from reglament.engine.regulation import Edition
from reglament.engine.regulation.exchange import Reminder
from reglament.engine.regulation.lifecycle import Passage
from reglament.engine.regulation.result import Acceptance, AcceptanceSilence
from reglament.engine.rules import Action, Anchor, AnchorKind, TimerRule, Transition
from reglament.engine.vocabulary import Category

from .codes import written
from .lifecycle import passage_by_system, states_of, transition_of
from .people import RESPONSIBLE

_ENDED = (Category.CLOSED, Category.REJECTED, Category.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class _Wait:
    """A wait in some states: what the timers of one silence share."""

    edition: Edition
    states: frozenset[str]
    clause: str
    when: Condition = ANYTHING

    def reminders(self, written_ones: Sequence[Reminder], suffix: str = "") -> Iterator[TimerRule]:
        """One timer per reminder and state; days are counted to the hour of reminders."""
        for state in sorted(self.states):
            for reminder in written_ones:
                yield TimerRule(
                    code=f"{self.clause}/{state}/{written(reminder.after)}{suffix}",
                    anchor=Anchor(AnchorKind.STATE, state, after=reminder.after),
                    action=Action.REMIND,
                    to=reminder.to,
                    when=self.when,
                    at_local=self._hour(reminder.after),
                    authors_time=self._is_authors(state),
                    clause=reminder.clause or self.clause,
                )

    def ends(
        self, way: str, passage: Passage, after: Duration | None, announced_by: Sequence[TimerRule]
    ) -> Iterator[TimerRule]:
        """The desk's own move: when the clock the way names runs out, else so long after the wait began."""
        anchor = Anchor(AnchorKind.STATE, passage.source, after=after)
        if passage.expired:
            anchor = Anchor(AnchorKind.CLOCK_SHARE, passage.expired, share=100)
        elif after is None:
            return
        yield TimerRule(
            code=f"{self.clause}/{passage.source}/{passage.closure_code or passage.target}",
            anchor=anchor,
            action=Action.MOVE,
            transition=way,
            when=replace(self.when, states=frozenset({passage.source})),
            announced_by=tuple(timer.code for timer in announced_by),
            grace=Duration(1, Step.DAY, self.edition.calendars.default),
            clause=self.clause,
        )

    def _is_authors(self, state: str) -> bool:
        """Somebody's own time runs in this state: his reminders are counted in it."""
        runs = self.edition.lifecycle.states[state].runs
        return any(self.edition.clocks[clock].authors_time for clock in runs if clock in self.edition.clocks)

    def _hour(self, after: Duration) -> int | None:
        return self.edition.calendars.reminders_at if after.step is Step.DAY else None


def compile_author_silence(edition: Edition, transitions: tuple[Transition, ...]) -> Iterator[TimerRule]:
    """Clause 3.5.2: the author owes an answer."""
    silent = edition.exchange.author_silent if edition.exchange else None
    if silent is None:
        return
    waiting = states_of(edition, Category.AWAITING_AUTHOR)
    wait = _Wait(edition, waiting, silent.clause, Condition(not_priorities=frozenset(silent.never_close)))
    reminders = list(wait.reminders(silent.silence.reminders))
    yield from reminders
    passage = passage_by_system(edition, waiting, states_of(edition, *_ENDED), silent.silence.closure_code)
    if passage:
        way = transition_of(transitions, passage)
        yield from wait.ends(way, passage, silent.silence.close_after, reminders)
    if silent.call_every and silent.never_close:
        for state in sorted(waiting):
            yield TimerRule(
                code=f"{silent.clause}/{state}/call",
                anchor=Anchor(AnchorKind.STATE, state),
                action=Action.CALL_AUTHOR,
                to=(RESPONSIBLE,),
                every=silent.call_every,
                when=Condition(priorities=frozenset(silent.never_close)),
                clause=silent.clause,
            )


def compile_approver_silence(edition: Edition, transitions: tuple[Transition, ...]) -> Iterator[TimerRule]:
    """Clause 3.5.4: the approver owes a decision."""
    silence = edition.exchange.approver_silent if edition.exchange else None
    if silence is None:
        return
    waiting = states_of(edition, Category.AWAITING_APPROVAL)
    wait = _Wait(edition, waiting, silence.clause)
    reminders = list(wait.reminders(silence.reminders))
    yield from reminders
    passage = passage_by_system(edition, waiting, states_of(edition, *_ENDED), silence.closure_code)
    if passage:
        yield from wait.ends(transition_of(transitions, passage), passage, silence.close_after, reminders)


def compile_acceptance(edition: Edition, transitions: tuple[Transition, ...]) -> Iterator[TimerRule]:
    """Clause 3.6.2: silence after a result counts as acceptance once it was announced."""
    acceptance = edition.result.acceptance
    if acceptance is None:
        return
    waiting = states_of(edition, Category.RESOLVED)
    reminded = Condition(complexities=_reminded(edition, acceptance))
    wait = _Wait(edition, waiting, acceptance.clause, reminded)
    reminders = [*wait.reminders(acceptance.reminders), *_first_others(edition, acceptance, waiting)]
    yield from reminders
    passage = passage_by_system(edition, waiting, states_of(edition, *_ENDED), acceptance.closure_code)
    if passage and acceptance.silence is AcceptanceSilence.ACCEPT:
        way = transition_of(transitions, passage)
        term = acceptance.term.cells[-1].norm if acceptance.term.cells else None
        after = term if isinstance(term, Duration) else None
        yield from _Wait(edition, waiting, acceptance.clause).ends(way, passage, after, reminders)


def _reminded(edition: Edition, acceptance: Acceptance) -> frozenset[str]:
    classes = edition.complexities.classes if edition.complexities else {}
    if not acceptance.no_reminders_for:
        return frozenset()
    return frozenset(classes) - frozenset(acceptance.no_reminders_for)


def _first_others(edition: Edition, acceptance: Acceptance, waiting: frozenset[str]) -> Iterator[TimerRule]:
    """For some kinds others are reminded a day before silence counts."""
    for kind, people in acceptance.remind_first.items():
        term = next(
            (
                cell.norm
                for cell in acceptance.term.cells
                if not cell.channels and (not cell.kinds or kind in cell.kinds)
            ),
            None,
        )
        if isinstance(term, Duration):
            wait = _Wait(edition, waiting, acceptance.clause, Condition(kinds=frozenset({kind})))
            eve = replace(term, amount=max(1, term.amount - 1))
            yield from wait.reminders([Reminder(after=eve, to=people)], suffix=f"/{kind}")
