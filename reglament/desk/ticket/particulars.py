"""What is known of a ticket, as a list of terms: only what its edition speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import pgettext

from reglament import engine
from reglament.desk.seat import assigns, is_of_one
from reglament.desk.speech import Speech, cited
from reglament.desk.words import link_words
from reglament.people import statements
from reglament.people.models import Address, Person
from reglament.people.roles import serves_desk
from reglament.people.statements import NUMBER
from reglament.tickets import causes, mass, operations
from reglament.tickets.consent import consent_of
from reglament.tickets.journalled import without_retracted, worked_minutes
from reglament.tickets.models import Link, LinkKind, Ticket, gates
from reglament.tickets.required import still_unsaid
from reglament.tickets.works import notice_until
from reglament.ui.durations import duration_words
from reglament.ui.speaking import gettext as _

CHILDREN = 100


@dataclass(frozen=True)
class Particular:
    """A term and what is said under it; `detail` explains it in smaller letters."""

    term: str
    value: str
    detail: str = ""
    is_known: bool = True


@dataclass(frozen=True)
class Related:
    """Another ticket and what it is to this one."""

    number: int
    href: str
    subject: str
    kind: str


def classification(speech: Speech) -> list[Particular]:
    """Kind, zone, priority and complexity."""
    return list(_classes(speech))


def _classes(speech: Speech) -> Iterator[Particular]:
    standing, rules = speech.look.standing, speech.look.rules
    provisional = "" if standing.triaged or not rules.provisional.clause else _("до разбора")
    if len(rules.kinds) > 1:
        yield Particular(pgettext("запроса", "Вид"), speech.name(standing.kind), provisional)
    yield from _unsaid(speech)
    if rules.zones:
        zone = speech.name(standing.zone)
        yield Particular(_("Зона"), zone or _("не указана"), is_known=bool(zone))
    if len(rules.priorities.order) > 1 and standing.priority:
        yield Particular(_("Приоритет"), speech.name(standing.priority), _weighed(speech))
    if rules.complexities and standing.complexity:
        known = rules.policies.complexities.get(standing.complexity)
        effort = ", ".join(filter(None, (known.name.printed(speech.language), known.effort))) if known else ""
        yield Particular(_("Сложность"), speech.name(standing.complexity), effort)


def _weighed(speech: Speech) -> str:
    """«влияние личное, срочность высокая; вип»"""
    standing = speech.look.standing
    parts = [
        _("влияние %(name)s") % {"name": speech.name(standing.impact)} if standing.impact else "",
        _("срочность %(name)s") % {"name": speech.name(standing.urgency)} if standing.urgency else "",
    ]
    marks = {
        mark
        for entry in speech.look.entries
        if entry.fact.priority
        for mark in str(entry.fact.data.get("modifier", "")).split(",")
        if mark
    }
    return "; ".join(filter(None, (", ".join(filter(None, parts)), speech.names(sorted(marks)))))


def people(speech: Speech) -> list[Particular]:
    """Who takes part, and how the author is reached."""
    return list(_people(speech))


def _people(speech: Speech) -> Iterator[Particular]:
    ticket = speech.look.ticket
    if assigns(speech.look.rules) or (ticket.responsible and not is_of_one(speech.look.book)):
        yield Particular(_("Ответственный"), _full(ticket.responsible) or _("никто"))
    yield Particular(_("Автор"), _full(ticket.author), ", ".join(_about(speech, ticket.author)))
    if ticket.beneficiary and ticket.beneficiary_id != ticket.author_id:
        yield Particular(
            _("Для кого"), _full(ticket.beneficiary), ", ".join(_about(speech, ticket.beneficiary))
        )
    if ticket.approvers:
        asked = (speech.look.people.get(str(person)) for person in ticket.approvers)
        yield Particular(_("Согласует"), ", ".join(filter(None, map(_full, asked))))
    for role, holder in ticket.appointed.items():
        yield Particular(speech.name(role), _full(speech.look.people.get(str(holder))) or _("никто"))
    yield from _planned_works(speech)
    if ticket.cause:
        yield Particular(_("Причина"), speech.name(ticket.cause), _answers_for(speech, ticket.cause))
    yield from _operations(speech)
    yield from _effort(speech)
    if ticket.organisation:
        yield Particular(_("Организация"), ticket.organisation.name)
    if ticket.base:
        release = " ".join(filter(None, (ticket.base.configuration, ticket.base.release)))
        yield Particular(_("База"), ticket.base.name, release)
    if ticket.channel:
        yield Particular(_("Канал"), speech.name(ticket.channel))
    yield Particular(_("Подан"), speech.moment(ticket.registered_at), _afterwards(speech))
    yield Particular(_("Редакция"), speech.look.book.number, _on_trial(speech))


def _planned_works(speech: Speech) -> Iterator[Particular]:
    """What is planned, and until when people have to be told."""
    planned, terms = speech.look.state.aside.works, speech.look.rules.policies.works
    if planned is None or terms is None or planned.sort not in terms.named:
        return
    until = notice_until(speech.look.rules, terms.named[planned.sort], planned.starts)
    detail = _("предупредить до %(moment)s") % {"moment": speech.moment(until)} if until else ""
    yield Particular(_("Работы"), f"{speech.name(planned.sort)}, {speech.moment(planned.starts)}", detail)


def _answers_for(speech: Speech, cause: str) -> str:
    """Whose fault it is, where it is not the desk's own: a missed promise counts against him."""
    who = causes.answers(speech.look.rules, cause)
    return _("отвечает: %(who)s") % {"who": speech.name(who)} if who else ""


def _on_trial(speech: Speech) -> str:
    trial = speech.look.rules.trial
    lasts = trial is not None and trial.covers(int(speech.now.timestamp()))
    return _("опытная эксплуатация") if lasts else ""


def _unsaid(speech: Speech) -> Iterator[Particular]:
    """What its kind wants said and nobody has said: the author is to be asked."""
    standing, intake = speech.look.standing, speech.look.rules.policies.intake
    if standing.category.is_final or intake is None:
        return
    facts = [entry.fact for entry in speech.look.entries]
    if missing := still_unsaid(speech.look.rules, standing.kind, facts):
        yield Particular(_("Не сказано"), ", ".join(missing), cited(intake.clause), is_known=False)


def _afterwards(speech: Speech) -> str:
    """The marks of what was written down later than it happened."""
    begun = speech.look.entries[0].fact.data if speech.look.entries else {}
    if begun.get("late"):
        return _("авария записана позже, чем велит регламент")
    if begun.get("registered_late"):
        return _("зарегистрирован позже, чем велит регламент")
    return _("внесён задним числом") if begun.get("back_entry") else ""


def _operations(speech: Speech) -> Iterator[Particular]:
    """What of the ticket is done on a decision only, and whose it is (clause 2.3 of the sample)."""
    waiting = speech.look.undecided
    for operation in operations.stated(without_retracted(speech.look.state.facts())):
        rule = speech.look.rules.policies.restricted.get(operation)
        if rule is not None:
            who = _("решает %(who)s") % {"who": speech.name(engine.key(rule.decided_by))}
            detail = who if operation in waiting else _("разрешено")
            yield Particular(_("Только с решения"), speech.name(operation), detail)


def _effort(speech: Speech) -> Iterator[Particular]:
    """What the work took so far, beside what was agreed to."""
    facts = without_retracted(speech.look.state.facts())
    if minutes := worked_minutes(facts):
        agreed = consent_of(facts).hours
        beside = _("согласовано %(hours)s ч") % {"hours": f"{agreed:g}"} if agreed else ""
        yield Particular(_("Затрачено"), duration_words(minutes * 60), beside)


def _full(person: Person | None) -> str:
    return "" if person is None else person.full_name or person.key


def _about(speech: Speech, person: Person) -> Iterator[str]:
    if person.job_title:
        yield person.job_title
    key = ("reached", speech.reader.pk, serves_desk(speech.reader, at=speech.now))
    for (value,) in statements.rows(key, lambda: _reached(speech), {NUMBER: person.pk}):
        yield value


def _reached(speech: Speech) -> QuerySet[Address, tuple[str]]:
    known = Address.objects.visible_to(speech.reader, at=speech.now)
    reached = known.filter(person=NUMBER, kind__in=[Address.Kind.PHONE, Address.Kind.MAIL])
    return reached.values_list("value")


def related(speech: Speech) -> Sequence[Related]:
    """Ties of the ticket both of whose ends the person sees, and the children of a mass incident."""
    found = [*_ties(speech), *_children(speech)]
    return [Related(each, reverse("ticket", args=[each]), subject, kind) for each, subject, kind in found]


def _ties(speech: Speech) -> Iterator[tuple[int, str, str]]:
    number = speech.look.ticket.number
    key = ("ties", gates.mark(speech.reader, speech.now))
    for kind, this, other, our_subject, subject in statements.rows(
        key, lambda: _links(speech), {NUMBER: number}
    ):
        if this == number:
            yield other, subject, link_words(kind)
        elif kind != LinkKind.CHILD_OF:
            yield this, our_subject, _("ссылается сюда: %(kind)s") % {"kind": link_words(kind)}


def _links(speech: Speech) -> QuerySet[Link, tuple[str, int, int, str, str]]:
    ties = Link.objects.visible_to(speech.reader, at=speech.now)
    return ties.filter(Q(ticket=NUMBER) | Q(other=NUMBER)).values_list(
        "kind", "ticket_id", "other_id", "ticket__subject", "other__subject"
    )


def _children(speech: Speech) -> Iterator[tuple[int, str, str]]:
    if not mass.is_declared([entry.fact for entry in speech.look.entries]):
        return
    rows = Ticket.objects.visible_to(speech.reader, at=speech.now).filter(parent=speech.look.ticket.number)
    for number, subject in rows.order_by("number").values_list("number", "subject")[:CHILDREN]:
        yield number, subject, _("присоединён")
