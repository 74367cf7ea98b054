"""What the palette offers: deeds that are open here, tickets, lists, people; each with its own key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from reglament.desk.lists.views import views_of
from reglament.desk.palette.reading import Typed
from reglament.desk.registering.callers import callers
from reglament.desk.seat import Seat
from reglament.desk.verbs.offers import Offer, Offers
from reglament.people.names import fold
from reglament.search.layout import repaired
from reglament.search.searching import Search
from reglament.tickets.models import Ticket
from reglament.ui.language import language

TICKETS = 6
PEOPLE = 6


@dataclass(frozen=True)
class Item:
    """One line. `href` is followed as the link of this address that the page shows, if it shows one."""

    label: str
    href: str
    icon: str
    key: str = ""
    note: str = ""

    @property
    def written(self) -> str:
        """Its key as it stands on the keyboard: «G 1»."""
        return self.key.replace("Mod+", "Ctrl ").replace("Key", "").replace("Digit", "")


@dataclass(frozen=True)
class Group:
    """Lines under one heading."""

    title: str
    items: Sequence[Item]


def groups(seat: Seat, typed: Typed, offers: Offers | None) -> list[Group]:
    """Groups that are not empty, what is nearest to the hand first."""
    made = [
        Group(_("Действия"), list(_deeds(typed, offers)) if typed.deeds else []),
        Group(_("Запросы"), list(_tickets(seat, typed.words)) if typed.tickets else []),
        Group(_("Люди"), list(_people(seat, typed.words)) if typed.people else []),
        Group(_("Списки"), list(_lists(seat, typed)) if typed.deeds else []),
        Group(_("Поиск"), [_everywhere(typed.words)] if typed.tickets and typed.words else []),
    ]
    return [group for group in made if group.items]


def _deeds(typed: Typed, offers: Offers | None) -> Iterator[Item]:
    verbs: list[Offer] = [*offers.buttons, *offers.menu] if offers else []
    known = [Item(verb.label, verb.href, verb.icon, verb.key) for verb in verbs]
    known.append(Item(_("Новый запрос"), reverse("desk:new"), "plus", "KeyC"))
    yield from _fitting(known, typed)


def _lists(seat: Seat, typed: Typed) -> Iterator[Item]:
    known = (
        Item(
            str(view.title),
            reverse("desk:list", args=[view.code]),
            view.icon,
            f"KeyG Digit{number}" if number < 10 else "",
        )
        for number, view in enumerate(views_of(seat), start=1)
    )
    yield from _fitting(known, typed)


def _fitting(items: Iterable[Item], typed: Typed) -> Iterator[Item]:
    """Those in whose names every word stands, typed in either layout."""
    wanted = [fold(typed.words).split(), fold(repaired(typed.words)).split()]
    for item in items:
        name = fold(item.label)
        if any(all(word in name for word in words) for words in wanted):
            yield item


def _tickets(seat: Seat, words: str) -> Iterator[Item]:
    visible = Ticket.objects.visible_to(seat.person, at=seat.at)
    if words:
        found = Search(seat.person, seat.at, language()).find(words, most=TICKETS)
        chosen = visible.filter(number__in=[*found.numbers, *_number(found.understood.number)])
    else:
        chosen = visible.open().filter(responsible=seat.person.pk)
    suffix = f"?{urlencode({'q': words})}" if words else ""
    for ticket in chosen.order_by("-last_at")[:TICKETS]:
        yield Item(
            ticket.subject,
            f"{reverse('ticket', args=[ticket.number])}{suffix}",
            "inbox",
            "",
            f"№ {ticket.number}",
        )


def _everywhere(words: str) -> Item:
    address = f"{reverse('desk:search')}?{urlencode({'q': words})}"
    return Item(_("Искать «%(words)s» во всех запросах") % {"words": words}, address, "magnifying-glass")


def _number(number: int | None) -> list[int]:
    return [] if number is None else [number]


def _people(seat: Seat, words: str) -> Iterator[Item]:
    for one in callers(seat, words)[:PEOPLE]:
        line = urlencode({"q": f'автор:"{one.name}"'})
        yield Item(one.name, f"{reverse('desk:search')}?{line}", "user", "", one.about)
