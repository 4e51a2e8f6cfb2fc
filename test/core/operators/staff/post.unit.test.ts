import { describe, expect, test } from "vitest";
import type { Person } from "../../../../src/core/operators/facts.ts";
import type { Post } from "../../../../src/core/operators/staff/post.ts";
import { when } from "../../calendar/office.ts";
import { road } from "../cases.ts";
import { adi, budi, createRoom, joko, nobody, rina, tini } from "../room.ts";

const people: readonly Person[] = [rina, adi, joko, nobody];
const held: Post = {
  name: "Verifikator1",
  roles: ["verifier"],
  holder: { contact: rina.contact, name: "Rina" },
};
const empty: Post = { name: "Loket", roles: ["verifier", "supervisor"], holder: null };

function deedOf(who: Person, text: string, posts: readonly Post[], more: object = {}) {
  const room = createRoom([road], { people, posts, gone: [{ contact: 77, name: "Yudi" }], ...more });
  const effects = room.effectsOf(who, { text });
  return effects.flatMap((effect) =>
    effect.type === "staff" && effect.deed.type === "post" ? [effect.deed] : [],
  )[0];
}

describe("a post", () => {
  test("is made with its roles, and gives nobody anything by that", () => {
    expect(deedOf(joko, "/pos Loket verifikator supervisor", [])).toMatchObject({
      post: { name: "Loket", roles: ["verifier", "supervisor"], holder: null },
      grants: [],
    });
  });

  test("moves its roles at once, and what was handed to its holder", () => {
    expect(deedOf(joko, "/pos Verifikator1 Tamu", [held])).toEqual({
      type: "post",
      name: "Verifikator1",
      post: { name: "Verifikator1", roles: ["verifier"], holder: nobody.contact },
      grants: [
        { person: rina.contact, roles: [] },
        { person: nobody.contact, roles: ["verifier"] },
      ],
      passed: { from: rina.contact, to: nobody.contact },
    });
  });

  test("leaves its holder the roles of another post", () => {
    const other: Post = { ...held, name: "Verifikator2" };
    expect(deedOf(joko, "/pos Verifikator1 kosong", [held, other])?.grants).toEqual([
      { person: rina.contact, roles: ["verifier"] },
    ]);
    expect(deedOf(joko, "/pos Verifikator1 hapus", [held])).toMatchObject({
      post: null,
      grants: [{ person: rina.contact, roles: [] }],
    });
  });

  test("with other roles changes those of its holder", () => {
    expect(deedOf(joko, "/pos Verifikator1 supervisor", [held])?.grants).toEqual([
      { person: rina.contact, roles: ["supervisor"] },
    ]);
  });

  test("is given to nobody who has left the room, and by administrators alone", () => {
    expect(deedOf(joko, "/pos Loket Yudi", [empty])).toBeUndefined();
    expect(deedOf(adi, "/pos Loket Tamu", [empty])).toBeUndefined();
    const gone: Person = { contact: 77, name: "Yudi", roles: [], anonymous: false };
    const room = createRoom([], { people, posts: [empty] });
    const replied = room.effectsOf(joko, { text: "/pos Loket", repliedTo: gone });
    expect(replied.some(({ type }) => type === "staff")).toBe(false);
    expect(room.says(joko, { text: "/pos Loket", repliedTo: gone })).toContain("sudah keluar dari grup ini");
  });

  test("never leaves a room without an administrator", () => {
    const admin: Post = {
      name: "Admin1",
      roles: ["administrator"],
      holder: { contact: joko.contact, name: "Joko" },
    };
    expect(deedOf(joko, "/pos Admin1 kosong", [admin])).toBeUndefined();
    expect(deedOf(joko, "/pos Admin1 Rina", [admin])?.grants).toEqual([
      { person: joko.contact, roles: [] },
      { person: rina.contact, roles: ["verifier", "administrator"] },
    ]);
  });

  test("of an agency's room has an agency's roles, and is given by its officers", () => {
    const agency = { type: "agency", agency: "PUPR", contact: 2000 } as const;
    const there = { room: agency, people: [budi, tini] };
    expect(deedOf(budi, "/pos Loket pejabat", [], there)?.post?.roles).toEqual(["officer"]);
    expect(deedOf(budi, "/pos Loket verifikator", [], there)).toBeUndefined();
  });

  test("stands for its holder in a hand-over, and in the list of roles", () => {
    const room = createRoom([road], { people, posts: [held, empty] });
    expect(room.says(adi, "/serah K7M4 verifikator1 tolong")).toContain("diserahkan kepada Rina.");
    expect(room.says(adi, "/serah K7M4 Loket")).toBe("Loket kosong. Isi: /pos Loket NAMA");
    expect(room.says(adi, "/peran")).toContain("Rina: verifikator · pos Verifikator1");
  });

  test("says who has held it since when", () => {
    const tenures = [
      { post: "Verifikator1", holder: "Rina", at: when("2026-11-30 08:00") },
      { post: "Verifikator1", holder: null, at: when("2026-11-27 08:00") },
    ];
    const room = createRoom([], { people, posts: [held], tenures });
    expect(room.says(adi, "/pos Verifikator1")).toBe(
      "Verifikator1 (verifikator): Rina\nRina sejak Senin 30 November\nKosong sejak Jumat 27 November",
    );
    expect(room.says(adi, "/pos")).toContain("Pos di grup ini:\nVerifikator1 (verifikator): Rina");
  });
});
