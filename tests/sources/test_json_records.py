"""JSON: records wherever they are, and never a value as a header."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zuinig.errors import SourceError
from zuinig.sources import json_values, open_tables


@pytest.fixture
def tables(tmp_path):
    def read(content, name="export.json"):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False).encode())
        return {
            table.name: [
                dict(zip(table.columns, row, strict=True)) for batch in table.batches() for row in batch.rows()
            ]
            for table in open_tables(file)
        }

    return read


def test_an_array_of_records_is_one_table(tables):
    assert tables([{"nr": "00012", "naam": "Zoë"}, {"nr": "00013", "groep": 4}]) == {
        None: [{"nr": "00012", "naam": "Zoë", "groep": None}, {"nr": "00013", "naam": None, "groep": "4"}]
    }


def test_numbers_stay_as_they_are_written(tables):
    content = b'[{"a": 1.50, "b": 12345678901234567890, "c": -0.0, "d": true, "e": null, "f": 1e5}]'

    assert tables(content) == {None: [{"a": "1.50", "b": "12345678901234567890", "c": "-0.0", "d": "true", "f": "1e5"}]}


def test_json_lines_are_records(tables):
    assert tables(b'{"nr": "01"}\n{"nr": "02"}\n\n{"nr": "03"}', "export.jsonl") == {
        None: [{"nr": "01"}, {"nr": "02"}, {"nr": "03"}]
    }


def test_nested_objects_are_columns_and_nested_lists_are_tables(tables):
    content = {
        "school": {"brin": "11ZZ"},
        "leerlingen": [
            {"nr": "01", "adres": {"plaats": "Ede"}, "talen": ["nl", "tr"], "ouders": [{"naam": "An"}, {"naam": "Jo"}]},
            {"nr": "02", "ouders": []},
        ],
    }

    assert tables(content) == {
        None: [{"school.brin": "11ZZ"}],
        "leerlingen": [
            {"nr": "01", "adres.plaats": "Ede", "talen": "nl; tr"},
            {"nr": "02", "adres.plaats": None, "talen": None},
        ],
        "leerlingen.ouders": [{"naam": "An"}, {"naam": "Jo"}],
    }


@pytest.mark.parametrize(
    ("why", "content"),
    [
        ("numbers", {"00012": {"naam": "Noor"}, "00013": {"naam": "Sem"}}),
        ("e-mail addresses", {"noor@voorbeeld.nl": "4a", "sem@voorbeeld.nl": "4b"}),
        ("names with records", {"Noor": {"groep": 4, "bsn": "1"}, "Sem": {"groep": 5, "bsn": "2"}}),
        ("names with values", {"Noor": 7, "Sem": 8}),
        ("numbers below a list", {"leerlingen": [{"cijfers": {"00012": 7}}, {"cijfers": {"00013": 8}}]}),
        ("names that differ from record to record", [{"Noor": 7}, {"Sem": 8}, {"Zoë": 9}, {"Tim": 9}]),
        ("pupils side by side", [{"naam": "x", "Noor Bos": 7, "Sem de Vries": 8}] * 4),
        ("dates with lists of records", {"2014-03-12": [{"naam": "Noor"}], "2014-03-13": [{"naam": "Sem"}]}),
        (
            "very many keys",
            {f"kind{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}": 1 for n in range(3000)},
        ),
    ],
)
def test_keys_that_are_data_make_no_headers(tables, why, content):
    found = tables(content)

    headers = {header for rows in found.values() for row in rows for header in row}
    assert headers <= {"#key", "#value", "naam", "groep", "bsn"}, why
    keys = [row["#key"] for rows in found.values() for row in rows if "#key" in row]
    assert len(keys) == len(content) if isinstance(content, dict) and "leerlingen" not in content else keys


@pytest.mark.parametrize(
    "content",
    [
        [{"vader": {"naam": "Jo", "tel": "1"}, "moeder": {"naam": "An", "tel": "2"}}],
        [{"Naam": "Bos", "Groep": 4}],
        [{"Widget": "a", "Gadget": "b"}] * 4,
    ],
)
def test_keys_that_name_fields_stay_headers(tables, content):
    headers = {header for rows in tables(content).values() for row in rows for header in row}

    assert "#key" not in headers


def test_a_record_with_some_keys_that_are_data_keeps_its_fields(tables):
    assert tables([{"naam": "Bos", "2024": 7}, {"naam": "Vos", "2023": 8}]) == {
        None: [{"naam": "Bos"}, {"naam": "Vos"}],
        "#key": [{"#key": "2024", "#value": "7"}, {"#key": "2023", "#value": "8"}],
    }


def test_records_survive_the_borders_between_pieces(tables, monkeypatch):
    monkeypatch.setattr(json_values, "PIECE", 3)
    records = [{"nr": f"{n:04d}", "tekst": 'é"\\\n€]},[' * (n % 4)} for n in range(40)]

    assert tables(records) == {None: [{key: text or None for key, text in record.items()} for record in records]}


# Without control signs: readers differ on which of them are blank.
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"]))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TEXTS, st.from_regex(r"\A0[0-9]{3}\Z")), min_size=1))
def test_what_is_written_is_read_back(tables, records):
    found = tables([{"naam": name, "code": code} for name, code in records])[None]

    assert [row["code"] for row in found] == [code for _name, code in records]
    assert [row["naam"] for row in found] == [name.strip("\u00a0") if name.strip() else None for name, _code in records]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b'[{"naam": "Geheim"},\n {"naam": "Geheim" "x"}]', "line 2, column 20"),
        (b'[{"naam": "Geheim"},\n {"naam": "Geh', "line 2, column 11"),
        (b'[{"naam": "Geheim"},\n', "line 2, column 1"),
        (b'[{"naam": "Geheim"}] nog iets', "line 1, column 22"),
        (b'{"naam": Geheim}', "line 1, column 10"),
    ],
)
def test_broken_json_gets_line_and_column_and_no_text(tables, content, place):
    with pytest.raises(SourceError, match=place) as caught:
        tables(content)

    assert "Geh" not in str(caught.value).split("export.json")[1]
    assert caught.value.__context__ is None


def test_json_nested_too_deeply_gets_one_sentence(tables):
    with pytest.raises(SourceError, match="nested too deeply"):
        tables(b'{"a":' * 100_000 + b"1" + b"}" * 100_000)


@pytest.mark.parametrize("content", [b"[]", b"{}", b"[[], {}]", b"null"])
def test_json_without_records_gets_one_sentence(tables, content):
    with pytest.raises(SourceError, match="holds no records"):
        tables(content)


def test_json_is_known_by_its_content(tables):
    assert tables(b' [\n{"nr": "01"}]', "export.txt") == {None: [{"nr": "01"}]}
