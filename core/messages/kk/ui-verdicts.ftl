# Мәлімдеме бетіндегі қорытынды.

verdict-title = Қорытынды
verdict-none = Қорытынды әлі жоқ. Ол ненің анықталғанын, қай шкала бойынша және неге екенін айтады.
verdict-propose = Қорытынды ұсыну
verdict-propose-anew = Қайтадан ұсыну
verdict-propose-anew-means = Ұсынғаныңыз қазіргі қорытындының орнын басады, оның жалғыз авторы сіз боласыз. Бір бөлігін ғана өзгерту үшін оны өңдеңіз.
verdict-proposed = Қорытынды ұсынылды.
verdict-edit = Қорытындыны өңдеу
verdict-saved = Қорытынды сақталды.
verdict-place = { $worst } пен { $best } аралығындағы шкала бойынша { $value }
verdict-proposed-by = Ұсынған: { $name }
verdict-edited-by = · бірге: { $names }

verdict-scale = Шкала
verdict-scale-changed = Бұл баға берілгеннен бері шкала өзгерді. Қайта таңдамасаңыз, баға сол кездегі атауымен қалады.
verdict-scale-changed-since = Мақұлданғаннан кейін шкаланы өзгерткен: { $name }
verdict-rating = Баға
verdict-rating-missing = Алдымен бағаны таңдаңыз.
verdict-range = { $worst } (ең нашары) мен { $best } (ең жақсысы) аралығында.
verdict-unordered = Бұл шкалада рет жоқ: не анықталғанын негіздеме айтады.
verdict-summary = Түйін
verdict-summary-help = Оқырмандарға бір сөйлем. Таңба саны: { $count }
verdict-summary-long = Оқырмандарға бір сөйлем. Таңба саны: { $count }, бір сөйлемге көптеу
verdict-rationale = Негіздеме
verdict-rationale-help = Баға неге дұрыс: әр дереккөз нені көрсетеді және оған не қайшы.
