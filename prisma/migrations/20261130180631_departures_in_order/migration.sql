-- AlterTable
ALTER TABLE "room" ADD COLUMN     "lacks_heard" JSONB;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "granted_at" TIMESTAMPTZ(3),
ADD COLUMN     "unsure_at" TIMESTAMPTZ(3);

-- What a room that we may write in lacks was told there.
UPDATE "room" SET "lacks_heard" = "lacks" WHERE NOT jsonb_exists("lacks", 'write');
