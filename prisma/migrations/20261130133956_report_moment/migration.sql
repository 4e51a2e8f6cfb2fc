-- AlterTable
ALTER TABLE "report" ADD COLUMN     "moment" TEXT;
