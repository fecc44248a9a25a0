import { describe, expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';
import { parseImportTable } from './import-table.ts';

const table = parseImportTable(`
## Who may import whom

| folder | may import | packages |
|---|---|---|
| \`lib/base\` | \`public/_locales\` | zod |
| \`lib/scope\` | \`lib/base\` | zod |
| \`lib/platform\` | \`lib/base\` | wxt |
| \`lib/messaging\` | \`lib/base\`, \`lib/platform\`, pure | zod |
| \`lib/storage\` | \`lib/base\`, \`lib/platform\`, pure | idb |
| \`components\` | \`lib/base\`, pure, \`lib/messaging/client\` | react |
| \`entrypoints\` | \`lib\`, \`components\` | wxt, react |
| \`cli\` | \`lib/base\` | node:*, @fastify/swagger |

## Something else

| \`lib/scope\` | \`lib/storage\` | everything |
`);

const onlyBase = 'docs/architecture.md lets lib/scope import only lib/base.';

interface Row {
  readonly about: string;
  readonly path: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

const allowed: readonly Omit<Row, 'sentences'>[] = [
  { about: 'its own folder', path: 'lib/scope/a.ts', text: "import { b } from './b/c.ts';" },
  { about: 'a listed folder', path: 'lib/scope/a.ts', text: "import { b } from '../base/b.ts';" },
  { about: 'a listed package', path: 'lib/scope/a.ts', text: "import { z } from 'zod/mini';" },
  { about: 'a scoped package', path: 'cli/a.ts', text: "import s from '@fastify/swagger/lib/x';" },
  { about: 'a pure folder', path: 'lib/messaging/a.ts', text: "import '../evidence/evidence.ts';" },
  {
    about: 'one listed module',
    path: 'components/a.tsx',
    text: "import { c } from '../lib/messaging/client.ts';",
  },
  {
    about: 'any folder below lib',
    path: 'entrypoints/popup/a.tsx',
    text: "import '../../lib/storage/keys.ts';",
  },
  {
    about: 'its own entrypoint',
    path: 'entrypoints/popup/main.tsx',
    text: "import './app.tsx'; import './a.css';",
  },
  {
    about: 'the browser in platform',
    path: 'lib/platform/a.ts',
    text: "import { browser } from 'wxt/browser';",
  },
  {
    about: 'the rest of #imports',
    path: 'entrypoints/background/index.ts',
    text: "import { defineBackground } from '#imports';",
  },
  {
    about: 'a driver named browser',
    path: 'lib/scope/a.ts',
    text: 'export function run(browser: { close(): void }) { browser.close(); }',
  },
  {
    about: 'a member named browser',
    path: 'lib/scope/x.ts',
    text: 'interface Place { browser: string }\nexport const at = (place: Place): Place => ({ browser: place.browser });',
  },
  {
    about: 'a comment',
    path: 'lib/scope/a.ts',
    text: "// import { x } from '../storage/x.ts'\nexport const a = \"import '../storage/x.ts'\";",
  },
  { about: 'a table below another heading', path: 'lib/scope/a.ts', text: "import '../base/x.ts';" },
];

const refused: readonly Row[] = [
  {
    about: 'a static import',
    path: 'lib/scope/x.ts',
    text: "import { y } from '../storage/y.ts';",
    sentences: [`lib/scope/x.ts imports lib/storage/y.ts; ${onlyBase}`],
  },
  {
    about: 'a type-only import',
    path: 'lib/scope/x.ts',
    text: "import type { Y } from '../storage/y.ts';",
    sentences: [`lib/scope/x.ts imports lib/storage/y.ts; ${onlyBase}`],
  },
  {
    about: 'a type-only name',
    path: 'lib/scope/x.ts',
    text: "import { type Y } from '../storage/y.ts';",
    sentences: [`lib/scope/x.ts imports lib/storage/y.ts; ${onlyBase}`],
  },
  {
    about: 'an import inside a type',
    path: 'lib/scope/x.ts',
    text: "export type Y = import('../storage/y.ts').Y;",
    sentences: [`lib/scope/x.ts imports lib/storage/y.ts; ${onlyBase}`],
  },
  {
    about: 'a dynamic import',
    path: 'lib/scope/x.ts',
    text: 'export const y = () => import(`../storage/y.ts`);',
    sentences: [`lib/scope/x.ts imports lib/storage/y.ts; ${onlyBase}`],
  },
  {
    about: 'a re-export',
    path: 'lib/scope/x.ts',
    text: "export { y } from '../storage/y.ts'; export * from '../storage/z.ts';",
    sentences: [
      `lib/scope/x.ts imports lib/storage/y.ts; ${onlyBase}`,
      `lib/scope/x.ts imports lib/storage/z.ts; ${onlyBase}`,
    ],
  },
  {
    about: 'require',
    path: 'lib/scope/x.ts',
    text: "import y = require('../storage/y.ts'); const z = require('../storage/z.ts');",
    sentences: [
      `lib/scope/x.ts imports lib/storage/y.ts; ${onlyBase}`,
      `lib/scope/x.ts imports lib/storage/z.ts; ${onlyBase}`,
    ],
  },
  {
    about: 'a detour over folders that do not exist',
    path: 'lib/scope/x.ts',
    text: "import '../base/../storage/y.ts';",
    sentences: [`lib/scope/x.ts imports lib/storage/y.ts; ${onlyBase}`],
  },
  {
    about: 'an alias of the root',
    path: 'lib/scope/x.ts',
    text: "import '@/lib/storage/y.ts';",
    sentences: [`lib/scope/x.ts imports lib/storage/y.ts; ${onlyBase}`],
  },
  {
    about: 'a folder whose name only begins alike',
    path: 'lib/scope/x.ts',
    text: "import '../base-camp/y.ts';",
    sentences: [`lib/scope/x.ts imports lib/base-camp/y.ts; ${onlyBase}`],
  },
  {
    about: 'an unlisted package',
    path: 'lib/scope/x.ts',
    text: "import { openDB } from 'idb'; import 'node:fs';",
    sentences: [
      'lib/scope/x.ts imports idb; docs/architecture.md lets lib/scope use only the packages zod.',
      'lib/scope/x.ts imports node:fs; docs/architecture.md lets lib/scope use only the packages zod.',
    ],
  },
  {
    about: 'a computed import',
    path: 'lib/scope/x.ts',
    text: 'export const load = (name: string) => import(`../${name}.ts`);',
    sentences: ['lib/scope/x.ts uses a computed import; write the path out, so that a reader can follow it.'],
  },
  {
    about: 'import.meta.glob',
    path: 'lib/scope/x.ts',
    text: "export const all = import.meta.glob('../storage/*.ts');",
    sentences: ['lib/scope/x.ts uses import.meta.glob; write the path out, so that a reader can follow it.'],
  },
  {
    about: 'a sibling among the effects',
    path: 'lib/messaging/x.ts',
    text: "import '../storage/keys.ts';",
    sentences: [
      'lib/messaging/x.ts imports lib/storage/keys.ts; docs/architecture.md lets lib/messaging import only lib/base, lib/platform, lib/scope, lib/policy, lib/redaction, lib/severity, lib/evidence, lib/report.',
    ],
  },
  {
    about: 'a neighbour of the one listed module',
    path: 'components/x.tsx',
    text: "import '../lib/messaging/server.ts';",
    sentences: [
      'components/x.tsx imports lib/messaging/server.ts; docs/architecture.md lets components import only lib/base, lib/scope, lib/policy, lib/redaction, lib/severity, lib/evidence, lib/report, lib/messaging/client.',
    ],
  },
  {
    about: 'another entrypoint',
    path: 'entrypoints/popup/main.tsx',
    text: "import '../report/app.tsx';",
    sentences: [
      'entrypoints/popup/main.tsx imports entrypoints/report/app.tsx; an entrypoint never imports another entrypoint.',
    ],
  },
  {
    about: 'the browser API outside platform',
    path: 'entrypoints/popup/main.tsx',
    text: "import { browser } from '#imports'; import type { Browser } from 'wxt/browser';",
    sentences: [
      'entrypoints/popup/main.tsx imports the browser API from #imports; only lib/platform calls the browser.',
      'entrypoints/popup/main.tsx imports the browser API from wxt/browser; only lib/platform calls the browser.',
    ],
  },
  {
    about: 'all of #imports',
    path: 'entrypoints/popup/main.tsx',
    text: "import * as everything from '#imports';",
    sentences: [
      'entrypoints/popup/main.tsx imports the browser API from #imports; only lib/platform calls the browser.',
    ],
  },
  {
    about: 'the browser as a global',
    path: 'lib/scope/x.ts',
    text: "export const a = [chrome.tabs, self['browser']]; export type T = chrome.Tab; declare const browser: { tabs: unknown };",
    sentences: [
      'lib/scope/x.ts uses the global chrome; only lib/platform calls the browser.',
      'lib/scope/x.ts uses the global browser; only lib/platform calls the browser.',
    ],
  },
  {
    about: 'the browser taken apart or handed on',
    path: 'lib/scope/x.ts',
    text: 'export const { tabs } = chrome; export const api = globalThis.api ?? browser;',
    sentences: [
      'lib/scope/x.ts uses the global chrome; only lib/platform calls the browser.',
      'lib/scope/x.ts uses the global browser; only lib/platform calls the browser.',
    ],
  },
  {
    about: 'a folder without a row',
    path: 'lib/news/x.ts',
    text: 'export const x = 1;',
    sentences: ['lib/news/x.ts is in no folder of the import table; add a row to docs/architecture.md.'],
  },
];

describe('checkImports', () => {
  test.for(allowed)('accepts $about', ({ path, text }) => {
    expect(checkImports(table, [{ path, text }])).toEqual([]);
  });

  test.for(refused)('reports $about', ({ path, text, sentences }) => {
    expect(checkImports(table, [{ path, text }])).toEqual(sentences);
  });
});
