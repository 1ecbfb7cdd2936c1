"""A first `audit.toml` from the files in a folder: what they seem to be, for a person to check.

Roles come from the headers (does this file have what a register needs?) and the words in the file name; no cell is
written. What cannot be known (who exactly gets a delivery) is filled in with the strictest choice and listed as to do.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zuinig import norms
from zuinig.errors import OutputError, ProjectError, TableError, ZuinigError
from zuinig.facts.disclosures import kind_of
from zuinig.facts.wide_consents import wide_columns
from zuinig.i18n import _
from zuinig.project import Role
from zuinig.sources import open_tables
from zuinig.vocabulary.inputs import map_headers

READABLE = {".csv", ".tsv", ".psv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".xml", ".json", ".jsonl", ".parquet"}
READABLE |= {".parq", ".zip", ".gz", ".zst", ".bz2"}
MANY_CHANNELS = 3  # columns; a pupil export may have one about photos and is no consent list for that
# Words in file names, from the names that boards and systems give their exports; the first role that fits wins.
NAME_WORDS: dict[Role, tuple[str, ...]] = {
    "subprocessors": ("subverwerker", "subverwerkers", "subprocessor", "subprocessors"),
    "register": ("register", "verwerker", "verwerkers", "processors"),
    "participants": ("deelnemer", "deelnemers", "convenant", "participants"),
    "publications": ("publicatie", "publicaties", "publications"),
    "consents": ("toestemming", "toestemmingen", "privacyvoorkeuren", "consents", "consent"),
    "access": ("autorisatie", "autorisaties", "accounts", "rechten", "access"),
    "staff": ("personeel", "medewerkers", "staff"),
    "disclosures": ("verstrekking", "verstrekkingen", "uitwisseling", "disclosures"),
    "form": ("formulier", "inschrijfformulier", "aanmeldformulier", "form"),
    "delivery": ("levering", "leveringen", "delivery", "naar", "edex", "edexml", "oneroster"),
    "pupils": ("leerling", "leerlingen", "pupils", "students"),
}
# Roles whose headers alone tell what the file is, when its name does not.
TELLING_ROLES: tuple[Role, ...] = ("register", "consents", "access", "disclosures")
LONG = 7  # letters; the end of a compound such as convenantdeelnemers
STRICTEST_KIND = "learning_method"  # the fewest categories of all kinds in the norm


@dataclass(frozen=True)
class Draft:
    """What was written: the file, how many datasets it names, and what a person has to do next."""

    file: Path
    datasets: int
    to_do: list[str]


@dataclass(frozen=True)
class Guess:
    """One file of the folder, the role it seems to have, and for a delivery who seems to get it."""

    path: str  # from audit.toml
    name: str
    role: Role
    recipient: str


def write(folder: Path, progress: Callable[[int, int, str], None] | None = None) -> Draft:
    """Write `audit.toml` in `folder`.

    Raises:
        ProjectError: the folder does not exist, has no readable file, or has an audit.toml already.
        OutputError: the folder cannot be written to.
    """
    target = folder / "audit.toml"
    if not folder.is_dir():
        raise ProjectError(_("{folder}: this folder does not exist.").format(folder=folder))
    if target.exists():
        raise ProjectError(
            _("{file} exists already; nothing was changed. Move it away to make a new one.").format(file=target)
        )
    guesses, skipped = _guesses(folder, progress)
    if not guesses:
        raise ProjectError(
            _(
                "{folder}: there is no file here that Zuinig can read; "
                "put the exports (CSV, Excel, XML, JSON, Parquet) in it."
            ).format(folder=folder)
        )
    _write_safely(target, _toml(folder.resolve().name, guesses))
    return Draft(file=target, datasets=len(guesses), to_do=[*skipped, *_to_do(guesses)])


def _guesses(folder: Path, progress: Callable[[int, int, str], None] | None) -> tuple[list[Guess], list[str]]:
    candidates = _candidates(folder)
    guesses: list[Guess] = []
    skipped: list[str] = []
    for n, path in enumerate(candidates):
        if progress:
            progress(n, len(candidates), path.name)
        try:
            headers = [table.columns for table in open_tables(path)]
        except ZuinigError as error:
            skipped.append(str(error))
            continue
        guesses.append(_guess(path, path.relative_to(folder).as_posix(), headers, {guess.name for guess in guesses}))
    return guesses, skipped


def _candidates(folder: Path) -> list[Path]:
    """Files that can be read, and folders that are one export (OneRoster has a users.csv); subfolders too."""
    found: list[Path] = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~$")):
            continue
        if path.is_dir():
            found += [path] if (path / "users.csv").exists() else _candidates(path)
        elif path.suffix.lower() in READABLE:
            found.append(path)
    return found


def _guess(path: Path, relative: str, headers: list[tuple[str, ...]], taken: set[str]) -> Guess:
    words = re.split(r"[\W_]+", relative.removesuffix(path.suffix).lower())
    role = _role(set(words), headers)
    name = path.stem
    while name in taken:
        name += "-2"
    noise = {word for known in NAME_WORDS.values() for word in known}
    receiver = " ".join(word for word in words if word and word not in noise and not word.isdigit()) or path.stem
    return Guess(path=relative, name=name, role=role, recipient=receiver.title() if role == "delivery" else "")


def _role(words: set[str], headers: list[tuple[str, ...]]) -> Role:
    """By the name if the headers agree, else by the headers, else a delivery: that is judged most strictly."""
    named: Role | None = next((role for role, known in NAME_WORDS.items() if _named(words, known)), None)
    if named in ("delivery", "pupils") or (named and _fits(named, headers)):
        return named
    return next((telling for telling in TELLING_ROLES if _fits(telling, headers)), "delivery")


def _named(words: set[str], known: tuple[str, ...]) -> bool:
    """Whether a word of the file name is one of `known`, or a Dutch compound that ends in a long one."""
    return any(word == one or (len(one) >= LONG and word.endswith(one)) for word in words for one in known)


def _fits(role: Role, headers: list[tuple[str, ...]]) -> bool:
    """Whether one of the tables has every column that the role needs."""
    for columns in headers:
        try:
            if role == "consents" and len(wide_columns(columns, {}, "")) >= MANY_CHANNELS:
                return True
            map_headers(role, columns, {})
        except TableError:
            continue
        return True
    return False


def _toml(board: str, guesses: list[Guess]) -> str:
    recipients = list(dict.fromkeys(guess.recipient for guess in guesses if guess.recipient))
    kinds = ", ".join(sorted(set(norms.load().recipients) - {"enrolment_form"}))
    lines = [
        "# " + _("Written by `zuinig init`. Check every line; the manual says what each means."),
        "[board]",
        f"name = {_quoted(board)}",
        f"reference_date = {date.today().isoformat()}  # " + _("the day that the audit is about"),  # noqa: DTZ011 - a first value for a person to check
        f"period = {_quoted('')}",
        "",
    ]
    if recipients:
        lines += ["# " + _("Kinds: {kinds}").format(kinds=kinds)]
    for recipient in recipients:
        lines += ["[[recipient]]", f"name = {_quoted(recipient)}"]
        lines += [_kind_line(recipient), "register_names = []", ""]
    for guess in guesses:
        lines += [
            "[[dataset]]",
            f"name = {_quoted(guess.name)}",
            f"role = {_quoted(guess.role)}",
            f"path = {_quoted(guess.path)}",
        ]
        lines += [f"recipient = {_quoted(guess.recipient)}", ""] if guess.recipient else [""]
    return "\n".join(lines)


def _kind_line(recipient: str) -> str:
    """The kind that the name itself tells (bso, duo, swv), else the strictest; either way for a person to check."""
    told = kind_of(recipient)
    why = _("check: guessed from the file name") if told else _("check: the strictest kind was filled in")
    return f"kind = {_quoted(told or STRICTEST_KIND)}  # {why}"


def _quoted(text: str) -> str:
    """A TOML basic string."""
    escaped = "".join(f"\\u{ord(c):04x}" if c in '"\\' or ord(c) < 32 else c for c in text)
    return f'"{escaped}"'


def _to_do(guesses: list[Guess]) -> list[str]:
    sentences = [_("Check the role of each file, and fill in the name of the board.")]
    if any(guess.recipient for guess in guesses):
        sentences.append(
            _("Say per recipient what kind it is, and under which name your register lists it (register_names).")
        )
    if not any(guess.role == "register" for guess in guesses):
        sentences.append(_("There is no register of processors; without it agreements cannot be examined."))
    return sentences


def _write_safely(target: Path, text: str) -> None:
    """Write beside the goal first, so that a half-written file never stands under its name."""
    beside = target.with_name(".audit.toml.part")
    reason = ""
    try:
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, target)  # noqa: PTH105 - replace, also on Windows
    except OSError as error:
        reason = type(error).__name__
    if reason:
        raise OutputError(
            _("{file} cannot be written ({reason}); check the rights on the folder.").format(file=target, reason=reason)
        )
