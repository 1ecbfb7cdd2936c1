"""Running a notebook: failures are told by place and kind, never with what stood in a cell."""

from __future__ import annotations

import nbformat
import pytest
from nbformat import v4

from zuinig import i18n
from zuinig.errors import OutputError, ParameterError
from zuinig.report.notebooks import read, run_notebook

MARKER = "ZEER-GEHEIM"


def notebook(tmp_path, *cells):
    tagged = v4.new_code_cell('school: str = ""\nlang: str = "nl"', metadata={"tags": ["parameters"]})
    words = v4.new_markdown_cell("Hallo", metadata={"zuinig": {"en": "Hello"}})
    file = tmp_path / "small.ipynb"
    kernel = {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python 3"}}
    nbformat.write(v4.new_notebook(cells=[words, tagged, *map(v4.new_code_cell, cells)], metadata=kernel), file)
    return file


def test_a_cell_that_fails_is_told_by_number_and_kind_only(tmp_path, capfd):
    source = notebook(tmp_path, "1 + 1", f"raise ValueError('{MARKER}')")
    with pytest.raises(OutputError) as caught:
        run_notebook(source, tmp_path / "done.ipynb", {}, tmp_path)
    told = capfd.readouterr()

    assert "small.ipynb" in str(caught.value)
    assert " 4 " in str(caught.value)
    assert "ValueError" in str(caught.value)
    assert MARKER not in f"{caught.value!r}{told.out}{told.err}"
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    assert not (tmp_path / "done.ipynb").exists()


def test_a_notebook_that_runs_is_quiet_and_keeps_parameters_as_text(tmp_path, capfd):
    source = notebook(
        tmp_path, "import warnings\nprint('noise')\nwarnings.warn('noise')\n(school, type(school).__name__)"
    )
    done = run_notebook(source, tmp_path / "done.ipynb", {"school": "00"}, tmp_path)
    told = capfd.readouterr()

    assert [output["data"]["text/plain"] for output in done.cells[-1].outputs] == ["('00', 'str')"]
    assert told.out + told.err == ""


def test_english_texts_take_the_place_of_the_dutch_ones(tmp_path):
    i18n.use("en")
    done = run_notebook(notebook(tmp_path, "lang"), tmp_path / "done.ipynb", {}, tmp_path)

    assert done.cells[0].source == "Hello"
    assert done.cells[-1].outputs[0]["data"]["text/plain"] == "'en'"


def test_the_folder_of_the_results_is_where_it_runs(tmp_path):
    (tmp_path / "results").mkdir()
    done = run_notebook(
        notebook(tmp_path, "import pathlib\npathlib.Path.cwd().name"), tmp_path / "d.ipynb", {}, tmp_path / "results"
    )

    assert done.cells[-1].outputs[0]["data"]["text/plain"] == "'results'"


def test_an_unknown_parameter_is_refused_before_a_kernel_starts(tmp_path, monkeypatch):
    monkeypatch.setattr("papermill.execute_notebook", lambda *_args, **_more: pytest.fail("it ran"))
    with pytest.raises(ParameterError):
        run_notebook(notebook(tmp_path), tmp_path / "done.ipynb", {"skool": "00"}, tmp_path)


@pytest.mark.parametrize("text", ["", "not json", "[]", "{}"])
def test_what_is_no_notebook_is_one_sentence(tmp_path, text):
    file = tmp_path / "broken.ipynb"
    file.write_text(text)
    with pytest.raises(OutputError, match=r"broken\.ipynb"):
        read(file)


def test_a_notebook_that_is_absent_is_one_sentence(tmp_path):
    with pytest.raises(OutputError, match=r"none\.ipynb"):
        read(tmp_path / "none.ipynb")
