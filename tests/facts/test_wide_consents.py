"""Consent lists with a column per channel: read into the same table, and told by their own headers."""

from __future__ import annotations

import pytest

from zuinig.facts.wide_consents import wide_columns

WIDE = (
    "Leerlingnummer;Leerling;Groep;Beeldmateriaal nieuwsbrief;Beeldmateriaal Parro;Beeldmateriaal schoolgids;"
    "Beeldmateriaal social media;Beeldmateriaal website;Deelname aan onderzoeken\n"
)
ANSWERS = WIDE + "00123;Ada;4;Ja;Ja;x;Nee;;Niet ingevuld\n00124;Bo;4;nee;J;0;N;1;ja\n"


def test_a_column_per_channel_is_an_answer_per_channel(board) -> None:
    facts, coverage = board(consents=ANSWERS)
    assert coverage.complete, coverage.sentences()
    wanted = ["newsletter", "parent_app", "school_guide", "social_media", "website", "research"]
    first, second = facts.consents[facts.consents["row"] == 2], facts.consents[facts.consents["row"] == 3]
    assert first["channel"].tolist() == second["channel"].tolist() == wanted
    assert first["answer"].tolist() == ["yes", "yes", "yes", "no", "blank", "blank"]
    assert second["answer"].tolist() == ["no", "yes", "no", "no", "yes", "yes"]


def test_a_wide_list_says_the_same_as_a_long_one(board) -> None:
    published = "Datum publicatie;Kanaal;Leerlingnummer\n01-10-2026;Website;00123\n01-10-2026;Parro;00123\n"
    wide, _ = board(consents=ANSWERS, publications=published)
    long = "Leerlingnummer;Voorkeur;Antwoord\n00123;Beeldmateriaal website;\n00123;Beeldmateriaal Parro;Ja\n"
    as_long, _ = board(consents=long, publications=published)
    assert wide.publications["consent"].tolist() == as_long.publications["consent"].tolist() == ["blank", "yes"]


def test_a_date_for_all_and_a_date_of_one_channel(board) -> None:
    text = (
        "Leerlingnummer;Website;Nieuwsbrief;Datum website;Website ingetrokken op;Datum\n"
        "00123;Ja;Ja;01-09-2026;01-10-2026;01-09-2025\n"
    )
    facts, coverage = board(consents=text)
    assert coverage.complete, coverage.sentences()
    found = facts.consents.set_index("channel")
    assert found["age_days"].to_dict() == {"website": 84, "newsletter": 449}
    assert found["withdrawn"].to_dict() == {"website": True, "newsletter": False}


def test_a_date_behind_each_answer(board) -> None:
    text = (
        "Leerlingnummer;Website;Datum;Nieuwsbrief;Datum\n00123;Ja;23-11-2026;Ja;14-11-2026\n00124;Ja;;Ja;14-11-2026\n"
    )
    facts, coverage = board(consents=text)
    assert coverage.complete, coverage.sentences()
    found = facts.consents.set_index(["row", "channel"])["age_days"]
    assert found.fillna(-1).to_dict() == {
        (2, "website"): 1,
        (2, "newsletter"): 10,
        (3, "website"): -1,
        (3, "newsletter"): 10,
    }


@pytest.mark.parametrize(
    ("header", "channel"),
    [
        ("Beeldmateriaal: website", "website"),
        ("Toestemming gebruik foto's op de website", "website"),
        ("Beeldmateriaal social media (Facebook, Instagram)", "social_media"),
        ("AVG - Nieuwsbrief", "newsletter"),
        ("voornaam op afscheidsfoto groep 8", "class_photo"),
        ("Contactgegevens delen met andere ouders", "contact_list"),
        ("Herkenbaar portret op website", "portrait"),
    ],
)
def test_headers_as_schools_write_them(board, header: str, channel: str) -> None:
    facts, _ = board(consents=f"Leerlingnummer;{header}\n00123;Ja\n")
    assert facts.consents["channel"].tolist() == [channel]


@pytest.mark.parametrize("cell", ["", "-", "leeg", "Niet ingevuld", "geen voorkeur", "nog niet beantwoord", "?"])
def test_an_answer_that_was_not_given_is_blank(board, cell: str) -> None:
    facts, _ = board(consents=f"Leerlingnummer;Website\n00123;{cell}\n")
    assert facts.consents["answer"].tolist() == ["blank"]


def test_one_column_for_everything_is_one_tick(board) -> None:
    facts, _ = board(consents="Leerlingnummer;Toestemming foto's en video\n00123;Ja\n")
    assert facts.consents[["channel", "answer", "general"]].to_numpy().tolist() == [["", "yes", True]]


def test_a_withdrawal_in_a_cell_is_read(board) -> None:
    facts, _ = board(consents="Leerlingnummer;Website;Parro\n00123;Ingetrokken;Ja\n")
    assert facts.consents["withdrawn"].tolist() == [True, False]


def test_a_cell_that_is_no_answer_is_told_by_the_header_that_it_stands_under(board) -> None:
    _, coverage = board(consents="Leerlingnummer;Website;Parro\n00123;Ja;Zeldzaamgeheim\n")
    assert "“Parro”" in coverage.first_reason
    assert "row 2" in coverage.first_reason
    assert "Zeldzaam" not in coverage.first_reason


def test_a_wide_list_without_pupil_numbers_is_told(board) -> None:
    _, coverage = board(consents="Naam;Beeldmateriaal website;Beeldmateriaal Parro\nAda;Ja;Ja\n")
    assert "Leerlingnummer" in coverage.first_reason


def test_the_columns_of_a_wide_list_can_be_named_in_audit_toml(board) -> None:
    facts, _ = board(consents=("Code;Website\n00123;Ja\n", 'columns = { pupil_number = "Code" }'))
    assert facts.consents["answer"].tolist() == ["yes"]


@pytest.mark.parametrize(
    "headers",
    [
        ["Leerlingnummer", "Voorkeur", "Antwoord"],
        ["Leerlingnummer", "Kanaal", "Toestemming", "Website"],
        ["Leerlingnummer", "Soort", "Antwoord"],
        ["Leerlingnummer", "Voorkeur", "Antwoord", "Datum website"],
    ],
)
def test_a_list_with_a_column_for_the_channel_or_without_any_is_not_wide(headers: list[str]) -> None:
    assert wide_columns(headers, {}, "consents") == []


def test_a_remark_about_a_channel_is_no_answer() -> None:
    headers = ["Leerlingnummer", "Website", "Opmerking website", "Ingevuld door"]
    mapping = {"pupil_number": "Leerlingnummer", "given_by": "Ingevuld door", "channel": "Website", "answer": "Website"}
    assert wide_columns(headers, {}, "consents") == [mapping]
