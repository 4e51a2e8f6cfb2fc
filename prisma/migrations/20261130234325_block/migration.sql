-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "blocked_until" TEXT;

-- Few are, and each sweep asks which of them are over.
CREATE INDEX "cases_blocked_until_idx" ON "cases"("blocked_until") WHERE "blocked_until" IS NOT NULL;
