# The story that “claimtrail demo” tells. What its people write is in sample.ftl.
# Everything in it is made up but this: in June 2022 The Diplomat wrote that news of Kazakhstan blocking Russian coal
# “appears to be fake”.

demo-title = The coal story: one claim, from an article to a correction
demo-premise = Two people check a rumour of June 2022. The article and all sources are samples, made up for this story; what The Diplomat said of the rumour is not.

## Founding

demo-step-desk = Marat founds a desk, and Aliya joins
demo-desk-founded = Marat is the owner of “{ $desk }”. The whole workspace is one file.
demo-desk-joined = Aliya is a fact-checker. Each signs every change with a key of their own, kept outside the file.

## The article and the claim

demo-step-article = Aliya stores the article
demo-article-stored = “{ $title }” is kept as it was captured; the SHA-256 of its text begins { $digest }.

demo-step-claim = Aliya records the claim in it
demo-claim-recorded = The claim, stated positively: “{ $statement }” The article's words: “{ $quote }”, kept with their place in its text.
demo-claim-apart = What is claimed and what the article thinks of it are kept apart: The Diplomat passes the claim on as questioned. Mixing the two would flip the verdict.
demo-claim-assigned = Marat assigns it to Aliya, with high priority.

## Sources

demo-step-sources = Aliya gathers sources
demo-one-origin = Both repeat one wire item, so together they count once.
demo-attached = { $title }: { $stance }. “{ $quote }”
demo-attachment = { $name } is kept with it; its SHA-256 begins { $digest }.

## Verdict and review

demo-step-verdict = Aliya proposes a verdict and submits the claim
demo-submitted = Aliya submits. The desk asks for two independent sources; it has them.
demo-tries-to-approve = Aliya tries to approve her own work.
demo-refused = ✗ { $refusal }

demo-step-returned = Marat returns it
demo-returned = His reason: “{ $reason }”

demo-step-changes = Aliya makes the changes
demo-confidential = This source is confidential: no report prints what is recorded of it.
demo-submitted-again = Aliya submits again. What Marat will approve is pinned: claim, verdict, scale, every source.

demo-step-published = Marat approves and publishes
demo-approved = Marat approves. Four eyes: he neither wrote nor submitted it.
demo-published = Marat publishes it.
demo-tries-to-edit = Aliya tries to change the rating of what is public.

## Correction

demo-step-stale = Something turns up
demo-source-edited = The press release was none: the operator had written a letter. Aliya corrects the source.
demo-approval-stale = The approval is stale, and the claim says so: { $by } changed source { $entity } since.

demo-step-correction = Marat opens a correction
demo-correction-opened = Readers are told: “{ $notice }”
demo-corrected = Aliya corrects the rationale and submits.
demo-correction-approved = Marat approves the correction.
demo-stands = → Status: { $status }

## What is left

demo-step-history = What history keeps: who did what, and every word that changed
demo-step-verify = Anybody can check that nothing of it was altered since
demo-step-report = The reports
demo-farewell =
    The workspace:  { $workspace }
    Claims:         { $csv }
    Evidence:       { $evidence }
    Its head:       { $head }
    Kept elsewhere, the head shows any later rewriting of the file.

    Go on with it; its keys lie beside it, and yours were left alone:
