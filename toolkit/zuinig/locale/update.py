"""Bring the catalogues up to date: collect the texts of the code and of click, merge, compile.

Run by `make texts`. The Dutch is written by hand in `nl/LC_MESSAGES/zuinig.po`; the `.mo` beside it is what gettext
reads. A test holds the three together: no text without Dutch, no stale `.mo`.
"""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

FOLDER = Path(__file__).parent
PACKAGE = FOLDER.parent
PO = FOLDER / "nl" / "LC_MESSAGES" / "zuinig.po"
MO = PO.with_suffix(".mo")
CLICK_FILES = {"core.py", "decorators.py", "exceptions.py", "formatting.py", "parser.py", "types.py"}
HEADER = "# The Dutch of Zuinig. Brought up to date by update.py; only the lines msgstr are written by hand."
KEYWORDS = {"_": 1, "N_": 1, "ngettext": 2}  # how many of the arguments are texts


def collected() -> Catalog:
    """All texts of the package, with the files that they stand in."""
    catalogue = Catalog(project="zuinig", charset="utf-8")
    click = _click()
    for folder, name, files in (
        (PACKAGE, "", sorted(PACKAGE.rglob("*.py"))),
        (click, "click/", sorted(click / file for file in CLICK_FILES)),
    ):
        for file in files:
            for message in texts(file.read_text(encoding="utf-8")):
                catalogue.add(message, None, [(name + file.relative_to(folder).as_posix(), 0)])
    return catalogue


def texts(code: str) -> Iterator[str | tuple[str, ...]]:
    """The literals that go through gettext (the extractor of Babel overlooks those inside an f-string)."""
    for call in ast.walk(ast.parse(code)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in KEYWORDS:
            arguments = call.args[: KEYWORDS[call.func.id]]
            literals = [one.value for one in arguments if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if all(literals) and len(literals) == KEYWORDS[call.func.id]:
                yield literals[0] if len(literals) == 1 else tuple(literals)


def _click() -> Path:
    """Where click is: its own words ("Usage", "Missing argument") go through gettext too."""
    spec = find_spec("click")
    assert spec is not None and spec.origin is not None  # noqa: PT018 - a dependency
    return Path(spec.origin).parent


def existing() -> Catalog:
    """The Dutch catalogue as it stands."""
    if not PO.exists():
        return Catalog(locale="nl", project="zuinig", charset="utf-8")
    with PO.open("rb") as file:
        return read_po(file, locale="nl")


def untranslated() -> list[str]:
    """The texts that lack Dutch, or one of its two plural forms."""
    messages = [message for message in existing() if message.id]
    return [forms(message.id)[0] for message in messages if not all(forms(message.string))]


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """A text alone, or its two plural forms; no text is one that is empty."""
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def compiled(catalogue: Catalog) -> bytes:
    """The `.mo` of a catalogue."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def main() -> None:
    """Merge and write both files."""
    catalogue = existing()
    catalogue.update(collected(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    # Dates would make every run a change.
    catalogue.creation_date = catalogue.revision_date = datetime(2026, 11, 24, tzinfo=UTC)
    catalogue.project, catalogue.version, catalogue.fuzzy = "zuinig", "nl", False
    catalogue.last_translator, catalogue.language_team, catalogue.msgid_bugs_address = "", "", ""
    catalogue.header_comment = HEADER
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as file:
        write_po(file, catalogue, sort_output=True, omit_header=False, width=120, include_lineno=False)
    MO.write_bytes(compiled(existing()))
    todo = untranslated()
    print(f"{len(catalogue)} texts, {len(todo)} without Dutch")  # noqa: T201 - a script


if __name__ == "__main__":
    main()
