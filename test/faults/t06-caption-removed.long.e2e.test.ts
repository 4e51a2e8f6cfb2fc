import { expect } from "vitest";
import { edited, onTelegram, own, since } from "./help.ts";

onTelegram.fails(
  "words that are taken off a photo before the report is sent leave the draft",
  {},
  async (cast) => {
    const sari = cast.citizen("Sari");
    await sari.photo("jalan depan rumah Pak Budi rusak parah");
    await edited(cast, sari, own(cast, sari).id, { caption: "" });
    const heard = since(sari);
    await sari.say("depan pasar kliwon");
    expect(heard().join("\n")).not.toContain("Pak Budi");
  },
);
