"""The whole audit of the sample board against its answer key: nothing missing, nothing extra."""

from __future__ import annotations

import pandas as pd
import pytest

from zuinig import audit, resources

FIELDS = ["rule", "dataset", "table", "column", "recipient", "category", "severity", "rows", "places"]


@pytest.fixture(scope="module")
def outcome() -> audit.Audit:
    return audit.run(resources.samples())


def sorted_rows(frame: pd.DataFrame) -> list[tuple[str, ...]]:
    return sorted(map(tuple, frame[FIELDS].astype(str).to_numpy().tolist()))


def test_the_findings_are_exactly_those_of_the_key(outcome: audit.Audit) -> None:
    key = pd.read_csv(resources.samples() / "answers.csv", dtype=str, keep_default_na=False)

    expected, found = set(sorted_rows(key)), set(sorted_rows(outcome.findings))

    assert {"missing": sorted(expected - found), "extra": sorted(found - expected)} == {"missing": [], "extra": []}
    assert len(outcome.findings) == len(key)


def test_every_rule_of_the_catalogue_ran(outcome: audit.Audit) -> None:
    assert outcome.rules.loc[outcome.rules["not_examined"] != "", ["rule", "not_examined"]].to_numpy().tolist() == []


def test_every_rule_finds_something_on_the_sample_board(outcome: audit.Audit) -> None:
    assert outcome.rules.loc[outcome.rules["findings"] == 0, "rule"].tolist() == []


def test_every_dataset_was_examined(outcome: audit.Audit) -> None:
    assert outcome.complete


def test_a_second_run_gives_the_same_findings(outcome: audit.Audit) -> None:
    again = audit.run(resources.samples())

    pd.testing.assert_frame_equal(outcome.findings, again.findings)


def test_the_ids_do_not_depend_on_the_language(outcome: audit.Audit) -> None:
    from zuinig import i18n

    i18n.use("en")
    english = audit.run(resources.samples())

    assert set(outcome.findings["finding_id"]) == set(english.findings["finding_id"])
    assert outcome.findings["message"].tolist() != english.findings["message"].tolist()
