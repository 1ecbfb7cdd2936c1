"""The norm as data: complete, sourced, marked where it was not seen, and read the way the rules expect."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest
from pydantic import ValidationError

from zuinig import norms
from zuinig.i18n import Text
from zuinig.norms import LineEntry, RecipientKind
from zuinig.vocabulary import categories
from zuinig.vocabulary.ladders import levels

NORM = norms.load()
KINDS = [
    "learning_method",
    "monitoring_system",
    "test_supplier",
    "pupil_administration",
    "parent_app",
    "library",
    "school_photographer",
    "sso_hub",
    "office_suite",
    "transfer_file",
    "duo",
    "inspectorate",
    "municipality",
    "attendance_officer",
    "other_school",
    "support_partnership",
    "youth_health_care",
    "care_institution",
    "safe_home",
    "research",
    "other_parents",
    "after_school_care",
    "parents_council",
    "press",
    "enrolment_form",
]
CHANNELS = [
    "website",
    "social_media",
    "newsletter",
    "school_guide",
    "parent_app",
    "class_photo",
    "contact_list",
    "press",
    "research",
    "portrait",
]
DETAILS = {
    *("", "bsn", "bsn4", "education_number", "call_name", "surname", "prefix", "first_names", "initials", "full_name"),
    *("password", "username", "weight", "parent_education", "birth_year", "age", "iban", "photo_url"),
}
LINES = [(name, line) for name, kind in NORM.recipients.items() for line in kind.line]
AGREEMENT = NORM.agreement
ENTRIES = {
    **{f"recipient {name}": kind for name, kind in NORM.recipients.items()},
    **{f"line {n} of {name}": line for n, (name, line) in enumerate(LINES)},
    **{f"term {name}": term for name, term in NORM.terms.items()},
    **{f"channel {name}": channel for name, channel in NORM.channels.items()},
    **{f"giver {name}": words for name, words in NORM.consent.giver.items()},
    **{f"way {name}": words for name, words in NORM.consent.way.items()},
    "general": NORM.consent.general,
    **{f"role kind {name}": kind for name, kind in NORM.roles.items()},
    **{
        f"{section} {name}": entry
        for section in ("annex", "model", "model_kind", "role", "location", "safeguard")
        for name, entry in getattr(AGREEMENT, section).items()
    },
}


def test_every_kind_that_the_rules_name_is_there_and_no_other() -> None:
    assert sorted(NORM.recipients) == sorted(KINDS)


def test_every_channel_that_the_rules_name_is_there_and_no_other() -> None:
    assert sorted(NORM.channels) == sorted(CHANNELS)


@pytest.mark.parametrize("name", ENTRIES)
def test_every_entry_has_a_known_source(name: str) -> None:
    assert set(ENTRIES[name].source) <= set(NORM.sources)


@pytest.mark.parametrize("name", ENTRIES)
def test_what_rests_on_general_knowledge_is_marked_as_unconfirmed(name: str) -> None:
    entry = ENTRIES[name]
    if "general" in entry.source:
        assert not entry.confirmed


@pytest.mark.parametrize("name", ENTRIES)
def test_every_text_stands_in_both_languages(name: str) -> None:
    texts = [value for _, value in ENTRIES[name] if isinstance(value, Text)]
    assert texts
    assert all(text.nl.strip() and text.en.strip() for text in texts)


@pytest.mark.parametrize("name", [name for name in ENTRIES if name.startswith(("recipient", "line"))])
def test_reasons_and_remarks_are_whole_sentences(name: str) -> None:
    entry = ENTRIES[name]
    text = entry.reason if isinstance(entry, LineEntry) else entry.remark
    assert all(words[0].isupper() and words.endswith(".") for words in (text.nl, text.en))


@pytest.mark.parametrize("name", [name for name in ENTRIES if name.startswith("line")])
def test_an_unconfirmed_source_is_told_in_the_open_doubts_of_the_norm(name: str) -> None:
    """What domain.md leaves open (part 12) may not be marked as settled."""
    line = ENTRIES[name]
    religion = "religion" in line.categories and line.allowance == "with_reason"
    if line.details == ("bsn4",) or religion:
        assert not line.confirmed


@pytest.mark.parametrize(("kind", "line"), LINES)
def test_lines_use_category_ids_and_details_of_the_tool(kind: str, line: LineEntry) -> None:
    assert set(line.categories) <= set(categories()) - {"none"}
    assert set(line.details) <= DETAILS


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, line in LINES if line.at_most])
def test_a_limit_of_detail_is_a_level_of_every_category_of_its_line(kind: str, line: LineEntry) -> None:
    assert all(line.at_most in levels(category) for category in line.categories)
    assert line.allowance != "forbidden"
    assert "general" not in line.source or not line.at_most_confirmed


def test_a_limit_of_detail_is_given_with_the_line() -> None:
    assert NORM.line("research", "pupil", "birth_date").at_most == "year"
    assert NORM.line("duo", "pupil", "birth_date").at_most == ""
    assert NORM.line("learning_method", "guardian", "birth_date").at_most == ""


def test_annex_categories_are_categories_of_the_tool() -> None:
    used = {category for entry in NORM.annex.values() for category in entry.categories}
    assert used <= set(categories()) - {"none"}
    # Ethnicity is on no list of an annex: it may not be declared away.
    assert set(categories()) - {"none", "ethnicity"} == used


def test_annex_numbers_run_from_1a_to_12b() -> None:
    expected = ["1a", "1b", "1c", "1d", "1e", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "12a", "12b"]
    assert list(NORM.annex) == expected


def test_groups_of_annex_categories_name_existing_numbers() -> None:
    assert {number for numbers in AGREEMENT.group.values() for number in numbers} <= set(NORM.annex)


@pytest.mark.parametrize("section", ["annex", "model_kind", "role", "location", "safeguard"])
def test_a_word_means_one_thing(section: str) -> None:
    words = [word for entry in getattr(AGREEMENT, section).values() for word in entry.words]
    assert sorted(words) == sorted(set(words))


def test_a_word_for_a_channel_means_one_channel() -> None:
    words = [word for channel in NORM.channels.values() for word in channel.words]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("entries", [NORM.consent.giver, NORM.consent.way, NORM.roles], ids=["giver", "way", "role"])
def test_a_word_in_a_list_of_consents_or_accounts_means_one_thing(entries) -> None:
    words = [word for entry in entries.values() for word in entry.words]
    assert sorted(words) == sorted(set(words))
    assert [word for word in words if word != word.casefold() or not word.isascii()] == []


def test_a_role_covers_roles_that_exist_and_not_itself() -> None:
    for name, kind in NORM.roles.items():
        assert set(kind.covers) <= set(NORM.roles) - {name}


def test_an_edexml_code_means_one_kind_of_role_and_all_but_one_are_known() -> None:
    codes = [code for kind in NORM.roles.values() for code in kind.codes]
    schema = {*("ADJ", "ADM", "CON", "DIR", "ICT", "IB", "KLA", "LRK", "LOS"), *("LOC", "OWA", "OUD", "RT", "SMW")}
    schema |= {"STA", "TAL", "VAK"}
    assert sorted(codes) == sorted(schema - {"TAL"})  # who leads tests may be anyone


def test_a_word_for_a_kind_of_party_means_one_kind() -> None:
    words = [word for kind in NORM.recipients.values() for word in kind.words]
    assert sorted(words) == sorted(set(words))


def test_no_word_has_capitals_or_accents() -> None:
    sections = [getattr(AGREEMENT, name) for name in ("annex", "model_kind", "role", "location", "safeguard")]
    sections += [NORM.channels, NORM.recipients]
    words = [word for section in sections for entry in section.values() for word in entry.words]
    assert [word for word in words if word != word.casefold() or not word.isascii()] == []


def test_only_the_present_model_is_current() -> None:
    assert [version for version, model in NORM.models.items() if model.current] == ["4.0"]
    assert list(NORM.models) == ["1.0", "2.0", "3.0", "4.0"]


def test_the_terms_of_the_administration_are_five_years_and_eight_weeks() -> None:
    assert NORM.terms["funding"].minimum_days == 5 * 365 + 1
    assert NORM.terms["funding"].maximum_days == 5 * 365 + 1 + 8 * 7
    assert NORM.terms["pupil_file"].maximum_days == 2 * 365


def test_a_term_is_not_shorter_at_most_than_at_least() -> None:
    for term in NORM.terms.values():
        assert term.minimum_days is not None or term.maximum_days is not None
        if term.minimum_days is not None and term.maximum_days is not None:
            assert term.minimum_days < term.maximum_days


# What the narrow set of UWLR says (domain.md 2.2, UWLR 2.3).
NARROW_SET = {
    "chain_id": "needed",
    "pupil_number": "allowed",
    "name": "allowed",
    "school": "needed",
    "birth_date": "forbidden",
    "gender": "forbidden",
    "address": "forbidden",
    "postcode": "forbidden",
    "origin": "forbidden",
    "ethnicity": "forbidden",
    "image": "forbidden",
    "free_text": "forbidden",
    "national_id": "forbidden",
    "health": "forbidden",
    "religion": "forbidden",
}


@pytest.mark.parametrize(("category", "allowance"), NARROW_SET.items())
def test_a_learning_method_gets_the_narrow_set(category: str, allowance: str) -> None:
    assert NORM.line("learning_method", "pupil", category).allowance == allowance


def test_a_detail_has_its_own_line_and_else_falls_back_on_its_category() -> None:
    assert NORM.line("learning_method", "pupil", "name", "initials").allowance == "forbidden"
    assert NORM.line("learning_method", "pupil", "name", "call_name").allowance == "allowed"
    assert NORM.line("pupil_administration", "pupil", "other_personal", "weight").allowance == "forbidden"
    assert NORM.line("pupil_administration", "pupil", "other_personal").allowance == "with_reason"


def test_what_is_not_listed_is_forbidden_with_the_remark_of_the_kind() -> None:
    line = NORM.line("learning_method", "guardian", "phone")
    kind = NORM.recipients["learning_method"]
    assert (line.allowance, line.source, line.reason) == ("forbidden", kind.source, kind.remark)


def test_a_kind_takes_the_lines_of_another_under_its_own() -> None:
    assert NORM.line("test_supplier", "pupil", "birth_date") == NORM.line("monitoring_system", "pupil", "birth_date")
    assert NORM.line("monitoring_system", "pupil", "health").allowance == "with_reason"
    assert NORM.line("test_supplier", "pupil", "health").allowance == "forbidden"


def test_an_unknown_kind_is_an_error_and_not_a_prohibition() -> None:
    with pytest.raises(KeyError):
        NORM.line("milkman", "pupil", "name")


def test_the_national_number_goes_only_to_those_that_the_law_names() -> None:
    allowed = {name for name, kind in NORM.recipients.items() if kind.national_number}
    assert allowed == {
        *("pupil_administration", "duo", "municipality", "attendance_officer", "other_school", "transfer_file"),
        "enrolment_form",
    }
    for name in NORM.recipients:
        line = NORM.line(name, "pupil", "national_id", "bsn")
        assert (line.allowance == "forbidden") == (name not in allowed), name


def test_no_kind_is_allowed_a_password() -> None:
    for name in NORM.recipients:
        for subject in ("pupil", "guardian", "staff"):
            assert NORM.line(name, subject, "account", "password").allowance == "forbidden"


def test_other_controllers_need_no_processor_agreement() -> None:
    without = {name for name, kind in NORM.recipients.items() if not kind.needs_agreement}
    assert {"duo", "municipality", "attendance_officer", "inspectorate", "other_school", "youth_health_care"} <= without
    assert not without & {"learning_method", "test_supplier", "parent_app", "school_photographer", "library"}


def test_consent_is_no_ground_in_law_and_a_duty_is() -> None:
    assert not NORM.recipients["care_institution"].ground_in_law
    assert NORM.recipients["attendance_officer"].ground_in_law
    assert NORM.recipients["youth_health_care"].ground_in_law


def test_two_lines_on_the_same_data_are_refused() -> None:
    text = (resources.files("zuinig.norms") / "recipients" / "press.toml").read_text("utf-8")
    data = tomllib.loads(text)
    data["line"].append(data["line"][0])
    with pytest.raises(ValidationError, match="two lines"):
        RecipientKind.model_validate(data)


def test_a_misspelt_key_is_refused() -> None:
    text = (resources.files("zuinig.norms") / "recipients" / "press.toml").read_text("utf-8")
    with pytest.raises(ValidationError, match="need_agreement"):
        RecipientKind.model_validate({**tomllib.loads(text), "need_agreement": True})


def test_the_norm_is_read_once() -> None:
    assert norms.load() is norms.load()
