import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, kliwon, openCast } from "../cast.ts";
import { at, each, keep, keepOne, lastNumber, officeRecord, players } from "./both.ts";

export function desk(open: OpenDatabase): void {
  describe("desk", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("commands that are wrong are answered with the way they go, and strangers with nothing", async () => {
      const { rina, budi } = cast;
      const citizen = cast.citizen("Tono");
      await citizen.photo("pohon tumbang di jl melati");
      await citizen.say("jl melati");
      await citizen.choose("Kirim");
      const number = lastNumber(citizen);
      const office = officeRecord(cast, rina);
      await rina.say("/jawab");
      await rina.say("/terusken");
      await rina.say("/kasus K7M4-2QX");
      await rina.say("/teruskan");
      await rina.say(`/teruskan ${number} PUPXY`);
      await budi.say(`/tutup ${number} Sudah dipotong.`);
      await budi.say("/bantuan jawab");
      await budi.say("/bantuan");
      await budi.say("/peran");
      await budi.say("/instansi");
      await budi.say("/libur");
      await rina.say(`/tutup ${number} Sudah dipotong warga.`);
      await cast.flush();
      await keepOne("desk-mistakes", "id", office);
      const all = await players(cast, ["Nina", "Anne"]);
      await each(all, ({ seat, t }) => seat.say(t("/teruskan PUPR", "/forward PUPR")));
      await keep("desk-stranger", all);
    });

    test("six cases are worked by six commands on one message", async () => {
      const { rina, joko } = cast;
      const reports: readonly (readonly [string, string])[] = [
        ["Yanti", "lampu jalan mati udh seminggu"],
        ["Sari", "jln dpn pasar kliwon rusak parah udh 3 bln"],
        ["Rudi", "jln pasar kliwon lobang"],
        ["Wati", "jalan raya antar kota berlubang, jalan provinsi"],
        ["Agus", "sampah menumpuk di pasar legi"],
        ["Dewi", "dimintai uang sama petugas di kelurahan"],
      ];
      const citizens = reports.map(([name]) => cast.citizen(name));
      // The first two roads are 30 metres apart, and nothing else is near.
      const apart = [0.01, 0, 0.0003, 0.02, 0.03, 0.04];
      for (const [index, citizen] of citizens.entries()) {
        await cast.goTo(at(`2026-11-26 19.${20 + index}`));
        await citizen.photo(reports[index]?.[1]);
        if (index === 5) {
          await citizen.choose("Rahasia (disarankan)");
          await citizen.say("kemarin");
        } else
          await citizen.send({ location: { ...kliwon, latitude: kliwon.latitude + (apart[index] ?? 0) } });
        await citizen.choose("Kirim");
      }
      await cast.private(rina).say("/start");
      const [, sari, rudi, wati] = citizens.map(lastNumber);
      const office = officeRecord(cast, rina);
      await cast.goTo(at("2026-11-30 08.41"));
      await rina.say("/antrean");
      await rina.say("/tanya alamat");
      await rina.say("/teruskan");
      await rina.say("/gabung");
      await rina.say(`/tolak ${wati} provinsi`);
      await rina.say("/teruskan");
      await rina.say("/lihat");
      await cast.flush();
      expect(citizens[2]?.last()).toContain(sari);
      expect(citizens[2]?.last()).toContain(rudi);
      await joko.replyPhoto(sari ?? "", "/jawab selesai Lubang sudah ditambal 4 Des.");
      await rina.say(`/kasus ${sari?.slice(0, 4)}`);
      await rina.say(`/riwayat ${sari}`);
      await rina.say("/terlambat");
      await keepOne("t9-desk", "id", office);
    });
  });
}
