import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startWhatsAppWeb, type WhatsAppWeb } from "../../../src/playground/whatsapp/server.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { until } from "../../until.ts";
import { bundle, type Child, startChild } from "../robust/child.ts";

/** Where the program dies, one after the other, each time while people are writing; then it lives. */
const deaths = ["decrypted:1", "sent:2"];

/** What a person does, and what shows that it was understood. */
const deeds = [
  { say: "jalan rusak parah di depan pasar, banyak motor jatuh", until: /foto/i },
  { say: "1", until: /Di mana tepatnya/ },
  { say: "Jalan Merdeka 12", until: /Sudah benar\?/ },
  { say: "1", until: /Nomornya/ },
];

test("a program that is killed at any point of a message loses nothing and says nothing twice", async () => {
  const folder = await mkdtemp(join(tmpdir(), "aduan-kill-"));
  const victim = await bundle("test/e2e/victim.ts");
  const web = await startWhatsAppWeb();
  const start = (death: string): Child =>
    startChild(
      victim.file,
      {
        WHATSAPP_ENABLED: "1",
        WHATSAPP_PACING: "0",
        LOG_LEVEL: "warn",
        VICTIM: death,
        VICTIM_URL: web.url,
        VICTIM_ROOT: Buffer.from(web.rootPublicKey).toString("hex"),
      },
      folder,
    );
  try {
    const first = start(deaths[0] ?? "");
    await first.says(/^link \S+$/m);
    await web.scanQr(/^link (\S+)$/m.exec(first.said())?.[1] ?? "");
    const last = rest(first, start);
    const people = await Promise.all(
      ["Sari", "Tono", "Dewi"].map((name, n) =>
        web.addPerson({ name, phone: `628123450000${n}`, lid: `30000000000000${n}` }),
      ),
    );
    await Promise.all(people.map((person) => file(web, person)));
    const child = await last;
    await until(async () => (await web.unconfirmed()) === 0, "the last receipt");
    child.kill("SIGTERM");
    await child.ended;
    for (const person of people) {
      const { messages } = await web.view(person, person);
      const heard = messages.filter(({ from }) => from.bot).map(({ text }) => text);
      expect(heard).toHaveLength(deeds.length);
      for (const [index, deed] of deeds.entries()) expect(heard[index]).toMatch(deed.until);
    }
    expect(await web.troubles()).toEqual([]);
    const database = await openDatabase({ type: "embedded", dir: join(folder, "data", "database") });
    const count = async (sql: string): Promise<number> => (await database.pool.query(sql)).rows.length;
    expect(await count("select 1 from cases")).toBe(people.length);
    expect(await count("select 1 from inbox where state = 'done'")).toBe(people.length * deeds.length);
    expect(await count("select 1 from inbox where state <> 'done'")).toBe(0);
    expect(await count("select 1 from letter where state <> 'sent'")).toBe(0);
    await database.close();
  } finally {
    await web.stop();
    await victim.remove();
    await rm(folder, { recursive: true, force: true });
  }
});

/** Lets it die of the deaths, one after the other, and gives the one that lives. */
async function rest(first: Child, start: (death: string) => Child): Promise<Child> {
  let child = first;
  for (const next of [...deaths.slice(1), ""]) {
    const end = await child.ended;
    if (end.signal !== "SIGKILL") throw new Error(`it ended by itself (${end.code}): ${child.said()}`);
    child = start(next);
  }
  return child;
}

async function file(web: WhatsAppWeb, person: string): Promise<void> {
  for (const [index, deed] of deeds.entries()) {
    await web.say(person, person, { type: "text", text: deed.say });
    await web.waitFor(
      async () =>
        (await web.view(person, person)).messages
          .filter(({ from }) => from.bot)
          .slice(index)
          .some(({ text }) => deed.until.test(text)),
      90_000,
      `the answer to "${deed.say}"`,
    );
  }
}
