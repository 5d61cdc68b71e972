# The rating scales that a new desk starts with, in the language that is spoken when it is founded: from then on they are
# the desk's own.

scale-truth = Six-point truth scale
scale-truth-true = True
scale-truth-true-meaning = Accurate, with nothing of weight left out.
scale-truth-mostly-true = Mostly true
scale-truth-mostly-true-meaning = Accurate, but it needs explanation or more detail.
scale-truth-half-true = Half true
scale-truth-half-true-meaning = Partly accurate; it leaves out what matters or takes it out of context.
scale-truth-mostly-false = Mostly false
scale-truth-mostly-false-meaning = It holds a grain of truth and ignores what would give another picture.
scale-truth-false = False
scale-truth-false-meaning = Not accurate.
scale-truth-fabricated = Fabricated
scale-truth-fabricated-meaning = Not accurate, and made up.

scale-agency = News-agency scale
scale-agency-true = True
scale-agency-true-meaning = Confirmed by evidence.
scale-agency-missing-context = Missing context
scale-agency-missing-context-meaning = Accurate as far as it goes; what is left out changes its sense.
scale-agency-misleading = Misleading
scale-agency-misleading-meaning = Real material used to suggest something that is not so.
scale-agency-altered = Altered
scale-agency-altered-meaning = A picture, film, sound or text that was changed.
scale-agency-false = False
scale-agency-false-meaning = Contradicted by evidence.
scale-agency-satire = Satire
scale-agency-satire-meaning = Meant as a joke and taken for news.

scale-points = Five-point scale
scale-points-5 = 5 – Correct
scale-points-5-meaning = The evidence bears it out.
scale-points-4 = 4 – Mostly correct
scale-points-4-meaning = Correct but for details.
scale-points-3 = 3 – Partly correct
scale-points-3-meaning = Correct and incorrect parts weigh the same.
scale-points-2 = 2 – Mostly incorrect
scale-points-2-meaning = Incorrect but for details.
scale-points-1 = 1 – Incorrect
scale-points-1-meaning = The evidence contradicts it.

scale-unrated = No rating
scale-unrated-conclusion = See conclusion
scale-unrated-conclusion-meaning = The rationale and its summary say what was found.
