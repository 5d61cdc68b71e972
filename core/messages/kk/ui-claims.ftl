# Мәлімдемелер кестесі: сүзгі, бағандар, көріністер және бірден көбін өзгерту.

claims-title = Мәлімдемелер
claims-count = { $count ->
    [one] { NUMBER($count) } мәлімдеме
   *[other] { NUMBER($count) } мәлімдеме
}
claims-count-more = { NUMBER($count) } мәлімдемеден көп
claims-ranked = ең жаңа { NUMBER($count) } мәлімдеме — сәйкестігі, қалғаны — уақыты бойынша: бұл сөздер өте жиі кездеседі
claims-facets = Саналғаны
claims-facets-show = Сандарды көрсету
claims-facets-hide = Сандарды жасыру
claims-facet-count = { NUMBER($count) }
claims-facet-more = тағы { NUMBER($count) }
claims-facet-fewer = Азырақ
claims-found-in-claimant = Мәлімдеме авторы:
claims-found-in-reported-by = Кім жеткізді:
claims-found-in-quote = Дәйексөз:
claims-found-in-rationale = Негіздеме:
claims-found-in-sources = Дереккөз:
claims-found-in-comments = Пікір:
claims-found-in-tags = Тег:
claims-record = Мәлімдемені жазу
claims-find = Мәлімдемелерді сүзу
claims-next = Келесі мәлімдеме
claims-previous = Алдыңғы мәлімдеме
claims-open-row = Мәлімдемені ашу
claims-choose-row = Мәлімдемені таңдау немесе таңдауын алып тастау
claims-no-row = Алдымен тізімдегі мәлімдемеге өтіңіз.

claims-filter = Сүзгі
claims-filter-hint = Сөздер немесе status:in_review rating:false tag:көмір …
claims-filter-help = Сөздерді немесе мәні бар өрісті жазыңыз, мысалы status:draft. Ұсыныстарға көрсеткі пернелермен өтіңіз.
claims-filter-clear = Сүзгіні тазарту
claims-filter-rest = Жоғарыда белгіленгені ескерілмеді: тізім қалғаны бойынша жасалды.
claims-filter-suggestions = Ұсыныстар
claims-filter-count = { $count ->
    [one] { NUMBER($count) } мәлімдеме
   *[other] { NUMBER($count) } мәлімдеме
}

claims-column-sources = Дереккөз
claims-column-updated = Өзгерген
claims-column-created = Жазылған
claims-columns = Бағандар
claims-columns-usual = Әдеттегі бағандар
claims-density-compact = Жолдары тығыз
claims-density-comfortable = Жолдары кең

claims-conflicted = қайшылық
claims-stale = мақұлдау ескірген
claims-self-approved = авторының өзі мақұлдаған
claims-overdue = мерзімі өткен
claims-no-verdict = үкімі жоқ
claims-evidence = { $count ->
    [0] жоқ
    [one] { NUMBER($count) }, тәуелсізі: { NUMBER($independent) }
   *[other] { NUMBER($count) }, тәуелсізі: { NUMBER($independent) }
}

claims-empty = Мәлімдемелер әлі жоқ
claims-empty-text = Біреудің мәлімдегенін осында немесе мақаладан жазып, тексеріңіз.
claims-no-match = Сүзгіге бірде-бір мәлімдеме сай келмейді.

claims-preview = Алдын ала қарау
claims-preview-none = Мәлімдемені осында көру үшін таңдаңыз.
claims-preview-show = Алдын ала қарауды көрсету
claims-preview-hide = Алдын ала қарауды жасыру
claims-preview-resize = Алдын ала қараудың ені

claims-views = Көріністер
claims-ready = Дайын көріністер
claims-ready-mine = Маған тағайындалғандар
claims-ready-overdue = Мерзімі өткендер
claims-ready-waiting = Қарауды күтіп тұрғандар
claims-ready-stale = Мақұлдауы ескіргендер
claims-view-save = Осы көріністі сақтау…
claims-view-save-do = Көріністі сақтау
claims-view-name = Көрініс атауы
claims-view-replaces = Мұндай атаулы көрініс бар; ол ауыстырылады.
claims-view-drop = «{ $name }» көрінісін жою…
claims-view-drop-do = Көріністі жою
claims-view-drop-text = Мәлімдемелерге әсер етпейді: көрініс — сүзгі мен оның бағандары ғана.

claims-choose = Таңдау: «{ $statement }»
claims-choose-all = { $count ->
    [one] Сай келетін { NUMBER($count) } мәлімдемені таңдау
   *[other] Сай келетін { NUMBER($count) } мәлімдемені түгел таңдау
}
claims-choose-none = Таңдауды алып тастау
claims-chosen = { $count ->
    [one] { NUMBER($count) } мәлімдеме таңдалды
   *[other] { NUMBER($count) } мәлімдеме таңдалды
}
claims-none-chosen = Бірде-бір мәлімдеме таңдалмаған.

claims-assign = Тағайындау…
claims-assign-title = { $count ->
    [one] { NUMBER($count) } мәлімдеме үшін тағайындау
   *[other] { NUMBER($count) } мәлімдеме үшін тағайындау
}
claims-assign-do = { $count ->
    [one] { NUMBER($count) } мәлімдеме үшін тағайындау
   *[other] { NUMBER($count) } мәлімдеме үшін тағайындау
}
claims-keep = Сол күйінде қалдыру
claims-nobody = Ешкім
claims-no-due = Мерзімін алып тастау
claims-tag = Тегтер…
claims-tag-title = { $count ->
    [one] { NUMBER($count) } мәлімдеменің тегтері
   *[other] { NUMBER($count) } мәлімдеменің тегтері
}
claims-tag-do = { $count ->
    [one] { NUMBER($count) } мәлімдеменің тегтерін өзгерту
   *[other] { NUMBER($count) } мәлімдеменің тегтерін өзгерту
}
claims-tag-add = Қосылатын тегтер
claims-tag-remove = Алынатын тегтер
claims-export = Экспорттау…
claims-withdraw = Алып тастау…
claims-ask-claim-withdraw = { $count ->
    [one] { NUMBER($count) } мәлімдемені алып тастау
   *[other] { NUMBER($count) } мәлімдемені алып тастау
}
claims-do-claim-withdraw = { $count ->
    [one] { NUMBER($count) } мәлімдемені алып тастау
   *[other] { NUMBER($count) } мәлімдемені алып тастау
}
claims-means-claim-withdraw = { $count ->
    [1] Ол көрсетілген себебімен бірге тарихта қалады, бірақ енді есепке алынбайды. «Болдырмау» мұны кері қайтармайды; редактор оны қайта аша алады.
   *[other] Олар көрсетілген себебімен бірге тарихта қалады, бірақ енді есепке алынбайды. «Болдырмау» мұны кері қайтармайды; редактор оларды қайта аша алады.
}
claims-withdraw-published = { $all ->
    [1] Ол оқырмандарда бар ({ $told }).
   *[other] Оқырмандарда бары: { NUMBER($count) } ({ $told }).
}
claims-withdraw-reviewed = { $all ->
    [1] Ол қазір { $told }.
   *[other] Қаралудағысы не мақұлданғаны: { NUMBER($count) } ({ $told }).
}
claims-withdraw-status = { $status }: { NUMBER($count) }
claims-withdraw-lost = Қайта ашу мұны қайтармайды: қайта ашылған мәлімдеме жұмысқа алынады, оны қайтадан қарау керек.
claims-reopen = Қайта ашу…
claims-ask-claim-reopen = { $count ->
    [one] { NUMBER($count) } мәлімдемені қайта ашу
   *[other] { NUMBER($count) } мәлімдемені қайта ашу
}
claims-do-claim-reopen = { $count ->
    [one] { NUMBER($count) } мәлімдемені қайта ашу
   *[other] { NUMBER($count) } мәлімдемені қайта ашу
}
claims-means-claim-reopen = { $count ->
    [1] Ол қайтадан жұмысқа алынады, қайта жіберу керек болады. Алып тасталмаған болса, сол күйінде қалады.
   *[other] Олар қайтадан жұмысқа алынады, қайта жіберу керек болады. Алып тасталмағандары сол күйінде қалады.
}
claims-bulk-done = { $changed ->
    [one] { NUMBER($changed) } мәлімдеме өзгертілді
   *[other] { NUMBER($changed) } мәлімдеме өзгертілді
}{ $unchanged ->
    [0] .
   *[other] , бұрыннан сондай болғаны: { NUMBER($unchanged) }.
}
claims-bulk-cancelled = Өзгерту тоқтатылды, бірде-бір мәлімдеме өзгерген жоқ.
claims-bulk-undo-late = Содан бері басқа нәрсе өзгерді, сондықтан ештеңе кері қайтарылмады. Жоғарғы жолақтағы «Болдырмау» соңғы өзгерісті кері қайтарады.
claims-bulk-refused = { $count ->
    [one] { NUMBER($count) } мәлімдеме сол күйінде қалды:
   *[other] { NUMBER($count) } мәлімдеме сол күйінде қалды:
}

claims-grid-loadingOoo = Жүктелуде…
claims-grid-ariaSortableColumn = Сұрыптау үшін Enter пернесін басыңыз
