"""Whether the values of a column can be what its header says."""

from __future__ import annotations

from zuinig.classify.column import Candidate
from zuinig.classify.shape import shape
from zuinig.classify.values import is_bsn
from zuinig.profile import ColumnProfile

# shapes (values.shape) that a category can have; a category that is absent can have any
SHAPES: dict[str, frozenset[str]] = {
    "name": frozenset({"word", "text"}),
    "birth_date": frozenset({"date", "number"}),
    "gender": frozenset({"word", "number", "yes_no"}),
    "national_id": frozenset({"number", "word", "date", "phone"}),
    "pupil_number": frozenset({"number", "word", "uuid", "hexadecimal", "phone", "email"}),
    "chain_id": frozenset({"number", "word", "uuid", "hexadecimal", "url", "email"}),
    "email": frozenset({"email", "word"}),
    "phone": frozenset({"phone", "number", "word"}),
    "address": frozenset({"word", "text", "number"}),
    "postcode": frozenset({"word", "number"}),
    "city": frozenset({"word", "text", "number"}),
    "image": frozenset({"url", "word", "yes_no", "uuid"}),
    "device": frozenset({"word", "number", "uuid", "hexadecimal", "text"}),
    "location": frozenset({"word", "number", "text"}),
    "free_text": frozenset({"text", "word"}),
    "origin": frozenset({"word", "number", "date", "yes_no", "text"}),
    "ethnicity": frozenset({"word", "number", "yes_no", "text"}),
}
SUPPORT: dict[str, tuple[tuple[str, float], ...]] = {
    "name": (("given", 0.2), ("surname", 0.15), ("whole_name", 0.25), ("prefix", 0.6), ("initials", 0.7)),
    "birth_date": (("date", 0.6), ("year", 0.8)),
    "gender": (("gender", 0.8), ("small", 0.9)),
    "national_id": (("ssn", 0.5), ("nino", 0.5), ("rijksregisternummer", 0.5), ("education_number", 0.5)),
    "pupil_number": (("long_number", 0.8),),
    "chain_id": (("eck_id", 0.5), ("uuid", 0.5), ("hexadecimal", 0.5), ("long_number", 0.8)),
    "account": (("email", 0.5), ("username", 0.5), ("secret", 0.5)),
    "email": (("email", 0.5),),
    "phone": (("phone", 0.5), ("phone_lost_zero", 0.5)),
    "address": (("street", 0.3), ("house_number", 0.7)),
    "postcode": (("postcode", 0.5), ("zip", 0.5), ("postcode_uk", 0.5), ("four_digits", 0.8)),
    "city": (("town", 0.15), ("capitalised", 0.7)),
    "origin": (("country", 0.5), ("nationality", 0.4), ("town", 0.15)),
    "ethnicity": (("ethnicity_any", 0.4),),
    "religion": (("religion_any", 0.4),),
    "health": (("health_any", 0.3), ("yes_no", 0.9)),
    "result": (("advice", 0.4), ("level", 0.6), ("decimal", 0.5), ("integer", 0.8)),
    "behaviour": (("attendance", 0.4), ("integer", 0.8)),
    "school": (
        ("group", 0.6),
        ("school_year", 0.5),
        ("brin", 0.5),
        ("branch", 0.5),
        ("date", 0.6),
        ("status", 0.5),
        ("organisation", 0.3),
    ),
    "financial": (("iban_form", 0.5), ("card", 0.5), ("decimal", 0.5), ("integer", 0.8)),
    "image": (("image", 0.5), ("url", 0.5)),
    "device": (("ip", 0.5), ("uuid", 0.5)),
    "location": (("coordinate", 0.5),),
    "free_text": (("text", 0.3), ("several_words", 0.3)),
}
MANY = 20  # rows from which a handful of one-letter values cannot be names or addresses
SHORTEST_PHONE = 5  # figures, without the area
NOT_OF_NAMES = frozenset({"result", "behaviour", "financial", "gender", "device", "location", "postcode", "phone"})
UNIQUE_WORDS = frozenset({"name", "address", "email", "phone", "city"})


def fit(candidate: Candidate, p: ColumnProfile) -> int:
    """Give 1 where the values support the candidate, -1 where they cannot be it, 0 where they do not tell."""
    form = shape(p)
    if form == "empty":
        return 0
    category, detail = candidate.category, candidate.detail
    if _excluded(category, detail, form, p):
        return -1
    if category == "national_id" and detail == "bsn":
        return 1 if is_bsn(p) or p.share("nine_digits") + p.share("bsn_lost_zero") >= 0.6 else 0
    if category == "national_id" and detail == "bsn4":
        return 1 if p.share("four_digits") >= 0.6 else 0
    if detail in {"age"}:
        return 1 if p.share("integer") >= 0.6 else 0
    return int(any(p.share(kind) >= share for kind, share in SUPPORT.get(category, ())))


def _excluded(category: str, detail: str, form: str, p: ColumnProfile) -> bool:
    """Whether the values cannot be of the category."""
    numbers = form == "number"
    few_letters = p.longest <= 2 and p.distinct <= 3 and p.filled >= MANY and detail not in {"initials", "prefix"}
    excluded = {
        "gender": p.distinct > 12 or (numbers and p.share("small") < 0.9),
        "birth_date": numbers and max(p.share("year"), p.share("long_number"), p.share("small") - 0.4) < 0.5,
        "ethnicity": numbers and max(p.share("small"), p.share("yes_no")) < 0.9,
        "religion": numbers and max(p.share("small"), p.share("yes_no")) < 0.9,
        "postcode": numbers and p.share("long_number") < 0.5,
        "phone": _is_no_phone(p, form),
        # `overig westers` is no country
        "origin": detail == "birth_country" and p.hits.get("ethnicity", 0) > 0 and p.share("ethnicity_any") >= 0.8,
        "name": p.share("integer") + p.share("decimal") >= 0.5,
    }
    allowed = SHAPES.get(category)
    if allowed and form not in allowed:
        return True
    if detail == "technical" and p.share("image") >= 0.5:  # the file name of a picture is about whom it shows
        return True
    if category in NOT_OF_NAMES and p.share("whole_name") >= 0.8 and p.share("organisation") < 0.2:
        return True
    return excluded.get(category, False) or (category in UNIQUE_WORDS and few_letters)


def _is_no_phone(p: ColumnProfile, form: str) -> bool:
    """Numbers too short or with a fraction (`pH`), or a few words in all rows (`cell type`)."""
    if form == "number":
        return p.longest < SHORTEST_PHONE or max(p.share("small"), p.share("decimal")) >= 0.5
    return p.share("phone") < 0.1 and p.filled >= MANY and p.distinct <= 0.2 * p.filled
