"""Letters of other alphabets that look like Latin ones.

Source: pairs of Unicode Technical Standard 39 (confusables) that people can type or paste, for
the Cyrillic and Greek letters and a few Latin extensions. Full-width, circled and mathematical
letters need no row: Unicode's own NFKD form undoes them.
"""
# ruff: noqa: RUF001 - the table is of look-alikes

_LOOK = "авгеѕіјкӏмнорстухѵԛԝһԁɡɩɑοαεικνρτυχωϲϳøłđħıſАВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧØŁĐ"
_LATIN = "abresijklmhopctyxvqwhdgiaoaeikvptuxwcjoldhisABESIJKMHOPCTYXABEZHIKMNOPTYXOLD"

CONFUSABLES: dict[str, str] = {
    **dict(zip(_LOOK, _LATIN, strict=True)),
    **dict.fromkeys("бβ", "b"),
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "γ": "y",
}
