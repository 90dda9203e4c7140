"""A cry for help in another language, beside what is none."""

# ruff: noqa: RUF001 - letters of other scripts are meant

import pytest

from askmono.safety.danger.languages.foreign import cries


@pytest.mark.parametrize(
    ("utterance", "reason"),
    [
        pytest.param("me quiero morir", "crisis", id="Spanish, to die"),
        pytest.param("je veux mourir", "crisis", id="French, to die"),
        pytest.param("ich will sterben", "crisis", id="German, to die"),
        pytest.param("Chcę umrzeć", "crisis", id="Polish, to die"),
        pytest.param("no puedo respirar!!", "emergency", id="Spanish, to breathe"),
        pytest.param("je n'arrive pas à respirer", "emergency", id="French, to breathe"),
        pytest.param("ich kriege keine Luft", "emergency", id="German, to breathe"),
        pytest.param("non riesco a respirare", "emergency", id="Italian, to breathe"),
        pytest.param("mein Vater wacht nicht auf", "emergency", id="German, to wake"),
        pytest.param("me duele el pecho", "emergency", id="Spanish, the chest"),
        pytest.param("mi hija se tragó pastillas", "child-ingestion", id="Spanish, swallowed"),
        pytest.param("elle a avalé des cachets", "overdose", id="French, swallowed"),
        pytest.param("ich habe zu viele Tabletten", "overdose", id="German, too many"),
        pytest.param("quante pillole al giorno", None, id="Italian, how many"),
        pytest.param("hoe slik ik de pillen", None, id="Dutch, how"),
        pytest.param("i want to know the will of the people", None, id="English"),
        pytest.param("die Nebenwirkungen bitte", None, id="German, side effects"),
        pytest.param("puedo tomar alcohol con esto", None, id="Spanish, a drink"),
        pytest.param("est-ce dangereux", None, id="French, whether it is dangerous"),
        pytest.param("will it stop me breathing", None, id="English, breathing"),
        pytest.param(
            "mi marido se ha tragado la caja entera de pastillas", "overdose", id="Spanish, whole"
        ),
        pytest.param("tomé 25 comprimidos anoche", "overdose", id="Spanish, counted"),
        pytest.param("elle a avalé tous ses somnifères", "overdose", id="French, all"),
        pytest.param("j'ai bu tout le sirop", "overdose", id="French, drunk"),
        pytest.param("er hat vierzig Tabletten geschluckt", "overdose", id="German, counted"),
        pytest.param("die ganze Flasche ausgetrunken", "overdose", id="German, whole"),
        pytest.param("córka zjadła wszystkie leki", "child-ingestion", id="Polish, all"),
        pytest.param("ele tomou a cartela inteira", "overdose", id="Portuguese, whole"),
        pytest.param("ha ingoiato tutte le pillole", "overdose", id="Italian, all"),
        pytest.param("a înghițit toată cutia", "overdose", id="Romanian, whole"),
        pytest.param("bir kutu ilaç yuttum", "overdose", id="Turkish, whole"),
        pytest.param("usne poori sheeshi pee li", "overdose", id="Hindi in Latin letters"),
        pytest.param("पापा ने पूरी बोतल पी ली", "overdose", id="Hindi"),
        pytest.param("اس نے پوری بوتل پی لی", "overdose", id="Urdu"),
        pytest.param("أخذت عشرين حبة", "overdose", id="Arabic, counted"),
        pytest.param("shribt kul eldawa", "overdose", id="Arabic in Latin letters"),
        pytest.param("他吞了三十片药", "overdose", id="Chinese, counted"),
        pytest.param("她把药都吃了", "overdose", id="Chinese, all"),
        pytest.param("бабушка приняла всю упаковку", "overdose", id="Russian, whole"),
        pytest.param("донька з'їла всі пігулки", "child-ingestion", id="Ukrainian, all"),
        pytest.param("vypila vse tabletki", "overdose", id="Russian in Latin letters"),
        pytest.param("我想死", "crisis", id="Chinese, to die"),
        pytest.param("لا أستطيع التنفس", "emergency", id="Arabic, to breathe"),
        pytest.param("он не дышит", "emergency", id="Russian, to breathe"),
        pytest.param("tomo todas mis pastillas por la mañana", None, id="Spanish, as told"),
        pytest.param("he tomado el comprimido todos los dias", None, id="Spanish, daily"),
        pytest.param("j'ai pris un comprimé et je suis très fatigué", None, id="French, one"),
        pytest.param("ich habe eine Tablette genommen", None, id="German, one"),
        pytest.param("wzięłam jedną tabletkę", None, id="Polish, one"),
        pytest.param("ho preso una compressa, posso guidare", None, id="Italian, one"),
        pytest.param("ilacımı aldım, çok yorgunum", None, id="Turkish, tired"),
        pytest.param("maine goli kha li, bahut neend aa rahi hai", None, id="Hindi, sleepy"),
        pytest.param("मैंने एक गोली खा ली", None, id="Hindi, one"),
        pytest.param("ما هي جرعة هذا الدواء", None, id="Arabic, the dose"),
        pytest.param("我吃了一片药", None, id="Chinese, one"),
        pytest.param("можно ли пить все таблетки вместе", None, id="Russian, together"),
        pytest.param("i took all the tablets back", None, id="English, tablets"),
        pytest.param("aldi sells tablets", None, id="English, a shop"),
        pytest.param("", None, id="nothing"),
        pytest.param(
            "quisiera estar muerta, no quiero vivir", "crisis", id="Spanish, to live no more"
        ),
        pytest.param("je n'ai plus envie de vivre", "crisis", id="French, to live no more"),
        pytest.param("ich will nicht mehr leben", "crisis", id="German, to live no more"),
        pytest.param("non voglio più vivere", "crisis", id="Italian, to live no more"),
        pytest.param("não quero mais viver", "crisis", id="Portuguese, to live no more"),
        pytest.param("nie chcę już żyć", "crisis", id="Polish, to live no more"),
        pytest.param("yaşamak istemiyorum", "crisis", id="Turkish, to live no more"),
        pytest.param("죽고 싶어요", "crisis", id="Korean, to die"),
        pytest.param("elle ne se réveille plus", "emergency", id="French, to wake"),
        pytest.param("mio nonno è svenuto", "emergency", id="Italian, fainted"),
        pytest.param("meine Frau ist zusammengebrochen", "emergency", id="German, collapsed"),
        pytest.param("meu avô desmaiou", "emergency", id="Portuguese, fainted"),
        pytest.param("babam kendine gelmiyor", "emergency", id="Turkish, not to himself"),
        pytest.param("tiene la boca torcida", "emergency", id="Spanish, a mouth"),
        pytest.param("son visage est paralysé d'un côté", "emergency", id="French, a face"),
        pytest.param("sein Mundwinkel hängt", "emergency", id="German, a mouth"),
        pytest.param("twarz mu opadła", "emergency", id="Polish, a face"),
        pytest.param("yüzü kaydı", "emergency", id="Turkish, a face"),
        pytest.param("non riesce a parlare", "emergency", id="Italian, speech"),
        pytest.param("mi hija se ha tragado algo", "child-ingestion", id="Spanish, a child"),
        pytest.param("mon fils a avalé du sirop", "child-ingestion", id="French, a child"),
        pytest.param(
            "meine Tochter hat Tabletten verschluckt", "child-ingestion", id="German, a child"
        ),
        pytest.param(
            "mio figlio ha ingoiato le compresse", "child-ingestion", id="Italian, a child"
        ),
        pytest.param("ابنتي بلعت الدواء", "child-ingestion", id="Arabic, a child"),
        pytest.param("बेटी ने दवा निगल ली", "child-ingestion", id="Hindi, a child"),
        pytest.param("मैंने पूरी पत्ती खा ली", "overdose", id="Hindi, a strip"),
        pytest.param(
            "meine Tochter hat die Tablette nicht geschluckt", None, id="German, not swallowed"
        ),
        pytest.param("mi hijo trago su jarabe con agua", None, id="Spanish, with water"),
        pytest.param("mein Kind hat gegessen", None, id="German, a meal"),
        pytest.param("hängt der Ausschlag im Gesicht damit zusammen", None, id="German, connected"),
        pytest.param("tengo granos en la cara y caída del pelo", None, id="Spanish, hair"),
        pytest.param("no puedo hablar inglés", None, id="Spanish, English"),
        pytest.param("mio padre ha perso i sensi l'anno scorso", None, id="Italian, last year"),
        pytest.param("mon fils prend ce sirop le soir", None, id="French, a child takes it"),
        pytest.param("kann mein Kind das nehmen", None, id="German, may a child"),
        pytest.param("wenn man bewusstlos wird, was dann", None, id="German, supposed"),
        pytest.param("posso dare isto ao meu filho", None, id="Portuguese, may a child"),
        pytest.param("czy dziecko może to brać", None, id="Polish, may a child"),
        pytest.param("बच्चे को दवा कब देनी है", None, id="Hindi, when a child"),
        pytest.param("لا أريد النوم", None, id="Arabic, sleep"),
        pytest.param("çocuğum ne zaman ilaç almalı", None, id="Turkish, when a child"),
        pytest.param("quali sono gli effetti", None, id="Italian, effects"),
        pytest.param("je veux vivre longtemps", None, id="French, to live"),
    ],
)
def test_cries(utterance: str, reason: str | None) -> None:
    assert cries(utterance) == reason


@pytest.mark.parametrize(
    ("utterance", "reason"),
    [
        pytest.param("j'ai avalé 40 fenoprast", "overdose", id="French, counted"),
        pytest.param("babam bütün fenoprast yuttu", "overdose", id="Turkish, all"),
        pytest.param("mijn kind heeft fenoprast gegeten", "child-ingestion", id="Dutch, a child"),
        pytest.param("ich habe fenoprast 40 mg genommen", None, id="German, milligrams"),
        pytest.param("ho preso fenoprast stamattina", None, id="Italian, one"),
        pytest.param("posso tomar fenoprast com leite", None, id="Portuguese, milk"),
    ],
)
def test_a_medicine_by_name(utterance: str, reason: str | None) -> None:
    assert cries(utterance, ("fenoprast",)) == reason
