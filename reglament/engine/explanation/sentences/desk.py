"""Why a move is closed, and when something happens by itself: Russian, English."""

from __future__ import annotations

from collections.abc import Mapping

DESK: Mapping[str, tuple[str, str]] = {
    "move.not_yours": ("это делает: {who}", "this is done by: {who}"),
    "move.system_only": ("это делает сама система {at}", "the desk itself does this, {at}"),
    "move.system_only/never": ("это делает только сама система", "only the desk itself does this"),
    "move.other_tickets": ("для таких запросов не предусмотрено", "not for such tickets"),
    "move.has_responsible": (
        "ответственный уже есть: {responsible}",
        "there is a responsible already: {responsible}",
    ),
    "move.not_refused": (
        "отменить можно только отказ согласующего",
        "only an approver's refusal can be overruled",
    ),
    "move.not_approved": (
        "вид «{kind}» исполняют после согласования: запросите его или дождитесь решения",
        "tickets of kind “{kind}” are resolved once approved: ask for it or wait for the decision",
    ),
    "move.not_agreed": (
        "ещё не согласовано, нужно решение: {who}",
        "not agreed yet, to be decided by: {who}",
    ),
    "move.overrun": (
        "уже {hours} ч при согласованных {agreed} ч и допуске {tolerance} %:"
        " назовите новую оценку и согласуйте её",
        "{hours} h where {agreed} h were agreed to, with a tolerance of {tolerance} %:"
        " name a new estimate and have it approved",
    ),
    "move.date_ahead": ("дата ещё не наступила: {until}", "the date is still ahead: {until}"),
    "move.date_ahead/none": ("дата не назначена", "no date is set"),
    "move.closed_hours": (
        "это делают только в часы календаря «{calendar}»; можно будет {opening}",
        "this is done in the hours of “{calendar}” alone; possible from {opening}",
    ),
    "move.window_closed": (
        "можно было до {until}: {within} от {since}",
        "this was possible until {until}: {within} from {since}",
    ),
    "limit.count": (
        "уже сделано {count} из {at_most}; дальше решает: {who}",
        "done {count} of {at_most}; from here decides: {who}",
    ),
    "limit.count/nobody": ("уже сделано {count} из {at_most}", "done {count} of {at_most}"),
    "limit.share": (
        "израсходовано больше {above} % часов {clock}: решает {who}",
        "more than {above}% of {clock} is used up: decides {who}",
    ),
    "limit.not_yours": ("это решает: {who}", "this is decided by: {who}"),
    "limit.too_soon": (
        "не чаще раза в {per}: последний — {last}, снова можно {again_at}",
        "once in {per} at most: last {last}, possible again {again_at}",
    ),
    "timer.share": (
        "{at} будет израсходовано {share} % часов {clock}, срок {due}",
        "{share}% of {clock} is used up at {at}, due {due}",
    ),
    "timer.clock": ("{at}: {after} от начала часов {clock}", "{at}: {after} from the start of {clock}"),
    "timer.state": (
        "{at}: {after} в состоянии «{state}», с {since}",
        "{at}: {after} in “{state}”, since {since}",
    ),
    "timer.state/at_once": ("{at}: состояние «{state}»", "{at}: state “{state}”"),
    "timer.fact": ("{at}: {after} от события: {fact}, {since}", "{at}: {after} from {fact}, {since}"),
    "timer.fact/at_once": ("{at}: {fact}", "{at}: {fact}"),
    "timer.priority": (
        "{at}: {after} с приоритетом {priority}, с {since}",
        "{at}: {after} with priority {priority}, since {since}",
    ),
    "timer.priority/at_once": ("{at}: приоритет {priority}", "{at}: priority {priority}"),
    "timer.count": (
        "{at}: {counter} — {count}, больше {above}",
        "{at}: {counter}: {count}, more than {above}",
    ),
    "timer.date": ("{at}: наступает назначенная дата", "{at}: the date that was set comes"),
    "timer.held": (
        "по опытной эксплуатации не передаётся выше, до {until} не сообщают: {who}",
        "on trial, not passed on any higher, not told until {until}: {who}",
    ),
    "timer.held/none": (
        "по опытной эксплуатации не передаётся выше, до приказа о её конце не сообщают: {who}",
        "on trial, not passed on any higher, not told until an order ends it: {who}",
    ),
    "timer.breach": ("{due}: срок часов {clock}", "{due}: {clock} is due"),
    "timer.waits": (
        "закрытие ждёт напоминаний и ещё {grace}: до {at}",
        "the closure waits for its reminders and {grace} more: until {at}",
    ),
}
