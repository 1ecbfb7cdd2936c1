"""What a notebook cell gives back: a piece of a page, with every text made safe for HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd

from zuinig.charts.words import is_count


@dataclass(frozen=True)
class Shown:
    """A piece of a page; Jupyter shows `html`, everything else `text`."""

    html: str
    text: str = ""

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.text

    def __add__(self, other: Shown) -> Shown:
        return Shown(f"{self.html}\n{other.html}", "\n".join(filter(None, [self.text, other.text])))


@dataclass(frozen=True)
class Tag:
    """A word with a colour; `kind` is a class of the style sheet, the word itself says all that the colour says."""

    kind: str
    word: str

    def __str__(self) -> str:
        return self.word


NOTHING = Shown("")


def paragraph(text: str, kind: str = "") -> Shown:
    """A paragraph; `kind` "warn" gives it a grey edge."""
    return Shown(f"<p{_class(kind)}>{escape(text)}</p>", text)


def heading(text: str, level: int = 3) -> Shown:
    """A heading."""
    return Shown(f"<h{level}>{escape(text)}</h{level}>", text)


def bullets(items: Sequence[str], *, numbered: bool = False, kind: str = "") -> Shown:
    """A list."""
    element = "ol" if numbered else "ul"
    rows = "".join(f"<li>{escape(item)}</li>" for item in items)
    return Shown(f"<{element}{_class(kind)}>{rows}</{element}>", "\n".join(items))


# JupyterLab puts the text of tables to the right; only a style of the cell itself wins from it.
LEFT = ' style="text-align:left"'


def table(frame: pd.DataFrame, caption: str = "") -> Shown:
    """A table: the first column names the row, numbers go to the right, wide tables scroll by themselves."""
    right = {name for name in frame.columns[1:] if is_count(frame[name])}
    head = "".join(f'<th scope="col"{_side(name in right)}>{escape(str(name))}</th>' for name in frame)
    rows = "\n".join(
        "<tr>" + "".join(_cell(cell, n, name in right) for n, (name, cell) in enumerate(row.items())) + "</tr>"
        for row in frame.to_dict("records")
    )
    above = f"<caption>{escape(caption)}</caption>" if caption else ""
    html = f'<div class="wide"><table>{above}<thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table></div>'
    return Shown(html, frame.to_string(index=False))


def _cell(cell: object, place: int, right: bool) -> str:
    inside = (
        f'<span class="tag {escape(cell.kind)}">{escape(cell.word)}</span>'
        if isinstance(cell, Tag)
        else escape(str(cell))
    )
    return f'<th scope="row"{LEFT}>{inside}</th>' if place == 0 else f"<td{_side(right)}>{inside}</td>"


def _side(right: bool) -> str:
    return ' class="number"' if right else LEFT


def _class(kind: str) -> str:
    return f' class="{escape(kind)}"' if kind else ""


def joined(parts: Iterable[Shown]) -> Shown:
    """Several pieces below each other."""
    whole = NOTHING
    for part in parts:
        whole += part
    return whole
