# The window's frame, and the parts that all its screens share.

shell-required = (required)
shell-close = Close
shell-cancel = Cancel
shell-back = Back
shell-try-again = Try again
shell-refused = Can't be done now: { $name }
shell-notices = Notices
shell-loading = Loading …
shell-table = Table: { $name }
shell-copy = Copy: { $what }
shell-copied = Copied: { $what }
shell-copy-failed = { $what } could not be copied. Select it and press the keys for copying.

shell-saving = Saving …
shell-saved = Saved
shell-not-saved = Not saved
shell-progress = { NUMBER($done) } of { NUMBER($total) }
shell-updating = Updating “{ $name }” for this version of Claimtrail
shell-updating-text = A large workspace takes some minutes. A copy of it as it was is kept beside it.

shell-diff-removed = removed:
shell-diff-added = added:
shell-diff-end = .

shell-choose = Choose …
shell-date-clear = Clear “{ $field }”
shell-date-wrong = This is no day of the calendar. Fill in every part of it, the year with four digits, or clear the field.
shell-day-to-come = This day is still to come.
shell-day-over = This day is over already.
shell-tag-new = Add to “{ $field }”
shell-tag-added = Added: { $tag }

shell-draft-from = This is your unsaved text from { $when }.
shell-draft-failed = The unsaved text of this form could not be kept. { $why }
shell-draft-continue = Continue
shell-draft-discard = Discard
shell-draft-discard-ask = Discard this unsaved text?
shell-draft-discard-text = What was typed and not saved is gone then. That can't be undone.
shell-leave-ask = Close without saving?
shell-leave-text = What you filled in here is not kept.
shell-leave = Close without saving

shell-yes = yes
shell-no = no
shell-not-set = not set
shell-redacted = redacted
shell-redacted-why = An owner had these words destroyed. History says who and why.
shell-hidden = hidden character { $code }
shell-line-break = line break
shell-tab = tab
shell-meanwhile = Changed elsewhere meanwhile. Now it says:
shell-meanwhile-take = Take this
shell-meanwhile-take-of = Take this: “{ $field }”
shell-meanwhile-told = { $count ->
    [one] A field that you changed was changed elsewhere meanwhile. What it says now stands beside it.
   *[other] { NUMBER($count) } fields that you changed were changed elsewhere meanwhile. What they say now stands beside them.
}

shell-format = Format “{ $field }”
shell-format-bold = Bold
shell-format-italic = Italic
shell-format-heading = Heading
shell-format-list = List
shell-format-numbers = Numbered list
shell-format-quote = Quotation
shell-format-link = Link
shell-format-source = This text holds something that the formatted field would lose, such as a table or a picture, so it stands here as Markdown.
shell-link-words = Words
shell-link-address = Address
shell-link-address-wrong = An address begins with https://, http:// or mailto: and has no spaces. Write it whole.
shell-address-completed = “https://” was put before it.
shell-link-set = Set the link
shell-link-remove = Remove the link

shell-broken = This screen could not be drawn: { $reason }. Your data is safe; what was saved stays saved.
shell-no-such-screen = No such screen
shell-no-such-screen-text = This address leads nowhere.
shell-to-claims = Go to the claims

shell-palette = Commands
shell-palette-search = What do you want to do?
shell-palette-empty = No command has this name.
shell-palette-set = set
shell-shortcuts = Keyboard shortcuts
shell-shortcuts-here = On this screen
shell-shortcuts-save = Save what is typed into a form
shell-shortcuts-everywhere = Everywhere
shell-single-keys-off = Shortcuts of a single character are switched off; see the menu “Appearance and keys”.

shell-name = Claimtrail
shell-rail = Screens
shell-rail-narrow = Fold the rail
shell-rail-widen = Unfold the rail
shell-go = Go to
shell-go-claims = Claims
shell-go-articles = Articles
shell-go-review = Review
shell-go-sources = Sources
shell-go-reports = Reports
shell-go-insights = Insights
shell-go-desk = Desk

shell-drafts = Unsaved text
shell-drafts-open = Continue unsaved text …
shell-drafts-also = drafts
shell-drafts-none = There is no unsaved text.
shell-drafts-count = { $count ->
    [one] { NUMBER($count) } unsaved text
   *[other] { NUMBER($count) } unsaved texts
}
shell-palette-open = Commands …
shell-acting = Who acts
shell-acting-nobody = Nobody
shell-acting-revoked = key revoked
shell-acting-left = works here no more
shell-acts-now = { $name } acts now.
shell-inactive = This person is no longer active at the desk.
shell-key-revoked = This person's key on this computer was revoked.

shell-undo = Undo
shell-undo-words = Undo, take back
shell-undo-what = Undo: { $op }
shell-undo-titled = Undo: { $op }: “{ $title }”
shell-undo-several = Undo: { $op }, several at once
shell-undo-nothing = There is nothing of yours to take back.
shell-undo-impossible = { $op } can't be taken back: history keeps it.
shell-undo-earlier = Undo what came before it
shell-undo-earlier-what = Undo what came before it: { $op }
shell-undo-earlier-titled = Undo what came before it: { $op }: “{ $title }”
shell-undo-earlier-several = Undo what came before it: { $op }, several at once
shell-undo-earlier-how = What came before it can be taken back by a command (Ctrl K).
shell-undone = Taken back.
shell-undone-withdrawn = { $count ->
    [one] The claim that it recorded stands
   *[other] The { NUMBER($count) } claims that it recorded stand
} in the list as withdrawn: history keeps what was recorded.
shell-undone-changed = { $count ->
    [one] { NUMBER($count) } part of it was changed since and stays
   *[other] { NUMBER($count) } parts of it were changed since and stay
} as they are now.
shell-undone-kept = { $count ->
    [one] A verdict or comment that it began stays
   *[other] { NUMBER($count) } verdicts and comments that it began stay
}: history keeps what was begun.
shell-redo = Redo
shell-redo-words = Redo, do again
shell-redo-what = Redo: { $op }
shell-redo-titled = Redo: { $op }: “{ $title }”
shell-redo-several = Redo: { $op }, several at once
shell-redo-nothing = Nothing was taken back that could be done again.
shell-redone = Done again.

shell-looks = Appearance and keys
shell-language = Language
shell-appearance = Appearance
shell-appearance-system = As the system
shell-appearance-light = Light
shell-appearance-dark = Dark
shell-appearance-contrast = High contrast
shell-text-size = Text size
shell-percent = { NUMBER($percent) } %
shell-more = More
shell-direction-keys = Direction and keys
shell-mirrored = Mirror the window (right to left)
shell-single-keys = Shortcuts of a single character

shell-skip = Skip to the content
shell-file = File
shell-file-open = Open a workspace …
shell-file-close = Close the workspace
shell-file-back-up = Back up …
shell-file-verify = Verify the journal
shell-file-report = Save a report …
shell-quit = Quit
shell-close-unkept = Some of what you typed could not be kept on this computer, so the window stays open. Save it, or copy it elsewhere; close the window again to close it all the same.
shell-about = About Claimtrail
shell-menu-closed = Open or create a workspace first.
