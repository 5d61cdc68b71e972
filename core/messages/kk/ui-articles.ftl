# Мақалалар: тізім, оқу және үзіндіден мәлімдеме жазу.

articles-heading = Мақалалар
articles-article = Мақала
articles-count = { $count ->
    [one] { NUMBER($count) } мақала
   *[other] { NUMBER($count) } мақала
}
articles-search = Мақалалардан іздеу
articles-search-hint = Атауы, авторы, баспагері немесе мәтіні
articles-search-clear = Іздеуді тазарту
articles-none-found = Атауында, авторында, баспагерінде не мәтінінде мұндай сөздер бар мақала жоқ.
articles-empty = Мақалалар әлі жоқ
articles-empty-text = Мақала мәтінін қосыңыз, содан кейін одан тапқан мәлімдемелерді сөзбе-сөз жазыңыз.
articles-more = Тағы көрсету
articles-next-row = Келесі мақала
articles-row-before = Алдыңғы мақала

articles-title = Атауы
articles-author = Авторы
articles-publisher = Баспагері
articles-url = Мекенжайы
articles-archived-url-help = Өзгермейтін көшірме сақталған жер.
articles-published-on = Жарияланған күні
articles-language = Тілі
articles-language-help = Атауы бойынша таңдаңыз немесе белгісін жазыңыз, мысалы en, ru немесе kk.
articles-note = Ескертпе
articles-note-help = Редакция үшін; оқырмандарға арналған есептерге кірмейді.
articles-text-help = Мәтінді жарияланған күйінде түгел қойыңыз. Ол әрпіне дейін сақталады; кейінгі нұсқасы оның орнына емес, қосымша енгізіледі.
articles-text-choose = Мәтіндік файлды таңдау…
articles-text-long = { NUMBER($count) } таңба. Мұнда басы ғана көрсетілген; бәрі сақталады.
articles-text-another = Басқа мәтін алу

articles-column-published = Жарияланған
articles-column-claims = Мәлімдемелер
articles-column-unchecked = Тексерілмеген
articles-column-updated = Өзгертілген
articles-no-claims = әлі табылмаған
articles-all-done = { $withdrawn ->
    [0] бәрі тексерілген
   *[other] { $checked ->
        [0] бәрі алынып тасталған
       *[other] бәрі тексерілген не алынып тасталған
    }
}
articles-unchecked = тексерілмегені: { NUMBER($count) }

articles-add = Мақала қосу
articles-add-do = Мақаланы қосу
articles-added = Мақала қосылды.
articles-edit = Мақала мәліметтерін өңдеу
articles-edit-title = Мақала туралы белгілі мәліметтер
articles-save = Сақтау
articles-edited = Мақала сақталды.
articles-capture = Мәтінді қайта алу…
articles-capture-title = Мәтіннің жаңа нұсқасы
articles-capture-text = Бұрынғы мәтін тарихта қалады. Сөздері бұрынғы орнында жоқ мәлімдемелер «тексеру керек» деп белгіленеді; ештеңе жылжытылмайды.
articles-capture-do = Нұсқаны қосу
articles-captured = Мәтіннің жаңа нұсқасы қосылды.
articles-history = Мақаланың тарихы
articles-history-command = Тарих…
articles-text-gone = Мәтін жойылған. Одан үзінді алу үшін мәтінді қайта алыңыз.
articles-text-gone-by = Бұл мақаланың мәтіні жойылған: { $name }, { $when }.
articles-text-gone-next = Одан мәлімдемені үзіндісіз әлі де жазуға болады. Мәтінді сақтауға болса, оны қайта алыңыз.
articles-capture-lost = { $count ->
    [one] { NUMBER($count) } мәлімдеменің сөздері бұл мәтінде бұрынғы орнында жоқ: тексеру керек болады.
   *[other] { NUMBER($count) } мәлімдеменің сөздері бұл мәтінде бұрынғы орнында жоқ: тексеру керек болады.
}

articles-reader = Мақаланы оқу
articles-panes = Мәтін қасындағы мәлімдемелердің ені
articles-unseen = { $count ->
    [one] Бұл мәтінде { NUMBER($count) } көрінбейтін таңба бар, мысалы бағыт белгісі немесе ені нөлдік бос орын.
   *[other] Бұл мәтінде { NUMBER($count) } көрінбейтін таңба бар, мысалы бағыт белгілері немесе ені нөлдік бос орындар.
}
articles-parts = Мәтіннің бөліктері
articles-part = { NUMBER($parts) } бөліктің { NUMBER($part) }-бөлігі
articles-part-before = Алдыңғы бөлік
articles-part-next = Келесі бөлік
articles-passage = Мәлімдемені ашу: { $statement }
articles-open-claim = Ашу
articles-selected = Белгіленген үзінді
articles-copy = Көшіру
articles-unfinished = Осы мақаладан мәлімдеме басталып, сақталмаған.

articles-caret = Пернетақтамен, мәтіндегі меңзермен белгілеу
articles-caret-help = Көрсеткі пернелермен жүріңіз, Shift пен көрсеткілермен белгілеңіз. Enter немесе C мәлімдемені жазады; Esc мәтіннен шығады.
articles-find = Үзіндіні белгілеу
articles-find-command = Үзіндіні белгілеу…
articles-find-first = Алғашқы сөздер
articles-find-last = Соңғы сөздер
articles-find-help = Enter үзіндіні алады; көрсеткілер сондай сөздері бар басқа жерлерге апарады.
articles-find-begin = Үзіндінің алғашқы сөздерін жазыңыз.
articles-find-none = Мәтінде жоқ
articles-find-place = { NUMBER($at) } / { NUMBER($total) }
articles-find-previous = Алдыңғы орын
articles-find-next = Келесі орын
articles-find-adjust = Мәтінде дәлдеу

articles-margin = Осы мақаланың мәлімдемелері
articles-margin-title = { $unchecked ->
    [0] { $claims ->
        [0] Мәлімдемелер әлі жоқ
       *[other] { $withdrawn ->
            [0] Барлық мәлімдемелер тексерілген
           *[other] { $checked ->
                [0] Барлық мәлімдемелер алынып тасталған
               *[other] Барлық мәлімдемелер тексерілген не алынып тасталған
            }
        }
    }
   *[other] Тексерілмегені: { NUMBER($claims) } ішінен { NUMBER($unchecked) }
}
articles-margin-filter = Қай мәлімдемелер көрсетілген
articles-margin-all = Бәрі { NUMBER($count) }
articles-margin-unchecked = Тексерілмеген { NUMBER($count) }
articles-margin-review = Тексеру керек { NUMBER($count) }
articles-margin-empty = Мұнда әлі мәлімдеме жазылмаған
articles-margin-empty-text = Мәтіннен сөздерді белгілеп, C басыңыз.
articles-margin-none-left = Бұл сүзгіден бірде-бір мәлімдеме қалмады.
articles-margin-without-quote = дәйексөзсіз
articles-next = Келесі мәлімдеме
articles-before = Алдыңғы мәлімдеме

articles-needs-review = тексеру керек
articles-needs-review-text = Бұл сөздер мәтінде табылған жерінде енді жоқ.
articles-place = Сөздерін қайта таңдау…
articles-placing = Мәлімдеменің сөздерін таңдаңыз: { $statement }
articles-place-here = Осы сөздерді алу
articles-placed = Мәлімдеме өз сөздеріне қайта байланды.

record-statement-help = Мәлімдеменің өзін болымды түрде жазыңыз, оны теріске шығаруды емес: мақала жалған десе де, «Қазақстан көмір транзитін тоқтатты».
record-similar = Осыған ұқсас бұрынғы мәлімдемелер
record-similar-score = ұқсастығы { NUMBER($percent) } %
record-similar-said = айтылған күні: { $day }
record-similar-recorded = жазылған күні: { $day }
record-quote-none = Үзінді әлі жоқ. Мәтіннен сөздерді белгілеп, «Мәлімдемені жазу» батырмасын басыңыз немесе дәйексөзсіз жазыңыз.
record-quote-without = Дәйексөзсіз
record-quote-selected = Осы сөздерді алу
record-claimant-help = Мәлімдеме кімдікі: адам немесе ұйым.
record-reported-by-help = Мәлімдемені жеткізген: әдетте мақаланың баспагері.
record-modality-help = Мәлімдемені жеткізгеннің өз көзқарасы; ол мәлімдемеден бөлек сақталады.
record-modality-asserted = факт ретінде, өз атынан
record-modality-hedged = болжап: мүмкін, сияқты, көрінеді
record-modality-reported = біреудің сөзі ретінде
record-modality-denied = жалған нәрсе ретінде
record-modality-questioned = күмәнді нәрсе ретінде
record-claimed-on-help = Айтылған күні, белгілі болса. Ол мақала шыққан күннен бұрын болуы мүмкін.
record-claimed-on-later = Бұл — мақала жарияланғаннан кейінгі күн.
record-claimed-on-published = Жарияланған күнін алу, { $day }
record-language-help = Атауы бойынша таңдаңыз немесе белгісін жазыңыз, мысалы en, ru немесе kk.
record-language-meant = «{ $country }» — ел коды. Оның тілі керек болса: { $language } — «{ $tag }».
record-appearances-help = Әр жолға бір мекенжай; біріншісі — алғаш шыққан жері.
record-save = Мәлімдемені жазу
record-saved = Мәлімдеме жазылды.
