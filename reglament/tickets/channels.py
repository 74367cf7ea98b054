"""By which channel a ticket came, and what the edition says of that (clauses 3.1.1, 3.3.6 of the sample)."""

from __future__ import annotations

from collections.abc import Iterator

from reglament import engine
from reglament.engine import Channel, CountedFrom, Emergency, Unofficial
from reglament.tickets.cases import Case
from reglament.tickets.instants import moment
from reglament.tickets.refusals import Lack

PLAUSIBLE = 5 * 86_400  # seconds: after five days a mail server gives a letter up (RFC 5321, 4.5.4.1)

PAGE = ("портал", "страница", "portal", "page")
MAIL = ("почта", "mail", "e-mail")


def is_page(name: str) -> bool:
    """The channel of this name is the desk's own page for authors."""
    return engine.key(name) in PAGE


def is_mail(name: str) -> bool:
    """The channel of this name is mail."""
    return engine.key(name) in MAIL


def page_name(rules: engine.Rules) -> str:
    """What the edition calls the page for authors."""
    channels = rules.policies.channels
    return next(filter(is_page, channels.named if channels else ()), PAGE[0])


def mail_address(rules: engine.Rules) -> str:
    """Where authors write to, if the edition takes letters and says where."""
    channels = rules.policies.channels
    mail = (each for name, each in channels.named.items() if is_mail(name)) if channels else ()
    return next((each.address for each in mail if each.accepted), "")


def number_matters(rules: engine.Rules) -> bool:
    """Nothing counts as asked before it has a number: whoever registers says it to the author."""
    channels = rules.policies.channels
    return bool(channels and channels.without_number)


def closed_to_authors(rules: engine.Rules, name: str) -> Lack | None:
    """Why nobody can file by this channel himself, or None."""
    channel = channel_of(rules, name)
    if channel is None or channel.accepted:
        return None
    code = "channel.register_for_author" if channel.otherwise else "channel.not_accepted"
    return Lack(code, channel.clause, {"channel": channel.name.key})


def channel_of(rules: engine.Rules, name: str) -> Channel | None:
    """What the edition says of the channel of this name; None where it does not know it."""
    channels = rules.policies.channels
    return channels.named.get(engine.key(name)) if channels else None


def lacking(
    case: Case, name: str, priority: str, came: int, *, kind: str = "", entered: bool = False
) -> Iterator[Lack]:
    """What speaks against a registration by this channel of what came at this instant.

    An edition that names no channels takes every one. `entered`: it is brought in for a time when the desk
    was down, by whom the edition names for that, whoever registers by the channel otherwise.
    """
    channels = case.rules.policies.channels
    if channels is None or not channels.named:
        return
    channel = channel_of(case.rules, name)
    if channel is not None and channel.accepted:
        yield from () if entered else _not_by_you(case, channel, came)
        yield from _not_this(case.rules, channel, priority, came)
        yield from _not_for_this(case, channel, kind, came)
    elif channel is not None:
        yield from _not_accepted(case, channel)
    elif case.by != engine.SYSTEM:
        yield Lack("code.unknown", channels.clause, {"value": name, "known": tuple(channels.named)})


def counts_from_receipt(channel: Channel | None) -> bool:
    """Whether a ticket counts from when its word was received, and not from its registration.

    A letter does, unless the edition says otherwise; a call does that is written down only afterwards.
    """
    if channel is None or channel.counted_from is CountedFrom.STORED:
        return False
    called = bool(channel.registered_by) and not channel.during_call
    return called or channel.counted_from is CountedFrom.MAIL_SERVER


def not_received_so(case: Case, name: str, received: int) -> Iterator[Lack]:
    """Why a person cannot say that it was received then; a machine that says nonsense is not believed."""
    if case.by == engine.SYSTEM:
        return
    channel = channel_of(case.rules, name)
    if not counts_from_receipt(channel):
        clause = channel.clause if channel else ""
        yield Lack("channel.counts_from_registration", clause, {"channel": name})
    elif received > case.at:
        yield Lack("back.future")
    elif not is_plausible(received, case.at):
        yield Lack("channel.received_too_early", "", {"days": PLAUSIBLE // 86_400})


def is_plausible(received: int, at: int) -> bool:
    """It was received before now, and not so long ago that the clock of the sender must be wrong."""
    return at - PLAUSIBLE <= received <= at


def emergency_of(rules: engine.Rules, name: str, came: int) -> Emergency | None:
    """The terms of an emergency, if a word by this channel at this instant is one: the desk was closed."""
    terms = rules.policies.intake.emergency if rules.policies.intake else None
    service = rules.calendars.get(rules.policies.service_calendar)
    if terms is None or service is None or engine.key(terms.channel) != engine.key(name):
        return None
    return None if service.is_open(came) else terms


def _not_accepted(case: Case, channel: Channel) -> Iterator[Lack]:
    """Nobody is served through it; the desk may all the same write down what it heard there, if it is to."""
    for_author = channel.otherwise is Unofficial.REGISTER_FOR_AUTHOR
    by_desk = case.is_desk and case.by not in (engine.SYSTEM, case.author)
    closed = closed_to_authors(case.rules, channel.name.key)
    if closed is not None and not (for_author and by_desk):
        yield closed


def _not_by_you(case: Case, channel: Channel, came: int) -> Iterator[Lack]:
    emergency = emergency_of(case.rules, channel.name.key, came)
    who = emergency.recorded_by if emergency else channel.registered_by
    if who and case.by != engine.SYSTEM and not held(case, who, came):
        clause = emergency.clause if emergency else channel.clause
        yield Lack("channel.registered_by", clause, {"channel": channel.name.key, "who": (who,)})


def held(case: Case, role: str, came: int) -> bool:
    """The person has the role, or had it when the word came: a watch is recorded after its end."""
    return case.holds((role,)) or (came < case.at and engine.key(role) in case.roles_then(came))


def _not_for_this(case: Case, channel: Channel, kind: str, came: int) -> Iterator[Lack]:
    """A channel for a purpose takes another kind while nobody has said it; one of other plans nothing."""
    named = {"channel": channel.name.key}
    if channel.kinds and kind and kind not in map(engine.key, channel.kinds):
        yield Lack("channel.kinds", channel.clause, {**named, "known": channel.kinds})
    if channel.plans and case.serve(came).plan not in map(engine.key, channel.plans):
        yield Lack("channel.plans", channel.clause, {**named, "known": channel.plans})


def _not_this(rules: engine.Rules, channel: Channel, priority: str, came: int) -> Iterator[Lack]:
    named = {"channel": channel.name.key}
    if channel.priorities and priority not in map(engine.key, channel.priorities):
        yield Lack("channel.priorities", channel.clause, {**named, "known": channel.priorities})
    calendar = rules.calendars.get(channel.calendar)
    if calendar is not None and not calendar.is_open(came):
        opens = moment(calendar.next_opening(came))
        yield Lack("channel.hours", channel.clause, {**named, "hours": channel.calendar, "opens": opens})
