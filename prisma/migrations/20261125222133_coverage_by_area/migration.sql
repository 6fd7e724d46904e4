-- AlterTable
ALTER TABLE "coverage" ADD COLUMN     "outlets" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "scope" TEXT;
