import { expect } from "vitest";
import { onWhatsApp, since } from "../../faults/help.ts";

onWhatsApp(
  "an officer who leaves the agency's group is out, the operators hear it, and coming back brings no role back",
  async (cast) => {
    const { rina, joko, office } = cast;
    const { web } = office;
    const rinaAtPupr = cast.seat(rina.id, joko.chat, "Rina");
    await rinaAtPupr.say("/peran Rina hapus");
    const [operators, agency] = [since(rina), since(rinaAtPupr)];
    // Whoever leaves by themselves is named as the one who removed them.
    await web.participants(joko.chat, "remove", [joko.id], joko.id);
    await office.quiet();
    await cast.look();
    expect(agency().join()).toContain("Di grup ini tidak ada pejabat penghubung lagi");
    expect(operators().join()).toMatch(/Joko \(pejabat penghubung\) keluar dari grup Dinas PUPR/u);
    await web.participants(joko.chat, "add", [joko.id], rina.id);
    await office.quiet();
    await cast.look();
    expect(agency().at(-1)).toContain("Kalau perlu: /peran Joko pejabat");
    await joko.say("/terlambat");
    expect(joko.last()).toContain("belum punya peran");
    await rina.say("/hubungkan PUPR");
    const code = /\/hubungkan (\S+)/u.exec(rina.last())?.[1] ?? "";
    await joko.say(`/hubungkan ${code}`);
    expect(joko.last()).toContain("Joko pejabatnya");
    expect(operators().filter((one) => one.includes("keluar dari grup"))).toHaveLength(1);
  },
);
