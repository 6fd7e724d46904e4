-- CreateTable
CREATE TABLE "event_rollup" (
    "kind" TEXT NOT NULL,
    "grain" TEXT NOT NULL,
    "dim" TEXT NOT NULL,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "date_min" DATE NOT NULL,
    "date_max" DATE NOT NULL,
    "events_low" BIGINT NOT NULL,
    "events_best" BIGINT NOT NULL,
    "events_high" BIGINT NOT NULL,
    "fatalities_low" BIGINT NOT NULL,
    "fatalities_best" BIGINT NOT NULL,
    "fatalities_high" BIGINT NOT NULL,
    "injured_low" BIGINT NOT NULL,
    "injured_best" BIGINT NOT NULL,
    "injured_high" BIGINT NOT NULL,

    CONSTRAINT "event_rollup_pkey" PRIMARY KEY ("kind","grain","dim","a","b","scope","date_min","date_max")
);

-- CreateIndex
CREATE INDEX "event_rollup_kind_grain_dim_b_a_idx" ON "event_rollup"("kind", "grain", "dim", "b", "a");


-- By hand from here on ------------------------------------------------------------------------------------------------
-- Roll-ups: what a tally with one split and one filter needs, added up. The rules of counting stand in lib/domain/tally.ts
-- and lib/server/queries/tally-sql.ts; a property test holds all three together.

-- What events add to the roll-ups, each taken as often as its sign says. `whole` false: only what being a possible duplicate
-- decides, the low count. Events of no stated area are counted nowhere, and discounted ones in no bound.
CREATE FUNCTION iwm_rollup_cells(of_kind text, ids int[], signs int[], whole boolean) RETURNS SETOF event_rollup
LANGUAGE sql STABLE AS $$
  WITH dup AS (
    SELECT DISTINCT l.from_id FROM entry_link l
    WHERE l.kind = 'possible_duplicate_of' AND l.since IS NOT NULL AND l.until IS NULL
  ), event AS (
    SELECT g.sign, v.*, coalesce(v.verification, 'weak') AS grade,
      v.from_id IS NOT NULL AND whole AS duplicate, coalesce(v.verification, 'weak') <> 'contested' AS best
    FROM unnest(ids, signs) AS g(id, sign)
    JOIN (
      SELECT t.id, d.from_id, t.date_min, t.date_max, t.scope, t.weapon, t.place_id, t.claimed_by, t.outcome, t.target_type, t.verification,
        t.fatalities_low, t.fatalities_best, t.fatalities_high, t.injured_low, t.injured_best, t.injured_high,
        t.assoc_actor_1 || t.notable_killed || ARRAY[t.actor1, t.actor2, t.claimed_by, t.attributed_to] AS actors
      FROM attack t LEFT JOIN dup d ON d.from_id = t.entry_id WHERE of_kind = 'attack' AND t.id = ANY(ids)
      UNION ALL
      SELECT t.id, d.from_id, t.date_min, t.date_max, t.scope, t.weapon, t.place_id, t.claimed_by, t.outcome, t.target_type, t.verification,
        t.fatalities_low, t.fatalities_best, t.fatalities_high, t.injured_low, t.injured_best, t.injured_high,
        t.assoc_actor_1 || t.notable_killed || ARRAY[t.actor1, t.actor2, t.claimed_by, t.attributed_to]
      FROM strike t LEFT JOIN dup d ON d.from_id = t.entry_id WHERE of_kind = 'strike' AND t.id = ANY(ids)
    ) v ON v.id = g.id
    WHERE v.scope IS NOT NULL AND coalesce(v.verification, 'weak') <> 'discounted'
  )
  SELECT of_kind, w.grain, c.dim, c.a, c.b, e.scope, coalesce(w.first, '-infinity'), coalesce(w.last, 'infinity'),
    sum(CASE WHEN e.grade IN ('confirmed', 'fair') AND NOT e.duplicate THEN e.sign ELSE 0 END)::bigint,
    sum(CASE WHEN whole AND e.best THEN e.sign ELSE 0 END)::bigint,
    sum(CASE WHEN whole THEN e.sign ELSE 0 END)::bigint,
    sum(CASE WHEN whole AND e.best THEN e.sign * coalesce(e.fatalities_low, e.fatalities_best, 0) ELSE 0 END)::bigint,
    sum(CASE WHEN whole AND e.best THEN e.sign * coalesce(e.fatalities_best, e.fatalities_low, 0) ELSE 0 END)::bigint,
    sum(CASE WHEN whole AND e.best THEN e.sign * coalesce(e.fatalities_high, e.fatalities_best, e.fatalities_low, 0) ELSE 0 END)::bigint,
    sum(CASE WHEN whole AND e.best THEN e.sign * coalesce(e.injured_low, e.injured_best, 0) ELSE 0 END)::bigint,
    sum(CASE WHEN whole AND e.best THEN e.sign * coalesce(e.injured_best, e.injured_low, 0) ELSE 0 END)::bigint,
    sum(CASE WHEN whole AND e.best THEN e.sign * coalesce(e.injured_high, e.injured_best, e.injured_low, 0) ELSE 0 END)::bigint
  FROM event e
  CROSS JOIN LATERAL (
    WITH one(dim, key) AS (
      VALUES ('claimed_by', coalesce(e.claimed_by, 'unknown')), ('outcome', coalesce(e.outcome, 'unknown')),
        ('place', coalesce(e.place_id, 'unknown')), ('target', coalesce(e.target_type, 'unknown')),
        ('verification', e.grade), ('weapon', coalesce(e.weapon, 'unknown'))
      UNION ALL SELECT DISTINCT 'actor', who FROM unnest(e.actors) who WHERE who IS NOT NULL
    )
    SELECT 'all' AS dim, '' AS a, '' AS b, false AS pair
    UNION ALL SELECT dim, key, '', false FROM one
    UNION ALL SELECT x.dim || '.' || y.dim, x.key, y.key, true FROM one x JOIN one y ON x.dim < y.dim
  ) c
  JOIN LATERAL (
    SELECT 'day' AS grain, e.date_min AS first, e.date_max AS last
    UNION ALL SELECT 'week', CASE WHEN f.same THEN f.start ELSE e.date_min END, CASE WHEN f.same THEN f.start + 6 ELSE e.date_max END
      FROM (SELECT date_trunc('week', e.date_min::timestamp)::date AS start,
        date_trunc('week', e.date_min::timestamp) = date_trunc('week', e.date_max::timestamp) AS same) f
    UNION ALL SELECT 'month', CASE WHEN f.same THEN f.start ELSE e.date_min END,
        CASE WHEN f.same THEN (f.start + interval '1 month - 1 day')::date ELSE e.date_max END
      FROM (SELECT date_trunc('month', e.date_min::timestamp)::date AS start,
        date_trunc('month', e.date_min::timestamp) = date_trunc('month', e.date_max::timestamp) AS same) f
  ) w ON w.grain <> 'day' OR NOT c.pair
  GROUP BY 2, 3, 4, 5, 6, 7, 8
$$;

CREATE FUNCTION iwm_rollup_add(of_kind text, ids int[], signs int[], whole boolean) RETURNS void LANGUAGE sql AS $$
  INSERT INTO event_rollup AS r SELECT * FROM iwm_rollup_cells(of_kind, ids, signs, whole)
  ON CONFLICT (kind, grain, dim, a, b, scope, date_min, date_max) DO UPDATE SET
    events_low = r.events_low + excluded.events_low, events_best = r.events_best + excluded.events_best,
    events_high = r.events_high + excluded.events_high, fatalities_low = r.fatalities_low + excluded.fatalities_low,
    fatalities_best = r.fatalities_best + excluded.fatalities_best, fatalities_high = r.fatalities_high + excluded.fatalities_high,
    injured_low = r.injured_low + excluded.injured_low, injured_best = r.injured_best + excluded.injured_best,
    injured_high = r.injured_high + excluded.injured_high
$$;

-- An event counts while it is open and published; what it says does not change while it does (see iwm_history).
CREATE FUNCTION iwm_rollup_opened() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids int[];
BEGIN
  SELECT array_agg(id) INTO ids FROM new_rows WHERE since IS NOT NULL AND until IS NULL AND status = 'published';
  IF ids IS NOT NULL THEN PERFORM iwm_rollup_add(TG_TABLE_NAME, ids, array_fill(1, ARRAY[cardinality(ids)]), true); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION iwm_rollup_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids int[];
  signs int[];
BEGIN
  SELECT array_agg(s.id), array_agg(s.sign) INTO ids, signs FROM (
    SELECT id, (n.since IS NOT NULL AND n.until IS NULL AND n.status = 'published')::int
      - (o.since IS NOT NULL AND o.until IS NULL AND o.status = 'published')::int AS sign
    FROM new_rows n JOIN old_rows o USING (id)
  ) s WHERE s.sign <> 0;
  IF ids IS NOT NULL THEN PERFORM iwm_rollup_add(TG_TABLE_NAME, ids, signs, true); END IF;
  RETURN NULL;
END $$;

-- A link makes an event a possible duplicate, which the low count leaves out: entries of which that is so now and was not
-- before the statement, or the other way round.
CREATE FUNCTION iwm_rollup_linked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_kind text;
  ids int[];
  signs int[];
BEGIN
  FOREACH of_kind IN ARRAY ARRAY['attack', 'strike'] LOOP
    WITH was AS (
      SELECT l.from_id FROM old_rows l WHERE l.kind = 'possible_duplicate_of' AND l.since IS NOT NULL AND l.until IS NULL
    ), is_now AS (
      SELECT l.from_id FROM new_rows l WHERE l.kind = 'possible_duplicate_of' AND l.since IS NOT NULL AND l.until IS NULL
    ), touched AS (
      SELECT from_id, (SELECT count(*) FROM was w WHERE w.from_id = u.from_id) AS n_was,
        (SELECT count(*) FROM is_now n WHERE n.from_id = u.from_id) AS n_is,
        (SELECT count(*) FROM entry_link l WHERE l.from_id = u.from_id AND l.kind = 'possible_duplicate_of'
          AND l.since IS NOT NULL AND l.until IS NULL) AS n_all
      FROM (SELECT from_id FROM was UNION SELECT from_id FROM is_now) u
    ), turned AS (
      SELECT from_id, CASE WHEN n_all > 0 THEN -1 ELSE 1 END AS sign FROM touched WHERE (n_all > 0) <> (n_all - n_is + n_was > 0)
    ), live AS (
      SELECT t.id, t.entry_id FROM attack t WHERE of_kind = 'attack' AND t.since IS NOT NULL AND t.until IS NULL AND t.status = 'published'
        AND t.entry_id IN (SELECT from_id FROM turned)
      UNION ALL
      SELECT t.id, t.entry_id FROM strike t WHERE of_kind = 'strike' AND t.since IS NOT NULL AND t.until IS NULL AND t.status = 'published'
        AND t.entry_id IN (SELECT from_id FROM turned)
    )
    SELECT array_agg(live.id), array_agg(turned.sign) INTO ids, signs FROM live JOIN turned ON turned.from_id = live.entry_id;
    IF ids IS NOT NULL THEN PERFORM iwm_rollup_add(of_kind, ids, signs, false); END IF;
  END LOOP;
  RETURN NULL;
END $$;

-- The same for links that are published the moment they are written: there is no row from before the statement.
CREATE FUNCTION iwm_rollup_link_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM iwm_rollup_add(f.kind, array_agg(f.id), array_agg(-1), false) FROM (
    SELECT v.kind, v.id FROM (
      SELECT 'attack' AS kind, t.id, t.entry_id FROM attack t WHERE t.since IS NOT NULL AND t.until IS NULL AND t.status = 'published'
        AND t.entry_id IN (SELECT from_id FROM new_rows)
      UNION ALL
      SELECT 'strike', t.id, t.entry_id FROM strike t WHERE t.since IS NOT NULL AND t.until IS NULL AND t.status = 'published'
        AND t.entry_id IN (SELECT from_id FROM new_rows)
    ) v WHERE EXISTS (
      SELECT FROM new_rows n WHERE n.from_id = v.entry_id AND n.kind = 'possible_duplicate_of' AND n.since IS NOT NULL AND n.until IS NULL
    ) AND NOT EXISTS (
      SELECT FROM entry_link l WHERE l.from_id = v.entry_id AND l.kind = 'possible_duplicate_of' AND l.since IS NOT NULL
        AND l.until IS NULL AND l.id NOT IN (SELECT id FROM new_rows)
    )
  ) f GROUP BY f.kind;
  RETURN NULL;
END $$;

-- Adds everything up again, some thousands of events at a time.
CREATE FUNCTION iwm_rollup_rebuild() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  of_kind text;
  ids int[];
  after int;
BEGIN
  DELETE FROM event_rollup;
  FOREACH of_kind IN ARRAY ARRAY['attack', 'strike'] LOOP
    after := 0;
    LOOP
      EXECUTE format('SELECT array_agg(id) FROM (SELECT id FROM %I WHERE since IS NOT NULL AND until IS NULL AND status = ''published''
        AND id > $1 ORDER BY id LIMIT 5000) s', of_kind) INTO ids USING after;
      EXIT WHEN ids IS NULL;
      PERFORM iwm_rollup_add(of_kind, ids, array_fill(1, ARRAY[cardinality(ids)]), true);
      after := ids[cardinality(ids)];
    END LOOP;
  END LOOP;
END $$;

DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['attack', 'strike'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION iwm_rollup_opened()', tbl || '_rolled_up', tbl);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION iwm_rollup_changed()', tbl || '_rolled_up_again', tbl);
  END LOOP;
END $$;

CREATE TRIGGER entry_link_rolled_up AFTER INSERT ON entry_link REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION iwm_rollup_link_added();
CREATE TRIGGER entry_link_rolled_up_again AFTER UPDATE ON entry_link REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION iwm_rollup_linked();

SELECT iwm_rollup_rebuild();
