"""Tickets with a matter of their own: attention, disputes, estimates, mass incidents, outages."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine import FactKind

from .stories import AUTHOR, Story, begun, moscow

RESTRICTED = (
    "изменение в закрытом периоде",
    "обработка более 50 документов",
    "права на данные о зарплате",
    "удаление данных",
)


def matters() -> Iterator[tuple[str, Story]]:
    yield (
        "attention",
        begun("04-27 10:00", "П3", "С2").work("04-27 10:30")(
            "04-27 12:00", FactKind.ATTENTION_ASKED, by=AUTHOR
        ),
    )
    yield (
        "dispute",
        begun("04-27 10:00", "П3", "С2").work("04-27 10:30")(
            "04-27 12:00", FactKind.PRIORITY_DISPUTED, by=AUTHOR
        ),
    )
    yield (
        "zone disputed",
        begun("04-27 10:00", "П3", "С2").work("04-27 10:30")("04-27 12:00", FactKind.ZONE_DISPUTED),
    )
    for operation in RESTRICTED:
        needs = begun("04-27 10:00", "П3", "С2").work("04-27 10:30")
        yield (
            f"needs {operation}",
            needs("04-27 12:00", FactKind.CLASSIFIED, data={"operations": [operation]}),
        )
    yield (
        "passed on",
        begun("04-27 10:00", "П3", "С2").work("04-27 10:30")(
            "04-27 12:00", FactKind.ASSIGNED, responsible="13"
        ),
    )
    asked = begun("04-27 10:00", "П3", "С3", "изменение").work("04-27 10:30")
    yield "waiting for approval", asked.to("04-28 10:00", "ждёт согласования", approver="31")
    change = begun("04-27 10:00", "П3", "С4", "изменение").work("04-27 10:30")
    yield "change", change
    for complexity in ("С0", "С1", "С2"):
        yield f"change {complexity}", begun("04-27 10:00", "П3", complexity, "изменение").work("04-27 10:30")
    estimated = begun("04-27 10:00", "П3", "С3", "изменение").work("04-27 10:30")
    estimated("04-28 10:00", FactKind.ESTIMATED, data={"hours": 12, "until": moscow("05-12 18:00")})
    yield "estimated", estimated
    agreed = begun("04-27 10:00", "П3", "С3", "изменение").work("04-27 10:30")
    agreed("04-28 10:00", FactKind.ESTIMATED, data={"hours": 12, "until": moscow("05-12 18:00")})
    agreed.to("04-28 10:00", "ждёт согласования", approver="31")
    agreed("04-28 12:00", FactKind.DECIDED, by="31", data={"granted": True}).to("04-28 12:00", "в работе")
    yield "agreed", agreed
    moved = begun("04-27 10:00", "П3", "С3", "изменение").work("04-27 10:30")
    moved("04-28 12:00", FactKind.DECIDED, by="31", data={"granted": True, "until": moscow("05-12 18:00")})
    yield "rescheduled", moved("05-05 12:00", FactKind.PLANNED, data={"until": moscow("05-14 18:00")})
    planned = begun("04-27 10:00", "П3", "С2").work("04-27 10:30")
    yield "planned", planned("04-27 12:00", FactKind.PLANNED, data={"until": moscow("04-30 12:00")})
    child = begun("04-27 10:00", "П3", "С2")
    yield (
        "joined",
        child("04-27 10:20", FactKind.JOINED, data={"parent": "1400", "due": moscow("04-27 16:00")}),
    )
    apart = begun("04-27 10:00", "П3", "С2")
    apart("04-27 10:20", FactKind.JOINED, data={"parent": "1400", "due": moscow("04-27 16:00")})
    yield "detached", apart("04-27 12:00", FactKind.DETACHED)
    broken = begun("04-27 10:00", "П1", "С2").work("04-27 10:05")
    yield "outage", broken("04-27 10:05", FactKind.OUTAGE_BEGAN)
    again = begun("04-27 10:00", "П1", "С2").work("04-27 10:05")
    again("04-27 10:05", FactKind.OUTAGE_BEGAN)("04-27 11:05", FactKind.OUTAGE_ENDED)
    yield "two outages", again("04-27 12:05", FactKind.OUTAGE_BEGAN)("04-27 12:35", FactKind.OUTAGE_ENDED)
    rated = begun("04-27 10:00", "П3", "С2").work("04-27 10:30").to("04-27 12:00", "исполнен")
    rated.to("04-28 10:00", "закрыт", by=AUTHOR, code="принят")
    yield "rated low", rated("04-28 10:00", FactKind.RATED, by=AUTHOR, data={"mark": 2})
