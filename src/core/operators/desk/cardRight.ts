import type { RoomKind } from "../../effect.ts";
import type { CardAudience } from "../../letters/case/card.ts";
import type { Case } from "../../procedure/case.ts";
import type { Role } from "../../procedure/command.ts";
import { showCase } from "../commands/cases/showCase.ts";
import { queue } from "../commands/queue/queue.ts";
import type { CommandRow } from "../commands/row.ts";

/** By the right of which room something is looked at, and the roles that the person has there; null for the room as a whole. */
export type Viewer = { readonly room: RoomKind; readonly roles: readonly Role[] | null };

/**
 * As whom a card of the case may be seen, which follows the right and not the chat: an officer's own chat shows what
 * the agency's room shows. Null where it may not be seen, or not any more.
 */
export function cardAudience(current: Case, viewer: Viewer | null): CardAudience | null {
  if (viewer === null || !may(viewer, showCase)) return null;
  const { room } = viewer;
  if (room.type === "operators") return "operators";
  return current.agency === room.agency ? "agency" : null;
}

/** Whether a desk may be shown on. */
export function deskAllowed(viewer: Viewer | null): boolean {
  return viewer !== null && may(viewer, queue);
}

function may({ room, roles }: Viewer, command: CommandRow): boolean {
  return roles === null || command.roles[room.type].some((role) => roles.includes(role));
}
