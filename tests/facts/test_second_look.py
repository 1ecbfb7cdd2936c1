"""A second look at pupils in files: traits that single out, keys that link, telling group names, plans."""

from __future__ import annotations

import pandas as pd
import pytest

from zuinig.facts import gather
from zuinig.facts.care_groups import tells_care
from zuinig.project import load_project

RECEIVERS = """
[[recipient]]
name = "Lab"
kind = "research"
[[recipient]]
name = "Hogeschool"
kind = "research"
"""


def csv(header: str, rows: list[str]) -> str:
    return "\n".join([header, *rows]) + "\n"


def to(recipient: str, name: str) -> str:
    return f'[[dataset]]\nname = "{name}"\nrole = "delivery"\npath = "{name}.csv"\nrecipient = "{recipient}"\n'


@pytest.fixture
def deliveries(board, tmp_path):
    """Facts of deliveries: `deliveries(lab=("Lab", text), …)`."""

    def make(**given: tuple[str, str]):
        for name, (_recipient, text) in given.items():
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        sections = [to(recipient, name) for name, (recipient, _text) in given.items()]
        return board(toml=RECEIVERS + "\n".join(sections))[0]

    return make


def pupils(numbers: range, header: str = "Leerlingnummer;Geslacht;Geboortejaar;Score") -> str:
    return csv(header, [f"{n:05};{'MV'[n % 2]};{2014 + n % 3};{n * 7 % 90 + 10}" for n in numbers])


def test_classes_of_traits_are_counted_in_a_file_without_names(deliveries) -> None:
    rows = [f"{n:05};{'MV'[n % 2]};{2014 + n % 3};{n % 40 + 40}" for n in range(60)]
    rows[-1] = "00059;M;2012;77"
    facts = deliveries(lab=("Lab", csv("Leerlingnummer;Geslacht;Geboortejaar;Score", rows)))
    risk = facts.risks.to_dict("records")

    assert [(row["traits"], row["rows"], row["classes"], row["direct"]) for row in risk] == [
        ("birth_date, gender", 60, 7, False)
    ]
    assert (risk[0]["smallest"], risk[0]["unique_rows"], risk[0]["small_rows"]) == (1, 1, 1)


def test_the_group_is_counted_beside_the_traits_of_the_child(deliveries) -> None:
    rows = [f"{n:05};{'MV'[n % 2]};{2014 + n % 3};groep {n % 8 + 1}" for n in range(60)]
    facts = deliveries(lab=("Lab", csv("Leerlingnummer;Geslacht;Geboortejaar;Groep", rows)))

    assert facts.risks["traits"].tolist() == ["birth_date, gender", "birth_date, gender, school"]
    assert facts.risks["classes"].tolist() == [6, 24]


def test_a_file_with_names_points_at_pupils_by_itself(deliveries) -> None:
    rows = [f"Ada{'abcdef'[n % 6]};Jansen;{'MV'[n % 2]};{2014 + n % 3}" for n in range(60)]
    facts = deliveries(lab=("Lab", csv("Roepnaam;Achternaam;Geslacht;Geboortejaar", rows)))

    assert facts.risks["direct"].tolist() == [True]


def test_initials_alone_do_not_point_at_a_pupil(deliveries) -> None:
    rows = [f"{n:05};{'ABCDEFGH'[n % 8]}.;{'MV'[n % 2]};{2014 + n % 3}" for n in range(60)]
    facts = deliveries(lab=("Lab", csv("Leerlingnummer;Voorletters;Geslacht;Geboortejaar", rows)))

    assert facts.risks["direct"].tolist() == [False]


def test_one_trait_or_a_trait_with_one_value_is_no_set(deliveries) -> None:
    rows = [f"{n:05};{'MV'[n % 2]};2014;{n % 40 + 40}" for n in range(60)]
    facts = deliveries(lab=("Lab", csv("Leerlingnummer;Geslacht;Geboortejaar;Score", rows)))

    assert facts.risks.empty


def test_a_delivery_without_pupils_is_looked_at_and_has_no_risk(deliveries) -> None:
    facts = deliveries(lab=("Lab", csv("Schoolnaam;Brin", ["De Proef;99ZA", "De Test;99ZB"])))

    assert facts.risks.empty
    assert facts.links.empty
    assert facts.care_groups.empty


def test_without_deliveries_there_is_nothing_to_look_at(board) -> None:
    facts, _ = board(pupils=pupils(range(20)))

    assert facts.risks is None
    assert facts.links is None
    assert facts.special_fields is None


def test_headers_alone_tell_nothing(board) -> None:
    facts, _ = board(delivery=pupils(range(20)), headers_only=True)

    assert (facts.risks, facts.links, facts.care_groups, facts.special_fields) == (None, None, None, None)


def test_two_deliveries_that_share_a_number_are_linked(deliveries) -> None:
    named = csv("Leerlingnummer;Roepnaam;Achternaam", [f"{n:05};Ada;Jansen" for n in range(30, 90)])
    facts = deliveries(lab=("Lab", pupils(range(60))), reken=("Rekenrups", named))
    links = facts.links.to_dict("records")

    assert links == [
        {
            "dataset": "lab",
            "recipient": "Lab",
            "direct": False,
            "other_dataset": "reken",
            "other_recipient": "Rekenrups",
            "other_direct": True,
            "category": "pupil_number",
            "shared": 30,
        }
    ]


def test_the_delivery_without_names_comes_first_whatever_the_order_of_the_file(deliveries) -> None:
    named = csv("Leerlingnummer;Roepnaam;Achternaam", [f"{n:05};Ada;Jansen" for n in range(30, 90)])
    facts = deliveries(reken=("Rekenrups", named), lab=("Lab", pupils(range(60))))

    assert facts.links[["dataset", "other_dataset"]].to_numpy().tolist() == [["lab", "reken"]]


@pytest.mark.parametrize(("first", "links"), [(55, 1), (56, 0), (60, 0)])
def test_fewer_than_five_shared_values_are_no_link(deliveries, first: int, links: int) -> None:
    facts = deliveries(lab=("Lab", pupils(range(60))), school=("Hogeschool", pupils(range(first, first + 60))))

    assert len(facts.links) == links


def test_two_deliveries_to_one_recipient_and_two_kinds_of_identifier_are_no_link(deliveries) -> None:
    login = csv("Gebruikersnaam;Score", [f"{n:05};{n}" for n in range(60)])
    facts = deliveries(
        lab=("Lab", pupils(range(60))), lab_again=("Lab", pupils(range(60))), school=("Hogeschool", login)
    )

    assert facts.links.empty


@pytest.mark.parametrize(
    "name",
    ["Zwakke lezers", "Groep 5 RT", "rt-groep", "Dyslexie 6", "NT2 onderbouw", "Taalklas", "zorggroep", "Autisme-klas"],
)
def test_a_group_name_can_tell_care(name: str) -> None:
    assert tells_care(name)


@pytest.mark.parametrize(
    "name", ["Groep 5", "5A", "Sterren", "art", "Start", "Zwaluwen", "De Boomhut", "sport", "Kikkers", "99ZA", ""]
)
def test_most_group_names_tell_nothing(name: str) -> None:
    assert not tells_care(name)


def test_rows_in_telling_groups_are_counted_and_their_names_left_out(board) -> None:
    rows = [f"{n:05};Ada;{'Zwakke lezers' if n in (3, 4, 7) else 'Groep ' + str(n % 4 + 3)}" for n in range(40)]
    facts, _ = board(pupils=csv("Leerlingnummer;Roepnaam;Groep", rows))

    found = facts.care_groups.to_dict("records")
    assert [(row["column"], row["groups"], row["rows"], row["places"]) for row in found] == [("Groep", 1, 3, "5-6, 9")]
    assert "lezers" not in facts.care_groups.to_csv()


def test_groups_without_a_telling_name_give_an_empty_table(board) -> None:
    facts, _ = board(pupils=csv("Leerlingnummer;Roepnaam;Groep", [f"{n:05};Ada;{n % 8 + 1}" for n in range(40)]))

    assert facts.care_groups.empty


PLAN = "Leerlingnummer;Roepnaam;OPP;Diagnose;Medicatie"


def test_health_without_a_plan_is_counted_by_row_and_medicines_for_safety_are_left_out(board) -> None:
    plans = {1: "ja", 2: "nee", 3: "", 4: "OPP 2026", 5: "geen"}
    found = {1: "ADHD", 2: "dyslexie", 3: "dyslexie", 4: "autisme", 5: "nee", 6: "epilepsie"}
    rows = [f"{n:05};Ada;{plans.get(n, '')};{found.get(n, '')};{'Ventolin' if n < 9 else ''}" for n in range(40)]
    facts, _ = board(pupils=csv(PLAN, rows))

    found = facts.special_fields.to_dict("records")
    assert [(row["column"], row["rows"], row["filled"], row["without_plan"], row["places"]) for row in found] == [
        ("Diagnose", 40, 5, 3, "4-5, 8")
    ]


def test_a_file_that_does_not_say_who_has_a_plan_tells_nothing_about_it(board) -> None:
    rows = [f"{n:05};Ada;Ritalin" for n in range(40)]
    facts, _ = board(pupils=csv("Leerlingnummer;Roepnaam;Medicatie", rows))

    assert facts.special_fields is None


def test_a_file_with_plans_and_no_health_is_looked_at(board) -> None:
    facts, _ = board(pupils=csv("Leerlingnummer;Roepnaam;OPP", [f"{n:05};Ada;ja" for n in range(40)]))

    assert facts.special_fields is not None
    assert facts.special_fields.empty


def test_two_deliveries_with_names_are_not_compared(deliveries) -> None:
    named = csv("Leerlingnummer;Roepnaam;Achternaam", [f"{n:05};Ada;Jansen" for n in range(60)])

    assert deliveries(lab=("Lab", named), school=("Hogeschool", named)).links.empty


def test_of_several_tables_of_a_delivery_the_one_that_shares_most_is_told(deliveries, tmp_path) -> None:
    with pd.ExcelWriter(tmp_path / "lab.xlsx", engine="xlsxwriter") as book:
        for sheet, numbers in (("een", range(10)), ("twee", range(40)), ("drie", range(20))):
            frame = pd.DataFrame(
                {
                    "Leerlingnummer": [f"{n:05}" for n in numbers],
                    "Geslacht": ["MV"[n % 2] for n in numbers],
                    "Score": [str(n % 50 + 20) for n in numbers],
                }
            )
            frame.to_excel(book, sheet_name=sheet, index=False)
    named = csv("Leerlingnummer;Roepnaam;Achternaam", [f"{n:05};Ada;Jansen" for n in range(60)])
    deliveries(reken=("Rekenrups", named))
    text = (tmp_path / "audit.toml").read_text(encoding="utf-8") + to("Lab", "lab").replace("lab.csv", "lab.xlsx")
    (tmp_path / "audit.toml").write_text(text, encoding="utf-8")
    facts, _ = gather(load_project(tmp_path))

    assert facts.links["shared"].tolist() == [40]
