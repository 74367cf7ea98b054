"""One stored form for every address, so that one person cannot pass for another by spelling.

The database compares these keys and nothing else: `iexact` equates «mıke@» and «mike@» on PostgreSQL.
"""

import re

from django.utils.translation import gettext as _

from reglament.people.models import Address
from reglament.people.names import fold

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_MESSENGER = re.compile(r"[a-z]{2,20}:[a-z0-9_.+-]{1,64}")
_PERSONNEL = re.compile(r"[a-zа-я0-9/-]{1,30}")


class AddressError(ValueError):
    """The text is no address of this kind; the message says what to do, for the person who typed it."""


def mail_key(text: str) -> str:
    """The key of one bare mail address: ASCII local part in lower case, IDNA domain.

    Raises AddressError for comments, groups, quoted parts, several addresses and any letter that only
    looks like an ASCII one: nothing is silently normalised into somebody else's address.
    """
    local, at, domain = text.strip(" \t").rpartition("@")
    if not at or len(local) > 64 or not _LOCAL.fullmatch(local):
        raise AddressError(_("Это не адрес почты: нужен один адрес вида imya@firma.ru."))
    return f"{local.lower()}@{domain_key(domain)}"


def domain_key(domain: str) -> str:
    """The ASCII form of a domain in lower case. Raises AddressError."""
    lowered = domain.lower()
    try:
        ascii_form = lowered.encode("idna").decode("ascii").lower()
        faithful = lowered in (ascii_form, ascii_form.encode("ascii").decode("idna"))
    except UnicodeError:
        raise AddressError(_("Такого имени домена быть не может: проверьте часть после @.")) from None
    if not faithful:  # full-width letters, soft hyphens, ß and ς: mapped away, or read in two ways
        raise AddressError(
            _("В имени домена есть знаки, которые лишь похожи на обычные: наберите его заново.")
        )
    labels = ascii_form.split(".")
    if len(labels) < 2 or len(ascii_form) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise AddressError(_("Такого имени домена быть не может: проверьте часть после @."))
    return ascii_form


def phone_key(text: str) -> str:
    """«8 (912) 345-67-89» → «+79123456789»; a number from abroad must begin with +. Raises AddressError."""
    if not re.fullmatch(r"\+?[0-9 ()\u00a0.-]+", text.strip()):
        raise AddressError(_("В номере телефона могут быть цифры, пробелы, скобки, дефисы и + в начале."))
    digits = re.sub(r"[^0-9]", "", text)
    if text.strip().startswith("+"):
        international = digits
    elif len(digits) == 11 and digits[0] in "78":
        international = "7" + digits[1:]
    elif len(digits) == 10:
        international = "7" + digits
    else:
        international = ""
    if not 8 <= len(international) <= 15:
        raise AddressError(_("Наберите номер полностью, с кодом: +7 912 345-67-89."))
    return f"+{international}"


def messenger_key(text: str) -> str:
    """«telegram:@Anna» → «telegram:anna». Raises AddressError."""
    key = re.sub(r":\s*@", ":", text.strip().lower())
    if not _MESSENGER.fullmatch(key):
        raise AddressError(_("Мессенджер записывается так: telegram:имя."))
    return key


def personnel_key(text: str, organisation: int | None) -> str:
    """The personnel number within its organisation: «0417» of the organisation 3 → «3/0417»."""
    number = fold(text)
    if not _PERSONNEL.fullmatch(number):
        raise AddressError(_("В табельном номере могут быть буквы, цифры, дефис и косая черта."))
    return f"{organisation or ''}/{number}"


def key_of(kind: str, text: str, *, organisation: int | None) -> str:
    """The stored key of an address of this kind. Raises AddressError."""
    if kind == Address.Kind.MAIL:
        return mail_key(text)
    if kind == Address.Kind.PHONE:
        return phone_key(text)
    if kind == Address.Kind.MESSENGER:
        return messenger_key(text)
    return personnel_key(text, organisation)
