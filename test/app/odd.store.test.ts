import { readdirSync } from "node:fs";
import fc from "fast-check";
import type { Update } from "grammy/types";
import { beforeAll, describe, expect, test } from "vitest";
import { createPump } from "../../src/app/loops/pump.ts";
import { createReceive } from "../../src/app/loops/receive.ts";
import { lru } from "../../src/channels/shared/lru.ts";
import { createUpdateReader } from "../../src/channels/telegram/receive/updates.ts";
import { createContacts } from "../../src/channels/whatsapp/contacts.ts";
import { createEdits } from "../../src/channels/whatsapp/receive/edits/edits.ts";
import { createReceiver } from "../../src/channels/whatsapp/receive/receive.ts";
import type { Came } from "../../src/channels/whatsapp/receive/take.ts";
import type { WAMessage } from "../../src/channels/whatsapp/receive/wire.ts";
import { createSentLog } from "../../src/channels/whatsapp/send/sentLog.ts";
import { createTimers } from "../../src/channels/whatsapp/timers.ts";
import type { Secrets } from "../../src/ports/channelHost.ts";
import type { ChannelId, Inbound } from "../../src/ports/inbound.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Database } from "../../src/store/open.ts";
import { changed, changes } from "../channels/oddValues.ts";
import { fixture as update } from "../channels/telegram/fixture.ts";
import { fixture as message } from "../channels/whatsapp/fixture.ts";
import { forEachDatabase } from "../store/databases.ts";
import { sealing, storeOver } from "../store/storeOver.ts";
import { createFakeChannel } from "./channel.ts";
import { partsOver } from "./parts.ts";

const bot = { id: 7012345678, username: "lapor_maju_bot" };
const number = { number: "6281100000001:7@s.whatsapp.net", lid: "100000000000001:7@lid" };

const names = (folder: string): readonly string[] =>
  readdirSync(new URL(`../channels/${folder}`, import.meta.url)).map((file) => file.replace(".json", ""));

/** Several at once, since whatever stands beside an odd one mustn't be held up either. */
const batches = (folder: string) =>
  fc.array(fc.record({ name: fc.constantFrom(...names(folder)), odd: changes }), {
    minLength: 5,
    maxLength: 15,
  });

const runs = process.env["CI"] === "true" ? { numRuns: 60 } : { numRuns: 6 };

/** Hand-overs of one batch after which it is taken to come again for ever. */
const mostHandovers = 100;

/** No update and no message has the number of another. */
let serial = 1_000;
const numbered = (): number => {
  serial += 1;
  return serial;
};

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let handovers = 0;

  const accept = async (batch: readonly Inbound[], channel: ChannelId): Promise<void> => {
    handovers += 1;
    // What is refused here for ever would be waited for by the channel for ever.
    if (handovers > mostHandovers) return;
    const { logger, clock } = parts;
    await createReceive({ store, logger, channel, now: clock.now, wakePump: () => undefined })(batch);
  };

  /** Handles all that is on file, over the pauses between tries. */
  const pump = async (): Promise<void> => {
    const capabilitiesOf = () => createFakeChannel().channel.capabilities;
    const { turn } = createPump({
      ...parts,
      store,
      capabilitiesOf,
      wakeSenders: () => undefined,
      asksMembers: () => false,
      suspectUpTo: "0",
    });
    for (let turns = 0; turns < 60; turns += 1) {
      const more = await turn();
      const { rowCount } = await database.pool.query(
        "update conversation set next_at = clock_timestamp() where next_at is not null",
      );
      if (more === null && rowCount === 0) return;
    }
    throw new Error("it never ends");
  };

  const answered = async (channel: ChannelId, chat: string): Promise<boolean> => {
    const { rows } = await database.pool.query(
      "select l.key from letter l join address a on a.contact_id = l.chat where a.mark = $1 and l.key like 'a:%'",
      [Buffer.from(sealing.mark(channel, chat))],
    );
    return rows.length > 0;
  };

  const setAside = async (): Promise<readonly unknown[]> =>
    (await database.pool.query("select why, payload from inbox where state = 'set_aside'")).rows;

  describe("whatever a field holds, the next person is served", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
    });

    test("on Telegram", async () => {
      await fc.assert(
        fc.asyncProperty(batches("telegram/updates"), async (odd) => {
          handovers = 0;
          const next = numbered();
          const updates = odd.map(({ name, odd: wanted }) => {
            return changed({ ...update(name), update_id: numbered() }, wanted) as Update;
          });
          const after = textOf(next);
          const { batch } = createUpdateReader()([...updates, after], bot, parts.clock.now());
          await accept(batch, "telegram");
          await pump();
          expect(await answered("telegram", String(next))).toBe(true);
          expect(await setAside()).toEqual([]);
        }),
        runs,
      );
    });

    test("on WhatsApp", async () => {
      const { logger: log, clock } = parts;
      const secrets = secretsIn(store);
      await fc.assert(
        fc.asyncProperty(batches("whatsapp/messages"), async (odd) => {
          handovers = 0;
          const [came, sent] = [lru<Came>(100), createSentLog(secrets, () => null)];
          const intake = createReceiver({
            library: () => null,
            accept: (batch) => accept(batch, "whatsapp"),
            me: () => number,
            now: clock.now,
            log,
            random: () => 0,
            naming: { service: "Aduan", someone: "seseorang" },
            people: createContacts({ mapping: () => null, secrets, log }),
            sent,
            came,
            edits: createEdits({ library: () => null, secrets, came, sent, now: () => Date.now() }),
            timers: createTimers({ secrets, ofGroup: async () => null, onGroup: () => undefined }),
            onHeard: () => undefined,
          });
          const next = `${numbered()}@lid`;
          const messages = odd.map(({ name, odd: wanted }) => {
            const original = message(name);
            return changed(
              { ...original, key: { ...original.key, id: `3A${numbered()}` } },
              wanted,
            ) as WAMessage;
          });
          const key = { remoteJid: next, fromMe: false, id: `3A${next}` };
          await intake.upserted([...messages, { ...message("text"), key }]);
          await intake.stop();
          expect(intake.trouble()).toBeNull();
          expect(handovers).toBeLessThan(mostHandovers);
          await pump();
          expect(await answered("whatsapp", next)).toBe(true);
          expect(await setAside()).toEqual([]);
        }),
        runs,
      );
    });
  });
});

function textOf(person: number): Update {
  const { message: written, ...rest } = update("text");
  if (written === undefined) throw new Error("no message");
  const chat = { id: person, type: "private" as const, first_name: "Tono" };
  const from = { id: person, is_bot: false, first_name: "Tono" };
  return { ...rest, update_id: person, message: { ...written, chat, from } as Update["message"] } as Update;
}

function secretsIn(store: Store): Secrets {
  const channel = "whatsapp";
  return {
    get: (kind, ids) => store.transaction((tx) => tx.secrets.get(channel, kind, ids)),
    set: (secrets) => store.transaction((tx) => tx.secrets.set(channel, secrets)),
    prune: (kind, hours) => store.transaction((tx) => tx.secrets.prune(channel, kind, hours)),
    clear: (keep) => store.transaction((tx) => tx.secrets.clear(channel, keep)),
  };
}
