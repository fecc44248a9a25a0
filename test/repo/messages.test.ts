import { describe, expect, test } from 'vitest';
import { protocol } from '../../lib/messaging/protocol.ts';
import { checkProtocol } from './check-protocol.ts';
import { isProductSource, readFiles } from './source-tree.ts';

const names = ['popup-report/show-draft'];
const sender = { path: 'entrypoints/popup/a.ts', text: "sendMessage('popup-report/show-draft', {});" };
const server = {
  path: 'entrypoints/report/a.ts',
  text: "serveMessages({ 'popup-report/show-draft': () => undefined });",
};

describe('checkProtocol', () => {
  test('accepts a message that goes the way its name says', () => {
    expect(checkProtocol(names, [sender, server])).toEqual([]);
  });

  test('reports a message without a sender or without a handler', () => {
    expect(checkProtocol(names, [server])).toEqual([
      'popup-report/show-draft is sent by nobody; remove it from the protocol.',
    ]);
    expect(checkProtocol(names, [sender])).toEqual([
      'popup-report/show-draft is served by nobody; every message needs its handler.',
    ]);
  });

  test('reports a message that goes another way', () => {
    const stray = { ...sender, path: 'entrypoints/background/a.ts' };
    expect(checkProtocol(names, [sender, stray, server])).toEqual([
      'entrypoints/background/a.ts is not where popup-report/show-draft is sent, as its name says.',
    ]);
  });
});

describe('lib/messaging/protocol.ts', () => {
  test('names only messages that are sent and served where their names say', () => {
    expect(checkProtocol(Object.keys(protocol), readFiles(isProductSource))).toEqual([]);
  });
});
