# Insights: what the desk took up in a period, and how it went.

insights-heading = Insights
insights-recorded = { $count ->
    [one] { NUMBER($count) } claim recorded
   *[other] { NUMBER($count) } claims recorded
}
insights-withdrawn = { $count ->
    [one] { NUMBER($count) } more withdrawn, and left out
   *[other] { NUMBER($count) } more withdrawn, and left out
}
insights-figures = Figures in place of bars

insights-period = Recorded
insights-period-this-year = This year
insights-period-twelve-months = Last 12 months
insights-period-whole = At any time
insights-period-days = On days of your own
insights-from = From
insights-to = To

insights-title-recorded = Claims recorded
insights-title-status = Where the work stands
insights-title-rating = What was found
insights-title-topic = Topics
insights-title-time = Time to verdict
insights-title-load = Load by person
insights-title-claimants = Repeat claimants
insights-by-day = by day
insights-by-week = by week
insights-by-month = by month
insights-by-year = by year
insights-time-note = days from recording to the first approval
insights-load-note = open claims now, whenever they were recorded
insights-claimants-note = two claims or more
insights-untagged = Without a tag:
insights-no-topics = None of these claims has a tag.

insights-claims = Claims
insights-all = All claims
insights-total = Total
insights-one-scale = All rows to one scale
insights-status = Status
insights-rating = Rating
insights-topic = Tag
insights-time = Time
insights-person = Person
insights-open = Open
insights-late = Late
insights-in-review = In review
insights-nobody = Not assigned
insights-claimant = Claimant
insights-rated-otherwise = Other ratings
insights-rated-not = No verdict
insights-rating-of = { $rating } ({ $scale })

insights-week-of = week of { $day }
insights-same-day = The same day
insights-days = { $least } to { $most } days
insights-days-over = More than { $days } days
insights-not-yet = Not yet approved
insights-shares = Half of those approved took { $median ->
    [one] { $median } day
   *[other] { $median } days
} at most, nine of ten { $ninetieth ->
    [one] { $ninetieth } day
   *[other] { $ninetieth } days
}.
## What a bar is called: how many claims, of which sort, of when or of whom.
insights-bar = { $count ->
    [one] { NUMBER($count) } claim, { $what }, { $when }
   *[other] { NUMBER($count) } claims, { $what }, { $when }
}
insights-bar-whole = { $count ->
    [one] { NUMBER($count) } claim, { $what }
   *[other] { NUMBER($count) } claims, { $what }
}
insights-bar-of = { $count ->
    [one] { NUMBER($count) } claim, { $what }, { $who }
   *[other] { NUMBER($count) } claims, { $what }, { $who }
}

insights-empty = No claims yet
insights-empty-text = Figures come with the first claim.
insights-none = Nothing was recorded in this period
insights-none-text = There may be claims of other days.
insights-show-all = Claims of any time
