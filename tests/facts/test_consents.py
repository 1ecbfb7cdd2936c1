"""Consents, and publications with the consent that they rest on."""

from __future__ import annotations

import pytest

CONSENTS = "Leerlingnummer;Voorkeur;Antwoord;Datum;Ingetrokken op\n"
PUBLISHED = "Datum publicatie;Kanaal;Leerlingnummer\n"


def state(board, answers: str, published: str = "01-10-2026;Website;00123") -> str:
    facts, _ = board(consents=CONSENTS + answers, publications=PUBLISHED + published + "\n")
    assert len(facts.publications) == 1
    return facts.publications["consent"].iloc[0]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("00123;Beeldmateriaal website;Ja;01-09-2026;", "yes"),
        ("00123;Beeldmateriaal website;Nee;01-09-2026;", "no"),
        ("00123;Beeldmateriaal website;Niet ingevuld;;", "blank"),
        ("00123;Beeldmateriaal website;;;", "blank"),
        ("00123;Nieuwsbrief;Ja;01-09-2026;", "missing"),
        ("00124;Beeldmateriaal website;Ja;01-09-2026;", "missing"),
        ("123;Beeldmateriaal website;Ja;01-09-2026;", "missing"),
        ("00123;Beeldmateriaal website;Ja;01-09-2026;15-09-2026", "withdrawn"),
        ("00123;Beeldmateriaal website;Ja;01-09-2026;01-10-2026", "withdrawn"),
        ("00123;Beeldmateriaal website;Ja;01-09-2026;15-10-2026", "yes"),
        ("00123;Beeldmateriaal website;Ja;15-10-2026;", "later"),
        ("00123;Beeldmateriaal website;Ja;01-10-2026;", "yes"),
        ("00123;Beeldmateriaal website;Ja;;", "yes"),
        ("00123;Beeldmateriaal website;Ingetrokken;15-09-2026;", "withdrawn"),
        ("00123;Beeldmateriaal website;Ingetrokken;15-10-2026;", "yes"),
        ("00123;Beeldmateriaal website;Nee;15-10-2026;", "no"),
    ],
)
def test_what_one_answer_means_for_a_publication(board, answers: str, expected: str) -> None:
    assert state(board, answers + "\n") == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Ja;01-09-2025;", "Nee;01-09-2026;", "no"),
        ("Nee;01-09-2025;", "Ja;01-09-2026;", "yes"),
        ("Nee;01-09-2026;", "Ja;01-11-2026;", "no"),
        ("Ja;01-09-2026;", "Nee;01-11-2026;", "yes"),
        ("Ja;;", "Nee;01-09-2026;", "no"),
    ],
)
def test_the_latest_answer_before_the_publication_counts_in_any_order(board, first, second, expected) -> None:
    lines = [f"00123;Website;{answer}" for answer in (first, second)]
    for ordered in (lines, lines[::-1]):
        assert state(board, "\n".join(ordered) + "\n") == expected


def test_several_pupils_in_one_cell_count_each(board) -> None:
    answers = CONSENTS + "00123;Website;Ja;01-09-2026;\n00125;Website;Nee;01-09-2026;\n"
    published = 'Datum publicatie,Kanaal,Leerlingnummers\n01-10-2026,Website,"00123; 00124, 00125;"\n'
    facts, _ = board(consents=answers, publications=published)
    assert facts.publications[["row", "consent"]].to_numpy().tolist() == [[2, "yes"], [2, "missing"], [2, "no"]]


def test_a_publication_of_nobody_is_left_out(board) -> None:
    facts, _ = board(consents=CONSENTS + "00123;Website;Ja;;\n", publications=PUBLISHED + "01-10-2026;Website;\n")
    assert facts.publications.empty


def test_a_channel_that_the_norm_does_not_know_is_matched_by_its_words(board) -> None:
    assert state(board, "00123;De Podcast;Ja;01-09-2026;\n", "01-10-2026;de podcast;00123") == "yes"
    assert state(board, "00123;De Podcast;Ja;01-09-2026;\n", "01-10-2026;Het Scherm;00123") == "missing"


def test_without_a_consent_list_publications_are_not_judged(board) -> None:
    facts, _ = board(publications=PUBLISHED + "01-10-2026;Website;00123\n")
    assert facts.publications is None
    assert facts.consents is None


def test_consents_say_what_was_answered_and_whether_it_is_dated(board) -> None:
    lines = [
        "1;Parro;Ja;01-09-2026;",
        "2;Parro;Ja;;",
        "3;Parro;;;",
        "4;Parro;Ja;01-09-2026;02-09-2026",
        "5;Iets;Ingetrokken;01-09-2026;",
    ]
    facts, _ = board(consents=CONSENTS + "\n".join(lines) + "\n")
    columns = ["row", "channel", "answer", "dated", "withdrawn"]
    assert facts.consents[columns].to_numpy().tolist() == [
        [2, "parent_app", "yes", True, False],
        [3, "parent_app", "yes", False, False],
        [4, "parent_app", "blank", False, False],
        [5, "parent_app", "yes", True, True],
        [6, "", "no", True, True],
    ]


def test_pupils_are_looked_up_in_the_pupil_exports_where_there_are_any(board) -> None:
    answers = CONSENTS + "00123;Website;Ja;;\n00999;Website;Ja;;\n"
    assert board(consents=answers)[0].consents["pupil_known"].isna().all()
    facts, _ = board(consents=answers, pupils="Leerlingnummer;Roepnaam\n00123;Ada\n00124;Bo\n")
    assert facts.consents["pupil_known"].tolist() == [True, False]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Beeldmateriaal social media", "social_media"),
        ("Instagram", "social_media"),
        ("Beeldmateriaal Parro", "parent_app"),
        ("Deelname aan onderzoeken", "research"),
        ("Klassenfoto", "class_photo"),
        ("Lokale media", "press"),
        ("Pauze", ""),
    ],
)
def test_channels_are_known_by_the_words_of_lists(board, text: str, channel: str) -> None:
    facts, _ = board(consents=CONSENTS + f"1;{text};Ja;;\n")
    assert facts.consents["channel"].tolist() == [channel]
