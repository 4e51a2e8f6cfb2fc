import { describe, expect, test } from "vitest";
import { initial, noticeVersion } from "../../../../src/core/conversation/state/state.ts";
import { type Chat, chat } from "../chat.ts";

function filed(): Chat {
  const c = chat({ buttons: false });
  c.photo("jln dpn pasar kliwon rusak parah udh 3 bln");
  c.pin();
  c.say("1");
  c.at("2026-11-27 09:00");
  return c;
}

/** The same case in the chat of one of two who reported it. */
function shared(leads: boolean): Chat {
  const c = filed();
  const [own] = c.mine;
  if (own === undefined) throw new Error("no case");
  const [mine] = own.case.reporters;
  if (mine === undefined) throw new Error("no reporter");
  const other = { ...mine, contact: 7, number: "4WRC-7PN" };
  const d = chat({
    buttons: false,
    at: "2026-11-27 09:00",
    state: { ...initial(), toldNotice: noticeVersion },
  });
  d.add({ ...own, leads, case: { ...own.case, reporters: leads ? [mine, other] : [other, mine] } });
  return d;
}

describe("to withdraw a report", () => {
  test("that nobody else has reported ends it, and is asked so", () => {
    const c = filed();
    expect(c.say("tarik")).toBe(
      "Tarik laporan K7M4-2QX (jalan rusak)? Petugas akan berhenti menanganinya.\n\n1. Ya, tarik\n2. Tidak, biarkan berjalan",
    );
    expect(c.say("ya")).toContain("sudah ditarik");
    expect(c.mine[0]?.case.stage).toBe("closed");
  });

  test.each([true, false])("that others reported too leaves it, and is asked so (first: %s)", (leads) => {
    const c = shared(leads);
    expect(c.say("tarik")).toBe(
      "Keluar dari laporan K7M4-2QX (jalan rusak)? Laporannya tetap berjalan untuk pelapor lain.\n\n" +
        "1. Ya, keluar\n2. Tidak, biarkan berjalan",
    );
    expect(c.say("ya keluar")).toContain("Anda tidak lagi ikut dalam laporan");
    expect(c.mine[0]?.case.stage).toBe("received");
  });

  test.each(["sdh beres skrg makasih", "sudah ditambal warga pak"])(
    "because it is gone (%j): the same",
    (text) => {
      const c = filed();
      expect(c.say(text)).toContain("Kalau sudah, laporan ini kami tarik.");
      const d = shared(true);
      expect(d.say(text)).toContain(
        "Kalau sudah, Anda keluar dari laporan ini. Laporannya tetap berjalan untuk pelapor lain.",
      );
      expect(d.say("1")).toContain("Anda tidak lagi ikut");
      expect(d.mine[0]?.case.stage).toBe("received");
    },
  );
});
