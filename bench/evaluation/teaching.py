"""Teach a small sentence encoder what lay people ask of a monograph's passages.

Two steps. Three of the six layers of all-MiniLM-L6-v2 are first brought back to what all six say
of texts of this kind (distillation). Then, monograph by monograph, four things are asked at once:

- of a question, the passages that answer it, by a softmax over the monograph's passages, of which
  each counts by itself as a whole and by its likest part; of one that the text does not answer,
  none of them, which is one candidate more with a score of its own; of a saying, the passages that
  name its concept;
- of a saying, another one of its concept among those of other concepts;
- of a question, whether it is danger, a refusal, or neither, by a linear layer that is thrown away
  afterwards: what counts is that one can be fitted;
- of phrasings and passages, to stay near what they were, so that nothing else is forgotten.

The model is written as ONNX with sums in 8 bits and weights in 7: so the sums of pairs that
processors without VNNI make in 16 bits never overflow, and a text has the same vector on them. With
weights in 8 bits, unsigned, none overflow either, but onnxruntime has no fast way for these.
"""

import random
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional
from transformers import BertModel

from askmono.retrieval.encoder import EDITION, LONGEST, MODEL, PIECES
from evaluation.material import Material, Text

LAYERS = (0, 2, 5)  # of six
SEED = 20261129

AGAIN = 1.2  # times that every text is distilled
DISTILLED = 128  # texts in a step
DISTIL_RATE = 3e-4
ALIKE = 2.0  # what the likeness of two texts counts beside that of each to itself

TOGETHER = 3  # monographs in a step
TEACH_RATE = 1.2e-4
HEADS_RATE = 3e-3
SHARP = 20.0  # what a cosine is multiplied with before a softmax
WHOLE = 0.5  # of a passage's score, what the whole counts; the rest is its likest part's
SAID = 8  # sayings of a monograph in a step
PAIRS = 48  # concepts of which two sayings are compared in a step
KEPT = 32  # phrasings in a step that are to stay where they are
FEW = 4  # passages that may name a concept whose saying leads to them
DROPPED = 0.1
# What each part counts. Of a question that has no answer, of a saying; of the others as a whole.
UNANSWERED, SAYING, SAME, STAY, KIND = 0.5, 0.4, 0.3, 0.8, 0.5
KINDS = {"answer": 0, "escalation": 1, "refusal": 2}
RARE = (1.0, 4.0, 4.0)  # what a question of each of KINDS counts

Vectors = Any


class Student:
    """A model and its tokenizer."""

    def __init__(self, base: Path, layers: Sequence[int] | None = None) -> None:
        self.model: Any = BertModel.from_pretrained(
            str(base), add_pooling_layer=False, attn_implementation="eager"
        )
        if layers is not None:
            kept = [self.model.encoder.layer[at] for at in layers]
            self.model.encoder.layer = nn.ModuleList(kept)
            self.model.config.num_hidden_layers = len(kept)
        self._tokenizer = Tokenizer.from_file(str(base / PIECES))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST)

    def drop(self, share: float) -> None:
        """Leave out so much of what passes through, while it is taught."""
        self.model.train()
        for module in self.model.modules():
            if isinstance(module, nn.Dropout):
                module.p = share

    def vectors(self, texts: Sequence[str], size: int = 2048) -> Vectors:
        """A row of length 1 a text. size: pieces that are worked on at once."""
        pieces = [each.ids for each in self._tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(pieces)), key=lambda at: len(pieces[at]))
        parts: list[list[int]] = [[]]
        for at in order:
            if parts[-1] and len(pieces[at]) * (len(parts[-1]) + 1) > size:
                parts.append([])
            parts[-1].append(at)
        rows = torch.cat([self._rows([pieces[at] for at in part]) for part in parts])
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor([at for part in parts for at in part])] = torch.arange(len(order))
        return rows[back]

    def _rows(self, pieces: Sequence[Sequence[int]]) -> Vectors:
        longest = max(map(len, pieces))
        ids = torch.tensor([[*each, *[0] * (longest - len(each))] for each in pieces])
        mask = torch.tensor([[1.0] * len(e) + [0.0] * (longest - len(e)) for e in pieces])
        with torch.autocast("cpu", torch.bfloat16):  # twice as fast where the processor knows it
            states = self.model(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        mean = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return functional.normalize(mean, dim=-1)


def teach(material: Material, base: Path, out: Path, rounds: int) -> None:
    """Teach, and write what came of it into a folder."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311 - no secret
    texts = list(dict.fromkeys(_all_texts(material)))
    with torch.no_grad():
        was = dict(zip(texts, Student(base).vectors(texts, 8192), strict=True))
    print(f"{len(texts)} texts to stay near", flush=True)
    student = Student(base, LAYERS)
    _distil(student, was, chance)
    _Teaching(student, material, was, chance).run(rounds)
    write(student, base, out)


def _all_texts(material: Material) -> Iterator[str]:
    yield from (passage.text for each in material.passages.values() for passage in each)
    yield from (text for each in material.sayings.values() for text in each)
    yield from (text for each in material.phrasings.values() for text in each)


def _distil(student: Student, was: dict[str, Vectors], chance: random.Random) -> None:
    student.drop(0.0)
    texts = sorted(was, key=len)
    batches = [texts[at : at + DISTILLED] for at in range(0, len(texts), DISTILLED)]
    steps = int(AGAIN * len(batches))
    optimiser = torch.optim.AdamW(student.model.parameters(), lr=DISTIL_RATE, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, _falling(steps, 100))
    started = perf_counter()
    for step in range(steps):
        batch = chance.choice(batches)
        found, right = student.vectors(batch), torch.stack([was[text] for text in batch])
        loss = (1 - (found * right).sum(1)).mean()
        loss = loss + ALIKE * ((found @ found.T - right @ right.T) ** 2).mean()
        _step(optimiser, rate, loss, student.model.parameters())
        if step % 100 == 0:
            print(
                f"distilled {step}/{steps} {loss:.4f} {perf_counter() - started:.0f} s", flush=True
            )


class _Teaching:
    """The second step."""

    def __init__(
        self,
        student: Student,
        material: Material,
        was: dict[str, Vectors],
        chance: random.Random,
    ) -> None:
        self._student, self._material, self._was, self._chance = student, material, was, chance
        self._said = {c: texts for c, texts in material.sayings.items() if len(texts) > 1}
        self._phrasings = [text for texts in material.phrasings.values() for text in texts]
        self._spoken = {
            id_: _spoken(material.passages[id_], self._said) for id_ in material.training
        }
        self._none = nn.Parameter(torch.tensor(0.4))
        self._head = nn.Linear(next(iter(was.values())).shape[0], len(KINDS))

    def run(self, rounds: int) -> None:
        """Look at every monograph for training so many times."""
        self._student.drop(DROPPED)
        medicines = sorted(self._material.training)
        steps = rounds * (len(medicines) // TOGETHER)
        taught = list(self._student.model.parameters())
        heads = [self._none, *self._head.parameters()]
        groups = [{"params": taught, "lr": TEACH_RATE}, {"params": heads, "lr": HEADS_RATE}]
        optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
        rate = torch.optim.lr_scheduler.LambdaLR(optimiser, _falling(steps, 50))
        started = perf_counter()
        print(f"before: {self._measured()}", flush=True)
        for step in range(1, steps + 1):
            loss = self._loss(self._chance.sample(medicines, TOGETHER))
            _step(optimiser, rate, loss, taught)
            if step % 100 == 0 or step == steps:
                spent = perf_counter() - started
                print(f"taught {step}/{steps} {spent:.0f} s: {self._measured()}", flush=True)
        self._student.model.eval()

    def _loss(self, medicines: Sequence[str]) -> Vectors:
        passages = {id_: self._material.passages[id_] for id_ in medicines}
        asked = [(id_, lesson) for id_ in medicines for lesson in self._material.training[id_]]
        said = [
            (id_, self._chance.choice(self._said[concept]), places)
            for id_ in medicines
            for concept, places in _some(self._chance, self._spoken[id_], SAID)
        ]
        pairs = [
            self._chance.sample(self._said[c], 2) for c in _some(self._chance, [*self._said], PAIRS)
        ]
        stay = self._chance.sample(self._phrasings, KEPT)
        texts = [passage.text for each in passages.values() for passage in each]
        wholes = len(texts)
        texts += [part for each in passages.values() for passage in each for part in passage.parts]
        count = len(texts)
        texts += [self._chance.choice(lesson.texts) for _, lesson in asked]
        texts += [text for _, text, _ in said] + [text for pair in pairs for text in pair] + stay
        every = self._student.vectors(texts)
        rows, rest = every[:count], every[count:]
        ends = [len(asked), len(asked) + len(said), len(asked) + len(said) + 2 * len(pairs)]
        questions, sayings, both, stayed = (
            rest[: ends[0]],
            rest[ends[0] : ends[1]],
            rest[ends[1] : ends[2]].view(len(pairs), 2, -1),
            rest[ends[2] :],
        )
        of = dict(zip(passages, _scores_of(passages.values(), rows), strict=True))
        places = {id_: {p.at: at for at, p in enumerate(each)} for id_, each in passages.items()}
        lost, weight = torch.tensor(0.0), 0.0
        for (id_, lesson), question in zip(asked, questions, strict=True):
            right = [places[id_][at] for at in lesson.right if at in places[id_]]
            if not right and lesson.expect != "abstention":
                continue
            logits = SHARP * torch.cat([of[id_](question), self._none[None]])
            shares = torch.log_softmax(logits, 0)
            counts = 1.0 if right else UNANSWERED
            lost = lost - counts * (torch.logsumexp(shares[right], 0) if right else shares[-1])
            weight += counts
        for (id_, _, held), saying in zip(said, sayings, strict=True):
            shares = torch.log_softmax(SHARP * of[id_](saying), 0)
            lost = lost - SAYING * torch.logsumexp(shares[list(held)], 0)
            weight += SAYING
        same = functional.cross_entropy(SHARP * both[:, 0] @ both[:, 1].T, torch.arange(len(pairs)))
        kinds = [at for at, (_, lesson) in enumerate(asked) if lesson.expect in KINDS]
        truth = torch.tensor([KINDS[asked[at][1].expect] for at in kinds])
        kind = functional.cross_entropy(self._head(questions[kinds] * 5), truth, torch.tensor(RARE))
        before = torch.stack([self._was[text] for text in texts[:wholes]])
        away = (1 - (stayed * torch.stack([self._was[text] for text in stay])).sum(1)).mean()
        away = away + 0.5 * (1 - (rows[:wholes] * before).sum(1)).mean()
        return lost / weight + SAME * same + STAY * away + KIND * kind

    def _measured(self) -> str:
        """How often the nearest passage is a right one, on the tuning sets."""
        self._student.model.eval()
        right, of = 0, 0
        with torch.no_grad():
            for id_, lessons in self._material.tuning.items():
                passages = self._material.passages[id_]
                texts = [passage.text for passage in passages]
                texts += [part for passage in passages for part in passage.parts]
                (score,) = _scores_of([passages], self._student.vectors(texts))
                answered = [lesson for lesson in lessons if lesson.right]
                asked = self._student.vectors([lesson.texts[0] for lesson in answered] or [""])
                for lesson, question in zip(answered, asked, strict=False):
                    right += passages[int(score(question).argmax())].at in lesson.right
                    of += 1
        self._student.model.train()
        return f"nearest is right for {right} of {of} tuning questions"


def _scores_of(
    monographs: Iterable[Sequence[Text]], rows: Vectors
) -> list[Callable[[Vectors], Vectors]]:
    """By monograph, what makes scores of its passages for a question.

    rows: of all their passages, and then of all their parts.
    """
    monographs = list(monographs)
    lengths = [len(each) for each in monographs]
    counts = [sum(len(passage.parts) for passage in each) for each in monographs]
    wholes, parts = rows[: sum(lengths)].split(lengths), rows[sum(lengths) :].split(counts)
    return [_score(*each) for each in zip(monographs, wholes, parts, strict=True)]


def _score(
    passages: Sequence[Text], whole: Vectors, parts: Vectors
) -> Callable[[Vectors], Vectors]:
    of = [at for at, passage in enumerate(passages) for _ in passage.parts]
    places = torch.tensor(of, dtype=torch.long)

    def score(question: Vectors) -> Vectors:
        near = whole @ question
        if not of:
            return near
        likest = near.index_reduce(0, places, parts @ question, "amax", include_self=False)
        return WHOLE * near + (1 - WHOLE) * likest

    return score


def _spoken(passages: Sequence[Text], said: Iterable[str]) -> list[tuple[str, tuple[int, ...]]]:
    """The concepts that few passages name, and where."""
    found: dict[str, list[int]] = {}
    for at, passage in enumerate(passages):
        for concept in passage.concepts.intersection(said):
            found.setdefault(concept, []).append(at)
    return [(c, tuple(places)) for c, places in sorted(found.items()) if len(places) <= FEW]


def _some(chance: random.Random, of: Sequence[Any], most: int) -> list[Any]:
    return chance.sample(of, min(most, len(of)))


def _falling(steps: int, warm: int) -> Any:
    """The rate: up to 1 in some steps, then down to nothing in a straight line."""
    return lambda step: min(1.0, step / warm) * (1 - step / steps)


def _step(optimiser: Any, rate: Any, loss: Vectors, clipped: Iterable[Any]) -> None:
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(clipped, 1.0)
    optimiser.step()
    rate.step()


class _Lean(nn.Module):  # type: ignore[misc]  # torch has no types here
    """Pieces of one text to its row: the same model without what only batches need.

    The weights of queries, keys and values lie in one matrix, of which the queries are scaled, and
    the places in a text hold the vector of its only segment.
    """

    def __init__(self, model: Any) -> None:
        super().__init__()
        given = model.embeddings
        places = given.position_embeddings.weight + given.token_type_embeddings.weight[0]
        self.words = given.word_embeddings.weight
        self.places = nn.Parameter(places[:LONGEST].detach().clone())
        self.norm = given.LayerNorm
        self.layers = nn.ModuleList(_LeanLayer(layer) for layer in model.encoder.layer)

    def forward(self, input_ids: Any) -> Any:
        ids = input_ids[0]
        states = self.norm(self.words[ids] + self.places[: ids.shape[0]])
        for layer in self.layers:
            states = layer(states)
        mean = states.mean(0, keepdim=True)
        return mean / mean.norm(dim=-1, keepdim=True)


class _LeanLayer(nn.Module):  # type: ignore[misc]
    """A layer of the model for one text: states a piece a row."""

    def __init__(self, layer: Any) -> None:
        super().__init__()
        given, out = layer.attention.self, layer.attention.output
        self.heads, self.size = given.num_attention_heads, given.attention_head_size
        parts = (given.query, given.key, given.value)
        self.seen = nn.Linear(given.query.in_features, sum(part.out_features for part in parts))
        with torch.no_grad():
            for name in ("weight", "bias"):
                query, *rest = (getattr(part, name) for part in parts)
                getattr(self.seen, name).copy_(torch.cat([query / self.size**0.5, *rest]))
        self.told, self.told_norm = out.dense, out.LayerNorm
        self.up = layer.intermediate.dense
        self.down, self.norm = layer.output.dense, layer.output.LayerNorm

    def forward(self, states: Any) -> Any:
        seen = self.seen(states).view(-1, 3 * self.heads, self.size).transpose(0, 1)
        query, key, value = seen.split(self.heads)
        told = torch.softmax(query @ key.transpose(1, 2), -1) @ value
        told = told.transpose(0, 1).reshape(-1, self.heads * self.size)
        states = self.told_norm(self.told(told) + states)
        return self.norm(self.down(functional.gelu(self.up(states))) + states)


def write(student: Student, base: Path, out: Path) -> None:
    """Write the model in small numbers, its tokenizer, and its sum."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder, "plain.onnx")
        torch.onnx.export(
            _Lean(student.model).eval(),
            (torch.tensor([[101, 2054, 2003, 2009, 102]]),),
            str(plain),
            input_names=["input_ids"],
            output_names=["vector"],
            dynamic_axes={"input_ids": {1: "pieces"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            plain, out / MODEL, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
    shutil.copyfile(base / PIECES, out / PIECES)
    digits = sha256((out / MODEL).read_bytes()).hexdigest()
    (out / EDITION).write_text(digits + "\n", encoding="ascii")
    print(f"{out / MODEL}: {(out / MODEL).stat().st_size / 1e6:.1f} MB, sha256 {digits}")
