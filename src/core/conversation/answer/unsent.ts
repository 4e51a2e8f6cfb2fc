import { type Said, say } from "../../message/message.ts";
import type { DraftClass } from "../state/draft.ts";
import type { State } from "../state/state.ts";

type Key = Said["key"];
type Lines = Readonly<Partial<Record<Key, Said>>>;

/** Questions that say themselves that nothing is sent yet. */
const sayingIt: ReadonlySet<Key> = new Set<Key>([
  "summary.check",
  "wish.check",
  "inquiry.check",
  "ask.send_now",
  "wish.send_now",
  "inquiry.send_now",
  "ask.privacy",
  "draft.unsent",
]);

/** Lines that say it, for a complaint and, below, for what else a draft may be taken for. */
const alone: ReadonlySet<Key> = new Set<Key>(["draft.unsent", "unsent.one"]);

/** What is left of a line if the question says it. */
const withoutIt: Lines = {
  "draft.added": say("draft.added_in"),
  "miss.unsent_more": say("draft.added_in"),
  "draft.later": say("draft.later_in"),
  "draft.slipped": say("draft.slipped_in"),
};

const ofKind: Readonly<Record<DraftClass, Lines>> = {
  complaint: {},
  aspiration: {
    "draft.unsent": say("wish.unsent"),
    "draft.later": say("wish.waits"),
    "draft.slipped": say("wish.slipped"),
    "draft.not_sent": say("wish.not_sent"),
  },
  information: {
    "draft.unsent": say("inquiry.unsent"),
    "draft.later": say("inquiry.waits"),
    "draft.slipped": say("inquiry.slipped"),
    "draft.not_sent": say("inquiry.not_sent"),
  },
};

/** Lines in front of a question. That nothing is sent yet is said once: some questions say it themselves. */
export function before(question: readonly Said[], first: readonly Said[]): readonly Said[] {
  if (!question.some(({ key }) => sayingIt.has(key))) return first;
  return first.filter(({ key }) => !alone.has(key)).map((line) => withoutIt[line.key] ?? line);
}

/** Lines about the open draft in the words for what it is: a report, a wish or a question. */
export function asKind({ draft }: Pick<State, "draft">, lines: readonly Said[]): readonly Said[] {
  const own = draft === null ? {} : ofKind[draft.classification];
  return lines.map((line) => own[line.key] ?? line);
}
