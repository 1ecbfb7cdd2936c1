"""The catalogues of texts, one folder per language; `zuinig.i18n` reads them, `update` keeps them fresh."""
