"""Terms that stand in sentences: silence, acceptance, reopening, approval, appeals, updates."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reglament.paper.recognising.draft import Draft, Path
from reglament.paper.recognising.lengths import lengths_in
from reglament.paper.recognising.passages import Passage, Read
from reglament.paper.recognising.terms import term
from reglament.paper.recognising.vocabulary import OTHERS

_I: Final = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Rule:
    """A sentence that speaks of all of `words`, and of none of `but`, gives its length to `path`."""

    path: Path
    words: tuple[re.Pattern[str], ...]
    but: re.Pattern[str] | None = None
    place: int = 0


def _rule(path: str, *words: str, but: str = "", place: int = 0) -> Rule:
    return Rule(
        tuple(path.split(".")),
        tuple(re.compile(word, _I) for word in words),
        re.compile(but, _I) if but else None,
        place,
    )


_AUTHOR: Final = r"автор|заявител|пользовател|заказчик|инициатор|клиент|user|customer|requester|author|client"
_SILENT: Final = (
    r"не (?:отвеча|ответ|предостав|поступ|получен|сообщ|реагир)|нет ответа|без ответа|отсутстви\w+ (?:ответ|реакци|информаци)|"
    r"не дал ответ|does not (?:respond|reply|answer)|no (?:response|reply|answer)|without (?:a )?(?:response|reply)"
)
_CLOSES: Final = r"закрыва|закрыт|будет закрыт|считается закрыт|clos"
_RESULT: Final = (
    r"решени|результат|выполнен|исполнен|приёмк|приемк|возражен|замечан|претензи|подтвержд|resolv|resolution|solution|"
    r"accept|objection|confirm"
)
RULES: Final = (
    _rule(
        "результат.приёмка.срок",
        r"возражен|замечан|претензи|не подтверд|подтвержд|при[её]мк|проверя|не оспор|objection|confirm|accept",
        r"закрыва|закрыт|считается (?:принят|выполнен|решен|решён|исполнен)|при[её]мк|принима\w+ результат|closed|deemed|accept",
        but=r"на вопрос|уточнени|запрос\w* (?:дополнительн|информаци)|повторн\w+ откры|возобнов|перед закрытием|напомина",
    ),
    _rule(
        "результат.возобновление.в_течение",
        r"возобнов|переоткр|повторн\w+ откр|открыть (?:повторно|снова|заново)|reopen",
        but="ответ после закрытия|нет ответа|сообщение после",
    ),
    _rule(
        "обмен.ответ_автора.закрыть_через",
        _CLOSES,
        rf"(?:{_AUTHOR})[^.]*(?:{_SILENT})|(?:{_SILENT})[^.]*(?:{_AUTHOR})|(?:{_SILENT})|нет ответа",
        but=r"согласующ|возражен|замечан|не согласован|approver|не закрыва|звон|кажды|not closed|после закрытия|возобнов",
    ),
    _rule(
        "обмен.согласующий_молчит.закрыть_через",
        _CLOSES,
        r"согласующ|согласован|approver|approval",
        but="напомина",
    ),
    _rule(
        "сроки.изменения.согласование",
        r"согласующ|согласован\w+ (?:запрос|изменен|заявк|работ)|approver|approval",
        r"отвеча|срок|в течение|не более|within",
        but=rf"{_CLOSES}|напомина|remind",
    ),
    _rule("инициирование.отказ.обжаловать_за", r"обжал|оспорить отказ|appeal", but="решает.*оспор"),
    _rule(
        "эскалация.по_просьбе_автора.ответ_за",
        r"внимани|эскалаци\w+ по (?:просьбе|инициативе)|escalation request|asks? for attention",
        r"отвеча|рассматрива|answer|respond",
        but="раза в",
    ),
    _rule(
        "приоритет.оспорить.за",
        r"приоритет|priorit",
        r"оспор|спор|dispute|challenge",
        r"решает|рассматрива|decid",
        but="обжал",
    ),
    _rule("зоны.спор_о_зоне.за", r"спор", r"зон|zone", r"решает|decid"),
    _rule(
        "зоны.вне_зоны.перенаправить_за",
        r"вне зон|не относ\w+ к зоне|outside",
        r"переда|перенаправ|redirect|pass",
    ),
    _rule(
        "роли.замещение.предупредить_за",
        r"отсутстви|отпуск|absence|leave",
        r"предупре|announce|notice",
        but=r"простой|доступн|плановы\w+ работ",
    ),
)
_REMINDER: Final = re.compile(r"напомина|reminder", _I)


def find(read: Read, draft: Draft) -> None:
    """Each sentence gives its length to the first rule that it speaks of."""
    for passage in read.passages:
        if not draft.is_used(passage):
            _of(passage, draft)


def _of(passage: Passage, draft: Draft) -> None:
    lengths = list(lengths_in(passage.text))
    if not lengths or _REMINDER.search(passage.text):
        return
    text = f"{passage.opening} {passage.text}" if passage.opening else passage.text
    for rule in RULES:
        if all(word.search(text) for word in rule.words) and not (rule.but and rule.but.search(text)):
            if len(lengths) > 1 and len({one.written for one in lengths}) > 1:
                draft.ask("several_terms", passage, path=".".join(rule.path))
                return
            if said := term(draft, lengths[0], passage):
                draft.put(_whole(draft, rule.path), said, passage)
            return


def _whole(draft: Draft, path: Path) -> Path:
    """A table of norms is said of everything under «прочие»."""
    if path != ("результат", "приёмка", "срок"):
        return path
    return (*path, OTHERS[draft.language])
