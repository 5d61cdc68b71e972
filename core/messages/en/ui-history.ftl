# History: every revision of a claim, the claim as it stood, and what copies disagree about.

history-title = History
history-none = Nothing has happened yet
history-none-fit = No entry is of this kind and by this person
history-count = { $count ->
    [one] { NUMBER($count) } entry
   *[other] { NUMBER($count) } entries
}
history-shown = { NUMBER($shown) } of { NUMBER($all) } entries are shown.
history-more-entries = Show { NUMBER($count) } more of { NUMBER($left) }
history-entries-before = Show { NUMBER($count) } before these, of { NUMBER($left) }
history-newest-first = Newest first
history-oldest-first = Oldest first
history-next = Next entry
history-previous = Previous entry

history-filter-sort = What kind of change
history-sort-all = Every kind
history-sort-content = The claim itself
history-sort-evidence = Evidence
history-sort-verdict = Verdict
history-sort-review = Review and publication
history-sort-work = Assignment and tags
history-sort-comments = Comments
history-sort-other = Anything else
history-filter-person = Whose changes
history-everyone = Everyone

history-unnamed = a person without a name
history-device-place = Number { NUMBER($place) } of this device’s revisions
history-entry = { $op }, { $name }, { $when }
history-more = More on: { $op }, { $when }
history-as-of-this = The claim as it stood: { $op }, { $when }
history-hash = hash of the revision
history-copy-hash = Copy the revision’s hash

history-self-approved = Self-approved
history-self-approved-why = Who approved it had written the verdict or submitted it.
history-identity-broken = Identity broken
history-identity-broken-why = This device was recovered after its owner’s key was lost: nobody vouched for it.
history-not-applied = Not applied
history-not-applied-why = A newer version of Claimtrail wrote this. It is kept as it is and changes nothing here.
history-op-claim-corrected = Taking the claim back to correct it
history-op-claim-uncorrected = Making the claim public again as it was
history-unknown-op = Unknown to this version: { $op }
history-unknown-field = Unknown field
history-unknown-field-why = A newer version of Claimtrail wrote this field. It is kept as it is and not applied.

history-lapsed-submission = The submission lapsed because of:
history-lapsed-approval = The approval lapsed because of:
history-because = Follows from:
history-restores = Sets back how it stood after:
history-joins = Joins copies that were edited apart.
history-apart = Edited apart, without knowing of:
history-redacted-fields = Destroyed for ever: { $fields }. It stood in:

history-was = was:
history-became = became:
history-diff-whole = Show the whole text
history-diff-short = Show the changes only
history-text-whole = Show all of it
history-text-short = Show less

## The claim as it stood

history-slider = As it stood
history-earlier = One revision earlier
history-later = One revision later
history-first = This is the first revision.
history-last = This is how it stands now.
history-at = { NUMBER($at) } of { NUMBER($total) }: { $op }, { $name }, { $when }
history-at-now = Now, after { $total ->
    [one] { NUMBER($total) } revision
   *[other] { NUMBER($total) } revisions
}
history-back-to-now = Back to now
history-past = The past: the claim as it stood
history-past-known = As { $name } knew it after this change, { $when }
history-differs = What differs from now
history-differs-nothing = Nothing: it stands now as it stood then.
history-no-verdict = There was no verdict.
history-no-evidence = No source was attached.
history-verdict-later = There was no verdict then.
history-verdict-gone = There is no verdict now.
history-evidence-later = Attached since.
history-evidence-gone = Detached since.
history-evidence-edited = Its passage or stance was changed since:
history-evidence-source = The source was edited since.

history-restore = Restore this version
history-restore-ask = Restore this version?
history-restore-do = Restore
history-restore-same = The claim’s own words and facts are the same now: there is nothing to restore.
history-restore-means = The claim’s own words and facts are set back as they stood then, as a new revision. Evidence, verdict, tags and assignment stay as they are now, and nothing is taken out of history.
history-restored = The version is restored.

## Redaction

history-redact = Redact …
history-redact-nothing = Nothing in this entry can be redacted: history needs it, or it is gone already.
history-redact-title = Destroy values for ever
history-redact-do = Destroy for ever
history-redact-fields = What shall be destroyed
history-redact-reason = Reason
history-redact-reason-help = It stands in history for everyone. Do not repeat the value in it.
history-redact-no-field = Choose at least one field.
history-redact-no-reason = Give a reason.
history-redact-forever = The value is destroyed in this file and can never be read again, by anybody; no undo brings it back. That something stood there, who wrote it and when, stays. Copies and backups made before still have it.
history-redact-drafts = What was typed about the same thing and not saved, by anybody on this computer, is thrown away with it: it may hold the value.
history-redacted-done = The value is destroyed.
history-not-scrubbed = { $why ->
        [no_room] The file could not be cleaned of its last traces: the disk has no room to write it anew. Make room; it is tried again when the workspace is opened next.
        [in_use] The file could not be cleaned of its last traces: another program has it open. Close it there; it is tried again when the workspace is opened next.
       *[other] The file could not be cleaned of its last traces. It is tried again when the workspace is opened next.
    }
history-held = { $count ->
    [one] The same value, or its words, still stand in one other place:
   *[other] The same value, or its words, still stand in { NUMBER($count) } other places:
}
history-held-none = It stands nowhere else.
history-held-place = { $field } ({ $kind } “{ $name }”)
history-held-stands = shown now
history-held-past = in history only
history-held-all = All of this value would go, not only these words.
history-held-kept = It can’t be destroyed there: history needs it.
history-held-take = Destroy there too
history-held-take-asked = Destroy there too …
history-held-take-from = Destroy there too: { $place }
history-held-ask = Destroy all of it?
history-held-ask-all = The whole value is destroyed for ever, not only the words that were looked for.
history-held-ask-text = Nobody can read the article here then, or take a passage from it. Claims keep the words that they quote; what stands around them goes.

## Copies edited apart

conflicts-title = Conflict: copies edited apart disagree
conflicts-why = Each copy of the workspace was changed without knowing of the other. Choose what holds; until then the claim can be neither submitted nor approved.
conflicts-side = Side { NUMBER($number) }
conflicts-take = Take side { NUMBER($number) }
conflicts-gone = This side was redacted or is empty, and can’t be taken.
conflicts-write = Write another value
conflicts-write-verdict = Write another verdict
conflicts-source = What holds of this source is chosen on its page:
conflicts-settle = Settle with this
conflicts-settled = Settled.
conflicts-settled-all = Settled: no conflict is left.
