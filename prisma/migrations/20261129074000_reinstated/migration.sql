-- A retraction can be undone: a revision may reinstate a record.

DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['attack', 'strike', 'milestone', 'force_level', 'tally_claim'] LOOP
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I, ADD CONSTRAINT %I CHECK (change IN (''added'', ''changed'', ''retracted'', ''merged'', ''reinstated''))',
      tbl, tbl || '_change_one_of', tbl || '_change_one_of');
  END LOOP;
END $$;
