import { type Message, message, say } from "../../message/message.ts";
import type { EventType } from "../../procedure/event.ts";
import { judged } from "./judge.ts";
import type { Scene } from "./rehearse.ts";

/** Whether nothing is left to do, and the last step needn't be undone. */
export function isFinished(scene: Scene): boolean {
  const { after, steps, undone } = scene;
  const left = after.cases.some(({ case: { stage } }) => stage === "received" || stage === "incomplete");
  return steps.length > 0 && !undone && !left && judged(scene)?.good !== false;
}

/** What was done, and what to keep of it. */
export function summary(scenes: readonly Scene[]): Message {
  const last = scenes.at(-1)?.after.cases ?? [];
  const did = (type: EventType) =>
    last.filter(({ events }) => events.some(({ happening }) => happening.type === type)).length;
  const counts = {
    forwarded: did("forwarded"),
    asked: did("asked"),
    merged: did("merged"),
    undone: scenes.filter(({ undone }) => undone).length,
  };
  return message(
    [say("operators.practice.ended", counts)],
    [
      say("operators.practice.rules"),
      say("operators.practice.rule.read"),
      say("operators.practice.rule.elsewhere"),
      say("operators.practice.rule.undo"),
      say("operators.practice.rule.confidential"),
    ],
    [say("operators.practice.onward")],
  );
}
