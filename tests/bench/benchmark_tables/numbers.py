"""Numbers with a check digit or a form of their own, made up at random."""

from __future__ import annotations

from random import Random

HEX = "0123456789abcdef"


def digits(rng: Random, length: int) -> str:
    """Give so many random digits."""
    return "".join(str(rng.randrange(10)) for _ in range(length))


def eleven_sum(number: str) -> int:
    """Give the sum of the 11-test of a nine-digit number: 9a + 8b + … + 2h - i.

    >>> eleven_sum("111222333") % 11
    0
    """
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, number, strict=True))


def bsn(rng: Random, *, zero: bool = False) -> str:
    """Give nine digits that pass the 11-test; `zero` makes the first one a zero."""
    while True:
        first = "0" if zero else str(rng.randrange(1, 3))
        head = first + digits(rng, 7)
        last = sum(w * int(d) for w, d in zip((9, 8, 7, 6, 5, 4, 3, 2), head, strict=True)) % 11
        if last < 10:
            return head + str(last)


def education_number(rng: Random) -> str:
    """Give an onderwijsnummer as DUO gives it out: starts with 10, leaves 5 in the 11-test."""
    while True:
        number = "10" + digits(rng, 7)
        if eleven_sum(number) % 11 == 5:
            return number


def iban(rng: Random) -> str:
    """Give a Dutch IBAN whose check digits are right."""
    bank = rng.choice(("INGB", "RABO", "ABNA", "TRIO", "SNSB", "ASNB", "BUNQ"))
    account = "0" + digits(rng, 9)
    number = int("".join(str(ord(c) - 55) for c in bank) + account + "232100")
    return f"NL{98 - number % 97:02}{bank}{account}"


def isbn(rng: Random) -> str:
    """Give an ISBN-13 whose check digit is right."""
    head = "97890" + digits(rng, 7)
    total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(head))
    return head + str(-total % 10)


def ean(rng: Random) -> str:
    """Give an EAN-13 of a Dutch product."""
    head = "87" + digits(rng, 10)
    total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(head))
    return head + str(-total % 10)


def hexes(rng: Random, length: int) -> str:
    """Give so many hexadecimal digits."""
    return "".join(rng.choice(HEX) for _ in range(length))


def uuid(rng: Random) -> str:
    """Give a random identifier in the form of a version 4 UUID."""
    text = hexes(rng, 32)
    return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-a{text[17:20]}-{text[20:]}"


def brin(rng: Random) -> str:
    """Give a school number: two digits, two capitals."""
    return digits(rng, 2) + "".join(rng.choice("ABCDEFGHJKLMNPRSTUVXYZ") for _ in range(2))
