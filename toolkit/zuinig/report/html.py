"""From an executed notebook to a page that reads as a report: no code, nothing from outside."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from zuinig import __version__
from zuinig.i18n import _, language

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from zuinig.audit import Audit

TEMPLATES = Path(__file__).parent / "templates"


def page(notebook: NotebookNode, audit: Audit) -> str:
    """Give the HTML page of an executed notebook."""
    from nbconvert.exporters import HTMLExporter

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exporter = HTMLExporter(  # type: ignore[no-untyped-call]
            template_name="page", extra_template_basedirs=[str(TEMPLATES)], exclude_anchor_links=True
        )
        resources = {
            "zuinig": {
                "lang": language(),
                "title": _title(notebook),
                "board": audit.project.board.name,
                "made_with": _("Made with Zuinig {version}.").format(version=__version__),
                "skip": _("To the text"),
            }
        }
        body, _resources = exporter.from_notebook_node(notebook, resources)
    return body.strip() + "\n"


def _title(notebook: NotebookNode) -> str:
    """The first heading of the notebook."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and cell.source.startswith("# "):
            return str(cell.source.splitlines()[0].removeprefix("# "))
    return "Zuinig"
