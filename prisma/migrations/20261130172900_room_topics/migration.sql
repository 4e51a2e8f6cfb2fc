-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "topic" TEXT;

-- AlterTable
ALTER TABLE "board" ADD COLUMN     "topic" TEXT;

-- AlterTable
ALTER TABLE "room" ADD COLUMN     "desk_topic" TEXT,
ADD COLUMN     "hindered" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "news_topic" TEXT;

-- AlterTable
ALTER TABLE "link_request" ADD COLUMN     "topic" TEXT;
