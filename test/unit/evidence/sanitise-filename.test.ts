import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFilesApart, sanitiseFilename } from '../../../lib/evidence/sanitise-filename.ts';

describe('sanitiseFilename', () => {
  it.each([
    ['order page: account B.PNG', 'order-page-account-b.png'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system.ini', 'system.ini'],
    ['CON.png', 'file-con.png'],
    ['.htaccess', 'htaccess'],
    ['Zoë.har', 'zoe.har'],
    ['a\u202Egnp.exe', 'a-gnp.exe'],
    ['..', 'file'],
    ['', 'file'],
    ['截图.png', 'file.png'],
    ['a.png/', 'file'],
  ])('turns %j into %s', (name, safe) => {
    expect(sanitiseFilename(name)).toBe(safe);
  });

  it('makes a short, plain name of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = sanitiseFilename(name);
        expect(safe).toMatch(/^[a-z0-9_-]+(\.[a-z0-9_-]+)?$/);
        expect(safe.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('nameFilesApart', () => {
  it('numbers repeats, also those that only look alike once sanitised', () => {
    expect(nameFilesApart(['a.png', 'A.png', 'a-2.png', 'b'])).toEqual([
      'a.png',
      'a-2.png',
      'a-2-2.png',
      'b',
    ]);
  });
});
