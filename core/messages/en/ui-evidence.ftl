# Evidence on the claim page.

evidence-title = Evidence
evidence-independent = { $count ->
        [one] one independent source
       *[other] { $count } independent sources
    }
evidence-none = No evidence yet. Attach what speaks for the claim, against it, or helps to understand it.
evidence-attach = Attach evidence
evidence-attached = The evidence is attached.
evidence-edit = Edit evidence
evidence-edit-of = Edit: { $title }
evidence-saved = The evidence is saved.
evidence-detach = Detach
evidence-detach-of = Detach: { $title }
evidence-detach-ask = Detach this evidence?
evidence-detach-means = The source stays in the library, and history keeps what stood here.
evidence-detached = The evidence is detached.

evidence-source = Source
evidence-source-help = { $count ->
        [one] One source fits.
       *[other] { $count } sources fit.
    }
evidence-source-search = Title, author, publisher or origin
evidence-source-another = Another source
evidence-source-already = This source is attached to the claim already; it counts once.
evidence-new-source = Add a new source

evidence-stance-help = How the source bears on the claim.
evidence-stance-supports = It speaks for the claim.
evidence-stance-refutes = It speaks against the claim.
evidence-stance-context = It helps to understand the claim.
evidence-quote-help = The source's own words.
evidence-locator-help = A page, a paragraph, a timestamp.
evidence-note-help = For the desk, not for readers.
evidence-archived = Archived address:
evidence-at = At
evidence-origin = Origin:
evidence-with = Together with
evidence-quoted = “{ $title }”
evidence-one-address = At one address
evidence-counts-once = { $count ->
        [one] Counts once with one other
       *[other] Counts once with { $count } others
    }
evidence-changed-since = Changed by { $name } since the approval

evidence-file-add-to = Attach a file to “{ $title }”
evidence-file-save = Save “{ $name }” as …
evidence-file-saved = “{ $name }” was saved.
