# Терезенің жүйелік мәзірлері мен файл таңдау терезелері.

window-title = Claimtrail
window-title-of = { $desk } – Claimtrail
window-closing = Алдымен сақтау аяқталады, содан кейін терезе жабылады. Ұзақ жұмысты тоқтату үшін оны тағы да жабыңыз.

menu-file = Файл
menu-new-claim = Мәлімдемені жазу
menu-import-claims = Мәлімдемелерді импорттау…
menu-create = Жаңа жұмыс кеңістігі…
menu-open = Жұмыс кеңістігін ашу…
menu-sample = Үлгіні ашу
menu-close = Жұмыс кеңістігін жабу
menu-save-report = Есепті сақтау…
menu-back-up = Сақтық көшірме…
menu-verify = Журналды тексеру…
menu-quit = Шығу

menu-edit = Өңдеу
menu-undo = Болдырмау
menu-redo = Қайталау
menu-cut = Қиып алу
menu-copy = Көшіру
menu-paste = Қою
menu-select-all = Бәрін белгілеу
menu-find = Табу

menu-go = Өту
menu-go-claims = Мәлімдемелер
menu-go-articles = Мақалалар
menu-go-review = Қарау
menu-go-sources = Дереккөздер
menu-go-reports = Есептер
menu-go-insights = Шолу
menu-go-desk = Редакция

menu-help = Анықтама
menu-palette = Барлық пәрмендер
menu-shortcuts = Пернелер тіркесімі
menu-about = Claimtrail туралы

dialog-all-files = Барлық файлдар
dialog-open-workspace = Жұмыс кеңістігін ашу
dialog-open-workspace-files = Claimtrail жұмыс кеңістіктері
dialog-create-workspace = Жұмыс кеңістігін жасау
dialog-create-workspace-files = Claimtrail жұмыс кеңістіктері
dialog-open-text = Мақала мәтінін таңдаңыз
dialog-open-text-files = Мәтіндер
dialog-open-table = Мәлімдемелер кестесін таңдаңыз
dialog-open-table-files = Кестелер
dialog-open-attachment = Тіркелетін файлды таңдаңыз
dialog-save-attachment = Тіркемені сақтау
dialog-save-report = Есепті сақтау
dialog-save-report-files = Есептер
dialog-open-journal = Журналды таңдаңыз
dialog-open-journal-files = Журналдар
dialog-save-journal = Журналды экспорттау
dialog-save-journal-files = Журналдар
dialog-open-backup = Сақтық көшірмені таңдаңыз
dialog-open-backup-files = Сақтық көшірмелер
dialog-save-backup = Жұмыс кеңістігінің сақтық көшірмесін сақтау
dialog-save-backup-files = Claimtrail жұмыс кеңістіктері
