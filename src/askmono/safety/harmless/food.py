"""What was eaten or drunk and is no medicine: "a whole bag of crisps", "twelve plums".

How much of it there was is left unheard by the rules that weigh how much was swallowed; who ate
stays heard, so that tablets told of beside it are. Alcohol, mushrooms, wild berries and whatever
may be laced are no food here. Ours; no clinician has reviewed it.
"""

from itertools import chain

from askmono.safety.reading.figures import is_figure
from askmono.safety.reading.heard import Heard, Place, sort_of
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Harmless

BEFORE = 6  # words from how much to the food
APART = 15  # words that a question after it is moved away

FOOD = sort_of(
    "food",
    "crisps, chips, fries, popcorn, nachos, pretzels, crackers, sweets, candy, chocolate, "
    "chocolates, toffees, liquorice, biscuits, cookies, cake, cakes, cupcakes, doughnuts, "
    "donuts, pastries, pie, pies, pizza, pizzas, burger, burgers, kebab, sandwich, sandwiches, "
    "toast, bread, loaf, bagel, bagels, roll, rolls, pasta, noodles, rice, curry, soup, soups, "
    "stew, porridge, oats, cereal, muesli, pancakes, waffles, egg, eggs, omelette, bacon, "
    "sausage, sausages, steak, chicken, turkey, lamb, beef, pork, ham, fish, salmon, tuna, "
    "prawns, cheese, yoghurt, yogurt, yoghurts, custard, ice cream, cream cake, jelly, butter, "
    "peanut butter, honey, jam, marmalade, pickles, olives, hummus, salad, potatoes, potato, "
    "mash, beans, peas, carrots, broccoli, cabbage, sprouts, spinach, tomatoes, cucumber, "
    "onions, peppers, fruit, fruits, apple, apples, pear, pears, plum, plums, prunes, peach, "
    "peaches, apricots, cherries, grapes, raisins, sultanas, figs, dates, bananas, banana, "
    "oranges, orange, lemons, grapefruit, melon, watermelon, mango, mangoes, pineapple, kiwis, "
    "strawberries, raspberries, blueberries, nuts, peanuts, almonds, cashews, walnuts, "
    "pistachios, seeds, meal, meals, dinner, lunch, breakfast, takeaway, roast, roast dinner, "
    "water, milk, juice, orange juice, apple juice, squash, cordial, lemonade, coke, cola, "
    "pepsi, fizzy drink, fizzy pop, smoothie, milkshake, tea, coffee, hot chocolate, cocoa, "
    "beer mats, gravy, sushi, curry and rice, fish and chips, trifle, pudding, puddings, "
    "lollies, marshmallows, lentils, chickpeas, corn, sweetcorn, dumplings, spaghetti, "
    "lasagne",
)
_HOW_MUCH = sort_of(
    "how much of it",
    "whole, entire, full, half, all, every, bag, bags, packet, packets, pack, packs, box, "
    "boxes, bottle, bottles, can, cans, carton, cartons, jar, jars, tin, tins, tub, tubs, pot, "
    "pots, bowl, bowls, plate, plates, tray, trays, glass, glasses, cup, cups, mug, mugs, bar, "
    "bars, loaf, slice, slices, pint, pints, jug, jugs, flask, bucket, basket, punnet, too "
    "much, too many, loads of, lots of, a lot of, tons of, so much, so many, handful, handfuls, "
    "dozen, double, extra, piece, pieces, portion, portions, helping, helpings, lot",
)
_ATE = sort_of(
    "ate",
    "ate, eat, eats, eaten, eating, had, has had, have had, having, drank, drink, drunk, "
    "drinking, scoffed, demolished, polished off, finished, finished off, wolfed, munched, "
    "scoffing, necked, downed, devoured, got through, gulped, swallowed, consumed",
)
_BETWEEN = word_set(
    "and then with since for plus after before _ i he she tablet tablets pill pills medicine"
)
# What only tastes of it, or was in it.
_NOT_FOOD = word_set(
    "flavoured flavored flavour flavor laxative laxatives tablet tablets pill pills vitamin "
    "vitamins gummies capsule capsules syrup medicine _ poison detergent paracetamol ibuprofen "
    "aspirin liqueur liqueurs wine oil cleaner soap scented bath"
)
_LACED = sort_of(
    "may be laced",
    "cannabis, weed, hash, thc, cbd, edible, edibles, laced, spiked, space, magic, pot brownies, "
    "poisoned, antifreeze",
)
_ASKS = word_set(
    "is are does do did can could what how should will would where why which when may who has "
    "have am so"
)
_WHEN = sort_of(
    "when and how it was eaten",
    "yesterday, today, last night, this morning, just, tonight, at lunch, for lunch, for "
    "dinner, for breakfast, at the weekend, roast, big, huge, massive, lovely, greasy, spicy, "
    "salted, fresh, dried, hot, cold, ago, an hour ago, again, all, day, long, i, so, now, one, "
    "sitting, myself, himself, herself, party, as well, too, each, every, morning, evening",
)


def without_food(heard: Heard) -> Heard:
    """The same without how much food somebody had; a question after it stands far away.

    "I ate a whole bag of crisps and a whole bottle of _" leaves "i ate and a whole bottle of _".
    """
    found = _eaten(heard)
    if not found:
        return heard
    gone = {at for start, end in found for at in range(start, end)}
    last = {end - 1 for _, end in found if not _ASKS.isdisjoint(heard.words[end : end + 1])}
    kept = (
        ("food",) * APART if at in last else () if at in gone else (word,)
        for at, word in enumerate(heard.words)
    )
    return Heard(chain.from_iterable(kept))


def _eaten(heard: Heard) -> list[Place]:
    """Where an amount of food is said to be eaten, from how much to what, each once."""
    words = heard.words
    foods = heard.places(FOOD)
    if not foods or not heard.says(_ATE) or heard.says(_LACED):
        return []
    much = {start for start, _ in heard.places(_HOW_MUCH)}
    much |= {at for at, word in enumerate(words) if is_figure(word)}
    found = []
    for start, end in foods:
        if not _NOT_FOOD.isdisjoint(words[end : end + 1]):
            continue
        from_ = [at for at in range(max(0, start - BEFORE), start) if at in much]
        from_ = [at for at in from_ if _BETWEEN.isdisjoint(words[at:start])]
        if from_ and any(0 <= from_[0] - b < BEFORE for _, b in heard.places(_ATE)):
            found.append((from_[0], end))
    return found


def fires(heard: Heard) -> bool:
    """Whether somebody is said to have eaten, and nothing else."""
    return bool(_eaten(heard)) and nothing_else(heard, FOOD, _HOW_MUCH, _ATE, _WHEN, *SOMEBODY)


RULE = Harmless(
    name="food",
    spares=("overdose", "child-ingestion"),
    fires=fires,
    alone="by likeness",
    beside="by likeness",
)
