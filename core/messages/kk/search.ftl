# Сұрау тілі: сұраудағы қателер, өрістер мен мәндердің атаулары.

## Сұраудағы қателер

query-at = Сұраудың { $from }-таңбасы: { $message }
query-unknown-field = «{ $field }» деген өріс жоқ. Қос нүктесі бар сөзді іздеу үшін оны тырнақшаға алыңыз.
query-unknown-value = «{ $field }:» өрісінде «{ $value }» деген мән жоқ.
query-unknown-value-of = «{ $field }:» өрісінде «{ $value }» деген мән жоқ. Болатыны: { $expected }.
query-unknown-value-near = «{ $field }:» өрісінде «{ $value }» деген мән жоқ. Ең жақындары: { $expected }.
query-no-value = «{ $field }:» дегеннен кейін мән жоқ.
query-no-day = «{ $value }» — күн емес. 2026-01-31, 2026-01, 2026, today немесе 7d, 2w, 3m, 1y сияқты аралық жазыңыз.
query-no-number = «{ $value }» күн саны емес. 3, <=7, 8..30, >30 немесе none деп жазыңыз.
query-backwards = «{ $value }» басталмай тұрып аяқталады.
query-not-ordered = «{ $field }:» өрісінде «артық» пен «кем» болмайды. Мәннің алдындағы белгіні алып тастаңыз.
query-unclosed-quote = Тырнақша жабылмаған; соңына дейін оқылды.
query-unclosed-group = Жақша жабылмаған; соңына дейін оқылды.
query-unopened-group = Бұл жақша ештеңені жаппайды, ол ескерілмеді.
query-empty-group = Жақшаның іші бос.
query-or-without-side = «OR» сөзінің екі жағында да бірдеңе болуы керек.
query-not-without-part = Минус белгісінен кейін бос орынсыз бірдеңе тұруы керек.
query-and-written = «AND» сөзі ескерілмеді: қатар тұрған сөздердің бәрі онсыз да табылуы керек. Бұл сөзді іздеу үшін оны тырнақшаға алыңыз.
query-not-written = «NOT» сөзі ескерілмеді: болмауы керек нәрсенің алдына бос орынсыз «-» қойылады. Бұл сөзді іздеу үшін оны тырнақшаға алыңыз.
query-sort-twice = Тізімнің реті берілген; бұл ескерілмеді.
query-sort-excluded = Ретті алып тастауға болмайды. Кері рет үшін «sort:-due» деп жазыңыз.
query-nobody-acts = Кім жұмыс істеп отырғаны белгісіз, сондықтан «me» ешкімді білдірмейді. Адамның атын жазыңыз.
query-too-deep = Жақшалар тым көп қабаттасқан; бұл жақша ескерілмеді.
query-too-many = Сұрауда { $most } бөліктен артық болмайды; қалғаны ескерілмеді.
query-no-words = «{ $words }» ішінде іздейтін әріп те, сан да жоқ; ол ескерілмеді.

## Өрістер

query-field-status = жұмыстың күйі
query-field-rating = баға
query-field-tag = тег
query-field-claimant = мәлімдеме авторы
query-field-reported-by = кім жеткізді
query-field-assignee = орындаушы
query-field-language = тілі
query-field-priority = басымдығы
query-field-article = мақала тақырыбы
query-field-publisher = мақаланың баспагері
query-field-scale = бағалау шкаласы
query-field-created = қашан жазылды
query-field-updated = қашан өзгерді
query-field-claimed = қашан айтылды
query-field-due = мерзімі
query-field-approved = алғаш қашан мақұлданды
query-field-days-to-verdict = жазылғаннан алғаш мақұлданғанға дейінгі күн саны
query-field-has = не бар
query-field-missing = не жоқ
query-field-is = қандай
query-field-sort = тізімнің реті

## Бар не жоқ болатын нәрселер

query-thing-source = дереккөз
query-thing-primary-source = бастапқы дереккөз
query-thing-verdict = үкім
query-thing-assignee = орындаушы
query-thing-due = мерзім
query-thing-tag = тег
query-thing-quote = дәйексөз
query-thing-article = мақала
query-thing-claimant = мәлімдеме авторы
query-thing-reported-by = кім жеткізді
query-thing-claimed = айтылған күн
query-thing-language = тіл
query-thing-approved = мақұлдау, қазір не бұрын

## Мәлімдеме қандай болады

query-state-open = мақұлданбаған, жарияланбаған, алынып тасталмаған
query-state-overdue = мерзімі өткен
query-state-stale = содан бері өзгерген деректер бойынша мақұлданған
query-state-conflicted = көшірмелер арасында қайшылық бар
query-state-self-approved = авторының өзі мақұлдаған

## Рет

query-sort-statement = мәлімдеме мәтіні бойынша
query-sort-claimant = мәлімдеме авторы бойынша
query-sort-status = күйі бойынша
query-sort-rating = баға бойынша, алдымен нашары
query-sort-assignee = орындаушы бойынша
query-sort-priority = басымдығы бойынша
query-sort-due = мерзімі бойынша
query-sort-sources = дереккөздер саны бойынша
query-sort-claimed = айтылған күні бойынша
query-sort-updated = соңғы өзгеріс бойынша
query-sort-created = жазылған күні бойынша
query-sort-relevance = сөздерге сәйкестігі бойынша, сөз болмаса — соңғы өзгеріс бойынша

## Мәндер

query-value-none = жоқ
query-missing-verdict = үкімі жоқ
query-missing-assignee = орындаушысы жоқ
query-missing-language = тілі көрсетілмеген
query-value-me = маған тағайындалған
query-days-overdue = мерзімі өткен
query-days-today = бүгін
query-days-within-7d = 7 күн ішінде
query-days-within-30d = 30 күн ішінде
query-days-over-1y = бір жылдан бұрын
query-days-to-verdict-0 = сол күні
query-days-to-verdict-up-to-3 = 3 күнде
query-days-to-verdict-up-to-7 = бір аптада
query-days-to-verdict-over-30 = 30 күннен кейін

## What values may be called in a query, typed as it stands here; letters of days, weeks, months and years

query-meant-none = жоқ
query-meant-me = мен
query-meant-overdue = мерзімі өткен
query-meant-today = бүгін
query-meant-yesterday = кеше
query-meant-tomorrow = ертең
query-unit-d = к
query-unit-w = а
query-unit-m = ай
query-unit-y = ж
