-- AlterTable
ALTER TABLE "member" ADD COLUMN     "leaving_at" TIMESTAMPTZ(3);
