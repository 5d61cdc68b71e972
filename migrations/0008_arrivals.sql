-- Until which place in the order of arrival each device's own revisions came, or may have come, in a journal: what was
-- written here knew all that had arrived before it, and what came in a journal did not. No part of history, and no
-- projection.

CREATE TABLE arrivals (
    device_id   BLOB    PRIMARY KEY,
    seq         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO arrivals SELECT device_id, max(seq) FROM revisions GROUP BY device_id;
