"""The fact tables `disclosures` and `disclosed`: what was given to other parties, on which ground."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd

from zuinig import norms
from zuinig.classify import Label, category_of_label
from zuinig.facts.cells import EMPTY, bare
from zuinig.facts.matching import name_key, recipients_by_key, spoken, word_found
from zuinig.facts.reading import InputTable
from zuinig.i18n import _
from zuinig.project import Project

# How lists write the ground of AVG 6(1); the first that fits wins.
GROUNDS = {
    "legal_duty": (
        "wettelijke plicht",
        "wettelijke verplichting",
        "wettelijk",
        "wet",
        "legal duty",
        "legal obligation",
    ),
    "consent": ("toestemming", "consent"),
    "public_task": ("publieke taak", "algemeen belang", "taak", "public task", "public interest"),
}
DENIED = ("geen", "zonder", "niet", "none", "without", "no")  # what a part says after these is not so
PART = re.compile(r"[,;/+\n().]")
LAW = "wet"  # Leerplichtwet, Jeugdwet, Onderwijswet: what a law orders
# Between things in a list; a stroke or full stop can stand inside one ("2023/2024", "B.S.N.").
THING = re.compile(r"[,;\n]| en | and | \+ ")
YEARS = re.compile(r"\b(20\d\d)(?:\s*[-/]\s*((?:20)?\d\d))?\b")  # a year, or a school year
SCHOOL_YEAR_ENDS = (7, 31)
YEAR_ENDS = (12, 31)
# Of absence only that of the year before the transfer report may go along (Besluit uitwisseling, art. 6).
ABSENCE_DAYS = 365
PEOPLE = ("pupil", "guardian", "staff")
NATIONAL_NUMBER = ("bsn", "burgerservicenummer", "pgn", "persoonsgebonden nummer", "onderwijsnummer")


def disclosures_table(project: Project, disclosures: InputTable) -> pd.DataFrame:
    """One row per exchange; see `zuinig.tables.facts.Disclosures`. A line that names no party is left out.

    Args:
        project: its recipients name the parties.
        disclosures: frame after `zuinig.tables.inputs.Disclosures`.
    """
    given = disclosures.frame[disclosures.frame["party"] != ""]
    kinds = norms.load().recipients
    names = recipients_by_key(project)
    kind_of_recipient = {"": "", **{one.name: one.kind for one in project.recipient}}
    # A list does not say which of a party's products got the data; the first one in audit.toml stands for them.
    recipient = given["party"].map(lambda text: names.get(name_key(text), [""])[0]).astype("str")
    known = recipient.map(kind_of_recipient).astype("str")
    kind = known.where(known != "", given["party"].map(kind_of).astype("str"))
    title = kind.map({"": "", **{name: str(one.title) for name, one in kinds.items()}}).astype("str")
    own_label = given["row"].map(lambda row: _("row {n}").format(n=row)).astype("str")
    return pd.DataFrame(
        {
            "dataset": disclosures.dataset,
            "row": given["row"],
            "recipient": recipient,
            "kind": kind,
            "label": recipient.where(recipient != "", title.where(title != "", own_label)),
            "ground": given["ground"].map(ground_of),
            "duty_in_norm": kind.map({name: one.ground_in_law for name, one in kinds.items()}).astype("boolean"),
            "consent_given": given["consent"],
            "national_number": given["national_number"].fillna(False).astype(bool) | given["data"].map(_names_number),
            "national_number_allowed": kind.map({name: one.national_number for name, one in kinds.items()}).astype(
                "boolean"
            ),
            "dated": _where_asked(given["given_date"].notna(), "given_date", disclosures),
            "noted": _where_asked(given["noted"].fillna(False), "noted", disclosures),
            "seen_by_parents": _where_asked(given["seen_by_parents"].fillna(False), "seen_by_parents", disclosures),
            "in_regulation": _in_regulation(project, kind),
            "special": given["data"].map(lambda text: any(label.special for label in labels_of(text))).astype(bool),
            "old_absence": [
                _names_old_absence(text, (day if pd.notna(day) else pd.Timestamp(project.board.reference_date)).date())
                for text, day in zip(given["data"], given["given_date"], strict=True)
            ],
        }
    )


def _where_asked(said: pd.Series, name: str, disclosures: InputTable) -> pd.Series:
    """What a column says, missing where the list has no such column."""
    asked = name in disclosures.present
    return said.astype("boolean") if asked else pd.Series(pd.NA, index=said.index, dtype="boolean")


def _in_regulation(project: Project, kind: pd.Series) -> pd.Series:
    """Whether the privacy regulation names that kind of party; missing where nobody said what it names."""
    parties = project.regulation.parties if project.regulation else None
    if parties is None:
        return pd.Series(pd.NA, index=kind.index, dtype="boolean")
    return kind.isin(parties).astype("boolean").mask(kind == "")


def disclosure_notes(project: Project) -> list[str]:
    """Say what of the exchanges was not examined, and why; for the coverage statement."""
    if project.regulation and project.regulation.parties is not None:
        return []
    said = _(
        "audit.toml does not name the `parties` of the privacy regulation in [regulation]; they were not examined."
    )
    return [said]


def disclosed_table(found: pd.DataFrame, disclosures: InputTable) -> pd.DataFrame:
    """One row per exchange and kind of data that the list names; see `zuinig.tables.facts.Disclosed`.

    Args:
        found: the fact table `disclosures` of the same list.
        disclosures: frame after `zuinig.tables.inputs.Disclosures`.
    """
    texts = disclosures.frame.set_index("row")["data"]
    named = found[["dataset", "row", "recipient", "kind", "label"]].to_dict("records")
    return pd.DataFrame([{**line, **data} for line in named for data in _data_of(texts[line["row"]], line["kind"])])


def _data_of(text: str, kind: str) -> list[dict[str, object]]:
    found: dict[tuple[str, str], dict[str, object]] = {}
    for label in labels_of(text):
        line = norms.load().line(kind, label.subject, label.category, label.detail) if kind else None
        found.setdefault(
            (label.category, label.subject),
            {
                "category": label.category,
                "subject": label.subject,
                "special": label.special,
                "allowance": line.allowance if line else "",
                "allowance_origin": f"norm {kind}" if line else "",
                "allowance_confirmed": line.confirmed if line else True,
            },
        )
    return list(found.values())


def labels_of(text: str) -> list[Label]:
    """What the things in a cell are, of those that are personal and understood; what was not given is left out.

    >>> [(label.category, label.subject) for label in labels_of("naam, telefoon ouders, geen BSN, van alles")]
    [('name', 'pupil'), ('phone', 'guardian')]
    """
    things = [thing for thing in THING.split(text) if not _says(f" {spoken(thing)} ", DENIED)]
    labels = [category_of_label(thing) for thing in things]
    return [label for label in labels if label.category != "none" and label.subject in PEOPLE]


def _names_old_absence(text: str, given: date) -> bool:
    """Whether a cell says that absence went along of a period that ended more than a year before.

    >>> _names_old_absence("cijfers, verzuim 2023-2024", date(2026, 3, 1)), _names_old_absence(
    ...     "cijfers 2023-2024, verzuim 2025/26", date(2026, 3, 1)
    ... )
    (True, False)
    """
    about = [thing for thing in THING.split(text) if category_of_label(thing).category == "behaviour"]
    ends = [_end(match) for thing in about for match in YEARS.finditer(thing)]
    return any((given - end).days > ABSENCE_DAYS for end in ends)


def _end(match: re.Match[str]) -> date:
    first, second = match.groups()
    return date(int(second[-2:]) + 2000, *SCHOOL_YEAR_ENDS) if second else date(int(first), *YEAR_ENDS)


def kind_of(text: str) -> str:
    """Say which recipient kind a party's name tells by itself, "" where none.

    >>> kind_of("GGD Midden"), kind_of("de leerplichtambtenaar"), kind_of("Bakkerij Het Broodje")
    ('youth_health_care', 'attendance_officer', '')
    """
    return word_found(text, norms.load().recipients)


def ground_of(text: str) -> str:
    """Say which ground a cell means: "" where it is empty, `other` where it says something that is not known.

    >>> ground_of("Leerplichtwet art. 18"), ground_of("geen toestemming"), ground_of(""), ground_of("LPW 18")
    ('legal_duty', 'none', '', 'other')
    """
    if bare(text) in EMPTY:
        return ""
    parts = [f" {spoken(part)} " for part in PART.split(text)]
    denied = [part for part in parts if _says(part, DENIED)]
    said = "".join(part for part in parts if part not in denied)
    found = (ground for ground, words in GROUNDS.items() if _says(said, words))
    if any(word.endswith(LAW) for word in said.split()):
        return "legal_duty"
    return next(found, "none" if denied else "other")


def _names_number(text: str) -> bool:
    parts = [f" {spoken(part)} " for part in PART.split(text)]
    return any(_says(part, NATIONAL_NUMBER) and not _says(part, DENIED) for part in parts)


def _says(part: str, words: tuple[str, ...]) -> bool:
    return any(f" {word} " in part for word in words)
