# Importing claims from a table: how it is read, what its columns stand for, what would be taken, what came of it.

imports-open = Import …
imports-open-long = Import claims …
imports-title = Import claims
imports-choose = Choose a table …
imports-stays = Below is still the table that was chosen before: “{ $name }”.
imports-choose-other = Another table …
imports-empty = No table is chosen
imports-empty-text = Claims come from CSV, TSV, Excel (.xlsx) or JSON Lines. Nothing is recorded before you have seen what would become of each row.
imports-setup = How the table becomes claims

imports-table = The table
imports-read-csv = Text in { $encoding }, { $delimiter } between cells, { $count ->
        [one] 1 column
       *[other] { NUMBER($count) } columns
    }.
imports-read-one-column = Text in { $encoding }, one column.
imports-read-json = Text in { $encoding }, a JSON object in each line, { $count ->
        [one] 1 column
       *[other] { NUMBER($count) } columns
    }.
imports-read-sheet = The sheet “{ $sheet }”, { $count ->
        [one] 1 column
       *[other] { NUMBER($count) } columns
    }.
imports-read-continued = It goes on in { $sheets }: rows there are counted on.
imports-header = Row { NUMBER($row) } names the columns.
imports-passed-over = { $count ->
        [one] 1 row above it is passed over.
       *[other] { NUMBER($count) } rows above it are passed over.
    }
imports-no-header = No row names the columns.
imports-unquoted = Quotation marks enclose nothing there: they are letters like any other.
imports-unreadable = { $count ->
        [one] 1 character can't be read in this encoding.
       *[other] { NUMBER($count) } characters can't be read in this encoding.
    }
imports-delimiter = Between cells
imports-delimiter-none = nothing
imports-delimiter-comma = comma
imports-delimiter-semicolon = semicolon
imports-delimiter-tab = tab
imports-delimiter-bar = vertical bar
imports-encoding = Encoding
imports-sheet = Sheet
imports-has-header = A row names the columns
imports-header-row = Its number

imports-columns = Columns
imports-columns-help = What each column stands for. It is kept on this computer for tables with the same columns.
imports-columns-reset = By the names of the columns
imports-stands-for = What “{ $column }” stands for
imports-field-none = left out
imports-field-claim-id = Claim's id

imports-ratings = Ratings
imports-ratings-unknown = { $count ->
        [one] Claims with 1 of the labels come without a rating. Choose below what it stands for.
       *[other] Claims with { NUMBER($count) } of the labels come without a rating. Choose below what they stand for.
    }
imports-scale = Scale
imports-label = In the table
imports-count = Rows
imports-becomes = Becomes
imports-label-becomes = What “{ $label }” becomes
imports-unrated = without a rating

imports-days = Days
imports-days-help = { $count ->
        [one] 1 day could be read either way round, and its column does not show which. It is
       *[other] { NUMBER($count) } days could be read either way round, and their column does not show which. They are
    }
imports-days-unread = left out
imports-days-unread-note = The claims are taken without them.
imports-days-day-first = read with the day first
imports-days-day-first-note = 03/04/2022 is the third of April.
imports-days-month-first = read with the month first
imports-days-month-first-note = 03/04/2022 is the fourth of March.

imports-rule = Claims that are there already
imports-rule-help = A row of a claim that is there, by its id or by statement, claimant and first address,
imports-rule-skip = is skipped
imports-rule-skip-note = The claim stays as it is.
imports-rule-update = changes the claim
imports-rule-update-note = What the row tells and what differs is set.
imports-rule-add = becomes another claim
imports-rule-add-note = The same claim is recorded once more.

imports-preview = Preview
imports-first = The first { NUMBER($count) } rows of { NUMBER($total) } are shown.
imports-preview-table = The first rows, as they would become
imports-previewing = Reading the table
imports-preview-again = Read it again
imports-missing-statement = No column stands for the statement yet. Choose under “Columns” which one does.
imports-missing-columns = The table is empty. Choose another one.
imports-no-rows = The table has no rows below its header.
imports-rows = { $count ->
        [one] 1 row
       *[other] { NUMBER($count) } rows
    }
imports-new = { $count ->
        [one] 1 new claim
       *[other] { NUMBER($count) } new claims
    }
imports-duplicates-skip = { $count ->
        [one] 1 there already or repeated, skipped
       *[other] { NUMBER($count) } there already or repeated, skipped
    }
imports-duplicates-update = { $count ->
        [one] 1 there already, to be changed
       *[other] { NUMBER($count) } there already, to be changed
    }
imports-repeating = { $count ->
        [one] 1 tells of the same claim as a row before it
       *[other] { NUMBER($count) } tell of the same claim as a row before them
    }
imports-unchanged = { $count ->
        [one] 1 there already, with nothing to change
       *[other] { NUMBER($count) } there already, with nothing to change
    }
imports-decided = { $count ->
    [one] 1 of the claims to be changed was submitted or approved: the change sets it
   *[other] { NUMBER($count) } of the claims to be changed were submitted or approved: the change sets them
} back to work.
imports-duplicates-add = { $count ->
        [one] 1 there already, to be recorded once more
       *[other] { NUMBER($count) } there already, to be recorded once more
    }
imports-rejected-count = { $count ->
        [one] 1 refused
       *[other] { NUMBER($count) } refused
    }
imports-own-report = This is a claims report of Claimtrail: what is taken of it is taken exactly as it was.
imports-left-out = Left out: { $columns }
imports-rejected = { $count ->
        [one] 1 row is refused
       *[other] { NUMBER($count) } rows are refused
    }
imports-unread = { $count ->
        [one] 1 cell can't be read and is left out
       *[other] { NUMBER($count) } cells can't be read and are left out
    }
imports-merged = { $count ->
        [one] 1 cell has the value of a merged cell that reaches down to it
       *[other] { NUMBER($count) } cells have the value of a merged cell that reaches down to them
    }
imports-merged-cells = { $field }: { $count ->
        [one] 1 cell
       *[other] { NUMBER($count) } cells
    }, such as “{ $value }”
imports-conversions = { $count ->
        [one] 1 cell is read in another form
       *[other] { NUMBER($count) } cells are read in another form
    }
imports-conversion = { $field }: { $count ->
        [one] 1 cell
       *[other] { NUMBER($count) } cells
    }, such as “{ $from }” to “{ $to }”
imports-more = { $count ->
        [one] and 1 more
       *[other] and { NUMBER($count) } more
    }
imports-row = Row
imports-column = Column
imports-value = Value
imports-reason = Why
imports-fate = What becomes of it
imports-fate-new = new claim
imports-fate-skip = skipped
imports-fate-update = changes a claim
imports-fate-add = once more
imports-fate-unchanged = stays as it is
imports-fate-repeats = tells of the same claim as row { NUMBER($row) }
imports-fate-rejected = refused
imports-was = was: { $before }
imports-was-empty = was empty
imports-fate-claim = The claim

imports-do = { $count ->
        [one] Import 1 row
       *[other] Import { NUMBER($count) } rows
    }
imports-reason-waiting = Wait for the preview.
imports-reason-error = The table could not be previewed. Change what is said below, or choose another table.
imports-reason-nothing = No row would become a claim or change one.
imports-importing = Importing
imports-cancelled = The import was called off, and nothing was taken.
imports-result = What came of the import
imports-done = { $count ->
        [one] 1 claim imported
       *[other] { NUMBER($count) } claims imported
    }
imports-done-changed = { $count ->
        [one] 1 claim changed
       *[other] { NUMBER($count) } claims changed
    }
imports-result-rows = Rows
imports-result-imported = Imported
imports-result-updated = Changed
imports-result-skipped = Skipped
imports-result-rejected = Refused
imports-result-unread = Unread cells
imports-lapsed = { $count ->
        [one] 1 changed claim lost its approval or submission in this import. It is in progress again, and an undo does not bring the approval or submission back.
       *[other] { NUMBER($count) } changed claims lost their approval or submission in this import. They are in progress again, and an undo does not bring the approvals and submissions back.
    }
imports-repeated = { $count ->
        [one] 1 skipped row tells of the same claim as a row before it. What else it says,
       *[other] { NUMBER($count) } skipped rows tell of the same claim as a row before them. What else they say,
    } such as another rating, was not taken.
imports-repeated-row = Row { NUMBER($row) } repeats row { NUMBER($of) }
imports-one-undo = One undo ({ $keys }) takes the whole import back.
imports-one-undo-recorded = Claims that it recorded then stand in the list as withdrawn, because history keeps them.
imports-one-undo-changed = Claims that it changed are as they were, but for a verdict or comment that it began: those stay.
imports-undone = The import was taken back.
