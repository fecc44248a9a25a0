import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasDisplay, parseArguments } from '../../../cli/start/parse-arguments.ts';

const parse = (...words: readonly string[]) => parseArguments(words, true);

describe('parseArguments', () => {
  test('needs no words', () => {
    expect(parse()).toEqual({
      kind: 'parsed',
      options: {
        browser: 'chromium',
        isHeadless: false,
        outDir: path.resolve('.goodfaith/out'),
        targetUrl: new URL('http://app.secopsgateway.com/'),
        port: 0,
        shouldKeep: false,
      },
    });
  });

  test('understands every word', () => {
    const words =
      '--headless --out /o --target https://a.test/b --programme p.json --endpoint https://r.test';
    expect(parse(...words.split(' '), '--browser', 'firefox', '--port', '8787', '--keep')).toEqual({
      kind: 'parsed',
      options: {
        browser: 'firefox',
        isHeadless: true,
        outDir: '/o',
        targetUrl: new URL('https://a.test/b'),
        programmeFile: path.resolve('p.json'),
        endpointUrl: new URL('https://r.test/'),
        port: 8787,
        shouldKeep: true,
      },
    });
  });

  test('is headless without a display, whatever it was told', () => {
    expect(parseArguments([], false)).toMatchObject({ options: { isHeadless: true } });
  });

  test('an endpoint on this machine may be http', () => {
    const outcome = parse('--endpoint', 'http://127.0.0.1:8787');
    expect(outcome).toMatchObject({ options: { endpointUrl: new URL('http://127.0.0.1:8787/') } });
  });

  test('--help wins over the rest', () => {
    expect(parse('--help', '--port', '1')).toEqual({ kind: 'help' });
  });

  test.each([
    [['--port', '65536'], '--port takes a number'],
    [['--port=-1'], '--port takes a number'],
    [['--port', '8e3'], '--port takes a number'],
    [['--browser', 'safari'], '--browser takes chromium or firefox'],
    [['--target', 'app.example.com'], '--target takes a web address'],
    [['--target', 'javascript:alert(1)'], '--target takes a web address'],
    [['--target', 'file:///etc/passwd'], '--target takes a web address'],
    [['--endpoint', 'http://report.example.com'], '--endpoint takes an https address'],
    [['--endpoint', 'https://user:secret@report.example.com'], '--endpoint takes an https address'],
    [['--headles'], '--help'],
    [['http://app.example.com/'], '--help'],
  ])('refuses %j with a sentence', (words, sentence) => {
    expect(parse(...words)).toEqual({ kind: 'refused', sentence: expect.stringContaining(sentence) });
  });
});

describe('hasDisplay', () => {
  test.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ])('%s %j: %s', (platform, environment, isThere) => {
    expect(hasDisplay(platform, environment)).toBe(isThere);
  });
});
