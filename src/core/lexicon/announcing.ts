import type { Entry } from "./entry.ts";

/*
 * What a first text may be besides a report or a question: an announcement, a wish, praise. Used by
 * `understand/kinds/first.ts`. `*` stands for any ending.
 */

/** Announces a report or a question without telling it: "mau lapor", "izin bertanya", "ada keluhan" … */
export const announcing: Entry = {
  id:
    "lapor, ngalapor, ngalaporkeun, ngalapurkeun, lapur, ngelapur, wadul, lpr, lprn, lapr, balapor, malaporkan, lapornya, laporin, laporkan, melapor, melaporkan, ngelapor, ngelaporin, pelaporan, malapor, laporan, ngadu, " +
    "mengadu, mengadukan, ngaduin, aduan, pengaduan, keluhan, mengeluh, komplain, komplen, protes, curhat, konsultasi, " +
    "kendala, masalah, permasalahan, persoalan, uneg, unek, sesuatu, menyampaikan, sampaikan, sampein, nyampaikan, nyampein, " +
    "disampaikan, ngomong, ngobrol, cerita, bercerita, berbicara, tolong, tulung, tulungi, tulungin, nyuwun, minta, bantu, bantuan, bantuin, bantuannya, kritik",
  en: "report, complain, complaint, problem, issue, help, tell, talk",
};
/** … of which these announce a question … */
export const announcingQuestion: Entry = {
  id:
    "tanya, tanya2, nanya2, tnya, tny, tanyain, nanya, nanyain, nanyak, tanyak, bertanya, menanyakan, tanyakan, ditanyakan, pertanyaan, takon, taken, " +
    "tangled, naros, naroskeun, tumaros, nanyakeun, batanyo, bertanyo, batakun, batakon, batanya, info, informasi, " +
    "informasinya, infonya",
  en: "ask, question, information",
};
/** … and these a wish. */
export const announcingWish: Entry = {
  id: "usul, usulan, ngusul, mengusulkan, usulkan, saran, menyarankan, masukan, aspirasi, ide",
  en: "suggest, suggestion, idea, proposal",
};
/** Words that may stand around them without telling anything. */
export const aroundAnnouncing: Entry = {
  id:
    "punya, kasih, kasi, ngasih, beri, memberi, memberikan, menyampaikan, mau, mo, mw, maw, pngen, pngn, sa, nak, ciek, maaf, sori, butuh, perlu, bikin, takut, malu, kejadian, lingkungan, seputar, ingin, pengen, pengin, pingin, pgn, hendak, akan, izin, ijin, izinkan, mohon, mhn, boleh, bole, bisa, " +
    "bs, biso, dapat, numpang, permisi, tapi, tp, bingung, saya, sy, sya, aku, aq, ak, gw, gue, gua, ane, kami, kita, abdi, sim, kuring, kulo, " +
    "kula, dalem, ambo, awak, ulun, unda, beta, torang, ana, ada, ado, aya, ana, yang, yg, untuk, utk, buat, bwt, sekaligus, " +
    "sekalian, dan, serta, atau, sama, dg, dgn, dengan, mengenai, ttg, tentang, soal, terkait, satu, beberapa, sedikit, dikit, " +
    "bentar, sebentar, dulu, dl, nih, ni, ini, itu, iki, niki, ieu, ya, yaa, lagi, lg, juga, jg, langsung, di, disini, sini, " +
    "dsini, kesini, lewat, via, ke, kepada, sebuah, suatu, hal, tempat, tempatnya, nomor, nomer, nomornya, no, wa, bot, chat, " +
    "apa, apakah, bener, benar, betul, beneran, cara, caranya, carana, gimana, gmn, gmana, bagaimana, bgmn, kumaha, piye, " +
    "pripun, kepiye, cemana, kekmana, baa, dimana, dmana, kemana, kmana, mana, arah, kalo, kalau, klo, kl, jalur, layanan, resmi, " +
    "kantor, pemda, pemkab, pemkot, pemerintah, dinas, kabupaten, kota, desa, arep, arek, badhe, bade, badé, palay, hoyong, " +
    "rek, ka, handak, hndk, mauka, maui, iye, saget, tiasa, kawa, jadi, gini, begini, begitu, nah, jo, do, ga, gak, tidak, kan, " +
    "masih, sudah, udah, baru, pertama, kali, warga, dari, masyarakat, orang, tanya2, lapor2, sih, dong, deh, kok, mah, atuh, teh",
  en: "i, want, to, would, like, can, could, you, me, a, an, the, here, have, how, do, where, is, this, need, please, id, there, some, something, about, in, for",
};

/** An announcement that ends a text, whoever it names before: "saya warga desa sukamaju mau lapor". */
export const announcingLast: Entry = {
  id: "(?:mau|mo|ingin|pengen|hendak|izin|ijin|bade|badhe|arep|handak|nak|perlu|butuh) (?:me|nge|ma|ba)?(?:lapor|ngadu|adu|komplain|tanya|curhat|konsultasi)(?:kan|in)?",
  en: "(?:want|need) to (?:report|complain|ask)",
};
/** Asks how one reports what is only named: "kalo mau lapor lampu kemana ya". */
export const ifOneWants: Entry = {
  id: "(?:kalo|kalau|klo|kl|misal|misalnya|semisal) (?:\\p{L}+ ){0,2}?(?:mau|mo|ingin|pengen|hendak|arep|bade|ka) (?:me)?(?:lapor|ngadu|ngelapor|komplain)*",
  en: "if i want to report",
};

/** A proposal, whatever else is said: "usul", "saran saya". */
export const proposing: Entry = {
  id:
    "usul, usulan, usulnya, usulkan, mengusulkan, ngusulin, diusulkan, saran, sarannya, saranku, menyarankan, disarankan, aspirasi*, " +
    "masukan, sekedar masukan, kasih masukan, usul saya",
  en: "suggest, suggestion, i propose, my idea",
};
/** A wish, unless something is wrong as well … */
export const wishing: Entry = {
  id:
    "semoga, smoga, moga, moga2, mudah2an, mudah mudahan, mugi, mugi2, mugia, muga2, mugo2, berharap, harapan*, harap ada, " +
    "(?:kalo|kalau|klo|kl|nek|mun|lamun|upami|kok) (?:bisa|bs|boleh|biso|saged|saget|tiasa|bole|dapat|memungkinkan), alangkah \\p{L}+, " +
    "(?:gimana|bagaimana|gmn) (?:kalo|kalau|klo|jika), (?:coba|andai*|seandainya|andaikata)(?: (?:kalo|kalau|saja|aja))?(?: ada)?, " +
    "(?:pengen|pengin|pingin|ingin|pgn|mau|hoyong|kepengen)(?: banget| sekali)? (?:ada|punya|dibuatkan|dibikinin|dibangun), sebaiknya, baiknya, " +
    "(?:bikin|buatin|bikinin|adain|sediain|tambahin|bangunin|pasangin)(?: [\\p{L}\\p{N}]+){0,4} (?:dong|donk|dunk|atuh|lah|napa), " +
    "(?:bagus|enak|asik|asyik|seru|senang|seneng|lebih baik|lebih bagus|lebih enak|mantap|keren)(?: \\p{L}+)? (?:kalo|kalau|klo|kl|jika|nek|mun), " +
    "(?:harusnya|seharusnya|mestinya|semestinya) (?:di sini |disini |tiap \\p{L}+ )?(?:ada|dibangun|dibuat|disediakan), kapan ya (?:di sini |disini |kita |desa kami )?(?:ada|punya), " +
    "bagusnya, (?:mending|mendingan|lebih baik|enaknya|enake|bagusnya)(?: sih| itu)?(?: [\\p{L}\\p{N}]+){0,3} (?:ada|dibuat|dibikin|dibangun|dijadikan|dijadiin|dikasih|dipasang*|disediain|disediakan), mbok (?:yao|ya o|ya|yo)(?: [\\p{L}\\p{N}]+){0,3} (?:ono|ana|ada|digawe*|diwenehi|dibuat*|dibangun*), (?:perlu|butuh|diperlukan)(?:nya)? (?:ada|adanya|dibangun|dibuat)",
  en: "it would be (?:nice|great|good) (?:if|to), i wish, i hope, we hope, hopefully",
};
/** What a wish is good for; a *no* in it refuses nothing: "biar anak2 ga main hp terus". */
export const purposes: Entry = {
  id: "biar, supaya, spy, agar, ben, biyar, supados, ngarah, meh, bia, bair, jadi anak*",
  en: "so that, so",
};
/** … or one that asks for something new. */
export const buildingAnew: Entry = {
  id:
    "(?:tolong|mohon|mhn|minta|harap|mbok|nyuwun)(?: \\p{L}+){0,4}? (?:dibangun*|dibuat*|dibikin*|diadakan|disediakan|disediain|dikasih|ditambah*|dipasang*|dibuka*|" +
    "diperbanyak|bangunkan|buatkan|bikinin|bikinkan|sediakan|adakan|pasang*|pengadaan|pembangunan|penambahan)",
  en: "please (?:build|add|provide|open|install)",
};

/** Praises or thanks … */
export const praising: Entry = {
  id:
    "bagus, bgs, mantap, mantab, mantul, keren, hebat, top, jempol, jos, josss, salut, bangga, puas, memuaskan, (?:saya|kami|sangat) (?:senang|seneng), " +
    "apresiasi, sukses, luar biasa, terbaik, the best, alhamdulillah, alhamdulilah, alhamdulillaah, syukur, terima kasih, terimakasih, " +
    "trimakasih, makasih, makasi, mksh, trims, tks, thx, tengkyu, suwun, matur, nuwun, nuhun, hatur, ramah, rapi, mulus, saluut, " +
    "good job, kerja bagus, tarimo kasih, tarima kasih, makase, sae, apik, alus, rancak, mantappu, kereen, cakep",
  en: "thank, thanks, great, excellent, good, well done, nice, amazing, friendly",
};
/** … for what has been done, or for those who did it: one of these is beside it … */
export const praisedFor: Entry = {
  id:
    "sudah, udah, udh, sdh, dah, wis, wes, sampun, alah, lah, atos, tos, geus, parantos, so, kini, sekarang, skrg, akhirnya, atas, untuk, buat, pelayanan*, " +
    "layanan*, petugas*, pegawai*, kerja*, kinerja*, bantuan*, respon*, pak, bapak, ibu, bu, bupati, walikota, wali, " +
    "gubernur, camat, lurah, kades, dinas, pemda, pemkab, pemkot, tim, admin, min, kantor, program*, jalannya, lampunya, cepat*, cpt, ditangani, diperbaiki, " +
    "diaspal, diangkut, dibenerin, dibersihkan, ditambal, nyala, lancar, bersih, terang, mulus, beres, selesai, kembali, lagi",
  en: "for, already, now, service, staff, team, fixed, fast, clean, you",
};
/** … and thanks in advance, or a call for something, praises nothing. */
export const askingFor: Entry = {
  id:
    "tolong, tlg, tlong, tulung, mohon, mhn, minta, harap, kapan, kpn, segera, sgra, secepatnya, sebelumnya, sblmnya, dimohon, " +
    "ditunggu, semoga, usul, saran, tapi, tp, tpi, cuma, cuman, sayang*, namun, kecuali, lapor*, malah, malahan, dulu, katanya, harusnya, mestinya, kalo bisa, kalau bisa",
  en: "please, but, however, when, report",
};
