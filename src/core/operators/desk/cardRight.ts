import type { RoomKind } from "../../effect.ts";
import type { CardAudience } from "../../letters/case/card.ts";
import type { Case } from "../../procedure/case.ts";
import type { Role } from "../../procedure/command.ts";
import { showCase } from "../commands/cases/showCase.ts";
import { queue } from "../commands/queue/queue.ts";
import type { CommandRow } from "../commands/row.ts";

/** Who looks: the room whose right counts, and the person's roles there; null for the room as a whole. */
export type Viewer = { readonly room: RoomKind; readonly roles: readonly Role[] | null };

/**
 * Which version of a card a viewer may see. It depends on the right and not on the chat: an officer's private
 * chat shows what the agency's room shows. Null if they may not see it (any more).
 */
export function cardAudience(current: Case, viewer: Viewer | null): CardAudience | null {
  if (viewer === null || !may(viewer, showCase)) return null;
  const { room } = viewer;
  if (room.type === "operators") return "operators";
  return current.agency === room.agency ? "agency" : null;
}

/** Whether the viewer may still see a desk. */
export function deskAllowed(viewer: Viewer | null): boolean {
  return viewer !== null && may(viewer, queue);
}

function may({ room, roles }: Viewer, command: CommandRow): boolean {
  return roles === null || command.roles[room.type].some((role) => roles.includes(role));
}
