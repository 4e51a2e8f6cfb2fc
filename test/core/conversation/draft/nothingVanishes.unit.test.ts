import { describe, expect, test } from "vitest";
import { type Chat, chat } from "../chat.ts";

const road = "jalan depan pasar kliwon rusak parah udh 3 bln";

function summed(words = road): Chat {
  const c = chat({ buttons: false, at: "2026-11-26 13:00" });
  for (const text of [words, "1", "1"]) c.say(text);
  return c;
}

describe("what is said under the summary and isn't wholly known", () => {
  test.each([
    // a no of its own
    "tapi jangan ke pupr ya",
    "jangan kirim ke lurah ya",
    "kirim ke bupati jangan ke pupr",
    "makasih pak tapi jangan ke pupr",
    "bisa dikirim tapi jangan ke kelurahan ya?",
    "tolong diproses pak, ojo liwat pak rt",
    // a name, a number, a telephone
    "kliwon",
    "mawar 5",
    "saya ibu siti 08123456789 tolong hubungi",
    "tolong telpon saya di 0812 3456 7890 ya pak",
    "jangan dikirim dulu, nomor rumahnya 12",
    "nomor 1",
    "iya pak nomor 1",
    // other words
    "bener pak tapi fotonya kurang satu",
    "ya tapi tambahin lampunya juga mati",
    "bukan 3 bulan tapi 5 bulan",
  ])("%j is asked about, never let vanish, and is told as unsent", (text) => {
    const c = summed();
    expect(c.say(text)).toContain(`Laporan ini belum terkirim.\n"${text}": tambahkan ke laporan ini?`);
    c.say("ya");
    expect(c.state.draft?.words.map((line) => line.text)).toEqual([road, text]);
    expect(c.reports).toEqual([]);
  });

  test.each([
    "terus habis ini ngapain lagi pak",
    "okelah kalau begitu saya ikut saja",
    "udah kirim aja min ga usah ditunda",
    "sudah saya lapor dari tadi siang loh",
    "udah lapor kan tadi pagi",
    "sdh sy lapor kemarin pak",
    "padahal sudah saya laporkan dari kemarin lho",
    "belum yakin pak",
    "q",
    "iya gpp",
    "kok lama ya",
  ])("%j tells nothing, and is asked whether to send", (text) => {
    const c = summed();
    expect(c.say(text)).toContain("Laporan ini belum terkirim. Kirim sekarang?");
    expect(c.state.draft?.words).toHaveLength(1);
  });

  test.each(["sudah saya lapor ke kelurahan dari minggu kemarin"])(
    "%j was told to others, and is kept",
    (text) => {
      expect(summed().say(text)).toContain(`"${text}"`);
    },
  );

  test.each([
    "ga usah dikirim dulu ya saya mau tanya suami",
    "jangan kirim dulu mau tanya pak rt",
    "belum usah dikirim ya saya cek suratnya dulu",
    "ora usah dikirim sik, tak takon bojo",
  ])("%j waits", (text) => {
    const c = summed();
    expect(c.say(text)).toContain("laporan ini belum dikirim");
    expect(c.state.draft?.words).toHaveLength(1);
  });
});

describe("a change of the place under the summary", () => {
  test.each([
    ["tempatnya salah bukan kliwon tp legi", "legi"],
    ["lokasinya bukan pasar kliwon tapi pasar wage", "pasar wage"],
    ["eh salah, bukan pasar kliwon tp pasar wage", "pasar wage"],
    ["alamatnya harusnya bukan jl mawar tapi jl melati 3", "jl melati 3"],
    ["eh salah, pasar legi", "pasar legi"],
  ])("%j offers %j", (text, place) => {
    const c = summed();
    expect(c.say(text)).toContain(`Laporan ini belum terkirim.\n"${text}": ini untuk mengganti lokasi?`);
    c.say("1");
    expect(c.state.draft?.place?.place).toEqual({ type: "typed", text: place });
  });

  test.each(["eh salah, 5 bulan", "maksudnya 5 bulan", "bukan 3 motor tapi 5 motor", "pak nomer 2 aja"])(
    "%j has none, and none is offered",
    (text) => {
      expect(summed().say(text)).not.toMatch(/lokasi/u);
    },
  );

  test.each(["jangan dulu, salah tempat", "belum pak, lokasinya salah", "nanti dulu, alamatnya keliru"])(
    "%j leads to it, and says that nothing is sent",
    (text) => {
      const answer = summed().say(text);
      expect(answer).toContain("Laporan ini belum terkirim.");
      expect(answer).toContain("Lokasi sekarang");
    },
  );
});

describe("to stay unnamed under the summary", () => {
  test.each([
    "kirim tapi jangan sebut nama saya",
    "nama saya jgn dikasih tau",
    "tolong rahasiakan nama saya",
  ])("%j leads to the choice of privacy", (text) => {
    expect(summed().say(text)).toContain("Siapa yang boleh melihat apa?");
  });
});

test.each(["lampu jalan di gang mawar juga mati", "sampah numpuk di gang melati"])(
  "%j, which looks like another report, hears that this one is unsent",
  (text) => {
    expect(summed().say(text)).toMatch(/^Laporan ini belum terkirim\.\nIni sepertinya tentang hal lain/u);
  },
);
