import { wordSet } from "../../../lexicon/entry.ts";
import { newNumber as newNumberWords } from "../../../lexicon/operators.ts";
import { message, say } from "../../../message/message.ts";
import type { ChannelSeen } from "../../channelSeen.ts";
import { notUnderstood } from "../../say/usage.ts";
import { answering, type Result, type Turn } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { administrators, nobody } from "../row.ts";

export const channels: Command = {
  name: { id: "kanal", en: "channels" },
  also: ["channel"],
  group: "office",
  roles: { operators: administrators, agency: nobody },
  words: "optional",
  needs: () => [],
  run: showChannels,
};

const another = wordSet(newNumberWords);

/** Seconds after which a pairing code or picture is deleted from the private chat: it has expired by then. */
const pairingSeconds = 120;

/**
 * `/kanal`: the state of the channels, and, for an administrator in private, how to link a number that waits
 * for it. `/kanal baru` unlinks the WhatsApp number, when it was banned or lost, so that another can be
 * linked.
 */
function showChannels(turn: Turn, { command, words }: AskedCommand): Result {
  const { state, facts } = turn;
  const newNumber = another.has(words.toLowerCase());
  if (words !== "" && !newNumber) return notUnderstood(turn, command, words);
  const seen = facts.channels ?? [];
  const lines = seen.map(({ name, state: now }) =>
    say("operators.channel", { name, state: say(`operators.channel.${now}`) }),
  );
  const waiting = seen.filter(({ pairing }) => pairing !== null);
  const stopped = seen.some(({ state: now }) => now === "stopped");
  const notes = [
    ...(newNumber
      ? [[say("operators.channel.new_number")]]
      : stopped
        ? [[say("operators.channel.again")]]
        : []),
  ];
  const again: Result["effects"] = stopped || newNumber ? [{ type: "reconnect", newNumber }] : [];
  return {
    state,
    effects: [answering(message(lines, ...notes)), ...again, ...waiting.flatMap(whisper)],
  };
}

function whisper({ pairing }: ChannelSeen): Result["effects"] {
  if (pairing === null) return [];
  const { code, picture } = pairing;
  const how = code === null ? say("operators.channel.scan") : say("operators.channel.type", { code });
  const body = { ...message(how), files: picture === null ? [] : [picture], guarded: true };
  const noted = message(say("operators.channel.whispered"));
  return [
    { type: "whisper", message: body, about: null, event: null, noted, deleteAfterSeconds: pairingSeconds },
  ];
}
