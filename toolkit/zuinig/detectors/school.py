"""Codes of school life: BRIN, school year, group, advice, level, subject, attendance, status."""

from __future__ import annotations

from zuinig.detectors.values import Mask, Values
from zuinig.vocabulary.words import listed

_BRIN = r"^\d{2}[A-Z]{2}$"
_BRANCH = r"^\d{2}[A-Z]{2}(?:[.|-]?\d{2}| \d{1,2})$"
_SCHOOL_YEAR = r"^(?:19|20)\d\d ?[-/] ?(?:(?:19|20)?\d\d)$"
_STEP = r"(?:groep|gr\.?|klas|leerjaar|jaar|year|grade|class|form|stamgroep)[ ._-]?"
_GROUP = (
    rf"(?i)^(?:{_STEP})?[0-9](?:[ ._/-]?[0-8]){{0,2}}[ ._-]?[a-h]?$|"
    r"^(?:k|pk|kg|ps[1-4]|pk[1-4]|ug|kindergarten|prek|[1-6][a-z]\d?|[hvmbt]{1,4}[1-6][a-z]?\d?)$|"
    r"^(?:[1-9](?:st|nd|rd|th)(?: grade)?|1[0-3]|g-\d\d)$"
)
_GROUP_CLEAR = (
    r"(?i)^(?:(?:groep|gr\.?|klas|leerjaar|stamgroep|grade|year|class)[ ._-]?\d|[1-8][a-h]$|[1-8]/[1-8][a-h]?$|"
    r"[1-6][hvmbt]{1,3}\d?$|[hvmbt]{1,4}[1-6][a-z]?$|g-\d\d$|[1-8]-[1-8][a-h]?$|[1-8][1-8][a-h]$)"
)


def brin(values: Values) -> Mask:
    """A BRIN: two figures and two capitals."""
    return values.among(values.length == 4, lambda series: series.str.contains(_BRIN))


def branch(values: Values) -> Mask:
    """A BRIN with the number of a branch: `11ZZ03`, `12AB.00`."""
    return values.among((values.length >= 6) & (values.length <= 7), lambda series: series.str.contains(_BRANCH))


def school_year(values: Values) -> Mask:
    """`2026-2027`, `2026 / 2027`, `2026/27`."""
    able = values.numeric & (values.length >= 7) & (values.length <= 11)
    return values.among(
        able, lambda series: series.str.contains(_SCHOOL_YEAR) & ~series.str.contains(r"^\d{4}-(?:0[1-9]|1[0-2])$")
    )


def group(values: Values) -> Mask:
    """Anything that can be the name of a group or year."""
    return values.among(
        values.digital & (values.length <= 14) | (values.length <= 12), lambda series: series.str.contains(_GROUP)
    )


def clear_group(values: Values) -> Mask:
    """What can hardly be anything but a group: `groep 5`, `4B`, `3/4`."""
    return values.among(values.digital & (values.length <= 14), lambda series: series.str.contains(_GROUP_CLEAR))


def advice(values: Values) -> Mask:
    """A school advice or type of secondary school."""
    return values.among_plain(values.short, lambda series: series.is_in(listed("codes", "advice")))


def level(values: Values) -> Mask:
    """A level of a test: I to V, A to E, `voldoende`."""
    return values.among_plain(values.length <= 16, lambda series: series.is_in(listed("codes", "level")))


def subject(values: Values) -> Mask:
    """A subject that is taught."""
    return values.among_plain(values.wordy, lambda series: series.is_in(listed("codes", "subject")))


def attendance(values: Values) -> Mask:
    """A reason or kind of absence."""
    return values.among_plain(values.short, lambda series: series.is_in(listed("codes", "attendance")))


def status(values: Values) -> Mask:
    """A state of enrolment."""
    return values.among_plain(values.wordy, lambda series: series.is_in(listed("codes", "status")))
