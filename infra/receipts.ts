/**
 * The private Ed25519 key (PEM) that signs receipts of results. Run `openssl genpkey -algorithm ed25519 | sst secret set ReceiptSigningKey …` before
 * the first deployment.
 */
export const receiptSigningKey = $util.secret(new sst.Secret('ReceiptSigningKey').value);
