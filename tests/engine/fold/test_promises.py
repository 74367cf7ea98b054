"""When would it be due? Before anybody has registered anything."""

import pytest

from reglament.engine.fold import FactError
from reglament.engine.promises import promise
from tests.engine.desk import PLAIN, Journal, at, clock, said


def test_a_promise_is_what_the_registration_would_give() -> None:
    for when in ("12.01 10:00", "12.01 19:40", "17.01 12:00"):
        promised = promise(PLAIN, at(when), "инцидент", "П3", "С2")
        registered = clock(Journal().registered(when), when, "Т2")
        assert promised["Т2"] == registered


def test_before_triage_the_reaction_alone_is_promised() -> None:
    promised = promise(PLAIN, at("12.01 10:00"), urgency="средняя", triaged=False)
    assert said(promised["Т1"].due_at) == "13.01 10:00"
    assert promised["Т2"].due_at is None


def test_a_name_the_edition_does_not_know_is_refused() -> None:
    with pytest.raises(FactError):
        promise(PLAIN, at("12.01 10:00"), priority="П9")
