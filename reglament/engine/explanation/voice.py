"""A speaker: one language, one edition, one listener. It says names, moments, norms and lengths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from reglament.engine.durations import CALENDAR_DAYS, Duration, Step, duration_text
from reglament.engine.facts import FactKind
from reglament.engine.rules import Rules
from reglament.engine.vocabulary import Category, InFlight, Norm

from .moments import moment
from .plurals import listed

Language = Literal["ru", "en"]
MINUTE, HOUR = 60, 3600

_NORMS: dict[Norm, tuple[str, str]] = {
    Norm.BY_PLAN: ("по плану", "by plan"),
    Norm.NONE: ("без нормы", "no norm"),
    Norm.NOT_OFFERED: ("не предлагается", "not offered"),
}
_EVENTS: dict[str, tuple[str, str]] = {
    "breached": ("пропущенный срок", "a missed date"),
    FactKind.REGISTERED: ("регистрация", "registration"),
    FactKind.CLASSIFIED: ("разбор", "triage"),
    FactKind.ASSIGNED: ("назначение", "assignment"),
    FactKind.ANSWERED: ("ответ автору", "an answer to the author"),
    FactKind.AUTHOR_WROTE: ("сообщение автора", "a message of the author"),
    FactKind.CALLED: ("звонок автору", "a call to the author"),
    FactKind.ESTIMATED: ("оценка", "the estimate"),
    FactKind.AGREED: ("один из согласующих согласен", "one of the approvers agreed"),
    FactKind.DECIDED: ("решение согласующего", "the approver's decision"),
    FactKind.WORKED: ("записано время работы", "work was recorded"),
    FactKind.PLANNED: ("названа дата", "a date was named"),
    FactKind.WORKED_AROUND: ("дан обход", "a workaround was given"),
    FactKind.JOINED: ("присоединение к массовому инциденту", "joining a mass incident"),
    FactKind.DETACHED: ("отделение от массового инцидента", "leaving a mass incident"),
    FactKind.PARENT_RESOLVED: ("главный запрос исполнен", "the parent was resolved"),
    FactKind.ATTENTION_ASKED: ("просьба о внимании руководителя", "a call for the manager's attention"),
    FactKind.ATTENTION_ANSWERED: ("ответ руководителя", "the manager's answer"),
    FactKind.PRIORITY_DISPUTED: ("спор о приоритете", "a dispute about the priority"),
    FactKind.DISPUTE_DECIDED: ("решение спора", "the dispute was decided"),
    FactKind.ZONE_DISPUTED: ("спор о зоне", "a dispute about the zone"),
    FactKind.ZONE_DECIDED: ("решение спора о зоне", "the dispute about the zone was decided"),
    FactKind.VERDICT_DISPUTED: ("спор о вердикте", "a dispute about a verdict"),
    FactKind.VERDICT_DECIDED: ("решение спора о вердикте", "the dispute about a verdict was decided"),
    FactKind.DEVIATED: ("отступление", "a deviation"),
    FactKind.RATED: ("оценка автора", "the author's mark"),
    FactKind.ACKNOWLEDGED: ("вызов подтверждён", "the call was acknowledged"),
    FactKind.ROLE_GIVEN: ("назначена роль на запрос", "a role was given for the ticket"),
    FactKind.WORKS_PLANNED: ("назначены работы", "works were planned"),
    FactKind.WORKS_ANNOUNCED: ("объявлены работы", "works were announced"),
    FactKind.OUTAGE_BEGAN: ("начало простоя", "the outage began"),
    FactKind.OUTAGE_ENDED: ("конец простоя", "the outage ended"),
}
_POLICIES: dict[InFlight, tuple[str, str]] = {
    InFlight.EARLIER: (
        "раньшее из прежнего срока и «сейчас + {norm}»",
        "the earlier of the old date and “now + {norm}”",
    ),
    InFlight.FROM_REGISTRATION: (
        "норма {norm} от регистрации, паузы сохранены",
        "{norm} from registration, pauses kept",
    ),
    InFlight.FROM_NOW: ("норма {norm} от изменения", "{norm} from the change"),
    InFlight.KEEP: ("срок не пересчитывается", "the date is not reckoned anew"),
}
_WAITS: dict[Category, tuple[str, str, str, str]] = {  # to the desk, to the author; ru and en
    Category.AWAITING_AUTHOR: (
        "ждали ответа автора", "waited for the author's answer",
        "ждали вашего ответа", "waited for your answer",
    ),
    Category.AWAITING_APPROVAL: (
        "ждали согласующего", "waited for the approver",
        "ждали согласующего", "waited for the approver",
    ),
    Category.AWAITING_THIRD_PARTY: (
        "ждали внешнюю сторону", "waited for a third party",
        "ждали внешнюю сторону", "waited for a third party",
    ),
    Category.SCHEDULED: (
        "ждали назначенной даты", "waited for the agreed date",
        "ждали назначенной даты", "waited for the agreed date",
    ),
    Category.BACKLOG: (
        "ждали очереди в плане доработок", "waited for its turn in the backlog",
        "ждали очереди в плане доработок", "waited for its turn in the backlog",
    ),
    Category.RESOLVED: (
        "результат был у автора", "the result was with the author",
        "результат был у вас", "the result was with you",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Voice:
    """Says values. `to_author`: speak to the author as «вы». `year` is left out of dates in it.

    Without `rules` names are said by their keys and moments in UTC.
    """

    rules: Rules | None = None
    language: Language = "ru"
    to_author: bool = False
    year: int | None = None

    def pick(self, russian: str, english: str) -> str:
        """The form of this language."""
        return russian if self.language == "ru" else english

    def name(self, key: str) -> str:
        """How the edition prints a name. To the author a complexity is its word, never its code."""
        graded = self.rules.policies.complexities.get(key) if self.rules and self.to_author else None
        if graded is not None:
            return graded.name.printed(self.language)
        known = self.rules.names.get(key) if self.rules else None
        return known.printed(self.language) if known else key

    def names(self, keys: Iterable[str]) -> str:
        """«диспетчер и руководитель лк»."""
        return listed([self.name(key) for key in keys], self.language)

    def event(self, trigger: str) -> str:
        """A kind of fact or a state, as what happened."""
        if trigger in _EVENTS:
            return self.pick(*_EVENTS[trigger])
        return self.pick(f"«{self.name(trigger)}»", f"“{self.name(trigger)}”")

    def norm(self, norm: Duration | Norm) -> str:
        """«4 р.ч», «по плану»."""
        if isinstance(norm, Norm):
            return self.pick(*_NORMS[norm])
        return duration_text(norm, self._prefixes, self.language)

    def policy(self, policy: InFlight, norm: str) -> str:
        """What a change in flight does to the date."""
        return self.pick(*_POLICIES[policy]).format(norm=norm)

    def waiting(self, state: str) -> str:
        """Why clocks stood in a state."""
        rule = self.rules.states.get(state) if self.rules else None
        words = _WAITS.get(rule.category) if rule else None
        if words is None:
            return self.pick(f"состояние «{self.name(state)}»", f"state “{self.name(state)}”")
        return self.pick(*words[2:]) if self.to_author else self.pick(*words[:2])

    def local(self, at: int) -> datetime:
        """Local time of the desk."""
        calendars = iter(self.rules.calendars.values()) if self.rules else iter(())
        calendar = next(calendars, None)
        return datetime.fromtimestamp(at, UTC) if calendar is None else calendar.local(at)

    def moment(self, at: int) -> str:
        """«пт 30 апреля, 18:00»."""
        said = moment(self.local(at), self.language, self.year or 0)
        return said if self.rules else f"{said} UTC"

    def length(self, seconds: int, calendar: str = "") -> str:
        """Open time of a calendar: «11 р.ч 45 р.мин»; under a minute in seconds.

        Never in working days: «р.д» is a date to reach, not nine hours (clause 1.1.5 of the sample).
        """
        if abs(seconds) < MINUTE:
            return self.pick(f"{abs(seconds)} с", f"{abs(seconds)} s")
        calendar = "" if calendar == CALENDAR_DAYS else calendar  # days of the calendar run round the clock
        days, rest = (0, abs(seconds)) if calendar else divmod(abs(seconds), 24 * HOUR)
        hours, rest = divmod(rest, HOUR)
        parts = ((days, Step.DAY), (hours, Step.HOUR), (rest // MINUTE, Step.MINUTE))
        said = [Duration(amount, step, calendar or None) for amount, step in parts if amount]
        return " ".join(duration_text(part, self._prefixes, self.language) for part in said)

    @property
    def _prefixes(self) -> Mapping[str, str]:
        return self.rules.prefixes if self.rules else {}
