import { describe, expect, test } from "vitest";
import { readOfficeNow } from "../../../src/app/office.ts";
import type { HoursOn } from "../../../src/core/calendar/calendar.ts";
import { forEachDatabase } from "../databases.ts";
import { storeOver } from "../storeOver.ts";

const day = (of: string, open: string, name: string): HoursOn => ({
  day: of,
  hours: [{ open, close: "15:00" }],
  name,
});
const weekday = [{ open: "08:00", close: "16:00" }];
const settings = { zone: "Asia/Jakarta", workWeek: [4 as const], hours: { 4: weekday }, general: [] };

forEachDatabase((open) => {
  describe("a day's other hours", () => {
    test("are kept, replaced and taken out, and the calendar has them", async () => {
      const store = storeOver(await open());
      const save = (add: readonly HoursOn[], remove: readonly string[]) =>
        store.transaction((tx) => tx.office.saveHoursOn(add, remove));
      const read = () => store.transaction((tx) => tx.office.hoursOn());
      expect(await read()).toEqual([]);
      await save([day("2027-02-19", "08:00", "Ramadan"), day("2027-02-18", "08:00", "Ramadan")], []);
      await save([day("2027-02-19", "09:00", "Rapat")], []);
      expect(await read()).toEqual([
        day("2027-02-18", "08:00", "Ramadan"),
        day("2027-02-19", "09:00", "Rapat"),
      ]);
      await save([], ["2027-02-18"]);
      expect((await readOfficeNow(store, settings)).calendar.hoursOn).toEqual([
        day("2027-02-19", "09:00", "Rapat"),
      ]);
    });

    test("that no calendar can have don't keep the program from starting", async () => {
      const store = storeOver(await open());
      const faulty = [{ open: "16:00", close: "08:00" }];
      await store.transaction((tx) =>
        tx.office.saveHoursOn([{ day: "2027-02-19", hours: faulty, name: "Rapat" }], []),
      );
      expect((await readOfficeNow(store, settings)).calendar.hoursOn).toEqual([]);
    });
  });
});
