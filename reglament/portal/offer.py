"""What an edition offers to an author who files a ticket: zones, urgencies, services, other people's tickets.

What the edition does not mention is not offered, so the form does not ask for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from reglament import engine
from reglament.engine import AcceptedBy
from reglament.people.models import Person
from reglament.portal.speech import capital, named, small
from reglament.rulebook.contracting import contract_of
from reglament.rulebook.reading import Book, book_of, edition_at
from reglament.rulebook.roles import roles_of
from reglament.tickets import channels, required
from reglament.ui.language import language

Choices = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Service:
    """A service of the catalogue: what its form asks, and what the desk knows beforehand."""

    key: str
    name: str
    kind: str
    zone: str  # "" = the author says in which system
    fields: tuple[str, ...]
    asked: str = ""  # who has to agree before the work, in words
    in_catalogue: bool = True  # False: a kind that this author may file, with what it wants said


@dataclass(frozen=True, slots=True)
class Offer:
    """The words of one edition for one author, who has these roles (keys)."""

    book: Book
    roles: frozenset[str] = frozenset()

    @property
    def rules(self) -> engine.Rules:
        """What acts of the edition."""
        return self.book.rules

    def zones(self) -> Choices:
        """The zones to choose from; none where there is only one."""
        zones = [zone for zone in self.rules.zones if zone != engine.OUTSIDE]
        return [(zone, named(zone, self.rules)) for zone in zones] if len(zones) > 1 else []

    def urgencies(self) -> Choices:
        """How urgent, in the words of the edition; none where the author is not asked."""
        priorities = self.book.edition.priorities
        if priorities is None or self.rules.provisional.urgency is not None:
            return []
        return [
            (
                key,
                _urgency(
                    engine.say_text(priorities.urgencies[key].meaning, language()) or named(key, self.rules)
                ),
            )
            for key in self.rules.priorities.urgencies
        ]

    def usual_urgency(self) -> str:
        """What is chosen until the author says otherwise: the middle of the scale."""
        scale = self.rules.priorities.urgencies
        return scale[len(scale) // 2] if scale else ""

    def services(self) -> Mapping[str, Service]:
        """The catalogue by key, then the kinds that only some may file and this author does."""
        return {**self._catalogue(), **self._kinds()}

    def _kinds(self) -> Mapping[str, Service]:
        """Those with a form of their own: the edition wants something said of them."""
        kinds = (
            kind
            for kind in self.rules.kinds.values()
            if required.lines(self.rules, kind.name) and self.roles & set(map(engine.key, kind.filed_by))
        )
        return {
            f"вид {kind.name}": Service(
                f"вид {kind.name}", named(kind.name, self.rules), kind.name, "", (), in_catalogue=False
            )
            for kind in kinds
        }

    def lines(self, service: Service | None) -> tuple[str, ...]:
        """What the form has a line for: the fields of the service, and what its kind wants said besides."""
        own = service.fields if service else ()
        known = set(map(engine.key, own))
        page = channels.page_name(self.rules)
        wanted = required.lines(self.rules, service.kind if service else "", page)
        return (*own, *(line for line in wanted if engine.key(line) not in known))

    def steps(self, service: Service | None) -> tuple[str, ...]:
        """What the author tries himself before he sends it, each a tick."""
        return required.to_try(self.rules, service.kind if service else "")

    def may_wish(self, service: Service | None) -> bool:
        """Whether the author names the date by which he wants it."""
        intake = self.rules.policies.intake
        kind = service.kind if service else self.rules.provisional.kind
        return intake is not None and kind in intake.wished

    def spoken(self) -> str:
        """In which languages the desk answers here, in words; "" where the edition does not say."""
        channel = channels.channel_of(self.rules, self.channel())
        said = {"ru": _("по-русски"), "en": _("по-английски")}
        return ", ".join(said[one] for one in (channel.languages if channel else ()))

    def _catalogue(self) -> Mapping[str, Service]:
        return {
            item.name.key: Service(
                item.name.key,
                capital(item.name.printed()),
                engine.key(item.kind),
                self._known_zone(item.zone),
                item.fields,
                self._asked(item),
            )
            for item in self.book.annexes.catalogue.values()
        }

    def _asked(self, item: engine.CatalogueItem) -> str:
        """«руководитель автора, безопасность»; empty where nobody has to agree."""
        kind = self.rules.kinds.get(engine.key(item.kind))
        if kind is None or kind.approval is engine.Approval.NONE:
            return ""
        return ", ".join(small(named(name, self.rules)) for name in item.approved_by)

    def for_others(self) -> bool:
        """Whether one may file for somebody else."""
        intake = self.rules.policies.intake
        return bool(intake and intake.on_behalf and intake.on_behalf.allowed)

    def beneficiary_may(self) -> str:
        """What somebody for whom one files can do with the ticket."""
        intake = self.rules.policies.intake
        accepts = intake.on_behalf.accepted_by if intake and intake.on_behalf else AcceptedBy.EITHER
        if accepts is AcceptedBy.AUTHOR:
            return _("Он тоже увидит запрос; результат примете вы.")
        if accepts is AcceptedBy.BENEFICIARY:
            return _("Он тоже увидит запрос и примет результат сам.")
        return _("Он тоже увидит запрос и сможет принять результат.")

    def channel(self) -> str:
        """The channel that this page is."""
        return channels.page_name(self.rules)

    def closed(self) -> str:
        """Why the edition takes no tickets through this page; "" where it does."""
        lack = channels.closed_to_authors(self.rules, self.channel())
        return lack.cited(self.rules) if lack else ""

    def other_ways(self) -> list[tuple[str, str]]:
        """How else one gets in touch: the channel, and its address, its hours, what it is for."""
        known = self.rules.policies.channels
        return [
            (channel.name.printed(language()), ", ".join(self._about(channel)))
            for name, channel in (known.named.items() if known else ())
            if channel.accepted and not channels.is_page(name)
        ]

    def number_matters(self) -> bool:
        """Whether the edition says that nothing is asked that has no number."""
        return channels.number_matters(self.rules)

    def _about(self, channel: engine.Channel) -> Iterator[str]:
        if channel.address:
            yield channel.address
        if channel.priorities:
            names = ", ".join(engine.say_name(name, self.rules, language()) for name in channel.priorities)
            yield _("только %(priorities)s") % {"priorities": names}
        if channel.calendar:
            hours = engine.say_name(channel.calendar, self.rules, language())
            yield _("в часы «%(hours)s»") % {"hours": hours}

    def _known_zone(self, zone: str) -> str:
        key = engine.key(zone)
        return key if key in self.rules.zones else ""


def offer_for(person: Person, *, at: datetime) -> Offer:
    """What is offered to this person now. Raises NoEdition when no edition holds for him."""
    edition = edition_at(
        at,
        organisation=person.organisation_id,
        contract=contract_of(person.organisation_id, at),
        department=person.department_id,
    )
    return Offer(book_of(edition, at), roles_of(person, at=at))


def _urgency(meaning: str) -> str | SafeString:
    """«Работа стоит», and smaller what that means: the edition's sentence, cut at its first stop."""
    stop = ";" if ";" in meaning else ","
    first, _stop, rest = meaning.partition(stop)
    if not rest.strip():
        return capital(first.strip())
    return format_html("{} <small>{}</small>", capital(first.strip()), rest.strip())
