"""The embedded server: made, locked, taken over, brought back."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import psutil
import psycopg
import pytest

from reglament.config.database import Cluster, UnusableDatabaseError, postmaster
from reglament.config.database.access import Access

from .conftest import MakeCluster, needs_linux

HOLD = """
import sys, time
from pathlib import Path
from reglament.config.database import Cluster
Cluster(Path(sys.argv[1]), durable=False).start()
print("up", flush=True)
time.sleep(300)
"""


def ask(access: Access, query: str) -> object:
    with psycopg.connect(**access.parameters("application")) as connection:
        row = connection.execute(query).fetchone()
    return row[0] if row else None


def add(access: Access) -> None:
    with psycopg.connect(**access.parameters("owner")) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS facts (id serial)")
        connection.execute("GRANT SELECT ON facts TO reglament")
        connection.execute("INSERT INTO facts DEFAULT VALUES")


def hold(data: Path) -> subprocess.Popen[str]:
    """A separate process that runs a cluster."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(data)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stdout.readline() == "up\n"
    process.stdout.close()
    return process


def server_process(data: Path) -> psutil.Process:
    (directory,) = Path(cluster_base(data)).glob("pg*")
    found = postmaster.running(directory)
    assert found is not None
    return found


def cluster_base(data: Path) -> str:
    from reglament.config.database import access

    noted = access.load(data)
    assert noted is not None
    return noted.base


def test_a_new_cluster_knows_russian_and_keeps_checksums(make_cluster: MakeCluster) -> None:
    access = make_cluster().start()
    assert ask(access, "SELECT lower('Ё') = 'ё' AND 'ЁЖИК' ILIKE '%ёж%'") is True
    assert ask(access, "SELECT to_tsvector('russian', 'БЕЖАЛИ Ёжики')::text") == "'бежа':1 'ежик':2"
    assert ask(access, "SHOW data_checksums") == "on"
    assert ask(access, "SELECT datlocale FROM pg_database WHERE datname = 'reglament'") == "PG_UNICODE_FAST"


def test_the_callers_locale_home_and_umask_change_nothing(data: Path) -> None:
    script = HOLD.replace("time.sleep(300)", "") + (
        "import psycopg\nfrom reglament.config.database import access\n"
        "k = psycopg.connect(**access.load(Path(sys.argv[1])).parameters('application'))\n"
        "print(k.execute(\"select lower('Ё') = 'ё', current_setting('server_encoding')\").fetchone())\n"
    )
    done = subprocess.run(
        ["/bin/sh", "-c", 'umask 000; exec "$@"', "sh", sys.executable, "-c", script, str(data)],
        env={"LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "(True, 'UTF8')"
    assert stat.S_IMODE((data / "database.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(Path(cluster_base(data)).stat().st_mode) == 0o700


def test_nobody_gets_in_without_the_password_and_there_is_no_port(make_cluster: MakeCluster) -> None:
    access = make_cluster().start()
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(**{**access.parameters("application"), "password": "guess"})
    assert ask(access, "SHOW listen_addresses") == ""
    assert stat.S_IMODE(Path(access.host).stat().st_mode) == 0o700


def test_what_was_committed_is_there_after_stop_and_start(make_cluster: MakeCluster) -> None:
    cluster = make_cluster()
    add(cluster.start())
    cluster.stop()
    assert ask(cluster.start(), "SELECT count(*) FROM facts") == 1


def test_a_second_desk_on_the_same_directory_is_refused(make_cluster: MakeCluster) -> None:
    make_cluster().start()
    with pytest.raises(UnusableDatabaseError, match="занят другим работающим экземпляром"):
        make_cluster().start()


def test_a_killed_server_is_started_again_without_loss(make_cluster: MakeCluster) -> None:
    cluster = make_cluster(durable=True)
    add(cluster.start())
    server_process(cluster.data).kill()
    deadline = time.monotonic() + 10
    while cluster.alive and time.monotonic() < deadline:
        time.sleep(0.05)
    cluster.restart()
    assert ask(cluster.access, "SELECT count(*) FROM facts") == 1


@needs_linux
def test_a_killed_supervisor_leaves_no_server_behind(data: Path) -> None:
    process = hold(data)
    server = server_process(data)
    process.kill()
    process.wait()
    server.wait(timeout=30)
    assert not server.is_running()


def test_a_server_left_over_by_a_supervisor_is_stopped_and_replaced(
    data: Path, make_cluster: MakeCluster
) -> None:
    process = hold(data)
    server = server_process(data)
    os.kill(server.pid, signal.SIGSTOP)  # so that it cannot obey the signal it gets when its parent dies
    process.kill()
    process.wait()
    os.kill(server.pid, signal.SIGCONT)
    access = make_cluster().start()
    assert ask(access, "SELECT 1") == 1
    assert server_process(data).pid != server.pid


def test_a_server_that_somebody_else_started_is_left_alone(data: Path, make_cluster: MakeCluster) -> None:
    cluster = make_cluster()
    access = cluster.start()
    cluster.stop()
    foreign = psutil.Popen(
        [str(cluster.programs.path("postgres")), "-D", str(cluster.directory), "-p", "5499", "-c",
         f"unix_socket_directories={access.host}", "-c", "listen_addresses="],
        stderr=subprocess.DEVNULL,
        **cluster.account.options(),
    )  # fmt: skip
    try:
        assert postmaster.wait_ready(foreign, cluster.directory, 30)
        with pytest.raises(UnusableDatabaseError, match=f"процесс {foreign.pid}"):
            make_cluster().start()
        assert foreign.is_running()
    finally:
        foreign.terminate()
        foreign.wait(30)


def test_a_recycled_process_number_is_nobody_to_stop(make_cluster: MakeCluster) -> None:
    cluster = make_cluster()
    cluster.start()
    cluster.stop()
    with subprocess.Popen(["sleep", "60"]) as bystander:
        (cluster.directory / "postmaster.pid").write_text(f"{bystander.pid}\n{cluster.directory}\n")
        assert ask(make_cluster().start(), "SELECT 1") == 1
        assert bystander.poll() is None
        bystander.kill()


def test_a_directory_that_is_not_ours_is_not_touched(data: Path, make_cluster: MakeCluster) -> None:
    (data / "database").mkdir(parents=True)
    (data / "database").chmod(0o755)
    if os.geteuid() != 0:
        (data / "database").rmdir()
        (data / "database").write_text("a file")
    before = (data / "database").stat()
    with pytest.raises(UnusableDatabaseError, match="не каталог пользователя"):
        make_cluster().start()
    after = (data / "database").stat()
    assert (after.st_mode, after.st_uid) == (before.st_mode, before.st_uid)


def test_parents_keep_their_rights(data: Path, make_cluster: MakeCluster) -> None:
    closed = data.parent / "closed"
    closed.mkdir(mode=0o700)
    told: list[str] = []
    cluster = make_cluster(closed / "desk", tell=told.append)
    assert ask(cluster.start(), "SELECT 1") == 1
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    if os.geteuid() == 0:  # PostgreSQL runs as a user who cannot get there
        assert "база данных лежит в /var/lib/reglament" in told[0]
    cluster.stop()
    remove_outside(cluster)


def remove_outside(cluster: Cluster) -> None:
    import shutil

    if not cluster.base.is_relative_to(cluster.data):
        shutil.rmtree(cluster.base)


def test_a_long_and_awkward_path_works(data: Path, make_cluster: MakeCluster) -> None:
    cluster = make_cluster(data / ("очень " * 12 + "'долгий', путь"))
    for parent in (cluster.data, *cluster.data.parents):
        if parent.is_relative_to(data) and not parent.exists():
            parent.mkdir(parents=True)
            parent.chmod(0o755)
    access = cluster.start()
    assert ask(access, "SELECT 1") == 1
    assert len(os.fsencode(access.host)) < 100
    cluster.stop()
    assert not Path(access.host).exists()


def test_a_data_directory_that_was_moved_works_where_it_is_now(data: Path, make_cluster: MakeCluster) -> None:
    cluster = make_cluster(durable=True)
    add(cluster.start())
    cluster.stop()
    moved = data.rename(data.with_name("moved"))
    access = make_cluster(moved).start()
    assert access.host.startswith(str(moved))
    assert ask(access, "SELECT count(*) FROM facts") == 1


def test_a_database_that_vanished_is_not_replaced_by_an_empty_one(
    data: Path, make_cluster: MakeCluster
) -> None:
    cluster = make_cluster()
    cluster.start()
    cluster.stop()
    cluster.base.rename(data / "elsewhere")
    with pytest.raises(UnusableDatabaseError, match="там её нет"):
        make_cluster().start()


def test_a_database_whose_passwords_are_gone_is_not_opened_with_new_ones(
    data: Path, make_cluster: MakeCluster
) -> None:
    cluster = make_cluster()
    cluster.start()
    cluster.stop()
    if not cluster.base.is_relative_to(data):
        pytest.skip("the cluster lies elsewhere, where a new one gets a new place")
    (data / "database.json").unlink()
    with pytest.raises(UnusableDatabaseError, match="с её паролями"):
        make_cluster().start()


def test_a_place_where_nothing_can_be_made_is_named(data: Path, make_cluster: MakeCluster) -> None:
    data.write_text("a file")
    with pytest.raises(UnusableDatabaseError, match="Назовите другой: --data"):
        make_cluster(data / "desk").start()


def test_own_settings_of_the_administrator_win(data: Path, make_cluster: MakeCluster) -> None:
    data.mkdir()
    data.chmod(0o711)
    (data / "postgresql.local.conf").write_text("# ours\nwork_mem = '8MB'  # more\nmax_connections 33\n")
    access = make_cluster().start()
    assert ask(access, "SELECT current_setting('work_mem') || current_setting('max_connections')") == "8MB33"


def test_an_unreadable_setting_is_named_with_its_line(data: Path, make_cluster: MakeCluster) -> None:
    data.mkdir()
    data.chmod(0o711)
    (data / "postgresql.local.conf").write_text("work_mem = '8MB'\n= 3\n")
    with pytest.raises(UnusableDatabaseError, match="строка 2"):
        make_cluster().start()


def test_a_server_that_cannot_start_says_why(data: Path, make_cluster: MakeCluster) -> None:
    data.mkdir()
    data.chmod(0o711)
    (data / "postgresql.local.conf").write_text("shared_buffers = 'much'\n")
    with pytest.raises(UnusableDatabaseError, match='invalid value for parameter "shared_buffers"'):
        make_cluster().start()


def test_a_cluster_half_made_is_made_again(make_cluster: MakeCluster) -> None:
    cluster = make_cluster()
    cluster.start()
    cluster.stop()
    cluster.directory.rename(cluster.base / "creating")
    (cluster.base / "creating" / "PG_VERSION").unlink()
    assert ask(make_cluster().start(), "SELECT 1") == 1
