-- Whether the library has a source is told by its addresses and titles alone, without the rows of the sources.
CREATE INDEX sources_by_address ON sources (url, archived_url, id);
CREATE INDEX sources_by_title ON sources (title COLLATE NOCASE, publisher);

-- What was returned is counted on every screen.
CREATE INDEX claims_returned ON claims (assignee_id, id, updated_at) WHERE status = 'changes_requested';
