-- Writing many versions at once: what triggers did row by row, or with plans made for ten rows, is done for a whole statement.
-- What comes of it is the same, cell by cell and word by word: tests hold it against `iwm_index` and the twin of counting.

-- Room on a page for the next sum, so that adding to a cell touches no index.
ALTER TABLE event_rollup SET (fillfactor = 80);

-- Roll-ups. As before, but dimensions and periods are spread out once for all events and met by hash, and only the links of these
-- events are looked at. `n` numbers the events of this call.
CREATE OR REPLACE FUNCTION iwm_rollup_cells(of_kind text, ids int[], signs int[], whole boolean) RETURNS SETOF event_rollup
LANGUAGE plpgsql STABLE ROWS 20000 SET work_mem = '64MB' SET jit = off AS $$
BEGIN
  -- Planned anew with the ids at hand: a plan for ten events is no plan for thousands.
  RETURN QUERY EXECUTE format($q$
  WITH event AS MATERIALIZED (
    SELECT g.sign, g.sign * (v.grade <> 'contested')::int AS best, v.*, v.linked AND $3 AS duplicate
    FROM unnest($1, $2) AS g(id, sign)
    JOIN (
      SELECT t.id, t.date_min, t.date_max, t.scope, t.weapon, t.place_id, t.claimed_by, t.outcome, t.target_type,
        coalesce(t.verification, 'weak') AS grade,
        t.fatalities_low, t.fatalities_best, t.fatalities_high, t.injured_low, t.injured_best, t.injured_high,
        t.assoc_actor_1 || t.notable_killed || ARRAY[t.actor1, t.actor2, t.claimed_by, t.attributed_to] AS actors,
        EXISTS (SELECT FROM entry_link l WHERE l.from_id = t.entry_id AND l.kind = 'possible_duplicate_of'
          AND l.since IS NOT NULL AND l.until IS NULL) AS linked
      FROM %1$I t WHERE t.id = ANY($1) AND t.scope IS NOT NULL AND coalesce(t.verification, 'weak') <> 'discounted'
    ) v ON v.id = g.id
  ), one AS MATERIALIZED (
    SELECT e.id, unnest(ARRAY['claimed_by', 'outcome', 'place', 'target', 'verification', 'weapon']) AS dim,
      unnest(ARRAY[coalesce(e.claimed_by, 'unknown'), coalesce(e.outcome, 'unknown'), coalesce(e.place_id, 'unknown'),
        coalesce(e.target_type, 'unknown'), e.grade, coalesce(e.weapon, 'unknown')]) AS key
    FROM event e
    UNION ALL
    SELECT a.id, 'actor', a.who FROM (SELECT DISTINCT e.id, unnest(e.actors) AS who FROM event e) a WHERE a.who IS NOT NULL
  ), cell AS MATERIALIZED (
    SELECT e.id, 'all' AS dim, '' AS a, '' AS b, false AS pair FROM event e
    UNION ALL SELECT o.id, o.dim, o.key, '', false FROM one o
    UNION ALL SELECT x.id, x.dim || '.' || y.dim, x.key, y.key, true FROM one x JOIN one y ON y.id = x.id AND y.dim > x.dim
  ), span AS (
    SELECT e.*, date_trunc('week', e.date_min::timestamp)::date AS week, date_trunc('month', e.date_min::timestamp)::date AS month,
      date_trunc('week', e.date_min::timestamp) = date_trunc('week', e.date_max::timestamp) IS TRUE AS one_week,
      date_trunc('month', e.date_min::timestamp) = date_trunc('month', e.date_max::timestamp) IS TRUE AS one_month
    FROM event e
  ), period AS MATERIALIZED (
    SELECT s.id, s.scope, unnest(ARRAY['day', 'week', 'month']) AS grain,
      unnest(ARRAY[s.date_min, CASE WHEN s.one_week THEN s.week ELSE s.date_min END,
        CASE WHEN s.one_month THEN s.month ELSE s.date_min END]) AS first,
      unnest(ARRAY[s.date_max, CASE WHEN s.one_week THEN s.week + 6 ELSE s.date_max END,
        CASE WHEN s.one_month THEN (s.month + interval '1 month - 1 day')::date ELSE s.date_max END]) AS last,
      CASE WHEN s.grade IN ('confirmed', 'fair') AND NOT s.duplicate THEN s.sign ELSE 0 END AS e1,
      CASE WHEN $3 THEN s.best ELSE 0 END AS e2, CASE WHEN $3 THEN s.sign ELSE 0 END AS e3,
      CASE WHEN $3 THEN s.best * coalesce(s.fatalities_low, s.fatalities_best, 0) ELSE 0 END AS f1,
      CASE WHEN $3 THEN s.best * coalesce(s.fatalities_best, s.fatalities_low, 0) ELSE 0 END AS f2,
      CASE WHEN $3 THEN s.best * coalesce(s.fatalities_high, s.fatalities_best, s.fatalities_low, 0) ELSE 0 END AS f3,
      CASE WHEN $3 THEN s.best * coalesce(s.injured_low, s.injured_best, 0) ELSE 0 END AS h1,
      CASE WHEN $3 THEN s.best * coalesce(s.injured_best, s.injured_low, 0) ELSE 0 END AS h2,
      CASE WHEN $3 THEN s.best * coalesce(s.injured_high, s.injured_best, s.injured_low, 0) ELSE 0 END AS h3
    FROM span s
  )
  SELECT %1$L, p.grain, c.dim, c.a, c.b, p.scope, coalesce(p.first, '-infinity'), coalesce(p.last, 'infinity'),
    sum(p.e1), sum(p.e2), sum(p.e3), sum(p.f1), sum(p.f2), sum(p.f3), sum(p.h1), sum(p.h2), sum(p.h3)
  FROM cell c JOIN period p ON p.id = c.id AND NOT (c.pair AND p.grain = 'day')
  GROUP BY 2, 3, 4, 5, 6, 7, 8
  $q$, of_kind) USING ids, signs, whole;
END $$;

-- Few events: their cells one by one. Many: those that are there by one join, the others by one insert. Writers wait for one another
-- (see lib/server/db/publish-lock.ts), and a cell that came in between would break the key and with it the transaction.
CREATE OR REPLACE FUNCTION iwm_rollup_add(of_kind text, ids int[], signs int[], whole boolean) RETURNS void
LANGUAGE plpgsql SET work_mem = '64MB' SET jit = off AS $$
BEGIN
  IF cardinality(ids) < 100 THEN
    INSERT INTO event_rollup AS r SELECT * FROM iwm_rollup_cells(of_kind, ids, signs, whole)
    ON CONFLICT (kind, grain, dim, a, b, scope, date_min, date_max) DO UPDATE SET
      events_low = r.events_low + excluded.events_low, events_best = r.events_best + excluded.events_best,
      events_high = r.events_high + excluded.events_high, fatalities_low = r.fatalities_low + excluded.fatalities_low,
      fatalities_best = r.fatalities_best + excluded.fatalities_best, fatalities_high = r.fatalities_high + excluded.fatalities_high,
      injured_low = r.injured_low + excluded.injured_low, injured_best = r.injured_best + excluded.injured_best,
      injured_high = r.injured_high + excluded.injured_high;
    RETURN;
  END IF;
  EXECUTE $q$
  WITH cell AS MATERIALIZED (SELECT * FROM iwm_rollup_cells($1, $2, $3, $4)), added AS (
    UPDATE event_rollup r SET
      events_low = r.events_low + c.events_low, events_best = r.events_best + c.events_best,
      events_high = r.events_high + c.events_high, fatalities_low = r.fatalities_low + c.fatalities_low,
      fatalities_best = r.fatalities_best + c.fatalities_best, fatalities_high = r.fatalities_high + c.fatalities_high,
      injured_low = r.injured_low + c.injured_low, injured_best = r.injured_best + c.injured_best,
      injured_high = r.injured_high + c.injured_high
    FROM cell c WHERE (r.kind, r.grain, r.dim, r.a, r.b, r.scope, r.date_min, r.date_max)
      = (c.kind, c.grain, c.dim, c.a, c.b, c.scope, c.date_min, c.date_max)
  )
  INSERT INTO event_rollup SELECT c.* FROM cell c WHERE NOT EXISTS (
    SELECT FROM event_rollup r WHERE (r.kind, r.grain, r.dim, r.a, r.b, r.scope, r.date_min, r.date_max)
      = (c.kind, c.grain, c.dim, c.a, c.b, c.scope, c.date_min, c.date_max))
  ORDER BY c.kind, c.grain, c.dim, c.a, c.b, c.scope, c.date_min, c.date_max
  $q$ USING of_kind, ids, signs, whole;
END $$;

CREATE OR REPLACE FUNCTION iwm_rollup_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids int[];
  signs int[];
BEGIN
  -- Planned anew for the rows at hand: the plan of one row, kept, would compare each of thousands with every other.
  EXECUTE $q$ SELECT array_agg(s.id), array_agg(s.sign) FROM (
    SELECT id, (n.since IS NOT NULL AND n.until IS NULL AND n.status = 'published')::int
      - (o.since IS NOT NULL AND o.until IS NULL AND o.status = 'published')::int AS sign
    FROM new_rows n JOIN old_rows o USING (id)
  ) s WHERE s.sign <> 0 $q$ INTO ids, signs;
  IF ids IS NOT NULL THEN PERFORM iwm_rollup_add(TG_TABLE_NAME, ids, signs, true); END IF;
  RETURN NULL;
END $$;

-- The index. What `iwm_index` writes for one version, for many: texts that versions share are cut into words once, and each word
-- is stemmed once.
CREATE OR REPLACE FUNCTION iwm_index_all(of_kind text, ids int[]) RETURNS void LANGUAGE plpgsql SET work_mem = '64MB' SET jit = off AS $$
BEGIN
  -- Planning what follows takes longer than a few versions do one by one.
  IF cardinality(ids) < 8 THEN
    PERFORM iwm_index(of_kind, i) FROM unnest(ids) i;
    RETURN;
  END IF;
  EXECUTE $q$
  WITH version AS MATERIALIZED (
    SELECT v.* FROM entry_version v WHERE v.since IS NOT NULL AND v.kind = $1 AND v.id = ANY($2)
  ), cited AS MATERIALIZED (
    SELECT v.id, array_agg(DISTINCT c.source_id ORDER BY c.source_id) AS sources
    FROM version v JOIN citation c ON c.entry_id = v.entry_id AND c.since <= v.since AND (c.until IS NULL OR c.until > v.since)
    GROUP BY v.id
  ), place_name AS MATERIALIZED (
    SELECT p.place_id, array(
      WITH RECURSIVE up AS (
        SELECT q.*, 1 AS step FROM place q WHERE q.id = p.place_id
        UNION ALL SELECT q.*, up.step + 1 FROM up JOIN place q ON q.id = up.parent_id WHERE up.step < 8
      )
      SELECT n.name FROM up CROSS JOIN LATERAL unnest(ARRAY[up.name_en, up.name_ar] || up.variants) WITH ORDINALITY AS n(name, at)
      ORDER BY up.step, n.at
    ) AS names
    FROM (SELECT DISTINCT place_id FROM version WHERE place_id IS NOT NULL) p
  ), actor_name AS MATERIALIZED (
    SELECT x.actors, array(
      SELECT n.name FROM actor a CROSS JOIN LATERAL unnest(ARRAY[a.name_en, a.name_ar] || a.variants) WITH ORDINALITY AS n(name, at)
      WHERE a.id = ANY(x.actors) ORDER BY a.id, n.at
    ) AS names
    FROM (SELECT DISTINCT actors FROM version) x
  ), report_name AS MATERIALIZED (
    SELECT x.sources, array(
      SELECT n.name FROM source s LEFT JOIN outlet o ON o.id = s.outlet_id
      CROSS JOIN LATERAL unnest(ARRAY[o.name_en, o.name_ar, s.title, s.title_en, s.title_ar]) WITH ORDINALITY AS n(name, at)
      WHERE s.id = ANY(x.sources) AND n.name IS NOT NULL ORDER BY s.id, n.at
    ) AS names
    FROM (SELECT DISTINCT sources FROM cited) x
  ), said AS MATERIALIZED (
    SELECT v.id, v.since, concat_ws(' ', v.public_id, replace(v.public_id, '-', ''), v.title_en, v.title_ar) AS a,
      concat_ws(' ', v.summary_en, v.summary_ar, array_to_string(v.tags, ' ')) AS b,
      array_to_string(coalesce(p.names, '{}') || coalesce(n.names, '{}'), ' ') AS c,
      coalesce(array_to_string(r.names, ' '), '') AS d
    FROM version v LEFT JOIN place_name p ON p.place_id = v.place_id LEFT JOIN actor_name n ON n.actors = v.actors
    LEFT JOIN cited s ON s.id = v.id LEFT JOIN report_name r ON r.sources = s.sources
  ), piece AS MATERIALIZED (
    SELECT weight, said, row_number() OVER () AS n FROM (
      SELECT 'A' AS weight, a AS said FROM said UNION SELECT 'B', b FROM said UNION SELECT 'C', c FROM said UNION SELECT 'D', d FROM said
    ) x
  ), cut AS MATERIALIZED (
    SELECT p.n, p.weight, w.word, w.at FROM piece p CROSS JOIN LATERAL unnest(iwm_words(p.said)) WITH ORDINALITY AS w(word, at)
  ), stem AS MATERIALIZED (
    SELECT x.word, iwm_stem(x.word) AS stem FROM (SELECT DISTINCT word FROM cut) x
  ), vector AS MATERIALIZED (
    SELECT l.n, string_agg(quote_literal(l.lexeme) || ':' || least(l.at, 16383) || l.weight, ' ')::tsvector AS words FROM (
      SELECT n, weight, at, word AS lexeme FROM cut
      UNION ALL SELECT c.n, c.weight, c.at, s.stem FROM cut c JOIN stem s ON s.word = c.word WHERE s.stem <> '' AND s.stem <> c.word
    ) l GROUP BY l.n
  ), part AS MATERIALIZED (
    SELECT p.weight, p.said, coalesce(v.words, ''::tsvector) AS words FROM piece p LEFT JOIN vector v ON v.n = p.n
  ), indexed AS (
    INSERT INTO entry_index
    SELECT v.kind, v.id, v.entry_id, v.public_id, v.since, v.until, v.status, v.date_min, v.date_max, v.scope, v.place_id,
      v.weapon, v.outcome, v.claimed_by, v.actors, v.verification, v.where_prec, v.target_type, v.number_of_sources,
      CASE WHEN coalesce(k.best, k.high, k.low, k.h_best, k.h_high, k.h_low) IS NOT NULL
        THEN coalesce(k.best, k.high, k.low, 0) + coalesce(k.h_best, k.h_high, k.h_low, 0) END,
      array_position(ARRAY['discounted', 'contested', 'weak', 'fair', 'confirmed'], v.verification),
      a.words || b.words || c.words || d.words
    FROM version v JOIN said s ON s.id = v.id
    CROSS JOIN LATERAL (SELECT (v."row"->>'fatalities_low')::int AS low, (v."row"->>'fatalities_best')::int AS best,
      (v."row"->>'fatalities_high')::int AS high, (v."row"->>'injured_low')::int AS h_low, (v."row"->>'injured_best')::int AS h_best,
      (v."row"->>'injured_high')::int AS h_high) k
    JOIN part a ON a.weight = 'A' AND a.said = s.a JOIN part b ON b.weight = 'B' AND b.said = s.b
    JOIN part c ON c.weight = 'C' AND c.said = s.c JOIN part d ON d.weight = 'D' AND d.said = s.d
    ORDER BY v.id
    ON CONFLICT (kind, id) DO UPDATE SET until = excluded.until, words = excluded.words
  )
  INSERT INTO search_word AS s (word, since, stem, sound)
  SELECT w.word, o.since, w.stem, iwm_sound(w.word) FROM (
    SELECT x.word, bool_and(x.stem) AS stem FROM (
      SELECT word, false AS stem FROM stem UNION ALL SELECT stem, true FROM stem
    ) x WHERE x.word ~ '^([a-z]{3,40}|[\u0621-\u064a]{3,40})$' GROUP BY x.word
  ) w CROSS JOIN (SELECT min(since) AS since FROM version HAVING count(*) > 0) o
  ORDER BY 1
  ON CONFLICT (word) DO UPDATE SET stem = s.stem AND excluded.stem, since = least(s.since, excluded.since)
    WHERE s.stem AND NOT excluded.stem OR s.since > excluded.since
  $q$ USING of_kind, ids;
END $$;

-- With the statement that opens or closes versions. What publishes opens citations first; who writes a version before its
-- citations, in one transaction and by hand, has them in the index when the names of a report change or by `iwm_index`.
CREATE OR REPLACE FUNCTION iwm_index_opened() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids int[];
BEGIN
  EXECUTE 'SELECT array_agg(id) FROM new_rows WHERE since IS NOT NULL' INTO ids;
  IF ids IS NOT NULL THEN PERFORM iwm_index_all(TG_TABLE_NAME, ids); END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION iwm_index_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opened int[];
  closed int[];
BEGIN
  IF NOT EXISTS (SELECT FROM new_rows WHERE since IS NOT NULL) THEN RETURN NULL; END IF;
  EXECUTE $q$ SELECT array_agg(n.id) FILTER (WHERE o.since IS NULL),
    array_agg(n.id) FILTER (WHERE o.since IS NOT NULL AND o.until IS DISTINCT FROM n.until)
    FROM new_rows n JOIN old_rows o USING (id) WHERE n.since IS NOT NULL $q$ INTO opened, closed;
  IF closed IS NOT NULL THEN
    EXECUTE $q$ UPDATE entry_index i SET until = n.until FROM new_rows n WHERE i.kind = $1 AND i.id = n.id AND n.id = ANY($2) $q$
      USING TG_TABLE_NAME::text, closed;
  END IF;
  IF opened IS NOT NULL THEN PERFORM iwm_index_all(TG_TABLE_NAME, opened); END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['attack', 'strike', 'milestone', 'force_level', 'tally_claim'] LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON %I', tbl || '_indexed', tbl);
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON %I', tbl || '_indexed_again', tbl);
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION iwm_index_opened()', tbl || '_indexed', tbl);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION iwm_index_changed()', tbl || '_indexed_again', tbl);
  END LOOP;
END $$;
DROP FUNCTION IF EXISTS iwm_index_version();

-- Cited: most are, which one look at an index says; only then is it asked whether the entry needs to be.
CREATE OR REPLACE FUNCTION iwm_cited() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rev int := CASE WHEN TG_TABLE_NAME = 'citation' THEN (to_jsonb(NEW) ->> 'until')::int ELSE (to_jsonb(NEW) ->> 'since')::int END;
  tbl text := TG_TABLE_NAME;
  needed boolean;
BEGIN
  IF EXISTS (SELECT FROM citation WHERE entry_id = NEW.entry_id AND since <= rev AND (until IS NULL OR until > rev)) THEN RETURN NULL; END IF;
  IF tbl = 'citation' THEN SELECT kind INTO tbl FROM entry WHERE id = NEW.entry_id; END IF;
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE entry_id = $1 AND status = ''published'' AND since <= $2 AND (until IS NULL OR until > $2))', tbl)
    INTO needed USING NEW.entry_id, rev;
  IF needed THEN
    RAISE EXCEPTION 'entry % would be published at revision % without a citation', NEW.entry_id, rev
      USING ERRCODE = 'IWM05', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
