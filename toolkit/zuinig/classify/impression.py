"""What header and values of a column say together, before the table has its say."""

from __future__ import annotations

from dataclasses import dataclass, replace

from zuinig.classify.column import Candidate
from zuinig.classify.fit import fit
from zuinig.classify.headers import HeaderSays, read_header
from zuinig.classify.nameless import Place
from zuinig.classify.values import candidates as value_candidates
from zuinig.classify.values import chance_of_bsn, is_bsn
from zuinig.i18n import _, percent
from zuinig.profile import ColumnProfile, TableProfile
from zuinig.vocabulary import categories

CONTRADICTED = 0.3  # what a header is still worth when the values cannot be what it says
SUREST = 0.99
UNSURE = 0.89  # the most that a doubtful header is worth when the form of the values fits
FIRST_PLACE = Place()
LEAST = 0.3  # a candidate below this is no impression at all
SPOKEN = 0.5  # a header that says less does not speak of it: `E-mail ouder` is no name
CLEAR = 0.7  # a header from this score says what it means
CHANCE_OF_LUCK = -10  # natural logarithm: rarer than this is no luck, though it may not be a BSN
SPECIAL = frozenset({"health", "religion", "ethnicity"})
UNMISTAKABLE = frozenset({"email", "national_id", "chain_id"})


@dataclass(frozen=True)
class Impression:
    """Header, values, and what they may mean, likeliest first."""

    column: ColumnProfile
    header: HeaderSays
    ranked: tuple[Candidate, ...]
    notes: tuple[str, ...] = ()
    place: Place = FIRST_PLACE

    @property
    def best(self) -> Candidate | None:
        """The likeliest candidate, if there is one worth the name."""
        return self.ranked[0] if self.ranked and self.ranked[0].score >= LEAST else None


def impression(column: ColumnProfile, table: TableProfile) -> Impression:
    """Judge one column by itself."""
    header = read_header(column.name, table.table) if table.headered else HeaderSays(nameless=True)
    merged: dict[str, Candidate] = {}
    notes: list[str] = []
    for candidate in header.candidates:
        fits = fit(candidate, column)
        merged[candidate.category] = _held_against_values(candidate, fits)
        if fits < 0 and candidate.score >= SPOKEN and candidate.category != "none":
            notes.append(
                _("The values cannot be what the header speaks of: {category}.").format(
                    category=title(candidate.category)
                )
            )
    for candidate in value_candidates(column):
        known = merged.get(candidate.category)
        merged[candidate.category] = _joined(known, candidate) if known else _beside_header(candidate, header)
    notes += _near_misses(column, merged)
    return Impression(column, header, tuple(sorted(merged.values(), key=lambda c: -c.score)), tuple(notes))


def title(category: str) -> str:
    """How a category is called in the language in force."""
    return str(categories()[category].title)


def _held_against_values(candidate: Candidate, fits: int) -> Candidate:
    if fits < 0:
        return replace(candidate, score=candidate.score * CONTRADICTED)
    if fits > 0:
        # values of the right form make a doubtful header likelier, not certain
        score = min(SUREST, candidate.score + 0.04) if candidate.score >= 0.9 else min(UNSURE, candidate.score + 0.2)
        return replace(candidate, score=score, why=f"{candidate.why} {_('The values fit that.')}")
    return candidate


def _joined(known: Candidate, candidate: Candidate) -> Candidate:
    """Header and values say the same: the chance that both are wrong is the product."""
    score = min(SUREST, 1 - (1 - known.score) * (1 - candidate.score))
    return replace(known, score=score, detail=known.detail or candidate.detail, why=f"{known.why} {candidate.why}")


def _beside_header(candidate: Candidate, header: HeaderSays) -> Candidate:
    """Values that say something else than a clear header weigh less, the more so the more they can be mistaken."""
    special = any(said.category in SPECIAL for said in header.candidates)
    if candidate.category == "free_text" and special:
        return replace(candidate, score=candidate.score * 0.6)
    if not header.candidates or header.candidates[0].score < CLEAR:
        return candidate
    return replace(candidate, score=candidate.score * (0.9 if candidate.category in UNMISTAKABLE else 0.6))


def _near_misses(column: ColumnProfile, merged: dict[str, Candidate]) -> list[str]:
    """Why numbers that look like BSNs are not."""
    tried, passed = column.sketch.distinct_of["nine_digits"], column.sketch.distinct_of["bsn"]
    if tried < 3 or column.share("nine_digits") < 0.3 or is_bsn(column):
        return []
    if "national_id" in merged and merged["national_id"].score > 0.5:
        text = _("Only {share} of the nine-digit numbers pass the 11-test: test numbers, or another number.")
    elif chance_of_bsn(column) > CHANCE_OF_LUCK:
        text = _("No BSN: {share} of the nine-digit numbers pass the 11-test, which is chance.")
    else:
        text = _("{share} of the nine-digit numbers pass the 11-test: more than chance, too few for BSNs.")
    return [text.format(share=percent(passed / tried))]
