/** The picture by which an administrator links a number: an attachment whose file is always the present one. */
export const pairingPicture = "whatsapp-pairing";
