import { plain } from "../../message/plain.ts";
import { between, corruption, cut, denials, forced, names, officials, paying } from "./wrongs.ts";

/** Characters that are looked at: a longer text would only cost time. */
const looked = 4_000;

/**
 * Whether the words are about how somebody in office behaves: a bribe, a rude, threatening or violent officer. An
 * official who is only spoken to ("jalan rusak pak lurah") is none. Too many are taken rather than too few: the price
 * of one too many is a question, that of one too few a name in a group.
 */
export function isAboutConduct(text: string): boolean {
  const bare = plain(text.slice(0, looked)).replace(denials, " ");
  return patterns.some((pattern) => pattern.test(bare));
}

const doing =
  "membentak\\w*|m?bentak\\w*|ngebentak\\w*|marah marah|marahin|memarahi|mencaci\\w*|memaki\\w*|maki maki|menghina\\w*|" +
  "melecehkan|memukul\\w*|mukul\\w*|menampar\\w*|nampar\\w*|menendang\\w*|nendang\\w*|menganiaya|mengintimidasi|" +
  "(?:mengancam|ngancam|ngancem)(?! (?:keselamatan|nyawa|jiwa|rumah|bangunan|pengguna|pengendara|pejalan))|" +
  "mempersulit|menggoda|mencolek|main tangan|main pukul";

const being =
  "kasar|mabuk|judes|jutek|galak|arogan|pilih kasih|diskriminatif|intimidasi|diskriminasi|" +
  "(?:tidak|tdk|tak|gak|ga|gk|nggak|ngga|ndak|kurang) sopan|" +
  "rude|drunk|shout\\w*|yell\\w*|harass\\w*|threat\\w*|insult\\w*|slap\\w*|hits?|beats?|kicked";

const patterns: readonly RegExp[] = [
  corruption,
  paying,
  forced,
  cut,
  // "petugas loket membentak ibu saya"
  new RegExp(`\\b(?:${officials}) ${between}(?:${doing}|${being})\\b`, "u"),
  // "pak budi mengancam saya"
  new RegExp(`\\b(?:pak|bu|bapak|ibu|mas|mbak) ${names}(?:${doing})\\b`, "u"),
  // "dipukuli aparat", "ditampar sama guru"
  new RegExp(
    `\\b(?:dipukul\\w*|ditampar\\w*|ditendang\\w*|dimarah\\w*|digebuk\\w*|dikeroyok|diseret|digoda|dicolek|dikasari) ${between}(?:${officials})\\b`,
    "u",
  ),
  // No official needs to be named: a person to whom this is done should be asked in any case.
  /\b(dibentak\w*|dilecehkan|pelecehan|diancam\w*|dianiaya|dipersulit|diskriminasi|diintimidasi|dimaki\w*|dihina|harass\w*)\b/u,
];
