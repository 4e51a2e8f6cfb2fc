import { weekLines } from "../core/letters/case/hours.ts";
import { type Said, say } from "../core/message/message.ts";
import { drawCode } from "./code.ts";
import { followUpDays, type PrintFacts } from "./facts.ts";
import { flow, type Look, sizeWithin } from "./flow.ts";
import { colours, onePage, type Paper, sheet } from "./paper.ts";

const wide = sheet.width - 2 * sheet.margin;
const left = sheet.margin;

/** The poster for waiting rooms and notice boards: codes to scan, three steps, and what follows. */
export async function posterPage(facts: PrintFacts, made: Date): Promise<Uint8Array> {
  const title = facts.say(say("print.poster.title"));
  return await onePage({ title, author: facts.office.service, made }, (paper) => {
    paper.rect(0, 0, sheet.width, sheet.height).fill(colours.paper);
    head(paper, facts, title);
    codes(paper, facts);
    steps(paper, facts);
    limits(paper, facts);
    foot(paper, facts);
  });
}

/** Sets a text as large as it fits into so many lines, and returns its height. */
function set(paper: Paper, text: string, box: Box, look: Look, lines: number, least: number): number {
  const size = sizeWithin(paper, text, box.width, look, { lines, least });
  return flow(paper, text, box.width, { ...look, size }, box);
}

type Box = { readonly x: number; readonly y: number; readonly width: number };

function head(paper: Paper, { office, say: text }: PrintFacts, title: string): void {
  paper.rect(0, 0, sheet.width, 440).fill(colours.brand);
  paper.rect(0, 440, sheet.width, 6).fill(colours.sun);
  const look = { size: 46, colour: colours.paper, bold: true, centred: true };
  const height = set(paper, title, { x: left, y: 30, width: wide }, look, 1, 24);
  const what = text(say("print.poster.what", { service: office.service, office: office.name }));
  const under = { size: 16, colour: colours.light, centred: true };
  set(paper, what, { x: left + 20, y: 34 + height, width: wide - 40 }, under, 3, 10);
}

function codes(paper: Paper, { addresses, say: text }: PrintFacts): void {
  const all = [
    ...(addresses.whatsapp === null
      ? []
      : [
          {
            name: text(say("print.poster.whatsapp")),
            link: `https://wa.me/${addresses.whatsapp}`,
            shown: phone(addresses.whatsapp),
          },
        ]),
    ...(addresses.telegram === null
      ? []
      : [
          {
            name: text(say("print.poster.telegram")),
            link: `https://t.me/${addresses.telegram}`,
            shown: `@${addresses.telegram}`,
          },
        ]),
  ];
  const side = 190;
  const gap = 60;
  const start = (sheet.width - side * all.length - gap * (all.length - 1)) / 2;
  const scan = { size: 13, colour: colours.sun, bold: true, centred: true };
  flow(paper, text(say("print.poster.scan")), wide, scan, { x: left, y: 160 });
  for (const [index, { name, link, shown }] of all.entries()) {
    const x = start + index * (side + gap);
    drawCode(paper, link, { x, y: 184, side });
    const box = { x: x - gap / 2 + 4, width: side + gap - 8 };
    const bold = { size: 17, colour: colours.paper, bold: true, centred: true };
    const below = set(paper, name, { ...box, y: 380 }, bold, 1, 12);
    set(paper, shown, { ...box, y: 380 + below }, { ...bold, size: 16, bold: false }, 1, 8);
  }
}

/** "6281234567890" as "+62 812-3456-7890". */
function phone(digits: string): string {
  const [, country = "", rest = ""] = /^(62|\d{2})(\d+)$/.exec(digits) ?? [];
  return `+${country} ${rest.replace(/(\d{3,4})(?=(?:\d{4})+$)/g, "$1-")}`;
}

function steps(paper: Paper, { say: text }: PrintFacts): void {
  const all: readonly (readonly [Said, Said])[] = [
    [say("print.poster.step.scan"), say("print.poster.step.scan.how")],
    [say("print.poster.step.tell"), say("print.poster.step.tell.how")],
    [say("print.poster.step.follow"), say("print.poster.step.follow.how")],
  ];
  const each = wide / all.length;
  for (const [index, [name, how]] of all.entries()) {
    const x = left + index * each;
    const width = each - 16;
    paper.circle(x + 20, 482, 18).fill(colours.sun);
    const mark = { size: 20, colour: colours.ink, bold: true, centred: true };
    flow(paper, String(index + 1), 36, mark, { x: x + 2, y: 469 });
    const bold = { size: 22, colour: colours.brand, bold: true };
    set(paper, text(name), { x: x + 46, y: 467, width: width - 44 }, bold, 1, 12);
    set(paper, text(how), { x: x + 2, y: 508, width }, { size: 13, colour: colours.ink }, 4, 8);
  }
}

function limits(paper: Paper, facts: PrintFacts): void {
  const { policy, say: text } = facts;
  const all: readonly (readonly [number, Said])[] = [
    [policy.verify, say("print.poster.limit.verify")],
    [followUpDays(facts), say("print.poster.limit.follow_up")],
    [policy.reply, say("print.poster.limit.reply")],
  ];
  const gap = 12;
  const each = (wide - gap * (all.length - 1)) / all.length;
  const y = 590;
  for (const [index, [days, what]] of all.entries()) {
    const x = left + index * (each + gap);
    paper.roundedRect(x, y, each, 92, 8).fill(colours.light);
    const number = { size: 36, colour: colours.brand, bold: true };
    paper.font("bold").fontSize(36);
    const taken = paper.widthOfString(String(days));
    flow(paper, String(days), taken + 2, number, { x: x + 14, y: y + 4 });
    const unit = { size: 12, colour: colours.brand, bold: true };
    set(
      paper,
      text(say("print.days")),
      { x: x + 20 + taken, y: y + 25, width: each - taken - 30 },
      unit,
      1,
      7,
    );
    const words = { size: 13, colour: colours.ink };
    set(paper, text(what), { x: x + 14, y: y + 52, width: each - 28 }, words, 2, 8);
  }
}

function foot(paper: Paper, { office, say: text }: PrintFacts): void {
  const { emergency } = office.hotlines;
  let y = 698;
  const promise = { size: 13.5, colour: colours.ink, bold: true, centred: true };
  y += set(paper, text(say("print.poster.free")), { x: left, y, width: wide }, promise, 1, 9);
  y += set(paper, text(say("print.poster.never")), { x: left, y, width: wide }, promise, 1, 9) + 6;
  const open = weekLines(office.hours).map(text).join(" · ");
  const hours = `${text(say("print.poster.hours"))}\n${open}`;
  const soft = { size: 11, colour: colours.soft, centred: true };
  const bottom = emergency === null ? 830 : 782;
  // A week may have other hours each day: as small as all of them need.
  let size = soft.size;
  while (size > 5 && y + flow(paper, hours, wide, { ...soft, size }, null) > bottom) size -= 0.5;
  flow(paper, hours, wide, { ...soft, size }, { x: left, y });
  if (emergency === null) return;
  paper.rect(0, 790, sheet.width, sheet.height - 790).fill(colours.alarm);
  const alarm = { size: 22, colour: colours.paper, bold: true, centred: true };
  const said = text(say("print.poster.emergency", { number: emergency }));
  set(paper, said, { x: left, y: 801, width: wide }, alarm, 1, 10);
}
