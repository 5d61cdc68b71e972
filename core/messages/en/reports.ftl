# Words in reports.

report-confidential-source = Confidential source
report-output = the report
report-as-of = { $at }, by the clocks of the devices
report-before-all = { $at }: nothing was recorded by then
report-profile-desk = the desk
report-profile-outside = people outside the desk

## The page

report-page-title = Fact checks: { $desk }
report-page-claims = { $count ->
        [one] 1 claim
       *[other] { $count } claims
    }
report-page-head = Workspace head
report-page-as-of = As of
report-page-workspace = Workspace
report-page-head-use = Held against the desk’s own copy, the head shows which state of its history this page is of.
report-page-left-out = A confidential source is only ever called “Confidential source”, and [withheld] stands for whatever could lead to it; [redacted] stands for what was destroyed. Comments, tags, assignments and the texts of articles are not in this page.
report-page-outside = For people outside the desk: [withheld] stands for who of the desk did what; notes, reasons of returns and withdrawals, and the stakes of sources are left out.
report-page-none = No claim fits.

report-page-proposed = rating proposed, not approved
report-page-self-approved = self-approved
report-page-self-approved-note = of their own work, being alone at the desk
report-page-stale = approval is stale
report-page-stale-note = something that the approval relied on has changed since
report-page-disputed = copies disagree
report-page-disputed-fields = Copies of the workspace that were edited apart disagree about this: { $fields }.
report-page-reason = Why it stands so:

report-page-claimant = Claimant
report-page-claimed-on = Said on
report-page-reported-by = Passed on by
report-page-modality = Passed on
report-page-modality-asserted = as a fact
report-page-modality-hedged = with reservations
report-page-modality-reported = as somebody else’s words
report-page-modality-denied = as untrue
report-page-modality-questioned = as doubtful
report-page-appearances = Appeared at

report-page-article = Where it was found
report-page-needs-review = These words no longer stand in the captured text as they were found: the quote needs review.

report-page-verdict = Verdict
report-page-value = { $value } on a scale from { $worst } to { $best }

report-page-evidence = Evidence
report-page-no-evidence = No source is attached.
report-page-sources = { $count ->
        [one] 1 source
       *[other] { $count } sources
    }
report-page-independent = { $count } of independent origin
report-page-primary = first-hand
report-page-withheld = stands for what could lead to this source, whether anything is set or not.
report-page-locator = Place in the source
report-page-note = Note
report-page-origin = Origin
report-page-interest = Interest

report-page-review = Review
report-page-proposed-by = Verdict by
report-page-submitted-by = Submitted by
report-page-approved-by = Approved by
report-page-upheld-by = Upheld by
report-page-published = Published
report-page-published-again = Published again
report-page-recorded-by = Recorded by
report-page-id = Id
report-page-corrections = Corrections

## The workbook

report-sheet-claims = Claims
report-sheet-evidence = Evidence
report-sheet-history = History
report-about = About
report-about-desk = Desk
report-about-workspace = Workspace
report-about-head = Workspace head
report-about-layout = Table
report-about-profile = For
report-about-rows = Rows
report-about-cut = Cells that hold less than their whole text
report-about-made = Made
report-about-as-of = As of
report-cut = {" "}… [{ $count } more characters; the CSV report has them whole]
