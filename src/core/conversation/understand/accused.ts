import { pattern, wordSet } from "../../lexicon/entry.ts";
import { commonInNames, type OfficeWords, officesSaid } from "../../lexicon/offices.ts";
import { plain, wordsOf } from "../../message/plain.ts";
import type { Agency } from "../../office.ts";
import type { Code } from "../../procedure/case.ts";

/**
 * The agency that accusing words are about; null if they name none of the office's. Of several the one whose name says more
 * of what was written, then the one named first. Rather one too many than none: it costs a supervisor's word.
 */
export function accusedIn(text: string, agencies: readonly Agency[]): Code | null {
  const said = ` ${plain(text)} `;
  const [most] = agencies
    .filter(({ active }) => active)
    .map((agency) => ({ code: agency.code, ...named(agency, said) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  return most?.code ?? null;
}

type Naming = { readonly weight: number; readonly at: number };

const unnamed: Naming = { weight: 0, at: 0 };

/** How much of an agency's name, or of what is said for it, stands in the words, and where. */
function named(agency: Agency, said: string): Naming {
  return [
    byCode(agency, said),
    byName(agency, said),
    ...offices.map((one) => byOffice(agency, one, said)),
  ].reduce((best, one) => (one.weight > best.weight ? one : best), unnamed);
}

/** "dishub", "satpol pp" for SATPOLPP. */
function byCode({ code }: Agency, said: string): Naming {
  const typed = code.toLowerCase();
  const at = said.indexOf(` ${typed} `);
  if (at >= 0) return { weight: 2, at };
  const joined = said.replaceAll(" ", "").includes(typed) && typed.length >= longEnough;
  return joined ? { weight: 2, at: 0 } : unnamed;
}

/** A code of so many letters isn't found by chance in words that are written together. */
const longEnough = 7;

/** All words of the name that tell it from others: "kelurahan sukamaju", "perhubungan". */
function byName({ name }: Agency, said: string): Naming {
  const telling = wordsOf(name).filter((word) => !common.has(word));
  const places = telling.map((word) => said.indexOf(` ${word} `));
  return telling.length > 0 && places.every((at) => at >= 0)
    ? { weight: 1 + telling.length, at: Math.min(...places) }
    : unnamed;
}

const common = wordSet(commonInNames);

const offices = officesSaid.map(({ said, agency }: OfficeWords) => ({
  said: new RegExp(`\\b(?:${pattern(said)})\\b`, "u"),
  agency: new RegExp(`\\b(?:${pattern(agency)})\\b`, "u"),
}));

/** "guru" for the agency of education. */
function byOffice(
  { name, code }: Agency,
  { said: words, agency }: (typeof offices)[number],
  said: string,
): Naming {
  const found = words.exec(said);
  return found !== null && agency.test(plain(`${name} ${code}`)) ? { weight: 1, at: found.index } : unnamed;
}
