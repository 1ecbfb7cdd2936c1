"""From header, values and table to what a column holds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from zuinig.classify.column import Candidate, Column
from zuinig.classify.fit import fit
from zuinig.classify.headers import PERSONS, HeaderSays, read_header
from zuinig.classify.rows import RowKind, row_kind
from zuinig.classify.values import candidates as value_candidates
from zuinig.classify.values import chance_of_bsn, is_bsn, shape
from zuinig.i18n import _, percent
from zuinig.profile import ColumnProfile, TableProfile
from zuinig.vocabulary import categories

CONTRADICTED = 0.3  # what a header is still worth when the values cannot be what it says
SUPPORTED = 0.04
DOUBT = 0.25  # a second meaning within this distance is told
HARD_CONTENTS = frozenset({"national_id", "phone", "email", "financial"})
CONTACT = frozenset({"phone", "email", "address", "postcode", "city"})
HARD = frozenset({"national_id", "email", "chain_id", "birth_date", "pupil_number"})
OF_ORGANISATIONS = frozenset({"school", "phone", "email", "address", "postcode", "city", "location", "free_text", "financial", "image"})


@dataclass(frozen=True)
class Impression:
    """What header and values of a column say together, before the table has its say."""

    column: ColumnProfile
    header: HeaderSays
    ranked: tuple[Candidate, ...]
    notes: tuple[str, ...] = ()

    @property
    def best(self) -> Candidate | None:
        """The likeliest candidate, if there is one worth the name."""
        return self.ranked[0] if self.ranked and self.ranked[0].score >= 0.3 else None


def classify(table: TableProfile) -> list[Column]:
    """Say of every column of a table what it holds, about whom, how sure that is and why."""
    impressions = [_impression(column, table) for column in table.columns]
    kind = row_kind(table, [i.header for i in impressions], [i.best for i in impressions])
    impressions = [_with_neighbours(impressions, place, kind) for place in range(len(impressions))]
    own_id = any(_names_person(i) for i in impressions)
    return [_column(table, impressions, place, kind, own_id) for place in range(len(impressions))]


def _names_person(impression: Impression) -> bool:
    """A key that says whose it is, beside which a bare `id` is the record's own."""
    best = impression.best
    return bool(best and best.category in {"account", "chain_id", "pupil_number"} and impression.header.entity in PERSONS and not best.detail)


def _impression(column: ColumnProfile, table: TableProfile) -> Impression:
    header = read_header(column.name, table.table) if table.headered else HeaderSays(nameless=True)
    by_values = value_candidates(column)
    merged: dict[str, Candidate] = {}
    notes: list[str] = []
    for candidate in header.candidates:
        fits = fit(candidate, column)
        score, why = candidate.score, candidate.why
        if fits < 0:
            score *= CONTRADICTED
            notes.append(_("The values cannot be {category}, which the header speaks of.").format(category=_title(candidate.category)))
        elif fits > 0:
            score = min(0.99, score + SUPPORTED if score >= 0.9 else score + 0.2)
            why = why + " " + _("The values fit that.")
        merged[candidate.category] = replace(candidate, score=score, why=why)
    for candidate in by_values:
        known = merged.get(candidate.category)
        if known:
            joint = 1 - (1 - known.score) * (1 - candidate.score)
            merged[candidate.category] = replace(
                known, score=min(0.99, joint), detail=known.detail or candidate.detail, why=f"{known.why} {candidate.why}"
            )
        else:
            merged[candidate.category] = _beside_header(candidate, header)
    notes += _near_misses(column, merged)
    return Impression(column, header, tuple(sorted(merged.values(), key=lambda c: -c.score)), tuple(notes))


def _beside_header(candidate: Candidate, header: HeaderSays) -> Candidate:
    """Values that say something else than a clear header weigh less, unless they are beyond doubt."""
    clear = header.candidates and header.candidates[0].score >= 0.7
    if clear and candidate.category not in {"email", "national_id", "chain_id"}:
        return replace(candidate, score=candidate.score * 0.6)
    return replace(candidate, score=candidate.score * 0.9) if clear else candidate


def _near_misses(column: ColumnProfile, merged: dict[str, Candidate]) -> list[str]:
    """Why numbers that look like BSNs are not."""
    tried, passed = column.sketch.distinct_of["nine_digits"], column.sketch.distinct_of["bsn"]
    if tried < 3 or column.share("nine_digits") < 0.3 or is_bsn(column):
        return []
    share = percent(passed / tried)
    if "national_id" in merged and merged["national_id"].score > 0.5:
        return [_("Only {share} of the nine-digit numbers pass the 11-test: test numbers, or another number.").format(share=share)]
    if chance_of_bsn(column) > -10:
        return [_("No BSN: {share} of the nine-digit numbers pass the 11-test, which is chance.").format(share=share)]
    return [_("{share} of the nine-digit numbers pass the 11-test: more than chance, too few for BSNs.").format(share=share)]


def _with_neighbours(impressions: list[Impression], place: int, kind: RowKind) -> Impression:
    """A house number beside a street, a country beside an address, a username that is an e-mail address."""
    here = impressions[place]
    near = {i.best.category for i in impressions[max(0, place - 3) : place + 4] if i.best and i is not here}
    before = impressions[place - 1].best.category if place and impressions[place - 1].best else ""
    best = here.best
    unclear = best is None or best.score < 0.5
    if unclear and before == "address" and (here.header.bare_id or here.header.nameless or best) and here.column.share("house_number") >= 0.8:
        found = Candidate("address", "", 0.8, "", _("The column stands beside a street and holds house numbers."))
        return replace(here, ranked=(found, *here.ranked))
    if best and best.category == "address" and best.score < 0.5 and "address" in near:
        found = replace(best, score=0.85, why=best.why + " " + _("It stands beside an address."))
        return replace(here, ranked=(found, *here.ranked[1:]))
    if best and best.category == "origin" and best.detail == "country" and kind.personal and near & {"address", "city"} and here.header.words != ("land",):
        found = Candidate("other_personal", "region", 0.7, best.subject, _("A country beside an address."))
        return replace(here, ranked=(found, *here.ranked))
    if unclear and kind.personal and "postcode" not in near and here.column.share("zip") >= 0.9 and near & {"city", "address"} and _long_zip(here.column):
        found = Candidate("postcode", "", 0.6, "", _("Five figures beside an address."))
        return replace(here, ranked=(found, *here.ranked))
    return here


def _long_zip(column: ColumnProfile) -> bool:
    return column.sketch.distinct_of["zip"] >= 3


def _column(table: TableProfile, impressions: list[Impression], place: int, kind: RowKind, own_id: bool) -> Column:
    here = impressions[place]
    technical = _technical(table, impressions, place, own_id)
    if technical:
        decided, personal, subject, sure = Candidate("none", "technical", 0.9, "", technical), False, "none", 0.93
    elif kind.personal:
        decided, personal, subject, sure = _of_person(here, kind)
    elif kind.kind:
        decided, personal, subject, sure = _of_other(here, kind)
    else:
        decided, personal, subject, sure = _of_unknown(here)
    contains = _contents(here.column, decided.category)
    evidence = _evidence(here, decided, kind, technical)
    return Column(
        file=table.file,
        table=table.table,
        column=here.column.name,
        position=place,
        category=decided.category,
        subject=subject,
        personal=personal,
        special=personal and categories()[decided.category].special,
        detail=decided.detail if decided.category != "none" else "",
        confidence=round(sure, 2),
        rows=here.column.rows or table.rows,
        filled=here.column.filled,
        distinct=here.column.distinct,
        contains={category: len(rows) for category, rows in contains.items()},
        evidence=evidence,
        content_rows=contains,
    )


def _technical(table: TableProfile, impressions: list[Impression], place: int, own_id: bool) -> str:
    """Why a column is of the record and not of what the record is about; "" if it is not."""
    here = impressions[place]
    column, header, best = here.column, here.header, here.best
    if column.filled == 0 and any(other.name.startswith(column.name + "/") for other in table.columns):
        return _("An empty element around other columns.")
    if best and best.category == "none" and best.detail == "technical" and best.score >= 0.6:
        return _("The header names something of the record itself.") if not best.why else best.why
    if column.rows >= 3 and max(column.counted_from) == column.rows == column.filled and (header.nameless or header.bare_id or not best):
        return _("The values count the rows.")
    if column.name.startswith("Unnamed: ") and place == 0 and shape(column) == "number" and column.distinct >= 0.99 * column.filled > 0 and not is_bsn(column):
        return _("A first column without header that numbers the rows.")
    if header.bare_id and not header.entity and (header.nested or _inner_record(table)):
        return _("A code inside an element of the record.")
    if own_id and header.bare_id and not header.entity:
        return _("The key of the record itself; the person has a key of their own.")
    return ""


def _inner_record(table: TableProfile) -> bool:
    """An XML record inside a record of its own: `leerling/toevoegingen/blok`."""
    return bool(table.table and table.table.count("/") > 2)


def _of_person(here: Impression, kind: RowKind) -> tuple[Candidate, bool, str, float]:
    """In a table of persons every column says something about the person."""
    best, header, column = here.best, here.header, here.column
    if header.bare_id and (not best or best.score < 0.7):
        found = _own_key(kind, header)
        return found, True, kind.subject, 0.8 if kind.sure else 0.7
    if best is None or (best.category == "none" and best.detail != "technical"):
        found = _fallback(column, header)
        return found, True, header.entity if header.entity in {"guardian", "staff"} else kind.subject, 0.6 if header.nameless else 0.7
    subject = best.subject or kind.subject
    if best.category == "none":
        return best, False, "none", best.score
    if subject == "organisation":
        return best, False, subject, best.score * 0.95
    if best.category == "school" and header.entity in {"guardian", "staff"}:
        subject = kind.subject
    if best.category in CONTACT and column.share("shared_email") >= 0.8 and column.distinct <= 3:
        return best, False, "organisation", 0.7
    return best, True, subject, best.score * (1.0 if kind.sure else 0.95)


def _own_key(kind: RowKind, header: HeaderSays) -> Candidate:
    why = _("The key of a table of persons.")
    if "sourced" in header.words:
        return Candidate("chain_id", "", 0.85, "", why)
    if kind.subject == "pupil" and header.entity == "pupil":
        return Candidate("pupil_number", "", 0.85, "", why)
    return Candidate("account", "", 0.75, "", why)


def _fallback(column: ColumnProfile, header: HeaderSays) -> Candidate:
    """No category fits: what its shape makes likely."""
    form = shape(column)
    if form == "text":
        return Candidate("free_text", "", 0.5, "", _("Running text in a table of persons."))
    if header.nameless and form == "date":
        return _nameless_date(column)
    if header.nameless and form in {"number", "word"} and column.filled >= 10 and column.distinct >= 0.98 * column.filled and (
        column.share("long_number") >= 0.9 or (form == "word" and column.longest <= 16 and column.share("capitalised") < 0.2)
    ):
        return Candidate("pupil_number", "", 0.55, "", _("A different number or code in every row of a table of persons."))
    if header.nameless and column.share("group") >= 0.9 and column.distinct <= 40 and form in {"number", "word"} and not column.share("decimal"):
        return Candidate("school", "", 0.5, "", _("The values look like groups or years."))
    if header.nameless and column.share("house_number") >= 0.9 and column.distinct > 25 and column.share("decimal") < 0.1:
        return Candidate("result", "", 0.4, "", _("Numbers about a person."))
    if header.nameless and column.share("decimal") >= 0.3:
        return Candidate("result", "", 0.4, "", _("Numbers about a person."))
    return Candidate("other_personal", "", 0.5, "", _("In a table of persons it says something about the person."))


def _nameless_date(column: ColumnProfile) -> Candidate:
    """Birth dates fall on every day of the week and spread over years; enrolment seldom falls in a weekend."""
    known = column.hits.get("day_known", 0)
    weekend = column.hits.get("weekend", 0) / known if known else 0.0
    spread = len([year for year, n in column.years.items() if n >= 0.02 * column.filled])
    if weekend >= 0.15 and spread >= 3 and column.share("timestamp") < 0.1:
        return Candidate("birth_date", "", 0.6, "", _("Dates on all days of the week, spread over several years."))
    return Candidate("school", "", 0.5, "", _("Dates that are seldom in a weekend."))


def _of_other(here: Impression, kind: RowKind) -> tuple[Candidate, bool, str, float]:
    """In a table of organisations, groups, things or totals nothing is about a person, unless it names one outright."""
    best, header = here.best, here.header
    if best and _names_someone(here):
        return best, True, best.subject or "staff", min(best.score, 0.8)
    if kind.kind in {"school", "group"}:
        if header.bare_id and (best is None or best.category == "none" or best.score < 0.7):
            return Candidate("school", "", 0.8, "", _("The key of the organisation or group.")), False, "organisation", 0.85
        if best and best.category == "name":
            return replace(best, category="school", detail=""), False, "organisation", 0.85
        if best and header.date and best.category == "school" and best.score < 0.75:
            return Candidate("none", "", 0.7, "", _("A date of the organisation or group.")), False, "none", 0.8
        if best and best.category in OF_ORGANISATIONS and (header.candidates or header.nameless) and _in_header(best, header):
            return best, False, "organisation", max(0.7, best.score * 0.97)
        if best and best.category in {"result", "other_personal", "chain_id", "pupil_number", "account"} and header.bare_id is False and not header.date and kind.kind == "group":
            return replace(best, category="school", detail=""), False, "organisation", 0.7
        if best and best.category in {"chain_id", "religion"}:
            return replace(best, category="school", detail=""), False, "organisation", 0.75
        if not header.date and header.words and header.words[-1] in {"type", "title", "naam", "name", "titel", "code"} and header.entity != "thing":
            return Candidate("school", "", 0.6, "", ""), False, "organisation", 0.7
    if best and best.category == "location":
        return best, False, "organisation", 0.85
    if best and kind.kind == "supplier" and best.category in CONTACT:
        return best, False, "organisation", 0.8
    return Candidate("none", "", 0.8, "", kind.why), False, "none", 0.9 if kind.sure else 0.8


def _in_header(best: Candidate, header: HeaderSays) -> bool:
    return header.nameless or any(candidate.category == best.category for candidate in header.candidates)


def _names_someone(here: Impression) -> bool:
    """A contact person or head in a list of schools: the header names a person and the values do not deny it."""
    best, header, column = here.best, here.header, here.column
    contact = header.entity == "person" and "contact" in header.words
    if not best or not (contact or header.entity in {"staff", "guardian"}) or best.score < 0.5 or header.bare_id or header.counting:
        return False
    if best.category == "name":
        return shape(column) == "empty" or max(column.share("whole_name"), column.share("given"), column.share("surname")) >= 0.3
    return best.category == "email" and header.own and column.share("shared_email") < 0.5


def _of_unknown(here: Impression) -> tuple[Candidate, bool, str, float]:
    """Where it is not clear what a row is, only what is surely about a person counts."""
    best, header, column = here.best, here.header, here.column
    if best is None or best.category == "none":
        return Candidate("none", "", 0.6, "", _("Nothing points at a person.")), False, "none", 0.8
    if best.subject == "organisation":
        return best, False, "organisation", 0.85
    certain = (
        (best.category in HARD and best.score >= 0.7 and not (best.category == "chain_id" and header.entity not in PERSONS and best.detail != "eck_id"))
        or (best.category == "financial" and best.detail in {"iban", "card"} and best.score >= 0.7)
        or (best.category == "account" and best.detail and best.score >= 0.7)
        or (best.category == "name" and _is_name_of_people(here))
        or (best.category in {"gender", "religion", "health", "ethnicity", "phone", "device"} and best.score >= 0.93 and header.entity in PERSONS)
    )
    if certain and not (best.category == "email" and column.share("shared_email") >= 0.5):
        return best, True, best.subject or "pupil", min(best.score, 0.85)
    if best.category == "school" or (best.category in CONTACT | {"location"} and best.score >= 0.8 and _in_header(best, header)):
        return best, False, "organisation", 0.7
    return Candidate("none", "", 0.6, "", _("Nothing else in the table points at a person.")), False, "none", 0.7


def _is_name_of_people(here: Impression) -> bool:
    column, best = here.column, here.best
    if column.share("organisation") >= 0.2 or not best:
        return False
    known = max(column.share("given"), column.share("surname"), column.share("whole_name"))
    return (known >= 0.4 and best.score >= 0.7) or (best.score >= 0.9 and best.detail != "full_name")


def _contents(column: ColumnProfile, category: str) -> dict[str, list[int]]:
    """What stands inside the text; words of care or names only count in text, not in terms, titles and names."""
    running = category in {"free_text", "other_personal", "none", "behaviour", "result", "health"} and (
        category == "free_text" or column.share("text") + column.share("several_words") > 0.1
    )
    return {
        content: list(rows)
        for content, rows in sorted(column.contents.items())
        if rows and content != category and (content in HARD_CONTENTS or running)
    }


def _title(category: str) -> str:
    return str(categories()[category].title)


def _evidence(here: Impression, decided: Candidate, kind: RowKind, technical: str) -> tuple[str, ...]:
    sentences = [decided.why] if decided.why else []
    if technical:
        return tuple(sentences)
    if kind.why not in sentences:
        sentences.append(kind.why)
    sentences += here.notes
    for other in here.ranked:
        if other.category != decided.category and other.score >= max(0.3, decided.score - DOUBT):
            sentences.append(_("It could also be {category}: {why}").format(category=_title(other.category), why=other.why))
    if here.column.filled == 0 and here.column.rows:
        sentences.append(_("The column is empty."))
    return tuple(sentences)
