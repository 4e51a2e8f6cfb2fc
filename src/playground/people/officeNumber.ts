import type { ShownWhatsApp } from "../shown/office.ts";
import type { World } from "../telegram/world.ts";
import type { WhatsAppWeb } from "../whatsapp/server.ts";
import { askAsRina, rinaLetsIn, StepFailed } from "./setUp.ts";
import { whatsappPlaceOf } from "./whatsappCast.ts";

/** The office's number as the program sees it, and the server that it is connected to. */
export type WhatsAppOffice = {
  readonly web: WhatsAppWeb;
  readonly connected: () => boolean;
  /** The QR code that links the number now, and its picture as a data URL; null if there is none. */
  readonly code: () => Promise<{ readonly qr: string; readonly picture: string } | null>;
  /** Whether a group of operators is linked there. */
  readonly roomLinked: () => Promise<boolean>;
};

export type OfficeNumberOptions = WhatsAppOffice & {
  readonly world: World;
  /** Resolves once the operators' room on Telegram exists and can make codes. */
  readonly roomsReady: () => Promise<boolean>;
  readonly tell: (shown: ShownWhatsApp) => void;
};

export type OfficeNumber = ReturnType<typeof keepOfficeNumber>;

/** Milliseconds that a code is shown before the office's phone scans it by itself. */
const shownFor = 4_000;
const lookEvery = 400;
/** Milliseconds that linking the group may take. */
const longestLinking = 45_000;

/**
 * Keeps the office's number linked, as a person with its phone would: scans a code a moment after it is
 * shown, and once the number is connected, links Agus's group with a code from Rina.
 */
export function keepOfficeNumber(options: OfficeNumberOptions) {
  const { connected, code, web, tell } = options;
  let seenSince: number | null = null;
  let pressed = false;
  let room: "unknown" | "linked" | "failed" = "unknown";
  let trouble: string | null = null;
  let stopped = false;
  let wake = (): void => undefined;

  const turn = async (): Promise<void> => {
    if (connected()) {
      seenSince = null;
      tell({ number: "connected", picture: null, trouble });
      if (room === "unknown" || (room === "failed" && pressed)) {
        pressed = false;
        trouble = await linkRoom(options);
        room = trouble === null ? "linked" : "failed";
        if (!stopped) tell({ number: "connected", picture: null, trouble });
      }
      return;
    }
    const shown = await code();
    if (shown === null) {
      seenSince = null;
      return tell({ number: "starting", picture: null, trouble: null });
    }
    seenSince ??= Date.now();
    tell({ number: "scan", picture: shown.picture, trouble: null });
    if (!pressed && Date.now() - seenSince < shownFor) return;
    pressed = false;
    // A code that has just expired doesn't matter: the next one is shown already.
    await web.scanQr(shown.qr).catch(() => undefined);
  };

  const running = (async () => {
    while (!stopped) {
      await turn().catch((error: unknown) => {
        trouble = error instanceof Error ? error.message : String(error);
      });
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, lookEvery);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (stopped) wake();
      });
    }
  })();

  return {
    /** Scans at once; if only the group isn't linked, tries that again. */
    scan(): void {
      pressed = true;
      wake();
    },
    async stop(): Promise<void> {
      stopped = true;
      wake();
      await running;
    },
  };
}

/** Links Agus's group by the messages that people would write; returns null, or what went wrong. */
async function linkRoom({ web, world, roomLinked, roomsReady }: OfficeNumberOptions): Promise<string | null> {
  try {
    if (await roomLinked()) return null;
    if (!(await roomsReady())) return "Ruang Petugas …";
    const { person, chat } = whatsappPlaceOf("agus");
    const code = await askAsRina(world, "petugas");
    const { members } = await web.view(person, chat);
    const bot = await web.bot();
    if (!members.some(({ id }) => id === bot.id)) await web.addBotToGroup(chat, person);
    await web.participants(chat, "promote", [bot.id], person);
    const letIn = rinaLetsIn(world);
    await web.say(person, chat, { type: "text", text: `/hubungkan ${code}` });
    await letIn();
    await web.waitFor(roomLinked, longestLinking, `/hubungkan ${code}`);
    return null;
  } catch (error) {
    if (error instanceof StepFailed) return error.message;
    return error instanceof Error ? error.message : String(error);
  }
}
