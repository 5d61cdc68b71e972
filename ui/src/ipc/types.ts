/* The types that cross between the web UI and the core, generated from the Rust types: not to be edited.
   `UPDATE_TYPES=1 cargo test -p claimtrail-desktop --test desktop` writes this file anew. */

/**
 * What became of a file that was added.
 */
export type AddedAttachment = { 
/**
 * The name that it was added under, where its bytes were here already under another.
 */
added_as: string | null, 
/**
 * Whether the source had it already: nothing was changed.
 */
already: boolean, 
/**
 * The SHA-256 of its bytes.
 */
sha256: Hash, 
/**
 * What sort of file it is.
 */
media_type: string, 
/**
 * What it was called.
 */
name: string, 
/**
 * How many bytes it has.
 */
size: number, 
/**
 * Where its content is not of the sort that its name tells.
 */
mismatch: Mismatch | null, };

/**
 * How the window looks.
 */
export type Appearance = "system" | "light" | "dark" | "contrast";

/**
 * An article's fields.
 */
export type Article = { 
/**
 * Its headline.
 */
title: string, 
/**
 * Who wrote it.
 */
author: string | null, 
/**
 * Who published it.
 */
publisher: string | null, 
/**
 * Where it was published.
 */
url: string | null, 
/**
 * Where a copy is kept.
 */
archived_url: string | null, 
/**
 * When it was published: `YYYY-MM-DD`.
 */
published_on: string | null, 
/**
 * Its language: BCP 47.
 */
language: string | null, 
/**
 * The captured text, NFC.
 */
text: string, 
/**
 * SHA-256 of the text's UTF-8 bytes, lower-case hex.
 */
text_sha256: string, 
/**
 * A remark for the desk.
 */
note: string | null, };

/**
 * What a claim's page needs of its article.
 */
export type ArticleBrief = { 
/**
 * The article.
 */
id: ArticleId, 
/**
 * Its headline.
 */
title: string, 
/**
 * Who published it.
 */
publisher: string | null, 
/**
 * Where.
 */
url: string | null, 
/**
 * When: `YYYY-MM-DD`.
 */
published_on: string | null, 
/**
 * Fields of it whose value was destroyed.
 */
redacted: Array<string>, };

/**
 * A claim beside the article that it was found in.
 */
export type ArticleClaim = { 
/**
 * The claim's id.
 */
id: ClaimId, 
/**
 * The claim itself.
 */
statement: string, 
/**
 * Who says it.
 */
claimant: string | null, 
/**
 * Where the work stands.
 */
status: Status, 
/**
 * What was found.
 */
rating: RowRating | null, 
/**
 * The words of the article.
 */
quote: Quote | null, 
/**
 * Whether those words no longer stand in the text as they were found.
 */
needs_review: boolean, 
/**
 * Whether it is not approved, public or withdrawn. One that is being corrected is public.
 */
unchecked: boolean, };

/**
 * What an edit of an article sets; a newer capture sets `text`.
 */
export type ArticleEdit = { 
/**
 * Its headline.
 */
title?: string | null, 
/**
 * A newer capture of the text.
 */
text?: string | null, 
/**
 * Who wrote it.
 */
author?: string | null, 
/**
 * Who published it.
 */
publisher?: string | null, 
/**
 * Where it was published.
 */
url?: string | null, 
/**
 * Where a copy is kept.
 */
archived_url?: string | null, 
/**
 * When it was published: `YYYY-MM-DD`.
 */
published_on?: string | null, 
/**
 * Its language: BCP 47.
 */
language?: string | null, 
/**
 * A remark for the desk.
 */
note?: string | null, };

/**
 * An article: the captured text that claims are found in.
 */
export type ArticleId = string;

/**
 * Which part of the list of articles is wanted.
 */
export type ArticleListing = { 
/**
 * Words that begin words of the title, the author, the publisher or the text; none for every article.
 */
search?: string, 
/**
 * How many rows come before the page.
 */
offset?: number, 
/**
 * How many rows are wanted.
 */
limit: number, };

/**
 * A part of the list of articles.
 */
export type ArticlePage = { 
/**
 * The rows.
 */
rows: Array<ArticleRow>, 
/**
 * How many rows the whole list has.
 */
total: number, };

export type ArticleRecord = Recorded<ArticleId> & Article;

/**
 * An article in a list.
 */
export type ArticleRow = { 
/**
 * The article's id.
 */
id: ArticleId, 
/**
 * Its headline.
 */
title: string, 
/**
 * Who wrote it.
 */
author: string | null, 
/**
 * Who published it.
 */
publisher: string | null, 
/**
 * When it was published: `YYYY-MM-DD`.
 */
published_on: string | null, 
/**
 * Its language: BCP 47.
 */
language: string | null, 
/**
 * How many claims were found in it.
 */
claims: number, 
/**
 * How many of them are not approved, public or withdrawn. One that is being corrected is public.
 */
unchecked: number, 
/**
 * How many of them are withdrawn.
 */
withdrawn: number, 
/**
 * When it was last changed.
 */
updated_at: Timestamp, 
/**
 * Where the words stand in its text, if the row itself shows none of them.
 */
passage: Passage | null, };

/**
 * An article and the claims found in it.
 */
export type ArticleView = { 
/**
 * The claims found in it.
 */
claims: Array<ClaimId>, } & ArticleRecord;

/**
 * Of which time a report is, beside the workspace as it stands now.
 */
export type AsOf = { 
/**
 * The time: what was recorded by then is in the report.
 */
at: Timestamp, 
/**
 * How many revisions that were.
 */
revisions: number, 
/**
 * The workspace head now.
 */
head_now: Hash, };

/**
 * What an assignment sets.
 */
export type Assignment = { 
/**
 * Who works on the claim.
 */
assignee_id?: PersonId | null, 
/**
 * Until when: `YYYY-MM-DD`.
 */
due_on?: string | null, 
/**
 * How urgent it is.
 */
priority?: Priority | null, };

/**
 * A file that belongs to a source.
 */
export type Attachment = { 
/**
 * The SHA-256 of its bytes.
 */
sha256: Hash, 
/**
 * What sort of file it is.
 */
media_type: string, 
/**
 * What it was called.
 */
name: string, 
/**
 * How many bytes it has.
 */
size: number, 
/**
 * Where its content is not of the sort that its name tells.
 */
mismatch: Mismatch | null, };

/**
 * What a backup is of, to be told before it takes a workspace's place.
 */
export type Backup = { 
/**
 * The workspace's id.
 */
workspace: string, 
/**
 * What the desk is called.
 */
desk: string, 
/**
 * How many revisions it holds.
 */
revisions: number, 
/**
 * When the last of them was recorded, by the clock of the device that did.
 */
last_at: Timestamp | null, 
/**
 * Its workspace head.
 */
head: Hash, };

/**
 * So many claims, and the query that lists them.
 */
export type Bar = { 
/**
 * How many.
 */
claims: number, 
/**
 * Which.
 */
query: string, };

/**
 * What stands in the way of an approval by who looks.
 */
export type Blocked = { 
/**
 * What the rules say; nothing where copies disagree.
 */
why: Refusal | null, 
/**
 * What copies edited apart disagree about: `claim.statement`, `verdict.rating`, …
 */
conflicts: Array<string>, 
/**
 * The same as a sentence.
 */
message: string, };

/**
 * What a job did.
 */
export type BulkDone = { 
/**
 * How many claims it changed.
 */
changed: number, 
/**
 * How many were that way already.
 */
unchanged: number, 
/**
 * Those that were refused.
 */
refused: Array<BulkRefusal>, };

/**
 * A claim that a job left as it was, because it was refused.
 */
export type BulkRefusal = { 
/**
 * The claim.
 */
claim: ClaimId, 
/**
 * The error's code.
 */
code: string, 
/**
 * Why, as a sentence.
 */
message: string, };

/**
 * Where an entity is shown, and what that is called.
 */
export type Called = { 
/**
 * The entity itself, or the claim that it belongs to.
 */
entity: EntityRef, 
/**
 * Its title, statement, name or label; empty where that was destroyed.
 */
name: string, };

/**
 * A backup that was chosen to be restored.
 */
export type ChosenBackup = { 
/**
 * The file's name.
 */
name: string, 
/**
 * What it is of.
 */
backup: Backup, 
/**
 * The workspace that it would take the place of; nothing where none is open.
 */
replaces: Replaced | null, };

/**
 * A text that a person chose.
 */
export type ChosenText = { 
/**
 * The file's name, without its ending.
 */
name: string, 
/**
 * What it says.
 */
text: string, };

/**
 * A claim's fields.
 */
export type Claim = { 
/**
 * The claim itself, stated positively.
 */
statement: string, 
/**
 * The article that it was found in.
 */
article_id: ArticleId | null, 
/**
 * The words of that article.
 */
quote: Quote | null, 
/**
 * Who says it.
 */
claimant: string | null, 
/**
 * Who passes it on.
 */
reported_by: string | null, 
/**
 * How it is passed on.
 */
modality: Modality, 
/**
 * When it was said: `YYYY-MM-DD`.
 */
claimed_on: string | null, 
/**
 * Where it appeared; the first address is the first appearance.
 */
appearances: Array<string>, 
/**
 * Its language: BCP 47.
 */
language: string | null, 
/**
 * Its tags.
 */
tags: Array<string>, 
/**
 * How urgent it is.
 */
priority: Priority, 
/**
 * Who works on it.
 */
assignee_id: PersonId | null, 
/**
 * Until when: `YYYY-MM-DD`.
 */
due_on: string | null, 
/**
 * Where the work stands.
 */
status: Status, 
/**
 * Why it was returned, withdrawn, reopened or upheld, while that stands.
 */
reason: string | null, 
/**
 * The submission that stands.
 */
submission: Mark | null, 
/**
 * The approval that stands.
 */
approval: Mark | null, 
/**
 * Who last said that the approval holds, after something that it relied on was changed.
 */
upheld: Mark | null, 
/**
 * The correction that is open.
 */
open_correction: CorrectionId | null, 
/**
 * How many changes of content its submission or approval did not know of: copies edited apart.
 */
overtaken: number, };

/**
 * What an edit of a claim sets.
 */
export type ClaimEdit = { 
/**
 * The claim itself.
 */
statement?: string | null, 
/**
 * The article that it was found in.
 */
article_id?: ArticleId | null, 
/**
 * The words of that article.
 */
quote?: QuoteRequest | null, 
/**
 * Who says it.
 */
claimant?: string | null, 
/**
 * Who passes it on.
 */
reported_by?: string | null, 
/**
 * How it is passed on.
 */
modality?: Modality | null, 
/**
 * When it was said: `YYYY-MM-DD`.
 */
claimed_on?: string | null, 
/**
 * Where it appeared.
 */
appearances?: Array<string> | null, 
/**
 * Its language: BCP 47.
 */
language?: string | null, };

/**
 * The claims that a query lists, counted, each value with what a query says of it: first the claims that have none, then
 * the most frequent. Of tags it is not counted how many have none.
 */
export type ClaimFacetValues = { 
/**
 * How many there are.
 */
total: number, 
/**
 * By where the work stands.
 */
status: Array<FacetValue>, 
/**
 * By rating, by its key.
 */
rating: Array<FacetValue>, 
/**
 * By tag.
 */
tag: Array<FacetValue>, 
/**
 * By who works on them, by name.
 */
assignee: Array<FacetValue>, 
/**
 * By language.
 */
language: Array<FacetValue>, };

/**
 * The claims that a query lists, counted.
 */
export type ClaimFacets = { 
/**
 * How many there are.
 */
total: number, 
/**
 * By where the work stands.
 */
status: { [key in string]: number }, 
/**
 * By rating, by its key.
 */
rating: { [key in string]: number }, 
/**
 * By tag. Spellings that `tag:` does not tell apart are one, under the one that is used most.
 */
tag: { [key in string]: number }, 
/**
 * By who works on them, by name.
 */
assignee: { [key in string]: number }, 
/**
 * By language. Spellings that differ in capitals are one, under the one that is used most.
 */
language: { [key in string]: number }, 
/**
 * By what they miss, of `verdict`, `assignee` and `language`: what `missing:` finds.
 */
missing: { [key in string]: number }, };

/**
 * Which claims a list or report takes: those that fit every part that is given.
 */
export type ClaimFilter = { 
/**
 * Any of these states.
 */
status?: Array<Status>, 
/**
 * Any of these ratings, by key.
 */
rating?: Array<string>, 
/**
 * All of these tags.
 */
tag?: Array<string>, 
/**
 * Assigned to this person.
 */
assignee?: PersonId | null, 
/**
 * Found in this article.
 */
article?: ArticleId | null, 
/**
 * In this language, or a variety of it.
 */
language?: string | null, 
/**
 * One of these.
 */
claims?: Array<ClaimId> | null, 
/**
 * None of these.
 */
but?: Array<ClaimId>, };

/**
 * A claim.
 */
export type ClaimId = string;

/**
 * Which part of which list is wanted.
 */
export type ClaimListing = { 
/**
 * The query; an empty one lists every claim.
 */
query?: string, 
/**
 * What the claims must fit besides.
 */
filter?: ClaimFilter, 
/**
 * The order where the query names none; without either by relevance to the words that are looked for, or else the
 * newest change first.
 */
sort?: Sort | null, 
/**
 * How many rows come before the page.
 */
offset?: number, 
/**
 * The claim after which the page begins, in place of an offset.
 */
after?: ClaimId | null, 
/**
 * How many rows are wanted, up to [`ROWS_MOST`].
 */
limit: number, 
/**
 * Whether it is enough to know of how many rows at least the list has: the rest of what common words are found
 * in is then not counted.
 */
uncounted?: boolean, };

/**
 * A part of a list of claims.
 */
export type ClaimPage = { 
/**
 * The rows.
 */
rows: Array<ClaimRow>, 
/**
 * How many rows the whole list has.
 */
total: number, 
/**
 * Whether that is exact, and not only what was counted until the page was full.
 */
counted: boolean, 
/**
 * How many of the newest were ranked by relevance, where that is not all of them: the words are too common.
 */
ranked: number | null, 
/**
 * How many of them come before the page.
 */
offset: number, 
/**
 * The order of the list.
 */
sort: Sort, 
/**
 * Where the query names it.
 */
sorted_at: TextRange | null, 
/**
 * What is wrong with the query; the list is by the part of it that is right.
 */
problems: Array<QueryProblem>, };

export type ClaimRecord = Recorded<ClaimId> & Claim;

/**
 * A claim in a table.
 */
export type ClaimRow = { 
/**
 * The claim's id.
 */
id: ClaimId, 
/**
 * The claim itself.
 */
statement: string, 
/**
 * Who says it.
 */
claimant: string | null, 
/**
 * Who passes it on.
 */
reported_by: string | null, 
/**
 * Where the work stands.
 */
status: Status, 
/**
 * How urgent it is.
 */
priority: Priority, 
/**
 * What was found.
 */
rating: RowRating | null, 
/**
 * Who works on it.
 */
assignee_id: PersonId | null, 
/**
 * What they are called.
 */
assignee: string | null, 
/**
 * Until when: `YYYY-MM-DD`.
 */
due_on: string | null, 
/**
 * Whether that day is over and the check is not done.
 */
overdue: boolean, 
/**
 * Its tags.
 */
tags: Array<string>, 
/**
 * How many sources are attached.
 */
sources: number, 
/**
 * Its language: BCP 47.
 */
language: string | null, 
/**
 * The article that it was found in.
 */
article_id: ArticleId | null, 
/**
 * That article's headline.
 */
article: string | null, 
/**
 * When it was said: `YYYY-MM-DD`.
 */
claimed_on: string | null, 
/**
 * When it was recorded.
 */
created_at: Timestamp, 
/**
 * When it or what belongs to it was last changed.
 */
updated_at: Timestamp, 
/**
 * Whether copies edited apart disagree about it, its verdict or its evidence.
 */
conflicted: boolean, 
/**
 * Whether something that its approval relied on changed since.
 */
approval_stale: boolean, 
/**
 * Whether its approval was of the approver's own work.
 */
self_approved: boolean, 
/**
 * Where words that were looked for stand in the statement.
 */
marks: Array<TextRange>, 
/**
 * Where else those stand that are not in the statement.
 */
passages: Array<Passage>, };

/**
 * A claim with all that belongs to it.
 */
export type ClaimView = { 
/**
 * The article that it was found in.
 */
article: ArticleBrief | null, 
/**
 * Whether the quote no longer stands in the article's text as it was found.
 */
quote_needs_review: boolean, 
/**
 * What stands around the quote in the article.
 */
quote_surroundings: Surroundings | null, 
/**
 * Its verdict.
 */
verdict: VerdictView | null, 
/**
 * The sources that are attached, with how they bear on it.
 */
evidence: Array<EvidenceView>, 
/**
 * How many independent sources they count as.
 */
independent_sources: number, 
/**
 * Those of the sources that count as one.
 */
counted_once: Array<CountedOnce>, 
/**
 * What the desk said about it.
 */
comments: Array<CommentRecord>, 
/**
 * Those of the comments that have other words than they were written with.
 */
edited_comments: Array<CommentId>, 
/**
 * Its corrections.
 */
corrections: Array<CorrectionRecord>, 
/**
 * Those of the corrections that readers have.
 */
told_corrections: Array<CorrectionId>, 
/**
 * What the desk's policy still asks for.
 */
policy: Array<PolicyPoint>, 
/**
 * What changed since it was approved.
 */
approval_stale: Array<Stale>, 
/**
 * Whether its approval was of the approver's own work, or upheld by who did it.
 */
self_approved: boolean, 
/**
 * Who returned, withdrew or reopened it for the reason that stands.
 */
reason_given: Deed | null, 
/**
 * Who published it, last where that was more than once; nothing where readers do not have it.
 */
published: Deed | null, 
/**
 * Who gave it to readers last, where they may have it although what stands is not public: copies edited apart.
 */
perhaps_public: Deed | null, 
/**
 * Who last changed it or what belongs to it: its verdict, its evidence, a comment or a correction.
 */
changed: Deed, 
/**
 * The names of everyone who is mentioned.
 */
people: { [key in PersonId]: string }, } & ClaimRecord;

/**
 * A comment's fields.
 */
export type Comment = { 
/**
 * The claim.
 */
claim_id: ClaimId, 
/**
 * What it says.
 */
body: string, 
/**
 * The comment that it answers.
 */
reply_to: CommentId | null, 
/**
 * Whether it is dealt with.
 */
resolved: boolean, };

/**
 * A comment on a claim.
 */
export type CommentId = string;

export type CommentRecord = Recorded<CommentId> & Comment;

/**
 * How a query can go on.
 */
export type Completion = { 
/**
 * Where what a suggestion replaces begins, in code points of the query.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, 
/**
 * The suggestions, the likeliest first.
 */
suggestions: Array<Suggestion>, };

/**
 * A field that copies edited apart set differently.
 */
export type Conflict = { 
/**
 * The field, or `verdict` where any two changes of a verdict collide.
 */
field: string, 
/**
 * What each side set, sorted by revision.
 */
sides: Array<Side>, };

/**
 * Cells of one column that were read as something else than stands there.
 */
export type Conversion = { 
/**
 * The field.
 */
field: ImportField, 
/**
 * The column.
 */
column: string, 
/**
 * How many cells.
 */
count: number, 
/**
 * What stands in the first of them.
 */
from: string, 
/**
 * What it was read as.
 */
to: string, };

/**
 * A correction's fields.
 */
export type Correction = { 
/**
 * The claim.
 */
claim_id: ClaimId, 
/**
 * How much it changes.
 */
class: CorrectionClass, 
/**
 * What readers are told.
 */
notice: string, 
/**
 * Why it was called off.
 */
reason: string | null, 
/**
 * Whether it was called off. Where another copy had given it to readers, they have it all the same.
 */
cancelled: boolean, };

/**
 * How much a correction changes.
 */
export type CorrectionClass = "minor" | "evidence" | "verdict_changed" | "void";

/**
 * What an edit of an open correction sets.
 */
export type CorrectionEdit = { 
/**
 * How much it changes.
 */
class?: CorrectionClass | null, 
/**
 * What readers are told.
 */
notice?: string | null, };

/**
 * A correction of a published claim.
 */
export type CorrectionId = string;

export type CorrectionRecord = Recorded<CorrectionId> & Correction;

/**
 * Several sources of a claim that count as one.
 */
export type CountedOnce = { 
/**
 * The sources, in order of attachment.
 */
sources: Array<SourceId>, 
/**
 * What they are called, in the same order.
 */
titles: Array<string>, 
/**
 * Why they count as one.
 */
by: Likeness, 
/**
 * Those of the sources that have an address in common with another of them.
 */
at_one_address: Array<SourceId>, };

/**
 * Which of two numbers of a day is the day: the month is the other.
 */
export type DayOrder = "day_first" | "month_first";

/**
 * What somebody did.
 */
export type Deed = { 
/**
 * Who.
 */
by: PersonId, 
/**
 * When, by that device's clock.
 */
at: Timestamp, };

/**
 * How close together the rows of tables are.
 */
export type Density = "compact" | "comfortable";

/**
 * The desk's fields.
 */
export type Desk = { 
/**
 * What it is called.
 */
name: string, 
/**
 * Where it publishes.
 */
url: string | null, 
/**
 * Whether nobody approves a verdict that they wrote or submitted.
 */
four_eyes: boolean, 
/**
 * How many independent sources a verdict needs.
 */
min_independent_sources: number, 
/**
 * Whether one of them must be primary.
 */
primary_source_required: boolean, 
/**
 * Whether an interview with, or a statement by, the claimant must be among them.
 */
claimant_contacted_required: boolean, 
/**
 * The scale of a verdict that names none.
 */
default_scale_id: ScaleId | null, };

/**
 * How much there is.
 */
export type DeskCounts = { 
/**
 * Every claim.
 */
claims: number, 
/**
 * Those that wait for an editor.
 */
in_review: number, };

/**
 * What a change of the desk sets.
 */
export type DeskEdit = { 
/**
 * What it is called.
 */
name?: string | null, 
/**
 * Where it publishes.
 */
url?: string | null, 
/**
 * Whether nobody approves a verdict that they wrote or submitted.
 */
four_eyes?: boolean | null, 
/**
 * How many independent sources a verdict needs.
 */
min_independent_sources?: number | null, 
/**
 * Whether one of them must be primary.
 */
primary_source_required?: boolean | null, 
/**
 * Whether the claimant must have been heard.
 */
claimant_contacted_required?: boolean | null, 
/**
 * The scale of a verdict that names none.
 */
default_scale_id?: ScaleId | null, };

/**
 * The desk: there is one, and it bears the workspace's id.
 */
export type DeskId = string;

export type DeskRecord = Recorded<DeskId> & Desk;

/**
 * A device's fields.
 */
export type Device = { 
/**
 * Whose it is.
 */
person_id: PersonId, 
/**
 * Its ed25519 public key: 64 lower-case hex digits.
 */
public_key: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * Whether it may still sign.
 */
active: boolean, 
/**
 * Whether it was added without an owner's device at hand.
 */
recovered: boolean, };

/**
 * A device: one person's signing key on one computer.
 */
export type DeviceId = string;

export type DeviceRecord = Recorded<DeviceId> & Device;

/**
 * The end of a device's chain.
 */
export type DeviceTip = { 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Its last place, from 1.
 */
device_seq: number, 
/**
 * The revision there.
 */
hash: Hash, };

/**
 * How a part of a text changed.
 */
export type DiffKind = "same" | "removed" | "added";

/**
 * A part of two texts that were compared word by word.
 */
export type DiffPart = { 
/**
 * In which of them it is.
 */
kind: DiffKind, 
/**
 * The words.
 */
text: string, };

/**
 * A field that copies edited apart set differently.
 */
export type Disputed = { 
/**
 * The entity: `<kind>/<uuid>`.
 */
entity: string, 
/**
 * Its field.
 */
field: string, 
/**
 * Where a person chooses, and what that is called; nothing where it is not shown.
 */
called: Called | null, };

/**
 * What somebody typed and did not save.
 */
export type Draft = { 
/**
 * The form, and what it is about.
 */
key: string, 
/**
 * When it was last kept.
 */
kept_at: Timestamp, 
/**
 * What the form holds.
 */
content: JsonValue, };

/**
 * Whose drafts: those of a person, or of nobody, in a workspace.
 */
export type Drafter = { 
/**
 * The workspace's id.
 */
workspace: string, 
/**
 * Who typed.
 */
person: PersonId | null, };

/**
 * What becomes of a row whose claim is there already.
 */
export type DuplicateRule = "skip" | "update" | "add";

/**
 * One entity: `<kind>/<uuid>`.
 */
export type EntityRef = { 
/**
 * What it is.
 */
kind: Kind, 
/**
 * Its id.
 */
id: string, };

/**
 * A piece of evidence's fields.
 */
export type Evidence = { 
/**
 * The claim.
 */
claim_id: ClaimId, 
/**
 * The source.
 */
source_id: SourceId, 
/**
 * How it bears on the claim.
 */
stance: Stance, 
/**
 * The source's words.
 */
quote: string | null, 
/**
 * Where in the source: a page, a timestamp.
 */
locator: string | null, 
/**
 * A remark for the desk.
 */
note: string | null, 
/**
 * Whether it was taken from the claim again.
 */
detached: boolean, };

/**
 * What an edit of evidence sets.
 */
export type EvidenceEdit = { 
/**
 * How the source bears on the claim.
 */
stance?: Stance | null, 
/**
 * The source's words.
 */
quote?: string | null, 
/**
 * Where in the source.
 */
locator?: string | null, 
/**
 * A remark for the desk.
 */
note?: string | null, };

/**
 * One source's bearing on one claim.
 */
export type EvidenceId = string;

export type EvidenceRecord = Recorded<EvidenceId> & Evidence;

/**
 * A piece of evidence with its source.
 */
export type EvidenceView = { 
/**
 * The source.
 */
source: SourceRecord, } & EvidenceRecord;

/**
 * A head that was kept elsewhere.
 */
export type ExpectedHead = { 
/**
 * The head.
 */
head: Hash, 
/**
 * Who had it; nothing where that is not known.
 */
had_by: HadBy | null, 
/**
 * After how many revisions.
 */
at_revision: number | null, };

/**
 * A value that claims have, counted.
 */
export type FacetValue = { 
/**
 * The value; nothing for the claims that have none.
 */
value: string | null, 
/**
 * What it is called; a language bears its tag.
 */
label: string, 
/**
 * How many claims have it.
 */
claims: number, 
/**
 * The part of a query that lists just these.
 */
query: string, };

/**
 * Why a command failed.
 */
export type Failure = import("./failure").Failure;

/**
 * What `verify` or an import found wrong with one thing.
 */
export type Fault = { "fault": "not_json", reason: string, } | { "fault": "unknown_line", found: string, } | { "fault": "no_journal" } | { "fault": "workspace_file" } | { "fault": "cut_off" } | { "fault": "another_journal" } | { "fault": "line_too_long", most: number, } | { "fault": "other_workspace", found: string, desk: string | null, } | { "fault": "format", found: number, known: number, } | { "fault": "header", line: string, } | { "fault": "hash", found: Hash, } | { "fault": "commitment", field: string, } | { "fault": "value_not_json", field: string, } | { "fault": "changes" } | { "fault": "sequence", expected: number, found: number, } | { "fault": "previous" } | { "fault": "fork", device_seq: number, } | { "fault": "parent", parent: Hash, } | { "fault": "ref", refers_to: string, } | { "fault": "unknown_device" } | { "fault": "unknown_person" } | { "fault": "other_author" } | { "fault": "unsealed", device_seq: number, } | { "fault": "seal", device_seq: number, } | { "fault": "key_unusable" } | { "fault": "missing", field: string, } | { "fault": "unexplained", field: string, } | { "fault": "founding" } | { "fault": "op_of_kind", op: string, kind: string, } | { "fault": "op_of_entity", op: string, begins: boolean, } | { "fault": "op_field", op: string, field: string, } | { "fault": "rule", why: Refusal, } | { "fault": "policy", points: Array<PolicyPoint>, } | { "fault": "consequence" } | { "fault": "status", found: string, expected: string, } | { "fault": "pins", missing: string, } | { "fault": "field", field: string, reason: string, } | { "fault": "attachment", sha256: string, } | { "fault": "attachment_missing", sha256: string, } | { "fault": "attachment_unused", sha256: string, } | { "fault": "projection", field: string, } | { "fault": "projection_missing" } | { "fault": "projection_unexplained" } | { "fault": "column", column: string, } | { "fault": "index", index: string, } | { "fault": "schema", what: string, } | { "fault": "head", stated: Hash, found: Hash, } | { "fault": "expected_head", expected: Hash, } | { "fault": "unreadable", reason: string, };

/**
 * What a revision did to one field.
 */
export type FieldChange = { 
/**
 * The field.
 */
field: string, 
/**
 * Whether this version knows it.
 */
known: boolean, 
/**
 * Whether its value was destroyed.
 */
redacted: boolean, 
/**
 * What stood before.
 */
before: JsonValue | null, 
/**
 * What stands from then on.
 */
after: JsonValue | null, 
/**
 * The two texts compared, once [`HistoryEntry::compared`] was asked for.
 */
diff?: Array<DiffPart>, 
/**
 * Whether an owner could have the value destroyed, once [`HistoryEntry::compared`] was asked for.
 */
redactable?: boolean, };

/**
 * Something that is wrong, and where.
 */
export type Found = { 
/**
 * The revision's id.
 */
revision: string | null, 
/**
 * The revision's hash as it is stored.
 */
hash: Hash | null, 
/**
 * The entity: `<kind>/<uuid>`.
 */
entity: string | null, 
/**
 * What that is called; nothing where it is not shown.
 */
called: Called | null, 
/**
 * What is wrong, as a sentence.
 */
message: string, } & ({ "fault": "not_json", reason: string, } | { "fault": "unknown_line", found: string, } | { "fault": "no_journal" } | { "fault": "workspace_file" } | { "fault": "cut_off" } | { "fault": "another_journal" } | { "fault": "line_too_long", most: number, } | { "fault": "other_workspace", found: string, desk: string | null, } | { "fault": "format", found: number, known: number, } | { "fault": "header", line: string, } | { "fault": "hash", found: Hash, } | { "fault": "commitment", field: string, } | { "fault": "value_not_json", field: string, } | { "fault": "changes" } | { "fault": "sequence", expected: number, found: number, } | { "fault": "previous" } | { "fault": "fork", device_seq: number, } | { "fault": "parent", parent: Hash, } | { "fault": "ref", refers_to: string, } | { "fault": "unknown_device" } | { "fault": "unknown_person" } | { "fault": "other_author" } | { "fault": "unsealed", device_seq: number, } | { "fault": "seal", device_seq: number, } | { "fault": "key_unusable" } | { "fault": "missing", field: string, } | { "fault": "unexplained", field: string, } | { "fault": "founding" } | { "fault": "op_of_kind", op: string, kind: string, } | { "fault": "op_of_entity", op: string, begins: boolean, } | { "fault": "op_field", op: string, field: string, } | { "fault": "rule", why: Refusal, } | { "fault": "policy", points: Array<PolicyPoint>, } | { "fault": "consequence" } | { "fault": "status", found: string, expected: string, } | { "fault": "pins", missing: string, } | { "fault": "field", field: string, reason: string, } | { "fault": "attachment", sha256: string, } | { "fault": "attachment_missing", sha256: string, } | { "fault": "attachment_unused", sha256: string, } | { "fault": "projection", field: string, } | { "fault": "projection_missing" } | { "fault": "projection_unexplained" } | { "fault": "column", column: string, } | { "fault": "index", index: string, } | { "fault": "schema", what: string, } | { "fault": "head", stated: Hash, found: Hash, } | { "fault": "expected_head", expected: Hash, } | { "fault": "unreadable", reason: string, });

/**
 * Who had a head.
 */
export type HadBy = "this_file" | "another_copy";

/**
 * A SHA-256 digest, written as 64 lower-case hex digits.
 */
export type Hash = string;

/**
 * The workspace head: kept elsewhere, it shows any later rewriting of the file.
 */
export type Head = { 
/**
 * SHA-256 of the lines `<device> <device_seq> <hash>` of every device.
 */
head: Hash, 
/**
 * The end of each device's chain.
 */
devices: Array<DeviceTip>, };

/**
 * One revision of a claim, or of what belongs to it.
 */
export type HistoryEntry = { 
/**
 * The revision's id.
 */
revision: string, 
/**
 * Its hash.
 */
hash: Hash, 
/**
 * What it is about.
 */
entity: EntityRef, 
/**
 * What was done.
 */
op: string, 
/**
 * Whether this version knows the op; what it does not know is shown and not applied.
 */
known_op: boolean, 
/**
 * Who did it.
 */
author: PersonId, 
/**
 * What they are called.
 */
author_name: string, 
/**
 * On which device.
 */
device: DeviceId, 
/**
 * Its place in that device's chain.
 */
device_seq: number, 
/**
 * When, by that device's clock.
 */
recorded_at: Timestamp, 
/**
 * The revisions of the same entity that it follows.
 */
parents: Array<Hash>, 
/**
 * What it relied on: `<kind>/<uuid>@<hash>`.
 */
refs: Array<string>, 
/**
 * Whether the device was recovered: nobody vouched for it.
 */
identity_broken: boolean, 
/**
 * Whether it approves its author's own work.
 */
own_work: boolean, 
/**
 * What it set.
 */
changes: Array<FieldChange>, };

/**
 * A field that a column can stand for.
 */
export type ImportField = "statement" | "claimant" | "reported_by" | "modality" | "claimed_on" | "appearances" | "language" | "tags" | "priority" | "due_on" | "assignee" | "rating" | "rationale" | "summary" | "scale" | "comment" | "claim_id";

/**
 * How a table's rows become claims.
 */
export type ImportOptions = { 
/**
 * Which column stands for which field; what the columns' names tell where it is not said.
 */
mapping?: Mapping | null, 
/**
 * The scale of ratings whose row names none. Where it is not said, a label is read on the scale of the verdict that
 * an update would change, or, where there is none or it does not know the label, on the desk's default.
 */
scale_id?: ScaleId | null, 
/**
 * What labels mean on that scale, or on the default, where that is not what they usually mean.
 */
ratings?: Array<LabelRating>, 
/**
 * Which way round days are where their column does not show it; those stay unread where nothing is said.
 */
day_order?: DayOrder | null, 
/**
 * What becomes of a row whose claim is there already.
 */
on_duplicate?: DuplicateRule, 
/**
 * Whether to do it all and then take nothing: the answer is the same.
 */
dry_run?: boolean, };

/**
 * What an import would do.
 */
export type ImportPreview = { 
/**
 * What the file is called.
 */
name: string, 
/**
 * How it was read.
 */
format: TableFormat, 
/**
 * Whether it is a claims report of ours.
 */
own_report: boolean, 
/**
 * Its columns, in order.
 */
columns: Array<string>, 
/**
 * Which column stands for which field.
 */
mapping: Mapping, 
/**
 * The columns that are left out.
 */
left_out: Array<string>, 
/**
 * What becomes of a row whose claim is there already.
 */
on_duplicate: DuplicateRule, 
/**
 * Why nothing can be taken yet, as a sentence: no column stands for the statement, or the mapping does not fit.
 */
missing: string | null, 
/**
 * How many rows there are.
 */
rows: number, 
/**
 * How many would become a claim.
 */
new: number, 
/**
 * How many tell of a claim that is there, or was in a row before: the rule is for them.
 */
duplicates: number, 
/**
 * Of those, how many tell of the same claim as a row before. What they would change shows once that row is taken.
 */
repeated: number, 
/**
 * How many would change a claim that is there, and tell nothing that differs.
 */
unchanged: number, 
/**
 * How many of the claims that would be changed were submitted or approved: the change sets them back to work.
 */
decided: number, 
/**
 * How many would be rejected.
 */
rejected_total: number, 
/**
 * The first of those.
 */
rejected: Array<RejectedRow>, 
/**
 * How many cells could not be read.
 */
unread_total: number, 
/**
 * The first of those.
 */
unread: Array<UnreadCell>, 
/**
 * How many days could be either way round as far as their column tells: what is said of their order holds for them.
 */
ambiguous_days: number, 
/**
 * Cells that are read as something else than stands there, by field.
 */
conversions: Array<Conversion>, 
/**
 * Cells that have their value from a merged cell which begins in a row above, by field.
 */
merged: Array<MergedCells>, 
/**
 * What becomes of each rating's label.
 */
ratings: Array<RatingCount>, 
/**
 * The first rows.
 */
first: Array<PreviewRow>, };

/**
 * What an import brought.
 */
export type ImportReport = { 
/**
 * Revisions that were new here.
 */
revisions: number, 
/**
 * Revisions that were here already.
 */
known: number, 
/**
 * Seals in the journal.
 */
seals: number, 
/**
 * Attachments in the journal.
 */
attachments: number, 
/**
 * Values that were destroyed here, because a redaction came.
 */
redacted: number, 
/**
 * What copies edited apart disagree about now, among what came.
 */
conflicts: Array<Disputed>, 
/**
 * What is allowed and worth a look: later work of a revoked device or of somebody let go, a recovered
 * device, a key of this computer that was revoked, unknown ops.
 */
notices: Array<Notice>, 
/**
 * Whether no trace of what redactions destroyed is left in the file.
 */
scrubbed: boolean, 
/**
 * Why there may be some.
 */
unscrubbed: Unscrubbed | null, 
/**
 * The workspace head after it.
 */
head: Hash, };

/**
 * What an import did; of the rows that were not taken, the first.
 */
export type ImportedClaims = { 
/**
 * How many rows were not taken.
 */
rejected_total: number, 
/**
 * How many rows the table has, blank ones aside, and the header with what stands above it.
 */
rows: number, 
/**
 * How many became a claim.
 */
imported: number, 
/**
 * How many changed a claim that was there.
 */
updated: number, 
/**
 * How many told of a claim that was there, and changed nothing.
 */
skipped: number, 
/**
 * Those of them that tell of a claim that a row before them told of first, at most
 * [`REPEATED_MOST`](imports::REPEATED_MOST). What else they say was not looked at.
 */
repeated: Array<RepeatedRow>, 
/**
 * How many there are.
 */
repeated_total: number, 
/**
 * How many of those that were changed lost their submission or approval by it, and are in progress again.
 */
lapsed: number, 
/**
 * Those claims, at most [`LAPSED_MOST`](imports::LAPSED_MOST).
 */
lapsed_claims: Array<LapsedClaim>, 
/**
 * Those that were not taken.
 */
rejected: Array<RejectedRow>, 
/**
 * Cells that could not be read, at most [`UNREAD_MOST`](imports::UNREAD_MOST): their claims were taken without them.
 */
unread: Array<UnreadCell>, 
/**
 * How many there are.
 */
unread_total: number, 
/**
 * Cells that were read as something else than stands there, by field.
 */
conversions: Array<Conversion>, 
/**
 * Cells that have their value from a merged cell which begins in a row above, by field.
 */
merged: Array<MergedCells>, 
/**
 * What became of each rating's label.
 */
ratings: Array<RatingCount>, 
/**
 * Which column stood for which field.
 */
mapping: Mapping, 
/**
 * The columns that were left out.
 */
left_out: Array<string>, 
/**
 * How the table was read.
 */
format: TableFormat, 
/**
 * Whether nothing was taken in the end, because only the answer was asked for.
 */
dry_run: boolean, };

/**
 * What the desk took up in a period, and how it went.
 */
export type Insights = { 
/**
 * The claims that were recorded.
 */
recorded: Bar, 
/**
 * Claims that were recorded and withdrawn. They are in no other figure.
 */
withdrawn: Bar, 
/**
 * How long each interval is.
 */
unit: IntervalUnit, 
/**
 * The period from its first claim to now, in parts; none where nothing was recorded.
 */
intervals: Array<Interval>, 
/**
 * By where the work stands, in the order of the work.
 */
statuses: Array<OverTime<Status>>, 
/**
 * By rating: each scale from its best to its worst, then other ratings, then none.
 */
ratings: Array<OverTime<Rated>>, 
/**
 * By tag, the most used first. A claim is in as many of them as it has tags.
 */
topics: Array<OverTime<string>>, 
/**
 * The claims without a tag.
 */
untagged: Bar, 
/**
 * How long the desk took.
 */
time_to_verdict: TimeToVerdict, 
/**
 * Who has how much to do now, the most first; then what is not assigned.
 */
load: Array<Load>, 
/**
 * Those with two claims or more, the most first.
 */
repeat_claimants: Array<RepeatClaimant>, };

/**
 * The claims that are counted, by the day on which they were recorded. Nothing for a side that is open.
 */
export type InsightsPeriod = { 
/**
 * The first day: `YYYY-MM-DD`.
 */
from?: string | null, 
/**
 * The last day: `YYYY-MM-DD`.
 */
to?: string | null, };

/**
 * A part of the period.
 */
export type Interval = { 
/**
 * Its first day: `YYYY-MM-DD`; nothing where it takes in all that is before, of more than a hundred years.
 */
from: string | null, 
/**
 * Its last day: `YYYY-MM-DD`.
 */
to: string, 
/**
 * The claims that were recorded in it.
 */
recorded: Bar, };

/**
 * How long the intervals are that a period is told in.
 */
export type IntervalUnit = "day" | "week" | "month" | "year";

/**
 * How far a job is.
 */
export type JobProgress = { 
/**
 * The job.
 */
job: string, 
/**
 * How much is done.
 */
done: number, 
/**
 * Of how much; nothing while that is not known.
 */
total: number | null, };

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

/**
 * The kinds of entities that have a line of revisions.
 */
export type Kind = "article" | "claim" | "source" | "evidence" | "verdict" | "comment" | "correction" | "person" | "device" | "rating_scale" | "desk";

/**
 * A source of the library that may be the one that is to be added.
 */
export type KnownSource = { 
/**
 * The source's id.
 */
id: SourceId, 
/**
 * What it is called.
 */
title: string, 
/**
 * Whether it has one of the addresses; otherwise it has the title and the publisher.
 */
same_address: boolean, };

/**
 * What a person says that a label means.
 */
export type LabelRating = { 
/**
 * The label, capitals, spaces and marks aside, but for a question mark.
 */
label: string, 
/**
 * The rating's key in the scale; none to leave claims with this label unrated.
 */
key: string | null, };

/**
 * A language that Claimtrail speaks.
 */
export type Language = "en" | "ru" | "kk";

/**
 * A claim that lost its submission or approval by what a row changed.
 */
export type LapsedClaim = { 
/**
 * The claim.
 */
claim: ClaimId, 
/**
 * Its statement, as it stands now.
 */
statement: string, };

/**
 * What happened to a claim since a person last reviewed it.
 */
export type LastLook = { 
/**
 * The approval or return that was their last look; nothing where they never reviewed it.
 */
revision: Hash | null, 
/**
 * Which of the two it was.
 */
op: string | null, 
/**
 * When, by that device's clock.
 */
at: Timestamp | null, 
/**
 * What they returned it for.
 */
reason: string | null, 
/**
 * What was done since, or ever.
 */
entries: Array<HistoryEntry>, };

/**
 * Which table a report is.
 */
export type Layout = "claims" | "evidence" | "history";

/**
 * What makes sources count as one.
 */
export type Likeness = "origin" | "address" | "both";

/**
 * What somebody has to do now, whenever it was recorded.
 */
export type Load = { 
/**
 * Who; nobody for what is not assigned.
 */
person: PersonId | null, 
/**
 * What they are called.
 */
name: string | null, 
/**
 * Their open claims: neither approved, nor public, nor withdrawn.
 */
open: Bar, 
/**
 * Those of them that are late.
 */
overdue: Bar, 
/**
 * Those of them that wait for an editor.
 */
in_review: Bar, };

/**
 * One column and the field that it stands for.
 */
export type MappedColumn = { 
/**
 * The column's name.
 */
column: string, 
/**
 * The field.
 */
field: ImportField, };

/**
 * Which columns stand for which fields; a column that is not named is left out.
 *
 * As JSON it is a list of `{column, field}`: whoever asks may keep it for the next table with these columns.
 */
export type Mapping = Array<MappedColumn>;

/**
 * Who submitted, approved or upheld what stands now.
 */
export type Mark = { 
/**
 * The revision that did it.
 */
revision: Hash, 
/**
 * Who.
 */
by: PersonId, 
/**
 * When, by that device's clock.
 */
at: Timestamp, 
/**
 * Whether an approval was of the approver's own work: allowed only to who is alone at the desk.
 */
own_work: boolean, };

/**
 * An entry of the menu that was chosen.
 */
export type MenuAction = { 
/**
 * Which one, as `menu.rs` names it.
 */
action: string, };

/**
 * Cells of one column that have their value from a merged cell which begins in a row above.
 */
export type MergedCells = { 
/**
 * The field.
 */
field: ImportField, 
/**
 * The column.
 */
column: string, 
/**
 * How many cells.
 */
count: number, 
/**
 * What the first of them was given.
 */
value: string, };

/**
 * A file whose content is not of the sort that its name tells.
 */
export type Mismatch = { 
/**
 * The sort that its name tells, a media type.
 */
named: string, 
/**
 * The sort that its content is, as far as that can be told from its first bytes.
 */
found: string | null, };

/**
 * How the article passes the claim on.
 */
export type Modality = "asserted" | "hedged" | "reported" | "denied" | "questioned";

/**
 * What an article is captured with.
 */
export type NewArticle = { 
/**
 * Its headline.
 */
title: string, 
/**
 * The text, as captured; it is stored in NFC.
 */
text: string, 
/**
 * Who wrote it.
 */
author?: string | null, 
/**
 * Who published it.
 */
publisher?: string | null, 
/**
 * Where it was published.
 */
url?: string | null, 
/**
 * Where a copy is kept.
 */
archived_url?: string | null, 
/**
 * When it was published: `YYYY-MM-DD`.
 */
published_on?: string | null, 
/**
 * Its language: BCP 47.
 */
language?: string | null, 
/**
 * A remark for the desk.
 */
note?: string | null, };

/**
 * What a claim is recorded with. Where nobody is asked how it is passed on, that is as a fact.
 */
export type NewClaim = { 
/**
 * The claim itself, stated positively.
 */
statement: string, 
/**
 * The article that it was found in.
 */
article_id?: ArticleId | null, 
/**
 * The words of that article.
 */
quote?: QuoteRequest | null, 
/**
 * Who says it.
 */
claimant?: string | null, 
/**
 * Who passes it on.
 */
reported_by?: string | null, 
/**
 * How it is passed on; `None`, which is refused, where somebody was asked and did not choose.
 */
modality?: Modality | null, 
/**
 * When it was said: `YYYY-MM-DD`.
 */
claimed_on?: string | null, 
/**
 * Where it appeared.
 */
appearances?: Array<string>, 
/**
 * Its language: BCP 47.
 */
language?: string | null, 
/**
 * Its tags.
 */
tags?: Array<string>, };

/**
 * What a device is added with.
 */
export type NewDevice = { 
/**
 * Whose it is.
 */
person: PersonId, 
/**
 * The public key of their computer; none where they sign on this one.
 */
key?: string | null, 
/**
 * What it is called.
 */
label?: string | null, };

/**
 * What evidence is attached with.
 */
export type NewEvidence = { 
/**
 * How the source bears on the claim; `None`, which is refused, where nobody chose.
 */
stance?: Stance | null, 
/**
 * The source's words.
 */
quote?: string | null, 
/**
 * Where in the source.
 */
locator?: string | null, 
/**
 * A remark for the desk.
 */
note?: string | null, };

/**
 * What a person is added with.
 */
export type NewPerson = { 
/**
 * What they are called.
 */
name: string, 
/**
 * What they may do.
 */
role: Role, 
/**
 * The public key of their computer; none where they sign on this one.
 */
key?: string | null, };

/**
 * What a source is added with.
 */
export type NewSource = { 
/**
 * What it is called.
 */
title: string, 
/**
 * What it is.
 */
kind?: SourceKind, 
/**
 * Whether it is first-hand.
 */
primary?: boolean, 
/**
 * Who wrote or said it.
 */
author?: string | null, 
/**
 * Who published it.
 */
publisher?: string | null, 
/**
 * Where it is.
 */
url?: string | null, 
/**
 * Where a copy is kept.
 */
archived_url?: string | null, 
/**
 * When it was published: `YYYY-MM-DD`.
 */
published_on?: string | null, 
/**
 * When the desk saw it: `YYYY-MM-DD`.
 */
accessed_on?: string | null, 
/**
 * What it repeats.
 */
origin?: string | null, 
/**
 * Its stake in the matter.
 */
interest?: string | null, 
/**
 * Whether it must never be named outside the desk.
 */
confidential?: boolean, 
/**
 * A remark for the desk.
 */
note?: string | null, 
/**
 * Whether it is added though the library seems to have it already.
 */
anyway?: boolean, };

/**
 * What a verdict is proposed with.
 */
export type NewVerdict = { 
/**
 * The scale; the desk's default where none is named.
 */
scale_id?: ScaleId | null, 
/**
 * The rating's key in that scale. Blank, which is refused, where nobody chose.
 */
rating: string, 
/**
 * Why: Markdown.
 */
rationale: string, 
/**
 * One sentence for readers.
 */
summary?: string | null, };

/**
 * What a workspace is created with.
 */
export type NewWorkspace = { 
/**
 * What its first owner is called.
 */
founder: string, 
/**
 * What the desk is called.
 */
desk: string, };

/**
 * What is allowed, and worth a look.
 */
export type Notice = { 
/**
 * What there is to see, as a sentence.
 */
message: string, 
/**
 * What it is about: `<kind>/<uuid>`.
 */
entity: string | null, 
/**
 * Whether somebody has to do something, or may be deceived.
 */
warns: boolean, };

export type Op = "article.add" | "article.edit" | "claim.record" | "claim.edit" | "claim.assign" | "claim.tag" | "claim.start" | "review.lapse" | "review.submit" | "review.recall" | "review.approve" | "review.return" | "review.uphold" | "claim.publish" | "correction.open" | "correction.edit" | "correction.cancel" | "claim.withdraw" | "claim.reopen" | "source.add" | "source.edit" | "evidence.attach" | "evidence.edit" | "evidence.detach" | "verdict.propose" | "verdict.edit" | "comment.add" | "comment.edit" | "comment.resolve" | "comment.reopen" | "person.add" | "person.set" | "device.add" | "device.revoke" | "device.recover" | "rating_scale.add" | "rating_scale.edit" | "desk.set" | "redact";

/**
 * The workspace that is open.
 */
export type OpenWorkspace = { 
/**
 * Its id.
 */
id: string, 
/**
 * The file's name, without folder and ending.
 */
name: string, 
/**
 * What the desk is called.
 */
desk: string, 
/**
 * Whether it is the sample.
 */
sample: boolean, 
/**
 * What is told where something was built into the file that no workspace has.
 */
foreign: string | null, 
/**
 * What is told where the disk was too full to write when it was opened.
 */
lacks_room: string | null, 
/**
 * How many were opened before it since the program began: copies of a workspace have the same id.
 */
opening: number, };

/**
 * A table that a person chose.
 */
export type OpenedTable = { 
/**
 * By which it is known until it is read in another way, or another one is chosen.
 */
id: number, 
/**
 * The file's name.
 */
name: string, 
/**
 * How it was read.
 */
format: TableFormat, 
/**
 * Its columns, in order.
 */
columns: Array<string>, 
/**
 * Which column stands for which field, as their names tell.
 */
mapping: Mapping, };

/**
 * Claims that have one thing in common: of the whole period, and of each interval in turn.
 */
export type OverTime<T> = { 
/**
 * What they have in common.
 */
of: T, 
/**
 * All of them.
 */
total: Bar, 
/**
 * Those of each interval.
 */
over_time: Array<Bar>, };

/**
 * A part of a text in which words that were looked for stand.
 */
export type Passage = { 
/**
 * What the text is to the claim: `claimant`, `reported_by`, `quote`, `rationale`, `sources`, `comments`, `tags`;
 * to an article: `title`, `byline`, `text`.
 */
field: string, 
/**
 * The part, with `…` where something was left out.
 */
text: string, 
/**
 * The words in it.
 */
marks: Array<TextRange>, };

/**
 * Whether an op is allowed.
 */
export type Permission = { 
/**
 * What would be done.
 */
op: Op, 
/**
 * Why the rules refuse it; nothing where they don't.
 */
why: Refusal | null, 
/**
 * Whether it would be done now.
 */
allowed: boolean, 
/**
 * Why not, as a sentence: the rules' refusal, the policy's points, or what copies disagree about.
 */
reason: string | null, };

/**
 * A person's fields.
 */
export type Person = { 
/**
 * What they are called; no two active people bear one name, or names that look alike.
 */
name: string, 
/**
 * What they may do.
 */
role: Role, 
/**
 * Whether they still work here.
 */
active: boolean, };

/**
 * What a change of a person sets.
 */
export type PersonEdit = { 
/**
 * What they are called.
 */
name?: string | null, 
/**
 * What they may do.
 */
role?: Role | null, 
/**
 * Whether they still work here.
 */
active?: boolean | null, };

/**
 * A person of the desk.
 */
export type PersonId = string;

export type PersonRecord = Recorded<PersonId> & Person;

/**
 * A point that the desk's policy asks for.
 */
export type PolicyCheck = { 
/**
 * The point, as it would be said of a claim that does not meet it.
 */
point: PolicyPoint, 
/**
 * Whether the claim meets it.
 */
met: boolean, 
/**
 * The point as a sentence.
 */
reason: string, };

/**
 * A point of the desk's policy that a submission does not meet.
 */
export type PolicyPoint = { "kind": "independent_sources", 
/**
 * How many there are.
 */
has: number, 
/**
 * How many the desk asks for.
 */
needs: number, 
/**
 * Those of them that count as one.
 */
counted_once: Array<CountedOnce>, } | { "kind": "primary_source" } | { "kind": "claimant_contacted" };

/**
 * A cell as it stands and as what it would become.
 */
export type PreviewCell = { 
/**
 * What stands there; of a long text, the beginning.
 */
text: string, 
/**
 * The value of its field, as people read it; none for a column that is left out, a cell without a value, and one that
 * can't be read.
 */
value: string | null, 
/**
 * Why it can't be read, as a sentence.
 */
problem: string | null, };

/**
 * A field of a claim that a row would change.
 */
export type PreviewChange = { 
/**
 * The field.
 */
field: ImportField, 
/**
 * What stands there now, as people read it; of a long text, the beginning. None where nothing does.
 */
before: string | null, };

/**
 * A row as it stands and as what it would become.
 */
export type PreviewRow = { 
/**
 * Its number, as a spreadsheet shows it.
 */
row: number, 
/**
 * Its cells, one for each column.
 */
cells: Array<PreviewCell>, 
/**
 * What would become of it.
 */
fate: RowFate, 
/**
 * The claim that it tells of, where that is in the workspace.
 */
claim: ClaimId | null, 
/**
 * The row before it that tells of the same claim, by its number.
 */
repeats: number | null, 
/**
 * Why it would be rejected, as a sentence.
 */
reason: string | null, 
/**
 * What it would change of the claim. Of one that a row before told of, how that leaves it is not known yet.
 */
changes: Array<PreviewChange>, };

/**
 * How urgent a claim is.
 */
export type Priority = "low" | "normal" | "high" | "urgent";

/**
 * What is wrong with a value that was given.
 */
export type Problem = { "kind": "blank" } | { "kind": "unchosen" } | { "kind": "too_long", 
/**
 * How many there are.
 */
length: number, 
/**
 * How many there may be.
 */
most: number, } | { "kind": "nul", 
/**
 * At which code point, from 0.
 */
at: number, } | { "kind": "unseen", 
/**
 * At which code point, from 0.
 */
at: number, 
/**
 * Which: the hex digits of its code point.
 */
code: string, } | { "kind": "not_utf8", 
/**
 * At which byte, from 0.
 */
at: number, } | { "kind": "date" } | { "kind": "before", 
/**
 * The one that comes first.
 */
day: string, } | { "kind": "moment" } | { "kind": "future", 
/**
 * The time now.
 */
now: string, } | { "kind": "url" } | { "kind": "url_template" } | { "kind": "language" } | { "kind": "unknown", 
/**
 * What was given.
 */
given: string, 
/**
 * What it takes.
 */
expected: string, } | { "kind": "not_of_revision", 
/**
 * What was given.
 */
given: string, 
/**
 * Its fields that can be; empty where none can.
 */
expected: string, } | { "kind": "number", 
/**
 * The least.
 */
least: number, 
/**
 * The most.
 */
most: number, } | { "kind": "hex" } | { "kind": "empty" } | { "kind": "too_large", 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * The largest in bytes.
 */
most: number, } | { "kind": "taken", 
/**
 * The name.
 */
name: string, } | { "kind": "key_taken" } | { "kind": "alike", 
/**
 * Their name.
 */
name: string, } | { "kind": "repeated", 
/**
 * The key.
 */
key: string, } | { "kind": "no_such_rating", 
/**
 * What was given.
 */
given: string, 
/**
 * The scale's keys.
 */
expected: string, } | { "kind": "no_column", 
/**
 * The columns that it has; none where it is empty.
 */
columns: string, } | { "kind": "quote_without_article" } | { "kind": "quote_not_found", 
/**
 * The passage that comes nearest.
 */
nearest: string | null, } | { "kind": "quote_ambiguous", 
/**
 * Each place, with the words around it.
 */
places: Array<string>, } | { "kind": "quote_nth", 
/**
 * How many there are.
 */
count: number, } | { "kind": "query", 
/**
 * What is wrong with it.
 */
message: string, } | { "kind": "before_claim" } | { "kind": "itself" } | { "kind": "shape", 
/**
 * What the reader said.
 */
reason: string, } | { "kind": "no_table", 
/**
 * What it is called.
 */
name: string, 
/**
 * Why not.
 */
reason: string, };

/**
 * A person who can act on this computer.
 */
export type Profile = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * What they are called.
 */
name: string, 
/**
 * What they may do.
 */
role: Role, 
/**
 * Whether they still work here.
 */
active: boolean, 
/**
 * The device whose key signs for them here.
 */
device: DeviceId, 
/**
 * Whether that device may sign: nothing can be done with one that was revoked.
 */
signs: boolean, };

/**
 * Something that is wrong with a query.
 */
export type QueryProblem = { 
/**
 * Where it begins, in code points of the query.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, 
/**
 * What is wrong, as a sentence.
 */
message: string, 
/**
 * What could stand there; none where that can't be listed.
 */
expected: Array<string>, 
/**
 * Whether the list goes by the rest; what is not closed is read on to the end.
 */
left_out: boolean, };

/**
 * A quote in an article's stored text. Offsets are in Unicode code points from 0; `end` is exclusive.
 */
export type Quote = { 
/**
 * The words.
 */
exact: string, 
/**
 * The text just before them.
 */
prefix: string, 
/**
 * The text just after them.
 */
suffix: string, 
/**
 * Where they begin.
 */
start: number, 
/**
 * Where they end.
 */
end: number, };

/**
 * Words to be found in an article.
 */
export type QuoteRequest = { 
/**
 * The exact words.
 */
exact: string, 
/**
 * What stands just before them, where they occur more than once.
 */
prefix?: string | null, 
/**
 * What stands just after them, where they occur more than once.
 */
suffix?: string | null, 
/**
 * Which occurrence, from 1, where they occur more than once.
 */
nth?: number | null, };

/**
 * What a claim was rated.
 */
export type Rated = { "rated": "as" } & RowRating | { "rated": "otherwise" } | { "rated": "not" };

/**
 * Claims with a rating, or without one.
 */
export type RatedBar = { 
/**
 * What they were rated.
 */
of: Rated, 
/**
 * The claims.
 */
bar: Bar, };

/**
 * One rating of a scale.
 */
export type Rating = { 
/**
 * What verdicts store.
 */
key: string, 
/**
 * What readers see.
 */
label: string, 
/**
 * Its place between worst and best; none where the scale has no order.
 */
value: number | null, 
/**
 * When it is given.
 */
meaning: string, };

/**
 * What became of a label.
 */
export type RatingCount = { 
/**
 * The label as the table writes it first.
 */
label: string, 
/**
 * The rating's key; none where the label means nothing on the scale.
 */
key: string | null, 
/**
 * The scale.
 */
scale: string, 
/**
 * How many rows have it.
 */
count: number, };

/**
 * A scale's fields.
 */
export type RatingScale = { 
/**
 * What it is called.
 */
name: string, 
/**
 * Its ratings, in order.
 */
ratings: Array<Rating>, 
/**
 * The lowest value; none where the scale has no order.
 */
worst: number | null, 
/**
 * The highest value; none where the scale has no order.
 */
best: number | null, };

export type RatingScaleRecord = Recorded<ScaleId> & RatingScale;

/**
 * A workspace that was open before, as the window knows it.
 */
export type Recent = { 
/**
 * By what it is named to the shell.
 */
id: string, 
/**
 * The file's name, without folder and ending.
 */
name: string, 
/**
 * The folder's name, where two files have one name.
 */
folder: string, 
/**
 * Whether the file is there now.
 */
found: boolean, };

/**
 * What every record has besides its fields, as TypeScript sees it.
 */
export type Recorded<Id> = { id: Id, heads: Array<Hash>, conflicts: Array<Conflict>, redacted: Array<string>, created_by: PersonId, created_at: Timestamp, updated_by: PersonId, updated_at: Timestamp, revisions: number, };

/**
 * A value that was destroyed by a redaction.
 */
export type RedactedField = { 
/**
 * The revision's id.
 */
revision: string, 
/**
 * The revision's hash.
 */
hash: Hash, 
/**
 * The entity: `<kind>/<uuid>`.
 */
entity: string, 
/**
 * What that is called; nothing where it is not shown.
 */
called: Called | null, 
/**
 * The field.
 */
field: string, 
/**
 * Who destroyed it.
 */
by: PersonId, 
/**
 * What they are called.
 */
by_name: string, 
/**
 * When, by that device's clock.
 */
at: Timestamp, 
/**
 * Why.
 */
reason: string, };

/**
 * What a redaction did.
 */
export type Redaction = { 
/**
 * The revision that records it.
 */
revision: Hash, 
/**
 * The revision whose values were destroyed.
 */
target: Hash, 
/**
 * What that revision is about.
 */
entity: EntityRef, 
/**
 * The claim that it belongs to, or itself.
 */
subject: string, 
/**
 * The fields.
 */
fields: Array<string>, 
/**
 * Where one of the values, or its words, stand still; with an article's text, the quotes that were taken from it.
 */
also_in: Array<StillHeld>, 
/**
 * Whether the bytes have left the file; if not, it is tried again at the next opening.
 */
scrubbed: boolean, 
/**
 * Why they have not.
 */
unscrubbed: Unscrubbed | null, };

/**
 * Whom a report is for. What is recorded of confidential sources is withheld whoever that is.
 */
export type RedactionProfile = "desk" | "outside";

/**
 * Why an op is refused.
 */
export type Refusal = { "kind": "inactive" } | { "kind": "role", 
/**
 * What the person is.
 */
has: Role, 
/**
 * The least that the op asks for.
 */
needs: Role, } | { "kind": "state", 
/**
 * Where the claim stands.
 */
status: Status, 
/**
 * Where it would have to stand.
 */
allowed: Array<Status>, } | { "kind": "verdict_missing" } | { "kind": "verdict_stands" } | { "kind": "rationale_missing" } | { "kind": "verdict_unchanged" } | { "kind": "no_correction_open" } | { "kind": "correction_overtaken" } | { "kind": "changed_since", 
/**
 * What was changed: fields of the claim, `verdict`, `evidence`.
 */
fields: Array<string>, } | { "kind": "not_stale" } | { "kind": "wrote_verdict" } | { "kind": "submitted" } | { "kind": "not_submitter" } | { "kind": "not_commenter" } | { "kind": "reason_missing" } | { "kind": "last_owner" } | { "kind": "device_revoked" } | { "kind": "not_redactable", 
/**
 * Which field.
 */
field: string, } | { "kind": "already_redacted", 
/**
 * Which field.
 */
field: string, };

/**
 * A row that was not taken. Every one is told, and what many say alike they share: a million of them take 40 MB.
 */
export type RejectedRow = { 
/**
 * Its number, as a spreadsheet shows it.
 */
row: number, 
/**
 * The column at fault, where it is one.
 */
column: string | null, 
/**
 * Why, as a sentence.
 */
reason: string, };

/**
 * What there is to do about faults: of several the last one.
 */
export type Remedy = "reindex" | "copy_from_journal" | "restore";

/**
 * Somebody with several claims.
 */
export type RepeatClaimant = { 
/**
 * Their name, as their last claim has it.
 */
name: string, 
/**
 * Their claims.
 */
claims: Bar, 
/**
 * How those were rated, in the order of the period's ratings; what none of them was rated is left out.
 */
ratings: Array<RatedBar>, };

/**
 * A row that tells of the same claim as one before it.
 */
export type RepeatedRow = { 
/**
 * The row's number, as a spreadsheet shows it.
 */
row: number, 
/**
 * That of the one before it.
 */
of: number, };

/**
 * A workspace that a backup would take the place of.
 */
export type Replaced = { 
/**
 * What its desk is called.
 */
desk: string, 
/**
 * How many of its revisions the backup lacks; nothing where the backup is of another workspace.
 */
lacks: number | null, };

/**
 * Which claims a report is of.
 */
export type ReportFilter = { 
/**
 * Of the claims that this query lists besides; a query that is wrong somewhere is refused.
 */
query?: string, 
/**
 * Any of these states.
 */
status?: Array<Status>, 
/**
 * Any of these ratings, by key.
 */
rating?: Array<string>, 
/**
 * All of these tags.
 */
tag?: Array<string>, 
/**
 * Assigned to this person.
 */
assignee?: PersonId | null, 
/**
 * Found in this article.
 */
article?: ArticleId | null, 
/**
 * In this language, or a variety of it.
 */
language?: string | null, 
/**
 * One of these.
 */
claims?: Array<ClaimId> | null, 
/**
 * None of these.
 */
but?: Array<ClaimId>, };

/**
 * Which report is written, and how.
 */
export type ReportOptions = { "format": "csv", 
/**
 * Which table.
 */
layout: Layout, 
/**
 * Which of its columns, in this order: names of [`Layout::columns`]; all of them where none are given.
 * `workspace_head` comes last unless it is named.
 */
columns?: Array<string> | null, 
/**
 * Whom it is for.
 */
profile: RedactionProfile, 
/**
 * Whether the file begins with a byte order mark, by which Excel knows UTF-8.
 */
bom: boolean, } | { "format": "xlsx", 
/**
 * Which table.
 */
layout: Layout, 
/**
 * Which of its columns, as in a CSV report.
 */
columns?: Array<string> | null, 
/**
 * Whom it is for.
 */
profile: RedactionProfile, } | { "format": "claim_review", 
/**
 * Where a review stands on the web: an address in which `{id}` stands for the claim's id.
 */
url?: string | null, } | { "format": "html", 
/**
 * Whom it is for.
 */
profile: RedactionProfile, };

/**
 * The beginning of a report, as it would stand in its file.
 */
export type ReportPreview = { "kind": "table", 
/**
 * The header.
 */
columns: Array<string>, 
/**
 * The rows, cell by cell.
 */
rows: Array<Array<string>>, 
/**
 * Whether the report has more.
 */
more: boolean, } | { "kind": "text", 
/**
 * The text.
 */
text: string, 
/**
 * Of how many claims.
 */
claims: number, 
/**
 * Whether the report has more.
 */
more: boolean, };

/**
 * A backup that was put in the workspace's place.
 */
export type Restored = { 
/**
 * The name under which what was there is kept beside it.
 */
kept: string | null, 
/**
 * What is open now.
 */
state: WorkspaceState, };

/**
 * Claims that were returned to a person: those that they work on, and of those that nobody works on the ones whose verdict
 * they proposed.
 */
export type ReturnedClaims = { 
/**
 * The claims, the last returned first.
 */
rows: Array<ClaimRow>, 
/**
 * How many there are in all.
 */
total: number, };

/**
 * A part of the review queue.
 */
export type ReviewQueue = { 
/**
 * The submissions.
 */
rows: Array<ReviewRow>, 
/**
 * How many wait in all.
 */
total: number, };

/**
 * A submission that waits for an editor.
 */
export type ReviewRow = { 
/**
 * When it was submitted, by that device's clock.
 */
submitted_at: Timestamp | null, 
/**
 * Who submitted it.
 */
submitted_by: PersonId | null, 
/**
 * What they are called.
 */
submitter: string | null, 
/**
 * Who wrote the verdict: who proposed it, then who changed it since.
 */
verdict_by: Array<string>, 
/**
 * Whether an open correction is submitted by it: approving makes that public.
 */
correction_open: boolean, 
/**
 * Why who looks can't approve it; nothing where they can.
 */
blocked: Blocked | null, 
/**
 * The claim's id.
 */
id: ClaimId, 
/**
 * The claim itself.
 */
statement: string, 
/**
 * Who says it.
 */
claimant: string | null, 
/**
 * Who passes it on.
 */
reported_by: string | null, 
/**
 * Where the work stands.
 */
status: Status, 
/**
 * How urgent it is.
 */
priority: Priority, 
/**
 * What was found.
 */
rating: RowRating | null, 
/**
 * Who works on it.
 */
assignee_id: PersonId | null, 
/**
 * What they are called.
 */
assignee: string | null, 
/**
 * Until when: `YYYY-MM-DD`.
 */
due_on: string | null, 
/**
 * Whether that day is over and the check is not done.
 */
overdue: boolean, 
/**
 * Its tags.
 */
tags: Array<string>, 
/**
 * How many sources are attached.
 */
sources: number, 
/**
 * Its language: BCP 47.
 */
language: string | null, 
/**
 * The article that it was found in.
 */
article_id: ArticleId | null, 
/**
 * That article's headline.
 */
article: string | null, 
/**
 * When it was said: `YYYY-MM-DD`.
 */
claimed_on: string | null, 
/**
 * When it was recorded.
 */
created_at: Timestamp, 
/**
 * When it or what belongs to it was last changed.
 */
updated_at: Timestamp, 
/**
 * Whether copies edited apart disagree about it, its verdict or its evidence.
 */
conflicted: boolean, 
/**
 * Whether something that its approval relied on changed since.
 */
approval_stale: boolean, 
/**
 * Whether its approval was of the approver's own work.
 */
self_approved: boolean, 
/**
 * Where words that were looked for stand in the statement.
 */
marks: Array<TextRange>, 
/**
 * Where else those stand that are not in the statement.
 */
passages: Array<Passage>, };

/**
 * What a person may do at the desk; each role may do what those before it may.
 */
export type Role = "viewer" | "fact_checker" | "editor" | "owner";

/**
 * What would become of a row.
 */
export type RowFate = "new" | "duplicate" | "unchanged" | "rejected";

/**
 * A claim's rating, as it was called when it was given.
 */
export type RowRating = { 
/**
 * The rating's key.
 */
key: string, 
/**
 * The rating in words.
 */
label: string, 
/**
 * The scale's name.
 */
scale: string, 
/**
 * The scale.
 */
scale_id: ScaleId, 
/**
 * The rating's place between worst and best; none where the scale has no order.
 */
value: number | null, 
/**
 * The scale's lowest value.
 */
worst: number | null, 
/**
 * The scale's highest value.
 */
best: number | null, };

/**
 * A backup that was made.
 */
export type SavedBackup = { 
/**
 * The file's name.
 */
name: string, 
/**
 * The workspace head that it is of.
 */
head: Hash, 
/**
 * What is wrong with it, where it is no sound database.
 */
damage: string | null, };

/**
 * A file that was written.
 */
export type SavedFile = { 
/**
 * Its name.
 */
name: string, };

/**
 * A journal that was written to a file.
 */
export type SavedJournal = { 
/**
 * The file's name.
 */
name: string, 
/**
 * How many revisions.
 */
revisions: number, 
/**
 * How many seals.
 */
seals: number, 
/**
 * How many attachments.
 */
attachments: number, 
/**
 * How many revisions and attachments are not what their hashes say, or do not follow what their device wrote before:
 * no import takes a journal that has one. Seals, rules and what is shown are not checked, and whether each file that a
 * source names is there: that is what `verify` is for.
 */
damaged: number, 
/**
 * The workspace head.
 */
head: Hash, };

/**
 * A report that was written to a file.
 */
export type SavedReport = { 
/**
 * The file's name.
 */
name: string, 
/**
 * How many rows, the header aside; in a report that is no table, how many claims.
 */
rows: number, 
/**
 * How many bytes.
 */
bytes: number, 
/**
 * The SHA-256 of those bytes.
 */
sha256: Hash, 
/**
 * The workspace head that the report is of.
 */
head: Hash, 
/**
 * Of which time it is, where it is not of now.
 */
as_of?: AsOf, 
/**
 * Which table.
 */
layout?: Layout, 
/**
 * Whom it is for, where that makes a difference.
 */
profile?: RedactionProfile, 
/**
 * How many claims that fit were left out because readers do not have them.
 */
not_published: number, 
/**
 * How many that readers have were left out because a correction of them is open: see [`claim_review`].
 */
correction_open: number, 
/**
 * How many that readers have were left out because no one rating of theirs stands: see [`claim_review`].
 */
unsettled: number, 
/**
 * How many cells hold less than their whole text.
 */
cut: number, 
/**
 * How many cells of a table say that their value is withheld, or name a confidential source.
 */
withheld: number, 
/**
 * How many cells of a table say that their value was destroyed.
 */
redacted: number, };

/**
 * A list that somebody wants to see again.
 */
export type SavedView = { 
/**
 * What it is called.
 */
name: string, 
/**
 * The query.
 */
query: string, 
/**
 * The columns in order, by key; empty for those that are shown anyway.
 */
columns: Array<string>, };

/**
 * What an edit of a scale sets.
 */
export type ScaleEdit = { 
/**
 * What it is called.
 */
name?: string | null, 
/**
 * Its ratings, in order.
 */
ratings?: Array<Rating> | null, 
/**
 * The lowest value.
 */
worst?: number | null, 
/**
 * The highest value.
 */
best?: number | null, };

/**
 * A rating scale.
 */
export type ScaleId = string;

/**
 * Which claims a job changes.
 */
export type Selection = { "ids": Array<ClaimId> } | { "query": { 
/**
 * The query.
 */
query: string, 
/**
 * Those that stay as they are.
 */
but?: Array<ClaimId>, } };

/**
 * What a person set for this computer.
 */
export type Settings = { 
/**
 * The language of the window; none for the system's.
 */
language: Language | null, 
/**
 * How the window looks.
 */
appearance: Appearance, 
/**
 * How close together rows are.
 */
density: Density, 
/**
 * Whether single keys are shortcuts.
 */
single_keys: boolean, 
/**
 * Whether the layout runs from right to left.
 */
mirrored: boolean, 
/**
 * Lists to see again, in order.
 */
views: Array<SavedView>, 
/**
 * What screens remember: panes, columns, sorting; by keys of their own.
 */
kept: { [key in string]: JsonValue }, };

/**
 * What a change of the settings sets. `kept` is merged key by key, and `null` forgets a key.
 */
export type SettingsEdit = { 
/**
 * The language of the window; `null` for the system's.
 */
language?: Language | null, 
/**
 * How the window looks.
 */
appearance?: Appearance | null, 
/**
 * How close together rows are.
 */
density?: Density | null, 
/**
 * Whether single keys are shortcuts.
 */
single_keys?: boolean | null, 
/**
 * Whether the layout runs from right to left.
 */
mirrored?: boolean | null, 
/**
 * Lists to see again.
 */
views?: Array<SavedView> | null, 
/**
 * What screens remember.
 */
kept?: { [key in string]: JsonValue } | null, };

/**
 * One side of a conflict.
 */
export type Side = { 
/**
 * The revision that set it.
 */
revision: Hash, 
/**
 * Who wrote that revision.
 */
author: PersonId, 
/**
 * When, by that device's clock.
 */
recorded_at: Timestamp, 
/**
 * What it set; `null` for a redacted value.
 */
value: JsonValue, };

/**
 * An earlier claim that is like a new one.
 */
export type SimilarClaim = { 
/**
 * How much alike they are, from 0 to 1: the share of the five-letter sequences of both that both have.
 */
score: number, 
/**
 * The words of its statement that both have, in any form.
 */
common: Array<TextRange>, 
/**
 * The claim's id.
 */
id: ClaimId, 
/**
 * The claim itself.
 */
statement: string, 
/**
 * Who says it.
 */
claimant: string | null, 
/**
 * Who passes it on.
 */
reported_by: string | null, 
/**
 * Where the work stands.
 */
status: Status, 
/**
 * How urgent it is.
 */
priority: Priority, 
/**
 * What was found.
 */
rating: RowRating | null, 
/**
 * Who works on it.
 */
assignee_id: PersonId | null, 
/**
 * What they are called.
 */
assignee: string | null, 
/**
 * Until when: `YYYY-MM-DD`.
 */
due_on: string | null, 
/**
 * Whether that day is over and the check is not done.
 */
overdue: boolean, 
/**
 * Its tags.
 */
tags: Array<string>, 
/**
 * How many sources are attached.
 */
sources: number, 
/**
 * Its language: BCP 47.
 */
language: string | null, 
/**
 * The article that it was found in.
 */
article_id: ArticleId | null, 
/**
 * That article's headline.
 */
article: string | null, 
/**
 * When it was said: `YYYY-MM-DD`.
 */
claimed_on: string | null, 
/**
 * When it was recorded.
 */
created_at: Timestamp, 
/**
 * When it or what belongs to it was last changed.
 */
updated_at: Timestamp, 
/**
 * Whether copies edited apart disagree about it, its verdict or its evidence.
 */
conflicted: boolean, 
/**
 * Whether something that its approval relied on changed since.
 */
approval_stale: boolean, 
/**
 * Whether its approval was of the approver's own work.
 */
self_approved: boolean, 
/**
 * Where words that were looked for stand in the statement.
 */
marks: Array<TextRange>, 
/**
 * Where else those stand that are not in the statement.
 */
passages: Array<Passage>, };

/**
 * The order of a list. What has no value comes last either way; what is equal is in order of its id.
 */
export type Sort = { 
/**
 * By what.
 */
key: SortKey, 
/**
 * Whether the last comes first.
 */
descending: boolean, };

/**
 * What a list can be sorted by.
 */
export type SortKey = "statement" | "claimant" | "status" | "rating" | "assignee" | "priority" | "due" | "sources" | "claimed" | "updated" | "created" | "relevance";

/**
 * A source's fields.
 */
export type Source = { 
/**
 * What it is called.
 */
title: string, 
/**
 * What it is.
 */
kind: SourceKind, 
/**
 * Whether it is first-hand.
 */
primary: boolean, 
/**
 * Who wrote or said it.
 */
author: string | null, 
/**
 * Who published it.
 */
publisher: string | null, 
/**
 * Where it is.
 */
url: string | null, 
/**
 * Where a copy is kept.
 */
archived_url: string | null, 
/**
 * When it was published: `YYYY-MM-DD`.
 */
published_on: string | null, 
/**
 * When the desk saw it: `YYYY-MM-DD`.
 */
accessed_on: string | null, 
/**
 * What it repeats; sources with one origin count once.
 */
origin: string | null, 
/**
 * Its stake in the matter.
 */
interest: string | null, 
/**
 * Whether it must never be named outside the desk.
 */
confidential: boolean, 
/**
 * A remark for the desk.
 */
note: string | null, 
/**
 * The SHA-256 of each attachment.
 */
attachments: Array<string>, };

/**
 * What an edit of a source sets.
 */
export type SourceEdit = { 
/**
 * What it is called.
 */
title?: string | null, 
/**
 * What it is.
 */
kind?: SourceKind | null, 
/**
 * Whether it is first-hand.
 */
primary?: boolean | null, 
/**
 * Who wrote or said it.
 */
author?: string | null, 
/**
 * Who published it.
 */
publisher?: string | null, 
/**
 * Where it is.
 */
url?: string | null, 
/**
 * Where a copy is kept.
 */
archived_url?: string | null, 
/**
 * When it was published: `YYYY-MM-DD`.
 */
published_on?: string | null, 
/**
 * When the desk saw it: `YYYY-MM-DD`.
 */
accessed_on?: string | null, 
/**
 * What it repeats.
 */
origin?: string | null, 
/**
 * Its stake in the matter.
 */
interest?: string | null, 
/**
 * Whether it must never be named outside the desk.
 */
confidential?: boolean | null, 
/**
 * A remark for the desk.
 */
note?: string | null, };

/**
 * A source.
 */
export type SourceId = string;

/**
 * What a source is.
 */
export type SourceKind = "official_record" | "dataset" | "statement" | "interview" | "news_report" | "study" | "image" | "video" | "social_post" | "other";

/**
 * Which part of the library is wanted.
 */
export type SourceListing = { 
/**
 * Words of the title, the author, the publisher or the origin; none for every source.
 */
search?: string, 
/**
 * Of this kind only.
 */
kind?: SourceKind | null, 
/**
 * With the origin of this source only.
 */
same_origin_as?: SourceId | null, 
/**
 * How many rows come before the page.
 */
offset?: number, 
/**
 * How many rows are wanted.
 */
limit: number, };

/**
 * A part of the library.
 */
export type SourcePage = { 
/**
 * The rows.
 */
rows: Array<SourceRow>, 
/**
 * How many rows the whole list has.
 */
total: number, };

export type SourceRecord = Recorded<SourceId> & Source;

/**
 * A source in the library.
 */
export type SourceRow = { 
/**
 * The source's id.
 */
id: SourceId, 
/**
 * What it is called.
 */
title: string, 
/**
 * What it is.
 */
kind: SourceKind, 
/**
 * Whether it is first-hand.
 */
primary: boolean, 
/**
 * Whether it must never be named outside the desk.
 */
confidential: boolean, 
/**
 * Who wrote or said it.
 */
author: string | null, 
/**
 * Who published it.
 */
publisher: string | null, 
/**
 * Where it is.
 */
url: string | null, 
/**
 * When it was published: `YYYY-MM-DD`.
 */
published_on: string | null, 
/**
 * What it repeats.
 */
origin: string | null, 
/**
 * How many claims it bears on.
 */
uses: number, 
/**
 * By which it counts as one with others that repeat the same: its origin, capitals and outer space aside. None where it
 * stands alone.
 */
group: string | null, 
/**
 * How many sources have that origin, itself included.
 */
group_size: number, 
/**
 * How many files are kept with it.
 */
attachments: number, 
/**
 * When it was last changed.
 */
updated_at: Timestamp, };

/**
 * A claim that a source bears on.
 */
export type SourceUse = { 
/**
 * The evidence that attaches the source.
 */
evidence_id: EvidenceId, 
/**
 * The claim.
 */
claim_id: ClaimId, 
/**
 * The claim itself.
 */
statement: string, 
/**
 * Where the work on it stands.
 */
status: Status, 
/**
 * What was found.
 */
rating: RowRating | null, 
/**
 * How the source bears on it.
 */
stance: Stance, 
/**
 * The source's words.
 */
quote: string | null, 
/**
 * Where in the source.
 */
locator: string | null, };

/**
 * A source and the claims that it bears on.
 */
export type SourceView = { 
/**
 * The claims that it bears on.
 */
claims: Array<ClaimId>, } & SourceRecord;

/**
 * Something that an approval relied on and that changed since.
 */
export type Stale = { 
/**
 * What changed: `<kind>/<uuid>`.
 */
entity: string, 
/**
 * Who changed it.
 */
by: PersonId, 
/**
 * What they are called.
 */
by_name: string, 
/**
 * When they last did, by their device's clock.
 */
at: Timestamp, };

/**
 * How a source bears on a claim.
 */
export type Stance = "supports" | "refutes" | "context";

/**
 * Where the work on a claim stands. What was found is the rating's business.
 */
export type Status = "withdrawn" | "draft" | "in_progress" | "changes_requested" | "in_review" | "approved" | "published" | "correction_pending" | "corrected";

/**
 * What of a change stays after its undo; what else was taken back itself shows.
 */
export type Staying = { 
/**
 * How many claims it recorded: they stand as withdrawn.
 */
withdrawn: number, 
/**
 * How much else began with it, which history keeps.
 */
kept: number, 
/**
 * How much was changed since.
 */
changed: number, };

/**
 * A value that says the same, or holds it among other words.
 */
export type StillHeld = { 
/**
 * The revision.
 */
revision: Hash, 
/**
 * What it is about.
 */
entity: EntityRef, 
/**
 * Its field.
 */
field: string, 
/**
 * What that is called; nothing where it is not shown.
 */
called: Called | null, 
/**
 * Whether the field shows it now; otherwise history alone has it.
 */
stands: boolean, 
/**
 * The words, with a little of what stands around them.
 */
text: string, 
/**
 * Where they are in it.
 */
marks: Array<TextRange>, 
/**
 * Whether other words go with them if the value is destroyed: all of it does.
 */
more: boolean, 
/**
 * Whether it may be destroyed: history holds together without it.
 */
redactable: boolean, };

/**
 * One way to go on.
 */
export type Suggestion = { 
/**
 * What to put there.
 */
insert: string, 
/**
 * What it means, for people.
 */
label: string, 
/**
 * What it is.
 */
kind: SuggestionKind, 
/**
 * How many claims have it, where that is known.
 */
count: number | null, };

/**
 * What a suggestion is.
 */
export type SuggestionKind = "field" | "value";

/**
 * What stands around a quote in its paragraph, with `…` where something was left out.
 */
export type Surroundings = { 
/**
 * Before it.
 */
before: string, 
/**
 * After it.
 */
after: string, };

/**
 * How a table was read.
 */
export type TableFormat = { 
/**
 * What kind of file it is.
 */
kind: TableKind, 
/**
 * The text's encoding; none for a workbook.
 */
encoding: string | null, 
/**
 * What stands between cells; none for a table of one column, and for other kinds.
 */
delimiter: string | null, 
/**
 * Whether `"` encloses cells.
 */
quoting: boolean, 
/**
 * The row that names the columns, from 1; none where the columns are called `column_1` and so on.
 */
header: number | null, 
/**
 * How many rows stand above that one, blank ones aside: a title, and no rows of the table.
 */
passed_over: number, 
/**
 * The sheet that was read.
 */
sheet: string | null, 
/**
 * Those that go on where it ends, as a report of ours does: they were read after it, and their rows are counted on.
 */
continued: Array<string>, 
/**
 * All sheets of the workbook.
 */
sheets: Array<string>, 
/**
 * How many characters could not be read in this encoding; each stands as U+FFFD.
 */
unreadable: number, };

/**
 * What kind of file a table is.
 */
export type TableKind = "csv" | "xlsx" | "json_lines";

/**
 * How a table is to be read, where that is not to be found out from its bytes.
 */
export type TableOptions = { 
/**
 * The encoding, by a name of the Encoding Standard.
 */
encoding?: string | null, 
/**
 * What stands between cells: one ASCII character. Given, the file is no JSON Lines.
 */
delimiter?: string | null, 
/**
 * Whether the first row names the columns.
 */
header?: boolean | null, 
/**
 * The row that names them, from 1, as a spreadsheet shows it; the next where that is blank. Those above it are passed
 * over. Given, `header` is not asked.
 */
header_row?: number | null, 
/**
 * The sheet of a workbook; the first where none is named.
 */
sheet?: string | null, };

/**
 * A place in a text, in code points.
 */
export type TextRange = { 
/**
 * Where it begins.
 */
start: number, 
/**
 * Where it ends.
 */
end: number, };

/**
 * Claims that took so many days from recording to their first approval.
 */
export type TimeBar = { 
/**
 * The least: 0 is the same day.
 */
least: number, 
/**
 * The most; nothing where there is no end.
 */
most: number | null, 
/**
 * The claims.
 */
bar: Bar, };

/**
 * How long it took from a claim's recording to its first approval, in days of the calendar.
 */
export type TimeToVerdict = { 
/**
 * From the shortest to the longest.
 */
bars: Array<TimeBar>, 
/**
 * Claims that were never approved.
 */
not_yet: Bar, 
/**
 * Half of the approved claims took no longer.
 */
median: number | null, 
/**
 * Nine of ten approved claims took no longer.
 */
ninetieth: number | null, };

/**
 * A moment in UTC, to the millisecond: `YYYY-MM-DDTHH:MM:SS.mmmZ`. For display only: it orders nothing.
 */
export type Timestamp = string;

/**
 * A change that undo or redo would take back.
 */
export type UndoStep = { 
/**
 * What it did. Of an undo what it took back, which a redo does again.
 */
op: string, 
/**
 * To what: `<kind>/<uuid>`.
 */
entity: string, 
/**
 * What that is called, a claim's statement or an article's title; nothing where it has no name, or is one of several.
 */
title: string | null, 
/**
 * Whether it did so to other things too.
 */
several: boolean, 
/**
 * Whether it can be taken back at all. Of what was begun a claim alone can, by whoever may withdraw it.
 */
possible: boolean, 
/**
 * Why not, as a sentence, where the rules refuse it, or all of it was changed since or has no values to go back to.
 */
reason: string | null, };

/**
 * What undo and redo would take back now.
 */
export type Undoable = { 
/**
 * The person's last change that stands.
 */
undo: UndoStep | null, 
/**
 * Their last undo, while nothing else was changed since.
 */
redo: UndoStep | null, 
/**
 * Where the last change can't be taken back, the last one before it that can.
 */
earlier: UndoStep | null, };

/**
 * A cell that could not be read: its claim was taken without it.
 */
export type UnreadCell = { 
/**
 * The row's number, as a spreadsheet shows it.
 */
row: number, 
/**
 * The column.
 */
column: string, 
/**
 * What stands there; of a long text, the beginning.
 */
value: string, 
/**
 * Why it was not read, as a sentence.
 */
reason: string, };

/**
 * Why bytes that a redaction destroyed still lie in the file.
 */
export type Unscrubbed = "no_room" | "in_use" | "other";

/**
 * A verdict's fields.
 */
export type Verdict = { 
/**
 * The claim.
 */
claim_id: ClaimId, 
/**
 * The scale of the rating.
 */
scale_id: ScaleId, 
/**
 * The revision of the scale that the rating was given under.
 */
scale_revision: Hash | null, 
/**
 * The rating's key in that scale.
 */
rating: string, 
/**
 * Why: Markdown.
 */
rationale: string, 
/**
 * One sentence for readers.
 */
summary: string | null, 
/**
 * Who proposed it.
 */
proposed_by: PersonId, 
/**
 * Everyone who wrote it since it was last proposed.
 */
authors: Array<PersonId>, };

/**
 * What an edit of a verdict sets.
 */
export type VerdictEdit = { 
/**
 * The scale.
 */
scale_id?: ScaleId | null, 
/**
 * The rating's key in that scale.
 */
rating?: string | null, 
/**
 * Why: Markdown.
 */
rationale?: string | null, 
/**
 * One sentence for readers.
 */
summary?: string | null, };

/**
 * A claim's verdict.
 */
export type VerdictId = string;

export type VerdictRecord = Recorded<VerdictId> & Verdict;

/**
 * A verdict with its rating as it was called when it was given.
 */
export type VerdictView = { 
/**
 * The scale's name.
 */
scale: string | null, 
/**
 * The rating.
 */
rated: Rating | null, 
/**
 * The scale's lowest value.
 */
worst: number | null, 
/**
 * The scale's highest value.
 */
best: number | null, } & VerdictRecord;

/**
 * What a verification found.
 */
export type Verification = { 
/**
 * Whether everything holds.
 */
holds: boolean, 
/**
 * The workspace head.
 */
head: Hash, 
/**
 * How many revisions were read.
 */
revisions: number, 
/**
 * How many seals were checked.
 */
seals: number, 
/**
 * How many attachments were checked.
 */
attachments: number, 
/**
 * What is wrong.
 */
faults: Array<Found>, 
/**
 * What there is to do about it; nothing where nothing is wrong with the file.
 */
remedy: Remedy | null, 
/**
 * What was redacted: these values can't be checked any more.
 */
redacted: Array<RedactedField>, 
/**
 * What is allowed and worth a look.
 */
notices: Array<Notice>, 
/**
 * What became of the head that was expected.
 */
expected_head: ExpectedHead | null, 
/**
 * What no check of the file alone can show.
 */
cannot_detect: string, };

/**
 * All that every screen needs to know of the session.
 */
export type WorkspaceState = { 
/**
 * The workspace that is open.
 */
workspace: OpenWorkspace | null, 
/**
 * Who can act in it on this computer.
 */
profiles: Array<Profile>, 
/**
 * Who acts.
 */
acting: Profile | null, 
/**
 * Which workspaces were open before, the last first.
 */
recent: Array<Recent>, 
/**
 * What is set on this computer.
 */
settings: Settings, 
/**
 * The language that sentences come in.
 */
language: Language, 
/**
 * The program's version.
 */
version: string, 
/**
 * The name of the workspace that is brought up to date before it is opened, while that lasts.
 */
updating: string | null, 
/**
 * Why the workspace that was to be opened at the start, or from outside, is not open.
 */
failure: Failure | null, };
