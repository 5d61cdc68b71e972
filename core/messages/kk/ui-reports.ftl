# Есептер: редакциядан файл түрінде шығатыны.

reports-heading = Есептер
reports-setup = Есепке не кіреді
reports-layout = Есеп түрі
reports-layout-claims = Мәлімдемелер
reports-layout-claims-note = Әр мәлімдемеге бір жол: үкімі, дәлелдері, қаралуы.
reports-layout-evidence = Дәлелдер
reports-layout-evidence-note = Әр мәлімдеменің әр дереккөзіне бір жол.
reports-layout-history = Тарих
reports-layout-history-note = Әр нұсқада жазылған әр мәнге бір жол.

reports-columns = Бағандар
reports-columns-all = Барлық бағандар
reports-columns-all-short = бәрі
reports-columns-some = { $all } ішінен { $count }
reports-columns-help = Олар осы есеп түрінің ретімен тұрады. Жұмыс кеңістігінің бақылау хеші әр есепте бар.
reports-columns-none = Баған таңдаңыз: әйтпесе есепте бірде-бір баған болмас еді.

reports-profile = Есеп кімге арналған
reports-profile-desk = Редакцияға
reports-profile-desk-note = Кім не істегенімен және адамдардың ескертпелерімен бірге.
reports-profile-outside = Редакциядан тыс адамдарға
reports-profile-outside-note = Редакция адамдарының аттарынсыз, ескертпелер мен пікірлерсіз.
reports-profile-same = ClaimReview-де редакциядан ешкім аталмайды, ескертпе де жоқ: ол бәріне бірдей.
reports-unpublished = Бұл мәлімдемелердің жарияланбағаны: { NUMBER($count) } ({ $told }). Редакциядан тыс адамдар нені оқитынын «Күйі» бөлімінде таңдаңыз.
reports-unpublished-of = { $status }: { NUMBER($count) }
reports-unpublished-some = Бұл мәлімдемелердің ішінде жарияланбағандары болуы мүмкін. Редакциядан тыс адамдар нені оқитынын «Күйі» бөлімінде таңдаңыз.

reports-as-of-help = Мәлімдемелердің осы күннің соңындағы (UTC) күйі, оларды жазған құрылғылардың сағаты бойынша. Күн берілмесе — қазіргі күйі.
reports-then = Мына сәтте
reports-now = Қазіргі күйі
reports-readying = Сол кездегісі жиналып жатыр
reports-readying-cancelled = Сол кездегісі жиналған жоқ.
reports-readying-again = Жинау
reports-before-all = Ол кезге дейін ештеңе жазылмаған
reports-before-all-text = Бұл күн осы жұмыс кеңістігінің бірінші нұсқасынан бұрын: есеп бос болар еді.

reports-filter = Қай мәлімдемелер
reports-filter-all = Барлық мәлімдемелер
reports-filter-clear = Қайтадан барлық мәлімдемелер
reports-filtered = Барлық мәлімдеме емес. { $words }
reports-filtered-count = Барлық мәлімдеме емес, тек { NUMBER($count) }. { $words }
reports-picked = Тек таңдалған { NUMBER($count) } мәлімдеме
reports-picked-but = Алынып тасталған { NUMBER($count) } мәлімдемесіз
reports-picked-drop = Бәрін алу
reports-status = Күйі
reports-rating = Баға
reports-tag = Тегтер, бәрі бірге
reports-language = Тілі
reports-language-help = Жазылғандай, мысалы en, ru немесе kk.
reports-article = Мақала
reports-anyone = кез келген адам
reports-any = кез келген
reports-any-article = Кез келген мақала
reports-chosen = { $first } және тағы { NUMBER($more) }

reports-format = Файл
reports-format-csv = CSV
reports-format-xlsx = Excel
reports-format-claim-review = ClaimReview
reports-format-html = Веб-бет
reports-format-help-csv = RFC 4180 бойынша UTF-8 CSV, кез келген бағдарламаға.
reports-format-help-xlsx = Сол кестесі бар кітап: сандар сан күйінде, ал бөлек парақ оның не туралы екенін айтады.
reports-format-help-claim-review = schema.org-тың ClaimReview форматы, JSON-LD түрінде, редакция сайты мен басқа бағдарламаларға: тек жарияланған мен түзетілгендер.
reports-format-help-html = Жіберуге, басып шығаруға не мұрағаттауға арналған бір бет. Көрсететінінің бәрі өзінде, скрипт жоқ.
reports-bom = Excel UTF-8 екенін танитын белгіден бастау
reports-url = Әр тексерудің мекенжайы
reports-url-help = Мәлімдеме нөмірінің орнында {"{id}"} тұрған мекенжай. Мекенжайсыз Google тексеруді көрсетпейді.

reports-presets = Дайын үлгілер
reports-preset-apply = «{ $name }» үлгісін қолдану
reports-preset-applied = «{ $name }» үлгісі қолданылды.
reports-preset-save = Үлгі ретінде сақтау…
reports-preset-save-title = Үлгі ретінде сақтау
reports-preset-save-do = Үлгіні сақтау
reports-preset-text = Мұнда қойылғанның бәрі осы компьютерде осы атаумен сақталады.
reports-preset-name = Атауы
reports-preset-replaces = Мұндай атаулы үлгі бар; ол ауыстырылады.
reports-preset-saved = Сақталды: { $name }
reports-preset-remove = «{ $name }» үлгісін жою…
reports-preset-remove-do = Үлгіні жою
reports-preset-remove-text = Есептер мен мәлімдемелерге әсер етпейді: үлгі — осы экрандағы баптаулар ғана.
reports-preset-removed = Жойылды: { $name }

reports-preview = Алдын ала қарау
reports-preview-table = Есептің алғашқы жолдары
reports-preview-count = { $count ->
        [0] жол жоқ
        [one] { NUMBER($count) } жол
       *[other] { NUMBER($count) } жол
    }
reports-preview-first = алғашқы { NUMBER($count) } жол
reports-preview-columns = { $count ->
        [one] { NUMBER($count) } баған
       *[other] { NUMBER($count) } баған
    }
reports-preview-text = Есептің басы
reports-preview-claims = { $count ->
        [0] мәлімдеме жоқ
        [one] { NUMBER($count) } мәлімдеме
       *[other] { NUMBER($count) } мәлімдеме
    }
reports-preview-first-claims = алғашқы { NUMBER($count) } мәлімдеме
reports-preview-no-review = Айтатын тексеру жоқ
reports-preview-no-review-text = Оқырмандарда тек жарияланған не түзетілген мәлімдемелердің тексерулері бар.
reports-preview-none = Бірде-бір мәлімдеме сай келмейді
reports-preview-none-text = Есепте тақырып жолы ғана болар еді.
reports-preview-updating = жаңартылуда… Әзірге өзгеріске дейінгісі көрсетілген.
reports-preview-waits = Баптау түзетілгенде алдын ала қарау көрінеді.

reports-left-out = Есепке не кірмейді
reports-rule-confidential = Құпия дереккөз әрқашан тек «Құпия дереккөз» деп аталады. Мән оған апаруы мүмкін жерлерде (авторы, мекенжайлары, ескертпелері, файлдары, одан келтірілгендер) бірдеңе берілсе де, берілмесе де «[withheld]» тұрады. Басқа жерде (мәлімдемелерде, басқа дереккөздерде, ал «Тарих» есебінде пікірлерде де) жазылған сөз сол қалпында тұрады: есепті бермес бұрын, онда біреу аталмағанын тексеріңіз.
reports-rule-outside = Редакциядан тыс адамдарға арналған есепте редакцияда кім не істегенінің, ескертпелердің, пікірлердің, қайтару мен алып тастау себептерінің, дереккөздер мүдделерінің орнында да «[withheld]» тұрады; веб-бетте ондай ескертпелер мүлде жоқ. Басқа мәтіндерге жазылған аттар қалады: есепті бермес бұрын қарап шығыңыз.
reports-rule-redacted = Мән жойылған жерде «[redacted]» тұрады.
reports-rule-harmless = Кесте редакторы формула ретінде орындайтын ұяшық апострофтан басталады.
reports-rule-not-cited = Құпия дереккөздер көрсетілмейді.
reports-rule-cut = Ұяшыққа сыймайтын мәтін қысқартылады; соңында қанша жетіспейтіні айтылады, ал толық мәтіні CSV есебінде.
reports-rule-published = Кірмейді, бірақ саналады: жарияланбаған әрі түзетілмеген мәлімдемелер, қазір түзетіліп жатқандары, сондай-ақ көшірмелері бір-біріне қайшы, мәтіні жойылған не соңғы түзетуі тексерудің өзін жоққа шығарған мәлімдемелер.
reports-rule-page = Бетте пікірлер, тегтер, орындаушылар жоқ. Мұнда оның сөздері безендірусіз көрсетілген.
reports-seen = Көрсетілген жолдарда ({ NUMBER($count) }): { $withheld ->
        [0] ештеңе жасырылмаған
        [one] { NUMBER($withheld) } мән жасырылған
       *[other] { NUMBER($withheld) } мән жасырылған
    }, { $redacted ->
        [0] ештеңе бүркелмеген
        [one] { NUMBER($redacted) } мән бүркелген
       *[other] { NUMBER($redacted) } мән бүркелген
    }.

reports-save-csv = CSV сақтау…
reports-save-xlsx = Excel кітабын сақтау…
reports-save-claim-review = ClaimReview сақтау…
reports-save-html = Веб-бетті сақтау…
reports-saving = Есеп жазылуда
reports-saved = { $name } деп сақталды
reports-cancelled = Есеп тоқтатылды, файл жазылған жоқ.
reports-receipt = Түбіртек
reports-receipt-help = Оны файлмен бірге сақтаңыз: ол файлдың жұмыс кеңістігінің осы күйі туралы дәл осы есеп екенін кейін көрсетеді.
reports-receipt-copy = Түбіртекті көшіру
reports-count = { NUMBER($count) }
reports-rows = Жолдар
reports-claims = Мәлімдемелер
reports-not-published = Кірмеді: жарияланбаған
reports-correction-open = Кірмеді: түзету жүріп жатыр
reports-withheld = Жасырылған мәндер
reports-redacted = Бүркелген мәндер
reports-unsettled = Кірмеді: әлі шешілмеген
reports-cut = Қысқартылған ұяшықтар
reports-bytes = Өлшемі
reports-sha256 = Файлдың SHA-256 хеші
reports-head = Жұмыс кеңістігінің бақылау хеші
reports-head-now = Қазіргі бақылау хеші
reports-exact-bytes = { $count ->
        [one] { NUMBER($count) } байт
       *[other] { NUMBER($count) } байт
    }
