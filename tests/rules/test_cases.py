"""Run the cases of every rule: `<group>/<rule>.yml` is a list of cases, each named by a sentence.

    - name: A pupil who left 731 days ago is found.
      near_miss: true        # only on passing cases: almost wrong, and must not be found
      tables:                # fact tables as CSV; a table that is not named is None
        retention: |
          role,   days_since_leaving, dossier_fields
          pupils, 731,                4
      finds:                 # every finding in order; each names the fields that the case speaks about
        - {dataset: data, rows: 1, checked: 1, places: "2"}
      missing: [columns]     # instead of `finds`: the rule is not examined, for want of these tables

What a cell says: `<NA>` is missing, an empty cell is "", `true` and `false` are yes and no; spaces around a cell do not
count and "2-4, 7" with a comma goes between quotes. A header line without records is an empty table.

What a table says about a column that a case does not give comes from its pandera model: "" for a text, 0 for a number,
false for a yes/no, missing where the model allows that; and where the model wants more or a case would be tedious:
"""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
import yaml

from zuinig import i18n, rules
from zuinig.tables import checked, facts

FOLDER = Path(__file__).parent

ANYWHERE: dict[str, Any] = {"dataset": "data", "subject": "pupil"}
DEFAULTS: dict[str, dict[str, Any]] = {
    "columns": {
        **{"personal": True, "confidence": 1.0, "rows": 100, "filled": 100},
        **{"allowance_confirmed": True, "level_confirmed": True},
    },
    "contents": {"rows": 1},
    "risks": {"columns": 2},
    "links": {"shared": 5},
    "care_groups": {"groups": 1, "rows": 1},
    "special_fields": {},
    "recipients": {},
    "agreements": {},
    "declared": {},
    "agreement_parts": {},
    "subprocessors": {},
    "register_lines": {},
    "regulation": {},
    "matches": {"by": "name"},
    "retention": {"days_since_leaving": 1},
    "consents": {"answer": "yes", "reminder_days": 365},
    "pupil_answers": {},
    "publications": {"consent": "yes"},
    "accounts": {"active": True},
    "disclosures": {},
    "form_fields": {"allowance_confirmed": True},
    "disclosed": {"allowance_confirmed": True},
    "applications": {},
    "exports": {},
    "staff_leavers": {"days_since_leaving": 1},
}
# `row` counts from 2, the first record of a spreadsheet; `label` is the recipient, else "row 2" and so on.
MODELS = {name: getattr(facts, "".join(word.title() for word in name.split("_"))) for name in DEFAULTS}


def table(name: str, text: str) -> pd.DataFrame:
    """Read the CSV of a case and fill in what it leaves out."""
    given = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False, skipinitialspace=True)
    given = given.rename(columns=str.strip).apply(lambda column: column.str.strip())
    columns = MODELS[name].to_schema().columns
    unknown = set(given) - set(columns)
    assert not unknown, f"{name} has no column {unknown}"
    defaults = {**ANYWHERE, **DEFAULTS[name], "row": range(2, len(given) + 2)}
    if "label" in columns and "label" not in given:
        rows = pd.Series(range(2, len(given) + 2), index=given.index).astype(str)
        recipient = given.get("recipient", pd.Series("", index=given.index))
        defaults["label"] = recipient.mask(recipient == "", "row " + rows)
    read = {
        column: cells(given[column], str(spec.dtype)) if column in given else defaults.get(column, blank(spec))
        for column, spec in columns.items()
    }
    return checked(pd.DataFrame(read, index=given.index), MODELS[name], name)


def cells(column: pd.Series, dtype: str) -> pd.Series:
    if dtype.startswith("bool"):
        return column.map({"true": True, "false": False, "<NA>": pd.NA}).astype("boolean")
    return column.mask(column == "<NA>", pd.NA).astype("Int64") if "int" in dtype.lower() else column


def blank(spec: Any) -> Any:
    if spec.nullable:
        return pd.NA
    dtype = str(spec.dtype)
    return False if dtype.startswith("bool") else 0 if "int" in dtype or "float" in dtype else ""


def facts_of(case: dict[str, Any]) -> Any:
    tables = {name: table(name, text) for name, text in case["tables"].items()}
    return SimpleNamespace(reference_date=date(2026, 11, 1), **{name: tables.get(name) for name in DEFAULTS})


def load_cases() -> list[tuple[rules.Rule, dict[str, Any]]]:
    return [
        (rules.find(file.stem), case)
        for file in sorted(FOLDER.glob("*/*.yml"))
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def parameters(cases: list[tuple[rules.Rule, dict[str, Any]]]) -> list[Any]:
    return [pytest.param(rule, case, id=f"{rule.name}: {case['name']}") for rule, case in cases]


CASES = load_cases()
FINDING = [(rule, case) for rule, case in CASES if case.get("finds")]


@pytest.mark.parametrize(("rule", "case"), parameters(CASES))
def test_a_rule_finds_exactly_what_its_case_says(rule, case):
    given = facts_of(case)

    found = rule.run(given)

    assert rule.missing(given) == case.get("missing", [])
    expected = case.get("finds", [])
    named = [list(fields) for fields in expected]
    actual = [
        {name: record[name] for name in names} for record, names in zip(found.to_dict("records"), named, strict=False)
    ]
    assert actual == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(("rule", "case"), parameters(FINDING))
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_finding_can_be_told_in_words(rule, case, language, monkeypatch):
    monkeypatch.setattr(i18n, "_current", language)

    for record in rule.run(facts_of(case)).to_dict("records"):
        message = rule.message.fill({**record, "share": "50%"})

        assert "{" not in message
        assert "nan" not in message.lower().split()


@pytest.mark.parametrize("rule", rules.catalogue(), ids=lambda rule: rule.name)
def test_a_rule_has_cases_that_find_that_pass_and_that_are_almost_wrong(rule):
    file = FOLDER / rule.group / f"{rule.name.replace('-', '_')}.yml"
    cases = yaml.safe_load(file.read_text(encoding="utf-8"))

    finding = [case for case in cases if case.get("finds")]
    passing = [case for case in cases if case.get("finds") == []]
    near = [case for case in passing if case.get("near_miss")]
    names = [case["name"] for case in cases]

    assert finding
    assert near
    assert len(passing) > len(near)
    assert len(set(names)) == len(names)
    assert all(not name[0].islower() and name.endswith(".") for name in names)
    assert all(set(case) <= {"name", "near_miss", "tables", "finds", "missing"} for case in cases)
    assert all(("finds" in case) != ("missing" in case) for case in cases)
    assert all(not case.get("finds") for case in cases if case.get("near_miss"))


def test_every_file_of_cases_belongs_to_a_rule():
    files = {f"{file.parent.name}/{file.stem}" for file in FOLDER.glob("*/*.yml")}

    assert files == {f"{rule.group}/{rule.name.replace('-', '_')}" for rule in rules.catalogue()}
