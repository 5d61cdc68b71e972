# Статьи: список, чтение и запись утверждения из отрывка.

articles-heading = Статьи
articles-article = Статья
articles-count = { $count ->
    [one] { NUMBER($count) } статья
    [few] { NUMBER($count) } статьи
    [many] { NUMBER($count) } статей
   *[other] { NUMBER($count) } статьи
}
articles-search = Поиск по статьям
articles-search-hint = Название, автор, издатель или текст
articles-search-clear = Очистить поиск
articles-none-found = Нет статей с такими словами в названии, имени автора, издателе или тексте.
articles-empty = Статей пока нет
articles-empty-text = Добавьте текст статьи, а затем записывайте утверждения, которые в ней нашли, слово в слово.
articles-more = Показать ещё
articles-next-row = Следующая статья
articles-row-before = Предыдущая статья

articles-title = Название
articles-author = Автор
articles-publisher = Издатель
articles-url = Адрес
articles-archived-url-help = Где хранится копия, которая не изменится.
articles-published-on = Опубликовано
articles-language = Язык
articles-language-help = Выберите по названию или введите обозначение, например en, ru или kk.
articles-note = Примечание
articles-note-help = Для редакции; в отчёты для читателей не входит.
articles-text-help = Вставьте весь текст так, как он опубликован. Он хранится буква в букву; новый снимок добавляется, а не заменяет его.
articles-text-choose = Выбрать текстовый файл…
articles-text-long = Знаков: { NUMBER($count) }. Здесь показано только начало; хранится всё.
articles-text-another = Взять другой текст

articles-column-published = Опубликовано
articles-column-claims = Утверждения
articles-column-unchecked = Не проверено
articles-column-updated = Изменено
articles-no-claims = пока не найдено
articles-all-done = { $withdrawn ->
    [0] все проверены
   *[other] { $checked ->
        [0] все сняты
       *[other] все проверены или сняты
    }
}
articles-unchecked = не проверено: { NUMBER($count) }

articles-add = Добавить статью
articles-add-do = Добавить статью
articles-added = Статья добавлена.
articles-edit = Править сведения о статье
articles-edit-title = Что известно о статье
articles-save = Сохранить
articles-edited = Статья сохранена.
articles-capture = Сделать новый снимок…
articles-capture-title = Новый снимок текста
articles-capture-text = Прежний снимок останется в истории. Утверждения, чьи слова уже не на своём месте, получат пометку «нужна проверка»; ничего не переносится.
articles-capture-do = Добавить снимок
articles-captured = Новый снимок добавлен.
articles-history = История статьи
articles-history-command = История…
articles-text-gone = Текст уничтожен. Чтобы брать из него отрывки, сделайте новый снимок.
articles-text-gone-by = Текст этой статьи уничтожен: { $name }, { $when }.
articles-text-gone-next = Утверждения из неё по-прежнему можно записывать без отрывка. Если текст можно хранить, сделайте новый снимок.
articles-capture-lost = { $count ->
    [one] Слов { NUMBER($count) } утверждения в этом тексте нет на прежнем месте: понадобится проверка.
    [few] Слов { NUMBER($count) } утверждений в этом тексте нет на прежнем месте: понадобится проверка.
    [many] Слов { NUMBER($count) } утверждений в этом тексте нет на прежнем месте: понадобится проверка.
   *[other] Слов { NUMBER($count) } утверждения в этом тексте нет на прежнем месте: понадобится проверка.
}

articles-reader = Чтение статьи
articles-panes = Ширина списка утверждений рядом с текстом
articles-unseen = { $count ->
    [one] В этом тексте { NUMBER($count) } невидимый знак, например знак направления или пробел нулевой ширины.
    [few] В этом тексте { NUMBER($count) } невидимых знака, например знаки направления или пробелы нулевой ширины.
    [many] В этом тексте { NUMBER($count) } невидимых знаков, например знаков направления или пробелов нулевой ширины.
   *[other] В этом тексте { NUMBER($count) } невидимого знака, например знака направления или пробела нулевой ширины.
}
articles-parts = Части текста
articles-part = Часть { NUMBER($part) } из { NUMBER($parts) }
articles-part-before = Предыдущая часть
articles-part-next = Следующая часть
articles-passage = Открыть утверждение: { $statement }
articles-open-claim = Открыть
articles-selected = Выделенный отрывок
articles-copy = Копировать
articles-unfinished = Утверждение из этой статьи начато и не сохранено.

articles-caret = Выделять с клавиатуры, курсором в тексте
articles-caret-help = Перемещайтесь стрелками, выделяйте стрелками с Shift. Enter или C записывает утверждение; Esc выходит из текста.
articles-find = Выделить отрывок
articles-find-command = Выделить отрывок…
articles-find-first = Первые слова
articles-find-last = Последние слова
articles-find-help = Enter берёт отрывок; стрелки ведут к другим местам с теми же словами.
articles-find-begin = Введите первые слова отрывка.
articles-find-none = В тексте нет
articles-find-place = { NUMBER($at) } из { NUMBER($total) }
articles-find-previous = Предыдущее место
articles-find-next = Следующее место
articles-find-adjust = Уточнить в тексте

articles-margin = Утверждения этой статьи
articles-margin-title = { $unchecked ->
    [0] { $claims ->
        [0] Утверждений пока нет
       *[other] { $withdrawn ->
            [0] Все утверждения проверены
           *[other] { $checked ->
                [0] Все утверждения сняты
               *[other] Все утверждения проверены или сняты
            }
        }
    }
   *[other] Не проверено: { NUMBER($unchecked) } из { NUMBER($claims) }
}
articles-margin-filter = Какие утверждения показаны
articles-margin-all = Все { NUMBER($count) }
articles-margin-unchecked = Не проверено { NUMBER($count) }
articles-margin-review = Нужна проверка { NUMBER($count) }
articles-margin-empty = Здесь ещё не записано ни одного утверждения
articles-margin-empty-text = Выделите слова в тексте и нажмите C.
articles-margin-none-left = Этот фильтр не оставил ни одного утверждения.
articles-margin-without-quote = без цитаты
articles-next = Следующее утверждение
articles-before = Предыдущее утверждение

articles-needs-review = нужна проверка
articles-needs-review-text = Этих слов больше нет в тексте там, где их нашли.
articles-place = Выбрать слова заново…
articles-placing = Выберите слова для утверждения: { $statement }
articles-place-here = Взять эти слова
articles-placed = Утверждение снова привязано к своим словам.

record-statement-help = Запишите само утверждение в утвердительной форме, а не его отрицание: «Казахстан остановил транзит угля», даже если статья называет это фейком.
record-similar = Похожие утверждения, записанные раньше
record-similar-score = сходство { NUMBER($percent) } %
record-similar-said = сказано: { $day }
record-similar-recorded = записано: { $day }
record-quote-none = Отрывок не выбран. Выделите слова в тексте и нажмите «Записать утверждение» или запишите без цитаты.
record-quote-without = Без цитаты
record-quote-selected = Взять эти слова
record-claimant-help = Человек или организация, чьё это утверждение.
record-reported-by-help = Кто передаёт утверждение: обычно издатель статьи.
record-modality-help = Отношение того, кто передаёт утверждение; оно хранится отдельно от самого утверждения.
record-modality-asserted = как факт, от своего имени
record-modality-hedged = с оговоркой: может быть, похоже, якобы
record-modality-reported = как чужие слова
record-modality-denied = как неправда
record-modality-questioned = как сомнительное
record-claimed-on-help = День, когда это сказано, если он известен. Он может быть раньше дня выхода статьи.
record-claimed-on-later = Это позже публикации статьи.
record-claimed-on-published = Взять дату публикации, { $day }
record-language-help = Выберите по названию или введите обозначение, например en, ru или kk.
record-language-meant = «{ $country }» — код страны. Если имеется в виду её язык, то { $language } — это «{ $tag }».
record-appearances-help = По одному адресу в строке; первый — место первого появления.
record-save = Записать утверждение
record-saved = Утверждение записано.
