import type { Effect } from "../../core/effect.ts";
import type { InboxMessage } from "../../ports/inbox.ts";
import type { NewLetter } from "../../ports/letter.ts";
import { askAgain } from "../loops/channelStatus.ts";
import { answer, followed, forgetting, leave, onMessage, whisper } from "./answers.ts";
import type { Batch } from "./batch.ts";
import { giveRoles } from "./comingsAndGoings.ts";
import type { Context } from "./context.ts";
import { hideEvidence, showEvidence } from "./evidence.ts";
import { keepFor } from "./kept/keepFor.ts";
import { saveDays } from "./kept/saveDays.ts";
import { saveKept } from "./kept/saveKept.ts";
import { answerLink, askLink, leaving } from "./letIn.ts";
import type { NoticeDue } from "./notices.ts";
import { arrange, handedIn, openCard } from "./staff/deeds.ts";
import { takeSteps } from "./steps/takeSteps.ts";

/**
 * Whose effects they are. `room` is where an operator acts, which isn't the chat if they wrote in private.
 */
export type Doer = { readonly message: InboxMessage; readonly room: number | null };

/** Puts a dialogue's effects into the batch; returns the steps that somebody has to be notified of. */
export function carryOut(
  effects: readonly Effect[],
  { message, room }: Doer,
  set: Batch,
  context: Context,
  forget: () => void,
): readonly NoticeDue[] {
  const untold: NoticeDue[] = [];
  /** Letters to be queued after all others of this message. */
  const last: NewLetter[] = [];
  const write = (work: Batch["others"][number]) => set.others.push(work);
  for (const effect of effects) {
    switch (effect.type) {
      case "answer":
        set.letters.push(answer(message, effect));
        break;
      case "steps":
        untold.push(...takeSteps(effect, { message, room }, set, context));
        break;
      case "take_back":
        write((tx) => tx.outbox.takeBack(effect.events));
        break;
      case "react":
        set.letters.push(
          ...onMessage(message, (ref) => ({ type: "react", message: ref, emoji: effect.emoji })),
        );
        break;
      case "delete":
        set.letters.push(...onMessage(message, (ref) => ({ type: "delete", message: ref })));
        break;
      case "leave":
        set.letters.push(leave(message, effect.afterSeconds));
        break;
      case "speak":
        write((tx) => tx.people.speak(message.sender, effect.language));
        break;
      case "watch_code":
        write((tx) => tx.cases.saveWatch(effect.case, context.hash(effect.code)));
        break;
      case "join_code":
        write((tx) => tx.cases.saveJoinCode(effect.case, context.hash(effect.code)));
        break;
      case "joined":
        write((tx) => tx.cases.useJoinCode(context.hash(effect.code)));
        break;
      case "follow":
        write((tx) => tx.cases.follow(effect.case, message.chat));
        if (effect.owner !== null && effect.owner.contact !== message.chat)
          set.letters.push(followed(message, effect.case, effect.owner, context));
        break;
      case "unfollow":
        write((tx) => tx.cases.unfollow(effect.case, effect.contact));
        break;
      case "wrong_code":
        write((tx) => tx.people.countWrongCode(message.chat, effect));
        break;
      case "forget_files":
        write((tx) => tx.attachments.forget(effect.files));
        break;
      case "erase":
        write((tx) => tx.people.erase(message.chat));
        forget();
        if (context.capabilities.get(message.channel)?.keepsPeople === true) last.push(forgetting(message));
        break;
      case "whisper":
        set.letters.push(whisper(message, effect));
        break;
      case "desk":
        if (room !== null) {
          const { case: showing, fresh, evidence } = effect;
          const walled = showing !== null && set.cases.get(showing)?.case.privacy === "confidential";
          const shows = { message: effect.message, evidence, showing, walled };
          const { ref, topic = null } = message.payload;
          write(async (tx) => {
            const over = await tx.boards.desk(room, message.sender, shows, fresh, ref, topic);
            await hideEvidence(tx, room, over);
          });
        }
        break;
      case "evidence":
        if (room !== null) write((tx) => showEvidence(tx, room, message, effect));
        break;
      case "card":
        if (room !== null) {
          const { sender: asker } = message;
          const by = { room, person: message.chatKind === "person" ? asker : null, asker };
          const { ref, topic = "" } = message.payload;
          write(async (tx) => {
            await tx.boards.card(message.chat, effect.case, by, ref, 0, topic);
            await openCard(tx, effect.case, { room, person: asker }, context.now);
          });
        }
        break;
      case "link_room":
        write(async (tx) => {
          await tx.rooms.link(message.chat, effect.as, message.payload.topic ?? null);
          await tx.outbox.takeBack([leaving(message.chat)]);
          if (effect.code !== null) await tx.invites.useInvite(context.hash(effect.code));
        });
        break;
      case "choose_topic":
        write((tx) => tx.rooms.chooseTopic(message.chat, effect.of, message.payload.topic ?? null));
        break;
      case "ask_link":
        write((tx) => askLink(tx, effect, message, context));
        break;
      case "answer_link":
        write((tx) => answerLink(tx, effect, message.sentAt));
        break;
      case "grant":
        write((tx) => {
          const whom = { room: room ?? message.chat, person: effect.person };
          return giveRoles(tx, whom, effect.roles, message.sentAt);
        });
        break;
      case "save_agency":
      case "save_category":
      case "save_standing_answer":
      case "save_body":
      case "save_template":
        write((tx) => saveKept(tx.office, effect));
        forget();
        break;
      case "invite":
      case "invite_superior":
      case "remind_me":
      case "drop_superior":
        write((tx) => keepFor(tx, effect, { message, room: room ?? message.chat }, context));
        forget();
        break;
      case "save_days_off":
      case "save_hours_on":
        write((tx) => saveDays(tx, effect));
        forget();
        break;
      case "reconnect":
        // For all channels: the process that serves one may be another, and reads this from the database.
        write((tx) => askAgain(tx, [...context.capabilities.keys()], effect.newNumber));
        break;
      case "refused":
        write((tx) =>
          tx.rooms.refuse([{ chat: message.chat, person: message.sender, command: effect.command }]),
        );
        break;
      case "staff":
        if (room !== null) write((tx) => arrange(tx, effect.deed, { message, room, context }));
        for (const one of handedIn(effect.deed)) set.touched.add(one);
        break;
      case "check_rights":
        write((tx) => tx.members.askRights(room ?? message.chat, { topic: message.payload.topic ?? null }));
        break;
    }
  }
  set.letters.push(...last);
  return untold;
}
