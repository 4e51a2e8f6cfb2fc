import { accidents, askedOfHarm, atHome } from "../../lexicon/danger/apart.ts";
import { say } from "../../message/message.ts";
import { askedOf } from "../cases/asked.ts";
import { nameOf } from "../cases/mine.ts";
import { unanswered } from "../cases/officeAsks.ts";
import { mayReopen } from "../cases/refusal.ts";
import { collectApart } from "../draft/collect.ts";
import type { MyCase } from "../facts.ts";
import type { Reply } from "../reply.ts";
import { type Piece, textOf } from "../state/piece.ts";
import type { Turn } from "../turn.ts";
import { type Danger, dangerIn } from "../understand/danger.ts";
import { tellsOwnDanger } from "../understand/filed/ownDanger.ts";
import { placeIn } from "../understand/place.ts";
import { exactly, says } from "../understand/words/wording.ts";
import { recentCase } from "./recent.ts";

/**
 * A danger that no case on file is about is a report at once: nobody in a fire answers what it belongs to, and what is
 * suffered at home goes to no agency that mends roads. Null if a case may be about it.
 */
export function toOwnDanger(turn: Turn, pieces: readonly Piece[]): Reply | null {
  const near = turn.facts.mine.filter((my) => my.case.stage !== "closed" || mayReopen(turn, my));
  const [latest] = near;
  // What a draft of danger lacks is asked there.
  if (latest === undefined || (turn.state.draft?.danger ?? null) !== null) return null;
  if (!near.every((my) => isApart(turn, my, textOf(pieces)))) return null;
  return collectApart(turn, pieces, say("about.own", { case: nameOf(latest) }));
}

/** As `toOwnDanger`, but only what somebody suffers at home or from themselves, whatever was being told. */
export function toOwnPlight(turn: Turn, piece: Piece): Reply | null {
  return isPlight(dangerIn(piece.text)) ? toOwnDanger(turn, [piece]) : null;
}

function isApart(turn: Turn, my: MyCase, text: string): boolean {
  const danger = dangerIn(text);
  if (danger === null) return false;
  if (isPlight(danger)) return !isPlight(dangerOf(turn, my));
  const asked = unanswered(turn).includes(my) ? askedOf(turn.facts, my.case.id) : "";
  if (says(asked, ofHarm) || dangerIn(asked) !== null) return false;
  // "Masih ada orang di dalam" goes on with the fire.
  const goesOn = asked !== "" || recentCase(turn)?.case.id === my.case.id;
  const here = danger === "injury" && says(text, accident) && !says(text, home) && placeIn(text) === null;
  return !((my.case.urgent || here) && goesOn) && tellsOwnDanger(text, my.case.title, asked);
}

const ofHarm = exactly(askedOfHarm);
const accident = exactly(accidents);
const home = exactly(atHome);

function isPlight(danger: Danger | null): boolean {
  return danger === "crisis" || danger === "violence";
}

/** The danger that a case is about, by its report where it is loaded (see `needs`), else by its title. */
function dangerOf({ facts }: Turn, { case: { id, title } }: MyCase): Danger | null {
  const story = facts.stories.find((one) => one.case === id);
  return dangerIn(story?.report.words ?? "") ?? dangerIn(title);
}
