import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { channelModules } from "../../src/channels/all.ts";
import { projectPath } from "../../src/projectPath.ts";

const src = projectPath("src");
const ids = channelModules.map(({ id }) => id);

test("every channel's folder is on the list, under its own name", () => {
  const folders = readdirSync(join(src, "channels"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "shared")
    .map(({ name }) => name);
  expect([...ids].sort()).toEqual(folders.sort());
});

/** Where a channel may be named: its own folder, and the servers that stand in for the platforms. */
const mayName = /^(?:channels|playground)\//;

test("nothing else names a channel", () => {
  const paths = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  expect(paths.length).toBeGreaterThan(200);
  const names = (text: string): readonly string[] =>
    ids.filter((id) => new RegExp(`["'\`]${id}["'\`]`).test(text));
  expect(names('if (channel === "telegram") return;')).toEqual(["telegram"]);
  const named = paths
    .filter((path) => !mayName.test(path))
    .flatMap((path) => names(readFileSync(join(src, path), "utf8")).map((id) => `${path} names ${id}`));
  expect(named).toEqual([]);
});
