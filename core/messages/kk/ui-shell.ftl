# Терезе жақтауы және барлық экранға ортақ бөліктер.

shell-required = (міндетті)
shell-close = Жабу
shell-cancel = Бас тарту
shell-back = Артқа
shell-try-again = Қайталап көру
shell-refused = Қазір болмайды: { $name }
shell-notices = Хабарламалар
shell-loading = Жүктелуде…
shell-table = Кесте: { $name }
shell-copy = Көшіру: { $what }
shell-copied = Көшірілді: { $what }
shell-copy-failed = Көшіру мүмкін болмады: { $what }. Белгілеп, көшіру пернелерін басыңыз.

shell-saving = Сақталуда…
shell-saved = Сақталды
shell-not-saved = Сақталмаған
shell-progress = { NUMBER($done) } / { NUMBER($total) }
shell-updating = «{ $name }» Claimtrail-дің осы нұсқасына жаңартылуда
shell-updating-text = Үлкен жұмыс кеңістігін жаңартуға бірнеше минут кетеді. Бұрынғысының көшірмесі қасында сақталады.

shell-diff-removed = өшірілді:
shell-diff-added = қосылды:
shell-diff-end = .

shell-choose = Таңдаңыз…
shell-date-clear = «{ $field }» өрісін тазарту
shell-date-wrong = Күнтізбеде мұндай күн жоқ. Күннің барлық бөлігін толтырыңыз, жылын төрт цифрмен жазыңыз, немесе өрісті тазартыңыз.
shell-day-to-come = Бұл күн әлі келген жоқ.
shell-day-over = Бұл күн өтіп кетті.
shell-tag-new = «{ $field }» өрісіне қосу
shell-tag-added = Қосылды: { $tag }

shell-draft-from = Бұл — { $when } терілген, әлі сақталмаған мәтініңіз.
shell-draft-failed = Осы пішіндегі сақталмаған мәтінді компьютерге жазу мүмкін болмады. { $why }
shell-draft-continue = Жалғастыру
shell-draft-discard = Жою
shell-draft-discard-ask = Осы сақталмаған мәтін жойылсын ба?
shell-draft-discard-text = Терілген, бірақ сақталмаған мәтін жойылады. Оны қайтару мүмкін емес.
shell-leave-ask = Сақтамай жабылсын ба?
shell-leave-text = Мұнда толтырғаныңыз сақталмайды.
shell-leave = Сақтамай жабу

shell-yes = иә
shell-no = жоқ
shell-not-set = көрсетілмеген
shell-redacted = бүркелген
shell-redacted-why = Бұл сөздер редакция иесінің шешімімен жойылды. Кім, неге жойғаны тарихта көрсетілген.
shell-hidden = жасырын таңба { $code }
shell-line-break = жолды ауыстыру
shell-tab = табуляция
shell-meanwhile = Осы арада басқа жерде өзгертілді. Қазір мұнда:
shell-meanwhile-take = Осыны алу
shell-meanwhile-take-of = Осыны алу: «{ $field }»
shell-meanwhile-told = { $count ->
    [one] Сіз өзгерткен { NUMBER($count) } өріс осы арада басқа жерде де өзгертілді. Қазіргі мәні қасында көрсетілген.
   *[other] Сіз өзгерткен { NUMBER($count) } өріс осы арада басқа жерде де өзгертілді. Қазіргі мәндері қасында көрсетілген.
}

shell-format = «{ $field }» өрісін безендіру
shell-format-bold = Қалың
shell-format-italic = Көлбеу
shell-format-heading = Тақырып
shell-format-list = Тізім
shell-format-numbers = Нөмірленген тізім
shell-format-quote = Дәйексөз
shell-format-link = Сілтеме
shell-format-source = Мәтінде безендірілген өріс жоғалтатын нәрсе бар, мысалы кесте не сурет, сондықтан ол осында Markdown күйінде көрсетілген.
shell-link-words = Сөздер
shell-link-address = Мекенжайы
shell-link-address-wrong = Мекенжай https://, http:// немесе mailto: деп басталады, бос орынсыз. Оны толық жазыңыз.
shell-address-completed = Басына «https://» қосылды.
shell-link-set = Сілтеме қою
shell-link-remove = Сілтемені алып тастау

shell-broken = Бұл экранды көрсету мүмкін болмады: { $reason }. Деректеріңіз аман; сақталғаны сақталған күйінде қалады.
shell-no-such-screen = Мұндай экран жоқ
shell-no-such-screen-text = Бұл мекенжай ешқайда апармайды.
shell-to-claims = Мәлімдемелерге өту

shell-palette = Пәрмендер
shell-palette-search = Не істегіңіз келеді?
shell-palette-empty = Мұндай атаулы пәрмен жоқ.
shell-palette-set = таңдалған
shell-shortcuts = Пернелер тіркесімі
shell-shortcuts-here = Осы экранда
shell-shortcuts-save = Пішінге енгізілгенді сақтау
shell-shortcuts-everywhere = Барлық жерде
shell-single-keys-off = Бір пернелік пәрмендер өшірулі; «Көрініс пен пернелер» мәзірін қараңыз.

shell-name = Claimtrail
shell-rail = Экрандар
shell-rail-narrow = Панельді жию
shell-rail-widen = Панельді жаю
shell-go = Өту
shell-go-claims = Мәлімдемелер
shell-go-articles = Мақалалар
shell-go-review = Қарау
shell-go-sources = Дереккөздер
shell-go-reports = Есептер
shell-go-insights = Шолу
shell-go-desk = Редакция
shell-drafts = Сақталмаған мәтін
shell-drafts-open = Сақталмаған мәтінді жалғастыру…
shell-drafts-also = қаралама
shell-drafts-none = Сақталмаған мәтін жоқ.
shell-drafts-count = { $count ->
    [one] { NUMBER($count) } сақталмаған мәтін
   *[other] { NUMBER($count) } сақталмаған мәтін
}

shell-palette-open = Пәрмендер…
shell-acting = Кім жұмыс істейді
shell-acting-nobody = Ешкім
shell-acting-revoked = кілтінің күші жойылған
shell-acting-left = мұнда енді жұмыс істемейді
shell-acts-now = Енді { $name } жұмыс істейді.
shell-inactive = Бұл қызметкер редакцияда енді жұмыс істемейді.
shell-key-revoked = Бұл қызметкердің осы компьютердегі кілтінің күші жойылған.

shell-undo = Болдырмау
shell-undo-words = Болдырмау, кері қайтару
shell-undo-what = Болдырмау: { $op }
shell-undo-titled = Болдырмау: { $op }: «{ $title }»
shell-undo-several = Болдырмау: { $op }, бірден бірнешеуі
shell-undo-nothing = Кері қайтаратын өзгерісіңіз жоқ.
shell-undo-impossible = { $op }: кері қайтаруға болмайды, бұл тарихта сақталады.
shell-undo-earlier = Одан бұрынғысын болдырмау
shell-undo-earlier-what = Одан бұрынғысын болдырмау: { $op }
shell-undo-earlier-titled = Одан бұрынғысын болдырмау: { $op }: «{ $title }»
shell-undo-earlier-several = Одан бұрынғысын болдырмау: { $op }, бірден бірнешеуі
shell-undo-earlier-how = Одан бұрынғысын командамен (Ctrl K) болдырмауға болады.
shell-undone = Кері қайтарылды.
shell-undone-withdrawn = Жазылған { NUMBER($count) } мәлімдеме тізімде алынып тасталған болып қалады: жазылғанды тарих сақтайды.
shell-undone-changed = Оның { NUMBER($count) } бөлігі содан бері өзгертілген, қазіргі күйінде қалады.
shell-undone-kept = Осы өзгеріспен басталған { NUMBER($count) } үкім не пікір қалады: басталғанды тарих сақтайды.
shell-redo = Қайталау
shell-redo-words = Қайталау, қайта істеу
shell-redo-what = Қайталау: { $op }
shell-redo-titled = Қайталау: { $op }: «{ $title }»
shell-redo-several = Қайталау: { $op }, бірден бірнешеуі
shell-redo-nothing = Қайталайтын ештеңе жоқ: кері қайтарылған өзгеріс жоқ.
shell-redone = Қайталанды.

shell-looks = Көрініс пен пернелер
shell-language = Тіл
shell-appearance = Безендіру
shell-appearance-system = Жүйедегідей
shell-appearance-light = Ашық
shell-appearance-dark = Қараңғы
shell-appearance-contrast = Жоғары контраст
shell-text-size = Мәтін өлшемі
shell-percent = { NUMBER($percent) } %
shell-more = Тағы
shell-direction-keys = Бағыт және пернелер
shell-mirrored = Терезені айнадағыдай бейнелеу (оңнан солға)
shell-single-keys = Бір пернелік пәрмендер

shell-skip = Мазмұнға өту
shell-file = Файл
shell-file-open = Жұмыс кеңістігін ашу…
shell-file-close = Жұмыс кеңістігін жабу
shell-file-back-up = Сақтық көшірме…
shell-file-verify = Журналды тексеру
shell-file-report = Есепті сақтау…
shell-quit = Шығу
shell-close-unkept = Терілгеннің бір бөлігін осы компьютерге жазу мүмкін болмады, сондықтан терезе ашық қалады. Мәтінді сақтаңыз немесе басқа жерге көшіріңіз; бәрібір жабу үшін терезені тағы бір рет жабыңыз.
shell-about = Claimtrail туралы
shell-menu-closed = Алдымен жұмыс кеңістігін ашыңыз немесе жасаңыз.
