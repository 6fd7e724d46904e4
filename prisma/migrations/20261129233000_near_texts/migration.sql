-- By hand: nearly the same text is found by what two texts share of their phrases, which no column holds.

-- A sketch of a text: of its phrases of four folded words, the 128 whose hashes are smallest. Two sketches share about what the texts
-- share (Broder 1997, bottom-k). md5, because it is the same on every engine and version. Whoever changes iwm_words or this has to reindex.
-- An index is built with no path to our own functions (PostgreSQL 17), so the function brings it.
CREATE FUNCTION iwm_sketch(text) RETURNS int[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT coalesce(array_agg(s.hash ORDER BY s.hash), '{}') FROM (
    SELECT DISTINCT ('x' || left(md5(concat_ws(' ', p.a, p.b, p.c, p.d)), 8))::bit(32)::int AS hash
    FROM (
      SELECT w.at, w.word AS a, lead(w.word, 1) OVER o AS b, lead(w.word, 2) OVER o AS c, lead(w.word, 3) OVER o AS d
      FROM unnest(iwm_words(left($1, 400000))) WITH ORDINALITY AS w(word, at) WINDOW o AS (ORDER BY w.at)
    ) p WHERE p.d IS NOT NULL OR p.at = 1
    ORDER BY hash LIMIT 128
  ) s
$$;

-- How much of their phrases two texts share, from their sketches: 0 nothing, 1 all.
CREATE FUNCTION iwm_sketches_share(int[], int[]) RETURNS double precision LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(avg((u.times > 1)::int), 0) FROM (
    SELECT hash, count(*) AS times FROM (SELECT unnest($1) AS hash UNION ALL SELECT unnest($2)) both_of
    GROUP BY hash ORDER BY hash LIMIT greatest(least(cardinality($1), cardinality($2)), 1)
  ) u
$$;

CREATE INDEX source_text_sketch ON source_text USING gin (iwm_sketch("text"));
