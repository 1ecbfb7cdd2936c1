"""What notebook cells show: safe for HTML, right by the facts."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from zuinig import i18n
from zuinig.charts import CHARTS
from zuinig.errors import ParameterError, ProjectError
from zuinig.report import show
from zuinig.report.show.shown import Tag, table

PAGES = [
    show.cover,
    show.findings,
    show.not_examined,
    show.kinds_of_data,
    show.sensitive_columns,
    show.free_text,
    show.form,
    show.access,
    show.recipients,
    show.supplier_sheets,
    show.in_short,
    show.who_gets_what,
    show.unexamined,
    show.questions,
]


def rows(shown):
    """The cells of the tables in a piece of HTML."""
    lines = re.findall(r"<tr>(.*?)</tr>", shown.html, re.DOTALL)
    return [[re.sub("<.*?>", "", cell) for cell in re.findall(r"<t[hd].*?>(.*?)</t[hd]>", line)] for line in lines]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_everything_can_be_shown_in_both_languages(made, page, language):
    i18n.use(language)
    shown = page(made.audit())

    assert shown._repr_html_()
    assert repr(shown)


@pytest.mark.parametrize("page", PAGES)
def test_everything_can_be_shown_of_an_audit_in_which_nothing_was_examined(made, page):
    names = ["columns", "contents", "recipients", "agreements", "declared", "retention", "consents"]
    idle = made.rules().assign(not_examined="geen gegevens")
    audit = made.audit(facts=made.facts(**dict.fromkeys(names)), findings=made.findings().head(0), rules=idle)

    assert page(audit).html


@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_comes_with_its_alternative_text_and_its_table(made, chart):
    shown = show.chart(made.audit(), chart.NAME)
    data = chart.table(made.audit())

    assert f'alt="{chart.alt(data)}"' in shown.html or "&lt; 5" in shown.html
    assert len(rows(shown)) == len(data) + 1


def test_texts_are_made_safe_for_html(made):
    shown = table(pd.DataFrame({"<b>": ["<script>", "&"], "n": ["1", "2"], "t": [Tag("a", "<i>"), ""]}), "<u>")

    assert not re.search(r"<(b|script|i|u)>", shown.html)


def test_numbers_go_to_the_right_and_words_do_not():
    shown = table(pd.DataFrame({"name": ["12"], "n": ["1.234"], "word": ["twee"]}))

    assert '<td class="number">1.234</td>' in shown.html
    assert '<td style="text-align:left">twee</td>' in shown.html
    assert '<th scope="row" style="text-align:left">12</th>' in shown.html


def test_findings_can_be_filtered(made):
    audit = made.audit()

    assert len(show.find(audit)) == 6
    assert len(show.find(audit, severity="high")) == 4
    assert show.find(audit, recipient="Schoolfotograaf")["code"].tolist() == ["FLD02", "AGR03"]
    assert show.find(audit, school="00")["code"].tolist() == ["RET02"]


def test_findings_of_a_group_hold_only_that_group(made):
    shown = show.findings(made.audit(), "retention")

    assert "RET01" in shown.html
    assert "RET02" in shown.html
    assert "FLD01" not in shown.html


def test_a_rule_that_was_not_examined_is_told_where_its_findings_would_be(made):
    assert 'class="warn"' in show.findings(made.audit(), "access").html


def test_a_recipient_is_told_to_have_its_best_agreement(made):
    i18n.use("en")
    by_name = {row[0]: row[2] for row in rows(show.recipients(made.audit()))[1:]}

    assert by_name["Schoolfotograaf"] == "ended"
    assert by_name["Ouderapp"] == "not signed"
    assert by_name["Bibliotheek"] == "no agreement"
    assert by_name["DUO"] == "not needed"


def test_a_council_reads_what_goes_to_whom_by_what_is_allowed(made):
    i18n.use("en")
    by_name = {row[0].split(",")[0]: row for row in rows(show.who_gets_what(made.audit()))[1:]}

    assert by_name["Bibliotheek"][2:] == ["not examined"] * 3
    assert by_name["Ouderapp"][2:] == ["name, e-mail address", "telephone number", "-"]
    assert len(by_name["Rekenmethode"][4].split(", ")) >= 3
    assert "DUO" not in by_name


def test_findings_about_own_files_leave_out_what_recipients_get(made):
    shown = show.findings(made.audit(), own=True)

    assert "RET01" in shown.html
    assert "FLD01" not in shown.html


def test_a_council_page_holds_no_row_numbers_and_no_columns(made):
    pages = [show.in_short, show.who_gets_what, show.unexamined, show.questions, show.cover]
    text = "".join(page(made.audit()).html for page in pages)

    assert "opmerking" not in text
    assert "20-28" not in text
    assert "register row" not in text


def test_there_are_three_questions(made):
    assert show.questions(made.audit()).html.count("<li>") == 3


def test_opening_asks_for_a_language_that_exists_and_an_audit_that_is_there(tmp_path):
    with pytest.raises(ParameterError):
        show.open_audit(lang="fr")
    with pytest.raises(ProjectError):
        show.open_audit(results=str(tmp_path))


def test_a_saved_audit_opens_as_it_was(made, tmp_path):
    made.audit().save(tmp_path)
    opened = show.open_audit(results=str(tmp_path), lang="en")

    assert i18n.language() == "en"
    pd.testing.assert_frame_equal(opened.findings, made.findings())


def test_a_dataset_that_is_not_there_is_refused_with_the_nearest_one(made):
    with pytest.raises(ParameterError, match="“leerlingen Linde”"):
        show.scan_file(made.audit(), "leerlingen Lynde")


@pytest.fixture
def with_file(made, tmp_path):
    """An audit whose first dataset is a real file."""
    (tmp_path / "linde.csv").write_text("Roepnaam;BSN\nAnna;123456782\nBram;111222333\nChris;123456782\n")
    return made.audit(project=made.project(tmp_path))


def test_the_analyst_sees_what_a_file_holds_and_why_without_its_values(with_file):
    held = rows(show.scan_file(with_file, ""))
    why = show.evidence(with_file, "leerlingen Linde", "BSN").html

    assert [row[0] for row in held[1:]] == ["Roepnaam", "BSN"]
    assert "<li>" in why
    assert not re.search(r"Anna|Bram|123456782", f"{held}{why}")


def test_a_column_that_is_not_there_is_refused_with_the_nearest_one(with_file):
    with pytest.raises(ParameterError, match="“Roepnaam”"):
        show.evidence(with_file, "", "Roepnam")


def test_the_analyst_sees_the_line_in_force(made):
    lines = rows(show.policy(made.audit(), "Rekenmethode", "national_id"))

    assert lines[1][0].startswith("norms/recipients/learning_method.toml:")
    assert rows(show.policy(made.audit(), "", "national_id")) == lines
