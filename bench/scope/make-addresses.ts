import type { ScopeList, ScopeRule } from '../../lib/scope/scope-list.ts';
import { createRandom, type Random } from './random.ts';

const strangers = ['www', 'cdn', 'api', 'static', 'ads', 'pixel', 'm', 'assets', 'en', 'accounts'] as const;
const tails = [
  '/',
  '/index.html',
  '/login?next=%2Faccount%2Fsettings',
  '/static/js/main.4f9d2c1b.chunk.js',
  '/api/v1/users/12345/orders?limit=20&offset=40',
  '/de/shop/category/shoes/item-99812.html',
  '/search?q=goodfaith&utm_source=newsletter&utm_medium=email',
] as const;

/** Six of ten addresses are at or below a host of a rule, as those of somebody at work; the others are strangers'. */
export function makeAddresses(lists: readonly ScopeList[], count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  // each host once: one programme names 470 pages of one host, and nobody spends a tenth of the day there
  const byHost = new Map(lists.flatMap((list) => list.rules).map((rule) => [rule.host.host, rule]));
  const rules = [...byHost.values()].filter(({ host }) => /^[^:[]*\.[^:[]*$/.test(host.host));
  return Array.from({ length: count }, () => {
    const rule = rules[random.below(rules.length)];
    return rule !== undefined && random.below(10) < 6 ? meetRule(rule, random) : inventStranger(random);
  });
}

function meetRule({ host: condition, path, scheme = 'https' }: ScopeRule, random: Random): string {
  const { host } = condition;
  const [address] = /^\d+\.\d+\.\d+\.\d+(?=$|[/-])/.exec(host) ?? [];
  if (address !== undefined) return `https://${address}${random.pick(tails)}`;
  const isBelow = condition.kind === 'exact' ? random.below(8) === 0 : random.below(8) !== 0;
  const name = `${isBelow ? `${random.pick(strangers)}${random.below(50)}.` : ''}${host}`;
  const tail =
    path !== undefined && random.below(2) === 0 ? `${path.replaceAll('*', 'x')}/1` : random.pick(tails);
  return `${scheme}://${condition.kind === 'any_suffix' ? `${name}.com` : name}${tail}`;
}

function inventStranger(random: Random): string {
  const name = `${random.pick(strangers)}.site${random.below(60_000).toString(36)}.${random.pick(['com', 'net', 'io', 'co.jp'])}`;
  return `https://${name}${random.pick(tails)}`;
}
