import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { projectPath } from "../projectPath.ts";
import type { WhatsAppOffice } from "./people/officeNumber.ts";
import { linkRooms } from "./people/setUp.ts";
import { populate } from "./people/telegramCast.ts";
import { openWhatsAppBridge, type WhatsAppBridge } from "./people/whatsappBridge.ts";
import { isOnWhatsApp } from "./people/whatsappCast.ts";
import type { Action, ClockMove, Outcome } from "./shown/action.ts";
import type { ShownClock, ShownSetUp } from "./shown/office.ts";
import { act, sendFiles, write } from "./site/actions.ts";
import { type CaseSeen, watch } from "./site/news.ts";
import { routes } from "./site/routes.ts";
import { createStream } from "./site/stream.ts";
import type { BotApi } from "./telegram/server.ts";

export type PlaygroundOptions = {
  /** 0: any free port. */
  readonly port: number;
  /** What the office calls the service. */
  readonly service: string;
  /** The Bot API server on loopback, its world still empty. */
  readonly api: BotApi;
  readonly bot: { readonly id: number; readonly username: string };
  /** The office's number on a WhatsApp on loopback, its world still empty, once it has come up; null without WhatsApp. */
  readonly whatsapp: (() => Promise<WhatsAppOffice>) | null;
  /** The business clock. Moving resolves once whatever became due has been done. */
  readonly clock: {
    now(): Date;
    move(ms: number): Promise<void>;
    nextWorkingDay(): Promise<void>;
    nextOpening(): Promise<void>;
    toClose(): Promise<void>;
  };
  /** IANA name of the zone in which times are shown. */
  readonly zone: string;
  /** The one-time code for `/hubungkan` while no operators' room is linked, else null. */
  readonly linkCode: () => Promise<string | null>;
  readonly agencies: () => Promise<readonly { readonly code: string; readonly name: string }[]>;
  readonly cases: () => Promise<readonly CaseSeen[]>;
  /** Sends the letters that wait for the undo time at once. */
  readonly flush: () => Promise<void>;
  /** Where the bundled page lies. */
  readonly pageFolder?: string;
};

export type Playground = {
  readonly url: string;
  /** Resolves once the rooms are linked, or it is known that they aren't. */
  readonly ready: Promise<ShownSetUp>;
  stop(): Promise<void>;
};

/**
 * Serves the playground's page on 127.0.0.1: people who write to the office through a Telegram and a WhatsApp on
 * loopback, the cases that come of it, and the business clock. Rejects if the port is taken or the page isn't built.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { api, bot, clock, zone, whatsapp } = options;
  const { world } = api;
  const folder = options.pageFolder ?? projectPath("dist/page");
  const token = randomUUID();
  const html = (await readFile(`${folder}/page.html`, "utf8"))
    .replaceAll("%TOKEN%", token)
    .replaceAll("%SERVICE%", asHtml(options.service));
  const boot = randomUUID();

  populate(world, bot.id, new Date(), (await options.linkCode()) === null);
  const stream = createStream();
  const showClock = (): ShownClock => ({ now: clock.now().toISOString(), zone });
  const news = watch({ world, clock: showClock, cases: options.cases }, stream);
  stream.tell({ type: "hello", boot, service: options.service, bot: bot.username }, "hello");
  stream.tell({ type: "setUp", setUp: { type: "working" } }, "setUp");
  news.refresh();

  let linking: Promise<ShownSetUp> | null = null;
  const link = (again: boolean): Promise<ShownSetUp> => {
    const { linkCode, agencies } = options;
    linking ??= linkRooms({ world, botId: bot.id, linkCode, agencies }, again)
      .then((setUp) => {
        stream.tell({ type: "setUp", setUp }, "setUp");
        return setUp;
      })
      .finally(() => {
        linking = null;
      });
    return linking;
  };

  const moves: Readonly<Record<ClockMove, () => Promise<void>>> = {
    hour: () => clock.move(60 * 60 * 1_000),
    opening: () => clock.nextOpening(),
    close: () => clock.toClose(),
    day: () => clock.nextWorkingDay(),
  };

  let bridge: WhatsAppBridge | null = null;
  const onWhatsApp = () => {
    if (bridge === null) throw new Error("There is no WhatsApp");
    return bridge.people();
  };

  const carryOut = async (wanted: Action): Promise<Outcome> => {
    switch (wanted.type) {
      case "text":
      case "place": {
        const { seat } = wanted;
        if (isOnWhatsApp(seat)) return await onWhatsApp().write({ ...wanted, seat });
        return write(world, { ...wanted, seat });
      }
      case "tap":
      case "press":
      case "edit":
      case "delete":
      case "react":
      case "kind":
      case "start": {
        const { seat } = wanted;
        if (isOnWhatsApp(seat)) return await onWhatsApp().act({ ...wanted, seat });
        return act(world, { ...wanted, seat });
      }
      case "clock":
        await moves[wanted.move]();
        news.refresh();
        return { ok: true, words: null };
      case "flush":
        await options.flush();
        return { ok: true, words: null };
      case "scan":
        bridge?.scan();
        return { ok: true, words: null };
      case "setUp":
        stream.tell({ type: "setUp", setUp: { type: "working" } }, "setUp");
        await link(true);
        return { ok: true, words: null };
    }
  };

  const app = routes({
    world,
    botId: bot.id,
    stream,
    port: () => port,
    token,
    html,
    folder,
    refresh: news.refresh,
    carryOut,
    sendFiles: async (parcel) => {
      const { seat } = parcel;
      if (isOnWhatsApp(seat)) await onWhatsApp().sendFiles(seat, parcel);
      else sendFiles(world, seat, parcel);
    },
    whatsappFile: async (id) => (await bridge?.file(id)) ?? null,
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  const listening = new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  await listening.catch(async (error: unknown) => {
    await news.stop();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  const ready = link(false);
  const roomsReady = async () => (await (linking ?? ready)).type === "ready";
  if (whatsapp !== null) {
    bridge = openWhatsAppBridge({ whatsapp, world, stream, watch: news.watchWhatsApp, roomsReady });
  }
  return {
    url: `http://127.0.0.1:${port}/`,
    ready,
    async stop() {
      stream.stop();
      await bridge?.stop();
      await news.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    },
  };
}

function asHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
