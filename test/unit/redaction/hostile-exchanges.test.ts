import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64, encodeText } from '../../../lib/base/bytes.ts';
import { buildExchange, buildTextBody, redactAll } from './redaction-fixtures.ts';

describe('hostile exchanges', () => {
  const hostileText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.json(),
    fc.base64String({ maxLength: 80 }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.constantFrom(
      '[masked token-',
      '%',
      '\uD800',
      '--',
      '{"a":',
      'data:;base64,',
      'eyJ.eyJ.',
      '\0',
      '=&=&',
      'token=',
    ),
  );
  const header = fc.record({
    name: fc.oneof(
      fc.constantFrom('cookie', 'Set-Cookie', 'authorization', 'content-type', 'referer', 'x'),
      hostileText,
    ),
    value: fc.oneof(
      fc.constantFrom('application/json', 'multipart/form-data; boundary=--', 'text/xml'),
      hostileText,
    ),
  });
  // a cut body loses its last, unfinished word each time, so only whole ones come out the same
  const anyBody = fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      text: hostileText,
      byteCount: fc.nat(),
      isCut: fc.constant(false),
    }),
    fc.record({
      kind: fc.constant('bytes' as const),
      base64: hostileText,
      byteCount: fc.nat(),
      isCut: fc.constant(false),
    }),
    fc.record({ kind: fc.constant('form' as const), fields: fc.array(header, { maxLength: 3 }) }),
  );

  it('never break redaction, and come out the same the second time', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileText,
        fc.array(header, { maxLength: 4 }),
        anyBody,
        async (text, headers, requestBody) => {
          const parts = { url: text, redirectUrl: text, statusLine: text, label: text };
          const hostile = buildExchange({
            ...parts,
            requestHeaders: headers,
            responseHeaders: headers,
            requestBody,
          });
          const once = await redactAll([hostile]);
          const twice = await redactAll(once.exchanges);
          expect(JSON.stringify(twice.exchanges)).toBe(JSON.stringify(once.exchanges));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of many layers are masked whole before they are opened without end', async () => {
    let layered = JSON.stringify({ a: 'harmless' });
    for (let level = 0; level < 12; level += 1)
      layered = JSON.stringify({ a: encodeBase64(encodeText(layered)) });
    const { exchanges } = await redactAll([buildExchange({ requestBody: buildTextBody(layered) })]);
    const body = exchanges[0]?.requestBody;
    let inner = body?.kind === 'text' ? body.text : '';
    let layerCount = 0;
    while (/^\{"a":"[\w+/=]+"\}$/.test(inner)) {
      inner = atob(inner.slice(6, -2));
      layerCount += 1;
    }
    expect(inner).toMatch(/^\{"a":"\[masked secret-/);
    expect(layerCount).toBeLessThan(12);
  });
});
