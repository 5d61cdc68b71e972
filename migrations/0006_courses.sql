-- The courses of other copies: the order in which revisions arrived there, as the journals told that were imported here.
-- By them a head that another copy printed is found again. No part of history, and no projection.

CREATE TABLE courses (
    copy        INTEGER NOT NULL,
    place       INTEGER NOT NULL,
    -- A run of revisions of one device, up to this place of its chain.
    device_id   BLOB    NOT NULL,
    device_seq  INTEGER NOT NULL,
    PRIMARY KEY (copy, place)
) STRICT, WITHOUT ROWID;
