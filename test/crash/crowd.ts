import type { Gate } from "./gate.ts";
import type { Step } from "./script.ts";
import { type Town, waitIn } from "./town.ts";

/** A report's number as letters show it. */
export const numberPattern = /\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{3}\b/;

export type Crowd = {
  /** Resolves once everybody has said all that they had to say and heard what they waited for. */
  readonly done: Promise<void>;
  /** What was waited for in vain. */
  readonly vain: readonly string[];
  readonly said: () => number;
};

/** How long people wait for an answer. */
export type Patience = {
  /** Whether it is too long since `from`, in machine time: while programs are interrupted it never is. */
  readonly ends: (from: number) => boolean;
  /** Hears of one who waited in vain. */
  readonly note: (line: string) => void;
};

const lookMs = 1_000;

/** Has everybody play their script at the same time. One who waits in vain leaves. */
export function playAll(
  town: Town,
  scripts: readonly (readonly Step[])[],
  gate: Gate,
  patience: Patience,
): Crowd {
  const vain: string[] = [];
  let said = 0;

  /** The texts of a chat, neighbours that are the same taken for one. */
  const folded = (chat: number | "room"): readonly string[] => {
    const texts = town.told(chat).map(({ text }) => text);
    return texts.filter((text, index) => text !== texts[index - 1]);
  };
  const hears = async (
    chat: number | "room",
    from: number,
    wanted: (text: string) => boolean,
    what: string,
  ) => {
    const began = Date.now();
    const found = (): string | null => folded(chat).slice(from).find(wanted) ?? null;
    while (!patience.ends(began)) if ((await waitIn(town, lookMs, found)) !== null) return true;
    vain.push(`chat ${chat}: ${what}`);
    patience.note(`chat ${chat} waited in vain: ${what}; it heard last: ${folded(chat).at(-1) ?? "nothing"}`);
    return false;
  };
  const play = async (chat: number, script: readonly Step[]): Promise<void> => {
    let heard = 0;
    for (const step of script) {
      if (step.type === "say") {
        await gate.pass();
        await town.say(chat, step.text);
        said += 1;
        if (step.until === null) continue;
        const { until: wanted } = step;
        if (!(await hears(chat, heard, (text) => wanted.test(text), `no answer to "${step.text}"`))) return;
      } else {
        const number =
          folded(chat)
            .findLast((text) => numberPattern.test(text))
            ?.match(numberPattern)?.[0] ?? "";
        const inRoom = folded("room").length;
        const { until: wanted, news } = step;
        const command = step.command(number);
        await town.command(command);
        said += 1;
        const answers = (text: string): boolean => text.includes(number) && wanted.test(text);
        if (!(await hears("room", inRoom, answers, `no answer to "${command}"`))) return;
        const tells = (text: string): boolean => news?.test(text) ?? true;
        if (news !== null && !(await hears(chat, heard, tells, `no news of "${command}"`))) return;
      }
      heard = folded(chat).length;
    }
  };
  return {
    done: Promise.all(scripts.map((script, chat) => play(chat, script))).then(() => undefined),
    vain,
    said: () => said,
  };
}
