import { expect } from "vitest";
import { file, onTelegram } from "./help.ts";

onTelegram.fails(
  "an office of six days doesn't say that Saturday isn't counted",
  {
    environment: {
      WORK_WEEK: "mon-sat",
      OFFICE_HOURS: "mon-thu 08:00-15:00, fri 08:00-11:00, sat 08:00-14:00",
    },
  },
  async (cast) => {
    const sari = cast.citizen("Sari");
    await file(sari);
    await cast.goTo("2026-11-28T10:00:00+07:00");
    await sari.say("status");
    expect(sari.last()).toContain("Senin 30 November");
    expect(sari.last()).not.toContain("Sabtu dan Minggu");
  },
);

onTelegram.fails(
  "an office that works from Sunday to Thursday names its own days of rest",
  { environment: { WORK_WEEK: "sun-thu", OFFICE_HOURS: "sun-thu 08:00-15:00" } },
  async (cast) => {
    const sari = cast.citizen("Sari");
    await file(sari);
    await sari.say("status");
    expect(sari.last()).not.toContain("Sabtu dan Minggu");
  },
);
