import sys
from types import ModuleType

import pytest
from django.test import Client
from pytest_django import Settings

from reglament.people.checks import every_route_has_a_policy
from reglament.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.people.policed_urls")]


@pytest.fixture(autouse=True)
def _annexes(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Климов is a dispatcher of the line, nobody else holds a role."""
    book = ModuleType("tests.people.annexes_of_policies")
    book.serves_desk = lambda person, *, at: person.key == "климов"  # type: ignore[attr-defined]
    book.roles_of = lambda person, *, at: frozenset({"диспетчер"} if person.key == "климов" else ())  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, book.__name__, book)
    settings.ROLE_BOOK = book.__name__


def visit(person: Person | None, path: str, method: str = "GET", **headers: str) -> int:
    client = Client(headers=headers)
    if person is not None:
        client.force_login(person)
    return client.generic(method, path).status_code


def test_the_build_finds_a_route_that_does_not_say_who_may_use_it() -> None:
    """Gate G3."""
    errors = every_route_has_a_policy(None)
    assert [error.id for error in errors] == ["people.E001"]
    assert "/deep/silent/<int:number>/" in str(errors[0].msg)


def test_whoever_has_not_logged_in_is_asked_to(client: Client) -> None:
    for path in ("/in/", "/line/", "/administration/", "/dispatch/"):
        answer = client.get(path)
        assert (answer.status_code, answer.headers["Location"]) == (302, f"/login/?next={path}")
    assert client.get("/anybody/").status_code == 200


def test_a_lost_session_does_not_put_the_log_in_page_into_a_fragment(client: Client) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/queue/?page=2"}
    answer = client.get("/line/", headers=headers)
    assert answer.headers["HX-Redirect"] == "/login/?next=%2Fqueue%2F%3Fpage%3D2"
    assert not answer.content


def test_a_lost_post_comes_back_to_the_beginning_not_to_a_page_that_only_posts(client: Client) -> None:
    assert client.post("/line/").headers["Location"] == "/login/?next=/"


def test_what_a_person_may_not_see_does_not_exist(ryzhova: Person, klimov: Person, orlova: Person) -> None:
    assert [visit(ryzhova, path) for path in ("/in/", "/line/", "/administration/", "/dispatch/")] == [
        200,
        404,
        404,
        404,
    ]
    assert [visit(klimov, path) for path in ("/in/", "/line/", "/administration/", "/dispatch/")] == [
        200,
        200,
        404,
        200,
    ]
    assert [visit(orlova, path) for path in ("/in/", "/line/", "/administration/", "/dispatch/")] == [
        200,
        200,
        200,
        404,
    ]


def test_a_method_that_is_not_named_is_refused(klimov: Person) -> None:
    assert [visit(klimov, "/line/", method) for method in ("GET", "HEAD", "POST", "PUT", "DELETE")] == [
        200, 200, 200, 405, 405,
    ]  # fmt: skip
    assert visit(klimov, "/in/", "POST") == 405


def test_a_method_tells_an_outsider_nothing(ryzhova: Person) -> None:
    assert visit(ryzhova, "/line/", "DELETE") == 404


def test_pages_of_a_person_are_kept_by_his_browser_alone(client: Client, klimov: Person) -> None:
    client.force_login(klimov)
    assert client.get("/line/").headers["Cache-Control"] == "private, no-cache"
    assert not client.get("/anybody/").has_header("Cache-Control")


def test_roles_are_asked_for_once_in_a_request(
    client: Client, klimov: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def count(person: Person, **at: object) -> frozenset[str]:
        asked.append(person.key)
        return frozenset({"диспетчер"})

    monkeypatch.setattr("reglament.people.policies.roles_of", count)
    client.force_login(klimov)
    assert client.get("/dispatch/").content.decode() == "диспетчер"
    assert asked == ["климов"]
