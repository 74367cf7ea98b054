"""«п. 3.4.6» in a sentence leads to that place of the document."""

from django.utils.safestring import SafeString

from reglament.ui.clauses import linked

DOCUMENT = "/regulation/editions/3/"


def test_a_cited_clause_is_a_link() -> None:
    said = linked("Норма 4 р.ч (п. 3.4.6)", DOCUMENT)
    assert said == ('Норма 4 р.ч (<a class="clause" href="/regulation/editions/3/#3.4.6">п.\u00a03.4.6</a>)')


def test_english_and_several() -> None:
    said = linked("Target 4 wh (cl. 3.4.6), paused (cl.\u00a05)", DOCUMENT)
    assert said.count("<a ") == 2
    assert 'href="/regulation/editions/3/#5"' in said


def test_what_is_no_citation_stays() -> None:
    for text in ("Т1 по п.3", "тип. 3.4", "п. 3.4.6а", "3.4.6"):
        assert linked(text, DOCUMENT) == text


def test_foreign_text_is_escaped() -> None:
    assert linked("<b>п. 1</b>", DOCUMENT).startswith("&lt;b&gt;<a ")
    assert linked("<b>", "") == "&lt;b&gt;"
    assert linked("п. 1", 'x"y').startswith('<a class="clause" href="x&quot;y#1">')


def test_what_was_escaped_before_is_not_escaped_again() -> None:
    assert linked(SafeString("<p>п. 1</p>"), DOCUMENT).startswith("<p><a ")


def test_without_a_document_nothing_is_a_link() -> None:
    assert linked("п. 3.4.6", "") == "п. 3.4.6"
