# Рамка окна и части, общие для всех экранов.

shell-required = (обязательно)
shell-close = Закрыть
shell-cancel = Отмена
shell-back = Назад
shell-try-again = Повторить попытку
shell-refused = Сейчас нельзя: { $name }
shell-notices = Сообщения
shell-loading = Загрузка…
shell-table = Таблица: { $name }
shell-copy = Копировать: { $what }
shell-copied = Скопировано: { $what }
shell-copy-failed = Не удалось скопировать: { $what }. Выделите и нажмите клавиши копирования.

shell-saving = Сохранение…
shell-saved = Сохранено
shell-not-saved = Не сохранено
shell-progress = { NUMBER($done) } из { NUMBER($total) }
shell-updating = «{ $name }» обновляется для этой версии Claimtrail
shell-updating-text = Обновление большого рабочего пространства занимает несколько минут. Копия прежнего файла остаётся рядом.

shell-diff-removed = удалено:
shell-diff-added = добавлено:
shell-diff-end = .

shell-choose = Выберите…
shell-date-clear = Очистить «{ $field }»
shell-date-wrong = Такого дня в календаре нет. Заполните все части даты, год — четырьмя цифрами, или очистите поле.
shell-day-to-come = Этот день ещё не наступил.
shell-day-over = Этот день уже прошёл.
shell-tag-new = Добавить в «{ $field }»
shell-tag-added = Добавлено: { $tag }

shell-draft-from = Это ваш несохранённый текст от { $when }.
shell-draft-failed = Несохранённый текст этой формы не удалось записать на этот компьютер. { $why }
shell-draft-continue = Продолжить
shell-draft-discard = Удалить
shell-draft-discard-ask = Удалить этот несохранённый текст?
shell-draft-discard-text = Набранное, но не сохранённое исчезнет. Вернуть его нельзя.
shell-leave-ask = Закрыть без сохранения?
shell-leave-text = Заполненное здесь не сохранится.
shell-leave = Закрыть без сохранения

shell-yes = да
shell-no = нет
shell-not-set = не указано
shell-redacted = вымарано
shell-redacted-why = Эти слова уничтожены по решению владельца. Кто и почему это сделал, видно в истории.
shell-hidden = скрытый знак { $code }
shell-line-break = перевод строки
shell-tab = табуляция
shell-meanwhile = Тем временем изменено в другом месте. Сейчас здесь:
shell-meanwhile-take = Взять это
shell-meanwhile-take-of = Взять это: «{ $field }»
shell-meanwhile-told = { $count ->
    [one] { NUMBER($count) } поле, которое вы изменили, тем временем изменено в другом месте. Что в нём сейчас, показано рядом.
    [few] { NUMBER($count) } поля, которые вы изменили, тем временем изменены в другом месте. Что в них сейчас, показано рядом.
    [many] { NUMBER($count) } полей, которые вы изменили, тем временем изменены в другом месте. Что в них сейчас, показано рядом.
   *[other] { NUMBER($count) } поля, которые вы изменили, тем временем изменены в другом месте. Что в них сейчас, показано рядом.
}

shell-format = Оформление поля «{ $field }»
shell-format-bold = Жирный
shell-format-italic = Курсив
shell-format-heading = Заголовок
shell-format-list = Список
shell-format-numbers = Нумерованный список
shell-format-quote = Цитата
shell-format-link = Ссылка
shell-format-source = В тексте есть то, что поле с оформлением потеряло бы, например таблица или картинка, поэтому здесь он показан как Markdown.
shell-link-words = Слова
shell-link-address = Адрес
shell-link-address-wrong = Адрес начинается с https://, http:// или mailto: и не содержит пробелов. Напишите его целиком.
shell-address-completed = В начало добавлено «https://».
shell-link-set = Поставить ссылку
shell-link-remove = Убрать ссылку

shell-broken = Этот экран не удалось показать: { $reason }. Ваши данные целы; что сохранено, то сохранено.
shell-no-such-screen = Такого экрана нет
shell-no-such-screen-text = Этот адрес никуда не ведёт.
shell-to-claims = К утверждениям

shell-palette = Команды
shell-palette-search = Что вы хотите сделать?
shell-palette-empty = Команды с таким названием нет.
shell-palette-set = выбрано
shell-shortcuts = Сочетания клавиш
shell-shortcuts-here = На этом экране
shell-shortcuts-save = Сохранить введённое в форму
shell-shortcuts-everywhere = Везде
shell-single-keys-off = Команды одной клавишей выключены; см. меню «Вид и клавиши».

shell-name = Claimtrail
shell-rail = Экраны
shell-rail-narrow = Свернуть панель
shell-rail-widen = Развернуть панель
shell-go = Перейти
shell-go-claims = Утверждения
shell-go-articles = Статьи
shell-go-review = Рассмотрение
shell-go-sources = Источники
shell-go-reports = Отчёты
shell-go-insights = Обзор
shell-go-desk = Редакция
shell-drafts = Несохранённый текст
shell-drafts-open = Продолжить несохранённый текст…
shell-drafts-also = черновики
shell-drafts-none = Несохранённого текста нет.
shell-drafts-count = { $count ->
    [one] { NUMBER($count) } несохранённый текст
    [few] { NUMBER($count) } несохранённых текста
    [many] { NUMBER($count) } несохранённых текстов
   *[other] { NUMBER($count) } несохранённого текста
}

shell-palette-open = Команды…
shell-acting = Кто работает
shell-acting-nobody = Никто
shell-acting-revoked = ключ отозван
shell-acting-left = здесь больше не работает
shell-acts-now = Теперь работает { $name }.
shell-inactive = Этот сотрудник больше не работает в редакции.
shell-key-revoked = Ключ этого сотрудника на этом компьютере отозван.

shell-undo = Отменить
shell-undo-words = Отменить, отмена, взять назад
shell-undo-what = Отменить: { $op }
shell-undo-titled = Отменить: { $op }: «{ $title }»
shell-undo-several = Отменить: { $op }, сразу несколько
shell-undo-nothing = Отменять нечего: ваших изменений нет.
shell-undo-impossible = { $op }: отменить нельзя, это хранится в истории.
shell-undo-earlier = Отменить то, что было раньше
shell-undo-earlier-what = Отменить то, что было раньше: { $op }
shell-undo-earlier-titled = Отменить то, что было раньше: { $op }: «{ $title }»
shell-undo-earlier-several = Отменить то, что было раньше: { $op }, сразу несколько
shell-undo-earlier-how = То, что было раньше, можно отменить командой (Ctrl K).
shell-undone = Отменено.
shell-undone-withdrawn = { $count ->
    [one] В списке остаётся снятым { NUMBER($count) } записанное утверждение
    [few] В списке остаются снятыми { NUMBER($count) } записанных утверждения
    [many] В списке остаются снятыми { NUMBER($count) } записанных утверждений
   *[other] В списке остаются снятыми { NUMBER($count) } записанного утверждения
}: записанное хранится в истории.
shell-undone-changed = { $count ->
    [one] С тех пор изменена и остаётся как есть { NUMBER($count) } часть.
    [few] С тех пор изменены и остаются как есть { NUMBER($count) } части.
    [many] С тех пор изменено и остаётся как есть { NUMBER($count) } частей.
   *[other] С тех пор изменено и остаётся как есть { NUMBER($count) } части.
}
shell-undone-kept = { $count ->
    [one] Остаётся { NUMBER($count) } вердикт или комментарий, начатый этим изменением
    [few] Остаются { NUMBER($count) } вердикта или комментария, начатые этим изменением
    [many] Остаётся { NUMBER($count) } вердиктов и комментариев, начатых этим изменением
   *[other] Остаётся { NUMBER($count) } вердикта и комментария, начатых этим изменением
}: начатое хранится в истории.
shell-redo = Повторить
shell-redo-words = Повторить, повтор, сделать снова
shell-redo-what = Повторить: { $op }
shell-redo-titled = Повторить: { $op }: «{ $title }»
shell-redo-several = Повторить: { $op }, сразу несколько
shell-redo-nothing = Повторять нечего: отменённых изменений нет.
shell-redone = Повторено.

shell-looks = Вид и клавиши
shell-language = Язык
shell-appearance = Оформление
shell-appearance-system = Как в системе
shell-appearance-light = Светлое
shell-appearance-dark = Тёмное
shell-appearance-contrast = Высокая контрастность
shell-text-size = Размер текста
shell-percent = { NUMBER($percent) } %
shell-more = Ещё
shell-direction-keys = Направление и клавиши
shell-mirrored = Отразить окно (справа налево)
shell-single-keys = Команды одной клавишей

shell-skip = Перейти к содержимому
shell-file = Файл
shell-file-open = Открыть рабочее пространство…
shell-file-close = Закрыть рабочее пространство
shell-file-back-up = Резервная копия…
shell-file-verify = Проверить журнал
shell-file-report = Сохранить отчёт…
shell-quit = Выйти
shell-close-unkept = Часть набранного не удалось записать на этот компьютер, поэтому окно остаётся открытым. Сохраните этот текст или скопируйте его; чтобы всё равно закрыть окно, закройте его ещё раз.
shell-about = О Claimtrail
shell-menu-closed = Сначала откройте или создайте рабочее пространство.
