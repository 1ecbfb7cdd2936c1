"""The JSON Schema of `audit.toml`, for editors that complete and check it while it is written."""

from __future__ import annotations

from typing import Any

from zuinig import norms
from zuinig.project.sections import Project
from zuinig.vocabulary import categories
from zuinig.vocabulary.ladders import ladders

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """Give the schema: the models of the sections, and the words that the norm and the vocabulary know."""
    schema = Project.model_json_schema()
    del schema["properties"]["file"]  # where the file is, not what stands in it
    schema["required"].remove("file")
    sections = schema["$defs"]
    known = [category for category in categories() if category != "none"]
    levels = sorted({level.level for ladder in ladders().values() for level in ladder})
    words = {
        ("Recipient", "kind"): sorted(norms.load().recipients),
        ("PolicyLine", "category"): known,
        ("PolicyLine", "kind"): ["", *sorted(norms.load().recipients)],
        ("PolicyLine", "at_most"): ["", *levels],
        ("Confirmation", "category"): [*known, "none"],
    }
    for (section, key), allowed in words.items():
        sections[section]["properties"][key] = {**sections[section]["properties"][key], "enum": allowed}
    return {"$schema": DIALECT, "title": "audit.toml", **{key: schema[key] for key in schema if key != "title"}}
