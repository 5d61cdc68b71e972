# Редакция: адамдар, құрылғылар, шкалалар, ережелер, сақтық көшірмелер, алмасу, тексеру, бүркеу, бағдарлама туралы.

desk-heading = Редакция
desk-sections = Редакция бөлімдері
desk-title = Редакция: { $part }
desk-go = Редакция: { $part }
desk-people = Адамдар
desk-devices = Құрылғылар
desk-scales = Бағалау шкалалары
desk-policy = Ережелер
desk-backups = Сақтық көшірмелер
desk-exchange = Алмасу
desk-verify = Журналды тексеру
desk-redaction = Бүркеу
desk-about = Бағдарлама туралы

desk-unnamed = [бүркелген]
desk-disputes = Бөлек өзгертілген көшірмелер қайшы. Дұрысын таңдаңыз; тарих екеуін де сақтайды.
desk-dispute-take = Осыны алу
desk-dispute-take-value = «{ $value }» дегенді алу
desk-dispute-settled = Шешілді.
desk-not-set = көрсетілмеген
desk-yes = иә
desk-no = жоқ
desk-unchanged = Әзірге ештеңе өзгертілмеген.
people-heading = Мұнда кім жұмыс істейді

## Адамдар

people-intro = Осы жұмыс кеңістігінде қол қоятындардың бәрі. Кімге не болатыны рөлінен шығады: бақылаушы оқиды, фактчекер жазып тексереді, редактор мақұлдап, жариялайды да, иесі адамдар мен ережелерді де шешеді.
people-count = { $count ->
        [one] { NUMBER($count) } адам
       *[other] { NUMBER($count) } адам
    }
people-name = Аты
people-role = Рөлі
people-state = Күйі
people-active = осында жұмыс істейді
people-inactive = енді осында жұмыс істемейді
people-signs = Қайда қол қояды
people-signs-here = осы компьютерде
people-signs-elsewhere = басқа жерде
people-acts = қазір жұмыс істейді
people-added-on = Қосылған
people-actions = Не істеуге болады: { $name }
people-add = Адам қосу
people-added = Қосылды: { $name }
people-changed = Өзгертілді: { $name }
people-edit = Өзгерту: { $name }
people-edit-title = Адамның деректерін өзгерту
people-save = Сақтау
people-deactivate = Босату: { $name }…
people-deactivate-title = Адамды босатасыз ба?
people-deactivate-text = Бұдан былай { $name } мұнда ештеңе өзгерте алмайды. { $name } атымен істелгеннің бәрі қалады. Адамды кез келген уақытта қайтаруға болады.
people-deactivate-do = Босату
people-activate = Қайтару: { $name }
people-act-as = { $name } ретінде жұмыс істеу
people-acting-already = Сіз қазір { $name } ретінде жұмыс істеп отырсыз.
people-acting = Енді { $name } жұмыс істейді.
people-act = Осы компьютерде кім жұмыс істейді
people-act-text = Бұл адамдардың кілттері осы компьютерде. Істегеніңізге қазір жұмыс істеп отырған адамның кілтімен қол қойылады.
people-act-none = Бұл компьютерде ешкімнің кілті жоқ. «Құрылғылар» бөлімінде кілт сұрап, иесіне қостырыңыз.
people-where = Қайда қол қояды
people-here = Осы компьютерде
people-here-note = Кілт осында жасалып, осында сақталады; осы компьютермен бірге жұмыс істейтін адам үшін.
people-there = Өз компьютерінде
people-there-note = Сонда Claimtrail-ді ашып, «Құрылғылар» бөлімінде кілт сұрап, сізге жібереді.
people-key = Сол адамның ашық кілті
people-key-help = 64 он алтылық цифр. Ол құпия емес.
people-role-viewer = оқиды
people-role-fact-checker = мәлімдемелерді жазады, дәлел жинайды, қорытынды ұсынады
people-role-editor = қарайды, жариялайды және түзетеді де
people-role-owner = адамдар, шкалалар мен ережелер туралы да шешеді
devices-heading = Мұнда қол қоятын кілттер

## Құрылғылар

devices-intro = Құрылғы — бір адамның бір компьютердегі кілті. Компьютерін жоғалтқан адамның құрылғысын кері қайтару керек.
devices-count = { $count ->
        [one] { NUMBER($count) } құрылғы
       *[other] { NUMBER($count) } құрылғы
    }
devices-person = Адам
devices-label = Атауы
devices-key = Ашық кілт
devices-key-of = «{ $label }» құрылғысының ашық кілті
devices-state = Күйі
devices-active = қол қояды
devices-revoked = кері қайтарылған
devices-recovered = қалпына келтірілген
devices-recovered-note = Қосылғанда оған иесінің ешбір құрылғысы кепіл болмаған. Тарих мұны әрқашан айтып тұрады.
devices-since = Қай күннен
devices-revoke = Кері қайтару…
devices-revoke-of = «{ $label }» құрылғысын кері қайтару ({ $name })…
devices-revoke-title = Құрылғыны кері қайтарасыз ба?
devices-revoke-text = «{ $label }» құрылғысы ({ $name }) енді қол қоя алмайды. Бұрын қол қойғаны қалады. Мұны болдырмауға болмайды: қайта қол қою үшін адамға жаңа кілт керек.
devices-revoke-do = Кері қайтару
devices-revoked-already = Ол кері қайтарылған.
devices-revoked-said = Кері қайтарылды: { $label }
devices-add = Құрылғы қосу
devices-add-text = Осында жұмыс істейтін адамның тағы бір компьютері.
devices-added = Қосылды: { $label }
devices-label-help = Мысалы, «кеңсе» немесе «ноутбук». Ол жұмыс кеңістігінің әр көшірмесінде болады.
devices-request = Осы компьютерге кілт
devices-request-text = Бұл жұмыс кеңістігінде осы компьютерден жұмыс істеу үшін кілт сұрап, оны иесіне жіберіңіз. Ол қосады; содан кейін оның журналын импорттап, осында қол қоя аласыз. Құпия жартысы бұл компьютерден ешқашан шықпайды.
devices-request-do = Кілт сұрау
devices-requested = Осы компьютердің ашық кілті
devices-requested-next = Оны иесіне жіберіңіз. Ол құпия емес.
devices-recover = Барлық иелерінің кілттері жоғалса
devices-recover-text = Бірде-бір кілті қалмаған иесі осы компьютерде ешкімнің кепілдігінсіз жаңа кілт ала алады. Тарих пен әр тексеру мұнда тұлға расталмағанын әрқашан көрсетіп тұрады: сізді файлы бар бөгде адамнан ешкім ажырата алмайды.
devices-recover-do = Қалпына келтіру…
devices-recover-title = Иесінің құрылғысын қалпына келтіресіз бе?
devices-recover-owner = Кілттерін жоғалтқан иесі
devices-recover-sure = Тарих мұны әрқашан көрсететінін түсінемін.
devices-recover-unsure = Алдымен салдарын түсінетініңізді растаңыз.
devices-recover-whom = Алдымен иесін таңдаңыз.
devices-add-whom = Алдымен адамды таңдаңыз.
devices-recovered-said = { $name } енді осы компьютерде қол қоя алады.
devices-recover-needless = Бұл компьютерде иесінің кілті бар. Оның орнына сонымен құрылғы қосыңыз.
scales-heading = Осы редакцияда қолданылатындары

## Бағалау шкалалары

scales-intro = Қорытынды бір шкаланың бір бағасын алады. Қорытындылар шкаланы берілген кездегі күйінде сақтайды; шкала өзгерсе, ол бойынша берілген мақұлдаулар ескірген болып көрсетіледі.
scales-count = { $count ->
        [one] { NUMBER($count) } шкала
       *[other] { NUMBER($count) } шкала
    }
scales-default = негізгі
scales-default-note = Шкаласы аталмаған қорытынды осы шкала бойынша беріледі. Ол «Ережелер» бөлімінде таңдалады.
scales-add = Шкала қосу
scales-edit = «{ $name }» шкаласын өңдеу
scales-edit-title = Бағалау шкаласын өңдеу
scales-edit-short = Өңдеу
scales-save = Шкаланы сақтау
scales-saved = Сақталды: { $name }
scales-name = Атауы
scales-ratings = Бағалар, ретімен
scales-ratings-help = Атауын оқырмандар көреді; кілтін қорытындылар мен есептер сақтайды, мысалы «mostly_true». Мәні — ең нашары мен ең жақсысының арасындағы орны, орны болмаса, бос.
scales-rating = { NUMBER($at) }-баға
scales-key = Кілті
scales-label = Атауы
scales-value = Мәні
scales-meaning = Мағынасы
scales-worst = Ең нашар мән
scales-best = Ең жақсы мән
scales-range = { NUMBER($worst) } (ең нашары) мен { NUMBER($best) } (ең жақсысы) аралығында
scales-no-range = ретсіз
scales-no-number = Бүтін сан жазыңыз немесе бос қалдырыңыз.
scales-rating-add = Баға қосу
scales-rating-up = «{ $label }» бағасын жоғары жылжыту
scales-rating-down = «{ $label }» бағасын төмен жылжыту
scales-rating-remove = «{ $label }» бағасын жою
scales-at-top = Ол онсыз да бірінші.
scales-at-end = Ол онсыз да соңғы.
scales-one-left = Шкалада кемінде бір баға болады.
scales-moved = «{ $label }» енді { NUMBER($at) }-орында.
scales-stale-warning = Шкаланы өзгертсеңіз, ол бойынша берілген мақұлдаулар ескірген болып көрсетіледі.

## Ережелер

policy-intro = Мәлімдемені жіберіп, мақұлдау үшін не орындалуы керек. Бұрын мақұлданған мәлімдемелер мақұлдауын сақтайды.
policy-name = Редакция атауы
policy-url = Қайда жариялайды
policy-four-eyes = Төрт көз ережесі
policy-four-eyes-help = Ешкім өзі жазған немесе жіберген қорытындыны мақұлдамайды. Мұнда бір ғана адам жұмыс істегенде өз жұмысын мақұлдауға болады, бұл барлық жерде белгіленеді.
policy-min-sources = Қорытындыға керек тәуелсіз дереккөздер саны
policy-min-sources-help = Түпдерегі ортақ дереккөздер біреу болып саналады.
policy-more = Біреуін қосу
policy-fewer = Біреуін азайту
policy-primary = Олардың ішінде бастапқы дереккөз бар
policy-primary-help = Бірінші қолдан: құжаттың, сандардың немесе адамның өзі.
policy-claimant = Мәлімдеме авторы тыңдалған
policy-claimant-help = Дереккөздер арасында онымен сұхбат немесе оның жария сөзі бар.
policy-default-scale = Шкаласы аталмаған қорытындының шкаласы
policy-review = Қарау
policy-evidence = Дәлелдер
policy-desk = Редакция
policy-save = Ережелерді сақтау
policy-saved = Ережелер сақталды.

## Сақтық көшірмелер

backups-intro = Сақтық көшірме — бүкіл жұмыс кеңістігі бір файлда: мәлімдемелер, файлдар, тарих. Онда кілттер жоқ; олар осы компьютердегі тіркелгіде қалады.
backups-make = Сақтық көшірме жасау
backups-make-text = Осы кезде жұмысты жалғастыра беруге болады. Көшірмені басқа дискіде сақтаңыз.
backups-do = Көшірмені қазір жасау…
backups-running = Сақтық көшірме жасалуда
backups-made = Сақтық көшірме { $name } деп сақталды
backups-restore = Қалпына келтіру
backups-restore-text = Сақтық көшірме осы жұмыс кеңістігінің орнын басады. Қазіргісі қасында басқа атпен сақталады, ештеңе біріктірілмейді.
backups-restore-do = Сақтық көшірмені қалпына келтіру…
backups-restore-title = Сақтық көшірмені қалпына келтіресіз бе?
backups-restore-warning = Сол көшірмеден кейін істелген жұмыс жұмыс кеңістігінде болмайды; ол бөлек сақталған файлда қалады. Содан бері әріптестермен жұмыс алмассаңыз, оның орнына олардың журналын импорттаңыз: қалпына келтірілген көшірмелерді әрі қарай өңдесе, тарих екіге айырылады.
backups-restore-choose = Сақтық көшірмені таңдау…
backups-restored = Енді сақтық көшірме ашық.
backups-kept = Мұнда болғаны қасында { $name } деген атпен сақталды.

## Алмасу

exchange-intro = Бір жұмыс кеңістігінің екі көшірмесі жұмысын журнал деген файл арқылы алмасады: осында экспорттап, сонда импорттаңыз, қалағаныңызша жиі және кез келген ретпен. Екі адам бөлек өзгерткені біреуі таңдағанша қайшылық болып көрсетіледі.
exchange-export = Журналды экспорттау
exchange-export-text = Осы жұмыс кеңістігіндегінің бәрі, құпия дереккөздер мен файлдарды қоса. Оны бәрін көруге болатындарға ғана беріңіз.
exchange-export-do = Журналды экспорттау…
exchange-exporting = Экспортталуда
exchange-exported = { $name } деп экспортталды
exchange-import = Журналды импорттау
exchange-import-text = Алдымен ондағының бәрі тексеріледі: не бәрі алынады, не ештеңе.
exchange-import-do = Журналды импорттау…
exchange-importing = Оқылып, тексерілуде
exchange-imported = { $revisions ->
        [0] Онда жаңа ештеңе болған жоқ.
        [one] { NUMBER($revisions) } жаңа нұсқа алынды.
       *[other] { NUMBER($revisions) } жаңа нұсқа алынды.
    }
exchange-known = Бұрыннан бары
exchange-revisions = Нұсқалар
exchange-new = Жаңа нұсқалар
exchange-seals = Мөрлер
exchange-attachments = Файлдар
exchange-redacted = Жойылған мәндер
exchange-redacted-note = Онымен бірге бүркеу келді.
exchange-conflicts = { $count ->
        [one] Көшірмелер { NUMBER($count) } өрісте қайшы. Дұрысын сонда таңдаңыз:
       *[other] Көшірмелер { NUMBER($count) } өрісте қайшы. Дұрысын сонда таңдаңыз:
    }
exchange-notices = Қарап шыққан жөн
verify-heading = Бәрін тексеру

## Тексеру

verify-intro = Әр мән қайта оқылады: хештер, тізбектер, қолтаңбалар, ережелер мен файлдар тексеріледі, ал көрсетілгені тарихтағымен салыстырылады.
verify-expect = Басқа жерде сақталған шың
verify-expect-help = Есептен, журналдан немесе басқа көшірмеден. Ол қайта жазылған не қысқартылған тарихты да әшкерелейді.
verify-do = Қазір тексеру
verify-running = Тексерілуде
verify-cancelled = Тексеру тоқтатылды; ештеңе табылған да, жоққа шығарылған да жоқ.
verify-holds = Бәрі дұрыс
verify-broken = { $count ->
        [one] { NUMBER($count) } бұзушылық
       *[other] { NUMBER($count) } бұзушылық
    }
verify-checked = Тексерілді: { NUMBER($revisions) } нұсқа, { NUMBER($seals) } мөр, { $attachments ->
        [one] { NUMBER($attachments) } файл
       *[other] { NUMBER($attachments) } файл
    }.
verify-faults = Не дұрыс емес және қай жерде
verify-fault-what = Не дұрыс емес
verify-fault-where = Қай жерде
verify-fault-revision = Нұсқа
verify-fault-hash = Нұсқаның хеші
verify-file = жұмыс кеңістігі тұтас
verify-faults-next = Мұнда ештеңе жөнделмейді. Бұл файлды сол күйінде қалдырып, сақтық көшірмемен не әріптестің көшірмесімен салыстырыңыз да, бәрі дұрыс көшірмені қалпына келтіріңіз.
verify-more = { $count ->
        [one] және тағы { NUMBER($count) }
       *[other] және тағы { NUMBER($count) }
    }
verify-head-found = Күтілген шың — осы жұмыс кеңістігінің { $at ->
        [one] { NUMBER($at) }-нұсқадан
       *[other] { NUMBER($at) }-нұсқадан
    } кейінгі шыңы (барлығы { NUMBER($of) } нұсқа): сол кезде болғаны әлі орнында.
verify-head-missing = Бұл жұмыс кеңістігінде күтілген шың ешқашан болмаған: тарих қайта жазылған не қиылған, әйтпесе бұл басқа көшірменің шыңы.
verify-head = Жұмыс кеңістігінің шыңы
verify-redacted = { $count ->
        [one] { NUMBER($count) } мән бүркелген; оны енді тексеруге болмайды
       *[other] { NUMBER($count) } мән бүркелген; оларды енді тексеруге болмайды
    }
verify-redacted-field = { $field } ({ $kind })
verify-notices = Рұқсат етілген, бірақ қарап шыққан жөн
verify-cannot = Бұл нені көрсете алмайды
verify-cannot-alone = Кілттері бар біреудің бүкіл тарихты қайта жазғаны немесе бір құрылғының ең жаңа жұмысын кесіп тастағаны. Басқа жерде, есепте не басқа көшірмеде сақталған шың екеуін де әшкерелейді: оны жоғарыға жазып, қайта тексеріңіз.
verify-cannot-after-head = Күтілген шыңнан кейін жасалған жұмысты біреудің кесіп тастағаны.
verify-keep = Келесі жолға осы шыңды басқа бір жерде сақтаңыз.

## Бүркеу

redaction-intro = Бүркеу мәнді, мысалы қорғалуы тиіс адамның атын, мәңгілікке жояды. Оның болғанының дәлелі қалады, сондықтан қалған тарих бұрынғыша тексеріледі.
redaction-how = Қалай бүркеледі
redaction-step-find = Мәлімдемені немесе дереккөзді және оның тарихын ашыңыз.
redaction-step-choose = Мәні бар жазбаның мәзірін ашып, «Бүркеу…» дегенді, содан кейін өрістерді таңдаңыз.
redaction-step-reason = Себебін жазыңыз. Ол сіздің атыңызбен бірге сақталады.
redaction-who = Бүркеуді тек иесі жасай алады.
redaction-where = Қайда өту керек
redaction-where-claims = Мәлімдемелер
redaction-where-sources = Дереккөздер
redaction-limits = Ол неге жетпейді
redaction-limit-copies = Бұрынғы сақтық көшірмелер, экспорттар, есептер және басқалардың көшірмелері мәнді сақтайды. Көшірме журналыңызды импорттағанда одан айырылады; файлдармен қолмен айналысу керек.
redaction-limit-others = Басқа нұсқадағы немесе басқа өрістегі сол сөздер. Claimtrail әр бүркеуден кейін оларды атайды.
redaction-limit-fact = Онда бірдеңе болғаны, қай өріс екені және қашан болғаны.
redaction-done = Осы уақытқа дейін бүркелгені
redaction-done-text = Журналды тексеру әр бүркелген мәнді тізіп береді.

## Бағдарлама туралы

about-version = Нұсқа
about-workspace = Жұмыс кеңістігі
about-workspace-id = Жұмыс кеңістігінің идентификаторы
about-desk-name = Редакция
about-head = Жұмыс кеңістігінің шыңы
about-head-help = Ол осы сәтке дейінгі бүкіл тарихты білдіреді. Басқа жерде сақталса, тарихтың қайта жазылған-жазылмағанын кейін көрсетеді.
about-devices = Құрылғы тізбектерінің соңдары
about-device-seq = { NUMBER($seq) }-нұсқа
about-offline = Claimtrail тек осы компьютерде жұмыс істейді. Ешқайда ештеңе жібермейді.
about-licences = Лицензиялар
about-licence = Claimtrail-ді MIT немесе Apache-2.0 лицензиясымен, өз таңдауыңызша пайдалануға болады. Ол көп адамның еңбегіне сүйенеді, олардың ішінде SQLite, Tauri, React және React Aria бар, әрқайсысының өз лицензиясы бар.
about-text = Фактчекерлердің жұмыс құралы: мәлімдемелер, дәлелдер, қорытындылар және кез келген адам тексере алатын әр өзгерістің тарихы.
