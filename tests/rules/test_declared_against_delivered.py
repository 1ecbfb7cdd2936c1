"""Agreements held against deliveries, both ways and in detail: a key made by hand is met exactly."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from zuinig import audit, norms
from zuinig.audit import Audit

KEY = yaml.safe_load((Path(__file__).parent / "declared_against_delivered.yml").read_text(encoding="utf-8"))
CODES = {"FLD04": "beyond", "AGR10": "never", "AGR20": "finer", "AGR21": "needless"}
NAMES = ["Ada", "Bo", "Cas", "Dirk", "Emma", "Fien", "Gijs", "Hanna", "Isa", "Joris", "Kim", "Lot"]
SURNAMES = [
    "Bakker",
    "Visser",
    "Smit",
    "Mulder",
    "Bos",
    "Vos",
    "Peters",
    "Hendriks",
    "Dekker",
    "Brouwer",
    "Kok",
    "Meijer",
]
# Test numbers: the block 9999, with the 11-test.
NUMBERS = [
    f"9999{n:05}"
    for n in range(100_000)
    if not (
        9 * 9
        + 8 * 9
        + 7 * 9
        + 6 * 9
        + sum(weight * int(digit) for weight, digit in zip((5, 4, 3, 2, -1), f"{n:05}", strict=True))
    )
    % 11
]
ROWS = range(12)
VALUES = {
    "ECK iD": [f"https://ketenid.nl/201703/{n:0128x}" for n in ROWS],
    "Leerlingnummer": [f"{n:05}" for n in range(10_000, 10_012)],
    "Roepnaam": NAMES,
    "Achternaam": SURNAMES,
    "Groep": [f"{n % 8 + 1}A" for n in ROWS],
    "Gebruikersnaam": [f"{name.lower()}{n:02}" for n, name in enumerate(NAMES)],
    "Geboortedatum": [f"{n + 10}-0{n % 9 + 1}-2016" for n in ROWS],
    "Geslacht": ["m", "v"] * 6,
    "Niveau rekenen": ["I", "II", "III", "IV", "V", "I"] * 2,
    "Vaardigheidsscore rekenen": [f"{n * 7 + 83}" for n in ROWS],
    "Naam ouder 1": [f"{name} {surname}" for name, surname in zip(reversed(NAMES), SURNAMES, strict=True)],
    "E-mail ouder 1": [f"{name.lower()}@example.org" for name in reversed(NAMES)],
    "Telefoon ouder 1": [f"06-66{n:06}" for n in ROWS],
    "E-mailadres leerling": [f"{name.lower()}@example.net" for name in NAMES],
    "Straat": [f"Verzonnenlaan {n + 1}" for n in ROWS],
    "Postcode": [f"99{n + 10} QY" for n in ROWS],
    "Woonplaats": ["Voorbeeldstad", "Voorbeelddorp"] * 6,
    "BSN": NUMBERS[:12],
}


def write(path: Path, header: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([header, *rows])


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Audit:
    folder = tmp_path_factory.mktemp("board")
    sections = ['[board]\nname = "Proefbestuur"\nreference_date = 2026-11-24\n']
    for one in KEY:
        name = one["recipient"]
        write(
            folder / f"{name}.csv",
            one["delivers"],
            list(map(list, zip(*map(VALUES.get, one["delivers"]), strict=True))),
        )
        sections.append(f'[[recipient]]\nname = "{name}"\nkind = "{one["kind"]}"\n')
        sections.append(f'[[dataset]]\nname = "{name}"\nrole = "delivery"\npath = "{name}.csv"\nrecipient = "{name}"\n')
    sections.append('[[dataset]]\nname = "register"\nrole = "register"\npath = "register.csv"\n')
    lines = [[one["recipient"], "J", one["annex"]] for one in KEY]
    write(folder / "register.csv", ["Leverancier", "Verwerkersovereenkomst", "Categorieën persoonsgegevens"], lines)
    (folder / "audit.toml").write_text("\n".join(sections), encoding="utf-8")
    return audit.run(folder)


def told(finding: dict[str, Any]) -> str:
    """What a finding is about, as the key says it."""
    if finding["code"] == "AGR10":
        return f"{finding['subject']} {finding['category']}"
    if finding["code"] == "AGR21":
        annex = norms.load().annex.items()
        return next(number for number, entry in annex if entry.categories[0] == finding["category"])
    return str(finding["column"])


def test_the_key_of_declared_against_delivered_is_met_exactly(outcome: Audit) -> None:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for finding in outcome.findings.to_dict("records"):
        if finding["code"] in CODES:
            found[finding["recipient"]][CODES[finding["code"]]].append(told(finding))

    for one in KEY:
        expected = {what: sorted(one[what]) for what in CODES.values() if what in one}
        assert {what: sorted(items) for what, items in found[one["recipient"]].items()} == expected, one["recipient"]


def test_the_key_has_twelve_agreements_and_every_direction(outcome: Audit) -> None:
    assert len([one for one in KEY if one["annex"]]) == 12
    assert {what for one in KEY for what in CODES.values() if what in one} == set(CODES.values())
    assert len(outcome.facts.agreements) == len(KEY)
    assert outcome.complete
