-- CreateIndex
CREATE INDEX "entry_index_place_id_entry_id_idx" ON "entry_index"("place_id", "entry_id");

-- CreateIndex
CREATE INDEX "entry_index_weapon_entry_id_idx" ON "entry_index"("weapon", "entry_id");

-- By hand from here on ------------------------------------------------------------------------------------------------
-- The codes that a list is put in order by where they are more than a column: lib/server/queries/word-order.ts says the same.
CREATE INDEX "entry_index_outcome_word_idx" ON "entry_index"(nullif("outcome", 'unknown'), "entry_id");
CREATE INDEX "entry_index_claimant_word_idx" ON "entry_index"(
  coalesce("claimed_by", CASE WHEN "kind" = 'tally_claim' THEN "actors"[1] END), "entry_id");
