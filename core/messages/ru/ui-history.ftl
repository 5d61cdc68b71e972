# История: каждая версия утверждения, каким оно было и в чём копии расходятся.

history-title = История
history-none = Пока ничего не происходило
history-none-fit = Нет таких записей этого сотрудника
history-count = { $count ->
    [one] { NUMBER($count) } запись
    [few] { NUMBER($count) } записи
    [many] { NUMBER($count) } записей
   *[other] { NUMBER($count) } записи
}
history-shown = Показано записей: { NUMBER($shown) } из { NUMBER($all) }.
history-more-entries = Показать ещё { NUMBER($count) } из { NUMBER($left) }
history-entries-before = Показать ещё { NUMBER($count) } перед этими (осталось { NUMBER($left) })
history-newest-first = Сначала новые
history-oldest-first = Сначала старые
history-next = Следующая запись
history-previous = Предыдущая запись

history-filter-sort = Какие изменения
history-sort-all = Любые
history-sort-content = Само утверждение
history-sort-evidence = Доказательства
history-sort-verdict = Вердикт
history-sort-review = Рассмотрение и публикация
history-sort-work = Назначение и теги
history-sort-comments = Комментарии
history-sort-other = Всё остальное
history-filter-person = Чьи изменения
history-everyone = Всех

history-unnamed = сотрудник без имени
history-device-place = Номер версии на этом устройстве: { NUMBER($place) }
history-entry = { $op }, { $name }, { $when }
history-more = Подробнее: { $op }, { $when }
history-as-of-this = Каким было утверждение: { $op }, { $when }
history-hash = хеш версии
history-copy-hash = Скопировать хеш версии

history-self-approved = Одобрено самим автором
history-self-approved-why = Одобрил тот же, кто написал вердикт или отправил его.
history-identity-broken = Личность не подтверждена
history-identity-broken-why = Это устройство восстановлено после потери ключа владельца: за него никто не поручился.
history-not-applied = Не применено
history-not-applied-why = Это записала более новая версия Claimtrail. Запись хранится как есть и ничего здесь не меняет.
history-op-claim-corrected = Возврат утверждения в работу для исправления
history-op-claim-uncorrected = Возврат утверждения читателям без изменений
history-unknown-op = Неизвестно этой версии Claimtrail: { $op }
history-unknown-field = Неизвестное поле
history-unknown-field-why = Это поле записала более новая версия Claimtrail. Оно хранится как есть и не применяется.

history-lapsed-submission = Отправка на рассмотрение утратила силу из-за:
history-lapsed-approval = Одобрение утратило силу из-за:
history-because = Вызвано изменением:
history-restores = Возвращает то, что было после:
history-joins = Соединяет копии, изменённые порознь.
history-apart = Изменено порознь, без знания об этом изменении:
history-redacted-fields = Уничтожено навсегда: { $fields }. Было в:

history-was = было:
history-became = стало:
history-diff-whole = Показать весь текст
history-diff-short = Показать только изменения
history-text-whole = Показать целиком
history-text-short = Показать короче

## Каким было утверждение

history-slider = Каким оно было
history-earlier = На версию раньше
history-later = На версию позже
history-first = Это первая версия.
history-last = Так оно выглядит сейчас.
history-at = { NUMBER($at) } из { NUMBER($total) }: { $op }, { $name }, { $when }
history-at-now = Сейчас, после { $total ->
    [one] { NUMBER($total) } версии
    [few] { NUMBER($total) } версий
    [many] { NUMBER($total) } версий
   *[other] { NUMBER($total) } версии
}
history-back-to-now = Вернуться к нынешнему
history-past = Прошлое: каким было утверждение
history-past-known = Как его знал(а) { $name } после этого изменения, { $when }
history-differs = Чем отличается от нынешнего
history-differs-nothing = Ничем: сейчас оно такое же, как тогда.
history-no-verdict = Вердикта не было.
history-no-evidence = Ни один источник не был прикреплён.
history-verdict-later = Вердикта тогда не было.
history-verdict-gone = Сейчас вердикта нет.
history-evidence-later = Прикреплено с тех пор.
history-evidence-gone = Откреплено с тех пор.
history-evidence-edited = С тех пор изменён отрывок или отношение:
history-evidence-source = С тех пор источник правили.

history-restore = Восстановить эту версию
history-restore-ask = Восстановить эту версию?
history-restore-do = Восстановить
history-restore-same = Слова и сведения самого утверждения сейчас те же: восстанавливать нечего.
history-restore-means = Слова и сведения самого утверждения станут такими, как тогда; это будет новая версия. Доказательства, вердикт, теги и назначение останутся нынешними, а из истории ничего не исчезнет.
history-restored = Версия восстановлена.

## Вымарывание

history-redact = Вымарать…
history-redact-nothing = В этой записи нечего вымарать: её значения нужны истории или уже уничтожены.
history-redact-title = Уничтожить значения навсегда
history-redact-do = Уничтожить навсегда
history-redact-fields = Что уничтожить
history-redact-reason = Причина
history-redact-reason-help = Она останется в истории, её увидят все. Не повторяйте в ней само значение.
history-redact-no-field = Выберите хотя бы одно поле.
history-redact-no-reason = Укажите причину.
history-redact-forever = Значение в этом файле уничтожается, и прочитать его больше не сможет никто, даже с помощью отмены. То, что там что-то было, кто это написал и когда, остаётся. В сделанных раньше копиях и резервных копиях значение сохранилось.
history-redact-drafts = Вместе с ним удаляется всё несохранённое о том же, что кто-либо набрал на этом компьютере: в нём может быть это значение.
history-redacted-done = Значение уничтожено.
history-not-scrubbed = { $why ->
        [no_room] Не удалось очистить файл от последних следов: на диске нет места, чтобы записать его заново. Освободите место; попытка повторится, когда рабочее пространство откроют снова.
        [in_use] Не удалось очистить файл от последних следов: он открыт в другой программе. Закройте его там; попытка повторится, когда рабочее пространство откроют снова.
       *[other] Не удалось очистить файл от последних следов. Попытка повторится, когда рабочее пространство откроют снова.
    }
history-held = { $count ->
    [one] То же значение или те же слова всё ещё есть в { NUMBER($count) } другом месте:
    [few] То же значение или те же слова всё ещё есть в { NUMBER($count) } других местах:
    [many] То же значение или те же слова всё ещё есть в { NUMBER($count) } других местах:
   *[other] То же значение или те же слова всё ещё есть в { NUMBER($count) } других местах:
}
history-held-none = Больше его нигде нет.
history-held-place = { $field } ({ $kind } «{ $name }»)
history-held-stands = показано сейчас
history-held-past = только в истории
history-held-all = Исчезнет всё значение, а не только эти слова.
history-held-kept = Там его уничтожить нельзя: оно нужно истории.
history-held-take = Уничтожить и там
history-held-take-asked = Уничтожить и там…
history-held-take-from = Уничтожить и там: { $place }
history-held-ask = Уничтожить всё значение?
history-held-ask-all = Значение уничтожается навсегда целиком, а не только искомые слова.
history-held-ask-text = Прочитать здесь статью или взять из неё отрывок больше не сможет никто. Слова, которые цитируют утверждения, остаются; то, что стоит вокруг них, исчезает.

## Копии, изменённые порознь

conflicts-title = Расхождение: копии изменены порознь
conflicts-why = Каждую копию рабочего пространства меняли, не зная о другой. Выберите, что верно; до тех пор утверждение нельзя ни отправить, ни одобрить.
conflicts-side = Сторона { NUMBER($number) }
conflicts-take = Взять сторону { NUMBER($number) }
conflicts-gone = Эта сторона вымарана или пуста, взять её нельзя.
conflicts-write = Написать другое значение
conflicts-write-verdict = Написать другой вердикт
conflicts-source = Что верно об этом источнике, выбирают на его странице:
conflicts-settle = Уладить так
conflicts-settled = Улажено.
conflicts-settled-all = Улажено: расхождений больше нет.
