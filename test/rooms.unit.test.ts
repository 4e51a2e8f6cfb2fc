import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { channelModules } from "../src/channels/all.ts";
import { projectPath } from "../src/projectPath.ts";

type Room = {
  /** A folder, or files named without .ts, under src. */
  readonly at: readonly string[];
  /** The other rooms that it may import. */
  readonly imports: readonly string[];
  readonly packages?: readonly string[];
  /** Node's own modules. */
  readonly node?: boolean;
};

const core = [
  "calendar",
  "procedure",
  "ids",
  "office",
  "lexicon",
  "message",
  "effect",
  "letters",
  "understand",
  "conversation",
  "operators",
  "figures",
];

const channels = channelModules.map(({ id }) => id);

/** The packages of a channel's platform, where it has any. */
const platforms: Readonly<Record<string, readonly string[]>> = {
  telegram: ["grammy", "@grammyjs/parse-mode", "@grammyjs/types"],
  whatsapp: ["@whiskeysockets/baileys", "libsignal", "sharp"],
};

/** A channel knows the ports and the core, what channels share, and the packages of its platform. */
function channel(id: string): Room {
  return {
    at: [`channels/${id}`],
    imports: ["ports", "shared", "readers", ...core],
    packages: ["pino", ...(platforms[id] ?? [])],
    node: true,
  };
}

const adapters = ["holidays", "boundaries", "i18n", "http", "seal", "qrcode", "projectPath"];

/** Who may import whom. What a room doesn't name here it may not import. */
const rooms: Readonly<Record<string, Room>> = {
  calendar: { at: ["core/calendar"], imports: [], packages: ["luxon"] },
  procedure: { at: ["core/procedure"], imports: ["calendar"] },
  ids: { at: ["core/ids"], imports: [] },
  office: { at: ["core/office"], imports: ["calendar", "procedure"] },
  lexicon: { at: ["core/lexicon"], imports: ["office"] },
  message: {
    at: ["core/message"],
    imports: ["procedure", "calendar", "office", "lexicon"],
    packages: ["luxon"],
  },
  effect: { at: ["core/effect"], imports: ["procedure", "calendar", "office", "message"] },
  letters: {
    at: ["core/letters"],
    imports: ["procedure", "message", "lexicon", "ids", "calendar", "office", "effect"],
  },
  // What words mean, whoever writes them: a citizen, or a clerk who takes down what one says.
  understand: {
    at: ["core/conversation/understand"],
    imports: ["procedure", "message", "lexicon", "ids", "calendar", "office"],
  },
  conversation: {
    at: ["core/conversation"],
    imports: [
      "understand",
      "procedure",
      "message",
      "lexicon",
      "ids",
      "calendar",
      "office",
      "effect",
      "letters",
    ],
  },
  operators: {
    at: ["core/operators"],
    imports: [
      "understand",
      "procedure",
      "message",
      "lexicon",
      "ids",
      "calendar",
      "office",
      "effect",
      "letters",
    ],
  },
  figures: { at: ["core/figures"], imports: ["procedure", "message", "calendar", "office"] },
  ports: { at: ["ports"], imports: core, packages: ["pino"], node: true },
  clock: { at: ["clock"], imports: ["ports"], node: true },
  app: { at: ["app"], imports: ["ports", ...core], packages: ["pino", "node-cron"], node: true },
  // What every channel does alike.
  shared: {
    at: ["channels/shared"],
    imports: ["ports", "message", "readers"],
    packages: ["zod"],
    node: true,
  },
  ...Object.fromEntries(channels.map((id) => [id, channel(id)])),
  channels: { at: ["channels/all"], imports: ["shared", ...channels] },
  // The only one that knows Prisma, so that nothing else can load it.
  reports: {
    at: ["store/reports"],
    imports: ["ports", ...core],
    packages: ["pg", "@prisma/adapter-pg"],
    node: true,
  },
  store: {
    at: ["store"],
    imports: ["ports", ...core, "projectPath"],
    packages: ["pg", "@electric-sql/pglite"],
    node: true,
  },
  media: {
    at: ["media"],
    imports: ["ports", "bundledWorker", ...core],
    packages: ["sharp", "file-type", "libheif-js"],
    node: true,
  },
  // How a variable is read, whoever it belongs to.
  readers: { at: ["config/readers", "config/errors"], imports: core, packages: ["zod"], node: true },
  config: {
    at: ["config"],
    imports: ["readers", "channels", "ports", ...core],
    packages: ["zod"],
    node: true,
  },
  holidays: { at: ["adapters/holidays"], imports: core, packages: ["date-holidays", "zod"], node: true },
  boundaries: { at: ["adapters/boundaries"], imports: core, packages: ["zod"], node: true },
  i18n: { at: ["adapters/i18n"], imports: ["ports", ...core], packages: ["i18next"], node: true },
  http: { at: ["adapters/http"], imports: [], packages: ["hono", "@hono/node-server"], node: true },
  seal: { at: ["adapters/seal"], imports: [], node: true },
  qrcode: { at: ["adapters/qrcode"], imports: [], packages: ["qrcode"] },
  projectPath: { at: ["projectPath"], imports: [], node: true },
  // Only from source, for a worker's code.
  bundledWorker: { at: ["bundledWorker"], imports: ["projectPath"], packages: ["esbuild"], node: true },
  // A stranger to the program, as the real servers are: what it knows it knows from the protocol.
  playground: {
    at: ["playground"],
    imports: ["bundledWorker", "projectPath"],
    packages: [
      "hono",
      "@hono/node-server",
      "@grammyjs/types",
      "pino",
      "sharp",
      "zod",
      "@whiskeysockets/baileys",
      "ws",
    ],
    node: true,
  },
  // They put the others together, and hold no rules.
  compose: {
    at: ["compose"],
    imports: [...adapters, "app", "channels", "clock", "config", "media", "ports", "print", "store", ...core],
    packages: ["pino"],
    node: true,
  },
  // The command of that name.
  figuresCommand: {
    at: ["figures"],
    imports: [...adapters, "app", "config", "readers", "figures", "ports", "reports", "store", ...core],
    packages: ["zod"],
    node: true,
  },
  // What is printed; another room's words and rules on paper.
  print: {
    at: ["print"],
    imports: ["procedure", "message", "letters", "operators", "office", "calendar", "ports"],
    packages: ["pdfkit", "@resvg/resvg-js", "qrcode"],
    node: true,
  },
  printCommand: {
    at: ["printing"],
    imports: [...adapters, "config", "readers", "print", ...core],
    packages: ["zod"],
    node: true,
  },
  demonstration: {
    at: ["demonstration"],
    imports: ["compose", "playground", "app", "clock", "config", ...channels, ...core],
    packages: ["qrcode"],
  },
  main: {
    at: ["main"],
    imports: ["compose", "demonstration", "figuresCommand", "printCommand", "app", "config", "readers"],
    packages: ["pino"],
  },
};

test("rooms import only what the table allows", () => {
  const files = sourceFiles();
  expect(files.size).toBeGreaterThan(50);
  // A reader that understands nothing would find nothing wrong.
  expect([...files.values()].flatMap(importsOf).length).toBeGreaterThan(200);
  expect([...files].flatMap(([path, text]) => violations(path, text))).toEqual([]);
});

/**
 * The rooms of the conversation from the ground up: each imports only what comes before it, so that there is no circle.
 * A handler (draft, cases, about) never presents what is asked: that is for questions and answer.
 */
const conversation: Readonly<Record<string, readonly string[]>> = {
  understand: [],
  facts: [],
  menu: [],
  commandMenu: [],
  state: ["understand"],
  turn: ["facts", "state"],
  reply: ["state"],
  draft: ["understand", "facts", "menu", "state", "turn", "reply"],
  cases: ["understand", "facts", "menu", "state", "turn", "reply", "draft"],
  about: ["understand", "menu", "state", "turn", "reply", "draft"],
  dispatch: ["understand", "facts", "state", "turn", "reply", "draft", "cases", "about"],
  questions: ["understand", "facts", "menu", "state", "turn", "cases"],
  answer: ["understand", "facts", "menu", "state", "turn", "reply", "questions"],
  reminders: ["menu", "state", "draft", "questions", "answer"],
  autoReplies: ["facts", "state"],
  needs: ["understand", "facts", "state", "cases"],
  converse: ["facts", "state", "turn", "dispatch", "questions", "answer", "autoReplies"],
};

const conversationAt = "core/conversation/";

test("the rooms of the conversation import only what the table allows", () => {
  const files = [...sourceFiles()].filter(([path]) => path.startsWith(conversationAt));
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(([path, text]) => conversationFaults(path, text))).toEqual([]);
  const lived = new Set(files.map(([path]) => partOf(path)));
  expect(Object.keys(conversation).filter((part) => !lived.has(part))).toEqual([]);
});

test("the rooms of the conversation stand on eight floors at most, without a circle", () => {
  const parts = Object.keys(conversation);
  const floors = new Map<string, number>();
  for (const [part, imports] of Object.entries(conversation)) {
    const above = imports.filter((other) => parts.indexOf(other) >= parts.indexOf(part));
    expect(above, `${part} imports what comes after it`).toEqual([]);
    floors.set(part, 1 + Math.max(0, ...imports.map((other) => floors.get(other) ?? 0)));
  }
  expect(Math.max(...floors.values())).toBeLessThanOrEqual(8);
});

test.each([
  ["draft/steps.ts", 'import { present } from "../questions/present.ts";', "draft imports questions"],
  ["draft/words.ts", 'import { miss } from "../dispatch/miss.ts";', "draft imports dispatch"],
  ["draft/file.ts", 'import { nameOf } from "../cases/mine.ts";', "draft imports cases"],
  ["cases/add.ts", 'import { present } from "../questions/present.ts";', "cases imports questions"],
  ["cases/add.ts", 'import { dispatch } from "../dispatch/dispatch.ts";', "cases imports dispatch"],
  ["about/me.ts", 'import type { Asking } from "../questions/case.ts";', "about imports questions"],
  ["dispatch/text.ts", 'import { present } from "../questions/present.ts";', "dispatch imports questions"],
  ["dispatch/text.ts", 'import { answer } from "../answer/answer.ts";', "dispatch imports answer"],
  ["stray/a.ts", "export const x = 1;", "stray/a.ts is in no room"],
])("in the conversation's %s, %s is caught", (path, text, fault) => {
  expect(conversationFaults(`${conversationAt}${path}`, text)).toEqual([expect.stringContaining(fault)]);
});

test("every room of the table has files", () => {
  const lived = new Set([...sourceFiles().keys()].map(roomOf));
  expect(Object.keys(rooms).filter((room) => !lived.has(room))).toEqual([]);
});

test("only `app` opens transactions, and the store what it does to itself", () => {
  const opening = [...sourceFiles()].filter(([, text]) => /\b(?:store|program)\.transaction\(/.test(text));
  expect(opening.length).toBeGreaterThan(10);
  expect(opening.map(([path]) => roomOf(path)).filter((room) => room !== "app" && room !== "store")).toEqual(
    [],
  );
});

test("the roots are short", () => {
  const files = sourceFiles();
  const lines = ["main.ts", "compose.ts"].map((path) => files.get(path)?.split("\n").length ?? Number.NaN);
  expect(lines.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(250);
});

test.each([
  ["core/calendar/a.ts", 'import { x } from "../procedure/case.ts";', "calendar imports procedure"],
  ["core/procedure/a.ts", 'import type { X } from "../message/message.ts";', "procedure imports message"],
  [
    "core/procedure/a.ts",
    'import { readFile } from "node:fs/promises";',
    "procedure imports node:fs/promises",
  ],
  ["core/conversation/a.ts", 'import { DateTime } from "luxon";', "conversation imports luxon"],
  [
    "core/conversation/deep/a.ts",
    'export { x } from "../../operators/a.ts";',
    "conversation imports operators",
  ],
  ["core/message/a.ts", 'import { Store } from "../../ports/store.ts";', "message imports ports"],
  ["app/pump.ts", 'import { createStore } from "../store/store.ts";', "app imports store"],
  ["app/pump.ts", 'import { PrismaClient } from "@prisma/client";', "app imports @prisma/client"],
  ["app/pump.ts", 'const { Pool } = await import("pg");', "app imports pg"],
  ["channels/telegram/a.ts", 'import { pump } from "../../app/pump.ts";', "telegram imports app"],
  ["store/a.ts", 'import { Bot } from "grammy";', "store imports grammy"],
  ["store/a.ts", 'await import("./reports/client.ts");', "store imports reports"],
  ["media/a.ts", 'import { x } from "../channels/telegram/parse.ts";', "media imports telegram"],
  ["playground/a.ts", 'import { x } from "../channels/telegram/parse.ts";', "playground imports telegram"],
  ["playground/a.ts", 'import type { X } from "../core/office.ts";', "playground imports office"],
  ["adapters/i18n.ts", 'import "pg";', "i18n imports pg"],
  ["app/pump.ts", "const url = process.env.DATABASE_URL;", "app reads process.env"],
  ["store/a.ts", 'import { env } from "node:process";', "store imports node:process"],
  ["helpers/a.ts", "export const x = 1;", "helpers/a.ts is in no room"],
  ["core/stray.ts", "export const x = 1;", "core/stray.ts is in no room"],
])("in %s, %s is caught", (path, text, fault) => {
  expect(violations(path, text)).toEqual([expect.stringContaining(fault)]);
});

function violations(path: string, text: string): readonly string[] {
  const room = roomOf(path);
  const rule = room === null ? undefined : rooms[room];
  if (!rule) return [`${path} is in no room`];
  const faults = importsOf(text).flatMap((target) =>
    allowed(rule, path, target) ? [] : [nameOf(path, target)],
  );
  const reads = room !== "config" && /\bprocess\.env\b/.test(text);
  return [
    ...faults.map((fault) => `${path}: ${room} imports ${fault}`),
    ...(reads ? [`${path}: ${room} reads process.env`] : []),
  ];
}

function conversationFaults(path: string, text: string): readonly string[] {
  const part = partOf(path);
  const allowedParts = conversation[part];
  if (allowedParts === undefined) return [`${path} is in no room`];
  return importsOf(text)
    .filter((target) => target.startsWith("."))
    .map((target) => resolved(path, target))
    .filter((target) => target.startsWith(conversationAt))
    .map(partOf)
    .filter((other) => other !== part && !allowedParts.includes(other))
    .map((other) => `${path}: ${part} imports ${other}`);
}

/** "draft" of core/conversation/draft/file.ts, "turn" of core/conversation/turn.ts. */
function partOf(path: string): string {
  const [part = ""] = path.slice(conversationAt.length).split("/");
  return part.replace(/\.ts$/, "");
}

function allowed(rule: Room, path: string, target: string): boolean {
  if (target.startsWith(".")) {
    if (target.endsWith(".json")) return true;
    const other = roomOf(resolved(path, target));
    return other === roomOf(path) || (other !== null && rule.imports.includes(other));
  }
  // The environment is the configuration's alone.
  if (target === "node:process") return false;
  if (target.startsWith("node:") || builtinModules.includes(target)) return rule.node === true;
  return rule.packages?.includes(packageOf(target)) ?? false;
}

function nameOf(path: string, target: string): string {
  return target.startsWith(".") ? (roomOf(resolved(path, target)) ?? resolved(path, target)) : target;
}

function resolved(path: string, target: string): string {
  return normalize(join(dirname(path), target));
}

function roomOf(path: string): string | null {
  const found = Object.entries(rooms).find(([, { at }]) =>
    at.some((place) => path === `${place}.ts` || path.startsWith(`${place}/`)),
  );
  return found?.[0] ?? null;
}

/** "@a/b/c" belongs to "@a/b", "a/b" to "a". */
function packageOf(target: string): string {
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

function importsOf(text: string): readonly string[] {
  const found = text.matchAll(
    /^(?:import|export)\b[^;"]*\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...found].map(([, from, bare, called]) => from ?? bare ?? called ?? "");
}

function sourceFiles(): ReadonlyMap<string, string> {
  const src = projectPath("src");
  const paths = readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.startsWith("store/reports/generated/"));
  return new Map(paths.map((path) => [path, readFileSync(join(src, path), "utf8")]));
}
