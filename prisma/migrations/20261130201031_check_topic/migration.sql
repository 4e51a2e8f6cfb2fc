-- AlterTable
ALTER TABLE "room" ADD COLUMN     "check_topic" TEXT;
