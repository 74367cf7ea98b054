"""What is another matter: a second topic becomes a ticket of its own, a mistaken duplicate comes back."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from reglament.desk.speech import Speech
from reglament.desk.verbs import fields
from reglament.desk.verbs.verb import Deed, Verb, is_desk
from reglament.tickets import linking, splitting
from reglament.tickets.instants import seconds
from reglament.tickets.recording import Done
from reglament.ui.speaking import gettext as _

NOW, REST = "now", "rest"  # besides the numbers of messages
MOST, LENGTH = 10, 60  # of the author's messages that are offered


def topic_verbs(speech: Speech) -> Iterator[Verb]:
    """What of this the edition knows and the state allows."""
    if not is_desk(speech):
        return
    if splitting.splits(speech.look.rules) and not speech.look.standing.category.is_final:
        yield _split(speech)
    closed = linking.not_to_be_unmarked(speech.look.state, seconds(speech.now))
    if closed is None or closed.code != "move.other_tickets":
        yield _unmark(None if closed is None else speech.explain(closed))


def _split(speech: Speech) -> Verb:
    since = list(_since(speech))

    def do(deed: Deed) -> Done:
        subject, chosen = str(deed.values["subject"]), str(deed.values["since"] or NOW)
        return splitting.split(
            deed.number,
            subject=subject,
            body=deed.text or subject,
            message=int(chosen) if chosen.isdigit() else None,
            keeps_date=chosen == REST,
            by=deed.by,
            at=deed.at,
        )

    return Verb(
        "split",
        _("Выделить вторую тему"),
        "split",
        lambda: {
            "subject": fields.line(_("Вторая тема, одной строкой"), "need.subject"),
            "text": fields.text(_("Слова автора о ней"), required=False, rows=3),
            "since": fields.choice(_("С какого момента считать"), since, required=False, initial=since[0][0]),
        },
        do,
        send=_("Завести связанный запрос"),
        hint=_("Одна тема — один запрос: у новой свой номер, свой разбор и свой срок."),
    )


def _since(speech: Speech) -> Iterator[tuple[str, str]]:
    """From when it counts: the author's latest words, this moment, or where this ticket itself began."""
    entries = [entry for entry in speech.look.entries if entry.message and not entry.message.from_desk]
    for entry in [entry for entry in reversed(entries) if entry.fact.seq > 1][:MOST]:
        yield (
            str(entry.fact.seq),
            f"{speech.moment(entry.at)} · {shorten(entry.body, LENGTH, placeholder='…')}",
        )
    yield NOW, _("С этой минуты")
    yield REST, _("С регистрации этого запроса: это остаток сделанного")


def _unmark(why_not: str | None) -> Verb:
    def do(deed: Deed) -> Done:
        return linking.unmark_duplicate(deed.number, text=deed.text, by=deed.by, at=deed.at)

    return Verb(
        "unmark",
        _("Это не дубль"),
        "arrow-uturn-left",
        lambda: {"text": fields.text(_("Сообщение автору"), required=False, rows=3)},
        do,
        why_not=why_not,
        send=_("Вернуть в работу"),
        hint=_("Запрос вернётся туда, где был, связь с другим исчезнет."),
    )
