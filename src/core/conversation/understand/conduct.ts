import { plain } from "./plain.ts";

const bribery =
  /\b(pungli|pungutan liar|suap|disuap|menyuap|sogok\w*|disogok|nyogok|korupsi|korup|gratifikasi|setoran|uang (rokok|pelicin|terima kasih|damai|lelah|kopi|bensin)|(di)?minta(i|in)? (uang|duit|bayar\w*|imbalan|biaya|jatah)|dimintai|dimintain|dipalak|dipungut|diperas|memeras|calo|percaloan|bribe\w*|(ask|asks|asked|asking|demand|demands|demanded|demanding)( \w+){0,3} (money|cash|payment|pay|fee)|kickback|corrupt\w*|extort\w*)\b/u;

const rudeness =
  /\b((petugas|pegawai|pejabat|pak|bu|oknum|satpol|lurah|camat|polisi|guru|dokter|perawat|staf|staff|officer|clerk)\b.*\b(kasar|membentak|bentak|dibentak|marah marah|mencaci|menghina|dihina|melecehkan|dilecehkan|memukul|dipukul|mengancam|diancam|mabuk|rude|shouted|harass\w*|threat\w*)|dibentak|dilecehkan|pelecehan|diancam|dianiaya|dipersulit|diskriminasi|harass\w*)\b/u;

/** Characters that are looked at: a longer text would only cost time. */
const looked = 4_000;

/** Whether the words are about how somebody in office behaves: a bribe, a rude or threatening officer. */
export function isAboutConduct(text: string): boolean {
  const bare = plain(text.slice(0, looked));
  return bribery.test(bare) || rudeness.test(bare);
}
