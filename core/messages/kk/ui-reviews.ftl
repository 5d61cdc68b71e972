# Қарау кезегі: редакторды не күтеді, бір-бір мәлімдемеден.

reviews-title = Қарау кезегі
reviews-count = { $count ->
    [0] күтіп тұрған ештеңе жоқ
    [one] { NUMBER($count) } мәлімдеме күтіп тұр
   *[other] { NUMBER($count) } мәлімдеме күтіп тұр
}
reviews-nothing = Күтіп тұрған ештеңе жоқ
reviews-nothing-text = Жіберілген әр мәлімдеме мақұлданды немесе қайтарылды.
reviews-returned-title = Сізге қайтарылды
reviews-returned = { $count ->
    [one] Сізге { NUMBER($count) } мәлімдеме қайтарылды: оны пысықтау керек
   *[other] Сізге { NUMBER($count) } мәлімдеме қайтарылды: оларды пысықтау керек
}
reviews-returned-more = және тағы { NUMBER($count) }
reviews-returned-count = { $count ->
    [one] сізге { NUMBER($count) } қайтарылды
   *[other] сізге { NUMBER($count) } қайтарылды
}
reviews-waiting = Күтіп тұрған мәлімдемелер
reviews-more = Тағы { NUMBER($count) } көрсету
reviews-not-yours = басқа адам мақұлдайды
reviews-claim = Қаралып жатқан мәлімдеме
reviews-looking = { NUMBER($total) } ішінен { NUMBER($at) }: { $statement }
reviews-place = { NUMBER($at) } / { NUMBER($total) }
reviews-next = Келесі мәлімдеме
reviews-previous = Алдыңғы мәлімдеме
reviews-first = Бұл — біріншісі.
reviews-last = Бұл — соңғысы.

reviews-submitted-by = Жіберген: { $name }
reviews-verdict-by = үкім: { $names }
reviews-no-evidence = Оған бірде-бір дәлел тіркелмеген.
reviews-correction = түзету
reviews-approved = Мақұлданды: { $statement }
reviews-open = Ашу

reviews-since = Соңғы қарағаныңыздан бері
reviews-looked-review-approve = Сіз мұны { $when } мақұлдағансыз.
reviews-looked-review-return = Сіз мұны { $when } қайтарғансыз.
reviews-asked = Сіз мынаны сұрадыңыз:
reviews-never-looked = Сіз бұл мәлімдемені бұрын қарамағансыз: ондағының бәрі сізге жаңа.
reviews-no-change = Содан бері ештеңе өзгерген жоқ.
reviews-no-weighty = Содан бері мәлімдеменің өзі де, дәлелдері де, үкімі де өзгерген жоқ.
reviews-show-all = { $count ->
    [one] Тағы { NUMBER($count) } жазбаны көрсету
   *[other] Тағы { NUMBER($count) } жазбаны көрсету
}
reviews-history-show = { $count ->
    [one] Тарихын көрсету: { NUMBER($count) } жазба
   *[other] Тарихын көрсету: { NUMBER($count) } жазба
}
reviews-history-hide = Тарихын жасыру
