-- The approvals among all revisions, by claim: from the first one follows how long it took to a verdict. They are a few
-- in a hundred, and whoever opens a workspace would otherwise read the whole journal for them.
CREATE INDEX revisions_that_approve ON revisions (entity_id, recorded_at) WHERE op = 'review.approve';
