# Кестеден мәлімдемелерді импорттау: ол қалай оқылды, бағандар нені білдіреді, не алынады және не шықты.

imports-open = Импорт…
imports-open-long = Мәлімдемелерді импорттау…
imports-title = Мәлімдемелерді импорттау
imports-choose = Кестені таңдау…
imports-stays = Төменде бұрын таңдалған кесте тұр: «{ $name }».
imports-choose-other = Басқа кесте…
imports-empty = Кесте таңдалмаған
imports-empty-text = Мәлімдемелер CSV, TSV, Excel (.xlsx) немесе JSON Lines файлынан алынады. Әр жолдың не болатынын көргенше ештеңе жазылмайды.
imports-setup = Кестенің мәлімдемелерге айналуы

imports-table = Кесте
imports-read-csv = { $encoding } мәтіні, ұяшықтар арасында { $delimiter }, { NUMBER($count) } баған.
imports-read-one-column = { $encoding } мәтіні, бір баған.
imports-read-json = { $encoding } мәтіні, әр жолда JSON нысаны, { NUMBER($count) } баған.
imports-read-sheet = «{ $sheet }» парағы, { NUMBER($count) } баған.
imports-read-continued = Кестенің жалғасы: { $sheets }. Онда жолдардың нөмірі әрі қарай саналады.
imports-header = Бағандардың атауы { NUMBER($row) }-жолда.
imports-passed-over = Одан жоғары тұрған { NUMBER($count) } жол алынбайды.
imports-no-header = Бағандардың атауы жазылған жол жоқ.
imports-unquoted = Тырнақшалар онда ештеңені бөлмейді: олар — кәдімгі таңбалар.
imports-unreadable = Бұл кодтауда { NUMBER($count) } таңба оқылмайды.
imports-delimiter = Ұяшықтар арасында
imports-delimiter-none = ештеңе
imports-delimiter-comma = үтір
imports-delimiter-semicolon = нүктелі үтір
imports-delimiter-tab = табуляция
imports-delimiter-bar = тік сызық
imports-encoding = Кодтау
imports-sheet = Парақ
imports-has-header = Бағандардың атауы жазылған жол бар
imports-header-row = Оның нөмірі

imports-columns = Бағандар
imports-columns-help = Әр баған нені білдіреді. Бағандары дәл осындай кестелер үшін осы компьютерде сақталады.
imports-columns-reset = Атаулары бойынша
imports-stands-for = «{ $column }» нені білдіреді
imports-field-none = алынбайды
imports-field-claim-id = Мәлімдеме идентификаторы

imports-ratings = Бағалар
imports-ratings-unknown = Мәлімдемелері бағасыз алынатын белгілер: { NUMBER($count) }. Олардың нені білдіретінін төменде таңдаңыз.
imports-scale = Шкала
imports-label = Кестеде
imports-count = Жол саны
imports-becomes = Не болады
imports-label-becomes = «{ $label }» не болады
imports-unrated = бағасыз

imports-days = Күндер
imports-days-help = Екі түрлі оқуға болатын, ал реті бағанынан көрінбейтін күндер: { NUMBER($count) }. Мұндай күндер
imports-days-unread = оқылмайды
imports-days-unread-note = Мәлімдемелер оларсыз алынады.
imports-days-day-first = алдымен күні деп оқылады
imports-days-day-first-note = 03/04/2022 — үшінші сәуір.
imports-days-month-first = алдымен айы деп оқылады
imports-days-month-first-note = 03/04/2022 — төртінші наурыз.

imports-rule = Бұрыннан бар мәлімдемелер
imports-rule-help = Мәлімдемесі бұрыннан бар (идентификаторы бірдей не мәтіні, авторы және бірінші адресі бірдей) жол
imports-rule-skip = өткізіп жіберіледі
imports-rule-skip-note = Мәлімдеме сол күйінде қалады.
imports-rule-update = мәлімдемені өзгертеді
imports-rule-update-note = Жолда айтылғаны және өзгешесі жазылады.
imports-rule-add = тағы бір мәлімдеме болады
imports-rule-add-note = Сол мәлімдеме тағы бір рет жазылады.

imports-preview = Алдын ала қарау
imports-first = Алғашқы жолдар көрсетілген: { NUMBER($total) } жолдың { NUMBER($count) } жолы.
imports-preview-table = Алғашқы жолдар, қабылданатын түрінде
imports-previewing = Кесте оқылуда
imports-preview-again = Қайта оқу
imports-missing-statement = Мәлімдеме мәтіні қай бағанда екені әлі көрсетілмеген. Оны «Бағандар» бөлімінде таңдаңыз.
imports-missing-columns = Кесте бос. Басқасын таңдаңыз.
imports-no-rows = Кестенің тақырыбынан төмен жол жоқ.
imports-rows = { NUMBER($count) } жол
imports-new = { NUMBER($count) } жаңа мәлімдеме
imports-duplicates-skip = бұрыннан бар немесе қайталанады, өткізіп жіберіледі: { NUMBER($count) }
imports-duplicates-update = бұрыннан бар, өзгереді: { NUMBER($count) }
imports-repeating = алдыңғы жолдағы мәлімдемені қайталайды: { NUMBER($count) }
imports-unchanged = бұрыннан бар, өзгеретіні жоқ: { NUMBER($count) }
imports-decided = Өзгеретіндерінің ішінде қарауға жіберілгені не мақұлданғаны: { NUMBER($count) }. Өзгеріс оларды жұмысқа қайтарады.
imports-duplicates-add = бұрыннан бар, тағы жазылады: { NUMBER($count) }
imports-rejected-count = қабылданбайды: { NUMBER($count) }
imports-own-report = Бұл — Claimtrail-дің мәлімдемелер есебі: одан алынатыны дәл бұрынғысындай алынады.
imports-left-out = Алынбайды: { $columns }
imports-rejected = Қабылданбайтын жолдар: { NUMBER($count) }
imports-unread = Оқылмайтын және алынбайтын ұяшықтар: { NUMBER($count) }
imports-merged = Мәнін жоғарыдан созылған біріктірілген ұяшықтан алатын ұяшықтар: { NUMBER($count) }
imports-merged-cells = { $field }, ұяшық саны: { NUMBER($count) }, мысалы «{ $value }»
imports-conversions = Басқа түрде оқылатын ұяшықтар: { NUMBER($count) }
imports-conversion = { $field }, ұяшық саны: { NUMBER($count) }, мысалы «{ $from }» — «{ $to }»
imports-more = және тағы { NUMBER($count) }
imports-row = Жол
imports-column = Баған
imports-value = Мән
imports-reason = Себебі
imports-fate = Оған не болады
imports-fate-new = жаңа мәлімдеме
imports-fate-skip = өткізіп жіберіледі
imports-fate-update = мәлімдемені өзгертеді
imports-fate-add = тағы бір рет
imports-fate-unchanged = сол күйінде қалады
imports-fate-repeats = { NUMBER($row) }-жол айтқан мәлімдемені қайталайды
imports-fate-rejected = қабылданбайды
imports-was = бұрын: { $before }
imports-was-empty = бұрын бос еді
imports-fate-claim = Мәлімдеме

imports-do = { NUMBER($count) } жолды импорттау
imports-reason-waiting = Алдын ала қарауды күтіңіз.
imports-reason-error = Кестені алдын ала қарау мүмкін болмады. Төменде айтылғанды өзгертіңіз немесе басқа кестені таңдаңыз.
imports-reason-nothing = Бірде-бір жол мәлімдеме болмайды және ештеңені өзгертпейді.
imports-importing = Импортталуда
imports-cancelled = Импорт тоқтатылды, ештеңе алынған жоқ.
imports-result = Импорттың нәтижесі
imports-done = { NUMBER($count) } мәлімдеме импортталды
imports-done-changed = { NUMBER($count) } мәлімдеме өзгертілді
imports-result-rows = Жолдар
imports-result-imported = Импортталды
imports-result-updated = Өзгерді
imports-result-skipped = Өткізіп жіберілді
imports-result-rejected = Қабылданбады
imports-result-unread = Оқылмаған ұяшықтар
imports-lapsed = { $count ->
        [one] Импорт салдарынан { NUMBER($count) } өзгертілген мәлімдеме мақұлдауынан айырылды не қараудан алынды. Ол қайта жұмыста, ал «Болдырмау» мақұлдауды да, жіберуді де қалпына келтірмейді.
       *[other] Импорт салдарынан { NUMBER($count) } өзгертілген мәлімдеме мақұлдауынан айырылды не қараудан алынды. Олар қайта жұмыста, ал «Болдырмау» мақұлдауларды да, жіберулерді де қалпына келтірмейді.
    }
imports-repeated = Өткізіп жіберілген { NUMBER($count) } жол алдыңғы жол айтқан мәлімдемені қайталайды. { $count ->
        [one] Онда
       *[other] Оларда
    } тұрған басқа нәрсе, мысалы басқа баға, алынбады.
imports-repeated-row = { NUMBER($row) }-жол { NUMBER($of) }-жолды қайталайды
imports-one-undo = Бір «Болдырмау» ({ $keys }) бүкіл импортты кері қайтарады.
imports-one-undo-recorded = Онда жазылған мәлімдемелер тізімде алынып тасталған болып қалады: оларды тарих сақтайды.
imports-one-undo-changed = Ол өзгерткен мәлімдемелер бұрынғы қалпына келеді; тек ол бастаған үкімдер мен пікірлер қалады.
imports-undone = Импорт кері қайтарылды.
