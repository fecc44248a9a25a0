import { describe, expect, test } from 'vitest';
import { createUnseenRequests } from '../../../lib/recorder/unseen-requests.ts';
import type { VerdictKind } from '../../../lib/scope/verdict.ts';

const load = (url: string, startedAtMs: number) => ({ url, startedAtMs });
const decideKind = ({ href }: URL): VerdictKind => (href.includes('stripe') ? 'out' : 'unclear');
const stock = 'https://api.example/stock';

describe('createUnseenRequests', () => {
  test('counts what only the page saw, each request once', () => {
    const unseen = createUnseenRequests(1000, decideKind);
    unseen.note([load(stock, 1500), load(stock, 1600)]);
    unseen.note([load(stock, 1500), load(stock, 1600), load('wss://live.example/', 1700)]);
    expect(unseen.list()).toEqual([
      { host: 'api.example', requestCount: 2 },
      { host: 'live.example', requestCount: 1 },
    ]);
  });

  test('leaves alone what the page did before the recording', () => {
    const unseen = createUnseenRequests(1000, decideKind);
    unseen.note([load(stock, 999)]);
    expect(unseen.list()).toEqual([]);
  });

  test('a host that is seen is not hidden, whichever came first', () => {
    const unseen = createUnseenRequests(1000, decideKind);
    unseen.see('app.example');
    unseen.note([load('https://app.example/a', 1100), load(stock, 1200)]);
    unseen.see('api.example');
    expect(unseen.list()).toEqual([]);
  });

  test('tells at the grant how many were missed, and counts only what is missed later', () => {
    const unseen = createUnseenRequests(1000, decideKind);
    unseen.note([load(stock, 1100)]);
    expect(unseen.grant('api.example', 2000)).toBe(1);
    expect(unseen.grant('api.example', 2000)).toBe(0);
    unseen.note([load(stock, 1100)]);
    expect(unseen.list()).toEqual([]);
    unseen.note([load(stock, 2100)]);
    expect(unseen.list()).toEqual([{ host: 'api.example', requestCount: 1 }]);
  });

  test('a host that was seen is said again once it is given back', () => {
    const unseen = createUnseenRequests(1000, decideKind);
    unseen.see('api.example');
    unseen.beginAnew(3000);
    unseen.note([load(stock, 2900), load(stock, 3100)]);
    expect(unseen.list()).toEqual([{ host: 'api.example', requestCount: 1 }]);
  });

  test('names what left scope unseen, once each, and still after its host was granted', () => {
    const unseen = createUnseenRequests(1000, decideKind);
    unseen.note([
      load('https://js.stripe.test/a', 1100),
      load('https://js.stripe.test/b', 1100),
      load(stock, 1100),
    ]);
    unseen.note([load('https://js.stripe.test/a', 1100), load('https://m.stripe.test:8443/', 1200)]);
    const leftScope = { leftScopeCount: 3, leftScopeHosts: ['js.stripe.test', 'm.stripe.test:8443'] };
    expect(unseen.readLeftScope()).toEqual(leftScope);
    unseen.grant('js.stripe.test', 2000);
    unseen.note([load('https://js.stripe.test/a', 1100)]);
    expect(unseen.readLeftScope()).toEqual(leftScope);
  });

  test('leaves to the recorder what it sees itself', () => {
    const unseen = createUnseenRequests(1000, decideKind);
    unseen.note([load('https://js.stripe.test/a', 1100)]);
    unseen.see('js.stripe.test');
    unseen.note([load('https://js.stripe.test/a', 1100)]);
    expect(unseen.readLeftScope()).toEqual({ leftScopeCount: 0, leftScopeHosts: [] });
  });

  test.each(['data:text/plain,a', 'blob:https://app.example/1', 'not an address', ''])(
    'takes %j for no host',
    (url) => {
      const unseen = createUnseenRequests(0, decideKind);
      unseen.note([load(url, 1)]);
      expect(unseen.list()).toEqual([]);
    },
  );

  test('a page that makes up hosts and requests without end is counted to a bound', () => {
    const unseen = createUnseenRequests(0, decideKind);
    unseen.note(Array.from({ length: 60 }, (_, index) => load(`https://h${index}.example/`, 1)));
    unseen.note(Array.from({ length: 6000 }, (_, index) => load(`https://h0.example/${index}`, 1)));
    const hosts = unseen.list();
    expect(hosts).toHaveLength(50);
    expect(hosts[0]).toEqual({ host: 'h0.example', requestCount: 5000 });
  });
});
