//! Which claims copies edited apart disagree about in what belongs to them: their verdicts, their evidence and its sources,
//! and the correction that is open.
//! What they disagree about in a claim itself is a column of its row.

/// The claims, as a query that more conditions may follow. It reads nothing but indexes that are all but empty: hardly
/// anything is disputed. Where a source is, `LIMIT` keeps evidence from being looked at as long as none is, and the list
/// lets SQLite go from few claims or from few sources, whichever is asked for.
macro_rules! disputed {
    () => {
        "SELECT claim_id FROM (
            SELECT claim_id FROM verdicts INDEXED BY verdicts_disputed WHERE conflicts IS NOT NULL
            UNION ALL SELECT claim_id FROM evidence INDEXED BY evidence_disputed
                WHERE conflicts IS NOT NULL AND NOT detached
            UNION ALL SELECT claim_id FROM corrections INDEXED BY corrections_disputed WHERE conflicts IS NOT NULL
                AND EXISTS (SELECT 1 FROM claims AS corrected
                    WHERE corrected.id = corrections.claim_id AND corrected.open_correction = corrections.id)
            UNION ALL SELECT claim_id
                FROM (SELECT 1 FROM sources INDEXED BY sources_disputed WHERE conflicts IS NOT NULL LIMIT 1)
                CROSS JOIN evidence
                WHERE source_id IN (SELECT id FROM sources INDEXED BY sources_disputed WHERE conflicts IS NOT NULL)
                    AND NOT detached)"
    };
}
pub(crate) use disputed;
