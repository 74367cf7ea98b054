"""Random journals: any act at any time, whether the edition knows it or not."""

from __future__ import annotations

from hypothesis import strategies as st

from reglament.engine.facts import Fact, FactKind
from tests.engine.desk import COMPLEXITIES, STATES, Journal, at

K = FactKind
START = at("12.01 00:00")
STATE_NAMES = tuple(state.name for state in STATES)
SLOW = ("П2", "П3", "П4")  # priorities of the same calendar

Act = tuple[FactKind, dict[str, object]]
_MINUTES = st.integers(0, 3 * 24 * 60)
_PLAIN_ACTS: st.SearchStrategy[Act] = st.sampled_from(
    [
        (K.ANSWERED, {}),
        (K.AUTHOR_WROTE, {}),
        (K.NOTED, {}),
        (K.ESTIMATED, {}),
        (K.OUTAGE_BEGAN, {}),
        (K.OUTAGE_ENDED, {}),
        (K.ATTENTION_ASKED, {}),
        (K.HANDED_OVER, {}),
        (K.PLANNED, {}),
    ]
)


def acts(
    priorities: tuple[str, ...] = ("П1", *SLOW),
) -> st.SearchStrategy[tuple[FactKind, dict[str, object]]]:
    moved = st.sampled_from(STATE_NAMES).map(lambda name: (K.MOVED, {"state": name}))
    raised = st.sampled_from(priorities).map(lambda name: (K.CLASSIFIED, {"priority": name}))
    harder = st.sampled_from(COMPLEXITIES).map(lambda name: (K.CLASSIFIED, {"complexity": name}))
    dated = _MINUTES.map(lambda m: (K.PLANNED, {"until": START + (20 * 24 * 60 + m) * 60}))
    decided = _MINUTES.map(lambda m: (K.DECIDED, {"granted": True, "until": START + (20 * 24 * 60 + m) * 60}))
    joined = _MINUTES.map(lambda m: (K.JOINED, {"parent": "7", "due": START + (5 * 24 * 60 + m) * 60}))
    detached: st.SearchStrategy[Act] = st.just((K.DETACHED, {}))
    return st.one_of(moved, moved, moved, _PLAIN_ACTS, raised, harder, dated, decided, joined, detached)


@st.composite
def journals(
    draw: st.DrawFn, most: int = 12, priorities: tuple[str, ...] = ("П1", *SLOW), *, undo: bool = True
) -> Journal:
    moment = START + draw(_MINUTES) * 60
    journal = Journal().registered(
        moment,
        priority=draw(st.sampled_from(priorities)),
        complexity=draw(st.sampled_from(COMPLEXITIES)),
        kind=draw(st.sampled_from(["инцидент", "изменение"])),
        triage=draw(st.booleans()),
    )
    for _ in range(draw(st.integers(0, most))):
        moment += draw(_MINUTES) * 60
        if undo and len(journal.facts) > 1 and draw(st.integers(0, 9)) == 0:
            retracts = draw(st.integers(2, len(journal.facts)))
            journal.add(moment, K.RETRACTED, retracts=retracts)
        else:
            kind, values = draw(acts(priorities))
            journal.add(moment, kind, **values)
    return journal


def later(journal: Journal, minutes: int) -> int:
    return last_at(journal.facts) + minutes * 60


def last_at(facts: list[Fact]) -> int:
    return facts[-1].at
