-- The sources that copies disagree about, hardly any: whoever lists a claim asks for each of its sources.
CREATE INDEX sources_disputed ON sources (id) WHERE conflicts IS NOT NULL;
