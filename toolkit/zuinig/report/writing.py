"""Write everything that an audit leaves behind (design.md part 6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from zuinig import resources
from zuinig.i18n import _
from zuinig.report import exports, html
from zuinig.report import notebooks as runs
from zuinig.report import parameters as params
from zuinig.report.council import write_council
from zuinig.report.manifest import manifest
from zuinig.report.staging import MANIFEST, SPARE, publish, staged, texts
from zuinig.report.workbook import write_workbook

if TYPE_CHECKING:
    from zuinig.audit import Audit

Progress = Callable[[int, int, str], None]


def write(
    audit: Audit,
    out: Path,
    *,
    parameters: Mapping[str, params.Value] | None = None,
    notebooks: bool = True,
    progress: Progress | None = None,
) -> list[Path]:
    """Write the report of an audit to `out`: all of it, or nothing.

    Args:
        audit: what was found.
        out: folder of the report; files of others in it are left alone.
        parameters: notebook parameters, checked before anything is written.
        notebooks: whether the notebooks are run (they take most of the time).
        progress: called with (done, total, what) before each step.

    Returns:
        the files, relative to `out`.

    Raises:
        ParameterError: a parameter that no notebook has, or of the wrong type, or a choice that does not exist.
        OutputError: `out` cannot be written, or a notebook failed; an earlier report is as it was.
    """
    given = _checked(parameters or {}, audit)
    names = runs.REPORTS if notebooks else ()
    step = _Steps(progress, 2 + len(names))
    with staged(out) as work:
        made, saved, spare = (work / name for name in ("made", "saved", SPARE))
        for folder in (made, saved, spare):
            folder.mkdir()
        step(_("tables"))
        _write_tables(audit, made)
        step(_("charts"))
        write_council(audit, made / "council")
        audit.save(saved)
        for name in names:
            step(_("notebook {name}").format(name=name))
            _write_notebook(audit, name, given, saved, made)
        files = sorted([*(path.relative_to(made) for path in made.rglob("*") if path.is_file()), Path(MANIFEST)])
        exports.write_json(manifest(audit, given, texts(files)), made / MANIFEST)
        return publish(made, out, spare)


class _Steps:
    """Count the steps and pass them on."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self.progress, self.total, self.done = progress, total, 0

    def __call__(self, what: str) -> None:
        if self.progress:
            self.progress(self.done, self.total, what)
        self.done += 1


def _checked(given: Mapping[str, params.Value], audit: Audit) -> dict[str, params.Value]:
    """Check the parameters against all notebooks of the report together."""
    known: dict[str, params.Parameter] = {}
    for name in runs.REPORTS if given else ():
        known |= {key: parameter for key, parameter in _known(name).items() if key not in runs.OWN}
    values = params.typed(given, known)
    params.check_meaning(values, audit.project)
    return values


def _known(name: str) -> dict[str, params.Parameter]:
    return params.of_notebook(runs.read(resources.notebooks() / f"{name}.ipynb"))


def _write_tables(audit: Audit, folder: Path) -> None:
    exports.write_findings(audit.findings, folder)
    write_workbook(audit, folder / "findings.xlsx")
    exports.write_json(audit.coverage.as_json(), folder / "coverage.json")


def _write_notebook(audit: Audit, name: str, given: Mapping[str, params.Value], saved: Path, folder: Path) -> None:
    """Run one notebook with the parameters that it knows, and make its page."""
    own = {key: value for key, value in given.items() if key in _known(name)}
    target = folder / f"{name}.ipynb"
    executed = runs.run_notebook(resources.notebooks() / target.name, target, own, saved)
    target.with_suffix(".html").write_text(html.page(executed, audit), encoding="utf-8", newline="\n")
