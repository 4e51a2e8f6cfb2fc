-- AlterTable
ALTER TABLE "member" ADD COLUMN     "roles_since" TIMESTAMPTZ(3);
