"""What `reglament new` says and asks, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

USAGE = (
    """Использование: reglament new [-o ФАЙЛ.yaml] [ключи]

Семь вопросов — и готовый регламент: с названием и людьми вашей компании, поверх готового набора.
Что названо ключом, не спрашивается; Enter оставляет предложенное; «-» — шаг назад.
  --audience КТО       {audiences}
  --company НАЗВАНИЕ   для кого регламент        --contractor НАЗВАНИЕ   кто оказывает услугу
  --head ИМЯ           кто отвечает за линию     --team «ИМЯ, ИМЯ»       кто ещё работает
  --days пн-пт --hours 09:00-18:00 --zone Europe/Moscow
  --mail АДРЕС --systems «1С:УТ, БП» --norms stricter|usual|milder
  --signer ДОЛЖНОСТЬ --signer-name ИМЯ --since ГГГГ-ММ-ДД --lang ru|en
С -o рядом кладётся папка с приложением о людях; без него текст печатается.
Дальше: reglament check ФАЙЛ.yaml · reglament print ФАЙЛ.yaml -o регламент.docx
Код возврата: 0 — готово, 1 — ответ не читается, 2 — команда не понята.""",
    """Usage: reglament new [-o FILE.yaml] [options]

Seven questions make a regulation with your company's name and people, over a ready preset.
What an option names is not asked; Enter keeps what is offered; “-” is a step back.
  --audience WHO       {audiences}
  --company NAME       whose regulation it is    --contractor NAME       who renders the service
  --head NAME          who leads the line        --team "NAME, NAME"     who else works
  --days пн-пт --hours 09:00-18:00 --zone Europe/Moscow
  --mail ADDRESS --systems "1C:UT, BP" --norms stricter|usual|milder
  --signer POST --signer-name NAME --since YYYY-MM-DD --lang ru|en
With -o a folder with the annex of people is put beside it; without, the text is printed.
Then: reglament check FILE.yaml · reglament print FILE.yaml -o regulation.docx
Exit code: 0 — done, 1 — an answer does not read, 2 — the command was not understood.""",
)
QUESTIONS: tuple[tuple[str, tuple[str, str]], ...] = (
    ("--audience", ("1/7 Для кого ({audiences})", "1/7 For whom ({audiences})")),
    ("--company", ("2/7 Название компании", "2/7 Name of the company")),
    ("--head", ("2/7 Кто отвечает за линию (фамилия имя отчество)", "2/7 Who leads the line (full name)")),
    ("--team", ("2/7 Кто ещё работает (через запятую)", "2/7 Who else works (with commas)")),
    ("--days", ("3/7 Рабочие дни", "3/7 Working days")),
    ("--hours", ("3/7 Часы", "3/7 Hours")),
    ("--zone", ("3/7 Часовой пояс", "3/7 Time zone")),
    ("--mail", ("4/7 Почта, куда обращаться", "4/7 The mail address for requests")),
    (
        "--systems",
        ("5/7 Какие программы и базы (через запятую)", "5/7 Which programs (with commas)"),
    ),
    (
        "--norms",
        (
            "6/7 Сроки: stricter строже, usual как в наборе, milder мягче",
            "6/7 Norms: stricter, usual as in the preset, milder",
        ),
    ),
    ("--signer", ("7/7 Кто подписывает: должность", "7/7 Who signs: the post")),
    ("--signer-name", ("7/7 … и имя", "7/7 … and the name")),
)
DEFAULTS: Mapping[str, str] = {
    "--audience": "in-house",
    "--days": "пн-пт",
    "--hours": "09:00-18:00",
    "--zone": "Europe/Moscow",
    "--norms": "usual",
    "--signer": "директор",
}
WRONG = {
    "audience": ("--audience: «{value}» нет, есть: {known}", "--audience: no “{value}”, there are: {known}"),
    "norms": (
        "--norms: «{value}» нет, есть: stricter, usual, milder",
        "--norms: no “{value}”, there are: stricter, usual, milder",
    ),
    "since": ("--since: «{value}» — не дата ГГГГ-ММ-ДД", "--since: “{value}” is no date YYYY-MM-DD"),
}
