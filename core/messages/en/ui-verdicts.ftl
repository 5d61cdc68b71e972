# The verdict on the claim page.

verdict-title = Verdict
verdict-none = No verdict yet. It says what was found, on a scale, and why.
verdict-propose = Propose a verdict
verdict-propose-anew = Propose anew
verdict-propose-anew-means = What you propose replaces the verdict that stands, and you are its only author. To change a part of it, edit it instead.
verdict-proposed = The verdict is proposed.
verdict-edit = Edit the verdict
verdict-saved = The verdict is saved.
verdict-four-eyes = Once you save, you are an author of this verdict, and the desk asks for four eyes: another editor will have to approve the claim.
verdict-place = { $value } on a scale from { $worst } to { $best }
verdict-proposed-by = Proposed by { $name }
verdict-edited-by = · changed since by { $names }
verdict-last-changed = · last changed

verdict-scale = Scale
verdict-scale-changed = The scale was changed since this rating was given. The rating stays as it was called then, unless you choose again.
verdict-scale-changed-since = { $name } changed the scale since the approval
verdict-rating = Rating
verdict-range = From { $worst } (worst) to { $best } (best).
verdict-unordered = This scale has no order: the reasons say what was found.
verdict-summary = Summary
verdict-summary-help = One sentence for readers. Characters: { $count }
verdict-summary-long = One sentence for readers. Characters: { $count }, long for one sentence
verdict-rationale = Reasons
verdict-rationale-help = Why the rating holds: what each source shows, and what speaks against it.
