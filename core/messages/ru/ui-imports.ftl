# Импорт утверждений из таблицы: как она прочитана, что значат столбцы, что будет принято и что получилось.

imports-open = Импорт…
imports-open-long = Импортировать утверждения…
imports-title = Импорт утверждений
imports-choose = Выбрать таблицу…
imports-stays = Ниже по-прежнему таблица, выбранная раньше: «{ $name }».
imports-choose-other = Другая таблица…
imports-empty = Таблица не выбрана
imports-empty-text = Утверждения берутся из CSV, TSV, Excel (.xlsx) или JSON Lines. Ничего не записывается, пока вы не увидите, что станет с каждой строкой.
imports-setup = Как таблица становится утверждениями

imports-table = Таблица
imports-read-csv = Текст в кодировке { $encoding }, между ячейками { $delimiter }, { $count ->
        [one] { NUMBER($count) } столбец
        [few] { NUMBER($count) } столбца
        [many] { NUMBER($count) } столбцов
       *[other] { NUMBER($count) } столбца
    }.
imports-read-one-column = Текст в кодировке { $encoding }, один столбец.
imports-read-json = Текст в кодировке { $encoding }, в каждой строке объект JSON, { $count ->
        [one] { NUMBER($count) } столбец
        [few] { NUMBER($count) } столбца
        [many] { NUMBER($count) } столбцов
       *[other] { NUMBER($count) } столбца
    }.
imports-read-sheet = Лист «{ $sheet }», { $count ->
        [one] { NUMBER($count) } столбец
        [few] { NUMBER($count) } столбца
        [many] { NUMBER($count) } столбцов
       *[other] { NUMBER($count) } столбца
    }.
imports-read-continued = Продолжение таблицы: { $sheets }. Счёт строк там идёт дальше.
imports-header = Названия столбцов стоят в строке { NUMBER($row) }.
imports-passed-over = { $count ->
        [one] { NUMBER($count) } строка над ней пропускается.
        [few] { NUMBER($count) } строки над ней пропускаются.
        [many] { NUMBER($count) } строк над ней пропускаются.
       *[other] { NUMBER($count) } строки над ней пропускаются.
    }
imports-no-header = Строки с названиями столбцов нет.
imports-unquoted = Кавычки там ничего не выделяют: это обычные знаки.
imports-unreadable = { $count ->
        [one] { NUMBER($count) } знак не читается в этой кодировке.
        [few] { NUMBER($count) } знака не читаются в этой кодировке.
        [many] { NUMBER($count) } знаков не читаются в этой кодировке.
       *[other] { NUMBER($count) } знака не читаются в этой кодировке.
    }
imports-delimiter = Между ячейками
imports-delimiter-none = ничего
imports-delimiter-comma = запятая
imports-delimiter-semicolon = точка с запятой
imports-delimiter-tab = табуляция
imports-delimiter-bar = вертикальная черта
imports-encoding = Кодировка
imports-sheet = Лист
imports-has-header = Есть строка с названиями столбцов
imports-header-row = Её номер

imports-columns = Столбцы
imports-columns-help = Что значит каждый столбец. Это запоминается на этом компьютере для таблиц с теми же столбцами.
imports-columns-reset = По названиям столбцов
imports-stands-for = Что значит «{ $column }»
imports-field-none = не брать
imports-field-claim-id = Идентификатор утверждения

imports-ratings = Оценки
imports-ratings-unknown = Меток, при которых утверждения будут без оценки: { NUMBER($count) }. Выберите ниже, что они означают.
imports-scale = Шкала
imports-label = В таблице
imports-count = Строк
imports-becomes = Становится
imports-label-becomes = Чем становится «{ $label }»
imports-unrated = без оценки

imports-days = Дни
imports-days-help = Дней, которые можно прочитать двояко и порядок которых не виден из столбца: { NUMBER($count) }. Такие дни
imports-days-unread = не читаются
imports-days-unread-note = Утверждения берутся без них.
imports-days-day-first = читаются как «день, месяц»
imports-days-day-first-note = 03/04/2022 — третье апреля.
imports-days-month-first = читаются как «месяц, день»
imports-days-month-first-note = 03/04/2022 — четвёртое марта.

imports-rule = Утверждения, которые уже есть
imports-rule-help = Строка с утверждением, которое уже есть (с тем же идентификатором или с теми же текстом, автором и первым адресом),
imports-rule-skip = пропускается
imports-rule-skip-note = Утверждение остаётся как есть.
imports-rule-update = изменяет утверждение
imports-rule-update-note = Записывается то, что указано в строке и отличается.
imports-rule-add = становится ещё одним утверждением
imports-rule-add-note = То же утверждение записывается ещё раз.

imports-preview = Предпросмотр
imports-first = Показаны первые строки: { NUMBER($count) } из { NUMBER($total) }.
imports-preview-table = Первые строки в том виде, в каком они будут приняты
imports-previewing = Таблица читается
imports-preview-again = Прочитать снова
imports-missing-statement = Ни один столбец пока не задан как текст утверждения. Выберите его в разделе «Столбцы».
imports-missing-columns = Таблица пуста. Выберите другую.
imports-no-rows = Под заголовком таблицы нет строк.
imports-rows = { $count ->
        [one] { NUMBER($count) } строка
        [few] { NUMBER($count) } строки
        [many] { NUMBER($count) } строк
       *[other] { NUMBER($count) } строки
    }
imports-new = { $count ->
        [one] { NUMBER($count) } новое утверждение
        [few] { NUMBER($count) } новых утверждения
        [many] { NUMBER($count) } новых утверждений
       *[other] { NUMBER($count) } нового утверждения
    }
imports-duplicates-skip = уже есть или повторяются, пропускаются: { NUMBER($count) }
imports-duplicates-update = уже есть и изменятся: { NUMBER($count) }
imports-repeating = говорят о том же утверждении, что и строка выше: { NUMBER($count) }
imports-unchanged = уже есть, менять нечего: { NUMBER($count) }
imports-decided = Из изменяемых отправлено на рассмотрение или одобрено: { NUMBER($count) }. Изменение вернёт их в работу.
imports-duplicates-add = уже есть и запишутся ещё раз: { NUMBER($count) }
imports-rejected-count = отклонено: { NUMBER($count) }
imports-own-report = Это отчёт Claimtrail об утверждениях: то, что из него берётся, берётся точно таким, каким было.
imports-left-out = Не берутся: { $columns }
imports-rejected = Отклонённых строк: { NUMBER($count) }
imports-unread = { $count ->
        [one] { NUMBER($count) } ячейка не читается и пропускается
        [few] { NUMBER($count) } ячейки не читаются и пропускаются
        [many] { NUMBER($count) } ячеек не читаются и пропускаются
       *[other] { NUMBER($count) } ячейки не читаются и пропускаются
    }
imports-merged = { $count ->
        [one] { NUMBER($count) } ячейка получает значение объединённой ячейки, которая доходит до неё сверху
        [few] { NUMBER($count) } ячейки получают значение объединённой ячейки, которая доходит до них сверху
        [many] { NUMBER($count) } ячеек получают значение объединённой ячейки, которая доходит до них сверху
       *[other] { NUMBER($count) } ячейки получают значение объединённой ячейки, которая доходит до них сверху
    }
imports-merged-cells = { $field }, ячеек: { NUMBER($count) }, например «{ $value }»
imports-conversions = { $count ->
        [one] { NUMBER($count) } ячейка читается в другом виде
        [few] { NUMBER($count) } ячейки читаются в другом виде
        [many] { NUMBER($count) } ячеек читаются в другом виде
       *[other] { NUMBER($count) } ячейки читаются в другом виде
    }
imports-conversion = { $field }, ячеек: { NUMBER($count) }, например «{ $from }» в «{ $to }»
imports-more = и ещё { NUMBER($count) }
imports-row = Строка
imports-column = Столбец
imports-value = Значение
imports-reason = Почему
imports-fate = Что с ней будет
imports-fate-new = новое утверждение
imports-fate-skip = пропускается
imports-fate-update = изменит утверждение
imports-fate-add = ещё раз
imports-fate-unchanged = остаётся как есть
imports-fate-repeats = говорит о том же утверждении, что и строка { NUMBER($row) }
imports-fate-rejected = отклонена
imports-was = было: { $before }
imports-was-empty = было пусто
imports-fate-claim = Утверждение

imports-do = { $count ->
        [one] Импортировать { NUMBER($count) } строку
        [few] Импортировать { NUMBER($count) } строки
        [many] Импортировать { NUMBER($count) } строк
       *[other] Импортировать { NUMBER($count) } строки
    }
imports-reason-waiting = Дождитесь предпросмотра.
imports-reason-error = Предпросмотр не удался. Измените то, что указано ниже, или выберите другую таблицу.
imports-reason-nothing = Ни одна строка не станет утверждением и ни одного не изменит.
imports-importing = Идёт импорт
imports-cancelled = Импорт прерван, ничего не принято.
imports-result = Итог импорта
imports-done = { $count ->
        [one] Импортировано { NUMBER($count) } утверждение
        [few] Импортировано { NUMBER($count) } утверждения
        [many] Импортировано { NUMBER($count) } утверждений
       *[other] Импортировано { NUMBER($count) } утверждения
    }
imports-done-changed = { $count ->
        [one] Изменено { NUMBER($count) } утверждение
        [few] Изменено { NUMBER($count) } утверждения
        [many] Изменено { NUMBER($count) } утверждений
       *[other] Изменено { NUMBER($count) } утверждения
    }
imports-result-rows = Строк
imports-result-imported = Импортировано
imports-result-updated = Изменено
imports-result-skipped = Пропущено
imports-result-rejected = Отклонено
imports-result-unread = Непрочитанных ячеек
imports-lapsed = { $count ->
        [one] Из-за импорта { NUMBER($count) } изменённое утверждение лишилось одобрения или снято с рассмотрения. Оно снова в работе, и отмена не вернёт ни одобрения, ни отправки.
        [few] Из-за импорта { NUMBER($count) } изменённых утверждения лишились одобрения или сняты с рассмотрения. Они снова в работе, и отмена не вернёт ни одобрений, ни отправок.
        [many] Из-за импорта { NUMBER($count) } изменённых утверждений лишились одобрения или сняты с рассмотрения. Они снова в работе, и отмена не вернёт ни одобрений, ни отправок.
       *[other] Из-за импорта { NUMBER($count) } изменённого утверждения лишились одобрения или сняты с рассмотрения. Они снова в работе, и отмена не вернёт ни одобрений, ни отправок.
    }
imports-repeated = { $count ->
        [one] { NUMBER($count) } пропущенная строка говорит о том же утверждении, что и строка выше. Остальное, что в ней стоит,
        [few] { NUMBER($count) } пропущенные строки говорят о том же утверждении, что и строка выше. Остальное, что в них стоит,
        [many] { NUMBER($count) } пропущенных строк говорят о том же утверждении, что и строка выше. Остальное, что в них стоит,
       *[other] { NUMBER($count) } пропущенной строки говорят о том же утверждении, что и строка выше. Остальное, что в них стоит,
    } например другая оценка, не взято.
imports-repeated-row = Строка { NUMBER($row) } повторяет строку { NUMBER($of) }
imports-one-undo = Одна отмена ({ $keys }) возвращает назад весь импорт.
imports-one-undo-recorded = Записанные им утверждения остаются в списке снятыми: история их хранит.
imports-one-undo-changed = Изменённые им утверждения становятся прежними; остаются только вердикты и комментарии, которые он начал.
imports-undone = Импорт отменён.
