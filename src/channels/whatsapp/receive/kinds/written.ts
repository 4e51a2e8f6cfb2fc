import type { proto } from "@whiskeysockets/baileys";
import type { Content } from "../wire.ts";

/** What is written in a message without a file; null if it has no words of its own. */
export function writtenIn(content: Content): string | null {
  const plain =
    content.conversation ||
    content.extendedTextMessage?.text ||
    content.statusQuestionAnswerMessage?.text ||
    content.questionResponseMessage?.text ||
    content.statusQuotedMessage?.text;
  if (typeof plain === "string" && plain !== "") return plain;
  const words = lines(partsOf(content));
  return words === "" ? null : words;
}

type Parts = readonly (string | null | undefined)[];

/** What a program wrote and a person passes on: an answer of Meta AI, a business's message with buttons. */
function partsOf(content: Content): Parts {
  const {
    richResponseMessage: rich,
    templateMessage,
    interactiveMessage,
    buttonsMessage,
    listMessage,
  } = content;
  if (rich) return (rich.submessages ?? []).flatMap(answerPart);
  if (templateMessage) {
    const hydrated = templateMessage.hydratedTemplate ?? templateMessage.hydratedFourRowTemplate;
    if (!hydrated) return interactive(templateMessage.interactiveMessageTemplate);
    return [hydrated.hydratedTitleText, hydrated.hydratedContentText, hydrated.hydratedFooterText];
  }
  if (interactiveMessage) return interactive(interactiveMessage);
  if (buttonsMessage) return [buttonsMessage.text, buttonsMessage.contentText, buttonsMessage.footerText];
  if (listMessage) return [listMessage.title, listMessage.description, listMessage.footerText];
  return [];
}

function interactive(message: proto.Message.IInteractiveMessage | null | undefined): Parts {
  return [message?.header?.title, message?.header?.subtitle, message?.body?.text, message?.footer?.text];
}

/** One part of an answer; of a table its rows, of a picture what it is called. */
function answerPart(part: proto.IAIRichResponseSubMessage): Parts {
  const { messageText, codeMetadata, tableMetadata, latexMetadata, imageMetadata, mapMetadata } = part;
  return [
    messageText,
    codeMetadata?.codeBlocks?.map(({ codeContent }) => codeContent ?? "").join(""),
    tableMetadata?.title,
    ...(tableMetadata?.rows ?? []).map(({ items }) => items?.join(" | ")),
    latexMetadata?.text,
    imageMetadata?.imageText,
    ...(mapMetadata?.annotations ?? []).flatMap(({ title, body }) => [title, body]),
  ];
}

function lines(parts: Parts): string {
  return parts.filter((part): part is string => typeof part === "string" && part.trim() !== "").join("\n");
}
