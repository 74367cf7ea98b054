"""3.1.1: how tickets come in."""

from __future__ import annotations

from typing import Any

from reglament.paper.pen import Pen, Written, sentence, table


def write(pen: Pen) -> Written:
    """The channels, and what is done where none is."""
    channels = pen.edition.channels
    if channels is None:
        return
    head = pen.say("Канал|Принимается|Как", "Channel|Accepted|How").split("|")
    rows = ((pen.name(key), pen.yes(one.accepted), _how(pen, one)) for key, one in channels.named.items())
    yield channels.clause, table(pen.say("Каналы", "Channels"), head, rows)
    if channels.without_number:
        yield channels.clause, sentence(pen.say("нет номера — нет запроса", "no number, no ticket"))
    if channels.desk_down:
        down = channels.desk_down
        who = pen.name(down.backdated_by)
        yield (
            down.clause or channels.clause,
            sentence(
                pen.say(
                    f"если недоступна сама система запросов, их принимают так: {down.taken_by}",
                    f"when the desk itself is down, tickets are taken by: {down.taken_by}",
                ),
                pen.say(
                    f"задним числом, с настоящим временем, их вносит {who}",
                    f"they are entered afterwards, with their true time, by {who}",
                ),
                pen.say("такие запросы помечены", "such tickets bear a mark") if down.marked else "",
            ),
        )


def _how(pen: Pen, channel: Any) -> str:
    parts = (
        channel.address,
        pen.say(f"только {pen.names(channel.priorities)}", f"only {pen.names(channel.priorities)}")
        if channel.priorities
        else "",
        pen.say(f"для видов: {pen.names(channel.kinds)}", f"for these kinds: {pen.names(channel.kinds)}")
        if channel.kinds
        else "",
        pen.say(f"на тарифах: {pen.names(channel.plans)}", f"on these plans: {pen.names(channel.plans)}")
        if channel.plans
        else "",
        pen.say(
            f"до разбора — {pen.name(channel.initial_priority)}",
            f"{pen.name(channel.initial_priority)} before triage",
        )
        if channel.initial_priority
        else "",
        pen.say(
            f"в часы календаря «{pen.name(channel.calendar)}»",
            f"in the hours of “{pen.name(channel.calendar)}”",
        )
        if channel.calendar
        else "",
        pen.say(
            f"регистрирует {pen.name(channel.registered_by)}",
            f"registered by {pen.name(channel.registered_by)}",
        )
        if channel.registered_by
        else "",
        pen.say("во время звонка", "during the call") if channel.during_call else "",
        pen.say(f"прикладывает: {channel.attaches}", f"attaches: {channel.attaches}")
        if channel.attaches
        else "",
        pen.say("считается с приёма почтовым сервером", "counts from its acceptance by the mail server")
        if channel.counted_from == "mail_server"
        else "",
        pen.say("считается с регистрации", "counts from its registration")
        if channel.counted_from == "stored"
        else "",
        pen.say(
            f"регистрируют за {pen.norm(channel.register_within)} от поступления",
            f"registered within {pen.norm(channel.register_within)} of its arrival",
        )
        if channel.register_within
        else "",
        _languages(pen, channel.languages),
        pen.say("запрос регистрируют за автора", "a ticket is registered for the author")
        if channel.otherwise
        else "",
    )
    return ", ".join(filter(None, parts))


_LANGUAGES = {"ru": ("по-русски", "in Russian"), "en": ("по-английски", "in English")}


def _languages(pen: Pen, languages: tuple[str, ...]) -> str:
    spoken = pen.say(" и ", " and ").join(pen.pick(_LANGUAGES[one]) for one in languages)
    return pen.say(f"отвечают {spoken}", f"answered {spoken}") if spoken else ""
