"""Matchers that are measured side by side: ours, and what people reach for first.

Each is fitted on phrasings by label and then says of a text which label it belongs to, with a
number that is larger the surer it is; the numbers of different matchers mean different things.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from askmono.content.text import words_of
from askmono.retrieval.intents import fit_intents

Said = tuple[str, float]
Judge = Callable[[str], Said]
Phrased = Mapping[str, Sequence[str]]


def ours(phrasings: Phrased, strangers: Sequence[str], cache: Path | None) -> Judge:
    """The general matcher; its number is the score, 0 to 100."""
    matcher = fit_intents(phrasings, out_of_scope=strangers, cache=cache)

    def judge(text: str) -> Said:
        found = matcher.judge(text)
        return (found.candidates[0].label if found.candidates else "", found.score)

    return judge


def nearest_by_letters(phrasings: Phrased, *_: object) -> Judge:
    """The nearest phrasing by rapidfuzz's token_set_ratio, the best of its scorers at this."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - each loads only what it needs

    labels, texts = _flat(phrasings)
    ready = [utils.default_process(text) for text in texts]

    def judge(text: str) -> Said:
        asked = utils.default_process(text)
        found = process.extractOne(asked, ready, scorer=fuzz.token_set_ratio)
        return (labels[found[2]], found[1]) if found else ("", 0.0)

    return judge


def nearest_by_words(phrasings: Phrased, *_: object) -> Judge:
    """The nearest phrasing by BM25 (bm25s, as it comes), over words in lower case."""
    import bm25s  # noqa: PLC0415 - as above

    labels, texts = _flat(phrasings)
    index = bm25s.BM25()
    index.index([list(words_of(text)) for text in texts], show_progress=False)
    known = set(index.vocab_dict)

    def judge(text: str) -> Said:
        words = [word for word in words_of(text) if word in known]
        if not words:
            return "", 0.0
        scores = index.get_scores(words)
        best = int(scores.argmax())
        return labels[best], float(scores[best])

    return judge


def linear(phrasings: Phrased, *_: object) -> Judge:
    """Words and letter groups by TF-IDF, then logistic regression (scikit-learn)."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - as above
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415
    from sklearn.pipeline import make_pipeline, make_union  # noqa: PLC0415

    labels, texts = _flat(phrasings)
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    model = make_pipeline(
        make_union(words, letters), LogisticRegression(C=30, max_iter=60, tol=1e-3)
    )
    import warnings  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # sixty steps are enough, converged or not
        model.fit(texts, labels)

    def judge(text: str) -> Said:
        shares = model.predict_proba([text])[0]
        best = int(shares.argmax())
        return str(model.classes_[best]), float(shares[best])

    return judge


def _flat(phrasings: Phrased) -> tuple[list[str], list[str]]:
    """Label and text of every phrasing."""
    pairs = [(label, text) for label, texts in phrasings.items() for text in texts]
    return [label for label, _ in pairs], [text for _, text in pairs]


MATCHERS: dict[str, Callable[[Phrased, Sequence[str], Path | None], Judge]] = {
    "askmono": ours,
    "rapidfuzz": nearest_by_letters,
    "BM25": nearest_by_words,
    "TF-IDF + LR": linear,
}
