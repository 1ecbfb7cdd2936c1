"""From the counts of a table to what each of its columns holds: header, values, neighbours and table together."""

from __future__ import annotations

from zuinig.classify.column import Candidate, Column
from zuinig.classify.dates import with_birth_dates
from zuinig.classify.detail import detail_of
from zuinig.classify.impression import LEAST, Impression, impression, title
from zuinig.classify.neighbours import with_neighbours, with_words_of_care
from zuinig.classify.rows import RowKind, row_kind
from zuinig.classify.sideways import is_special
from zuinig.classify.special import MOSTLY, about
from zuinig.classify.technical import has_own_key, why_technical
from zuinig.classify.verdict import judge, nothing_technical
from zuinig.i18n import _
from zuinig.profile import ColumnProfile, TableProfile
from zuinig.vocabulary import categories

UNSEEN = 0.89  # how sure a header alone can be; measured on ../shared/real with headers only
DOUBT = 0.25  # a second meaning within this distance of the first is told
STRONG_SECOND = 0.5  # and one that is as sure as this by itself: telephone numbers of a doctor
# what counts inside any cell; words of care or conduct and names count in text only
SPECIAL_CONTENTS = ("health", "religion")
HARD_CONTENTS = frozenset({"national_id", "phone", "email", "financial"})
RUNNING = frozenset({"free_text", "other_personal", "none", "behaviour", "result", "health", "school"})


def classify(table: TableProfile) -> list[Column]:
    """Say of every column of a table what it holds, about whom, how sure that is and why."""
    impressions = with_birth_dates([impression(column, table) for column in table.columns])
    kind = row_kind(table, [i.header for i in impressions], [i.best for i in impressions])
    if kind.personal:
        impressions = [with_words_of_care(here) for here in impressions]
    impressions = with_neighbours(impressions, person=kind.personal)
    own_key = kind.personal and has_own_key(impressions)
    return [_column(table, here, n, kind, own_key=own_key) for n, here in enumerate(impressions)]


def _column(table: TableProfile, here: Impression, place: int, kind: RowKind, *, own_key: bool) -> Column:
    technical = why_technical(table, here, place, own_key=own_key)
    verdict = nothing_technical(technical) if technical else judge(here, kind)
    decided = verdict.candidate
    contents = _contents(here.column, decided.category)
    told_special = verdict.personal and _tells_special(here.column, decided.category)
    return Column(
        file=table.file,
        table=table.table,
        column=here.column.name,
        position=place,
        category=decided.category,
        subject=verdict.subject,
        personal=verdict.personal,
        special=told_special or (verdict.personal and _is_special(here.column, decided.category, kind)),
        detail=detail_of(decided, here.column) if decided.category != "none" else "",
        confidence=round(verdict.confidence if here.column.filled else min(verdict.confidence, UNSEEN), 2),
        rows=here.column.rows,
        filled=here.column.filled,
        distinct=here.column.distinct,
        contains={category: len(rows) for category, rows in contents.items()},
        evidence=(decided.why,) if technical else _evidence(here, decided, kind, told_special=told_special),
        content_rows=contents,
    )


def _contents(column: ColumnProfile, category: str) -> dict[str, list[int]]:
    """What else stands inside the text of a column."""
    running = category == "free_text" or (
        category in RUNNING and column.share("text") + column.share("several_words") > 0.1
    )
    return {
        content: list(column.contents[content])
        for content in sorted(column.contents)
        if content != category and (content in HARD_CONTENTS or running)
    }


def _is_special(column: ColumnProfile, category: str, kind: RowKind) -> bool:
    return categories()[category].special or (kind.kind == "side" and is_special(column))


def _tells_special(column: ColumnProfile, category: str) -> bool:
    """Remarks of which most are about health or belief, whatever the header calls them."""
    return category == "free_text" and any(about(column, content) >= MOSTLY for content in SPECIAL_CONTENTS)


def _evidence(here: Impression, decided: Candidate, kind: RowKind, *, told_special: bool) -> tuple[str, ...]:
    sentences = [decided.why, kind.why, *here.notes]
    if told_special:
        sentences.append(_("Most of the remarks are about health or belief."))
    for other in here.ranked:
        if other.category != decided.category and other.score >= max(LEAST, min(decided.score - DOUBT, STRONG_SECOND)):
            sentences.append(
                _("It could also be {category}: {why}").format(category=title(other.category), why=other.why)
            )
    if here.column.rows and not here.column.filled:
        sentences.append(_("The column is empty."))
    return tuple(dict.fromkeys(filter(None, sentences)))
