import { describe, expect, it } from "vitest";
import { forgetPerson } from "../../../../src/channels/whatsapp/baileys/forgetPerson.ts";
import { memory } from "../memory.ts";

const lid = "200000000000001";
const number = "6281234560001";

const own = [
  `session ${lid}_1.0`,
  `session ${lid}_1.7`,
  `session ${number}.0`,
  `identity-key ${lid}_1.0`,
  `identity-key ${lid}_1.7`,
  `device-list ${lid}`,
  `device-list ${number}`,
  `lid-mapping ${number}`,
  `lid-mapping ${lid}_reverse`,
  `tctoken ${lid}@lid`,
  `by-number ${number}@s.whatsapp.net`,
  `session ${lid}_129.99`,
  `session ${number}_128.99`,
  `edits ${lid}@lid`,
  `edits ${number}@s.whatsapp.net`,
  `timers ${lid}@lid`,
  `timers ${number}@s.whatsapp.net`,
];
const others = ["session 200000000000002_1.0", "lid-mapping 6281234560002", "pre-key 7", "creds current"];

/** Keys as the library keeps them: values in their own form. */
function filled() {
  const secrets = memory();
  for (const name of [...own, ...others]) secrets.kept.set(name, JSON.stringify("value"));
  for (const user of [lid, number]) secrets.kept.set(`device-list ${user}`, JSON.stringify(["0", "7"]));
  secrets.kept.set(`lid-mapping ${number}`, JSON.stringify(lid));
  secrets.kept.set(`lid-mapping ${lid}_reverse`, JSON.stringify(number));
  const keys: Parameters<typeof forgetPerson>[1] = {
    async get(kind, ids) {
      const found = await secrets.get(kind, ids);
      return Object.fromEntries([...found].map(([id, value]) => [id, JSON.parse(value)]));
    },
    async set(data) {
      for (const [kind, values] of Object.entries(data))
        for (const id of Object.keys(values ?? {})) secrets.kept.delete(`${kind} ${id}`);
    },
  };
  return { secrets, keys };
}

describe("a person's keys", () => {
  it.each([`${lid}@lid`, `${lid}:99@hosted.lid`, `${number}@s.whatsapp.net`])(
    "are forgotten under both addresses, from %s",
    async (jid) => {
      const { secrets, keys } = filled();
      await forgetPerson(jid, keys, secrets);
      expect([...secrets.kept.keys()].sort()).toEqual([...others].sort());
    },
  );

  it("are forgotten where only the one address is known", async () => {
    const { secrets, keys } = filled();
    for (const name of [`lid-mapping ${number}`, `lid-mapping ${lid}_reverse`]) secrets.kept.delete(name);
    await forgetPerson(`${lid}@lid`, keys, secrets);
    expect([...secrets.kept.keys()].filter((name) => name.includes(lid))).toEqual([]);
  });
});
