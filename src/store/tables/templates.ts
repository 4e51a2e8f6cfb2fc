import { templateKinds } from "../../core/office.ts";
import type { OfficeStore } from "../../ports/office.ts";
import { flag, maybe, oneOf, text } from "../db/shape.ts";
import { rows, run, type Sql } from "../db/sql.ts";

/** Questions and answers that verifiers send by a code. */
export function templateStore(sql: Sql): Pick<OfficeStore, "templates" | "saveTemplate"> {
  return {
    async templates() {
      return await rows(
        sql,
        { code: text, kind: oneOf(...templateKinds), category: maybe(text), text, active: flag },
        "select code, kind, category, text, active from reply_template order by code",
      );
    },

    async saveTemplate({ code, kind, category, text: words, active }) {
      await run(
        sql,
        `insert into reply_template (code, kind, category, text, active) values ($1, $2, $3, $4, $5)
         on conflict (code) do update
            set kind = excluded.kind, category = excluded.category, text = excluded.text, active = excluded.active`,
        code,
        kind,
        category,
        words,
        active,
      );
    },
  };
}
