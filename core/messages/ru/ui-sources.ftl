# Источники: библиотека, страница источника и форма.

sources-heading = Источники
sources-count = { $count ->
        [one] { NUMBER($count) } источник
        [few] { NUMBER($count) } источника
        [many] { NUMBER($count) } источников
       *[other] { NUMBER($count) } источника
    }
sources-search = Поиск по названиям, авторам, издателям и первоисточникам
sources-all-kinds = Все виды
sources-empty = Источников пока нет
sources-empty-text = Собранное здесь можно прикрепить к любому утверждению как доказательство.
sources-none-fit = Ни один источник не подходит
sources-none-fit-text = Нет источника с такими словами, такого вида и с таким первоисточником.
sources-show-all = Показать все источники
sources-more = Показать ещё
sources-next = Следующий источник
sources-previous = Предыдущий источник
sources-focus-search = Поиск по источникам
sources-same-origin = Источники, которые считаются за один с «{ $title }»

sources-used = Где используется
sources-used-claims = { $count ->
        [0] нигде
        [one] { NUMBER($count) } утверждение
        [few] { NUMBER($count) } утверждения
        [many] { NUMBER($count) } утверждений
       *[other] { NUMBER($count) } утверждения
    }
sources-by = Автор, издатель
sources-files = Файлы
sources-group = { $count ->
        [one] { NUMBER($count) } источник с этим первоисточником
        [few] { NUMBER($count) } источника с этим первоисточником считаются за один
        [many] { NUMBER($count) } источников с этим первоисточником считаются за один
       *[other] { NUMBER($count) } источника с этим первоисточником считаются за один
    }
sources-alone = не указано

sources-title = Название
sources-kind = Вид
sources-primary = Первичный
sources-primary-help = Из первых рук: документ, цифры или сам человек, а не рассказ о них.
sources-author = Автор
sources-publisher = Издатель
sources-url = Адрес
sources-archived-url-help = Копия, которая останется, когда страница изменится.
sources-published-on = Опубликовано
sources-accessed-on = Дата обращения
sources-accessed-on-earlier = Это раньше публикации.
sources-origin = Первоисточник
sources-origin-help = Сообщение агентства, документ или человек, которого он повторяет. Источники с общим первоисточником при подсчёте независимых считаются за один.
sources-origin-alike = { $count ->
        [one] Этот первоисточник есть ещё у { NUMBER($count) } источника («{ $title }»): вместе с этим они считаются за один.
        [few] Этот первоисточник есть ещё у { NUMBER($count) } источников, среди них «{ $title }»: вместе с этим они считаются за один.
        [many] Этот первоисточник есть ещё у { NUMBER($count) } источников, среди них «{ $title }»: вместе с этим они считаются за один.
       *[other] Этот первоисточник есть ещё у { NUMBER($count) } источника, среди них «{ $title }»: вместе с этим они считаются за один.
    }
sources-interest = Заинтересованность
sources-interest-help = Кто платит источнику, кому выгоден его ответ.
sources-confidential = Конфиденциальный
sources-confidential-help = Ни один отчёт не печатает того, что о нём записано: название, автор, адреса, примечания, файлы и цитаты из него остаются в этом рабочем пространстве. То, что пишут в других местах (в утверждении, комментарии, другом источнике), печатается как есть: не называйте там никого. Прочитать всё это может любой, у кого есть файл рабочего пространства.
sources-note = Примечание
sources-note-help = Для редакции, не для читателей.

sources-add = Добавить источник
sources-known-use = Взять «{ $title }»
sources-known-anyway = Всё равно добавить
sources-known-kept = Набранное о новом источнике осталось как несохранённый текст.
sources-edit = Править источник
sources-save = Сохранить источник
sources-saved = Сохранено: { $title }
sources-unchanged = Пока ничего не изменено.
sources-stale-warning = { $count ->
        [one] На этот источник опирается одобрение { NUMBER($count) } утверждения. Если изменить источник, одобрение будет показано как устаревшее, с вашим именем:
        [few] На этот источник опирается одобрение { NUMBER($count) } утверждений. Если изменить источник, одобрения будут показаны как устаревшие, с вашим именем:
        [many] На этот источник опирается одобрение { NUMBER($count) } утверждений. Если изменить источник, одобрения будут показаны как устаревшие, с вашим именем:
       *[other] На этот источник опирается одобрение { NUMBER($count) } утверждения. Если изменить источник, одобрения будут показаны как устаревшие, с вашим именем:
    }
sources-stale-more = { $count ->
        [one] и ещё { NUMBER($count) }.
        [few] и ещё { NUMBER($count) }.
        [many] и ещё { NUMBER($count) }.
       *[other] и ещё { NUMBER($count) }.
    }

sources-facts = Сведения
sources-added = Добавлен
sources-changed = Изменён
sources-by-name = { $name }
sources-confidential-note = Конфиденциальный: отчёты называют его «Конфиденциальный источник» и скрывают то, что могло бы на него вывести.

sources-uses = Где используется
sources-uses-none = На него пока не опирается ни одно утверждение
sources-uses-none-text = Прикрепите его как доказательство на странице утверждения.
sources-alike = Считается за один вместе с
sources-alike-help = У них общий первоисточник. Сколько бы их ни было у утверждения, считаются они за один.

sources-attachments = Файлы
sources-attachments-none = К нему не приложено ни одного файла. Снимок экрана, PDF или запись останутся доступны, когда страница исчезнет.
sources-attach = Добавить файл…
sources-attach-title = Приложить файл к этому источнику
sources-attached = Добавлено: { $name }
sources-attached-as = Этот файл здесь уже хранится и сохраняет своё имя «{ $name }»; «{ $given }» добавлен под ним
sources-attached-there = «{ $name }» уже хранится с этим источником. Ничего не изменено.
sources-attached-there-as = У этого источника уже есть этот файл под именем «{ $name }». Ничего не изменено.
sources-attached-mismatch = Судя по имени, «{ $name }» — это { $named }, а судя по содержимому — { $found ->
        [none] нет
       *[other] { $found }
    }. Проверьте, тот ли это файл; он сохранён как есть.
sources-attachment-save = Сохранить «{ $name }»…
sources-attachment-saved = Сохранено: { $name }
sources-attachment-remove = Убрать «{ $name }» из этого источника
sources-attachment-remove-do = Убрать
sources-attachment-remove-text = Содержимое файла остаётся в этом рабочем пространстве: его называет история. Отмена вернёт файл на место.
sources-attachment-removed = Убрано: { $name }
sources-sha256 = SHA-256 файла { $name }
sources-attachment-size = { $size }, { $type }

sources-history = История
