import { setTimeout as pause } from "node:timers/promises";
import { stageSaid } from "../core/letters/case/stage.ts";
import type { CaseEvent } from "../core/procedure/event.ts";
import type { ChannelId } from "../ports/inbound.ts";
import type { Store } from "../ports/store.ts";
import type { Clock, Translate } from "../ports/translate.ts";

/** Setting that holds how far business time has been moved ahead. */
const aheadKey = "clock_ahead_ms";

/** How many cases a demonstration lists. */
const listed = 50;

/** Milliseconds by which business time has been moved ahead, 0 at the first start. */
export async function aheadOnFile(store: Store): Promise<number> {
  const ahead = await store.transaction((tx) => tx.settings.get(aheadKey));
  return typeof ahead === "number" ? ahead : 0;
}

export async function keepAhead(store: Store, ms: number): Promise<void> {
  await store.transaction((tx) => tx.settings.set(aheadKey, ms));
}

/** Forgets the secrets of a channel whose server is a new one, which knows none of them. */
export async function forgetSecrets(store: Store, channel: ChannelId): Promise<void> {
  await store.transaction((tx) => tx.secrets.clear(channel, []));
}

/** Sends the letters that still wait for their undo time at once. */
export async function letGo(store: Store): Promise<void> {
  await store.transaction((tx) => tx.outbox.hurry());
}

/** Whether an operators' room on the channel is linked. */
export async function hasOperators(store: Store, id: ChannelId): Promise<boolean> {
  const rooms = await store.transaction((tx) => tx.rooms.all());
  return rooms.some(({ type, channel, active }) => type === "operators" && channel === id && active);
}

/**
 * Waits up to five seconds until all that a moved clock made due is done; a longer sweep goes on after that.
 */
export async function untilSettled(store: Store, clock: Clock): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { clocks, held, drafts } = await store.transaction((tx) => tx.backlog(clock.now()));
    if (clocks + held + drafts === 0) return;
    await pause(50);
  }
}

/** The newest cases with their events, for the playground's page; citizens are shown without names. */
export async function casesShown(store: Store, translate: Translate) {
  const { cases, stories } = await store.transaction(async (tx) => {
    const recent = await tx.cases.recent(listed);
    return { cases: recent, stories: await tx.facts.stories(recent.map(({ id }) => id)) };
  });
  const events = new Map(stories.map((story) => [story.case, story.events]));
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
