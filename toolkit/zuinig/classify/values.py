"""What the values of a column say, by their counts: its shape, and candidates with the reason in a sentence."""

from __future__ import annotations

from math import comb, log

from zuinig.classify.column import Candidate
from zuinig.classify.shape import MOST, shape
from zuinig.classify.special import MOSTLY, about, special_candidates
from zuinig.i18n import _, percent
from zuinig.profile import ColumnProfile

CHANCE = 1 / 11  # of random nine-digit numbers that pass the 11-test
BSN_SHARE = 0.6  # real BSN columns have typing errors and foreign numbers among them, but most pass
FEWEST_EDUCATION = 5  # of those that begin with 10 in turn, five in a row by chance: 1 in 161,000
FEWEST_BSN = 3  # three in a row by chance: 1 in 1,331
MOST_UNLIKELY = log(1e-7)  # natural logarithm of the chance that a random column of numbers is taken for BSNs


def chance_of_bsn(p: ColumnProfile) -> float:
    """Natural logarithm of the chance that so many different nine-digit numbers pass the 11-test by luck."""
    of = p.sketch.distinct_of
    return _chance(of["nine_digits"], of["bsn"], CHANCE)


def _chance(tried: int, passed: int, each: float) -> float:
    """Natural logarithm of the chance that of so many at least so many pass, each with the same chance."""
    if passed == 0 or tried == 0 or passed / tried <= each:
        return 0.0
    # Chernoff's bound on the binomial tail: exact enough, and never too small
    q = min(passed / tried, 1 - 1e-12)
    if tried <= 60:
        return log(sum(comb(tried, k) * each**k * (1 - each) ** (tried - k) for k in range(passed, tried + 1)))
    return -tried * (q * log(q / each) + (1 - q) * log((1 - q) / (1 - each)))


def is_bsn(p: ColumnProfile) -> bool:
    """The share that passes cannot be chance and is most of the column; education numbers may stand among BSNs."""
    of = p.sketch.distinct_of
    passed = of["bsn"] + of["education_number"]
    return (
        of["bsn"] >= FEWEST_BSN
        and passed >= BSN_SHARE * of["nine_digits"]
        and p.share("nine_digits") + p.share("bsn_lost_zero") >= 0.5
        and _chance(of["nine_digits"], passed, CHANCE * (2 if of["education_number"] else 1)) <= MOST_UNLIKELY
    )


def candidates(p: ColumnProfile) -> list[Candidate]:
    """What the values by themselves may be, best first."""
    if p.told <= 0:
        return []
    found = [*_numbers(p), *_online(p), *_written(p), *_inside(p), *_codes(p), *_people(p), *_places(p)]
    return sorted(found, key=lambda candidate: -candidate.score)


def _share(p: ColumnProfile, kind: str, what: str) -> str:
    return _("{share} of the values are {what}.").format(share=percent(p.share(kind)), what=what)


def _numbers(p: ColumnProfile) -> list[Candidate]:
    found = [_bsn(p)] if is_bsn(p) else []
    if p.share("education_number") >= BSN_SHARE and p.sketch.distinct_of["education_number"] >= FEWEST_EDUCATION:
        found.append(
            Candidate(
                "national_id", "education_number", 0.85, "", _share(p, "education_number", _("education numbers"))
            )
        )
    foreign = max(("ssn", "nino", "rijksregisternummer"), key=p.share)
    if p.share(foreign) >= MOST:
        found.append(
            Candidate("national_id", "", 0.92, "", _share(p, foreign, _("national numbers of another country")))
        )
    if p.share("phone") >= MOST:
        found.append(Candidate("phone", "", 0.93, "", _share(p, "phone", _("telephone numbers"))))
    elif p.share("phone_lost_zero") >= 0.9 and p.sketch.distinct_of["phone_lost_zero"] >= 8 and not is_bsn(p):
        what = _("mobile numbers without their zero")
        found.append(Candidate("phone", "", 0.8, "", _share(p, "phone_lost_zero", what)))
    if p.share("coordinate_pair") >= 0.8:
        found.append(Candidate("location", "", 0.85, "", _share(p, "coordinate_pair", _("pairs of coordinates"))))
    return found + _bank(p)


def _bsn(p: ColumnProfile) -> Candidate:
    of = p.sketch.distinct_of
    share = percent(of["bsn"] / of["nine_digits"])
    why = _("{share} of the different nine-digit numbers pass the 11-test; by chance {chance} would.")
    sentence = why.format(share=share, chance=percent(CHANCE))
    if of["education_number"] > CHANCE * of["nine_digits"]:
        others = _("{share} of them are written as education numbers.")
        sentence = f"{sentence} {others.format(share=percent(of['education_number'] / of['nine_digits']))}"
    return Candidate("national_id", "bsn", 0.95, "", sentence)


def _bank(p: ColumnProfile) -> list[Candidate]:
    if p.share("iban") >= MOST:
        return [Candidate("financial", "iban", 0.96, "", _share(p, "iban", _("valid IBANs")))]
    if p.share("iban_form") >= 0.8 and p.share("hexadecimal") < 0.5:
        return [Candidate("financial", "iban", 0.7, "", _share(p, "iban_form", _("texts written like an IBAN")))]
    if p.share("card") >= MOST and p.told >= 3:
        return [Candidate("financial", "card", 0.9, "", _share(p, "card", _("valid payment card numbers")))]
    return []


def _online(p: ColumnProfile) -> list[Candidate]:
    found = []
    if p.share("email") >= MOST:
        found.append(Candidate("email", "", 0.96, "", _share(p, "email", _("e-mail addresses"))))
    if p.share("eck_id") >= MOST:
        found.append(Candidate("chain_id", "eck_id", 0.98, "", _share(p, "eck_id", _("ECK iDs"))))
    elif p.share("image") >= MOST:
        found.append(Candidate("image", "photo_url", 0.85, "", _share(p, "image", _("names of pictures or films"))))
    if p.share("ip") >= MOST:
        found.append(Candidate("device", "", 0.93, "", _share(p, "ip", _("IP or MAC addresses"))))
    if p.share("username") >= 0.9 and 5 <= p.distinct < 0.9 * p.filled and p.share("given") < 0.5:
        found.append(
            Candidate("account", "username", 0.45, "", _share(p, "username", _("texts written like a user name")))
        )
    if p.share("username") >= 0.7 and p.distinct >= 0.9 * p.filled:
        found.append(
            Candidate("account", "username", 0.6, "", _share(p, "username", _("texts written like a user name")))
        )
    if p.share("secret") >= MOST:
        found.append(
            Candidate("account", "password", 0.75, "", _share(p, "secret", _("texts written like a password")))
        )
    return found


def _written(p: ColumnProfile) -> list[Candidate]:
    if shape(p) == "text" and p.share("whole_name") < 0.5 and p.share("street") < 0.5 and p.distinct > 1:
        return [
            Candidate(
                "free_text", "", 0.6 if p.share("text") >= 0.4 else 0.45, "", _share(p, "text", _("running text"))
            )
        ]
    return []


def _inside(p: ColumnProfile) -> list[Candidate]:
    """Text of which nearly every cell holds the same kind of thing: a number with a name, a word of care."""
    found = []
    if shape(p) == "text" and about(p, "phone") >= 0.8:
        found.append(Candidate("phone", "", 0.8, "", _("Nearly every cell holds a telephone number.")))
    if shape(p) == "text" and about(p, "health") >= MOSTLY and len(p.contents.get("health", ())) >= 2:
        found.append(Candidate("health", "", 0.75, "", _("Most cells speak of health or care.")))
    return found


def _codes(p: ColumnProfile) -> list[Candidate]:
    found = []
    if p.share("postcode") >= MOST:
        found.append(Candidate("postcode", "", 0.94, "", _share(p, "postcode", _("Dutch postcodes"))))
    elif p.share("postcode_uk") >= 0.8:
        found.append(Candidate("postcode", "", 0.8, "", _share(p, "postcode_uk", _("British postcodes"))))
    if p.share("branch") >= MOST or p.share("brin") >= 0.8:
        found.append(Candidate("school", "brin", 0.85, "", _("The values are written like a BRIN.")))
    if p.share("school_year") >= MOST:
        found.append(Candidate("school", "", 0.92, "", _share(p, "school_year", _("school years"))))
    if p.share("clear_group") >= MOST and p.distinct <= 80:
        found.append(Candidate("school", "", 0.8, "", _share(p, "clear_group", _("names of groups"))))
    return found + _terms(p)


def _terms(p: ColumnProfile) -> list[Candidate]:
    """Columns filled from one list of terms."""
    lists = (
        ("advice", "result", "", 0.85, _("school advices")),
        ("attendance", "behaviour", "", 0.8, _("kinds of absence")),
        ("status", "school", "", 0.7, _("states of enrolment")),
        ("language", "other_personal", "language", 0.7, _("languages")),
        ("nationality", "origin", "nationality", 0.88, _("nationalities")),
    )
    found = [
        Candidate(category, detail, score, "", _share(p, kind, what))
        for kind, category, detail, score, what in lists
        if p.share(kind) >= max(0.5, p.share("yes_no"))
    ]
    special = special_candidates(p)
    if any(candidate.category == "ethnicity" for candidate in special):  # peoples are nationalities and languages too
        found = [c for c in found if c.category != "origin" and c.detail != "language"]
    found += special
    if p.share("country") >= 0.8 and p.distinct >= 2 and p.share("dotted_initials") < 0.1:
        named = p.share("capitalised") >= 0.5 and p.characters > 3 * p.filled
        score = 0.6 if named else 0.45
        found.append(Candidate("origin", "birth_country", score, "", _share(p, "country", _("countries"))))
    return found


def _people(p: ColumnProfile) -> list[Candidate]:
    found = []
    if 1 < p.distinct <= 6 and p.share("certain_gender") >= 0.8:
        found.append(Candidate("gender", "", 0.9, "", _share(p, "certain_gender", _("genders"))))
    elif 1 < p.distinct <= 5 and p.share("gender") >= 0.97 and p.share("yes_no") < 0.95 and p.filled >= 4:
        found.append(Candidate("gender", "", 0.72, "", _share(p, "gender", _("letters for genders"))))
    if p.share("organisation") >= 0.2 or shape(p) in {"text", "number", "date", "email"}:
        return found
    given, surname, whole = p.share("given"), p.share("surname"), p.share("whole_name")
    word_like = p.share("capitalised") >= 0.5
    if p.share("prefix") >= 0.85 and p.distinct >= 2:
        found.append(Candidate("name", "prefix", 0.9, "", _share(p, "prefix", _("prefixes of family names"))))
    if p.share("dotted_initials") >= 0.8 and p.distinct >= 3:
        found.append(Candidate("name", "initials", 0.85, "", _share(p, "dotted_initials", _("initials"))))
    varied = p.sketch.distinct_of
    if whole >= 0.3 and varied["whole_name"] >= 3 and p.share("street") < 0.3 and p.share("town") < 0.2:
        found.append(
            Candidate(
                "name", "full_name", min(0.9, 0.55 + 0.4 * whole), "", _share(p, "whole_name", _("names of people"))
            )
        )
    elif _are_given_names(p) and word_like:
        found.append(
            Candidate("name", "call_name", min(0.9, 0.55 + 0.4 * given), "", _share(p, "given", _("known first names")))
        )
    elif (
        surname >= 0.2
        and varied["surname"] >= min(5, 0.6 * p.told)
        and word_like
        and surname > 1.5 * p.share("town")
        and p.share("street") < 0.4
    ):
        found.append(
            Candidate(
                "name", "surname", min(0.85, 0.5 + 0.4 * surname), "", _share(p, "surname", _("known family names"))
            )
        )
    return found


def _are_given_names(p: ColumnProfile) -> bool:
    """Enough different ones, and not towns or countries that are names as well (`Florence`, `Chad`)."""
    enough = p.sketch.distinct_of["given"] >= min(4, 0.6 * p.told)
    return p.share("given") >= 0.3 and enough and p.share("country") < 0.5 and p.share("given") > p.share("town")


def _places(p: ColumnProfile) -> list[Candidate]:
    found = []
    if (
        p.share("street") >= 0.5
        and p.share("town") < 0.3
        and p.share("organisation") < 0.3
        and p.sketch.distinct_of["street"] >= 3
    ):
        found.append(
            Candidate("address", "", min(0.88, 0.5 + 0.4 * p.share("street")), "", _share(p, "street", _("streets")))
        )
    if p.share("town") >= 0.3 and p.share("given") < p.share("town") and p.share("organisation") < 0.2:
        found.append(
            Candidate("city", "", min(0.85, 0.5 + 0.4 * p.share("town")), "", _share(p, "town", _("known towns")))
        )
    return found
