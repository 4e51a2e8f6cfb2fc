import type { MediaKind } from "../../message/input.ts";

/**
 * What keeps a chat from taking a message, as far as the platform says. gone: the group, or our place in it.
 * writing: we may not write. admins_only: only administrators may. topic_closed, topic_gone: of a group with
 * topics. slow: slow mode. A kind of file: we may not send such files; files: none at all.
 */
export type Obstacle = "gone" | "writing" | "admins_only" | TopicObstacle | "slow" | FileObstacle;
export type TopicObstacle = "topic_closed" | "topic_gone";
export type FileObstacle = "files" | MediaKind;

const fileObstacles: Readonly<Record<FileObstacle, true>> = {
  files: true,
  photo: true,
  video: true,
  document: true,
  audio: true,
  voice: true,
};

/** Whether it concerns files alone, so that words still arrive. */
export function isOfFiles(obstacle: Obstacle): obstacle is FileObstacle {
  return Object.hasOwn(fileObstacles, obstacle);
}

/** Whether it concerns one topic of a group alone. */
export function isOfTopic(obstacle: Obstacle | null): obstacle is TopicObstacle {
  return obstacle === "topic_closed" || obstacle === "topic_gone";
}
