# Обзор: что взято в работу за период и что из этого вышло.

insights-heading = Обзор
insights-recorded = { $count ->
    [one] Записано { NUMBER($count) } утверждение
    [few] Записано { NUMBER($count) } утверждения
    [many] Записано { NUMBER($count) } утверждений
   *[other] Записано { NUMBER($count) } утверждения
}
insights-withdrawn = { $count ->
    [one] ещё { NUMBER($count) } снято и не учтено
    [few] ещё { NUMBER($count) } сняты и не учтены
    [many] ещё { NUMBER($count) } снято и не учтено
   *[other] ещё { NUMBER($count) } снято и не учтено
}
insights-figures = Числа вместо столбцов

insights-period = Записано
insights-period-this-year = В этом году
insights-period-twelve-months = За 12 месяцев
insights-period-whole = За всё время
insights-period-days = В выбранные дни
insights-from = С
insights-to = По

insights-title-recorded = Записанные утверждения
insights-title-status = Состояние работы
insights-title-rating = Что установлено
insights-title-topic = Темы
insights-title-time = Время до вердикта
insights-title-load = Нагрузка по исполнителям
insights-title-claimants = Авторы нескольких утверждений
insights-by-day = по дням
insights-by-week = по неделям
insights-by-month = по месяцам
insights-by-year = по годам
insights-time-note = дней от записи до первого одобрения
insights-load-note = открытые сейчас, когда бы они ни были записаны
insights-claimants-note = два утверждения и больше
insights-untagged = Без тега:
insights-no-topics = Ни у одного из этих утверждений нет тега.

insights-claims = Утверждения
insights-all = Все утверждения
insights-total = Всего
insights-one-scale = Все строки в одном масштабе
insights-status = Состояние
insights-rating = Оценка
insights-topic = Тег
insights-time = Время
insights-person = Исполнитель
insights-open = Открыто
insights-late = Просрочено
insights-in-review = На рассмотрении
insights-nobody = Без исполнителя
insights-claimant = Автор утверждения
insights-rated-otherwise = Другие оценки
insights-rated-not = Без вердикта
insights-rating-of = { $rating } ({ $scale })

insights-week-of = неделя с { $day }
insights-same-day = В тот же день
insights-days = От { $least } до { $most } дней
insights-days-over = Больше { $days } дней
insights-not-yet = Ещё не одобрено
insights-shares = Половине одобренных хватило { $median ->
    [one] { $median } дня
    [few] { $median } дней
    [many] { $median } дней
   *[other] { $median } дня
} или меньше, девяти из десяти — { $ninetieth ->
    [one] { $ninetieth } дня
    [few] { $ninetieth } дней
    [many] { $ninetieth } дней
   *[other] { $ninetieth } дня
} или меньше.
## Как называется столбец: сколько утверждений, каких, когда или чьих.
insights-bar = { $count ->
    [one] { NUMBER($count) } утверждение, { $what }, { $when }
    [few] { NUMBER($count) } утверждения, { $what }, { $when }
    [many] { NUMBER($count) } утверждений, { $what }, { $when }
   *[other] { NUMBER($count) } утверждения, { $what }, { $when }
}
insights-bar-whole = { $count ->
    [one] { NUMBER($count) } утверждение, { $what }
    [few] { NUMBER($count) } утверждения, { $what }
    [many] { NUMBER($count) } утверждений, { $what }
   *[other] { NUMBER($count) } утверждения, { $what }
}
insights-bar-of = { $count ->
    [one] { NUMBER($count) } утверждение, { $what }, { $who }
    [few] { NUMBER($count) } утверждения, { $what }, { $who }
    [many] { NUMBER($count) } утверждений, { $what }, { $who }
   *[other] { NUMBER($count) } утверждения, { $what }, { $who }
}

insights-empty = Утверждений ещё нет
insights-empty-text = Числа появятся с первым утверждением.
insights-none = За этот период ничего не записано
insights-none-text = Могут быть утверждения других дней.
insights-show-all = Утверждения за всё время
