"""Consent lists with one line per pupil and a column per channel, as parent apps export them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from zuinig.facts.asked import asks_everything, channel_of
from zuinig.facts.matching import spoken
from zuinig.vocabulary.inputs import columns_of, find_header, map_headers

REPEATED = re.compile(r"\.\d+$")  # how the reading of a file tells headers apart that stand in it twice
# Words in a header that make it say something about an answer instead of being one: "Datum website".
ABOUT = {
    "given_date": ("datum", "gegeven op", "date", "given on"),
    "withdrawn_date": ("ingetrokken", "intrekking", "datum ingetrokken", "withdrawn"),
    "given_by": ("ingevuld door", "gegeven door", "given by"),
    "way": ("wijze", "way"),
    "version": ("versie", "version"),
    "": ("opmerking", "toelichting", "remark", "note"),
}


def wide_columns(headers: Sequence[str], overrides: Mapping[str, str], where: str) -> list[dict[str, str]]:
    """Say which columns of a wide consent list are what: one mapping per column with answers.

    Args:
        headers: as they stand in the file.
        overrides: what audit.toml says itself, our name -> header.
        where: how the reader knows the table, for messages.

    Returns:
        Our name -> header, as `map_headers` gives it, with the same header as `answer` and as `channel`: there the
        header itself is the question. No mapping where the list is not wide: it has a column for the channel, or no
        header that names one.

    Raises:
        TableError: the list is wide and has no column with the pupil number.
    """
    columns = columns_of("consents")
    if "channel" in overrides or find_header(columns["channel"], headers):
        return []
    known = {find_header(column, headers) for name, column in columns.items() if name != "answer"}
    asked = [header for header in headers if header not in known and (channel_of(header) or asks_everything(header))]
    about = {header: _about(header) for header in asked}
    answers = [header for header in asked if about[header] is None]
    if not answers:
        return []
    # The two columns that only a long list has are stood in for by their own titles.
    stand_ins = [columns["channel"].title, columns["answer"].title]
    rest = [header for header in headers if header not in asked and header not in stand_ins]
    common = map_headers("consents", [*rest, *stand_ins], overrides, where)
    beside = _dates_beside(headers, answers)
    return [
        {**common, **beside.get(header, {}), **_own(header, about), "channel": header, "answer": header}
        for header in answers
    ]


def _dates_beside(headers: Sequence[str], answers: Sequence[str]) -> dict[str, dict[str, str]]:
    """The date of each answer where every answer is followed by a column of its own for that (`Datum`, `Datum.1`)."""
    date = columns_of("consents")["given_date"]
    after = dict(pairwise(headers))
    dates = {
        answer: after[answer] for answer in answers if find_header(date, [REPEATED.sub("", after.get(answer, ""))])
    }
    return {answer: {"given_date": header} for answer, header in dates.items()} if len(dates) > 1 else {}


def _about(header: str) -> str | None:
    """Which of our columns a header with a channel in it is, "" for none of them; None where it holds the answer."""
    said = f" {spoken(header)} "
    return next((name for name, words in ABOUT.items() if any(f" {word} " in said for word in words)), None)


def _own(answer: str, about: Mapping[str, str | None]) -> dict[str, str]:
    """The columns that say something about the answers in one column only."""
    channel = channel_of(answer)
    return {name: header for header, name in about.items() if name and channel_of(header) == channel and channel}
