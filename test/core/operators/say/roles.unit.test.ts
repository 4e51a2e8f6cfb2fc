import { expect, test } from "vitest";
import { givingRoles } from "../../../../src/core/operators/say/roles.ts";
import { cameBack } from "../../../../src/core/operators/say/rolesEnded.ts";
import { shown } from "../room.ts";

test("the command that gives roles again names the person", () => {
  expect(givingRoles("Budi Santoso", ["verifier", "designated"])).toBe(
    "/peran Budi Santoso verifikator ditunjuk",
  );
});

test.each([
  "Admin Kominfo",
  "Petugas Loket",
  "Sari Supervisor",
  "hapus",
  "Tanpa Nama",
  "",
  "Budi, S.H.",
  "@budi",
])("a name that would be read as something else isn't in it: %s", (name) => {
  expect(givingRoles(name, ["verifier"])).toBeNull();
  expect(shown(cameBack(name, ["verifier"]), "id").text).toMatch(
    /balas pesannya dengan \/peran verifikator$/,
  );
});
