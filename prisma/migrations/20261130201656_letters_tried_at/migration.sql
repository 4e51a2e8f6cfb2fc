-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "tried_at" TIMESTAMPTZ(3);
