import { describe, expect } from "vitest";
import { type Cast, file, friday, onTelegram, type Seat, since } from "../faults/help.ts";

/** A word of the reporter's own that the office has left out of its summary for the agency. */
const own = "KATAASLI";

/** A case with the agency that shows it a summary; its officer and Rina have its card in their private chats. */
async function withCards(cast: Cast): Promise<{ number: string; joko: Seat; rina: Seat }> {
  const joko = cast.private(cast.joko);
  const rina = cast.private(cast.rina);
  await joko.say("/start");
  await rina.say("/start");
  const number = await file(cast.citizen("Sari"), `jalan depan pasar rusak parah ${own} takut sama pak RT`);
  await cast.rina.say(`/ubah ${number} ringkasan Jalan rusak di depan pasar.`);
  await cast.rina.say(`/teruskan ${number} PUPR`);
  await cast.flush();
  await cast.joko.say(`/kasus ${number}`);
  await joko.say(`/kasus ${number}`);
  await rina.say(`/kasus ${number}`);
  return { number, joko, rina };
}

/** The card of the case in a chat, as it stands now. */
function cardIn(seat: Seat): string {
  return seat.last();
}

const endedText = "tidak lagi ditangani di sini";

describe("a card shows what its reader may see", () => {
  onTelegram(
    "an officer's own chat has the agency's card, not the office's",
    { from: friday },
    async (cast) => {
      const { joko, rina } = await withCards(cast);
      expect(cardIn(rina)).toContain(own);
      expect(cardIn(joko)).toContain("Jalan rusak di depan pasar.");
      expect(cardIn(joko)).toContain("untuk Dinas PUPR");
      expect(joko.heard().join("\n")).not.toContain(own);
      expect(joko.heard().join("\n")).not.toContain("Kabar ke pelapor");
    },
  );
});

describe("a card ends with the right to it", () => {
  onTelegram(
    "when the case goes to another agency, in its room and with its officers",
    { from: friday },
    async (cast) => {
      const { number, joko, rina } = await withCards(cast);
      const room = since(cast.joko);
      await cast.rina.say(`/alihkan ${number} DISHUB`);
      await cast.flush();
      const last = [cardIn(joko), cast.joko.heard().find((text) => text.includes(endedText))];
      expect(last).toEqual([expect.stringContaining(endedText), expect.stringContaining(number)]);
      expect(joko.last()).not.toContain("pasar");
      await cast.rina.say(`/ubah ${number} judul lubang besar`);
      await cast.flush();
      expect(joko.last()).toBe(last[0]);
      expect(room().join("\n")).not.toContain("lubang besar");
      expect(cardIn(rina)).toContain("lubang besar");
    },
  );

  onTelegram(
    "when it is returned to the office, and begins again when that is undone",
    { from: friday },
    async (cast) => {
      const { number, joko } = await withCards(cast);
      await cast.joko.say(`/kembalikan ${number} bukan jalan kami`);
      expect(cardIn(joko)).toContain(endedText);
      await cast.joko.say("/urungkan");
      expect(cardIn(joko)).toContain("Jalan rusak di depan pasar.");
    },
  );

  onTelegram(
    "when the person's role is taken, whatever happens to the case later",
    { from: friday },
    async (cast) => {
      const { number, joko } = await withCards(cast);
      const budi = cast.private(cast.budi);
      await budi.say("/start");
      await budi.say(`/kasus ${number}`);
      await cast.budi.say("/antrean");
      expect(cardIn(budi)).toContain(own);
      await cast.rina.say("/peran Budi hapus");
      expect(cardIn(budi)).toContain(endedText);
      await cast.rinaAtPupr.say("/peran Joko hapus");
      expect(cardIn(joko)).toContain(endedText);
      await cast.rina.say(`/ubah ${number} judul lubang besar`);
      await cast.flush();
      for (const seat of [budi, joko]) expect(seat.heard().join("\n")).not.toMatch(/KATAASLI|lubang besar/u);
    },
  );

  onTelegram(
    "when the case becomes confidential: earlier cards and other people's desks too",
    { from: friday },
    async (cast) => {
      const number = await file(cast.citizen("Sari"), `jalan depan pasar rusak parah ${own}`);
      await cast.budi.say("/antrean");
      await cast.budi.say("/antrean");
      await cast.rina.say(`/kasus ${number}`);
      await cast.rina.say(`/kasus ${number}`);
      expect(cast.rina.heard().filter((text) => text.includes(own)).length).toBeGreaterThanOrEqual(4);
      await cast.rina.say(`/ubah ${number} privasi rahasia`);
      await cast.flush();
      expect(cast.rina.heard().join("\n")).not.toContain(own);
    },
  );

  onTelegram("when its agency is switched off", { from: friday }, async (cast) => {
    const { joko } = await withCards(cast);
    await cast.rina.say("/instansi nonaktif PUPR ya");
    expect(cardIn(joko)).not.toContain("pasar");
  });
});
