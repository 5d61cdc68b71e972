# Страница утверждения: что оно говорит, в каком состоянии и что с ним можно делать.

claim-tab-work = Работа
claim-tab-history = История
claim-tabs = Части утверждения
claim-about = Что установлено и кто над этим работает
claim-commands = Утверждение

claim-edit = Править утверждение
claim-save = Сохранить
claim-saved = Утверждение сохранено.
claim-unchanged = Пока ничего не изменено.
claim-edit-conflict = Расхождение: выберите выше, какая сторона верна.
claim-edit-conflicts = О полях, которые здесь отключены, копии расходятся. Сначала выберите, какая сторона верна, потом правьте.
claim-edit-conflicts-go = Перейти к расхождению
claim-edit-redacted = То, что здесь стояло, уничтожено. Пишите только то, что можно сообщать.
claim-none = не указано
claim-statement-gone = Текст утверждения уничтожен
claim-statement-gone-next = Напишите такой, который можно показывать: измените утверждение. Кто и почему его уничтожил, видно в истории.

claim-next-draft = Дальше: найти доказательства, предложить вердикт, отправить на рассмотрение.
claim-next-propose = Дальше: предложить вердикт и отправить на рассмотрение.
claim-next-in-progress = Дальше: закончить вердикт и отправить на рассмотрение.
claim-next-conflict = Дальше: выбрать в расхождении, что верно.
claim-next-unmet = Дальше: выполнить то, чего ещё не хватает, и отправить на рассмотрение.
claim-next-submit = Дальше: отправить на рассмотрение.
claim-next-changes-requested = Дальше: внести изменения, о которых просили, и отправить снова.
claim-next-in-review = Дальше: редактор одобрит или вернёт.
claim-next-approved = Дальше: редактор опубликует.
claim-next-published = Опубликовано. Ошибки устраняются через исправление.
claim-next-correction-pending = Дальше: внести исправление и отправить на рассмотрение.
claim-next-corrected = Опубликовано с исправлением.
claim-next-withdrawn = Снято. Редактор может возобновить работу.

claim-self-approved = Одобрено самим автором
claim-self-approved-why = Одобрил тот же, кто написал или отправил: больше в редакции тогда никто не работал.
claim-self-approving = Вы одобряете собственную работу. Это увидит каждый, кто прочитает утверждение или отчёт о нём.
claim-stale = Одобрение устарело
claim-stale-why = То, на что опиралось одобрение, с тех пор изменили. Одобрение остаётся в силе; взгляните ещё раз и подтвердите его, если вердикт по-прежнему верен.
claim-stale-by = изменил(а) { $name }
claim-perhaps-public = Оно может быть у читателей
claim-perhaps-public-why = То, что { $name } передал(а) читателям, изменили в другой копии, где об этом не знали; здесь оно не опубликовано. Договоритесь, что верно: одобрите и опубликуйте его снова или снимите.
claim-disputed = Расхождение
claim-disputed-why = Копии, изменённые порознь, расходятся. Прежде всего выберите, что верно.
claim-reason-changes-requested = Причина возврата
claim-reason-withdrawn = Причина снятия
claim-reason-in-progress = Причина возобновления
claim-reason-draft = Указанная причина
claim-reason-in-review = Указанная причина
claim-reason-approved = Причина подтверждения
claim-reason-published = Причина подтверждения
claim-reason-correction-pending = Указанная причина
claim-reason-corrected = Причина подтверждения

claim-lapse-submission = Это утверждение на рассмотрении. Изменение содержания снимет его с рассмотрения, и это будет видно в истории; отправлять придётся снова.
claim-lapse-approval = Это утверждение одобрено. После изменения содержания одобрение утратит силу, и это будет видно в истории; придётся снова отправлять и одобрять.

## Что оно говорит

claim-group-content = Утверждение
claim-facts = Сведения
claim-statement-help = Само утверждение в утвердительной форме, а не его отрицание.
claim-appearances-help = По одному адресу в строке; первый — место первого появления.
claim-first = первое появление
claim-language-help = Выберите по названию или введите обозначение, например en, ru или kk-Cyrl.
claim-quote-help = Слова статьи, в точности как в ней.
claim-quote-nearest = Взять ближайший отрывок
claim-quote-many = Эти слова встречаются в статье не один раз ({ $count }). Выберите, какое место имеется в виду.
claim-quote-which = Какое из этих мест?
claim-quote-title = Цитата в контексте
claim-quote-none = Цитаты из статьи нет.
claim-quote-review = Нужна проверка
claim-quote-review-why = В тексте статьи этих слов больше нет там, где их нашли. Откройте статью и процитируйте снова.
claim-quote-gone = Текст статьи уничтожен, а с ним и то, что стояло вокруг этих слов. Кто, когда и почему это сделал, видно на странице статьи.
claim-quote-open = Открывает статью на этом месте.

## Кто над ним работает

claim-work = Работа
claim-assignee-left = больше не работает в редакции
claim-overdue = просрочено
claim-recorded = Кто записал
claim-published = Кто опубликовал
claim-changed = Кто изменил

## Рассмотрение

claim-review = Рассмотрение
claim-other-steps = Другие шаги
claim-submitted-by = Отправил(а) { $name }
claim-approved-by = Одобрил(а) { $name }
claim-upheld-by = Подтвердил(а) { $name }
claim-self-upheld-by = Подтвердил(а) { $name }: собственная работа
claim-self-approved-by = Одобрил(а) { $name }: собственная работа

claim-do-review-submit = Отправить на рассмотрение
claim-do-review-recall = Отозвать
claim-do-review-approve = Одобрить
claim-do-review-return = Вернуть
claim-do-review-uphold = Подтвердить
claim-do-claim-publish = Опубликовать
claim-do-claim-withdraw = Снять
claim-do-claim-reopen = Возобновить
claim-do-correction-open = Начать исправление
claim-do-correction-edit = Править исправление
claim-do-correction-cancel = Отменить исправление

claim-done-review-submit = Отправлено на рассмотрение.
claim-done-review-recall = Отозвано с рассмотрения.
claim-done-review-approve = Одобрено.
claim-done-review-return = Возвращено.
claim-done-review-uphold = Одобрение подтверждено.
claim-done-claim-publish = Опубликовано.
claim-done-claim-withdraw = Снято.
claim-done-claim-reopen = Работа возобновлена.
claim-done-correction-open = Исправление начато.
claim-done-correction-edit = Исправление изменено.
claim-done-correction-cancel = Исправление отменено.

claim-ask-review-approve = Одобрить это утверждение?
claim-ask-review-return = Вернуть утверждение
claim-ask-review-uphold = Подтвердить одобрение
claim-ask-claim-publish = Опубликовать это утверждение?
claim-ask-claim-withdraw = Снять утверждение
claim-ask-claim-reopen = Возобновить работу над утверждением
claim-ask-correction-approve = Одобрить это исправление?
claim-ask-correction-open = Начать исправление
claim-ask-correction-edit = Править исправление
claim-ask-correction-cancel = Отменить исправление

claim-approving = Доказательств, на которых стоит вердикт: { NUMBER($evidence) }; независимых источников: { NUMBER($sources) }.
claim-means-review-approve = Вы ручаетесь за вердикт и доказательства в их нынешнем виде. Одобрение нельзя отменить; если утверждение потом изменят, одобрение утратит силу.
claim-means-review-return = Утверждение вернётся к исполнителю с указанием, что нужно изменить.
claim-means-review-uphold = Вы посмотрели, что с тех пор изменили, и ручаетесь, что вердикт по-прежнему верен. Одобрение опирается на то, что есть сейчас; ваша причина остаётся при нём.
claim-means-claim-publish = С этого момента оно считается опубликованным. Изменить его можно только исправлением.
claim-means-claim-withdraw = Оно останется в истории вместе с указанной причиной и больше не будет учитываться. Редактор может возобновить работу.
claim-means-claim-reopen = Оно вернётся в работу, и отправлять его придётся заново.
claim-means-correction-approve = Вы ручаетесь за вердикт и доказательства в их нынешнем виде. Исправление станет публичным сразу после одобрения: оно войдёт в отчёты, и читателям будет сказано то, что стоит здесь. Одобрение нельзя отменить.
claim-means-correction-open = Пока идёт исправление, у читателей остаётся то, что опубликовано; исправление вступит в силу после нового рассмотрения. До этого отчёт ClaimReview не включает утверждение. Пока в утверждении ничего не изменено, исправление можно отменить.
claim-means-correction-edit = Читатели получат сообщение, когда исправление одобрят. Если его изменить, отправка на рассмотрение утратит силу.
claim-means-correction-cancel = Утверждение снова опубликовано таким, каким его видят читатели, и им ничего не сообщают. Вы ручаетесь за него, как при одобрении. Сообщение останется в истории вместе с вашей причиной.

claim-reason = Причина
claim-open-comments = { $count ->
        [one] Ещё открыт { $count } комментарий.
        [few] Ещё открыты { $count } комментария.
        [many] Ещё открыто { $count } комментариев.
       *[other] Ещё открыто { $count } комментария.
    }

claim-correction-minor = Неточность, которая по существу ничего не меняет.
claim-correction-evidence = Доказательства были неверны или неполны; вердикт прежний.
claim-correction-verdict-changed = Вердикт меняется.
claim-correction-void = Проверку не следовало проводить.
claim-correction-notice = Сообщение
claim-correction-notice-help = Что сообщают читателям.
claim-correction-open = Идёт исправление
claim-corrections = Исправления
claim-correction-cancelled = отменено: читателям не сообщали
claim-correction-untold = не одобрено: читателям не сообщали

claim-policy = Что нужно для отправки
claim-policy-unmet = { $count ->
        [one] не выполнен { $count } пункт
        [few] не выполнены { $count } пункта
        [many] не выполнено { $count } пунктов
       *[other] не выполнено { $count } пункта
    }
claim-policy-met = Выполнено:
claim-policy-open = Не выполнено:
claim-policy-verdict = вердикт с обоснованием.
claim-policy-independent-sources = { $has } { $has ->
        [one] независимый источник
        [few] независимых источника
        [many] независимых источников
       *[other] независимого источника
    }; нужно { $needs }.
claim-policy-primary-source = первичный источник.
claim-policy-claimant-contacted = автор утверждения выслушан.
