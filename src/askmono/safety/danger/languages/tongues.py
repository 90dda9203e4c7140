"""How other languages say that too much was swallowed, and the other cries that are listened for.

Plain words and stems of each, without accents, as foreign.py parts them: a Chinese character is a
word. Sources: common phrase books and dictionaries of the languages; no speaker has read them.
"""

# ruff: noqa: RUF001 - letters of other scripts are meant, alike to ours or not

import unicodedata

import msgspec

from askmono.safety.reading.heard import Sort, sort_of

_LETTERS = {0x142: "l", 0x131: "i"}  # of Polish and Turkish; no accents, as Unicode has them


def plain(text: str) -> str:
    """A text in lower case and without accents, vowel points and joiners."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    parts = unicodedata.normalize("NFD", folded)
    kept = (c for c in parts if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    return "".join(kept)


WANTS_TO_DIE = sort_of(
    "wants to die, in another language",
    plain(
        "quiero morir, quiero morirme, me quiero morir, quiero suicidarme, voy a matarme, quiero "
        "matarme, je veux mourir, veux mourir, veux me tuer, vais me tuer, me suicider, will "
        "sterben, mochte sterben, mich umbringen, bringe mich um, voglio morire, voglio "
        "uccidermi, quero morrer, quero me matar, vou me matar, chce umrzec, chce sie zabic, wil "
        "dood, wil sterven, olmek istiyorum, vreau sa mor, marna chahta, marna chahti, mar jana "
        "chahta, mar jana chahti, khudkushi kar*, मरना चाहता, मरना चाहती, आत्महत्या कर*, مرنا "
        "چاہتا, مرنا چاہتی, خودکشی کر*, اريد ان اموت, بدي موت, ساقتل نفسي, اريد الانتحار, 我 想 "
        "死, 不 想 活, 想 自 杀, 要 自 杀, 想 自 殺, хочу умереть, не хочу жить, хочу померти, не "
        "хочу жити, покончить с собой, hochu umeret, khochu umeret, quisiera morir, quisiera "
        "morirme, quiero estar muerto, quiero estar muerta, me voy a matar, me quiero matar, me "
        "voy a suicidar, me quiero suicidar, no quiero vivir, no quiero seguir viviendo, ya no "
        "quiero vivir, quiero acabar con mi vida, quiero acabar con todo, quitarme la vida, "
        "quiero desaparecer para siempre, envie de mourir, plus envie de vivre, veux plus vivre, "
        "voudrais mourir, voudrais etre mort, voudrais etre morte, en finir avec la vie, veux en "
        "finir, mettre fin a mes jours, mettre fin a ma vie, vais me suicider, veux me suicider, "
        "nicht mehr leben, nicht mehr weiterleben, will nicht leben, will tot sein, ware lieber "
        "tot, ware gern tot, mir das leben nehmen, nehme mir das leben, meinem leben ein ende, "
        "will mich toten, mich toten, will mich umbringen, bring mich um, selbstmord begehen, non "
        "voglio piu vivere, non voglio vivere, vorrei morire, vorrei essere morto, vorrei essere "
        "morta, mi voglio ammazzare, voglio ammazzarmi, mi ammazzo, mi uccido, voglio suicidarmi, "
        "voglio farla finita, farla finita, togliermi la vita, mi tolgo la vita, nao quero mais "
        "viver, nao quero viver, queria morrer, queria estar morto, queria estar morta, vontade "
        "de morrer, vou me suicidar, quero me suicidar, tirar a minha vida, tirar minha vida, "
        "acabar com a minha vida, acabar com minha vida, nie chce zyc, nie chce juz zyc, nie chce "
        "mi sie zyc, chcialbym umrzec, chcialabym umrzec, odebrac sobie zycie, zabije sie, "
        "popelnic samobojstwo, skonczyc ze soba, kendimi oldurmek, kendimi oldurecegim, yasamak "
        "istemiyorum, olmek istiyom, intihar etmek istiyorum, intihar edecegim, canima kiymak, "
        "hayatima son vermek, wil niet meer leven, niet meer verder leven, maak er een einde aan, "
        "maak mezelf dood, wil dood zijn, vreau sa ma omor, nu mai vreau sa traiesc, jeena nahi "
        "chahta, jeena nahi chahti, jina nahi chahta, jina nahi chahti, mujhe marna hai, मुझे "
        "मरना है, मरना है, जीना नहीं चाहता, जीना नहीं चाहती, जान दे दूं*, مجھے مرنا ہے, جینا نہیں "
        "چاہتا, جینا نہیں چاہتی, لا اريد العيش, لا اريد ان اعيش, اريد الموت, ساقتل نفسي, اقتل "
        "نفسي, ساانتحر, سانتحر, убить себя, убью себя, хочется умереть, жить не хочу, вбити себе, "
        "не хочеться жити, 活 不 下 去, 結 束 生 命, 结 束 生 命, 死 にたい*, 自 殺 したい*, 생 "
        "을 마감, 죽고 싶*, 자살하고 싶*, মরতে চাই, আত্মহত্যা কর*"
    ),
)
IN_DANGER = sort_of(
    "cannot breathe or be woken, in another language",
    plain(
        "no puedo respirar, no puede respirar, no respira, me ahogo, no se despierta, no "
        "despierta, peux pas respirer, peut pas respirer, arrive pas a respirer, narrive pas a "
        "respirer, respire plus, se reveille pas, kann nicht atmen, krieg keine luft, kriege "
        "keine luft, bekomme keine luft, atmet nicht, wacht nicht auf, riesco a respirare, "
        "riesce a respirare, non respira, non si sveglia, consigo respirar, consegue respirar, "
        "nao respira, nao acorda, nie moge oddychac, nie oddycha, nie budzi sie, kan niet "
        "ademen, krijg geen lucht, wordt niet wakker, nefes alamiyorum, saans nahi, saans "
        "nahin, behosh, dolor de pecho, dolor en el pecho, me duele el pecho, esta "
        "inconsciente, mal a la poitrine, douleur a la poitrine, douleur dans la poitrine, est "
        "inconscient, est inconsciente, brustschmerzen, schmerzen in der brust, ist bewusstlos, "
        "dolore al petto, male al petto, e svenuto, e svenuta, e incosciente, dor no peito, "
        "esta desmaiado, esta desmaiada, pijn op de borst, is bewusteloos, bol w klatce, jest "
        "nieprzytomny, jest nieprzytomna, gogsum agriyor, bayildi, nu pot respira, nu respira, "
        "nu se trezeste, durere in piept, seene mein dard, seene me dard, सांस नहीं, साँस नहीं, "
        "बेहोश, सीने में दर्द, سانس نہیں, بے ہوش, بیہوش, سینے میں درد, لا استطيع التنفس, لا "
        "يستطيع التنفس, لا يتنفس, لا تتنفس, فاقد الوعي, فاقدة الوعي, الم في الصدر, 不 能 呼 吸, "
        "无 法 呼 吸, 無 法 呼 吸, 没 有 呼 吸, 喘 不 过 气, 叫 不 醒, 昏 迷 了, 胸 口 很 痛, "
        "我 胸 痛, 胸 口 疼, не могу дышать, не дышит, не просыпается, без сознания, боль в "
        "груди, не можу дихати, не дихає, непритомн*, біль у грудях, ne mogu dyshat, ne dyshit"
    ),
)
TOO_MUCH = sort_of(
    "too much, without a word for swallowing it, in another language",
    plain(
        "demasiadas pastillas, demasiados comprimidos, sobredosis, trop de comprimes, trop de "
        "cachets, trop de medicaments, surdose, zu viele tabletten, zu viele pillen, uberdosis, "
        "troppe pillole, troppe compresse, overdose di, comprimidos demais, te veel pillen, te "
        "veel tabletten, za duzo tabletek, przedawkowal*, cok fazla hap, asiri doz, supradoza, "
        "جرعة زائدة, جرعه زائده, 药 过 量, 用 药 过 量, передозировк*, передозуван*"
    ),
)
SWALLOWED = sort_of(
    "tablets swallowed, however many, in another language",
    "se trago pastillas, se trago las pastillas, se tomo las pastillas, avale des comprimes, "
    "avale des cachets, avale des medicaments, tabletten geschluckt, pillen geschluckt, "
    "mangiato le pillole, ingoiato le pillole, ingoiato le compresse, engoliu comprimidos, "
    "engoliu os comprimidos, engoliu remedio, engoliu o remedio, engoliu remedios, pillen "
    "geslikt, tabletten geslikt, polknal tabletki, polknela tabletki, polknelo tabletki, hap "
    "yuttu",
)


USUAL = sort_of(
    "as one is told to, or not done at all, in another language",
    plain(
        "todos los dias, todas las noches, todas las mananas, cada dia, no he tomado, no ha "
        "tomado, no tome, tous les jours, tous les matins, tous les soirs, toutes les nuits, "
        "toutes les heures, chaque jour, nai pas pris, na pas pris, jeden tag, jeden morgen, "
        "jeden abend, taglich, nicht alle, noch nicht, codziennie, kazdego dnia, co rano, nie "
        "wzial*, nie wziel*, todos os dias, todas as noites, todas as manhas, nao "
        "tomei, nao tomou, tutti i giorni, tutte le mattine, tutte le sere, ogni giorno, non ho "
        "preso, in fiecare zi, in fiecare dimineata, toata ziua, nu am luat, nu a luat, her "
        "gun, her sabah, her aksam, hergun, har din, har roz, rozana, roz, nahi kha*, हर दिन, "
        "हर रोज, रोज, रोजाना, ہر روز, روزانہ, روز, ہر دن, كل يوم, كل صباح, كل ليلة, كل مساء, "
        "يوميا, لم اخذ, مع الماء, مع الطعام, قبل الاكل, kul yom, kol yom, kel yom, yawmiyan, 每 "
        "天, 每 日, 每 次, 一 个 疗 程, 没 有 吃, 沒 有 吃, каждый день, каждое утро, каждый "
        "вечер, ежедневно, щодня, не принял*, не выпил*, kazhdyi den, kazhdy den, kazhdoe utro, "
        "shchodnya, comme dhabitude, comme prescrit, como siempre, como sempre, wie immer, wie "
        "verordnet, jak zwykle, come al solito, come prescritto, ca de obicei, как обычно, як "
        "завжди, هل يمكن تناول, هل يجوز تناول, كالعادة"
    ),
)


class Tongue(msgspec.Struct, frozen=True):
    """What one language says of a medicine that was swallowed.

    took: somebody did, in the past. much: all of it, too many. many: numbers from ten on.
    what: tablets, bottles, packs.
    """

    took: Sort
    much: Sort
    many: Sort
    what: Sort


def _tongue(name: str, *, took: str, much: str, many: str, what: str) -> Tongue:
    sorts = ("took", took), ("much", much), ("many", many), ("what", what)
    return Tongue(*(sort_of(f"{sort}, {name}", plain(phrases)) for sort, phrases in sorts))


TONGUES = (
    _tongue(
        "Spanish",
        took="se tomo, me tome, tome, tomad*, tomaron, trago, trague, tragad*, tragaron, "
        "ingerid*, ingirio, ingeri, bebio, bebi, bebid*, comio, comi, comid*, tragandose",
        much="todas, todos, todo el, toda la, todito, entera, entero, enteras, enteros, "
        "completo, completa, demasiadas, demasiados, demasiado, muchas, muchos, muchisimas, "
        "monton, punado, de golpe, de una vez, a la vez",
        many="diez, doce, quince, veinte, treinta, cuarenta, cincuenta, sesenta, ochenta, cien, "
        "docena, docenas",
        what="pastilla*, comprimido*, tableta*, capsula*, pildora*, frasco, bote, caja, blister, "
        "botella, medicina*, medicamento*, medicacion, jarabe, remedio*",
    ),
    _tongue(
        "French",
        took="pris, prise, prises, avale*, bu, bue, ingere*, ingurgite*, englouti*, gobe*, "
        "mange, mangee, manges, mangees",
        much="tous, toutes, tout le, toute la, tout un, toute une, tout son, toute sa, tout mon, "
        "toute ma, entier, entiere, trop, plein de, beaucoup de, dun coup, dun seul coup, en une "
        "fois, poignee, bu le flacon, bu la bouteille, avale la boite, avale la plaquette",
        many="dix, douze, quinze, vingt, trente, quarante, cinquante, soixante, cent, dizaine, "
        "dizaines, vingtaine, trentaine, douzaine",
        what="comprime*, cachet*, pilule*, gelule*, medicament*, medoc*, flacon, plaquette*, "
        "boite, bouteille, sirop, tablette*, somnifere*",
    ),
    _tongue(
        "German",
        took="genommen, geschluckt, verschluckt, runtergeschluckt, eingenommen, getrunken, "
        "ausgetrunken, leergetrunken, gegessen, schluckte, nahm, trank, intus",
        much="von der ganzen woche, alle, alles, ganze, ganzen, ganzes, gesamte*, komplette*, "
        "zu viele, zu viel, zuviele, zuviel, viele, haufen, handvoll, auf einmal, leer, "
        "leergetrunken, ausgetrunken",
        many="zehn, zwolf, funfzehn, zwanzig, dreissig, dreiszig, vierzig, funfzig, sechzig, "
        "hundert, dutzend",
        what="tablette*, pille*, kapsel*, packung, schachtel, flasche, blister, medikament*, "
        "medizin, saft, hustensaft, schlaftablette*, schmerztablette*, tropfen",
    ),
    _tongue(
        "Polish",
        took="polknal*, polknel*, polkneli, zjadl*, wzial*, wziel*, lyknal*, lyknel*, nalykal*, "
        "wypil*, zazyl*, przyjal*, przyjel*, nazarl*",
        much="wszystkie, wszystko, cale, cala, caly, duzo, mnostwo, garsc, naraz, na raz, za wiele",
        many="dziesiec, dwanascie, pietnascie, dwadziescia, trzydziesci, czterdziesci, "
        "piecdziesiat, szescdziesiat, sto",
        what="tablet*, pigul*, lek, leki, lekow, lekarstw*, opakowani*, butelk*, blister*, "
        "syrop*, kapsulk*, pudelk*, paczk*, proszk*",
    ),
    _tongue(
        "Portuguese",
        took="tomou, tomei, tomaram, tomado, engoliu, engoli, engoliram, bebeu, bebi, ingeriu, "
        "ingeri, comeu, comi",
        much="todos, todas, todo, toda, uma cartela, inteira, inteiro, inteiros, muitos, "
        "muitas, demais, demasiados, de uma vez, uma so vez, monte de, punhado",
        many="dez, doze, quinze, vinte, trinta, quarenta, cinquenta, sessenta, cem, duzia",
        what="comprimido*, remedio*, pilula*, capsula*, caixa, frasco, cartela*, vidro, garrafa, "
        "xarope, medicamento*, medicacao, pastilha*",
    ),
    _tongue(
        "Italian",
        took="preso, presa, prese, presi, ingoiat*, ingerit*, bevut*, mangiat*, inghiottit*, "
        "buttato giu, buttata giu, buttate giu",
        much="tutte, tutti, tutta, tutto il, tutto lo, intera, intero, troppe, troppi, troppa, "
        "troppo, molte, tante, in una volta, colpo solo, manciata, mucchio",
        many="dieci, dodici, quindici, venti, trenta, quaranta, cinquanta, sessanta, cento, "
        "dozzina, decina, ventina, trentina",
        what="pillol*, compress*, pastigli*, pasticc*, medicin*, farmac*, scatola, flacone, "
        "blister, bottiglia, sciroppo, capsul*",
    ),
    _tongue(
        "Romanian",
        took="luat, inghitit*, baut, mancat",
        much="toate, tot flaconul, tot siropul, toata, intreaga, intreg, multe, prea mult, "
        "gramada, deodata, o data",
        many="zece, cincisprezece, douazeci, treizeci, patruzeci, cincizeci, suta",
        what="pastil*, comprimat*, tablet*, cutia, cutie, flacon*, sticl*, medicament*, sirop*, "
        "folia, folie",
    ),
    _tongue(
        "Turkish",
        took="icti, ictim, ictik, icmis, icmisim, yuttu, yuttum, yutmus, aldi, aldim, almis",
        much="butun, tum, hepsini, tamamini, hepsi, bir kutu, bir sise, bir avuc, cok fazla, "
        "cok sayida, cok hap, cok ilac, fazla hap, fazla ilac",
        many="on, yirmi, otuz, kirk, elli, altmis, yuz",
        what="hap*, ilac*, tablet*, kutu*, sise*, surub*, surup*",
    ),
    _tongue(
        "Hindi and Urdu in Latin letters",
        took="kha li, kha lee, kha liya, kha liye, kha lie, kha gaya, kha gayi, kha gaye, kha "
        "chuka, kha chuki, khaya, khayi, khaye, nigal*, pi li, pi liya, pee li, pee liya, pi "
        "gaya, pi gayi, pee gaya, pee gayi, le li, le liya",
        much="saari, sari, saara, sara, saare, sare, poori, puri, poora, pura, poore, bahut "
        "saari, bahut sari, bohat saari, bohot saari, bahut zyada, bohat zyada, bahut goli*, "
        "bohat goli*, zyada goli*, ziyada goli*, zyada dawa*, sab, tamam, tamaam, ek saath, itni",
        many="das, pandrah, bees, tees, chalis, pachas, sau",
        what="goli*, dawai*, dawa, dawaa, dava, tablet*, capsule*, botal, bottle, packet, patta, "
        "patti, patte, dabba, strip, sheeshi, shishi, syrup",
    ),
    _tongue(
        "Hindi",
        took="खा ली, खा लीं, खा लिया, खा लिए, खा लिये, खा गया, खा गई, खा गयी, खा गए, खाई, निगल*, "
        "पी ली, पी लिया, पी गया, पी गई, पी गयी, ले ली, ले लीं, ले लिया",
        much="सारी, सारा, सारे, पूरी, पूरा, पूरे, बहुत सारी, बहुत ज्यादा, बहुत गोलि*, ज्यादा "
        "गोलि*, ज्यादा दवा*, सब, सभी, इतनी, एक साथ",
        many="दस, पंद्रह, बीस, तीस, चालीस, पचास, सौ",
        what="गोली, गोलि*, दवा*, टैबलेट*, बोतल, पत्ता, पत्ती, पत्ते, पैकेट, पैक, स्ट्रिप, "
        "डिब्बा, शीशी, सिरप, कैप्सूल",
    ),
    _tongue(
        "Urdu",
        took="کھا لی, کھا لیں, کھا لیا, کھا لیے, کھا گیا, کھا گئی, نگل*, پی لی, پی لیا, پی گیا, "
        "پی گئی, لے لی, لے لیں",
        much="ساری, سارا, سارے, پوری, پورا, پورے, بہت ساری, بہت زیادہ, بہت گولیاں, زیادہ "
        "گولیاں, زیادہ دوا, سب, تمام, ایک ساتھ, اتنی",
        many="دس, پندرہ, بیس, تیس, چالیس, پچاس, سو",
        what="گولی, گولیاں, گولیوں, دوا, دوائی, دوائیں, دوائیاں, "
        "بوتل, پتہ, پتا, پیکٹ, سٹرپ, پٹی, ڈبہ, شیشی, شربت, سیرپ",
    ),
    _tongue(
        "Arabic",
        took="ابتلع*, بلع*, اخذ, اخذت, اخذوا, اخد, اخدت, خدت, خذت, تناول, تناولت, شرب, شربت, "
        "اكل, اكلت, وابتلع, واخذ, وشرب",
        much="كل, كلها, كله, كامل, كاملة, كامله, كاملا, جميع, كثير, كثيرا, كثيرة, الكثير, كتير, "
        "دفعة واحدة, مرة واحدة, زيادة",
        many="عشر, عشرة, عشرين, عشرون, ثلاثين, ثلاثون, اربعين, اربعون, خمسين, خمسون, مئة, مائة",
        what="حبوب, الحبوب, حبة, حبه, حبات, حبوبي, حبوبه, حبوبها, اقراص, الاقراص, قرص, قرصا, "
        "دواء, شرائط, ورقة حبوب, ظرف, باكيت, باكت, عبوة, العبوة, كيس, الدواء, دوائي, دوائه, "
        "ادوية, الادوية, علبة, العلبة, علبه, شريط, الشريط, زجاجة, الزجاجة, قارورة, مهدئات",
    ),
    _tongue(
        "Arabic in Latin letters",
        took="bala3*, balaa, balaat, ibtala*, ebtala*, akhad, akhadt, akhada, akhaz, akhazt, "
        "akhath, khadt, khadet, khad, shereb, sherib, sharib, shrebt, shribt, sharibt, akal, "
        "akalt, tanawal*, tnawal*",
        much="3elbet, 3ilbet, 3olbet, kul, kol, kel, kull, kolo, kolha, kulha, kulaha, kamel, "
        "kamil, kamla, kamila, kteer, ktir, kthir, kathir, katheer, jamee3, marra wahda",
        many="ashara, 3ashra, ishreen, 3eshreen, 3ishrin, talateen, thalathin",
        what="hboob, hobob, hoboob, huboob, alhuboob, alhoboob, 7oboob, 7boob, 7bob, hbub, "
        "habaya, habbat, dawa, dawaa, eldawa, aldawa, addawa, adwiya, adwiye, 3elba, elba, "
        "3ilba, 3olba, sharit, shareet",
    ),
    _tongue(
        "Chinese",
        took="吃 了, 吞 了, 吞 下, 吞 食, 服 了, 喝 了, 吃 下, 服 下, 服 用 了, 吃 掉, 喝 掉, "
        "误 食, 誤 食, 误 服, 誤 服, 吃 完, 喝 光, 吃 光, 喝 完, 嗑 了",
        much="整 瓶, 一 整, 整 盒, 整 板, 全 部, 全 吃, 全 吞, 所 有, 太 多, 很 多, 好 多, 许 "
        "多, 許 多, 大 量, 一 瓶, 一 盒, 过 量, 過 量, 过 多, 過 多, 一 把, 一 大 把, 都 吃 了, "
        "都 吞, 几 十, 幾 十",
        many="十, 百, 十 几, 十 幾, 十 多",
        what="药, 藥, 安 眠 药, 安 眠 藥, 止 痛 药, 止 痛 藥, 片, 颗, 顆, 粒, 胶 囊, 膠 囊, 糖 "
        "浆, 糖 漿",
    ),
    _tongue(
        "Russian and Ukrainian",
        took="выпил*, проглотил*, принял, приняла, приняли, съел, съела, съели, наглотал*, "
        "заглотил*, випив, випила, випили, проковтн*, проглотив, ковтнув, ковтнула, наковтав*, "
        "прийняв, прийняла, зів, зіла, зїв, зїла",
        much="наглотал*, наковтав*, все, всю, весь, целую, целый, целое, целиком, много, "
        "слишком, кучу, горсть, пачку, упаковку, блистер, флакон, пузырек, банку, сразу, всі, "
        "усі, цілу, цілий, багато, забагато, жменю, цілком",
        many="десять, пятнадцать, двадцать, тридцать, сорок, пятьдесят, сто, пятнадцять, "
        "двадцять, тридцять, пятдесят",
        what="таблет*, пилюл*, лекарств*, пачк*, упаковк*, блистер*, флакон*, сироп*, капсул*, "
        "снотворн*, пігул*, ліки, ліків, колес",
    ),
    _tongue(
        "Russian and Ukrainian in Latin letters",
        took="vypil*, vipil*, proglotil*, prinyal*, prinjal*, sel, sela, seli, sjel*, naglotal*, "
        "vypyv, vypyla, prokovtn*, pryynyav, pryjnjav",
        much="vse, vsyo, vsyu, vsu, ves, tseluyu, celuyu, tselyi, mnogo, slishkom, kuchu, "
        "pachku, upakovku, vsi, usi, tsilu, bahato",
        many="desyat, dvadtsat, tridtsat, sorok, pyatdesyat, sto",
        what="tabletk*, tabletok, pachk*, upakovk*, lekarstv*, flakon*, piluli, liky, likiv",
    ),
)
