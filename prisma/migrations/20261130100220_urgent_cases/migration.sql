-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "urgent" BOOLEAN NOT NULL DEFAULT false;
