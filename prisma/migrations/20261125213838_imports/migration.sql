-- AlterTable
ALTER TABLE "attack" ADD COLUMN     "external_ids" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "force_level" ADD COLUMN     "external_ids" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "milestone" ADD COLUMN     "external_ids" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "strike" ADD COLUMN     "external_ids" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "tally_claim" ADD COLUMN     "external_ids" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "import" (
    "id" SERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "counts" JSONB,
    "problem" JSONB,
    "revision" INTEGER,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "replaced" INTEGER,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateIndex
CREATE INDEX "import_created_at_idx" ON "import"("created_at");

-- CreateIndex
CREATE INDEX "import_row_entry_id_idx" ON "import_row"("entry_id");

-- CreateIndex
CREATE INDEX "attack_external_ids_idx" ON "attack" USING GIN ("external_ids");

-- CreateIndex
CREATE INDEX "force_level_external_ids_idx" ON "force_level" USING GIN ("external_ids");

-- CreateIndex
CREATE INDEX "milestone_external_ids_idx" ON "milestone" USING GIN ("external_ids");

-- CreateIndex
CREATE INDEX "strike_external_ids_idx" ON "strike" USING GIN ("external_ids");

-- CreateIndex
CREATE INDEX "tally_claim_external_ids_idx" ON "tally_claim" USING GIN ("external_ids");

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the types cannot say.
ALTER TABLE "import" ADD CONSTRAINT "import_format_known" CHECK ("format" IN ('iwm', 'acled', 'ucdp-ged', 'csv'));
ALTER TABLE "import" ADD CONSTRAINT "import_status_known" CHECK ("status" IN ('waiting', 'done', 'failed', 'undone', 'discarded'));
ALTER TABLE "import" ADD CONSTRAINT "import_failed_says_why" CHECK ("status" <> 'failed' OR "problem" IS NOT NULL);
ALTER TABLE "import" ADD CONSTRAINT "import_done_is_counted" CHECK ("status" NOT IN ('done', 'undone') OR ("counts" IS NOT NULL AND "finished_at" IS NOT NULL));
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_action_known" CHECK ("action" IN ('add', 'change'));
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_change_has_before" CHECK ("action" <> 'add' OR "replaced" IS NULL);
