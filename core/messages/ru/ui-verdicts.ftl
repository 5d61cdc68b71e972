# Вердикт на странице утверждения.

verdict-title = Вердикт
verdict-none = Вердикта пока нет. В вердикте сказано, что установлено, по какой шкале и почему.
verdict-propose = Предложить вердикт
verdict-propose-anew = Предложить заново
verdict-propose-anew-means = То, что вы предложите, заменит нынешний вердикт, и его единственным автором будете вы. Чтобы изменить только часть, лучше отредактируйте его.
verdict-proposed = Вердикт предложен.
verdict-edit = Править вердикт
verdict-saved = Вердикт сохранён.
verdict-four-eyes = Сохранив, вы станете автором этого вердикта, а в редакции действует правило четырёх глаз: одобрить утверждение должен будет другой редактор.
verdict-place = { $value } по шкале от { $worst } до { $best }
verdict-proposed-by = Предложил(а) { $name }
verdict-edited-by = · с тех пор меняли: { $names }
verdict-last-changed = · последнее изменение:

verdict-scale = Шкала
verdict-scale-changed = С тех пор как дана эта оценка, шкалу изменили. Оценка остаётся такой, как называлась тогда, пока вы не выберете заново.
verdict-scale-changed-since = После одобрения шкалу изменил(а) { $name }
verdict-rating = Оценка
verdict-range = От { $worst } (худшая) до { $best } (лучшая).
verdict-unordered = В этой шкале нет порядка: что установлено, сказано в обосновании.
verdict-summary = Вывод
verdict-summary-help = Одно предложение для читателей. Знаков: { $count }
verdict-summary-long = Одно предложение для читателей. Знаков: { $count }, для одного предложения многовато
verdict-rationale = Обоснование
verdict-rationale-help = Почему оценка верна: что показывает каждый источник и что говорит против.
