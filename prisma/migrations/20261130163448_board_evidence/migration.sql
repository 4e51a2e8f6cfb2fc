-- AlterTable
ALTER TABLE "board" ADD COLUMN     "evidence" JSONB,
ADD COLUMN     "evidence_key" TEXT,
ADD COLUMN     "tally" JSONB;
