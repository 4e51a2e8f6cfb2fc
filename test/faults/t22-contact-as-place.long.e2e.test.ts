import { expect } from "vitest";
import { onTelegram } from "./help.ts";

onTelegram.fails("somebody's contact card isn't the place where it happened", {}, async (cast) => {
  const sari = cast.citizen("Sari");
  await sari.say("jalan depan pasar kliwon rusak parah");
  await sari.choose("Tidak ada foto");
  await sari.send({ contact: { first_name: "Pak RT", phone_number: "+628155555000" } });
  expect(sari.last()).not.toContain("Lokasi: Pak RT");
});
