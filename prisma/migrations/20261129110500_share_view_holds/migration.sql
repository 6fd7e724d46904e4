-- A view is held while its page is made, and counted when it is.

-- AlterTable
ALTER TABLE "share_link" ADD COLUMN     "held" TIMESTAMPTZ(3)[] NOT NULL DEFAULT ARRAY[]::TIMESTAMPTZ(3)[];
