"""Who left and is still in the staff list."""

from __future__ import annotations

STAFF = """
Personeelsnummer;Achternaam;Uit dienst
70001;Proef;
70002;Test;23-11-2026
70003;Later;24-11-2026
70004;Lang;23-11-2024
"""


def test_who_left_before_the_reference_date_is_counted_by_days(board) -> None:
    facts, _ = board(staff=STAFF)
    assert facts.staff_leavers[["row", "days_since_leaving"]].to_numpy().tolist() == [[3, 1], [5, 731]]


def test_a_list_where_nobody_left_has_an_empty_table(board) -> None:
    facts, _ = board(staff="Personeelsnummer;Achternaam;Uit dienst\n70001;Proef;\n")
    assert facts.staff_leavers is not None
    assert facts.staff_leavers.empty


def test_a_list_without_the_leaving_date_says_nothing(board) -> None:
    assert board(staff="Personeelsnummer;Achternaam\n70001;Proef\n")[0].staff_leavers is None
