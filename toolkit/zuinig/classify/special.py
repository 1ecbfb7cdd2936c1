"""What the values say about the special categories of AVG article 9: health, religion, ethnicity."""

from __future__ import annotations

from zuinig.classify.column import Candidate
from zuinig.classify.shape import shape
from zuinig.i18n import _, percent
from zuinig.profile import ColumnProfile

MOSTLY = 0.5  # of the remarks; in ordinary ones a third speaks of health at most
NEARLY_ALL = 0.8
SOME = 0.15  # certain words among doubtful ones: `noten` beside `coeliakie`


def about(p: ColumnProfile, content: str) -> float:
    """The part of the cells that say something in which a kind of content stands."""
    return len(p.contents.get(content, ())) / p.told if p.told > 0 else 0.0


def part(p: ColumnProfile, kind: str) -> float:
    """The part of a kind among the cells that say more than `geen` or `none`, as most cells about care do."""
    told = p.told - p.hits.get("denial", 0)
    return min(1.0, p.hits.get(kind, 0) / told) if told > 0 else 0.0


def special_candidates(p: ColumnProfile) -> list[Candidate]:
    """What the values by themselves make likely, in any table."""
    return [candidate for candidate in (_health(p), _religion(p), _ethnicity(p)) if candidate]


def of_person(p: ColumnProfile) -> Candidate | None:
    """In a table of persons words count that elsewhere are foods or codes (`pinda`), and words inside a few words."""
    if shape(p) not in {"word", "yes_no"}:
        return None
    any_health = max(part(p, "health_any"), about(p, "health") if p.share("attendance") < MOSTLY else 0.0)
    told = p.hits.get("health", 0) or len(p.contents.get("health", ())) or p.hits.get("health_any", 0)
    if told and any_health >= NEARLY_ALL and p.share("level") < MOSTLY and p.share("integer") < MOSTLY:
        return Candidate("health", "", 0.55, "", _("Words of health and care in a table of persons."))
    if part(p, "religion") >= MOSTLY or about(p, "religion") >= MOSTLY:
        return Candidate("religion", "", 0.55, "", _("Words of belief in a table of persons."))
    if part(p, "religion_any") >= NEARLY_ALL and p.hits.get("religion", 0):
        return Candidate("religion", "", 0.5, "", _("Words of belief in a table of persons."))
    return None


def _health(p: ColumnProfile) -> Candidate | None:
    certain, doubtful = part(p, "health"), part(p, "health_any")
    if certain >= max(MOSTLY, p.share("yes_no")):
        return Candidate("health", "", 0.85, "", _says(certain, _("words of health and care")))
    # words that are much used otherwise (`noten`) count where enough certain ones stand among them
    if doubtful >= NEARLY_ALL and certain >= SOME and p.distinct > 2:
        return Candidate("health", "", 0.8, "", _says(doubtful, _("words of health and care")))
    return None


def _religion(p: ColumnProfile) -> Candidate | None:
    certain, doubtful = part(p, "religion"), part(p, "religion_any")
    if certain >= max(MOSTLY, p.share("yes_no")):
        return Candidate("religion", "", 0.88, "", _says(certain, _("religions")))
    if doubtful >= NEARLY_ALL and certain >= SOME and p.distinct > 2:
        return Candidate("religion", "", 0.85, "", _says(doubtful, _("religions")))
    return None


def _ethnicity(p: ColumnProfile) -> Candidate | None:
    """`Turks` is a people or a language, `Nederlands` a nationality as well; `overig westers` is neither."""
    certain, doubtful = part(p, "ethnicity"), part(p, "ethnicity_any")
    if certain >= MOSTLY:
        return Candidate("ethnicity", "", 0.8, "", _says(certain, _("ethnic groups")))
    if certain and doubtful >= NEARLY_ALL:
        return Candidate("ethnicity", "", 0.72, "", _says(doubtful, _("ethnic groups")))
    return None


def _says(share: float, what: str) -> str:
    return _("{share} of the values are {what}.").format(share=percent(share), what=what)
