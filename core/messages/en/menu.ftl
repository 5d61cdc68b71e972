# The window's native menus and file dialogs.

window-title = Claimtrail
window-title-of = { $desk } – Claimtrail
window-closing = What is being saved comes first, then the window closes. Close it again to call off what takes long.

menu-file = File
menu-new-claim = Record a claim
menu-import-claims = Import claims …
menu-create = New workspace …
menu-open = Open workspace …
menu-sample = Open the sample workspace
menu-close = Close workspace
menu-save-report = Save a report …
menu-back-up = Back up …
menu-verify = Verify …
menu-quit = Quit

menu-edit = Edit
menu-undo = Undo
menu-redo = Redo
menu-cut = Cut
menu-copy = Copy
menu-paste = Paste
menu-select-all = Select all
menu-find = Find

menu-go = Go
menu-go-claims = Claims
menu-go-articles = Articles
menu-go-review = Review
menu-go-sources = Sources
menu-go-reports = Reports
menu-go-insights = Insights
menu-go-desk = Desk

menu-help = Help
menu-palette = All commands
menu-shortcuts = Keyboard shortcuts
menu-about = About Claimtrail

dialog-all-files = All files
dialog-open-workspace = Open a workspace
dialog-open-workspace-files = Claimtrail workspaces
dialog-create-workspace = Create a workspace
dialog-create-workspace-files = Claimtrail workspaces
dialog-open-text = Choose the article's text
dialog-open-text-files = Texts
dialog-open-table = Choose a table of claims
dialog-open-table-files = Tables
dialog-open-attachment = Choose a file to attach
dialog-save-attachment = Save the attachment
dialog-save-report = Save the report
dialog-save-report-files = Reports
dialog-open-journal = Choose a journal
dialog-open-journal-files = Journals
dialog-save-journal = Export the journal
dialog-save-journal-files = Journals
dialog-open-backup = Choose a backup
dialog-open-backup-files = Backups
dialog-save-backup = Back up the workspace
dialog-save-backup-files = Claimtrail workspaces
