import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readMappedAddress } from '../../lib/scope/canonical-host.ts';
import { parseTarget } from '../../lib/scope/decide/parse-target.ts';

// @source web-platform-tests url/resources/urltestdata.json (BSD-3)
const file = new URL('../../../shared/suites/urls/urltestdata.json', import.meta.url);
const why = existsSync(file) ? '' : ' (skipped: ../shared/suites/urls/urltestdata.json is missing)';

const webSchema = z.object({
  input: z.string(),
  base: z.null(),
  protocol: z.enum(['http:', 'https:', 'ws:', 'wss:']),
  hostname: z.string(),
  port: z.string(),
  pathname: z.string(),
});
const failureSchema = z.object({ input: z.string(), base: z.null(), failure: z.literal(true) });

// not applied: cases with a base, because an address that lists judge is always complete, and cases with other
// schemes, which no list can judge
const webCases = readCases(webSchema);
const failures = readCases(failureSchema);

describe.skipIf(why !== '')(`judged addresses by the platform's URL cases${why}`, () => {
  it.each(webCases)('reads $input', ({ input, protocol, hostname, port, pathname }) => {
    const scheme = protocol === 'https:' || protocol === 'wss:' ? 'https' : 'http';
    expect(parseTarget(input)).toMatchObject({
      kind: 'web',
      target: {
        scheme,
        // ours beside the platform's: no trailing dot, and IPv4 inside IPv6 is IPv4
        host: readMappedAddress(hostname.replace(/\.$/, '')),
        port: port === '' ? { http: 80, https: 443 }[scheme] : Number(port),
        path: pathname,
      },
    });
  });

  it.each(failures)('finds no address in $input', ({ input }) => {
    expect(parseTarget(input)).toMatchObject({
      kind: 'other',
      reason: { key: 'scope_unknown_not_an_address' },
    });
  });

  it('has cases to run', () => {
    expect(webCases.length).toBeGreaterThan(100);
    expect(failures.length).toBeGreaterThan(100);
  });
});

function readCases<Case>(schema: z.ZodType<Case>): readonly Case[] {
  if (why !== '') return [];
  // the strings between the cases are comments
  return z
    .array(z.unknown())
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .flatMap((item) => {
      const parsed = schema.safeParse(item);
      return parsed.success ? [parsed.data] : [];
    });
}
