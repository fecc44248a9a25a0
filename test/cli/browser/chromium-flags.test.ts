import { describe, expect, test } from 'vitest';
import { buildChromiumEnvironment, buildChromiumFlags } from '../../../cli/browser/chromium-flags.ts';
import type { SessionOptions } from '../../../cli/browser/session-options.ts';

const options: SessionOptions = {
  browser: 'chromium',
  profileDir: '/profile',
  extensionDir: '/extension',
  downloadDir: '/downloads',
  hostMap: { 'app.example.test': '127.0.0.1:4123', 'api.example.test': '127.0.0.1:4124' },
  isHeadless: true,
};

describe('buildChromiumFlags', () => {
  test('maps each host to its server', () => {
    expect(buildChromiumFlags(options, false)).toContain(
      '--host-resolver-rules=MAP app.example.test 127.0.0.1:4123,MAP api.example.test 127.0.0.1:4124',
    );
  });

  test('leaves names alone where nothing is mapped', () => {
    const flags = buildChromiumFlags({ ...options, hostMap: {} }, false);
    expect(flags.join(' ')).not.toContain('--host-resolver-rules');
  });

  test('makes the headless screen larger than the window, in device pixels', () => {
    const flags = buildChromiumFlags({ ...options, deviceScaleFactor: 2 }, false);
    expect(flags).toContain('--screen-info={3840x2400 devicePixelRatio=2}');
  });

  test.each([
    [true, true],
    [false, false],
  ])('gives up the sandbox only as root (%s)', (isRoot, isGivenUp) => {
    expect(buildChromiumFlags(options, isRoot).includes('--no-sandbox')).toBe(isGivenUp);
  });
});

describe('buildChromiumEnvironment', () => {
  test('keeps a proxy away from what is mapped to this machine', () => {
    const environment = { https_proxy: 'http://proxy.test:3128', no_proxy: 'intranet.test' };
    expect(buildChromiumEnvironment(options.hostMap, environment)).toEqual({
      https_proxy: 'http://proxy.test:3128',
      no_proxy: 'intranet.test,127.0.0.1,localhost,app.example.test,api.example.test',
    });
  });
});
