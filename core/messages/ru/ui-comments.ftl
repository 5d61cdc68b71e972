# Комментарии на странице утверждения.

comments-title = Комментарии
comments-open = { $count ->
        [0] все закрыты
        [one] { $count } открыт
        [few] { $count } открыты
        [many] { $count } открыто
       *[other] { $count } открыто
    }
comments-none = Комментариев нет. Они остаются в редакции.
comment-new = Новый комментарий
comment-add = Добавить комментарий
comment-added = Комментарий добавлен.
comment-answer = Ответить
comment-your-answer = Ваш ответ
comment-edit = Правка вашего комментария
comment-saved = Комментарий сохранён.
comment-changed = изменён
comment-link = Ссылка на этот комментарий
comment-resolve = Закрыть
comment-reopen = Открыть снова
comment-resolved = закрыт
comment-resolved-now = Комментарий закрыт.
comment-reopened-now = Комментарий снова открыт.
comment-show = { $count ->
        [0] Показать
        [one] Показать с { $count } ответом
        [few] Показать с { $count } ответами
        [many] Показать с { $count } ответами
       *[other] Показать с { $count } ответа
    }
