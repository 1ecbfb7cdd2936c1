"""The report as a whole: what is in it, the same bytes each time, nothing of the machine."""

from __future__ import annotations

import base64
import io
import json
import re
import zipfile
import zlib
from pathlib import Path

import pandas as pd
import pytest
import python_calamine

from zuinig import i18n, report
from zuinig.errors import OutputError, ParameterError
from zuinig.report import notebooks
from zuinig.report.exports import write_findings
from zuinig.report.manifest import manifest
from zuinig.report.workbook import write_workbook
from zuinig.tables.findings import Findings

COLUMNS = list(Findings.to_schema().columns)
FIXED = {".csv", ".json", ".parquet", ".xlsx", ".png", ".svg", ".pdf"}


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def tables(made, tmp_path_factory):
    """A report without notebooks."""
    out = tmp_path_factory.mktemp("tables")
    report.write(made.audit(), out, notebooks=False)
    return out


@pytest.fixture(scope="module")
def whole(made, tmp_path_factory):
    """A whole report, in Dutch, with a row number that can be found back."""
    out = tmp_path_factory.mktemp("whole")
    report.write(marked(made), out)
    return out


def marked(made):
    return made.audit(findings=made.findings().assign(places="98765-98799"))


def test_a_report_has_what_the_design_names(whole, made):
    files = set(content(whole))
    expected = {f"findings.{kind}" for kind in ("csv", "json", "parquet", "xlsx")} | {"coverage.json", "manifest.json"}
    expected |= {f"{name}.{kind}" for name in notebooks.REPORTS for kind in ("ipynb", "html")}

    assert expected <= files
    assert {Path(name).suffix for name in files - expected} == {".png", ".svg", ".pdf"}
    assert all(name.startswith("council/") for name in files - expected)


def test_two_reports_are_the_same_bytes_and_tell_their_files(made, tables, tmp_path):
    given = report.write(made.audit(), tmp_path, notebooks=False)
    first, second = content(tables), content(tmp_path)

    assert [file.as_posix() for file in given] == sorted(second)
    assert json.loads(second["manifest.json"])["files"] == sorted(second)
    assert {Path(name).suffix for name in first} == FIXED
    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.slow
def test_two_whole_reports_are_the_same_bytes_too(made, whole, tmp_path):
    report.write(marked(made), tmp_path)
    first, second = content(whole), content(tmp_path)

    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.parametrize("read", ["csv", "json", "parquet"])
def test_findings_have_the_columns_of_the_contract_in_every_format(made, tables, read):
    file = tables / f"findings.{read}"
    frame = {
        "csv": lambda: pd.read_csv(file, dtype=str, keep_default_na=False),
        "json": lambda: pd.DataFrame(json.loads(file.read_text(encoding="utf-8"))),
        "parquet": lambda: pd.read_parquet(file),
    }[read]()

    assert list(frame) == COLUMNS
    assert frame["message"].tolist() == made.findings()["message"].tolist()


def test_the_workbook_is_text_with_a_frozen_header_filters_and_an_explanation(made, tmp_path):
    nasty = made.findings()
    nasty["column"] = ["=1+1", "@SUM(A1)", "+3", "-3", "https://example.org", "00", ""]
    write_workbook(made.audit(findings=nasty), tmp_path / "findings.xlsx")
    book = python_calamine.CalamineWorkbook.from_path(str(tmp_path / "findings.xlsx"))
    rows = book.get_sheet_by_index(0).to_python()
    with zipfile.ZipFile(tmp_path / "findings.xlsx") as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        core = parts.read("docProps/core.xml").decode()

    assert rows[0] == COLUMNS
    assert [row[COLUMNS.index("column")] for row in rows[1:]] == nasty["column"].tolist()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert 'state="frozen"' in sheet
    assert "<autoFilter" in sheet
    assert "2026-11-01T00:00:00Z" in core
    explained = [row[0] for row in book.get_sheet_by_index(1).to_python()]
    assert set(COLUMNS) <= set(explained)


def test_a_csv_holds_no_formula(made, tmp_path):
    nasty = made.findings()
    nasty["column"] = ["=1+1", "@SUM(A1)", "+3", "-3", "\tx", "00", "ok"]
    write_findings(nasty, tmp_path)
    frame = pd.read_csv(tmp_path / "findings.csv", dtype=str, keep_default_na=False)

    assert frame["column"].tolist() == ["'=1+1", "'@SUM(A1)", "'+3", "'-3", "'\tx", "00", "ok"]


def test_a_very_long_text_fits_in_a_cell(made, tmp_path):
    long = made.findings().assign(places="2, " * 20_000)
    write_workbook(made.audit(findings=long), tmp_path / "findings.xlsx")
    book = python_calamine.CalamineWorkbook.from_path(str(tmp_path / "findings.xlsx"))

    assert book.get_sheet_by_index(0).to_python()[1][COLUMNS.index("places")].endswith("…")


def test_the_manifest_tells_what_went_in_without_clock_user_or_path(made, tmp_path):
    (tmp_path / "linde.csv").write_text("Achternaam\nx\n")
    folder = tmp_path / "eik.csv"
    folder.mkdir()
    (folder / "users.csv").write_text("sourcedId\n")
    written = manifest(made.audit(project=made.project(tmp_path)), {}, [])
    inputs = {line["dataset"]: line for line in written["inputs"]}

    assert {written[key] for key in ("reference_date", "period", "board")} == {
        "2026-11-01",
        "2026-1",
        "Stichting De Meander",
    }
    assert inputs["leerlingen Linde"]["file"] == "linde.csv"
    assert (inputs["leerlingen Linde"]["size"], inputs["leerlingen Linde"]["rows"]) == (13, 200)
    assert len(inputs["leerlingen Eik"]["sha256"]) == 64
    assert inputs["leerlingen Es"] == {
        "dataset": "leerlingen Es",
        "file": "es.csv",
        "size": None,
        "sha256": None,
        "rows": None,
    }
    assert str(tmp_path) not in json.dumps(written)


def readable(name: str, data: bytes) -> str:
    """Everything that is written in a file: inside pictures in a page and streams of a PDF too."""
    if name.endswith(".pdf"):
        streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
        data += b"".join(_inflated(stream) for stream in streams)
    text = data.decode("utf-8", errors="replace")
    pictures = re.findall(r"base64,([A-Za-z0-9+/=]+)", text)
    return text + "".join(base64.b64decode(picture).decode("utf-8", errors="replace") for picture in pictures)


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def test_no_row_number_is_in_what_a_council_gets(whole):
    files = {name: readable(name, data) for name, data in content(whole).items()}
    council = {name: text for name, text in files.items() if name.startswith("council")}

    assert [name for name, text in council.items() if "98765" in text] == []
    assert "98765" in files["findings.csv"]
    assert "98765" in files["pupil_data.html"]


def test_pages_need_nothing_from_outside_and_read_as_a_report(whole):
    for name in notebooks.REPORTS:
        page = (whole / f"{name}.html").read_text(encoding="utf-8")
        assert not re.search(r"https?:|//cdn|<script|<link|@import|url\(", page)
        assert '<html lang="nl">' in page
        assert "import zuinig" not in page
        assert "In [" not in page
        assert page.count("<h1") == 1
        assert len(re.findall(r"<img ", page)) == len(re.findall(r'<img [^>]*alt="[^"]+"', page)) > 0


def test_executed_notebooks_hold_no_trace_of_machine_or_clock(whole, made):
    for name in notebooks.REPORTS:
        text = (whole / f"{name}.ipynb").read_text(encoding="utf-8")
        notebook = json.loads(text)
        assert not re.search(r"papermill|iopub|T\d\d:\d\d:\d\d|/tmp/|/home/|/root/", text)
        assert set(notebook["metadata"]) == {"kernelspec", "language_info"}
        assert all(cell["execution_count"] for cell in notebook["cells"] if cell["cell_type"] == "code")


def test_an_english_report_is_english(made, tmp_path, monkeypatch):
    i18n.use("en")
    monkeypatch.setattr(notebooks, "REPORTS", ("council_summary",))
    report.write(made.audit(), tmp_path)
    page = (tmp_path / "council_summary.html").read_text(encoding="utf-8")

    assert '<html lang="en">' in page
    assert "Three questions to ask" in page
    assert "samenvatting" not in page


def test_parameters_reach_the_notebooks_and_the_manifest(made, tmp_path, monkeypatch):
    monkeypatch.setattr(notebooks, "REPORTS", ("pupil_data",))
    report.write(made.audit(), tmp_path, parameters={"school": "00", "top": "1"})
    text = (tmp_path / "pupil_data.ipynb").read_text(encoding="utf-8")

    assert r"school = \"00\"" in text
    assert "top = 1" in text
    assert json.loads((tmp_path / "manifest.json").read_text())["parameters"] == {"school": "00", "top": 1}
    assert "De Linde" not in re.sub(
        r"<figure>.*?</figure>", "", (tmp_path / "pupil_data.html").read_text(), flags=re.DOTALL
    )


@pytest.mark.parametrize(
    "given", [{"shool": "00"}, {"school": "99ZZ"}, {"top": "many"}, {"lang": "en"}, {"results": "x"}]
)
def test_a_wrong_parameter_stops_before_anything_is_written(made, tmp_path, given):
    with pytest.raises(ParameterError):
        report.write(made.audit(), tmp_path / "out", parameters=given)

    assert not (tmp_path / "out").exists()


def test_a_notebook_that_fails_leaves_the_earlier_report_and_tells_no_value(made, tmp_path, monkeypatch):
    out = tmp_path / "out"
    report.write(made.audit(), out, notebooks=False)
    before = content(out)
    monkeypatch.setattr(notebooks, "_execute", _fails)
    with pytest.raises(OutputError):
        report.write(made.audit(findings=made.findings().head(1)), out)

    assert content(out) == before
    assert not list(out.glob(".*"))


def _fails(*_args):
    raise OutputError("stopped")


def test_progress_names_every_step(made, tmp_path):
    steps = []
    report.write(made.audit(), tmp_path, notebooks=False, progress=lambda *step: steps.append(step))

    assert [(done, total) for done, total, _what in steps] == [(0, 2), (1, 2)]
    assert all(what for _done, _total, what in steps)


def test_an_audit_without_findings_gives_a_report(made, tmp_path):
    report.write(made.audit(findings=made.findings().head(0)), tmp_path, notebooks=False)

    assert json.loads((tmp_path / "findings.json").read_text()) == []
    assert io.StringIO((tmp_path / "findings.csv").read_text()).readline().strip() == ",".join(COLUMNS)
