"""Where in a TOML file something stands: `tomllib` forgets the lines, so they are looked up in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from zuinig.errors import ProjectError
from zuinig.i18n import _

Loc = tuple[int | str, ...]  # ("dataset", 2, "path"), as pydantic names a place
_HEADER = re.compile(r"^\s*(\[{1,2})\s*([A-Za-z_][\w.-]*)\s*\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*([A-Za-z_][\w-]*)\s*[=.]")
# What begins a long text, a comment or a text on one line (taken whole); and what ends a long text.
_OPENING = re.compile(r"""\"{3}|'{3}|#|"(?:\\.|[^"\\])*"|'[^']*'""")
_CLOSING = {'"""': re.compile(r'(?:\\.|[^"\\]|"(?!""))*?"""'), "'''": re.compile(r"'''")}


@dataclass(frozen=True)
class Spot:
    """A line of a file."""

    file: Path
    line: int  # 0 where it is not known


@dataclass
class Spots:
    """The spots of every section and key of a project, its included files together.

    Attributes:
        file: the project file, named where a spot is not known.
        found: the spot of a place in the data of all files together.
    """

    file: Path
    found: dict[Loc, Spot] = field(default_factory=dict)

    def add(self, file: Path, text: str, before: dict[str, int]) -> None:
        """Look up all places of one file.

        Args:
            file: the file.
            text: what stands in it.
            before: how many sections of a name the files before it have.
        """
        for loc, line in places_in(text):
            first, *rest = loc
            if rest and isinstance(rest[0], int):
                rest[0] += before.get(str(first), 0)
            self.found.setdefault((first, *rest), Spot(file, line))

    def at(self, loc: Sequence[int | str]) -> Spot:
        """The spot of a place, else of the section around it, else of the file as a whole."""
        for end in range(len(loc), -1, -1):
            if tuple(loc[:end]) in self.found:
                return self.found[tuple(loc[:end])]
        return Spot(self.file, 0)

    def error(self, loc: Sequence[int | str], problem: str) -> ProjectError:
        """A mistake at a place, in words: the file, the line where it is known, the problem."""
        spot = self.at(loc)
        if not spot.line:
            return ProjectError(f"{spot.file}: {problem}")
        return ProjectError(_("{file}, line {line}: {problem}").format(file=spot.file, line=spot.line, problem=problem))


def places_in(text: str) -> Iterator[tuple[Loc, int]]:
    r"""Give the place and line number of every header and key outside long texts.

    >>> list(places_in("[board]\nname = 'B'\n[[school]]\n[[school]]\ncode = '00'"))[-2:]
    [(('school', 1), 4), (('school', 1, 'code'), 5)]
    """
    counts: dict[Loc, int] = {}
    section: Loc = ()
    for line, code in _code_lines(text):
        header = _HEADER.match(code)
        if header:
            section = _section(header[2].split("."), repeated=header[1] == "[[", counts=counts)
            yield section, line
        elif key := _KEY.match(code):
            yield (*section, key[1]), line


def _section(names: list[str], *, repeated: bool, counts: dict[Loc, int]) -> Loc:
    """The place of a header: `dataset.confirm` stands inside the last `dataset`."""
    loc: Loc = ()
    for name in names[:-1]:
        loc = (*loc, name)
        if loc in counts:
            loc = (*loc, counts[loc] - 1)
    loc = (*loc, names[-1])
    if not repeated:
        return loc
    counts[loc] = counts.get(loc, 0) + 1
    return (*loc, counts[loc] - 1)


def _code_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that do not lie inside a long text, with their number."""
    inside = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if not inside:
            yield number, line
        inside = _open_at_end(line, inside)


def _open_at_end(line: str, inside: str) -> str:
    """The mark of the long text that runs on after this line; "" where none does."""
    rest = line
    while rest:
        if inside:
            closing = _CLOSING[inside].search(rest)
            if not closing:
                return inside
            rest, inside = rest[closing.end() :], ""
            continue
        opening = _OPENING.search(rest)
        if not opening or opening[0] == "#":
            return ""
        rest = rest[opening.end() :]
        inside = opening[0] if opening[0] in _CLOSING else ""
    return inside
