"""The manifest: what went in and what came out, so that a report can be traced and made again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from zuinig import __version__, norms
from zuinig.i18n import language
from zuinig.location import Location, Url
from zuinig.sources import local_files

if TYPE_CHECKING:
    from zuinig.audit import Audit
    from zuinig.report.parameters import Value


def manifest(audit: Audit, parameters: Mapping[str, Value], files: Sequence[str]) -> dict[str, object]:
    """Describe a report: no clock, no user, no path of this machine.

    Args:
        audit: what was audited.
        parameters: notebook parameters that were given.
        files: what the report consists of, relative to its folder.
    """
    board = audit.project.board
    return {
        "tool": "zuinig",
        "version": __version__,
        "norm": norms.load().version,
        "board": board.name,
        "reference_date": board.reference_date.isoformat(),
        "period": board.period,
        "language": language(),
        "parameters": dict(parameters),
        "inputs": list(_inputs(audit)),
        "files": list(files),
    }


def _inputs(audit: Audit) -> Iterator[dict[str, object]]:
    """One entry per dataset: name and path as in audit.toml, size, fingerprint, rows."""
    rows = _rows(audit)
    for dataset in audit.project.dataset:
        path = audit.project.path(dataset)
        size, digest = _fingerprint(path)
        yield {
            "dataset": dataset.name,
            "file": dataset.shown_path,
            "size": size,
            "sha256": digest,
            "rows": rows.get(dataset.name),
        }


def _rows(audit: Audit) -> dict[str, int]:
    """Rows per dataset: of all its tables together."""
    columns = audit.facts.columns
    if columns is None:
        return {}
    per_table = columns.groupby(["dataset", "file", "table"])["rows"].max()
    return {str(name): int(n) for name, n in per_table.groupby(level="dataset").sum().items()}


def _fingerprint(path: Location) -> tuple[int | None, str | None]:
    """Size and SHA-256 of a file, or of all files of a folder or pattern with their names; nothing of a URL.

    Nothing either where it cannot be read.
    """
    digest, size = hashlib.sha256(), 0
    if isinstance(path, Url):
        return None, None
    try:
        if path.is_file():
            with path.open("rb") as file:
                return path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest()
        folder, members = local_files(path)
        for member in members:
            part_size, part = _fingerprint(member)
            size += part_size or 0
            digest.update(f"{member.relative_to(folder).as_posix()}\0{part}\n".encode())
    except OSError:
        return None, None
    return (size, digest.hexdigest()) if members else (None, None)
