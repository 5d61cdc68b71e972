# Жаңа редакция бастайтын бағалау шкалалары, ол құрылғанда таңдалған тілде: одан әрі олар редакцияның өзінікі.

scale-truth = Алты балдық шындық шкаласы
scale-truth-true = Шындық
scale-truth-true-meaning = Дәл, маңызды ештеңе қалып қоймаған.
scale-truth-mostly-true = Негізінен шындық
scale-truth-mostly-true-meaning = Дәл, бірақ түсіндіруді немесе толықтыруды қажет етеді.
scale-truth-half-true = Жартылай шындық
scale-truth-half-true-meaning = Ішінара ғана дәл: маңыздысы айтылмаған немесе контексінен жұлып алынған.
scale-truth-mostly-false = Негізінен жалған
scale-truth-mostly-false-meaning = Шындықтың ұшқыны бар, бірақ жағдайды өзгеше көрсететін нәрсе айтылмаған.
scale-truth-false = Жалған
scale-truth-false-meaning = Шындыққа сай келмейді.
scale-truth-fabricated = Ойдан шығарылған
scale-truth-fabricated-meaning = Шындыққа сай келмейді әрі ойдан шығарылған.

scale-agency = Ақпарат агенттіктерінің шкаласы
scale-agency-true = Шындық
scale-agency-true-meaning = Дәлелдермен расталған.
scale-agency-missing-context = Контекст жетіспейді
scale-agency-missing-context-meaning = Айтылғаны дұрыс, бірақ айтылмағаны мағынасын өзгертеді.
scale-agency-misleading = Жаңылыстырады
scale-agency-misleading-meaning = Шынайы материал жалған әсер қалдыратындай етіп берілген.
scale-agency-altered = Өзгертілген
scale-agency-altered-meaning = Өзгеріс енгізілген сурет, бейнежазба, дыбыс немесе мәтін.
scale-agency-false = Жалған
scale-agency-false-meaning = Дәлелдермен теріске шығарылған.
scale-agency-satire = Сатира
scale-agency-satire-meaning = Жаңалық деп қабылданған әзіл.

scale-points = Бес балдық шкала
scale-points-5 = 5 — дұрыс
scale-points-5-meaning = Дәлелдер мұны растайды.
scale-points-4 = 4 — негізінен дұрыс
scale-points-4-meaning = Ұсақ-түйегі болмаса, дұрыс.
scale-points-3 = 3 — ішінара дұрыс
scale-points-3-meaning = Дұрысы мен бұрысы тең.
scale-points-2 = 2 — негізінен бұрыс
scale-points-2-meaning = Ұсақ-түйегі болмаса, бұрыс.
scale-points-1 = 1 — бұрыс
scale-points-1-meaning = Дәлелдер мұны теріске шығарады.

scale-unrated = Бағасыз
scale-unrated-conclusion = Түйінін қараңыз
scale-unrated-conclusion-meaning = Не анықталғаны негіздеме мен түйінде айтылған.
