import { setTimeout as pause } from "node:timers/promises";
import type { Child, Death } from "./child.ts";
import { createLot } from "./lot.ts";
import { count, type Hand, noteFall } from "./reign.ts";

/** Seconds that a frozen program stays so: longer than its lease, so that another takes over. */
const frozenMs = 12_000;

type Slot = {
  readonly place: number;
  child: Child;
  frozen: boolean;
  /** Whether it is to die at a point by itself. */
  armed: boolean;
};

const living: Death = { point: "none", times: 1 };

/** Where those die that are started again: most live until they are chosen. */
const deaths: readonly Death[] = [
  living,
  { point: "batch", times: 3 },
  living,
  { point: "sent", times: 5 },
  living,
  { point: "filed", times: 4 },
];

/**
 * Every few seconds kills or freezes one of several programs, the one that has the lease as often as not; at least one
 * always serves. Those that were killed are started again; in the end all live, none is frozen.
 */
export async function interruptMany(hand: Hand, first: Child, kills: number): Promise<void> {
  const { options, gate } = hand;
  const lot = createLot(options.seed);
  let fallen = 0;
  let calm = false;
  let over = false;
  const supervise = async (slot: Slot): Promise<void> => {
    for (;;) {
      await slot.child.ended;
      if (over) return;
      if (!slot.child.wasKilled())
        throw new Error(`a program ended by itself: ${slot.child.said().slice(-3_000)}`);
      noteFall(hand, slot.child, slot.child.diedAtPoint() ? "at a point" : "anywhere");
      const death = calm ? living : (deaths[fallen % deaths.length] ?? living);
      slot.child = hand.start(death, slot.place);
      slot.armed = death !== living;
      fallen += 1;
    }
  };
  const slots: Slot[] = [{ place: 0, child: first, frozen: false, armed: false }];
  for (let place = 1; place < options.processes; place += 1)
    slots.push({ place, child: hand.start(living, place), frozen: false, armed: false });
  await Promise.all(slots.map(({ child }) => child.lives));
  const supervising = Promise.all(slots.map(supervise));
  // A fault ends the loop below; it is thrown when that is awaited.
  let failed = false;
  supervising.catch(() => {
    failed = true;
  });
  const freezes: Promise<void>[] = [];
  const done = (): number => fallen + freezes.length;
  while (done() < kills && Date.now() < hand.until && !failed) {
    gate.allow(Math.ceil((options.messages * (done() + 1)) / (kills + 1)));
    await pause(lot.whole(1_000, 3_000));
    const serving = slots.filter(({ child, frozen }) => !frozen && child.running() && child.serves());
    if (serving.length < 2) continue;
    const holder = serving.find(({ child }) => child.holds());
    const chosen = (lot.whole(0, 1) === 0 ? holder : undefined) ?? serving[lot.whole(0, serving.length - 1)];
    if (chosen === undefined) continue;
    const another = slots.some(({ frozen }) => frozen);
    const freezing = lot.whole(0, 2) === 0 || (freezes.length === 0 && fallen > 0);
    if (options.freeze && !another && freezing) freezes.push(freeze(hand, chosen));
    else chosen.child.signal("SIGKILL");
  }
  await Promise.all(freezes);
  // From here on nobody dies unnoticed: those that still would are replaced by ones that live.
  calm = true;
  for (const { armed, child } of slots) if (armed) child.signal("SIGKILL");
  const allLive = (): boolean =>
    slots.every(({ armed, child }) => !armed && child.running() && child.serves());
  while (!allLive() && !failed && Date.now() < hand.until) await pause(50);
  over = true;
  if (failed) await supervising;
}

async function freeze(hand: Hand, slot: Slot): Promise<void> {
  const { child } = slot;
  const note = (): void => {
    hand.interruptions.push({ at: Date.now(), inFlight: Math.max(0, child.flight()) });
  };
  slot.frozen = true;
  child.signal("SIGSTOP");
  note();
  count(hand, child.holds() ? "frozen with the lease" : "frozen");
  await pause(frozenMs);
  note();
  child.signal("SIGCONT");
  slot.frozen = false;
}
