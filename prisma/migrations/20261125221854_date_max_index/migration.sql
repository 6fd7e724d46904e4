-- CreateIndex
CREATE INDEX "entry_index_kind_date_max_entry_id_idx" ON "entry_index"("kind", "date_max", "entry_id");
