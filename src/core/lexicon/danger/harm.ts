import type { Entry } from "../entry.ts";

/*
 * The words by which people tell of danger to life, now: Indonesian with Javanese, Sundanese, Betawi, Minang, Banjar and
 * Makassar words, and English. All are read by `pattern`. What takes the danger away again is in `doubts.ts`.
 */

const spent =
  "(?:ga|gak|gk|g|tidak|tdk|nggak|ngga|enggak|ndak|ora|teu|indak|kada) (?:kuat|sanggup|tahan|kiat|kuaik)(?! (?:bayar|beli|mbayar|biaya|modal|angkat|bau|nahan|menahan))";
const means =
  "(?:obat(?:nya)?|racun(?:nya|e)?|baygon(?:nya)?|tali(?:nya|ne)?|pisau(?:nya)?|silet(?:nya)?|cutter(?:nya)?|pil(?:nya)?|potas(?:nya)?)";
const ready =
  "(?:di tangan|ditangan|di depan|didepan|siap|disiapin|disiapkan|tak siapke|saya beli|aku beli|di meja|saya pegang|saya siapin|saya siapkan)";
const farewell =
  "(?:maafin (?:saya|aku|gue)|maafkan (?:saya|aku)|maaf (?:ya |yaa )?(?:semua(?:nya)?|buat semua|untuk semua)|pamit|selamat tinggal|jaga anak*|titip anak*|pesan terakhir)";
const further = "(?:[\\p{L}\\p{N},]+ ){0,8}";

/** The writer, or somebody, wants to die. */
export const crisis: Entry = {
  id:
    "bunuh diri(?! (?:kelas|politik))(?<!bom bunuh diri), bundir, (?:pengen|pengin|pingin|mau|ingin) (?:udahan|sudahi|menyudahi|mengakhiri|ngakhirin) (?:hidup|idup), (?:meng)?akhiri hidup(?:ku|nya)?, gantung diri, nganyut tuwuh, " +
    "(?<!(?:lampu|pju|listrik|air|mesin|motor|mobil|hp|batre|baterai|aki|tanaman|pohon|padi|sawah|ikan|ayam|sapi|ternak|mesinnya|genset) (?:\\p{L}+ )?)" +
    "(?:ingin|mau|pengen|pingin|pengin|pgn|kepengen|kepingin|mending|mendingan|lebih baik|arep|pen|hoyong|nak|handak) " +
    "(?:saya |aku |gue |gua )?(?:mati|modar|maot|mampus|mate)(?: aja| saja| wae| aje| mi)?" +
    "(?! (?:aja |saja )?(?:lampu|listrik|gaya|kepanasan|panas|kelaparan|kehausan|kebauan|bau|kebosanan|bosan|ketawa|kutu|suri|rasanya|nunggu|menunggu|total|nungguin|dingin|kedinginan)), " +
    "(?:cape[kh]?|capai|lelah|bosan|bosen) hidup(?! (?:di|dengan|dgn|sama|bareng|dekat|deket|tetangga*|kebanjiran|susah)), " +
    "(?:ga|gak|gk|tidak|tdk|nggak|ngga|enggak|ndak|ora|teu|indak) (?:mau|ingin|sanggup|kuat|pengen|pingin|pgn|hayang|tahan|kuat lagi|sanggup lagi|mau lagi|ingin lagi|pengen lagi) hidup, " +
    "(?:mau|pengen|pingin|ingin|nekat|arep|siap|hendak) (?:loncat|lompat|terjun) (?:dari |ke )?(?:jembatan|gedung|atap|lantai|tower|menara|flyover|sungai|kali|rel), " +
    "(?:mau|pengen|ingin|habis|abis|nekat|sudah|udah) (?:minum|nenggak) (?:racun|baygon|racun tikus|obat nyamuk|pestisida), " +
    "(?:nyayat|menyayat|sayat|ngiris|mengiris|nyilet|silet|nyilet nyilet|silet silet|nyayat nyayat|nyilet2|silet2|nyayat2|sayat2|ngiris2)(?: ngiris)? (?:tangan|nadi|pergelangan|lengan)*, menyakiti diri, nyakitin diri, melukai diri, " +
    "(?:hidup|idup)(?: saya|ku| aku)? (?:sudah |udah |udh )?(?:ga|gak|tidak|nggak|ngga) (?:ada )?(?:guna|gunanya|arti|artinya|berguna|berarti), " +
    "(?:ga|gak|tidak|nggak) ada (?:gunanya|guna|artinya|arti) (?:lagi )?(?:saya |aku )?hidup, " +
    `${spent} ${further}${means} ${further}${ready}, ${means} ${further}${ready} ${further}${farewell}, ` +
    `(?:siapin|siapkan|nyiapin|nyiapkeun|nyiapke|beli|pegang|genggam) ${means} ${further}${farewell}, ` +
    `(?:saya|aku|gue|gua|sy|udah|sudah|udh|sdh|lagi) (?:lagi |sudah |udah |udh |ada )?di (?:atas|pinggir|tepi|ujung) (?:jembatan|rel|rel kereta|gedung|atap|jurang|sungai) ${further}${farewell}, ` +
    `pamit ${further}(?:di atas|di pinggir|pinggir) (?:jembatan|rel|gedung|jurang), pesan terakhir (?:saya|aku|ku|gue), ` +
    "(?:mau|ingin|pengen|akan|bakal) (?:meng)?akhiri (?:semua(?:nya)?|hidup*|segalanya)(?! (?:konflik|masalah|sengketa|kontrak|perkara)), " +
    "(?:pengen|pingin|ingin|mau|arep|pgn) (?:nyusul|menyusul) (?:almarhum*|alm|almh|mendiang|(?:ibu|bapak|ayah|mama|papa|suami|istri|anak)(?: saya| ku|ku)?(?: yang| yg)? (?:sudah|udah) (?:meninggal|tiada|wafat)), " +
    "(?:mending|mendingan|lebih baik|lebih bagus|mendingan) (?:saya|aku|gue|sy) (?:ga|gak|tidak|nggak) ada(?: aja| saja| lagi)*(?: di (?:dunia|bumi)(?: ini)?)?(?! (?:\\p{L}+ )?(?:laporan|urusan|foto)), " +
    "(?:minum|nenggak|telan|nelen) (?:obat|pil) (?:tidur )?(?:\\p{L}+ )?(?:biar|supaya|ben|agar) (?:ga|gak|tidak|nggak|ora|teu) (?:bangun|tangi|hudang)",
  en:
    "self harm, (?:kill|hurt|cut)(?:ing)? (?:myself|himself|herself|themselves), suicid*(?! squad), end(?:ing)? (?:my|it all|his|her) ?(?:life|now)?, " +
    "(?:want|wants|wanna|going|rather|ready) (?:to )?die, (?:dont|do not|no longer) want to live, no reason to live, better off dead, " +
    "(?:jump|jumping) (?:off|from) (?:the |a )?(?:bridge|roof|building)",
};

/** Who else may want to die than the writer: "ada orang", "temen saya". "Bapak" and "ibu" may only be spoken to. */
export const somebodyElse: Entry = {
  id:
    "orang*, org, wong, uwong, urang, ada yang, ada yg, teman*, temen*, kawan*, konco, adik*, adek*, kakak saya, kakak perempuan, kakak laki laki, anak*, " +
    "tetangga*, suami*, istri*, isteri*, bojo*, pacar*, mantan*, sahabat*, sepupu*, ponakan*, keponakan*, saudara saya, sodara saya, warga*, pemuda, cowok, " +
    "cewek, perempuan, wanita, lelaki, siswa*, murid*, mahasiswa*, remaja, seseorang, dia, bapaknya, ibunya, mamanya, ayah saya, mama saya, nenek*, kakek*",
  en: "someone, somebody, friend, brother, sister, son, daughter, neighbou?r, man, woman, he, she, husband, wife, they",
};
/** The writer, where these stand behind no such word. */
export const theWriter: Entry = {
  id: "saya, sy, aku, gue, gua, gw, kula, kulo, abdi, ambo",
  en: "i, im, my",
};

/** Who is at the mercy of others at home … */
const weak =
  "(?:anak*|bayi*|balita|bocah*|budak|lare|istri*|isteri*|bini*|bojo*|pamajikan|ibu(?: saya| ku|ku|nya)?|mama*|emak*|mak|adik*|adek*|ponakan*|keponakan*|" +
  "cewek|perempuan|wanita|gadis|pembantu*|art|prt|tkw|nenek*|kakek*|lansia|cucu*|difabel|odgj|pacar*)";
/** … and who does it there. */
const near =
  "(?:suami*|laki gue|laki saya|salaki|bapak(?:nya| saya| kandung| tiri|ku)|bapa[kh]?e|bapa(?:na)?|ayah*|papa*|bokap*|ibu tiri|ibunya|emaknya|pacar*|mantan*|majikan*|" +
  "paman*|om(?:nya)?|kakak*|kakaknya|abang*|mertua*|tetangga*|orang ?tua*|ortu*|bojo*|pamannya|kakeknya|pengasuh*|anaknya sendiri|anak sendiri)";
const beaten =
  "(?:dipukul*|di pukul*|digebuk*|digampar*|ditampar*|ditabok*|ditonjok*|ditendang*|dihajar*|disiksa*|dianiaya*|dicambuk*|disabet*|" +
  "disulut*|disundut*|disetrika*|dibanting*|dicekik*|diinjak*|disekap*|dikurung*|dirantai*|dipasung*|diseret*|disiram air (?:panas|keras)|" +
  "diantemi|dikaplok*|digebugi|digebukan|digitik*|diteunggeul*|dilantak|ditokok|dikerasin|dibacok*|diancam (?:mau )?(?:dibunuh|bunuh|pisau*|parang*))";
const beats =
  "(?:mukul*|memukul*|gebuk*|ngegebuk*|nggebuk*|nggebugi|nampar*|menampar*|nabok*|nonjok*|nendang*|menendang*|ngehajar|menghajar|hajar|nyiksa*|menyiksa*|" +
  "aniaya|menganiaya|nyekik*|mencekik*|banting*|membanting|main tangan|main pukul|ngantemi|neunggeul*|ngeplak|ngaplok*|nyabet*|nyekap|menyekap|kasar sama (?:saya|anak)|pukul(?! (?:bedug|kentongan|gong|\\d))*)";
const gap = "(?:[\\p{L}\\p{N}]+ ){0,3}";
/** Animals and things are beaten too: "kucing saya dipukul tetangga". */
const notPeople =
  "(?<!(?:kucing|anjing|ayam|sapi|kambing|burung|kuda|monyet|bebek|kerbau) (?:saya |kami |peliharaan )?)";

/** Somebody weak is being hurt by somebody near to them. */
export const violence: Entry = {
  id:
    `kdrt, ${notPeople}${weak} ${gap}${beaten}, ${near} ${gap}${beats}, ${notPeople}${beaten} (?:sama |karo |ku |oleh |dek |jo |karna |terus sama )?${near}, ` +
    "(?<!(?:anak*|adik|ibu|istri) )(?:saya|aku|sy|gue|kula|abdi) (?:takut|wedi|sieun) (?:pulang|balik|mulih|mulang)(?! (?:malam|sendiri*|karena|krn|lewat|gelap)), " +
    "diperkosa*, pemerkosaan, perkosaan, memperkosa, dicabul*, pencabulan, mencabuli, dirudapaksa, diperdagangkan, " +
    "kekerasan (?:dalam rumah tangga|rumah tangga|seksual|(?:pada|terhadap|ke) (?:anak|perempuan|istri)|anak), " +
    "(?:saya|aku|kami|anak*|istri*|dia|pembantu*|tkw) (?:lagi |sedang |masih )?(?:disekap|dikurung|dipasung|dirantai)*, bayi (?:dibuang|ditinggal|dibungkus), " +
    "(?:teriak|jerit|njerit|menjerit|bengok|nangis)* (?:[\\p{L}\\p{N}]+ ){0,2}(?:minta tolong|njaluk tulung|menta tulung|tolong tolong), " +
    `(?:suami istri|suami isteri|pasutri|tetangga*|ortu*|orang tua*) ${gap}(?:berantem|bertengkar|gelut|tukaran|ribut) (?:[\\p{L}\\p{N}]+ ){0,5}(?:minta tolong|dipukul*|berdarah|banting*|pecah*)`,
  en:
    "domestic violence, rap(?:e|ed|ing|ist), molest*, sexual(?:ly)? (?:assault|abuse)*, " +
    "(?:husband|boyfriend|father|dad|stepfather|stepmother|mother|partner|ex|uncle|neighbou?r) (?:is |keeps |just |always )?(?:\\w+ )?(?:beat|beats|beating|hit|hits|hitting|chok\\w+|hurting|abus\\w+|kick\\w+|punch\\w+), " +
    "(?:child|kid|girl|boy|baby|wife|woman|daughter|son) (?:is |are |being |was )+(?:\\w+ )?(?:beaten|hit|abused|hurt|choked|locked up|tortured), (?:afraid|scared) to go home",
};

const weapons =
  "(?:parang*|golok*|bedok|bedog|celurit|clurit|arit|pisau*|lading|samurai|pedang*|klewang|kelewang|sajam|senjata*|senpi|pistol|senapan|bom|molotov|badik|mandau|kapak|kampak|linggis|keris|belati|" +
  "airsoft|panah|busur|ketapel|stik golf|bensin)";

/** Weapons, robbery, abduction, fights, threats to kill. */
export const crime: Entry = {
  id:
    `(?:bawa|membawa|bawak|mbawa|nggowo|gowo|nyandak|mawa|babawa|pegang|nenteng|ngacungin|acungkan|mengacungkan|ngacungkeun|pakai|pake|todong|hunus*|menghunus) (?:\\p{L}+ )?${weapons}, ` +
    "tawuran, dibegal*, begal*, rampok*, perampok*, dirampok*, ngerampok, ditodong*, penodongan, klitih*, (?:bacok|mbacok|ngebacok) (?:orang|warga|pemuda|anak|pelajar|teman|tetangga)*, dibacok*, membacok, pembacokan, bacok bacokan, ditikam*, menikam, penikaman, " +
    "ditusuk(?! (?:paku|duri|kaca))*, ditembak*, penembakan, tembak tembakan, baku tembak, penculik*, diculik*, penyanderaan, disandera*, dikeroyok*, pengeroyokan, " +
    "diamuk massa, digebuki massa, dihakimi massa, main hakim sendiri, teroris, bom bunuh diri, (?:ada|temu|nemu|ketemu) (?:bom|granat|mortir|ranjau|peluru), ledakan bom, bom meledak, (?:bom|molotov|bom molotov) (?:di)?lempar*, " +
    "(?:odgj|orang gila|orgil|preman|orang mabuk|pemabuk|oknum) (?:\\p{L}+ )?(?:ngamuk|mengamuk|ngamok), (?:ngamuk|mengamuk) (?:bawa|sambil|pakai|pake), " +
    "(?:mau|akan|mo|arep|rek|bakal|saya|aku|tak|gue|gua|ku) (?:bunuh|bacok|habisi|matiin|pateni|paehan)(?! (?:nyamuk|tikus|hama|waktu|diri|ular)), " +
    "(?:mau|akan|mo|arep|bakal|saya|tak|gue|gua) bakar (?:kantor|rumah|kalian|balai|pasar|gedung|mobil|kelurahan|kecamatan|hidup), kubunuh, kubakar, dibunuh, pembunuhan, " +
    "(?:ancam|mengancam|ngancam|diancam|ngancem|diancem) (?:\\p{L}+ )?(?:mau |akan )?(?:dibunuh|bunuh|dibacok|bacok|dibakar|mati|dihabisi|pakai \\p{L}+|pake \\p{L}+)",
  en:
    "(?:with|has|have|carrying|holding|waving) (?:a |an )?(?:knife|gun|machete|weapon|sword|bomb|axe), robbery, being robbed, got robbed, robber*, kidnap*, stabb(?:ed|ing), shooting, shot at, " +
    "i will kill, gonna kill, threaten(?:s|ed|ing)? to kill, hostage*, mob (?:is )?beating",
};
