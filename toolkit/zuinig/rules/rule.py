"""One rule as the rest of Zuinig knows it: its name, its words, and how to run it."""

from __future__ import annotations

from importlib import import_module
from string import Formatter
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field

from zuinig.i18n import Language, Text, language

if TYPE_CHECKING:
    import pandas as pd

    from zuinig.facts import Facts

Severity = Literal["high", "medium", "low"]
FactTableName = Literal[
    "columns",
    "contents",
    "risks",
    "links",
    "care_groups",
    "special_fields",
    "recipients",
    "agreements",
    "declared",
    "agreement_parts",
    "subprocessors",
    "register_lines",
    "matches",
    "regulation",
    "retention",
    "consents",
    "pupil_answers",
    "publications",
    "accounts",
    "disclosures",
    "disclosed",
    "applications",
    "exports",
    "staff_leavers",
    "form_fields",
]
# What every finding has; a check leaves out what does not apply.
DEFAULTS: dict[str, str | int | bool] = {
    "severity": "",  # the severity of the rule
    "dataset": "",
    "table": "",
    "column": "",
    "recipient": "",
    "category": "",
    "subject": "",
    "rows": 0,
    "checked": 0,
    "places": "",
    "allowance_confirmed": True,  # False where the norm line behind the finding rests on a source that was not seen
}
DTYPES = {str: "str", int: "int64", bool: "bool"}
# What a message may name besides columns of the check's own; `share` is computed by the audit.
PLACEHOLDERS = frozenset(DEFAULTS) - {"severity", "allowance_confirmed"} | {"share"}
TO_BE_CONFIRMED = Text(nl="nog te bevestigen", en="to be confirmed")


class Rule(BaseModel):
    """What stands in the TOML file of a rule, and where that was found.

    Attributes:
        name: as users see it, `missing-agreement`; reads well after "allow".
        group: the folder, `agreements`.
        needs: the fact tables without which the rule cannot be examined.
        confirmed: whether `law` was seen in a source; if not, it says so wherever it shows.
        source: keys of the list of sources.
        message: one finding in words; may name any column of the finding.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$")
    group: str
    code: str = Field(pattern=r"^[A-Z]{3}\d\d$")
    severity: Severity
    needs: tuple[FactTableName, ...] = Field(min_length=1)
    law: Text
    confirmed: bool
    source: tuple[str, ...] = Field(min_length=1)
    title: Text
    message: Text
    why: Text
    remedy: Text
    example: Text

    @property
    def module(self) -> str:
        """The module that holds `check`."""
        return f"zuinig.rules.{self.group}.{self.name.replace('-', '_')}"

    @property
    def own_columns(self) -> tuple[str, ...]:
        """Columns of the check's own that the message names, such as `days`."""
        fields = {
            name for text in (self.message.nl, self.message.en) for _, name, _, _ in Formatter().parse(text) if name
        }
        return tuple(sorted(fields - PLACEHOLDERS))

    def law_text(self, tongue: Language | None = None) -> str:
        """The law in the language in force (or in `tongue`), marked where it is not confirmed."""
        tongue = tongue or language()
        text: str = getattr(self.law, tongue)
        return text if self.confirmed else f"{text} – {getattr(TO_BE_CONFIRMED, tongue)}"

    def missing(self, facts: Facts) -> list[str]:
        """Name the fact tables that this rule needs and that are not there."""
        return [table for table in self.needs if getattr(facts, table) is None]

    def run(self, facts: Facts) -> pd.DataFrame:
        """Find what the rule is about.

        Args:
            facts: the fact tables; where one that is needed is absent, nothing is found (see `missing`).

        Returns:
            One row per finding: the columns of `DEFAULTS` and `own_columns`, in the order in which the check gave them.

        Raises:
            KeyError: the check does not give a column that the message names.
        """
        import pandas as pd

        found = pd.DataFrame() if self.missing(facts) else import_module(self.module).check(facts)
        if found.empty:
            found = pd.DataFrame(columns=list(self.own_columns))
        found = found.reset_index(drop=True)
        defaults = {**DEFAULTS, "severity": self.severity}
        whole = {name: found.get(name, default) for name, default in defaults.items()}
        complete = pd.DataFrame({**whole, **{name: found[name] for name in self.own_columns}}, index=found.index)
        kinds = {name: type(default) for name, default in DEFAULTS.items()}
        return complete.astype({name: kind for name, kind in kinds.items() if complete[name].dtype != DTYPES[kind]})

    def as_json(self) -> dict[str, object]:
        """The rule for `zuinig rules --json`, texts in the language in force."""
        texts = {name: str(getattr(self, name)) for name in ("title", "why", "remedy", "example")}
        return {
            "code": self.code,
            "name": self.name,
            "group": self.group,
            "severity": self.severity,
            "needs": list(self.needs),
            "law": self.law_text(),
            "confirmed": self.confirmed,
            "source": list(self.source),
            **texts,
        }
