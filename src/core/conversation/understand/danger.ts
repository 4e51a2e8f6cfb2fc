import { plain } from "../../message/plain.ts";

/** emergency: life or property in danger now. crisis: the person speaks of harming themselves. */
export type Danger = "emergency" | "crisis";

const crisis =
  /\b(bunuh diri|bundir|akhiri hidup|mengakhiri hidup|(ingin|mau|pengen|pingin|mending|lebih baik) mati( aja| saja)?|gantung diri|(ga|gak|tidak|nggak) (mau|ingin|sanggup) hidup|self harm|kill myself|suicid\w*|end my life|want to die)\b/u;

const emergency =
  /\b(kebakaran|terbakar|kobaran|kecelakaan|tabrakan|tabrak lari|korban jiwa|tenggelam|hanyut|longsor|banjir bandang|gempa|tsunami|tersengat|kesetrum|keracunan|pingsan|sekarat|perampokan|dirampok|dibegal|begal|tawuran|penculikan|diculik|bom|ledakan|meledak|gas bocor|kebocoran gas|(mau|akan|saya|tak|gue|gua|ku) (bunuh|bacok|bakar|habisi)|kubunuh|kubakar|on fire|house fire|drowning|car crash|car accident|explosion|robbery|kidnap\w*|i will kill|gonna kill)\b/u;

/** Words that a help line should answer first; the report goes on all the same. */
export function dangerIn(text: string): Danger | null {
  const bare = plain(text);
  if (crisis.test(bare)) return "crisis";
  return emergency.test(bare) ? "emergency" : null;
}
