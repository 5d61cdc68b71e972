# Отчёты: что выходит из редакции в виде файла.

reports-heading = Отчёты
reports-setup = Что входит в отчёт
reports-layout = Вид отчёта
reports-layout-claims = Утверждения
reports-layout-claims-note = Строка на каждое утверждение, с вердиктом, доказательствами и ходом рассмотрения.
reports-layout-evidence = Доказательства
reports-layout-evidence-note = Строка на каждый источник каждого утверждения.
reports-layout-history = История
reports-layout-history-note = Строка на каждое значение, записанное в версии.

reports-columns = Столбцы
reports-columns-all = Все столбцы
reports-columns-all-short = все
reports-columns-some = { $count } из { $all }
reports-columns-help = Они стоят в порядке этого вида отчёта. Контрольный хеш рабочего пространства есть в каждом отчёте.
reports-columns-none = Выберите столбец: в отчёте не было бы ни одного.

reports-profile = Для кого отчёт
reports-profile-desk = Для редакции
reports-profile-desk-note = Видно, кто что сделал и какие примечания оставил.
reports-profile-outside = Для людей вне редакции
reports-profile-outside-note = Без имён редакции, примечаний и комментариев.
reports-profile-same = В ClaimReview никто из редакции не назван и нет примечаний: он одинаков для всех.
reports-unpublished = Не опубликовано из этих утверждений: { NUMBER($count) } ({ $told }). Выберите в разделе «Состояние», что прочтут люди вне редакции.
reports-unpublished-of = { $status }: { NUMBER($count) }
reports-unpublished-some = Среди этих утверждений могут быть неопубликованные. Выберите в разделе «Состояние», что прочтут люди вне редакции.

reports-as-of-help = Утверждения, какими они были в конце этого дня (UTC), по часам устройств, которые их записали. Без дня — какие они сейчас.
reports-then = На момент
reports-now = Какие они сейчас
reports-readying = Собирается то, что было тогда
reports-readying-cancelled = То, что было тогда, не собрано.
reports-readying-again = Собрать
reports-before-all = К этому времени ничего не было записано
reports-before-all-text = Этот день раньше первой версии в этом рабочем пространстве: отчёт был бы пустым.

reports-filter = Какие утверждения
reports-filter-all = Все утверждения
reports-filter-clear = Снова все утверждения
reports-filtered = Не все утверждения. { $words }
reports-filtered-count = Не все утверждения, а только { NUMBER($count) }. { $words }
reports-picked = { $count ->
    [one] Только { NUMBER($count) } выбранное утверждение
    [few] Только { NUMBER($count) } выбранных утверждения
    [many] Только { NUMBER($count) } выбранных утверждений
   *[other] Только { NUMBER($count) } выбранного утверждения
}
reports-picked-but = { $count ->
    [one] Кроме { NUMBER($count) } исключённого утверждения
    [few] Кроме { NUMBER($count) } исключённых утверждений
    [many] Кроме { NUMBER($count) } исключённых утверждений
   *[other] Кроме { NUMBER($count) } исключённого утверждения
}
reports-picked-drop = Взять все
reports-status = Состояние
reports-rating = Оценка
reports-tag = Теги, все сразу
reports-language = Язык
reports-language-help = Как записан, например en, ru или kk.
reports-article = Статья
reports-anyone = кто угодно
reports-any = все
reports-any-article = Любая статья
reports-chosen = { $first } и ещё { NUMBER($more) }

reports-format = Файл
reports-format-csv = CSV
reports-format-xlsx = Excel
reports-format-claim-review = ClaimReview
reports-format-html = Веб-страница
reports-format-help-csv = CSV в UTF-8 по RFC 4180, для любой программы.
reports-format-help-xlsx = Книга с той же таблицей: числа в ней — числа, а отдельный лист говорит, о чём она.
reports-format-help-claim-review = ClaimReview от schema.org в JSON-LD, для сайта редакции и других программ: только опубликованное и исправленное.
reports-format-help-html = Одна страница, чтобы отправить, напечатать или сохранить в архив. В ней есть всё, что она показывает, и нет скриптов.
reports-bom = Начать с метки, по которой Excel узнаёт UTF-8
reports-url = Адрес каждой проверки
reports-url-help = Адрес с {"{id}"} на месте номера утверждения. Без адреса Google проверку не показывает.

reports-presets = Заготовки
reports-preset-apply = Применить «{ $name }»
reports-preset-applied = Применена заготовка «{ $name }».
reports-preset-save = Сохранить как заготовку…
reports-preset-save-title = Сохранить как заготовку
reports-preset-save-do = Сохранить заготовку
reports-preset-text = Всё, что здесь задано, сохраняется на этом компьютере под этим названием.
reports-preset-name = Название
reports-preset-replaces = Заготовка с таким названием уже есть; она будет заменена.
reports-preset-saved = Сохранено: { $name }
reports-preset-remove = Удалить заготовку «{ $name }»…
reports-preset-remove-do = Удалить заготовку
reports-preset-remove-text = Отчёты и утверждения останутся как есть: заготовка — это только настройки этого экрана.
reports-preset-removed = Удалено: { $name }

reports-preview = Предпросмотр
reports-preview-table = Первые строки отчёта
reports-preview-count = { $count ->
        [0] строк нет
        [one] { NUMBER($count) } строка
        [few] { NUMBER($count) } строки
        [many] { NUMBER($count) } строк
       *[other] { NUMBER($count) } строки
    }
reports-preview-first = первые строки: { NUMBER($count) }
reports-preview-columns = { $count ->
        [one] { NUMBER($count) } столбец
        [few] { NUMBER($count) } столбца
        [many] { NUMBER($count) } столбцов
       *[other] { NUMBER($count) } столбца
    }
reports-preview-text = Начало отчёта
reports-preview-claims = { $count ->
        [0] нет утверждений
        [one] { NUMBER($count) } утверждение
        [few] { NUMBER($count) } утверждения
        [many] { NUMBER($count) } утверждений
       *[other] { NUMBER($count) } утверждения
    }
reports-preview-first-claims = первые утверждения: { NUMBER($count) }
reports-preview-no-review = Рассказывать не о чем
reports-preview-no-review-text = У читателей есть только проверки опубликованных и исправленных утверждений.
reports-preview-none = Не подходит ни одно утверждение
reports-preview-none-text = В отчёте был бы только заголовок.
reports-preview-updating = обновляется… Пока показано, как было до изменения.
reports-preview-waits = Предпросмотр появится, когда настройки будут исправлены.

reports-left-out = Чего в отчёте не будет
reports-rule-confidential = Конфиденциальный источник всегда назван только «Конфиденциальный источник». Где значение могло бы на него вывести (автор, адреса, примечания, файлы, цитаты из него), стоит «[withheld]», даже если там ничего не задано. То, что написано в других местах (в утверждениях, других источниках, а в отчёте «История» и в комментариях), стоит как есть: прежде чем передать отчёт, проверьте, не назван ли там кто-нибудь.
reports-rule-outside = Для людей вне редакции «[withheld]» стоит и на месте тех, кто в редакции что сделал, и на месте примечаний, комментариев, причин возврата и снятия, заинтересованности источников; на веб-странице таких примечаний нет. Имена, вписанные в другие тексты, остаются: проверьте их, прежде чем передать отчёт.
reports-rule-redacted = Где значение уничтожено, стоит «[redacted]».
reports-rule-harmless = Ячейка, которую табличный редактор выполнил бы как формулу, начинается с апострофа.
reports-rule-not-cited = Конфиденциальные источники не указываются.
reports-rule-cut = Текст, который длиннее, чем вмещает ячейка, обрезан; в конце сказано, сколько недостаёт, а целиком он в отчёте CSV.
reports-rule-published = Не входят, но сосчитаны: утверждения не опубликованные и не исправленные, те, которые исправляют сейчас, а также те, о которых копии расходятся, чей текст уничтожен или чьё последнее исправление отменяет саму проверку.
reports-rule-page = На странице нет комментариев, тегов и исполнителей. Здесь показаны её слова, без оформления.
reports-seen = В показанных строках ({ NUMBER($count) }): { $withheld ->
        [0] ничего не скрыто
        [one] скрыто { NUMBER($withheld) } значение
        [few] скрыто { NUMBER($withheld) } значения
        [many] скрыто { NUMBER($withheld) } значений
       *[other] скрыто { NUMBER($withheld) } значения
    }, { $redacted ->
        [0] ничего не вымарано
        [one] вымарано { NUMBER($redacted) } значение
        [few] вымарано { NUMBER($redacted) } значения
        [many] вымарано { NUMBER($redacted) } значений
       *[other] вымарано { NUMBER($redacted) } значения
    }.

reports-save-csv = Сохранить CSV…
reports-save-xlsx = Сохранить книгу Excel…
reports-save-claim-review = Сохранить ClaimReview…
reports-save-html = Сохранить веб-страницу…
reports-saving = Отчёт записывается
reports-saved = Сохранено как { $name }
reports-cancelled = Отчёт прерван, файл не записан.
reports-receipt = Квитанция
reports-receipt-help = Храните её с файлом: она позже покажет, что файл — именно этот отчёт об этом состоянии рабочего пространства.
reports-receipt-copy = Копировать квитанцию
reports-count = { NUMBER($count) }
reports-rows = Строки
reports-claims = Утверждения
reports-not-published = Не вошли: не опубликованы
reports-correction-open = Не вошли: идёт исправление
reports-withheld = Скрыто значений
reports-redacted = Вымарано значений
reports-unsettled = Не вошли: нет единого итога
reports-cut = Обрезанные ячейки
reports-bytes = Размер
reports-sha256 = SHA-256 файла
reports-head = Контрольный хеш рабочего пространства
reports-head-now = Контрольный хеш сейчас
reports-exact-bytes = { $count ->
        [one] { NUMBER($count) } байт
        [few] { NUMBER($count) } байта
        [many] { NUMBER($count) } байт
       *[other] { NUMBER($count) } байта
    }
