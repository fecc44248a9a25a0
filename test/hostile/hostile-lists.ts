import { gzipSync } from 'node:zlib';
import { minimalDocument } from '../unit/policy/policy-fixtures.ts';

/** A list that is an attack or an accident, as the bytes of a file. */
export interface HostileList {
  readonly about: string;
  readonly bytes: () => Uint8Array;
}

function encode(written: string): Uint8Array {
  return new TextEncoder().encode(written);
}

const csvHead = 'identifier,asset_type,instruction,eligible_for_bounty,eligible_for_submission\n';

function buildHackerone(inScope: string): string {
  return `[{"handle":"a","name":"A","submission_state":"open","targets":{"in_scope":${inScope},"out_of_scope":[]}}]`;
}

/** None of these may become a list; each is refused whole, with one sentence. */
export const refusedLists: readonly HostileList[] = [
  { about: 'nothing', bytes: () => new Uint8Array() },
  { about: 'blanks', bytes: () => encode(' \n\t\n') },
  { about: 'a packed list', bytes: () => gzipSync('shop.acme.com\n') },
  { about: 'a gzip bomb of 64 MB', bytes: () => gzipSync(Buffer.alloc(64_000_000, 'a.acme.com\n')) },
  { about: 'a picture', bytes: () => Buffer.from('89504e470d0a1a0a0000000d49484452612e636f6d', 'hex') },
  { about: 'UTF-16 with its mark', bytes: () => Buffer.from('\uFEFFshop.acme.com\n', 'utf16le') },
  { about: 'UTF-16 without its mark', bytes: () => Buffer.from('shop.acme.com\n', 'utf16le') },
  { about: 'a NUL in a host', bytes: () => encode('shop.acme.com\0.evil.net\n') },
  { about: 'arrays in arrays, 20,000 deep', bytes: () => encode('['.repeat(20_000) + ']'.repeat(20_000)) },
  {
    about: 'objects in objects, 20,000 deep',
    bytes: () => encode('{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)),
  },
  {
    about: 'a programme whose rules are 20,000 deep',
    bytes: () => encode(buildHackerone('['.repeat(20_000) + ']'.repeat(20_000))),
  },
  {
    about: 'a CVD Policy 20,000 deep',
    bytes: () => encode(`{"cvd_policy":"0.2","scope":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
  },
  { about: 'brackets that never close', bytes: () => encode('[{"a":'.repeat(200_000)) },
  { about: 'half a file', bytes: () => encode(buildHackerone('[{"asset_identifier":"acme.c').slice(0, -40)) },
  {
    about: '100,000 rows',
    bytes: () => encode(Array.from({ length: 100_000 }, (_, row) => `h${row}.acme.com`).join('\n')),
  },
  { about: '10 million short rows', bytes: () => encode(`a.com\n${'a\n'.repeat(10_000_000)}`) },
  {
    about: '100,000 rules in one programme',
    bytes: () =>
      encode(
        buildHackerone(
          `[${Array.from({ length: 100_000 }, (_, row) => `{"asset_identifier":"h${row}.a.com"}`).join()}]`,
        ),
      ),
  },
  {
    about: '100,000 programmes',
    bytes: () =>
      encode(`[${Array.from({ length: 100_000 }, () => buildHackerone('[]').slice(1, -1)).join()}]`),
  },
  { about: 'one line of 40 MB', bytes: () => Buffer.alloc(40_000_000, 'acme.com,') },
  { about: 'another JSON', bytes: () => encode('{"name":"package","dependencies":{}}') },
  { about: 'a number', bytes: () => encode('42') },
  { about: 'a web page', bytes: () => encode('<!doctype html><title>Sign in</title>') },
  {
    about: 'a table with a cell that never ends',
    bytes: () => encode(`${csvHead}a.com,URL,"${'a,'.repeat(5_000_000)}`),
  },
  { about: 'a table of ten million columns', bytes: () => encode(csvHead + ','.repeat(10_000_000)) },
  {
    about: 'a table of 200,000 rows',
    bytes: () => encode(csvHead + 'a.com,URL,,true,true\n'.repeat(200_000)),
  },
  {
    about: 'XML whose entities grow',
    bytes: () =>
      encode(
        '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><configuration><context><name>&b;</name></context></configuration>',
      ),
  },
  {
    about: 'XML that names a file',
    bytes: () =>
      encode(
        '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><configuration><context><name>&a;</name></context></configuration>',
      ),
  },
  { about: 'XML a million deep', bytes: () => encode(`<configuration><context>${'<a>'.repeat(1_000_000)}`) },
  { about: 'XML of open brackets', bytes: () => encode(`<configuration><context>${'<'.repeat(5_000_000)}`) },
  {
    about: 'XML of comments in comments',
    bytes: () => encode(`<configuration><context>${'<!--'.repeat(3_000_000)}`),
  },
  {
    about: 'a policy with __proto__ for its scope',
    bytes: () =>
      encode('{"cvd_policy":"0.2","__proto__":{"scope":{"precedence":"explicit_order","web":[]}}}'),
  },
  {
    about: 'a policy with 20,000 broken rules',
    bytes: () =>
      encode(JSON.stringify(withWeb(Array.from({ length: 20_000 }, () => ({ pattern: 1, state: 'x' }))))),
  },
  {
    about: 'a policy with 100,000 rules',
    bytes: () =>
      encode(
        JSON.stringify(withWeb(Array.from({ length: 100_000 }, () => ({ pattern: 'a.com', state: 'in' })))),
      ),
  },
  ...[
    'javascript:alert(document.domain)//',
    'data:text/html,x',
    'https://acme.com@evil.net/report',
    'https://acme.com:443@evil.net/report',
    'http://acme.com/report',
    '//evil.net/report',
    'https:evil.net',
    'file:///etc/passwd',
  ].map((address) => ({
    about: `a policy that takes reports at ${address}`,
    bytes: () => encode(JSON.stringify(withEndpoint(address))),
  })),
];

function withEndpoint(address: string): object {
  return { ...minimalDocument, report_requirements: { required_fields: [], intake: { url: address } } };
}

function withWeb(web: readonly object[]): object {
  return { ...minimalDocument, scope: { precedence: 'explicit_order', web } };
}
