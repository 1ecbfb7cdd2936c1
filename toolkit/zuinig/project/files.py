"""Read `audit.toml` and the files that it includes, as one."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from zuinig.errors import ProjectError
from zuinig.i18n import _
from zuinig.project.spots import Spot, Spots

# What an included file may hold; who is audited and when is said once, in audit.toml itself.
SHARED = ("school", "recipient", "dataset", "policy", "waiver")


@dataclass
class Files:
    """What all files of a project say together.

    Attributes:
        data: as one TOML file would give it, without `include`.
        spots: where each section and key stands.
    """

    data: dict[str, Any]
    spots: Spots
    read: list[Path] = field(default_factory=list)

    def take(self, file: Path, around: tuple[Path, ...]) -> None:
        """Add one file, then what it includes.

        Args:
            file: the file.
            around: the files that include it, from audit.toml on.

        Raises:
            ProjectError: a file cannot be read, is no TOML, includes itself, or says what only audit.toml may say.
        """
        text = _text(file)
        data = _toml(file, text)
        before = {name: len(held) for name, held in self.data.items() if isinstance(held, list)}
        spots = Spots(file)
        spots.add(file, text, {})
        self.spots.add(file, text, before)
        self.read.append(file.resolve())
        patterns = data.pop("include", [])
        if not isinstance(patterns, list) or not all(isinstance(pattern, str) for pattern in patterns):
            raise spots.error(("include",), _('`include` must be a list of file names, such as ["beleid/*.toml"].'))
        if around:
            self._check_shared(data, spots)
        self._add(data)
        for pattern in patterns:
            for included in _matching(file, pattern, spots):
                self._include(included, (*around, file), spots)

    def _include(self, included: Path, around: tuple[Path, ...], spots: Spots) -> None:
        """Take an included file; one that was read already, by another way, counts once."""
        if included.resolve() in [file.resolve() for file in around]:
            chain = " → ".join(file.name for file in (*around, included))
            raise spots.error(
                ("include",), _("these files include each other in a circle: {chain}.").format(chain=chain)
            )
        if included.resolve() not in self.read:
            self.take(included, around)

    def _check_shared(self, data: dict[str, Any], spots: Spots) -> None:
        for name, held in data.items():
            if name not in SHARED or not isinstance(held, list):
                known = ", ".join(f"[[{one}]]" for one in SHARED)
                problem = _("`{name}` may stand in audit.toml only; an included file holds {known}.")
                raise spots.error((name,), problem.format(name=name, known=known))

    def _add(self, data: dict[str, Any]) -> None:
        for name, held in data.items():
            if name in SHARED and isinstance(held, list):
                self.data.setdefault(name, []).extend(held)
            else:
                self.data[name] = held


def read_files(file: Path) -> Files:
    """Read a project file with all that it includes.

    Raises:
        ProjectError: see `Files.take`.
    """
    files = Files({}, Spots(file))
    files.take(file, ())
    return files


def _matching(file: Path, pattern: str, spots: Spots) -> list[Path]:
    """The files that one entry of `include` stands for; it starts at the folder of the file that it stands in."""
    problem = ""
    try:
        found = [Path(pattern)] if Path(pattern).is_absolute() else sorted(file.parent.glob(pattern))
    except (ValueError, NotImplementedError):
        problem, found = _("`include` “{pattern}” is no name or pattern of a file."), []
    found = [one for one in found if one.is_file()]
    if not found:
        problem = problem or _("`include` “{pattern}” fits no file; a path starts at the folder of this file.")
        raise spots.error(("include",), problem.format(pattern=pattern))
    return found


def _text(file: Path) -> str:
    problem = ""
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        problem = _("this project file does not exist; make one with `zuinig init {folder}`.").format(
            folder=file.parent
        )
    except NotADirectoryError:
        problem = _("this folder does not exist.")
    except UnicodeDecodeError:
        problem = _("the file is not UTF-8 text; save it as UTF-8.")
    except OSError as error:
        problem = _("the file cannot be read ({reason}).").format(reason=type(error).__name__)
    raise ProjectError(f"{file}: {problem}")


def _toml(file: Path, text: str) -> dict[str, Any]:
    said = ""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
    problem = _("the file is not valid TOML: {error}.").format(error=said)
    line = re.search(r"at line (\d+)", said)  # the last one is "at end of document"
    raise Spots(file, {(): Spot(file, int(line[1]))} if line else {}).error((), problem)
