# Системные меню окна и окна выбора файлов.

window-title = Claimtrail
window-title-of = { $desk } – Claimtrail
window-closing = Сначала завершится сохранение, затем окно закроется. Закройте его ещё раз, чтобы отменить долгую работу.

menu-file = Файл
menu-new-claim = Записать утверждение
menu-import-claims = Импортировать утверждения…
menu-create = Новое рабочее пространство…
menu-open = Открыть рабочее пространство…
menu-sample = Открыть образец
menu-close = Закрыть рабочее пространство
menu-save-report = Сохранить отчёт…
menu-back-up = Резервная копия…
menu-verify = Проверить журнал…
menu-quit = Выйти

menu-edit = Правка
menu-undo = Отменить
menu-redo = Повторить
menu-cut = Вырезать
menu-copy = Копировать
menu-paste = Вставить
menu-select-all = Выделить всё
menu-find = Найти

menu-go = Переход
menu-go-claims = Утверждения
menu-go-articles = Статьи
menu-go-review = Рассмотрение
menu-go-sources = Источники
menu-go-reports = Отчёты
menu-go-insights = Обзор
menu-go-desk = Редакция

menu-help = Справка
menu-palette = Все команды
menu-shortcuts = Сочетания клавиш
menu-about = О Claimtrail

dialog-all-files = Все файлы
dialog-open-workspace = Открыть рабочее пространство
dialog-open-workspace-files = Рабочие пространства Claimtrail
dialog-create-workspace = Создать рабочее пространство
dialog-create-workspace-files = Рабочие пространства Claimtrail
dialog-open-text = Выберите текст статьи
dialog-open-text-files = Тексты
dialog-open-table = Выберите таблицу утверждений
dialog-open-table-files = Таблицы
dialog-open-attachment = Выберите файл для вложения
dialog-save-attachment = Сохранить вложение
dialog-save-report = Сохранить отчёт
dialog-save-report-files = Отчёты
dialog-open-journal = Выберите журнал
dialog-open-journal-files = Журналы
dialog-save-journal = Экспортировать журнал
dialog-save-journal-files = Журналы
dialog-open-backup = Выберите резервную копию
dialog-open-backup-files = Резервные копии
dialog-save-backup = Сохранить резервную копию рабочего пространства
dialog-save-backup-files = Рабочие пространства Claimtrail
