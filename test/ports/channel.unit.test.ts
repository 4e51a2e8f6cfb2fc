import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectPath } from "../../src/projectPath.ts";

/** Names of the members of a type, as its file declares them. */
function membersOf(file: string, declaration: string): readonly string[] {
  const text = readFileSync(projectPath(`src/ports/${file}`), "utf8");
  const body = text.slice(text.indexOf(declaration)).split(/^\}/m)[0] ?? "";
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??[(:]/gm)].flatMap(([, name]) => name ?? []);
}

/** All that uses a channel without being one. */
const users = readdirSync(projectPath("src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !/^(?:channels|playground|ports\/channel)/.test(path))
  .map((path) => readFileSync(join(projectPath("src"), path), "utf8"))
  .filter((text) => /[Cc]hannel|[Cc]apabilit|shows/.test(text));

/** Reads it of something, or takes it out of something. */
const isRead = (name: string): boolean => {
  const read = new RegExp(
    `[\\w)]\\??\\.${name}\\b|\\{[^{}=]*\\b${name}\\b[^{}]*\\}(?: = |\\) =>|: \\w|\\s+of | \\})`,
  );
  return users.some((text) => read.test(text));
};

describe.each([
  ["Channel", "channel.ts", "export interface Channel {"],
  ["Capabilities", "channel.ts", "export type Capabilities = {"],
  ["ChannelModule", "../channels/shared/module.ts", "export type ChannelModule = {"],
])("%s", (_, file, declaration) => {
  const members = membersOf(file, declaration);

  test("has members", () => {
    expect(members.length).toBeGreaterThan(4);
  });

  test.each(members)("%s is used outside the channels", (name) => {
    expect(isRead(name)).toBe(true);
  });
});

test("a member that nothing reads is found", () => {
  expect(isRead("labelMax")).toBe(false);
});
