import type { ShownWhatsApp } from "../shown/office.ts";
import type { Stream } from "../site/stream.ts";
import type { Upload } from "../telegram/content/files.ts";
import type { World } from "../telegram/world.ts";
import { keepOfficeNumber, type OfficeNumber, type WhatsAppOffice } from "./officeNumber.ts";
import { populateWhatsApp } from "./whatsappCast.ts";
import { createWhatsAppPeople, type WhatsAppPeople } from "./whatsappPeople.ts";

export type WhatsAppBridgeOptions = {
  /** Resolves once WhatsApp's server is up. */
  readonly whatsapp: () => Promise<WhatsAppOffice>;
  readonly world: World;
  readonly stream: Stream;
  readonly watch: (whatsapp: {
    readonly onChange: (listener: () => void) => () => void;
    readonly show: WhatsAppPeople["show"];
  }) => void;
  readonly roomsReady: () => Promise<boolean>;
};

export type WhatsAppBridge = ReturnType<typeof openWhatsAppBridge>;

/** Starts the people on WhatsApp once its server runs; until then they can do nothing. */
export function openWhatsAppBridge({ whatsapp, world, stream, watch, roomsReady }: WhatsAppBridgeOptions) {
  let office: WhatsAppOffice | null = null;
  let people: WhatsAppPeople | null = null;
  let number: OfficeNumber | null = null;
  let stopped = false;
  const tell = (shown: ShownWhatsApp) => stream.tell({ type: "whatsapp", whatsapp: shown }, "whatsapp");
  tell({ number: "starting", picture: null, trouble: null });

  const comeUp = async (): Promise<void> => {
    const come = await whatsapp();
    await populateWhatsApp(come.web, await come.roomLinked());
    if (stopped) return;
    office = come;
    people = createWhatsAppPeople(come.web);
    watch({ onChange: (listener) => come.web.on("change", listener), show: people.show });
    number = keepOfficeNumber({ ...come, world, roomsReady, tell });
  };
  comeUp().catch((error: unknown) => {
    if (!stopped) stream.tell({ type: "trouble", words: `WhatsApp: ${String(error)}` }, null);
  });

  return {
    /** The people's actions. Throws while the number isn't connected, since messages would be lost. */
    people(): WhatsAppPeople {
      if (people === null || office?.connected() !== true) throw new Error("WhatsApp isn't connected yet");
      return people;
    },
    file: async (id: string): Promise<Upload | null> => (await people?.file(id)) ?? null,
    scan: (): void => number?.scan(),
    async stop(): Promise<void> {
      stopped = true;
      await number?.stop();
    },
  };
}
