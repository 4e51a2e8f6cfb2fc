import { setTimeout as pause } from "node:timers/promises";
import qrcode from "qrcode";
import { type MovableClock, movableClock } from "./clock.ts";
import { compose, type Ports, type Program } from "./compose.ts";
import type { Config } from "./config/config.ts";
import type { Calendar } from "./core/calendar/calendar.ts";
import { dayOf } from "./core/calendar/day.ts";
import { closeOf, inOfficeHours, nextMorning, nextOpening } from "./core/calendar/hours.ts";
import { isWorkingDay } from "./core/calendar/workingDays.ts";
import { stageSaid } from "./core/letters/case/card.ts";
import type { CaseEvent } from "./core/procedure/event.ts";
import { officeAccount } from "./playground/people/whatsappCast.ts";
import { startPlayground } from "./playground/playground.ts";
import { startBotApi } from "./playground/telegram/server.ts";
import { startWhatsAppWeb, type WhatsAppWeb } from "./playground/whatsapp/server.ts";
import type { Store } from "./ports/store.ts";

/** A demonstration: the whole program, with people, a Telegram and a WhatsApp that exist on this machine only. */
export type Demonstration = { readonly url: string; readonly stop: () => Promise<void> };

export type DemonstrationPorts = Pick<Ports, "logger"> & {
  /** Where the bundled page lies, if not where the build puts it. */
  readonly pageFolder?: string;
};

const token = "700000001:a-bot-that-lives-on-loopback-only";

/** Where it is remembered how far business time has been moved ahead. */
const aheadKey = "clock_ahead_ms";

/** How many cases the page lists. */
const listed = 50;

/** Starts the program on one machine, with servers on loopback in place of the real ones. */
export async function demonstrate(config: Config, ports: DemonstrationPorts): Promise<Demonstration> {
  const clock = movableClock(0);
  const { pageFolder, logger } = ports;
  let web: WhatsAppWeb | null = null;
  let pageIsUp = (): void => undefined;
  const pageUp = new Promise<void>((resolve) => {
    pageIsUp = resolve;
  });
  // It takes seconds on a busy machine, which the page shouldn't wait for.
  const serving = pageUp.then(async () => {
    web = await startWhatsAppWeb({ account: officeAccount(config.office.service) });
    await web.setTime(clock.aheadMs());
    return web;
  });
  const api = await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: config.office.service }],
    times: { date: () => clock.now().getTime() },
  });
  const program = await compose(config, {
    logger,
    clock: async (store) => {
      const ahead = await store.transaction((tx) => tx.settings.get(aheadKey));
      if (typeof ahead === "number") clock.setAhead(ahead);
      // This WhatsApp is a new one, which knows no device and none of the keys of an earlier start.
      await store.transaction((tx) => tx.secrets.clear("whatsapp", []));
      return clock;
    },
    telegram: { token, apiRoot: api.url },
    whatsapp: {
      url: "ws://127.0.0.1/",
      server: async () => {
        const { url, rootPublicKey } = await serving;
        return { url, trustRoot: rootPublicKey };
      },
    },
  });
  const bot = api.world.bots()[0]?.user;
  if (bot === undefined) throw new Error("the bot isn't there");
  const page = await startPlayground({
    port: config.port,
    service: config.office.service,
    api,
    bot: { id: bot.id, username: bot.username },
    whatsapp: async () => numberOf(program, await serving),
    clock: movesOf(clock, program, async () => await web?.setTime(clock.aheadMs())),
    zone: config.zone,
    linkCode: program.linkCode,
    agencies: async () => (await program.offices.read()).agencies,
    cases: () => casesSeen(program),
    flush: async () => {
      await program.store.transaction((tx) => tx.outbox.hurry());
      program.ring();
    },
    ...(pageFolder === undefined ? {} : { pageFolder }),
  });
  pageIsUp();
  return {
    url: page.url,
    async stop() {
      await page.stop();
      await program.stop();
      await api.stop();
      const started = await serving.catch(() => null);
      await started?.stop();
    },
  };
}

/** The office's number, as the page of the playground asks for it. */
function numberOf({ whatsapp, store }: Program, web: WhatsAppWeb) {
  return {
    web,
    connected: () => whatsapp?.health().state === "ready",
    code: async () => {
      const qr = whatsapp?.pairing()?.qr ?? null;
      return qr === null ? null : { qr, picture: await qrcode.toDataURL(qr, { width: 352, margin: 2 }) };
    },
    roomLinked: async () => {
      const rooms = await store.transaction((tx) => tx.rooms.all());
      return rooms.some(
        ({ type, channel, active }) => type === "operators" && channel === "whatsapp" && active,
      );
    },
  };
}

function movesOf(clock: MovableClock, program: Program, moved: () => Promise<void>) {
  const to = async (moment: Date): Promise<void> => {
    clock.setAhead(clock.aheadMs() + Math.max(0, moment.getTime() - clock.now().getTime()));
    await moved();
    await program.store.transaction((tx) => tx.settings.set(aheadKey, clock.aheadMs()));
    program.ring();
    await settle(program);
  };
  const calendar = async (): Promise<Calendar> => (await program.offices.read()).calendar;
  return {
    now: clock.now,
    move: async (ms: number) => await to(new Date(clock.now().getTime() + ms)),
    nextWorkingDay: async () => await to(nextMorning(clock.now(), await calendar())),
    nextOpening: async () => {
      const days = await calendar();
      const now = clock.now();
      await to(inOfficeHours(now, days) ? nextMorning(now, days) : nextOpening(now, days));
    },
    toClose: async () => {
      const days = await calendar();
      const today = dayOf(clock.now(), days);
      const open = isWorkingDay(today, days) && closeOf(today, days) > clock.now();
      const day = open ? today : dayOf(nextMorning(clock.now(), days), days);
      await to(closeOf(day, days));
    },
  };
}

/** Waits a while for what a move of the clock makes due; a long sweep goes on by itself. */
async function settle(program: Program): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { clocks, held, drafts } = await program.store.transaction((tx) => tx.backlog(program.clock.now()));
    if (clocks + held + drafts === 0) return;
    await pause(50);
  }
}

async function casesSeen({ store, translate }: Program) {
  const { cases, events } = await recent(store);
  return cases.map((one) => ({
    number: one.number,
    title: one.title,
    stage: one.stage,
    stageLabel: translate(stageSaid(one), "id"),
    due: one.clock?.due ?? null,
    confidential: one.privacy === "confidential",
    agency: one.agency,
    events: (events.get(one.id) ?? []).map((event) => ({
      at: event.at,
      who: whoOf(event),
      what: event.happening.type,
      from: event.from,
      to: event.to,
    })),
  }));
}

async function recent(store: Store) {
  return await store.transaction(async (tx) => {
    const cases = await tx.cases.recent(listed);
    const stories = await tx.facts.stories(cases.map(({ id }) => id));
    return { cases, events: new Map(stories.map((story) => [story.case, story.events])) };
  });
}

/** Who acted, as far as the page of a demonstration may say it: citizens have no name. */
function whoOf({ by }: CaseEvent): string {
  switch (by.type) {
    case "citizen":
      return "pelapor";
    case "operator":
      return by.name;
    case "system":
      return "sistem";
  }
}
