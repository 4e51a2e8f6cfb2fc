import type { ContactId } from "../../procedure/case.ts";
import type { Role } from "../../procedure/command.ts";

/** A post of a room, whose roles go to whoever holds it. */
export type Post = {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Null: vacant. */
  readonly holder: { readonly contact: ContactId; readonly name: string } | null;
};

/** Who has held a post since when; null: it was vacant. */
export type Tenure = { readonly post: string; readonly holder: string | null; readonly at: Date };

type Held = { readonly contact: ContactId; readonly roles: readonly Role[] };

/** The roles of its holder once they don't hold the post any more: without its own, but for those of their other posts. */
export function withoutPost({ contact, roles }: Held, post: Post, posts: readonly Post[]): readonly Role[] {
  const others = posts.filter(({ name, holder }) => name !== post.name && holder?.contact === contact);
  const kept = others.flatMap((one) => one.roles);
  return [...new Set([...roles.filter((role) => !post.roles.includes(role)), ...kept])];
}

/** The roles of somebody who is given the post. */
export function withPost({ roles }: Pick<Held, "roles">, post: Pick<Post, "roles">): readonly Role[] {
  return [...new Set([...roles, ...post.roles])];
}
