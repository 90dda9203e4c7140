"""How other languages say that a child swallowed something, a face droops, or somebody lies down.

Plain words and stems of each, without accents, as foreign.py parts them. Medical ground: poisons
services ask to be called for any medicine in a child; a drooping face or speech that is lost is a
stroke (FAST); whoever cannot be woken needs an ambulance. Sources: common phrase books and
dictionaries of the languages; no speaker has read them.
"""

# ruff: noqa: RUF001 - letters of other scripts are meant, alike to ours or not

from askmono.safety.danger.languages.tongues import plain
from askmono.safety.reading.heard import sort_of

CHILD = sort_of(
    "a child, in another language",
    plain(
        "mi hijo, mi hija, mi bebe, mi nino, mi nina, el nino, la nina, el bebe, mi nieto, mi "
        "nieta, mi peque*, mon fils, ma fille, mon bebe, mon enfant, le bebe, lenfant, le petit, "
        "la petite, mon petit, ma petite, mes enfants, mon gamin, mein kind, mein sohn, meine "
        "tochter, mein baby, unser kind, unser sohn, unsere tochter, das kind, mein kleiner, "
        "meine kleine, mein enkel, meine enkelin, mio figlio, mia figlia, il bambino, la bambina, "
        "mio bambino, mia bambina, mio nipote, il bimbo, la bimba, il neonato, meu filho, minha "
        "filha, meu bebe, meu neto, minha neta, a crianca, meu menino, minha menina, o bebe, "
        "dziecko, syn, corka, synek, coreczka, wnuk, wnuczka, niemowle, mijn kind, mijn zoon, "
        "mijn dochter, mijn zoontje, mijn dochtertje, mijn baby, cocugum, oglum, kizim, bebegim, "
        "cocuk, bebek, torunum, copilul, copilul meu, fiul meu, fiica mea, fetita, baiatul, "
        "bebelusul, mera beta, meri beti, mere bete, meri beti ne, bacche, bachche, bachcha, "
        "bachche ne, bete ne, beti ne, बच्चा, बच्चे, बच्ची, बेटे, बेटा, बेटी, पोते, बच्चों, بچے, بچہ, "
        "بچی, بیٹے, بیٹا, بیٹی, ابني, ابنتي, بنتي, طفلي, طفلتي, ولدي, الطفل, الطفلة, رضيعي, "
        "حفيدي, ребенок, ребёнок, сын, дочь, дочка, сынок, внук, внучка, малыш, дитина, син, "
        "донька, 孩 子, 儿 子, 女 儿, 宝 宝, 小 孩, 兒 子, 寶 寶, 女 兒, 子 供, 息 "
        "子, 娘, 赤 ちゃん*, "
        "아이*, 아들*, 딸이, 딸*, 아기*, সন্তান, ছেলে, মেয়ে"
    ),
)
GULPED = sort_of(
    "swallowed it, in another language",
    plain(
        "trago, tragado, tragada, tragaron, ingirio, ha ingerido, avale, avalee, avales, ingere, "
        "ingurgite, gobe, verschluckt, geschluckt, runtergeschluckt, ingoiato, ingoiata, "
        "ingoiati, ha ingerito, inghiottito, engoliu, ingeriu, engolido, polknal*, polknel*, "
        "lyknal*, lyknel*, geslikt, ingeslikt, doorgeslikt, yuttu, yutmus, inghitit, inghitita, "
        "nigal liya, nigal li, nigal gaya, nigal gayi, निगल*, نگل*, ابتلع, ابتلعت, بلع, بلعت, "
        "проглотил*, наглотал*, проковтнув, проковтнула, 吞 了, 吞 下, 误 食, 誤 食, 误 服, 誤 "
        "服, 飲 み 込, 誤 飲, 삼켰*, 삼킨*, গিলে"
    ),
)
EATEN = sort_of(
    "ate it, in another language",
    plain(
        "se comio, se ha comido, a mange, hat gegessen, aufgegessen, gegessen, ha mangiato, "
        "comeu, zjadl*, opgegeten, gegeten, yedi, yemis, a mancat, съел, съела, зїв, зїла, اكل, "
        "اكلت, 食 べた, 食 べて, 食 べました, 食 べちゃ*, 食 べてしま*"
    ),
)
# As it was meant, or not at all.
AS_MEANT = sort_of(
    "as it was meant, in another language",
    plain(
        "no ha tragado, no trago, no se ha tragado, no se trago, pas avale, nicht geschluckt, "
        "nicht verschluckt, non ha ingoiato, nao engoliu, nie polknal*, nie polknel*, niet "
        "geslikt, niet ingeslikt, yutmadi, icmedi, не проглотил*, не съел*, не выпил*, con agua, "
        "con leche, con el desayuno, avec de leau, avec du lait, mit wasser, mit milch, zum "
        "fruhstuck, con acqua, con latte, a colazione, com agua, com leite, z woda, z mlekiem, "
        "met water, met melk, su ile, sut ile, с водой, с молоком, su dosis, sa dose, seine "
        "dosis, ihre dosis, la sua dose, a dose dele, a dose dela, come prescritto, como "
        "recetado, wie verordnet, comme prescrit, sin problemas, sans probleme, ohne probleme, "
        "senza problemi, sem problemas, bien su, bien avale, 每 天, هر روز, مع الماء, مع الحليب, "
        "مع الطعام, пьет, каждый день, her gun, co dzien, codziennie, jeden tag, jeden abend, "
        "todos los dias, todos os dias, tous les jours, ogni giorno"
    ),
)
FACE = sort_of(
    "a face, in another language",
    plain(
        "cara, rostro, boca, sonrisa, visage, bouche, levre, sourire, figure, gesicht, "
        "gesichtshalfte, mund, mundwinkel, augenlid, faccia, viso, bocca, labbro, rosto, labio, "
        "twarz, usta, kacik ust, gezicht, mond, mondhoek, yuzu, yuzum, yuzunun, yuz, agzi, agzim, "
        "fata, gura, chehra, munh, muh, चेहरा, चेहरे, मुंह, मुँह, چہرہ, چہرے, منہ, وجه, وجهه, "
        "وجهها, وجهي, فم, فمه, فمها, лицо, лица, рот, уголок рта, обличчя, 脸, 臉, 嘴, 嘴 角, 面 "
        "部, 顔, 口 元, 얼굴*, 입이, 입*"
    ),
)
DROOPS = sort_of(
    "droops, in another language",
    plain(
        "torcida, torcido, chueca, chueco, paralizada, paralizado, se le cae, se le cayo, se le "
        "ha caido, se le torcio, torciendo, colgando, tordu, tordue, tombante, tombant, qui "
        "tombe, affaisse, affaissee, paralyse, paralysee, de travers, deforme, deformee, schief, "
        "schiefer, schiefen, verzogen, gelahmt, storta, storto, cadente, paralizzata, "
        "paralizzato, pende, cade da un lato, torta, torto, caida de um lado, paralisada, "
        "paralisado, entortou, caiu de um lado, opadla, opadl, opadniet*, opada, wykrzywion*, "
        "wykrzywil*, krzywa, krzywe, sparalizowan*, scheef, verlamd, afhangt, kaydi, dustu, "
        "carpildi, carpik, egrildi, sarkti, sarkik, felc, stramba, cazuta, paralizata, tedha, "
        "tedhi, latak, टेढ़ा, टेढ़ी, लटक*, ٹیڑھا, لٹک*, مائل, ملتوي, اعوج, متدلي, تدلى, مشلول, "
        "انحرف, перекосил*, перекошен*, опустил*, обвис*, скошен*, 歪, 下 垂, 麻 痹, 麻 木, 塌, "
        "歪 んで*, 垂 れて, 垂 れた, 垂 れている, 垂 れています, 垂 れました, "
        "처졌*, 처져*, 비뚤*, 마비*"
    ),
)
FACE_DROOPS = sort_of(
    "a face droops, in another language",
    plain(
        "cara caida, boca caida, cara esta caida, boca esta caida, rostro caido, labio caido, "
        "caida de un lado, caido de un lado, visage tombe, visage est tombe, bouche tombe, bouche "
        "est tombe*, visage qui tombe, bouche qui tombe, tombe dun cote, tombe dun seul cote, "
        "mundwinkel hangt, mund hangt, gesicht hangt, gesichtshalfte hangt, hangt der mundwinkel, "
        "hangt ihr mundwinkel, hangt sein mundwinkel, hangt schief, hangender mundwinkel, "
        "hangenden mundwinkel, mondhoek hangt, gezicht hangt, mond hangt"
    ),
)
SPEECHLESS = sort_of(
    "cannot speak any more, in another language",
    plain(
        "no puede hablar, no puedo hablar, ya no habla, habla raro, no le salen las palabras, "
        "dejo de hablar, peut plus parler, peut pas parler, ne parle plus, arrive plus a parler, "
        "narrive plus a parler, narrive pas a parler, kann nicht mehr sprechen, kann nicht "
        "sprechen, kann nicht mehr reden, spricht nicht mehr, redet wirr, lallt, spricht "
        "undeutlich, non riesce a parlare, non riesco a parlare, non puo parlare, non parla piu, "
        "parla strano, nao consegue falar, nao fala mais, nao pode falar, fala enrolada, falando "
        "enrolado, nie moze mowic, nie moge mowic, przestal mowic, przestala mowic, mowi "
        "niewyraznie, belkocze, kan niet praten, kan niet meer praten, praat wartaal, "
        "konusamiyor, konusamiyorum, konusmasi bozuldu, nu poate vorbi, bol nahi pa, बोल नहीं "
        "पा*, بول نہیں, لا يستطيع الكلام, لا تستطيع الكلام, لا يقدر يتكلم, не может говорить, не "
        "могу говорить, невнятно говорит, не може говорити, 说 不 出 话, 不 能 说 话, 說 不 出 "
        "話, 不 能 說 話, 口 齿 不 清, 話 せない, 話 せません, 話 せなく*, 말을 못*, 말을 못해*"
    ),
)
LIES_DOWN = sort_of(
    "collapsed or does not wake, in another language",
    plain(
        "se desmayo, se ha desmayado, se desplomo, se ha desplomado, perdio el conocimiento, ha "
        "perdido el conocimiento, perdio la conciencia, esta inconsciente, y no reacciona, ya no "
        "reacciona, y no responde, no despierta, no se ha despertado, sest evanoui, sest "
        "evanouie, est evanoui, est evanouie, sest effondre, sest effondree, perdu connaissance, "
        "tombe dans les pommes, tombee dans les pommes, et ne repond plus, reveille plus, "
        "reveille toujours pas, ne reagit plus, reagit plus, est dans le coma, zusammengebrochen, "
        "zusammengesackt, er ist umgekippt, sie ist umgekippt, mann ist umgekippt, vater ist "
        "umgekippt, mutter ist umgekippt, frau ist umgekippt, ohnmachtig geworden, ist "
        "ohnmachtig, bewusstlos geworden, liegt bewusstlos, wurde bewusstlos, gerade bewusstlos, "
        "plotzlich bewusstlos, nicht ansprechbar, nicht mehr ansprechbar, und reagiert nicht, "
        "reagiert nicht mehr, wacht nicht mehr auf, wird nicht wach, lasst sich nicht wecken, "
        "nicht mehr wach, e svenuto, e svenuta, svenuto, svenuta, ha perso conoscenza, perso i "
        "sensi, si e accasciato, si e accasciata, non si sveglia, non si sveglia piu, non si "
        "risveglia, e non reagisce, non reagisce piu, e non risponde, desmaiou, esta desmaiado, "
        "perdeu a consciencia, perdeu os sentidos, nao acorda, nao acorda mais, e nao reage, nao "
        "reage mais, e nao responde, caiu inconsciente, zemdlal*, stracil przytomnosc, stracila "
        "przytomnosc, i nie reaguje, juz nie reaguje, nie budzi sie, nie moge go obudzic, nie "
        "moge jej obudzic, nie da sie obudzic, flauwgevallen, buiten bewustzijn, in elkaar "
        "gezakt, en reageert niet, reageert niet meer, wordt niet meer wakker, niet wakker te "
        "krijgen, bilincini kaybetti, bilinci kapali, kendinden gecti, kendine gelmiyor, "
        "uyanmiyor, uyandiramiyorum, yigildi, bayilmis, a lesinat, si a pierdut cunostinta, nu se "
        "mai trezeste, nu reactioneaza, hosh nahi, hosh me nahi, uth nahi raha, uth nahi rahi, "
        "jaag nahi, होश नहीं, उठ नहीं रह*, जाग नहीं, गिर पड़*, بے ہوش, ہوش نہیں, اٹھ نہیں, اغمي "
        "عليه, اغمي عليها, فقد الوعي, فقدت الوعي, وفقد الوعي, لا يستيقظ, ولا يستيقظ, لا تستيقظ, "
        "ولا تستيقظ, لا يصحى, لا تصحى, ولا يستجيب, ولا تستجيب, потерял сознание, потеряла "
        "сознание, упал в обморок, упала в обморок, не приходит в себя, не могу разбудить, и не "
        "реагирует, втратив свідомість, втратила свідомість, знепритомн*, не прокидається, 晕 倒, "
        "暈 倒, 昏 倒, 昏 过 去, 晕 过 去, 昏 迷 不 醒, 醒 不 来, 叫 不 醒 了, 倒 "
        "れた, 倒 れて, 倒 れました, 倒 れている, 倒 れています, 意 識 が*, 起 "
        "きない, 起 きません, 기절*, 쓰러졌*, 의식이 없*, 깨어나지*"
    ),
)
# Long over, asked in general or supposed: no ambulance is called for it.
NOT_NOW = sort_of(
    "long over, or only asked, in another language",
    plain(
        "hace anos, hace un ano, hace meses, el ano pasado, la semana pasada, una vez, si se, si "
        "no, cuando era, lannee derniere, il y a des annees, il y a un an, il y a deux ans, le "
        "mois dernier, la semaine derniere, si on, sil ne, si elle ne, quand jetais, letztes "
        "jahr, letzten monat, letzte woche, vor jahren, vor einem jahr, fruher, falls, wenn man, "
        "wenn er, wenn sie, anni fa, un anno fa, lanno scorso, il mese scorso, se si, se non, "
        "anos atras, ano passado, mes passado, ha anos, se ele, se ela, rok temu, lata temu, w "
        "zeszlym roku, jesli, gdyby, vorig jaar, jaren geleden, als hij, als ze, gecen yil, "
        "yillar once, gecen ay, eger, acum un an, anul trecut, daca, pichle saal, saal pehle, "
        "agar, पिछले साल, साल पहले, अगर, پچھلے سال, سال پہلے, اگر, العام الماضي, السنة الماضية, "
        "منذ سنوات, اذا, в прошлом году, лет назад, год назад, если, торік, років тому, якщо, 去 "
        "年, 年 前, 如 果, hablar ingles, parler anglais, parlare inglese, falar ingles, "
        "ingilizce, по английски"
    ),
)
