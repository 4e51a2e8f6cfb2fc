-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "sealed" BYTEA,
ALTER COLUMN "ref" DROP NOT NULL;

-- AlterTable
ALTER TABLE "inbox" ADD COLUMN     "sealed" BYTEA;

-- What is still in clear: sealed anew at the start, which has the key. Empty from then on.
CREATE INDEX "secret_clear_idx" ON "secret"("channel", "kind", "id") WHERE "id" !~ '^h1:[A-Za-z0-9_-]{43}$';
CREATE INDEX "inbox_clear_idx" ON "inbox"("seq") WHERE "external_id" !~ '^h1:[A-Za-z0-9_-]{43}$' OR "payload" IS NOT NULL;
CREATE INDEX "attachment_clear_idx" ON "attachment"("id") WHERE "ref" IS NOT NULL;

-- What a look showed goes with its message, or once sending it is given up.
UPDATE "letter" SET "body" = NULL, "choices" = NULL
 WHERE "delete_after" IS NOT NULL
   AND ("state" IN ('failed', 'taken_back') OR "state" = 'sent' AND "delete_at" IS NULL);
