/**
 * How statements are planned, here and there. Plans of named statements are kept, and one that was made while a table
 * was small would read it whole when it is large: with reading whole tables switched off they go by their indexes from
 * the first day (where there is no index, a table is still read). Compiling such a plan, because of what it is said to
 * cost then, would only take time.
 */
export const planning: readonly string[] = ["-c", "enable_seqscan=off", "-c", "jit=off"];
