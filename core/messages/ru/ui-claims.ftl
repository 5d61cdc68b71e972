# Таблица утверждений: фильтр, столбцы, виды и изменение сразу многих.

claims-title = Утверждения
claims-count = { $count ->
    [one] { NUMBER($count) } утверждение
    [few] { NUMBER($count) } утверждения
    [many] { NUMBER($count) } утверждений
   *[other] { NUMBER($count) } утверждения
}
claims-count-more = больше { NUMBER($count) } утверждений
claims-ranked = новейшие { NUMBER($count) } — по соответствию, остальные — по времени: эти слова встречаются очень часто
claims-facets = Что подсчитано
claims-facets-show = Показать подсчёт
claims-facets-hide = Скрыть подсчёт
claims-facet-count = { NUMBER($count) }
claims-facet-more = ещё { NUMBER($count) }
claims-facet-fewer = Меньше
claims-found-in-claimant = Автор утверждения:
claims-found-in-reported-by = Кто передаёт:
claims-found-in-quote = Цитата:
claims-found-in-rationale = Обоснование:
claims-found-in-sources = Источник:
claims-found-in-comments = Комментарий:
claims-found-in-tags = Тег:
claims-record = Записать утверждение
claims-find = Отфильтровать утверждения
claims-next = Следующее утверждение
claims-previous = Предыдущее утверждение
claims-open-row = Открыть утверждение
claims-choose-row = Выбрать утверждение или снять выбор
claims-no-row = Сначала перейдите к утверждению в списке.

claims-filter = Фильтр
claims-filter-hint = Слова или status:in_review rating:false tag:уголь …
claims-filter-help = Введите слова или поле со значением, например status:draft. К подсказкам — клавишами со стрелками.
claims-filter-clear = Очистить фильтр
claims-filter-rest = Отмеченное выше пропущено: список составлен по остальному.
claims-filter-suggestions = Подсказки
claims-filter-count = { $count ->
    [one] { NUMBER($count) } утверждение
    [few] { NUMBER($count) } утверждения
    [many] { NUMBER($count) } утверждений
   *[other] { NUMBER($count) } утверждения
}

claims-column-sources = Источники
claims-column-updated = Изменено
claims-column-created = Записано
claims-columns = Столбцы
claims-columns-usual = Обычные столбцы
claims-density-compact = Строки плотнее
claims-density-comfortable = Строки просторнее

claims-conflicted = расхождение
claims-stale = одобрение устарело
claims-self-approved = одобрено самим автором
claims-overdue = просрочено
claims-no-verdict = без вердикта
claims-evidence = { $count ->
    [0] нет
    [one] { NUMBER($count) }, независимых: { NUMBER($independent) }
    [few] { NUMBER($count) }, независимых: { NUMBER($independent) }
    [many] { NUMBER($count) }, независимых: { NUMBER($independent) }
   *[other] { NUMBER($count) }, независимых: { NUMBER($independent) }
}

claims-empty = Утверждений пока нет
claims-empty-text = Запишите чьё-нибудь утверждение — здесь или из статьи — и проверьте его.
claims-no-match = Под фильтр не подходит ни одно утверждение.

claims-preview = Предпросмотр
claims-preview-none = Выберите утверждение, чтобы увидеть его здесь.
claims-preview-show = Показать предпросмотр
claims-preview-hide = Скрыть предпросмотр
claims-preview-resize = Ширина предпросмотра

claims-views = Виды
claims-ready = Готовые
claims-ready-mine = Назначенные мне
claims-ready-overdue = Просроченные
claims-ready-waiting = Ждут рассмотрения
claims-ready-stale = С устаревшим одобрением
claims-view-save = Сохранить этот вид…
claims-view-save-do = Сохранить вид
claims-view-name = Название вида
claims-view-replaces = Вид с таким названием уже есть; он будет заменён.
claims-view-drop = Удалить вид «{ $name }»…
claims-view-drop-do = Удалить вид
claims-view-drop-text = Утверждения останутся как есть: вид — это только фильтр и его столбцы.

claims-choose = Выбрать «{ $statement }»
claims-choose-all = { $count ->
    [one] Выбрать { NUMBER($count) } подходящее
    [few] Выбрать все { NUMBER($count) } подходящих
    [many] Выбрать все { NUMBER($count) } подходящих
   *[other] Выбрать все { NUMBER($count) } подходящих
}
claims-choose-none = Снять выбор
claims-chosen = { $count ->
    [one] Выбрано { NUMBER($count) } утверждение
    [few] Выбрано { NUMBER($count) } утверждения
    [many] Выбрано { NUMBER($count) } утверждений
   *[other] Выбрано { NUMBER($count) } утверждения
}
claims-none-chosen = Не выбрано ни одного утверждения.

claims-assign = Назначить…
claims-assign-title = { $count ->
    [one] Назначить для { NUMBER($count) } утверждения
    [few] Назначить для { NUMBER($count) } утверждений
    [many] Назначить для { NUMBER($count) } утверждений
   *[other] Назначить для { NUMBER($count) } утверждения
}
claims-assign-do = { $count ->
    [one] Назначить для { NUMBER($count) } утверждения
    [few] Назначить для { NUMBER($count) } утверждений
    [many] Назначить для { NUMBER($count) } утверждений
   *[other] Назначить для { NUMBER($count) } утверждения
}
claims-keep = Оставить как есть
claims-nobody = Никто
claims-no-due = Убрать срок
claims-tag = Теги…
claims-tag-title = { $count ->
    [one] Теги { NUMBER($count) } утверждения
    [few] Теги { NUMBER($count) } утверждений
    [many] Теги { NUMBER($count) } утверждений
   *[other] Теги { NUMBER($count) } утверждения
}
claims-tag-do = { $count ->
    [one] Изменить теги { NUMBER($count) } утверждения
    [few] Изменить теги { NUMBER($count) } утверждений
    [many] Изменить теги { NUMBER($count) } утверждений
   *[other] Изменить теги { NUMBER($count) } утверждения
}
claims-tag-add = Какие теги добавить
claims-tag-remove = Какие теги убрать
claims-export = Экспорт…
claims-withdraw = Снять…
claims-ask-claim-withdraw = { $count ->
    [one] Снять { NUMBER($count) } утверждение
    [few] Снять { NUMBER($count) } утверждения
    [many] Снять { NUMBER($count) } утверждений
   *[other] Снять { NUMBER($count) } утверждения
}
claims-do-claim-withdraw = { $count ->
    [one] Снять { NUMBER($count) } утверждение
    [few] Снять { NUMBER($count) } утверждения
    [many] Снять { NUMBER($count) } утверждений
   *[other] Снять { NUMBER($count) } утверждения
}
claims-means-claim-withdraw = { $count ->
    [1] Оно останется в истории вместе с указанной причиной и больше не будет учитываться. Кнопка «Отменить» этого не отменит; редактор может возобновить работу.
   *[other] Они останутся в истории вместе с указанной причиной и больше не будут учитываться. Кнопка «Отменить» этого не отменит; редактор может возобновить работу.
}
claims-withdraw-published = { $all ->
    [1] Оно есть у читателей ({ $told }).
   *[other] Есть у читателей: { NUMBER($count) } ({ $told }).
}
claims-withdraw-reviewed = { $all ->
    [1] Сейчас оно { $told }.
   *[other] На рассмотрении или одобрено: { NUMBER($count) } ({ $told }).
}
claims-withdraw-status = { $status }: { NUMBER($count) }
claims-withdraw-lost = Возобновление этого не вернёт: возобновлённое утверждение снова в работе, и рассматривать его придётся заново.
claims-reopen = Возобновить…
claims-ask-claim-reopen = { $count ->
    [one] Возобновить работу над { NUMBER($count) } утверждением
    [few] Возобновить работу над { NUMBER($count) } утверждениями
    [many] Возобновить работу над { NUMBER($count) } утверждениями
   *[other] Возобновить работу над { NUMBER($count) } утверждения
}
claims-do-claim-reopen = { $count ->
    [one] Возобновить работу над { NUMBER($count) } утверждением
    [few] Возобновить работу над { NUMBER($count) } утверждениями
    [many] Возобновить работу над { NUMBER($count) } утверждениями
   *[other] Возобновить работу над { NUMBER($count) } утверждения
}
claims-means-claim-reopen = { $count ->
    [1] Оно вернётся в работу, и отправлять его придётся заново. Если оно не снято, останется как есть.
   *[other] Они вернутся в работу, и отправлять их придётся заново. Те, что не сняты, останутся как есть.
}
claims-bulk-done = { $changed ->
    [one] Изменено { NUMBER($changed) } утверждение
    [few] Изменено { NUMBER($changed) } утверждения
    [many] Изменено { NUMBER($changed) } утверждений
   *[other] Изменено { NUMBER($changed) } утверждения
}{ $unchanged ->
    [0] .
   *[other] , уже были такими: { NUMBER($unchanged) }.
}
claims-bulk-cancelled = Изменение прервано, ни одно утверждение не изменено.
claims-bulk-undo-late = С тех пор изменено что-то ещё, поэтому ничего не отменено. Кнопка «Отменить» на верхней панели отменяет последнее изменение.
claims-bulk-refused = { $count ->
    [one] { NUMBER($count) } утверждение осталось как было:
    [few] { NUMBER($count) } утверждения остались как были:
    [many] { NUMBER($count) } утверждений остались как были:
   *[other] { NUMBER($count) } утверждения остались как были:
}

claims-grid-loadingOoo = Загрузка…
claims-grid-ariaSortableColumn = Нажмите Enter, чтобы отсортировать
