"""What a list of accounts says about roles, rights, logins and ends; and accounts that are nobody's own."""

from __future__ import annotations

import pytest

from zuinig.facts.roles import kinds_of
from zuinig.facts.shared_accounts import is_nobodys

COLUMNS = {
    "number": "Personeelsnummer",
    "user": "Gebruikersnaam",
    "name": "Medewerker",
    "role": "Rol",
    "function": "Functie",
    "scope": "Bereik",
    "right": "Rolsoort",
    "special": "Medische gegevens inzien",
    "login": "Laatst ingelogd",
    "granted": "Toegekend op",
    "reason": "Reden uitzondering",
    "approved": "Goedgekeurd door",
    "right_ends": "Einddatum recht",
    "ends": "Einddatum account",
    "supplier": "Leveranciersaccount",
}
USUAL = {"number": "70001", "user": "a.proef", "name": "Ada Proef", "role": "Leerkracht", "login": "23-11-2026"}
OWN_GROUP = "[access]\nown_group_only = true\n"


def listed(*accounts: dict[str, str], without: tuple[str, ...] = ()) -> str:
    names = [name for name in COLUMNS if name not in without]
    lines = [";".join(COLUMNS[name] for name in names)]
    lines += [";".join({**USUAL, **account}.get(name, "") for name in names) for account in accounts]
    return "\n".join(lines) + "\n"


def account(board, toml: str = "", staff: str = "", **cells: str) -> dict[str, object]:
    """The fact that one account leads to; `<NA>` becomes None."""
    files = {"access": listed(cells)} | ({"staff": staff} if staff else {})
    facts, coverage = board(toml=toml, **files)
    assert coverage.complete, coverage.sentences()
    return facts.accounts.to_dict("records")[0]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Leerkracht", {"teacher"}),
        ("LRK", {"teacher"}),
        ("STA", {"trainee"}),
        ("OUD", {"parent"}),
        ("IB'er", {"care_coordinator"}),
        ("Leerkracht, Intern begeleider", {"teacher", "care_coordinator"}),
        ("Groepsleerkracht + administratie", {"teacher", "administration"}),
        ("Bovenschools beheerder", {"board_office"}),
        ("Vakleerkracht gym", {"specialist_teacher"}),
        ("TAL", set()),
        ("Tovenaar", set()),
        ("", set()),
    ],
)
def test_a_role_is_known_by_its_code_or_its_words(text: str, kinds: set[str]) -> None:
    assert kinds_of(text) == kinds


@pytest.mark.parametrize(
    ("role", "function", "beyond"),
    [
        ("Leerkracht", "Leerkracht", False),
        ("Administratie", "Leerkracht", True),
        ("Leerkracht, Administratie", "Leerkracht", True),
        ("Leerkracht", "Intern begeleider", False),
        ("Intern begeleider", "Leerkracht", True),
        ("ICT", "Directeur", False),
        ("Administratie", "Leerkracht en administratie", False),
        ("Tovenaar", "Leerkracht", None),
        ("Leerkracht", "Tovenaar", None),
        ("Leerkracht", "", None),
    ],
)
def test_a_role_is_held_against_the_function(board, role: str, function: str, beyond: object) -> None:
    assert account(board, role=role, function=function)["beyond_function"] is beyond


def test_the_function_may_come_from_the_staff_list_and_its_own_column_wins(board) -> None:
    staff = "Personeelsnummer;Naam;Functie\n70001;Ada Proef;Leerkracht\n"
    assert account(board, staff=staff, role="Administratie")["beyond_function"] is True
    assert account(board, staff=staff, role="Administratie", function="Administratie")["beyond_function"] is False


@pytest.mark.parametrize(
    ("role", "scope", "beyond"),
    [
        ("Leerkracht", "hele school", True),
        ("Leerkracht", "Bestuur", True),
        ("Leerkracht", "eigen groep", False),
        ("Stagiair", "school", True),
        ("Intern begeleider", "school", False),
        ("Leerkracht, Intern begeleider", "school", False),
        ("Leerkracht", "de zolder", None),
        ("Leerkracht", "", None),
    ],
)
def test_whole_school_is_beyond_the_group_where_that_is_policy(board, role: str, scope: str, beyond: object) -> None:
    assert account(board, toml=OWN_GROUP, role=role, scope=scope)["beyond_group"] is beyond
    assert account(board, role=role, scope=scope)["beyond_group"] is None


def test_a_scope_without_a_policy_is_told_as_not_examined(board) -> None:
    _, coverage = board(access=listed({"scope": "school"}))
    assert sum("own_group_only" in note for one in coverage.datasets for note in one.notes) == 1
    _, coverage = board(access=listed({"scope": "school"}), toml=OWN_GROUP)
    assert not any("own_group_only" in note for one in coverage.datasets for note in one.notes)
    _, coverage = board(access=listed({}, without=("scope",)))
    assert not any("own_group_only" in note for one in coverage.datasets for note in one.notes)


def notes_of(board, text: str, toml: str = "") -> str:
    _, coverage = board(access=text, toml=toml)
    return " ".join(note for one in coverage.datasets for note in one.notes)


def test_what_a_list_cannot_say_is_told(board) -> None:
    bare = listed({"reason": "vervanging", "supplier": "J"}, without=("scope", "approved", "ends", "right_ends"))
    told = notes_of(board, bare, OWN_GROUP)
    lacks = ("scope of a role", "approved an exception", "end date", "both role and function")
    assert [words for words in lacks if words not in told] == []
    told = notes_of(board, listed({"reason": "vervanging", "supplier": "J", "function": "Leerkracht"}), OWN_GROUP)
    assert [words for words in lacks if words in told] == []


def test_roles_that_the_norm_does_not_know_are_told_by_row_and_never_quoted(board) -> None:
    told = notes_of(board, listed({}, {"role": "Zeldzaamgeheim"}, *[{"role": "x"}] * 11))
    assert "12 accounts" in told
    assert "3-12 and 2 more" in told
    assert "Zeldzaam" not in told


@pytest.mark.parametrize(
    ("role", "allowance", "keeping"),
    [
        ("Intern begeleider", "needed", "staff"),
        ("Leerkracht", "allowed", "staff"),
        ("Stagiair", "forbidden", "guest"),
        ("Ouder", "forbidden", "outsider"),
        ("Ouder, Leerkracht", "allowed", "staff"),
        ("Tovenaar", "", ""),
    ],
)
def test_what_the_norm_makes_of_a_role_is_its_most_generous_line(
    board, role: str, allowance: str, keeping: str
) -> None:
    found = account(board, role=role)
    assert (found["special_allowance"], found["keeping"]) == (allowance, keeping)


@pytest.mark.parametrize(("text", "special"), [("J", True), ("lezen", True), ("geen toegang", False), ("", None)])
def test_special_categories_are_as_the_list_says(board, text: str, special: object) -> None:
    assert account(board, special=text)["special"] is special


@pytest.mark.parametrize(
    ("text", "writes"),
    [("Lezen en schrijven", True), ("wijzigen", True), ("Lezen", False), ("alleen lezen", False), ("iets", None)],
)
def test_a_right_reads_or_writes(board, text: str, writes: object) -> None:
    assert account(board, right=text)["writes"] is writes


def test_an_account_without_a_login_was_never_used_where_others_have_one(board) -> None:
    facts, _ = board(access=listed({}, {"login": ""}, {"login": "nooit"}))
    assert facts.accounts["never_used"].tolist() == [False, True, True]
    facts, _ = board(access=listed({"login": ""}, {"login": "nooit"}))
    assert facts.accounts["never_used"].isna().all()


def test_a_list_without_logins_is_told_and_says_nothing(board) -> None:
    facts, coverage = board(access=listed({}, without=("login", "ends", "right_ends", "approved", "special")))
    found = facts.accounts.to_dict("records")[0]
    names = ("never_used", "days_since_login", "ends_in_days", "exception_approved", "special")
    assert [found[name] for name in names] == [None] * 5
    assert found["end_kept"] is False
    assert any("Laatst ingelogd" in note for one in coverage.datasets for note in one.notes)


@pytest.mark.parametrize(
    ("reason", "approved", "expected"),
    [
        ("vervanging", "directeur", True),
        ("vervanging", "J", True),
        ("vervanging", "nee", False),
        ("vervanging", "", False),
        ("vervanging", "onbekend", False),
        ("", "", None),
        ("", "directeur", None),
    ],
)
def test_an_exception_is_approved_or_not(board, reason: str, approved: str, expected: object) -> None:
    assert account(board, reason=reason, approved=approved)["exception_approved"] is expected


@pytest.mark.parametrize(
    ("ends", "right_ends", "days"),
    [
        ("25-11-2026", "", 1),
        ("", "23-11-2026", -1),
        ("24-11-2026", "31-12-2026", 0),
        ("", "", None),
        ("onbeperkt", "", None),
    ],
)
def test_an_account_ends_on_its_own_date_else_on_that_of_its_right(board, ends, right_ends, days) -> None:
    found = account(board, ends=ends, right_ends=right_ends)
    assert found["ends_in_days"] == days
    assert found["end_kept"] is True


def test_the_age_of_an_account_is_in_days(board) -> None:
    assert account(board, granted="14-11-2026")["days_since_granted"] == 10


@pytest.mark.parametrize(
    ("name", "nobodys"),
    [
        ("groep7", True),
        ("Groep 7", True),
        ("klas-3a", True),
        ("invaller5", True),
        ("Invaller groep 5", True),
        ("stage26", True),
        ("Balie", True),
        ("admin", True),
        ("digibord_12", True),
        ("g.roepers", False),
        ("a.invallers", False),
        ("Groep van der Berg", False),
        ("test.user", False),
        ("70001", False),
        ("", False),
    ],
)
def test_some_names_of_accounts_are_nobodys_own(board, name: str, nobodys: bool) -> None:
    assert is_nobodys(name) is nobodys
    assert account(board, user=name)["shared"] is nobodys
    assert account(board, name=name)["shared"] is nobodys


def test_an_account_of_two_people_is_shared_and_two_lines_of_one_are_not(board) -> None:
    shared = listed({"user": "Samen"}, {"user": "samen", "number": "70002"}, {"user": "eigen"}, {"user": "eigen"})
    assert board(access=shared)[0].accounts["shared"].tolist() == [True, True, False, False]
    nameless = listed({"user": ""}, {"user": "", "number": "70002"})
    assert board(access=nameless)[0].accounts["shared"].tolist() == [False, False]


def test_an_empty_list_gives_no_accounts(board) -> None:
    for lists in ({}, {"staff": "Personeelsnummer;Naam\n"}):
        facts, coverage = board(access=listed(), **lists)
        assert coverage.complete
        assert facts.accounts.empty
