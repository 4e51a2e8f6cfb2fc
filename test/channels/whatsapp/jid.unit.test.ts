import type { WAMessage } from "@whiskeysockets/baileys";
import { describe, expect, it, test } from "vitest";
import { bestOf, isLid, isMine, isNumber, personOf } from "../../../src/channels/whatsapp/jid.ts";
import { standingIn } from "../../../src/channels/whatsapp/receive/groups/standing.ts";
import { parse } from "../../../src/channels/whatsapp/receive/reading/parse.ts";
import { keyOf } from "../../../src/channels/whatsapp/receive/wire.ts";
import { inGroup } from "../../../src/channels/whatsapp/send/mentions.ts";
import { fixture } from "./fixture.ts";

const [lid, number] = ["200000000000001@lid", "6281234560001@s.whatsapp.net"];
const me = { number: "6281100000001:7@s.whatsapp.net", lid: "100000000000001:7@lid" };

/** The same message from a device that a company hosts. */
function hosted(name: string): WAMessage {
  const text = JSON.stringify(fixture(name).key)
    .replace(/:\d+@/g, "@")
    .replaceAll("@lid", ":99@hosted.lid")
    .replaceAll("@s.whatsapp.net", ":99@hosted");
  return { ...fixture(name), key: JSON.parse(text) };
}

describe("a person with a hosted device", () => {
  test.each([
    [`${lid.replace("@lid", ":99@hosted.lid")}`, lid],
    ["200000000000001@hosted.lid", lid],
    ["6281234560001:99@hosted", number],
    ["6281234560001@hosted", number],
    ["6281234560001@c.us", number],
  ])("%s is %s", (jid, person) => {
    expect(personOf(jid)).toBe(person);
    expect([isLid(jid), isNumber(jid)]).toEqual([person === lid, person === number]);
    expect(bestOf(jid)).toBe(person);
  });

  it.each(["text", "number-with-lid", "number-only", "group-command"])(
    "is the one who writes (%s)",
    (name) => {
      const [one, other] = [parse(fixture(name), me, new Date()), parse(hosted(name), me, new Date())];
      expect(other).toEqual(one);
      expect(keyOf(hosted(name))).toBe(keyOf(fixture(name)));
    },
  );

  it("may be we ourselves", () => {
    expect(isMine("100000000000001:99@hosted.lid", me)).toBe(true);
    expect(isMine("6281100000001:99@hosted", me)).toBe(true);
  });

  it("is found among a group's members", () => {
    const participants = [{ id: lid, phoneNumber: number }] as never;
    expect(inGroup({ participants }, ["200000000000001:99@hosted.lid"])).toBe(lid);
  });

  it("is in a group under any of the addresses", async () => {
    const ours = { id: "100000000000001@lid" };
    for (const [listed, asked] of [
      ["200000000000001:99@hosted.lid", lid],
      [lid, "200000000000001@hosted.lid"],
    ] as const) {
      const groups = { metadata: async () => ({ participants: [ours, { id: listed }] }) } as never;
      expect(await standingIn(groups, me, "120363025246125486@g.us", asked)).toBe("member");
    }
  });
});
