# The table of claims: filter, columns, views, and changes of many.

claims-title = Claims
claims-count = { $count ->
    [one] { NUMBER($count) } claim
   *[other] { NUMBER($count) } claims
}
claims-count-more = more than { NUMBER($count) } claims
claims-ranked = the newest { NUMBER($count) } by relevance, the rest by age: the words are very common
claims-facets = What is counted
claims-facets-show = Show counts
claims-facets-hide = Hide counts
claims-facet-count = { NUMBER($count) }
claims-facet-more = { NUMBER($count) } more
claims-facet-fewer = Fewer
claims-found-in-claimant = Claimant:
claims-found-in-reported-by = Passed on by:
claims-found-in-quote = Quote:
claims-found-in-rationale = Reasons:
claims-found-in-sources = Source:
claims-found-in-comments = Comment:
claims-found-in-tags = Tag:
claims-record = Record a claim
claims-find = Filter the claims
claims-next = Next claim
claims-previous = Previous claim
claims-open-row = Open the claim
claims-choose-row = Choose the claim, or leave it out
claims-no-row = Go to a claim of the list first.

claims-filter = Filter
claims-filter-hint = Words, or status:in_review rating:false tag:coal …
claims-filter-help = Type words, or a field and a value, such as status:draft. The arrow keys move to suggestions.
claims-filter-clear = Clear the filter
claims-filter-rest = What is marked above is left out: the list goes by the rest.
claims-filter-suggestions = Suggestions
claims-filter-count = { $count ->
    [one] { NUMBER($count) } claim
   *[other] { NUMBER($count) } claims
}

claims-column-sources = Sources
claims-column-updated = Updated
claims-column-created = Recorded
claims-columns = Columns
claims-columns-usual = The usual columns
claims-density-compact = Rows close together
claims-density-comfortable = Rows further apart

claims-conflicted = conflict
claims-stale = approval is stale
claims-self-approved = self-approved
claims-overdue = overdue
claims-no-verdict = no verdict
claims-evidence = { $count ->
    [0] none
    [one] { NUMBER($count) }, { NUMBER($independent) } independent
   *[other] { NUMBER($count) }, { NUMBER($independent) } independent
}

claims-empty = No claims yet
claims-empty-text = Record what somebody claims, here or from an article, and check it.
claims-no-match = No claim fits the filter.

claims-preview = Preview
claims-preview-none = Choose a claim to see it here.
claims-preview-show = Show the preview
claims-preview-hide = Hide the preview
claims-preview-resize = Width of the preview

claims-views = Views
claims-ready = Ready-made
claims-ready-mine = Assigned to me
claims-ready-overdue = Overdue
claims-ready-waiting = Waiting for review
claims-ready-stale = Stale approvals
claims-view-save = Save this view …
claims-view-save-do = Save the view
claims-view-name = Name of the view
claims-view-replaces = There is a view of this name; it is replaced.
claims-view-drop = Remove the view “{ $name }” …
claims-view-drop-do = Remove the view
claims-view-drop-text = Claims are not touched: a view is only a filter with its columns.

claims-choose = Choose “{ $statement }”
claims-choose-all = { $count ->
    [one] Choose { NUMBER($count) } that fits
   *[other] Choose all { NUMBER($count) } that fit
}
claims-choose-none = Choose none
claims-chosen = { $count ->
    [one] { NUMBER($count) } claim chosen
   *[other] { NUMBER($count) } claims chosen
}
claims-none-chosen = No claim is chosen.

claims-assign = Assign …
claims-assign-title = { $count ->
    [one] Assign { NUMBER($count) } claim
   *[other] Assign { NUMBER($count) } claims
}
claims-assign-do = { $count ->
    [one] Assign { NUMBER($count) } claim
   *[other] Assign { NUMBER($count) } claims
}
claims-keep = Leave as it is
claims-nobody = Nobody
claims-no-due = Remove the due day
claims-tag = Tag …
claims-tag-title = { $count ->
    [one] Tag { NUMBER($count) } claim
   *[other] Tag { NUMBER($count) } claims
}
claims-tag-do = { $count ->
    [one] Tag { NUMBER($count) } claim
   *[other] Tag { NUMBER($count) } claims
}
claims-tag-add = Tags to add
claims-tag-remove = Tags to take away
claims-export = Export …
claims-withdraw = Withdraw …
claims-ask-claim-withdraw = { $count ->
    [one] Withdraw { NUMBER($count) } claim
   *[other] Withdraw { NUMBER($count) } claims
}
claims-do-claim-withdraw = { $count ->
    [one] Withdraw { NUMBER($count) } claim
   *[other] Withdraw { NUMBER($count) } claims
}
claims-means-claim-withdraw = { $count ->
    [1] It stays in history with your reason and no longer counts. Undo does not take this back; an editor can reopen it.
   *[other] They stay in history with your reason and no longer count. Undo does not take this back; an editor can reopen them.
}
claims-withdraw-published = { $all ->
    [1] Readers have it: it is { $told }.
   *[other] Readers have { NUMBER($count) } of them ({ $told }).
}
claims-withdraw-reviewed = { $all ->
    [1] It is { $told }.
   *[other] In review or approved: { NUMBER($count) } of them ({ $told }).
}
claims-withdraw-status = { $status }: { NUMBER($count) }
claims-withdraw-lost = Reopening does not bring that back: a reopened claim is in progress and needs review again.
claims-reopen = Reopen …
claims-ask-claim-reopen = { $count ->
    [one] Reopen { NUMBER($count) } claim
   *[other] Reopen { NUMBER($count) } claims
}
claims-do-claim-reopen = { $count ->
    [one] Reopen { NUMBER($count) } claim
   *[other] Reopen { NUMBER($count) } claims
}
claims-means-claim-reopen = { $count ->
    [1] It is in progress again and has to be submitted anew. If it is not withdrawn, it stays as it is.
   *[other] They are in progress again and have to be submitted anew. Those that are not withdrawn stay as they are.
}
claims-bulk-done = { $changed ->
    [one] { NUMBER($changed) } claim changed
   *[other] { NUMBER($changed) } claims changed
}{ $unchanged ->
    [0] .
    [one] , { NUMBER($unchanged) } was that way already.
   *[other] , { NUMBER($unchanged) } were that way already.
}
claims-bulk-cancelled = The change was called off, and no claim was changed.
claims-bulk-undo-late = Something else was changed since, so nothing was taken back. Undo in the top bar takes back the last change.
claims-bulk-refused = { $count ->
    [one] { NUMBER($count) } claim was left as it was:
   *[other] { NUMBER($count) } claims were left as they were:
}

claims-grid-loadingOoo = Loading …
claims-grid-ariaSortableColumn = Press Enter to sort
