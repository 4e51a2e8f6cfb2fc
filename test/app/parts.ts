import { pino } from "pino";
import { createTranslate } from "../../src/adapters/i18n.ts";
import { loggedError } from "../../src/app/loggedError.ts";
import { createOffices } from "../../src/app/office.ts";
import { noHotlines } from "../../src/core/office.ts";
import type { Store } from "../../src/ports/store.ts";
import { projectPath } from "../../src/projectPath.ts";
import { seed } from "../../src/store/seed.ts";
import { setting } from "../core/procedure/world.ts";
import { countingChance } from "../e2e/chance.ts";
import { createFakeChannel } from "./channel.ts";

/** Thursday 26 November 2026, 10.00 in Jakarta: office hours. */
const clock = { now: () => setting("2026-11-26 10:00").now };

/** What the loops are made of, over this store; `logged` is what they wrote. */
export async function partsOver(store: Store) {
  await store.transaction(seed);
  const logged: string[] = [];
  const logger = pino(
    { level: "trace", serializers: { err: loggedError } },
    { write: (line: string) => void logged.push(line) },
  );
  const weekday = [{ open: "08:00", close: "16:00" }];
  const offices = createOffices(store, {
    service: "Lapor Maju",
    name: "Pemkab Maju",
    phone: null,
    hotlines: noHotlines,
    channelNames: { telegram: "Telegram" },
    undoSeconds: 60,
    oversightLimits: false,
    zone: "Asia/Jakarta",
    workWeek: [1, 2, 3, 4, 5],
    hours: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: weekday },
    general: [],
  });
  const translate = createTranslate({
    locales: projectPath("locales"),
    zoneName: "WIB",
    today: () => "2026-11-26",
  });
  const context = {
    chance: countingChance(),
    hash: (code: string) => code,
    district: () => "",
    limits: {},
    capabilities: new Map([["telegram", createFakeChannel().channel.capabilities]]),
    channels: () => [],
  };
  return { store, logger, logged, processId: "this one", offices, translate, clock, context };
}
