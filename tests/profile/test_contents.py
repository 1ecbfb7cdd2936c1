import tomllib
from importlib.resources import files

import polars as pl
import pytest

from zuinig.profile import profile_batch
from zuinig.profile.contents import WORD_CATEGORIES, numbers_in, words_in
from zuinig.vocabulary.words import word_set


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BSN is 123456782, graag aanvullen", {"national_id"}),
        ("Zijn bsn: 123456789 klopt niet", {"national_id"}),  # the word says what it is meant to be
        ("nummer 111222333 staat erbij", {"national_id"}),
        ("bel oma op 06-12345678", {"phone"}),
        ("tel. 033 461 23 45 overdag", {"phone"}),
        ("mail naar oma@voorbeeld.nl", {"email"}),
        ("overmaken op NL91 ABNA 0417 1643 00 graag", {"financial"}),
        ("verhuist naar Dorpsweg 12, 3763 AB", {"postcode"}),
        # near-misses
        ("in 2014 NL binnengekomen", set()),
        ("groep 1234 abc", set()),
        ("polisnummer 123456782", set()),
        ("factuur 123456782 betaald", set()),
        ("nummer 123456789 van de kast", set()),
        ("sinds 2014-2015 op school", set()),
        ("https://ketenid.nl/201703/0612345678123456782", set()),
        ("groep 3, 4 en 5 van 10.30 tot 12.00", set()),
        ("1234567820612345678 is lang", set()),
    ],
)
def test_numbers_and_addresses_in_text(text, found):
    assert numbers_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Heeft een notenallergie en een epipen", {"health"}),
        ("Onderzoek naar ADHD loopt via de huisarts", {"health"}),
        ("Vader is moslim, vrij met het offerfeest", {"religion"}),
        ("Wordt gepest op het plein", {"behaviour"}),
        ("Ouders zijn gescheiden, omgangsregeling loopt", {"other_personal"}),
        ("Moeilijke ouders, werken niet mee", {"other_personal"}),
        ("Werkt goed samen met Fatima in de klas", {"name"}),
        ("Tim heeft extra instructie nodig", {"name"}),
        ("Gesprek gehad met juf Anja over lezen", {"name"}),
        # near-misses
        ("Heeft moeite met rekenen, extra instructie in groep 5", set()),
        ("boekbespreking over diabetes ging goed", set()),
        ("Spreekbeurt over de islam gehouden", set()),
        ("Geen allergie bekend", set()),
        ("Is niet ziek geweest dit jaar", set()),
        ("Wil graag meer lezen", set()),
        ("Mei en juni extra oefenen", set()),
        ("Woont in de Jan de Vriesstraat", set()),
        ("Prins Bernhardschool was de vorige school", set()),
        ("Maakt de toets spelling morgen af", set()),
        ("Leest graag en werkt netjes", set()),
    ],
)
def test_words_in_text(text, found):
    assert words_in(text) == found


def test_texts_that_differ_in_their_figures_only_are_judged_alike_and_no_list_has_a_figure():
    cells = ["heeft astma sinds 2019", "heeft astma sinds 2020", "komt sinds 2020 op maandag"]
    assert profile_batch(pl.DataFrame({"a": cells})).columns[0].contents == {"health": (2, 3)}
    lists = list(files("zuinig.vocabulary").joinpath("free_text").iterdir())
    entries = [word for file in lists for words in tomllib.loads(file.read_text("utf-8")).values() for word in words]
    names = [*word_set("given_names", "names"), *word_set("given_names", "ambiguous")]
    assert not [entry for entry in [*entries, *names] if any(sign.isdigit() for sign in entry)]
    # nor is one as short as the letters of a postcode, which are not looked up
    categories = [file for file in lists if file.name.removesuffix(".toml") in WORD_CATEGORIES]
    words = [word for file in categories for word in tomllib.loads(file.read_text("utf-8"))["words"]]
    assert min(len(word.rstrip("*")) for word in words) > 2


@pytest.mark.parametrize(
    ("cells", "category", "rows"),
    [
        (["bel 0612345678 terug", "bel 9912345678 terug"], "phone", (2,)),
        (["zie 123456782 in de map", "zie 123456789 in de map"], "national_id", (2,)),
        (["mail naar oma@voorbeeld.nl", "mail naar oma@voorbeeld", "mail naar oma"], "email", (2,)),
        (["1234 AB", "2014 NL", "1934 AB", "1234 SS", "1234 ab", "2134AB"], "postcode", (2, 7)),
    ],
)
def test_figures_decide_where_texts_differ_in_nothing_else(cells, category, rows):
    assert profile_batch(pl.DataFrame({"a": cells})).columns[0].contents == {category: rows}
