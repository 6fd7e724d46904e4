-- AlterTable
ALTER TABLE "actor" ADD COLUMN     "merged_into" TEXT;

-- AlterTable
ALTER TABLE "place" ADD COLUMN     "merged_into" TEXT;

-- CreateTable
CREATE TABLE "amendment" (
    "id" SERIAL NOT NULL,
    "since" INTEGER,
    "until" INTEGER,
    "table_name" TEXT NOT NULL,
    "row_id" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "amendment_since_idx" ON "amendment"("since");

-- CreateIndex
CREATE UNIQUE INDEX "amendment_table_name_row_id_since_key" ON "amendment"("table_name", "row_id", "since");

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_since_fkey" FOREIGN KEY ("since") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor" ADD CONSTRAINT "actor_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here on ------------------------------------------------------------------------------------------------
-- Outlets, actors, places and reports are shared by all records. What is corrected in them is said by a revision, like
-- everything else that readers see. sqlstate IWM06 is our own.

CREATE FUNCTION iwm_same_members(jsonb, jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT jsonb_typeof($1) = 'object' AND jsonb_typeof($2) = 'object' AND $1 <> '{}'
    AND array(SELECT jsonb_object_keys($1) ORDER BY 1) = array(SELECT jsonb_object_keys($2) ORDER BY 1)
$$;

ALTER TABLE "amendment" ADD CONSTRAINT "amendment_table_name_one_of" CHECK ("table_name" IN ('outlet', 'actor', 'place', 'source'));
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_same_members" CHECK (iwm_same_members("before", "after"));
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_changes_something" CHECK ("before" <> "after");
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_identity_stays" CHECK (NOT "after" ? 'id');
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_never_closed" CHECK ("until" IS NULL);
ALTER TABLE "actor" ADD CONSTRAINT "actor_merged_elsewhere" CHECK ("merged_into" <> "id");
ALTER TABLE "place" ADD CONSTRAINT "place_merged_elsewhere" CHECK ("merged_into" <> "id");

CREATE TRIGGER amendment_history BEFORE INSERT OR UPDATE OR DELETE ON amendment FOR EACH ROW EXECUTE FUNCTION iwm_history();
CREATE TRIGGER amendment_kept BEFORE TRUNCATE ON amendment FOR EACH STATEMENT EXECUTE FUNCTION iwm_append_only();

-- What was once corrected by a revision changes by a revision only: at the end of the transaction each such member says what
-- its last amendment says.
CREATE FUNCTION iwm_amended() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stands jsonb;
  wrong text;
BEGIN
  EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE t.id = $1', TG_TABLE_NAME) INTO stands USING NEW.id;
  SELECT last.key INTO wrong FROM (
    SELECT DISTINCT ON (m.key) m.key, m.value
    FROM amendment a CROSS JOIN LATERAL jsonb_each(a.after) m
    WHERE a.table_name = TG_TABLE_NAME AND a.row_id = NEW.id AND a.since IS NOT NULL
    ORDER BY m.key, a.since DESC
  ) last WHERE stands -> last.key IS DISTINCT FROM last.value LIMIT 1;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION '"%" of % "%" was corrected by a revision and changes by another only', wrong, TG_TABLE_NAME, NEW.id
      USING ERRCODE = 'IWM06', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

-- Ids stay as they were given, and what a revision once corrected stays in the table.
CREATE FUNCTION iwm_name_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.id = OLD.id THEN RETURN NEW; END IF;
  ELSIF NOT EXISTS (SELECT FROM amendment WHERE table_name = TG_TABLE_NAME AND row_id = OLD.id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% "%" keeps its id and stays', TG_TABLE_NAME, OLD.id
    USING ERRCODE = 'IWM01', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;

DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['outlet', 'actor', 'place', 'source'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER UPDATE ON %I DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION iwm_amended()', tbl || '_amended', tbl);
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION iwm_name_identity()', tbl || '_identity', tbl);
  END LOOP;
END $$;
