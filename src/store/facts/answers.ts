import type { RoomAnswers, RoomNeed, RoomQueries, RoomQuery } from "../../core/operators/facts.ts";
import type { Asker } from "../../ports/facts.ts";
import type { Sql } from "../db/sql.ts";
import { peopleOf } from "../tables/members.ts";
import { allRooms } from "../tables/rooms.ts";
import { late } from "./rooms.ts";
import { openByAgency } from "./similar.ts";

type Name = keyof RoomQueries;
type Answers = { [N in Name]: RoomQueries[N]["gets"] };
type Answering = {
  readonly [N in Name]: (sql: Sql, asked: RoomQuery<N>, asker: Asker) => Promise<Answers[N]>;
};

/** Cases that a list shows at most. */
const longestList = 30;

/** Queries of room commands, one statement each. */
const answering: Answering = {
  late: (sql, _asked, { agency, now }) => late(sql, agency, now, longestList),
  people: (sql, _asked, { room }) => peopleOf(sql, room),
  rooms: (sql) => allRooms(sql),
  open: (sql) => openByAgency(sql),
};

/** Answers the needs that are queries; the others are answered elsewhere. */
export async function answersTo(sql: Sql, needs: readonly RoomNeed[], asker: Asker): Promise<RoomAnswers> {
  const answers: Partial<Answers> = {};
  for (const need of needs) if (isQuery(need)) await answer(answers, sql, need, asker);
  return answers;
}

async function answer<N extends Name>(
  answers: Partial<Answers>,
  sql: Sql,
  asked: RoomQuery<N>,
  asker: Asker,
): Promise<void> {
  const name: N = asked.type;
  answers[name] = await answering[name](sql, asked, asker);
}

function isQuery(need: RoomNeed): need is RoomQuery {
  return Object.hasOwn(answering, need.type);
}
