-- AlterTable
ALTER TABLE "room" ADD COLUMN     "check_asked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lacks" JSONB;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "former" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "invite" ADD COLUMN     "person" INTEGER,
ADD COLUMN     "room" INTEGER;
