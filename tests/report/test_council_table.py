"""Tables on the pages of the PDF: nothing is lost, nothing runs off the page."""

from __future__ import annotations

import pandas as pd

from zuinig.report.council_table import CHARACTERS, GAP, laid_out, lines, parts

WIDE = pd.DataFrame(
    {
        "Ontvanger": [f"Samenwerkingsverband {n}" for n in range(40)],
        "Aantal": [str(n) for n in range(40)],
        "Met": ["een heel lange lijst van namen " * 8] * 40,
    }
)


def test_columns_share_the_width_of_the_page():
    laid = laid_out(WIDE)

    assert sum(laid.widths) + GAP * len(laid.widths) <= CHARACTERS
    assert all(
        len(line) <= width for row in laid.rows for cell, width in zip(row, laid.widths, strict=True) for line in cell
    )


def test_a_narrow_table_keeps_its_words_whole():
    laid = laid_out(WIDE[["Ontvanger", "Aantal"]])

    assert laid.rows[3] == [["Samenwerkingsverband 3"], ["3"]]
    assert laid.right == [False, True]


def test_a_long_table_is_cut_into_pages_without_losing_a_row():
    laid = laid_out(WIDE)
    pages = list(parts(laid, 50))

    assert len(pages) > 1
    assert [row for page in pages for row in page.rows] == laid.rows
    assert all(lines(page) <= 50 and page.header == laid.header for page in pages)


def test_a_table_that_fits_is_one_page():
    laid = laid_out(WIDE.head(2))

    assert list(parts(laid, 50)) == [laid]
