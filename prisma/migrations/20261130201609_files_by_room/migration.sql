-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "event_id" TEXT,
ADD COLUMN     "reply_to" TEXT,
ADD COLUMN     "room" INTEGER,
ADD COLUMN     "topic" TEXT;
