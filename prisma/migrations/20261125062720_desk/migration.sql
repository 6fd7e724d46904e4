-- CreateTable
CREATE TABLE "source_text" (
    "source_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_text_pkey" PRIMARY KEY ("source_id")
);

-- CreateTable
CREATE TABLE "review_note" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "source_text_sha256_idx" ON "source_text"("sha256");

-- CreateIndex
CREATE INDEX "review_note_entry_id_idx" ON "review_note"("entry_id");

-- AddForeignKey
ALTER TABLE "source_text" ADD CONSTRAINT "source_text_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the types cannot say.
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_kind_known" CHECK ("kind" IN ('submit', 'return', 'approve', 'comment'));
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_return_says_why" CHECK ("kind" <> 'return' OR "text" IS NOT NULL);
ALTER TABLE "source_text" ADD CONSTRAINT "source_text_sha256_of_text" CHECK ("sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));
