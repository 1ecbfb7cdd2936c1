"""Text of two encodings, as in exports that were pasted together: UTF-8 in Windows-1252, or the other way around."""

from __future__ import annotations

import codecs
import re
import threading

import numpy as np
import numpy.typing as npt

from zuinig.sources.table import Notes

# How decoders call the handler below.
AS_WINDOWS = "zuinig-windows-1252"
# The commonest signs of UTF-8 beyond ASCII: letters with an accent, quotation marks and dashes, the euro. As
# Windows-1252 they would be `Ã«` and `â‚¬`, which no text has.
_UTF8_SIGN = re.compile(rb"\xc3[\x80-\xbf]|\xc2[\xa0-\xbf]|\xe2\x80[\x90-\xbf]|\xe2\x82\xac")
_LEADS, _FIRST_LEAD, _LAST_FOLLOWER = (0xC2, 0xC3, 0xE2), 0xC2, 0xBF

_read = threading.local()


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as Windows-1252."""
    assert isinstance(error, UnicodeDecodeError)
    text = error.object[error.start : error.end].decode("cp1252", "replace")
    _read.signs = _read_so_far() + len(text) - text.count("\ufffd")
    return text, error.end


codecs.register_error(AS_WINDOWS, _as_windows)


def _read_so_far() -> int:
    """How many signs were read as Windows-1252 in this thread."""
    return getattr(_read, "signs", 0)


def decode(decoder: codecs.IncrementalDecoder, chunk: bytes, notes: Notes, *, final: bool) -> str:
    """Decode a piece, and note how many signs of it were of the other encoding."""
    before = _read_so_far()
    text = decoder.decode(chunk, final=final)
    notes.other_encoding += _read_so_far() - before
    return text


def decode_single_bytes(text: bytes, codec: str, notes: Notes) -> str:
    """Decode text of which every byte is a sign, but where UTF-8 stands in it."""
    found = sum(1 for _sign in _UTF8_SIGN.finditer(text))
    notes.other_encoding += found
    return text.decode("utf-8", AS_WINDOWS) if found else text.decode(codec, "replace")


def may_be_mixed(signs: npt.NDArray[np.uint8], beyond: npt.NDArray[np.int64]) -> bool:
    """Whether UTF-8 may stand in text of single bytes, given its bytes and the places of those beyond ASCII."""
    leads = beyond[:-1][np.diff(beyond) == 1]  # few, if any
    return bool((np.isin(signs[leads], _LEADS) & (signs[leads + 1] <= _LAST_FOLLOWER)).any())
