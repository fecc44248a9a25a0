import type { PlatformProgramme, PlatformRule } from '../../lib/scope/import/build-platform-list.ts';
import { createRandom, type Random } from './random.ts';

const syllables = [
  'ba',
  'cor',
  'den',
  'fi',
  'gran',
  'hel',
  'in',
  'jo',
  'kal',
  'lum',
  'mer',
  'nor',
  'op',
  'pra',
  'qui',
  'ros',
  'sol',
  'tan',
  'ul',
  'ver',
  'win',
  'xen',
  'yor',
  'zet',
] as const;
const suffixes = [
  'com',
  'com',
  'com',
  'com',
  'com',
  'net',
  'org',
  'io',
  'de',
  'fr',
  'co.uk',
  'com.br',
  'app',
] as const;
const labels = [
  'www',
  'api',
  'app',
  'dev',
  'staging',
  'test',
  'login',
  'auth',
  'admin',
  'portal',
  'shop',
  'blog',
  'docs',
  'mail',
  'cdn',
  'static',
  'img',
  'status',
  'support',
  'help',
  'm',
  'beta',
  'vpn',
  'git',
  'eu',
  'us-east-1',
] as const;
const paths = [
  '/api',
  '/api/v1',
  '/login',
  '/admin',
  '/docs',
  '/de/shop',
  '/.well-known',
  '/graphql',
] as const;

/** How often each shape occurs; from the table in docs/scope.md, apps and other assets left out. */
const shapes: readonly (readonly [weight: number, write: (host: string, random: Random) => string])[] = [
  [2478, (host) => host],
  [1164, (host) => `*.${host}`],
  [916, (host, random) => `https://${host}${random.pick(paths)}`],
  [687, (host, random) => `https://${host}${random.pick(['', '/'])}`],
  [330, (host) => `Anything that customers host with ${host.split('.')[0]}`],
  [330, (host) => `Third parties reached from ${host}`],
  [71, (host) => `${host} (staging only on weekends)`],
  [51, (host) => `*${host}`],
  [42, (_host, random) => `${random.below(223) + 1}.${random.below(256)}.${random.below(256)}.0/24`],
  [41, (host) => `api-*.${host}`],
  [31, (host) => `www.${host.replace(/(\.co|\.com)?\.[a-z]+$/, '')}.*`],
  [8, (host) => `https://${host}/*/settings`],
];
const totalWeight = shapes.reduce((sum, [weight]) => sum + weight, 0);

type Format = Pick<PlatformProgramme, 'format' | 'unlisted'>;
const formats: readonly [Format, ...Format[]] = [
  { format: 'hackerone', unlisted: 'unknown' },
  { format: 'bugcrowd', unlisted: 'unknown' },
  { format: 'intigriti', unlisted: 'out' },
];

/** Generates programmes of invented hosts, their sizes and shapes as those of the real lists, until the strings suffice. */
export function generateProgrammes(stringCount: number, seed: number): readonly PlatformProgramme[] {
  const random = createRandom(seed);
  const programmes: PlatformProgramme[] = [];
  for (let left = stringCount; left > 0;) {
    const programme = generateProgramme(programmes.length, Math.min(left, chooseSize(random)), random);
    programmes.push(programme);
    left -= programme.rules.length;
  }
  return programmes;
}

/** Half of the real programmes have at most 10 rules, one in twenty more than 63, the largest thousands. */
function chooseSize(random: Random): number {
  const share = random.below(100);
  if (share < 50) return 1 + random.below(10);
  if (share < 95) return 10 + random.below(54);
  return share < 99 ? 64 + random.below(400) : 500 + random.below(3000);
}

function generateProgramme(number: number, size: number, random: Random): PlatformProgramme {
  const domains = Array.from({ length: 1 + Math.ceil(size / 12) }, () => inventDomain(random));
  const [first = 'example.com', ...others] = domains;
  const rules = Array.from({ length: size }, (): PlatformRule => {
    const host = inventHost(random.pick([first, ...others]), random);
    return { pattern: writeRule(host, random), state: random.below(10) === 0 ? 'out' : 'in', asset: 'web' };
  });
  return { ...random.pick(formats), handle: `${first}-${number}`, name: `Programme of ${first}`, rules };
}

function inventDomain(random: Random): string {
  const name = Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join('');
  return `${name}${random.below(4) === 0 ? random.below(1000) : ''}.${random.pick(suffixes)}`;
}

function inventHost(domain: string, random: Random): string {
  const depth = random.pick([0, 1, 1, 1, 2, 2, 3]);
  const above = Array.from({ length: depth }, () =>
    random.below(3) === 0 ? `${random.pick(syllables)}${random.below(100)}` : random.pick(labels),
  );
  return [...above, domain].join('.');
}

function writeRule(host: string, random: Random): string {
  let left = random.below(totalWeight);
  for (const [weight, write] of shapes) {
    if (left < weight) return write(host, random);
    left -= weight;
  }
  return host;
}
