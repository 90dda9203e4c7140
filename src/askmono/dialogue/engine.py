"""A library made ready to answer: everything respond() needs, opened once."""

from collections.abc import Iterable
from copy import copy
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from typing import Literal

import msgspec

from askmono.content.bundle import Trust
from askmono.content.cache import user_cache
from askmono.content.intent import MEDICINE, Found, Intent, find_target, find_targets
from askmono.content.library import default_folder
from askmono.content.monograph import Monograph
from askmono.content.notices import Locale, fill, placeholders
from askmono.content.plain_forms import form_of, plain_forms
from askmono.content.sections import DISCLAIMER, FAQS, GENERIC_NAME
from askmono.content.spelling import Speller
from askmono.content.text import Reading, normalise, words_of
from askmono.dialogue.compiled import Compiled, decode_prepared
from askmono.dialogue.hearing import STAND_IN, Hearing, hear
from askmono.dialogue.kept_folder import open_compiled
from askmono.dialogue.reply import Edition, Offer, Said
from askmono.dialogue.seen_from import seen_from
from askmono.dialogue.settings import DEFAULTS, Settings, UnknownSettingError
from askmono.retrieval.concepts import Concepts
from askmono.retrieval.encoder import Encoder, MiniLM
from askmono.retrieval.entities import Entity
from askmono.retrieval.finding import NameIndex
from askmono.retrieval.kinds import Kinds, read_kinds
from askmono.retrieval.matcher import Matcher
from askmono.retrieval.names import Readable
from askmono.retrieval.passages import PassageIndex
from askmono.retrieval.prepared import name_words
from askmono.retrieval.query import NAMED, Query, query_of, stems_of
from askmono.retrieval.sayings import Ear
from askmono.retrieval.suggestions import Suggestions
from askmono.safety.danger.body import chemo_fever

MOST_PASSAGES = 2  # that one question is answered with
MOST_INGREDIENTS = 3  # of a combination that are shown side by side
APART = (GENERIC_NAME, FAQS, DISCLAIMER)  # sections that are no topics to ask about
WHAT_FOR = ("Usage", "How it Works")  # topics that tell what a medicine is for
MOST_NAMED = 8  # medicines of a library that are named in a row
NAMED_KEPT = 4  # utterances whose names are kept: a turn asks for those of the whole, and of parts
MOST_LISTED = 20  # ids of medicines that are listed where one is unknown
MOST_KEPT = 24  # medicines of a shelf that are kept ready, at some 300 KB each


class Engine:
    """A library and its signals. Nothing that it answers by changes after it is opened.

    many, encoder: as for open_engine.
    """

    def __init__(
        self,
        compiled: Compiled,
        settings: Settings,
        *,
        many: bool = False,
        encoder: Encoder | None = None,
    ) -> None:
        self.library = compiled.library
        self.edition = Edition(self.library.version, self.library.sha256)
        self.matcher = Matcher(compiled.fitted, encoder or MiniLM(), many=many)
        self.intents = {intent.id: intent for intent in self.library.intents}
        self._kinds = frozenset(intent.reply for intent in self.library.intents)
        self.speller = Speller(compiled.words, compiled.english, compiled.pairs, many=many)
        self.leads = compiled.leads
        self._prepared = compiled.prepared
        self._shelf: dict[Settings, Engine] = {}
        self._known = compiled.names
        self._names = NameIndex(self._known)
        self._reads = True  # monographs, names and passages as they are wanted
        self._concepts = Concepts(compiled.forms)
        self._ear = Ear(compiled.sayings)
        self._own_encoder = encoder is None
        self._named = lru_cache(maxsize=NAMED_KEPT)(self._find_named)
        self._plain = cache(partial(plain_forms, self.library.intents))  # for all medicines once
        self.asked_by = cache(self._asked_by)  # for all medicines once
        self._settle(settings)

    def under(self, settings: Settings) -> "Engine":
        """This library under other settings; all that was made ready is shared.

        Raises UnknownSettingError.
        """
        other = copy(self)
        for name in ("_mentioned", "passages", "without_texts", "lowers_defences"):
            vars(other).pop(name, None)  # of the other settings
        other._settle(settings)  # noqa: SLF001 - of this class
        return other

    def about(self, medicine: str | None) -> "Engine":
        """This library, asked about another of its medicines. Kept for the next time.

        medicine: id; None for none that is chosen. Raises UnknownSettingError.
        """
        settings = msgspec.structs.replace(self.settings, medicine=medicine)
        if settings == self.settings:
            return self
        if settings not in self._shelf:
            if len(self._shelf) >= MOST_KEPT:
                self._shelf.clear()
            self._shelf[settings] = self.under(settings)
        return self._shelf[settings]

    @cached_property
    def without_texts(self) -> "Engine":
        """This library as far as it is in memory, for when its file turns out to be damaged.

        No medicine is chosen in it, and none can be; what hears danger is all there.
        """
        other = copy(self)
        other._reads = False  # noqa: SLF001 - of this class
        other._names = NameIndex(Readable(self._known))  # noqa: SLF001
        other._named = lru_cache(maxsize=NAMED_KEPT)(other._find_named)  # noqa: SLF001
        return other

    @cached_property
    def lowers_defences(self) -> bool:
        """Whether the text is of a medicine under which any fever is an emergency."""
        return chemo_fever.lowers_defences(self._what_for, self.monograph.text)

    @property
    def keeps_an_organ(self) -> bool:
        """Whether the medicine is taken by who has had an organ of somebody else's."""
        return chemo_fever.keeps_an_organ(self._what_for)

    @property
    def _what_for(self) -> str:
        """What the text tells of what the medicine is for and how it works."""
        monograph = self.monograph
        return " ".join(monograph.slice(p.span) for p in monograph.passages if p.topic in WHAT_FOR)

    @property
    def calls(self) -> bool:
        """Whether what a message calls for is told from its vector as well: on ranked passages."""
        return self.ranks and self.kinds is not None

    @property
    def is_shelf(self) -> bool:
        """Whether there are several monographs."""
        return len(self.library.monographs) > 1

    @property
    def chosen(self) -> bool:
        """Whether it is clear which medicine is asked about."""
        return self._reads and (self.settings.medicine is not None or not self.is_shelf)

    def knows(self, kind: str) -> bool:
        """Whether the library has phrasings of a kind of reply, so that likeness can weigh it."""
        return kind in self._kinds

    @cached_property
    def kinds(self) -> Kinds | None:
        """What reads from vectors which kind of reply a message calls for.

        None where a library has no phrasings of what is not answered, or an encoder of its own.
        """
        weighs = self._own_encoder and self.knows("escalation") and self.knows("refusal")
        return read_kinds() if weighs else None

    @property
    def ranks(self) -> bool:
        """Whether the monograph's passages are ranked, since nobody curated targets for it."""
        return not self.monograph.curated

    def _settle(self, settings: Settings) -> None:
        """Take the settings, and begin anew with all that depends on them."""
        self.settings = settings
        if settings.locale not in self.library.locales:
            known = ", ".join(self.library.locales)
            advice = f"write one of those known: {known}"
            raise UnknownSettingError(f'no locale "{settings.locale}"', "unknown-locale", advice)
        monograph = (
            self.library.monograph(settings.medicine)
            if settings.medicine
            else self.library.monographs[0]
        )
        if monograph is None:
            listed = self.library.monographs.listed
            known = ", ".join(one.id for one in listed[:MOST_LISTED])
            more = " and more; askmono medicines lists them" if len(listed) > MOST_LISTED else ""
            advice = f"write one of those known: {known}{more}"
            what = f'no medicine "{settings.medicine}"'
            raise UnknownSettingError(what, "unknown-medicine", advice)
        self.monograph: Monograph = monograph
        self.found = lru_cache(maxsize=None)(self._found)
        self.proposable = lru_cache(maxsize=None)(self._proposable)
        self._suggestions: Suggestions | None = None

    @property
    def locale(self) -> Locale:
        """The emergency, crisis and poison contacts in force."""
        return self.library.locales[self.settings.locale]

    def hear(self, utterance: str) -> Hearing:
        """An utterance word by word: medicines found, spelling mended."""
        reading, entities = self._named(utterance)
        if not self.is_shelf or not self.chosen:
            return hear(reading, entities, self.speller)
        medicine, title = self.monograph.id, self.monograph.name
        seen = tuple(seen_from(medicine, title, utterance, entities))
        return hear(reading, seen, self.speller, medicine)

    def entities(self, utterance: str) -> tuple[Entity, ...]:
        """The medicines that an utterance names, in order."""
        return self._named(utterance)[1]

    def alike(self, utterance: str) -> tuple[str, ...]:
        """The ids of medicines that an unknown word may be meant for; none where one is named."""
        reading, entities = self._named(utterance)
        return () if entities else self._names.alike(reading, self.speller)

    def _find_named(self, utterance: str) -> tuple[Reading, tuple[Entity, ...]]:
        reading = normalise(utterance)
        return reading, self._names.find(reading, self.speller)

    def query(self, phrasing: str) -> Query:
        """A curated phrasing as the signals compare it."""
        return self.query_of(self.hear(phrasing.replace(MEDICINE, STAND_IN)).asked)

    def query_of(self, words: Iterable[str]) -> Query:
        """Words as heard, as the signals compare them."""
        return query_of(words, self._concepts.find)

    @cached_property
    def passages(self) -> PassageIndex:
        """The monograph's passages, to be ranked where its targets are not curated."""
        kept = self._prepared(self.monograph.id)
        return PassageIndex(decode_prepared(kept), self._ear, name_words(self.monograph))

    @cached_property
    def _mentioned(self) -> frozenset[str]:
        """The concepts that the monograph speaks of."""
        if self.ranks:
            return self.passages.concepts
        stems = stems_of(words_of(self.monograph.text))
        return frozenset(self._concepts.find(stems))

    def plainly(self, words: Iterable[str]) -> Intent | None:
        """The intent that words, the medicine's name aside, are a plain form of."""
        id_ = form_of((word for word in words if word != NAMED), self._plain())
        return self.intents[id_] if id_ else None

    def _asked_by(self, intent_id: str) -> tuple[str, ...]:
        """The concepts that an intent's question names."""
        return self.query(self.intents[intent_id].question).concepts

    def absent(self, query: Query) -> frozenset[str]:
        """Conditions and substances that a query names and the monograph does not."""
        return self._concepts.things.intersection(query.concepts) - self._mentioned

    def present(self, query: Query) -> frozenset[str]:
        """Conditions and substances that both name."""
        return self._concepts.things.intersection(query.concepts) & self._mentioned

    def unnamed(self, query: Query) -> frozenset[str]:
        """Symptoms that a query names and the monograph does not, in any of their forms."""
        return self._concepts.symptoms.intersection(query.concepts) - self._mentioned

    def _found(self, intent_id: str) -> tuple[Found, ...]:
        """The passages that answer an intent in this monograph, at most MOST_PASSAGES.

        Of a combination that is told by ingredient one for each, at most MOST_INGREDIENTS.
        """
        found: dict[int, Found] = {}
        most = MOST_PASSAGES
        for number, target in enumerate(self.intents[intent_id].targets):
            if self.ranks and number and target.section == DISCLAIMER:
                continue  # of ketamine it tells what no other section does
            places = find_targets(self.monograph, target)
            if len(places) > 1:
                most = MOST_INGREDIENTS  # what holds of one ingredient is not the whole answer
            for place in places:
                found.setdefault(place.passage, place)
        return tuple(found.values())[:most]

    def question(self, intent: Intent) -> str:
        """An intent's question, naming this monograph's medicine."""
        return intent.question.replace(MEDICINE, self.monograph.name)

    def offer(self, intent_id: str) -> Offer:
        """An intent as a question that can be picked."""
        return Offer(intent_id, self.question(self.intents[intent_id]))

    def answerable(self, intent_id: str) -> bool:
        """Whether this monograph has a passage for an intent."""
        return self.intents[intent_id].reply == "answer" and bool(self.found(intent_id))

    def _proposable(self, intent_id: str) -> bool:
        """Whether an intent's question may be proposed: it takes nothing for granted.

        "How does X relieve pain?" may be answered by how X works, but is no question to put into
        anybody's mouth where the text does not speak of pain. What an effect is named for has to
        stand in the first target.
        """
        targets = self.intents[intent_id].targets
        if not self.answerable(intent_id) or not self.ranks or not targets[0].mentions:
            return self.answerable(intent_id)
        telling = targets[:1] if self.intents[intent_id].bodily else targets
        return any(t.mentions and find_target(self.monograph, t) is not None for t in telling)

    def shows_figures(self, intent_id: str) -> bool:
        """Whether the first passage that answers an intent holds dose figures."""
        passages = self.monograph.passages
        return any(passages[place.passage].dose_figures for place in self.found(intent_id)[:1])

    def notice(self, id: str, **values: str) -> Said:  # noqa: A002 - the contract's own word
        """A notice with its placeholders filled. Raises KeyError for an id no notice has."""
        text = self.library.notices[id].text
        known = {
            "medicine": self.monograph.name,
            "medicines": self._medicines() if "medicines" in placeholders(text) else "",
            "topics": ", ".join(topic for topic in self.monograph.topics() if topic not in APART),
            "emergency": self.locale.emergency.text,
            "crisis": self.locale.crisis.text,
            "poison": self.locale.poison.text,
            "animal": self.locale.animal.text if self.locale.animal else "",
        }
        return Said(id, fill(text, known | values))

    @property
    def subject(self) -> str:
        """What can be asked about: the medicine, or those of the shelf."""
        return self.monograph.name if self.chosen else self._medicines()

    def _medicines(self) -> str:
        """The names of the library's medicines, or how many there are of a whole shelf."""
        shelf = self.library.monographs
        if len(shelf) > MOST_NAMED:
            return f"{len(shelf)} medicines"
        return ", ".join(one.name for one in shelf.listed)

    def suggest(self, typed: str, limit: int = 5) -> tuple[Offer, ...]:
        """Curated questions that what has been typed so far may become, best first.

        Empty while it is open which medicine is asked about.
        """
        if not self.chosen:
            return ()
        if self._suggestions is None:
            answered = [i for i in self.library.intents if self.proposable(i.id)]
            questions = [self.question(intent) for intent in answered]
            self._suggestions = Suggestions([i.id for i in answered], questions)
        return tuple(self.offer(id_) for id_ in self._suggestions.complete(typed, limit))


def open_engine(
    folder: Path | None = None,
    settings: Settings = DEFAULTS,
    cache: Path | Literal["user"] | None = "user",
    *,
    many: bool = False,
    encoder: Encoder | None = None,
    trust: Trust | None = None,
) -> Engine:
    """Open a library, compiled if it has been before.

    folder: holds knowledge/ and intents/, or is a bundle of them; None for the library that comes
    with askmono.
    cache: where compiled libraries are kept; "user" for the user's cache folder, None for nowhere.
    many: whether many questions will be asked, so that a slower start is worth faster answers.
    encoder: makes vectors of questions; None for the one that comes with askmono.
    trust: what the signature of the bundle must satisfy; None opens anything.
    Raises ContentError for a broken library, UnknownSettingError for a setting it does not have.
    """
    if cache == "user":
        cache = user_cache()
    compiled = open_compiled(folder or default_folder(), cache, trust)
    return Engine(compiled, settings, many=many, encoder=encoder)
