"""The frame around every screen: what each door offers to this person, his name, his way out.

A door joins by a module `reglament/<door>/navigation.py` with `links(request) -> Sequence[NavItem]`, empty
for whom it has nothing, and perhaps `EXTRAS`, names of templates shown above every page (the demo's bar).
"""

import importlib
import importlib.util
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from types import ModuleType
from typing import cast

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from reglament import engine
from reglament.people.models import Person
from reglament.people.policies import DeskRequest, held_roles
from reglament.people.roles import serves_desk
from reglament.rulebook.reading import Book, books_at
from reglament.ui.language import language
from reglament.ui.shell import Account, NavItem, Shell

DOORS = ("desk", "portal", "office", "demo")
Links = Callable[[DeskRequest], Sequence[NavItem]]


def shell(request: HttpRequest) -> dict[str, object]:
    """`shell` for templates, made when one first asks for it."""
    return {"shell": SimpleLazyObject(lambda: shell_of(request))}


def shell_of(request: HttpRequest) -> Shell:
    """The frame for whoever is asking; without a log-in the name of the desk and the way home."""
    visitor: object = getattr(request, "user", None)  # an early refusal (400) comes before the log-in
    extras = tuple(_extras())
    if not isinstance(visitor, Person):
        return Shell(desk=desk_name(()), extras=extras)
    known = cast(DeskRequest, request)
    books = books_at(known.now)
    works_here = serves_desk(visitor, at=known.now)
    return Shell(
        desk=desk_name(books),
        home=_address("desk:home" if works_here else "portal:home") or "/",
        nav=tuple(_current(item, request.path) for door in DOORS for item in _offered(door, known)),
        account=Account(str(visitor), _roles(known, books), _address("logout"), tuple(_own_links())),
        extras=extras,
        search=_address("desk:search") if works_here else "",
        new=_address("desk:new" if works_here else "portal:new"),
    )


def desk_name(books: Sequence[Book]) -> str:
    """Whose desk it is: the organisation, else the contractor, that the edition names; "" = the product."""
    if not books:
        return ""
    document = books[0].edition.document
    return document.organisation or document.contractor


def _roles(request: DeskRequest, books: Sequence[Book]) -> str:
    """The person's roles as the edition prints them."""
    held = held_roles(request)
    known = {role: book.rules for book in books for role in book.edition.roles.named if role in held}
    return ", ".join(engine.say_name(role, rules, language()) for role, rules in known.items())


def _own_links() -> Iterator[NavItem]:
    if address := _address("password"):
        yield NavItem(_("Пароль"), address, "key")


def _current(item: NavItem, path: str) -> NavItem:
    if item.current or item.href.partition("?")[0] != path:
        return item
    return NavItem(**{**vars(item), "current": True})


def _extras() -> Iterator[str]:
    for door in DOORS:
        yield from getattr(_navigation(door), "EXTRAS", ())


def _offered(door: str, request: DeskRequest) -> Sequence[NavItem]:
    """What a door offers; nothing where its addresses are not served."""
    links = cast(Links | None, getattr(_navigation(door), "links", None))
    try:
        return links(request) if links else ()
    except NoReverseMatch:
        return ()


@cache
def _navigation(door: str) -> ModuleType | None:
    module = f"reglament.{door}.navigation"
    if importlib.util.find_spec(f"reglament.{door}") and importlib.util.find_spec(module):
        return importlib.import_module(module)
    return None


def _address(name: str) -> str:
    """The address of a route, or "" where its door is not there yet."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
