import * as openpgp from 'openpgp';
import { expect } from 'vitest';
import type { SubscribedSource } from '../../lib/policy/subscription/answer-change.ts';
import { decideScope } from '../../lib/scope/decide/decide-scope.ts';
import { readScopeLists } from '../../lib/storage/programmes.ts';
import { readSubscribed, refreshSubscriptions } from '../../lib/workflow/refresh-subscriptions.ts';
import {
  answerPending,
  keepSubscription,
  readNewSubscription,
  type SubscriptionOutcome,
} from '../../lib/workflow/subscribe.ts';
import { writeList } from '../unit/policy/subscription/subscription-fixtures.ts';
import { startListServer, type Answer } from './subscription-server.ts';

export const startOfTime = Date.parse('2026-11-22T12:00:00Z');

/** The list that is good, and stays kept whatever happens. */
export const goodList = writeList({ in: ['*.acme.example'], out: ['hr.acme.example'] });

async function readKept(): Promise<SubscribedSource> {
  const [source] = await readSubscribed();
  if (!source) throw new Error('The subscription is gone.');
  return source;
}

/** A subscription in a database of its own, a server that may do anything, and a clock that the test moves. */
export async function createSubscriptionWorld() {
  const server = await startListServer();
  let clock = startOfTime;
  let id = '';
  const tools = {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
    loadOpenpgp: async () => openpgp,
    readClock: () => clock,
    readRandom: () => 0.5,
  };

  const look = async (keyText = ''): Promise<SubscriptionOutcome> =>
    readNewSubscription({ url: `${server.origin}/list.json`, keyText, intervalHours: 1 }, tools);

  const judge = async (host: string) =>
    decideScope(`https://${host}/`, await readScopeLists(), { now: clock });

  const passHours = (hours: number): void => {
    clock += hours * 3_600_000;
  };
  const refresh = async (): Promise<SubscribedSource> => {
    await refreshSubscriptions(tools);
    return readKept();
  };

  return {
    server,
    look,
    readKept,
    judge,
    /** Makes the server good again, and time begin again. */
    reset: (): void => {
      clock = startOfTime;
      server.serve('/list.json', goodList);
      server.serve('/list.json.sig', answerStatus(404));
      server.serve('/list.json.pub', answerStatus(404));
    },
    subscribe: async (keyText = ''): Promise<void> => {
      const read = await look(keyText);
      if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
      const kept = await keepSubscription(read.source);
      if (kept.kind === 'refused') throw new Error(JSON.stringify(kept.problems));
      id = read.source.id;
    },
    passHours,
    /** What the alarm does. */
    refresh,
    /** An hour and more later the alarm fires. */
    refreshLater: async (): Promise<SubscribedSource> => {
      passHours(2);
      return refresh();
    },
    answer: async (sha256: string | undefined, answer: 'accept' | 'decline'): Promise<void> => {
      await answerPending(id, sha256 ?? '', answer);
    },
  };
}
export type SubscriptionWorld = Awaited<ReturnType<typeof createSubscriptionWorld>>;

/** Expects that the good list still decides, and that a sentence says why nothing newer does. */
export async function expectLastGood(
  world: SubscriptionWorld,
  { text, subscription }: SubscribedSource,
  problem: string,
): Promise<void> {
  expect(text).toBe(goodList);
  expect(subscription.problem?.key).toBe(problem);
  expect(subscription.pending).toBeUndefined();
  expect((await world.judge('www.acme.example')).kind).toBe('in');
  expect((await world.judge('hr.acme.example')).kind).toBe('out');
}

/** Answers with a status, headers and a body. */
export function answerStatus(code: number, headers: Record<string, string> = {}, body = ''): Answer {
  return (_request, response) => {
    response.writeHead(code, headers).end(body);
  };
}
