import { parseHost } from './canonical-host.ts';

/** A span of IP addresses of one family; `first` and `last` compare as text. */
export interface AddressRange {
  readonly first: string;
  readonly last: string;
  /** The span as it is meant, e.g. `194.35.8.0/23` where `194.35.9.0/23` was written. */
  readonly canonical: string;
  /** True where the written address has bits set that its prefix length does not keep. */
  readonly hasHostBits: boolean;
}

/**
 * Reads an IP address as a number in hexadecimal digits, so that addresses of one family compare as text.
 * @returns e.g. `01020304` for `1.2.3.4`, 32 digits for `[2001:db8::1]`; undefined for a host name
 */
export function readAddressNumber(host: string): string | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) {
    return host
      .split('.')
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('');
  }
  if (!host.startsWith('[')) return undefined;
  const [head = '', tail] = host.slice(1, -1).split('::');
  const before = splitGroups(head);
  const after = splitGroups(tail ?? '');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].map((group) => group.padStart(4, '0')).join('');
}

function splitGroups(written: string): readonly string[] {
  return written === '' ? [] : written.split(':');
}

/** Reads `a.b.c.d/n`, `x::/n`, `a.b.c.d - e.f.g.h`, `a.b.c.d-e` and `a.b.c.*`; undefined for anything else. */
export function parseAddressRange(written: string): AddressRange | undefined {
  return parseCidr(written) ?? parseSpan(written) ?? parseStarOctets(written);
}

/**
 * Says whether a span takes in more addresses than any owner has: more than a `/8`, or a `/16` of IPv6.
 */
export function isTooWide({ first, last }: AddressRange): boolean {
  const count = BigInt(`0x${last}`) - BigInt(`0x${first}`) + 1n;
  return count > (first.length === 8 ? 1n << 24n : 1n << 112n);
}

function parseCidr(written: string): AddressRange | undefined {
  const [, address = '', lengthText = ''] = /^\[?([0-9a-f.:]+)\]?\s*\/\s*(\d{1,3})$/i.exec(written) ?? [];
  const host = parseHost(address.includes(':') ? `[${address}]` : address);
  const number = host === undefined ? undefined : readAddressNumber(host);
  if (number === undefined) return undefined;
  const totalBits = number.length * 4;
  const keptBits = Number(lengthText);
  if (keptBits > totalBits) return undefined;
  const bits = Array.from(number, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join(
    '',
  );
  const kept = bits.slice(0, keptBits);
  const first = readBits(kept.padEnd(totalBits, '0'));
  const last = readBits(kept.padEnd(totalBits, '1'));
  return {
    first,
    last,
    canonical: `${renderAddress(first)}/${String(keptBits)}`,
    hasHostBits: first !== number,
  };
}

function readBits(bits: string): string {
  return (bits.match(/.{4}/g) ?? []).map((nibble) => Number.parseInt(nibble, 2).toString(16)).join('');
}

function parseSpan(written: string): AddressRange | undefined {
  const [, from = '', to = ''] =
    /^(\d+\.\d+\.\d+\.\d+)(?:\s*[-–—]\s*|\s+to\s+)(\d+(?:\.\d+\.\d+\.\d+)?)$/.exec(written) ?? [];
  const fullTo = to.includes('.') ? to : from.replace(/\d+$/, to);
  return buildRange(from, fullTo) ?? parseWideSpan(written);
}

function parseWideSpan(written: string): AddressRange | undefined {
  const [, from = '', to = ''] = /^([0-9a-f:.]+)\s*[-–—]\s*([0-9a-f:.]+)$/i.exec(written) ?? [];
  return from.includes(':') && to.includes(':') ? buildRange(`[${from}]`, `[${to}]`) : undefined;
}

const octet = String.raw`(?:\d{1,3}(?:-\d{1,3})?|[*x]|\[\d{1,3}-\d{1,3}\]|\{\d{1,3}(?:-|\.\.)\d{1,3}\}|\(\d{1,3}-\d{1,3}\))`;
const octets = new RegExp(`^${octet}(?:\\.${octet}){3}$`, 'i');

/**
 * Reads an IPv4 address of which some numbers are spans, such as `10.0.1-2.4` or `10.0.0.[4-9]`, from its lowest to its
 * highest address; `isWhole` says that nothing else lies between.
 */
export function parseOctetSpans(
  written: string,
): { readonly range: AddressRange; readonly isWhole: boolean } | undefined {
  if (!octets.test(written)) return undefined;
  const spans = written
    .replaceAll('..', '-')
    .replaceAll(/[[\](){}]/g, '')
    .split('.')
    .map((part) => (/[*x]/i.test(part) ? '0-255' : part).split('-').map(Number))
    .map(([least = 0, most = least]) => ({ least, most }));
  const start = spans.findIndex(({ least, most }) => least !== most);
  const range = buildRange(
    spans.map(({ least }) => least).join('.'),
    spans.map(({ most }) => most).join('.'),
  );
  if (start === -1 || range === undefined || spans.some(({ least, most }) => least > most)) return undefined;
  return { range, isWhole: spans.slice(start + 1).every(({ least, most }) => least === 0 && most === 255) };
}

function parseStarOctets(written: string): AddressRange | undefined {
  if (!/^\d+(\.\d+){0,2}(\.[*x]){1,3}$/i.test(written)) return undefined;
  return buildRange(written.replaceAll(/[*x]/gi, '0'), written.replaceAll(/[*x]/gi, '255'));
}

function buildRange(from: string, to: string): AddressRange | undefined {
  const [firstHost, lastHost] = [parseHost(from), parseHost(to)];
  const first = firstHost === undefined ? undefined : readAddressNumber(firstHost);
  const last = lastHost === undefined ? undefined : readAddressNumber(lastHost);
  if (first === undefined || last === undefined || first.length !== last.length || first > last)
    return undefined;
  return { first, last, canonical: `${from}-${to}`.replaceAll(/[[\]]/g, ''), hasHostBits: false };
}

function renderAddress(number: string): string {
  if (number.length === 8) {
    return (number.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)).join('.');
  }
  const groups = (number.match(/.{4}/g) ?? []).join(':');
  return (parseHost(`[${groups}]`) ?? groups).replaceAll(/[[\]]/g, '');
}
