/** Where WhatsApp Web is; another address is only for a server on loopback. */
export const whatsappUrl = "wss://web.whatsapp.com/ws/chat";
