# Sources: the library, the page of one, and the form.

sources-heading = Sources
sources-count = { $count ->
        [one] 1 source
       *[other] { NUMBER($count) } sources
    }
sources-search = Search titles, authors, publishers and origins
sources-all-kinds = All kinds
sources-empty = No sources yet
sources-empty-text = What is gathered here can be attached to any claim as evidence.
sources-none-fit = No source fits
sources-none-fit-text = No source has these words, this kind and this origin.
sources-show-all = Show all sources
sources-more = Show more
sources-next = Next source
sources-previous = Previous source
sources-focus-search = Search the sources
sources-same-origin = Sources that count as one with “{ $title }”

sources-used = Used in
sources-used-claims = { $count ->
        [0] no claim
        [one] 1 claim
       *[other] { NUMBER($count) } claims
    }
sources-by = Author, publisher
sources-files = Files
sources-group = { $count ->
        [one] 1 source with this origin
       *[other] { NUMBER($count) } with this origin count as one
    }
sources-alone = not said

sources-title = Title
sources-kind = Kind
sources-primary = Primary
sources-primary-help = First-hand: the record, the figures or the person, not a report of them.
sources-author = Author
sources-publisher = Publisher
sources-url = Address
sources-archived-url-help = A copy that stays when the page changes.
sources-published-on = Published on
sources-accessed-on = Seen on
sources-accessed-on-earlier = That is before it was published.
sources-origin = Origin
sources-origin-help = The wire story, document or person that it repeats. Sources with one origin count once towards the number of independent sources.
sources-origin-alike = { $count ->
        [one] “{ $title }” has this origin, too: the two count as one.
       *[other] { NUMBER($count) } sources have this origin, “{ $title }” among them: with this one, they count as one.
    }
sources-interest = Interest
sources-interest-help = Its stake in the matter: who pays it, whom its answer helps.
sources-confidential = Confidential
sources-confidential-help = No report prints what is recorded of it: its title, author, addresses, notes, files, and what is quoted from it stay in this workspace. What people write elsewhere (in a claim, a comment, another source) is printed as it stands: name nobody there. Whoever has the workspace file can read all of it.
sources-note = Note
sources-note-help = For the desk, not for readers.

sources-add = Add a source
sources-known-use = Use “{ $title }”
sources-known-anyway = Add it all the same
sources-known-kept = What you typed of the new source is kept as unsaved text.
sources-edit = Edit the source
sources-save = Save the source
sources-saved = Saved: { $title }
sources-unchanged = Nothing is changed yet.
sources-stale-warning = { $count ->
        [one] A claim was approved on this source. Once you change it, that approval shows as stale, with your name:
       *[other] { NUMBER($count) } claims were approved on this source. Once you change it, those approvals show as stale, with your name:
    }
sources-stale-more = { $count ->
        [one] and 1 more.
       *[other] and { NUMBER($count) } more.
    }

sources-facts = About it
sources-added = Added
sources-changed = Changed
sources-by-name = by { $name }
sources-confidential-note = Confidential: reports call it “Confidential source” and withhold what could lead to it.

sources-uses = Where it is used
sources-uses-none = No claim rests on it yet
sources-uses-none-text = Attach it as evidence on the page of a claim.
sources-alike = Counts as one with
sources-alike-help = They have the same origin. However many of them a claim rests on, they count once.

sources-attachments = Files
sources-attachments-none = No file is kept with it. A screenshot, a PDF or a recording stays readable when the page is gone.
sources-attach = Add a file …
sources-attach-title = Add a file to this source
sources-attached = Added: { $name }
sources-attached-as = These bytes are kept here already and keep their name, “{ $name }”; “{ $given }” was added under it
sources-attached-there = “{ $name }” is kept with this source already. Nothing was changed.
sources-attached-there-as = This source has these bytes already, as “{ $name }”. Nothing was changed.
sources-attached-mismatch = By its name “{ $name }” is { $named }, and by its content it is { $found ->
        [none] not
       *[other] { $found }
    }. Look whether it is the file that was meant; it is kept as it is.
sources-attachment-save = Save “{ $name }” …
sources-attachment-saved = Saved: { $name }
sources-attachment-remove = Take “{ $name }” off this source
sources-attachment-remove-do = Take it off
sources-attachment-remove-text = Its bytes stay in this workspace, because history names them. An undo puts it back.
sources-attachment-removed = Taken off: { $name }
sources-sha256 = SHA-256 of { $name }
sources-attachment-size = { $size }, { $type }

sources-history = History
