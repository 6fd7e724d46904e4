-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "entry" (
    "id" SERIAL NOT NULL,
    "public_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "merged_into" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "number" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "reason_en" TEXT NOT NULL,
    "reason_ar" TEXT NOT NULL,
    "content_sha256" TEXT NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" SERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "revision" INTEGER,
    "subjects" TEXT[],
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attack" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "since" INTEGER,
    "until" INTEGER,
    "status" TEXT NOT NULL,
    "change" TEXT,
    "summary_en" TEXT,
    "summary_ar" TEXT,
    "tags" TEXT[],
    "date_edtf" TEXT,
    "date_min" DATE,
    "date_max" DATE,
    "date_prec" SMALLINT,
    "scope" TEXT,
    "place_id" TEXT,
    "where_prec" SMALLINT,
    "verification" TEXT,
    "verification_reason_en" TEXT,
    "verification_reason_ar" TEXT,
    "number_of_sources" INTEGER NOT NULL DEFAULT 0,
    "independent_sources" INTEGER NOT NULL DEFAULT 0,
    "content_sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "date_start" DATE,
    "date_end" DATE,
    "time_local" TEXT,
    "weapon" TEXT,
    "outcome" TEXT,
    "target_type" TEXT,
    "target_en" TEXT,
    "target_ar" TEXT,
    "actor1" TEXT,
    "assoc_actor_1" TEXT[],
    "actor2" TEXT,
    "notable_killed" TEXT[],
    "claimed_by" TEXT,
    "ack_us" TEXT,
    "ack_iq" TEXT,
    "attributed_to" TEXT,
    "attribution" TEXT,
    "attribution_reason_en" TEXT,
    "attribution_reason_ar" TEXT,
    "fatalities_low" INTEGER,
    "fatalities_best" INTEGER,
    "fatalities_high" INTEGER,
    "injured_low" INTEGER,
    "injured_best" INTEGER,
    "injured_high" INTEGER,
    "fatalities_us" INTEGER,
    "injured_us" INTEGER,

    CONSTRAINT "attack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "strike" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "since" INTEGER,
    "until" INTEGER,
    "status" TEXT NOT NULL,
    "change" TEXT,
    "summary_en" TEXT,
    "summary_ar" TEXT,
    "tags" TEXT[],
    "date_edtf" TEXT,
    "date_min" DATE,
    "date_max" DATE,
    "date_prec" SMALLINT,
    "scope" TEXT,
    "place_id" TEXT,
    "where_prec" SMALLINT,
    "verification" TEXT,
    "verification_reason_en" TEXT,
    "verification_reason_ar" TEXT,
    "number_of_sources" INTEGER NOT NULL DEFAULT 0,
    "independent_sources" INTEGER NOT NULL DEFAULT 0,
    "content_sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "date_start" DATE,
    "date_end" DATE,
    "time_local" TEXT,
    "weapon" TEXT,
    "outcome" TEXT,
    "target_type" TEXT,
    "target_en" TEXT,
    "target_ar" TEXT,
    "actor1" TEXT,
    "assoc_actor_1" TEXT[],
    "actor2" TEXT,
    "notable_killed" TEXT[],
    "claimed_by" TEXT,
    "ack_us" TEXT,
    "ack_iq" TEXT,
    "attributed_to" TEXT,
    "attribution" TEXT,
    "attribution_reason_en" TEXT,
    "attribution_reason_ar" TEXT,
    "fatalities_low" INTEGER,
    "fatalities_best" INTEGER,
    "fatalities_high" INTEGER,
    "injured_low" INTEGER,
    "injured_best" INTEGER,
    "injured_high" INTEGER,
    "fatalities_us" INTEGER,
    "injured_us" INTEGER,

    CONSTRAINT "strike_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "since" INTEGER,
    "until" INTEGER,
    "status" TEXT NOT NULL,
    "change" TEXT,
    "summary_en" TEXT,
    "summary_ar" TEXT,
    "tags" TEXT[],
    "date_edtf" TEXT,
    "date_min" DATE,
    "date_max" DATE,
    "date_prec" SMALLINT,
    "scope" TEXT,
    "place_id" TEXT,
    "where_prec" SMALLINT,
    "verification" TEXT,
    "verification_reason_en" TEXT,
    "verification_reason_ar" TEXT,
    "number_of_sources" INTEGER NOT NULL DEFAULT 0,
    "independent_sources" INTEGER NOT NULL DEFAULT 0,
    "content_sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title_en" TEXT,
    "title_ar" TEXT,
    "milestone_kind" TEXT,
    "milestone_status" TEXT,
    "parties" TEXT[],
    "phase" TEXT,
    "conditional" BOOLEAN,
    "condition_text_en" TEXT,
    "condition_text_ar" TEXT,
    "actual_edtf" TEXT,
    "actual_min" DATE,
    "actual_max" DATE,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "force_level" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "since" INTEGER,
    "until" INTEGER,
    "status" TEXT NOT NULL,
    "change" TEXT,
    "summary_en" TEXT,
    "summary_ar" TEXT,
    "tags" TEXT[],
    "date_edtf" TEXT,
    "date_min" DATE,
    "date_max" DATE,
    "date_prec" SMALLINT,
    "scope" TEXT,
    "place_id" TEXT,
    "where_prec" SMALLINT,
    "verification" TEXT,
    "verification_reason_en" TEXT,
    "verification_reason_ar" TEXT,
    "number_of_sources" INTEGER NOT NULL DEFAULT 0,
    "independent_sources" INTEGER NOT NULL DEFAULT 0,
    "content_sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "force" TEXT,
    "definition" TEXT,
    "extent" TEXT,
    "unit" TEXT,
    "comparator" TEXT,
    "low" INTEGER,
    "best" INTEGER,
    "high" INTEGER,
    "definition_note_en" TEXT,
    "definition_note_ar" TEXT,

    CONSTRAINT "force_level_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tally_claim" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "since" INTEGER,
    "until" INTEGER,
    "status" TEXT NOT NULL,
    "change" TEXT,
    "summary_en" TEXT,
    "summary_ar" TEXT,
    "tags" TEXT[],
    "date_edtf" TEXT,
    "date_min" DATE,
    "date_max" DATE,
    "date_prec" SMALLINT,
    "scope" TEXT,
    "place_id" TEXT,
    "where_prec" SMALLINT,
    "verification" TEXT,
    "verification_reason_en" TEXT,
    "verification_reason_ar" TEXT,
    "number_of_sources" INTEGER NOT NULL DEFAULT 0,
    "independent_sources" INTEGER NOT NULL DEFAULT 0,
    "content_sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimant" TEXT,
    "claimant_note_en" TEXT,
    "claimant_note_ar" TEXT,
    "metric" TEXT,
    "comparator" TEXT,
    "value" INTEGER,
    "window_start_edtf" TEXT,
    "window_start_min" DATE,
    "window_start_max" DATE,
    "window_end_edtf" TEXT,
    "window_end_min" DATE,
    "window_end_max" DATE,
    "definition_note_en" TEXT,
    "definition_note_ar" TEXT,

    CONSTRAINT "tally_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "since" INTEGER,
    "until" INTEGER,
    "dropped" BOOLEAN NOT NULL DEFAULT false,
    "source_id" TEXT NOT NULL,
    "field" TEXT,
    "quote_exact" TEXT,
    "quote_prefix" TEXT,
    "quote_suffix" TEXT,
    "credibility" SMALLINT,
    "credibility_reason_en" TEXT,
    "credibility_reason_ar" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflicting_value" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "since" INTEGER,
    "until" INTEGER,
    "dropped" BOOLEAN NOT NULL DEFAULT false,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "value_ar" TEXT,
    "source_id" TEXT,
    "adopted" BOOLEAN NOT NULL,
    "reason_en" TEXT,
    "reason_ar" TEXT,

    CONSTRAINT "conflicting_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "due_statement" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "since" INTEGER,
    "until" INTEGER,
    "dropped" BOOLEAN NOT NULL DEFAULT false,
    "due_edtf" TEXT NOT NULL,
    "due_min" DATE,
    "due_max" DATE,
    "deadline_kind" TEXT NOT NULL,
    "stated_edtf" TEXT,
    "stated_min" DATE,
    "stated_max" DATE,
    "stated_by" TEXT,
    "source_id" TEXT NOT NULL,
    "conditional" BOOLEAN NOT NULL DEFAULT false,
    "reason_en" TEXT,
    "reason_ar" TEXT,

    CONSTRAINT "due_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_link" (
    "id" SERIAL NOT NULL,
    "since" INTEGER,
    "until" INTEGER,
    "dropped" BOOLEAN NOT NULL DEFAULT false,
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "note_en" TEXT,
    "note_ar" TEXT,

    CONSTRAINT "entry_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coverage" (
    "id" SERIAL NOT NULL,
    "since" INTEGER,
    "until" INTEGER,
    "dropped" BOOLEAN NOT NULL DEFAULT false,
    "date_min" DATE NOT NULL,
    "date_max" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "note_en" TEXT,
    "note_ar" TEXT,

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "title_ar" TEXT,
    "authors" TEXT[],
    "url" TEXT,
    "source_domain" TEXT,
    "outlet_id" TEXT,
    "date_published" TEXT,
    "date_downloaded" DATE,
    "date_submitted" TIMESTAMPTZ(3),
    "date_modified" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL,
    "text_sha256" TEXT,
    "archive_url" TEXT,
    "translations" JSONB,
    "note_en" TEXT,
    "note_ar" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlet" (
    "id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ar" TEXT NOT NULL,
    "country" TEXT,
    "ownership_note_en" TEXT,
    "ownership_note_ar" TEXT,
    "reliability" TEXT,
    "reliability_reason_en" TEXT,
    "reliability_reason_ar" TEXT,

    CONSTRAINT "outlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor" (
    "id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ar" TEXT NOT NULL,
    "variants" TEXT[],
    "kind" TEXT NOT NULL,
    "parent_id" TEXT,

    CONSTRAINT "actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ar" TEXT NOT NULL,
    "variants" TEXT[],
    "kind" TEXT NOT NULL,
    "parent_id" TEXT,
    "scope" TEXT NOT NULL,
    "country" TEXT,
    "pcode" TEXT,
    "latitude" DECIMAL(8,5),
    "longitude" DECIMAL(8,5),
    "where_prec" SMALLINT NOT NULL,
    "basis" TEXT,
    "note_en" TEXT,
    "note_ar" TEXT,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "entry_public_id_key" ON "entry"("public_id");

-- CreateIndex
CREATE INDEX "entry_kind_idx" ON "entry"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "revision_hash_key" ON "revision"("hash");

-- CreateIndex
CREATE INDEX "audit_revision_idx" ON "audit"("revision");

-- CreateIndex
CREATE INDEX "audit_created_at_idx" ON "audit"("created_at");

-- CreateIndex
CREATE INDEX "attack_entry_id_since_idx" ON "attack"("entry_id", "since");

-- CreateIndex
CREATE INDEX "attack_since_idx" ON "attack"("since");

-- CreateIndex
CREATE INDEX "attack_until_idx" ON "attack"("until");

-- CreateIndex
CREATE INDEX "attack_date_min_entry_id_idx" ON "attack"("date_min", "entry_id");

-- CreateIndex
CREATE INDEX "strike_entry_id_since_idx" ON "strike"("entry_id", "since");

-- CreateIndex
CREATE INDEX "strike_since_idx" ON "strike"("since");

-- CreateIndex
CREATE INDEX "strike_until_idx" ON "strike"("until");

-- CreateIndex
CREATE INDEX "strike_date_min_entry_id_idx" ON "strike"("date_min", "entry_id");

-- CreateIndex
CREATE INDEX "milestone_entry_id_since_idx" ON "milestone"("entry_id", "since");

-- CreateIndex
CREATE INDEX "milestone_since_idx" ON "milestone"("since");

-- CreateIndex
CREATE INDEX "milestone_until_idx" ON "milestone"("until");

-- CreateIndex
CREATE INDEX "milestone_date_min_entry_id_idx" ON "milestone"("date_min", "entry_id");

-- CreateIndex
CREATE INDEX "force_level_entry_id_since_idx" ON "force_level"("entry_id", "since");

-- CreateIndex
CREATE INDEX "force_level_since_idx" ON "force_level"("since");

-- CreateIndex
CREATE INDEX "force_level_until_idx" ON "force_level"("until");

-- CreateIndex
CREATE INDEX "force_level_date_min_entry_id_idx" ON "force_level"("date_min", "entry_id");

-- CreateIndex
CREATE INDEX "tally_claim_entry_id_since_idx" ON "tally_claim"("entry_id", "since");

-- CreateIndex
CREATE INDEX "tally_claim_since_idx" ON "tally_claim"("since");

-- CreateIndex
CREATE INDEX "tally_claim_until_idx" ON "tally_claim"("until");

-- CreateIndex
CREATE INDEX "tally_claim_date_min_entry_id_idx" ON "tally_claim"("date_min", "entry_id");

-- CreateIndex
CREATE INDEX "citation_entry_id_idx" ON "citation"("entry_id");

-- CreateIndex
CREATE INDEX "citation_source_id_idx" ON "citation"("source_id");

-- CreateIndex
CREATE INDEX "citation_since_idx" ON "citation"("since");

-- CreateIndex
CREATE INDEX "citation_until_idx" ON "citation"("until");

-- CreateIndex
CREATE INDEX "conflicting_value_entry_id_idx" ON "conflicting_value"("entry_id");

-- CreateIndex
CREATE INDEX "conflicting_value_since_idx" ON "conflicting_value"("since");

-- CreateIndex
CREATE INDEX "conflicting_value_until_idx" ON "conflicting_value"("until");

-- CreateIndex
CREATE INDEX "due_statement_entry_id_idx" ON "due_statement"("entry_id");

-- CreateIndex
CREATE INDEX "due_statement_since_idx" ON "due_statement"("since");

-- CreateIndex
CREATE INDEX "due_statement_until_idx" ON "due_statement"("until");

-- CreateIndex
CREATE INDEX "entry_link_from_id_idx" ON "entry_link"("from_id");

-- CreateIndex
CREATE INDEX "entry_link_to_id_idx" ON "entry_link"("to_id");

-- CreateIndex
CREATE INDEX "entry_link_since_idx" ON "entry_link"("since");

-- CreateIndex
CREATE INDEX "entry_link_until_idx" ON "entry_link"("until");

-- CreateIndex
CREATE INDEX "coverage_kind_date_min_idx" ON "coverage"("kind", "date_min");

-- CreateIndex
CREATE INDEX "coverage_since_idx" ON "coverage"("since");

-- CreateIndex
CREATE INDEX "coverage_until_idx" ON "coverage"("until");

-- CreateIndex
CREATE INDEX "source_outlet_id_idx" ON "source"("outlet_id");

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attack" ADD CONSTRAINT "attack_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attack" ADD CONSTRAINT "attack_since_fkey" FOREIGN KEY ("since") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attack" ADD CONSTRAINT "attack_until_fkey" FOREIGN KEY ("until") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attack" ADD CONSTRAINT "attack_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strike" ADD CONSTRAINT "strike_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strike" ADD CONSTRAINT "strike_since_fkey" FOREIGN KEY ("since") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strike" ADD CONSTRAINT "strike_until_fkey" FOREIGN KEY ("until") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strike" ADD CONSTRAINT "strike_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_since_fkey" FOREIGN KEY ("since") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_until_fkey" FOREIGN KEY ("until") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "force_level" ADD CONSTRAINT "force_level_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "force_level" ADD CONSTRAINT "force_level_since_fkey" FOREIGN KEY ("since") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "force_level" ADD CONSTRAINT "force_level_until_fkey" FOREIGN KEY ("until") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "force_level" ADD CONSTRAINT "force_level_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally_claim" ADD CONSTRAINT "tally_claim_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally_claim" ADD CONSTRAINT "tally_claim_since_fkey" FOREIGN KEY ("since") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally_claim" ADD CONSTRAINT "tally_claim_until_fkey" FOREIGN KEY ("until") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally_claim" ADD CONSTRAINT "tally_claim_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_since_fkey" FOREIGN KEY ("since") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_until_fkey" FOREIGN KEY ("until") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflicting_value" ADD CONSTRAINT "conflicting_value_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflicting_value" ADD CONSTRAINT "conflicting_value_since_fkey" FOREIGN KEY ("since") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflicting_value" ADD CONSTRAINT "conflicting_value_until_fkey" FOREIGN KEY ("until") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflicting_value" ADD CONSTRAINT "conflicting_value_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "due_statement" ADD CONSTRAINT "due_statement_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "due_statement" ADD CONSTRAINT "due_statement_since_fkey" FOREIGN KEY ("since") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "due_statement" ADD CONSTRAINT "due_statement_until_fkey" FOREIGN KEY ("until") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "due_statement" ADD CONSTRAINT "due_statement_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_link" ADD CONSTRAINT "entry_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_link" ADD CONSTRAINT "entry_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_link" ADD CONSTRAINT "entry_link_since_fkey" FOREIGN KEY ("since") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_link" ADD CONSTRAINT "entry_link_until_fkey" FOREIGN KEY ("until") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_since_fkey" FOREIGN KEY ("since") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_until_fkey" FOREIGN KEY ("until") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor" ADD CONSTRAINT "actor_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
