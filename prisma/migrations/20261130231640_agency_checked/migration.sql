-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "checked" BOOLEAN NOT NULL DEFAULT false;

-- Answers that wait for a supervisor: few among all cases.
CREATE INDEX "cases_waiting_to_be_checked" ON "cases" ("id") WHERE ("data" -> 'waiting' ->> 'at') IS NOT NULL;
