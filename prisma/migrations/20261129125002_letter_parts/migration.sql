-- AlterTable
ALTER TABLE "letter" ADD COLUMN "parts" JSONB;
