"""The fact table `matches`: lines that seem to be about a recipient, or an earlier supplier, under another name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from zuinig.facts.matching import name_key
from zuinig.facts.reading import InputTable
from zuinig.facts.registers import named_lines, recipients_of, row_label
from zuinig.facts.suppliers import LIKELY, KnownRecipients, alike, chamber_number, known_recipients, web_domain
from zuinig.project import Project

SURE = 100


@dataclass(frozen=True)
class Line:
    """What a line of a register tells of a company; but for the row and the recipients these are cells."""

    row: int
    supplier: str
    product: str
    number: str
    host: str
    recipients: tuple[str, ...]

    @property
    def label(self) -> str:
        """How to call it to a reader."""
        return ", ".join(self.recipients) or row_label(self.row)


@dataclass(frozen=True)
class Match:
    """A line, and the recipient or earlier line that it seems to be."""

    line: Line
    recipient: str
    earlier: Line | None
    score: int
    by: str

    @property
    def sure(self) -> bool:
        """A number or domain makes it sure, a name never does."""
        return self.by != "name"


def matches_table(project: Project, register: InputTable) -> pd.DataFrame:
    """One row per line and what it seems to match; see `zuinig.tables.facts.Matches`."""
    known = known_recipients(project)
    lines = _lines(register, known)
    found = [*_used(lines, known), *_likely(lines, known), *_under_other_names(lines)]
    return pd.DataFrame(
        [
            {
                "dataset": register.dataset,
                "row": match.line.row,
                "label": match.line.label,
                "recipient": match.recipient,
                "other_row": match.earlier.row if match.earlier else None,
                "other_label": match.earlier.label if match.earlier else "",
                "score": match.score,
                "sure": match.sure,
                "by": match.by,
            }
            for match in found
        ]
    )


def _lines(register: InputTable, known: KnownRecipients) -> list[Line]:
    frame = named_lines(register.frame)
    cells = frame.assign(
        number=frame["kvk"].map(chamber_number), host=frame["domain"].map(web_domain), about=recipients_of(frame, known)
    )
    return [
        Line(row, supplier, product, number, host, tuple(about))
        for row, supplier, product, number, host, about in cells[
            ["row", "supplier", "product", "number", "host", "about"]
        ].itertuples(index=False)
    ]


def _used(lines: Sequence[Line], known: KnownRecipients) -> Iterator[Match]:
    """Lines that were given to a recipient by number or domain, for they name it otherwise than audit.toml does."""
    for line in lines:
        by_name = {*known.named(line.product), *known.supplied_by(line.supplier)}
        for recipient in line.recipients:
            if recipient not in by_name:
                by = "kvk" if line.number and known.numbers.get(recipient) == line.number else "domain"
                yield Match(line, recipient, None, SURE, by)


def _likely(lines: Sequence[Line], known: KnownRecipients) -> Iterator[Match]:
    """Lines about no recipient whose name is much like that of a recipient without a line: each with the nearest."""
    about = {recipient for line in lines for recipient in line.recipients}
    absent = [recipient for recipient in known.spellings if recipient not in about]
    for line in lines:
        scores = [
            (max(alike(name, cell) for name in known.spellings[recipient] for cell in (line.supplier, line.product)), n)
            for n, recipient in enumerate(absent)
            if not line.recipients and known.fits(recipient, line.number)
        ]
        score, n = max(scores, key=lambda found: (found[0], -found[1]), default=(0, 0))
        if score >= LIKELY:
            yield Match(line, absent[n], None, score, "name")


def _under_other_names(lines: Sequence[Line]) -> Iterator[Match]:
    """Lines whose supplier stands on an earlier line under another name: each with the first line of that supplier."""
    suppliers: list[list[Line]] = []
    for line in (one for one in lines if name_key(one.supplier)):
        found = [(*_same(line, earlier), -n) for n, earlier in enumerate(suppliers)]
        rank, score, by, place = max(found, default=(0, 0, "", 0))
        if not rank:
            suppliers.append([line])
            continue
        earlier = suppliers[-place]
        if all(name_key(line.supplier) != name_key(one.supplier) for one in earlier):
            yield Match(line, "", earlier[0], score, by)
        earlier.append(line)


def _same(line: Line, earlier: Sequence[Line]) -> tuple[int, int, str]:
    """How sure it is that a line is of the supplier of earlier lines: rank (0 = not even likely), score, by what."""
    numbers = {one.number for one in earlier} - {""}
    if line.number and numbers:
        return (4, SURE, "kvk") if line.number in numbers else (0, 0, "")
    if name_key(line.supplier) in {name_key(one.supplier) for one in earlier}:
        return 3, SURE, "name"
    if line.host and line.host in {one.host for one in earlier}:
        return 2, SURE, "domain"
    score = max(alike(line.supplier, one.supplier) for one in earlier)
    return (1, score, "name") if score >= LIKELY else (0, 0, "")
