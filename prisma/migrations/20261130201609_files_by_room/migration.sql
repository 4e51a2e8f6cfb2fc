-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "room" INTEGER;
