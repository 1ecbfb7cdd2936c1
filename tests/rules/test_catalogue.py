"""The catalogue: files, codes, texts, pages, finding a rule by its name."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from types import SimpleNamespace

import pandas as pd
import pytest

from zuinig import i18n, norms, rules
from zuinig.errors import ParameterError
from zuinig.rules import rule as module
from zuinig.rules.pages import source_title, words

FOLDER = Path(rules.__file__).parent
SERIES = {
    "fields": "FLD",
    "agreements": "AGR",
    "register": "REG",
    "retention": "RET",
    "consent": "CON",
    "access": "ACC",
    "disclosures": "DIS",
    "risk": "RSK",
}
EACH = pytest.mark.parametrize("rule", rules.catalogue(), ids=lambda rule: rule.name)
TEXTS = ("law", "title", "message", "why", "remedy", "example")


def no_facts() -> SimpleNamespace:
    return SimpleNamespace(**dict.fromkeys(words().tables))


def test_a_rule_is_a_python_file_with_a_toml_file_of_the_same_name():
    python = {(file.parent.name, file.stem) for file in FOLDER.glob("*/*.py") if file.stem != "__init__"}
    toml = {(file.parent.name, file.stem) for file in FOLDER.glob("*/*.toml")}

    assert python == toml
    assert toml == {(rule.group, rule.name.replace("-", "_")) for rule in rules.catalogue()}
    assert {group for group, _ in toml} == set(SERIES)


def test_the_catalogue_has_at_least_sixty_rules_in_eight_groups():
    assert len(rules.catalogue()) >= 60
    assert len({rule.group for rule in rules.catalogue()}) == len(SERIES) == 8


def test_codes_and_names_are_unique_and_a_code_tells_its_group():
    codes = [rule.code for rule in rules.catalogue()]

    assert codes == sorted(set(codes))
    assert len({rule.name for rule in rules.catalogue()}) == len(codes)
    assert all(rule.code.startswith(SERIES[rule.group]) for rule in rules.catalogue())


@EACH
def test_a_name_tells_the_bad_pattern_and_reads_well_after_allow(rule):
    first = rule.name.split("-")[0]

    assert first not in {"no", "not", "check", "disallow", "forbid", "must", "require", "ensure", "valid", "avoid"}
    assert 2 <= len(rule.name.split("-")) <= 5


@EACH
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_text_is_whole_in_both_languages(rule, language):
    texts = {name: getattr(getattr(rule, name), language) for name in TEXTS}

    for name, text in texts.items():
        assert text == text.strip(), name
        assert "  " not in text, name
        assert not set("\"'") & set(text), f"{name}: typographic quotes"
    for name in ("message", "why", "remedy", "example"):
        assert re.search(r"[.?]$", texts[name]), f"{name} ends as a sentence does"
        assert texts[name][0].isupper() or texts[name][0] in "{“", f"{name} starts as a sentence does"
    for name in ("title", "law"):
        assert not texts[name].endswith("."), name
    assert rule.title.nl != rule.title.en
    assert len(texts["title"]) <= 70, "a title fits one line of a table"


@EACH
def test_dutch_is_written_in_short_sentences(rule):
    # B1 asks for about 15 words on average; a single sentence may run to 25.
    for name in ("message", "why", "remedy"):
        sentences = re.split(r"(?<=[.?!:;]) ", getattr(rule, name).nl)
        longest = max(sentences, key=lambda sentence: len(sentence.split()))
        assert len(longest.split()) <= 25, longest


@EACH
def test_only_a_message_has_placeholders_and_both_languages_have_the_same_ones(rule):
    def placeholders(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    for name in TEXTS:
        if name != "message":
            assert not placeholders(getattr(rule, name).nl) | placeholders(getattr(rule, name).en), name
    assert placeholders(rule.message.nl) == placeholders(rule.message.en)
    assert placeholders(rule.message.nl) - module.PLACEHOLDERS == set(rule.own_columns)
    assert set(rule.own_columns) <= {
        "days",
        "model_version",
        "years",
        "groups",
        "level",
        "level_allowed",
        "other",
        "others",
        "traits",
        "annex_title",
        "certainty",
        "level_declared",
        "first_row",
        "within",
        "hours",
        "parts",
    }


@EACH
def test_every_source_has_a_title_and_none_is_general_knowledge(rule):
    assert all(source_title(key) for key in rule.source)
    assert "general" not in rule.source


def test_no_source_has_two_titles_and_each_title_of_our_own_is_used():
    own = set(words().sources)

    assert not own & set(norms.load().sources)
    assert own <= {key for rule in rules.catalogue() for key in rule.source}


@EACH
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_page_holds_all_that_a_reader_needs(rule, language):
    text = rules.page(rule, language)

    assert text.startswith(f"# {rule.code} {getattr(rule.title, language)}\n")
    assert f"`{rule.name}`" in text
    for name in ("example", "why", "remedy", "law"):
        assert getattr(getattr(rule, name), language) in text
    mark = getattr(module.TO_BE_CONFIRMED, language)
    assert (f" – {mark}" in text) is not rule.confirmed
    assert text.endswith("\n")
    assert "{" not in text


def test_a_page_follows_the_language_in_force(monkeypatch):
    rule = rules.find("AGR01")
    pages = {}
    for language in i18n.LANGUAGES:
        monkeypatch.setattr(i18n, "_current", language)
        pages[language] = rules.page(rule)

    assert pages == {language: rules.page(rule, language) for language in i18n.LANGUAGES}
    assert pages["nl"] != pages["en"]


def test_unconfirmed_law_says_so_wherever_it_shows(monkeypatch):
    rule = rules.find("transfer-without-safeguard")
    monkeypatch.setattr(i18n, "_current", "nl")

    assert rule.law_text() == "AVG artikel 44 tot en met 49; norm SW.03 – nog te bevestigen"
    assert rule.law_text("en").endswith(" – to be confirmed")
    assert rule.as_json()["law"] == rule.law_text()
    assert rules.find("missing-agreement").law_text() == "AVG artikel 28 lid 3"


@pytest.mark.parametrize(
    "word", ["AGR01", "agr01", "missing-agreement", "Missing_Agreement", "agreements/missing_agreement", " AGR01 "]
)
def test_a_rule_is_found_by_code_or_name_in_any_case(word):
    assert rules.find(word).code == "AGR01"


@pytest.mark.parametrize(
    ("word", "hint"),
    [("missing-agrement", "missing-agreement"), ("AGR1", "AGR"), ("zzz", "zuinig rules"), ("", "zuinig rules")],
)
def test_an_unknown_name_gets_the_nearest_one_or_the_way_to_all(word, hint, monkeypatch):
    monkeypatch.setattr(i18n, "_current", "en")

    with pytest.raises(ParameterError, match=hint):
        rules.find(word)


@EACH
def test_a_rule_without_its_tables_is_not_examined_and_finds_nothing(rule):
    found = rule.run(no_facts())

    assert rule.missing(no_facts()) == list(rule.needs)
    assert found.empty
    assert list(found) == [*module.DEFAULTS, *rule.own_columns]


@EACH
def test_a_check_called_by_itself_without_tables_finds_nothing(rule):
    from importlib import import_module

    assert import_module(rule.module).check(no_facts()).empty


@EACH
def test_a_rule_imports_no_other_rule_and_opens_nothing(rule):
    source = (FOLDER / rule.group / f"{rule.name.replace('-', '_')}.py").read_text(encoding="utf-8")
    imported = set(re.findall(r"^(?:from|import) (\S+)", source, re.MULTILINE))

    assert imported <= {
        "__future__",
        "typing",
        "pandas",
        "zuinig",
        "zuinig.rules.shape",
        "zuinig.tables",
        "zuinig.vocabulary",
        "zuinig.i18n",
    }
    assert not re.search(r"\b(open|today|now|iterrows|itertuples|apply|for \w+, \w+ in \w+\.iterrows)\(", source)


def test_what_a_check_leaves_out_is_filled_in_and_what_no_one_asked_for_is_left_out(monkeypatch):
    rule = rules.find("expired-agreement")
    given = pd.DataFrame({"dataset": ["register"], "days": [3], "label": ["row 2"], "row": [2]})
    monkeypatch.setattr("zuinig.rules.agreements.expired_agreement.check", lambda _facts: given)

    found = rule.run(SimpleNamespace(agreements=given))

    assert found.to_dict("records") == [
        {
            "severity": "high",
            "dataset": "register",
            "table": "",
            "column": "",
            "recipient": "",
            "category": "",
            "subject": "",
            "rows": 0,
            "checked": 0,
            "places": "",
            "allowance_confirmed": True,
            "days": 3,
        }
    ]


def test_a_check_that_forgets_what_its_message_names_is_a_mistake(monkeypatch):
    rule = rules.find("expired-agreement")
    given = pd.DataFrame({"dataset": ["register"]})
    monkeypatch.setattr("zuinig.rules.agreements.expired_agreement.check", lambda _facts: given)

    with pytest.raises(KeyError):
        rule.run(SimpleNamespace(agreements=given))


def test_the_words_of_the_rules_say_the_terms_of_the_norm():
    # "two years" and "five years and eight weeks" stand in the texts: who changes the norm, changes those.
    terms = norms.load().terms

    assert terms["pupil_file"].maximum_days == 730
    assert terms["funding"].maximum_days == 1882


def test_every_fact_table_has_a_title_in_both_languages():
    assert set(words().tables) == set(module.FactTableName.__args__)
    assert rules.data_title("agreements", "en") == "the register of processors"
