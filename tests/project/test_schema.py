"""The JSON Schema of audit.toml is that of the models, and fits the files that we ship."""

from __future__ import annotations

import json
import tomllib

import generate

from zuinig import norms, resources
from zuinig.project import Project
from zuinig.project.schema import json_schema


def test_the_schema_in_the_docs_is_that_of_the_models() -> None:
    assert generate.SCHEMA.read_text(encoding="utf-8") == generate.schema()


def test_the_schema_knows_every_key_of_a_project_and_not_its_place_on_disk() -> None:
    schema = json_schema()

    assert set(schema["properties"]) == set(Project.model_fields) - {"file"}
    assert schema["required"] == ["board", "dataset"]
    assert schema["additionalProperties"] is False


def test_the_schema_offers_the_words_of_the_norm() -> None:
    sections = json_schema()["$defs"]

    assert sections["Recipient"]["properties"]["kind"]["enum"] == sorted(norms.load().recipients)
    assert "birth_date" in sections["PolicyLine"]["properties"]["category"]["enum"]
    assert "year" in sections["PolicyLine"]["properties"]["at_most"]["enum"]


def test_every_section_of_the_sample_board_is_in_the_schema() -> None:
    text = (resources.samples() / "audit.toml").read_text(encoding="utf-8")
    schema = json_schema()

    sections = {name: held for name, held in tomllib.loads(text).items() if name != "include"}
    for name, held in sections.items():
        described = schema["properties"][name]
        one = described.get("items") or next(iter(described.get("anyOf", [])), described)
        section = schema["$defs"][one["$ref"].rpartition("/")[2]]
        for entry in held if isinstance(held, list) else [held]:
            assert set(entry) <= set(section["properties"]), name


def test_the_schema_is_plain_json() -> None:
    assert json.loads(json.dumps(json_schema())) == json_schema()
