# Есептердегі сөздер.

report-confidential-source = Құпия дереккөз
report-output = есеп
report-as-of = { $at }, құрылғылардың сағаты бойынша
report-before-all = { $at }: ол кезге дейін ештеңе жазылмаған
report-profile-desk = редакцияға
report-profile-outside = редакциядан тыс адамдарға

## Бет

report-page-title = Фактілерді тексеру: { $desk }
report-page-claims = { $count } мәлімдеме
report-page-head = Жұмыс кеңістігінің бақылау хеші
report-page-as-of = Қай сәттегі күйі
report-page-workspace = Жұмыс кеңістігі
report-page-head-use = Бақылау хешін редакцияның өз көшірмесімен салыстырса, бұл бет тарихтың қай күйі туралы екені көрінеді.
report-page-left-out = Құпия дереккөз әрқашан тек «Құпия дереккөз» деп аталады, оған апаруы мүмкін нәрсенің орнында [withheld] тұрады; жойылған мәннің орнында [redacted] тұрады. Пікірлер, тегтер, орындаушылар және мақалалардың мәтіндері бұл бетке кірмейді.
report-page-outside = Редакциядан тыс адамдарға: редакцияда кім не істегенінің орнында [withheld] тұрады; ескертпелер, қайтару мен алып тастау себептері, дереккөздердің мүдделері енгізілмеген.
report-page-none = Бірде-бір мәлімдеме сай келмейді.

report-page-proposed = баға ұсынылған, мақұлданбаған
report-page-self-approved = авторының өзі мақұлдаған
report-page-self-approved-note = өз жұмысын мақұлдады: редакцияда басқа ешкім болмады
report-page-stale = мақұлдау ескірген
report-page-stale-note = содан бері оның негізінде тұрған нәрсе өзгерді
report-page-disputed = көшірмелер бір-біріне қайшы
report-page-disputed-fields = Жұмыс кеңістігінің бөлек өңделген көшірмелері мына жерде бір-біріне қайшы: { $fields }.
report-page-reason = Неге бұлай:

report-page-claimant = Мәлімдеме авторы
report-page-claimed-on = Айтылған күні
report-page-reported-by = Кім жеткізді
report-page-modality = Қалай жеткізілген
report-page-modality-asserted = факт ретінде
report-page-modality-hedged = болжап
report-page-modality-reported = біреудің сөзі ретінде
report-page-modality-denied = жалған ретінде
report-page-modality-questioned = күмәнді нәрсе ретінде
report-page-appearances = Қайда шықты

report-page-article = Қайдан табылды
report-page-needs-review = Бұл сөздер сақталған мәтінде табылған орнында енді жоқ: дәйексөзді қайта қарау керек.

report-page-verdict = Үкім
report-page-value = { $worst } және { $best } аралығындағы шкала бойынша { $value }

report-page-evidence = Дәлелдер
report-page-no-evidence = Бірде-бір дереккөз тіркелмеген.
report-page-sources = { $count } дереккөз
report-page-independent = шығу тегі тәуелсіз: { $count }
report-page-primary = бірінші қолдан
report-page-withheld = осы дереккөзге апаруы мүмкін нәрсенің орнында тұр, онда бірдеңе берілсе де, берілмесе де.
report-page-locator = Дереккөздегі орны
report-page-note = Ескертпе
report-page-origin = Түпдерегі
report-page-interest = Мүддесі

report-page-review = Қарау
report-page-proposed-by = Үкім авторы
report-page-submitted-by = Жіберген
report-page-approved-by = Мақұлдаған
report-page-upheld-by = Растаған
report-page-published = Жарияланған
report-page-published-again = Қайта жарияланған
report-page-recorded-by = Жазған
report-page-id = Нөмірі
report-page-corrections = Түзетулер

## Кітап

report-sheet-claims = Мәлімдемелер
report-sheet-evidence = Дәлелдер
report-sheet-history = Тарих
report-about = Кесте туралы
report-about-desk = Редакция
report-about-workspace = Жұмыс кеңістігі
report-about-head = Жұмыс кеңістігінің бақылау хеші
report-about-layout = Кесте
report-about-profile = Кімге
report-about-rows = Жолдар
report-about-cut = Мәтіні толық емес ұяшықтар
report-about-made = Жасалған уақыты
report-about-as-of = Қай сәттегі күйі
report-cut = {" "}… [тағы { $count } таңба; толық мәтіні CSV есебінде]
