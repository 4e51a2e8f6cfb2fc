import { expect, test } from "vitest";
import { budi, createRoom, joko } from "../room.ts";

test.each([joko, budi])("who asks in private what we may not do in the room is sent to the group", (who) => {
  const agency = { type: "agency", agency: "PUPR", contact: 2000 } as const;
  const room = createRoom([], who === budi ? { room: agency } : {});
  expect(room.effectsOf(who, { text: "/hubungkan" })).toEqual([{ type: "check_rights" }]);
  const effects = room.effectsOf(who, { text: "/hubungkan", privately: true });
  expect(JSON.stringify(effects)).toContain("operators.in_group");
});
