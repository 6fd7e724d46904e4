-- Every version of every entry with the columns that lists, filters and the change log need; `row` is the whole version
-- (dates in it are ISO text). Read as of a revision with the one predicate of lib/server: since <= R AND (until IS NULL OR
-- until > R). `actors` holds all whom the version names, in whatever part.
CREATE VIEW entry_version AS
SELECT
  v.kind, v.id, v.entry_id, e.public_id, e.merged_into, v.since, v.until, v.status, v.change,
  v.date_edtf, v.date_min, v.date_max, v.date_prec, v.scope, v.place_id, v.where_prec,
  v.weapon, v.outcome, v.target_type, v.claimed_by, v.attributed_to, v.actor1, v.actor2, v.actors,
  v.verification, v.number_of_sources, v.independent_sources,
  v.title_en, v.title_ar, v.summary_en, v.summary_ar, v.tags, v.created_at, v."row"
FROM (
  SELECT
    'attack'::text AS kind, t.id, t.entry_id, t.since, t.until, t.status, t.change,
    t.date_edtf, t.date_min, t.date_max, t.date_prec, t.scope, t.place_id, t.where_prec,
    t.weapon, t.outcome, t.target_type, t.claimed_by, t.attributed_to, t.actor1, t.actor2,
    array_remove(t.assoc_actor_1 || t.notable_killed || ARRAY[t.actor1, t.actor2, t.claimed_by, t.attributed_to], NULL) AS actors,
    t.verification, t.number_of_sources, t.independent_sources,
    NULL::text AS title_en, NULL::text AS title_ar, t.summary_en, t.summary_ar, t.tags, t.created_at, to_jsonb(t) AS "row"
  FROM attack t
  UNION ALL
  SELECT
    'strike', t.id, t.entry_id, t.since, t.until, t.status, t.change,
    t.date_edtf, t.date_min, t.date_max, t.date_prec, t.scope, t.place_id, t.where_prec,
    t.weapon, t.outcome, t.target_type, t.claimed_by, t.attributed_to, t.actor1, t.actor2,
    array_remove(t.assoc_actor_1 || t.notable_killed || ARRAY[t.actor1, t.actor2, t.claimed_by, t.attributed_to], NULL),
    t.verification, t.number_of_sources, t.independent_sources,
    NULL, NULL, t.summary_en, t.summary_ar, t.tags, t.created_at, to_jsonb(t)
  FROM strike t
  UNION ALL
  SELECT
    'milestone', t.id, t.entry_id, t.since, t.until, t.status, t.change,
    t.date_edtf, t.date_min, t.date_max, t.date_prec, t.scope, t.place_id, t.where_prec,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL, t.parties,
    t.verification, t.number_of_sources, t.independent_sources,
    t.title_en, t.title_ar, t.summary_en, t.summary_ar, t.tags, t.created_at, to_jsonb(t)
  FROM milestone t
  UNION ALL
  SELECT
    'force_level', t.id, t.entry_id, t.since, t.until, t.status, t.change,
    t.date_edtf, t.date_min, t.date_max, t.date_prec, t.scope, t.place_id, t.where_prec,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}',
    t.verification, t.number_of_sources, t.independent_sources,
    NULL, NULL, t.summary_en, t.summary_ar, t.tags, t.created_at, to_jsonb(t)
  FROM force_level t
  UNION ALL
  SELECT
    'tally_claim', t.id, t.entry_id, t.since, t.until, t.status, t.change,
    t.date_edtf, t.date_min, t.date_max, t.date_prec, t.scope, t.place_id, t.where_prec,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL, array_remove(ARRAY[t.claimant], NULL),
    t.verification, t.number_of_sources, t.independent_sources,
    NULL, NULL, t.summary_en, t.summary_ar, t.tags, t.created_at, to_jsonb(t)
  FROM tally_claim t
) v
JOIN entry e ON e.id = v.entry_id;
