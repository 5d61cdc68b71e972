# Язык запросов: что не так с запросом и как называются его поля и значения.

## Что не так с запросом

query-at = Запрос, знак { $from }: { $message }
query-unknown-field = Поля «{ $field }» нет. Чтобы искать слово с двоеточием, возьмите его в кавычки.
query-unknown-value = У поля «{ $field }:» нет значения «{ $value }».
query-unknown-value-of = У поля «{ $field }:» нет значения «{ $value }». Возможны: { $expected }.
query-unknown-value-near = У поля «{ $field }:» нет значения «{ $value }». Ближайшие: { $expected }.
query-no-value = После «{ $field }:» нет значения.
query-no-day = «{ $value }» — не дата. Напишите 2026-01-31, 2026-01, 2026, today или промежуток: 7d, 2w, 3m, 1y.
query-no-number = «{ $value }» — не число дней. Напишите 3, <=7, 8..30, >30 или none.
query-backwards = «{ $value }» заканчивается раньше, чем начинается.
query-not-ordered = У поля «{ $field }:» нет «больше» и «меньше». Уберите знак перед значением.
query-unclosed-quote = Кавычка не закрыта; прочитано до конца.
query-unclosed-group = Скобка не закрыта; прочитано до конца.
query-unopened-group = Эта скобка ничего не закрывает и пропущена.
query-empty-group = В скобках ничего нет.
query-or-without-side = По обе стороны «OR» должно что-то стоять.
query-not-without-part = После знака минус должно что-то стоять, без пробела.
query-and-written = Слово «AND» пропущено: слова, стоящие рядом, и так должны найтись все. Чтобы искать это слово, возьмите его в кавычки.
query-not-written = Слово «NOT» пропущено: перед тем, чего быть не должно, ставится «-», без пробела. Чтобы искать это слово, возьмите его в кавычки.
query-sort-twice = Порядок списка уже задан; это пропущено.
query-sort-excluded = Порядок нельзя исключить. Для обратного порядка напишите «sort:-due».
query-nobody-acts = Неизвестно, кто работает, поэтому «me» никого не обозначает. Укажите имя.
query-too-deep = Слишком много скобок друг в друге; эта пропущена.
query-too-many = В запросе может быть не больше { $most } частей; остальное пропущено.
query-no-words = В «{ $words }» нет ни букв, ни цифр для поиска; это пропущено.

## Поля

query-field-status = состояние работы
query-field-rating = оценка
query-field-tag = тег
query-field-claimant = автор утверждения
query-field-reported-by = кто передаёт
query-field-assignee = исполнитель
query-field-language = язык
query-field-priority = приоритет
query-field-article = заголовок статьи
query-field-publisher = издатель статьи
query-field-scale = шкала оценок
query-field-created = когда записано
query-field-updated = когда изменено
query-field-claimed = когда сказано
query-field-due = срок
query-field-approved = когда впервые одобрено
query-field-days-to-verdict = дней от записи до первого одобрения
query-field-has = что есть
query-field-missing = чего нет
query-field-is = какое оно
query-field-sort = порядок списка

## Что может быть или отсутствовать

query-thing-source = источник
query-thing-primary-source = первичный источник
query-thing-verdict = вердикт
query-thing-assignee = исполнитель
query-thing-due = срок
query-thing-tag = тег
query-thing-quote = цитата
query-thing-article = статья
query-thing-claimant = автор утверждения
query-thing-reported-by = кто передаёт
query-thing-claimed = день, когда сказано
query-thing-language = язык
query-thing-approved = одобрение, сейчас или раньше

## Каким может быть утверждение

query-state-open = не одобрено, не опубликовано и не снято
query-state-overdue = просрочено
query-state-stale = одобрено по данным, которые с тех пор изменились
query-state-conflicted = расхождение между копиями
query-state-self-approved = одобрено самим автором

## Порядок

query-sort-statement = по тексту утверждения
query-sort-claimant = по автору утверждения
query-sort-status = по состоянию
query-sort-rating = по оценке, сначала худшие
query-sort-assignee = по исполнителю
query-sort-priority = по приоритету
query-sort-due = по сроку
query-sort-sources = по числу источников
query-sort-claimed = по дате высказывания
query-sort-updated = по последнему изменению
query-sort-created = по дню записи
query-sort-relevance = по соответствию словам, а без слов — по последнему изменению

## Значения

query-value-none = нет
query-missing-verdict = без вердикта
query-missing-assignee = без исполнителя
query-missing-language = язык не указан
query-value-me = назначено мне
query-days-overdue = просрочено
query-days-today = сегодня
query-days-within-7d = в пределах 7 дней
query-days-within-30d = в пределах 30 дней
query-days-over-1y = больше года назад
query-days-to-verdict-0 = в тот же день
query-days-to-verdict-up-to-3 = за 3 дня
query-days-to-verdict-up-to-7 = за неделю
query-days-to-verdict-over-30 = больше чем через 30 дней

## What values may be called in a query, typed as it stands here; letters of days, weeks, months and years

query-meant-none = нет
query-meant-me = я
query-meant-overdue = просрочено
query-meant-today = сегодня
query-meant-yesterday = вчера
query-meant-tomorrow = завтра
query-unit-d = д
query-unit-w = н
query-unit-m = м
query-unit-y = г
