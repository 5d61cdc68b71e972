# Редакция: люди, устройства, шкалы, правила, резервные копии, обмен, проверка, вымарывание, о программе.

desk-heading = Редакция
desk-sections = Разделы редакции
desk-title = Редакция: { $part }
desk-go = Редакция: { $part }
desk-people = Люди
desk-devices = Устройства
desk-scales = Шкалы оценок
desk-policy = Правила
desk-backups = Резервные копии
desk-exchange = Обмен
desk-verify = Проверка журнала
desk-redaction = Вымарывание
desk-about = О программе

desk-unnamed = [вымарано]
desk-disputes = Копии, изменённые порознь, расходятся. Выберите, что верно; история хранит оба значения.
desk-dispute-take = Взять это
desk-dispute-take-value = Взять «{ $value }»
desk-dispute-settled = Улажено.
desk-not-set = не указано
desk-yes = да
desk-no = нет
desk-unchanged = Пока ничего не изменено.
people-heading = Кто здесь работает

## Люди

people-intro = Все, кто подписывает изменения в этом рабочем пространстве. Что кому можно, следует из роли: наблюдатель читает, фактчекер записывает и проверяет, редактор ещё одобряет и публикует, владелец ещё решает о людях и правилах.
people-count = { $count ->
        [one] { NUMBER($count) } человек
        [few] { NUMBER($count) } человека
        [many] { NUMBER($count) } человек
       *[other] { NUMBER($count) } человека
    }
people-name = Имя
people-role = Роль
people-state = Состояние
people-active = работает здесь
people-inactive = больше здесь не работает
people-signs = Где подписывает
people-signs-here = на этом компьютере
people-signs-elsewhere = в другом месте
people-acts = работает сейчас
people-added-on = Добавлен(а)
people-actions = Что можно сделать: { $name }
people-add = Добавить человека
people-added = Добавлено: { $name }
people-changed = Изменено: { $name }
people-edit = Изменить: { $name }
people-edit-title = Изменение данных человека
people-save = Сохранить
people-deactivate = Отпустить: { $name }…
people-deactivate-title = Отпустить человека?
people-deactivate-text = { $name } больше не сможет ничего здесь менять. Всё, что сделано под именем «{ $name }», остаётся. Вернуть человека можно в любое время.
people-deactivate-do = Отпустить
people-activate = Вернуть: { $name }
people-act-as = Работать как { $name }
people-acting-already = Вы сейчас и работаете как { $name }.
people-acting = Теперь работает { $name }.
people-act = Кто работает на этом компьютере
people-act-text = Ключи этих людей лежат на этом компьютере. Что вы делаете, подписывается ключом того, кто сейчас работает.
people-act-none = На этом компьютере нет ничьих ключей. Запросите ключ в разделе «Устройства», и пусть владелец его добавит.
people-where = Где подписывает
people-here = На этом компьютере
people-here-note = Ключ создаётся и хранится здесь, для того, кто тоже работает за этим компьютером.
people-there = На своём компьютере
people-there-note = Там открывают Claimtrail, запрашивают ключ в разделе «Устройства» и присылают его вам.
people-key = Открытый ключ этого человека
people-key-help = 64 шестнадцатеричные цифры. Это не секрет.
people-role-viewer = читает
people-role-fact-checker = записывает утверждения, собирает доказательства, предлагает вердикты
people-role-editor = кроме того, рассматривает, публикует и исправляет
people-role-owner = кроме того, решает о людях, шкалах и правилах
devices-heading = Ключи, которыми здесь подписывают

## Устройства

devices-intro = Устройство — это ключ одного человека на одном компьютере. Если компьютер потерян, его устройство следует отозвать.
devices-count = { $count ->
        [one] { NUMBER($count) } устройство
        [few] { NUMBER($count) } устройства
        [many] { NUMBER($count) } устройств
       *[other] { NUMBER($count) } устройства
    }
devices-person = Человек
devices-label = Название
devices-key = Открытый ключ
devices-key-of = Открытый ключ устройства «{ $label }»
devices-state = Состояние
devices-active = подписывает
devices-revoked = отозвано
devices-recovered = восстановлено
devices-recovered-note = Когда его добавляли, за него не поручилось ни одно устройство владельца. История будет говорить об этом всегда.
devices-since = С какого дня
devices-revoke = Отозвать…
devices-revoke-of = Отозвать «{ $label }» ({ $name })…
devices-revoke-title = Отозвать устройство?
devices-revoke-text = Устройство «{ $label }» ({ $name }) больше не сможет подписывать. Подписанное раньше остаётся. Вернуть это нельзя: чтобы снова подписывать, человеку нужен новый ключ.
devices-revoke-do = Отозвать
devices-revoked-already = Оно уже отозвано.
devices-revoked-said = Отозвано: { $label }
devices-add = Добавить устройство
devices-add-text = Ещё один компьютер того, кто здесь уже работает.
devices-added = Добавлено: { $label }
devices-label-help = Например, «редакция» или «ноутбук». Название есть в каждой копии рабочего пространства.
devices-request = Ключ для этого компьютера
devices-request-text = Чтобы работать в этом рабочем пространстве с этого компьютера, запросите ключ и отправьте его владельцу. Он его добавит; затем импортируйте его журнал — и сможете подписывать здесь. Секретная половина никогда не покидает этот компьютер.
devices-request-do = Запросить ключ
devices-requested = Открытый ключ этого компьютера
devices-requested-next = Отправьте его владельцу. Это не секрет.
devices-recover = Если потеряны ключи всех владельцев
devices-recover-text = Владелец, у которого не осталось ни одного ключа, может получить новый на этом компьютере, без чьего-либо поручительства. История и каждая проверка всегда будут показывать, что здесь личность не подтверждена: никто не отличит вас от постороннего, у которого есть этот файл.
devices-recover-do = Восстановить…
devices-recover-title = Восстановить устройство владельца?
devices-recover-owner = Владелец, потерявший ключи
devices-recover-sure = Я понимаю, что история будет показывать это всегда.
devices-recover-unsure = Сначала подтвердите, что понимаете последствия.
devices-recover-whom = Сначала выберите владельца.
devices-add-whom = Сначала выберите человека.
devices-recovered-said = { $name } теперь может подписывать на этом компьютере.
devices-recover-needless = На этом компьютере есть ключ владельца. Лучше добавьте устройство с его помощью.
scales-heading = Что используется в этой редакции

## Шкалы оценок

scales-intro = Вердикт берёт одну оценку одной шкалы. Вердикты хранят шкалу такой, какой она была; одобрения по шкале показываются как устаревшие, когда она меняется.
scales-count = { $count ->
        [one] { NUMBER($count) } шкала
        [few] { NUMBER($count) } шкалы
        [many] { NUMBER($count) } шкал
       *[other] { NUMBER($count) } шкалы
    }
scales-default = основная
scales-default-note = По этой шкале даётся вердикт, если другая не названа. Её выбирают в разделе «Правила».
scales-add = Добавить шкалу
scales-edit = Править «{ $name }»
scales-edit-title = Правка шкалы оценок
scales-edit-short = Править
scales-save = Сохранить шкалу
scales-saved = Сохранено: { $name }
scales-name = Название
scales-ratings = Оценки по порядку
scales-ratings-help = Название видят читатели; ключ хранят вердикты и отчёты, например «mostly_true». Значение — место между худшим и лучшим, пусто, если его нет.
scales-rating = Оценка { NUMBER($at) }
scales-key = Ключ
scales-label = Название
scales-value = Значение
scales-meaning = Смысл
scales-worst = Худшее значение
scales-best = Лучшее значение
scales-range = от { NUMBER($worst) } (худшее) до { NUMBER($best) } (лучшее)
scales-no-range = без порядка
scales-no-number = Напишите целое число или оставьте пустым.
scales-rating-add = Добавить оценку
scales-rating-up = Поднять «{ $label }»
scales-rating-down = Опустить «{ $label }»
scales-rating-remove = Удалить «{ $label }»
scales-at-top = Она уже первая.
scales-at-end = Она уже последняя.
scales-one-left = На шкале должна быть хотя бы одна оценка.
scales-moved = «{ $label }» теперь под номером { NUMBER($at) }.
scales-stale-warning = Если вы измените шкалу, одобрения по ней будут показаны как устаревшие.

## Правила

policy-intro = Что должно быть выполнено, прежде чем утверждение можно отправить и одобрить. Уже одобренные утверждения сохраняют одобрение.
policy-name = Название редакции
policy-url = Где она публикует
policy-four-eyes = Правило четырёх глаз
policy-four-eyes-help = Никто не одобряет вердикт, который сам написал или отправил. Пока здесь работает один человек, одобрять своё можно, и это везде помечено.
policy-min-sources = Сколько независимых источников нужно вердикту
policy-min-sources-help = Источники с общим первоисточником считаются за один.
policy-more = На один больше
policy-fewer = На один меньше
policy-primary = Среди них есть первичный источник
policy-primary-help = Из первых рук: документ, цифры или сам человек.
policy-claimant = Автор утверждения выслушан
policy-claimant-help = Среди источников есть интервью с ним или его заявление.
policy-default-scale = Шкала вердикта, если она не названа
policy-review = Рассмотрение
policy-evidence = Доказательства
policy-desk = Редакция
policy-save = Сохранить правила
policy-saved = Правила сохранены.

## Резервные копии

backups-intro = Резервная копия — это всё рабочее пространство в одном файле: утверждения, файлы, история. Ключей в ней нет; они остаются в учётной записи на этом компьютере.
backups-make = Сделать резервную копию
backups-make-text = Работу можно не прерывать. Храните копию на другом диске.
backups-do = Сделать копию сейчас…
backups-running = Создаётся резервная копия
backups-made = Резервная копия сохранена как { $name }
backups-restore = Восстановление
backups-restore-text = Резервная копия займёт место этого рабочего пространства. То, что здесь сейчас, сохранится рядом под другим именем; ничего не объединяется.
backups-restore-do = Восстановить резервную копию…
backups-restore-title = Восстановить резервную копию?
backups-restore-warning = Сделанного после этой копии в рабочем пространстве не будет; оно останется в отложенном файле. Если с тех пор вы обменивались работой с коллегами, лучше импортируйте их журнал: если дальше править восстановленные копии, история раздвоится.
backups-restore-choose = Выбрать резервную копию…
backups-restored = Теперь открыта резервная копия.
backups-kept = То, что здесь было, сохранено рядом под именем { $name }.

## Обмен

exchange-intro = Две копии одного рабочего пространства обмениваются работой через файл — журнал: экспортируйте его здесь, импортируйте там, как угодно часто и в любом порядке. Что двое изменили порознь, показывается как расхождение, пока кто-то не выберет.
exchange-export = Экспорт журнала
exchange-export-text = Всё, что есть в этом рабочем пространстве, включая конфиденциальные источники и файлы. Давайте его только тем, кому можно видеть всё.
exchange-export-do = Экспортировать журнал…
exchange-exporting = Экспорт
exchange-exported = Экспортировано как { $name }
exchange-import = Импорт журнала
exchange-import-text = Сначала всё в нём проверяется: берётся либо всё, либо ничего.
exchange-import-do = Импортировать журнал…
exchange-importing = Чтение и проверка
exchange-imported = { $revisions ->
        [0] Ничего нового в нём не было.
        [one] Взята { NUMBER($revisions) } новая версия.
        [few] Взяты { NUMBER($revisions) } новые версии.
        [many] Взято { NUMBER($revisions) } новых версий.
       *[other] Взято { NUMBER($revisions) } новой версии.
    }
exchange-known = Уже были здесь
exchange-revisions = Версии
exchange-new = Новые версии
exchange-seals = Печати
exchange-attachments = Файлы
exchange-redacted = Уничтоженные значения
exchange-redacted-note = С ним пришло вымарывание.
exchange-conflicts = { $count ->
        [one] Копии расходятся в { NUMBER($count) } поле. Выберите там, что верно:
        [few] Копии расходятся в { NUMBER($count) } полях. Выберите там, что верно:
        [many] Копии расходятся в { NUMBER($count) } полях. Выберите там, что верно:
       *[other] Копии расходятся в { NUMBER($count) } поля. Выберите там, что верно:
    }
exchange-notices = Стоит взглянуть
verify-heading = Проверить всё

## Проверка

verify-intro = Каждое значение читается снова: проверяются хеши, цепочки, подписи, правила и файлы, а показанное сравнивается с тем, что говорит история.
verify-expect = Вершина, сохранённая в другом месте
verify-expect-help = Из отчёта, журнала или другой копии. С ней обнаружится и переписанная или укороченная история.
verify-do = Проверить сейчас
verify-running = Идёт проверка
verify-cancelled = Проверка прервана; ничего не найдено и ничего не исключено.
verify-holds = Всё в порядке
verify-broken = { $count ->
        [one] { NUMBER($count) } нарушение
        [few] { NUMBER($count) } нарушения
        [many] { NUMBER($count) } нарушений
       *[other] { NUMBER($count) } нарушения
    }
verify-checked = Проверено: версий — { NUMBER($revisions) }, печатей — { NUMBER($seals) }, { $attachments ->
        [one] { NUMBER($attachments) } файл
        [few] { NUMBER($attachments) } файла
        [many] { NUMBER($attachments) } файлов
       *[other] { NUMBER($attachments) } файла
    }.
verify-faults = Что не так и где
verify-fault-what = Что не так
verify-fault-where = Где
verify-fault-revision = Версия
verify-fault-hash = Хеш версии
verify-file = рабочее пространство в целом
verify-faults-next = Здесь ничего не чинится. Оставьте этот файл как есть, сравните его с резервной копией или копией коллеги и восстановите копию, в которой всё в порядке.
verify-more = { $count ->
        [one] и ещё { NUMBER($count) }
        [few] и ещё { NUMBER($count) }
        [many] и ещё { NUMBER($count) }
       *[other] и ещё { NUMBER($count) }
    }
verify-head-found = Ожидаемая вершина была вершиной этого рабочего пространства после { $at ->
        [one] { NUMBER($at) } версии
        [few] { NUMBER($at) } версий
        [many] { NUMBER($at) } версий
       *[other] { NUMBER($at) } версии
    } из { NUMBER($of) }: всё, что было тогда, на месте.
verify-head-found-copy = Ожидаемая вершина — другой копии, журнал которой сюда импортировали, после { $at ->
        [one] { NUMBER($at) } версии
        [few] { NUMBER($at) } версий
        [many] { NUMBER($at) } версий
       *[other] { NUMBER($at) } версии
    }: всё, что там было тогда, здесь на месте.
verify-head-unknown = Сам файл в порядке, но ожидаемая вершина здесь неизвестна
verify-head-missing = Неизвестно, чтобы она была у этого файла или у копии, журнал которой сюда импортировали. Если её указал этот файл, историю переписали или урезали. Если её указала другая копия, импортируйте её журнал и проверьте снова.
verify-head = Вершина рабочего пространства
verify-redacted = { $count ->
        [one] Вымарано { NUMBER($count) } значение; проверить его больше нельзя
        [few] Вымарано { NUMBER($count) } значения; проверить их больше нельзя
        [many] Вымарано { NUMBER($count) } значений; проверить их больше нельзя
       *[other] Вымарано { NUMBER($count) } значения; проверить их больше нельзя
    }
verify-redacted-field = { $field } ({ $kind })
verify-notices = Допустимо, но стоит взглянуть
verify-cannot = Чего это показать не может
verify-cannot-alone = Что владеющий ключами переписал всю историю или отрезал самую новую часть работы какого-то устройства. Вершина, сохранённая в другом месте, в отчёте или в другой копии, выявит и то и другое: укажите её выше и проверьте снова.
verify-cannot-after-head = Что отрезали работу, сделанную после ожидаемой вершины.
verify-keep = Сохраните эту вершину где-нибудь ещё, для следующего раза.

## Вымарывание

redaction-intro = Вымарывание навсегда уничтожает значение, например имя того, кого нужно защитить. Доказательство, что оно существовало, остаётся, поэтому остальная история по-прежнему проверяется.
redaction-how = Как вымарать
redaction-step-find = Откройте утверждение или источник и его историю.
redaction-step-choose = У записи, в которой есть это значение, откройте меню, выберите «Вымарать…», а затем поля.
redaction-step-reason = Укажите причину. Она хранится вместе с вашим именем.
redaction-who = Вымарывать может только владелец.
redaction-where = Куда перейти
redaction-where-claims = Утверждения
redaction-where-sources = Источники
redaction-limits = До чего оно не дотягивается
redaction-limit-copies = Прежние резервные копии, экспорты, отчёты и чужие копии хранят значение. Копия теряет его, когда импортирует ваш журнал; файлами нужно заняться вручную.
redaction-limit-others = Те же слова в другой версии или другом поле. После каждого вымарывания Claimtrail называет такие места.
redaction-limit-fact = То, что там что-то было, в каком поле и когда.
redaction-done = Что уже вымарано
redaction-done-text = Проверка журнала перечисляет каждое вымаранное значение.

## О программе

about-version = Версия
about-workspace = Рабочее пространство
about-workspace-id = Идентификатор рабочего пространства
about-desk-name = Редакция
about-head = Вершина рабочего пространства
about-head-help = Она отвечает за всю историю до этого момента. Сохранённая в другом месте, она позже покажет, не переписали ли историю.
about-devices = Концы цепочек устройств
about-device-seq = версия { NUMBER($seq) }
about-offline = Claimtrail работает только на этом компьютере и никуда ничего не отправляет.
about-licences = Лицензии
about-licence = Claimtrail можно использовать по лицензии MIT или Apache-2.0, на ваш выбор. Она построена на труде многих, среди них SQLite, Tauri, React и React Aria, у каждого своя лицензия.
about-text = Рабочий инструмент фактчекеров: утверждения, доказательства, вердикты и история каждого изменения, которую может проверить любой.
