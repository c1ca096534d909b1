import { BlockList, isIP } from 'node:net';

/**
 * Every network that is not public, from the registries of special addresses of IANA. Forms that carry an IPv4 address inside an IPv6 address
 * are all refused: what they reach depends on the network.
 */
const notPublic4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Within the only range that is public at all. */
const public6 = '2000::/3';
const notPublic6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
const refused4 = listOf(notPublic4, 'ipv4');
const allowed6 = listOf([public6], 'ipv6');
const refused6 = listOf(notPublic6, 'ipv6');

/** True for an IPv4 or IPv6 address of the public internet. Anything else is false, also text that is no address. */
export function isPublicAddress(address: string): boolean {
  // An address with a zone, such as fe80::1%eth0, is of one machine's own network.
  if (address.includes('%')) return false;
  const family = isIP(address);
  if (family === 4) return !refused4.check(address, 'ipv4');
  return family === 6 && allowed6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
}

/** The address in the host of a URL; null for a name. */
export function addressIn(url: URL): string | null {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) === 0 ? null : host;
}

/** Names that no public server has. */
const localName =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|test|invalid|localdomain|home\.arpa)\.?$/;

/** Why nothing can be sent to this URL; null if it can. The addresses of its name are checked at each delivery. */
export function urlIssue(text: string): string | null {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:') return 'The address of a webhook begins with https://.';
  if (url.username !== '' || url.password !== '')
    return 'The address of a webhook has no user name and no password. Deliveries are signed instead.';
  if (url.hash !== '') return 'The address of a webhook has no part after "#".';
  const address = addressIn(url);
  if (address !== null && !isPublicAddress(address)) return notPublicMessage;
  if (address === null && (localName.test(url.hostname) || !url.hostname.includes('.')))
    return notPublicMessage;
  return null;
}

export const notPublicMessage =
  'The address of a webhook is on the public internet. Private, local and reserved networks are refused.';
