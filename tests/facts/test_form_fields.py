"""The fields of the enrolment form, judged by their labels."""

from __future__ import annotations

FORM = """\
Veld;Verplicht;Stap
Roepnaam kind;J;Aanmelding
BSN;Verplicht;Aanmeldformulier
Godsdienst;optioneel;Inschrijving
Geboorteland moeder;;Inschrijving
Hoe heeft u ons gevonden;N;
;J;Inschrijving
"""


def test_fields_are_classified_and_held_against_the_norm_of_the_form(board) -> None:
    facts, coverage = board(form=FORM)
    columns = ["row", "category", "subject", "special", "stage", "allowance"]
    assert facts.form_fields[columns].to_numpy().tolist() == [
        [2, "name", "pupil", False, "application", "needed"],
        [3, "national_id", "pupil", False, "application", "needed"],
        [4, "religion", "pupil", True, "enrolment", "with_reason"],
        [5, "origin", "guardian", False, "enrolment", "forbidden"],
        [6, "none", "none", False, "", ""],
    ]
    assert facts.form_fields["mandatory"].fillna(False).tolist() == [True, True, False, False, False]
    assert set(facts.form_fields["allowance_origin"]) == {"norm enrolment_form", ""}
    assert coverage.complete


def test_the_label_stays_out_of_the_facts(board) -> None:
    facts, _ = board(form=FORM)
    assert "Roepnaam" not in facts.form_fields.to_csv()
