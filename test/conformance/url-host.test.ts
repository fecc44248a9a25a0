import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseHost } from '../../lib/scope/canonical-host.ts';

// @source web-platform-tests url/resources/toascii.json (BSD-3)
const file = new URL('../../../shared/suites/urls/toascii.json', import.meta.url);
const why = existsSync(file) ? '' : ' (skipped: ../shared/suites/urls/toascii.json is missing)';

const caseSchema = z.object({ input: z.string(), output: z.string().nullable() });
const cases = why === '' ? readCases() : [];

/**
 * What the platform takes as a host in an address and we refuse in a rule. Each is a way to write a name that reads
 * like another one, or a name that no registry sells; a refused rule is kept and shown, and decides nothing.
 */
const refusals = [
  { what: 'an empty label', pattern: /\.\./ },
  { what: 'more than 253 characters, which no name on the internet has', pattern: /^.{254}/ },
  { what: 'symbols and punctuation, such as ♥, ≠ or a middle dot', pattern: /[\p{S}\p{Po}](?<![.])/u },
  { what: 'characters that nobody sees, such as a soft hyphen or a word joiner', pattern: /\p{Cf}/u },
] as const;

describe.skipIf(why !== '')(`hosts of rules by the platform's IDNA cases${why}`, () => {
  const refused = cases.filter(({ input, output }) => output !== null && findRefusal(input) !== undefined);
  const applied = cases.filter((item) => !refused.includes(item));

  // not applied as to their result: those in `refusals`, checked below for being refused and nothing else
  it.each(applied)('reads $input as $output', ({ input, output }) => {
    expect(parseHost(input)).toBe(output ?? undefined);
  });

  it.each(refused)('refuses $input, or reads what the platform reads', ({ input, output }) => {
    expect([undefined, output]).toContain(parseHost(input));
  });

  it('applies most of the cases', () => {
    expect(applied.length).toBeGreaterThan(refused.length);
    expect(refused.length).toBeGreaterThan(0);
  });
});

function findRefusal(input: string): string | undefined {
  return refusals.find(({ pattern }) => pattern.test(input))?.what;
}

function readCases(): readonly z.infer<typeof caseSchema>[] {
  // the strings between the cases are comments
  return z
    .array(z.union([z.string(), caseSchema]))
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .filter((item) => typeof item !== 'string');
}
