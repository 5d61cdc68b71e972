# Слова в отчётах.

report-confidential-source = Конфиденциальный источник
report-output = отчёт
report-as-of = { $at }, по часам устройств
report-before-all = { $at }: к этому времени ничего не было записано
report-profile-desk = для редакции
report-profile-outside = для людей вне редакции

## Страница

report-page-title = Проверка фактов: { $desk }
report-page-claims = { $count ->
        [one] { $count } утверждение
        [few] { $count } утверждения
        [many] { $count } утверждений
       *[other] { $count } утверждения
    }
report-page-head = Контрольный хеш рабочего пространства
report-page-as-of = На момент
report-page-workspace = Рабочее пространство
report-page-head-use = Если сверить контрольный хеш с копией самой редакции, видно, о каком состоянии её истории эта страница.
report-page-left-out = Конфиденциальный источник всегда назван только «Конфиденциальный источник», а [withheld] стоит вместо всего, что могло бы на него вывести; [redacted] стоит вместо уничтоженного. Комментариев, тегов, исполнителей и текстов статей на этой странице нет.
report-page-outside = Для людей вне редакции: на месте тех, кто в редакции что сделал, стоит [withheld]; примечания, причины возврата и снятия и заинтересованность источников не включены.
report-page-none = Не подходит ни одно утверждение.

report-page-proposed = оценка предложена, не одобрена
report-page-self-approved = одобрено самим автором
report-page-self-approved-note = одобрена собственная работа: в редакции больше никого не было
report-page-stale = одобрение устарело
report-page-stale-note = с тех пор изменилось то, на чём оно основано
report-page-disputed = копии расходятся
report-page-disputed-fields = Копии рабочего пространства, которые правили порознь, расходятся в этом: { $fields }.
report-page-reason = Почему так:

report-page-claimant = Автор утверждения
report-page-claimed-on = Когда сказано
report-page-reported-by = Кто передаёт
report-page-modality = Как передаётся
report-page-modality-asserted = как факт
report-page-modality-hedged = с оговорками
report-page-modality-reported = как чужие слова
report-page-modality-denied = как неправда
report-page-modality-questioned = как сомнительное
report-page-appearances = Где появилось

report-page-article = Где найдено
report-page-needs-review = Этих слов больше нет в сохранённом тексте на прежнем месте: цитату нужно проверить.

report-page-verdict = Вердикт
report-page-value = { $value } по шкале от { $worst } до { $best }

report-page-evidence = Доказательства
report-page-no-evidence = Ни один источник не приложен.
report-page-sources = { $count ->
        [one] { $count } источник
        [few] { $count } источника
        [many] { $count } источников
       *[other] { $count } источника
    }
report-page-independent = независимого происхождения: { $count }
report-page-primary = из первых рук
report-page-withheld = стоит вместо того, что могло бы вывести на этот источник, задано там что-нибудь или нет.
report-page-locator = Место в источнике
report-page-note = Примечание
report-page-origin = Первоисточник
report-page-interest = Заинтересованность

report-page-review = Рассмотрение
report-page-proposed-by = Автор вердикта
report-page-submitted-by = Кто отправил
report-page-approved-by = Кто одобрил
report-page-upheld-by = Кто подтвердил
report-page-published = Опубликовано
report-page-published-again = Опубликовано снова
report-page-recorded-by = Кто записал
report-page-id = Номер
report-page-corrections = Исправления

## Книга

report-sheet-claims = Утверждения
report-sheet-evidence = Доказательства
report-sheet-history = История
report-about = О таблице
report-about-desk = Редакция
report-about-workspace = Рабочее пространство
report-about-head = Контрольный хеш рабочего пространства
report-about-layout = Таблица
report-about-profile = Для кого
report-about-rows = Строки
report-about-cut = Ячейки, где текст не целиком
report-about-made = Составлено
report-about-as-of = На момент
report-cut = {" "}… [ещё знаков: { $count }; целиком они в отчёте CSV]
