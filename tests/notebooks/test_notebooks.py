"""The notebooks as they stand in the repository."""

from __future__ import annotations

import ast
import json

import pytest

import zuinig
from zuinig import i18n, resources
from zuinig.report.notebooks import REPORTS, read, run_notebook
from zuinig.report.parameters import of_notebook

FILES = sorted(resources.notebooks().glob("*.ipynb"))
NAMES = [file.stem for file in FILES]


@pytest.fixture(params=FILES, ids=NAMES)
def notebook(request):
    return read(request.param)


def test_the_four_notebooks_are_there():
    assert NAMES == ["council_summary", "explore", "pupil_data", "suppliers"]
    assert set(REPORTS) < set(NAMES)


def test_no_output_is_stored(notebook):
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]

    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)


def test_the_kernel_is_python3_and_nothing_tells_the_machine(notebook):
    assert notebook.metadata.kernelspec.name == "python3"
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    assert dict(notebook.metadata.language_info) == {"name": "python"}


def test_every_text_has_its_english_twin(notebook):
    words = [cell for cell in notebook.cells if cell.cell_type == "markdown"]

    assert words[0].source.startswith("# ")
    for cell in words:
        twin = cell.metadata.zuinig.en
        assert twin != cell.source
        assert twin.count("\n\n") == cell.source.count("\n\n")
        assert twin.split(" ")[0] == cell.source.split(" ")[0]


def test_there_is_one_parameters_cell_and_all_of_its_lines_are_typed(notebook):
    tagged = [cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])]

    assert len(tagged) == 1
    assert len(of_notebook(notebook)) == len(tagged[0].source.splitlines())
    assert of_notebook(notebook)["project"].default == "../data_samples"
    assert of_notebook(notebook)["results"].default == ""
    assert of_notebook(notebook)["lang"].default == "nl"


def test_a_notebook_imports_only_zuinig_and_calls_only_what_it_exports(notebook):
    for cell in notebook.cells:
        if cell.cell_type == "code":
            tree = ast.parse(cell.source)
            imported = [name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names]
            called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and _of_z(node)}
            assert set(imported) <= {"zuinig"}
            assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
            assert called <= set(zuinig.__all__)


def _of_z(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id == "z"


def test_a_cell_is_a_few_short_lines(notebook):
    assert all(len(cell.source.splitlines()) <= 9 for cell in notebook.cells if cell.cell_type == "code")


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_report_notebook_runs_on_a_saved_audit(made, tmp_path, name, language):
    i18n.use(language)
    made.audit().save(tmp_path)
    done = run_notebook(resources.notebooks() / f"{name}.ipynb", tmp_path / "done.ipynb", {}, tmp_path)

    shown = [output for cell in done.cells if cell.cell_type == "code" for output in cell.outputs]
    assert len(shown) >= 8
    assert all("text/html" in output.data for output in shown)
    assert json.loads((tmp_path / "done.ipynb").read_text())["nbformat"] == 4


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_notebook_runs_in_its_own_folder_as_it_stands(tmp_path, name):
    """As in JupyterLab: the parameters of the cell itself, on the sample board."""
    if not (resources.samples() / "audit.toml").exists():
        pytest.skip("the sample board is not there yet")
    given = {"project": str(resources.samples()), "results": ""}
    done = run_notebook(resources.notebooks() / f"{name}.ipynb", tmp_path / "done.ipynb", given, tmp_path)

    assert any(cell.outputs for cell in done.cells if cell.cell_type == "code")
