"""File names as the disk has them."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize


def as_on_disk(path: Path) -> Path:
    """Give the file that is meant where its accents are spelled otherwise (`é` as one sign or as two).

    A Mac writes them as two in a zip; who types the name elsewhere writes one.
    """
    if path.exists() or path.parent == path:
        return path
    parent = as_on_disk(path.parent)
    try:
        alike = [file for file in parent.iterdir() if normalize("NFC", file.name) == normalize("NFC", path.name)]
    except OSError:
        return path
    return alike[0] if len(alike) == 1 else path
