"""What the next turn has to remember, and nothing else."""

import msgspec

from askmono.dialogue.reply import Offer

MOST_SPOKEN = 6  # medicines


class Conversation(msgspec.Struct, frozen=True):
    """What went before, as far as the next turn needs it; never what the person typed.

    medicine: id of the monograph spoken about; None before one is named or given.
    medicines: ids of several that the person named as theirs or asked about, in the order named,
        at most side_by_side.MOST; with no one medicine spoken about, all of them are.
    spoken: ids of those spoken about so far, each once, in the order they came up, the present one
        among them; at most MOST_SPOKEN. before: the one that was spoken about before the present
        one. What "the first one" and "the previous one" point back to.
    intent: id of the last intent that was answered or refused; what "and for kids?" leans on.
    offers: the questions just offered; what "the second one" picks from. Of a medicine that was
        put back also where its text answers what was asked, in place of the words.
    last: the kind and reason of the last reply, so that pressure after a refusal is a refusal
        and danger stays danger.
    elsewhere: a medicine outside the library that the person turned to, as its list names it;
        until they come back, questions are taken to be about that one.
    card: id of the notice of the last reply, if that was an escalation; shown again while nothing
        else is clear.
    below: ids of the notices that stood below that card.
    repeated: whether that card was shown again without a new sign of danger.
    person: whether anything typed so far points to a person who is treated; then "how many a day"
        is asked for that person.
    shown: indexes of the passages of that medicine that were just shown; what "why?" asks about.
    child: whether a child was told of; then "he is tired" may be said of it.
    feared: the reason of the card that what was asked about would bring, if it came about; then
        "mine just did" tells of it.
    sign: whether the last message told a sign that a doctor should hear of, so that the notice
        stands before the next reply too where only the medicine is put right.
    """

    medicine: str | None = None
    intent: str | None = None
    offers: tuple[Offer, ...] = ()
    last: tuple[str, str | None] | None = None
    elsewhere: str | None = None
    card: str | None = None
    repeated: bool = False
    medicines: tuple[str, ...] = ()
    person: bool = False
    child: bool = False
    feared: str | None = None
    sign: bool = False
    shown: tuple[int, ...] = ()
    below: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    before: str | None = None

    def came_to(self, medicine: str | None) -> "tuple[tuple[str, ...], str | None]":
        """What `spoken` and `before` are once a medicine is spoken about; None for none."""
        if medicine is None or medicine == self.medicine:
            return self.spoken, self.before
        spoken = tuple(dict.fromkeys((*self.spoken, medicine)))[-MOST_SPOKEN:]
        return spoken, self.medicine or self.before

    def turned_to(self, medicine: str | None) -> "Conversation":
        """The conversation about another medicine that was picked: nothing of the one before.

        Who is treated, the medicines kept in mind, and that somebody is in danger stay so.
        """
        spoken, before = self.came_to(medicine)
        return Conversation(
            medicine=medicine,
            medicines=self.medicines,
            spoken=spoken,
            before=before,
            last=self.last,
            card=self.card,
            below=self.below,
            repeated=self.repeated,
            person=self.person,
            child=self.child,
        )


START = Conversation()
