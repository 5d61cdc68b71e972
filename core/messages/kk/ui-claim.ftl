# Мәлімдеме беті: не айтады, қандай күйде, онымен не істеуге болады.

claim-tab-work = Жұмыс
claim-tab-history = Тарих
claim-tabs = Мәлімдеменің бөліктері
claim-about = Не анықталды және онымен кім жұмыс істейді
claim-commands = Мәлімдеме

claim-edit = Мәлімдемені өңдеу
claim-save = Сақтау
claim-saved = Мәлімдеме сақталды.
claim-unchanged = Әзірге ештеңе өзгертілмеген.
claim-edit-conflict = Қайшылық: қай жағы дұрыс екенін жоғарыда таңдаңыз.
claim-edit-conflicts = Мұнда өшірулі өрістер бойынша көшірмелер бір-біріне қайшы. Алдымен қай жағы дұрыс екенін таңдап, содан кейін түзетіңіз.
claim-edit-conflicts-go = Қайшылыққа өту
claim-edit-redacted = Мұнда тұрған мән жойылған. Тек айтуға болатынын жазыңыз.
claim-none = көрсетілмеген
claim-statement-gone = Мәлімдеме мәтіні жойылған
claim-statement-gone-next = Көрсетуге болатын мәтін жазыңыз: мәлімдемені өзгертіңіз. Оны кім, неге жойғаны тарихта көрсетілген.

claim-next-draft = Келесісі: дәлел табу, үкім ұсыну, қарауға жіберу.
claim-next-propose = Келесісі: үкім ұсынып, қарауға жіберу.
claim-next-in-progress = Келесісі: үкімді аяқтап, қарауға жіберу.
claim-next-conflict = Келесісі: қайшылықта қайсысы дұрыс екенін таңдау.
claim-next-unmet = Келесісі: жіберу үшін жетіспейтінін орындап, қарауға жіберу.
claim-next-submit = Келесісі: қарауға жіберу.
claim-next-changes-requested = Келесісі: сұралған өзгерістерді енгізіп, қайта жіберу.
claim-next-in-review = Келесісі: редактор мақұлдайды немесе қайтарады.
claim-next-approved = Келесісі: редактор жариялайды.
claim-next-published = Жарияланған. Қатесі түзету арқылы жөнделеді.
claim-next-correction-pending = Келесісі: түзетуді енгізіп, қарауға жіберу.
claim-next-corrected = Түзетуімен жарияланған.
claim-next-withdrawn = Алынып тасталған. Редактор қайта аша алады.

claim-self-approved = Авторының өзі мақұлдаған
claim-self-approved-why = Мақұлдаған адамның өзі жазған немесе жіберген: ол кезде редакцияда басқа ешкім жұмыс істемеген.
claim-self-approving = Өз жұмысыңызды мақұлдап отырсыз. Мұны мәлімдемені не ол туралы есепті оқығандардың бәрі көреді.
claim-stale = Мақұлдау ескірген
claim-stale-why = Мақұлдау сүйенген нәрсе содан бері өзгерді. Мақұлдау күшінде; қайта қарап шығып, үкім әлі дұрыс болса, растаңыз.
claim-stale-by = өзгерткен: { $name }
claim-perhaps-public = Ол оқырмандарда болуы мүмкін
claim-perhaps-public-why = { $name } оқырмандарға берген мәлімдемені бұны білмеген басқа көшірмеде өзгертті; мұнда ол жарияланбаған. Қайсысы дұрыс екенін келісіңіз: оны қайта мақұлдап, жариялаңыз немесе алып тастаңыз.
claim-disputed = Қайшылық
claim-disputed-why = Бөлек өзгертілген көшірмелер бір-біріне қайшы. Ең алдымен қайсысы дұрыс екенін таңдаңыз.
claim-reason-changes-requested = Мына себеппен қайтарылды
claim-reason-withdrawn = Мына себеппен алынып тасталды
claim-reason-in-progress = Мына себеппен қайта ашылды
claim-reason-draft = Көрсетілген себеп
claim-reason-in-review = Көрсетілген себеп
claim-reason-approved = Мына себеппен расталды
claim-reason-published = Мына себеппен расталды
claim-reason-correction-pending = Көрсетілген себеп
claim-reason-corrected = Мына себеппен расталды

claim-lapse-submission = Бұл мәлімдеме қаралуда. Мазмұнын өзгертсеңіз, ол қараудан алынады, бұл тарихта көрінеді; қайта жіберу керек болады.
claim-lapse-approval = Бұл мәлімдеме мақұлданған. Мазмұнын өзгертсеңіз, мақұлдау күшін жояды, бұл тарихта көрінеді; қайта жіберіп, мақұлдату керек болады.

## Не айтады

claim-group-content = Мәлімдеме
claim-facts = Мәліметтер
claim-statement-help = Мәлімдеменің өзі, болымды түрде; оны теріске шығару емес.
claim-appearances-help = Әр жолға бір мекенжай; біріншісі — алғаш шыққан жері.
claim-first = алғаш шыққан жері
claim-language-help = Атауы бойынша таңдаңыз немесе белгісін жазыңыз, мысалы en, ru немесе kk-Cyrl.
claim-quote-help = Мақаланың сөздері, дәл сондағыдай.
claim-quote-nearest = Ең жақын үзіндіні алу
claim-quote-many = Бұл сөздер мақалада { $count } рет кездеседі. Қай жері екенін таңдаңыз.
claim-quote-which = Осы жерлердің қайсысы?
claim-quote-title = Мәнмәтіндегі дәйексөз
claim-quote-none = Мақаланың сөздері келтірілмеген.
claim-quote-review = Тексеру керек
claim-quote-review-why = Бұл сөздер мақала мәтінінде табылған күйінде енді жоқ. Мақаланы ашып, дәйексөзді қайта алыңыз.
claim-quote-gone = Мақаланың мәтіні, онымен бірге осы сөздердің айналасындағысы да жойылған. Кім, қашан және неге жойғаны мақала бетінде көрсетілген.
claim-quote-open = Мақаланы осы жерінен ашады.

## Онымен кім жұмыс істейді

claim-work = Жұмыс
claim-assignee-left = редакцияда енді жұмыс істемейді
claim-overdue = мерзімі өткен
claim-recorded = Жазған
claim-published = Жариялаған
claim-changed = Өзгерткен

## Қарау

claim-review = Қарау
claim-other-steps = Басқа қадамдар
claim-submitted-by = Жіберген: { $name }
claim-approved-by = Мақұлдаған: { $name }
claim-upheld-by = Растаған: { $name }
claim-self-upheld-by = Растаған: { $name }, өз жұмысы
claim-self-approved-by = Мақұлдаған: { $name }, өз жұмысы

claim-do-review-submit = Қарауға жіберу
claim-do-review-recall = Қайтарып алу
claim-do-review-approve = Мақұлдау
claim-do-review-return = Қайтару
claim-do-review-uphold = Растау
claim-do-claim-publish = Жариялау
claim-do-claim-withdraw = Алып тастау
claim-do-claim-reopen = Қайта ашу
claim-do-correction-open = Түзетуді бастау
claim-do-correction-edit = Түзетуді өңдеу
claim-do-correction-cancel = Түзетуді болдырмау

claim-done-review-submit = Қарауға жіберілді.
claim-done-review-recall = Қараудан қайтарып алынды.
claim-done-review-approve = Мақұлданды.
claim-done-review-return = Қайтарылды.
claim-done-review-uphold = Мақұлдау расталды.
claim-done-claim-publish = Жарияланды.
claim-done-claim-withdraw = Алынып тасталды.
claim-done-claim-reopen = Қайта ашылды.
claim-done-correction-open = Түзету басталды.
claim-done-correction-edit = Түзету өзгертілді.
claim-done-correction-cancel = Түзету болдырылмады.

claim-ask-review-approve = Бұл мәлімдемені мақұлдайсыз ба?
claim-ask-review-return = Мәлімдемені қайтару
claim-ask-review-uphold = Мақұлдауды растау
claim-ask-claim-publish = Бұл мәлімдемені жариялайсыз ба?
claim-ask-claim-withdraw = Мәлімдемені алып тастау
claim-ask-claim-reopen = Мәлімдемені қайта ашу
claim-ask-correction-approve = Бұл түзетуді мақұлдайсыз ба?
claim-ask-correction-open = Түзетуді бастау
claim-ask-correction-edit = Түзетуді өңдеу
claim-ask-correction-cancel = Түзетуді болдырмау

claim-approving = Үкім сүйенетін дәлелдер: { NUMBER($evidence) }; тәуелсіз дереккөздер: { NUMBER($sources) }.
claim-means-review-approve = Сіз үкім мен дәлелдерге қазіргі күйінде кепіл боласыз. Мақұлдауды кері қайтаруға болмайды; мәлімдеме кейін өзгерсе, мақұлдау күшін жояды.
claim-means-review-return = Ол не өзгеру керегі көрсетіліп, орындаушыға қайтады.
claim-means-review-uphold = Сіз содан бері не өзгергенін қарап шықтыңыз, үкім әлі дұрыс деп кепіл боласыз. Мақұлдау қазіргі барға сүйенеді; көрсеткен себебіңіз онымен бірге қалады.
claim-means-claim-publish = Содан бастап ол жарияланған болып саналады. Оны тек түзету арқылы өзгертуге болады.
claim-means-claim-withdraw = Ол көрсетілген себебімен бірге тарихта қалады, бірақ енді есепке алынбайды. Редактор оны қайта аша алады.
claim-means-claim-reopen = Ол қайтадан жұмысқа алынады, қайта жіберу керек болады.
claim-means-correction-approve = Сіз үкім мен дәлелдерге қазіргі күйінде кепіл боласыз. Мақұлданған бойда түзету жария болады: ол есептерге енеді, оқырмандарға осында жазылғаны айтылады. Мақұлдауды кері қайтаруға болмайды.
claim-means-correction-open = Түзету кезінде оқырмандарда жарияланған күйі қалады; түзету қайта қаралғаннан кейін күшіне енеді. Оған дейін ClaimReview есебіне мәлімдеме кірмейді. Мәлімдемеде ештеңе өзгермей тұрғанда түзетуді болдырмауға болады.
claim-means-correction-edit = Хабарлама түзету мақұлданғанда оқырмандарға жетеді. Оны өзгертсеңіз, қарауға жіберу күшін жояды.
claim-means-correction-cancel = Мәлімдеме оқырмандардағы күйінде қайта жарияланған болып саналады, оларға ештеңе айтылмайды. Сіз оған мақұлдағандай кепіл боласыз. Хабарлама көрсеткен себебіңізбен бірге тарихта қалады.

claim-reason = Себебі
claim-open-comments = { $count ->
        [one] Бір пікір әлі ашық.
       *[other] { $count } пікір әлі ашық.
    }

claim-correction-minor = Мәнін өзгертпейтін дәлсіздік.
claim-correction-evidence = Дәлелдер қате не толық емес болған; үкім сол күйінде.
claim-correction-verdict-changed = Үкім өзгереді.
claim-correction-void = Тексеру жүргізілмеуі керек еді.
claim-correction-notice = Хабарлама
claim-correction-notice-help = Оқырмандарға не айтылады.
claim-correction-open = Түзету жүріп жатыр
claim-corrections = Түзетулер
claim-correction-cancelled = болдырылмады: оқырмандарға айтылған жоқ
claim-correction-untold = мақұлданбаған: оқырмандарға айтылған жоқ

claim-policy = Жіберу үшін не керек
claim-policy-unmet = { $count ->
        [one] бір тармақ орындалмаған
       *[other] { $count } тармақ орындалмаған
    }
claim-policy-met = Орындалған:
claim-policy-open = Орындалмаған:
claim-policy-verdict = негіздемесі бар үкім.
claim-policy-independent-sources = { $has } { $has ->
        [one] тәуелсіз дереккөз
       *[other] тәуелсіз дереккөз
    }; керегі { $needs }.
claim-policy-primary-source = бастапқы дереккөз.
claim-policy-claimant-contacted = мәлімдеме авторының уәжі тыңдалған.
