"""A PostgreSQL server for the tests: its own, on loopback, in a temporary folder."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PASSWORD = "Zqxv-wachtwoord"


@dataclass(frozen=True)
class Server:
    """A running server, and one of its databases."""

    port: int
    database: str = "postgres"

    def url(self, user="postgres", password=PASSWORD, database="", options=""):
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database or self.database}{options}"

    def run(self, *statements):
        import psycopg

        with psycopg.connect(self.url(), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    @contextmanager
    def cursor(self) -> Iterator:
        import psycopg

        with psycopg.connect(self.url(), autocommit=True) as connection, connection.cursor() as cursor:
            yield cursor


def programs() -> Path | None:
    """The folder with `initdb` and `pg_ctl`; None where they are not installed."""
    found = [Path(path).parent for path in [shutil.which("initdb")] if path and shutil.which("pg_ctl")]
    if shutil.which("pg_config"):
        asked = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=False)
        found.append(Path(asked.stdout.strip()))
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in found if all((folder / name).exists() for name in ("initdb", "pg_ctl"))), None)


def why_not() -> str:
    """Why no server can be started; "" where it can."""
    if programs() is None:
        return "PostgreSQL is not installed (initdb and pg_ctl)"
    if _is_root() and not (shutil.which("setpriv") and _user() is not None):
        return "PostgreSQL does not run as root, and there is no other user to run it as"
    return ""


@contextmanager
def server() -> Iterator[Server]:
    """Start one with a folder of its own; both are gone afterwards."""
    bin_folder = programs()
    assert bin_folder is not None
    # Not below the folders of pytest, into which nobody but their owner may look.
    folder = Path(tempfile.mkdtemp(prefix="zuinig-postgres-"))
    data, secret = folder / "data", folder / "secret"
    secret.write_text(PASSWORD)
    if _is_root():
        user = _user()
        assert user is not None
        for path in (folder, secret):
            os.chown(path, *user)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    access = ("-A", "scram-sha-256", "-U", "postgres", f"--pwfile={secret}")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
    try:
        _run(bin_folder / "initdb", "-D", data, *access, "-E", "UTF8", "--no-sync")
        _run(bin_folder / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        try:
            yield Server(port)
        finally:
            _run(bin_folder / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


def _run(*words: object) -> None:
    user, group = (_user() if _is_root() else None) or (0, 0)
    other = ["setpriv", f"--reuid={user}", f"--regid={group}", "--clear-groups"] if user else []
    command = [*other, *map(str, words)]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    done = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False, cwd="/", env=environment
    )
    assert done.returncode == 0, done.stderr


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _user() -> tuple[int, int] | None:
    """User and group to run as where we are root."""
    import pwd

    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known.get("nobody")
    return (entry.pw_uid, entry.pw_gid) if entry else None
