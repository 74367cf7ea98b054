"""What the office offers in the frame of a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.office.circles import HEAD, OFFICE, STAFF
from reglament.office.exceptions.register import has_register
from reglament.office.frame import book_in_force
from reglament.office.records.failures import count_failures
from reglament.people.policies import DeskRequest
from reglament.ui.shell import NavItem

HERE = ("/office/", "/regulation/")


def links(request: DeskRequest) -> Sequence[NavItem]:
    """Two links everywhere; on the office's own pages all of them."""
    if not OFFICE.holds(request):
        return tuple(_for_everybody(request))
    if not request.path.startswith(HERE):
        return (
            NavItem(_("Кабинет"), reverse("office:home"), "chart-bar"),
            NavItem(_("Регламент"), reverse("office:regulation"), "book-open"),
        )
    return tuple(_for_the_office(request))


def _for_everybody(request: DeskRequest) -> Iterator[NavItem]:
    yield NavItem(_("Регламент"), reverse("office:regulation"), "book-open")
    if request.path.startswith(HERE):
        yield NavItem(_("Календарь"), reverse("office:calendar"), "calendar-days")
        yield NavItem(_("Когда будет срок?"), reverse("office:deadline"), "clock")


def _for_the_office(request: DeskRequest) -> Iterator[NavItem]:
    book = book_in_force(request)
    yield NavItem(_("Сегодня"), reverse("office:home"), "chart-bar")
    yield NavItem(_("Итоги"), reverse("office:results"), "calculator")
    if book and has_register(book):
        yield NavItem(_("Отступления"), reverse("office:exceptions"), "exclamation-triangle")
    yield NavItem(_("Регламент"), reverse("office:regulation"), "book-open")
    yield NavItem(_("Редакции"), reverse("office:editions"), "archive-box")
    yield NavItem(_("Приложения"), reverse("office:annexes"), "document-text")
    yield NavItem(_("Календарь"), reverse("office:calendar"), "calendar-days")
    yield NavItem(_("Когда будет срок?"), reverse("office:deadline"), "clock")
    if book and book.rules.policies.regimes and STAFF.holds(request):
        yield NavItem(_("Режимы"), reverse("office:regimes"), "bell-alert")
    yield NavItem(_("Люди"), reverse("office:people"), "users", section=_("Кто есть кто"))
    if book and book.edition.zones and "zones" in book.edition.annexes and STAFF.holds(request):
        yield NavItem(_("Зоны"), reverse("office:zones"), "map-pin")
    yield NavItem(_("Организации"), reverse("office:organisations"), "building-office")
    if HEAD.holds(request):
        yield NavItem(_("Журнал"), reverse("office:journal"), "list-bullet", section=_("Записи"))
        count = count_failures()
        yield NavItem(
            _("Сбои"), reverse("office:failures"), "exclamation-triangle", count=count or None, hot=True
        )
