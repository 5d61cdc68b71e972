# The desk: people, devices, scales, policy, backups, exchange, verification, redaction, about.

desk-heading = Desk
desk-sections = Parts of the desk
desk-title = Desk: { $part }
desk-people = People
desk-devices = Devices
desk-scales = Rating scales
desk-policy = Policy
desk-backups = Backups
desk-exchange = Exchange
desk-verify = Verify
desk-redaction = Redaction
desk-about = About
desk-people-also = add a person, colleague, role, let go
desk-devices-also = keys, request a key, add a device, revoke, recover, computer
desk-scales-also = ratings, add a scale
desk-policy-also = rules, four eyes, sources that a verdict needs
desk-backups-also = back up, restore, copy
desk-exchange-also = export, import, journal, merge, colleague’s copy
desk-verify-also = check, signatures, head
desk-redaction-also = redact, destroy, erase
desk-about-also = version, licence

desk-unnamed = [redacted]
desk-disputes = Copies edited apart disagree. Choose what holds; history keeps both.
desk-dispute-take = Take this
desk-dispute-take-value = Take “{ $value }”
desk-dispute-settled = Settled.
desk-unchanged = Nothing is changed yet.

## People

people-heading = Who works here
people-intro = Everyone who signs in this workspace. What each may do follows from the role: a viewer reads, a fact-checker records and checks, an editor also approves and publishes, an owner also decides about people and policy.
people-count = { $count ->
        [one] 1 person
       *[other] { NUMBER($count) } people
    }
people-name = Name
people-role = Role
people-state = State
people-active = works here
people-inactive = no longer works here
people-signs = Signs
people-signs-here = on this computer
people-signs-elsewhere = elsewhere
people-acts = acts now
people-added-on = Added
people-actions = What can be done with { $name }
people-add = Add a person
people-added = Added: { $name }
people-added-next = { $name } is added. Export the journal and send it: { $name } begins with it, on the computer that the key is from.
people-added-export = Export the journal
people-changed = Changed: { $name }
people-edit = Change { $name }
people-edit-title = Change a person
people-save = Save
people-deactivate = Let { $name } go …
people-deactivate-title = Let a person go?
people-deactivate-text = { $name } can't change anything here from now on. All that { $name } did stays, under that name. They can be taken back at any time.
people-deactivate-do = Let go
people-activate = Take { $name } back
people-act-as = Act as { $name }
people-acting-already = You act as { $name } now.
people-acting = { $name } acts now.
people-act = Who works on this computer
people-act-text = These people's keys are on this computer. What you do is signed with the key of whoever acts.
people-act-none = Nobody's key is on this computer. Request a key under “Desk: Devices”, let an owner add it, and import their journal.
people-where = Where they sign
people-here = On this computer
people-here-note = A key is made and kept here, for somebody who shares this computer.
people-there = On their own computer
people-there-note = They open Claimtrail there, request a key (on its first screen, or under “Desk: Devices”), and send it to you.
people-key = Public key
people-key-help = 64 hexadecimal digits. It is no secret.
people-role-viewer = reads
people-role-fact-checker = records claims, gathers evidence, proposes verdicts
people-role-editor = also reviews, publishes and corrects
people-role-owner = also decides about people, scales and policy

## Devices

devices-heading = Keys that sign here
devices-intro = A device is one person's key on one computer. Whoever loses a computer should have its device revoked.
devices-count = { $count ->
        [one] 1 device signs
       *[other] { NUMBER($count) } devices sign
    }
devices-here = this computer
devices-person = Person
devices-label = Name
devices-key = Public key
devices-key-of = Public key of { $label }
devices-state = State
devices-active = signs
devices-revoked = revoked
devices-recovered = recovered
devices-recovered-note = No owner's device vouched for it when it was added. History says so for ever.
devices-since = Since
devices-revoke = Revoke …
devices-revoke-of = Revoke { $label } of { $name } …
devices-revoke-title = Revoke a device?
devices-revoke-text = “{ $label }” of { $name } will not be able to sign any more. What it signed before stays. This can't be taken back: to sign again, the person needs a new key.
devices-revoke-here = It is the key that signs for { $name } on this computer. Without another one here, { $name } can change nothing on this computer any more.
devices-revoke-last = It is the last key of an owner. Without it nobody can decide about people, keys, scales and policy until an owner recovers, and history shows that for ever. Add another owner's key first.
devices-revoke-do = Revoke
devices-revoked-already = It is revoked already.
devices-revoked-said = Revoked: { $label }
devices-add = Add a device
devices-add-text = A further computer of somebody who works here already.
devices-added = Added: { $label }
devices-label-help = For example “office” or “laptop”. It is in every copy of the workspace.
devices-request = A key for this computer
devices-request-text = To work in this workspace from this computer, request a key and send it to an owner. They add it; you then import their journal, and can sign here. The secret half never leaves this computer.
devices-request-do = Request a key
devices-requested = The public key of this computer
devices-requested-next = Send it to an owner. It is no secret.
devices-recover = If every owner's key is lost or revoked
devices-recover-text = An owner whose keys are all lost or revoked can get a new one on this computer, without anybody's word for it. History and every verification show for ever that identity was broken there: nobody can tell you from a stranger who holds this file.
devices-recover-do = Recover …
devices-recover-title = Recover an owner's device?
devices-recover-owner = The owner who lost the keys
devices-recover-signs = { $name } has a key that signs: { $labels }. If it can still be reached, have a device added with it instead. Otherwise the new key signs as { $name } beside it, and { $name } is warned of it when your journal is imported there.
devices-recover-sure = I understand that history will show this for ever.
devices-recover-unsure = Confirm first that you understand what it does.
devices-recover-whom = Choose the owner first.
devices-add-whom = Choose the person first.
devices-recovered-said = { $name } can sign on this computer now.
devices-recover-needless = This computer holds an owner's key. Add a device with it instead.

## Rating scales

scales-heading = In use at this desk
scales-intro = A verdict takes one rating of one scale. Verdicts keep the scale as it was when they were given; approvals given on a scale show as stale once it changes.
scales-count = { $count ->
        [one] 1 scale
       *[other] { NUMBER($count) } scales
    }
scales-default = default
scales-default-note = A verdict that names no scale is given on this one. It is chosen under “Policy”.
scales-add = Add a scale
scales-edit = Edit “{ $name }”
scales-edit-title = Edit a rating scale
scales-edit-short = Edit
scales-save = Save the scale
scales-saved = Saved: { $name }
scales-name = Name
scales-ratings = Ratings, in order
scales-ratings-help = The label is what readers see; the key is what verdicts and reports store, e.g. “mostly_true”. The value is the place between worst and best, empty where there is none.
scales-rating = Rating { NUMBER($at) }
scales-key = Key
scales-label = Label
scales-value = Value
scales-meaning = Meaning
scales-worst = Worst value
scales-best = Best value
scales-range = from { NUMBER($worst) } (worst) to { NUMBER($best) } (best)
scales-no-range = without an order
scales-no-number = Write a whole number, or leave it empty.
scales-best-low = The best value is below the worst one. Give the better rating the greater value.
scales-value-low = It is below the worst value. Write a greater one, or leave it empty.
scales-value-high = It is above the best value. Write a smaller one, or leave it empty.
scales-key-taken = Another rating has this key. Write another one.
scales-unnamed = Give each rating a label and a key, or remove it.
scales-rating-add = Add a rating
scales-rating-up = Move “{ $label }” up
scales-rating-down = Move “{ $label }” down
scales-rating-remove = Remove “{ $label }”
scales-at-top = It is the first already.
scales-at-end = It is the last already.
scales-one-left = A scale has at least one rating.
scales-moved = “{ $label }” is number { NUMBER($at) } now.
scales-stale-warning = Approvals given on this scale show as stale once you change it.

## Policy

policy-intro = What must hold before a claim can be submitted and approved. Claims already approved keep their approval.
policy-name = Name of the desk
policy-url = Where it publishes
policy-four-eyes = Four eyes
policy-four-eyes-help = Nobody approves a verdict that they wrote or submitted. While only one person works here, self-approval is allowed and marked everywhere it shows.
policy-min-sources = Independent sources that a verdict needs
policy-min-sources-help = Sources with one origin count once.
policy-more = One more
policy-fewer = One fewer
policy-primary = A primary source is among them
policy-primary-help = First-hand: the record, the figures or the person.
policy-claimant = The claimant was heard
policy-claimant-help = An interview with, or a statement by, the claimant is among the sources.
policy-default-scale = Scale of a verdict that names none
policy-review = Review
policy-evidence = Evidence
policy-desk = The desk
policy-save = Save the policy
policy-saved = The policy is saved.

## Backups

backups-intro = A backup is a whole copy of the workspace in one file: claims, files, history. Keys are not in it; they stay in this computer's account.
backups-make = Back up
backups-make-text = Work can go on meanwhile. Keep the copy on another disk.
backups-do = Back up now …
backups-running = Backing up
backups-made = Backed up as { $name }
backups-made-damaged = The copy is damaged, as this workspace's own file is: { $damage }. Keep the backups that were made before, and look what is affected and what there is to do.
backups-restore = Restore
backups-restore-text = A backup takes the place of this workspace. What is here now is kept beside it under another name, and nothing is merged.
backups-restore-do = Restore a backup …
backups-restore-title = Put “{ $name }” in the place of this workspace?
backups-restore-put = Put it here
backups-restore-desk = Desk
backups-restore-holds = Holds
backups-restore-holds-value = { $count ->
        [one] 1 revision
       *[other] { $count } revisions
    }
backups-restore-last = The last of them
backups-restore-other-desk = It is of another desk: “{ $now }” would stand where “{ $before }” stands.
backups-restore-other-copy = It is of another workspace, though its desk has the same name.
backups-restore-lacks = { $count ->
        [0] It has all that is here.
        [one] It lacks 1 revision that is here. That one stays in the file that is kept beside it.
       *[other] It lacks { $count } revisions that are here. They stay in the file that is kept beside it.
    }
backups-restore-import = If work was exchanged with colleagues since, import their journal instead. A computer that goes on from an older copy with the same key writes a second history, which no other copy takes.
backups-restored = The backup is open now.
backups-restored-next = Import the journals of all other copies before you change anything. Whether all of it holds was not verified yet.
backups-verify = Verify it
backups-kept = What was here is kept beside it as { $name }.

## Exchange

exchange-intro = Two copies of one workspace exchange work by a file, the journal: export it here, import it there, as often as you like and in any order. What two people changed apart is shown as a conflict until one chooses.
exchange-export = Export the journal
exchange-export-text = Everything in this workspace, confidential sources and files included. Give it only to those who may see all of it.
exchange-export-do = Export the journal …
exchange-exporting = Exporting
exchange-exported = Exported as { $name }
exchange-exported-damaged = { $count ->
        [one] 1 revision or file in it is not what its hash says, so no import takes the journal
       *[other] { NUMBER($count) } revisions or files in it are not what their hashes say, so no import takes the journal
    }: this workspace's file is damaged. Look what is affected and what there is to do.
exchange-verify = Verify it
exchange-import = Import a journal
exchange-import-text = Everything in it is checked first: all of it is taken, or nothing.
exchange-import-do = Import a journal …
exchange-importing = Reading and checking
exchange-imported = { $revisions ->
        [0] Nothing in it was new.
        [one] 1 new revision was taken.
       *[other] { NUMBER($revisions) } new revisions were taken.
    }
exchange-known = Here already
exchange-revisions = Revisions
exchange-new = New revisions
exchange-seals = Seals
exchange-attachments = Files
exchange-redacted = Values destroyed
exchange-redacted-note = A redaction came with it.
exchange-conflicts = { $count ->
        [one] Copies disagree, and 1 choice is to be made. Choose there what holds:
       *[other] Copies disagree, and { NUMBER($count) } choices are to be made. Choose there what holds:
    }
exchange-choices = { $count ->
        [one] 1 choice
       *[other] { NUMBER($count) } choices
    }
exchange-in-conflict = { $count ->
        [one] 1 claim is in conflict now.
       *[other] { NUMBER($count) } claims are in conflict now.
    }
exchange-in-conflict-go = Show in the list
exchange-notices = Worth a look
notices-warnings = Look at this now
notices-claim = Open the claim

## Verify

verify-heading = Check everything
verify-intro = Every value is read again: hashes, chains, signatures, rules and files are checked, and what is shown is compared with what history says.
verify-expect = Head that was kept elsewhere
verify-expect-help = From a report, a journal or another copy. With it, a rewritten or shortened history is found out too.
verify-do = Verify now
verify-running = Verifying
verify-cancelled = The verification was called off; nothing was found or ruled out.
verify-holds = Everything holds
verify-at = Verified: { $when }.
verify-since = Something was changed since. Verify again to take it in.
verify-broken = { $count ->
        [one] 1 fault
       *[other] { NUMBER($count) } faults
    }
verify-checked = Checked: { NUMBER($revisions) } revisions, { NUMBER($seals) } seals, { $attachments ->
        [one] 1 file
       *[other] { NUMBER($attachments) } files
    }.
verify-faults = What is wrong, and where
verify-fault-what = What is wrong
verify-fault-where = Where
verify-fault-revision = Revision
verify-fault-hash = Revision's hash
verify-file = the workspace as a whole
verify-remedy-reindex = Nothing is lost: only indexes are out of step. Close the workspace and let “claimtrail reindex” write them anew in a terminal; then verify again.
verify-remedy-copy-from-journal = Nothing is lost: history itself holds. Export the journal under “Exchange”, then make a workspace from it with “Copy a colleague's workspace …” on the start page, and go on in that copy. Keep this file until the copy verifies.
verify-remedy-restore = History itself does not hold, and nothing is repaired here. Keep this file as it is, compare it with a backup or a colleague's copy, and restore a copy that holds.
verify-more = { $count ->
        [one] and 1 more
       *[other] and { NUMBER($count) } more
    }
verify-head-found = The head that was kept elsewhere was the head of this workspace, after { $at ->
        [one] 1 revision
       *[other] { NUMBER($at) } revisions
    } of { NUMBER($of) }: what was there then is there still.
verify-head-found-copy = The head that was kept elsewhere was that of another copy, whose journal was imported here, after { $at ->
        [one] 1 revision
       *[other] { NUMBER($at) } revisions
    }: what was there then is here, as it was.
verify-head-unknown = Everything holds in itself, but the head that was kept elsewhere is not known here
verify-head-missing = Neither this file nor a copy whose journal was imported here is known to have had it. Look first whether it was copied whole and without a slip, and from which report, backup or copy it was noted. If another copy printed it, import that copy's journal and verify again. If this file printed it, history was rewritten or cut.
verify-head = Workspace head
verify-redacted = { $count ->
        [one] 1 value was redacted; it can't be checked any more
       *[other] { NUMBER($count) } values were redacted; they can't be checked any more
    }
verify-redacted-by = { $name }, { $when }:
verify-notices = Allowed, and worth a look
verify-cannot = What this can't show
verify-cannot-alone = That somebody who holds the keys rewrote all of the history, or cut the newest work of a device off its end. A head that was kept elsewhere, in a report or in another copy, shows both: give it above and verify again.
verify-cannot-after-head = That somebody cut off work that was done after the head that was kept elsewhere.
verify-keep = Keep this head somewhere else, for the next time.

## Redaction

redaction-intro = A redaction destroys a value for ever, for example the name of somebody who must be protected. The proof that it existed stays, so the rest of the history still verifies.
redaction-how = How to redact
redaction-step-find = Open the claim, the article or the source, and its history.
redaction-step-choose = At the entry that holds the value, open the menu and choose “Redact …”, then the fields.
redaction-step-reason = Give a reason. It is kept, with your name.
redaction-who = Only an owner can redact.
redaction-where = Where to
redaction-where-claims = Claims
redaction-where-articles = Articles
redaction-where-sources = Sources
redaction-limits = What it does not reach
redaction-limit-copies = Earlier backups, exports, reports and other people's copies keep the value. A copy loses it when it imports your journal; files have to be dealt with by hand. Unsaved text in forms about the same thing is thrown away on this computer alone.
redaction-limit-others = The same words in another revision or another field, and quotes from a redacted text. Claimtrail names those after each redaction; words of fewer than four letters only where they stand alone.
redaction-limit-fact = That something was there, what kind of field it was, and when.
redaction-done = Redacted so far
redaction-done-text = Verify lists every redacted value.

## About

about-version = Version
about-workspace = Workspace
about-workspace-id = Workspace id
about-desk-name = Desk
about-head = Workspace head
about-head-help = It stands for all of the history up to now. Kept elsewhere, it shows later whether history was rewritten.
about-devices = Ends of the devices' chains
about-device-seq = revision { NUMBER($seq) }
about-offline = Claimtrail works on this computer alone. It sends nothing anywhere.
about-licences = Licences
about-licence = Claimtrail may be used under MIT or Apache-2.0, at your choice. It is built on the work of many, among them SQLite, Tauri, React and React Aria, each under a licence of its own.
about-text = A desk tool for fact-checkers: claims, evidence, verdicts, and the history of every change, which anyone can verify.
