import type { TelegramSeat } from "../shown/chat.ts";
import type { ShownSetUp } from "../shown/office.ts";
import type { World } from "../telegram/world.ts";
import { bringBot, placeOf } from "./telegramCast.ts";

export type SetUpOptions = {
  readonly world: World;
  readonly botId: number;
  /** The one-time code for the operators' room, null once there is one. */
  readonly linkCode: () => Promise<string | null>;
  readonly agencies: () => Promise<readonly { readonly code: string; readonly name: string }[]>;
};

/** Real milliseconds to wait for an answer; the first includes the bot's start. */
const firstAnswer = 45_000;
const laterAnswer = 15_000;

/** The agency whose group is shown. */
const agency = "PUPR";

/** A step of linking that the bot didn't answer as it should. */
export class StepFailed extends Error {
  readonly step: Extract<ShownSetUp, { type: "failed" }>["step"];

  constructor(step: StepFailed["step"], words: string) {
    super(words);
    this.name = "StepFailed";
    this.step = step;
  }
}

/**
 * Links the two rooms and gives the roles, by the messages that an office would write. `again`: skips what an
 * earlier try has done. Never rejects, but returns what went wrong.
 */
export async function linkRooms(options: SetUpOptions, again: boolean): Promise<ShownSetUp> {
  try {
    const code = await options.linkCode();
    if (code === null && !again) return { type: "ready" };
    if (code !== null) await linkOperators(options, code);
    await giveRoles(options);
    await linkAgency(options);
    return { type: "ready" };
  } catch (error) {
    if (error instanceof StepFailed) return { type: "failed", step: error.step, words: error.message };
    return { type: "failed", step: "start", words: error instanceof Error ? error.message : String(error) };
  }
}

async function linkOperators({ world, botId, linkCode }: SetUpOptions, code: string): Promise<void> {
  bringBot(world, botId, "operators");
  const answer = await say(world, "rina", `/hubungkan ${code}`, firstAnswer, "operators");
  if ((await linkCode()) !== null) throw new StepFailed("operators", answer.text);
  // Budi speaks to the bot, so that the room knows him by name.
  const { userId, chatId } = placeOf("budi");
  world.send(userId, chatId, { text: "Siap, Budi di sini." }, { replyTo: answer.id });
}

async function giveRoles({ world }: SetUpOptions): Promise<void> {
  await say(world, "rina", "/peran Budi verifikator", laterAnswer, "roles");
  await say(world, "rina", "/peran Rina administrator supervisor verifikator ditunjuk", laterAnswer, "roles");
}

async function linkAgency({ world, botId, agencies }: SetUpOptions): Promise<void> {
  if (!(await agencies()).some(({ code }) => code === agency)) {
    throw new StepFailed("agency", `${agency}?`);
  }
  const code = await askAsRina(world, agency);
  bringBot(world, botId, "agency");
  await say(world, "joko", `/hubungkan ${code}`, laterAnswer, "agency");
}

/** Rina asks for the one-time code by which the room of this name is linked. */
export async function askAsRina(world: World, name: string): Promise<string> {
  const answer = await say(world, "rina", `/hubungkan ${name}`, laterAnswer, "agency");
  const code = /\/(?:hubungkan|link)\s+(\S+)/.exec(answer.text)?.[1];
  if (code === undefined) throw new StepFailed("agency", answer.text);
  return code;
}

/**
 * Notes the messages in Rina's room; the returned function presses the button that lets in a group asking
 * after this.
 */
export function rinaLetsIn(world: World): () => Promise<void> {
  const { userId, chatId } = placeOf("rina");
  const messages = () => world.view(chatId, userId).messages;
  const last = messages().at(-1)?.id ?? 0;
  return async () => {
    const asking = () => {
      const found = messages().find(({ id, buttons }) => id > last && labelled(buttons.flat()) !== null);
      return found === undefined ? undefined : { id: found.id, label: labelled(found.buttons.flat()) ?? "" };
    };
    const { id, label } = await world.waitFor(asking, firstAnswer, "a group that asks to be let in");
    world.press(userId, chatId, id, label);
  };
}

/** The button that makes whoever typed the code the administrator there. */
function labelled(buttons: readonly { readonly text: string }[]): string | null {
  return buttons.find(({ text }) => /^(Ya|Yes), .*administrator$/.test(text))?.text ?? null;
}

/** Says something and resolves with the bot's reply to it. */
async function say(
  world: World,
  seat: TelegramSeat,
  text: string,
  ms: number,
  step: StepFailed["step"],
): Promise<{ readonly id: number; readonly text: string }> {
  const { userId, chatId } = placeOf(seat);
  const { message_id } = world.send(userId, chatId, { text });
  const reply = () =>
    world.view(chatId, userId).messages.find(({ from, replyTo }) => from.bot && replyTo === message_id);
  const found = await world.waitFor(reply, ms, text).catch(() => null);
  if (found === null) throw new StepFailed(step, `${text} …`);
  return found;
}
