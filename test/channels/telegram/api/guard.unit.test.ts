import { Api } from "grammy";
import { expect, it } from "vitest";
import { createGuard } from "../../../../src/channels/telegram/api/guard.ts";

/** An API whose calls end here instead of in the network. */
function guarded(holds: () => boolean = () => true) {
  const guard = createGuard(holds);
  const called: string[] = [];
  const api = new Api("1:x");
  api.config.use(async (_call, method) => {
    called.push(method);
    return { ok: false, error_code: 418, description: "not sent by this test" };
  });
  api.config.use(guard.transformer);
  return { api, guard, called };
}

it("nothing is sent or edited but through the sender", async () => {
  const { api, called } = guarded();
  await expect(api.sendMessage(1, "x")).rejects.toThrow("must go through the paced sender");
  await expect(api.editMessageText(1, 2, "x")).rejects.toThrow("must go through the paced sender");
  await expect(api.copyMessage(1, 2, 3)).rejects.toThrow("must go through the paced sender");
  expect(called).toEqual([]);
});

it("the sender sends, and everybody asks", async () => {
  const { api, guard, called } = guarded();
  await expect(guard.whileSending(() => api.sendMessage(1, "x"))).rejects.toThrow("418");
  await expect(api.getMe()).rejects.toThrow("418");
  await expect(api.sendChatAction(1, "typing")).rejects.toThrow("418");
  expect(called).toEqual(["sendMessage", "getMe", "sendChatAction"]);
});

it("nothing is sent by a process that may not act any more, whatever it has in hand", async () => {
  let holds = true;
  const { api, guard, called } = guarded(() => holds);
  const late = guard.whileSending(async () => {
    holds = false;
    return await api.sendMessage(1, "x");
  });
  await expect(late).rejects.toMatchObject({ failure: "retry" });
  expect(called).toEqual([]);
});
