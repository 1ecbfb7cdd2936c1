"""What was examined and what was not: silence must never look like approval."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from zuinig.i18n import _, ngettext, number

FILE = "coverage.json"


@dataclass(frozen=True)
class Examined:
    """How far one dataset was examined.

    Attributes:
        reason: why it was not examined, in a sentence; "" where it was.
        partial: whether cells of it were left out (fields beyond the header).
        notes: what else a reader should know about the reading, in sentences.
    """

    dataset: str
    role: str
    file: str
    reason: str = ""
    tables: int = 0
    columns: int = 0
    rows: int = 0
    partial: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Coverage:
    """All datasets of an audit, in the order of audit.toml."""

    datasets: tuple[Examined, ...] = ()
    headers_only: bool = field(default=False)

    @property
    def examined(self) -> tuple[Examined, ...]:
        """The datasets that were examined."""
        return tuple(one for one in self.datasets if not one.reason)

    @property
    def not_examined(self) -> tuple[Examined, ...]:
        """The datasets that were not."""
        return tuple(one for one in self.datasets if one.reason)

    @property
    def complete(self) -> bool:
        """Whether every dataset was examined to its last cell (`headers_only` is a choice, not a lack)."""
        return not any(one.reason or one.partial for one in self.datasets)

    @property
    def first_reason(self) -> str:
        """Why the first dataset that was not examined was not; "" where there is none."""
        return next((one.reason for one in self.datasets if one.reason), "")

    def sentences(self) -> list[str]:
        """Say it to a reader: what was examined, then each dataset that was not, then the notes."""
        cells = sum(one.rows for one in self.examined)
        said = [
            ngettext(
                "Examined: {done} of {n} dataset, {rows} rows.",
                "Examined: {done} of {n} datasets, {rows} rows.",
                len(self.datasets),
            ).format(done=number(len(self.examined)), n=number(len(self.datasets)), rows=number(cells))
        ]
        if self.headers_only:
            said.append(_("Only the headers were looked at; no value was opened."))
        said += [
            _("Not examined: {dataset}. {why}").format(dataset=one.dataset, why=one.reason) for one in self.not_examined
        ]
        said += [f"{one.dataset}: {note}" for one in self.datasets for note in one.notes]
        return said

    def as_json(self) -> dict[str, object]:
        """The content of `coverage.json`."""
        return {
            "complete": self.complete,
            "headers_only": self.headers_only,
            "datasets": [{**asdict(one), "examined": not one.reason} for one in self.datasets],
        }

    def save(self, folder: Path) -> None:
        """Write `coverage.json`."""
        text = json.dumps(self.as_json(), indent=1, ensure_ascii=False)
        (folder / FILE).write_text(text + "\n", encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Coverage:
        """Read it back."""
        stored = json.loads((folder / FILE).read_text(encoding="utf-8"))
        datasets = [
            Examined(
                **{**{key: value for key, value in one.items() if key != "examined"}, "notes": tuple(one["notes"])}
            )
            for one in stored["datasets"]
        ]
        return cls(datasets=tuple(datasets), headers_only=stored["headers_only"])
