import pytest

from zuinig.classify import category_of_label


@pytest.mark.parametrize(
    ("label", "category", "subject", "detail"),
    [
        ("BSN van uw kind", "national_id", "pupil", "bsn"),
        ("Allergieën", "health", "pupil", ""),
        ("Heeft uw kind een allergie of dieet?", "health", "pupil", ""),
        ("Geboorteland moeder", "origin", "guardian", "birth_country"),
        ("Achternaam ouder/verzorger 1", "name", "guardian", "surname"),
        ("Telefoonnummer noodgeval", "phone", "guardian", ""),
        ("Godsdienst", "religion", "pupil", ""),
        ("Hoogste opleiding ouder 1", "other_personal", "guardian", "parent_education"),
        ("Zijn de ouders gescheiden?", "other_personal", "guardian", "family"),
        ("Welke taal wordt thuis gesproken?", "other_personal", "pupil", "language"),
        ("Vorige school", "school", "pupil", ""),
        ("Bijzonderheden", "free_text", "pupil", ""),
        ("Telefoon school", "phone", "organisation", ""),
    ],
)
def test_a_label_of_a_form_says_what_it_asks(label, category, subject, detail):
    found = category_of_label(label)
    assert (found.category, found.subject, found.detail) == (category, subject, detail)
    assert found.special == (category in {"health", "religion", "ethnicity"})


@pytest.mark.parametrize("label", ["Datum", "Paginanummer", "", "Ruimte voor de school", "xyz"])
def test_a_label_that_asks_nothing_personal_is_none(label):
    assert category_of_label(label).category in {"none", "school"}
