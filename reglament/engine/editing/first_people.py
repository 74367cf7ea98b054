"""The register of people out of the answers: who leads, works and decides, in the roles of the preset."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.checks.deciding import deciding_roles
from reglament.engine.names import key
from reglament.engine.notation.layout import Plain
from reglament.engine.notation.sorts import Sort
from reglament.engine.regulation.edition import Edition

from .answers import Answers
from .sources import Sources
from .spelling import in_flow, spelled

_HEAD = ("Кто работает. Меняется без новой редакции.", "Who works here. Changed without a new edition.")


def people_text(edition: Edition, answers: Answers, sources: Sources) -> str:
    """The text of the annex «люди»; "" where nobody is named, or the edition keeps no such annex."""
    terms = edition.annexes.get("people")
    if terms is None or not answers.head:
        return ""
    lines = [f"# {_HEAD[answers.language == 'en']}", "формат: 1"]
    lines += [f"приложение: {{номер: {terms.number}, действует_с: {answers.since:%d.%m.%Y}}}", "", "люди:"]
    taken: set[str] = set()
    for name, position, group, roles in _people(edition, answers, sources):
        handle = answers.head_key if name == answers.head and answers.head_key else _key(name, taken)
        taken.add(handle)
        said: dict[str, Plain] = {"имя": name, "должность": position, "подразделение": group, "роли": roles}
        lines.append(
            f"  {spelled(handle, key=True)}: {in_flow({word: one for word, one in said.items() if one})}"
        )
    return "\n".join(lines) + "\n"


def _people(
    edition: Edition, answers: Answers, sources: Sources
) -> Iterator[tuple[str, str, str, list[Plain]]]:
    """Name, position, group, roles of each. What is decided outside the line, the signer decides."""
    head, working, group = _line(edition)
    spelling = sources.names.printed.get(Sort.GROUP, {})
    shown = spelling[group].ru if group in spelling else group
    line = dict.fromkeys([head, *working])
    others = [role for role in deciding_roles(edition) if role not in line]
    signs = answers.signer_name if answers.signer_name not in ("", answers.head) else ""
    own = [*line, *([] if signs else others)]
    yield answers.head, "" if signs else answers.signer, shown, _said(edition, own)
    for name in answers.team:
        yield name, "", shown, _said(edition, working or [head])
    if signs:
        yield signs, answers.signer, "", _said(edition, others)


def _line(edition: Edition) -> tuple[str, list[str], str]:
    """Keys: the role that answers for people, the other roles of its group, the group."""
    terms = edition.annexes["people"]
    roles = edition.roles.named
    grouped = [code for code, role in roles.items() if role.group]
    head = next((key(one) for one in terms.changed_by if key(one) in roles), grouped[0] if grouped else "")
    group = key(str(roles[head].group)) if head and roles[head].group else ""
    working = [code for code in grouped if code != head and key(str(roles[code].group)) == group]
    return head, working, group


def _said(edition: Edition, roles: list[str]) -> list[Plain]:
    return [edition.roles.named[role].name.ru for role in dict.fromkeys(roles) if role]


def _key(name: str, taken: set[str]) -> str:
    """The surname, with the initial where two are alike."""
    words = key(name).split()
    plain = words[0] if words else "сотрудник"
    options = [plain, *(f"{plain}_{word[0]}" for word in words[1:]), *(f"{plain}_{n}" for n in range(2, 100))]
    return next(one for one in options if one not in taken)
