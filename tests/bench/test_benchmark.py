"""The benchmark is as large and as varied as it must be, the same each time, and its measures count right."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from bench import judging, page
from bench.benchmark_tables import DEFINITIONS, HELD_OUT, STYLES, BenchTable, Definition, all_tables
from bench.benchmark_tables.build import build
from bench.benchmark_tables.numbers import bsn, education_number, eleven_sum, iban
from bench.benchmark_tables.writing import write
from bench.judging import Answer, Judged
from bench.peer_words import to_answer
from bench.quality import write_misses
from bench.random_numbers import false_bsn

# design.md part 4
CATEGORIES = {
    "name", "birth_date", "gender", "national_id", "pupil_number", "chain_id", "account", "email", "phone", "address",
    "postcode", "city", "origin", "ethnicity", "religion", "health", "result", "behaviour", "school", "financial",
    "image", "device", "location", "free_text", "other_personal", "none",
}  # fmt: skip
SUBJECTS = {"pupil", "guardian", "staff", "organisation", "none"}


@pytest.fixture(scope="module")
def tables() -> list[BenchTable]:
    return all_tables()


def test_it_has_tables_columns_and_near_misses_enough(tables: list[BenchTable]) -> None:
    labels = [label for table in tables for label in table.labels]
    assert len(tables) >= 60
    assert len(labels) >= 1500
    assert sum(bool(label.near) and not label.personal for label in labels) >= 200


def test_it_has_systems_deliveries_and_tables_without_persons(tables: list[BenchTable]) -> None:
    assert len({table.system for table in tables if table.kind == "pupil system"}) >= 6
    assert len({table.kind for table in tables} - {"pupil system", "self-made list", "no persons"}) >= 12
    assert sum(table.clean for table in tables) >= 20


def test_every_category_and_style_is_there_and_every_label_is_valid(tables: list[BenchTable]) -> None:
    labels = [label for table in tables for label in table.labels]
    assert {table.style for table in tables} == set(STYLES)
    assert {c for label in labels for c in label.category.split("|")} - {"*"} == CATEGORIES
    assert {s for label in labels for s in label.subject.split("|")} - {""} == SUBJECTS
    assert all(label.personal or label.special == "no" for label in labels)
    assert all(label.subject for label in labels if label.personal)


def test_columns_are_empty_half_empty_and_constant_too(tables: list[BenchTable]) -> None:
    shares = [sum(map(bool, column)) / len(column) for table in tables for column in zip(*table.rows, strict=True)]
    kinds = [len(set(column)) for table in tables if len(table.rows) >= 30 for column in zip(*table.rows, strict=True)]
    assert sum(share == 0 for share in shares) >= 10
    assert sum(0 < share < 0.6 for share in shares) >= 100
    assert sum(kind <= 2 for kind in kinds) >= 10
    assert {len(table.rows) for table in tables} == {5, 30, 200, 1000}


def test_headers_are_different_within_a_table(tables: list[BenchTable]) -> None:
    assert [table.name for table in tables if len(set(table.headers)) != len(table.headers)] == []
    assert len({table.name for table in tables}) == len(tables)


def test_the_same_seed_gives_the_same_table_and_another_seed_another() -> None:
    first, again, other = (build(DEFINITIONS[0], "plain", seed) for seed in (1, 1, 2))
    assert (first.rows, first.labels) == (again.rows, again.labels)
    assert first.rows != other.rows


def test_a_header_without_a_word_tells_as_little_as_a_code() -> None:
    lines = (
        "call_name | Naam | N.\nallergy @empty | Allergie | !!\nbody_weight | Gewicht | G.\nmedicine @empty | Pil | Med"
    )
    definition = Definition("list", "self-made list", "Excel", "po", lines)
    unclear = {style: [n for n in build(definition, style, 1).labels if n.unclear] for style in STYLES}
    assert {
        style: [label.header for label in labels] for style, labels in unclear.items() if style != "meaningless"
    } == {
        "plain": [],
        "abbreviated": ["!!", "G."],
    }
    assert len(unclear["meaningless"]) == 3


def test_a_written_table_comes_back_as_it_was(tmp_path: Path) -> None:
    table = build(DEFINITIONS[0], "plain", 1)
    path = write(table, tmp_path)
    raw = path.read_bytes()
    text = raw.decode("utf-8-sig") if b"\xc3" in raw else raw.decode("cp1252")
    separator = max(";,\t", key=text.splitlines()[0].count)
    assert next(csv.reader([text.splitlines()[0]], delimiter=separator)) == table.headers
    assert len(text.splitlines()) == len(table.rows) + 1


def test_made_up_numbers_have_the_check_digits_they_claim() -> None:
    from random import Random

    rng = Random(1)
    assert all(eleven_sum(bsn(rng)) % 11 == 0 for _ in range(50))
    assert all(eleven_sum(education_number(rng)) % 11 == 5 for _ in range(50))
    number = iban(rng)
    assert int("".join(str(int(c, 36)) for c in number[4:] + number[:4])) % 97 == 1


def column(
    table: str, label: str, personal: bool, said: str, said_personal: bool, *, style: str = "plain", subject: str = "",
    special: str = "no", confidence: float = 0.9,
) -> Judged:  # fmt: skip
    got = Answer(said, "pupil", said_personal, False, confidence)
    return Judged(table, "", style, "", label, subject, personal, special, False, "", got)


HAND_MADE = [
    column("a", "name", True, "name", True, subject="pupil", confidence=0.95),
    column("a", "health|result", True, "result", True, special="yes", subject="guardian", confidence=0.7),
    column("a", "phone", True, "none", False, style="abbreviated", confidence=0.95),
    column("a", "none", False, "other_personal", True, confidence=0.5),
    column("b", "none", False, "none", False),
    column("c", "phone", False, "phone", True, subject="organisation"),
]


@pytest.mark.parametrize(
    ("measure", "hits", "of"),
    [
        (judging.precision, 2, 4),
        (judging.recall, 2, 3),
        (judging.category, 2, 3),
        (judging.special_recall, 0, 1),
        (judging.subject, 1, 3),
        (judging.clean_tables, 1, 2),
        (lambda columns: judging.category(columns, "abbreviated"), 0, 1),
        (lambda columns: judging.calibration(columns, 0.9), 2, 4),
    ],
)
def test_measures_count_what_they_say(measure: object, hits: int, of: int) -> None:
    figure = measure(HAND_MADE)  # type: ignore[operator]
    assert (figure.hits, figure.of) == (hits, of)
    assert 0 <= figure.low <= figure.share <= figure.high <= 1


def test_the_wilson_interval_is_the_known_one() -> None:
    figure = judging.wilson(8, 10)
    assert (round(figure.low, 3), round(figure.high, 3)) == (0.490, 0.943)
    assert judging.wilson(0, 10_000).high == pytest.approx(0.000384, abs=1e-6)
    assert str(judging.wilson(0, 0)) == "–"


def test_what_is_wrong_is_named() -> None:
    assert judging.wrongs(HAND_MADE[0]) == []
    assert judging.wrongs(HAND_MADE[1]) == ["special missed", "subject"]
    assert judging.wrongs(HAND_MADE[2]) == ["personal", "category"]


@pytest.mark.parametrize(
    ("label", "category", "personal", "said", "said_personal"),
    [
        ("SSN", "national_id", True, "national_id", True),
        ("URL", "chain_id|pupil_number", True, "chain_id", True),
        ("DATE_TIME", "birth_date", True, "birth_date", True),
        ("DATE_TIME", "none", False, "none", False),
        ("PHONE", "free_text", True, "free_text", True),
        ("INTEGER", "result", True, "none", False),
        ("ZIP_CODE", "none", False, "postcode", True),
        (None, "name", True, "none", False),
    ],
)
def test_labels_of_other_tools_are_read_kindly(
    label: str, category: str, personal: bool, said: str, said_personal: bool
) -> None:
    answer = to_answer(label, category, personal)
    assert (answer.category, answer.personal) == (said, said_personal)


def test_the_page_names_what_falls_short(tables: list[BenchTable]) -> None:
    text = page.text(tables, HAND_MADE, [], judging.wilson(0, 100), Counter())
    assert "**short**" in text
    assert "| phone | none of pupil | personal, category | 1 |" in text


def test_misses_of_held_out_tables_are_shown_to_nobody(tmp_path: Path) -> None:
    hidden = next(iter(HELD_OUT))
    write_misses([column(name, "name", True, "none", False) for name in ("a", hidden)], tmp_path / "misses.csv")
    lines = (tmp_path / "misses.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[0] for line in lines] == ["table", "a"]


def test_one_in_eleven_numbers_passes_the_test_and_no_column_is_called_a_bsn() -> None:
    from random import Random

    rng = Random(1)
    passing = sum(eleven_sum(f"{rng.randrange(10**9):09}") % 11 == 0 for _ in range(11_000))
    assert 900 < passing < 1100
    assert false_bsn(columns=200)[0].hits == 0
