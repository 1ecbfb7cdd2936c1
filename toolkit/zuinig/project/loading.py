"""Read a project: its files, its models, and what one section says about another."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from zuinig.errors import ProjectError
from zuinig.i18n import _
from zuinig.project.files import read_files
from zuinig.project.mistakes import first_problem
from zuinig.project.references import check_references
from zuinig.project.sections import Project


def load_project(where: Path) -> Project:
    """Read `audit.toml`, given the file or the folder that it is in, with the files that it includes.

    Raises:
        ProjectError: there is none, it is not TOML, or what it says does not fit together.
    """
    if not where.exists() and where.suffix != ".toml":
        raise ProjectError(_("{folder}: this folder does not exist.").format(folder=where))
    file = where / "audit.toml" if where.is_dir() else where
    files = read_files(file)
    mistake: ProjectError | None = None
    try:
        project = Project.model_validate({**files.data, "file": file})
    except ValidationError as error:
        loc, problem = first_problem(error)
        mistake = files.spots.error(loc, problem)
    if mistake:
        raise mistake
    check_references(project, files.spots)
    return project.with_origins(files.spots)
