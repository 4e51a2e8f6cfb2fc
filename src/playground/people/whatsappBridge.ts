import type { ShownWhatsApp } from "../shown.ts";
import type { Stream } from "../site/stream.ts";
import type { Upload } from "../telegram/content/files.ts";
import type { World } from "../telegram/world.ts";
import { keepOfficeNumber, type OfficeNumber, type WhatsAppOffice } from "./officeNumber.ts";
import { populateWhatsApp } from "./whatsappCast.ts";
import { createWhatsAppSide, type WhatsAppSide } from "./whatsappPeople.ts";

export type WhatsAppHalfOptions = {
  /** Resolves once WhatsApp's server is up. */
  readonly whatsapp: () => Promise<WhatsAppOffice>;
  readonly world: World;
  readonly stream: Stream;
  readonly watch: (whatsapp: {
    readonly onChange: (listener: () => void) => () => void;
    readonly show: WhatsAppSide["show"];
  }) => void;
  readonly roomsReady: () => Promise<boolean>;
};

export type WhatsAppHalf = ReturnType<typeof openWhatsAppHalf>;

/** Brings the page's half on WhatsApp up when its server is there; until then its people can do nothing. */
export function openWhatsAppHalf({ whatsapp, world, stream, watch, roomsReady }: WhatsAppHalfOptions) {
  let office: WhatsAppOffice | null = null;
  let side: WhatsAppSide | null = null;
  let number: OfficeNumber | null = null;
  let stopped = false;
  const tell = (shown: ShownWhatsApp) => stream.tell({ type: "whatsapp", whatsapp: shown }, "whatsapp");
  tell({ number: "starting", picture: null, trouble: null });

  const comeUp = async (): Promise<void> => {
    const come = await whatsapp();
    await populateWhatsApp(come.web, await come.roomLinked());
    if (stopped) return;
    office = come;
    side = createWhatsAppSide(come.web);
    watch({ onChange: (listener) => come.web.on("change", listener), show: side.show });
    number = keepOfficeNumber({ ...come, world, roomsReady, tell });
  };
  comeUp().catch((error: unknown) => {
    if (!stopped) stream.tell({ type: "trouble", words: `WhatsApp: ${String(error)}` }, null);
  });

  return {
    /** What its people do it with. Throws while the number isn't connected: what is said then would be lost. */
    side(): WhatsAppSide {
      if (side === null || office?.connected() !== true) throw new Error("WhatsApp isn't connected yet");
      return side;
    },
    file: async (id: string): Promise<Upload | null> => (await side?.file(id)) ?? null,
    scan: (): void => number?.scan(),
    async stop(): Promise<void> {
      stopped = true;
      await number?.stop();
    },
  };
}
