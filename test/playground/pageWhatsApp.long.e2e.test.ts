import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config/config.ts";
import { type Demonstration, demonstrate } from "../../src/demonstration/demonstrate.ts";
import { builtPage, canBrowse, openBrowser } from "./page/browser.ts";

const named = canBrowse ? "the playground" : "the playground (not run: there is no Chromium on this machine)";

/** Milliseconds in which the number is linked on a machine that has much else to do. */
const linked = 90_000;

describe.runIf(canBrowse)(named, () => {
  let pageFolder: string;
  let dir: string;
  let running: Demonstration;
  let browser: Browser;
  let page: Page;

  const start = async (): Promise<void> => {
    const config = readConfig({ DATA_DIR: dir, PORT: "0", PLAYGROUND: "1" }, dir);
    running = await demonstrate(config, { logger: pino({ level: "silent" }), pageFolder });
    page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
    page.setDefaultTimeout(30_000);
    await page.goto(running.url);
  };
  const stop = async (): Promise<void> => {
    await page.close();
    await running.stop();
  };
  beforeAll(async () => {
    pageFolder = await builtPage();
    dir = await mkdtemp(join(tmpdir(), "aduan-playground-"));
    browser = await openBrowser();
    await start();
  });
  afterAll(async () => {
    await stop();
    await browser.close();
    await rm(dir, { recursive: true });
    await rm(pageFolder, { recursive: true });
  });

  const pane = (name: string) => page.locator(`.pane-${name}`);
  const said = (where: Locator, text: string) => where.locator(".message", { hasText: text }).last();
  const sit = (where: Locator, name: string) => where.locator(".seat", { hasText: name }).first().click();
  const write = async (where: Locator, text: string) => {
    await where.locator("textarea").fill(text, { timeout: linked });
    await where.locator("textarea").press("Enter");
  };

  test("the office's phone scans the code by itself, and a citizen on WhatsApp files by numbers", async () => {
    const citizen = pane("citizen");
    await sit(citizen, "Wati");
    await citizen.getByRole("img", { name: "Kode QR" }).waitFor({ timeout: linked });
    await write(citizen, "lampu jalan mati sudah seminggu");
    await said(citizen, "1. Tidak ada foto").waitFor();
    await write(citizen, "1");
    await said(citizen, "Di mana tepatnya?").waitFor();
    await citizen.getByRole("button", { name: "Kirim lokasi" }).click();
    await page.getByRole("button", { name: "Alun-alun" }).click();
    await page.getByRole("button", { name: "Kirim lokasi ini" }).click();
    await said(citizen, "1. Kirim").waitFor();
    expect(await citizen.locator(".key").count()).toBe(0);
    await write(citizen, "1");
    await said(citizen, "Laporan terkirim").waitFor();
    await citizen.locator(".mine .delivery.delivered").last().waitFor();

    const operators = pane("operators");
    await write(operators, "/antrean");
    await said(operators, "lampu jalan").waitFor();
  });

  test("what a person changes or takes back shows so, and reaches the office", async () => {
    const citizen = pane("citizen");
    await write(citizen, "tiangnya miring");
    const own = said(citizen, "tiangnya miring").and(citizen.locator(".mine"));
    await own.locator(".delivered").waitFor();
    await own.locator(".bubble").hover();
    await own.getByRole("button", { name: "Ubah" }).click();
    await write(citizen, "tiangnya miring sekali");
    await said(citizen, "miring sekali").and(citizen.locator(".mine")).getByText("diedit").waitFor();
    await write(citizen, "salah kirim");
    const wrong = said(citizen, "salah kirim").and(citizen.locator(".mine"));
    await wrong.locator(".bubble").hover();
    await wrong.getByRole("button", { name: "Hapus" }).click();
    await said(citizen, "Pesan ini dihapus").waitFor();
  });

  test("a group on WhatsApp is a second operators' room, and stays one after a restart", async () => {
    await sit(pane("operators"), "Agus");
    await said(pane("operators"), "Grup ini kini grup petugas").waitFor({ timeout: linked });
    await stop();
    await start();
    const operators = pane("operators");
    await sit(operators, "Agus");
    await write(operators, "/terlambat");
    await operators.locator(".theirs").last().waitFor();
    await sit(operators, "Rina");
    // The number was linked anew without anybody being alarmed.
    expect(await operators.getByText("Nomor WhatsApp terputus").count()).toBe(0);
  });

  test("a group on WhatsApp can be closed to all but its admins, of which the operators hear, and opened again", async () => {
    const operators = pane("operators");
    const switchTo = async (kind: string) => {
      await sit(operators, "Agus");
      await operators.getByRole("button", { name: "Kiriman lain" }).click();
      await page.getByRole("button", { name: kind }).click();
    };
    await switchTo("Hanya administrator boleh menulis");
    await write(operators, "/terlambat");
    await sit(operators, "Rina");
    await said(operators, "hanya admin").waitFor({ timeout: linked });
    await switchTo("Semua anggota boleh menulis");
    await write(operators, "/bantuan");
    await operators.locator(".theirs", { hasText: "/antrean" }).last().waitFor({ timeout: linked });
  });
});
