"""What a consent list says beyond the answer: by whom, how, on which text, how long ago, and what became of it."""

from __future__ import annotations

import pytest

from zuinig.facts.asked import asks_everything, giver_of

HEADER = (
    "Leerlingnummer;Voorkeur;Antwoord;Datum;Ingetrokken op;Intrekking verwerkt op;Ingevuld door;Gezag;Wijze;"
    "Versie tekst\n"
)
LINE = "{number};{asked};{answer};{given};{withdrawn};{processed};{by};{authority};{way};{version}\n"
TERMS = "[consent]\nreminder_days = 400\nwithdrawal_days = 14\n"


def line(**cells: str) -> str:
    usual = {"number": "00123", "asked": "Website", "answer": "Ja", "given": "01-09-2026"}
    empty = dict.fromkeys(("withdrawn", "processed", "by", "authority", "way", "version"), "")
    return LINE.format(**{**empty, **usual, **cells})


def consent(board, toml: str = "", pupils: str = "", **cells: str) -> dict[str, object]:
    """The fact that one line leads to; `<NA>` becomes None."""
    files = {"consents": HEADER + line(**cells)} | ({"pupils": pupils} if pupils else {})
    facts, coverage = board(toml=toml, **files)
    assert coverage.complete, coverage.sentences()
    return facts.consents.to_dict("records")[0]


@pytest.mark.parametrize(
    ("cell", "giver"),
    [
        ("Moeder", "guardian"),
        ("verzorger 2", "guardian"),
        ("Ouder van leerling", "guardian"),
        ("Vader en moeder", "guardian"),
        ("Oma", "relative"),
        ("partner van moeder", "relative"),
        ("Stiefvader", "relative"),
        ("leerkracht groep 4", "staff"),
        ("Leerling zelf", "pupil"),
        ("J. Proef", ""),
        ("", ""),
    ],
)
def test_who_answered_is_known_by_the_words_of_lists(board, cell: str, giver: str) -> None:
    assert giver_of(cell) == giver
    assert consent(board, by=cell)["given_by"] == giver


@pytest.mark.parametrize(("cell", "authority"), [("ja", True), ("geen gezag", False), ("", None), ("onbekend", None)])
def test_authority_is_as_the_list_says(board, cell: str, authority: object) -> None:
    assert consent(board, authority=cell)["authority"] is authority


@pytest.mark.parametrize(
    ("cell", "way"),
    [("Parro", "app"), ("Op papier", "paper"), ("per e-mail", "mail"), ("Telefonisch", "spoken"), ("duif", "")],
)
def test_the_way_is_known_by_the_words_of_lists(board, cell: str, way: str) -> None:
    assert consent(board, way=cell)["way"] == way


def test_a_version_is_on_record_or_not_and_without_the_column_not_known(board) -> None:
    assert consent(board, version="2024-1")["worded"] is True
    assert consent(board, version="onbekend")["worded"] is False
    facts, coverage = board(consents="Leerlingnummer;Voorkeur;Antwoord\n1;Website;Ja\n")
    assert facts.consents["worded"].isna().all()
    assert any("Versie tekst" in note for one in coverage.datasets for note in one.notes)


@pytest.mark.parametrize(
    ("given", "days"), [("23-11-2026", 1), ("24-11-2026", 0), ("25-11-2026", -1), ("46349", 1), ("", None)]
)
def test_the_age_of_an_answer_is_in_days_up_to_the_reference_date(board, given: str, days: object) -> None:
    assert consent(board, given=given)["age_days"] == days


def test_the_terms_are_those_of_the_board(board) -> None:
    assert consent(board)["reminder_days"] == 365
    assert consent(board)["withdrawal_term"] is None
    assert consent(board, toml=TERMS)["reminder_days"] == 400
    assert consent(board, toml=TERMS)["withdrawal_term"] == 14


@pytest.mark.parametrize(
    ("withdrawn", "processed", "days"),
    [("01-11-2026", "05-11-2026", 4), ("01-11-2026", "", 23), ("", "", None), ("05-11-2026", "05-11-2026", 0)],
)
def test_a_withdrawal_lasts_until_it_is_carried_out_or_until_now(board, withdrawn, processed, days) -> None:
    assert consent(board, withdrawn=withdrawn, processed=processed)["withdrawal_days"] == days


def test_without_a_column_or_a_term_withdrawals_are_told_as_not_examined(board) -> None:
    short = "Leerlingnummer;Voorkeur;Antwoord;Ingetrokken op\n1;Website;Ja;01-11-2026\n"
    facts, coverage = board(consents=short, toml=TERMS)
    assert facts.consents["withdrawal_days"].isna().all()
    assert sum("carried out" in note for one in coverage.datasets for note in one.notes) == 1
    _, coverage = board(consents=HEADER + line(withdrawn="01-11-2026"))
    assert sum("withdrawal_days" in note for one in coverage.datasets for note in one.notes) == 1
    _, coverage = board(consents=HEADER + line(withdrawn="01-11-2026"), toml=TERMS)
    assert not any("withdraw" in note.lower() for one in coverage.datasets for note in one.notes)


def test_who_is_not_understood_is_told_by_row_and_never_quoted(board) -> None:
    _, coverage = board(consents=HEADER + line(by="Moeder") + line(by="Zeldzaamgeheim") + line(by="onbekend"))
    notes = [note for one in coverage.datasets for note in one.notes if "who gave" in note]
    assert len(notes) == 1
    assert "(row 3)" in notes[0]
    assert "Zeldzaam" not in notes[0]


@pytest.mark.parametrize(
    ("text", "everything"),
    [
        ("Beeldmateriaal", True),
        ("Toestemming foto's en video", True),
        ("AVG", True),
        ("Alle kanalen", True),
        ("Beeldmateriaal website", False),
        ("Foto's door de schoolfotograaf", False),
        ("Toestemming", False),
        ("", False),
    ],
)
def test_a_question_about_everything_has_no_other_words(board, text: str, everything: bool) -> None:
    assert asks_everything(text) is everything
    assert consent(board, asked=text)["general"] is everything


def test_the_channels_of_a_question_are_counted(board) -> None:
    assert consent(board, asked="Website, sociale media en nieuwsbrief")["channels"] == 3
    assert consent(board, asked="Beeldmateriaal website")["channels"] == 1
    assert consent(board, asked="Zwemles")["channels"] == 0


@pytest.mark.parametrize(
    ("born", "given", "sixteen"),
    [
        ("01-09-2010", "01-09-2026", True),
        ("02-09-2010", "01-09-2026", False),
        ("", "01-09-2026", None),
        ("01-09-2010", "", None),
        ("geen idee", "01-09-2026", None),
    ],
)
def test_a_pupil_decides_from_the_sixteenth_birthday(board, born: str, given: str, sixteen: object) -> None:
    pupils = f"Leerlingnummer;Roepnaam;Geboortedatum\n00123;Ada;{born}\n"
    assert consent(board, pupils=pupils, given=given)["sixteen"] is sixteen


def test_a_list_with_too_little_in_common_with_the_exports_knows_no_strangers(board) -> None:
    pupils = "Leerlingnummer;Roepnaam\n00001;Ada\n00002;Bo\n00003;Cas\n"
    strange = HEADER + line(number="1") + line(number="2") + line(number="00003")
    facts, coverage = board(consents=strange, pupils=pupils)
    assert facts.consents["pupil_known"].isna().all()
    assert any("Fewer than half" in note for one in coverage.datasets for note in one.notes)
    facts, coverage = board(consents=strange + line(number="00002"), pupils=pupils)
    assert facts.consents["pupil_known"].tolist() == [False, False, True, True]
    assert not any("Fewer than half" in note for one in coverage.datasets for note in one.notes)


def test_without_pupil_exports_strangers_are_told_as_not_examined(board) -> None:
    _, coverage = board(consents=HEADER + line())
    assert any("No pupil export" in note for one in coverage.datasets for note in one.notes)


def test_an_empty_list_gives_an_empty_table(board) -> None:
    facts, coverage = board(consents=HEADER)
    assert coverage.complete
    assert facts.consents.empty
