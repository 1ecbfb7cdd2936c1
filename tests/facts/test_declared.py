"""What an agreement lists: in how much detail, and whether the recipient may have it."""

from __future__ import annotations

from typing import Any

import pytest

from zuinig.facts.annexes import annex_levels


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("geboortejaar", {("1b", "birth_date"): "year"}),
        ("geslacht, leeftijd", {("1b", "birth_date"): "year"}),
        ("geboortedatum (alleen jaar)", {("1b", "birth_date"): "year"}),
        ("geboortedatum", {}),
        ("leeftijd, geboortedatum", {}),
        ("1b", {}),
        ("postcode (4 cijfers), woonplaats", {("1c", "postcode"): "four"}),
        ("PC4", {("1c", "postcode"): "four"}),
        ("adres, postcode 4", {}),
        ("voorletters, achternaam", {}),
        ("voorletters", {("1a", "name"): "initials"}),
        ("voorletters, roepnaam", {("1a", "name"): "call_name"}),
        ("BSN (laatste vier cijfers)", {("12a", "national_id"): "last_four"}),
        ("niveau", {("7", "result"): "level"}),
        ("studievoortgang", {}),
        ("", {}),
    ],
)
def test_how_annexes_limit_the_detail(text: str, levels: dict[tuple[str, str], str]) -> None:
    assert annex_levels(text) == levels


def declared(board: Any, cell: str, toml: str = "") -> Any:
    facts, _ = board(register=f'Leverancier;Categorieën persoonsgegevens\nUitgeverij Kiezel;"{cell}"\n', toml=toml)
    return facts.declared.set_index("category")


def test_the_norm_says_what_the_recipient_may_have(board) -> None:
    table = declared(board, "1a, adres, BSN")
    assert table.loc["name", "allowance"] in ("needed", "allowed")
    assert table.loc["address", "allowance"] == "forbidden"
    assert table.loc["national_id", "allowance"] == "forbidden"
    assert table.loc["name", "allowance_origin"] == "norm learning_method"


def test_a_line_of_the_board_wins_from_the_norm(board) -> None:
    toml = '[[policy]]\nrecipient = "Rekenrups"\ncategory = "address"\nallowance = "with_reason"\nreason = "Besluit."\n'
    assert declared(board, "adres", toml).loc["address", "allowance"] == "with_reason"


def test_a_line_that_fits_no_recipient_is_not_judged(board) -> None:
    facts, _ = board(register="Leverancier;Gegevens\nOnbekend;adres\n")
    assert facts.declared["allowance"].unique().tolist() == [""]
    assert facts.declared["label"].unique().tolist() == ["register row 2"]
