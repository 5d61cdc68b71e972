# The story that “claimtrail demo” tells. What its people write is here too.
# Everything in it is made up but this: in June 2022 The Diplomat wrote that news of Kazakhstan blocking Russian coal
# “appears to be fake”.

demo-title = The coal story: one claim, from an article to a correction
demo-premise = Two people check a rumour of June 2022. The article and all sources are samples, made up for this story; what The Diplomat said of the rumour is not.

demo-marat = Marat
demo-aliya = Aliya
demo-desk = Sample desk

## Founding

demo-step-desk = Marat founds a desk, and Aliya joins
demo-desk-founded = Marat is the owner of “{ $desk }”. The whole workspace is one file.
demo-desk-joined = Aliya is a fact-checker. Each signs every change with a key of their own, kept outside the file.

## The article and the claim

demo-step-article = Aliya stores the article
demo-article-title = A rumour on rails (sample)
demo-article-publisher = Claimtrail samples
demo-article-stored = “{ $title }” is kept as it was captured; the SHA-256 of its text begins { $digest }.

demo-step-claim = Aliya records the claim in it
demo-statement = Kazakhstan blocked the transfer of Russian coal.
demo-quote = appears to be fake
demo-reported-by = The Diplomat
demo-tag-coal = coal
demo-tag-railways = railways
demo-claim-recorded = The claim, stated positively: “{ $statement }” The article's words: “{ $quote }”, kept with their place in its text.
demo-claim-apart = What is claimed and what the article thinks of it are kept apart: The Diplomat passes the claim on as questioned. Mixing the two would flip the verdict.
demo-claim-assigned = Marat assigns it to Aliya, with high priority.

## Sources

demo-step-sources = Aliya gathers sources
demo-origin = unsigned wire item, June 2022 (sample)
demo-paper = Morning paper: coal trains held up (sample)
demo-paper-quote = Coal wagons are not getting through, a wire service says.
demo-radio = Radio bulletin: coal trains held up (sample)
demo-radio-quote = As the wire reports, the coal is standing still.
demo-one-origin = Both repeat one wire item, so together they count once.
demo-letter = Railway operator's press release (sample)
demo-letter-interest = It earns money with transit coal.
demo-letter-quote = Trains with transit coal are running to plan.
demo-attached = { $title }: { $stance }. “{ $quote }”
demo-attachment = { $name } is kept with it; its SHA-256 begins { $digest }.

## Verdict and review

demo-step-verdict = Aliya proposes a verdict and submits the claim
demo-rationale-first = Two reports carry the story, and neither says who saw a train stopped. The railway operator says in a press release that trains with transit coal are running to plan.
demo-submitted = Aliya submits. The desk asks for two independent sources; it has them.
demo-tries-to-approve = Aliya tries to approve her own work.
demo-refused = ✗ { $refusal }

demo-step-returned = Marat returns it
demo-reason = Say that both reports repeat one wire item. And ask somebody who works on the line.
demo-returned = His reason: “{ $reason }”

demo-step-changes = Aliya makes the changes
demo-dispatcher = Dispatcher on the line (sample)
demo-dispatcher-note = Met at the depot; asked not to be named.
demo-dispatcher-quote = I have sent every coal train on that I was given.
demo-confidential = This source is confidential: no report will ever name it.
demo-rationale-second = Two reports carry the story, and both repeat one unsigned wire item; neither says who saw a train stopped. The railway operator says in a press release that trains with transit coal are running to plan, and a dispatcher on the line says the same.
demo-summary = No: all reports go back to one unsigned wire item, and those who run the trains say that they are running.
demo-submitted-again = Aliya submits again. What Marat will approve is pinned: claim, verdict, scale, every source.

demo-step-published = Marat approves and publishes
demo-approved = Marat approves. Four eyes: he neither wrote nor submitted it.
demo-published = Marat publishes it.
demo-tries-to-edit = Aliya tries to change the rating of what is public.

## Correction

demo-step-stale = Something turns up
demo-letter-corrected = Railway operator's letter to the desk (sample)
demo-source-edited = The press release was none: the operator had written a letter. Aliya corrects the source.
demo-approval-stale = The approval is stale, and the claim says so: { $by } changed source { $entity } since.

demo-step-correction = Marat opens a correction
demo-notice = An earlier version called the railway operator's letter to this desk a press release. The verdict is the same.
demo-correction-opened = Readers are told: “{ $notice }”
demo-rationale-third = Two reports carry the story, and both repeat one unsigned wire item; neither says who saw a train stopped. The railway operator says in a letter to this desk that trains with transit coal are running to plan, and a dispatcher on the line says the same.
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
