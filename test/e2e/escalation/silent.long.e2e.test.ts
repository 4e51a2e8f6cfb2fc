import { expect } from "vitest";
import { file, onTelegram } from "../../faults/help.ts";
import { keepOne, officeRecord } from "../journeys/both.ts";
import { at } from "./up.ts";

onTelegram(
  "an agency that has been silent for ten working days is reported, again after ten more, until it is heard",
  {},
  async (cast) => {
    const { rina, budi, joko, goTo, flush } = cast;
    const road = await file(cast.citizen("Sari"));
    await goTo(at("2026-11-30 08.05"));
    await rina.say(`/teruskan ${road} PUPR`);
    await flush();
    await joko.say("/antrean");
    const office = officeRecord(cast, rina);
    const reports = () => rina.heard().filter((text) => text.includes("lama tidak ada kabarnya"));

    await goTo(at("2026-12-11 08.01"));
    await rina.say("/instansi PUPR");
    expect(rina.last()).not.toContain("diam");
    expect(reports()).toHaveLength(0);
    await goTo(at("2026-12-14 08.01"));
    expect(reports()).toHaveLength(1);
    expect(reports()[0]).toContain(
      "Dinas PUPR · grupnya diam sejak Senin 30 November (10 hari kerja), 1 laporan",
    );
    expect(reports()[0]).not.toContain(road);
    await rina.say("/instansi PUPR");
    expect(rina.last()).toContain("grupnya diam sejak Senin 30 November");
    await goTo(at("2026-12-15 08.01"));
    await goTo(at("2026-12-29 08.01"));
    expect(reports().length).toBeLessThanOrEqual(2);
    await goTo(at("2026-12-31 08.01"));
    expect(reports()).toHaveLength(2);

    await joko.say("/antrean");
    await rina.say("/instansi PUPR");
    expect(rina.last()).not.toContain("diam");
    expect(budi.heard().filter((text) => text.includes("lama tidak ada kabarnya"))).toHaveLength(2);
    await keepOne("silent-office", "id", office);
  },
);
