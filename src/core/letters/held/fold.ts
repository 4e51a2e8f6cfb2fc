import { type Message, message, type Said, say } from "../../message/message.ts";
import type { CaseId, ContactId } from "../../procedure/case.ts";
import { named } from "../case/naming.ts";
import { standing } from "../case/standing.ts";
import { type Piece, type PieceFacts, piecesOf, type Waited } from "./heldLetters.ts";
import { isStale, type NewsName, type WaitingNews } from "./overtaken.ts";

export type FoldFacts = PieceFacts & {
  /** Who gets the letters. */
  readonly contact: ContactId;
  /** News from before this is said anew, even if nothing has come after it. */
  readonly before: Date;
  /** The cases that the news speaks of, as they are now; what is about others stays as it is. */
  readonly known: ReadonlyMap<CaseId, Pick<Waited, "case" | "story">>;
};

/** A letter that says now what letters that waited would have said. */
export type Fold = {
  readonly key: string;
  readonly name: NewsName;
  /** The event that it tells of; of a last call the call's, so that it counts as sent when this letter is. */
  readonly event: string | null;
  /** null for a list of several cases. */
  readonly about: CaseId | null;
  readonly round: number;
  readonly message: Message;
  /** The letters that it takes the place of, by the case that they spoke of. */
  readonly instead: readonly { readonly letter: string; readonly case: CaseId }[];
};

/** Cases that one letter lists; the others are a word away. */
const mostListed = 4;

/**
 * What a person is told who couldn't be reached for a while: in place of all that has been overtaken, where each case
 * stands now. What asks something of them, the agency's latest answer and how a case was closed are letters of their
 * own, as of now; one letter speaks of the rest.
 */
export function fold(waiting: readonly WaitingNews[], facts: FoldFacts): readonly Fold[] {
  const stale = staleCases(waiting, facts).map((one) => ({ one, pieces: piecesOf(one, facts) }));
  const listed = stale.filter(({ pieces }) => pieces.at(-1)?.closes !== true);
  return [
    ...stale.flatMap(({ one, pieces }) => pieces.map((piece, n) => ownLetter(piece, n, pieces, one))),
    ...(listed.length === 0 ? [] : [list(listed, facts)]),
  ];
}

/** The cases of which something is to be said anew. */
export function overtaken(waiting: readonly WaitingNews[], facts: FoldFacts): readonly CaseId[] {
  return staleCases(waiting, facts).map((one) => one.case.id);
}

/** The cases whose news is stale, in the order in which it was written. */
function staleCases(waiting: readonly WaitingNews[], facts: FoldFacts): readonly Waited[] {
  const ids = [...new Set(waiting.flatMap(({ cases }) => cases))];
  const stale = ids.flatMap((id): Waited[] => {
    const known = facts.known.get(id);
    const reporter = known?.case.reporters.find(({ contact }) => contact === facts.contact);
    if (known === undefined || reporter === undefined) return [];
    const letters = waiting.filter(({ cases }) => cases.includes(id));
    return isStale(letters, known.story, facts.before)
      ? [{ ...known, letters, number: reporter.number, leads: known.case.reporters[0] === reporter }]
      : [];
  });
  // A list of several cases is replaced as a whole or not at all.
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
