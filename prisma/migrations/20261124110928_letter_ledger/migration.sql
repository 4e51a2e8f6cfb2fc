-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "as_of" TIMESTAMPTZ(3),
ADD COLUMN     "folded_into" TEXT,
ADD COLUMN     "name" TEXT,
ADD COLUMN     "trouble" TEXT;

-- What a letter was spared for is looked up by that one's key.
CREATE INDEX "letter_folded_into_idx" ON "letter"("folded_into") WHERE "folded_into" IS NOT NULL;

-- Letters to reporters that haven't left tell what they are by their keys: event, name, recipient, chat.
UPDATE "letter" SET "name" = split_part("key", ':', 2)
 WHERE "event_id" IS NOT NULL AND "state" <> 'sent' AND split_part("key", ':', 3) LIKE 'contact.%';

-- A person's letters that wait for office hours, when they come back.
CREATE INDEX "letter_held_chat_idx" ON "letter"("chat", "id") WHERE "state" = 'held';
