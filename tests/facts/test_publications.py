"""Which word counts for a publication: the last one before it, the most careful one of a day, of the same channel."""

from __future__ import annotations

from itertools import permutations

import pytest

CONSENTS = "Leerlingnummer;Voorkeur;Antwoord;Datum;Ingetrokken op\n"
PUBLISHED = "Datum publicatie;Kanaal;Leerlingnummer\n"


def states(board, answers: list[str], published: str = "01-10-2026;Website;00123") -> list[str]:
    """The state of each publication; answers as `voorkeur;antwoord;datum;ingetrokken op` of pupil 00123."""
    lines = "".join(f"00123;{answer}\n" for answer in answers)
    facts, coverage = board(consents=CONSENTS + lines, publications=PUBLISHED + published + "\n")
    assert coverage.complete, coverage.sentences()
    return facts.publications["consent"].tolist()


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (["Website;Ja;01-09-2025;", "Website;Ingetrokken;15-09-2026;"], "withdrawn"),
        (["Website;Ja;01-09-2025;", "Website;Ingetrokken;02-10-2026;"], "yes"),
        (["Website;Ja;01-09-2025;15-09-2025", "Website;Ja;01-09-2026;"], "yes"),
        (["Website;Ja;01-09-2025;", "Website;Ingetrokken;;"], "withdrawn"),
        (["Website;Ja;01-09-2026;", "Website;Nee;01-09-2026;"], "no"),
        (["Website;Ja;01-09-2026;", "Website;;01-09-2026;"], "blank"),
        (["Website;Ja;01-09-2026;", "Website;Ingetrokken;01-09-2026;"], "withdrawn"),
        (["Website;Ja;;", "Website;Nee;;"], "no"),
        (["Website;Ja;02-10-2026;", "Website;;01-09-2026;"], "blank"),
        (["Website;Ja;02-10-2026;05-10-2026"], "later"),
        (["Website;Nee;01-09-2026;01-09-2026"], "withdrawn"),
        (["Website;Nee;15-10-2026;15-10-2026"], "yes"),
        (["Website;Nee;02-10-2026;", "Website;Ja;03-10-2026;"], "later"),
    ],
)
def test_the_last_word_before_the_publication_counts_in_whatever_order_the_list_is(board, answers, expected) -> None:
    for ordered in permutations(answers):
        assert states(board, list(ordered)) == [expected]


def test_a_publication_without_a_date_is_judged_on_the_last_word_of_all(board) -> None:
    given, refused = "Website;Ja;01-09-2025;", "Website;Nee;01-11-2026;"
    assert states(board, [given, refused], ";Website;00123") == ["no"]
    assert states(board, [given], ";Website;00123") == ["yes"]


def test_an_answer_for_two_channels_counts_for_both(board) -> None:
    answer = "Website en social media;Ja;01-09-2026;"
    for channel in ("Website", "Instagram"):
        assert states(board, [answer], f"01-10-2026;{channel};00123") == ["yes"]
    assert states(board, [answer], "01-10-2026;Nieuwsbrief;00123") == ["missing"]


def test_a_publication_in_two_channels_needs_consent_for_each(board) -> None:
    assert sorted(states(board, ["Website;Ja;01-09-2026;"], "01-10-2026;Website, Facebook;00123")) == ["missing", "yes"]


def test_an_answer_in_the_very_words_of_the_publication_counts_before_others_for_the_channel(board) -> None:
    answers = ["Foto op website;Ja;01-09-2026;", "Naam op website;Nee;15-09-2026;"]
    assert states(board, answers, "01-10-2026;foto op website;00123") == ["yes"]
    assert states(board, answers, "01-10-2026;naam op website;00123") == ["no"]
    assert states(board, answers, "01-10-2026;Website;00123") == ["no"]


@pytest.mark.parametrize("cell", ["00123, 00124", "00123 | 00124", "00123 en 00124", "00123 + 00124 + 00123"])
def test_pupils_in_one_cell_count_each_once(board, cell: str) -> None:
    assert states(board, ["Website;Ja;01-09-2026;"], f"01-10-2026;Website;{cell}") == ["yes", "missing"]


def test_consents_of_two_lists_are_read_together_and_keep_their_own_rows(board) -> None:
    answers = CONSENTS + "00123;Website;Ja;01-09-2026;\n"
    more = CONSENTS + "00124;Website;Nee;01-09-2026;\n"
    facts, _ = board(consents=answers, consents2=more, publications=PUBLISHED + '01-10-2026;Website;"00123; 00124"\n')
    assert facts.publications["consent"].tolist() == ["yes", "no"]
    assert facts.consents[["dataset", "row"]].to_numpy().tolist() == [["consents", 2], ["consents2", 2]]


def test_a_consent_list_that_cannot_be_read_leaves_the_other_and_is_told(board) -> None:
    facts, coverage = board(
        consents=CONSENTS + "00123;Website;Ja;01-09-2026;\n",
        consents2=CONSENTS + "00124;Website;ooit;01-09-2026;\n",
        publications=PUBLISHED + "01-10-2026;Website;00123\n",
    )
    assert facts.publications["consent"].tolist() == ["yes"]
    assert [one.dataset for one in coverage.not_examined] == ["consents2"]


def test_publications_of_nobody_are_told_by_their_rows(board) -> None:
    published = PUBLISHED + "01-10-2026;Website;\n01-10-2026;Website;00123\n02-10-2026;Website;\n"
    _, coverage = board(consents=CONSENTS + "00123;Website;Ja;;\n", publications=published)
    assert any("2 publications name no pupil (rows 2, 4)" in sentence for sentence in coverage.sentences())


def test_numbers_that_lost_their_zeros_are_told_and_never_filled_up(board) -> None:
    published = PUBLISHED + "01-10-2026;Website;123\n01-10-2026;Website;00123\n01-10-2026;Website;999\n"
    facts, coverage = board(consents=CONSENTS + "00123;Website;Ja;01-09-2026;\n", publications=published)
    assert facts.publications["consent"].tolist() == ["missing", "yes", "missing"]
    notes = [note for one in coverage.datasets for note in one.notes if "leading zeros" in note]
    assert len(notes) == 1
    assert "(row 2)" in notes[0]
