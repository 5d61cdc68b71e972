# Шкалы оценок, с которых начинает новая редакция, на языке, который выбран при её создании: дальше они её собственные.

scale-truth = Шестибалльная шкала правдивости
scale-truth-true = Правда
scale-truth-true-meaning = Точно, и ничего существенного не упущено.
scale-truth-mostly-true = В основном правда
scale-truth-mostly-true-meaning = Точно, но требует пояснений или подробностей.
scale-truth-half-true = Полуправда
scale-truth-half-true-meaning = Точно лишь отчасти: важное упущено или вырвано из контекста.
scale-truth-mostly-false = В основном ложь
scale-truth-mostly-false-meaning = Доля правды есть, но не сказано то, что меняет картину.
scale-truth-false = Ложь
scale-truth-false-meaning = Не соответствует действительности.
scale-truth-fabricated = Выдумка
scale-truth-fabricated-meaning = Не соответствует действительности и придумано.

scale-agency = Шкала информационных агентств
scale-agency-true = Правда
scale-agency-true-meaning = Подтверждено доказательствами.
scale-agency-missing-context = Не хватает контекста
scale-agency-missing-context-meaning = Само по себе верно, но упущенное меняет смысл.
scale-agency-misleading = Вводит в заблуждение
scale-agency-misleading-meaning = Подлинный материал подан так, что создаёт ложное впечатление.
scale-agency-altered = Изменено
scale-agency-altered-meaning = Снимок, видео, звук или текст, в который внесли изменения.
scale-agency-false = Ложь
scale-agency-false-meaning = Опровергнуто доказательствами.
scale-agency-satire = Сатира
scale-agency-satire-meaning = Шутка, которую приняли за новость.

scale-points = Пятибалльная шкала
scale-points-5 = 5 — верно
scale-points-5-meaning = Доказательства это подтверждают.
scale-points-4 = 4 — в основном верно
scale-points-4-meaning = Верно, за исключением деталей.
scale-points-3 = 3 — отчасти верно
scale-points-3-meaning = Верного и неверного поровну.
scale-points-2 = 2 — в основном неверно
scale-points-2-meaning = Неверно, за исключением деталей.
scale-points-1 = 1 — неверно
scale-points-1-meaning = Доказательства это опровергают.

scale-unrated = Без оценки
scale-unrated-conclusion = См. вывод
scale-unrated-conclusion-meaning = Что установлено, сказано в обосновании и выводе.
