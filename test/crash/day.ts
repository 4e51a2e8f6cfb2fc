import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Child, type Death, startChild } from "./child.ts";
import { playAll } from "./crowd.ts";
import { openDoor } from "./door.ts";
import { type Evidence, sortTold } from "./evidence.ts";
import { createGate } from "./gate.ts";
import { databaseEnvironment, ledgerOf, openGround } from "./ground.ts";
import { interruptMany } from "./many.ts";
import { interruptOne } from "./one.ts";
import type { Options } from "./options.ts";
import { type Hand, killAt, within } from "./reign.ts";
import { scriptOf } from "./script.ts";
import { telegramTown } from "./telegramTown.ts";
import { aheadFrom, type Town, waitIn } from "./town.ts";
import { whatsappTown } from "./whatsappTown.ts";

/** Milliseconds that one who waits for an answer waits once nothing is interrupted any more. */
const waitMs = 60_000;
const startMs = 60_000;
const settleMs = 60_000;

const endMs = 60_000;
/** Milliseconds that the room waits for an answer before the day, on a machine that others use as well. */
const answerMs = 120_000;

const living: Death = { point: "none", times: 1 };

/**
 * One day in the town, on an empty database: people and the office play their scripts while programs are interrupted;
 * with no kills it is the day as it should be. Throws if a program ends by itself, or doesn't start.
 */
export async function live(
  options: Options,
  victim: string,
  until: number,
  note: (line: string) => void,
): Promise<Evidence> {
  const began = performance.now();
  const { channel, chats, kills, messages, mode, processes, seed } = options;
  const ahead = aheadFrom(Date.now());
  const ground = await openGround(options);
  const dir = await mkdtemp(join(tmpdir(), "aduan-crash-"));
  const town = await (channel === "telegram" ? telegramTown : whatsappTown)(chats, ahead);
  const environment = {
    ...databaseEnvironment(ground, dir),
    ...town.environment,
    CRASH_AHEAD: String(ahead),
    UNDO_SECONDS: "0",
    LOG_LEVEL: "info",
  };
  const door = mode === "webhook" ? await openDoor(processes) : null;
  const hand: Hand = {
    options,
    town,
    until,
    note,
    interruptions: [],
    children: [],
    points: new Map(),
    serverUrl: ground.place.type === "served" ? ground.place.url : null,
    gate: createGate(),
    start(death: Death, place = 0): Child {
      const child = startChild(victim, dir, { ...environment, ...door?.environment(place) }, death);
      hand.children.push(child);
      return child;
    },
  };
  try {
    // Each on what the one before left, the first on nothing: each dies a statement later.
    const migrations = Math.min(4, Math.floor(kills / 4));
    for (let times = 1; times <= migrations; times += 1) await killAt(hand, { point: "migration", times });
    const opening = hand.start(living);
    await open(town, opening);
    await end(opening);
    // Its first look at the clock brings the morning's digest, if there is one, before anybody writes.
    const first = hand.start(living);
    await serves(first);
    const roomFrom = town.told("room").length;
    const each = Math.ceil(messages / chats);
    const scripts = Array.from({ length: chats }, (_, person) =>
      scriptOf(person, Math.min(each, Math.max(0, messages - person * each)), seed),
    );
    let calmSince: number | null = kills === 0 ? Date.now() : null;
    const crowd = playAll(town, scripts, hand.gate, {
      ends: (from) =>
        Date.now() > until || (calmSince !== null && Date.now() > Math.max(from, calmSince) + waitMs),
      note,
    });
    if (kills > migrations)
      await (processes > 1 ? interruptMany : interruptOne)(hand, first, kills - migrations);
    calmSince = Date.now();
    hand.gate.allow(Number.POSITIVE_INFINITY);
    await crowd.done;
    await settle(town);
    for (const child of hand.children) if (child.running()) await end(child);
    return {
      ...(await sortTold(town, chats, roomFrom)),
      ledger: await ledgerOf(ground, town.handedOut()),
      said: crowd.said(),
      vain: crowd.vain,
      interruptions: hand.interruptions,
      points: hand.points,
      conflicts: town.conflicts(),
      seconds: Math.round((performance.now() - began) / 1_000),
    };
  } finally {
    for (const child of hand.children) if (child.running()) child.signal("SIGKILL");
    await Promise.all(hand.children.map(({ ended }) => ended));
    await door?.close();
    await town.stop();
    await ground.remove();
    await rm(dir, { recursive: true, force: true });
  }
}

/** The operators' room is linked and its verifier may do everything, before anybody writes. */
async function open(town: Town, child: Child): Promise<void> {
  const said = (): string => child.said();
  await serves(child);
  await town.connect(said);
  const code = /^crash:code (\S+)$/m.exec(said())?.[1] ?? "";
  const commands = [
    { command: `/hubungkan ${code}`, answer: /kini grup petugas/ },
    { command: "/peran Rina petugas, penyelia, ditunjuk, admin", answer: /Rina kini/ },
  ];
  for (const { command, answer } of commands) {
    const before = town.told("room").length;
    await town.command(command);
    // The room is also greeted, at any time after the program was added to it, and that answers nothing.
    const hears = () =>
      town
        .told("room")
        .slice(before)
        .some(({ text }) => answer.test(text)) || null;
    const answered = await waitIn(town, answerMs, hears);
    if (answered === null) throw new Error(`the room isn't answered: ${said().slice(-3_000)}`);
  }
}

async function serves(child: Child): Promise<void> {
  const inTime = await within(startMs, child.lives);
  if (!inTime || !child.serves()) throw new Error(`the program doesn't start: ${child.said().slice(-3_000)}`);
}

/** Waits until the server has handed over all; what is on its way then, the programs still send as they end. */
async function settle(town: Town): Promise<void> {
  const until = Date.now() + settleMs;
  while (Date.now() < until && (await town.unconfirmed()) > 0) await pause(50);
}

async function end(child: Child): Promise<void> {
  child.signal("SIGTERM");
  await Promise.race([child.ended, pause(endMs, undefined, { ref: false })]);
  if (child.running()) child.signal("SIGKILL");
  await child.ended;
}
