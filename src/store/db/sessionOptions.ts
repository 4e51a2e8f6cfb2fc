/**
 * Planner settings for both databases. Plans of named statements are cached, and one made while a table was
 * small would use a sequential scan even when it is large. With sequential scans discouraged, plans use
 * indexes from the first day (without an index a table is still scanned). As this inflates estimated costs,
 * JIT compilation would start needlessly.
 */
export const planning: readonly string[] = ["-c", "enable_seqscan=off", "-c", "jit=off"];
