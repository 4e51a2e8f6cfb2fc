import type { OutboxStore } from "../../ports/outbox.ts";
import type { Sql } from "../db/sql.ts";
import { isTaken, moveContact, type Sealing } from "../tables/contacts.ts";
import { claim, nextDue } from "./claim.ts";
import { clearRooms } from "./clearRooms.ts";
import { overtake } from "./digests.ts";
import { delayed, fold, news, newsCases } from "./news.ts";
import { park, stranded, unpark } from "./park.ts";
import { put } from "./put.ts";
import { keepBack, putOff, record, recover } from "./record.ts";
import { deliveries, sentLately } from "./sent.ts";
import { hurry, lastSent, recall, release, takeBack, toDelete, unsay, waiting, written } from "./times.ts";

/**
 * The outbox: letters in lanes, one for each chat and class. A lane keeps its order; answers go before
 * notices before bulk.
 */
export function outboxStore(sql: Sql, sealing: Sealing): OutboxStore {
  return {
    put: (letters) => put(sql, letters),
    hurry: () => hurry(sql),
    waiting: (events) => waiting(sql, events),
    written: (keys) => written(sql, keys),
    lastSent: (events) => lastSent(sql, events),
    takeBack: (events) => takeBack(sql, events),
    unsay: (keys) => unsay(sql, keys),
    recall: (person) => recall(sql, person),
    claim: (channel, epoch, limit, busy) => claim(sql, sealing, { channel, epoch, limit, busy }),
    putOff: (letter, seconds, trouble = null) => putOff(sql, letter, seconds, trouble),
    keepBack: (letter, until) => keepBack(sql, letter, until),
    record: (letter, outcome) => record(sql, letter, outcome),
    park: (chat, why) => park(sql, chat, why),
    unpark: (chat) => unpark(sql, chat),
    stranded: (chat) => stranded(sql, chat),
    newsCases: (chats) => newsCases(sql, chats),
    news: (chat) => news(sql, chat),
    overtake: (digests) => overtake(sql, digests),
    fold: (folds) => fold(sql, folds),
    delayed: (before, limit) => delayed(sql, before, limit),
    deliveries: (id) => deliveries(sql, id),
    move: (chat, to) => moveContact(sql, sealing, chat, to),
    isTaken: (chat, address) => isTaken(sql, sealing, chat, address),
    recover: (channel, epoch, busy) => recover(sql, channel, epoch, busy),
    release: (now) => release(sql, now),
    clearRooms: (about) => clearRooms(sql, about),
    toDelete: (limit) => toDelete(sql, limit),
    sentLately: (channel, seconds) => sentLately(sql, sealing, channel, seconds),
    nextDue: (channel, busy) => nextDue(sql, channel, busy),
  };
}
