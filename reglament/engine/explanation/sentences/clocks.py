"""Why a clock is where it is: Russian, English."""

from __future__ import annotations

from collections.abc import Mapping

CLOCKS: Mapping[str, tuple[str, str]] = {
    "clock.started": (
        "норма {norm}, начало — {trigger}, {at}; календарь «{calendar}»; срок {due}",
        "{norm} from {trigger}, {at}; calendar “{calendar}”; due {due}",
    ),
    "clock.started/no_due": (
        "норма: {norm}, начало — {trigger}, {at}",
        "norm: {norm}, from {trigger}, {at}",
    ),
    "clock.row": ("такой срок для: {row}", "this norm is for: {row}"),
    "clock.regime": (
        "объявлен режим «{new}», {at}: норма {norm}; срок {due}, был {old_due}",
        "the regime “{new}” was declared {at}: norm {norm}; due {due}, was {old_due}",
    ),
    "clock.regime/no_due": (
        "объявлен режим «{new}», {at}: норма — {norm}",
        "the regime “{new}” was declared {at}: norm {norm}",
    ),
    "clock.after_hours": (
        "в {at} никто не работал: счёт с открытия, {opening}",
        "nobody worked at {at}: counted from the opening, {opening}",
    ),
    "clock.cut_off": (
        "{at} — позже часа отсечки: счёт со следующего рабочего дня, {opening}",
        "{at} is past the hour of cut-off: counted from the next working day, {opening}",
    ),
    "clock.provisional": (
        "до разбора считаем так: {provisional}",
        "before triage reckoned as: {provisional}",
    ),
    "clock.named_after_triage": ("срок назовём после разбора", "the date is named after triage"),
    "clock.triaged": (
        "разобран {at}: норма {norm}, срок {due}",
        "triaged {at}: norm {norm}, due {due}",
    ),
    "clock.triaged/no_due": ("разобран {at}: норма — {norm}", "triaged {at}: norm {norm}"),
    "clock.triaged/moved": (
        "разобран {at}: норма {norm}, срок {due}, был {old_due}",
        "triaged {at}: norm {norm}, due {due}, was {old_due}",
    ),
    "clock.paused": (
        "стояли {work}: {waiting} с {since} по {until}",
        "stood for {work}: {waiting} from {since} to {until}",
    ),
    "clock.paused/still": ("стоят с {since}: {waiting}", "standing since {since}: {waiting}"),
    "clock.resumed": (
        "снова идут с {at}: оставалось {remaining}, срок {due}",
        "running again since {at}: {remaining} was left, due {due}",
    ),
    "clock.resumed/late": (
        "снова идут с {at}: срок {due} уже прошёл, опоздание {remaining}",
        "running again since {at}: due {due}, already late by {remaining}",
    ),
    "clock.resumed/no_due": ("снова идут с {at}", "running again since {at}"),
    "clock.raised": (
        "приоритет повышен {at}: был {old}, стал {new}; {policy}; срок {due}, был {old_due}",
        "priority raised {at}: from {old} to {new}; {policy}; due {due}, was {old_due}",
    ),
    "clock.raised/no_due": (
        "приоритет повышен {at}: был {old}, стал {new}; {policy}",
        "priority raised {at}: from {old} to {new}; {policy}",
    ),
    "clock.lowered": (
        "приоритет понижен {at}: был {old}, стал {new}; {policy}; срок {due}, был {old_due}",
        "priority lowered {at}: from {old} to {new}; {policy}; due {due}, was {old_due}",
    ),
    "clock.lowered/no_due": (
        "приоритет понижен {at}: был {old}, стал {new}; {policy}",
        "priority lowered {at}: from {old} to {new}; {policy}",
    ),
    "clock.complexity": (
        "сложность изменена {at}: была {old}, стала {new}; {policy}; срок {due}, был {old_due}",
        "complexity changed {at}: from {old} to {new}; {policy}; due {due}, was {old_due}",
    ),
    "clock.complexity/no_due": (
        "сложность изменена {at}: была {old}, стала {new}; {policy}",
        "complexity changed {at}: from {old} to {new}; {policy}",
    ),
    "clock.never_later": (
        "обещанное не сдвигается позже: остаётся {due}, а не {refused}",
        "a promise never moves later: {due} stands, not {refused}",
    ),
    "clock.calendar": (
        "календарь сменился {at}: был «{old}», стал «{new}»; остаток {remaining}, срок {due}",
        "the calendar changed {at}: “{old}” to “{new}”; {remaining} left, due {due}",
    ),
    "clock.calendar/late": (
        "календарь сменился {at}: был «{old}», стал «{new}»; срок {due} уже прошёл",
        "the calendar changed {at}: “{old}” to “{new}”; {due} has passed already",
    ),
    "clock.calendar/no_due": (
        "календарь сменился {at}: был «{old}», стал «{new}»",
        "the calendar changed {at}: “{old}” to “{new}”",
    ),
    "clock.planned": (
        "согласованная дата стала сроком: {due}, был {old_due}",
        "the agreed date replaces the norm: due {due}, was {old_due}",
    ),
    "clock.planned/first": ("срок — согласованная дата {due}", "due on the agreed date, {due}"),
    "clock.wished": (
        "автор просил к {due}: это позже нормы ({old_due}), срок — {due}",
        "the author asked for {due}: that is later than the norm ({old_due}), due {due}",
    ),
    "clock.before": (
        "работы начнутся {begins}: предупредить за {norm}, до {due}",
        "works begin {begins}: notice of {norm}, by {due}",
    ),
    "clock.rescheduled": (
        "назван новый срок: {due}, был {old_due}",
        "a new date was named: {due}, was {old_due}",
    ),
    "clock.rescheduled/first": ("назван срок: {due}", "a date was named: {due}"),
    "clock.returned": (
        "возврат {at}: остаток {remaining}, не меньше {least}; срок {due}",
        "returned {at}: {remaining} was left, at least {least}; due {due}",
    ),
    "clock.returned/late": (
        "возврат {at}: остатка не было, даём {least}; срок {due}",
        "returned {at}: nothing was left, {least} is given; due {due}",
    ),
    "clock.returned/no_least": (
        "возврат {at}: остаток {remaining}; срок {due}",
        "returned {at}: {remaining} was left; due {due}",
    ),
    "clock.returned/no_due": ("возврат {at}", "returned {at}"),
    "clock.reopened": (
        "возобновлён {at}: остаток {remaining}, не меньше {least}; срок {due}",
        "reopened {at}: {remaining} was left, at least {least}; due {due}",
    ),
    "clock.reopened/late": (
        "возобновлён {at}: остатка не было, даём {least}; срок {due}",
        "reopened {at}: nothing was left, {least} is given; due {due}",
    ),
    "clock.reopened/no_least": (
        "возобновлён {at}: остаток {remaining}; срок {due}",
        "reopened {at}: {remaining} was left; due {due}",
    ),
    "clock.reopened/no_due": ("возобновлён {at}", "reopened {at}"),
    "clock.restored": (
        "жалоба принята {at}: действует прежний срок {due}",
        "the appeal was granted {at}: the old date {due} stands",
    ),
    "clock.restored/no_due": ("жалоба принята {at}", "the appeal was granted {at}"),
    "clock.joined": (
        "присоединён к запросу {parent} {at}: срок {due}, как у него",
        "joined ticket {parent} {at}: due with it, {due}",
    ),
    "clock.joined/no_due": (
        "присоединён к запросу {parent} {at}: срок — как у него",
        "joined ticket {parent} {at}: due when it is",
    ),
    "clock.detached": (
        "отделён {at}: снова свой срок {due}",
        "detached {at}: its own date again, {due}",
    ),
    "clock.detached/no_due": ("отделён {at}", "detached {at}"),
    "clock.stopped": (
        "остановлены {at}: {trigger}; потрачено {spent}; {met}",
        "stopped {at} by {trigger}; {spent} spent; {met}",
    ),
    "clock.left": (
        "остановлены {at}: в состоянии «{state}» не идут; потрачено {spent}; {met}",
        "stopped {at}: they do not run in “{state}”; {spent} spent; {met}",
    ),
    "clock.inapplicable": ("с {at} к запросу не относятся", "do not concern the ticket since {at}"),
    "clock.breached": ("срок {due} прошёл", "the date {due} was missed"),
    "clock.verdict": (
        "вынесено {at}: срок {due}, потрачено {spent}; {met}",
        "verdict of {at}: due {due}, {spent} spent; {met}",
    ),
    "clock.verdict/no_due": (
        "вынесено {at}: потрачено {spent}; {met}",
        "verdict of {at}: {spent} spent; {met}",
    ),
}
