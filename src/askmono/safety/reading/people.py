"""Who an utterance is about: oneself, somebody else, a child, an animal."""

from askmono.safety.reading.heard import Sort, sort_of


def owners(name: str, phrases: str) -> Sort:
    """A sort whose words may carry an 's: "throat's closing" is read as "throats closing"."""
    every = [phrase.strip() for phrase in phrases.split(",")]
    carrying = [phrase + "s" for phrase in every if phrase[-1] not in "s*"]
    return sort_of(name, ", ".join(dict.fromkeys(every + carrying)))


SELF = sort_of("self", "i, me, my, myself, mine, we, us, our, mi")

GROWN_UPS = owners(
    "grown-ups",
    "mum, mums, mom, moms, mother, mothers, mummy, mama, mam, ma, dad, dads, daddy, father, "
    "fathers, papa, baba, pa, da, husband, husbands, wife, wifes, partner, partners, boyfriend, "
    "girlfriend, fiance, fiancee, missus, brother, brothers, sister, sisters, sis, bro, aunt, "
    "auntie, uncle, cousin, cousins, gran, grans, granny, grandma, grandmas, grandmother, "
    "grandad, granddad, grandpa, grandfather, nan, nana, nanny, nans, nannys, in law, friend, "
    "friends, mate, mates, m8, flatmate, roommate, housemate, neighbour, neighbor, colleague, "
    "man, woman, lady, bloke, guy, girl, lad, fella, old boy, old girl, patient, patients, pt, "
    "resident, client, madam, person, someone, somebody, bestie, ex, stepdad, stepmum, student, "
    "stranger, passenger, customer",
)

CHILDREN = owners(
    "children",
    "child*, kid, kids, kiddo, toddler*, baby, babies, babys, infant*, newborn*, little one, "
    "little ones, wee one, wee ones, tot, bairn, pickney, son, sons, daughter, daughters, "
    "grandson*, granddaughter*, grandchild*, grandkid*, grandbaby, nephew, nephews, niece, "
    "nieces, stepson*, stepdaughter*, stepchild*, twins, twin, youngest, little boy, little "
    "girl, little lad, little brother, little sister, my boy, my girl, our boy, our girl, the "
    "boy, the girl, my lad, schoolkid, schoolchild, pupil, godson, goddaughter, schoolboy, "
    "schoolgirl, youngster, year old, yr old, month old, months old, week old, weeks old, "
    "monther, preschooler, boy, boys, little un, little uns, littlun, wee un",
)

ANIMALS = owners(
    "animals",
    "dog, dogs, doggy, doggo, puppy, pup, cat, cats, kitten*, kitty, pet, pets, rabbit, bunny, "
    "hamster, guinea pig, horse, pony, parrot, budgie, goat, ferret, labrador, lab, spaniel, "
    "terrier, bulldog, poodle, collie, retriever",
)

THIRD_PERSONS = sort_of(
    "third persons",
    "he, she, they, him, her, his, e, hes, shes, hed, shed, theyve",
)

SOMEBODY = (SELF, GROWN_UPS, CHILDREN, THIRD_PERSONS)  # any person: who types, or is told of
