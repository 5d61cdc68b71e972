# Sentences of the terminal. Help texts are in cli/src beside the arguments.

## Misuse

cli-no-workspace = No workspace is named. Name one with “-w FILE” or $CLAIMTRAIL_WORKSPACE, or make one with “claimtrail init”.
cli-no-change = Nothing is named that is to change. Name it with an option; “--help” lists them.
cli-scale-no-change = The file names nothing that is to change. It may name “name”, “ratings”, “worst” and “best”; “--help” shows their shape.
cli-no-tags = No tag is named. Name one with “--add TAG” or “--remove TAG”.
cli-save-needs-file = With “--json” the file can't go to standard output. Name a file with “-o FILE”.
cli-output-failed = The output can't be written: { $reason }. What was changed is saved.

## Opening

cli-updating = Updating “{ $file }” for this version of Claimtrail. A large workspace takes some minutes; a copy of it as it was is kept beside it.

## Lists

cli-none = None.
cli-claims-counted = { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
}
cli-query-expected = Expected: { $expected }.
cli-yes = yes
cli-no = no

## The workspace and its people

cli-init = Made { $path } for the desk “{ $desk }”.
cli-init-signs = Here signs: { $names }.
cli-init-nobody = Nobody can sign for it on this computer yet: make a key with “claimtrail device request”, have an owner add it, and import their journal.
cli-person-added-here = Added { $name } ({ $role }), with a key on this computer: work as them with “--as”.
cli-person-added = Added { $name } ({ $role }), who signs on another computer: send them the journal.
cli-person-left = (no longer here)
cli-device-added = Added device { $id } ({ $label }).
cli-device-revoked = Revoked device { $id }. What it signed before stays.
cli-device-recovered = Added device { $id } for { $name } without an owner's device at hand. History will show for ever that identity was broken here.
cli-device-is-recovered = (recovered)
cli-device-is-revoked = (revoked)

## Articles, sources, attachments

cli-article-added = Added article { $id }: { $title }
cli-article-edited = Article { $id } is now: { $title }
cli-source-added = Added source { $id }: { $title }
cli-source-edited = Source { $id } is now: { $title }
cli-source-primary = primary
cli-source-confidential = confidential
cli-attachment-added = Kept { $name } as attachment { $id }.
cli-attachment-kept-name = These bytes are here already as attachment { $id } and keep the name { $name }; { $given } was added under it.
cli-attachment-there = The source has these bytes already, as attachment { $id }, { $name }. Nothing was changed.
cli-attachment-mismatch = By its name { $name } is { $named }, and by its content it is { $found ->
        [none] not
       *[other] { $found }
    }. Look whether it is the file that was meant; it is kept as it is.
cli-attachment-removed = Took { $name } (attachment { $id }) off source { $source }. Its bytes stay in the workspace, because history names them.
cli-attachments-redacted = Which files it has was redacted.
cli-saved = Wrote { $bytes ->
        [one] 1 byte
       *[other] { $bytes } bytes
    } to { $path }.

## Claims

cli-claim-recorded = Recorded claim { $id }: { $statement }
cli-claim-edited = Edited claim { $id }, which is { $status }: { $statement }
cli-claim-assigned = Assigned claim { $id }, which is { $status }: { $statement }
cli-claim-tagged = Tagged claim { $id }, which is { $status }: { $statement }
cli-claim-published = Published claim { $id }: { $statement }
cli-claim-withdrawn = Withdrew claim { $id }: { $statement }
cli-claim-reopened = Reopened claim { $id }, which is { $status }: { $statement }
cli-claim-restored = Restored claim { $id }, which is { $status }: { $statement }
cli-quote = “{ $exact }” ({ $place })
cli-quote-needs-review = The quote needs review: the article's newest text no longer has it there.
cli-quote-gone = The article's text was destroyed: what stood around the quote went with it.
cli-self-approved = Self-approved: one person wrote and approved it.
cli-approval-stale = The approval is stale: { $by } changed { $entity } on { $at }.
cli-perhaps-public = Readers may have it: { $by } gave it to them, { $at }, which another copy that changed it did not know. Approve and publish it again, or withdraw it.
cli-approval-uphold = Where the verdict still holds, an editor says so: claimtrail review uphold { $id } --reason …
cli-policy-point = Not yet met: { $point }
cli-conflict = Copies edited apart disagree about “{ $field }”:
cli-conflict-settle = Choose what holds: { $command }
cli-disputed-mark = (conflict)
cli-allowed = { $op }: allowed.
cli-refused = { $op }: refused, because { $reason }

## Evidence, verdicts, review

cli-evidence-attached = Attached source { $source } to claim { $claim } as evidence { $id } ({ $stance }).
cli-evidence-edited = Edited evidence { $id } of claim { $claim } ({ $stance }).
cli-evidence-detached = Detached source { $source } from claim { $claim }.
cli-verdict = { $rating }, on the { $scale }; { $by }
cli-verdict-valued = { $rating } ({ $value }, where { $worst } is worst and { $best } is best), on the { $scale }; { $by }
cli-verdict-by = proposed by { $by }
cli-verdict-by-several = proposed by { $by }, changed since by { $since }
cli-verdict-proposed = Proposed “{ $rating }” for claim { $claim }.
cli-verdict-edited = The verdict on claim { $claim } is “{ $rating }”.
cli-independent = Independent sources: { $count }. Sources with one origin or one address count once.
cli-review-submitted = Submitted claim { $id }: { $statement }
cli-review-recalled = Recalled claim { $id }, which is { $status }: { $statement }
cli-review-approved = Approved claim { $id }, which is { $status }: { $statement }
cli-review-returned = Returned claim { $id }: { $statement }
cli-review-upheld = Upheld the approval of claim { $id }, which is { $status }: { $statement }
cli-correction-opened = Opened correction { $id } ({ $class }) of claim { $claim }.
cli-correction-edited = Edited correction { $id } ({ $class }) of claim { $claim }.
cli-correction-cancelled = Called off the correction of claim { $id }, which is { $status } again: { $statement }
cli-correction-untold = not approved: readers were not told
cli-correction-called-off = called off: { $reason }
cli-comment-added = Added comment { $id } on claim { $claim }.
cli-comment-edited = Edited comment { $id } on claim { $claim }.
cli-comment-resolved = Comment { $id } on claim { $claim } is dealt with.
cli-comment-reopened = Comment { $id } on claim { $claim } is open again.
cli-comment-resolved-mark = (dealt with)
cli-scale-added = Added scale { $id }: { $name }
cli-scale-edited = Changed scale { $id }: { $name }

## Headings

cli-heading-text = Text
cli-heading-verdict = Verdict
cli-heading-evidence = Evidence
cli-heading-comments = Comments
cli-heading-corrections = Corrections
cli-heading-columns = Columns
cli-heading-ratings = Ratings
cli-heading-conversions = Converted
cli-heading-merged = From merged cells
cli-heading-unread = Not read
cli-heading-rejected = Refused

## Labels where the field's name alone would not do

cli-label-article-id = article
cli-label-assignee-id = assigned to
cli-label-reported-by = passed on by
cli-label-modality = passed on as
cli-label-claimed-on = said on
cli-label-appearances = appeared at
cli-label-due-on = due
cli-label-claim-id = claim
cli-label-source-id = source
cli-label-person-id = person
cli-label-scale-id = scale
cli-label-default-scale-id = default scale
cli-label-url = address
cli-label-archived-url = archived address
cli-label-text-sha256 = SHA-256
cli-label-submission = submitted by
cli-label-approval = approved by
cli-label-upheld = upheld by

## History and the journal

cli-unknown-op = { $op } (not known to this version, and not applied)
cli-identity-broken = Signed by a recovered device: identity was broken there.
cli-joins = Joins copies that were edited apart.
cli-verify-holds = The journal holds: { $revisions ->
        [one] 1 revision
       *[other] { $revisions } revisions
    }, { $seals ->
        [one] 1 seal
       *[other] { $seals } seals
    }, { $attachments ->
        [one] 1 attachment
       *[other] { $attachments } attachments
    }.
cli-verify-head-unknown = The journal holds in itself, but the head that was kept elsewhere is not known here. Checked: { $revisions ->
        [one] 1 revision
       *[other] { $revisions } revisions
    }, { $seals ->
        [one] 1 seal
       *[other] { $seals } seals
    }, { $attachments ->
        [one] 1 attachment
       *[other] { $attachments } attachments
    }.
cli-verify-fails = The journal does not hold. { $faults ->
        [one] 1 fault
       *[other] { $faults } faults
    } in { $revisions ->
        [one] 1 revision
       *[other] { $revisions } revisions
    }, { $seals ->
        [one] 1 seal
       *[other] { $seals } seals
    }, { $attachments ->
        [one] 1 attachment
       *[other] { $attachments } attachments
    }:
cli-verify-expected = The head that was kept elsewhere is this file's head after revision { $at }.
cli-verify-expected-of-copy = The head that was kept elsewhere is another copy's, whose journal was imported here: { $at ->
        [one] the revision that it had then is
       *[other] the { $at } revisions that it had then are
    } here, unchanged.
cli-verify-redacted = Redacted, and so no longer checkable: “{ $field }” of { $of } @{ $hash }. By { $by }, { $at }: { $reason }
cli-verify-remedy-reindex = Nothing is lost: only indexes are out of step. “claimtrail reindex” writes them anew.
cli-verify-remedy-copy-from-journal = Nothing is lost: history itself holds. Write it to a file with “claimtrail journal export -o FILE”, and make a copy from that with “claimtrail init --journal FILE NEW”. Keep this file until the copy verifies.
cli-verify-remedy-restore = History itself does not hold, and nothing is repaired here. Keep this file as it is, compare it with a backup or a colleague's copy, and restore a copy that holds with “claimtrail restore”.
cli-exported = Wrote { $revisions ->
        [one] 1 revision
       *[other] { $revisions } revisions
    } to { $path }. Head: { $head }
cli-exported-damaged = { $count ->
        [one] 1 revision or attachment in it is not what its hash says, so no import takes the journal
       *[other] { $count } revisions or attachments in it are not what their hashes say, so no import takes the journal
    }: the workspace's file is damaged. Run “claimtrail journal verify” to see what is affected and what there is to do.
cli-imported = { $revisions ->
        [one] 1 new revision
       *[other] { $revisions } new revisions
    }; { $known } were here already.
cli-imported-redacted = { $count ->
        [one] 1 value was
       *[other] { $count } values were
    } destroyed here, because a redaction came.
cli-imported-conflict = Copies edited apart disagree about { $fields }: { $kind } { $id } “{ $name }”. What each says and how to choose: claimtrail { $command }
cli-imported-conflict-not-shown = Copies edited apart disagree about { $fields } of { $entity }, which this version does not show.
cli-redacted = Redacted { $fields } of revision { $target }.
cli-redacted-also = The same value, or its words, still stand in “{ $field }” ({ $kind } “{ $name }”), { $stands ->
        [true] shown now
       *[false] in history only
    }:
cli-redacted-take = All of it is destroyed there too with “claimtrail redact { $revision } { $key } --reason TEXT”.
cli-redacted-unscrubbed = { $why ->
        [no_room] The bytes are still in the file, for want of room: writing it anew takes as much as it does. Make room; it is tried again at the next opening.
        [in_use] The bytes are still in the file, because another program has it open. Close it there; it is tried again at the next opening.
       *[other] The bytes are still in the file, for it could not be written anew; it is tried again at the next opening.
    }
cli-redacted-elsewhere = Journals, reports and backups made before still hold what was redacted.
cli-reindexed = Every index was written anew from what it is made of. History is as it was.
cli-undone-more = … and { $more } more.
cli-undone = Took back { $hash } on { $entity }: { $op }.
cli-undone-changed = Left { $hash } on { $entity }, which was changed since: { $op }.
cli-undone-kept = History keeps { $hash } on { $entity }, which began there: { $op }.

## Imports from tables

cli-import-one-character = one character is asked for, or “tab”
cli-import-no-equals = “--map” takes COLUMN=FIELD, and “--rating” LABEL=KEY.
cli-import-csv = Read { $file }: { $encoding }, { $delimiter } between cells.
cli-import-one-column = Read { $file }: { $encoding }, one column.
cli-import-json-lines = Read { $file }: { $encoding }, a JSON object a line.
cli-import-sheet = Read { $file }: the sheet “{ $sheet }”.
cli-import-continued = It goes on in { $sheets }: rows there are counted on.
cli-import-unquoted = Quotation marks enclose nothing there: they are letters like any other.
cli-import-header = Row { $row } names the columns.
cli-import-passed-over = { $count ->
        [one] 1 row above it is
       *[other] { $count } rows above it are
    } passed over.
cli-import-no-header = No row names the columns.
cli-import-unreadable = { $count ->
        [one] 1 character
       *[other] { $count } characters
    } could not be read in this encoding.
cli-import-column = { $column } → { $field }
cli-import-left-out = Left out: { $columns }
cli-import-rating = “{ $label }” → { $key }: { $count ->
        [one] 1 row
       *[other] { $count } rows
    }
cli-import-unrated = “{ $label }” → no rating: { $count ->
        [one] 1 row
       *[other] { $count } rows
    }
cli-import-rating-on = “{ $label }” → { $key } on “{ $scale }”: { $count ->
        [one] 1 row
       *[other] { $count } rows
    }
cli-import-unrated-on = “{ $label }” → no rating on “{ $scale }”: { $count ->
        [one] 1 row
       *[other] { $count } rows
    }
cli-import-conversion = { $field }: { $count ->
        [one] 1 cell
       *[other] { $count } cells
    }, for example “{ $from }” → { $to }
cli-import-merged = { $field }: { $count ->
        [one] 1 cell
       *[other] { $count } cells
    }, for example “{ $value }”
cli-import-unread = { $more ->
        [0] Row { $row }
        [one] Row { $row } and one more
       *[other] Row { $row } and { $more } more
    }, “{ $column }”: “{ $value }”: { $reason }
cli-import-say-day-order = Say with “--day-order” which of day and month comes first.
cli-import-say-rating = Say with “--rating LABEL=KEY” which rating a label stands for.
cli-import-rejected = Row { $row }: { $reason }
cli-import-rejected-cell = Row { $row }, “{ $column }”: { $reason }
cli-import-more = … and { $count } more.
cli-import-done = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }: { $imported } imported, { $updated } updated, { $skipped } skipped, { $rejected } refused.
cli-import-lapsed = { $claims ->
        [one] 1 claim that was changed is
       *[other] { $claims } claims that were changed are
    } in progress again: what was submitted or approved was something else.
cli-import-skipped = Whether a skipped row tells anything new was not looked at: --on-duplicate update --dry-run says so.
cli-import-repeated = { $count ->
        [one] 1 skipped row tells
       *[other] { $count } skipped rows tell
    } of the same claim as a row before it, whatever else it says, such as another rating. Row (and the one before): { $rows }.
cli-import-dry = Nothing was changed: it was asked what would be.

## Insights

cli-insights-recorded = { $claims ->
    [0] No claims were recorded.
    [one] { $claims } claim was recorded
   *[other] { $claims } claims were recorded
}
cli-insights-withdrawn = { $claims ->
    [one] { $claims } more was recorded and withdrawn, and is left out.
   *[other] { $claims } more were recorded and withdrawn, and are left out.
}
cli-insights-day = Recorded by day
cli-insights-week = Recorded by week, from Monday on
cli-insights-month = Recorded by month
cli-insights-year = Recorded by year
cli-insights-status = By status
cli-insights-rating = By rating
cli-insights-topic = By topic
cli-insights-time = Days from recording to the first approval
cli-insights-load = Open claims by person, now
cli-insights-claimants = Repeat claimants
cli-insights-rating-of = { $rating } ({ $scale })
cli-insights-other-rating = other ratings
cli-insights-unrated = no verdict
cli-insights-untagged = no tag
cli-insights-unassigned = not assigned
cli-insights-same-day = the same day
cli-insights-days = { $least } to { $most } days
cli-insights-over = { $days ->
    [one] more than { $days } day
   *[other] more than { $days } days
}
cli-insights-not-yet = not yet
cli-insights-shares = Half took { $median ->
    [one] { $median } day
   *[other] { $median } days
} at most, nine of ten { $ninetieth ->
    [one] { $ninetieth } day
   *[other] { $ninetieth } days
}.
cli-insights-of-them = { $overdue } late, { $in_review } in review

## Reports and backups

cli-report-written = Wrote { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } to { $path }. Head: { $head }
cli-report-written-claims = Wrote { $rows ->
        [one] 1 claim
       *[other] { $rows } claims
    } to { $path }. Head: { $head }
cli-report-not-published = { $count ->
        [one] 1 claim that fits is left out: it is neither published nor corrected.
       *[other] { $count } claims that fit are left out: they are neither published nor corrected.
    }
cli-report-correction-open = { $count ->
        [one] 1 claim that readers have is left out: a correction of it is open, and what stands here is not approved yet. Its review is told again once the correction is approved.
       *[other] { $count } claims that readers have are left out: a correction of each is open, and what stands here is not approved yet. Their reviews are told again once the corrections are approved.
    }
cli-report-unsettled = { $count ->
        [one] 1 published claim is left out
       *[other] { $count } published claims are left out
    }: copies disagree about it, its statement was redacted, or its last correction says that the check should not have been made.
cli-report-cut = { $count ->
        [one] 1 cell holds
       *[other] { $count } cells hold
    } only the beginning of a text that is longer than a cell may be; its end says how much is missing. “claimtrail report csv” writes all of it.
cli-report-as-of = As of { $at }, by the clocks of the devices: { $revisions ->
        [one] 1 revision was there
       *[other] { $revisions } revisions were there
    }. The workspace head is { $head } now.
cli-report-before-all = As of { $at } nothing was recorded: the report is empty. The workspace head is { $head } now.
cli-report-no-text = A workbook is no text: write it to a file, with -o FILE.
cli-report-no-url = The reviews have no address, without which Google’s rich results show none: give one with --url, such as --url "https://example.org/checks/{"{id}"}".
cli-backed-up = Wrote a whole copy to { $path }. Head: { $head }
cli-backed-up-damaged = The copy is damaged, as the workspace's own file is: { $damage }. Keep the backups that were made before, and run “claimtrail journal verify” to see what is affected and what there is to do.
cli-restored = Restored { $path }.
cli-restored-other-desk = The backup is of another desk: “{ $now }” ({ $now_id }) stands where “{ $before }” ({ $before_id }) stood.
cli-restored-kept = What was there is kept as { $kept }.
cli-restored-import = Import the journals of all other copies before anything is changed here: a computer that goes on from an older copy with the same key would write a second history. Whether all of it holds was not verified: “claimtrail journal verify” does that.
