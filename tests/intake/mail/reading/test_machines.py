"""Automatic answers, lists, receipts, bounces, letters of our own: recognised, so that none is answered."""

from __future__ import annotations

import pytest

from reglament.intake.mail.reading.automatic import Automatic
from reglament.intake.mail.reading.judging import Outcome, Why, judge
from reglament.intake.mail.reading.understanding import Reader, understand
from tests.intake.mail.letters import built, raw


def nobody(mark: str) -> None:
    return None


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ({"auto_submitted": "auto-replied"}, Automatic.REPLY),
        ({"auto_submitted": "auto-replied (vacation)"}, Automatic.OUT_OF_OFFICE),
        ({"auto_submitted": "auto-generated"}, Automatic.GENERATED),
        ({"auto_submitted": "no"}, Automatic.NONE),
        ({"x_autoreply": "yes"}, Automatic.REPLY),
        ({"precedence": "auto_reply"}, Automatic.REPLY),
        ({"precedence": "bulk"}, Automatic.GENERATED),
        ({"subject": "Автоответ: Вам задан вопрос"}, Automatic.REPLY),
        ({"subject": "Автоматический ответ: акт"}, Automatic.REPLY),
        ({"subject": "Out of Office: акт"}, Automatic.OUT_OF_OFFICE),
        ({"subject": "Вне офиса"}, Automatic.OUT_OF_OFFICE),
        ({"list_id": "Новости <news.example.com>"}, Automatic.LIST),
        ({"list_unsubscribe": "<https://example.com/u>"}, Automatic.LIST),
        ({"list_id": "<help.example.org>", "list_post": "<mailto:help@example.org>"}, Automatic.NONE),
        ({"x_reglament_letter": "1"}, Automatic.OWN),
        ({"subject": "Автоответчик не работает на линии"}, Automatic.REPLY),
        ({"subject": "Не работает автоответ"}, Automatic.NONE),
    ],
)
def test_what_sort_of_machine_wrote(headers: dict[str, str], kind: Automatic) -> None:
    assert understand(raw("x", **headers), Reader({"help@example.org"})).automatic is kind


REPORT = b"""From: MAILER-DAEMON@mx.example.com\r
Subject: Undelivered Mail Returned to Sender\r
Content-Type: multipart/report; report-type=delivery-status; boundary=b\r
\r
--b\r
Content-Type: text/plain\r
\r
Sorry.\r
--b\r
Content-Type: message/delivery-status\r
\r
Reporting-MTA: dns; mx.example.com\r
\r
Final-Recipient: rfc822; ryzhova@example.com\r
Action: failed\r
Status: 5.1.1\r
Diagnostic-Code: smtp; 550 5.1.1 User unknown\r
\r
Final-Recipient: rfc822; tkach@example.com\r
Action: delayed\r
Status: 4.4.1\r
--b\r
Content-Type: message/rfc822\r
\r
Message-ID: <abc@example.org>\r
Subject: x\r
\r
y\r
--b--\r
"""


def test_a_report_says_which_letter_did_not_arrive_and_where() -> None:
    mail = understand(REPORT)
    assert mail.bounce is not None
    assert mail.bounce.message_id == "abc@example.org"
    first, second = mail.bounce.recipients
    assert (first.recipient, first.status, first.why, first.is_lasting) == (
        "ryzhova@example.com",
        "5.1.1",
        "550 5.1.1 User unknown",
        True,
    )
    assert not second.is_lasting
    assert judge(mail, {"abc@example.org": 1486}.get).ticket == 1486


@pytest.mark.parametrize(
    ("sender", "subject"),
    [
        (
            "Mail Delivery System <mailer-daemon@example.com>",
            "Mail delivery failed: returning message to sender",
        ),
        ("postmaster@example.com", "Недоставленное сообщение"),
        ("postmaster@example.com", "Не удалось доставить: акт"),
    ],
)
def test_a_server_that_writes_in_prose_is_understood_too(sender: str, subject: str) -> None:
    text = "Не доставлено: <ryzhova@example.com>: 550 5.1.1 нет такого\n\nMessage-ID: <abc@example.org>\n"
    bounce = understand(raw(text, From=sender, Subject=subject)).bounce
    assert bounce is not None
    assert bounce.message_id == "abc@example.org"


def test_a_person_who_writes_about_undelivered_mail_is_no_server() -> None:
    assert understand(raw("Помогите", subject="Сообщение не доставлено клиенту")).bounce is None


def test_a_read_receipt_is_no_letter() -> None:
    kind = "multipart/report; report-type=disposition-notification; boundary=b"
    mail = understand(raw("--b\n\nRead\n--b--\n", content_type=kind))
    assert mail.automatic is Automatic.RECEIPT
    assert judge(mail, nobody).outcome is Outcome.PARKED


def test_a_machine_that_reports_something_new_is_heard() -> None:
    verdict = judge(understand(raw("Диск полон", auto_submitted="auto-generated")), nobody)
    assert verdict.outcome is Outcome.NEW


def test_a_reply_is_known_by_what_only_we_could_have_written() -> None:
    answer = understand(raw("Да", in_reply_to="<a@x>", references="<b@x> <ours@example.org>"))
    verdict = judge(answer, {"ours@example.org": 1486}.get)
    assert (verdict.outcome, verdict.ticket) == (Outcome.REPLY, 1486)


def test_a_number_in_the_subject_is_only_a_claim() -> None:
    verdict = judge(understand(raw("Да", subject="Re: [ЛК-1486] вопрос")), nobody)
    assert (verdict.outcome, verdict.why, verdict.ticket, verdict.claims) == (
        Outcome.NEW,
        Why.CLAIMED,
        None,
        (1486,),
    )


def test_a_letter_to_the_addresses_of_many_tickets_tries_keys() -> None:
    to = ", ".join(f"help+t{number}@example.org" for number in range(6))
    verdict = judge(
        understand(raw("x", to=to)), lambda mark: int(mark[1:]) + 1 if mark.startswith("t") else None
    )
    assert (verdict.outcome, verdict.why) == (Outcome.PARKED, Why.SPRAYED)


@pytest.mark.parametrize(
    ("sender", "why"),
    [
        ("", Why.NO_SENDER),
        ("<>", Why.NO_SENDER),
        ("Без адреса", Why.NO_SENDER),
        ("a@example.com, b@example.com", Why.MANY_SENDERS),
    ],
)
def test_a_letter_of_nobody_is_parked(sender: str, why: Why) -> None:
    assert judge(understand(raw("x", From=sender)), nobody).why is why


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Рыжова <ryzhova@example.com>", "ryzhova@example.com"),
        ('"Рыжова, Ольга" <ryzhova@Example.COM>', "ryzhova@example.com"),
        ("ryzhova@example.com (Ольга)", "ryzhova@example.com"),
        ("=?utf-8?Q?=D0=A0,_=D0=9E?= <ryzhova@example.com>", "ryzhova@example.com"),
        ("alice@example.org]<bob@evil.example>", "bob@evil.example"),
        ("alice@example.org <bob@evil.example>", "bob@evil.example"),
        ("a(&email=victim&)@example.com", ""),
        ("power quadrant system@example.com", ""),
    ],
)
def test_one_strict_reader_tells_whose_address_it_is(written: str, address: str) -> None:
    assert understand(raw("x", From=written)).people.sender.address == address


def test_a_name_that_looks_like_another_address_is_pointed_out() -> None:
    assert "from.pretends" in understand(raw("x", From='"alice@example.org" <bob@evil.example>')).problems


def test_only_our_own_server_is_believed_about_the_sender() -> None:
    forged = "mx.evil.example; dmarc=pass header.from=example.com"
    real = "mx.example.org; spf=pass smtp.mailfrom=evil.example; dmarc=fail header.from=example.com"
    text = raw("x").replace(
        b"From:", f"Authentication-Results: {forged}\r\nAuthentication-Results: {real}\r\nFrom:".encode(), 1
    )
    assert understand(text, Reader(server="mx.example.org")).people.authenticity.verdict == "failed"
    assert understand(text).people.authenticity.verdict == "unknown"


@pytest.mark.parametrize(
    ("results", "verdict"),
    [
        ("mx.example.org; dmarc=pass header.from=example.com", "passed"),
        ("mx.example.org; dkim=pass header.d=example.com", "passed"),
        ("mx.example.org; dkim=pass header.d=mail.example.com", "passed"),
        ("mx.example.org; dkim=pass header.d=other.example", "unknown"),
        ("mx.example.org; dkim=pass (ok; dmarc=pass) header.d=com", "unknown"),
        ("mx.example.org; spf=pass smtp.mailfrom=x@example.com", "passed"),
        ("mx.example.org; dkim=pass header.d=example.com; dmarc=fail", "failed"),
        ("mx.example.org 1; none", "unknown"),
        ('MX.example.org; dkim=pass reason="1; 2" header.d="example.com"', "passed"),
        ('mx.example.org; spf=pass smtp.mailfrom="x@example.com"@evil.example', "unknown"),
        ('mx.example.org; dkim=pass header.i="@example.com"@evil.example', "unknown"),
        ('mx.example.org; spf=pass smtp.mailfrom="x; dmarc=pass "@evil.example', "unknown"),
        ('mx.example.org; spf=pass (of "x) ; dmarc=pass ("@evil.example) smtp.mailfrom=y', "unknown"),
        ('mx.example.org; spf=pass (") smtp.mailfrom="x; dmarc=pass "@evil.example', "unknown"),
    ],
)
def test_a_result_counts_if_it_stands_for_the_from_address(results: str, verdict: str) -> None:
    mail = understand(raw("x", authentication_results=results), Reader(server="mx.example.org"))
    assert mail.people.authenticity.verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Возьмите\n\n---------- Forwarded message ---------\nОт: Ткач <tkach@example.com>\nDate: x\n"
        "Subject: Касса\nTo: o@e.com\n\nНе печатает",
        "-------- Пересылаемое сообщение --------\nОт: Ткач [mailto:tkach@example.com]\n"
        "Тема: Fwd: Касса\nДата: x\n\nНе печатает",
        "От: Ткач <tkach@example.com>\nОтправлено: вчера\nКому: Орлова\nТема: Касса\n\nНе печатает",
    ],
)
def test_whose_letter_was_forwarded_is_known(text: str) -> None:
    inside = understand(built(text, subject="Fwd: Касса").as_bytes()).forwarded
    assert inside is not None
    assert (inside.author.address, inside.subject, inside.text) == (
        "tkach@example.com",
        "Касса",
        "Не печатает",
    )


def test_an_identity_holds_nothing_that_the_database_cannot_keep() -> None:
    assert understand(raw("x", message_id="<a\0b@example.com>")).identity.message_id == "ab@example.com"
