-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "filed_at" TIMESTAMPTZ(3),
ADD COLUMN     "message" TEXT,
ADD COLUMN     "twin_of" TEXT;

-- CreateIndex
CREATE INDEX "attachment_message_idx" ON "attachment"("message");

-- CreateIndex
CREATE INDEX "attachment_twin_of_idx" ON "attachment"("twin_of");
