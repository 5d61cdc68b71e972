# Тарих: мәлімдеменің әр нұсқасы, ол қандай болғаны және көшірмелердің немен қайшы екені.

history-title = Тарих
history-none = Әзірге ештеңе болған жоқ
history-none-fit = Бұл қызметкердің мұндай жазбасы жоқ
history-count = { $count ->
    [one] { NUMBER($count) } жазба
   *[other] { NUMBER($count) } жазба
}
history-shown = Көрсетілген жазбалар: { NUMBER($all) } ішінен { NUMBER($shown) }.
history-more-entries = { NUMBER($left) } ішінен тағы { NUMBER($count) } көрсету
history-entries-before = Бұған дейінгі тағы { NUMBER($count) } жазбаны көрсету (қалғаны { NUMBER($left) })
history-newest-first = Алдымен жаңалары
history-oldest-first = Алдымен ескілері
history-next = Келесі жазба
history-previous = Алдыңғы жазба

history-filter-sort = Қандай өзгеріс
history-sort-all = Кез келгені
history-sort-content = Мәлімдеменің өзі
history-sort-evidence = Дәлелдер
history-sort-verdict = Үкім
history-sort-review = Қарау және жариялау
history-sort-work = Тағайындау және тегтер
history-sort-comments = Пікірлер
history-sort-other = Қалғанының бәрі
history-filter-person = Кімнің өзгерістері
history-everyone = Бәрінің

history-unnamed = аты жоқ қызметкер
history-device-place = Бұл құрылғының { NUMBER($place) }-нұсқасы
history-entry = { $op }, { $name }, { $when }
history-more = Толығырақ: { $op }, { $when }
history-as-of-this = Мәлімдеме қандай болған: { $op }, { $when }
history-hash = нұсқаның хеші
history-copy-hash = Нұсқаның хешін көшіру

history-self-approved = Авторының өзі мақұлдаған
history-self-approved-why = Мақұлдаған адамның өзі үкімді жазған немесе жіберген.
history-identity-broken = Тұлға расталмаған
history-identity-broken-why = Бұл құрылғы иесінің кілті жоғалғаннан кейін қалпына келтірілген: оған ешкім кепіл болмаған.
history-not-applied = Қолданылмаған
history-not-applied-why = Мұны Claimtrail-дің жаңарақ нұсқасы жазған. Ол сол күйінде сақталады, мұнда ештеңені өзгертпейді.
history-op-claim-corrected = Мәлімдемені түзету үшін жұмысқа қайтару
history-op-claim-uncorrected = Мәлімдемені өзгеріссіз қайта жариялау
history-unknown-op = Claimtrail-дің бұл нұсқасына белгісіз: { $op }
history-unknown-field = Белгісіз өріс
history-unknown-field-why = Бұл өрісті Claimtrail-дің жаңарақ нұсқасы жазған. Ол сол күйінде сақталады, қолданылмайды.

history-lapsed-submission = Жіберу мына себептен күшін жойды:
history-lapsed-approval = Мақұлдау мына себептен күшін жойды:
history-because = Мұның себебі:
history-restores = Мынадан кейінгі күйіне қайтарады:
history-joins = Бөлек өзгертілген көшірмелерді біріктіреді.
history-apart = Бөлек өзгертілген, мына өзгеріс белгісіз болған:
history-redacted-fields = Мәңгілікке жойылды: { $fields }. Мұнда болған:

history-was = бұрын:
history-became = енді:
history-diff-whole = Мәтінді түгел көрсету
history-diff-short = Тек өзгерістерді көрсету
history-text-whole = Түгел көрсету
history-text-short = Қысқартып көрсету

## Мәлімдеме қандай болған

history-slider = Қандай болған
history-earlier = Бір нұсқа бұрын
history-later = Бір нұсқа кейін
history-first = Бұл — бірінші нұсқа.
history-last = Қазір ол осындай.
history-at = { NUMBER($total) } ішінен { NUMBER($at) }: { $op }, { $name }, { $when }
history-at-now = Қазір, { $total ->
    [one] { NUMBER($total) } нұсқадан кейін
   *[other] { NUMBER($total) } нұсқадан кейін
}
history-back-to-now = Қазіргіге қайту
history-past = Өткені: мәлімдеме қандай болған
history-past-known = Осы өзгерістен кейін, { $when }, { $name } білген күйі
history-differs = Қазіргіден айырмасы
history-differs-nothing = Айырмасы жоқ: қазір де сол кездегідей.
history-no-verdict = Үкім болған жоқ.
history-no-evidence = Ешқандай дереккөз тіркелмеген.
history-verdict-later = Ол кезде үкім болмаған.
history-verdict-gone = Қазір үкім жоқ.
history-evidence-later = Содан бері тіркелген.
history-evidence-gone = Содан бері ажыратылған.
history-evidence-edited = Содан бері үзіндісі не қатысы өзгерген:
history-evidence-source = Содан бері дереккөз өңделген.

history-restore = Осы нұсқаны қалпына келтіру
history-restore-ask = Осы нұсқаны қалпына келтіресіз бе?
history-restore-do = Қалпына келтіру
history-restore-same = Мәлімдеменің өз сөздері мен мәліметтері қазір де сондай: қалпына келтіретін ештеңе жоқ.
history-restore-means = Мәлімдеменің өз сөздері мен мәліметтері жаңа нұсқа ретінде сол кездегі күйіне қайтарылады. Дәлелдер, үкім, тегтер мен тағайындау қазіргі күйінде қалады, тарихтан ештеңе алынбайды.
history-restored = Нұсқа қалпына келтірілді.

## Бүркеу

history-redact = Бүркеу…
history-redact-nothing = Бұл жазбада бүркейтін ештеңе жоқ: мәндері тарихқа керек немесе жойылған.
history-redact-title = Мәндерді мәңгілікке жою
history-redact-do = Мәңгілікке жою
history-redact-fields = Не жойылады
history-redact-reason = Себебі
history-redact-reason-help = Ол тарихта бәріне көрініп тұрады. Онда мәннің өзін қайталамаңыз.
history-redact-no-field = Кемінде бір өрісті таңдаңыз.
history-redact-no-reason = Себебін жазыңыз.
history-redact-forever = Мән осы файлда жойылады, оны енді ешкім, тіпті «Болдырмау» арқылы да оқи алмайды. Онда бірдеңе болғаны, оны кім, қашан жазғаны қалады. Бұрын жасалған көшірмелер мен сақтық көшірмелерде ол әлі бар.
history-redact-drafts = Осы компьютерде сол туралы кім болса да теріп, сақтамаған мәтін бірге жойылады: онда бұл мән болуы мүмкін.
history-redacted-done = Мән жойылды.
history-not-scrubbed = { $why ->
        [no_room] Файлды соңғы іздерден тазарту мүмкін болмады: оны қайта жазуға дискіде орын жоқ. Орын босатыңыз; жұмыс кеңістігі келесі ашылғанда қайталанады.
        [in_use] Файлды соңғы іздерден тазарту мүмкін болмады: ол басқа бағдарламада ашық тұр. Оны сонда жабыңыз; жұмыс кеңістігі келесі ашылғанда қайталанады.
       *[other] Файлды соңғы іздерден тазарту мүмкін болмады. Жұмыс кеңістігі келесі ашылғанда қайталанады.
    }
history-held = { $count ->
    [one] Сол мән не сол сөздер тағы { NUMBER($count) } жерде әлі бар:
   *[other] Сол мән не сол сөздер тағы { NUMBER($count) } жерде әлі бар:
}
history-held-none = Ол басқа еш жерде жоқ.
history-held-place = { $field } ({ $kind } «{ $name }»)
history-held-stands = қазір көрсетілген
history-held-past = тек тарихта
history-held-all = Осы сөздер ғана емес, мән түгел жойылады.
history-held-kept = Ол жерде жоюға болмайды: ол тарихқа керек.
history-held-take = Сол жерде де жою
history-held-take-asked = Сол жерде де жою…
history-held-take-from = Сол жерде де жою: { $place }
history-held-ask = Мән түгел жойылсын ба?
history-held-ask-all = Ізделген сөздер ғана емес, мән мәңгілікке түгел жойылады.
history-held-ask-text = Мақаланы мұнда енді ешкім оқи да, одан үзінді ала да алмайды. Мәлімдемелер дәйексөз еткен сөздер қалады; олардың айналасындағысы жойылады.

## Бөлек өзгертілген көшірмелер

conflicts-title = Қайшылық: көшірмелер бөлек өзгертілген
conflicts-why = Жұмыс кеңістігінің әр көшірмесі екіншісін білмей өзгертілген. Дұрысын таңдаңыз; оған дейін мәлімдемені жіберуге де, мақұлдауға да болмайды.
conflicts-side = { NUMBER($number) }-жақ
conflicts-take = { NUMBER($number) }-жақты алу
conflicts-gone = Бұл жақ бүркелген немесе бос, оны алуға болмайды.
conflicts-write = Басқа мән жазу
conflicts-write-verdict = Басқа үкім жазу
conflicts-source = Бұл дереккөз туралы не дұрыс екені оның бетінде таңдалады:
conflicts-settle = Осылай шешу
conflicts-settled = Шешілді.
conflicts-settled-all = Шешілді: қайшылық қалмады.
