"""Write the generated parts of the docs: rule pages, JSON Schema of audit.toml, session and chart of the README.

Run by `make docs`. Tests hold the pages and the session to what the code says today.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from zuinig import i18n, rules
from zuinig.project.schema import json_schema

DOCS = Path(__file__).parent
README = DOCS.parent / "README.md"
SESSION = re.compile(r"(?s)```console\n\$ zuinig demo\n.*?```")
HEADINGS = {
    "nl": "# De regels van Zuinig\n\nGemaakt uit de regels met `make docs`; verander deze pagina niet met de hand.\n",
    "en": "# The rules of Zuinig\n\nGenerated from the rules themselves by `make docs`; do not edit by hand.\n",
}
SCHEMA = DOCS / "audit.schema.json"
PAGES: dict[i18n.Language, Path] = {"nl": DOCS / "regels.md", "en": DOCS / "rules.md"}


def rule_pages(language: i18n.Language) -> str:
    """All rules in one page, headings one level down."""
    i18n.use(language)
    pages = [re.sub(r"(?m)^#", "##", rules.page(rule)).strip() for rule in rules.catalogue()]
    return "\n\n".join([HEADINGS[language], *pages]) + "\n"


def schema() -> str:
    """The JSON Schema of audit.toml."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def session(printed: str) -> str:
    """The block of the README."""
    lines = "\n".join(line.rstrip() for line in printed.strip().splitlines())
    return f"```console\n$ zuinig demo\n{lines}\n```"


def main() -> None:
    """Write everything."""
    for language, page in PAGES.items():
        page.write_text(rule_pages(language), encoding="utf-8")
    SCHEMA.write_text(schema(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        program = "from zuinig.cli import main; main(['demo'])"
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True
        )
        readme = README.read_text(encoding="utf-8")
        block = session(done.stdout)
        README.write_text(SESSION.sub(lambda _match: block, readme, count=1), encoding="utf-8")
        shutil.copy(Path(folder) / "reports" / "demo" / "council" / "delivered_fields.png", DOCS / "council_chart.png")


if __name__ == "__main__":
    main()
