-- An approval that was looked at again and still holds, and corrections that were called off before readers got them.
ALTER TABLE claims ADD COLUMN upheld TEXT;
ALTER TABLE corrections ADD COLUMN reason TEXT;
ALTER TABLE corrections ADD COLUMN cancelled INTEGER NOT NULL DEFAULT 0;

CREATE INDEX corrections_disputed ON corrections (claim_id) WHERE conflicts IS NOT NULL;
