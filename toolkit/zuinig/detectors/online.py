"""Addresses on the net: e-mail, web, image, IP, and the ids that programs give."""

from __future__ import annotations

import re

import numpy as np

from zuinig.detectors.patterns import fits
from zuinig.detectors.shapes import by_length, has_long_shape
from zuinig.detectors.signs import AT, COLON, DASH, DIGIT, DOT, GAP, LETTER, OTHER, SLASH, Mask
from zuinig.detectors.values import Values, once

_EMAIL = r"(?i)^(?:mailto:)?[^\s@;,]+@[^\s@;,]+\.[a-z]{2,}$"
_URL = r"(?i)^(?:https?://|www\.)\S+$"
_URL_BEGINS = r"(?i)^(?:https?://|www\.)\S"
_IMAGE = r"(?i)\.(?:jpe?g|png|gif|bmp|webp|heic|tiff?|mp4|mov)(?:\?.*)?$"
_BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_IP = rf"^(?:{_BYTE}\.){{3}}{_BYTE}$|(?i)^(?:[0-9a-f]{{1,4}}:){{7}}[0-9a-f]{{1,4}}$|^[0-9a-f:]*::[0-9a-f:]*$"
_MAC = r"(?i)^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$"
_UUID = r"(?i)^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$"
HASH_LENGTHS = (32, 40, 56, 64, 96, 128)
_ECK_BEGIN = "https://ketenid.nl/999999/"
SHORTEST_HASH = 32
# {32,128} would take three times as long as a test of the length beside it
_ECK = r"(?i)^https?://ketenid\.nl/\d{6}/[0-9a-f]{32}[0-9a-f]*$"
_EXTENSIONS = ("jpg", "jpeg", "png", "gif", "bmp", "webp", "heic", "tif", "tiff", "mp4", "mov")
LONGEST_EXTENSION = len(".jpeg")
LONGEST_ECK = len("https://ketenid.nl/201703/") + 128
_DESKS = (
    "info|administratie|admin|secretariaat|directie|school|contact|office|receptie|"
    "support|helpdesk|privacy|noreply|no-reply|ict|mail|post|sales|hello"
)
_SHARED = rf"(?i)^(?:{_DESKS})@"
IN_TEXT = re.compile(r"[^\s@;,:<>()\"']+@[^\s@;,:<>()\"']+\.[A-Za-z]{2,}")


@once
def email(values: Values) -> Mask:
    """An e-mail address and nothing else."""
    return fits(values, values.signs.holds(AT), _EMAIL)


def shared_email(values: Values) -> Mask:
    """An e-mail address of a desk, not of a person: `info@…`."""
    able = values.signs.holds(AT) & values.signs.begins_as(_DESKS.split("|"))
    return fits(values, able, _SHARED)


def url(values: Values) -> Mask:
    """A web address."""
    signs = values.signs
    able = values.lettered & signs.holds(SLASH | DOT) & signs.begins_in("hHwW")
    left = able & ~eck_id(values)  # which is one
    begins = fits(values, signs.begins_as(("ht", "ww")) & left, _URL_BEGINS)
    spaced = begins & signs.has(GAP)
    return eck_id(values) | begins & ~spaced | fits(values, spaced, _URL)


def image(values: Values) -> Mask:
    """A web address or file name of a picture or film."""
    # ends in an extension, or has a question mark after it
    able = values.lettered & values.signs.holds(DOT)
    ended = values.signs.ends_as(_EXTENSIONS) & (able & ~eck_id(values))  # which has none
    ended = values.among(ended, lambda series: series.str.slice(-LONGEST_EXTENSION).str.contains(".", literal=True))
    asked = values.among(able & values.signs.has(OTHER), lambda series: series.str.contains("?", literal=True))
    return fits(values, ended | asked, _IMAGE)


def ip(values: Values) -> Mask:
    """An IP address, version 4 or 6, or a MAC address."""
    signs = values.signs
    able = values.digital & (values.length >= 7) & (values.length <= 45)
    points = signs.only(DIGIT | DOT) & signs.has(DOT)
    able = able & (points | signs.has(COLON) | (values.length == 17)) & signs.only(DIGIT | LETTER | DOT | COLON | DASH)
    return fits(values, able, _IP) | fits(values, able, _MAC)


def uuid(values: Values) -> Mask:
    """A UUID."""
    return fits(values, values.length.one_of((36, 38)) & values.signs.holds(DASH), _UUID)


def hexadecimal(values: Values) -> Mask:
    """A hash or key written in hexadecimal figures."""
    found = np.zeros(len(values), np.bool_)
    for places, texts in by_length(values, values.length.one_of(HASH_LENGTHS) & values.signs.only(DIGIT | LETTER)):
        found[places] = has_long_shape(texts, "x" * texts.shape[1])
    return found


@once
def eck_id(values: Values) -> Mask:
    """An ECK iD: `https://ketenid.nl/` with a year and month and a hash."""
    length, signs = values.length, values.signs
    able = (length >= 50) & (length <= LONGEST_ECK) & signs.first(LETTER) & signs.holds(SLASH)
    able = able & signs.only(DIGIT | LETTER | COLON | SLASH | DOT)
    usual = np.zeros(len(values), np.bool_)
    for places, texts in by_length(values, able & (length >= len(_ECK_BEGIN) + SHORTEST_HASH)):
        usual[places] = has_long_shape(texts, _ECK_BEGIN.ljust(texts.shape[1], "x"))
    found = fits(values, able & ~usual, _ECK)
    at_end = found & (length == LONGEST_ECK)  # the longest with https, one sign too long without its s
    found = found & ~at_end | fits(values, at_end, "(?i)^https:")
    return np.asarray(usual | found)
