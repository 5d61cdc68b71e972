# Мәлімдеме бетіндегі үкім.

verdict-title = Үкім
verdict-none = Үкім әлі жоқ. Үкімде ненің анықталғаны, қай шкала бойынша және неге екені айтылады.
verdict-propose = Үкім ұсыну
verdict-propose-anew = Қайтадан ұсыну
verdict-propose-anew-means = Ұсынғаныңыз қазіргі үкімнің орнын басады, оның жалғыз авторы сіз боласыз. Бір бөлігін ғана өзгерту үшін оны өңдеңіз.
verdict-proposed = Үкім ұсынылды.
verdict-edit = Үкімді өңдеу
verdict-saved = Үкім сақталды.
verdict-four-eyes = Сақтасаңыз, осы үкімнің авторы боласыз, ал редакцияда төрт көз ережесі бар: мәлімдемені басқа редактор мақұлдауы керек болады.
verdict-place = { $worst } және { $best } аралығындағы шкала бойынша { $value }
verdict-proposed-by = Ұсынған: { $name }
verdict-edited-by = · содан бері өзгерткен: { $names }
verdict-last-changed = · соңғы өзгеріс:

verdict-scale = Шкала
verdict-scale-changed = Бұл баға берілгеннен бері шкала өзгерді. Қайта таңдамасаңыз, баға сол кездегі атауымен қалады.
verdict-scale-changed-since = Мақұлданғаннан кейін шкаланы өзгерткен: { $name }
verdict-rating = Баға
verdict-range = { $worst } (ең нашары) мен { $best } (ең жақсысы) аралығында.
verdict-unordered = Бұл шкалада рет жоқ: не анықталғаны негіздемеде айтылады.
verdict-summary = Түйін
verdict-summary-help = Оқырмандарға бір сөйлем. Таңба саны: { $count }
verdict-summary-long = Оқырмандарға бір сөйлем. Таңба саны: { $count }, бір сөйлемге көптеу
verdict-rationale = Негіздеме
verdict-rationale-help = Баға неге дұрыс: әр дереккөз нені көрсетеді және оған не қайшы.
