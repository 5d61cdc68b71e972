# Reports: what leaves the desk, as a file.

reports-heading = Reports
reports-setup = What the report holds
reports-layout = Layout
reports-layout-claims = Claims
reports-layout-claims-note = A row for each claim, with verdict, evidence and review.
reports-layout-evidence = Evidence
reports-layout-evidence-note = A row for each source at each claim.
reports-layout-history = History
reports-layout-history-note = A row for each value that a revision set.

reports-columns = Columns
reports-columns-all = All columns
reports-columns-all-short = all
reports-columns-some = { $count } of { $all }
reports-columns-help = They stand in the order of the layout. The workspace head is in every report.
reports-columns-none = Choose a column: the report would have none.

reports-profile = Who it is for
reports-profile-desk = The desk
reports-profile-desk-note = With who did what, and what people noted.
reports-profile-outside = People outside the desk
reports-profile-outside-note = Without the desk’s names, notes and comments.
reports-profile-same = A ClaimReview names nobody of the desk and has no notes: it is the same for everyone.
reports-unpublished = { $count ->
        [one] 1 of these claims is
       *[other] { NUMBER($count) } of these claims are
    } not published: { $told }. Choose under “Status” what people outside the desk are to read.
reports-unpublished-of = { $status }: { NUMBER($count) }
reports-unpublished-some = Claims that are not published may be among these. Choose under “Status” what people outside the desk are to read.

reports-as-of-help = The claims as they were at the end of this day (UTC), by the clocks of the devices that recorded them. Without a day: as they are now.
reports-then = As of
reports-now = As they are now
reports-readying = Putting together what was there then
reports-readying-cancelled = What was there then was not put together.
reports-readying-again = Put it together
reports-before-all = Nothing was recorded by then
reports-before-all-text = The day lies before the first revision of this workspace: the report would be empty.

reports-filter = Which claims
reports-filter-all = All claims
reports-filter-clear = All claims again
reports-filtered = Of some claims: { $words }
reports-filtered-count = Of some claims ({ NUMBER($count) }): { $words }
reports-picked = { $count ->
    [one] Only the one chosen claim
   *[other] Only the { NUMBER($count) } chosen claims
}
reports-picked-but = { $count ->
    [one] Without one that was taken out
   *[other] Without { NUMBER($count) } that were taken out
}
reports-picked-drop = Take them all
reports-status = Status
reports-rating = Rating
reports-tag = Tags, all of them
reports-language = Language
reports-language-help = As recorded, for example en, ru or kk.
reports-article = Article
reports-anyone = anyone
reports-any = any
reports-any-article = Any article
reports-chosen = { $first } and { NUMBER($more) } more

reports-format = File
reports-format-csv = CSV
reports-format-xlsx = Excel
reports-format-claim-review = ClaimReview
reports-format-html = Web page
reports-format-help-csv = CSV, UTF‑8, as RFC 4180 has it, for any program.
reports-format-help-xlsx = A workbook with the same table: numbers as numbers, and a sheet that says what it is of.
reports-format-help-claim-review = schema.org’s ClaimReview as JSON-LD, for the desk’s website and other programs: only what is published or corrected.
reports-format-help-html = One page to send, print or archive. It holds all that it shows, and no script.
reports-bom = Begin with a mark by which Excel knows UTF‑8
reports-url = Address of each review
reports-url-help = An address with {"{id}"} where the claim’s id belongs. Google shows no review without an address.

reports-presets = Presets
reports-preset-apply = Use “{ $name }”
reports-preset-applied = “{ $name }” is set.
reports-preset-save = Save as a preset …
reports-preset-save-title = Save as a preset
reports-preset-save-do = Save the preset
reports-preset-text = All that is set here is kept on this computer under this name.
reports-preset-name = Name
reports-preset-replaces = A preset of this name is there; it is replaced.
reports-preset-saved = Saved: { $name }
reports-preset-remove = Remove the preset “{ $name }” …
reports-preset-remove-do = Remove the preset
reports-preset-remove-text = Reports and claims are not touched: a preset is only what is set here.
reports-preset-removed = Removed: { $name }

reports-preview = Preview
reports-preview-table = The first rows of the report
reports-preview-count = { $count ->
        [0] no rows
        [one] 1 row
       *[other] { NUMBER($count) } rows
    }
reports-preview-first = the first { NUMBER($count) } rows
reports-preview-columns = { $count ->
        [one] 1 column
       *[other] { NUMBER($count) } columns
    }
reports-preview-text = The beginning of the report
reports-preview-claims = { $count ->
        [0] no claims
        [one] 1 claim
       *[other] { NUMBER($count) } claims
    }
reports-preview-first-claims = the first { NUMBER($count) } claims
reports-preview-no-review = No review to tell
reports-preview-no-review-text = Only claims that are published or corrected are reviews that readers have.
reports-preview-none = No claim fits
reports-preview-none-text = The report would hold its header and nothing else.
reports-preview-updating = being updated … Until then it stands as before the change.
reports-preview-waits = The preview waits until the set-up is put right.

reports-left-out = What a report leaves out
reports-rule-confidential = A confidential source is only ever called “Confidential source”. Where a value could lead to it (author, addresses, notes, files, what is quoted from it), “[withheld]” stands, whether anything is set there or not. What people wrote elsewhere (in claims, in other sources, and in the report “History” in comments) stands as it is: look whether it names somebody before you pass a report on.
reports-rule-outside = For people outside the desk “[withheld]” also stands for who of the desk did what, and for notes, comments, reasons of returns and withdrawals, and the stakes of sources; a web page leaves such notes out. Names that people wrote into other texts stay: look for them before you hand a report on.
reports-rule-redacted = Where a value was destroyed, “[redacted]” stands.
reports-rule-harmless = A cell that a spreadsheet would run as a formula begins with an apostrophe.
reports-rule-not-cited = Confidential sources are not cited.
reports-rule-cut = A text that is longer than a cell may be is cut; its end says how much is missing, and the CSV report has it whole.
reports-rule-published = Left out and counted: claims that are neither published nor corrected, those of which a correction is open, and those about which copies disagree, whose statement was destroyed, or whose last correction calls the check void.
reports-rule-page = The page holds no comments, tags or assignments. Here its words are shown, without its looks.
reports-seen = In { $count ->
        [one] the one row of the preview
       *[other] the { NUMBER($count) } rows of the preview
    }: { $withheld ->
        [0] nothing withheld
        [one] 1 value withheld
       *[other] { NUMBER($withheld) } values withheld
    }, { $redacted ->
        [0] nothing redacted
        [one] 1 value redacted
       *[other] { NUMBER($redacted) } values redacted
    }.

reports-save-csv = Save CSV …
reports-save-xlsx = Save Excel workbook …
reports-save-claim-review = Save ClaimReview …
reports-save-html = Save web page …
reports-saving = Writing the report
reports-saved = Saved as { $name }
reports-cancelled = The report was called off, and no file was written.
reports-receipt = Receipt
reports-receipt-help = Keep it with the file: it shows later that the file is this report, of this state of the workspace.
reports-receipt-copy = Copy the receipt
reports-count = { NUMBER($count) }
reports-rows = Rows
reports-claims = Claims
reports-not-published = Left out: not published
reports-correction-open = Left out: a correction is open
reports-withheld = Values withheld
reports-redacted = Values redacted
reports-unsettled = Left out: unsettled
reports-cut = Cells cut short
reports-bytes = Size
reports-sha256 = SHA-256 of the file
reports-head = Workspace head
reports-head-now = Workspace head now
reports-exact-bytes = { $count ->
        [one] 1 byte
       *[other] { NUMBER($count) } bytes
    }
