# What stands where no workspace is open.

welcome-title = Welcome
welcome-text = A workspace is one file on this computer: claims, the evidence for them, verdicts, and the history of every change. Nothing leaves it unless you save a report or hand the file on.
welcome-sample = Open the sample: the coal story
welcome-sample-text = A desk of two that checked an article about coal. Look around, change what you like.
welcome-create = New workspace
welcome-create-text = An empty desk of your own. You are its owner and can add colleagues.
welcome-more = Or go on with something that is there
welcome-open = Open a file …
welcome-open-text = A “.claimtrail” file on this computer.
welcome-copy = Copy a colleague's workspace …
welcome-copy-text = From the journal that they exported and sent you.
welcome-key-text = To work in a colleague's workspace, send them this computer's key first.
welcome-copying = Copying the workspace
welcome-restore = Restore a backup …
welcome-restore-text = You choose the backup, and where the workspace shall be.
welcome-recent = Opened before
welcome-recent-none = Workspaces that you open are listed here.
welcome-missing = The file is no longer there.
welcome-missing-word = missing
welcome-forget = Take “{ $name }” off this list …
welcome-forget-text = Text that was typed in this workspace on this computer and not saved is thrown away, whoever typed it, unless another copy of the workspace stays on the list. That can't be undone.
welcome-forget-file = The file itself is left alone.
welcome-forget-do = Take off the list
welcome-forgotten = Taken off the list: { $name }. The file itself is left alone.
welcome-language = Language

welcome-desk = Name of the desk
welcome-founder = Your name
welcome-founder-help = It stands beside everything that you do here, in every copy.
welcome-create-where = Choose where …
welcome-create-blank = Name the desk and yourself first.
