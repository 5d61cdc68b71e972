# Sentences of the core: errors, refusals, policy, faults.

device-label = computer

## Errors

error-not-found = No { $what } { $id } in this workspace. { $program ->
        [window] It may be in another copy, or in the file that a restored backup took the place of.
       *[terminal] List them to see which there are.
    }
error-not-listed = The list does not have claim { $id } any more: it was changed, or what the list asks for was, so nothing tells where it would go on. { $program ->
        [window] Read the list from its beginning.
       *[terminal] List again from the beginning, without “--after”, or with “sort:” in the query: in any other order the page begins where the claim would stand.
    }
error-ambiguous = { $id } fits more than one { $what }:{ $matches }
    Give more of the id.
error-not-allowed = { $op } is refused: { $why }
error-nothing-to-undo = Nothing of yours on this computer is left to take back.
error-not-undoable = { $op } can't be taken back by an undo: history keeps it. Change what it set, or ask an editor.
error-not-undoable-withdrawal = { $op } can't be taken back by an undo: history keeps it. An editor can reopen the claim.
error-not-undoable-redaction = { $op } can't be taken back: what was redacted is destroyed. Write anew what may be told.
error-conflict = Copies edited apart disagree about { $fields }. Choose first: set the field to what holds.
quoted-field = “{ $field }”
any-of = { $others } or { $last }
item-of-list = { $field }, no. { $at }
part-of-item = { $field }, no. { $at }: { $part }
error-value-settled = What is to be taken back on { $kind } { $id } chose between copies that disagreed about { $fields }. An undo can't bring the disagreement back: set what is to hold instead.
error-value-redacted = What is to be taken back on { $kind } { $id } can't be: a value of { $fields } was redacted since. Set what is to hold instead.
error-changed-since = What is to be taken back on { $kind } { $id } was changed since: { $fields }. Whoever did that can take it back first; or set what holds by hand.
error-policy-unmet = The desk's policy is not met:{ $points }
error-source-known = The library seems to have this source already:{ $sources }
    { $program ->
        [window] Use what is there, or add this one all the same.
       *[terminal] Attach what is there, or add this one all the same with --anyway.
    }
known-by-address = { $program ->
        [window] { $title } (the same address)
       *[terminal] { $title } ({ $id }; the same address)
    }
known-by-title = { $program ->
        [window] { $title } (the same title and publisher)
       *[terminal] { $title } ({ $id }; the same title and publisher)
    }
error-no-profile = Nobody can sign for this workspace on this computer. Request a key under “Desk: Devices” (“claimtrail device request”), have an owner add it, and import their journal.
error-no-profile-of = { $person } can't sign for this workspace on this computer. Request a key under “Desk: Devices” (“claimtrail device request”), have an owner add it, and import their journal.
error-which-profile = Several people work on this computer: { $here }. Say who acts (“--as NAME”).
error-other-profile = { $person } can't sign for this workspace on this computer; here work: { $here }. Act as one of them, or have an owner add a device for { $person }.
error-too-new = The workspace was made by a newer Claimtrail: its version is { $found }, the newest known here is { $known }. Update Claimtrail; nothing was changed.
error-not-a-workspace = { $path } is no Claimtrail workspace. { $program ->
        [window] Choose another file.
       *[terminal] Make one with “claimtrail init”, or name another file.
    }
error-exists = { $path } is there already and was left alone. Choose another name, or move it away first.
error-own-file = { $path } is one of the names under which the workspace keeps its own files while it is open. Choose another name.
error-damaged = The file is damaged: { $what }. Nothing was changed. { $program ->
        [window] Restore a backup under “Backups”, or look under “Verify” what is affected.
       *[terminal] Restore a backup with “claimtrail restore”, or run “claimtrail journal verify” to see what is affected. Where it is an index alone, “claimtrail reindex” writes it anew and nothing is lost.
    }
error-unverifiable = The file is too damaged to be verified: { $what }. Nothing was changed. { $program ->
        [window] Restore a backup under “Backups”, or ask a colleague for the journal and make a copy from it.
       *[terminal] Restore a backup with “claimtrail restore”, or ask a colleague for the journal and make a copy from it (“claimtrail init --journal FILE NEW”). Where it is an index alone, “claimtrail reindex” writes it anew and nothing is lost.
    }
error-cut-off = { $path } is damaged: { $what }. What is missing can't be made up from the rest. Keep this file as it is. { $program ->
        [window] Restore a backup, or ask a colleague for the journal and make a copy from it.
       *[terminal] Restore a backup with “claimtrail restore”, or ask a colleague for the journal and make a copy from it (“claimtrail init --journal FILE NEW”).
    }
damaged-cut-off = it is cut off, and of its { $whole ->
        [one] { $whole } byte
       *[other] { $whole } bytes
    } the last { $missing } { $missing ->
        [one] is
       *[other] are
    } missing
damaged-pages = its pages do not fit together
error-damaged-backup = The backup { $path } is damaged: { $what }. Nothing was changed. Choose another backup, or make a copy from a journal that was exported.
error-foreign = “{ $what }” is not as every workspace has it: somebody added, changed or removed it, and it could copy or alter what is written. Nothing was changed, and nothing is written as long as it is so. Nothing that was saved is lost: export the journal, and make a copy from it.
error-journal = Line { $line } of the journal is not accepted, and nothing of it was taken: { $fault }
error-journal-none = This is no journal, and nothing was taken. Choose the file that “Export the journal” (“claimtrail journal export”) made.
error-journal-workspace = This is a workspace, not a journal, and nothing was taken. Open it to work in it; to exchange work, ask for its journal, which “Export the journal” (“claimtrail journal export”) makes.
error-journal-cut = The journal is cut off, and nothing of it was taken. Ask for it again. (Line { $line }: { $fault })
error-journal-several = The file holds more than one journal: another begins at line { $line }. Nothing of it was taken. Import each from a file of its own; ask for those.
error-journal-changed = The journal was changed after it was exported, and nothing of it was taken. Ask for it again. (Line { $line }: { $fault })
error-journal-elsewhere = The journal belongs to another workspace ({ $found }), and nothing of it was taken. Open that workspace and import it there, or begin a copy of it with this journal.
error-journal-elsewhere-named = The journal belongs to another workspace, “{ $desk }” ({ $found }), and nothing of it was taken. Open that workspace and import it there, or begin a copy of it with this journal.
error-in-use = The workspace is in use by { $by }. Close it there, then try again.
error-in-use-unknown = The workspace is in use by another program. Close it there, then try again.
error-disk-full = The disk is full. Nothing was changed and what was saved before is safe; make room, then try again.
error-folder-full = The disk with the folder { $folder } is full: a report sets its rows aside there until it is whole, wherever the report itself goes. Nothing was changed; make room there, then try again.
error-needs-room = The disk is full, and { $path } can't be read without writing: its last changes are still in a log beside it, or it is of an older version and must be updated first. Make room, then try again; or copy it, with the files beside it whose names begin the same, to another disk, and open the copy.
error-read-only = { $path } can't be written: the file or its folder is read-only. Copy the workspace to a folder that you may write to, or change the permissions.
error-needs-copy = { $path } lies where nothing can be written, and can't be read there: its last changes are still in a log beside it, or it is of an older version and must be updated first. Copy it, with the files beside it whose names begin the same, to a folder that you may write to, and open the copy.
error-several-names = { $path } has other names on this disk (hard links). What is changed under one of them can be lost under another. Copy it, with the files beside it whose names begin the same, and open the copy; or take the other names away.
error-io = { $path } can't be read or written: { $reason }. Mend that, or choose another place, and try again.
error-folder = { $path } is a folder, and a file is asked for. Choose the file in it.
error-cancelled = It was called off, and nothing was changed.
error-no-workspace = No workspace is open. Open one, or create one.
error-still-read = Something still reads the workspace, so it can't be replaced yet. Nothing was changed; wait a moment, then try again.
error-window = The window could not do this ({ $reason }). Try again; if it stays so, start Claimtrail anew.
error-randomness = The system gives no random bytes, without which nothing can be signed. Restart the computer and try again.
error-database = The database refused: { $reason }. Nothing was changed. Try again; if it stays so, { $program ->
        [window] check the workspace under “Verify”.
       *[terminal] check the workspace (“claimtrail journal verify”).
    }

## What undo says in history

undo-withdrawn = Its recording was undone.
undo-reopened = Its recording was undone and done again. The claim says what it said, and is in progress.

## What is wrong with a value

invalid-blank = “{ $field }” is empty. Write something.
invalid-unchosen = Nothing is chosen for “{ $field }”. Choose one.
invalid-too-long = “{ $field }” has { $length } characters; it may have { $most }. Shorten it.
invalid-nul = “{ $field }” has a NUL character at position { $at }. Take it out; a file with one is usually no text.
invalid-unseen = “{ $field }” has a character that can't be seen (U+{ $code }) at position { $at }. Take it out.
invalid-not-utf8 = “{ $field }” is not UTF-8: byte { $at } can't be read. Save the text as UTF-8 and try again.
invalid-date = “{ $field }” is no day of the calendar. Write it as year-month-day, for example 2022-06-24.
invalid-before = “{ $field }” is before { $day }: a period ends after it begins.
invalid-url = “{ $field }” is not a web address. Write it whole, beginning with http:// or https://.
invalid-language = “{ $field }” is no language tag. Use a BCP 47 tag, for example en, ru or kk-Cyrl.
invalid-unknown = “{ $field }” can't be “{ $given }”. It takes: { $expected }.
invalid-not-of-revision = That revision has no field “{ $given }”. Of its fields these can be redacted: { $expected }.
invalid-nothing-redactable = That revision has no field “{ $given }”, and none of its fields can be redacted.
invalid-number = “{ $field }” must be a whole number from { $least } to { $most }.
invalid-number-least = “{ $field }” must be a whole number, { $least } or more.
invalid-number-most = “{ $field }” must be a whole number, { $most } or less.
invalid-hex = “{ $field }” must be 64 hexadecimal digits that name a usable key or hash. Copy it whole.
invalid-too-large = “{ $field }” has { $bytes } bytes; it may have { $most }. Attach a smaller file, or a link to where it is kept.
invalid-empty-file = “{ $field }” is empty: there is not one byte in it. Attach a file that has something in it.
invalid-taken = “{ $field }”: “{ $name }” is taken. Choose another.
invalid-key-taken = A device signs with this key already: each key is used once. Have a new one requested, and write that one.
invalid-alike = “{ $field }” looks the same as “{ $name }”, who works here. Write it so that people can tell the two apart, for example with a surname.
invalid-repeated = “{ $field }”: “{ $key }” is there twice. Each may be there once.
invalid-moment = “{ $field }” is neither a day nor a time. Write a day, for example 2022-06-24, or a time as 2022-06-24T12:00:00Z.
invalid-future = “{ $field }” is still to come: it is { $now } now.
invalid-no-such-rating = The scale has no rating “{ $given }”. It has: { $expected }.
invalid-no-column = No column of the table is read as this: { $field }. Name the one that is (“--map COLUMN=FIELD”). The columns are: { $columns }.
invalid-empty-table = There is nothing in the table: the file is empty. Choose another one.
invalid-quote-without-article = A quote needs the article that it is taken from. Name the article.
invalid-quote-not-found = The words are not in the article's stored text, nor anything near them. Quote exactly what it says.
invalid-quote-nearest = The words are not in the article's stored text. The nearest passage is “{ $nearest }”. Quote exactly what it says.
invalid-quote-ambiguous = The words are in the article { $count } times:{ $places }
    Say which with “--nth”, or give the words before or after.
invalid-quote-nth = The words are in the article { $count ->
        [one] once. Name 1, or no number at all
       *[other] { $count } times. Name a number from 1 to { $count }
    }.
invalid-query = The query is wrong somewhere, and would not mean what was asked for: { $message }
invalid-url-template = “{ $field }” does not name each claim. Write a whole web address with {"{id}"} where the claim’s id belongs, such as https://example.org/checks/{"{id}"}.
invalid-before-claim = The claim was not there yet at that revision. Name one of the claim's own history, or a later one.
invalid-itself = That file is the workspace itself. Name a backup of it.
invalid-shape = “{ $field }” is not of the right shape: { $reason }.
invalid-no-table = “{ $name }” can't be read as a table: { $reason }.

## Refusals: a clause that says why

refusal-inactive = you no longer work at this desk. Ask an owner.
refusal-role = it takes the role { $needs }, and yours is { $has }.
refusal-state = the claim is { $status }; it would have to be { $allowed }.
refusal-verdict-missing = the claim has no verdict. Propose one first.
refusal-verdict-stands = the claim has this verdict already, word for word. Edit it, or propose another.
refusal-rationale-missing = the verdict gives no reasons. Write them first.
refusal-verdict-unchanged = its correction says that the verdict changed, and the verdict is still the one that readers had. Change it, its reasons or its summary; where it was right after all, choose another kind of correction or call the correction off.
refusal-no-correction-open = no correction of it is open.
refusal-correction-overtaken = it was approved, published or withdrawn after the correction was opened, or elsewhere meanwhile: what readers have is not what they had then. Go on to the review of the correction.
refusal-changed-since = it is no longer as readers have it. Changed since the correction was opened: { $fields }. Set that back, or go on to the review of the correction.
refusal-not-stale = nothing that its approval relied on was changed since.
refusal-wrote-verdict = you wrote this verdict, and the desk asks for four eyes. Another editor has to approve it.
refusal-submitted = you submitted this claim, and the desk asks for four eyes. Another editor has to approve it.
refusal-not-submitter = only who submitted a claim can recall it. An editor can return it.
refusal-not-commenter = only who wrote a comment can change it. Answer it instead.
refusal-reason-missing = it needs a reason. Give one.
refusal-last-owner = the desk would have no active owner. Make somebody else an owner first.
refusal-device-revoked = this device was revoked. Ask an owner for a new one; an owner who has no other can recover.
refusal-not-redactable = history could not be checked without “{ $field }”. Change its value instead.
refusal-already-redacted = “{ $field }” of that revision is redacted already.

## The desk's policy

policy-independent-sources = { $needs } independent { $needs ->
        [one] source is
       *[other] sources are
    } asked for; { $has ->
        [one] there is 1
       *[other] there are { $has }
    }. Sources with one origin or one address count once.
counted-once-origin = With one origin: { $titles }.
counted-once-address = With one address: { $titles }.
counted-once-both = Joined by an origin and an address: { $titles }.
quoted-title = “{ $title }”
untitled-source = a source whose title was redacted
policy-primary-source = one source must be primary; none is.
policy-claimant-contacted = the claimant must have been heard: no interview with, or statement by, the claimant is among the sources.

## Faults

fault-not-json = it is not JSON ({ $reason }).
fault-unknown-line = it is of no known type (“{ $found }”).
fault-no-journal = it is no journal.
fault-workspace-file = it is a workspace, not a journal.
fault-cut-off = it ends in the middle.
fault-another-journal = another journal begins here.
fault-line-too-long = it is longer than { $most } MB.
fault-other-workspace = it belongs to another workspace ({ $found }).
fault-format = its format is { $found }; the newest known here is { $known }. Update Claimtrail.
fault-header = the header is not of format 1 at “{ $line }”.
fault-hash = the hash does not fit the header; it would be { $found }.
fault-commitment = the value of “{ $field }” is not the one that was committed to.
fault-value-not-json = the value of “{ $field }” is not JSON.
fault-changes = the revision's fields are not those that its header commits to.
fault-sequence = the device's chain goes on at { $expected }, not { $found }.
fault-previous = the revision does not follow the one that its device made before it.
fault-fork = the device has two different revisions { $seq }: a copy was restored or copied, then edited with the same key. Nothing joins the two. On that computer put the copy back that restoring kept (its name has “before-restore” in it), or ask an owner for a new device and begin with a colleague's journal; then enter again what was done in the copy that is given up.
fault-parent = the revision follows { $parent }, which is no earlier revision of the same entity.
fault-ref = the revision refers to another that is not there before it ({ $entity }).
fault-unknown-device = the revision's device was never added.
fault-unknown-person = the revision's author was never added.
fault-other-author = the revision's author is not the person whose device it is.
fault-unsealed = no seal covers the device's revisions up to { $seq }.
fault-seal = the seal of the device's revision { $seq } does not hold.
fault-key-unusable = the device's public key is unusable.
fault-missing = “{ $field }” is missing.
fault-unexplained = the value of “{ $field }” is gone, and no redaction explains it.
fault-founding = a workspace begins with its first owner, their device, the desk and its scales.
fault-op-of-kind = “{ $op }” is nothing that is done to a { $kind }.
fault-op-begins = “{ $op }” follows nothing, yet what it is done to is there already, or has to be.
fault-op-follows = “{ $op }” begins something, yet it follows on what is there already.
fault-op-field = “{ $op }” sets “{ $field }”, which it may not.
fault-rule = the rules did not allow it: { $why }
fault-policy = the desk's policy was not met:{ $points }
fault-consequence = the revision changed the claim's content, and what follows for the claim's status was not written; or the other way round.
fault-status = the revision sets the status “{ $found }” where “{ $expected }” follows.
fault-pins = the revision does not pin what it relied on ({ $missing }).
fault-field = “{ $field }” is not of the right shape ({ $reason }).
fault-attachment = the attachment { $sha256 } does not have the bytes of its digest.
fault-attachment-missing = the attachment { $sha256 } is missing.
fault-attachment-unused = no source names the attachment { $sha256 }.
fault-projection = what is shown for “{ $field }” is not what history says.
fault-projection-missing = history has it, and it is not shown.
fault-projection-unexplained = it is shown, and no revision explains it.
fault-column = what is stored as “{ $column }” is not what history says.
fault-index = the index { $index } does not lead to what its table holds.
fault-schema = “{ $what }” is not as every workspace has it: somebody added, changed or removed it, and it could copy or alter what is written. Nothing is written as long as it is so.
fault-head = the head is stated as { $stated } and is { $found }: something is missing or was added.
fault-expected-head = neither this file nor a copy whose journal was imported here is known to have had the head { $expected }. Look first whether it was copied whole and without a slip, and from which report, backup or copy it was noted. If another copy printed it, import that copy's journal and verify again. If this file printed it, history was rewritten or cut.
fault-unreadable = it can't be read ({ $reason }).

## Notices: allowed, and worth a look

notice-unknown-op = The op “{ $op }” of revision { $revision } is from a newer Claimtrail. It is stored and not applied.
notice-overtaken = “{ $statement }” ({ $claim }) was changed by others. It was: { $was }. It is now: { $is }. Look at what stands there.
notice-overtaken-public = “{ $statement }” ({ $claim }) was changed by others, who did not know that it was public. It was: { $was }. It is now: { $is }, and readers may have it. Agree on what is to hold.
notice-published-elsewhere = “{ $statement }” ({ $claim }) was published elsewhere meanwhile: readers may have it. What stands here: { $is }. Agree on what is to hold.
notice-foreign = “{ $what }” is not as every workspace has it: somebody added, changed or removed it, and it could copy or alter what is written. The workspace is open to be read; nothing is written as long as it is so. Nothing that was saved is lost: { $program ->
        [window] export the journal under “Exchange”, close this workspace, and make a copy from the journal.
       *[terminal] export the journal (“claimtrail journal export -o FILE”), and make a copy from it (“claimtrail init --journal FILE NEW”).
    }
notice-lacks-room = The disk is full: the workspace is open to be read, and nothing can be saved. Backups and reports can go to another disk. { $program ->
        [window] Make room, close the workspace and open it again.
       *[terminal] Make room to write again.
    }
notice-recovered = { $here ->
        [yes] A new key signs as { $name } (you). It is called “{ $label }”, and no owner's device vouched for it. If that was not you, revoke it.
       *[no] A key signs as { $name } that no owner's device vouched for. It is called “{ $label }”. Ask { $name }; if somebody else made it, revoke it.
    }
notice-recovered-revoked = A key that no owner's device vouched for once signed as { $name }. It is called “{ $label }”, and is revoked.
notice-revoked-here = The key of { $name } on this computer, “{ $label }”, was revoked: { $name } can change nothing here any more. To work here again, request a new key and send it to an owner.
notice-revoked = “{ $label }” of { $name } was revoked, and recorded { $count ->
        [one] 1 revision
       *[other] { $count } revisions
    } without knowing of it. Look at { $count ->
        [one] it: it
       *[other] them: they
    } may have been made after it was lost.
notice-let-go = { $name } was let go, and recorded { $count ->
        [one] 1 revision
       *[other] { $count } revisions
    } without knowing of it. Look at { $count ->
        [one] it.
       *[other] them.
    }
notice-standing = { $here ->
        [yes] { $name } (you)
       *[no] { $name }
    }: the role was changed in another copy by { $by }. It was: { $was }. It is now: { $is }.
notice-no-owner = No owner works here any more. Until one does, these may do what an owner does: { $people }. { $works ->
        [yes] Agree on who is to be owner, and set the role { $program ->
            [window] under “Desk: People”.
           *[terminal] with “claimtrail person set NAME --role owner”.
        }
       *[no] Agree on who is to come back, and let them take themselves back { $program ->
            [window] under “Desk: People”.
           *[terminal] with “claimtrail person set NAME --active true”.
        }
    }
standing-gone = { $role }, no longer works here

verify-cannot-detect = What no check of this file alone can show: that somebody who holds the keys rewrote all of it, or cut the newest work of a device off its end. A head that was kept elsewhere (in a report, in another copy) shows both: “claimtrail journal verify --expect-head HASH”.
verify-cannot-detect-after-head = What no check of this file alone can show: that somebody cut off work that was done after the head that was kept elsewhere.
