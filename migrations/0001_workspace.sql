-- The journal: the truth. Rows are appended, never changed, but for what a redaction destroys.

CREATE TABLE workspace (
    id          BLOB    NOT NULL PRIMARY KEY,
    -- 1 while bytes that a redaction destroyed may still lie in freed pages of the file.
    scrub       INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE revisions (
    -- Order of arrival in this file: parents and refs come first. No part of history.
    seq         INTEGER NOT NULL PRIMARY KEY,
    hash        BLOB    NOT NULL UNIQUE,
    id          BLOB    NOT NULL,
    device_id   BLOB    NOT NULL,
    device_seq  INTEGER NOT NULL,
    device_prev BLOB,
    kind        TEXT    NOT NULL,
    entity_id   BLOB    NOT NULL,
    -- What the entity is about: its claim, or itself.
    subject_id  BLOB    NOT NULL,
    -- Hashes, 32 bytes each, in order.
    parents     BLOB    NOT NULL,
    op          TEXT    NOT NULL,
    author_id   BLOB    NOT NULL,
    -- Milliseconds since 1970, UTC.
    recorded_at INTEGER NOT NULL,
    -- `kind/uuid@hash`, comma-separated, as in the header; empty for none.
    refs        TEXT    NOT NULL,
    changes     BLOB    NOT NULL,
    UNIQUE (device_id, device_seq)
) STRICT;

CREATE INDEX revisions_by_subject ON revisions (subject_id, seq);
CREATE INDEX revisions_that_govern ON revisions (seq)
    WHERE kind IN ('person', 'device', 'rating_scale', 'desk');

CREATE TABLE revision_values (
    seq         INTEGER NOT NULL REFERENCES revisions (seq),
    field       TEXT    NOT NULL,
    -- The exact JSON text, and the salt of its commitment; both gone once redacted.
    value       TEXT,
    salt        BLOB,
    commitment  BLOB    NOT NULL,
    PRIMARY KEY (seq, field),
    CHECK ((value IS NULL) = (salt IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE seals (
    device_id   BLOB    NOT NULL,
    device_seq  INTEGER NOT NULL,
    hash        BLOB    NOT NULL,
    signature   BLOB    NOT NULL,
    PRIMARY KEY (device_id, device_seq)
) STRICT, WITHOUT ROWID;

-- What each device's chain knew of the others: at device_seq it had seen other_id up to other_seq.
CREATE TABLE known (
    device_id   BLOB    NOT NULL,
    other_id    BLOB    NOT NULL,
    device_seq  INTEGER NOT NULL,
    other_seq   INTEGER NOT NULL,
    PRIMARY KEY (device_id, other_id, device_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
    sha256      BLOB    NOT NULL PRIMARY KEY,
    media_type  TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    data        BLOB    NOT NULL
) STRICT;

-- Projections: rebuilt from the journal they give the same rows. Each ends with the same columns:
-- heads (hashes, 32 bytes each), conflicts and redacted (JSON), who began and last changed it, and how often.

CREATE TABLE articles (
    id           BLOB NOT NULL PRIMARY KEY,
    title        TEXT NOT NULL,
    author       TEXT,
    publisher    TEXT,
    url          TEXT,
    archived_url TEXT,
    published_on TEXT,
    language     TEXT,
    text         TEXT NOT NULL,
    text_sha256  TEXT NOT NULL,
    note         TEXT,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;

CREATE TABLE claims (
    id              BLOB NOT NULL PRIMARY KEY,
    statement       TEXT NOT NULL,
    article_id      BLOB,
    quote           TEXT,
    claimant        TEXT,
    reported_by     TEXT,
    modality        TEXT NOT NULL,
    claimed_on      TEXT,
    appearances     TEXT NOT NULL,
    language        TEXT,
    tags            TEXT NOT NULL,
    priority        TEXT NOT NULL,
    assignee_id     BLOB,
    due_on          TEXT,
    status          TEXT NOT NULL,
    -- Why it was returned, withdrawn or reopened.
    reason          TEXT,
    -- Who submitted and who approved what stands now: JSON {revision, by, at, own_work}.
    submission      TEXT,
    approval        TEXT,
    open_correction BLOB,
    -- Changes of content that its submission or approval did not know of: copies edited apart.
    overtaken       INTEGER NOT NULL,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;

CREATE INDEX claims_by_status ON claims (status, updated_at);
CREATE INDEX claims_by_update ON claims (updated_at);
CREATE INDEX claims_by_article ON claims (article_id) WHERE article_id IS NOT NULL;

CREATE TABLE sources (
    id           BLOB NOT NULL PRIMARY KEY,
    title        TEXT NOT NULL,
    kind         TEXT NOT NULL,
    "primary"    INTEGER NOT NULL,
    author       TEXT,
    publisher    TEXT,
    url          TEXT,
    archived_url TEXT,
    published_on TEXT,
    accessed_on  TEXT,
    origin       TEXT,
    interest     TEXT,
    confidential INTEGER NOT NULL,
    note         TEXT,
    attachments  TEXT NOT NULL,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;

CREATE TABLE evidence (
    id        BLOB NOT NULL PRIMARY KEY,
    claim_id  BLOB NOT NULL,
    source_id BLOB NOT NULL,
    stance    TEXT NOT NULL,
    quote     TEXT,
    locator   TEXT,
    note      TEXT,
    detached  INTEGER NOT NULL,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;

CREATE INDEX evidence_by_claim ON evidence (claim_id);
CREATE INDEX evidence_by_source ON evidence (source_id);

CREATE TABLE verdicts (
    id             BLOB NOT NULL PRIMARY KEY,
    claim_id       BLOB NOT NULL,
    scale_id       BLOB NOT NULL,
    -- The revision of the scale that the rating was given under.
    scale_revision BLOB,
    rating         TEXT NOT NULL,
    rationale      TEXT NOT NULL,
    summary        TEXT,
    proposed_by    BLOB NOT NULL,
    -- Everyone who wrote it since it was last proposed: JSON.
    authors        TEXT NOT NULL,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX verdicts_by_claim ON verdicts (claim_id);

CREATE TABLE comments (
    id       BLOB NOT NULL PRIMARY KEY,
    claim_id BLOB NOT NULL,
    body     TEXT NOT NULL,
    reply_to BLOB,
    resolved INTEGER NOT NULL,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;

CREATE INDEX comments_by_claim ON comments (claim_id);

CREATE TABLE corrections (
    id       BLOB NOT NULL PRIMARY KEY,
    claim_id BLOB NOT NULL,
    class    TEXT NOT NULL,
    notice   TEXT NOT NULL,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;

CREATE INDEX corrections_by_claim ON corrections (claim_id);

CREATE TABLE people (
    id     BLOB NOT NULL PRIMARY KEY,
    name   TEXT NOT NULL,
    role   TEXT NOT NULL,
    active INTEGER NOT NULL,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;

CREATE TABLE devices (
    id         BLOB NOT NULL PRIMARY KEY,
    person_id  BLOB NOT NULL,
    public_key TEXT NOT NULL,
    label      TEXT NOT NULL,
    active     INTEGER NOT NULL,
    -- Whether the device was added without an owner's device at hand.
    recovered  INTEGER NOT NULL,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;

CREATE TABLE rating_scales (
    id      BLOB NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL,
    ratings TEXT NOT NULL,
    worst   INTEGER,
    best    INTEGER,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;

CREATE TABLE desks (
    id                          BLOB NOT NULL PRIMARY KEY,
    name                        TEXT NOT NULL,
    url                         TEXT,
    four_eyes                   INTEGER NOT NULL,
    min_independent_sources     INTEGER NOT NULL,
    primary_source_required     INTEGER NOT NULL,
    claimant_contacted_required INTEGER NOT NULL,
    default_scale_id            BLOB,
    heads BLOB NOT NULL, conflicts TEXT, redacted TEXT,
    created_by BLOB NOT NULL, created_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL, updated_at INTEGER NOT NULL, revisions INTEGER NOT NULL
) STRICT;
