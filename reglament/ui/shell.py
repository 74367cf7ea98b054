"""What the frame around a screen shows. `config` fills it, because only `config` knows every door."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class NavItem:
    """One link of the navigation.

    `key` is a keyboard combination such as `KeyG Digit1`; `count` a number beside the label, a red pill when
    `hot`; `section` starts a group with that heading.
    """

    label: str
    href: str
    icon: str = ""
    key: str = ""
    count: int | str | None = None
    hot: bool = False
    current: bool = False
    section: str = ""


@dataclass(frozen=True)
class Account:
    """The person in front of the screen."""

    name: str
    role: str = ""
    logout: str = ""
    links: Sequence[NavItem] = ()


@dataclass(frozen=True)
class Shell:
    """Given to every template as `shell`; without it (error pages) the frame shows the brand alone.

    `extras` are names of templates shown above everything else, such as the time machine of the demo;
    `search` is the address of the search form, or empty; `new` the address of "new ticket", or empty.
    """

    desk: str = ""
    home: str = "/"
    nav: Sequence[NavItem] = ()
    account: Account | None = None
    extras: Sequence[str] = field(default=())
    search: str = ""
    new: str = ""


@dataclass(frozen=True)
class Undo:
    """An offer to take the last action back, given to a template as `undo`; one at a time.

    `action` is the address that takes it back, `of` what the form tells it, `seconds` how long it may.
    """

    text: str
    action: str
    seconds: int = 15
    of: str = ""
