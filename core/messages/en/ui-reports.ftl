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

reports-filter = Which claims
reports-filter-all = All claims
reports-filter-clear = All claims again
reports-status = Status
reports-rating = Rating
reports-tag = Tags, all of them
reports-language = Language
reports-language-help = As recorded, for example en, ru or kk.
reports-article = Article
reports-assignee = Assignee
reports-anyone = anyone
reports-any = any
reports-any-article = Any article
reports-chosen = { $first } and { NUMBER($more) } more

reports-format = File
reports-bom = Begin with a mark by which Excel knows UTF‑8
reports-bom-help = CSV, UTF‑8, as RFC 4180 has it. Other programs do without the mark.

reports-presets = Presets
reports-preset-apply = Use “{ $name }”
reports-preset-applied = “{ $name }” is set.
reports-preset-save = Save as a preset …
reports-preset-save-title = Save as a preset
reports-preset-save-do = Save the preset
reports-preset-text = Layout, filter and file are kept on this computer under this name.
reports-preset-name = Name
reports-preset-blank = Give it a name.
reports-preset-replaces = A preset of this name is there; it is replaced.
reports-preset-saved = Saved: { $name }
reports-preset-remove = Remove “{ $name }”
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
reports-preview-none = No claim fits
reports-preview-none-text = The report would hold its header and nothing else.
reports-preview-hidden = hidden character { $code }
reports-preview-break = line break
reports-preview-tab = tab

reports-left-out = What a report leaves out
reports-rule-confidential = A confidential source is only ever called “Confidential source”. Where a value could lead to it (author, addresses, notes, files, what is quoted from it), “[withheld]” stands, whether anything is set there or not. What people wrote elsewhere (in claims, in other sources, and in the report “History” in comments) stands as it is: look whether it names somebody before you pass a report on.
reports-rule-redacted = Where a value was destroyed, “[redacted]” stands.
reports-rule-harmless = A cell that a spreadsheet would run as a formula begins with an apostrophe.
reports-seen = In these rows: { $withheld ->
        [0] nothing withheld
        [one] 1 value withheld
       *[other] { NUMBER($withheld) } values withheld
    }, { $redacted ->
        [0] nothing redacted
        [one] 1 value redacted
       *[other] { NUMBER($redacted) } values redacted
    }.

reports-save = Save CSV …
reports-saving = Writing the report
reports-saved = Saved as { $name }
reports-cancelled = The report was called off, and no file was written.
reports-receipt = Receipt
reports-receipt-help = Keep it with the file: it shows later that the file is this report, of this state of the workspace.
reports-rows = Rows
reports-bytes = Size
reports-sha256 = SHA-256 of the file
reports-head = Workspace head
reports-exact-bytes = { $count ->
        [one] 1 byte
       *[other] { NUMBER($count) } bytes
    }
