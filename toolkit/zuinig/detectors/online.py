"""Addresses on the net: e-mail, web, image, IP, and the ids that programs give."""

from __future__ import annotations

import re

import numpy as np
import polars as pl

from zuinig.detectors.signs import (
    AT,
    COLON,
    DASH,
    DIGIT,
    DOT,
    GAP,
    LETTER,
    OTHER,
    SLASH,
    Mask,
    is_hexadecimal_from,
)
from zuinig.detectors.values import Values

_EMAIL = r"(?i)^(?:mailto:)?[^\s@;,]+@[^\s@;,]+\.[a-z]{2,}$"
_URL = r"(?i)^(?:https?://|www\.)\S+$"
_URL_BEGINS = r"(?i)^(?:https?://|www\.)\S"
_IMAGE = r"(?i)\.(?:jpe?g|png|gif|bmp|webp|heic|tiff?|mp4|mov)(?:\?.*)?$"
_BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_IP = rf"^(?:{_BYTE}\.){{3}}{_BYTE}$|(?i)^(?:[0-9a-f]{{1,4}}:){{7}}[0-9a-f]{{1,4}}$|^[0-9a-f:]*::[0-9a-f:]*$"
_MAC = r"(?i)^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$"
_UUID = r"(?i)^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$"
_HEX = r"(?i)^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$"
HASH_LENGTHS = (32, 40, 56, 64, 96, 128)
_ECK_BEGINS = r"^https://ketenid\.nl/[0-9]{6}/"  # as nearly all of them do
_ECK_BEGIN = "https://ketenid.nl/201703/"
SHORTEST_HASH = 32
# {32,128} would take three times as long as a test of the length beside it
_ECK = r"(?i)^https?://ketenid\.nl/\d{6}/[0-9a-f]{32}[0-9a-f]*$"
LONGEST_EXTENSION = len(".jpeg")
LONGEST_ECK = len("https://ketenid.nl/201703/") + 128
_DESKS = (
    "info|administratie|admin|secretariaat|directie|school|contact|office|receptie|"
    "support|helpdesk|privacy|noreply|no-reply|ict|mail|post|sales|hello"
)
_SHARED = rf"(?i)^(?:{_DESKS})@"
IN_TEXT = re.compile(r"[^\s@;,:<>()\"']+@[^\s@;,:<>()\"']+\.[A-Za-z]{2,}")


def email(values: Values) -> Mask:
    """An e-mail address and nothing else."""
    return values.among(values.signs.has(AT), lambda series: series.str.contains(_EMAIL))


def shared_email(values: Values) -> Mask:
    """An e-mail address of a desk, not of a person: `info@…`."""
    return values.among(values.signs.has(AT), lambda series: series.str.contains(_SHARED))


def url(values: Values) -> Mask:
    """A web address."""
    begins = values.among(
        values.signs.has(SLASH | DOT) & values.signs.begins_in("hHwW"), lambda series: series.str.contains(_URL_BEGINS)
    )
    spaced = begins & values.signs.has(GAP)
    return begins & ~spaced | values.among(spaced, lambda series: series.str.contains(_URL))


def image(values: Values) -> Mask:
    """A web address or file name of a picture or film."""
    # ends in an extension, or has a question mark after it
    able = values.lettered & values.signs.has(DOT)
    asked = able & values.signs.has(OTHER)
    ended = able & ~asked & values.signs.ends_in("gfpcv4GFPCV")
    return values.among(asked, lambda series: series.str.contains(_IMAGE)) | values.among(
        ended, lambda series: series.str.slice(-LONGEST_EXTENSION).str.contains(_IMAGE)
    )


def ip(values: Values) -> Mask:
    """An IP address, version 4 or 6, or a MAC address."""
    signs = values.signs
    able = values.digital & (values.length >= 7) & (values.length <= 45)
    points = signs.only(DIGIT | DOT) & signs.has(DOT)
    able = able & (points | signs.has(COLON) | (values.length == 17)) & signs.only(DIGIT | LETTER | DOT | COLON | DASH)
    return values.among(able, lambda series: series.str.contains(_IP) | series.str.contains(_MAC))


def uuid(values: Values) -> Mask:
    """A UUID."""
    return values.among((values.length == 36) | (values.length == 38), lambda series: series.str.contains(_UUID))


def hexadecimal(values: Values) -> Mask:
    """A hash or key written in hexadecimal figures."""
    able = values.length.one_of(HASH_LENGTHS) & values.signs.only(DIGIT | LETTER)
    return values.among(able, lambda series: series.str.contains(_HEX))


def eck_id(values: Values) -> Mask:
    """An ECK iD: `https://ketenid.nl/` with a year and month and a hash."""
    length, signs = values.length, values.signs
    able = (length >= 50) & (length <= LONGEST_ECK) & signs.first(LETTER)
    able = able & signs.only(DIGIT | LETTER | COLON | SLASH | DOT)
    usual = values.among(
        able & ~signs.foreign & (length >= len(_ECK_BEGIN) + SHORTEST_HASH),
        lambda series: series.str.contains(_ECK_BEGINS),
    )
    hashed = values.among(usual, lambda series: pl.Series(is_hexadecimal_from(series, len(_ECK_BEGIN))))
    found = hashed | values.among(able & ~usual, lambda series: series.str.contains(_ECK))
    at_end = found & (length == LONGEST_ECK)  # the longest with https, one sign too long without its s
    return np.asarray(found & ~at_end | values.among(at_end, lambda series: series.str.contains("(?i)^https:")))
