"""Tables of counts, which have columns of sexes and ages as tables of persons have."""

from itertools import product


def counted(columns, header="Freq"):
    cells = list(product(["1st", "2nd", "3rd"], ["Male", "Female"], ["Child", "Adult"]))
    table = {name: [row[n] for row in cells] for n, name in enumerate(("Class", "Sex", "Age"))}
    return columns(table | {header: [str(40 + 7 * n) for n in range(len(cells))]})


def test_a_column_of_frequencies_makes_totals(columns):
    assert not any(column.personal for column in counted(columns).values())


def test_each_combination_of_groups_once_makes_totals_whatever_the_number_is_called(columns):
    assert not any(column.personal for column in counted(columns, "Passengers").values())


def test_persons_with_a_score_are_no_combinations(columns):
    found = columns(
        {
            "sex": ["M", "F", "F", "M"] * 10,
            "education": ["low", "high", "high"] * 13 + ["low"],
            "score": [str(100 + 3 * n) for n in range(40)],
        }
    )
    assert all(column.personal for column in found.values())


def test_pupils_with_a_row_for_each_day_are_no_totals(columns):
    cells = list(product([str(20_010 + n) for n in range(12)], ["maandag", "dinsdag", "woensdag"]))
    found = columns(
        {
            "Leerlingnummer": [number for number, _day in cells],
            "Dag": [day for _number, day in cells],
            "Minuten": [str(15 + 4 * n) for n in range(len(cells))],
        }
    )
    assert found["Leerlingnummer"].personal
