"""Tickets that are resolved, come back, or have ended."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine import FactKind

from .stories import AUTHOR, HELPER, Story, begun, moscow


def ends() -> Iterator[tuple[str, Story]]:
    for kind, complexity in (("инцидент", "С0"), ("инцидент", "С2"), ("изменение", "С3")):
        done = begun("04-27 10:00", "П3", complexity, kind).work("04-27 10:30").to("04-27 12:00", "исполнен")
        yield f"resolved, {kind} {complexity}", done
    story = begun("04-27 10:00", "П3", "С2").work("04-27 10:30")
    for day in (27, 28, 29):
        story.to(f"04-{day} 16:00", "исполнен").to(f"04-{day} 17:00", "в работе", by=AUTHOR)
    yield "returned thrice", story
    late = begun("04-27 10:00", "П2", "С1").work("04-27 10:30").to("04-27 13:50", "исполнен")
    yield "returned late", late.to("04-28 10:00", "в работе", by=AUTHOR)
    ended = begun("04-27 10:00", "П3", "С2").work("04-27 10:30").to("04-27 12:00", "исполнен")
    for_another = Story("04-27 10:00", data={"beneficiary": "33"}).triage("04-27 10:05", "П3", "С2")
    yield "resolved for another", for_another.work("04-27 10:30").to("04-27 12:00", "исполнен")
    yield "closed", ended.to("04-28 10:00", "закрыт", by=AUTHOR, code="принят")
    yield "judged", judged("04-23")
    yield "judged long ago", judged("04-22")
    disputed = judged("04-27")
    data = {"clock": "т2", "of": disputed.facts[-2].seq, "about": "deadline"}
    yield "verdict disputed", disputed("04-28 12:00", FactKind.VERDICT_DISPUTED, by=AUTHOR, data=data)
    again = begun("04-27 10:00", "П2", "С1").work("04-27 10:30").to("04-27 13:50", "исполнен")
    again.to("04-28 10:00", "закрыт", by=AUTHOR, code="принят")
    yield "reopened", again.to("05-05 10:00", "в работе", by=AUTHOR)
    yield (
        "rejected",
        Story("04-27 10:00").to("04-27 11:00", "отклонён", ground="не относится к работе компании"),
    )
    appealed = Story("04-27 10:00").to("04-27 11:00", "отклонён")
    yield "appealed", appealed.to("04-28 11:00", "новый", by="40")
    written = begun("04-27 10:00", "П3", "С2").work("04-27 10:30").to("04-27 12:00", "исполнен")
    yield "resolved, and written to", written("04-27 15:00", FactKind.ANSWERED)
    wrongly = begun("04-27 10:00", "П3", "С3", "изменение").work("04-27 10:30")
    wrongly.to("04-27 11:00", "ждёт согласования", approver="31")
    wrongly("04-28 11:00", FactKind.DECIDED, by="31", data={"granted": False})
    yield "refused by an approver", wrongly.to("04-28 11:00", "отклонён", by="31", granted=False)
    yield "withdrawn", begun("04-27 10:00", "П3", "С2").to("04-27 11:00", "отозван", by=AUTHOR)
    yield "duplicate at once", Story("04-27 10:00").to("04-27 10:20", "закрыт", code="дубль")
    refused = begun("04-27 10:00", "П3", "С2").to("04-27 10:05", "назначен", responsible=HELPER)
    yield "rejected, assigned", refused.to("04-27 10:10", "отклонён", ground="не относится к работе компании")


def judged(day: str) -> Story:
    """Resolved in time, as the desk has said, and closed."""
    done = begun(f"{day} 10:00", "П3", "С2").work(f"{day} 10:30").to(f"{day} 12:00", "исполнен")
    verdict = {"clock": "т2", "due": moscow(f"{day} 18:00"), "met": True, "cause": done.facts[-1].seq}
    done(f"{day} 12:00", FactKind.CLOCK_STOPPED, data=verdict)
    return done.to(f"{day} 13:00", "закрыт", by=AUTHOR, code="принят")
