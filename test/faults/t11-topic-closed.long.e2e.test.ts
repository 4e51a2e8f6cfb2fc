import { expect } from "vitest";
import { type Cast, file, friday, onTelegram, since } from "./help.ts";

const closed = (cast: Cast, chat: number) =>
  cast.office.api.faults.next({
    kind: "status",
    code: 400,
    description: "Bad Request: TOPIC_CLOSED",
    times: 1_000,
    when: ({ chat_id }) => String(chat_id) === String(chat),
  });

onTelegram(
  "a case that can't be shown in its agency's group isn't lost: the operators hear of it, and it comes later",
  { from: friday },
  async (cast) => {
    const sari = cast.citizen("Sari");
    const number = await file(sari);
    closed(cast, cast.joko.chat);
    const agency = since(cast.joko);
    const operators = since(cast.rina);
    await cast.rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    expect(operators().slice(1).join("\n"), "the operators hear that the agency wasn't reached").toMatch(
      /PUPR/u,
    );
    cast.office.api.faults.clear();
    await cast.joko.say("/bantuan");
    await cast.flush();
    expect(agency().join("\n"), "the case comes once the group can be written to").toContain(number);
  },
);

onTelegram(
  "the operators' own room: what couldn't be said while its topic was closed is said afterwards",
  { from: friday },
  async (cast) => {
    const sari = cast.citizen("Sari");
    const number = await file(sari);
    closed(cast, cast.rina.chat);
    const heard = since(cast.rina);
    await cast.goTo("2026-12-01T09:00:00+07:00");
    await cast.goTo("2026-12-03T09:00:00+07:00");
    cast.office.api.faults.clear();
    await cast.rina.say("/bantuan");
    await cast.goTo("2026-12-03T10:00:00+07:00");
    expect(heard().join("\n")).toContain(number);
  },
);
