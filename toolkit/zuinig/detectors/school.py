"""Codes of school life: BRIN, school year, group, advice, level, subject, attendance, status."""

from __future__ import annotations

from zuinig.detectors.listed import terms
from zuinig.detectors.patterns import fits
from zuinig.detectors.signs import DASH, DIGIT, DOT, LETTER, OTHER, SLASH, SPACE, UNDERSCORE, UPPER, Mask
from zuinig.detectors.values import Values

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

_OF_GROUPS = DIGIT | LETTER | SPACE | DOT | DASH | SLASH | UNDERSCORE
MOST_FIGURES = 3  # of a group: `groep 1/2/3`
LONGEST_NUMBERED_GROUP = 6  # signs of a group without a letter: `1/2/3.`


def brin(values: Values) -> Mask:
    """A BRIN: two figures and two capitals."""
    able = (values.length == 4) & values.signs.only(DIGIT | UPPER) & values.digital & values.lettered
    return fits(values, able, _BRIN)


def branch(values: Values) -> Mask:
    """A BRIN with the number of a branch: `11ZZ03`, `12AB.00`."""
    able = (values.length >= 6) & (values.length <= 7) & values.digital & values.lettered
    able = able & values.signs.first(DIGIT) & values.signs.only(DIGIT | UPPER | SPACE | DOT | DASH | OTHER)
    return fits(values, able & values.signs.ends_in("0123456789"), _BRANCH)


def school_year(values: Values) -> Mask:
    """`2026-2027`, `2026 / 2027`, `2026/27`."""
    able = values.numeric & (values.length >= 7) & (values.length <= 11) & values.signs.has(DASH | SLASH)
    able = able & values.signs.counts(6, 8) & ((values.others == 1) | values.signs.has(SPACE))
    found = fits(values, able, _SCHOOL_YEAR)
    return found & ~fits(values, found, r"^\d{4}-(?:0[1-9]|1[0-2])$")


def group(values: Values) -> Mask:
    """Anything that can be the name of a group or year."""
    able = values.digital & (values.length <= 14) | (values.length <= 12)
    able = able & (values.lettered | (values.length <= LONGEST_NUMBERED_GROUP)) & values.signs.only(_OF_GROUPS)
    return fits(values, able & values.signs.counts(0, MOST_FIGURES), _GROUP)


def clear_group(values: Values) -> Mask:
    """What can hardly be anything but a group: `groep 5`, `4B`, `3/4`."""
    able = values.digital & (values.length <= 14) & (values.lettered | (values.length <= LONGEST_NUMBERED_GROUP))
    word = values.signs.begins_in("gklsycGKLSYC")  # behind which any number of figures can follow
    return fits(values, able & (values.signs.counts(0, MOST_FIGURES) | word), _GROUP_CLEAR)


def advice(values: Values) -> Mask:
    """A school advice or type of secondary school."""
    return values.among_terms(values.short, terms("codes", "advice"))


def level(values: Values) -> Mask:
    """A level of a test: I to V, A to E, `voldoende`."""
    return values.among_terms(values.length <= 16, terms("codes", "level"))


def subject(values: Values) -> Mask:
    """A subject that is taught."""
    return values.among_terms(values.wordy, terms("codes", "subject"))


def attendance(values: Values) -> Mask:
    """A reason or kind of absence."""
    return values.among_terms(values.short, terms("codes", "attendance"))


def status(values: Values) -> Mask:
    """A state of enrolment."""
    return values.among_terms(values.wordy, terms("codes", "status"))
