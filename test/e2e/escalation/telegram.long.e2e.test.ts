import { afterAll, beforeAll, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { file, keepOne, officeRecord } from "../journeys/both.ts";
import { nameBoth, type Office, unanswered } from "./up.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open() });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("a delay goes up step by step to the Sekda, and no step is told twice", async () => {
    const { rina, joko, goTo, flush } = cast;
    const sari = cast.citizen("Sari");
    const number = await file(
      { seat: sari, t: (id) => id },
      "jalan depan pasar kliwon rusak parah",
      "depan pasar kliwon",
    );
    const [head, sekda] = [cast.citizen("Bu Ratna"), cast.citizen("Pak Hadi")];
    const office: Office = { rina, joko, head, sekda, goTo, flush };
    const record = officeRecord(cast, rina, joko, head, sekda, cast.private(rina));
    await nameBoth(office);
    await unanswered(office, number);
    await keepOne("escalation-office", "id", record);
  });
});
