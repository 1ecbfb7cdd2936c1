"""Run a notebook with papermill: checked parameters, in the language in force, without a trace of machine or clock."""

from __future__ import annotations

import logging
import os
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from zuinig.errors import OutputError
from zuinig.i18n import _, language
from zuinig.report import parameters as params

if TYPE_CHECKING:
    from nbformat import NotebookNode

KERNEL = "python3"
CELL_SECONDS = 600  # a cell that takes longer hangs; the slowest of ours takes a few seconds
OWN = ("project", "results", "lang")  # parameters that a report gives itself
REPORTS = ("council_summary", "suppliers", "pupil_data")  # the notebooks of a report, in reading order
# What would make a kernel write to the terminal, read the user's own start-up files or depend on the user's folders.
QUIET = {"PYDEVD_DISABLE_FILE_VALIDATION": "1", "JUPYTER_PLATFORM_DIRS": "1", "PYTHONWARNINGS": "ignore"}


def read(source: Path) -> NotebookNode:
    """Read a notebook.

    Raises:
        OutputError: it is absent or is not a notebook.
    """
    import nbformat

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            notebook: NotebookNode = nbformat.read(source, as_version=4)  # type: ignore[no-untyped-call]
            return notebook
    except (OSError, ValueError, AttributeError, nbformat.ValidationError):
        pass
    raise OutputError(_("Notebook {name} cannot be read.").format(name=source.name))


def run_notebook(source: Path, target: Path, given: Mapping[str, params.Value], results: Path) -> NotebookNode:
    """Execute a notebook on a saved audit.

    Args:
        source: the notebook.
        target: where the executed copy is written; not written if a cell fails.
        given: parameters; those of the command line are text.
        results: folder with a saved audit; the notebook runs in it, so that no path gets into the copy.

    Returns:
        the executed notebook.

    Raises:
        ParameterError: a parameter is unknown or of the wrong type.
        OutputError: the notebook is unreadable, a cell failed or no kernel would start; tells the kind of error only.
    """
    import nbformat

    notebook = read(source)
    own = {"project": "", "results": ".", "lang": str(language())}
    known = params.of_notebook(notebook)
    values = params.typed({**{name: own[name] for name in own if name in known}, **given}, known)
    executed = _execute(translated(notebook, str(values.get("lang", ""))), source.name, values, results)
    _forget_machine(executed)
    text: str = nbformat.writes(executed)  # type: ignore[no-untyped-call]
    target.write_text(text + "\n", encoding="utf-8", newline="\n")
    return executed


def translated(notebook: NotebookNode, lang: str) -> NotebookNode:
    """Put the text of a language into the markdown cells; the other one stays in their metadata."""
    if lang == "en":
        for cell in notebook.cells:
            if cell.cell_type == "markdown":
                twin = cell.metadata.get("zuinig", {})
                cell.source, twin["nl"] = twin.pop("en", cell.source), cell.source
    return notebook


def _execute(notebook: NotebookNode, name: str, values: Mapping[str, params.Value], folder: Path) -> NotebookNode:
    """Run all cells; what papermill and its libraries say quotes cells, so only the place and the kind are kept."""
    import papermill  # type: ignore[import-untyped]  # it has no types
    from papermill.exceptions import PapermillExecutionError  # type: ignore[import-untyped]

    problem = ""
    with _quiet():
        try:
            executed: NotebookNode = papermill.execute_notebook(
                notebook,
                None,
                parameters=dict(values),
                kernel_name=KERNEL,
                progress_bar=False,
                cwd=str(folder),
                execution_timeout=CELL_SECONDS,
                extra_arguments=["--IPKernelApp.log_level=50"],  # a kernel writes its warnings to our terminal
            )
            return executed
        except PapermillExecutionError as error:
            number = _cell_number(notebook, error.cell_index)
            problem = _("Notebook {name} stopped in cell {cell} ({kind}).").format(
                name=name, cell=number, kind=error.ename
            )
        except Exception as error:
            problem = _("Notebook {name} could not be run ({kind}).").format(name=name, kind=type(error).__name__)
    raise OutputError(problem)


def _cell_number(notebook: NotebookNode, index: int) -> int:
    """Number of a cell as it stands in the source, from 1: papermill has put a cell of its own after the parameters."""
    tagged = [n for n, cell in enumerate(notebook.cells) if "parameters" in cell.metadata.get("tags", [])]
    return index if tagged and index > tagged[0] else index + 1


@contextmanager
def _quiet() -> Iterator[None]:
    """Silence the libraries, and give the kernel folders of its own instead of the user's."""
    loggers = [logging.getLogger(name) for name in ("papermill", "traitlets", "nbclient", "asyncio")]
    levels = [logger.level for logger in loggers]
    before = dict(os.environ)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for logger in loggers:
            logger.setLevel(logging.CRITICAL + 1)
        os.environ.update({**QUIET, "IPYTHONDIR": folder, "JUPYTER_RUNTIME_DIR": folder})
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)
            for logger, level in zip(loggers, levels, strict=True):
                logger.setLevel(level)


def _forget_machine(notebook: NotebookNode) -> None:
    """Leave out times, versions, random ids and warnings of the machine that it ran on."""
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": KERNEL},
        "language_info": {"name": "python"},
    }
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number}"
        for key in ("papermill", "execution", "editable", "slideshow"):
            cell.metadata.pop(key, None)
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if output.output_type != "stream"]
