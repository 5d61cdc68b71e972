# Мәлімдеме бетіндегі пікірлер.

comments-title = Пікірлер
comments-open = { $count ->
        [0] бәрі жабылған
        [one] біреуі ашық
       *[other] { $count } пікір ашық
    }
comments-none = Пікірлер жоқ. Олар редакцияда қалады.
comment-new = Жаңа пікір
comment-add = Пікір қосу
comment-added = Пікір қосылды.
comment-answer = Жауап беру
comment-your-answer = Жауабыңыз
comment-edit = Пікіріңізді өңдеу
comment-saved = Пікір сақталды.
comment-changed = өңделген
comment-link = Осы пікірге сілтеме
comment-resolve = Жабу
comment-reopen = Қайта ашу
comment-resolved = жабылған
comment-resolved-now = Пікір жабылды.
comment-reopened-now = Пікір қайта ашылды.
comment-show = { $count ->
        [0] Көрсету
        [one] Бір жауабымен көрсету
       *[other] { $count } жауабымен көрсету
    }
