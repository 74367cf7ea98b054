"""Style sheet, script and sprite: their weight, their addresses, the rules of their sources."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from reglament.ui.assets import LAYERS, asset
from reglament.ui.icons import NAMES, sprite
from reglament.ui.pictures import asset_url, icon

PACKAGE = Path(__file__).parents[2] / "reglament"
STYLES = sorted(PACKAGE.glob("*/static/*/css/**/*.css"))
SCRIPTS = sorted(PACKAGE.glob("*/static/*/js/*.js"))
KB = 1024


def test_all_style_weighs_at_most_18_kb_compressed() -> None:
    assert len(asset("css").compressed) <= 18 * KB


def test_all_script_weighs_at_most_24_kb_compressed_htmx_included() -> None:
    found = finders.find("django_htmx/htmx-2.min.js")
    assert isinstance(found, str)
    htmx = len(gzip.compress(Path(found).read_bytes(), 9))
    assert len(asset("js").compressed) <= 7.5 * KB
    assert htmx + len(asset("js").compressed) <= 24 * KB


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_file_uses_tokens_only(path: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert "!important" not in text
    assert not re.search(r"(?m)^[^@{}:]*#[\w-]+[^{};]*\{", text), "an id in a selector"
    if path.name != "tokens.css":
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", text), "a colour outside the tokens"


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_file_uses_only_tokens_that_exist(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    known = set(re.findall(r"(--[\w-]+):", (STYLES_ROOT / "tokens.css").read_text(encoding="utf-8") + text))
    assert set(re.findall(r"var\((--[\w-]+)\)", text)) <= known


STYLES_ROOT = PACKAGE / "ui/static/ui/css"


def test_the_layers_are_declared_once_and_every_folder_has_its_own() -> None:
    css = asset("css").body.decode()
    assert css.startswith(f"@layer {', '.join(LAYERS)};")
    assert set(re.findall(r"@layer (\w+) \{", css)) <= set(LAYERS)
    assert css.count("{") == css.count("}")


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_behaviour_is_small_and_runs_under_the_strict_policy(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 120
    assert not re.search(
        r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write", text
    )


@pytest.mark.parametrize("kind", ["css", "js", "svg", "mark"])
def test_a_browser_may_keep_a_file_for_ever_under_its_hashed_name(client: Client, kind: str) -> None:
    plain = client.get(asset_url(kind))
    packed = client.get(asset_url(kind), headers={"Accept-Encoding": "gzip"})
    assert plain.content == gzip.decompress(packed.content) == asset(kind).body
    assert "immutable" in plain["Cache-Control"]


def test_an_old_address_gets_the_present_file_but_is_not_kept(client: Client) -> None:
    old = client.get("/ui/look.0123456789ab.css")
    assert old.content == asset("css").body
    assert old["Cache-Control"] == "no-cache"


def test_an_unknown_file_does_not_exist(client: Client) -> None:
    assert client.get("/ui/look.0123456789ab.exe").status_code == 404


def test_the_sprite_holds_every_icon_once() -> None:
    assert sorted(re.findall(r'<symbol id="([\w-]+)"', sprite())) == sorted(NAMES)
    assert "<path" in sprite()
    assert "<script" not in sprite()


def test_an_icon_is_a_reference_that_a_listener_does_not_hear() -> None:
    assert icon("clock") == (
        f'<svg class="icon" aria-hidden="true"><use href="{asset_url("svg")}#clock"/></svg>'
    )


def test_an_icon_nobody_drew_is_an_error_that_says_where_to_look() -> None:
    with pytest.raises(KeyError, match=r"icons\.py"):
        icon("unicorn")


def test_every_icon_named_in_a_template_exists() -> None:
    named = {
        name
        for path in PACKAGE.glob("*/templates/**/*.html")
        for name in re.findall(r'\{% icon "([\w-]+)" %\}', path.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= NAMES
