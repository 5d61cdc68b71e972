# Мәлімдеме бетіндегі дәлелдер.

evidence-title = Дәлелдер
evidence-independent = { $count ->
        [one] бір тәуелсіз дереккөз
       *[other] { $count } тәуелсіз дереккөз
    }
evidence-none = Дәлел әлі жоқ. Мәлімдемені қолдайтын, оған қайшы немесе оны түсінуге көмектесетін нәрсені тіркеңіз.
evidence-attach = Дәлел тіркеу
evidence-attached = Дәлел тіркелді.
evidence-edit = Дәлелді өңдеу
evidence-edit-of = Өңдеу: { $title }
evidence-saved = Дәлел сақталды.
evidence-detach = Ажырату
evidence-detach-of = Ажырату: { $title }
evidence-detach-ask = Бұл дәлелді ажыратасыз ба?
evidence-detach-means = Дереккөз кітапханада қалады, ал тарих мұнда не тұрғанын сақтайды.
evidence-detached = Дәлел ажыратылды.

evidence-source = Дереккөз
evidence-source-help = { $count ->
        [one] Бір дереккөз сай келеді.
       *[other] { $count } дереккөз сай келеді.
    }
evidence-source-search = Атауы, авторы, баспагері немесе түпдерегі
evidence-source-another = Басқа дереккөз
evidence-source-already = Бұл дереккөз мәлімдемеге тіркелген; ол бір рет саналады.
evidence-new-source = Жаңа дереккөз қосу

evidence-stance-help = Дереккөздің мәлімдемеге қатысы.
evidence-stance-supports = Мәлімдемені қолдайды.
evidence-stance-refutes = Мәлімдемеге қайшы.
evidence-stance-context = Мәлімдемені түсінуге көмектеседі.
evidence-quote-help = Дереккөздің өз сөздері.
evidence-locator-help = Бет, абзац, уақыт белгісі.
evidence-note-help = Оқырмандарға емес, редакцияға.
evidence-archived = Мұрағаттық көшірме мекенжайы:
evidence-at = Орны:
evidence-origin = Түпдерегі:
evidence-with = Бірге саналатындар:
evidence-quoted = «{ $title }»
evidence-one-address = Мекенжайы ортақ
evidence-counts-once = { $count ->
        [one] Тағы біреуімен бірге біреу болып саналады
       *[other] Тағы { $count } дереккөзбен бірге біреу болып саналады
    }
evidence-changed-since = Мақұлданғаннан кейін өзгерткен: { $name }

evidence-file-add-to = «{ $title }» дереккөзіне файл тіркеу
evidence-file-save = «{ $name }» файлын былай сақтау…
evidence-file-saved = «{ $name }» сақталды.
