"""Columns of every dataset, with what the norm and the board's policy say about those that are delivered."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pandas as pd
import pytest

from zuinig.errors import ParameterError
from zuinig.facts import Asked, gather, policy_lines
from zuinig.project import load_project

PUPILS = """\
Leerlingnummer;Roepnaam;Geboortedatum;BSN;Groep
00001;Ada;01-02-2016;999990019;3
00002;Bo;03-04-2016;999990020;4
"""


def verdicts(facts) -> dict[str, tuple[str, str]]:
    columns = facts.columns.set_index("column")
    return {name: (row["allowance"], row["allowance_origin"]) for name, row in columns.iterrows()}


def test_a_delivered_column_is_held_against_the_norm_of_its_recipient_kind(board) -> None:
    facts, _ = board(delivery=PUPILS)
    norm = "norm learning_method"
    assert verdicts(facts) == {
        "Leerlingnummer": ("allowed", norm),
        "Roepnaam": ("allowed", norm),
        "Geboortedatum": ("forbidden", norm),
        "BSN": ("forbidden", norm),
        "Groep": ("needed", norm),
    }
    assert set(facts.columns["recipient"]) == {"Rekenrups"}
    assert set(facts.columns["recipient_kind"]) == {"learning_method"}


def test_a_policy_of_the_board_wins_for_its_recipient_category_and_subject_only(board) -> None:
    facts, _ = board(
        delivery=PUPILS,
        toml="""
        [[policy]]
        recipient = "Leerbord"
        category = "birth_date"
        allowance = "needed"
        reason = "A near miss: another recipient."

        [[policy]]
        recipient = "Rekenrups"
        category = "birth_date"
        allowance = "with_reason"
        reason = "Decision of the board."
        """,
    )
    found = verdicts(facts)
    assert found["Geboortedatum"] == ("with_reason", "audit.toml:26")
    assert found["BSN"] == ("forbidden", "norm learning_method")


def test_what_is_not_delivered_has_no_allowance(board) -> None:
    facts, _ = board(pupils=PUPILS)
    assert set(verdicts(facts).values()) == {("", "")}
    assert set(facts.columns["recipient"]) == {""}


def test_the_word_of_the_analyst_wins_from_the_classifier(board) -> None:
    facts, _ = board(
        delivery=(
            PUPILS,
            """
            [[dataset.confirm]]
            column = "Groep"
            category = "none"
            """,
        )
    )
    group = facts.columns.set_index("column").loc["Groep"]
    assert (group["category"], group["personal"], group["allowance"]) == ("none", False, "")


def test_lists_are_scanned_for_columns_too(board) -> None:
    facts, _ = board(staff="Personeelsnummer;E-mail;Uit dienst\n1;a@example.org;\n2;b@example.org;\n")
    assert set(facts.columns["role"]) == {"staff"}
    assert len(facts.columns) == 3


def test_what_stands_inside_a_text_is_told_by_rows(board) -> None:
    rows = "".join(f"{n:05};Ada;Kan goed samenwerken en leest graag thuis.\n" for n in range(1, 30))
    text = (
        "Leerlingnummer;Roepnaam;Opmerkingen\n" + rows + "00030;Bo;Moeder is bereikbaar op 06-12345678 na vijf uur.\n"
    )
    facts, _ = board(delivery=text)
    assert facts.contents[["column", "category", "rows", "places"]].to_numpy().tolist() == [
        ["Opmerkingen", "phone", 1, "31"]
    ]


def test_only_the_table_that_the_dataset_names_is_scanned(board, tmp_path: Path) -> None:
    with pd.ExcelWriter(tmp_path / "boek.xlsx", engine="xlsxwriter") as book:
        for sheet, header in (("Een", "Roepnaam"), ("Twee", "Achternaam")):
            pd.DataFrame({header: ["Ada", "Bo"], "Groep": ["3", "4"]}).to_excel(book, sheet_name=sheet, index=False)
    section = '[[dataset]]\nname = "boek"\nrole = "pupils"\npath = "boek.xlsx"\n'
    facts, _ = board(toml=section)
    assert set(facts.columns["table"]) == {"Een", "Twee"}
    facts, _ = board(toml=section + 'table = "Twee"\n')
    assert set(facts.columns["table"]) == {"Twee"}


def test_policy_lines_show_the_line_in_force_first(board, tmp_path: Path) -> None:
    board(
        delivery=PUPILS,
        toml="""
        [[policy]]
        recipient = "Rekenrups"
        category = "birth_date"
        allowance = "allowed"
        reason = "Decision."
        """,
    )
    text = (resources.files("zuinig.norms") / "recipients" / "learning_method.toml").read_text("utf-8").splitlines()
    named = next(n for n, line in enumerate(text, start=1) if "birth_date" in line)
    norm_line = f"norms/recipients/learning_method.toml:{named - 2}"  # the header stands two lines above
    rows = policy_lines(Asked("Rekenrups", "pupil", "birth_date"), tmp_path)
    assert [(row.layer, row.origin, row.allowance) for row in rows] == [
        ("recipient", "audit.toml:20", "allowed"),
        ("norm", norm_line, "forbidden"),
    ]
    assert [row.allowance for row in policy_lines(Asked("library", "pupil", "gender"), None)] == ["forbidden"]


def test_an_unknown_recipient_or_category_is_told_with_the_nearest() -> None:
    with pytest.raises(ParameterError, match="library"):
        policy_lines(Asked("librari", "pupil", "gender"), None)
    with pytest.raises(ParameterError, match="gender"):
        policy_lines(Asked("library", "pupil", "gendre"), None)


EDEXML = Path(__file__).resolve().parents[3] / "shared" / "real" / "edexml" / "EDEXML.Voorbeeld.2.0.xml"


@pytest.mark.skipif(not EDEXML.exists(), reason="the real files are not beside this checkout")
def test_the_official_edexml_example_to_a_learning_method(tmp_path: Path) -> None:
    (tmp_path / "audit.toml").write_text(
        '[board]\nname = "B"\nreference_date = 2026-11-24\n[[recipient]]\nname = "R"\nkind = "learning_method"\n'
        f'[[dataset]]\nname = "edex"\nrole = "delivery"\nrecipient = "R"\npath = \'{EDEXML}\'\n',
        encoding="utf-8",
    )
    facts, coverage = gather(load_project(tmp_path))
    pupil = "EDEX/leerlingen/leerling/"
    forbidden = facts.columns.loc[facts.columns["allowance"] == "forbidden", "column"].str.removeprefix(pupil)
    names = ["bsn", "bsn_ondwnr-4", "land", "land_vader", "land_moeder", "gewicht_nieuw", "postcodenl", "geboortedatum"]
    assert {*names, "toevoegingen/blok/opmerking"} <= set(forbidden)
    assert not any("groep" in name or "schooljaar" in name or "vestiging" in name for name in forbidden)
    assert facts.retention["row"].tolist() == [3]
    assert coverage.complete
