"""The frame around every screen: look, language, errors, what the page of components shows."""

import pytest
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest
from django.template import engines
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from reglament.ui.shell import Account, NavItem, Shell, Undo
from reglament.ui.showcase.conversation import NOW
from reglament.ui.templatetags.ui import moment, prose


@pytest.fixture
def shown(settings: pytest.FixtureRequest) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]


def frame(template: str = "ui/app.html", cookies: dict[str, str] | None = None, **context: object) -> str:
    request: HttpRequest = RequestFactory().get("/")
    request.COOKIES = cookies or {}
    return render_to_string(template, context, request)


@pytest.mark.usefixtures("shown")
def test_the_page_of_components_shows_every_one_under_the_strict_policy(client: Client) -> None:
    response = client.get("/ui/components/")
    html = response.content.decode()
    assert response.status_code == 200
    assert "style=" not in html
    assert html.count("aria-live") == 1
    for component in (
        "button",
        "term due",
        "state",
        "row",
        "message",
        "composer",
        "field",
        "notice",
        "toast",
        "table",
    ):
        assert f'class="{component}' in html


def test_outside_the_demo_the_page_of_components_does_not_exist(client: Client) -> None:
    assert client.get("/ui/components/").status_code == 404


@pytest.mark.parametrize(("name", "value"), [("theme", "dark"), ("density", "compact"), ("keys", "off")])
def test_a_choice_is_kept_in_a_cookie_and_rendered_by_the_server(
    client: Client, name: str, value: str
) -> None:
    client.post("/ui/look/", {name: value, "next": "/nowhere/"})
    assert f'data-{name}="{value}"' in client.get("/nowhere/").content.decode()
    client.post("/ui/look/", {name: ""})
    assert f"data-{name}=" not in client.get("/nowhere/").content.decode()


def test_a_choice_we_do_not_know_counts_as_none(client: Client) -> None:
    client.post("/ui/look/", {"theme": '"><script>'})
    assert client.cookies["theme"].value == ""
    client.cookies["theme"] = "pink"
    assert "data-theme" not in client.get("/nowhere/").content.decode()


def test_the_language_is_chosen_in_the_same_place(client: Client) -> None:
    client.post("/ui/look/", {"language": "en"})
    page = client.get("/nowhere/").content.decode()
    assert '<html lang="en"' in page
    assert "There is no such page" in page


def test_a_language_nobody_translated_is_not_taken(client: Client) -> None:
    client.post("/ui/look/", {"language": "de"})
    assert "django_language" not in client.cookies


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/tickets/1486/", "/tickets/1486/"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_the_way_back_never_leads_out(client: Client, wanted: str, reached: str) -> None:
    assert client.post("/ui/look/", {"theme": "dark", "next": wanted})["Location"] == reached


def test_a_choice_is_made_by_posting(client: Client) -> None:
    assert client.get("/ui/look/").status_code == 405


@pytest.mark.parametrize("code", ["400", "403", "403_csrf", "404", "429", "500", "503"])
def test_an_error_page_stands_without_request_and_context(code: str) -> None:
    html = render_to_string(f"{code}.html")
    assert f"Код {code[:3]}" in html
    assert "<h1>" in html


def test_a_page_without_a_shell_shows_the_name_of_the_program() -> None:
    assert "<span>Регламент</span>" in frame()


def test_the_shell_shows_navigation_account_and_extras() -> None:
    nav = [NavItem("Просрочено", "/late/", "late", "KeyG Digit2", 11, hot=True, current=True)]
    account = Account("Климов Андрей", "Консультант", "/logout/")
    html = frame(
        shell=Shell("Северный путь", "/", nav, account, ["ui/components/keys.html"], "/search/", "/new/")
    )
    assert 'data-key="KeyG Digit2" aria-current="page"' in html
    assert '<span class="count hot">11</span>' in html
    assert 'action="/logout/"' in html
    assert 'action="/search/"' in html
    assert 'href="/new/" data-key="KeyC"' in html
    assert html.count("data-keys-here") == 2


def test_the_portal_has_no_workplace_settings() -> None:
    assert 'name="density"' in frame()
    assert 'name="density"' not in frame("ui/portal.html")


def test_the_title_says_that_there_are_errors() -> None:
    class Failed:
        errors = True

    assert "<title>Ошибка: " in frame(form=Failed())
    assert "<title>Ошибка" not in frame()


@pytest.mark.parametrize(
    ("level", "figure"),
    [
        (constants.ERROR, "#late"),
        (constants.WARNING, "#exclamation-triangle"),
        (constants.SUCCESS, "#check-circle"),
    ],
)
def test_a_message_becomes_a_toast_with_an_icon_of_its_kind(level: int, figure: str) -> None:
    html = render_to_string(
        "ui/components/toasts.html", {"messages": [Message(level, "Запрос <1486> закрыт")]}
    )
    assert "Запрос &lt;1486&gt; закрыт" in html
    assert figure in html


def test_an_action_can_be_taken_back_for_some_seconds() -> None:
    html = frame(undo=Undo("Запрос 1486 исполнен.", "/tickets/1486/undo/", of="7"))
    assert 'action="/tickets/1486/undo/"' in html
    assert 'name="of" value="7"' in html
    assert '<span data-seconds="15">15</span>' in html
    assert 'id="undo"' not in frame()


def test_show_more_is_a_link_and_its_answer_replaces_it() -> None:
    page = engines["django"].from_string("{% load ui %}{% more href again=again %}")
    first = page.render({"href": "/queue/?after=1502", "again": False})
    assert (
        'href="/queue/?after=1502" hx-get="/queue/?after=1502" hx-target="#rows" hx-swap="beforeend"' in first
    )
    assert 'id="more-rows"' in first
    assert "Показать ещё 50" in first
    assert 'hx-swap-oob="true"' in page.render({"href": "/queue/?after=1551", "again": True})
    assert "<a" not in page.render({"href": "", "again": True})


def test_text_of_people_is_escaped_and_its_links_lead_out_safely() -> None:
    html = prose("Смотри <script>x</script>\nhttps://example.org/a?b=1&c=2\n\nЕщё")
    assert "<script" not in html
    assert 'href="https://example.org/a?b=1&amp;c=2" rel="nofollow"' in html
    assert html.count("<p>") == 2


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "http://a\"onmouseover='x'", "<a href='javascript:x'>y</a>"]
)
def test_no_text_of_people_becomes_a_dangerous_link(text: str) -> None:
    html = prose(text)
    assert 'href="javascript' not in html
    assert "onmouseover='" not in html


def test_a_moment_that_is_not_there_is_nothing() -> None:
    assert moment(None, NOW) == ""


def test_a_place_in_a_1c_base_is_opened_by_a_click() -> None:
    html = prose("Счёт <e1c://srv/base#e1cib/data/x?a=1&b=2> и <b onclick=x>http://example.org</b>")
    assert '<a href="e1c://srv/base#e1cib/data/x?a=1&amp;b=2" rel="nofollow"' in html
    assert ">Открыть в 1С</a>" in html
    assert 'href="http://example.org' in html
    assert "<b onclick" not in html
    assert "<script" not in prose('e1c://x"><script>alert(1)</script>')
