/**
 * Whether an address of the net is one that anybody may be sent to. What is inside a house, this machine, a cloud's own
 * desk of keys, or no single machine at all is told why it is not. Pure: the tables are those of IANA, seen 2026.
 */

/** Null for an address of the open net; else what it is, as the end of "… is". What is no address is told so. */
export function whyPrivate(address: string): string | null {
  const four = bytesOfFour(address);
  if (four) return whyFour(four);
  const six = bytesOfSix(address);
  return six ? whySix(six) : 'no address of the net';
}

type Row = readonly [range: string, why: string];

const INSIDE = 'an address inside a house';
const METADATA = 'where a cloud keeps its keys';
const EXAMPLES = 'kept for examples and measurements';

const FOUR: readonly Row[] = [
  ['0.0.0.0/8', 'unspecified'],
  ['10.0.0.0/8', INSIDE],
  ['100.64.0.0/10', 'shared by the customers of a provider'],
  ['127.0.0.0/8', 'this machine'],
  ['168.63.129.16/32', METADATA],
  ['169.254.169.254/32', METADATA],
  ['169.254.0.0/16', 'an address of one wire alone'],
  ['172.16.0.0/12', INSIDE],
  ['192.0.0.0/24', 'kept for protocols'],
  ['192.0.2.0/24', EXAMPLES],
  ['192.88.99.0/24', 'kept for protocols'],
  ['192.168.0.0/16', INSIDE],
  ['198.18.0.0/15', EXAMPLES],
  ['198.51.100.0/24', EXAMPLES],
  ['203.0.113.0/24', EXAMPLES],
  ['224.0.0.0/4', 'an address of many at once'],
  ['240.0.0.0/4', 'given to nobody'],
];

const SIX: readonly Row[] = [
  ['::/128', 'unspecified'],
  ['::1/128', 'this machine'],
  ['64:ff9b:1::/48', INSIDE],
  ['2001::/23', 'kept for protocols'],
  ['2001:db8::/32', EXAMPLES],
  ['3fff::/20', EXAMPLES],
  ['fc00::/7', INSIDE],
  ['fe80::/10', 'an address of one wire alone'],
  ['fec0::/10', INSIDE],
  ['ff00::/8', 'an address of many at once'],
];

/** Forms of IPv6 in which an address of IPv4 stands, and the byte at which it begins. */
const CARRIERS: readonly (readonly [range: string, at: number])[] = [
  ['::ffff:0:0/96', 12],
  ['::ffff:0:0:0/96', 12],
  ['64:ff9b::/96', 12],
  ['2002::/16', 2],
];

function whyFour(bytes: readonly number[]): string | null {
  return FOUR.find(([range]) => within(bytes, range))?.[1] ?? null;
}

function whySix(bytes: readonly number[]): string | null {
  const carrier = CARRIERS.find(([range]) => within(bytes, range));
  if (carrier) return whyFour(bytes.slice(carrier[1], carrier[1] + 4));
  const row = SIX.find(([range]) => within(bytes, range));
  if (row) return row[1];
  // Nobody is given an address elsewhere.
  return within(bytes, '2000::/3') ? null : 'given to nobody';
}

function within(bytes: readonly number[], range: string): boolean {
  const [text = '', length = ''] = range.split('/');
  const start = bytesOfFour(text) ?? bytesOfSix(text) ?? [];
  const bits = Number(length);
  return start.every((byte, index) => {
    const kept = Math.min(Math.max(bits - index * 8, 0), 8);
    const mask = (0xff << (8 - kept)) & 0xff;
    return ((bytes[index] ?? 0) & mask) === (byte & mask);
  });
}

function bytesOfFour(text: string): readonly number[] | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

function bytesOfSix(text: string): readonly number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map(groupsOf);
  if (!head || tail === null) return null;
  if (tail === undefined) return head.length === 16 ? head : null;
  const gap = 16 - head.length - tail.length;
  return gap < 2 ? null : [...head, ...new Array<number>(gap).fill(0), ...tail];
}

/** Groups of IPv6 as bytes; the last may be an address of IPv4. */
function groupsOf(text: string): readonly number[] | null {
  if (text === '') return [];
  const bytes: number[] = [];
  const groups = text.split(':');
  for (const [index, group] of groups.entries()) {
    const four = index === groups.length - 1 ? bytesOfFour(group) : null;
    if (four) bytes.push(...four);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) bytes.push(parseInt(group, 16) >> 8, parseInt(group, 16) & 0xff);
    else return null;
  }
  return bytes;
}
