-- AlterTable
ALTER TABLE "board" ADD COLUMN     "as_room" INTEGER,
ADD COLUMN     "ended" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "superseded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "walled" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "board_as_room_idx" ON "board"("as_room");

-- One of each that is renewed; those above it are kept until their right ends.
DROP INDEX "board_card_key";
DROP INDEX "board_desk_key";
CREATE UNIQUE INDEX "board_card_key" ON "board"("room", "case_id") WHERE "kind" = 'card' AND NOT "superseded";
CREATE UNIQUE INDEX "board_desk_key" ON "board"("room", "person") WHERE "kind" = 'desk' AND NOT "superseded";

-- The desks that show a case.
CREATE INDEX "board_showing_idx" ON "board"("showing") WHERE "kind" = 'desk' AND "showing" IS NOT NULL;

-- A group's boards go by its own right, those in a private chat by the room in which the person has a role.
update board b set as_room = b.room from room r where r.chat = b.room;
update board b
   set person = b.room,
       as_room = (select m.room from member m join room r on r.chat = m.room and r.active
                   where m.person = b.room and cardinality(m.roles) > 0
                   order by r.kind desc, m.room limit 1)
  from contact k where k.id = b.room and k.kind = 'person';

-- Cards that may show more than their reader may see are shown anew, by what is theirs.
update board b set wanted_rev = wanted_rev + 1, attempts = 0, next_at = clock_timestamp()
  from contact k
 where k.id = b.room and b.kind = 'card' and b.external_id is not null
   and (k.kind = 'person'
        or exists (select from room r join cases c on c.id = b.case_id
                    where r.chat = b.room and r.kind = 'agency' and c.agency is distinct from r.agency));
