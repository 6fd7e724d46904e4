-- What the types cannot say. Prisma neither writes nor sees these; `npm run iwm -- migrate --check` compares them by name
-- and text with what this folder makes. Codes of sqlstate IWM01..IWM05 are our own.
-- Texts that name an actor (actor1, claimed_by, stated_by, ...) are checked by the commands: only they know which fields
-- hold an actor.

-- Trusted extensions: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Helpers that live as long as this session ---------------------------------------------------------------------------

CREATE FUNCTION pg_temp.guard(tbl text, what text, rule text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%s)', tbl, tbl || '_' || what, rule);
END $$;

-- A column holds one of a closed list of codes (or nothing). Arrays of codes are not needed so far.
CREATE FUNCTION pg_temp.one_of(tbl text, col text, codes text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE list text;
BEGIN
  SELECT string_agg(quote_literal(code), ', ') INTO list FROM unnest(string_to_array(codes, ' ')) AS code;
  PERFORM pg_temp.guard(tbl, col || '_one_of', format('%I IN (%s)', col, list));
END $$;

-- low <= best <= high, none below zero; each may be missing.
CREATE FUNCTION pg_temp.bounds(tbl text, prefix text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.guard(tbl, prefix || 'ordered', replace(
    '@low >= 0 AND @best >= 0 AND @high >= 0 AND @low <= @best AND @best <= @high AND @low <= @high', '@', prefix));
END $$;

-- The derived first and last day of an EDTF text: in order, and absent where the text is.
CREATE FUNCTION pg_temp.period(tbl text, prefix text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.guard(tbl, prefix || '_ordered', replace(
    '@_min <= @_max AND (@_edtf IS NOT NULL OR (@_min IS NULL AND @_max IS NULL))', '@', prefix));
END $$;

-- Versions and sub-records: valid from revision `since` until `until` -------------------------------------------------

DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['attack', 'strike', 'milestone', 'force_level', 'tally_claim'] LOOP
    PERFORM pg_temp.one_of(tbl, 'status', 'draft in_review published retracted');
    PERFORM pg_temp.one_of(tbl, 'change', 'added changed retracted merged');
    PERFORM pg_temp.one_of(tbl, 'verification', 'confirmed fair weak contested discounted');
    PERFORM pg_temp.guard(tbl, 'since_published', '(since IS NULL) = (status IN (''draft'', ''in_review''))');
    PERFORM pg_temp.guard(tbl, 'since_complete', 'since IS NULL OR (change IS NOT NULL AND content_sha256 IS NOT NULL)');
    PERFORM pg_temp.guard(tbl, 'content_sha256_format', 'content_sha256 ~ ''^[0-9a-f]{64}$''');
    PERFORM pg_temp.guard(tbl, 'date_prec_range', 'date_prec BETWEEN 1 AND 5');
    PERFORM pg_temp.guard(tbl, 'where_prec_range', 'where_prec BETWEEN 1 AND 7');
    PERFORM pg_temp.guard(tbl, 'sources_range', 'number_of_sources >= 0 AND independent_sources BETWEEN 0 AND number_of_sources');
    PERFORM pg_temp.guard(tbl, 'scope_form',
      'scope ~ ''^(theatre|IQ|IQ-federal|IQ-KRI|SY|JO)([+](theatre|IQ|IQ-federal|IQ-KRI|SY|JO))*$''');
    PERFORM pg_temp.period(tbl, 'date');
    EXECUTE format('ALTER TABLE %I
      ADD CONSTRAINT %I EXCLUDE USING gist (entry_id WITH =, int4range(since, until) WITH &&) WHERE (since IS NOT NULL),
      ADD CONSTRAINT %I EXCLUDE (entry_id WITH =) WHERE (since IS NULL)',
      tbl, tbl || '_one_at_a_time', tbl || '_one_draft');
  END LOOP;

  FOREACH tbl IN ARRAY ARRAY['attack', 'strike', 'milestone', 'force_level', 'tally_claim',
                             'citation', 'conflicting_value', 'due_statement', 'entry_link', 'coverage'] LOOP
    PERFORM pg_temp.guard(tbl, 'until_after_since', 'until IS NULL OR (since IS NOT NULL AND until > since)');
  END LOOP;

  FOREACH tbl IN ARRAY ARRAY['citation', 'conflicting_value', 'due_statement', 'entry_link', 'coverage'] LOOP
    PERFORM pg_temp.guard(tbl, 'dropped_published', 'NOT dropped OR since IS NOT NULL');
  END LOOP;

  FOREACH tbl IN ARRAY ARRAY['attack', 'strike'] LOOP
    PERFORM pg_temp.bounds(tbl, 'fatalities_');
    PERFORM pg_temp.bounds(tbl, 'injured_');
    PERFORM pg_temp.guard(tbl, 'us_losses_range', 'fatalities_us >= 0 AND injured_us >= 0');
    PERFORM pg_temp.guard(tbl, 'start_before_end', 'date_start <= date_end');
    PERFORM pg_temp.one_of(tbl, 'outcome', 'hit intercepted failed mixed unknown');
    PERFORM pg_temp.one_of(tbl, 'target_type', 'us_forces coalition_forces us_and_coalition_forces diplomatic_mission contractors host_base armed_group state_force leader weapons_store other unknown');
    PERFORM pg_temp.one_of(tbl, 'ack_us', 'yes denied no unknown');
    PERFORM pg_temp.one_of(tbl, 'ack_iq', 'yes denied no unknown');
    PERFORM pg_temp.one_of(tbl, 'attribution', 'confirmed fair weak contested discounted');
  END LOOP;
END $$;

SELECT pg_temp.one_of('attack', 'weapon', 'drone rocket mortar ballistic_missile cruise_missile ied small_arms airstrike helicopter artillery mixed other unknown');
SELECT pg_temp.one_of('strike', 'weapon', 'airstrike drone helicopter ballistic_missile cruise_missile artillery mixed unknown');

-- Milestones
SELECT pg_temp.one_of('milestone', 'milestone_kind', 'talks statement agreement deadline phase_start phase_end base_handover legislation demand court_ruling');
SELECT pg_temp.one_of('milestone', 'milestone_status', 'announced in_progress stalled occurred met met_late partially_met missed superseded cancelled unknown');
SELECT pg_temp.period('milestone', 'actual');
SELECT pg_temp.one_of('due_statement', 'deadline_kind', 'no_later_than by in from');
SELECT pg_temp.period('due_statement', 'due');
SELECT pg_temp.period('due_statement', 'stated');

-- Force levels and stated totals
SELECT pg_temp.bounds('force_level', '');
SELECT pg_temp.one_of('force_level', 'force', 'us us_and_uk uk germany france italy coalition_incl_us coalition_non_us nato pmf us_advisers contractors');
SELECT pg_temp.one_of('force_level', 'definition', 'present planned authorised fiscal_year_average projected share');
SELECT pg_temp.one_of('force_level', 'extent', 'scope site');
SELECT pg_temp.one_of('force_level', 'unit', 'troops percent');
SELECT pg_temp.one_of('force_level', 'comparator', '= ≈ > ≥ < ≤');
SELECT pg_temp.guard('force_level', 'percent_range', 'unit <> ''percent'' OR greatest(low, best, high) <= 100');
SELECT pg_temp.one_of('tally_claim', 'metric', 'attacks_on_us_forces attacks_on_coalition_bases attacks_on_us_bases operations_claimed us_personnel_injured us_airstrikes attacks_in_erbil attacks_on_kurdistan_region');
SELECT pg_temp.one_of('tally_claim', 'comparator', '= ≈ > ≥ < ≤');
SELECT pg_temp.guard('tally_claim', 'value_range', 'value >= 0');
SELECT pg_temp.period('tally_claim', 'window_start');
SELECT pg_temp.period('tally_claim', 'window_end');
SELECT pg_temp.guard('tally_claim', 'window_ordered', 'window_start_min <= window_end_max');

-- Sub-records
SELECT pg_temp.guard('citation', 'credibility_range', 'credibility BETWEEN 1 AND 6');
SELECT pg_temp.guard('citation', 'credibility_reasoned', 'credibility IS NULL OR credibility_reason_en IS NOT NULL');
SELECT pg_temp.one_of('entry_link', 'kind', 'responds_to possible_duplicate_of fulfils about');
SELECT pg_temp.guard('entry_link', 'two_entries', 'from_id <> to_id');
ALTER TABLE entry_link ADD CONSTRAINT entry_link_one_at_a_time
  EXCLUDE USING gist (from_id WITH =, to_id WITH =, kind WITH =, int4range(since, until) WITH &&) WHERE (since IS NOT NULL);
SELECT pg_temp.one_of('coverage', 'kind', 'attack strike milestone force_level tally_claim');
SELECT pg_temp.one_of('coverage', 'level', 'full thin single_source none');
SELECT pg_temp.guard('coverage', 'date_ordered', 'date_min <= date_max');

-- Identity, revisions, users
SELECT pg_temp.guard('entry', 'public_id_of_kind', $$
  (kind = 'attack' AND public_id ~ '^IWM-A-[0-9]{4,}$') OR (kind = 'strike' AND public_id ~ '^IWM-S-[0-9]{4,}$') OR
  (kind = 'milestone' AND public_id ~ '^IWM-M-[0-9]{4,}$') OR (kind = 'force_level' AND public_id ~ '^IWM-F-[0-9]{4,}$') OR
  (kind = 'tally_claim' AND public_id ~ '^IWM-T-[0-9]{4,}$')$$);
SELECT pg_temp.guard('entry', 'merged_elsewhere', 'merged_into <> id');
SELECT pg_temp.guard('revision', 'number_range', 'number >= 1');
SELECT pg_temp.guard('revision', 'hash_format', 'hash ~ ''^[0-9a-f]{64}$'' AND content_sha256 ~ ''^[0-9a-f]{64}$''');
SELECT pg_temp.guard('revision', 'prev_hash_format', 'prev_hash ~ ''^[0-9a-f]{64}$'' AND (number = 1) = (prev_hash = repeat(''0'', 64))');
SELECT pg_temp.one_of('user', 'role', 'viewer contributor editor reviewer admin');
SELECT pg_temp.one_of('user', 'kind', 'person system');

-- Reference tables
SELECT pg_temp.one_of('outlet', 'reliability', 'A B C D E F');
SELECT pg_temp.guard('outlet', 'reliability_reasoned', 'reliability IS NULL OR reliability_reason_en IS NOT NULL');
SELECT pg_temp.guard('source', 'text_sha256_format', 'text_sha256 ~ ''^[0-9a-f]{64}$''');
SELECT pg_temp.guard('source', 'language_form', 'language ~ ''^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$''');
SELECT pg_temp.one_of('actor', 'kind', 'state coalition militia organisation person');
SELECT pg_temp.guard('actor', 'parent_other', 'parent_id <> id');
SELECT pg_temp.guard('place', 'parent_other', 'parent_id <> id');
SELECT pg_temp.one_of('place', 'kind', 'country governorate city base area');
SELECT pg_temp.one_of('place', 'scope', 'theatre IQ IQ-federal IQ-KRI SY JO');
SELECT pg_temp.guard('place', 'country_form', 'country ~ ''^[A-Z]{2}$''');
SELECT pg_temp.guard('place', 'where_prec_range', 'where_prec BETWEEN 1 AND 7');
SELECT pg_temp.guard('place', 'coordinates', '(latitude IS NULL) = (longitude IS NULL) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180');

-- Triggers ------------------------------------------------------------------------------------------------------------

CREATE FUNCTION iwm_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of "%" are never changed or deleted', TG_TABLE_NAME
    USING ERRCODE = 'IWM01', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;

-- Revisions count 1, 2, 3 without a gap, each carrying the hash of the one before.
CREATE FUNCTION iwm_revision_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  SELECT number, hash INTO last FROM revision ORDER BY number DESC LIMIT 1;
  IF NEW.number <> coalesce(last.number, 0) + 1 THEN
    RAISE EXCEPTION 'revision % does not follow revision %', NEW.number, coalesce(last.number, 0)
      USING ERRCODE = 'IWM02', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  IF last.hash IS NOT NULL AND NEW.prev_hash <> last.hash THEN
    RAISE EXCEPTION 'revision % does not carry the hash of revision %', NEW.number, last.number
      USING ERRCODE = 'IWM02', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

-- The identity of an entry stays as it was given; only where it was merged into may change.
CREATE FUNCTION iwm_entry_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.public_id, NEW.kind, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.public_id, OLD.kind, OLD.created_at) THEN
    RAISE EXCEPTION 'the identity of entry % does not change', OLD.public_id
      USING ERRCODE = 'IWM01', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION iwm_kind_matches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM entry WHERE id = NEW.entry_id AND kind = TG_TABLE_NAME) THEN
    RAISE EXCEPTION 'entry % is not a record of kind %', NEW.entry_id, TG_TABLE_NAME
      USING ERRCODE = 'IWM03', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

-- A row that has been published is history: it is closed once, and otherwise left alone. (`dropped` only says that an open
-- draft will close it.) What is published or closed is so by the newest revision: the past is never rewritten.
CREATE FUNCTION iwm_history() RETURNS trigger LANGUAGE plpgsql AS $$
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
  END IF;
  RETURN NEW;
END $$;

-- Nothing is published without a source: checked at the end of the transaction, at the revision that opened the version
-- or closed the citation.
CREATE FUNCTION iwm_cited() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rev int;
  tbl text;
  needed boolean;
BEGIN
  IF TG_TABLE_NAME = 'citation' THEN
    rev := NEW.until;
    SELECT kind INTO tbl FROM entry WHERE id = NEW.entry_id;
  ELSE
    rev := NEW.since;
    tbl := TG_TABLE_NAME;
  END IF;
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE entry_id = $1 AND status = ''published'' AND since <= $2 AND (until IS NULL OR until > $2))', tbl)
    INTO needed USING NEW.entry_id, rev;
  IF needed AND NOT EXISTS (
    SELECT FROM citation WHERE entry_id = NEW.entry_id AND since <= rev AND (until IS NULL OR until > rev)
  ) THEN
    RAISE EXCEPTION 'entry % would be published at revision % without a citation', NEW.entry_id, rev
      USING ERRCODE = 'IWM05', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['revision', 'audit'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION iwm_append_only()', tbl || '_append_only', tbl);
  END LOOP;
  FOREACH tbl IN ARRAY ARRAY['attack', 'strike', 'milestone', 'force_level', 'tally_claim'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OF entry_id ON %I FOR EACH ROW EXECUTE FUNCTION iwm_kind_matches()', tbl || '_kind_matches', tbl);
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OF since, status ON %I DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (NEW.status = ''published'') EXECUTE FUNCTION iwm_cited()', tbl || '_cited', tbl);
  END LOOP;
  FOREACH tbl IN ARRAY ARRAY['attack', 'strike', 'milestone', 'force_level', 'tally_claim',
                             'citation', 'conflicting_value', 'due_statement', 'entry_link', 'coverage'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION iwm_history()', tbl || '_history', tbl);
  END LOOP;
  FOREACH tbl IN ARRAY ARRAY['entry', 'revision', 'audit', 'attack', 'strike', 'milestone', 'force_level', 'tally_claim',
                             'citation', 'conflicting_value', 'due_statement', 'entry_link', 'coverage'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION iwm_append_only()', tbl || '_kept', tbl);
  END LOOP;
END $$;

CREATE TRIGGER revision_chain BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION iwm_revision_chain();
CREATE TRIGGER entry_never_deleted BEFORE DELETE ON entry FOR EACH ROW EXECUTE FUNCTION iwm_append_only();
CREATE TRIGGER entry_identity BEFORE UPDATE ON entry FOR EACH ROW EXECUTE FUNCTION iwm_entry_identity();
CREATE CONSTRAINT TRIGGER citation_cited AFTER UPDATE OF until ON citation DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.until IS NOT NULL) EXECUTE FUNCTION iwm_cited();

-- The hand that loads the starting data.
INSERT INTO "user" (id, name, role, kind) VALUES ('loader', 'Starting data', 'admin', 'system');
