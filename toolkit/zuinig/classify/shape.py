"""The form of a column: what most of its cells look like."""

from __future__ import annotations

from zuinig.profile import ColumnProfile

MOST = 0.6  # share of the cells from which a column is of a kind


def shape(p: ColumnProfile) -> str:
    """Give the form of most cells: empty, email, url, uuid, hexadecimal, date, yes_no, phone, number, text or word."""
    if p.told <= 0:
        return "empty"
    whole = {kind: p.share(kind) >= MOST for kind in ("email", "url", "uuid", "hexadecimal", "date")}
    forms = {
        **whole,
        "yes_no": p.share("yes_no") >= 0.95 and p.distinct <= 4,
        "phone": p.share("phone") >= MOST,
        "number": p.share("integer") + p.share("decimal") >= 0.85,
        "text": p.share("text") >= 0.4 or p.share("several_words") >= 0.5 or p.characters >= 60 * p.filled,
    }
    return next((form for form, fits in forms.items() if fits), "word")
