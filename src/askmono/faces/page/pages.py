"""Each page's HTML: what the library says, in the templates of this package.

Pure, and read from disk once. Everything is escaped; the templates hold labels and no sentences.
"""

from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment

from askmono.dialogue.contract import headed, kind_of, offers_of, passages_of
from askmono.dialogue.deciding import LIMIT
from askmono.dialogue.engine import Engine
from askmono.dialogue.proposing import first_questions
from askmono.dialogue.reply import Abstention, Clarification, Quote, Reply, quoted
from askmono.dialogue.showing import may_stand_alone
from askmono.faces.page import labels
from askmono.faces.page.letters import MEDICINES, Letters, Link, about_address, letters_of
from askmono.faces.page.markup import Block, notice_blocks, passage_blocks
from askmono.faces.page.places import TOPICS, Place, Topic, topics
from askmono.faces.templates import templates_in
from askmono.faces.visible import visible
from askmono.faces.wording import citation, curated, heading, offers_over

FOLDER = Path(__file__).parent
STYLE = (FOLDER / "static" / "style.css").read_bytes()
STYLE_ADDRESS = "/static/style.css"
DISCLAIMER = "/disclaimer"
FOLD = 160  # characters of what somebody wrote that stand above the reply; a few lines of a phone

# What is said on the page of an error, by its HTTP status; the others have a heading alone.
NOTICES = {413: "abstention-too-long", 500: "web-failed", 503: "web-full"}


class Shown(NamedTuple):
    """A passage as a page shows it.

    address: of its own page; None where it has none. name: of its medicine, where that stands above
    it; else empty.
    """

    blocks: tuple[Block, ...]
    citation: str
    sha256: str
    address: str | None
    name: str = ""


class Utterance(NamedTuple):
    """What somebody wrote, to be shown back.

    start: its beginning, where the rest is folded away; else empty.
    """

    text: str
    start: str = ""


class Offers(NamedTuple):
    """Questions to pick from, under a heading."""

    heading: str
    questions: tuple[str, ...]


class Pages:
    """The pages of one library's medicine.

    base: what the addresses of its topics begin with. templates: as templates_of makes them.
    state: the sealed conversation that a question on its pages goes on with; empty for a new one.
    """

    def __init__(
        self, engine: Engine, base: str = "", templates: Environment | None = None, state: str = ""
    ) -> None:
        self._engine = engine
        self._base = base
        self._state = state
        self._letters = Letters({}) if base else letters_of(engine.library)
        self._said = curated(engine)
        self._topics = topics(engine.monograph, base) if engine.chosen else ()
        self._places = {place.address: place for topic in self._topics for place in topic.places}
        self._at = {place.passage.span.start: place for place in self._places.values()}
        self.templates = templates or templates_of(engine)

    # --- pages ----------------------------------------------------------------------------------

    def home(self) -> str:
        """What this is, the box, questions to pick, topics; on a shelf, letters."""
        what = self._notices("kiosk-what")
        return self._begin("abstention-greeting", "/", what=what, letters=self._letters.links)

    def about(self) -> str:
        """One medicine of a shelf: the box to ask about it, questions, topics."""
        return self._begin("medicine-turned", self._base)

    def _begin(
        self,
        greeting: str,
        here: str,
        *,
        what: tuple[tuple[Block, ...], ...] = (),
        letters: tuple[Link, ...] = (),
    ) -> str:
        """Where a conversation begins. greeting: the notice that stands first."""
        questions = tuple(o.question for o in first_questions(self._engine))
        return self._page(
            "home.html",
            self._title(),
            greeting=self._notices(greeting),
            what=what,
            standing=self._standing(),
            emergency=self._notices("takeaway-help"),
            offers=Offers(labels.EXAMPLES, questions),
            topics=self._topics_shown(),
            letters=letters,
            box=labels.YOUR_QUESTION,
            here=here,
        )

    @property
    def on_a_shelf(self) -> bool:
        """Whether there are several medicines to pick from."""
        return bool(self._letters.links)

    def letters(self) -> str:
        """The letters that names begin with, and how many do."""
        return self._page(
            "medicines.html",
            labels.MEDICINES,
            letters=self._letters.links,
            medicines=(),
            here=MEDICINES,
        )

    def letter(self, slug: str) -> str | None:
        """The medicines under one letter; None where there is no such letter."""
        found = self._letters.at(slug)
        if found is None:
            return None
        return self._page(
            "medicines.html",
            f"{labels.MEDICINES}: {found.name}",
            letters=self._letters.links,
            medicines=self._letters.under(found.name),
            here=found.address,
        )

    def reply(self, reply: Reply, state: str, medicine: str | None = None) -> str:
        """The reply first, then the box; after too many words, with these in it.

        state: the conversation after it, sealed. medicine: id of the one spoken of in it.
        """
        passages = tuple(self._shown(q)._replace(name=visible(n)) for n, q in headed(reply))
        said = {notice.text for notice in reply.notices}
        standing = [text for text in self._said.footer if text not in said] if passages else ()
        too_long = isinstance(reply, Abstention) and reply.reason == "too-long"
        return self._page(
            "reply.html",
            heading(reply).text,
            kind=kind_of(reply),
            aside=True,
            nav=self._nav(medicine),
            utterance=None if too_long else _folded(visible(reply.utterance)),
            notices=[self._blocks(notice.text) for notice in reply.notices],
            passages=passages,
            standing=[self._blocks(text) for text in standing],
            disclaimers=self._disclaimers(reply),
            offers=self._offers(reply),
            box=labels.YOUR_QUESTION if too_long else labels.ASK_AGAIN,
            typed=reply.utterance if too_long else "",
            long=too_long,
            state=state,
        )

    def topics(self) -> str:
        """The sections, and in them the passages by label."""
        return self._page(
            "topics.html",
            self._of(labels.TOPICS),
            topics=self._topics_shown(),
            standing=self._standing(),
            here=f"{self._base}/topics",
        )

    def place(self, address: str) -> Place | None:
        """The passage that has an address."""
        return self._places.get(address)

    def withheld(self, place: Place) -> bool:
        """Whether a passage is not shown, because the operator withholds dose figures."""
        return not may_stand_alone(self._engine, place.passage, for_one_person=False)

    def passage(self, place: Place) -> str:
        """One passage by itself. It must not be withheld."""
        monograph = self._engine.monograph
        beside = ("dosing-general",) if place.passage.dose_figures else ()
        return self._page(
            "passage.html",
            self._of(place.name),
            notices=self._notices(*beside),
            passages=(self._shown(quoted(monograph, place.passage))._replace(address=None),),
            standing=self._standing(),
            section=" > ".join(place.passage.section),
            box=labels.YOUR_QUESTION,
        )

    def refused_passage(self, place: Place) -> str:
        """In place of a passage that is withheld."""
        return self._page(
            "passage.html",
            self._of(labels.FAILURES[403]),
            notices=self._notices("refusal-dosing-withheld"),
            section=" > ".join(place.passage.section),
            box=labels.YOUR_QUESTION,
        )

    def disclaimer(self) -> str:
        """The monograph's own disclaimer with its citation, and the standing notices.

        On a shelf where no medicine is chosen, the letters that lead to the medicines and theirs.
        Where a text has none, the notice that points to it is left out.
        """
        quote = self._said.disclaimer
        silent = self._engine.chosen and quote is None
        pointing = self._engine.notice("not-advice").text if silent else ""
        standing = [self._blocks(text) for text in self._said.footer if text != pointing]
        return self._page(
            "passage.html",
            self._of(labels.NO_DISCLAIMER if silent else labels.DISCLAIMER),
            passages=(self._shown(quote),) if quote else (),
            standing=standing,
            letters=() if self._engine.chosen else self._letters.links,
            here=f"{self._base}{DISCLAIMER}",
        )

    def failure(
        self, status: int, typed: str = "", state: str | None = None, *, asked: bool = False
    ) -> str:
        """An error.

        status: the HTTP status. typed, state: what the box holds, where it was not the
        question's fault; to be asked again. asked: whether it stands in place of a reply.
        """
        notice = NOTICES.get(status)
        return self._page(
            "passage.html",
            labels.FAILURES.get(status, labels.FAILURES[400]),
            notices=self._notices(notice) if notice else (),
            aside=asked,
            box=labels.YOUR_QUESTION,
            typed=typed,
            state=state or "",
        )

    def _title(self) -> str:
        """What the text is called; on a shelf where none is chosen, how many there are."""
        monograph = self._engine.monograph
        return (monograph.title or monograph.name) if self._engine.chosen else self._engine.subject

    def _of(self, title: str) -> str:
        """A title; on a shelf, after the name of the medicine that the page is about."""
        about = self._engine.is_shelf and self._engine.chosen
        return f"{visible(self._engine.monograph.name)}: {title}" if about else title

    # --- parts ----------------------------------------------------------------------------------

    def _page(self, template: str, title: str, **values: Any) -> str:
        values.setdefault("state", self._state)
        values.setdefault("topics_at", f"{self._base}{TOPICS}")
        values.setdefault("nav", self._nav())
        if self._base:
            values["about"] = Link(visible(self._engine.monograph.name), self._base)
        return self.templates.get_template(template).render(title=title, **values)

    def _blocks(self, text: str) -> tuple[Block, ...]:
        return notice_blocks(text, self._engine.locale)

    def _notices(self, *ids: str) -> tuple[tuple[Block, ...], ...]:
        said = (self._engine.notice(id_, limit=str(LIMIT)) for id_ in ids)
        return tuple(self._blocks(notice.text) for notice in said)

    def _standing(self) -> tuple[tuple[Block, ...], ...]:
        return tuple(self._blocks(text) for text in self._said.footer)

    def _shown(self, quote: Quote) -> Shown:
        place = self._at.get(quote.start) if quote.medicine == self._engine.monograph.id else None
        address = place.address if place and not self.withheld(place) else None
        return Shown(passage_blocks(quote), citation(quote), quote.sha256, address)

    def _nav(self, medicine: str | None = None) -> tuple[Link, ...]:
        """The links at the top. medicine: id of the one that a conversation is about."""
        shelf = self._engine.is_shelf
        base = about_address(medicine) if shelf and medicine else self._base
        chosen = bool(base) or self._engine.chosen
        return (
            *((Link(labels.MEDICINES, MEDICINES),) if shelf else ()),
            *((Link(labels.TOPICS, f"{base}{TOPICS}"),) if chosen else ()),
            Link(labels.DISCLAIMER, f"{base}{DISCLAIMER}"),
        )

    def _disclaimers(self, reply: Reply) -> tuple[Shown, ...]:
        """The disclaimer at the end of each text that a reply shows passages of, in their order."""
        found = []
        for medicine in dict.fromkeys(quote.medicine for quote in passages_of(reply)):
            monograph = self._engine.library.monograph(medicine)
            if monograph is not None and monograph.disclaimer is not None:
                quote = quoted(monograph, monograph.passages[monograph.disclaimer])
                name = visible(monograph.name) if self._engine.is_shelf else ""
                found.append(self._shown(quote)._replace(name=name))
        return tuple(found)

    def _topics_shown(self) -> tuple[Topic, ...]:
        """The topics without passages that are withheld."""
        kept = (
            topic._replace(places=tuple(p for p in topic.places if not self.withheld(p)))
            for topic in self._topics
        )
        return tuple(topic for topic in kept if topic.places)

    def _offers(self, reply: Reply) -> Offers | None:
        questions = tuple(offer.question for offer in offers_of(reply))
        if not questions:
            return None
        over = offers_over(reply)
        if over is None:
            return None
        more = (self._said.none_of_these,) if isinstance(reply, Clarification) else ()
        return Offers(over, (*questions, *more))


def _folded(text: str) -> Utterance:
    """What somebody wrote; folded where it is longer than FOLD, between two words if it has any."""
    if len(text) <= FOLD:
        return Utterance(text)
    return Utterance(text, f"{text[:FOLD].rpartition(' ')[0] or text[:FOLD]} …")


def templates_of(engine: Engine) -> Environment:
    """The templates, with what every page shows; a page hands over what differs from that."""
    made = templates_in(FOLDER / "templates")
    made.globals |= {
        "labels": labels,
        "style": f"{STYLE_ADDRESS}?v={sha256(STYLE).hexdigest()[:12]}",
        "edition": engine.edition,
        "privacy": engine.notice("web-privacy").text,
        "kind": "",
        "here": "",
        "about": None,
        "aside": False,
        "utterance": None,
        "notices": (),
        "passages": (),
        "standing": (),
        "disclaimers": (),
        "letters": (),
        "section": "",
        "offers": None,
        "box": None,
        "typed": "",
        "long": False,
        "state": "",
    }
    return made
