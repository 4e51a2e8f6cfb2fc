import { type Message, message, type Said, say } from "../../message/message.ts";
import type { CaseId, ContactId } from "../../procedure/case.ts";
import { leadsCase } from "../../procedure/reporters.ts";
import { named } from "../case/naming.ts";
import { standing } from "../case/standing.ts";
import { type Piece, type PieceFacts, piecesOf, type Waited } from "./heldLetters.ts";
import { isStale, type NewsName, type WaitingNews } from "./overtaken.ts";

export type FoldFacts = PieceFacts & {
  /** Who gets the letters. */
  readonly contact: ContactId;
  /** News from before this is written anew even if nothing newer came. */
  readonly before: Date;
  /** The cases that the news is about, as they are now. News about other cases stays as it is. */
  readonly known: ReadonlyMap<CaseId, Pick<Waited, "case" | "story">>;
};

/** A letter that replaces letters that waited. */
export type Fold = {
  readonly key: string;
  readonly name: NewsName;
  /**
   * The event that it tells of. For a last call that is the call's event, so that the call counts as sent.
   */
  readonly event: string | null;
  /** null for a list of several cases. */
  readonly about: CaseId | null;
  readonly round: number;
  readonly message: Message;
  /** The letters that it replaces, each with the case that it was about. */
  readonly instead: readonly { readonly letter: string; readonly case: CaseId }[];
};

/** Most cases that one letter lists; for more it names the command that shows all. */
const mostListed = 4;

/**
 * What a person is told after they couldn't be reached for a while: instead of all outdated news, where each
 * case stands now. A question to them, the agency's latest answer and the end of a case get letters of their
 * own, with present dates; one letter lists the rest.
 */
export function fold(waiting: readonly WaitingNews[], facts: FoldFacts): readonly Fold[] {
  const stale = staleCases(waiting, facts).map((one) => ({ one, pieces: piecesOf(one, facts) }));
  const listed = stale.filter(({ pieces }) => pieces.at(-1)?.closes !== true);
  return [
    ...stale.flatMap(({ one, pieces }) => pieces.map((piece, n) => ownLetter(piece, n, pieces, one))),
    ...(listed.length === 0 ? [] : [list(listed, facts)]),
  ];
}

/** The cases with news to be written anew. */
export function overtaken(waiting: readonly WaitingNews[], facts: FoldFacts): readonly CaseId[] {
  return staleCases(waiting, facts).map((one) => one.case.id);
}

/** Cases with stale news, in the order of that news. */
function staleCases(waiting: readonly WaitingNews[], facts: FoldFacts): readonly Waited[] {
  const ids = [...new Set(waiting.flatMap(({ cases }) => cases))];
  const stale = ids.flatMap((id): Waited[] => {
    const known = facts.known.get(id);
    const reporter = known?.case.reporters.find(({ contact }) => contact === facts.contact);
    if (known === undefined || reporter === undefined) return [];
    const letters = waiting.filter(({ cases }) => cases.includes(id));
    return isStale(letters, known.story, facts.before)
      ? [{ ...known, letters, number: reporter.number, leads: leadsCase(known.case, reporter.contact) }]
      : [];
  });
  // A letter that lists several cases is replaced only if all of them are stale.
  const all = new Set(stale.map((one) => one.case.id));
  return stale
    .map((one) => ({ ...one, letters: one.letters.filter(({ cases }) => cases.every((id) => all.has(id))) }))
    .filter(({ letters }) => letters.length > 0);
}

function ownLetter(
  { closes, ...told }: Piece,
  n: number,
  pieces: readonly Piece[],
  { case: current, letters }: Waited,
): Fold {
  const others = new Set(pieces.filter((_, index) => index !== n).map(({ event }) => event));
  const mine = letters.filter(({ event }) => (closes ? !others.has(event) : event === told.event));
  return {
    ...told,
    key: `fold:${current.number}:${letters.at(-1)?.id}:${n}`,
    about: current.id,
    round: current.round,
    instead: mine.map(({ id }) => ({ letter: id, case: current.id })),
  };
}

type Listed = { readonly one: Waited; readonly pieces: readonly Piece[] };

/** One letter with some lines for each case. */
function list(listed: readonly Listed[], facts: FoldFacts): Fold {
  const shown = listed.slice(0, mostListed);
  const more = listed.length - shown.length;
  const lines = shown.map(({ one }): readonly Said[] => [
    say("letters.standing", { case: named(one.case, one.number) }),
    ...standing(one.case, facts),
  ]);
  const last = listed.at(-1)?.one;
  const latest = last?.letters.at(-1);
  return {
    key: `fold:${last?.case.number}:${latest?.id}:list`,
    name: "standing",
    event: latest?.event ?? null,
    about: listed.length === 1 ? (last?.case.id ?? null) : null,
    round: last?.case.round ?? 1,
    message: message(
      [say("letters.folded")],
      ...lines,
      ...(more > 0 ? [[say("letters.folded.more", { count: more })]] : []),
    ),
    instead: listed.flatMap(({ one, pieces }) => {
      const told = new Set(pieces.map(({ event }) => event));
      return one.letters
        .filter(({ event }) => !told.has(event))
        .map(({ id }) => ({ letter: id, case: one.case.id }));
    }),
  };
}
