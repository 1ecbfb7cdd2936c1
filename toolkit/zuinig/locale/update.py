"""Bring the catalogues up to date: collect the texts of the code and of click, merge, compile.

Run by `make texts`. The Dutch is written by hand in `nl/LC_MESSAGES/zuinig.po`; the `.mo` beside it is what gettext
reads. A test holds the three together: no text without Dutch, no stale `.mo`.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

FOLDER = Path(__file__).parent
PACKAGE = FOLDER.parent
PO = FOLDER / "nl" / "LC_MESSAGES" / "zuinig.po"
MO = PO.with_suffix(".mo")
CLICK_FILES = {"core.py", "decorators.py", "exceptions.py", "formatting.py", "parser.py", "types.py"}
HEADER = "# The Dutch of Zuinig. Brought up to date by update.py; only the lines msgstr are written by hand."
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def collected() -> Catalog:
    """All texts of the package, with the files that they stand in."""
    catalogue = Catalog(project="zuinig", charset="utf-8")
    methods = [("locale/**", "ignore"), ("**.py", "python")]
    for folder, name in ((PACKAGE, ""), (_click(), "click/")):
        for file, _line, message, _comments, _context in extract_from_dir(folder, methods, keywords=KEYWORDS):
            if not name or file in CLICK_FILES:
                catalogue.add(message, None, [(name + file, 0)])
    return catalogue


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
    return [_forms(message.id)[0] for message in messages if not all(_forms(message.string))]


def _forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
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
