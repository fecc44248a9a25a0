import { entryBits } from './node-entry.ts';

/** The parts of an address as positions in its text, so that nothing is copied; one is used again and again. */
export interface PageParts {
  href: string;
  /** Scheme, host and port are settled; without it only the whole reference can judge the address. */
  isPlain: boolean;
  isWeb: boolean;
  /** The bit of `entryBits` that a rule for the other scheme carries. */
  otherScheme: number;
  hostStart: number;
  hostEnd: number;
  port: number;
  pathStart: number;
}

/** Builds parts that hold no address yet. */
export function createPageParts(): PageParts {
  return {
    href: '',
    isPlain: false,
    isWeb: false,
    otherScheme: 0,
    hostStart: 0,
    hostEnd: 0,
    port: 0,
    pathStart: 0,
  };
}

const colon = 0x3a;
const dot = 0x2e;
const closingBracket = 0x5d;
const letterS = 0x73;
const letterW = 0x77;
const maxPortDigits = 5;

/**
 * Finds the parts of an address that the URL parser wrote; only what it writes is read here.
 * @source URL Standard, section 4.5 "URL serializing", read 2026-11-22
 */
export function readPageParts(href: string, parts: PageParts): void {
  parts.href = href;
  const schemeEnd = findSchemeEnd(href);
  parts.isWeb = schemeEnd !== -1;
  if (schemeEnd === -1) return;
  const isSecure = href.charCodeAt(schemeEnd - 1) === letterS && schemeEnd !== 2;
  parts.otherScheme = isSecure ? entryBits.isHttpOnly : entryBits.isHttpsOnly;
  let hostStart = schemeEnd + 3;
  const pathStart = href.indexOf('/', hostStart);
  // a user name or password; the parser escapes each further one
  const userEnd = href.indexOf('@', hostStart);
  if (userEnd !== -1 && userEnd < pathStart) hostStart = userEnd + 1;
  let hostEnd = pathStart;
  let port = isSecure ? 443 : 80;
  const portStart = findPort(href, pathStart);
  if (portStart !== -1) {
    port = readDigits(href, portStart, pathStart);
    hostEnd = portStart - 1;
  }
  if (href.charCodeAt(hostEnd - 1) === dot) hostEnd--;
  const last = href.charCodeAt(hostEnd - 1);
  // an IPv6 address may stand for an IPv4 one, and two dots at the end are no host that anybody lists
  parts.isPlain = hostEnd > hostStart && last !== closingBracket && last !== dot;
  parts.hostStart = hostStart;
  parts.hostEnd = hostEnd;
  parts.port = port;
  parts.pathStart = pathStart;
}

/** @returns where the scheme of a web address ends, which is at its colon; -1 for any other address */
function findSchemeEnd(href: string): number {
  const name = href.charCodeAt(0) === letterW ? 'ws' : 'http';
  if (!href.startsWith(name)) return -1;
  if (href.charCodeAt(name.length) === colon) return name.length;
  return href.charCodeAt(name.length) === letterS && href.charCodeAt(name.length + 1) === colon
    ? name.length + 1
    : -1;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** @returns where the port's digits begin; -1 where the address has the default one */
function findPort(href: string, end: number): number {
  for (let at = end - 1; at >= end - 1 - maxPortDigits; at--) {
    const code = href.charCodeAt(at);
    if (code === colon) return at + 1;
    if (!isDigit(code)) return -1;
  }
  return -1;
}

function readDigits(href: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + href.charCodeAt(at) - 0x30;
  return number;
}

/** @returns the number of an IPv4 address, as the URL parser writes it; -1 for a name */
export function readIpv4({ href, hostStart, hostEnd }: PageParts): number {
  let number = 0;
  let part = 0;
  let dotCount = 0;
  for (let at = hostStart; at < hostEnd; at++) {
    const code = href.charCodeAt(at);
    if (code === dot) {
      number = number * 256 + part;
      part = 0;
      dotCount++;
    } else if (isDigit(code)) part = part * 10 + code - 0x30;
    else return -1;
  }
  return dotCount === 3 ? number * 256 + part : -1;
}

/** Says whether a host has the shape of a public name, so that the public suffix list can know its owner. */
export function isPlainName({ href, hostStart, hostEnd }: PageParts): boolean {
  if (hostEnd - hostStart > 253) return false;
  let labelStart = hostStart;
  for (let at = hostStart; at <= hostEnd; at++) {
    const code = at < hostEnd ? href.charCodeAt(at) : dot;
    if (code === dot) {
      if (at === labelStart || at - labelStart > 63) return false;
      labelStart = at + 1;
    } else if (!isDigit(code) && !(code >= 0x61 && code <= 0x7a)) {
      // a hyphen or underscore within the label is fine; at its ends the list's reader has its own mind
      const isWithin =
        (code === 0x2d || code === 0x5f) && at > labelStart && !isLabelEnd(href, at + 1, hostEnd);
      if (!isWithin) return false;
    }
  }
  return true;
}

function isLabelEnd(href: string, at: number, end: number): boolean {
  return at >= end || href.charCodeAt(at) === dot;
}
