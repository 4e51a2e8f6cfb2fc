-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "if_sent" JSONB;

-- AlterTable
ALTER TABLE "room" ADD COLUMN     "knock_at" TIMESTAMPTZ(3),
ADD COLUMN     "silent_at" TIMESTAMPTZ(3);

-- Rooms that were given up because they took nothing are served again, and tried.
update room r set active = true, silent_at = clock_timestamp(), knock_at = clock_timestamp()
  from contact k
 where k.id = r.chat and not k.reachable and not r.active and k.unreachable like 'The room can''t be written to%';
