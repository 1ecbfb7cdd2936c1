from types import SimpleNamespace

import pytest

from zuinig.classify import Confirmations, confirmed


def test_the_word_of_the_analyst_wins_and_is_shown(columns):
    found = columns({"leerlingnummer": [str(20_000 + n) for n in range(30)], "zqx": ["a", "b", "c"] * 10})["zqx"]
    settled = confirmed(found, SimpleNamespace(category="health", subject="pupil"))
    assert (settled.category, settled.subject, settled.personal, settled.special) == ("health", "pupil", True, True)
    assert settled.confidence == 1
    assert "Confirmed by the analyst" in settled.evidence[0]
    assert not any("no longer fits" in sentence for sentence in settled.evidence)


def test_a_word_that_no_longer_fits_is_itself_told(columns):
    emails = [f"leerling{n}@voorbeeld.nl" for n in range(30)]
    found = columns({"Roepnaam": ["Emma", "Liam", "Noor"] * 10, "E-mail": emails})["E-mail"]
    settled = confirmed(found, SimpleNamespace(category="school", subject="pupil"))
    assert settled.category == "school"
    assert any("no longer fits" in sentence for sentence in settled.evidence)


def test_a_column_can_be_confirmed_as_nothing_personal(columns):
    found = columns({"leerlingnummer": [str(20_000 + n) for n in range(30)], "zqx": ["a", "b", "c"] * 10})["zqx"]
    settled = confirmed(found, SimpleNamespace(category="none", subject="pupil"))
    assert (settled.category, settled.subject, settled.personal, settled.special) == ("none", "none", False, False)


def test_a_word_on_an_empty_column_is_not_doubted(columns):
    found = columns({"Roepnaam": ["Emma", "Liam", "Noor"] * 10, "E-mail": [None] * 30})["E-mail"]
    settled = confirmed(found, SimpleNamespace(category="school", subject="pupil"))
    assert not any("no longer fits" in sentence for sentence in settled.evidence)


EMAILS = [f"leerling{n}@voorbeeld.nl" for n in range(30)]
TABLE = {"Leerlingnummer": [str(20_000 + n) for n in range(30)], "E-mail": EMAILS, "zqx": ["a", "b", "c"] * 10}


def word(column, category="other_personal", subject="pupil", table=""):
    return SimpleNamespace(column=column, category=category, subject=subject, table=table)


def settle(columns, *words, name=None):
    """The columns of a table as the analyst says they are, and what is told of the words."""
    confirmations = Confirmations(words)
    settled = confirmations.apply(list(columns(TABLE, name=name).values()))
    return {column.column: column for column in settled}, confirmations.notes()


def test_a_word_that_fits_is_applied_and_nothing_is_told(columns):
    settled, notes = settle(columns, word("zqx", "health"), word("E-mail", "email", "guardian"))
    assert (settled["zqx"].category, settled["E-mail"].subject) == ("health", "guardian")
    assert settled["Leerlingnummer"].category == "pupil_number"
    assert notes == []


def test_a_word_that_no_longer_fits_is_told_with_its_column(columns):
    settled, notes = settle(columns, word("E-mail", "school"))
    assert settled["E-mail"].category == "school"
    assert len(notes) == 1
    assert "“E-mail”" in notes[0]
    assert "no longer fits" in notes[0]


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("Email-adres", "E-mail"), ("Leerlingnr", "Leerlingnummer"), ("Schoenmaat van de vader", None)],
)
def test_a_word_on_a_column_that_is_not_there_is_told_with_the_nearest(columns, name, nearest):
    _settled, notes = settle(columns, word(name))
    assert len(notes) == 1
    assert f"“{name}”" in notes[0]
    assert (f"Did you mean “{nearest}”?" in notes[0]) if nearest else ("Did you mean" not in notes[0])


@pytest.mark.parametrize("name", ["e-mail", "E-mail\u00a0", " E-mail"])
def test_capitals_and_blanks_make_no_other_column(columns, name):
    settled, notes = settle(columns, word(name, "email", "staff"))
    assert settled["E-mail"].subject == "staff"
    assert notes == []


def test_but_a_column_of_that_very_name_is_meant_first_and_two_alike_are_not_guessed(columns):
    cells = {"naam": ["Emma", "Liam"] * 15, "Naam": ["Bos", "Vos"] * 15}
    for name, about in (("Naam", ["Naam"]), ("NAAM", [])):
        confirmations = Confirmations([word(name, "none")])
        settled = confirmations.apply(list(columns(cells).values()))
        assert [column.column for column in settled if column.category == "none"] == about
        assert bool(confirmations.notes()) == (not about)


def test_a_word_on_another_table_is_told(columns):
    settled, notes = settle(columns, word("zqx", "health", table="Blad2"), name="Blad1")
    assert settled["zqx"].category != "health"
    assert len(notes) == 1
    assert "“Blad2”" in notes[0]
    assert "Did you mean “Blad1”?" in notes[0]


def test_of_two_words_on_one_column_the_first_counts(columns):
    settled, _notes = settle(columns, word("zqx", "health"), word("zqx", "religion"))
    assert settled["zqx"].category == "health"


def test_a_word_is_looked_for_in_all_tables_before_it_is_told(columns):
    confirmations = Confirmations([word("E-mail", "email", "guardian")])
    confirmations.apply(list(columns({"Groep": ["5a", "5b"] * 10}, name="Een").values()))
    confirmations.apply(list(columns(TABLE, name="Twee").values()))
    assert confirmations.notes() == []


@pytest.mark.parametrize(("category", "told"), [("school", False), ("health", False), ("phone", True), ("none", False)])
def test_that_the_classifier_knows_no_better_doubts_only_what_values_would_show(columns, category, told):
    found = columns({"Roepnaam": ["Emma", "Liam", "Noor"] * 10, "Thuistaal": ["Turks", "Pools", "Fries"] * 10})
    language = found["Thuistaal"]
    assert (language.category, language.confidence >= 0.9) == ("other_personal", True)

    notes = Confirmations([word("Thuistaal", category)])
    notes.apply([language])

    assert bool(notes.notes()) is told
