"""What "all my", "the whole" and "found the" are said of: something that is swallowed, or not.

"Lost all my muscle and put on a belly" and "took all my tablets" share their small words. A phrase
that ends before its noun counts only where the next words are medicine, what it is kept in, a
drink, or nothing more.
"""

from askmono.safety.reading.heard import Heard, Place, Sort, sort_of
from askmono.safety.reading.vocabulary import word_set

NEXT = 4  # words after the phrase in which its noun stands: "all my old blood pressure pills"
_SWALLOWED = sort_of(
    "what may be swallowed",
    "_, it, them, that, this, these, those, one, ones, medicine, medicines, medication*, med, "
    "meds, drug, drugs, tablet, tablets, tablit*, tab, tabs, pill, pills, capsule*, caps, "
    "lozenge*, troche*, drop, drops, spray*, syrup, liquid, mixture, suspension, solution, "
    "powder*, sachet*, patch, patches, cream, ointment, gel, inhaler*, puffer, injection*, jab, "
    "pen, pens, needle*, syringe*, vial*, ampoule*, bottle*, box, boxes, packet*, pack, packs, "
    "strip, strips, blister, blisters, tub, tubs, tube, jar, carton, container*, sheet, sheets, "
    "dosette, organiser, organizer, pillbox, bag, handbag, purse, drawer, cabinet, cupboard, bin, "
    "bottom, lid, cap, top, dose, doses, dosage, supply, stash, stock, lot, load, prescription*, "
    "script, day, days, week, weeks, month, months, fortnight, year, years, day s, week s, "
    "course, painkiller*, sleeper*, sleeping, antidepressant*, antibiotic*, steroid*, insulin, "
    "opiate*, opioid*, benzo*, beta, blocker*, blood, heart, thinner*, water, iron, vitamin*, "
    "supplement*, paracetamol, tylenol, ibuprofen, nurofen, aspirin, codeine, morphine, tramadol, "
    "oxycodone, fentanyl, methadone, diazepam, valium, xanax, warfarin, digoxin, amitriptyline, "
    "sertraline, metformin, propranolol, lithium, zopiclone, calpol, sweet, sweets, sweeties, "
    "candy, chocolate, gummies, edible*, vodka, whisky, whiskey, gin, rum, wine, beer, alcohol, "
    "bleach, cleaner, detergent, poison, antifreeze, stuff, thing, things, everything, stronger, "
    "wrong, gram, grams, half, rest, amount, one s, ket, k, weed, hash, coke, mdma, pipe, line, "
    "bump, baggie, spoon*, cup, beaker, mug, glass, mouthful, handful, gulp, pot, nasal, adult, "
    "big, little, white, blue, pink, yellow, sugar, diabetes, epilepsy, adhd, hrt, thyroid, "
    "arthritis, pressure",
)
# No word of what is named after "the": what follows it belongs to something else.
_ENDS = word_set(
    "since and in on at with for is are was were so but or after before from to into by when while "
    "he she i we they you can could does do did may will would should what how why has had have"
)


def of_medicine(heard: Heard, sort: Sort) -> tuple[Place, ...]:
    """Where phrases of a sort are followed by what may be swallowed, or by nothing."""
    nouns = [start for start, _ in heard.places(_SWALLOWED)]
    return tuple(
        (start, end)
        for start, end in heard.places(sort)
        if end == len(heard.words)
        or any(end <= at < end + NEXT and _ENDS.isdisjoint(heard.words[end:at]) for at in nouns)
    )


def only_of_medicine(heard: Heard, sort: Sort) -> Heard:
    """The same, with the phrases of a sort unsaid that are said of something else."""
    kept = set(of_medicine(heard, sort))
    gone = {at for at in heard.places(sort) if at not in kept}
    at_fault = {at for place in gone for at in range(*place)}
    if not at_fault:
        return heard
    return Heard("thing" if at in at_fault else word for at, word in enumerate(heard.words))
