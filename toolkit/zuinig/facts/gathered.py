"""What has been read so far: parts of fact tables, input tables, and how far each dataset was examined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pandas as pd

from zuinig.errors import ZuinigError
from zuinig.facts.coverage import Examined
from zuinig.facts.reading import InputTable
from zuinig.facts.second_look import SecondLook
from zuinig.facts.store import MODELS
from zuinig.i18n import _
from zuinig.tables import checked


@dataclass
class Gathered:
    """The only place where cells live, and not longer than the gathering of facts.

    Attributes:
        parts: parts of the fact tables, by name.
        inputs: the input tables, by role.
        enrolled: after `zuinig.facts.pupils.pupils_of`, to hold the consent lists against.
        looks: what a second look at the deliveries gave, to compare them.
        coverage: how far each dataset was examined, by its name, in the order of audit.toml.
    """

    parts: dict[str, list[pd.DataFrame]] = field(default_factory=dict)
    inputs: dict[str, list[InputTable]] = field(default_factory=dict)
    enrolled: list[pd.DataFrame] = field(default_factory=list)
    looks: list[SecondLook] = field(default_factory=list)
    coverage: dict[str, Examined] = field(default_factory=dict)

    def add(self, name: str, part: pd.DataFrame) -> pd.DataFrame:
        """Add a part of a fact table and give it back as it was validated."""
        model = MODELS[name]
        valid = checked(part if len(part) else pd.DataFrame(model.empty()), model, name)
        self.parts.setdefault(name, []).append(valid)
        return valid

    @property
    def pupils(self) -> pd.DataFrame | None:
        """The pupils of all exports together; None where none was read."""
        parts = [part for part in self.enrolled if len(part)]
        return pd.concat(parts, ignore_index=True) if parts else None

    def whole(self, name: str) -> pd.DataFrame | None:
        """A fact table with all its parts; None where no dataset gave one."""
        parts = self.parts.get(name, [])
        filled = [part for part in parts if len(part)]
        if len(filled) > 1:
            return pd.concat(filled, ignore_index=True)
        return next(iter(filled or parts), None)

    def together(self, role: str) -> pd.DataFrame | None:
        """The input tables of a role as one, None where there is none; `row` then no longer tells the place."""
        frames = [table.frame for table in self.inputs.get(role, [])]
        return pd.concat(frames, ignore_index=True) if frames else None

    def note(self, dataset: str, sentences: list[str]) -> None:
        """Add sentences to what the coverage statement says about a dataset."""
        known = self.coverage[dataset]
        self.coverage[dataset] = replace(known, notes=(*known.notes, *sentences))

    def attempt(self, dataset: str, work: Callable[[], None]) -> None:
        """Do `work` on a dataset; what goes wrong becomes the reason why it was not examined, and the rest goes on."""
        reason = ""
        try:
            work()
        except ZuinigError as error:
            reason = str(error)
        except Exception as error:  # its text may quote a cell, so only its kind is told
            reason = _("An unexpected error ({kind}) stopped the reading; please report it.").format(
                kind=type(error).__name__
            )
        if reason:
            self.coverage[dataset] = replace(self.coverage[dataset], reason=reason)
