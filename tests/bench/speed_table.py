"""A made-up pupil export to measure speed with: 26 columns, `;`, Windows-1252, CRLF; no real person in it.

The same size always gives the same bytes. Numbers, hashes, addresses and remarks are nearly all different, as they are
in a real export; names, places and codes come back often.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import polars as pl

CHUNK_ROWS = 50_000
FIRST = [
    "Sanne", "Bram", "Lot", "Daan", "Zoë", "Noor", "Tess", "Mees", "Sem", "Fenna", "Jayden", "Fatima",
    "Mohammed", "Émile", "Anouk", "Thijs", "Yara", "Björn",
]  # fmt: skip
LAST = [
    "Jansen", "Bakker", "Visser", "Smit", "Meijer", "Mulder", "Bos", "Vos", "Peters", "Hendriks", "Dijkstra",
    "Yilmaz", "Kuipers", "Postma", "Çelik",
]  # fmt: skip
STREETS = [
    "Dorpsstraat", "Kerkweg", "Molenlaan", "Hoofdstraat", "Eikenlaan", "Stationsplein", "Beukendreef",
    "Wilhelminastraat",
]  # fmt: skip
TOWNS = ["Utrecht", "Amersfoort", "Zeist", "Den Haag", "Zwolle", "Tiel", "Goes", "Assen"]
REMARKS = (
    "Werkt goed mee met {name}.",
    "Bel moeder op 06-{number}.",
    "Heeft dyslexie en krijgt begeleiding van de logopedist, gesprek {number}.",
    "{name} helpt bij het lezen van blok {number}.",
    "Toets {number} later gemaakt, geen bijzonderheden.",
)
COLUMNS = (
    "leerlingnummer", "roepnaam", "tussenvoegsel", "achternaam", "geslacht", "geboortedatum", "bsn", "eck_id", "straat",
    "huisnummer", "postcode", "woonplaats", "telefoon", "e-mail", "naam_ouder", "iban", "nationaliteit",
    "geboorteland", "religie", "allergie", "groep", "klas", "brin", "cito_score", "datum_uitschrijving", "notitie",
)  # fmt: skip


def table_file(folder: Path, rows: int, columns: int = len(COLUMNS)) -> Path:
    """Write the table, unless it is there already.

    Args:
        folder: where to.
        rows: records.
        columns: above 26 the same kinds of columns come back, with other values.
    """
    path = folder / f"leerlingen_{rows}x{columns}.csv"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    partly = path.with_suffix(".part")
    with partly.open("wb") as out:
        for text in _chunks(rows, columns):
            out.write(text.encode("cp1252"))
    return partly.rename(path)


def _chunks(rows: int, columns: int) -> Iterator[str]:
    random = np.random.default_rng(rows + columns)
    names = [COLUMNS[n % len(COLUMNS)] + (f"_{n // len(COLUMNS)}" if n >= len(COLUMNS) else "") for n in range(columns)]
    step = max(1, CHUNK_ROWS * len(COLUMNS) // max(columns, len(COLUMNS)))
    for start in range(0, rows, step):
        count = min(step, rows - start)
        cells: list[np.ndarray] = []
        while len(cells) < columns:
            cells += _columns(random, count)
        frame = pl.DataFrame({name: pl.Series(part.astype(str)) for name, part in zip(names, cells, strict=False)})
        yield frame.write_csv(separator=";", line_terminator="\r\n", quote_style="never", include_header=not start)


def _columns(random: np.random.Generator, n: int) -> list[np.ndarray]:
    """The 26 columns, in their order."""

    def one_of(choices: list[str]) -> np.ndarray:
        return np.array(choices)[random.integers(0, len(choices), n)]

    def number(low: int, high: int, form: str = "{}") -> np.ndarray:
        return np.array([form.format(value) for value in random.integers(low, high, n).tolist()])

    def joined(*parts: np.ndarray) -> np.ndarray:
        return np.array(["".join(row) for row in zip(*parts, strict=True)])

    space = np.full(n, " ")
    hashes = np.char.multiply(number(0, 2**62, "{:016x}"), 8)
    postcode = joined(number(1000, 10**4), space, one_of(["AB", "CD", "XZ", "KL"]))
    first = one_of(FIRST)
    birth = joined(number(1, 29, "{:02d}-"), number(1, 13, "{:02d}-"), number(2012, 2022))
    plain = np.char.lower(one_of([name for name in FIRST if name.isascii()]))
    remark = np.array(
        [
            "" if chosen >= len(REMARKS) else REMARKS[chosen].format(name=name, number=digits)
            for chosen, name, digits in zip(
                random.integers(0, 2 * len(REMARKS), n).tolist(), one_of(FIRST), number(10**7, 10**8), strict=True
            )
        ]
    )
    return [
        number(1, 10**7, "{:07d}"), first, one_of(["", "", "", "van", "de", "van der"]), one_of(LAST),
        one_of(["M", "V"]), birth, number(10**8, 10**9), np.char.add("https://ketenid.nl/201703/", hashes),
        one_of(STREETS), number(1, 300), postcode, one_of(TOWNS), number(10**7, 10**8, "06-{}"),
        joined(plain, number(1, 10**6), np.full(n, "@example.nl")), joined(one_of(FIRST), space, one_of(LAST)),
        joined(number(10, 99, "NL{}INGB"), number(0, 10**9, "{:010d}")),
        one_of(["Nederlandse", "Marokkaanse", "Turkse", "Poolse"]), one_of(["Nederland", "Marokko", "Syrië", "Polen"]),
        one_of(["", "", "rooms-katholiek", "islam"]), one_of(["", "", "", "pinda", "noten"]), number(1, 9),
        one_of(["1a", "2b", "3c"]), one_of(["12AB", "34CD"]), number(501, 551), one_of(["", "", "", "01-08-2025"]),
        remark,
    ]  # fmt: skip
