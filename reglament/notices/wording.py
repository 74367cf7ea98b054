"""The words of notices and letters, made when somebody reads them, in his language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from reglament import engine
from reglament.engine import Notice as Event
from reglament.notices.models import Delivery, Notice
from reglament.notices.models.deliveries import Kind
from reglament.rulebook.models import Edition
from reglament.rulebook.reading import Book, book_of
from reglament.tickets.channels import mail_address
from reglament.tickets.models import Message, Ticket
from reglament.tickets.reading import standing

HUMAN = frozenset({Event.MESSAGE.value, Event.QUESTION.value, Event.RESULT.value})  # somebody wrote it
SENTENCES = {
    Event.REGISTERED.value: _("Запрос зарегистрирован"),
    Event.ASSIGNED.value: _("Запрос назначен вам"),
    Event.QUESTION.value: _("Вам задан вопрос"),
    Event.RESULT.value: _("Запрос исполнен: проверьте результат"),
    Event.NEW_DATE.value: _("Назван срок"),
    Event.REMINDER.value: _("Напоминание"),
    Event.STATE_CHANGED.value: _("Состояние запроса изменилось"),
    Event.MESSAGE.value: _("Новое сообщение"),
    Event.CLOSED.value: _("Запрос завершён"),
    Event.ESCALATION.value: _("Запрос требует внимания"),
    Event.APPROVAL_ASKED.value: _("Нужно ваше решение"),
    Event.MASS_INCIDENT.value: _("Запрос присоединён к массовому инциденту"),
}


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it leaves. `is_automatic`: no human wrote it; `reply_to`: where an answer is taken."""

    subject: str
    body: str
    is_automatic: bool
    reply_to: str = ""


def sentence(notice: Notice) -> str:
    """The notice in a few words, in the language that is active."""
    return str(SENTENCES[notice.event])


def letter(delivery: Delivery) -> Letter:
    """The letter in the language of its reader."""
    with override(delivery.person.language):
        if delivery.kind == Kind.LOGIN:
            return _login(delivery)
        if delivery.kind == Kind.DIGEST:
            return _digest(Notice.objects.filter(pk__in=delivery.digest).select_related("ticket"))
        if delivery.kind == Kind.READING:
            return _reading(delivery)
        if delivery.notice is None:
            raise ValueError(f"delivery {delivery.pk} has no notice")
        return _notice(delivery, delivery.notice)


def number(ticket: Ticket, book: Book) -> str:
    """«ЛК-1486»: the number under the mask of its edition."""
    return book.rules.policies.number_mask.replace("{номер}", str(ticket.number))


def link(ticket: Ticket) -> str:
    """The address of the ticket."""
    return f"{settings.PUBLIC_URL}/tickets/{ticket.number}/"


def _notice(delivery: Delivery, notice: Notice) -> Letter:
    """Words of others are quoted only to a verified address, and never those of a closed zone."""
    ticket = notice.ticket
    book = book_of(ticket.edition_id, notice.at)
    zone = book.rules.policies.zones.get(ticket.zone)
    quotes = delivery.is_verified and not (zone is not None and zone.seen_by)
    said = sentence(notice)
    subject = f"[{number(ticket, book)}] {said}" + (f": {ticket.subject}" if quotes else "")
    parts = [said + ".", _quoted(notice) if quotes else "", _status(delivery, notice, book), link(ticket)]
    body = "\n\n".join(filter(None, parts)) + "\n"
    return Letter(subject, body, notice.event not in HUMAN, mail_address(book.rules))


def _quoted(notice: Notice) -> str:
    """What the desk wrote to the author with it."""
    rows = Message.objects.filter(ticket=notice.ticket_id, seq__lte=notice.seq, from_desk=True)
    near = rows.filter(seq__gte=notice.seq - 3).order_by("-seq").first()
    return near.body if near is not None and notice.event in HUMAN else ""


def _status(delivery: Delivery, notice: Notice, book: Book) -> str:
    """Authors read what is promised to them."""
    if delivery.person_id not in (notice.ticket.author_id, notice.ticket.beneficiary_id):
        return ""
    now = standing(notice.ticket, notice.at)
    return engine.author_status(now, book.rules, "en" if delivery.person.language == "en" else "ru")


def _digest(notices: Iterable[Notice]) -> Letter:
    lines = [
        f"{number(notice.ticket, book_of(notice.ticket.edition_id, notice.at))} {sentence(notice)}."
        f" {link(notice.ticket)}"
        for notice in notices
    ]
    return Letter(gettext("Сводка за день"), "\n".join(lines) + "\n", is_automatic=True)


def _reading(delivery: Delivery) -> Letter:
    """Raises ValueError where the edition is gone."""
    row = Edition.objects.filter(pk__in=delivery.digest).first()
    if row is None:
        raise ValueError(f"delivery {delivery.pk} has no edition")
    subject = gettext("Ознакомьтесь с регламентом: редакция %(number)s") % {"number": row.number}
    body = gettext(
        "Действует редакция %(number)s документа «%(title)s».\n\n"
        "Откройте ссылку: там видно, что изменилось с той редакции, которую вы знаете. "
        "Прочтите и нажмите «Ознакомлен».\n\n%(link)s"
    ) % {
        "number": row.number,
        "title": row.title,
        "link": f"{settings.PUBLIC_URL}/regulation/editions/{row.pk}/changes/",
    }
    return Letter(subject, body + "\n", is_automatic=True)


def _login(delivery: Delivery) -> Letter:
    body = gettext(
        "Чтобы войти, откройте ссылку:\n\n%(link)s\n\n"
        "или введите код %(code)s там, где его спросили.\n\n"
        "Письмо действует один час и один раз. Если вы не входите, просто удалите его."
    ) % {"link": delivery.secret.get("link", ""), "code": delivery.secret.get("code", "")}
    return Letter(gettext("Вход в службу поддержки"), body + "\n", is_automatic=True)
