"""Every chart: the table that is drawn, and what a reader needs around it."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
from matplotlib.figure import Figure

from zuinig import charts, i18n
from zuinig.charts import CHARTS, figure, image, named, style
from zuinig.charts.small import SMALL, WITHHELD, protect

NAMES = [chart.NAME for chart in CHARTS]
KINDS = ["png", "svg", "pdf"]


def drawn(chart, audit):
    table = chart.table(audit)
    with style.settings():
        return table, chart.draw(Figure().add_subplot(), table)


def test_every_file_with_a_chart_is_listed():
    helpers = {"__init__", "examined", "figure", "small", "style", "words"}
    files = {path.stem for path in Path(charts.__file__).parent.glob("*.py")}

    assert files - helpers == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_chart_has_a_title_axis_labels_and_a_unit(made, name, language):
    i18n.use(language)
    chart = named(name)
    table, axes = drawn(chart, made.audit())

    assert axes.get_title(loc="left") == chart.title(table) != ""
    assert axes.get_ylabel()
    assert axes.get_xlabel()


@pytest.mark.parametrize("name", NAMES)
def test_the_alternative_text_starts_with_the_finding_and_the_table_has_words(made, name):
    chart = named(name)
    table = chart.table(made.audit())
    shown = chart.readable(table)

    assert chart.alt(table).startswith(chart.title(table))
    assert len(shown) == len(table)
    assert shown.map(lambda cell: isinstance(cell, str)).all(axis=None)


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_of_an_audit_without_facts_shows_grey_instead_of_nothing(made, name):
    i18n.use("en")
    idle = made.rules().assign(not_examined="no data")
    nothing = made.facts(**dict.fromkeys(["columns", "contents", "agreements", "retention", "consents"]))
    audit = made.audit(facts=nothing, findings=made.findings().head(0), rules=idle)
    table, axes = drawn(named(name), audit)
    colours = {style.GREY.colour}
    grey = [patch for patch in axes.patches if _hex(patch.get_facecolor()) in colours]

    assert grey or name == "kept_past_term"
    assert re.search("examined", named(name).title(table))


def _hex(colour):
    from matplotlib.colors import to_hex

    return to_hex(colour)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_is_the_same_bytes_every_time_and_tells_no_moment(made, name, kind):
    table = named(name).table(made.audit())
    first, second = (image(named(name), table, kind, "De Meander") for _ in range(2))

    assert first == second
    assert b"2026-11-24" not in first
    assert not re.search(rb"CreationDate|<dc:date>|matplotlib\.org/\d", first)


def test_the_settings_of_the_user_do_not_change_a_chart(made):
    import matplotlib as mpl

    table = named("delivered_fields").table(made.audit())
    before = image(named("delivered_fields"), table, "png")
    with mpl.rc_context({"font.size": 30, "axes.facecolor": "black"}):
        assert image(named("delivered_fields"), table, "png") == before


def test_the_title_moves_to_the_edge_of_the_figure(made):
    whole = figure(named("delivered_fields"), named("delivered_fields").table(made.audit()))

    assert whole.subfigs[0].get_suptitle()
    assert not whole.axes[0].get_title(loc="left")


def test_delivered_fields_counts_filled_personal_fields_per_recipient(made):
    table = named("delivered_fields").table(made.audit()).set_index("recipient")

    assert table.loc["Rekenmethode", ["allowed", "with_reason", "beyond"]].tolist() == [2, 0, 3]
    assert table.loc["Ouderapp", ["allowed", "with_reason", "beyond"]].tolist() == [2, 1, 0]


def test_delivered_fields_leaves_out_empty_columns_and_columns_without_personal_data(made):
    columns = made.columns()
    columns.loc[columns["column"] == "bsn", "filled"] = 0
    columns.loc[columns["column"] == "land", "personal"] = False
    table = named("delivered_fields").table(made.audit(facts=made.facts(columns=columns))).set_index("recipient")

    assert table.loc["Rekenmethode", "beyond"] == 1


def test_a_recipient_whose_file_was_not_examined_is_missing_and_not_zero(made):
    table = named("delivered_fields").table(made.audit()).set_index("recipient")

    assert pd.isna(table.loc["Bibliotheek", "beyond"])
    assert table.loc["Bibliotheek", "unexamined"] == 1


def test_recipients_without_a_file_share_one_grey_row_at_the_end(made):
    i18n.use("en")
    table = named("delivered_fields").table(made.audit())

    assert table["recipient"].tolist()[-1] == "1 recipient without a file"
    assert pd.isna(table["beyond"].iloc[-1])
    assert "DUO" not in table["recipient"].tolist()


def test_where_only_headers_were_looked_at_every_column_counts(made):
    columns = made.columns().assign(filled=0, rows=0)
    coverage = type(made.coverage())(made.coverage().datasets, headers_only=True)
    audit = made.audit(facts=made.facts(columns=columns), coverage=coverage)

    assert named("delivered_fields").table(audit).set_index("recipient").loc["Rekenmethode", "beyond"] == 3


def test_findings_by_theme_counts_open_findings_and_names_what_was_not_examined(made):
    table = named("findings_by_theme").table(made.audit()).set_index("theme")

    assert table.loc["fields", ["high", "medium", "low"]].tolist() == [2, 1, 0]
    assert table.loc["agreements", ["high", "low", "waived"]].tolist() == [1, 0, 1]
    assert table.loc["consent", ["high", "unexamined"]].tolist() == [0, 1]
    assert pd.isna(table.loc["access", "high"])


def test_sensitive_fields_tells_what_is_not_allowed_and_what_hides_in_text(made):
    table = named("sensitive_fields").table(made.audit()).set_index("recipient")

    assert table.loc["Rekenmethode", ["national_id", "national_id_worst"]].tolist() == [1, "forbidden"]
    assert table.loc["Rekenmethode", "inside_text"] == 1
    assert table.loc["Schoolfotograaf", ["health", "national_id"]].tolist() == [1, 0]
    assert pd.isna(table.loc["Bibliotheek", "health"])


def test_agreements_are_counted_in_their_gravest_state(made):
    table = named("agreements_state").table(made.audit()).set_index("state")

    assert table["agreements"].to_dict() == {
        "valid": 1,
        "soon": 1,
        "expired": 1,
        "unsigned": 1,
        "missing": 1,
        "unknown": 0,
    }
    assert table.loc["missing", "recipients"] == "Bibliotheek"


def test_an_agreement_that_renews_by_itself_is_in_force_after_its_end(made):
    register = made.agreements().assign(renews=True, signed=True)
    table = named("agreements_state").table(made.audit(facts=made.facts(agreements=register))).set_index("state")

    assert table["agreements"].to_dict()["valid"] == 4


def test_agreements_without_a_register_are_not_examined(made):
    table = named("agreements_state").table(made.audit(facts=made.facts(agreements=None))).set_index("state")

    assert table["agreements"].to_dict()["unknown"] == 4
    assert table["agreements"].sum() == 4


def test_consent_counts_a_withdrawn_yes_as_no(made):
    consents = made.consents()
    consents.loc[consents.index[:10], "withdrawn"] = True
    table = named("consent_answers").table(made.audit(facts=made.facts(consents=consents))).set_index("channel")

    assert table.loc["website", ["yes", "no", "blank", "answers"]].tolist() == [130, 40, 30, 200]


def test_people_are_counted_in_protected_numbers_only(made):
    consent = named("consent_answers").table(made.audit()).set_index("channel")
    kept = named("kept_past_term").table(made.audit()).set_index("school")

    assert consent.loc["press", ["yes", "no", "blank"]].tolist() == [60, WITHHELD, SMALL]
    assert kept.loc["00", ["within", "past", "leavers"]].tolist() == [WITHHELD, SMALL, 22]
    assert kept.loc["99AA", ["within", "past", "leavers"]].tolist() == [WITHHELD, WITHHELD, 21]


def test_only_as_many_numbers_are_hidden_as_must_be():
    """Three schools, one small count: its own row and one other row to cover it, the third stays."""
    table = pd.DataFrame({"past": [14, 6, 2], "within": [22, 12, 12]})
    shown = protect(table, ["past", "within"], board_total=True)

    assert shown.to_numpy().tolist() == [[14, 22], [WITHHELD, WITHHELD], [SMALL, WITHHELD]]


def test_a_code_of_a_school_stays_text_and_a_school_without_leaving_dates_is_missing(made):
    kept = named("kept_past_term").table(made.audit()).set_index("school")

    assert kept.index.tolist() == ["99AA", "00", "99CC"]
    assert kept.loc["99CC", ["within", "past", "leavers"]].isna().all()


def test_a_hidden_number_stands_nowhere_in_the_drawing(made):
    _table, axes = drawn(named("kept_past_term"), made.audit())
    texts = {text.get_text() for text in axes.texts}

    assert "< 5" in texts
    assert not texts & {"2", "9", "12", "20", "11", "32"}


def test_numbers_that_are_large_enough_are_drawn(made):
    retention = made.retention()
    retention["days_since_leaving"] = retention["days_since_leaving"].mask(retention["row"] < 6, 2500)
    table, axes = drawn(named("kept_past_term"), made.audit(facts=made.facts(retention=retention)))

    assert table.set_index("school").loc["00", ["within", "past"]].tolist() == [14, 8]
    assert {"14", "8"} <= {text.get_text() for text in axes.texts}
