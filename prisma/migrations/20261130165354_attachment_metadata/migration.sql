-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "metadata" TEXT;
