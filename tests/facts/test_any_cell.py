"""What holds for any cell: a date comes back from every notation, and no message quotes what it could not read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zuinig.errors import TableError
from zuinig.facts.cells import EXCEL_START, MONTHS, answer, day, yes_or_no
from zuinig.facts.reading import read_input
from zuinig.project import Dataset

NAMES = {n: [name for name, number in MONTHS.items() if number == n] for n in range(1, 13)}
DAYS = st.dates(date(1970, 1, 1), date(2069, 12, 31))
TIMES = st.sampled_from(["", " 00:00:00", " 9:05", " 23:59", ", 10:15"])
FORMS = st.sampled_from(
    [
        *("{d:02}-{m:02}-{y}", "{d}-{m}-{y}", "{d:02}/{m:02}/{y}", "{d:02}.{m:02}.{y}", "{d:02}-{m:02}-{s:02}"),
        *("{y}-{m:02}-{d:02}", "{y}/{m}/{d}", "{d} {w} {y}", "{d}-{w}-{s:02}", "{d} {w}. {y}", "{w} {d}, {y}"),
    ]
)
# Longer than a row number and with a sign that no header or sentence of ours has.
MARKED = st.text(st.characters(min_codepoint=33, max_codepoint=0x17F, exclude_characters='";'), min_size=1).map(
    lambda text: f"geheim¤{text}¤"
)
NO_COLUMN = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)


@given(DAYS, FORMS, TIMES, st.data())
def test_a_date_comes_back_from_every_notation(when: date, form: str, time: str, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(NAMES[when.month]))
    text = form.format(d=when.day, m=when.month, y=when.year, s=when.year % 100, w=word) + time
    assert day(text) == when


@given(st.dates(date(1955, 1, 1), date(2110, 1, 1)))
def test_a_date_comes_back_from_its_number_in_excel_and_without_signs(when: date) -> None:
    assert day(str((when - EXCEL_START).days)) == when
    assert day(f"{when:%Y%m%d}") == when


@given(st.integers(32, 99), st.integers(1, 12), st.integers(1900, 2100))
def test_a_day_that_no_month_has_is_no_date(number: int, month: int, year: int) -> None:
    for text in (f"{number}-{month:02}-{year}", f"{year}-{month:02}-{number}"):
        with pytest.raises(ValueError, match=r"."):
            day(text)


@pytest.mark.parametrize(
    "text", ["31-12-9999", "9999-12-31", "00-00-0000", "0000-00-00", "0000-00-00 00:00:00", "nooit"]
)
def test_how_systems_write_that_there_is_no_date(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize("text", ["24-11-0206", "24-11-2926", "01-01-1899", "00-11-2026", "24-00-2026", "24112026"])
def test_a_typing_mistake_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        day(text)


@given(MARKED)
def test_no_error_of_a_cell_quotes_it(text: str) -> None:
    for read in (day, yes_or_no, answer):
        with pytest.raises(ValueError, match=r".") as error:
            read(text)
        assert "geheim" not in str(error.value)


@NO_COLUMN
@given(text=MARKED, header=st.sampled_from(["Einddatum", "DPIA", "Verwerkersovereenkomst", "Datum DPIA"]))
def test_no_message_about_a_list_quotes_a_cell(tmp_path: Path, text: str, header: str) -> None:
    file = tmp_path / "lijst.csv"
    file.write_text(f'Leverancier;{header}\nKiezel;\nMeetlat;"{text}"\n', encoding="utf-8")

    with pytest.raises(TableError) as error:
        read_input(file, Dataset(name="register", role="register", path="lijst.csv"))

    assert "¤" not in str(error.value)
    assert f"“{header}”" in str(error.value)
    assert error.value.__cause__ is None
    assert error.value.__context__ is None
