"""What people would pick to find a passage on a shelf: one interface over four engines.

Each ranks whole passages, written with the monograph's title and the headings above them, by a
question as typed. None of them can abstain, ask back or tell which medicine is meant.
"""

import re
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol


class Document(NamedTuple):
    """A passage to be found.

    medicine: id. at: its index in the monograph. passage: its own words. text: as indexed.
    """

    medicine: str
    at: int
    passage: str
    text: str


class Ranker(Protocol):
    """Finds the best document for a question."""

    def best(self, query: str, medicine: str | None = None) -> int | None:
        """Index of the best document, of one medicine where that is given; None for no match."""


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


class Bm25s:
    """bm25s with Snowball stems and its English stop words."""

    def __init__(self, documents: Sequence[Document]) -> None:
        import bm25s  # noqa: PLC0415 - of the bench extra
        import Stemmer  # noqa: PLC0415
        from numpy import array  # noqa: PLC0415

        stemmer = Stemmer.Stemmer("english")

        def tokens(texts: list[str]) -> list[list[str]]:
            found: Any = bm25s.tokenize(
                texts, stopwords="en", stemmer=stemmer, return_ids=False, show_progress=False
            )
            return list(map(list, found))

        self._tokens = tokens
        self._medicines = array([document.medicine for document in documents])
        self._index: Any = bm25s.BM25()
        self._index.index(tokens([document.text for document in documents]), show_progress=False)

    def best(self, query: str, medicine: str | None = None) -> int | None:
        """As Ranker says."""
        tokens = self._tokens([query])[0]
        if not tokens:
            return None
        scores = self._index.get_scores(tokens)
        if medicine is not None:
            scores = scores * (self._medicines == medicine)
        at = int(scores.argmax())
        return at if scores[at] > 0 else None


class Fts5:
    """SQLite FTS5 with its porter tokenizer; any word may match, ranked by its bm25()."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute(
            "CREATE VIRTUAL TABLE shelf USING fts5(medicine UNINDEXED, body, tokenize='porter')"
        )
        self._database.executemany(
            "INSERT INTO shelf (rowid, medicine, body) VALUES (?, ?, ?)",
            ((at, document.medicine, document.text) for at, document in enumerate(documents)),
        )

    def best(self, query: str, medicine: str | None = None) -> int | None:
        """As Ranker says."""
        match = " OR ".join(f'"{word}"' for word in _words(query))
        if not match:
            return None
        row = self._database.execute(
            "SELECT rowid FROM shelf WHERE shelf MATCH :match"
            " AND (:medicine IS NULL OR medicine = :medicine) ORDER BY rank LIMIT 1",
            {"match": match, "medicine": medicine},
        ).fetchone()
        return None if row is None else int(row[0])


class Rapidfuzz:
    """rapidfuzz's token_set_ratio of question and passage, both in small letters."""

    def __init__(self, documents: Sequence[Document]) -> None:
        texts = [" ".join(_words(document.text)) for document in documents]
        self._all = dict(enumerate(texts))
        self._of: dict[str, dict[int, str]] = {}
        for at, document in enumerate(documents):
            self._of.setdefault(document.medicine, {})[at] = texts[at]

    def best(self, query: str, medicine: str | None = None) -> int | None:
        """As Ranker says."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415

        among = self._all if medicine is None else self._of[medicine]
        found = process.extractOne(" ".join(_words(query)), among, scorer=fuzz.token_set_ratio)
        return None if found is None else int(found[2])


class Tantivy:
    """tantivy with English stems; any word may match."""

    def __init__(self, documents: Sequence[Document]) -> None:
        import tantivy  # noqa: PLC0415 - not in the bench extra

        schema = (
            tantivy.SchemaBuilder()
            .add_integer_field("at", stored=True)
            .add_text_field("medicine", tokenizer_name="raw")
            .add_text_field("body", tokenizer_name="en_stem")
            .build()
        )
        self._tantivy, self._schema = tantivy, schema
        self._index = tantivy.Index(schema)
        writer = self._index.writer(num_threads=1)
        for at, document in enumerate(documents):
            writer.add_document(
                tantivy.Document(at=at, medicine=document.medicine, body=document.text)
            )
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def best(self, query: str, medicine: str | None = None) -> int | None:
        """As Ranker says."""
        asked = self._index.parse_query(" ".join(_words(query)), ["body"])
        if medicine is not None:
            must = self._tantivy.Occur.Must
            one = self._tantivy.Query.term_query(self._schema, "medicine", medicine)
            asked = self._tantivy.Query.boolean_query([(must, asked), (must, one)])
        hits = self._searcher.search(asked, 1).hits
        return None if not hits else int(self._searcher.doc(hits[0][1])["at"][0])


RANKERS: dict[str, Callable[[Sequence[Document]], Ranker]] = {
    "bm25s": Bm25s,
    "SQLite FTS5": Fts5,
    "rapidfuzz": Rapidfuzz,
    "tantivy": Tantivy,
}
