import sharp from "sharp";
import { expect, test } from "vitest";
import { createSeal } from "../../../src/adapters/seal.ts";
import type { Inbound } from "../../../src/ports/inbound.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { messageMark, secretMark } from "../../../src/store/tables/marks.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { found, textsOf } from "../../store/dump.ts";
import { until } from "../../until.ts";
import { openCast } from "../whatsapp/cast.ts";
import { lastNumber } from "../whatsapp/play.ts";

const key = Buffer.alloc(32, 5);
const sealing = createSeal(key);
const fileName = "kwitansi pak slamet.jpg";

/** What the program wrote under marks, by the names from which an older version made its rows. */
type Names = {
  readonly secrets: Map<string, { readonly kind: string; readonly id: string }>;
  readonly messages: Map<string, Inbound>;
  /** Files stay wanted while it is set. */
  fetching: boolean;
};

forEachDatabase((open) => {
  test("an older version's database goes on where it was, and names nobody any more", async () => {
    const database = await open();
    const names: Names = { secrets: new Map(), messages: new Map(), fetching: false };
    const cast = await openCast({
      database,
      rooms: "whatsapp",
      around: noting(names),
      environment: { SECRET_KEY: key.toString("base64") },
    });
    const { office } = cast;
    const sari = await cast.citizen("Srikandiwangi");
    const [lid = ""] = sari.id.split("@");
    await sari.say("jalan depan pasar kliwon rusak parah");
    const bytes = await picture();
    await office.web.say(sari.id, sari.chat, { type: "document", bytes, fileName, mime: "image/jpeg" });
    await until(async () => (await stateOf(database)) === "wanted", "a file that is wanted");
    await office.stop();
    await makeOld(database, names);
    const clear = found(await textsOf(database), [lid, fileName]);
    expect(clear).toEqual(
      expect.arrayContaining([
        `attachment.ref: ${fileName}`,
        `inbox.external_id: ${lid}`,
        `secret.id: ${lid}`,
      ]),
    );

    names.fetching = true;
    await office.start();
    await office.connected();
    // What answers the file waits a moment for further ones.
    await office.flush();
    // The server's clock goes on while business time stands still, and is set back by it.
    await cast.goTo("2026-11-26T19:30:00+07:00");
    expect(found(await textsOf(database), [lid, fileName, "Srikandiwangi"])).toEqual([]);
    expect(await stateOf(database)).toBe("stored");
    // All that came is on file already.
    const again = [...names.messages.values()];
    expect(again.length).toBeGreaterThan(5);
    expect(await office.program().store.transaction((tx) => tx.inbox.file(again))).toBe(0);
    // The draft goes on in the session that was open: nothing had to be asked for again.
    await sari.refresh();
    await sari.say("depan pasar kliwon, dekat pos kamling");
    await cast.goTo("2026-11-26T19:40:00+07:00");
    await sari.choose("Kirim");
    expect(lastNumber(sari)).not.toBe("");
    expect(await office.web.troubles()).toEqual([]);
    await office.close();
  });
});

/** Rows as an older version made them. */
async function makeOld({ pool }: Database, { secrets, messages }: Names): Promise<void> {
  for (const [mark, { kind, id }] of secrets)
    await pool.query("update secret set id = $3 where kind = $1 and id = $2", [kind, mark, id]);
  for (const [mark, { externalId }] of messages)
    await pool.query("update inbox set external_id = $2 where external_id = $1", [mark, externalId]);
  const { rows } = await pool.query<{ id: string; sealed: Uint8Array }>(
    "select id, sealed from attachment where sealed is not null",
  );
  for (const { id, sealed } of rows)
    await pool.query(
      "update attachment set ref = $2, sealed = null, next_at = clock_timestamp() where id = $1",
      [id, sealing.open(sealed)],
    );
}

function noting(names: Names): (store: Store) => Store {
  return (store) => ({
    ...store,
    transaction: (work) =>
      store.transaction((tx) =>
        work({
          ...tx,
          secrets: {
            ...tx.secrets,
            set(channel, secrets) {
              for (const { kind, id } of secrets)
                names.secrets.set(secretMark(sealing, channel, kind, id), { kind, id });
              return tx.secrets.set(channel, secrets);
            },
          },
          inbox: {
            ...tx.inbox,
            file(batch) {
              for (const one of batch)
                names.messages.set(messageMark(sealing, one.from.channel, one.externalId), one);
              return tx.inbox.file(batch);
            },
          },
          attachments: {
            ...tx.attachments,
            claim: async (...asked) => (names.fetching ? await tx.attachments.claim(...asked) : []),
          },
        }),
      ),
  });
}

async function stateOf({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ state: string }>(
    "select state from attachment where id <> 'whatsapp-pairing'",
  );
  return rows[0]?.state ?? "none";
}

async function picture(): Promise<Buffer> {
  return await sharp({ create: { width: 64, height: 48, channels: 3, background: "#a33" } })
    .jpeg()
    .toBuffer();
}
