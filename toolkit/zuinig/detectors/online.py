"""Addresses on the net: e-mail, web, image, IP, and the ids that programs give."""

from __future__ import annotations

import re

from zuinig.detectors.values import Mask, Values

_EMAIL = r"(?i)^(?:mailto:)?[^\s@;,]+@[^\s@;,]+\.[a-z]{2,}$"
_URL = r"(?i)^(?:https?://|www\.)\S+$"
_IMAGE = r"(?i)\.(?:jpe?g|png|gif|bmp|webp|heic|tiff?|mp4|mov)(?:\?.*)?$"
_BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_IP = rf"^(?:{_BYTE}\.){{3}}{_BYTE}$|(?i)^(?:[0-9a-f]{{1,4}}:){{7}}[0-9a-f]{{1,4}}$|^[0-9a-f:]*::[0-9a-f:]*$"
_MAC = r"(?i)^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$"
_UUID = r"(?i)^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$"
_HEX = r"(?i)^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$"
_ECK = r"(?i)^https?://ketenid\.nl/\d{6}/[0-9a-f]{32,128}$"
_DESKS = (
    "info|administratie|admin|secretariaat|directie|school|contact|office|receptie|"
    "support|helpdesk|privacy|noreply|no-reply|ict|mail|post|sales|hello"
)
_SHARED = rf"(?i)^(?:{_DESKS})@"
IN_TEXT = re.compile(r"[^\s@;,:<>()\"']+@[^\s@;,:<>()\"']+\.[A-Za-z]{2,}")


def email(values: Values) -> Mask:
    """An e-mail address and nothing else."""
    able = values.text.str.contains("@", literal=True).to_numpy()
    return values.among(able, lambda series: series.str.contains(_EMAIL))


def shared_email(values: Values) -> Mask:
    """An e-mail address of a desk, not of a person: `info@…`."""
    able = values.text.str.contains("@", literal=True).to_numpy()
    return values.among(able, lambda series: series.str.contains(_SHARED))


def url(values: Values) -> Mask:
    """A web address."""
    able = values.text.str.contains(r"(?i)^(?:http|www)").to_numpy()
    return values.among(able, lambda series: series.str.contains(_URL))


def image(values: Values) -> Mask:
    """A web address or file name of a picture or film."""
    able = values.lettered & values.text.str.contains(".", literal=True).to_numpy()
    return values.among(able, lambda series: series.str.contains(_IMAGE))


def ip(values: Values) -> Mask:
    """An IP address, version 4 or 6, or a MAC address."""
    able = values.digital & (values.length >= 7) & (values.length <= 45)
    return values.among(able, lambda series: series.str.contains(_IP) | series.str.contains(_MAC))


def uuid(values: Values) -> Mask:
    """A UUID."""
    return values.among((values.length == 36) | (values.length == 38), lambda series: series.str.contains(_UUID))


def hexadecimal(values: Values) -> Mask:
    """A hash or key written in hexadecimal figures."""
    return values.among(values.length >= 32, lambda series: series.str.contains(_HEX))


def eck_id(values: Values) -> Mask:
    """An ECK iD: `https://ketenid.nl/` with a year and month and a hash."""
    return values.among(values.length >= 50, lambda series: series.str.contains(_ECK))
