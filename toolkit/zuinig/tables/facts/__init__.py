"""The fact tables: everything the rules know. None of them holds a personal value.

Conventions: a text that does not apply is "" (never missing); a number or a yes/no that is not known is missing
(`<NA>`); `dataset` is the name in audit.toml; `row` and `places` are row numbers as a spreadsheet shows them;
`recipient` is the name in audit.toml, never the text of a cell; a duration is counted in days up to the reference date
of the audit.
"""

from zuinig.tables.facts.access import Accounts
from zuinig.tables.facts.consent import Consents, Publications, PupilAnswers
from zuinig.tables.facts.disclosures import Disclosed, Disclosures
from zuinig.tables.facts.fields import CareGroups, Columns, Contents, FormFields, SpecialFields
from zuinig.tables.facts.model import ALLOWANCES, SUBJECTS, FactTable
from zuinig.tables.facts.register import (
    AgreementParts,
    Agreements,
    Declared,
    Matches,
    Recipients,
    RegisterLines,
    Regulation,
    Subprocessors,
)
from zuinig.tables.facts.retention import Applications, Exports, Retention, StaffLeavers
from zuinig.tables.facts.risk import Links, Risks

__all__ = [
    "ALLOWANCES",
    "SUBJECTS",
    "Accounts",
    "AgreementParts",
    "Agreements",
    "Applications",
    "CareGroups",
    "Columns",
    "Consents",
    "Contents",
    "Declared",
    "Disclosed",
    "Disclosures",
    "Exports",
    "FactTable",
    "FormFields",
    "Links",
    "Matches",
    "Publications",
    "PupilAnswers",
    "Recipients",
    "RegisterLines",
    "Regulation",
    "Retention",
    "Risks",
    "SpecialFields",
    "StaffLeavers",
    "Subprocessors",
]
