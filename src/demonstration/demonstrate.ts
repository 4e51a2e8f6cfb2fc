import qrcode from "qrcode";
import {
  aheadOnFile,
  casesShown,
  forgetSecrets,
  hasOperators,
  keepAhead,
  letGo,
  untilSettled,
} from "../app/demonstration.ts";
import { telegram } from "../channels/telegram/module.ts";
import { openTelegram } from "../channels/telegram/open.ts";
import { whatsapp } from "../channels/whatsapp/module.ts";
import { openWhatsApp } from "../channels/whatsapp/open.ts";
import { movableClock } from "../clock.ts";
import { compose, type Ports, type Program } from "../compose.ts";
import type { Config } from "../config/config.ts";
import { officeAccount } from "../playground/people/whatsappCast.ts";
import { startPlayground } from "../playground/playground.ts";
import { startBotApi } from "../playground/telegram/server.ts";
import { startWhatsAppWeb, type WhatsAppWeb } from "../playground/whatsapp/server.ts";
import { movesOf } from "./moves.ts";

/**
 * A running demonstration: the whole program, with imitated people, Telegram and WhatsApp on this machine.
 */
export type Demonstration = { readonly url: string; readonly stop: () => Promise<void> };

export type DemonstrationPorts = Pick<Ports, "logger"> & {
  /** Where the bundled page lies, if not where the build puts it. */
  readonly pageFolder?: string;
};

const token = "700000001:a-bot-that-lives-on-loopback-only";

/** Starts the program on one machine, with servers on loopback in place of the real ones. */
export async function demonstrate(config: Config, ports: DemonstrationPorts): Promise<Demonstration> {
  const clock = movableClock(0);
  const { pageFolder, logger } = ports;
  let web: WhatsAppWeb | null = null;
  let pageIsUp = (): void => undefined;
  const pageUp = new Promise<void>((resolve) => {
    pageIsUp = resolve;
  });
  // Starting WhatsApp's server takes seconds on a busy machine, so the page doesn't wait for it.
  const serving = pageUp.then(async () => {
    web = await startWhatsAppWeb({ account: officeAccount(config.office.service) });
    await web.setTime(clock.aheadMs());
    return web;
  });
  const api = await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: config.office.service }],
    times: { date: () => clock.now().getTime() },
  });
  const server = async () => {
    const { url, rootPublicKey } = await serving;
    return { url, trustRoot: rootPublicKey };
  };
  const program = await compose(config, {
    logger,
    clock: async (store) => {
      clock.setAhead(await aheadOnFile(store));
      // The imitated WhatsApp is new at every start, and knows neither device nor keys of an earlier one.
      await forgetSecrets(store, whatsapp.id);
      return clock;
    },
    channels: [
      { id: telegram.id, open: (host) => openTelegram({ token, apiRoot: api.url }, host) },
      {
        id: whatsapp.id,
        open: (host) =>
          openWhatsApp({ url: "ws://127.0.0.1/", pairingNumber: null, pacing: false }, host, { server }),
      },
    ],
  });
  const { store, translate, offices } = program;
  const bot = api.world.bots()[0]?.user;
  if (bot === undefined) throw new Error("the bot isn't there");
  const page = await startPlayground({
    port: config.port,
    service: config.office.service,
    api,
    bot: { id: bot.id, username: bot.username },
    whatsapp: async () => numberOf(program, await serving),
    clock: movesOf({
      clock,
      calendar: async () => (await offices.read()).calendar,
      async moved() {
        await web?.setTime(clock.aheadMs());
        await keepAhead(store, clock.aheadMs());
        program.ring();
        await untilSettled(store, clock);
      },
    }),
    zone: config.zone,
    linkCode: program.linkCode,
    agencies: async () => (await offices.read()).agencies,
    cases: () => casesShown(store, translate),
    flush: async () => {
      await letGo(store);
      program.ring();
    },
    ...(pageFolder === undefined ? {} : { pageFolder }),
  });
  pageIsUp();
  return {
    url: page.url,
    async stop() {
      await page.stop();
      await program.stop();
      await api.stop();
      const started = await serving.catch(() => null);
      await started?.stop();
    },
  };
}

/** The office's number, as the page of the playground asks for it. */
function numberOf({ channels, store }: Program, web: WhatsAppWeb) {
  const linked = channels.find(({ id }) => id === whatsapp.id);
  return {
    web,
    connected: () => linked?.health().state === "ready",
    code: async () => {
      const qr = linked?.pairing?.()?.qr ?? null;
      return qr === null ? null : { qr, picture: await qrcode.toDataURL(qr, { width: 352, margin: 2 }) };
    },
    roomLinked: () => hasOperators(store, whatsapp.id),
  };
}
