import { afterAll, beforeAll, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "../whatsapp/cast.ts";
import { file, keepOne, officeRecord } from "../whatsapp/play.ts";
import { nameBoth, type Office, unanswered } from "./up.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("a delay goes up step by step to the Sekda, and no step is told twice", async () => {
    const { rina, joko, goTo, flush } = cast;
    const sari = await cast.citizen("Sari");
    const number = await file(
      { seat: sari, t: (id) => id },
      "jalan depan pasar kliwon rusak parah",
      "depan pasar kliwon",
    );
    const [head, sekda] = [await cast.citizen("Bu Ratna"), await cast.citizen("Pak Hadi")];
    const office: Office = { rina, joko, head, sekda, goTo, flush };
    const record = await officeRecord(cast, rina, joko, head, sekda);
    await nameBoth(office);
    await unanswered(office, number);
    await keepOne("escalation-office", "id", record);
  });
});
