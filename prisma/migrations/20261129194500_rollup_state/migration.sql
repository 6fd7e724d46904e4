-- CreateTable
CREATE TABLE "rollup_state" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "rollup_state_pkey" PRIMARY KEY ("one")
);

-- By hand from here on ------------------------------------------------------------------------------------------------
-- Roll-ups stand at a revision, which is written with them. What was opened, closed or linked after it is no part of the sums, and a
-- tally adds it for itself; so sums never disagree with the record, whether they are brought forward with every revision or
-- once after many. See docs/decisions/043-sums-stand-at-a-revision.md.

ALTER TABLE rollup_state ADD CONSTRAINT rollup_state_one_row CHECK ("one");
INSERT INTO rollup_state ("one", revision) VALUES (true, 0);

DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['attack', 'strike', 'entry_link'] LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON %I', tbl || '_rolled_up', tbl);
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON %I', tbl || '_rolled_up_again', tbl);
  END LOOP;
END $$;
DROP FUNCTION IF EXISTS iwm_rollup_opened(), iwm_rollup_changed(), iwm_rollup_linked(), iwm_rollup_link_added(),
  iwm_rollup_add(text, int[], int[], boolean), iwm_rollup_cells(text, int[], int[], boolean);

-- In the order of their bytes, as the words of the search: what is put in order here is codes, by the hundred thousand, and a locale's order
-- takes several times as long.
DELETE FROM event_rollup;
ALTER TABLE event_rollup ALTER COLUMN kind TYPE text COLLATE "C", ALTER COLUMN grain TYPE text COLLATE "C", ALTER COLUMN dim TYPE text COLLATE "C",
  ALTER COLUMN a TYPE text COLLATE "C", ALTER COLUMN b TYPE text COLLATE "C", ALTER COLUMN scope TYPE text COLLATE "C";

-- Versions of events that count otherwise at one revision than at a later one, whether by themselves or by a link.
CREATE FUNCTION iwm_rollup_changed(of_kind text, was int, becomes int) RETURNS int[] LANGUAGE plpgsql STABLE AS $$
DECLARE ids int[];
BEGIN
  EXECUTE format($q$ SELECT array_agg(c.id ORDER BY c.id) FROM (
      SELECT id FROM %1$I WHERE since > $1 AND since <= $2
      UNION SELECT id FROM %1$I WHERE until > $1 AND until <= $2
      UNION SELECT t.id FROM entry_link l JOIN %1$I t ON t.entry_id = l.from_id WHERE l.kind = 'possible_duplicate_of'
        AND (l.since > $1 AND l.since <= $2 OR l.until > $1 AND l.until <= $2)
    ) c $q$, of_kind) INTO ids USING was, becomes;
  RETURN ids;
END $$;

-- What versions add to the sums when these go from one revision to another: what each counts then, less what it counted before. A
-- date that fits in a week or month is widened to it; one that does not, to the months that it begins and ends in, which decide
-- everything that is asked of it by the week or the month. Every set of dimensions is grouped in one pass over the events.
CREATE FUNCTION iwm_rollup_cells(of_kind text, ids int[], was int, becomes int) RETURNS SETOF event_rollup
-- The planner takes each set for as large as the events; what the sets really hold is the cells, some dozens an event at most.
LANGUAGE plpgsql STABLE ROWS 20000 SET work_mem = '64MB' SET hash_mem_multiplier = 1000 SET jit = off AS $$
BEGIN
  -- Planned anew with the ids at hand: a plan for ten events is no plan for thousands.
  RETURN QUERY EXECUTE format($q$
  WITH event AS MATERIALIZED (
    SELECT e.*, e.n * (e.grade <> 'contested')::int AS best FROM (
      SELECT t.date_min, t.date_max, t.scope, g.grade, coalesce(t.claimed_by, 'unknown') AS claimed_by, coalesce(t.outcome, 'unknown') AS outcome,
        coalesce(t.place_id, 'unknown') AS place, coalesce(t.target_type, 'unknown') AS target, coalesce(t.weapon, 'unknown') AS weapon,
        s.after::int - s.before::int AS n,
        CASE WHEN g.grade IN ('confirmed', 'fair') THEN
          (s.after AND NOT EXISTS (SELECT FROM entry_link l WHERE l.from_id = t.entry_id AND l.kind = 'possible_duplicate_of'
            AND l.since <= $3 AND (l.until IS NULL OR l.until > $3)))::int
          - (s.before AND NOT EXISTS (SELECT FROM entry_link l WHERE l.from_id = t.entry_id AND l.kind = 'possible_duplicate_of'
            AND l.since <= $2 AND (l.until IS NULL OR l.until > $2)))::int
          ELSE 0 END AS low,
        coalesce(t.fatalities_low, t.fatalities_best, 0) AS f1, coalesce(t.fatalities_best, t.fatalities_low, 0) AS f2,
        coalesce(t.fatalities_high, t.fatalities_best, t.fatalities_low, 0) AS f3,
        coalesce(t.injured_low, t.injured_best, 0) AS h1, coalesce(t.injured_best, t.injured_low, 0) AS h2,
        coalesce(t.injured_high, t.injured_best, t.injured_low, 0) AS h3,
        t.assoc_actor_1 || t.notable_killed || ARRAY[t.actor1, t.actor2, t.claimed_by, t.attributed_to] AS actors
      FROM %1$I t
      CROSS JOIN LATERAL (SELECT coalesce(t.verification, 'weak') AS grade) g
      CROSS JOIN LATERAL (SELECT t.since <= $3 AND (t.until IS NULL OR t.until > $3) AS after,
        t.since <= $2 AND (t.until IS NULL OR t.until > $2) AS before) s
      WHERE t.id = ANY($1) AND t.since IS NOT NULL AND t.status = 'published' AND t.scope IS NOT NULL AND g.grade <> 'discounted'
    ) e WHERE e.n <> 0 OR e.low <> 0
  ), dated AS (
    SELECT e.*, date_trunc('week', e.date_min::timestamp)::date AS week, date_trunc('month', e.date_min::timestamp)::date AS month,
      (date_trunc('month', e.date_max::timestamp) + interval '1 month - 1 day')::date AS month_end,
      date_trunc('week', e.date_min::timestamp) = date_trunc('week', e.date_max::timestamp) IS TRUE AS one_week
    FROM event e
  ), span AS MATERIALIZED (
    SELECT p.grain, coalesce(p.first, '-infinity') AS first, coalesce(p.last, 'infinity') AS last, d.*
    FROM dated d CROSS JOIN LATERAL (VALUES
      ('week', CASE WHEN d.one_week THEN d.week ELSE d.month END, CASE WHEN d.one_week THEN d.week + 6 ELSE d.month_end END),
      ('month', d.month, d.month_end)
    ) AS p(grain, first, last)
  ), day AS (
    SELECT 'day' AS grain, coalesce(e.date_min, '-infinity') AS first, coalesce(e.date_max, 'infinity') AS last, e.* FROM event e
  ), summed AS (
    SELECT grain, first, last, scope, NULL AS actor, claimed_by, outcome, place, target, grade, weapon, sum(low) AS e1, sum(best) AS e2, sum(n) AS e3,
      sum(best * f1) AS f1, sum(best * f2) AS f2, sum(best * f3) AS f3, sum(best * h1) AS h1, sum(best * h2) AS h2, sum(best * h3) AS h3
    FROM span GROUP BY grain, first, last, scope, GROUPING SETS ((), (claimed_by), (outcome), (place), (target), (grade), (weapon),
      (claimed_by, outcome), (claimed_by, place), (claimed_by, target), (claimed_by, grade), (claimed_by, weapon),
      (outcome, place), (outcome, target), (outcome, grade), (outcome, weapon), (place, target), (place, grade), (place, weapon),
      (target, grade), (target, weapon), (grade, weapon))
    UNION ALL
    SELECT grain, first, last, scope, who, claimed_by, outcome, place, target, grade, weapon, sum(low), sum(best), sum(n),
      sum(best * f1), sum(best * f2), sum(best * f3), sum(best * h1), sum(best * h2), sum(best * h3)
    FROM span CROSS JOIN LATERAL (SELECT DISTINCT who FROM unnest(actors) who WHERE who IS NOT NULL) a
    GROUP BY grain, first, last, scope, who, GROUPING SETS ((), (claimed_by), (outcome), (place), (target), (grade), (weapon))
    UNION ALL
    SELECT grain, first, last, scope, NULL, claimed_by, outcome, place, target, grade, weapon, sum(low), sum(best), sum(n),
      sum(best * f1), sum(best * f2), sum(best * f3), sum(best * h1), sum(best * h2), sum(best * h3)
    FROM day GROUP BY grain, first, last, scope, GROUPING SETS ((), (claimed_by), (outcome), (place), (target), (grade), (weapon))
    UNION ALL
    SELECT grain, first, last, scope, who, NULL, NULL, NULL, NULL, NULL, NULL, sum(low), sum(best), sum(n),
      sum(best * f1), sum(best * f2), sum(best * f3), sum(best * h1), sum(best * h2), sum(best * h3)
    FROM day CROSS JOIN LATERAL (SELECT DISTINCT who FROM unnest(actors) who WHERE who IS NOT NULL) a
    GROUP BY grain, first, last, scope, who
  )
  SELECT %1$L, s.grain, coalesce(nullif(array_to_string(ARRAY[CASE WHEN s.actor IS NOT NULL THEN 'actor' END,
      CASE WHEN s.claimed_by IS NOT NULL THEN 'claimed_by' END, CASE WHEN s.outcome IS NOT NULL THEN 'outcome' END,
      CASE WHEN s.place IS NOT NULL THEN 'place' END, CASE WHEN s.target IS NOT NULL THEN 'target' END,
      CASE WHEN s.grade IS NOT NULL THEN 'verification' END, CASE WHEN s.weapon IS NOT NULL THEN 'weapon' END], '.'), ''), 'all'),
    coalesce(k.keys[1], ''), coalesce(k.keys[2], ''), s.scope, s.first, s.last, s.e1, s.e2, s.e3, s.f1, s.f2, s.f3, s.h1, s.h2, s.h3
  FROM summed s CROSS JOIN LATERAL (SELECT array_remove(
    ARRAY[s.actor, s.claimed_by, s.outcome, s.place, s.target, s.grade, s.weapon], NULL) AS keys) k
  $q$, of_kind) USING ids, was, becomes;
END $$;

-- Brings the sums forward to the newest revision, if nobody else does so at this moment; answers how many versions that were. Sums and
-- revision are written together or not at all. Pieces, so that memory does not grow with what changed.
CREATE FUNCTION iwm_rollup_fold() RETURNS int LANGUAGE plpgsql SET jit = off AS $$
DECLARE
  stands int;
  newest int;
  of_kind text;
  ids int[];
  done int := 0;
BEGIN
  SELECT revision INTO stands FROM rollup_state FOR UPDATE SKIP LOCKED;
  SELECT max(number) INTO newest FROM revision;
  IF stands IS NULL OR newest IS NULL OR newest <= stands THEN RETURN 0; END IF;
  FOREACH of_kind IN ARRAY ARRAY['attack', 'strike'] LOOP
    ids := iwm_rollup_changed(of_kind, stands, newest);
    FOR at IN 1..coalesce(cardinality(ids), 0) BY 50000 LOOP
      -- In the order of the key, so that pages of the index are met one after the other.
      INSERT INTO event_rollup AS r SELECT * FROM iwm_rollup_cells(of_kind, ids[at:at + 49999], stands, newest) c
      ORDER BY c.kind, c.grain, c.dim, c.a, c.b, c.scope, c.date_min, c.date_max
      ON CONFLICT (kind, grain, dim, a, b, scope, date_min, date_max) DO UPDATE SET
        events_low = r.events_low + excluded.events_low, events_best = r.events_best + excluded.events_best,
        events_high = r.events_high + excluded.events_high, fatalities_low = r.fatalities_low + excluded.fatalities_low,
        fatalities_best = r.fatalities_best + excluded.fatalities_best, fatalities_high = r.fatalities_high + excluded.fatalities_high,
        injured_low = r.injured_low + excluded.injured_low, injured_best = r.injured_best + excluded.injured_best,
        injured_high = r.injured_high + excluded.injured_high;
    END LOOP;
    done := done + coalesce(cardinality(ids), 0);
  END LOOP;
  UPDATE rollup_state SET revision = newest;
  RETURN done;
END $$;

-- Adds everything up again.
CREATE OR REPLACE FUNCTION iwm_rollup_rebuild() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE rollup_state SET revision = 0;
  DELETE FROM event_rollup;
  PERFORM iwm_rollup_fold();
END $$;

-- As before; and what is added up is over: a row that a revision opens or closes after the sums went by it would be missing in them.
CREATE OR REPLACE FUNCTION iwm_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE newest int;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.since IS NULL THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'row % of "%" is published and stays', OLD.id, TG_TABLE_NAME
      USING ERRCODE = 'IWM01', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.since IS NOT NULL AND (OLD.until IS NOT NULL AND OLD.until IS DISTINCT FROM NEW.until
      OR to_jsonb(OLD) - 'until' - 'dropped' <> to_jsonb(NEW) - 'until' - 'dropped') THEN
    RAISE EXCEPTION 'row % of "%" is published: it can be closed, not changed', OLD.id, TG_TABLE_NAME
      USING ERRCODE = 'IWM01', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  IF NEW.since IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.since IS DISTINCT FROM OLD.since OR NEW.until IS DISTINCT FROM OLD.until) THEN
    SELECT max(number) INTO newest FROM revision;
    IF (TG_OP = 'INSERT' OR NEW.since IS DISTINCT FROM OLD.since) AND NEW.since IS DISTINCT FROM newest
       OR NEW.until IS NOT NULL AND NEW.until IS DISTINCT FROM newest THEN
      RAISE EXCEPTION 'a row of "%" is opened and closed by the newest revision (%) only', TG_TABLE_NAME, newest
        USING ERRCODE = 'IWM04', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    IF TG_TABLE_NAME IN ('attack', 'strike', 'entry_link') AND EXISTS (SELECT FROM rollup_state WHERE revision >= newest) THEN
      RAISE EXCEPTION 'revision % is added up: it opens and closes no more rows of "%"', newest, TG_TABLE_NAME
        USING ERRCODE = 'IWM04', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
  END IF;
  RETURN NEW;
END $$;

SELECT iwm_rollup_rebuild();
