import type { Entry } from "./entry.ts";

/*
 * What people write about a report that is on file. `*` stands for any ending.
 */

/** What is said when one waits, asks or grumbles: words that tell nothing new about the problem. */
export const nothingNew: Entry = {
  id:
    "laporan*, lapor*, ngelapor, aduan*, pengaduan*, keluhan*, nomor*, nomer*, no, nmr, status*, progres*, proses*, prosese, kabar*, " +
    "perkembangan*, kelanjutan*, lanjutan*, kelanjutane, tindak*, lanjut*, respon*, jawab*, balas*, bales*, update*, apdet, updet, info*, " +
    "batas*, tenggat, deadline, jadwal*, nasib*, hasil*, diproses*, diperiksa, dicek, dibaca, diterima, masuk, dikerja*, kerja*, digarap*, " +
    "ditangani, nangani, menangani, nanganin, tangani, diperbaiki*, perbaiki, perbaikan*, dibener*, benerin, dibetul*, didandani, " +
    "ditindak*, diterus*, dikirim, terkirim, dijawab*, dibalas, dibales, direspon, ditanggapi, tanggapan*, datang, dtg, dateng, teka, " +
    "sumping, dugi, turun, gerak*, bergerak, aksi, tindakan, mulai, dimulai, selesai*, beres*, rampung, kelar*, realisasi*, terealisasi, " +
    "dianggap, dicuekin, dikacangin, didiamkan, didiemin, digubris, diurus, ngurus, urus, dipercepat, percepat, cepat*, cepet*, segera*, " +
    "buruan, lama*, lambat*, lelet*, lemot*, molor*, ngaret, suwe*, lawas, lami*, dinas*, petugas*, kantor*, pupr, pu, dishub, pemda*, " +
    "pemkot, pemkab, pemerintah*, orang*, uwong, wong, urang, yg, yang, sing, nu, nang, nan, ingkang, ini, itu, iki, kuwi, ieu, eta, iko, " +
    "saya, sy, sya, aku, ku, gw, gue, aye, abdi, kula, kulo, ambo, ulun, kami, kita, hari, hr, minggu, mnggu, seminggu, sehari, bulan, bln, " +
    "sebulan, tahun, jam, kemarin, kmrn, kemaren, kmren, tadi, td, barusan, sekarang, skrg, skarang, skg, besok, nanti, sampai, sampe, " +
    "smp, nyampe, tekan, nepi, sudah, sdh, udah, udh, uda, dah, wis, wes, sampun, tos, geus, atos, lah, so, su, telah, masih, msh, isih, " +
    "keneh, taksih, terus, trus, trs, tetap, tetep, juga, jg, jua, ada, ono, ana, aya, wonten, di, ke, dari, dan, dgn, dengan, untuk, " +
    "utk, buat, soal, tentang, ttg, sama, oleh, pada, kok, lagi, lg, cuma, hanya, doang, saja, tapi, tp, kalau, kalo, klo, kan, kah, si, " +
    "para, lho, nunggu*, tunggu*, menunggu*, ditunggu*, nungguin, ngantos, antosan, bagai, seperti, kayak, kaya, gini, gitu, begini, " +
    "begitu, mau, mo, bisa, bs, boleh, coba, minta, ingin, pengen, tanya, nanya, bertanya, tahu, tau, cek, ngecek, lihat, liat, kira, " +
    "berapa, brp, brapa, pira, sabaraha, apa, apakah, opo, naon, apo, siapa, sapa, sopo, saha, kapan*, kpn, kapankah, iraha, bilo, " +
    "kenapa, knp, napa, ngopo, kunaon, mengapa, gimana*, gimane, gmn, gmna, gmana, bagaimana*, bgmn, piye, kepriye, pripun, kumaha, " +
    "baa, bagaimano, pigimana, cemana, mana, endi, pundi, dima, dimana, kemana, kmn, php, semangat, serius, niat, bohong, janji*, sabar",
  en:
    "report*, complaint*, case, ticket, status, progress, update*, news, number, any, anything, something, is, are, was, were, has, have, " +
    "had, been, be, being, it, its, the, a, an, my, our, your, i, we, you, they, there, this, that, when, what, whats, where, wheres, how, " +
    "why, who, which, long, will, would, does, do, did, take, takes, taking, going, gone, come, came, fixed, fix, repaired, repair, " +
    "handled, processed, done, finished, start*, read, seen, received, answer*, repl*, respon*, respond*, to, of, on, for, about, with, " +
    "from, in, at, yet, still, already, now, today, yesterday, days, day, week*, month*, hours, since, waiting, wait, slow, please, " +
    "officer*, office, agency, department, anybody, nobody, anyone, someone, people, can, could, know, check, see, tell, me, so, but, and",
};

/** Announces that more is told of the same matter: near the start … */
export const saysMore: Entry = {
  id:
    "tambahan*, tambah, nambah*, nambahin, nambahi, menambah*, tambahin, tambahi, tambahno, imbuh, imbuhan, nambihan, tambihan, ralat*, koreksi*, revisi*, maksud saya, maksudnya, " +
    "maksudku, lupa, lali, poho, ketinggalan, kelupaan, kliru, keliru, salah tulis, salah ketik, maaf salah, salah, bukan, bukn, dudu, " +
    "sanes, lainna, sekedar info, sekadar info, sekalian info, info tambahan, fyi, oh iya, oiya, oya, o iya",
  en: "also, additional, addition, to add, correction, i meant, i forgot, forgot to, fyi, not only, by the way, btw",
};
/** … or says how bad it is, that it grew worse, or what came of it: anywhere. */
export const trouble: Entry = {
  id:
    "makin*, semakin*, tambah parah, tambah lebar, tambah besar, lebih parah, korban*, jatuh*, jatuah, tibo, labuh, celaka*, kecelakaan, luka*, " +
    "nyungsep, terperosok, keperosok, terpeleset, kepleset, nabrak, ketabrak, bukan cuma, bukan hanya, jangan cuma, jangan hanya, " +
    "jangan sampai, gelap*, peteng, poek, rusak*, ancur*, hancur*, bolong*, lubang*, lobang*, legok, bocor*, banjir*, tergenang, genangan, " +
    "rembes, meluap*, mampet*, buntu*, macet*, licin*, becek*, longsor*, ambles*, amblas*, ambruk*, roboh*, lapuk*, keropos*, tumbang*, retak*, patah*, " +
    "putus*, copot*, mati*, padam*, bau*, busuk*, kotor*, numpuk*, menumpuk, berserakan, bising*, berisik*, bahaya*, berbahaya, rawan*, " +
    "parah*, jebol*, keruh*, kering*, sakit*, dbd, debu*, berdebu, asap*",
  en:
    "worse, bigger, deeper, fell, fallen, injured, accident, victim*, hurt, dark, broken, hole*, leak*, flood*, blocked, slippery, " +
    "cracked, smell*, dirty, dangerous, dead, collapsed, piling, dust*, smoke, sick",
};

/** Something else besides, near the start … */
export const besidesThat: Entry = {
  id:
    "sekalian, skalian, sekalean, sakalian, selain itu, selain itu juga, di samping itu, disamping itu, laporan kedua, laporan ke 2, " +
    "nambah laporan, tambah laporan, nambahin laporan, yang kedua, yg kedua, masalah lain, masalah kedua, hal lain, satu lagi, ada lagi, beda lagi, lain lagi, sing liyane, hiji deui, ciek lai, sisan, terus juga, trus juga, sareng deui",
  en: "besides, another thing, one more thing, secondly, while you are at it",
};
/** … or another thing than the report's, at a place of its own. */
export const otherThings: Entry = {
  id:
    "pohon*, wit, tangkal, tiang*, cagak, got, gotnya, selokan*, parit*, drainase*, gorong*, lampu*, pju, pdam, sampah*, jembatan*, kreteg, sasak, " +
    "trotoar*, halte*, parkir*, kabel*, tps, taman, rambu*, palang*, pipa*, jalan*, dalan, aspal*",
  en: "tree*, pole*, drain*, light*, lamp*, garbage, trash, bridge*, sidewalk*, cable*, pipe*, road*",
};
/** … or what somebody does there, which is another matter wherever it is … */
export const otherDeeds: Entry = {
  id:
    "buang limbah, membuang limbah, limbah, buang sampah, membuang sampah, bakar sampah, membakar sampah, bakar plastik, bakar ban, buang tinja, buang oli, " +
    "maling, kemalingan, kecurian, pencurian, pencuri, mencuri, dicuri, copet, jambret, pungli, jukir, parkir liar, balap liar, balapan liar, karaoke, sound horeg, " +
    "knalpot brong, petasan, judi, sabung ayam, miras, tuak, mabuk mabukan, narkoba, sabu, prostitusi, pijat plus, anjing liar, anjing gila, monyet liar, " +
    "kandang ayam, kandang babi, kandang sapi, pabrik tahu, tambang ilegal, galian c, penebangan liar, illegal logging, pkl, pedagang kaki lima, " +
    "bolos, rentenir, pinjol, bansos, bpjs, bantuan sosial, sengketa tanah, penyerobotan",
  en: "dumping waste, dumping garbage, burning garbage, burning trash, thief, thieves, stolen, theft, gambling, drugs, stray dogs, illegal parking, street racing",
};
/** … or something that is bad too. */
export const alsoBad: Entry = {
  id: "juga, jg, jga, jua, ugi, oge, ge, juo, gantian",
  en: "too, also, as well",
};

/** Once more: where a report was closed, it may have to be opened again. */
export const onceMore: Entry = {
  id: "lagi, lg, maneh, maning, malih, deui, kembali, ulang, baliak, pulang, ulak, lagi lagi, kambuh, kumat",
  en: "again, back, once more",
};

/** It never went away. */
export const stillSo: Entry = {
  id: "masih sama, msh sama, masih aja, masih saja, tetep ga, tetep gak, tetap tidak, tetap saja, tetep aja, isih podo, keneh",
  en: "still, the same",
};

/** The office asks for a time. */
export const askedWhen: Entry = {
  id: "kapan, kapankah, jam berapa, pukul berapa, hari apa, tanggal berapa, bulan apa, hari dan jam",
  en: "when, what time, which day, what day",
};

/** The office's question wasn't understood, or is no longer to be seen. */
export const askingAgain: Entry = {
  id:
    "siapa yang nanya, siapa yg nanya, siapa yang tanya, siapa yg tanya, yang nanya siapa, yg nanya siapa, pertanyaan*, maksudnya apa, maksudnya gimana, maksudnya, maksud pertanyaan*, apa maksudnya, maksudnya opo, nanya apa, tanya apa, " +
    "tadi tanya apa, tanya opo, apa yang ditanya*, apa yg ditanya*, yang ditanyakan apa, yg ditanya apa, ditanya apa, apa pertanyaannya, " +
    "ga paham maksud*, gak paham maksud*, tidak paham maksud*, ga ngerti maksud*, gak ngerti maksud*, kurang paham maksud*, " +
    "maksude piye, maksude opo, maksadna naon, naon maksadna, disuruh apa, harus jawab apa, jawab apa, suruh ngapain, pertanyaane, takon opo, takon nopo, naros naon, tanya naon, tanyo apo, batanyo apo, nanya ape, tanya ape, apa tadi, opo mau",
  en: "what was the question, what question, the question again, what did you ask, what do you mean, which question",
};

/** Nobody has to rate: these, and a denial. */
export const notRating: Entry = {
  id:
    "gausah, gakusah, ngga usah, usah, perlu, mau, lewat*, lewati, skip, nanti, ntar, besok, lain kali, males*, malas*, emoh, moh, wegah, embung, alim, ogah, " +
    "terserah, kudu, kedah, paralu, sah, amuah, cukup, sudah, " +
    "dulu, deh, menilai, dinilai, nilai, penilaian, kasih, ngasih",
  en: "skip, later, want, to, pass, rate, thanks, need, now",
};

/** Before a score: "bintang 5" … */
export const scored: Entry = {
  id: "bintang*, nilai*, skor*, rating*, rate, ngasih, kasih, beri, tak wenehi, kawehi",
  en: "score, rating, stars?, give (?:it|you)",
};
/** … or after it: "5 bintang", "5/5". */
export const starred: Entry = { id: "bintang, per 5, dari 5", en: "stars?, out of 5" };
/** Words that make no comment of what stands beside a score. */
export const besideScore: Entry = {
  id:
    "bintang*, nilai*, skor*, rating*, rate, ngasih, kasih, beri, memberi, angka, saya, sy, aku, kami, per, dari, aja, saja, telat, baru, " +
    "tadi, kemarin, yang, yg, itu, ini, untuk, buat, tak, wenehi, sip, oke, ok",
  en: "score, rating, star, stars, give, it, you, out, of, i, a, an",
};

/** When something is to come, besides the parts of a day: "besok pulang kerja". */
export const goingHome: Entry = { id: "pulang, plg", en: "" };

/** Satisfied, about a report on file. "Baiknya" or "bagusnya" would be a wish where nothing is on file (`announcing.ts`). */
export const satisfied: Entry = {
  id:
    "bagus*, mantap*, mantab*, mantul, keren*, top, jos*, joss*, oke*, cepat*, cepet*, memuaskan, puas*, mulus*, halus*, rapi*, enak*, " +
    "lancar*, ramah*, baik*, hebat*, luar biasa, salut*, apik*, sae, saena, alus, rancak, elok, sip*, nyaman*, aman*, bersih*, terang*, " +
    "membantu, terbantu, senang*, seneng*, good, nice, great, luarbiasa, kerennn, gercep, sigap, tanggap, top markotop, sukses, alhamdulillah, syukur",
  en: "good, great, nice, excellent, awesome, wonderful, well done, fast, quick, helpful, perfect, satisfied, happy, amazing, smooth",
};
/** May be beside praise without making it anything else. */
export const besidePraise: Entry = {
  id:
    "sudah, sdh, udah, udh, uda, wis, sekarang, skrg, kok, semua, semuanya, banget, bgt, sekali, pisan, sangat, banyak, byk, kerja*, " +
    "pelayanan*, layanan*, respon*, tanggapan*, penanganan*, petugas*, dinas*, pemkab*, pemkot*, pemda*, jalan*, jalannya, lampunya, " +
    "airnya, hasil*, perbaikan*, diperbaiki, ditambal, diaspal, dibenerin, ditangani, ditanggapi, direspon, dibalas, bantuan*, info*, " +
    "informasi*, kabar*, perhatian*, kerjasama*, kerja sama, atas, untuk, buat, utk, atas nama, dan, dgn, dengan, nya, itu, ini, yang, " +
    "yg, laporan*, kami, saya, aku, warga, gapapa, gpp, ga papa, gak papa, gak apa apa, tidak apa apa, jadi, lebih, tetap, terus, cepat*, " +
    "segera*, ditindak*, dikerjakan, diproses, beres, selesai, sama sama, sami2, sama2, sami sami, kembali, siap, laksanakan, " +
    "pokoknya, akhirnya, tadi, kemarin, lagi, untung, memang, sdh",
  en: "for, your, the, very, so, much, a, lot, lots, now, is, it, road, response, service, all, really, work, job, team, help, that, was, you, and, of, everything",
};
