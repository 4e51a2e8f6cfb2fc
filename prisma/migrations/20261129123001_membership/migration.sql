-- AlterTable
ALTER TABLE "room" ADD COLUMN     "ask_at" TIMESTAMPTZ(3),
ADD COLUMN     "may_delete" BOOLEAN;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "ask_at" TIMESTAMPTZ(3),
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "left_at" TIMESTAMPTZ(3),
ADD COLUMN     "leaving" BOOLEAN NOT NULL DEFAULT false;
