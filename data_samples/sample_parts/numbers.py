"""Numbers that look real and belong to nobody."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

BSN_START = "9999"  # the block of test numbers; no person is given one


def passes_eleven_test(number: str) -> bool:
    """Say whether nine digits pass the BSN test (9a+8b+…+2h−i divisible by 11).

    >>> passes_eleven_test("111222333"), passes_eleven_test("111222334")
    (True, False)
    """
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(number, weights, strict=True)) % 11 == 0


def citizen_numbers() -> Iterator[str]:
    """Give test BSNs, each once."""
    # A step of 37 keeps neighbours in a file from having neighbouring numbers.
    for n in range(99_999):
        number = f"{BSN_START}{n * 37 % 99_999:05d}"
        if passes_eleven_test(number):
            yield number


def card_numbers() -> Iterator[str]:
    """Give nine-digit card numbers that all fail the BSN test."""
    for n in range(310_000_007, 320_000_000, 13):
        if not passes_eleven_test(str(n)):
            yield str(n)


def home_phone(n: int) -> str:
    """Give a number whose subscriber part starts with 0, which no exchange hands out."""
    return f"010-0{n % 1_000_000:06d}"


def mobile_phone(n: int) -> str:
    """Give a number from 06-6, the block of pagers, which no telephone has."""
    return f"06-6{n % 10_000_000:07d}"


def iban(n: int) -> str:
    """Give an IBAN with valid check digits at a bank that does not exist (VBLD)."""
    account = f"VBLD{n:010d}"
    digits = "".join(str(int(letter, 36)) for letter in f"{account}NL00")
    return f"NL{98 - int(digits) % 97:02d}{account}"


def eck_id(pupil_key: str) -> str:
    """Give a pseudonym in the form of an ECK iD; it is a hash of an invented key."""
    return f"https://ketenid.nl/201703/{hashlib.sha512(pupil_key.encode()).hexdigest()}"
