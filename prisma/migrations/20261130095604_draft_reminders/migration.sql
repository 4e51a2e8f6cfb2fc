-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "remind_at" TIMESTAMPTZ(3),
ADD COLUMN     "unsent" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "conversation_remind_at_idx" ON "conversation"("remind_at");

-- Drafts that already wait are looked at once, which finds their reminders and counts them.
UPDATE "conversation" SET "remind_at" = "expires_at" - interval '7 days' WHERE "expires_at" IS NOT NULL;
