# Comments on the claim page.

comments-title = Comments
comments-open = { $count ->
        [0] all dealt with
        [one] one is open
       *[other] { $count } are open
    }
comments-none = Nobody has commented. Comments stay at the desk.
comment-new = New comment
comment-add = Comment
comment-added = The comment is added.
comment-answer = Answer
comment-your-answer = Your answer
comment-edit = Edit your comment
comment-saved = The comment is saved.
comment-changed = edited
comment-link = Link to this comment
comment-resolve = Dealt with
comment-reopen = Open again
comment-resolved = dealt with
comment-resolved-now = Marked as dealt with.
comment-reopened-now = Open again.
comment-show = { $count ->
        [0] Show
        [one] Show with one answer
       *[other] Show with { $count } answers
    }
