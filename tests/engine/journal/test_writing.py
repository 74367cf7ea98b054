"""What is written is read back the same."""

from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as some

from reglament.engine.facts import Fact, FactKind
from reglament.engine.journal.reading import read_journal
from reglament.engine.journal.shape import Sort, data_of
from reglament.engine.journal.writing import write_journal
from reglament.engine.names import key

MOSCOW = ZoneInfo("Europe/Moscow")
WORDS = some.text(alphabet='абвгё 1«»"\\', min_size=1).filter(lambda word: bool(word.strip()))
INSTANTS = some.integers(min_value=1_300_000_000, max_value=1_900_000_000)
NAMED = some.none() | WORDS.map(key)


def value_of(sort: Sort, seq: int) -> some.SearchStrategy[object]:
    return {
        Sort.NAME: WORDS.map(key),
        Sort.REFERENCE: WORDS,
        Sort.NUMBER: some.integers(0, 90),
        Sort.FLAG: some.booleans(),
        Sort.INSTANT: INSTANTS,
        Sort.SEQ: some.integers(1, max(1, seq - 1)),
        Sort.NAMES: some.lists(WORDS).map(tuple),
    }[sort]


@some.composite
def journals(draw: some.DrawFn) -> tuple[Fact, ...]:
    kinds = draw(
        some.lists(some.sampled_from([kind for kind in FactKind if kind != "registered"]), max_size=6)
    )
    moments = sorted(draw(some.lists(INSTANTS, min_size=len(kinds) + 1, max_size=len(kinds) + 1)))
    facts = []
    for seq, (kind, at) in enumerate(zip([FactKind.REGISTERED, *kinds], moments, strict=True), start=1):
        sorts = {name: sort for name, sort in data_of(kind).items() if seq > 1 or sort is not Sort.SEQ}
        data = draw(some.fixed_dictionaries({}, optional={n: value_of(s, seq) for n, s in sorts.items()}))
        names = [draw(NAMED) for _ in range(5)]
        named = dict(zip(("state", "priority", "complexity", "zone", "responsible"), names, strict=True))
        facts.append(Fact(seq, at, kind, draw(WORDS), draw(some.none() | INSTANTS), data=data, **named))
    return tuple(facts)


@settings(deadline=None)  # the machine may be busy
@given(journals())
def test_any_journal_survives_the_file(facts: tuple[Fact, ...]) -> None:
    assert read_journal(write_journal(facts, MOSCOW, "ЛК-1486")) == facts
