import type { FileLeft } from "../../core/conversation/facts.ts";
import type { AttachmentId } from "../../core/procedure/case.ts";
import type { MediaRef } from "../../ports/inbound.ts";
import { bytes, maybe, oneOf, type RowOf, text, written } from "../db/shape.ts";
import { json, rows, type Sql } from "../db/sql.ts";
import { opened, type Sealing } from "./contacts.ts";

/** `ref` is only set by an older version of the program that still runs beside this one. */
export const kept = { sealed: maybe(bytes), ref: maybe(written<MediaRef>()) };

/** Where the channel fetches the file from. */
export function refOf({ sealed, ref }: RowOf<typeof kept>, sealing: Sealing): MediaRef {
  if (sealed !== null) return opened(sealing, sealed, written<MediaRef>());
  if (ref === null) throw new Error("an attachment is wanted from nowhere");
  return ref;
}

/** What is left in stored files of who made them. */
export async function filesLeft(sql: Sql, ids: readonly AttachmentId[]): Promise<readonly FileLeft[]> {
  if (ids.length === 0) return [];
  return await rows(
    sql,
    { id: text, metadata: maybe(oneOf("stripped", "kept")) },
    `select id, metadata from attachment
      where id = any(select jsonb_array_elements_text($1::jsonb)) and state = 'stored'`,
    json(ids),
  );
}
