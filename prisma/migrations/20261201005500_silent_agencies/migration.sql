-- AlterTable
ALTER TABLE "room" ADD COLUMN "heard_on" TEXT;

-- What an agency's own people did last.
CREATE INDEX "event_by_agency_at_idx" ON "event"(("by" ->> 'agency'), "at") WHERE "by" ->> 'agency' IS NOT NULL;
