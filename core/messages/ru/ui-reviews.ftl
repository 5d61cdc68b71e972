# Очередь на рассмотрение: что ждёт редактора, по одному утверждению.

reviews-title = Очередь на рассмотрение
reviews-count = { $count ->
    [0] ничего не ждёт
    [one] ждёт { NUMBER($count) } утверждение
    [few] ждут { NUMBER($count) } утверждения
    [many] ждут { NUMBER($count) } утверждений
   *[other] ждут { NUMBER($count) } утверждения
}
reviews-nothing = Ничего не ждёт
reviews-nothing-text = Каждое отправленное утверждение одобрено или возвращено.
reviews-returned-title = Возвращено вам
reviews-returned = { $count ->
    [one] Вам возвращено { NUMBER($count) } утверждение: нужна доработка
    [few] Вам возвращено { NUMBER($count) } утверждения: нужна доработка
    [many] Вам возвращено { NUMBER($count) } утверждений: нужна доработка
   *[other] Вам возвращено { NUMBER($count) } утверждения: нужна доработка
}
reviews-returned-more = и ещё { NUMBER($count) }
reviews-returned-count = { $count ->
    [one] вам возвращено { NUMBER($count) }
    [few] вам возвращено { NUMBER($count) }
    [many] вам возвращено { NUMBER($count) }
   *[other] вам возвращено { NUMBER($count) }
}
reviews-waiting = Ожидающие утверждения
reviews-more = Показать ещё { NUMBER($count) }
reviews-not-yours = одобряет другой
reviews-claim = Рассматриваемое утверждение
reviews-looking = { NUMBER($at) } из { NUMBER($total) }: { $statement }
reviews-place = { NUMBER($at) } из { NUMBER($total) }
reviews-next = Следующее утверждение
reviews-previous = Предыдущее утверждение
reviews-first = Это первое.
reviews-last = Это последнее.

reviews-submitted-by = Отправил(а) { $name }
reviews-verdict-by = вердикт: { $names }
reviews-no-evidence = К нему не прикреплено ни одного доказательства.
reviews-correction = исправление
reviews-approved = Одобрено: { $statement }
reviews-open = Открыть

reviews-since = С вашего прошлого просмотра
reviews-looked-review-approve = Вы одобрили это { $when }.
reviews-looked-review-return = Вы вернули это { $when }.
reviews-asked = Вы просили об этом:
reviews-never-looked = Вы ещё не рассматривали это утверждение: для вас в нём всё новое.
reviews-no-change = С тех пор ничего не менялось.
reviews-no-weighty = С тех пор не менялись ни утверждение, ни доказательства, ни вердикт.
reviews-show-all = { $count ->
    [one] Показать ещё { NUMBER($count) } запись
    [few] Показать ещё { NUMBER($count) } записи
    [many] Показать ещё { NUMBER($count) } записей
   *[other] Показать ещё { NUMBER($count) } записи
}
reviews-history-show = { $count ->
    [one] Показать историю: { NUMBER($count) } запись
    [few] Показать историю: { NUMBER($count) } записи
    [many] Показать историю: { NUMBER($count) } записей
   *[other] Показать историю: { NUMBER($count) } записи
}
reviews-history-hide = Скрыть историю
