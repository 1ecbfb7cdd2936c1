from types import SimpleNamespace

from zuinig.classify import confirmed


def test_the_word_of_the_analyst_wins_and_is_shown(columns):
    found = columns({"leerlingnummer": [str(20_000 + n) for n in range(30)], "zqx": ["a", "b", "c"] * 10})["zqx"]
    settled = confirmed(found, SimpleNamespace(category="health", subject="pupil"))
    assert (settled.category, settled.subject, settled.personal, settled.special) == ("health", "pupil", True, True)
    assert settled.confidence == 1
    assert "Confirmed by the analyst" in settled.evidence[0]
    assert not any("no longer fits" in sentence for sentence in settled.evidence)


def test_a_word_that_no_longer_fits_is_itself_told(columns):
    emails = [f"leerling{n}@voorbeeld.nl" for n in range(30)]
    found = columns({"Roepnaam": ["Emma", "Liam", "Noor"] * 10, "E-mail": emails})["E-mail"]
    settled = confirmed(found, SimpleNamespace(category="school", subject="pupil"))
    assert settled.category == "school"
    assert any("no longer fits" in sentence for sentence in settled.evidence)


def test_a_column_can_be_confirmed_as_nothing_personal(columns):
    found = columns({"leerlingnummer": [str(20_000 + n) for n in range(30)], "zqx": ["a", "b", "c"] * 10})["zqx"]
    settled = confirmed(found, SimpleNamespace(category="none", subject="pupil"))
    assert (settled.category, settled.subject, settled.personal, settled.special) == ("none", "none", False, False)
