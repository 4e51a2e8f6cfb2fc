import { readFile } from "node:fs/promises";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { telegramKindsFor, whatsappKindsFor } from "../kinds/kindsFor.ts";
import { languageOf, placeOf, telegramSeats } from "../people/telegramCast.ts";
import { isOnWhatsApp, whatsappPlaceOf } from "../people/whatsappCast.ts";
import type { Action, Outcome, SampleName } from "../shown/action.ts";
import type { Upload } from "../telegram/content/files.ts";
import type { World } from "../telegram/world.ts";
import { action, type Parcel, seat } from "./actions.ts";
import { guard } from "./guard.ts";
import { readParcel } from "./parcel.ts";
import { sampleNames, samplePicture } from "./pictures.ts";
import type { Stream } from "./stream.ts";

export type Routing = {
  readonly world: World;
  readonly botId: number;
  readonly stream: Stream;
  /** The port once it is known. */
  readonly port: () => number;
  readonly token: string;
  /** The page itself, and the folder where what it loads lies. */
  readonly html: string;
  readonly folder: string;
  /** Called when another page has come. */
  readonly refresh: () => void;
  readonly carryOut: (wanted: Action) => Promise<Outcome>;
  readonly sendFiles: (parcel: Parcel) => Promise<void>;
  /** A file of a message on WhatsApp; null where there is none. */
  readonly whatsappFile: (id: string) => Promise<Upload | null>;
};

const largestBody = 60 * 1024 * 1024;

const assets: Readonly<Record<string, string>> = {
  "page.js": "text/javascript; charset=utf-8",
  "page.css": "text/css; charset=utf-8",
  "voice.ogg": "audio/ogg",
};

/** What the server answers: the page, what it loads, its event stream, and what it asks for. */
export function routes(routing: Routing): Hono {
  const { world, stream, folder } = routing;
  const app = new Hono();
  app.use(guard(routing.port, routing.token));
  app.use(bodyLimit({ maxSize: largestBody }));
  app.get("/", (c) => c.html(routing.html));
  app.get("/assets/:name", async (c) => {
    const type = assets[c.req.param("name")];
    if (type === undefined) return c.notFound();
    return c.body(new Uint8Array(await readFile(`${folder}/${c.req.param("name")}`)), 200, {
      "Content-Type": type,
    });
  });
  app.get("/samples/:name", async (c) => {
    const name = sampleNames.find((known): known is SampleName => known === c.req.param("name"));
    if (name === undefined) return c.notFound();
    return c.body(new Uint8Array(await samplePicture(name, 480)), 200, { "Content-Type": "image/jpeg" });
  });
  app.get("/files/:id", async (c) => {
    const id = c.req.param("id");
    const file = fileOrNull(world, id) ?? (await routing.whatsappFile(id));
    if (file === null) return c.notFound();
    return c.body(new Uint8Array(file.bytes), 200, headersOf(file));
  });
  app.get("/menu/:seat", (c) => {
    const at = telegramSeats.find((known) => known === c.req.param("seat"));
    // WhatsApp shows no menu of commands.
    if (at === undefined) return c.json([]);
    const { userId, chatId } = placeOf(at);
    return c.json(world.commandMenu(chatId, userId, languageOf(at), routing.botId));
  });
  app.get("/kinds/:seat", (c) => {
    const at = seat.safeParse(c.req.param("seat"));
    if (!at.success) return c.notFound();
    const kinds = isOnWhatsApp(at.data)
      ? whatsappKindsFor(whatsappPlaceOf(at.data))
      : telegramKindsFor(placeOf(at.data));
    return c.json(kinds.map(({ id }) => id));
  });
  app.get("/events", (c) => {
    routing.refresh();
    return streamSSE(c, (sse) => stream.serve(sse));
  });
  app.post("/act", async (c) => {
    const wanted = action.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return c.json({ ok: false, words: wanted.error.message }, 400);
    return c.json(await attempt(() => routing.carryOut(wanted.data)));
  });
  app.post("/files", async (c) => {
    const parcel = await readParcel(await c.req.formData(), folder);
    if (parcel === null)
      return c.json({ ok: false, words: "What was sent isn't as the page sends it." }, 400);
    return c.json(
      await attempt(async () => {
        await routing.sendFiles(parcel);
        return { ok: true, words: null };
      }),
    );
  });

  return app;
}

/** Actions that aren't possible are errors of the imitated platform; the page shows their messages. */
async function attempt(todo: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await todo();
  } catch (error) {
    return { ok: false, words: error instanceof Error ? error.message : String(error) };
  }
}

function fileOrNull(world: World, id: string) {
  try {
    return world.file(id);
  } catch {
    return null;
  }
}

/** Pictures and sounds are shown; whatever else was sent is only saved, never run. */
function headersOf({ mime = "", name = "file" }: { mime?: string | undefined; name?: string | undefined }) {
  const shows = /^(image\/(jpeg|png|webp|gif)|audio\/[\w.+-]+|video\/[\w.+-]+)$/.test(mime);
  if (shows) return { "Content-Type": mime };
  const saved = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return { "Content-Type": "application/octet-stream", "Content-Disposition": saved };
}
