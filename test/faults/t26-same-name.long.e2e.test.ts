import { expect } from "vitest";
import { onTelegram } from "./help.ts";

onTelegram.fails(
  "two of one name: it is said that there are two, and how to tell them apart",
  {},
  async (cast) => {
    const { world } = cast.office.api;
    const other = world.addPerson({ first_name: "Budi", language_code: "id" });
    world.join(other.id, cast.rina.chat);
    world.send(other.id, cast.rina.chat, { text: "/bantuan" });
    await cast.office.quiet();
    cast.office.pass();
    await cast.rina.say("/peran Budi supervisor");
    expect(cast.rina.last()).not.toContain('Tidak ada "Budi"');
    expect(cast.rina.last()).toMatch(/balas/iu);
  },
);
