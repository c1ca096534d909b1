import { renderSVG } from 'uqr';

/** An SVG picture of a QR code with an address. A quarter of it can be damaged (level Q). */
export const qrCode = (address: string): string => renderSVG(address, { ecc: 'Q', border: 4 });
