import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zuinig.detectors import Values
from zuinig.detectors.patterns import _CLASSES, extract, fits, fits_plain, in_ascii

PATTERNS = [r"^\p{Lu}\p{L}+$", r"\d\s?\w", r"^\S+$", r"[\p{Ll} '-]{2}\b", r"[^\s\d]$"]
TEXTS = st.lists(st.text("aB9 _'-éÉß×\u00a0\u0661Ж\u0301", min_size=1, max_size=5), min_size=1)


@pytest.mark.parametrize("class_", [class_ for class_ in _CLASSES if class_ != r"\b"])
def test_a_class_has_the_same_signs_in_its_short_forms(class_):
    signs = pl.Series([chr(sign) for sign in range(256)])
    in_all = signs.str.contains(class_)
    ascii_, latin = _CLASSES[class_]
    assert signs.str.contains(latin).to_list() == in_all.to_list()
    assert signs.head(128).str.contains(ascii_).to_list() == in_all.head(128).to_list()


@pytest.mark.parametrize("pattern", PATTERNS)
@given(texts=TEXTS)
def test_an_expression_finds_the_same_in_its_short_forms(pattern, texts):
    values = Values(pl.Series(texts))
    assert fits(values, values.length >= 0, pattern).tolist() == values.text.str.contains(pattern).to_list()
    assert fits_plain(values, values.length >= 0, pattern).tolist() == values.plain.str.contains(pattern).to_list()


@given(texts=TEXTS)
def test_so_does_its_group(texts):
    series = pl.Series(texts)
    assert extract(series, r"(\p{L}+)$").to_list() == series.str.extract(r"(\p{L}+)$").to_list()


def test_the_short_form_has_no_classes_of_unicode():
    assert in_ascii(r"^\p{L}[\d-]") == "^[A-Za-z][[0-9]-]"
