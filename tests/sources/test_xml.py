"""XML: records, wherever they repeat."""

import tracemalloc

import pytest

from zuinig.errors import SourceError
from zuinig.sources import open_tables

EDEXML = """<?xml version="1.0" encoding="UTF-8"?>
<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
  <school><schooljaar>2031-2032</schooljaar><brincode>99ZZ</brincode></school>
  <groepen>
    <groep key="001"><naam>Vissen</naam></groep>
    <samengestelde_groep key="sg1"><naam>Samen</naam></samengestelde_groep>
    <groep key="002"><naam>Vogels</naam><jaargroep>2</jaargroep></groep>
  </groepen>
  <leerlingen>
    <leerling key="00012">
      <roepnaam>Zoë</roepnaam>
      <groep key="001"/>
      <toevoegingen><blok xsi:type="Opmerking"><code>X</code><opmerking/></blok></toevoegingen>
    </leerling>
    <leerling key="00013" eckid="https://ketenid.nl/x">
      <roepnaam>Sem</roepnaam>
      <samengestelde_groepen><samengestelde_groep key="sg1"/><samengestelde_groep key="sg2"/></samengestelde_groepen>
      <bsn> 000000012 </bsn>
    </leerling>
  </leerlingen>
  <leerkrachten><leerkracht key="L1"><achternaam>Bos</achternaam></leerkracht></leerkrachten>
</EDEX>
"""


@pytest.fixture
def tables(tmp_path):
    def read(content, name="export.xml"):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return {
            table.name: [
                dict(zip(table.columns, row, strict=True)) for batch in table.batches() for row in batch.rows()
            ]
            for table in open_tables(file)
        }

    return read


def test_edexml_gives_a_table_for_each_kind_of_record(tables):
    pupil = "EDEX/leerlingen/leerling"

    assert tables(EDEXML) == {
        "EDEX/school": [{"EDEX/school/schooljaar": "2031-2032", "EDEX/school/brincode": "99ZZ"}],
        "EDEX/groepen/groep": [
            {
                "EDEX/groepen/groep/@key": "001",
                "EDEX/groepen/groep/naam": "Vissen",
                "EDEX/groepen/groep/jaargroep": None,
            },
            {
                "EDEX/groepen/groep/@key": "002",
                "EDEX/groepen/groep/naam": "Vogels",
                "EDEX/groepen/groep/jaargroep": "2",
            },
        ],
        "EDEX/groepen/samengestelde_groep": [
            {"EDEX/groepen/samengestelde_groep/@key": "sg1", "EDEX/groepen/samengestelde_groep/naam": "Samen"}
        ],
        pupil: [
            {
                f"{pupil}/@key": "00012",
                f"{pupil}/roepnaam": "Zoë",
                f"{pupil}/groep/@key": "001",
                f"{pupil}/groep": None,
                f"{pupil}/toevoegingen/blok/code": "X",
                f"{pupil}/toevoegingen/blok/opmerking": None,
                f"{pupil}/@eckid": None,
                f"{pupil}/bsn": None,
            },
            {
                f"{pupil}/@key": "00013",
                f"{pupil}/roepnaam": "Sem",
                f"{pupil}/groep/@key": None,
                f"{pupil}/groep": None,
                f"{pupil}/toevoegingen/blok/code": None,
                f"{pupil}/toevoegingen/blok/opmerking": None,
                f"{pupil}/@eckid": "https://ketenid.nl/x",
                f"{pupil}/bsn": "000000012",
            },
        ],
        f"{pupil}/samengestelde_groepen/samengestelde_groep": [
            {
                f"{pupil}/samengestelde_groepen/samengestelde_groep/@key": key,
                f"{pupil}/samengestelde_groepen/samengestelde_groep": None,
            }
            for key in ("sg1", "sg2")
        ],
        "EDEX/leerkrachten/leerkracht": [
            {"EDEX/leerkrachten/leerkracht/@key": "L1", "EDEX/leerkrachten/leerkracht/achternaam": "Bos"}
        ],
    }


def test_any_file_of_records_is_read_and_namespaces_are_left_out(tables):
    content = """<ns:lijst xmlns:ns="urn:x" versie="2"><ns:kop><ns:datum>2024-01-01</ns:datum></ns:kop><los>a</los>
      <ns:rij nr="01"><ns:naam>Bos</ns:naam></ns:rij><ns:rij nr="02"><naam>Vos</naam></ns:rij></ns:lijst>"""

    assert tables(content) == {
        "lijst": [{"lijst/@versie": "2", "lijst/los": "a"}],
        "lijst/kop": [{"lijst/kop/datum": "2024-01-01"}],
        "lijst/rij": [
            {"lijst/rij/@nr": "01", "lijst/rij/naam": "Bos"},
            {"lijst/rij/@nr": "02", "lijst/rij/naam": "Vos"},
        ],
    }


def test_text_between_elements_is_not_lost(tables):
    content = "<a><r>een <b>twee</b> drie <!-- vier -->vijf</r><r>zes</r></a>"

    found = tables(content)

    assert found["a/r"] == [{"a/r/b": "twee", "a/r": "een drie vijf"}, {"a/r/b": None, "a/r": "zes"}]


def test_text_between_elements_outside_records_is_not_lost(tables):
    assert tables("<a>een<b>twee</b>drie<c>vier</c>vijf</a>") == {
        "a": [{"a/b": "twee", "a/c": "vier", "a": "een drie vijf"}]
    }


def test_comments_are_counted(tmp_path):
    file = tmp_path / "export.xml"
    file.write_text("<a><!-- Geheim --><r>x</r><r>y</r></a>")

    assert open_tables(file)[0].notes.sentences() == ["1 XML comment was not examined."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252", "iso-8859-1"])
def test_the_declared_encoding_is_followed(tables, encoding):
    content = EDEXML.replace("UTF-8", encoding).encode(encoding)

    assert tables(content)["EDEX/leerlingen/leerling"][0]["EDEX/leerlingen/leerling/roepnaam"] == "Zoë"


def test_a_file_that_says_utf8_but_is_windows_1252_is_read(tables):
    found = tables(EDEXML.encode("cp1252"))

    assert found["EDEX/leerlingen/leerling"][0]["EDEX/leerlingen/leerling/roepnaam"] == "Zoë"


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("<a>\n<b>Geheim</c>\n</a>", "line 2"),
        ("<a>\n<b>Geheim", "line 2"),
        ("<a>\n<b>&Geheim;</b></a>", "line 2"),
        ("<html><body>Geheim</body></html>", "web page"),
        ("<!DOCTYPE html>\n<html lang='nl'><p>Geheim", "web page"),
        ('<!DOCTYPE a [<!ENTITY x "Geheim">]><a><b>&x;</b><b>&x;</b></a>', "entities"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a><b>&x;</b></a>', "entities"),
        (" " * 70_000 + "<a>", "broken at line 1"),
    ],
)
def test_xml_that_cannot_be_read_gets_one_sentence_without_text(tables, content, word):
    with pytest.raises(SourceError, match=word) as caught:
        tables(content)

    assert "Geheim" not in str(caught.value)
    assert caught.value.__context__ is None


def test_entities_declared_late_are_refused_too(tables):
    content = "<!DOCTYPE a [<!--" + "x" * 70_000 + '--><!ENTITY x "Geheim">]><a><b>&x;</b><b>&x;</b></a>'

    with pytest.raises(SourceError, match="entities"):
        tables(content)


def test_an_outside_dtd_is_not_fetched(tables):
    content = '<!DOCTYPE a SYSTEM "http://localhost:1/geen.dtd"><a><b>1</b><b>2</b></a>'

    assert tables(content) == {"a/b": [{"a/b": "1"}, {"a/b": "2"}]}


def test_an_entity_of_an_outside_dtd_stays_as_it_is_written(tables):
    content = '<!DOCTYPE a SYSTEM "geen.dtd"><a><b>Ren&eacute; Bos</b><b>x</b></a>'

    assert tables(content)["a/b"][0] == {"a/b": "Ren &eacute; Bos"}


def test_memory_does_not_grow_with_records(tmp_path):
    def peak(records):
        file = tmp_path / f"{records}.xml"
        file.write_text("<a><k>1</k>" + "<r nr='1'><naam>Bos</naam><x/></r>" * records + "</a>")
        table = next(table for table in open_tables(file) if table.name == "a")
        tracemalloc.start()
        assert [batch.height for batch in table.batches()] == [1]
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    assert peak(20_000) < 2 * peak(2_000)
