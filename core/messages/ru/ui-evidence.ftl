# Доказательства на странице утверждения.

evidence-title = Доказательства
evidence-independent = { $count ->
        [one] { $count } независимый источник
        [few] { $count } независимых источника
        [many] { $count } независимых источников
       *[other] { $count } независимого источника
    }
evidence-none = Доказательств пока нет. Прикрепите то, что говорит за утверждение, против него или помогает его понять.
evidence-attach = Прикрепить доказательство
evidence-attached = Доказательство прикреплено.
evidence-edit = Править доказательство
evidence-edit-of = Править: { $title }
evidence-saved = Доказательство сохранено.
evidence-detach = Открепить
evidence-detach-of = Открепить: { $title }
evidence-detach-ask = Открепить это доказательство?
evidence-detach-means = Источник останется в библиотеке, а история сохранит то, что здесь было.
evidence-detached = Доказательство откреплено.

evidence-source = Источник
evidence-source-help = { $count ->
        [one] Подходит { $count } источник.
        [few] Подходят { $count } источника.
        [many] Подходят { $count } источников.
       *[other] Подходят { $count } источника.
    }
evidence-source-search = Название, автор, издатель или первоисточник
evidence-source-another = Другой источник
evidence-source-already = Этот источник уже прикреплён к утверждению; он считается один раз.
evidence-new-source = Добавить новый источник

evidence-stance-help = Как источник относится к утверждению.
evidence-stance-supports = Говорит за утверждение.
evidence-stance-refutes = Говорит против утверждения.
evidence-stance-context = Помогает понять утверждение.
evidence-quote-help = Слова самого источника.
evidence-locator-help = Страница, абзац, отметка времени.
evidence-note-help = Для редакции, не для читателей.
evidence-archived = Адрес архивной копии:
evidence-at = Место:
evidence-origin = Первоисточник:
evidence-with = Вместе с
evidence-quoted = «{ $title }»
evidence-one-address = По одному адресу
evidence-counts-once = { $count ->
        [one] Считается за один вместе с { $count } другим
        [few] Считается за один вместе с { $count } другими
        [many] Считается за один вместе с { $count } другими
       *[other] Считается за один вместе с { $count } другого
    }
evidence-changed-since = После одобрения изменил(а) { $name }

evidence-file-add-to = Приложить файл к источнику «{ $title }»
evidence-file-save = Сохранить «{ $name }» как…
evidence-file-saved = Файл «{ $name }» сохранён.
