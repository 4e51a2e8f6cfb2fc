import type { Entry } from "../entry.ts";

/*
 * The words by which people tell that life or property is in danger from things: accidents, birth, water, fire, current, gas,
 * what falls. All are read by `pattern`. What takes the danger away again is in `doubts.ts`.
 */

const person =
  "(?:orang*|org|uwong|wong|urang|anak*|bocah*|bocil*|cah|arek*|lare*|budak|warga*|korban*|lansia|nenek*|kakek*|mbah*|ibu*|bapak*|adik*|bayi*|balita|istri*|suami*|" +
  "teman*|tetangga*|pekerja*|tukang|santri|siswa|murid|pengendara*|pengemudi*|sopir*|supir*|penumpang*|pemotor|keluarga*|kami|saya|sy|dia)";
const no = "(?:tidak|tdk|tak|ga|gak|gk|nggak|ngga|enggak|ndak|ora|teu|indak|belum|blm)";
const gap = "(?:[\\p{L}\\p{N}]+ ){0,3}";
const soon =
  "(?:mau|mo|hampir|nyaris|ampir|akan|arep|ape|meh|bade|rek|amper|ka|nak|handak|ingin|siap|udah mau|sudah mau|tinggal)";
const topples =
  "(?:roboh|rubuh|ambruk|ambrol|tumbang|jebol|runtuh|longsor|putus|ambyar|rungkad|rugrug|jatuh|ambleg|gugur|rontok|copot|anjlok|ngguling|guling)";
const structures =
  "(?:pohon*|wit|tangkal|dahan*|jembatan*|tembok*|dinding*|pagar*|tiang*|tanggul*|bendungan|rumah*|atap*|plafon*|gedung*|bangunan*|kelas*|tebing*|talud*|" +
  "baliho*|papan reklame|reklame|gapura*|menara*|tower*|crane|tribun|kanopi|sekolah*|lampu jalan|tandon|sasak|kreteg|cagak|senderan|jembatannya)";

/** Somebody is hurt or ill, or gives birth. */
export const injury: Entry = {
  id:
    "kecelakaan, kcelakaan, laka lantas, laka, tabrakan(?! (?:jadwal|waktu))*, (?:truk*|bus|bis|mobil*|motor*|kereta|tronton) (?:[\\p{L}\\p{N}]+ ){0,3}(?:nabrak|menabrak|nyeruduk|menyeruduk) (?:warung|rumah*|orang*|warga|anak*|pengendara*|angkot|kerumunan|pejalan|murid|siswa|pasar), (?:diserang|serangan|disengat) (?:[\\p{L}\\p{N}]+ )?(?:tawon|lebah|buaya|ular|beruang), tabrak lari, ditabrak*, ketabrak*, tertabrak*, terlindas, kelindes, terseret (?:motor|mobil|truk|kereta), " +
    `korban jiwa, korban luka*, luka luka, luka (?:parah|berat|bakar), (?:kondisi(?:nya)?|korban*|orangnya) (?:sudah |udah )?kritis, ${person} ${gap}sekarat, (?:mobil|motor|truk|bus|angkot|bis)* (?:[\\p{L}\\p{N}]+ )?(?:masuk|jatuh ke|nyemplung|terjun ke|kecemplung) (?:[\\p{L}\\p{N}]+ )?(?:jurang|sungai|kali|got|sawah|laut), (?:mobil|truk|bus|angkot|bis|elf)* (?:[\\p{L}\\p{N}]+ )?(?:terguling|kebalik|terbalik), ${no} sadarkan diri, ${person} ${gap}${no} sadar(?! (?:diri|akan|buang|kalau|bahwa|lingkungan|hukum)), ` +
    `pingsan*(?<!(?:mau|bikin|serasa|rasanya|kayak) pingsan), kejang*, tergeletak*, kejepit*, terjepit*, ${person} ${gap}${no} (?:gerak|bergerak|bangun|bangun bangun|sadar2), ada korban(?! (?:baru|penipuan|php)), ${person} (?:lagi |sedang )?(?:melahirkan|lahiran|babaran) (?:di|nang|neng|dalam) (?:jalan|mobil|rumah|pinggir|ojek|angkot), serangan jantung, henti jantung, (?:kena |terkena )?(?:serangan stroke|stroke mendadak|stroke barusan|stroke (?:jatuh|jatoh|tiba tiba|tiba2|pingsan|kejang|muntah|${no} (?:sadar|gerak|bergerak|bangun))), ${person} ${gap}(?:kena |terkena )stroke (?:${no} |barusan|tiba), ${person} ${gap}(?:jatuh|jatoh|tibo|tiba|labuah|labuh) (?:[\\p{L}\\p{N}]+ ){0,3}${no} (?:sadar|gerak|bergerak|bangun|bisa bangun|bisa gerak|tangi|iso tangi|hudang|napas|nafas)(?! (?:akan|diri)), sesak (?:napas|nafas), susah (?:napas|nafas), ` +
    `${no} (?:ber)?(?:napas|nafas), tersedak, pendarahan, perdarahan, darah darah, berdarah(?<!demam berdarah)*, keracunan, overdosis, (?:buaya|ular|kobra|harimau|macan|beruang|tawon) (?:[\\p{L}\\p{N}]+ ){0,2}(?:masuk|di dalam|nyerang|menyerang|gigit|menggigit|nyakot), digigit ular, dicokot ulo, ` +
    "(?:butuh|perlu|minta|tolong|mohon|kirim|panggil*|cepat|cepet|buruan|mana) (?:mobil )?ambulan*, ambulan* (?:belum|blm|ga|gak|tidak|nggak) (?:datang|dtg|bisa masuk|sampai), " +
    "(?:mau|akan|arep|ape|bade|rek|udah mau|lagi|sedang|proses|sudah waktunya|nak|handak) (?:melahirkan|lahiran|mlahirkan|nglairke|nglairno|lairan|babaran|ngalahirkeun|brojol|baranak|manganak), " +
    "(?:bayi*|jabang bayi) (?:sudah |udah |wis |dah )?(?:mau|meh|arep|bade|rek|nak|hampir) (?:lahir|metu|keluar|brojol), " +
    "ketuban* (?:sudah |udah |wis )?pecah, pecah ketuban, kontraksi(?! otot), brojol",
  en:
    "(?:car|motorbike|motorcycle|bus|truck|road|traffic|bad|serious) (?:accident|crash), (?:an |had an )accident, hit and run, unconscious, not breathing, cant breathe, bleeding, heart attack, seizure, passed out, food poisoning, " +
    "snake bite, giving birth, in labou?r, water broke, need (?:an )?ambulance, call (?:an )?ambulance, (?:badly|seriously) (?:hurt|injured)",
};

const deep =
  "(?:(?:se|sak|sa) ?(?:pinggang|dada|leher|dagu|atap|genteng|bangkekan|cangkeng|kepala|perut|paha|dodo|gulu)|(?:setinggi|sampai|sampe|nyampe|nganti|dugi ka) (?:pinggang|dada|leher|dagu|atap|genteng|kepala|perut|paha|jendela)|" +
  "(?:1|2|3|4|satu|dua|tiga|satu setengah|hampir 2|hampir dua) ?(?:m|meter|mtr)|semeter|1 5 ?(?:m|meter))";
const flooded = "(?:banjir*|bnjir|caah|kebanjiran|kabanjiran|banyu*|air*|cai|ambo)";
const caught =
  `(?:terjebak|kejebak|terkurung|kekurung|terperangkap|kajebak|takurung|tertahan|` +
  `${no} (?:di)?(?:evakuasi|dievakuasi|diselamatkan|dijemput|ditolong)|(?:minta|mohon|tolong|butuh|perlu|segera|cepat) (?:di)?evakuasi|(?:butuh|perlu|minta|tolong|kirim|mana) (?:perahu*|evakuasi)|` +
  "(?:naik|nang|ngungsi|bertahan|nunggu|duduk) (?:ke |di |neng |nang )?(?:atap|genteng|lantai dua|lantai 2|pohon)|di atas (?:atap|genteng)|(?:kami|saya|warga|orang|kita) (?:[\\p{L}\\p{N}]+ )?di (?:loteng|atap|genteng|lantai dua|lantai 2)|(?:masih|isih|keneh|msh) (?:ada )?(?:di|neng|nang|aya di) ?(?:dalam|dalem|njero|jero|rumah|omah|imah|atap))";
/** Of people: water that "tidak bisa keluar" only doesn't drain. */
const stuck = `(?:${no} (?:bisa|iso|biso|tiasa) (?:keluar|kluar|metu|kaluar|turun|ke mana mana|kemana mana)|gabisa keluar)`;
const trap = `(?:dalam|dalem|jero|njero|lift|reruntuhan|puing*|lumpur|longsor*|banjir*|api|kebakaran|atap|sumur|gua|goa|jurang|kereta|mobil|rumah|kamar|sungai|laut|pulau)`;

/** People in the water. */
export const water: Entry = {
  id:
    `${flooded} (?:[\\p{L}\\p{N},]+ ){0,5}${deep}, ${deep} (?:[\\p{L}\\p{N},]+ ){0,3}${flooded}, ${flooded} (?:[\\p{L}\\p{N},]+ ){0,8}${caught}, ` +
    `${caught} (?:[\\p{L}\\p{N},]+ ){0,5}${flooded}, ${flooded} (?:[\\p{L}\\p{N},]+ ){0,6}${person} (?:[\\p{L}\\p{N},]+ ){0,3}${stuck}, (?:banjir*|bnjir|caah|kebanjiran|kabanjiran) (?:[\\p{L}\\p{N},]+ ){0,5}${stuck}, ${stuck} (?:[\\p{L}\\p{N},]+ ){0,3}(?:kebanjiran|banjir*), ${person} (?:[\\p{L}\\p{N},]+ ){0,4}${no} (?:di)?evakuasi, banjir bandang, (?<!air )banjir bah, air bah(?! (?:tahun|dulu|bekas)), caah dengdeng, tsunami, banjir rob (?:[\\p{L}\\p{N},]+ ){0,4}${deep}, ` +
    "tenggelam*(?<!(?:jalan|sawah|lapangan|kebun|makam|kuburan|tambak|gang|desa|kampung|dusun|pulau|pasar|taman|matahari|hp|motor|ban|perumahan|halaman) (?:yang |jadi |sudah |udah |sering |selalu |\\p{L}+ )?tenggelam*)" +
    "(?! (?:dalam|dlm|oleh|di tengah) (?:utang|hutang|kesibukan|kerja*|masalah|sampah)), kelelep, kerem, titeleum, talalap, karam, " +
    `(?:${person}|ada (?:yang|yg)) ${gap}(?:hanyut|keli|palid|kintir|anyut|klelep|kebawa arus|terbawa arus|terseret arus|keseret arus|kelelep|kecemplung|nyemplung|kejebur|tercebur|jatuh ke (?:sungai|kali|sumur|laut|got|selokan|jurang)), (?:perahu*|sampan|kapal|getek|prau) (?:[\\p{L}\\p{N}]+ )?(?:kebalik|terbalik|karam|kandas|bocor di tengah), (?:anak*|bocah*|orang*|warga*|bayi*|adik*|kakak*|teman*|santri|siswa|nelayan*|pemancing*|suami*|istri*|bapak*|ibu*) ${gap}hilang (?:di|kebawa|terbawa|neng|nang) (?:sungai|kali|laut|arus|pantai|bendungan|waduk), ` +
    `(?:air*|banyu*|cai|banjir*) (?:[\\p{L}\\p{N}]+ ){0,4}(?:masuk|mlebu|asup) (?:ke )?(?:rumah*|omah|imah) (?:[\\p{L}\\p{N},]+ ){0,3}(?:bayi*|balita|lansia|nenek*|kakek*|orang sakit|orang tua|stroke|difabel), ` +
    `(?:perahu*|sampan|kapal|prau|jukung) ${gap}(?:belum|blm|durung|tak kunjung|ga|gak|tidak) (?:pulang|balik|kembali|mulih|mendarat)(?! (?:nama|modal|dana|uang|jadwal*|karena cuaca))(?<!(?:wisata|penyeberangan|penyebrangan|feri|ferry|bantuan|sewa) (?:belum|blm|ga|gak|tidak) (?:pulang|balik|kembali)), (?:nelayan*|pemancing*|pencari ikan) ${gap}(?:belum|blm|durung|tak kunjung) (?:pulang|balik|kembali|mulih|ketemu|ditemukan), (?:melaut|nglaut|ngelaut|mancing|miyang) ${gap}(?:belum|blm|durung) (?:pulang|balik|kembali|mulih), (?:perahu*|kapal|nelayan*|pemancing*|pendaki*) ${gap}(?:hilang kontak|lost contact), ${person} ${gap}(?:jatuh|jatoh|tiba|tibo|labuh) (?:[\\p{L}\\p{N}]+ ){0,2}(?:sumur|sumuran|luweng|septitank|septic tank), terseret arus, keseret arus, terbawa arus, kebawa arus, (?:sumur|jurang|sungai|kali|got|selokan|gorong gorong|jembatan*) (?:[\\p{L}\\p{N}]+ ){0,2}(?:anak|orang|warga|bocah)* (?:jatuh|jatoh|kecemplung|kejebur)`,
  en: "drown*, swept away, (?:trapped|stuck|stranded) (?:\\w+ ){0,4}(?:flood|water|roof), flood (?:\\w+ ){0,6}(?:trapped|stranded|waist|chest|neck), flash flood, (?:waist|chest|neck) deep",
};

/** Fire, current, gas, blasts. */
export const fire: Entry = {
  id:
    "kebakaran(?! jenggot), kabakaran, (?:kirim|panggil|butuh|minta|mohon|cepat|segera|tolong) (?:mobil )?(?:damkar|pemadam|branwir|blambir), kobongan, kobong, kahuruan, kebakar(?!an)*, terbakar*(?<!(?:kulit|lampu|bohlam|hati|emosi|semangat|sampah|sinar|wajah) (?:[\\p{L}\\p{N}]+ )?terbakar)(?! (?:kulit|matahari|emosi|cemburu|semangat|api cemburu|sinar)), " +
    "kobaran*, berkobar*, jago merah, api (?:[\\p{L}\\p{N}]+ ){0,4}(?:besar|gede|membesar|gedhe|merambat|menjalar|nyebar|menyebar|merembet|menyala besar|melalap|melahap), api* (?:[\\p{L}\\p{N}]+ ){0,2}(?:merembet|merambat|menjalar|nyamber|menyambar|nyambar|ngrembet|ngrambat|nyebar|menyebar|sampai|nyampe) (?:ke |ing |neng |nang )?(?:[\\p{L}\\p{N}]+ )?(?:rumah*|omah*|imah|atap*|pagar*|gudang|warung|kios|toko|sekolah|dapur|kamar|kandang|kebun|hutan|lahan|tetangga|warga), geni* (?:[\\p{L}\\p{N}]+ ){0,2}(?:nyamber|ngrembet|ngrambat|gedhe|mulad|murub) (?:[\\p{L}\\p{N}]+ ){0,2}(?:omah|griya|warung|pasar|alas|kandang), keluar api, percikan api, mercik api, nyembur api, " +
    "(?<!(?:kereta|stasiun|palang|rel|kembang) )api (?:[\\p{L}\\p{N}]+ )?(?:di|neng|nang|dina) (?:[\\p{L}\\p{N}]+ )?(?:atap|dapur|rumah|kamar|gudang|toko|ruko|pasar|kantor|sekolah|plafon|loteng|mobil|kios|warung|trafo|tiang)(?! (?:makan|makannya)), " +
    "(?<!(?:kereta|stasiun|palang|rel|kembang|tungku|bola) )api (?:[\\p{L}\\p{N}]+ )?(?:di|neng|nang|ning|dina) (?:[\\p{L}\\p{N}]+ )?(?:lahan|hutan|alas|kebun|kebon|semak*|ilalang|alang alang|gambut|ladang|bukit|gunung|pabrik|spbu|pom bensin), " +
    "asap (?:hitam |tebal |pekat ){1,2}(?:dari|keluar|mengepul|di dalam|masuk) (?:[\\p{L}\\p{N}]+ ){0,2}(?:rumah|toko|ruko|gudang|kios|gedung|atap|kamar|kantor|sekolah|pasar)*, " +
    "(?:hutan|lahan|gambut|alas|gunung|rumah*|gudang*|pasar|toko|ruko|kios|warung|mobil*|kantor) (?:lagi |sedang |sudah )?(?:dibakar|terbakar|kebakar|kobong|hangus terbakar), " +
    "(?<!(?:harga|tagihan|kepala|telinga|kuping|otak|kasus|mie|bakso|ayam|omset|viral|pedas) (?:[\\p{L}\\p{N}]+ ){0,2})(?:meledak*|mledak*|njebluk|njeblug|ngabeledug|meletus)(?! (?:harganya|harga|di pasaran|di pasar)), ledakan(?! (?:penduduk|kasus|harga|penumpang|populasi)), " +
    "gas* (?:[\\p{L}\\p{N}]+ )?bocor, bocor gas, (?:kebocoran|bau|ambu|mambu) (?:gas|elpiji|lpg)(?! (?:metan|sampah)), (?:elpiji|lpg|tabung)* (?:[\\p{L}\\p{N}]+ ){0,3}(?:bocor|mendesis|ngowos|njebluk|kebakar), pipa gas (?:[\\p{L}\\p{N}]+ )?(?:bocor|pecah)",
  en: "(?:on|catch(?:es|ing)?|caught) fire, (?:house|forest|big|there is a|theres a|a) fire(?! (?:station|truck|extinguisher|hydrant|drill|brigade)), fire (?:at|in|near) (?:the|my|our|a), burning (?:house|building|car), (?:house|shop|building|market|car) (?:is )?burning, smoke (?:coming )?from, explosion, exploded, gas leak*, smell(?:s|ing)? gas, leaking gas",
};

const fallen =
  "(?:nimpa|menimpa|nimpah|nindih|menindih|ngebrugi|ngrubuhi|niban|nibani|ngenani|nyuksruk|ngarubuhan|ninggang|nimbun|menimbun|timpa|jatuh ke|jatuh di|jatoh ke|roboh ke|tumbang ke|rubuh ke|kena)";
const hit =
  "(?:rumah|omah|imah|atap|orang|org|wong|warga|anak|pengendara|pemotor|murid|siswa|santri|pekerja|motor|mobil|angkot|bus|kelas|sekolah|toko|warung|kios|kabel|tiang listrik|gardu|trafo|masjid|puskesmas|tenda)";

/** Live wires, and what falls or is about to. */
export const falling: Entry = {
  id:
    "(?:kabel|kbl|kawat) (?:listrik|pln|sutet|sutr|tegangan|tiang listrik|aliran)* (?:[\\p{L}\\p{N}]+ ){0,4}(?:putus|pedhot|pegat|jatuh|jatoh|menjuntai|njuntai|juntai|nglewer|ngelewer|nggantung|menggantung|ngagantung|gantung|kendor|kendur|melintang|turun|rendah|terkelupas|ngelupas|terbuka|nempel|percik*|korslet*|konslet*|nyetrum|keluar api|kena), " +
    "(?:listrik|pln)* (?:[\\p{L}\\p{N}]+ ){0,2}kabel* (?:[\\p{L}\\p{N}]+ )?(?:putus|jatuh|menjuntai|njuntai), (?<!(?:kabel|kbl) (?:telkom|telpon|telepon|internet|wifi|fiber|optik|indihome|tv|cctv) )(?:kabel|kbl)* (?:yang |yg )?(?:putus|pedhot|pegat|nyetrum|jatuh|jatoh|percik*|keluar api|korslet*|konslet*|kobong|kebakar|terbakar) (?!(?:internet|telkom|wifi|telpon|telepon))(?:\\p{L}+), " +
    "(?:kabel|kbl)* (?:masih )?(?:nyala|menyala|hidup|aktif|ada arus*), (?:tembok|pasar|atap|plafon|ruko|gapura|tiang|pagar|talud|pohon|baliho|menara)* (?:[\\p{L}\\p{N}]+ ){0,2}(?:roboh|ambruk|rubuh|runtuh|ambrol|tumbang|jatuh) (?:[\\p{L}\\p{N},]+ ){0,4}(?:ada korban|kabel*|kejebak|terjebak), (?:kabel|kbl)* (?:[\\p{L}\\p{N}]+ ){0,3}(?:nyentuh|menyentuh|kena|masuk|nyemplung|terendam|di) (?:[\\p{L}\\p{N}]+ )?(?:air|genangan|banjir|besi|pagar|seng|tanah basah), " +
    "(?:ke|ter|ka)(?:setrum|setrom|stroom|strum)*, nyetrum*(?! ikan), (?<!(?:alat|jual|pakai|pake|cari ikan|ikan) )disetrum(?! ikan), tersengat (?:listrik|arus|aliran), (?:trafo|gardu|tiang listrik|meteran|kwh)* (?:[\\p{L}\\p{N}]+ ){0,2}(?:meledak|njebluk|kebakar|terbakar|keluar api|percik*|korslet*|konslet*|nyetrum), " +
    `${structures} (?:[\\p{L}\\p{N}]+ ){0,4}${soon} (?:[\\p{L}\\p{N}]+ )?${topples}, ${soon} ${topples} (?:[\\p{L}\\p{N}]+ )?${structures}, (?:pohon*|wit|tangkal|dahan*|jembatan*|tembok*|tiang*|baliho*|tanggul*|atap*|plafon*|tebing*|tanah|batu*|longsor*|reklame|crane|tower) (?:[\\p{L}\\p{N}]+ ){0,4}${fallen} (?:[\\p{L}\\p{N}]+ ){0,2}${hit}, ` +
    `(?:tanggul|bendungan|jembatan|waduk|embung|tribun|gedung|sekolah|rumah)* (?:[\\p{L}\\p{N}]+ )?(?:jebol|ambrol|ambruk|roboh|rubuh|runtuh|bobol), jembatan* (?:[\\p{L}\\p{N}]+ )?putus, jembatan* (?:[\\p{L}\\p{N}]+ ){0,2}(?:tali*|sling*|kabel*|kawat*|besi*|pengikat*) (?:[\\p{L}\\p{N}]+ )?(?:putus|pedhot|lepas|copot), (?:tali*|sling*) jembatan* (?:[\\p{L}\\p{N}]+ )?(?:putus|pedhot|lepas|copot), (?:ketiban|katiban|tertimpa|ketimpa|katinggang|tertimbun|ketimbun|kaurug|kependem|terkubur|kebrukan|kerubuhan|kejatuhan|ketindihan)(?! (?:sampah|rejeki|rezeki|masalah|musibah|tangga|utang|hutang|harga|rindang|daun*)), ` +
    `(?:terjebak|kejebak|terperangkap|kajebak) (?:[\\p{L}\\p{N}]+ ){0,2}${trap}, masih ada (?:orang|anak|korban|warga|yang|penghuni)* (?:[\\p{L}\\p{N}]+ ){0,2}(?:di ?dalam|di ?dalem|njero|di ?jero|di bawah|terjebak|tertimbun|tertimpa|di situ|di sana)`,
  en:
    "(?:live|electric|power|exposed|sparking|high voltage) (?:wires?|cables?|lines?), (?:wires?|cables?|power ?lines?) (?:is |are |has |have )?(?:down|fallen|fell|sparking|hanging low|exposed|snapped), electrocut*, " +
    "(?:bridge|wall|tree|roof|building|pole|house) (?:is |are |\\w+ )?(?:about to|going to|will|nearly|almost) (?:fall|collapse|fell|collapsed), (?:bridge|wall|roof|building|house|school) (?:has |just )?collaps*, " +
    "(?:tree|wall|pole|roof|rock) (?:has |just )?(?:fell|fallen|falls) (?:on|onto) (?:a |the |my |our |somebody|someone|people)?*, trapped (?:in|inside|under|beneath), people (?:still )?(?:inside|under|trapped)",
};

/** What the earth and the sky do. */
export const earth: Entry = {
  id: "longsor*(?! (?:ke tpa|sampah)), lindu, gempa*, puting beliung, angin puyuh, gunung (?:[\\p{L}\\p{N}]+ )?(?:meletus|erupsi), awan panas, lahar",
  en: "landslide, earthquake, tornado",
};
