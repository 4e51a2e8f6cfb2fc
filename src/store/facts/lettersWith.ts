/**
 * SQL: the letters to a chat of which this is a message, be it the last or a further photo or page. Both are expressions.
 */
export function lettersWith(chat: string, message: string): string {
  const told = "id, about, choices, body, sent_at";
  return `(select ${told} from letter where chat = ${chat} and external_id = ${message}
           union all
           select ${told}
             -- Not a plain condition: the planner may read all letters of a chat for it. Ids of different chats may agree.
             from (select ${told}, chat from letter where parts ? ${message} offset 0) p where p.chat = ${chat})`;
}
