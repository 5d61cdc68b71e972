# The claim page: what a claim says, where it stands, what can be done with it.

claim-tab-work = Work
claim-tab-history = History
claim-tabs = Parts of the claim
claim-about = What stands and who works on it
claim-commands = Claim

claim-edit = Edit the claim
claim-save = Save
claim-saved = The claim is saved.
claim-unchanged = Nothing is changed yet.
claim-edit-conflict = In conflict: choose above which side holds.
claim-edit-conflicts = Copies disagree about the fields that are off here. Choose first which side holds, then edit it.
claim-edit-conflicts-go = Go to the conflict
claim-edit-redacted = What stood here was destroyed. Write only what may be told.
claim-none = not given
claim-statement-gone = The statement was destroyed
claim-statement-gone-next = Write one that may be told: edit the claim. History says who destroyed it, and why.

claim-next-draft = Next: find evidence, propose a verdict, submit.
claim-next-propose = Next: propose a verdict, then submit it for review.
claim-next-in-progress = Next: finish the verdict, then submit it for review.
claim-next-conflict = Next: choose what holds in the conflict.
claim-next-unmet = Next: meet what a submission still needs, then submit it for review.
claim-next-submit = Next: submit it for review.
claim-next-changes-requested = Next: make the changes that were asked for, then submit again.
claim-next-in-review = Next: an editor approves or returns it.
claim-next-approved = Next: an editor publishes it.
claim-next-published = Public. What is wrong is put right by a correction.
claim-next-correction-pending = Next: make the correction, then submit it for review.
claim-next-corrected = Public with its correction.
claim-next-withdrawn = Withdrawn. An editor can reopen it.

claim-self-approved = Self-approved
claim-self-approved-why = Who approved it had written or submitted it: nobody else worked at the desk then.
claim-self-approving = You approve your own work. Everybody who reads the claim or a report of it will see that.
claim-stale = Approval is stale
claim-stale-why = Something that the approval relied on was changed since. The approval stands; look at it again, and uphold it where the verdict still holds.
claim-stale-by = was changed by { $name }
claim-perhaps-public = Readers may have it
claim-perhaps-public-why = What { $name } gave to readers was changed in another copy, which did not know of that, and is not public here. Agree on what is to hold: approve and publish it again, or withdraw it.
claim-disputed = Conflict
claim-disputed-why = Copies edited apart disagree. Choose what holds before anything else.
claim-reason-changes-requested = Returned for this reason
claim-reason-withdrawn = Withdrawn for this reason
claim-reason-in-progress = Reopened for this reason
claim-reason-draft = The reason given
claim-reason-in-review = The reason given
claim-reason-approved = Upheld for this reason
claim-reason-published = Upheld for this reason
claim-reason-correction-pending = The reason given
claim-reason-corrected = Upheld for this reason

claim-lapse-submission = This claim is in review. A change of its content takes it back from review, and history says so; it has to be submitted again.
claim-lapse-approval = This claim is approved. A change of its content lets the approval lapse, and history says so; it has to be submitted and approved again.

## What it says

claim-group-content = The claim
claim-facts = Facts
claim-statement-help = The claim itself, stated positively: never its denial.
claim-appearances-help = One address a line; the first one is the first appearance.
claim-first = first appearance
claim-language-help = Choose it by its name, or type its tag, such as en, ru or kk-Cyrl.
claim-quote-help = The article's words, exactly as they stand there.
claim-quote-nearest = Take the nearest passage
claim-quote-many = The words are in the article { $count } times. Choose the place that is meant.
claim-quote-which = Which of these places?
claim-quote-title = Quote in its context
claim-quote-none = No words of an article are quoted.
claim-quote-review = Needs review
claim-quote-review-why = The words no longer stand in the article's text as they were found. Open the article and quote again.
claim-quote-gone = The article’s text was destroyed, and with it what stood around these words. The article’s page says by whom, when and why.
claim-quote-open = Opens the article at this passage.

## Who works on it

claim-work = The work
claim-assignee-left = no longer at the desk
claim-overdue = overdue
claim-recorded = Recorded by
claim-published = Published by
claim-changed = Changed by

## Review

claim-review = Review
claim-other-steps = Other steps
claim-submitted-by = Submitted by { $name }
claim-approved-by = Approved by { $name }
claim-upheld-by = Upheld by { $name }
claim-self-upheld-by = Upheld by { $name }: their own work
claim-self-approved-by = Approved by { $name }: their own work

claim-do-review-submit = Submit for review
claim-do-review-recall = Recall
claim-do-review-approve = Approve
claim-do-review-return = Return
claim-do-review-uphold = Uphold
claim-do-claim-publish = Publish
claim-do-claim-withdraw = Withdraw
claim-do-claim-reopen = Reopen
claim-do-correction-open = Open a correction
claim-do-correction-edit = Edit the correction
claim-do-correction-cancel = Call off the correction

claim-done-review-submit = Submitted for review.
claim-done-review-recall = Taken back from review.
claim-done-review-approve = Approved.
claim-done-review-return = Returned.
claim-done-review-uphold = Upheld: the approval holds.
claim-done-claim-publish = Published.
claim-done-claim-withdraw = Withdrawn.
claim-done-claim-reopen = Reopened.
claim-done-correction-open = A correction is open.
claim-done-correction-edit = The correction is changed.
claim-done-correction-cancel = The correction is called off.

claim-ask-review-approve = Approve this claim?
claim-ask-review-return = Return the claim
claim-ask-review-uphold = Uphold the approval
claim-ask-claim-publish = Publish this claim?
claim-ask-claim-withdraw = Withdraw the claim
claim-ask-claim-reopen = Reopen the claim
claim-ask-correction-approve = Approve this correction?
claim-ask-correction-open = Open a correction
claim-ask-correction-edit = Edit the correction
claim-ask-correction-cancel = Call off the correction

claim-approving = Evidence that the verdict rests on: { NUMBER($evidence) }; independent sources: { NUMBER($sources) }.
claim-means-review-approve = You vouch for the verdict and its evidence as they stand now. An approval can't be undone; a later change of the claim lets it lapse.
claim-means-review-return = It goes back to who works on it, with what has to change.
claim-means-review-uphold = You looked at what was changed since and vouch that the verdict still holds. The approval relies on what there is now; your reason stays with it.
claim-means-claim-publish = From then on it counts as public. It is changed by a correction only.
claim-means-claim-withdraw = It stays in history with your reason and no longer counts. An editor can reopen it.
claim-means-claim-reopen = It is in progress again and has to be submitted anew.
claim-means-correction-approve = You vouch for the verdict and its evidence as they stand now. The correction is public as soon as you approve it: reports have it, and readers are told what stands here. An approval can't be undone.
claim-means-correction-open = What readers have stays as it is while the claim is corrected, and the correction is reviewed before it counts. Until then a ClaimReview report leaves the claim out. While nothing of the claim is changed, the correction can be called off.
claim-means-correction-edit = Readers get the notice once the correction is approved. A submission lapses when it is changed.
claim-means-correction-cancel = The claim is public again as readers have it, and they are told nothing. You vouch for it as with an approval. The notice stays in history with your reason.

claim-reason = Reason
claim-open-comments = { $count ->
        [one] One comment is still open.
       *[other] { $count } comments are still open.
    }

claim-correction-minor = A slip that changes nothing of substance.
claim-correction-evidence = Evidence was wrong or missing; the verdict stands.
claim-correction-verdict-changed = The verdict changes.
claim-correction-void = The check should not have been made.
claim-correction-notice = Notice
claim-correction-notice-help = What readers are told.
claim-correction-open = A correction is open
claim-corrections = Corrections
claim-correction-cancelled = called off: readers were not told
claim-correction-untold = not approved: readers were not told

claim-policy = What a submission needs
claim-policy-unmet = { $count ->
        [one] one point is open
       *[other] { $count } points are open
    }
claim-policy-met = Met:
claim-policy-open = Not met:
claim-policy-verdict = a verdict that says why.
claim-policy-independent-sources = { $has } independent { $has ->
        [one] source
       *[other] sources
    }; { $needs } asked for.
claim-policy-primary-source = a primary source.
claim-policy-claimant-contacted = the claimant was heard.
