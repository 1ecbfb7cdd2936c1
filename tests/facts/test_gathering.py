"""The gathering as a whole: nothing stops it, nothing leaks, the same input gives the same bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from zuinig.facts import Coverage, Facts, gather
from zuinig.facts.store import MODELS
from zuinig.project import load_project

PUPILS = "Leerlingnummer;Roepnaam;Achternaam;Uitschrijfdatum\n00001;Ada;Proef;\n00002;Bo;Test;01-08-2020\n"
REGISTER = "Leverancier;Verwerkersovereenkomst;Einddatum\nUitgeverij Kiezel;J;31-12-2026\nMeetlat;N;\n"
SECRET = "Zeldzaamgeheim"


def reasons(coverage: Coverage) -> dict[str, str]:
    return {one.dataset: one.reason for one in coverage.not_examined}


def test_a_dataset_that_is_not_there_is_told_and_the_rest_goes_on(board) -> None:
    facts, coverage = board(pupils=PUPILS, toml='[[dataset]]\nname = "weg"\nrole = "register"\npath = "weg.csv"\n')
    assert list(reasons(coverage)) == ["weg"]
    assert "weg.csv" in coverage.first_reason
    assert not coverage.complete
    assert [one.dataset for one in coverage.examined] == ["pupils"]
    assert len(facts.columns) == 4
    assert facts.agreements is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "register.csv"),
        ("Partner;Product\nKiezel;Rekenrups\nMeetlat;Groeikaart\n", "Leverancier"),
        (f"Leverancier;Einddatum\n{SECRET};31-12-2026\nMeetlat;31-02-2026\n", "row 3"),
        (f"Leverancier;Einddatum\nKiezel;{SECRET}\nMeetlat;31-12-2026\n", "row 2"),
        (f"Leverancier;Stilzwijgende verlenging\nKiezel;{SECRET}\nMeetlat;J\n", "row 2"),
    ],
)
def test_a_register_that_cannot_be_understood_is_told_in_a_sentence_without_cells(board, text: str, word: str) -> None:
    facts, coverage = board(register=text, pupils=PUPILS)
    assert list(reasons(coverage)) == ["register"]
    assert word in coverage.first_reason
    assert SECRET not in coverage.first_reason
    assert "31-02" not in coverage.first_reason
    assert facts.agreements is None
    assert facts.columns is not None


def test_an_unexpected_error_is_told_by_its_kind_only(board, monkeypatch) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr("zuinig.facts.examining.leavers_of", broken)
    facts, coverage = board(pupils=PUPILS, register=REGISTER)
    assert "RuntimeError" in reasons(coverage)["pupils"]
    assert SECRET not in json.dumps(coverage.as_json())
    assert facts.agreements is not None


def test_an_unexpected_error_while_a_list_is_judged_is_told_too(board, monkeypatch) -> None:
    def broken(*_arguments: object) -> None:
        raise ValueError(SECRET)

    monkeypatch.setattr("zuinig.facts.lists.agreements_table", broken)
    facts, coverage = board(pupils=PUPILS, register=REGISTER)
    assert "ValueError" in reasons(coverage)["register"]
    assert SECRET not in " ".join(coverage.sentences())
    assert facts.agreements is None
    assert facts.retention is not None


def test_headers_only_opens_no_value_and_approves_nothing(board) -> None:
    facts, coverage = board(pupils=PUPILS, register=REGISTER, headers_only=True)
    assert coverage.headers_only
    assert facts.columns["filled"].sum() == 0
    given = [name for name in MODELS if getattr(facts, name) is not None]
    assert given == ["columns", "recipients"]


def test_progress_is_told_per_dataset(board, tmp_path: Path) -> None:
    board(pupils=PUPILS, register=REGISTER)
    told: list[tuple[int, int, str]] = []
    gather(load_project(tmp_path), progress=lambda *news: told.append(news))
    assert told == [(0, 2, "pupils"), (0, 2, "pupils: 2 rows"), (1, 2, "register"), (1, 2, "register: 2 rows")]


def everything(board) -> tuple[Facts, Coverage]:
    """One dataset of each role, with a marker in every cell that may hold text."""
    s = SECRET
    return board(
        pupils=(
            "Leerlingnummer;Roepnaam;Notities;Aanmelddatum;Inschrijfdatum;Uitschrijfdatum\n"
            f"{s}1;{s}a;{s} is ziek;01-01-2016;01-08-2016;01-08-2020\n{s}2;{s}b;;01-01-2020;;\n",
            "exported = 2026-10-01",
        ),
        delivery="Leerlingnummer;Geslacht;Geboortejaar;Groep\n"
        + "".join(f"{s}{n};{'MV'[n % 2]};{2015 + n % 2};Zwakke {s}\n" for n in range(1, 7)),
        # The same file for another recipient, so that the two can be linked; and one that says who has a plan.
        toml="[regulation]\nterm_years = 4\n\n"
        '[[dataset]]\nname = "again"\nrole = "delivery"\npath = "delivery.csv"\nrecipient = "Leerbord"\n',
        pupils2=f"Leerlingnummer;Roepnaam;OPP;Diagnose\n{s}1;{s}a;nee;{s}\n{s}2;{s}b;ja;{s}\n",
        register=f"Leverancier;Product;Rol;Model;Modelversie;Categorieën persoonsgegevens;Datalocatie;Waarborg;"
        f"Privacybijsluiter;Subverwerkers\n{s};{s};{s};{s};{s};1a, {s};{s};{s};ja;{s}\n"
        f"{s}2;{s};{s};{s};{s};{s};{s};{s};nee;\nRekenrup;;;;;;;;;\n",  # nearly a recipient
        subprocessors=f"Leverancier;Subverwerker\n{s};{s}\n",
        participants=f"Deelnemer;Product\n{s};{s}\n{s}2;{s}\n",
        consents=f"Leerlingnummer;Voorkeur;Antwoord;Ingevuld door;Wijze;Versie tekst\n{s}1;{s};Ja;{s};{s};{s}\n"
        f"{s}2;Website;Nee;{s};{s};{s}\n",
        publications=f"Leerlingnummer;Kanaal;Datum publicatie\n{s}1;{s};01-10-2026\n{s}3;{s};01-10-2026\n",
        staff=f"Personeelsnummer;Naam;Functie;Uit dienst\n{s}1;{s} a;{s};\n{s}2;{s} b;{s};01-01-2020\n",
        access=f"Medewerker;Personeelsnummer;Rol;Functie;Bereik;Rolsoort;Goedgekeurd door;Reden uitzondering\n"
        f"{s} a;{s}1;{s};{s};{s};{s};{s};{s}\n{s} b;{s}2;{s};{s};{s};{s};{s};{s}\n",
        disclosures=f"Ontvanger;Gegevens;Grondslag\n{s};{s}, naam;{s}\n{s}2;{s};{s}\n",
        form=f"Veld;Verplicht;Stap\n{s} van het kind;J;{s}\n{s};N;{s}\n",
    )


def test_no_cell_ends_up_in_the_facts_or_the_coverage(board, tmp_path: Path) -> None:
    facts, coverage = everything(board)
    assert coverage.complete, coverage.sentences()
    for name in MODELS:
        table = getattr(facts, name)
        assert table is not None, name
        assert len(table), name
        assert SECRET.lower() not in table.to_csv().lower(), name
    folder = tmp_path / "out"
    folder.mkdir()
    facts.save(folder)
    coverage.save(folder)
    for file in folder.iterdir():
        assert SECRET.encode() not in file.read_bytes()
    assert SECRET not in " ".join(coverage.sentences())


def test_facts_and_coverage_come_back_as_they_were_saved_byte_for_byte(board, tmp_path: Path) -> None:
    saved: list[dict[str, bytes]] = []
    for name in ("first", "second"):
        facts, coverage = everything(board)
        folder = tmp_path / name
        folder.mkdir()
        facts.save(folder)
        coverage.save(folder)
        saved.append({file.name: file.read_bytes() for file in folder.iterdir()})
        loaded = Facts.load(folder)
        for table in MODELS:
            pd.testing.assert_frame_equal(getattr(loaded, table), getattr(facts, table))
        assert (loaded.reference_date, loaded.board, loaded.period) == (facts.reference_date, facts.board, facts.period)
        assert Coverage.load(folder) == coverage
    assert saved[0] == saved[1]


def test_saving_over_an_earlier_audit_leaves_none_of_its_tables(board, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    board(pupils=PUPILS, register=REGISTER)[0].save(folder)
    board(pupils=PUPILS)[0].save(folder)
    assert Facts.load(folder).agreements is None
