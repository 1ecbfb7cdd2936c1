"""What a delivery is: its columns, and the words for what can be wrong with one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sample_parts.key import Expected
from sample_parts.people import Pupil

Value = Callable[[Pupil], str]
PupilsOfSchools = dict[str, list[Pupil]]


@dataclass(frozen=True)
class Fault:
    """A finding about one column: the rule, the category of the column, and how grave it is."""

    code: str
    category: str
    severity: str


@dataclass(frozen=True)
class Column:
    """One column of a delivery: what stands in it and what is wrong with that."""

    header: str
    value: Value
    faults: tuple[Fault, ...] = ()
    staff_too: bool = False  # the table has rows of teachers, and they have this as well
    remark: bool = False  # the school's remark: what was planted in it is found inside


@dataclass(frozen=True)
class Delivery:
    """One delivery."""

    dataset: str
    recipient: str
    file: str
    pupils: Callable[[PupilsOfSchools], list[Pupil]]
    columns: tuple[Column, ...]
    table: str = ""
    first_row: int = 2  # under the header; records of XML and JSON count from 1
    more: tuple[Expected, ...] = ()  # faults that lie outside these columns
    leavers_are_wrong: bool = False
    researched: tuple[str, ...] = ()  # the traits in a file without names, after which pupils can be told apart


def column(header: str, value: Value, *faults: Fault) -> Column:
    """Give a column with its faults."""
    return Column(header, value, faults)


def number(category: str = "national_id", severity: str = "high") -> Fault:
    """A national number that this party may not have."""
    return Fault("FLD01", category, severity)


def special(category: str, severity: str = "high") -> Fault:
    """A special category: forbidden (high), without a reason of the board (medium), or empty (low)."""
    return Fault("FLD02", category, severity)


def beyond(category: str, severity: str = "medium") -> Fault:
    """A field that this kind of party does not need."""
    return Fault("FLD03", category, severity)


def undeclared(category: str) -> Fault:
    """A field that the annex of the agreement does not list."""
    return Fault("FLD04", category, "medium")


def finer(category: str) -> Fault:
    """A field in more detail than the annex of the agreement lists."""
    return Fault("AGR20", category, "medium")


def empty(category: str) -> Fault:
    """A column that may go along and holds nothing."""
    return Fault("FLD07", category, "low")


def too_fine(category: str) -> Fault:
    """A field in more detail than the board or the norm allows."""
    return Fault("FLD12", category, "medium")


def twice(category: str) -> Fault:
    """A field that tells what another one tells already."""
    return Fault("FLD13", category, "low")


def constant(category: str) -> Fault:
    """A column with one value for all pupils."""
    return Fault("FLD14", category, "low")


def hardly(category: str) -> Fault:
    """A column that hardly any pupil has filled."""
    return Fault("FLD15", category, "low")


def tells_care() -> Fault:
    """Names of groups that tell care; the rows are those of `weak_reader`."""
    return Fault("FLD17", "school", "medium")


def no_chain_id(category: str) -> Fault:
    """Another identifier, and no ECK iD."""
    return Fault("FLD18", category, "medium")


def beside_chain_id() -> Fault:
    """The pupil number, although every pupil has an ECK iD."""
    return Fault("FLD20", "pupil_number", "low")


def text() -> Fault:
    """Free text that the board gave no reason for."""
    return Fault("FLD21", "free_text", "medium")


def unexplained(category: str) -> Fault:
    """A field that asks for a reason that the board did not give."""
    return Fault("FLD22", category, "low")


def weak_reader(pupil: Pupil) -> bool:
    """Whether a pupil of the Boomhut is in the group that its school calls after what is hard for it."""
    return pupil.school.code == "99ZC" and pupil.facts.get("reading") == "I"


def instruction_group(pupil: Pupil) -> str:
    """The instruction group of a pupil of the Boomhut: most have the name of a flower."""
    if pupil.year < 3 or not pupil.facts:
        return ""
    return "Zwakke lezers" if weak_reader(pupil) else ("Klaproos", "Zonnebloem")[int(pupil.number) % 2]


def secret() -> Fault:
    """A password."""
    return Fault("FLD08", "account", "high")


def remark(pupil: Pupil) -> str:
    """The remark, unless something was planted that would not go to a supplier even by mistake."""
    return pupil.remark if {*pupil.remark_holds} <= {"health", "phone"} else ""


def nothing(_pupil: Pupil) -> str:
    """An empty cell."""
    return ""


def full_surname(pupil: Pupil) -> str:
    """Surname with its prefix before it."""
    return f"{pupil.prefix} {pupil.surname}".strip()


def enrolled(*codes: str) -> Callable[[PupilsOfSchools], list[Pupil]]:
    """Give the pupils of some schools that are there now."""
    return lambda pupils: [pupil for code in codes for pupil in pupils[code] if not pupil.has_left]


def with_last_leavers(code: str, count: int) -> Callable[[PupilsOfSchools], list[Pupil]]:
    """Give the pupils of a school and the first `count` who left last summer: a link that was not cleaned up."""
    return lambda pupils: enrolled(code)(pupils) + [pupil for pupil in pupils[code] if pupil.has_left][:count]
