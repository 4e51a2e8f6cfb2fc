import type { Door } from "../../core/operators/channelSeen.ts";

/** Where people reach the number with this id; null while none is linked. */
export function doorOf(id: string | undefined): Door | null {
  const number = id?.split(/[:@]/)[0];
  if (number === undefined || number === "") return null;
  return { address: grouped(number), link: `https://wa.me/${number}?text=GABUNG%20{code}` };
}

/** "+62 812-0000-0001", as Indonesian numbers are read; others by their digits alone. */
function grouped(number: string): string {
  const [, first, second, third] = /^62(\d{3})(\d{3,4})(\d{3,5})$/.exec(number) ?? [];
  return first === undefined ? `+${number}` : `+62 ${first}-${second}-${third}`;
}
