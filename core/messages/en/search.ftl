# The query language: what is wrong with a query, and what its fields and values are called.

## What is wrong with a query

query-at = At character { $from } of the query: { $message }
query-unknown-field = There is no field “{ $field }”. To search for a word with a colon, put it between quotation marks.
query-unknown-value = “{ $value }” is nothing that “{ $field }:” knows.
query-unknown-value-of = “{ $value }” is nothing that “{ $field }:” knows. It takes: { $expected }.
query-unknown-value-near = “{ $value }” is nothing that “{ $field }:” knows. The nearest: { $expected }.
query-no-value = After “{ $field }:” a value is missing.
query-no-day = “{ $value }” is no day. Write 2026-01-31, 2026-01, 2026, today, or a time like 7d, 2w, 3m, 1y.
query-no-number = “{ $value }” is no number of days. Write 3, <=7, 8..30, >30, or none.
query-backwards = “{ $value }” ends before it begins.
query-not-ordered = “{ $field }:” knows no more and no less. Leave out the sign before the value.
query-unclosed-quote = The quotation mark is not closed; it was read on to the end.
query-unclosed-group = The parenthesis is not closed; it was read on to the end.
query-unopened-group = This parenthesis closes nothing, and was left out.
query-empty-group = Nothing stands in these parentheses.
query-or-without-side = “OR” needs something on both sides.
query-not-without-part = After the minus sign something must stand, without a space.
query-and-written = “AND” was left out: words side by side must all be there anyway. To search for the word, put it between quotation marks.
query-not-written = “NOT” was left out: before what must not be there stands “-”, without a space. To search for the word, put it between quotation marks.
query-sort-twice = The list is sorted already; this was left out.
query-sort-excluded = An order can't be excluded. For the other direction write “sort:-due”.
query-nobody-acts = Nobody acts here, so “me” means nobody. Name the person.
query-too-deep = Parentheses stand too deep in one another; this one was left out.
query-too-many = A query may have { $most } parts; what comes after was left out.
query-no-words = “{ $words }” has no letter and no digit to look for, and was left out.

## Fields

query-field-status = where the work stands
query-field-rating = what was found
query-field-tag = a tag
query-field-claimant = the claimant
query-field-reported-by = passed on by
query-field-assignee = who works on it
query-field-language = its language
query-field-priority = how urgent it is
query-field-article = the headline of its article
query-field-publisher = who published its article
query-field-scale = the rating scale
query-field-created = when it was recorded
query-field-updated = when it was last changed
query-field-claimed = when it was said
query-field-due = until when
query-field-approved = when it was first approved
query-field-days-to-verdict = days from recording to the first approval
query-field-has = what is there
query-field-missing = what is missing
query-field-is = what it is
query-field-sort = the order of the list

## What can be there or missing

query-thing-source = a source
query-thing-primary-source = a primary source
query-thing-verdict = a verdict
query-thing-assignee = somebody who works on it
query-thing-due = a due day
query-thing-tag = a tag
query-thing-quote = a quote
query-thing-article = an article
query-thing-claimant = a claimant
query-thing-reported-by = somebody who passes it on
query-thing-claimed = the day it was said
query-thing-language = a language
query-thing-approved = an approval, now or before

## What a claim can be

query-state-open = not approved, public or withdrawn
query-state-overdue = late
query-state-stale = approved on something that changed since
query-state-conflicted = in conflict between copies
query-state-self-approved = approved by who wrote it

## Orders

query-sort-statement = by statement
query-sort-claimant = by claimant
query-sort-status = by status
query-sort-rating = by rating, the worst first
query-sort-assignee = by who works on it
query-sort-priority = by priority
query-sort-due = by due day
query-sort-sources = by number of sources
query-sort-claimed = by day said
query-sort-updated = by last change
query-sort-created = by day of recording
query-sort-relevance = by relevance to the words, or by last change without any

## Values

query-value-none = none
query-missing-verdict = no verdict
query-missing-assignee = not assigned
query-missing-language = no language
query-value-me = assigned to me
query-days-overdue = late
query-days-today = today
query-days-within-7d = within 7 days
query-days-within-30d = within 30 days
query-days-over-1y = more than a year ago
query-days-to-verdict-0 = on the same day
query-days-to-verdict-up-to-3 = within 3 days
query-days-to-verdict-up-to-7 = within a week
query-days-to-verdict-over-30 = after more than 30 days

## What values may be called in a query, typed as it stands here; letters of days, weeks, months and years

query-meant-none = none
query-meant-me = me
query-meant-overdue = overdue
query-meant-today = today
query-meant-yesterday = yesterday
query-meant-tomorrow = tomorrow
query-unit-d = d
query-unit-w = w
query-unit-m = m
query-unit-y = y
