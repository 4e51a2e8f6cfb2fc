import { rm } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Playground, startPlayground } from "../../src/playground/playground.ts";
import { builtPage, canBrowse, openBrowser } from "./page/browser.ts";
import { type Office, openOffice } from "./page/office.ts";

let folder: string;
let office: Office;
let playground: Playground;

beforeAll(async () => {
  folder = await builtPage();
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  office = await openOffice(folder);
  playground = await startPlayground(office.options);
});
afterEach(async () => {
  await playground.stop();
  await office.stop();
});

type Asked = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** Asks with headers as they are given, which `fetch` would not allow. */
function ask(path: string, method = "GET", headers: Record<string, string> = {}, body = ""): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const asking = request(new URL(path, playground.url), { method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

const writing = JSON.stringify({ type: "text", seat: "sari", text: "halo" });
const json = { "Content-Type": "application/json" };
const tokenOf = (html: string) => /playground-token" content="([^"]+)"/.exec(html)?.[1] ?? "";

describe("the page's server", () => {
  test("links both rooms by itself before anybody has done anything", async () => {
    expect(await playground.ready).toEqual({ type: "ready" });
  });

  test("says which answer stood in the way when a room can't be linked", async () => {
    await playground.stop();
    const agencies = async () => [];
    await office.stop();
    office = await openOffice(folder);
    playground = await startPlayground({ ...office.options, agencies });
    expect(await playground.ready).toMatchObject({ type: "failed", step: "agency" });
  });

  test("answers at its loopback address only, so that no other name can lead here", async () => {
    expect((await ask("/")).status).toBe(200);
    expect((await ask("/", "GET", { Host: "evil.example" })).status).toBe(421);
    expect((await ask("/events", "GET", { Host: "evil.example:80" })).status).toBe(421);
  });

  test("changes nothing for another site's page, nor for whoever lacks the page's token", async () => {
    const token = tokenOf((await ask("/")).body);
    const own = { ...json, "X-Playground": token };
    expect((await ask("/act", "POST", json, writing)).status).toBe(403);
    expect((await ask("/act", "POST", { ...json, "X-Playground": "guessed" }, writing)).status).toBe(403);
    expect((await ask("/act", "POST", { ...own, Origin: "http://evil.example" }, writing)).status).toBe(403);
    expect((await ask("/act", "POST", { ...own, "Sec-Fetch-Site": "cross-site" }, writing)).status).toBe(403);
    expect((await ask("/act", "POST", own, writing)).body).toBe('{"ok":true,"words":null}');
  });

  test("lets the page load from here alone", async () => {
    const { headers } = await ask("/");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test("refuses what the page would never ask", async () => {
    const own = { ...json, "X-Playground": tokenOf((await ask("/")).body) };
    const strange = ["null", "{}", '{"type":"text","seat":"nobody","text":"x"}', "not json"];
    for (const body of strange) expect((await ask("/act", "POST", own, body)).status).toBe(400);
    expect((await ask("/assets/..%2f..%2fpackage.json")).status).toBe(404);
    expect((await ask("/files/none")).status).toBe(404);
  });

  test("shows what a person can't do as words, not as a fault", async () => {
    const own = { ...json, "X-Playground": tokenOf((await ask("/")).body) };
    const press = JSON.stringify({ type: "press", seat: "sari", message: 1, row: 0, column: 0 });
    const { status, body } = await ask("/act", "POST", own, press);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ ok: false });
  });
});

const named = canBrowse ? "the page" : "the page (not run: there is no Chromium on this machine)";

describe.runIf(canBrowse)(named, () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    await playground.ready;
  });

  const open = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    page = await context.newPage();
    complaints = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (asked) => {
      const local = asked.url().startsWith(playground.url) || /^(data|blob):/.test(asked.url());
      if (!local) complaints.push(`asked for ${asked.url()}`);
    });
    page.setDefaultTimeout(15_000);
    await page.goto(playground.url);
    await pane("operators").getByText("/hubungkan PUPR").first().waitFor({ state: "attached" });
  };
  afterEach(async () => {
    await page.context().close();
  });

  const pane = (name: string) => page.locator(`.pane-${name}`);
  const field = (where: Locator) => where.locator("textarea");
  const said = (where: Locator, text: string) => where.locator(".message", { hasText: text }).last();
  const key = (where: Locator, text: string) => where.locator(".key", { hasText: text }).last();

  const write = async (where: Locator, text: string) => {
    await field(where).fill(text);
    await field(where).press("Enter");
  };

  test("takes a report through every stage, with a photo and a place, and complains of nothing", async () => {
    await open();
    const citizen = pane("citizen");
    await citizen.getByRole("button", { name: "MULAI" }).click();
    await said(citizen, "Selamat datang").waitFor();
    await write(citizen, "jalan depan pasar kliwon rusak");
    await said(citizen, "Ada foto?").waitFor();

    await citizen.getByRole("button", { name: "Lampirkan foto" }).click();
    await page.getByRole("button", { name: "Jalan berlubang" }).click();
    await page.locator("dialog").getByRole("button", { name: "Kirim" }).click();
    await citizen.locator(".photo img").waitFor();

    await key(citizen, "Saya sedang di lokasi").click();
    await page.getByRole("button", { name: "Alun-alun" }).click();
    await page.getByRole("button", { name: "Kirim lokasi ini" }).click();
    await citizen.locator(".place svg").waitFor();
    await key(citizen, "Kirim").click();
    await said(citizen, "Laporan terkirim").waitFor();
    // The receipt takes the keyboard away.
    await citizen.locator(".reply-keys").waitFor({ state: "hidden" });

    const card = page.locator(".case", { hasText: "K7M4-2QX" });
    await card.getByText("Diperiksa petugas").waitFor();
    const operators = pane("operators");
    await write(operators, "/antrean");
    await key(operators, "Teruskan: PUPR").click();
    await said(operators, "dikirim 60 detik lagi").getByText("diedit").waitFor();
    await page.getByRole("button", { name: "Kirim tanpa menunggu" }).click();
    await page.getByText("dikirim sekarang").waitFor();
    expect(office.flushed()).toBe(1);

    const agency = pane("agency");
    const forwarded = said(agency, "jalan rusak");
    await forwarded.locator(".bubble").hover();
    await forwarded.getByRole("button", { name: "Balas" }).click();
    await agency.getByText("Membalas Lapor Maju").waitFor();
    await write(agency, "/jawab selesai Lubang sudah ditambal.");
    await said(agency, "/jawab").locator(".quoted").waitFor();

    await key(citizen, "Sudah").click();
    await said(citizen, "Terima kasih kabarnya").waitFor();
    await card.getByText("Selesai").waitFor();
    expect(await page.locator(".timeline li").count()).toBe(4);
    await page.locator(".guide").getByText("satu laporan sudah melewati semua tahap").waitFor();
    expect(complaints).toEqual([]);
  });

  test("is worked by the keyboard alone", async () => {
    await open();
    const operators = pane("operators");
    await page.keyboard.press("Alt+2");
    expect(await field(operators).evaluate((element) => element.matches(":focus"))).toBe(true);

    await page.keyboard.type("/an");
    const option = operators.getByRole("option", { name: "/antrean" });
    await option.waitFor();
    expect(await option.getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Enter");
    expect(await field(operators).inputValue()).toBe("/antrean ");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    await said(operators, "Antrean kosong").waitFor();

    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("r");
    await operators.getByText("Membalas Lapor Maju").waitFor();
    await page.keyboard.press("Escape");
    await operators.getByText("Membalas").waitFor({ state: "hidden" });
  });

  test("changes and takes back one's own messages", async () => {
    await open();
    const citizen = pane("citizen");
    await write(citizen, "lampu mati");
    const own = citizen.locator(".message.mine").last();
    await own.locator(".bubble").hover();
    await own.getByRole("button", { name: "Ubah" }).click();
    expect(await field(citizen).inputValue()).toBe("lampu mati");
    await write(citizen, "lampu jalan mati");
    await said(citizen, "lampu jalan mati").getByText("diedit").waitFor();

    await own.locator(".bubble").hover();
    await own.getByRole("button", { name: "Hapus" }).click();
    await citizen.locator(".message.mine").waitFor({ state: "detached" });
  });

  test("sends a voice note that can be played", async () => {
    await open();
    const citizen = pane("citizen");
    await citizen.getByRole("button", { name: "Pesan suara" }).click();
    await page.getByRole("button", { name: "Kirim contoh" }).click();
    await citizen.getByRole("button", { name: "Putar" }).waitFor();
    const source = await citizen.locator("audio").getAttribute("src");
    const { headers, status } = await ask(source ?? "");
    expect([status, headers["content-type"]]).toEqual([200, "audio/ogg"]);
  });

  test("sends what has no button of its own, by the keyboard alone and on a phone too", async () => {
    await open({ viewport: { width: 390, height: 844 } });
    const citizen = pane("citizen");
    const others = citizen.getByRole("button", { name: "Kiriman lain" });
    await others.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Kiriman lain" });
    await dialog.getByRole("button", { name: "Kontak" }).press("Enter");
    await said(citizen, "Pak RT").waitFor();
    expect(await dialog.count()).toBe(0);
    await others.click();
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await others.evaluate((element) => element.matches(":focus"))).toBe(true);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  });

  test("shows what people write as words, whatever they write", async () => {
    await open();
    const citizen = pane("citizen");
    const words = `<img src=x onerror="document.title='taken'"> & <b>tebal</b>`;
    await write(citizen, words);
    const own = citizen.locator(".message.mine .text").last();
    await own.waitFor();
    expect(await own.textContent()).toBe(words);
    expect(await page.title()).not.toBe("taken");
  });

  test("keeps another person's chat apart, and counts what came there meanwhile", async () => {
    await open();
    const citizen = pane("citizen");
    await write(citizen, "halo");
    await said(citizen, "Kami catat dulu").waitFor();
    await citizen.getByRole("button", { name: "Tom" }).click();
    await citizen.getByText("Tom memakai Telegram berbahasa Inggris").waitFor();
    expect(await citizen.locator(".message").count()).toBe(0);

    office.api.world.send(820_000_001, office.options.bot.id, { text: "halo lagi" });
    await citizen.getByRole("button", { name: "Sari, 1 pesan baru" }).click();
    await said(citizen, "halo lagi").waitFor();
  });

  test("moves the business clock, and dates messages by it", async () => {
    await open();
    await page.getByText("19.12 WIB").waitFor();
    await page.getByRole("button", { name: "+1 jam" }).click();
    await page.getByText("20.12 WIB").waitFor();
    await write(pane("citizen"), "halo");
    await pane("citizen").locator(".message time", { hasText: "20.12" }).first().waitFor();
    await page.getByRole("button", { name: "+1 hari kerja" }).click();
    await page.getByText("Jumat 27 November 2026").waitFor();
  });

  test("shows one room at a time on a phone", async () => {
    await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width).toBe(390);
    await pane("citizen").waitFor();
    expect(await pane("operators").isVisible()).toBe(false);
    await page.getByRole("navigation", { name: "Ruang" }).getByRole("button", { name: "Kasus" }).tap();
    await page.getByText("Belum ada kasus").waitFor();
    expect(await pane("citizen").isVisible()).toBe(false);
  });

  test("speaks English when asked, and remembers it", async () => {
    await open();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("Demonstration — not the real Telegram and WhatsApp networks").waitFor();
    await page.reload();
    await page.getByText("Demonstration — not the real Telegram and WhatsApp networks").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });
});
