"""The sample board: reproducible, harmless, and with a key that fits the catalogue of rules."""

import csv
import importlib.util
import re
import subprocess
import sys
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "data_samples"
SCRIPTS = {"make_samples.py", "README.md"}
# How the files call a BSN; the borrower numbers of the library are nine digits too, and must not be one.
NINE_DIGITS = re.compile(r"(?<![\w.-])\d{9}(?![\w.-])")
FEWEST = 20  # findings of each severity, so that charts and reports have something to show
REFERENCE_DATE = date(2026, 11, 24)
OF_STRANGERS = "DIS11"  # the rule on parties that are no recipient of audit.toml: the key names the row


def passes_eleven_test(number: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(number, weights, strict=True)) % 11 == 0


def files_of(folder: Path) -> dict[str, Path]:
    return {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in SCRIPTS and "sample_parts" not in path.parts and path.suffix != ".pyc"
    }


def content(path: Path) -> object:
    """Bytes; of a workbook its parts, for compression differs from one zlib to the next."""
    if path.suffix != ".xlsx":
        return path.read_bytes()
    with zipfile.ZipFile(path) as workbook:
        return {name: workbook.read(name) for name in workbook.namelist()}


def text_of(path: Path) -> str:
    if path.suffix == ".xlsx":
        parts = content(path)
        assert isinstance(parts, dict)
        return "\n".join(part.decode() for name, part in parts.items() if "sharedStrings" in name)
    raw = path.read_bytes()
    if raw.startswith(b"\xff\xfe"):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("board")
    script = str(SAMPLES / "make_samples.py")
    subprocess.run([sys.executable, "-B", script, str(folder)], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def answers() -> list[dict[str, str]]:
    with (SAMPLES / "answers.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_script_makes_the_committed_files_byte_for_byte(made):
    again, committed = files_of(made), files_of(SAMPLES)
    assert list(again) == list(committed)
    assert [name for name in again if content(again[name]) != content(committed[name])] == []


def test_the_board_is_small_enough_to_live_in_the_repository():
    assert sum(path.stat().st_size for path in files_of(SAMPLES).values()) < 1_500_000


def test_every_bsn_is_a_test_number_and_passes_the_eleven_test():
    found = {number for path in files_of(SAMPLES).values() for number in NINE_DIGITS.findall(text_of(path))}
    citizen_numbers = {number for number in found if number.startswith("9999")}
    assert len(citizen_numbers) > 600
    assert [number for number in citizen_numbers if not passes_eleven_test(number)] == []
    assert [number for number in found - citizen_numbers if passes_eleven_test(number)] == []


def test_telephones_and_mail_addresses_lie_in_blocks_that_nobody_has():
    text = "\n".join(text_of(path) for path in files_of(SAMPLES).values())
    phones = re.findall(r"\b0\d{1,2}-\d{7,8}\b", text)
    hosts = set(re.findall(r"[\w.]+@([\w.]+\w)", text))
    assert len(phones) > 1000
    assert [phone for phone in phones if not phone.startswith(("06-6", "010-0"))] == []
    assert hosts == {"example.org", "example.net", "voorbeeldscholen.example"}


def test_every_iban_is_of_the_bank_that_does_not_exist():
    text = "\n".join(text_of(path) for path in files_of(SAMPLES).values())
    banks = re.findall(r"\bNL\d{2}([A-Z]{4})\d{10}\b", text)
    assert set(banks) == {"VBLD"}


def test_the_key_has_findings_of_every_severity_and_no_line_twice(answers):
    counts = {severity: sum(a["severity"] == severity for a in answers) for severity in ("high", "medium", "low")}
    assert min(counts.values()) >= FEWEST
    assert len({tuple(answer.values()) for answer in answers}) == len(answers)


def test_the_key_and_the_near_misses_cover_every_rule_of_the_catalogue(answers):
    if importlib.util.find_spec("zuinig.rules") is None:
        pytest.skip("the rules are not there yet")
    from zuinig.rules import catalogue

    rules = {(rule.code, rule.name) for rule in catalogue()}
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([A-Z]{3}\d\d) \| (.+) \| (.+) \|$", readme, re.MULTILINE)
    assert {(answer["code"], answer["rule"]) for answer in answers} == rules
    assert sorted(code for code, _planted, _near_miss in rows) == sorted(code for code, _name in rules)


def test_the_readme_names_every_file_of_the_board():
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    names = {name if "oneroster" not in name else name.rpartition("/")[0] + "/" for name in files_of(SAMPLES)}
    assert [name for name in sorted(names) if f"`{name}`" not in readme] == []


def test_every_dataset_of_the_project_file_is_there_and_every_recipient_in_the_key_is_known(answers):
    from zuinig.project import load_project

    project = load_project(SAMPLES)
    datasets = {dataset.name for dataset in project.dataset}
    recipients = {recipient.name for recipient in project.recipient}
    assert [dataset.name for dataset in project.dataset if not project.path(dataset).exists()] == []
    assert {answer["dataset"] for answer in answers} - {""} <= datasets
    assert {answer["recipient"] for answer in answers if answer["code"] != OF_STRANGERS} - {""} <= recipients


def test_a_party_that_nobody_knows_goes_by_its_row_in_the_key(answers):
    strangers = [answer for answer in answers if answer["code"] == OF_STRANGERS]
    assert strangers
    assert [answer["recipient"] for answer in strangers] == [f"rij {answer['places']}" for answer in strangers]


def test_the_files_have_the_encodings_that_the_readme_promises():
    samples = {name: (SAMPLES / name).read_bytes() for name in files_of(SAMPLES)}
    assert samples["leerlingen_zandloper.txt"].startswith(b"\xef\xbb\xbf")
    assert samples["leveringen/jgz_planning.txt"].startswith(b"\xff\xfe")
    assert b"Chlo\xeb" in samples["leerlingen_kiezelsteen.csv"]
    assert b"\r\n" in samples["leerlingen_kiezelsteen.csv"]


@pytest.mark.parametrize(
    ("days", "what"),
    [
        (700, "a year and eleven months after leaving"),
        (730, "two years after leaving"),
        (731, "a day more than two years"),
        (1882, "five years and eight weeks"),
        (1883, "a day more than five years and eight weeks"),
        (-24, "leaves next month"),
    ],
)
def test_a_pupil_stands_on_each_side_of_every_term(days, what):
    day = (REFERENCE_DATE - timedelta(days=days)).strftime("%d-%m-%Y")
    rows = list(csv.DictReader(text_of(SAMPLES / "leerlingen_kiezelsteen.csv").splitlines(), delimiter=";"))
    assert day in {row["Uitschrijfdatum"] for row in rows}, what
