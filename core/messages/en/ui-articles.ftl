# Articles: the list, the reader, and recording a claim from a passage.

articles-heading = Articles
articles-article = Article
articles-count = { $count ->
    [one] { NUMBER($count) } article
   *[other] { NUMBER($count) } articles
}
articles-search = Search the articles
articles-search-hint = Title, author, publisher or text
articles-search-clear = Clear the search
articles-none-found = No article has these words in its title, author, publisher or text.
articles-empty = No article yet
articles-empty-text = Add the text of an article; then record the claims that you find in it, word for word.
articles-more = Show more
articles-next-row = Next article
articles-row-before = Article before

articles-title = Title
articles-author = Author
articles-publisher = Publisher
articles-url = Address
articles-archived-url-help = Where a copy is kept that stays as it is.
articles-published-on = Published on
articles-language = Language
articles-language-help = Choose it by its name, or type its tag, such as en, ru or kk.
articles-note = Note
articles-note-help = For the desk; it is part of no report for readers.
articles-text-help = Paste the whole text as it was published. It is kept letter for letter; a newer capture is added, never put in its place.
articles-text-choose = Choose a text file …
articles-text-long = { NUMBER($count) } characters. Only the beginning is shown here; all of it is kept.
articles-text-another = Take another text

articles-column-published = Published
articles-column-claims = Claims
articles-column-unchecked = Unchecked
articles-column-updated = Changed
articles-no-claims = none found yet
articles-all-done = { $withdrawn ->
    [0] all checked
   *[other] { $checked ->
        [0] all withdrawn
       *[other] all checked or withdrawn
    }
}
articles-unchecked = { NUMBER($count) } unchecked

articles-add = Add an article
articles-add-do = Add the article
articles-added = The article is added.
articles-edit = Edit the article’s facts
articles-edit-title = What is known of the article
articles-save = Save
articles-edited = The article is saved.
articles-capture = Capture the text anew …
articles-capture-title = A newer capture of the text
articles-capture-text = The capture that is there stays in history. Claims whose words are no longer where they were are marked “needs review”; nothing is moved.
articles-capture-do = Add the capture
articles-captured = The newer capture is added.
articles-history = History of the article
articles-history-command = History …
articles-text-gone = The text was destroyed. Capture it anew to take passages from it.
articles-text-gone-by = The text of this article was destroyed by { $name }, { $when }.
articles-text-gone-next = Claims can still be recorded from it without a passage. A text that may be kept can be captured anew.
articles-capture-lost = { $count ->
    [one] The words of { NUMBER($count) } claim are not where they were in this text: it will need review.
   *[other] The words of { NUMBER($count) } claims are not where they were in this text: they will need review.
}

articles-reader = Reading an article
articles-panes = Width of the claims beside the text
articles-unseen = { $count ->
    [one] This text has { NUMBER($count) } invisible character, such as a direction mark or a space of no width.
   *[other] This text has { NUMBER($count) } invisible characters, such as direction marks or spaces of no width.
}
articles-parts = Parts of the text
articles-part = Part { NUMBER($part) } of { NUMBER($parts) }
articles-part-before = Part before
articles-part-next = Next part
articles-passage = Open the claim: { $statement }
articles-open-claim = Open
articles-selected = Selected passage
articles-copy = Copy
articles-unfinished = A claim from this article was begun and not saved.

articles-caret = Select by keyboard, with a caret in the text
articles-caret-help = Move with the arrow keys, select with Shift and the arrow keys. Enter or C records a claim; Esc leaves the text.
articles-find = Select a passage
articles-find-command = Select a passage …
articles-find-first = First words
articles-find-last = Last words
articles-find-help = Enter takes the passage; the arrow keys go to other places of the same words.
articles-find-begin = Type the first words of the passage.
articles-find-none = Not in the text
articles-find-place = { NUMBER($at) } of { NUMBER($total) }
articles-find-previous = Place before
articles-find-next = Next place
articles-find-adjust = Adjust in the text

articles-margin = Claims of this article
articles-margin-title = { $unchecked ->
    [0] { $claims ->
        [0] No claim yet
       *[other] { $withdrawn ->
            [0] All claims are checked
           *[other] { $checked ->
                [0] All claims are withdrawn
               *[other] All claims are checked or withdrawn
            }
        }
    }
   *[other] { NUMBER($unchecked) } of { NUMBER($claims) } unchecked
}
articles-margin-filter = Which claims are listed
articles-margin-all = All { NUMBER($count) }
articles-margin-unchecked = Unchecked { NUMBER($count) }
articles-margin-review = Needs review { NUMBER($count) }
articles-margin-empty = No claim was recorded here yet
articles-margin-empty-text = Select words in the text and press C.
articles-margin-none-left = No claim is left by this filter.
articles-margin-without-quote = without a quote
articles-next = Next claim
articles-before = Claim before

articles-needs-review = needs review
articles-needs-review-text = The words are no longer in the text where they were found.
articles-place = Choose its words anew …
articles-placing = Choose the words for: { $statement }
articles-place-here = Use these words
articles-placed = The claim has its words again.

record-statement-help = State the claim itself, positively, never its denial: “Kazakhstan blocked the coal”, even where the article calls it fake.
record-similar = Earlier claims like this one
record-similar-score = { NUMBER($percent) } % alike
record-similar-said = said on { $day }
record-similar-recorded = recorded on { $day }
record-quote-none = No passage yet. Select words in the text, then press “Record a claim”; or record the claim without.
record-quote-without = Without a quote
record-quote-selected = Use these words
record-claimant-help = The person or body whose claim it is.
record-reported-by-help = Who passes the claim on: usually the publisher of an article.
record-modality-help = The stance of whoever passes it on, kept apart from the claim.
record-modality-asserted = as a fact, in its own voice
record-modality-hedged = with a reservation: may, appears to, allegedly
record-modality-reported = as somebody else’s words
record-modality-denied = as untrue
record-modality-questioned = as doubtful
record-claimed-on-help = The day it was said, where that is known. It may be earlier than the day of the article.
record-claimed-on-later = That is after the article was published.
record-claimed-on-published = Take the day of publication, { $day }
record-language-help = Choose it by its name, or type its tag, such as en, ru or kk.
record-language-meant = “{ $country }” is a country's code. If its language is meant, { $language } is “{ $tag }”.
record-appearances-help = One address a line; the first one is the first appearance.
record-save = Record the claim
record-saved = The claim is recorded.
