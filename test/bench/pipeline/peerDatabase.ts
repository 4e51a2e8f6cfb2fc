import type { Pool } from "pg";
import { realChance } from "../../../src/app/startup/ids.ts";
import { openPool, postgresGround } from "../databases.ts";
import { place } from "./dialogue.ts";

export type PeerDatabase = {
  readonly pool: Pool;
  /** Puts a report on file and returns its number: the least that a bot which files reports must do. */
  readonly file: (chat: number, words: string, photo: string) => Promise<string>;
  readonly filed: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** A peer's own database on the same server; commits are as durable as the server makes them, by default on disk. */
export async function openPeerDatabase(): Promise<PeerDatabase> {
  const ground = await postgresGround();
  const pool = openPool(ground.place.url);
  await pool.query(
    `create table report (number text primary key, chat bigint not null, words text not null, photo text not null,
       latitude float8 not null, longitude float8 not null, filed_at timestamptz(3) not null default now())`,
  );
  return {
    pool,
    async file(chat, words, photo) {
      const number = realChance.number();
      await pool.query({
        name: "file",
        text: "insert into report (number, chat, words, photo, latitude, longitude) values ($1, $2, $3, $4, $5, $6)",
        values: [number, chat, words, photo, place.latitude, place.longitude],
      });
      return number;
    },
    async filed() {
      const { rows } = await pool.query<{ count: number }>("select count(*)::int from report");
      return rows[0]?.count ?? 0;
    },
    async close() {
      await pool.end();
      await ground.remove();
    },
  };
}
