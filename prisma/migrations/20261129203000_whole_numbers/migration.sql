-- By hand. A number is one word, however its thousands are parted: 2,500, ٢٬٥٠٠, 2 500 and 2500 find one another. The rule stands
-- also in lib/core/fold.ts, and a property test holds the two equal.
CREATE OR REPLACE FUNCTION iwm_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(lower(translate(
    regexp_replace(normalize($1, NFKD),
      '[\u00ad\u02b0-\u02ff\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe20-\ufe2f\ufeff]',
      '', 'g'),
    'ٱىیېةھہەکگچپڤ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'ايييههههككجبف01234567890123456789') COLLATE "C"),
    '(?<=[0-9])(?<![0-9]{4})[ ,''\u2019\u060c\u066c](?=[0-9]{3}(?![0-9]))', '', 'g')
$$;

-- Only what holds such a number is read again: by its own text, by its place or actors, or by a report that it cites.
DO $$
DECLARE
  parted constant text := '[0-9٠-٩۰-۹][ ,''\u00a0\u2009\u202f\u2019\u060c\u066c][0-9٠-٩۰-۹]{3}';
  r record;
BEGIN
  FOR r IN
    WITH named AS (
      SELECT DISTINCT i.entry_id FROM entry_index i
      JOIN citation c ON c.entry_id = i.entry_id JOIN source s ON s.id = c.source_id LEFT JOIN outlet o ON o.id = s.outlet_id
      WHERE concat_ws('|', s.title, s.title_en, s.title_ar, o.name_en, o.name_ar) ~ parted
      UNION SELECT i.entry_id FROM entry_index i WHERE i.place_id IN (
        SELECT id FROM place WHERE concat_ws('|', name_en, name_ar, array_to_string(variants, '|')) ~ parted)
      UNION SELECT i.entry_id FROM entry_index i WHERE i.actors && (
        SELECT coalesce(array_agg(id), '{}') FROM actor WHERE concat_ws('|', name_en, name_ar, array_to_string(variants, '|')) ~ parted)
    )
    SELECT v.kind, array_agg(v.id ORDER BY v.id) AS ids FROM entry_version v
    WHERE v.since IS NOT NULL
      AND (concat_ws('|', v.title_en, v.title_ar, v.summary_en, v.summary_ar, array_to_string(v.tags, '|')) ~ parted
        OR v.entry_id IN (SELECT entry_id FROM named))
    GROUP BY v.kind
  LOOP
    PERFORM iwm_index_all(r.kind, r.ids);
  END LOOP;
END $$;
