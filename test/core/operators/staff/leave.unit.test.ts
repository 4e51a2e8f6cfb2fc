import { describe, expect, test } from "vitest";
import type { Person } from "../../../../src/core/operators/facts.ts";
import { adi, budi, createRoom, joko, nobody, person, rina, sari, tini } from "../room.ts";

const people = [rina, adi, sari, joko, nobody];
const office = () => createRoom([], { people });

function leaveOf(who: Person, text: string, room = office()) {
  const deed = room
    .effectsOf(who, { text })
    .flatMap((effect) => (effect.type === "staff" && effect.deed.type === "leave" ? [effect.deed] : []))[0];
  return deed === undefined ? null : { person: deed.person, days: deed.days, begins: deed.begins };
}

describe("a leave", () => {
  // Monday 30 November 2026.
  test.each([
    ["/cuti sampai 5 Des", "2026-11-30", "2026-12-05", true],
    ["/cuti 3–5 Des", "2026-12-03", "2026-12-05", false],
    ["/cuti 3 s/d 5 Desember", "2026-12-03", "2026-12-05", false],
    ["/cuti besok", "2026-12-01", "2026-12-01", false],
    ["/cuti sampai besok", "2026-11-30", "2026-12-01", true],
    ["/cuti smpai besok", "2026-11-30", "2026-12-01", true],
    ["/cuti sampe 5 des", "2026-11-30", "2026-12-05", true],
    ["/cuti hari ini", "2026-11-30", "2026-11-30", true],
    ["/cuti 24-31 Des 2026", "2026-12-24", "2026-12-31", false],
    ["/leave until 5 Dec", "2026-11-30", "2026-12-05", true],
    ["/cuti saya sampai 5 Des", "2026-11-30", "2026-12-05", true],
  ])("is read with both its days: %s", (typed, from, to, begins) => {
    expect(leaveOf(adi, typed)).toEqual({ person: adi.contact, days: { from, to }, begins });
  });

  test.each([sari, joko])("of a colleague is for supervisors and administrators", (who) => {
    expect(leaveOf(who, "/cuti @Rina sampai 5 Des")?.person).toBe(rina.contact);
    expect(leaveOf(adi, "/cuti Rina sampai 5 Des")).toBeNull();
    expect(office().effectsOf(adi, { text: "/cuti Rina 5 Des" })[0]).toEqual({
      type: "refused",
      command: "cuti",
    });
  });

  test("of a colleague in an agency's room is for its officers", () => {
    const agency = { type: "agency", agency: "PUPR", contact: 2000 } as const;
    const room = createRoom([], { room: agency, people: [budi, tini] });
    expect(leaveOf(budi, "/cuti Tini 3-5 Des", room)?.person).toBe(tini.contact);
  });

  test("ends by one word, for whoever has one", () => {
    const away: Person = { ...adi, leave: { from: "2026-11-30", to: "2026-12-04" } };
    const room = createRoom([], { people: [rina, away, sari] });
    expect(leaveOf(adi, "/cuti selesai", room)).toEqual({ person: adi.contact, days: null, begins: false });
    expect(leaveOf(sari, "/cuti Adi selesai", room)?.days).toBeNull();
    expect(room.says(rina, "/cuti selesai")).toBe("Rina tidak sedang cuti.");
    expect(room.says(rina, "/cuti")).toContain("Adi: 30 Nov sampai 4 Des");
  });

  test.each([
    ["/cuti 31 Nov", "31 Nov"],
    ["/cuti sampai 3 Jan 2026", "Tanggal itu sudah lewat."],
    ["/cuti sampai nanti", "Sampai tanggal berapa?"],
    ["/cuti Rina", "/cuti sampai TANGGAL"],
    ["/cuti Sarri 5 Des", "Mungkin: Sari"],
    ["/cuti sammpai 5 Des", "/cuti sampai TANGGAL"],
    ["/cuti Tamu 5 Des", "Tamu tidak punya peran di sini"],
  ])("that can't be read is answered with what helps: %s", (typed, said) => {
    expect(leaveOf(sari, typed)).toBeNull();
    expect(office().says(sari, typed)).toContain(said);
  });
});

test("one administrator alone is asked for a second, with the command for whoever works there", () => {
  expect(office().says(joko, "/peran")).toContain("misalnya: /peran Rina verifikator administrator");
  const two = createRoom([], { people: [joko, person(61, "Dina", "administrator")] });
  expect(two.says(joko, "/peran")).not.toContain("satu administrator");
});
