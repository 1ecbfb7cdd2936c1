"""Take the values out of JSON and JSON lines one by one, without holding the file."""

from __future__ import annotations

import json
from collections.abc import Iterator

from zuinig.errors import SourceError
from zuinig.i18n import _
from zuinig.sources.source import Source
from zuinig.sources.text import detect_encoding, text_pieces

PIECE = 1 << 20


def json_values(source: Source) -> Iterator[object]:
    """Give the records of an outer array, the lines of JSON lines, or the one value that the file is."""
    reader = _Reader(source)
    while reader.find_value():
        yield reader.value()


class _Reader:
    """Reads one value after another without holding the file."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.pieces = text_pieces(source, detect_encoding(source), size=PIECE)
        # Numbers as they are written: 1.50 and 12345678901234567890 stay as they are.
        self.decoder = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)
        self.text, self.at = "", 0
        self.line, self.before = 1, 0  # lines before the text at hand, and signs of its first line that are gone
        self.array = ""  # "", "open" or "closed"

    def find_value(self) -> bool:
        """Go to the next value, into the outer array if there is one; False at the end.

        Raises:
            SourceError: the array is not closed, or something follows it.
        """
        begun = self.line > 1 or self.at > 0 or self.before > 0
        while True:
            sign = self._next_sign()
            if sign == "[" and not begun:
                self.array = "open"
            elif sign == "]" and self.array == "open":
                self.array = "closed"
            elif sign == "," and self.array == "open":
                pass
            elif (self.array == "open" and not sign) or (self.array == "closed" and sign):
                raise self._broken(self.at)
            else:
                return bool(sign)
            self.at += 1
            begun = True

    def value(self) -> object:
        """Read one value.

        Raises:
            SourceError: it is broken; says line and column.
        """
        while True:
            wrong, deep = 0, False
            try:
                value, end = self.decoder.raw_decode(self.text, self.at)
            except json.JSONDecodeError as error:
                wrong = error.pos - self.at
            except RecursionError:
                deep = True
            else:
                if end < len(self.text) or not self._more(1):  # a number could go on
                    self.at = min(end, len(self.text))
                    return value
                continue
            if deep:
                raise self.source.error(_("the JSON is nested too deeply; export it as a flat list."))
            if not self._more(len(self.text) - self.at):
                raise self._broken(self.at + wrong)

    def _next_sign(self) -> str:
        while True:
            while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
                self.at += 1
            if self.at < len(self.text):
                return self.text[self.at]
            if not self._more(1):
                return ""

    def _more(self, size: int) -> bool:
        """Forget what was read and get at least `size` signs more; False (and nothing forgotten) at the end."""
        parts: list[str] = []
        length = 0
        for piece in self.pieces:
            parts.append(piece)
            length += len(piece)
            if length >= size:
                break
        if length:
            self.line, self.before = self._place(self.at)
            self.text, self.at = self.text[self.at :] + "".join(parts), 0
        return length > 0

    def _place(self, at: int) -> tuple[int, int]:
        """Line, and number of signs before `at` in it."""
        newline = self.text.rfind("\n", 0, at)
        before = at - newline - 1 if newline >= 0 else self.before + at
        return self.line + self.text.count("\n", 0, at), before

    def _broken(self, at: int) -> SourceError:
        line, before = self._place(at)
        return self.source.error(
            _("the JSON is broken at line {line}, column {column}; export it again.").format(
                line=line, column=before + 1
            )
        )
