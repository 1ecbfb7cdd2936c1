"""How precisely a column gives what it holds, where only its values tell."""

from __future__ import annotations

import polars as pl
import pytest

from zuinig.classify import classify
from zuinig.profile import empty_profile, merge, profile_batch


def detail_of(header: str, values: list[str]) -> tuple[str, str]:
    frame = pl.DataFrame({"Leerlingnummer": [f"{n:05}" for n in range(len(values))], header: values})
    table = merge(empty_profile(tuple(frame.columns), file="f"), profile_batch(frame))
    column = classify(table)[1]
    return column.category, column.detail


@pytest.mark.parametrize(
    ("header", "values", "expected"),
    [
        ("Postcode", ["9990 AB", "9991CD"], ("postcode", "pc6")),
        ("Postcode", ["9990", "9991"], ("postcode", "pc4")),
        ("Geboortedatum", ["01-02-2015", "03-04-2016"], ("birth_date", "")),
        ("Geboortejaar", ["2015", "2016"], ("birth_date", "birth_year")),
        ("Geboortejaar", ["01-02-2015", "03-04-2016"], ("birth_date", "")),
        ("Leeftijd", ["8", "9"], ("other_personal", "age")),
        ("Niveau rekenen", ["I", "II", "III", "IV", "V"], ("result", "level")),
        ("Cito-niveau", ["A", "B", "C", "D", "E"], ("result", "level")),
        ("Vaardigheidsscore", [str(n) for n in range(40, 90)], ("result", "score")),
        ("Schooladvies", ["vmbo-t", "havo", "vwo"], ("result", "advice")),
    ],
)
def test_the_values_tell_how_precise_a_column_is(header: str, values: list[str], expected: tuple[str, str]) -> None:
    assert detail_of(header, values * 12) == expected


def test_an_empty_column_and_a_header_alone_tell_only_what_the_header_says() -> None:
    table = empty_profile(("Leerlingnummer", "Postcode", "Geboortejaar", "Score"), file="f")

    assert [column.detail for column in classify(table)] == ["", "", "birth_year", ""]
