# Дереккөздер: кітапхана, дереккөз беті және пішін.

sources-heading = Дереккөздер
sources-count = { $count ->
        [one] { NUMBER($count) } дереккөз
       *[other] { NUMBER($count) } дереккөз
    }
sources-search = Атауынан, авторынан, баспагерінен және түпдерегінен іздеу
sources-all-kinds = Барлық түрлері
sources-empty = Дереккөздер әлі жоқ
sources-empty-text = Мұнда жиналғанды кез келген мәлімдемеге дәлел ретінде тіркеуге болады.
sources-none-fit = Бірде-бір дереккөз сай келмейді
sources-none-fit-text = Мұндай сөздері, түрі және түпдерегі бар дереккөз жоқ.
sources-show-all = Барлық дереккөздерді көрсету
sources-more = Тағы көрсету
sources-next = Келесі дереккөз
sources-previous = Алдыңғы дереккөз
sources-focus-search = Дереккөздерден іздеу
sources-same-origin = «{ $title }» дереккөзімен біреу болып саналатын дереккөздер

sources-used = Қайда қолданылған
sources-used-claims = { $count ->
        [0] еш жерде
        [one] { NUMBER($count) } мәлімдеме
       *[other] { NUMBER($count) } мәлімдеме
    }
sources-by = Авторы, баспагері
sources-files = Файлдар
sources-group = { $count ->
        [one] Осы түпдерегі бар { NUMBER($count) } дереккөз
       *[other] Осы түпдерегі бар { NUMBER($count) } дереккөз біреу болып саналады
    }
sources-alone = айтылмаған

sources-title = Атауы
sources-kind = Түрі
sources-primary = Бастапқы
sources-primary-help = Бірінші қолдан: олар туралы әңгіме емес, құжаттың, сандардың немесе адамның өзі.
sources-author = Авторы
sources-publisher = Баспагері
sources-url = Мекенжайы
sources-archived-url-help = Бет өзгергенде де қалатын көшірме.
sources-published-on = Жарияланған күні
sources-accessed-on = Қаралған күні
sources-accessed-on-earlier = Бұл — жарияланғанға дейінгі күн.
sources-origin = Түпдерегі
sources-origin-help = Ол қайталайтын агенттік хабары, құжат немесе адам. Түпдерегі ортақ дереккөздер тәуелсіздерді санағанда біреу болып есептеледі.
sources-origin-alike = { $count ->
        [one] «{ $title }» дереккөзінің де түпдерегі осы: екеуі біреу болып саналады.
       *[other] Осы түпдерек { NUMBER($count) } дереккөзде бар, солардың бірі — «{ $title }»: осымен бірге олар біреу болып саналады.
    }
sources-interest = Мүддесі
sources-interest-help = Бұл істегі мүддесі: оған кім төлейді, жауабы кімге тиімді.
sources-confidential = Құпия
sources-confidential-help = Ол туралы жазылғанды ешбір есеп басып шығармайды: атауы, авторы, мекенжайлары, ескертпелері, файлдары және одан келтірілгендер осы жұмыс кеңістігінде қалады. Басқа жерде (мәлімдемеде, пікірде, басқа дереккөзде) жазылған сөз сол қалпында шығады: ол жерде ешкімді атамаңыз. Жұмыс кеңістігінің файлы бар кез келген адам мұның бәрін оқи алады.
sources-note = Ескертпе
sources-note-help = Оқырмандарға емес, редакцияға.

sources-add = Дереккөз қосу
sources-known-use = «{ $title }» дереккөзін алу
sources-known-anyway = Бәрібір қосу
sources-known-kept = Жаңа дереккөз туралы тергеніңіз сақталмаған мәтін болып қалды.
sources-edit = Дереккөзді өңдеу
sources-save = Дереккөзді сақтау
sources-saved = Сақталды: { $title }
sources-unchanged = Әзірге ештеңе өзгертілмеген.
sources-stale-warning = { $count ->
        [one] { NUMBER($count) } мәлімдеме осы дереккөзге сүйеніп мақұлданған. Оны өзгертсеңіз, мақұлдау сіздің атыңызбен ескірген болып көрсетіледі:
       *[other] { NUMBER($count) } мәлімдеме осы дереккөзге сүйеніп мақұлданған. Оны өзгертсеңіз, мақұлдаулар сіздің атыңызбен ескірген болып көрсетіледі:
    }
sources-stale-more = { $count ->
        [one] және тағы { NUMBER($count) }.
       *[other] және тағы { NUMBER($count) }.
    }

sources-facts = Мәліметтер
sources-added = Қосылған
sources-changed = Өзгертілген
sources-by-name = { $name }
sources-confidential-note = Құпия: есептер оны «Құпия дереккөз» деп атайды және оған апаруы мүмкін нәрсені жасырады.

sources-uses = Қайда қолданылған
sources-uses-none = Оған әлі бірде-бір мәлімдеме сүйенбейді
sources-uses-none-text = Оны мәлімдеме бетінде дәлел ретінде тіркеңіз.
sources-alike = Бірге біреу болып саналатындар
sources-alike-help = Олардың түпдерегі ортақ. Мәлімдеме олардың нешеуіне сүйенсе де, олар бір рет саналады.

sources-attachments = Файлдар
sources-attachments-none = Онымен бірге файл сақталмаған. Экран суреті, PDF немесе жазба бет жойылғанда да оқылады.
sources-attach = Файл қосу…
sources-attach-title = Бұл дереккөзге файл қосу
sources-attached = Қосылды: { $name }
sources-attached-as = Бұл файл мұнда бұрыннан сақтаулы, аты өзгермейді: «{ $name }»; «{ $given }» сол атпен қосылды
sources-attached-there = «{ $name }» бұл дереккөзде бұрыннан бар. Ештеңе өзгерген жоқ.
sources-attached-there-as = Бұл дереккөзде бұл файл «{ $name }» атымен бұрыннан бар. Ештеңе өзгерген жоқ.
sources-attached-mismatch = Атына қарағанда «{ $name }» — { $named }, ал мазмұнына қарағанда { $found ->
        [none] олай емес
       *[other] — { $found }
    }. Керек файл ма, қараңыз; ол сол күйі сақталды.
sources-attachment-save = «{ $name }» файлын сақтау…
sources-attachment-saved = Сақталды: { $name }
sources-attachment-remove = «{ $name }» файлын бұл дереккөзден алу
sources-attachment-remove-do = Алу
sources-attachment-remove-text = Файлдың мазмұны осы жұмыс кеңістігінде қалады: оны тарих атайды. «Болдырмау» файлды орнына қайтарады.
sources-attachment-removed = Алынды: { $name }
sources-sha256 = { $name } файлының SHA-256 хеші
sources-attachment-size = { $size }, { $type }

sources-history = Тарих
