"""A real Dovecot on loopback, with a directory of its own; for machines that have it installed."""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = shutil.which("dovecot") or "/usr/sbin/dovecot"
CONFIGURATION = """
base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/log
ssl = no
disable_plaintext_auth = no
protocols = imap
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
mail_location = maildir:{base}/mail/%u
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = {uid}
first_valid_gid = {gid}
passdb {{
  driver = static
  args = password=secret
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={base}/home/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    address = 127.0.0.1
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


def is_there() -> bool:
    """Whether there is a Dovecot of this configuration (2.3), and root to run it."""
    if not Path(PROGRAM).exists() or os.getuid() != 0:
        return False
    said = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=False).stdout
    return said.startswith("2.3")


@contextmanager
def running(base: Path) -> Iterator[int]:
    """The server; its port. The user is anybody, his password is secret."""
    owner = pwd.getpwnam("dovecot")
    for folder in (base, base / "mail", base / "home", base / "run", base / "state"):
        folder.mkdir(exist_ok=True)
        os.chown(folder, owner.pw_uid, owner.pw_gid)
        folder.chmod(0o755)
    port = _free_port()
    settings = CONFIGURATION.format(
        base=base,
        port=port,
        user=owner.pw_name,
        group=grp.getgrgid(owner.pw_gid).gr_name,
        uid=owner.pw_uid,
        gid=owner.pw_gid,
    )
    file = base / "dovecot.conf"
    file.write_text(settings)
    server = subprocess.Popen([PROGRAM, "-F", "-c", str(file)])
    try:
        _wait(port, server, base)
        yield port
    finally:
        server.terminate()
        server.wait(20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, server: subprocess.Popen[bytes], base: Path) -> None:
    for _ in range(100):
        if server.poll() is not None:
            break
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1) as line:
                if line.recv(10).startswith(b"* OK"):
                    return
        except OSError:
            time.sleep(0.1)
    log = base / "log"
    raise RuntimeError(log.read_text() if log.exists() else "dovecot did not start")
