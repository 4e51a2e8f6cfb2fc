import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { unreadable } from "../../../src/channels/shared/sound.ts";
import { createContacts, type Mapping } from "../../../src/channels/whatsapp/contacts.ts";
import type { Inbound } from "../../../src/ports/inbound.ts";
import { fixture } from "./fixture.ts";
import { memory } from "./memory.ts";

const number = "6281234560001@s.whatsapp.net";
const lid = "200000000000001@lid";

function people(known: Readonly<Record<string, string>> | null) {
  const secrets = memory();
  const filed: Inbound[] = [];
  const mapping: Mapping | null = known && {
    getLIDForPN: async (asked) => known[asked] ?? null,
    getPNForLID: async (asked) => Object.keys(known).find((one) => known[one] === asked) ?? null,
  };
  return {
    secrets,
    filed,
    accept: async (batch: readonly Inbound[]) => {
      filed.push(...batch);
    },
    own: createContacts({ mapping: () => mapping, secrets, log: pino({ level: "silent" }) }),
  };
}

describe("a person who writes from their number", () => {
  it("is known by their LID where the server says it", async () => {
    const { own } = people({ [number]: "200000000000001:0@lid" });
    const named = await own.named(fixture("number-only"));
    expect(named.key).toMatchObject({ remoteJid: number, remoteJidAlt: lid });
  });

  it("stays under the number where nobody knows it, or nobody can be asked", async () => {
    for (const known of [{}, null]) {
      const { own } = people(known);
      const message = fixture("number-only");
      expect(await own.named(message)).toBe(message);
    }
  });

  it("is moved once, before their first message under the LID is filed", async () => {
    const { own, secrets, filed, accept } = people({});
    await own.moved(fixture("number-only"), accept, new Date());
    expect(filed).toEqual([]);
    expect([...secrets.kept.keys()]).toEqual([`by-number ${number}`]);
    await own.moved(fixture("text"), accept, new Date());
    expect(filed).toMatchObject([
      {
        from: { channel: "whatsapp", chat: number, kind: "private" },
        externalId: `moved ${number} ${lid}`,
        input: { type: "moved", to: lid },
      },
    ]);
    await own.moved(fixture("text"), accept, new Date());
    expect(filed).toHaveLength(1);
    expect(secrets.kept.size).toBe(0);
  });

  it("isn't kept for only coming into a group or leaving it, but moved if they are on file", async () => {
    const { own, secrets, filed, accept } = people({});
    const came = { ...unreadable({ channel: "whatsapp", chat: number, kind: "group" }, "e1", new Date()) };
    await own.cameOrWent({ addresses: [number], inbound: came }, accept);
    expect([filed, secrets.kept.size]).toEqual([[], 0]);
    await own.moved(fixture("number-only"), accept, new Date());
    await own.cameOrWent({ addresses: [number, lid], inbound: came }, accept);
    expect(filed).toMatchObject([{ input: { type: "moved", to: lid } }]);
    expect(secrets.kept.size).toBe(0);
  });

  it("isn't forgotten when the move can't be filed", async () => {
    const { own, secrets } = people({});
    await own.moved(fixture("number-only"), async () => undefined, new Date());
    const away = async () => {
      throw new Error("The database is away");
    };
    await expect(own.moved(fixture("text"), away, new Date())).rejects.toThrow("away");
    expect(secrets.kept.has(`by-number ${number}`)).toBe(true);
  });
});
