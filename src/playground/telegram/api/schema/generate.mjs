// Writes calls.json: the arguments of the Bot API methods that this server knows, as one JSON schema, from the
// types that grammY publishes. Run it after an update of @grammyjs/types: node src/playground/telegram/api/schema/generate.mjs
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const methods = [
  ...["getMe", "getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo"],
  ...[
    "sendMessage",
    "sendPhoto",
    "sendDocument",
    "sendVoice",
    "sendAudio",
    "sendVideo",
    "sendMediaGroup",
    "sendLocation",
    "sendVenue",
  ],
  ...["sendContact", "sendChatAction", "forwardMessage", "copyMessage", "setMessageReaction"],
  ...["editMessageText", "editMessageCaption", "editMessageReplyMarkup", "deleteMessage", "deleteMessages"],
  ...["pinChatMessage", "unpinChatMessage", "deleteEphemeralMessage", "answerCallbackQuery", "getFile"],
  ...["setMyCommands", "getMyCommands", "deleteMyCommands", "setChatMenuButton", "getChatMenuButton"],
  ...["setMyName", "getMyName", "setMyDescription", "getMyDescription"],
  ...["setMyShortDescription", "getMyShortDescription"],
  ...["getChat", "getChatMember", "getChatAdministrators", "getChatMemberCount", "leaveChat"],
  ...["createForumTopic"],
];

// The generator can't follow Parameters<ApiMethods<F>[M]>, so the argument types are lifted out of the file's text.
const here = dirname(fileURLToPath(import.meta.url));
const types = dirname(createRequire(import.meta.url).resolve("@grammyjs/types/package.json"));
const source = readFileSync(join(types, "methods.d.ts"), "utf8");
const imports = source
  .split("\n")
  .filter((line) => line.startsWith("import "))
  // Rich messages alone would be more than all the rest, and this server doesn't show them.
  .filter((line) => !line.includes("./rich.js"))
  .map((line) => line.replace('from "./', `from "${types}/`));

const argumentsOf = (method) => {
  const found = new RegExp(`\\n {4}${method}\\(args\\??: (\\{\\n[\\s\\S]*?\\n {4}\\})\\):`).exec(source);
  if (found === null && !source.includes(`\n    ${method}():`)) throw new Error(`No types for ${method}`);
  return `${method}: ${found?.[1] ?? "{}"};`;
};

const inputTypes = source.slice(source.indexOf("export interface InputMediaAnimation"));
const text = [
  ...imports,
  "interface InputRichMessage<F> { file?: F }",
  inputTypes,
  `export interface Calls<F> { ${methods.map(argumentsOf).join("\n")} }`,
  "export type CallsOverHttp = Calls<string>;",
].join("\n");

const folder = mkdtempSync(join(tmpdir(), "calls-"));
try {
  const path = join(folder, "calls.ts");
  const tsconfig = join(folder, "tsconfig.json");
  writeFileSync(path, text);
  writeFileSync(
    tsconfig,
    '{ "compilerOptions": { "module": "nodenext", "strict": true, "skipLibCheck": true } }',
  );
  // The real server lets pass what it doesn't know, and clients send such things: Telegraf's buttons have a "hide".
  const options = {
    path,
    tsconfig,
    type: "CallsOverHttp",
    skipTypeCheck: true,
    jsDoc: "none",
    additionalProperties: true,
  };
  const schema = createGenerator(options).createSchema("CallsOverHttp");
  writeFileSync(process.argv[2] ?? join(here, "calls.json"), `${JSON.stringify(schema)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
