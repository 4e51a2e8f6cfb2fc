import { setTimeout as pause } from "node:timers/promises";
import { startWhatsAppWeb, type WhatsAppWeb } from "../../src/playground/whatsapp/server.ts";
import { type Told, type Town, waitIn } from "./town.ts";

/** A WhatsApp Web server on loopback; each look at what it has costs a message to its thread, so they are few. */
export async function whatsappTown(chats: number, aheadMs: number): Promise<Town> {
  const web = await startWhatsAppWeb();
  await web.setTime(aheadMs);
  const person = (name: string, n: number): Promise<string> =>
    web.addPerson({
      name,
      phone: `628123456${n.toString().padStart(4, "0")}`,
      lid: `${200_000_000_000_000 + n}`,
    });
  const people: string[] = [];
  for (let n = 0; n < chats; n += 1) people.push(await person(`Warga ${n}`, n));
  const rina = await person("Rina", chats);
  const room = await web.addGroup({ subject: "Ruang Petugas", members: [rina] });
  const listeners = new Set<() => void>();
  const post = postOffice(
    web,
    (chat) => (chat === room ? rina : chat),
    () => {
      for (const listener of [...listeners]) listener();
    },
  );
  const town: Town = {
    environment: {
      WHATSAPP_ENABLED: "1",
      WHATSAPP_PACING: "0",
      CRASH_URL: web.url,
      CRASH_ROOT: Buffer.from(web.rootPublicKey).toString("hex"),
    },
    async connect(said) {
      const link = await waitIn(town, 30_000, () => /^crash:link (\S+)$/m.exec(said())?.[1] ?? null);
      if (link === null) throw new Error(`the program shows no way to be linked: ${said().slice(-2_000)}`);
      await web.scanQr(link);
      for (let tries = 0; tries < 300 && !(await web.isOnline()); tries += 1) await pause(100);
      await web.addBotToGroup(room, rina);
      await web.participants(room, "promote", [(await web.bot()).id], rina);
    },
    say: async (chat, text) =>
      void (await web.say(people[chat] ?? "", people[chat] ?? "", { type: "text", text })),
    command: async (text) => void (await web.say(rina, room, { type: "text", text })),
    told: (chat) => post.told(chat === "room" ? room : (people[chat] ?? "")),
    standing: async () =>
      (await web.view(rina, room)).messages.flatMap(({ from, text }) => (from.bot ? [text] : [])),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unconfirmed: () => web.unconfirmed(),
    conflicts: () => 0,
    handedOut: () => null,
    async stop() {
      await post.stop();
      await web.stop();
    },
  };
  return town;
}

/**
 * Milliseconds after which what no phone could read holds up what follows it no more: longer than the program is away
 * between two kills, since only the living one can send its keys again.
 */
const notReadMs = 60_000;
const lookMs = 50;

/** Keeps for each chat what the client sent there, with its copies, as the people's phones could read it. */
function postOffice(web: WhatsAppWeb, reader: (chat: string) => string, changed: () => void) {
  const told = new Map<string, Told[]>();
  /** Places in what the server has got, of what isn't told yet. */
  let open: number[] = [];
  let known = 0;
  let dirty = true;
  let stopped = false;
  web.on("change", ({ type }) => {
    if (type === "message" || type === "connection") dirty = true;
  });

  const look = async (): Promise<void> => {
    const sent = await web.sent();
    for (; known < sent.length; known += 1) if (sent[known]?.outcome === "taken") open.push(known);
    const due = open.flatMap((place) => {
      const each = sent[place];
      return each === undefined ? [] : [{ place, ...each }];
    });
    // After the list: what has been read by then is shown by now, unless it is an edit or a reaction.
    const shown = new Map<string, ReadonlyMap<string, string>>();
    for (const chat of new Set(due.map(({ chat: of }) => of))) {
      const { messages } = await web.view(reader(chat), chat);
      shown.set(chat, new Map(messages.map(({ id, text }) => [id, text])));
    }
    // What comes after one that can't be read yet isn't told before it.
    const stuck = new Set<string>();
    const left: number[] = [];
    for (const { place, id, chat, at, read } of due) {
      const waits = !read && Date.now() - at < notReadMs;
      if (waits) stuck.add(chat);
      if (stuck.has(chat)) left.push(place);
      else tell(chat, { id, text: shown.get(chat)?.get(id), at });
    }
    open = left;
  };
  const tell = (chat: string, { id, text, at }: Omit<Told, "text"> & { text: string | undefined }): void => {
    if (text === undefined) return;
    const list = told.get(chat) ?? [];
    // A phone shows a message once, however often it comes: a letter that is sent again keeps its id.
    if (list.some((each) => each.id === id)) return;
    list.push({ id, text, at });
    told.set(chat, list);
  };
  const looking = (async () => {
    while (!stopped) {
      if (dirty || open.length > 0) {
        dirty = false;
        await look();
      }
      changed();
      await pause(lookMs);
    }
  })();
  return {
    told: (chat: string): readonly Told[] => told.get(chat) ?? [],
    async stop() {
      stopped = true;
      await looking;
    },
  };
}
