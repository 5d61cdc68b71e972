# What is told of a table that claims are imported from.

import-rationale = Imported from “{ $file }”, where it was rated “{ $label }”.
import-old-workbook = it is a workbook of before 2007. Save it as .xlsx and try again
import-no-text = it is neither text nor a workbook. Save the table as CSV or .xlsx and try again
import-no-workbook = no Excel workbook can be read from it ({ $reason }). Save the table as .xlsx or CSV and try again
import-workbook-too-large = the workbook is larger than { $most } MB when unpacked. Save the sheet as CSV, which may be of any size, or in several files
import-sheet-too-wide = the sheet has { $rows } rows and goes to column { $columns }; rows times columns may be { $most } million. Clear what stands far to the right, or save the sheet as CSV
import-standard-input = standard input

## Why a row is not taken

import-no-statement = the row has no statement.
import-too-many-cells = the row has { $cells } cells; there are { $columns } columns.
import-too-few-cells = the row has only { $cells } cells; there are { $columns } columns.
import-unclosed = a quotation mark begins a cell here and none ends it: all that follows in the file is in that cell. End it, and import the file again.
import-taking-rows-in = a quotation mark begins a cell, and text follows the one that ends it, so that { $lines } lines of the file are in this row. Double the marks that belong to a text and put the whole cell between two more, or take them out, and import the file again.
import-nul = the cell has a NUL character; a file with one is usually no text.
import-nested = the cell is nested JSON; a field takes a text, and a list of texts where it lists something.
import-twice = the object has this name more than once: which of its values is meant can't be known.
import-not-json = the line is no JSON object ({ $reason }).

## Why a cell is not read

import-no-day = no day can be read from it.
import-ambiguous-day = day and month could be either way round, and no other row shows which.
import-several-days = it names several days.
import-no-such-name = it is none of the names that the field takes.
import-no-such-person = nobody at the desk bears this name.
import-no-such-scale = the desk has no scale with this name.
import-no-such-rating = the scale has no rating that this label stands for.
import-scale-unknown = its scale is not the desk's.
import-no-rating = there is no rating that it could belong to.
import-no-id = it is no id of a claim.
import-sheet-error = the sheet could not compute it.
import-not-computed = it is a formula, and the workbook does not hold its result. Open it in a spreadsheet program, save it and import it again.
import-withheld = the report that the table is has no value here, or only the beginning of one.
