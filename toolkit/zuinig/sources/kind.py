"""Find out what kind of file it is: by its first bytes, and by its name where those do not tell."""

from __future__ import annotations

import re
from enum import Enum

from zuinig.errors import SourceError
from zuinig.i18n import N_, _
from zuinig.sources.oneroster import list_members, refusal
from zuinig.sources.source import Source


class Kind(Enum):
    """A reader."""

    DELIMITED = "delimited"
    EXCEL = "excel"
    PARQUET = "parquet"
    XML = "xml"
    JSON = "json"
    ZIP = "zip"


EXCEL_SUFFIXES = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
TEXT_SUFFIXES = {".csv", ".tsv", ".tab", ".txt"}
JSON_SUFFIXES = {".json", ".jsonl", ".ndjson"}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# First bytes of files that hold no table that can be read, and what they are.
REFUSED = [
    (b"%PDF", N_("this is a PDF, not a table; export it as CSV or Excel.")),
    (b"{\\rtf", N_("this is a text document, not a table; export it as CSV or Excel.")),
    (b"7z\xbc\xaf\x27\x1c", N_("the file is packed with 7-Zip; unpack it first.")),
    (b"Rar!", N_("the file is packed with RAR; unpack it first.")),
    (b"SQLite format 3\0", N_("this is a database; export its tables as CSV.")),
    (b"\x89PNG", N_("this is a picture, not a table.")),
    (b"\xff\xd8\xff", N_("this is a picture, not a table.")),
    (b"GIF8", N_("this is a picture, not a table.")),
]


def find_kind(source: Source) -> Kind:
    """Say which reader fits.

    Raises:
        SourceError: none does, or the file is empty.
    """
    head = source.head()
    if not head:
        raise source.error(_("the file is empty; export it again."))
    for mark, sentence in REFUSED:
        if head.startswith(mark):
            raise source.error(_(sentence))
    if head.startswith(b"PAR1"):
        return Kind.PARQUET
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(source)
    if head.startswith(OLE):
        return _kind_of_ole(source)
    if source.suffix in EXCEL_SUFFIXES | {".parquet", ".parq", ".pq"} and _is_binary(head):
        raise source.error(_("the file is damaged or not what its name says; save or export it again."))
    return _kind_of_text(source, head)


def _is_binary(head: bytes) -> bool:
    """Zeros that are not those of UTF-16: neither all in even places nor all in odd ones."""
    return (head[::2].count(0) > 0 and head[1::2].count(0) > 0) or sum(byte < 9 for byte in head[:4096]) > 40


def _kind_of_zip(source: Source) -> Kind:
    infos = list_members(source)
    is_workbook = source.suffix in EXCEL_SUFFIXES
    names = {info.filename for info in infos}
    for folder, sentence in (
        ("word/", N_("this is a Word document, not a table; export it as CSV or Excel.")),
        ("ppt/", N_("this is a presentation, not a table; export it as CSV or Excel.")),
    ):
        if "[Content_Types].xml" in names and any(name.startswith(folder) for name in names):
            raise source.error(_(sentence))
    if not is_workbook and "[Content_Types].xml" not in names and "content.xml" not in names:
        if source.name is not None:
            raise source.error(_("a zip inside a zip is not opened; unpack it first."))
        return Kind.ZIP
    # The same guard as for other zips: a workbook is read into memory.
    for reason in filter(None, map(refusal, infos)):
        raise SourceError(f"{source.label}: {reason}")
    return Kind.EXCEL


def _kind_of_ole(source: Source) -> Kind:
    """The container of old Office files, and of new ones that are locked with a password."""
    head = source.head(4 << 20)
    if "EncryptedPackage".encode("utf-16-le") in head:
        raise source.error(_("the workbook is locked with a password; save it without one."))
    if "WordDocument".encode("utf-16-le") in head:
        raise source.error(_("this is a Word document, not a table; export it as CSV or Excel."))
    return Kind.EXCEL


def _kind_of_text(source: Source, head: bytes) -> Kind:
    text = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if re.match(rb"<(?:!doctype\s+)?html", text, re.IGNORECASE):
        raise source.error(_("this is a web page, not a table; export it as CSV or Excel."))
    if re.match(rb"<\?xml|<!|<[A-Za-z_][\w:.-]*[\s/>]", text) and (b"</" in text or source.suffix not in TEXT_SUFFIXES):
        return Kind.XML
    if source.suffix == ".xml":
        return Kind.XML
    if source.suffix in JSON_SUFFIXES:
        return Kind.JSON
    if re.match(rb"\[\s*[\[{\"\d\]]|\{\s*[\"}]", text) and source.suffix not in TEXT_SUFFIXES:
        return Kind.JSON
    if re.match(rb"\[\s*\{\s*\"|\{\s*\"[^\"]*\"\s*:", text):
        return Kind.JSON
    return Kind.DELIMITED
