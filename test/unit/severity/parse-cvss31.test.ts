import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../../lib/base/text.ts';
import { buildCvss31Vector } from '../../../lib/severity/build-cvss31-vector.ts';
import { parseCvss31 } from '../../../lib/severity/parse-cvss31.ts';

const base = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N';

describe('parseCvss31', () => {
  it('reads metrics in any order', () => {
    const shuffled = parseCvss31('CVSS:3.1/A:N/I:N/C:H/S:U/UI:N/PR:L/AC:L/AV:N');
    expect(shuffled).toEqual(parseCvss31(base));
    expect(shuffled).toMatchObject({ kind: 'parsed', metrics: { AV: 'N', C: 'H', PR: 'L' } });
  });

  it('reads temporal and environmental metrics', () => {
    expect(parseCvss31(`${base}/E:P/MAV:L`)).toMatchObject({ kind: 'parsed', metrics: { E: 'P', MAV: 'L' } });
  });

  const refusals: readonly { vector: string; key: MessageKey; remark: string }[] = [
    { vector: '', key: 'cvss_refused_prefix', remark: 'nothing' },
    { vector: base.slice('CVSS:3.1/'.length), key: 'cvss_refused_prefix', remark: 'no prefix' },
    { vector: base.replace('3.1', '3.0'), key: 'cvss_refused_prefix', remark: 'another version' },
    { vector: base.toLowerCase(), key: 'cvss_refused_prefix', remark: 'lower case' },
    { vector: `(${base})`, key: 'cvss_refused_prefix', remark: 'brackets' },
    { vector: `${base}/`, key: 'cvss_refused_part', remark: 'trailing slash' },
    { vector: `${base}/E`, key: 'cvss_refused_part', remark: 'no value' },
    { vector: `${base}/E:P:P`, key: 'cvss_refused_part', remark: 'two values' },
    { vector: `${base}/AT:N`, key: 'cvss_refused_metric', remark: 'a metric of CVSS 4.0' },
    { vector: `${base}/__proto__:N`, key: 'cvss_refused_metric', remark: 'a name every object has' },
    { vector: `${base}/AV:N`, key: 'cvss_refused_twice', remark: 'the same metric twice' },
    { vector: `${base}/AV:L`, key: 'cvss_refused_twice', remark: 'two answers for one metric' },
    { vector: base.replace('AV:N', 'AV:X'), key: 'cvss_refused_value', remark: 'an undefined base metric' },
    { vector: base.replace('S:U', 'S:u'), key: 'cvss_refused_value', remark: 'a value in lower case' },
    { vector: base.replace('/A:N', ''), key: 'cvss_refused_missing', remark: 'a base metric is missing' },
    { vector: `${base}${'/E:P'.repeat(100)}`, key: 'cvss_refused_too_long', remark: 'far too long' },
  ];
  it.each(refusals)('refuses $remark', ({ vector, key }) => {
    expect(parseCvss31(vector)).toMatchObject({ kind: 'refused', reason: { key } });
  });

  it('never throws, and whatever it reads can be written and read again', () => {
    const part = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(...base.split('/').slice(1), 'E:P', 'MA:X'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const outcome = parseCvss31(['CVSS:3.1', ...parts].join('/'));
        if (outcome.kind === 'refused') return;
        const again = parseCvss31(buildCvss31Vector(outcome.metrics));
        expect(again.kind).toBe('parsed');
      }),
    );
  });
});
