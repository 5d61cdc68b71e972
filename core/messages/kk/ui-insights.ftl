# Шолу: кезеңде не қолға алынды және одан не шықты.

insights-heading = Шолу
insights-recorded = { $count ->
    [one] { NUMBER($count) } мәлімдеме жазылды
   *[other] { NUMBER($count) } мәлімдеме жазылды
}
insights-withdrawn = { $count ->
    [one] тағы { NUMBER($count) } алынып тасталды, есепке кірмейді
   *[other] тағы { NUMBER($count) } алынып тасталды, есепке кірмейді
}
insights-figures = Бағандар орнына сандар

insights-period = Жазылған
insights-period-this-year = Биыл
insights-period-twelve-months = Соңғы 12 айда
insights-period-whole = Барлық уақытта
insights-period-days = Таңдалған күндері
insights-from = Бастап
insights-to = Дейін

insights-title-recorded = Жазылған мәлімдемелер
insights-title-status = Жұмыстың күйі
insights-title-rating = Не анықталды
insights-title-topic = Тақырыптар
insights-title-time = Үкімге дейінгі уақыт
insights-title-load = Орындаушылардың жүктемесі
insights-title-claimants = Бірнеше мәлімдеменің авторлары
insights-by-day = күн бойынша
insights-by-week = апта бойынша
insights-by-month = ай бойынша
insights-by-year = жыл бойынша
insights-time-note = жазылғаннан алғаш мақұлданғанға дейінгі күндер
insights-load-note = қазір ашық тұрғандары, қашан жазылса да
insights-claimants-note = екі немесе одан көп мәлімдеме
insights-untagged = Тегсіз:
insights-no-topics = Бұл мәлімдемелердің ешқайсысында тег жоқ.

insights-claims = Мәлімдемелер
insights-all = Барлық мәлімдеме
insights-total = Барлығы
insights-one-scale = Барлық жол бір масштабта
insights-status = Күйі
insights-rating = Баға
insights-topic = Тег
insights-time = Уақыт
insights-person = Орындаушы
insights-open = Ашық
insights-late = Мерзімі өткен
insights-in-review = Қаралуда
insights-nobody = Орындаушысы жоқ
insights-claimant = Мәлімдеме авторы
insights-rated-otherwise = Басқа бағалар
insights-rated-not = Үкімі жоқ
insights-rating-of = { $rating } ({ $scale })

insights-week-of = { $day } күні басталған апта
insights-same-day = Сол күні
insights-days = { $least }–{ $most } күн
insights-days-over = { $days } күннен көп
insights-not-yet = Әлі мақұлданбаған
insights-shares = Мақұлданғандардың жартысы { $median } күннен, оннан тоғызы { $ninetieth } күннен аспады.
## Баған қалай аталады: қанша мәлімдеме, қандай, қашан немесе кімдікі.
insights-bar = { $count ->
    [one] { NUMBER($count) } мәлімдеме, { $what }, { $when }
   *[other] { NUMBER($count) } мәлімдеме, { $what }, { $when }
}
insights-bar-whole = { $count ->
    [one] { NUMBER($count) } мәлімдеме, { $what }
   *[other] { NUMBER($count) } мәлімдеме, { $what }
}
insights-bar-of = { $count ->
    [one] { NUMBER($count) } мәлімдеме, { $what }, { $who }
   *[other] { NUMBER($count) } мәлімдеме, { $what }, { $who }
}

insights-empty = Әзірге мәлімдеме жоқ
insights-empty-text = Сандар алғашқы мәлімдемемен бірге келеді.
insights-none = Бұл кезеңде ештеңе жазылмаған
insights-none-text = Басқа күндердің мәлімдемелері болуы мүмкін.
insights-show-all = Барлық уақыттың мәлімдемелері
