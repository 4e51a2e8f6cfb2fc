import { type Message, message, type Said, say } from "../../message/message.ts";
import { noHotlines } from "../../office.ts";
import type { Case } from "../../procedure/case.ts";
import { named } from "../case/naming.ts";
import { forRoom } from "./forRoom.ts";
import type { Obstacle } from "./obstacle.ts";

/** A room that takes nothing, as the operators know it. */
export type TroubledRoom =
  | { readonly type: "operators" }
  | { readonly type: "agency"; readonly agency: string };

/** What an agency that nothing reaches misses, and who answers for it there. */
export type Missed = { readonly cases: readonly Case[]; readonly officers: readonly Named[] };
type Named = { readonly name: string; readonly hears: boolean };

/** Most lines of cases. */
const longestList = 10;

/**
 * Nothing reaches the room: what is for it is kept, and what is the matter, as far as the platform says. `missed`: to
 * those who are to pass it on.
 */
export function roomSilent(
  room: TroubledRoom,
  obstacle: Obstacle | null,
  missed: Missed | null = null,
): Message {
  const head =
    room.type === "operators"
      ? say("letters.operators.silent")
      : say("letters.operators.silent.agency", { agency: room.agency });
  if (missed === null) return message([head, remedy(obstacle)]);
  const { cases, officers } = missed;
  const contacts = [...reached(officers, true), ...reached(officers, false)];
  const body = message(
    [head, remedy(obstacle)],
    [...waiting(cases), say("letters.operators.silent.meanwhile"), ...contacts],
  );
  return forRoom(body, { hotlines: noHotlines });
}

function waiting(cases: readonly Case[]): readonly Said[] {
  if (cases.length === 0) return [];
  const due = ({ clock }: Case): number => clock?.due.getTime() ?? Number.POSITIVE_INFINITY;
  const sorted = [...cases].sort((a, b) => Number(b.urgent) - Number(a.urgent) || due(a) - due(b));
  const more = cases.length - longestList;
  return [
    say("letters.operators.silent.waiting", { count: cases.length }),
    ...sorted.slice(0, longestList).map((one) => {
      const line = named(one, one.number);
      return one.urgent ? say("letters.operators.line.urgent", { line }) : line;
    }),
    ...(more > 0 ? [say("letters.operators.more", { count: more })] : []),
  ];
}

function reached(officers: readonly Named[], inPrivate: boolean): readonly Said[] {
  const who = officers.flatMap(({ name, hears }) => (hears === inPrivate && name !== "" ? [name] : []));
  if (who.length === 0) return [];
  return [
    inPrivate
      ? say("letters.operators.silent.officers.told", { who })
      : say("letters.operators.silent.officers", { who }),
  ];
}

/** The same to an agency's officers in private: how many reports wait, and nothing of them. */
export function ownRoomSilent(agency: string, obstacle: Obstacle | null, count: number): Message {
  return message([
    say("letters.officer.silent", { agency }),
    ...(count === 0 ? [] : [say("letters.officer.silent.waiting", { count })]),
    remedy(obstacle),
  ]);
}

function remedy(obstacle: Obstacle | null): Said {
  switch (obstacle) {
    case "gone":
    case "writing":
    case "admins_only":
    case "topic_closed":
      return say(`letters.operators.silent.how.${obstacle}`);
    case null:
    case "topic_gone":
    case "slow":
    case "files":
    case "photo":
    case "video":
    case "document":
    case "audio":
    case "voice":
      return say("letters.operators.silent.how");
  }
}

/** It takes again what is sent. */
export function roomSpeaks(room: TroubledRoom): Message {
  return message(
    room.type === "operators"
      ? say("letters.operators.speaks")
      : say("letters.operators.speaks.agency", { agency: room.agency }),
  );
}

/** Tells a room that was to get a letter about a case that the case has become confidential. */
export function nowConfidential(number: string): Message {
  return message(say("letters.now_confidential", { number }));
}

/**
 * Says that `count` letters about a confidential case can't be deleted in a room any more; null: the platform
 * refused to delete one.
 */
export function keptInRoom(number: string, room: TroubledRoom, count: number | null): Message {
  if (room.type === "operators") {
    return message(
      count === null ? say("letters.kept.some", { number }) : say("letters.kept", { count, number }),
    );
  }
  const { agency } = room;
  return message(
    count === null
      ? say("letters.kept.agency.some", { number, agency })
      : say("letters.kept.agency", { count, number, agency }),
  );
}
