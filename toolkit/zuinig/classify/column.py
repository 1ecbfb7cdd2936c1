"""What classify gives: a `Column` per column of a table, a `Label` for a lone label."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Column:
    """What one column holds, about whom, how sure that is and why. No value stands in it.

    Attributes:
        contains: category -> rows in which another kind of value stands inside the text.
        evidence: short sentences, for and against.
        content_rows: category -> spreadsheet row numbers of those rows.
    """

    file: str
    table: str | None
    column: str
    position: int
    category: str
    subject: str
    personal: bool
    special: bool
    detail: str
    confidence: float
    rows: int
    filled: int
    distinct: int
    contains: dict[str, int] = field(default_factory=dict)
    evidence: tuple[str, ...] = ()
    content_rows: dict[str, list[int]] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """Give the object of `zuinig scan --json` (design.md part 6), without row numbers."""
        return {
            "file": self.file,
            "table": self.table,
            "column": self.column,
            "position": self.position,
            "category": self.category,
            "subject": self.subject,
            "personal": self.personal,
            "special": self.special,
            "confidence": self.confidence,
            "rows": self.rows,
            "filled": self.filled,
            "distinct": self.distinct,
            "contains": dict(self.contains),
            "evidence": list(self.evidence),
        }


@dataclass(frozen=True)
class Label:
    """What a lone label asks for: a field of a form."""

    category: str
    subject: str
    special: bool
    detail: str


@dataclass(frozen=True)
class Candidate:
    """One thing that a column may hold, with what speaks for it."""

    category: str
    detail: str = ""
    score: float = 0.0  # 0 to 1
    subject: str = ""  # "" = whoever the row is about
    why: str = ""  # a sentence
