"""When would it be due? Before anybody has registered anything."""

import pytest

from reglament.engine.fold import FactError
from reglament.engine.promises import promise
from tests.engine.desk import PLAIN, Journal, at, clock, said


def test_a_promise_is_what_the_registration_would_give() -> None:
    for when in ("12.01 10:00", "12.01 19:40", "17.01 12:00"):
        promised = promise(PLAIN, at(when), triaged=True, kind="инцидент", priority="П3", complexity="С2")
        assert promised.clocks["Т2"] == clock(Journal().registered(when), when, "Т2")


def test_before_triage_the_reaction_alone_is_promised() -> None:
    promised = promise(PLAIN, at("12.01 10:00"), triaged=False, urgency="средняя")
    assert said(promised.clocks["Т1"].due_at) == "13.01 10:00"
    assert promised.clocks["Т2"].due_at is None


def test_what_is_not_said_counts_as_before_triage() -> None:
    promised = promise(PLAIN, at("12.01 10:00"), triaged=True, impact="групповое", urgency="высокая")
    assert (promised.kind, promised.priority, promised.complexity) == ("инцидент", "П2", "С2")


def test_a_name_the_edition_does_not_know_is_refused() -> None:
    with pytest.raises(FactError):
        promise(PLAIN, at("12.01 10:00"), triaged=True, priority="П9")
