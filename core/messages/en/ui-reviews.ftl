# The review queue: what waits for an editor, one claim at a time.

reviews-title = Review queue
reviews-count = { $count ->
    [0] nothing waits
    [one] { NUMBER($count) } claim waits
   *[other] { NUMBER($count) } claims wait
}
reviews-nothing = Nothing waits
reviews-nothing-text = Every claim that was submitted has been approved or returned.
reviews-returned-title = Returned to you
reviews-returned = { $count ->
    [one] { NUMBER($count) } claim came back to you: changes are asked for
   *[other] { NUMBER($count) } claims came back to you: changes are asked for
}
reviews-returned-more = and { NUMBER($count) } more
reviews-returned-count = { $count ->
    [one] { NUMBER($count) } came back to you
   *[other] { NUMBER($count) } came back to you
}
reviews-waiting = Waiting claims
reviews-more = Show { NUMBER($count) } more
reviews-not-yours = not yours to approve
reviews-claim = The claim under review
reviews-looking = { NUMBER($at) } of { NUMBER($total) }: { $statement }
reviews-place = { NUMBER($at) } of { NUMBER($total) }
reviews-next = Next claim
reviews-previous = Previous claim
reviews-first = This is the first one.
reviews-last = This is the last one.

reviews-submitted-by = Submitted by { $name }
reviews-verdict-by = verdict by { $names }
reviews-no-evidence = No evidence is attached to it.
reviews-correction = correction
reviews-approved = Approved: { $statement }
reviews-open = Open

reviews-since = Since your last look
reviews-looked-review-approve = You approved it on { $when }.
reviews-looked-review-return = You returned it on { $when }.
reviews-asked = You asked for this:
reviews-never-looked = You have not reviewed this claim before: all of it is new to you.
reviews-no-change = Nothing was changed since.
reviews-no-weighty = Neither the claim nor its evidence nor its verdict was changed since.
reviews-show-all = { $count ->
    [one] Show { NUMBER($count) } more entry
   *[other] Show { NUMBER($count) } more entries
}
reviews-history-show = { $count ->
    [one] Show its history, { NUMBER($count) } entry
   *[other] Show its history, { NUMBER($count) } entries
}
reviews-history-hide = Hide its history
