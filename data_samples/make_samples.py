"""Make the sample board: `python make_samples.py [FOLDER]` (this folder where none is given).

The same seed gives the same files. The answer key is written from the plan of what was planted, never by running the
audit, so that a test can hold one against the other.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sample_parts.access import make_staff, write_access
from sample_parts.consents import write_consents
from sample_parts.delivery_files import write_deliveries
from sample_parts.disclosures import write_disclosures
from sample_parts.dossiers import fill_files
from sample_parts.form import write_form
from sample_parts.key import Expected, write_answers
from sample_parts.people import make_pupils
from sample_parts.project_file import write_project
from sample_parts.pupil_files import write_pupil_files
from sample_parts.register import write_register


def make(folder: Path) -> list[Expected]:
    """Write the whole board into `folder` and give the findings that it must lead to."""
    folder.mkdir(parents=True, exist_ok=True)
    pupils = make_pupils()
    fill_files(pupils)
    staff = make_staff()
    expected = [
        *write_access(folder, staff),
        *write_pupil_files(folder, pupils),
        *write_register(folder),
        *write_deliveries(folder, pupils, staff),
        *write_consents(folder, pupils),
        *write_disclosures(folder),
        *write_form(folder),
        *write_project(folder / "audit.toml"),
    ]
    write_answers(folder / "answers.csv", expected)
    return expected


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    print(f"{len(make(where))} planted faults, written to {where}")
