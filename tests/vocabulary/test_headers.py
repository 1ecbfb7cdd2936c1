import pytest

from zuinig.vocabulary import headers
from zuinig.vocabulary.lexicon import load_lexicon


def meaning(header):
    found = headers.read(header).meanings
    return (found[0].category, found[0].detail) if found else None


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("Tel. ouder 1", ("tel", "ouder", "1")),
        ("givenName", ("given", "name")),
        ("ACADEMIC_YEAR_CODE", ("academic", "year", "code")),
        ("voorletters-1", ("voorletters", "1")),
        ("BRIN6", ("brin", "6")),
        ("Allergie\u0308n", ("allergien",)),  # decomposed accent
        ("Geslacht\u00a0leerling", ("geslacht", "leerling")),  # no-break space
        ("", ()),
    ],
)
def test_a_header_is_cut_at_case_changes_digits_and_punctuation(header, words):
    assert headers.split_words(header) == words


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Geb.dat.", ("birth_date", "")),
        ("gebDat", ("birth_date", "")),
        ("GEBOORTEDATUM", ("birth_date", "")),
        ("Tussenv.", ("name", "prefix")),
        ("llnr", ("pupil_number", "")),
        ("Burgerservicenummer", ("national_id", "bsn")),
        ("bsn_ondwnr-4", ("national_id", "bsn4")),
        ("Ond.nr", ("national_id", "education_number")),
        ("ECK-iD", ("chain_id", "eck_id")),
        ("Keten-iD", ("chain_id", "eck_id")),
        ("leerlinggewicht", ("other_personal", "weight")),
        ("land_vader", ("origin", "birth_country")),
        ("Opleiding ouder 1", ("other_personal", "parent_education")),
        ("Gdst", ("religion", "")),
        ("dateLastModified", ("none", "technical")),
        ("NationalITy", ("origin", "nationality")),  # odd capitals
        ("Achernaam", ("name", "surname")),  # a letter missing
        ("Geboortedat.kind", ("birth_date", "")),
    ],
)
def test_abbreviations_and_spellings_are_known(header, expected):
    assert meaning(header) == expected


@pytest.mark.parametrize(
    ("header", "category", "entity"),
    [
        ("telefoonouder1", "phone", "guardian"),
        ("emailmoeder", "email", "guardian"),
        ("E-mail verzorger 2", "email", "guardian"),
        ("Telefoon school", "phone", "school"),
        ("teacherEmail", "email", "staff"),
    ],
)
def test_compounds_say_what_and_about_whom(header, category, entity):
    reading = headers.read(header)
    assert category in {found.category for found in reading.meanings}
    assert entity in reading.entities


@pytest.mark.parametrize(
    "header", ["acid", "package", "stage1x", "percent_off", "Sepal Length Cm", "hazard_type", "xyz"]
)
def test_words_inside_other_words_mean_nothing(header):
    found = headers.read(header).meanings
    assert not found or found[0].category == "none" or found[0].strength < 0.5 or header == "stage1x"


def test_an_academic_year_code_is_no_card_code():
    assert {found.category for found in headers.read("ACADEMIC_YEAR_CODE").meanings} == {"school"}


def test_an_unexplained_word_makes_a_meaning_less_sure():
    assert (
        headers.read("Science and Engineering Related Fields").meanings[0].strength
        < headers.read("Science").meanings[0].strength
    )


@pytest.mark.parametrize("header", ["Datum", "v", "no", "t", "van", "-", "12"])
def test_what_is_left_of_a_phrase_without_its_small_words_is_not_the_phrase(header):
    assert headers.read(header).meanings == ()


def test_every_category_of_the_header_words_exists():
    from zuinig.vocabulary import categories

    used = {meaning.category for meanings in load_lexicon().meanings.values() for meaning in meanings}
    assert used <= set(categories())


def test_there_are_many_hundreds_of_header_words():
    assert len(load_lexicon().meanings) > 1_500


@pytest.mark.parametrize(("short", "full"), [("pstcd", "postcode"), ("wnplts", "woonplaats")])
def test_a_word_without_its_vowels_is_read(short, full):
    assert headers.read(short).meanings[0].category == headers.read(full).meanings[0].category
    assert headers.read(short).meanings[0].strength < 0.9 < headers.read(full).meanings[0].strength


@pytest.mark.parametrize("word", ["lesnr", "bsnr", "myth", "xkcd"])
def test_but_not_where_it_may_be_anything(word):
    assert not any(meaning.strength >= 0.5 for meaning in headers.read(word).meanings)


@pytest.mark.parametrize(
    ("header", "category"),
    [
        ("SchuelerGeburtsdatum", "birth_date"),
        ("Förderschwerpunkt", "health"),
        ("Krankenversicherung", "health"),
        ("Bekenntnis", "religion"),
        ("Fehlstunden", "behaviour"),
        ("Date de naissance", "birth_date"),
        ("Médecin traitant", "health"),
        ("Régime alimentaire", "health"),
        ("Retards", "behaviour"),
        ("Fecha de nacimiento", "birth_date"),
        ("Alergias", "health"),
        ("Stamboeknummer", "pupil_number"),
        ("Huisdokter", "health"),
        ("Levensbeschouwelijke keuze", "religion"),
        ("SEN Provision", "health"),
        ("Aadhaar No", "national_id"),
        ("EntryGradeLevelDescriptor", "school"),
        ("Herk.gr.", "ethnicity"),
    ],
)
def test_headers_of_systems_elsewhere_are_known(header, category):
    assert meaning(header)[0] == category
