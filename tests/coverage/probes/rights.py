"""Who may do what."""

from __future__ import annotations

from reglament import engine
from reglament.rulebook.reading import Book
from tests.coverage.corpus import corpus

RELATIVES = (
    "автор", "получатель", "ответственный", "исполнитель", "согласующий", "система", "дежурный",
    "ключевой пользователь зоны", "владелец процесса", "консультант зоны", "заместитель зоны",
)  # fmt: skip


def moves(book: Book) -> object:
    """The open moves of each role and relation in every ticket of the corpus, and every limit."""
    roles = [*map(engine.key, RELATIVES), *book.rules.policies.roles]
    told: list[object] = []
    for facts in corpus().values():
        try:
            state = engine.fold(engine.begin(book.rules), facts)
        except engine.FactError as error:
            told.append((error.reason.code,))
            continue
        at = state.at + 3600
        told.append([(role, _open(state, role, at), _limits(state, role, at)) for role in roles])
    return told


def _open(state: engine.State, role: str, at: int) -> object:
    return [
        (move.transition.target, move.transition.needs, move.closure_codes, move.until)
        for move in engine.open_moves(state, {role}, at)
    ]


def _limits(state: engine.State, role: str, at: int) -> object:
    return [engine.why_not(state, code, {role}, at) for code in state.rules.limits]
