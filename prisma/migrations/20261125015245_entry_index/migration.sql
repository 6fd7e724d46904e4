-- CreateTable
CREATE TABLE "entry_index" (
    "kind" TEXT NOT NULL,
    "id" INTEGER NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "public_id" TEXT NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER,
    "status" TEXT NOT NULL,
    "date_min" DATE,
    "date_max" DATE,
    "scope" TEXT,
    "place_id" TEXT,
    "weapon" TEXT,
    "outcome" TEXT,
    "claimed_by" TEXT,
    "actors" TEXT[],
    "verification" TEXT,
    "where_prec" SMALLINT,
    "target_type" TEXT,
    "number_of_sources" INTEGER NOT NULL,
    "toll" INTEGER,
    "grade" SMALLINT,
    "words" tsvector NOT NULL,

    CONSTRAINT "entry_index_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "since" INTEGER NOT NULL,
    "stem" BOOLEAN NOT NULL,
    "sound" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "entry_index_entry_id_idx" ON "entry_index"("entry_id");

-- CreateIndex
CREATE INDEX "entry_index_date_min_entry_id_idx" ON "entry_index"("date_min", "entry_id");

-- CreateIndex
CREATE INDEX "entry_index_kind_date_min_entry_id_idx" ON "entry_index"("kind", "date_min", "entry_id");

-- CreateIndex
CREATE INDEX "entry_index_place_id_date_min_entry_id_idx" ON "entry_index"("place_id", "date_min", "entry_id");

-- CreateIndex
CREATE INDEX "entry_index_number_of_sources_entry_id_idx" ON "entry_index"("number_of_sources", "entry_id");

-- CreateIndex
CREATE INDEX "entry_index_toll_entry_id_idx" ON "entry_index"("toll", "entry_id");

-- CreateIndex
CREATE INDEX "entry_index_grade_entry_id_idx" ON "entry_index"("grade", "entry_id");

-- CreateIndex
CREATE INDEX "entry_index_since_entry_id_idx" ON "entry_index"("since", "entry_id");

-- CreateIndex
CREATE INDEX "entry_index_actors_idx" ON "entry_index" USING GIN ("actors");

-- CreateIndex
CREATE INDEX "entry_index_words_idx" ON "entry_index" USING GIN ("words");

-- CreateIndex
CREATE INDEX "search_word_sound_idx" ON "search_word" USING GIN ("sound" gin_trgm_ops);

-- By hand from here on ------------------------------------------------------------------------------------------------
-- The index of published versions, and search. Words are folded, cut and stemmed by functions of our own, so that nothing
-- depends on the locale of a server; only the two stemmers are PostgreSQL's. The rule of folding stands also in
-- lib/core/fold.ts, and a property test holds the two equal.

CREATE FUNCTION iwm_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(translate(
    regexp_replace(normalize($1, NFKD),
      '[\u00ad\u02b0-\u02ff\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe20-\ufe2f\ufeff]',
      '', 'g'),
    'ٱىیېةھہەکگچپڤ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'ايييههههككجبف01234567890123456789') COLLATE "C")
$$;

CREATE FUNCTION iwm_words(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(left(w.word, 60) ORDER BY w.at), '{}')
  FROM regexp_split_to_table(iwm_fold($1),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufd3e\ufd3f\ufffc\ufffd]+'
  ) WITH ORDINALITY AS w(word, at) WHERE w.word <> ''
$$;

-- The stem of a folded word. The Arabic stemmer is given each word as a noun with its article, or it takes letters of the
-- root for particles (بغداد) and stems a word with and without the article apart (هجمات, الهجمات). It does not know a
-- particle before the article (والهجمات, للهجمات), nor the ha that ta marbuta was folded to.
CREATE FUNCTION iwm_stem(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE
    WHEN word ~ '^[a-z]' THEN (ts_lexize('english_stem', word))[1]
    WHEN word ~ '^[\u0621-\u064a]' THEN translate((ts_lexize('arabic_stem',
      'ال' || regexp_replace(regexp_replace(word, '^(?:[وفبك]?ال|[وف]?لل)(?=...)', ''), 'ه$', 'ة')))[1], 'أإآؤئىة', 'اااوييه')
  END
$$;

-- Words, with their stems in the same places, of one weight.
CREATE FUNCTION iwm_vector(said text, weight text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(quote_literal(l.lexeme) || ':' || least(w.at, 16383) || weight, ' ')::tsvector, ''::tsvector)
  FROM unnest(iwm_words(coalesce(said, ''))) WITH ORDINALITY AS w(word, at)
  CROSS JOIN LATERAL (SELECT w.word UNION SELECT iwm_stem(w.word)) AS l(lexeme)
  WHERE l.lexeme <> ''
$$;

-- A folded word in Latin letters and digits: pg_trgm sees no Arabic letters where the server's locale knows none.
CREATE FUNCTION iwm_sound(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(word, 'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي', '1abt8j75d0rzsx94623gfqklmnhwy')
$$;

-- What a version can be found by. Citations are those of the revision that opened it: they change with the version only.
CREATE FUNCTION iwm_entry_text(of_kind text, of_id int, OUT heading text, OUT body text, OUT names text[], OUT reports text[])
LANGUAGE sql STABLE AS $$
SELECT
  concat_ws(' ', v.public_id, replace(v.public_id, '-', ''), v.title_en, v.title_ar),
  concat_ws(' ', v.summary_en, v.summary_ar, array_to_string(v.tags, ' ')),
  array(
    WITH RECURSIVE up AS (
      SELECT p.*, 1 AS step FROM place p WHERE p.id = v.place_id
      UNION ALL SELECT p.*, up.step + 1 FROM up JOIN place p ON p.id = up.parent_id WHERE up.step < 8
    )
    SELECT n.name FROM up CROSS JOIN LATERAL unnest(ARRAY[up.name_en, up.name_ar] || up.variants) WITH ORDINALITY AS n(name, at)
    ORDER BY up.step, n.at
  ) || array(
    SELECT n.name FROM actor a CROSS JOIN LATERAL unnest(ARRAY[a.name_en, a.name_ar] || a.variants) WITH ORDINALITY AS n(name, at)
    WHERE a.id = ANY(v.actors) ORDER BY a.id, n.at
  ),
  array(
    SELECT n.name FROM (
      SELECT DISTINCT s.id, o.name_en, o.name_ar, s.title, s.title_en, s.title_ar
      FROM citation c JOIN source s ON s.id = c.source_id LEFT JOIN outlet o ON o.id = s.outlet_id
      WHERE c.entry_id = v.entry_id AND c.since <= v.since AND (c.until IS NULL OR c.until > v.since)
    ) cited CROSS JOIN LATERAL unnest(ARRAY[name_en, name_ar, title, title_en, title_ar]) WITH ORDINALITY AS n(name, at)
    WHERE n.name IS NOT NULL ORDER BY cited.id, n.at
  )
FROM entry_version v WHERE v.since IS NOT NULL AND v.kind = of_kind AND v.id = of_id
$$;

-- Writes the index's row of one version, and notes its words.
CREATE FUNCTION iwm_index(of_kind text, of_id int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  t record;
  opened int;
  found tsvector;
  whole text[];
BEGIN
  SELECT * INTO STRICT t FROM iwm_entry_text(of_kind, of_id);
  whole := iwm_words(concat_ws(' ', t.heading, t.body, array_to_string(t.names, ' '), array_to_string(t.reports, ' ')));
  found := iwm_vector(t.heading, 'A') || iwm_vector(t.body, 'B')
    || iwm_vector(array_to_string(t.names, ' '), 'C') || iwm_vector(array_to_string(t.reports, ' '), 'D');
  INSERT INTO entry_index AS i
  SELECT v.kind, v.id, v.entry_id, v.public_id, v.since, v.until, v.status, v.date_min, v.date_max, v.scope, v.place_id,
    v.weapon, v.outcome, v.claimed_by, v.actors, v.verification, v.where_prec, v.target_type, v.number_of_sources,
    CASE WHEN coalesce(k.best, k.high, k.low, h.best, h.high, h.low) IS NOT NULL
      THEN coalesce(k.best, k.high, k.low, 0) + coalesce(h.best, h.high, h.low, 0) END,
    array_position(ARRAY['discounted', 'contested', 'weak', 'fair', 'confirmed'], v.verification), found
  FROM entry_version v
  CROSS JOIN LATERAL (SELECT (v."row"->>'fatalities_low')::int AS low, (v."row"->>'fatalities_best')::int AS best,
    (v."row"->>'fatalities_high')::int AS high) k
  CROSS JOIN LATERAL (SELECT (v."row"->>'injured_low')::int AS low, (v."row"->>'injured_best')::int AS best,
    (v."row"->>'injured_high')::int AS high) h
  WHERE v.kind = of_kind AND v.id = of_id
  ON CONFLICT (kind, id) DO UPDATE SET until = excluded.until, words = excluded.words
  RETURNING i.since INTO opened;
  INSERT INTO search_word AS s (word, since, stem, sound)
  SELECT l.lexeme, opened, NOT l.lexeme = ANY(whole), iwm_sound(l.lexeme) FROM unnest(found) l
  WHERE l.lexeme ~ '^([a-z]{3,40}|[\u0621-\u064a]{3,40})$'
  ORDER BY 1
  ON CONFLICT (word) DO UPDATE SET stem = s.stem AND excluded.stem, since = least(s.since, excluded.since)
    WHERE s.stem AND NOT excluded.stem OR s.since > excluded.since;
END $$;

-- At the end of the transaction, when the citations of a version are open too.
CREATE FUNCTION iwm_index_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.since IS NOT NULL THEN
    UPDATE entry_index SET until = NEW.until WHERE kind = TG_TABLE_NAME AND id = NEW.id;
  ELSE
    PERFORM iwm_index(TG_TABLE_NAME, NEW.id);
  END IF;
  RETURN NULL;
END $$;

-- Names have no versions: when one changes, what it stands in is found by the new one from then on.
CREATE FUNCTION iwm_index_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM iwm_index(i.kind, i.id) FROM entry_index i WHERE CASE TG_TABLE_NAME
    WHEN 'place' THEN i.place_id IN (
      WITH RECURSIVE down AS (SELECT NEW.id UNION SELECT p.id FROM down JOIN place p ON p.parent_id = down.id) SELECT id FROM down)
    WHEN 'actor' THEN i.actors @> ARRAY[NEW.id]
    WHEN 'outlet' THEN i.entry_id IN (SELECT c.entry_id FROM citation c JOIN source s ON s.id = c.source_id WHERE s.outlet_id = NEW.id)
    ELSE i.entry_id IN (SELECT c.entry_id FROM citation c WHERE c.source_id = NEW.id)
  END;
  RETURN NULL;
END $$;

DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['attack', 'strike', 'milestone', 'force_level', 'tally_claim'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OF since, until ON %I DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (NEW.since IS NOT NULL) EXECUTE FUNCTION iwm_index_version()', tbl || '_indexed', tbl);
  END LOOP;
  FOREACH tbl IN ARRAY ARRAY['place', 'actor', 'outlet', 'source'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
      EXECUTE FUNCTION iwm_index_names()', tbl || '_indexed', tbl);
  END LOOP;
END $$;

SELECT count(iwm_index(kind, id)) FROM entry_version WHERE since IS NOT NULL;
