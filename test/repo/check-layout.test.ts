import { describe, expect, test } from 'vitest';
import { checkLengths } from './check-lengths.ts';
import { checkLinks } from './check-links.ts';
import { checkMessages } from './check-messages.ts';
import { checkNames } from './check-names.ts';
import { checkTodos } from './check-todos.ts';
import { checkTraces } from './check-traces.ts';
import { checkTypes } from './check-types.ts';
import { checkVisibleText } from './check-visible-text.ts';

const path = 'lib/scope/x.ts';
const view = 'components/scope/x.tsx';

describe('checkNames', () => {
  test.for([
    'README.md',
    'lib/scope/decide/decide-scope.ts',
    'entrypoints/popup/index.tsx',
    'entrypoints/picker.content/index.ts',
    'public/_locales/en/messages.json',
    'docs/adr/0001-node-from-npm.md',
    'test/fixtures/practice-site/public/.well-known/A_b.txt',
    '.ci/run',
  ])('accepts %s', (name) => {
    expect(checkNames([name])).toEqual([]);
  });

  test.for([
    ['lib/scope/decideScope.ts', 'lib/scope/decideScope.ts: decideScope.ts is not kebab-case.'],
    ['lib/Scope/decide.ts', 'lib/Scope/decide.ts: Scope is not kebab-case.'],
    [
      'lib/scope/utils.ts',
      'lib/scope/utils.ts: utils says nothing about what is inside; name the file after its main export.',
    ],
    [
      'lib/scope/index.ts',
      'lib/scope/index.ts: index says nothing about what is inside; name the file after its main export.',
    ],
    [
      'entrypoints/popup/parts/index.tsx',
      'entrypoints/popup/parts/index.tsx: index says nothing about what is inside; name the file after its main export.',
    ],
  ] as const)('reports %s', ([name, sentence]) => {
    expect(checkNames([name])).toEqual([sentence]);
  });
});

describe('checkLengths', () => {
  const long = { path, text: 'a\n'.repeat(4) };

  test('accepts a file at the limit and a long one with a reason', () => {
    expect(checkLengths([{ path, text: 'a\n'.repeat(3) }], 3, {})).toEqual([]);
    expect(checkLengths([long], 3, { [path]: 'a table of the standard' })).toEqual([]);
  });

  test('reports a long file and a reason that is no longer needed', () => {
    expect(checkLengths([long], 3, { 'lib/scope/gone.ts': 'was long' })).toEqual([
      'lib/scope/x.ts has 4 lines; split it, or give the reason for more than 3.',
      'lib/scope/gone.ts has at most 3 lines; its reason for more can go.',
    ]);
  });
});

describe('checkTypes', () => {
  test.for([
    'export const a = [1] as const;',
    'export function isA(value: unknown): value is A { return (value as A).a === 1; }',
    'export const text = "x as any"; // as any',
    'import { a as b } from "./a.ts";',
  ])('accepts %s', (text) => {
    expect(checkTypes([{ path, text }])).toEqual([]);
  });

  test.for([
    ['export const a: any = 1;', 'lib/scope/x.ts uses any; say unknown and parse it.'],
    ['export type A = Record<string, any>;', 'lib/scope/x.ts uses any; say unknown and parse it.'],
    ['export const a = b as Draft;', 'lib/scope/x.ts asserts a type with "as Draft"; parse or narrow it.'],
    ['export const a = <Draft>b;', 'lib/scope/x.ts asserts a type with "as Draft"; parse or narrow it.'],
    ['// @ts-ignore\nexport const a = b;', 'lib/scope/x.ts silences the type checker.'],
  ] as const)('reports %s', ([text, sentence]) => {
    expect(checkTypes([{ path, text }])).toEqual([sentence]);
  });
});

describe('checkTodos', () => {
  test('accepts a dated TODO and the word in a text', () => {
    const text = '// TODO [2027-01-31]: drop when the link is fixed\nexport const a = "TODO list";';
    expect(checkTodos([{ path, text }])).toEqual([]);
  });

  test.for(['// TODO: later', '/** FIXME soon */', '# TODO [soon]: drop when done'])('reports %s', (text) => {
    expect(checkTodos([{ path, text }])).toEqual([
      'lib/scope/x.ts has a TODO without its end; write "TODO [YYYY-MM-DD]: drop when …".',
    ]);
  });
});

describe('checkMessages', () => {
  const keys = ['popup_title', 'verdict_in', 'verdict_out', 'extension_name'];
  const manifest = { path: 'manifest.ts', text: "export const name = '__MSG_extension_name__';" };

  test('counts literals, tables of keys, templates and manifest names as uses', () => {
    const text =
      "text('popup_title'); const table = { title: 'popup_title' } as const; say(`verdict_${kind}`);";
    expect(checkMessages(keys, [manifest, { path, text }])).toEqual([]);
  });

  test('reports a key that nobody says, even where a comment or a bare template names it', () => {
    const text = "// text('verdict_out')\ntext('popup_title'); phrase('verdict_in'); text(`${any}`);";
    expect(checkMessages(keys, [manifest, { path, text }])).toEqual([
      'verdict_out has a text that nobody says; remove it.',
    ]);
  });

  test('reports a spoken key without a text', () => {
    const text = "text('popup_title'); say(`verdict_${kind}`); phrase('popup_gone');";
    expect(checkMessages(keys, [manifest, { path, text }])).toEqual([
      'lib/scope/x.ts says popup_gone, which has no text.',
    ]);
  });
});

describe('checkVisibleText', () => {
  test.for([
    '<p>{text("a")}</p>',
    '<p>{count} / {total} ·</p>',
    '<input type="text" className="wide" aria-label={text("a")} />',
    '<p className={isOpen ? "open" : "shut"}>{kind === "in" ? <b /> : null}</p>',
    '<p data-state="open">{render("in")}</p>',
  ])('accepts %s', (jsx) => {
    expect(checkVisibleText([{ path: view, text: `export const a = ${jsx};` }])).toEqual([]);
  });

  test.for([
    ['<p>Send now</p>', 'Send now'],
    ['<p>{"Send now"}</p>', 'Send now'],
    ['<p>{isOpen ? "Close" : text("open")}</p>', 'Close'],
    ['<p>{isOpen && "Close"}</p>', 'Close'],
    ['<p>{`${count} files`}</p>', 'files'],
    ['<img alt="A tick" />', 'A tick'],
    ['<button aria-label={"Close"} />', 'Close'],
    ['<><b>Отправить</b></>', 'Отправить'],
  ] as const)('reports %s', ([jsx, words]) => {
    expect(checkVisibleText([{ path: view, text: `export const a = ${jsx};` }])).toEqual([
      `components/scope/x.tsx shows "${words}"; put it into messages.json and say it with text().`,
    ]);
  });
});

describe('checkLinks', () => {
  const paths = ['README.md', 'docs/adr/0001-a.md', 'docs/a.md'];

  test('accepts files, folders, anchors and the web', () => {
    const text = '[a](docs/a.md#part) [b](docs/adr/) [c](docs/adr) [d](#part) [e](https://example.com/x)';
    expect(checkLinks([{ path: 'README.md', text }], paths)).toEqual([]);
  });

  test('reports a link to nowhere, as seen from its own document', () => {
    const text = '![a](pictures/a.png) [b](../a.md) [c](docs/a.md)';
    expect(checkLinks([{ path: 'docs/adr/0001-a.md', text }], paths)).toEqual([
      'docs/adr/0001-a.md links to docs/adr/pictures/a.png, which is not there.',
      'docs/adr/0001-a.md links to docs/adr/docs/a.md, which is not there.',
    ]);
  });
});

describe('checkTraces', () => {
  const root = '/srv/builds/goodfaith';

  test('accepts web paths and a lock file without addresses', () => {
    const files = [
      { path, text: 'https://example.com/home/start and /home and /Users' },
      { path: 'package-lock.json', text: '{"integrity":"sha512-x"}' },
    ];
    expect(checkTraces(files, root)).toEqual([]);
  });

  test.for([
    [path, `${root}/lib`, "names a folder of one person's machine."],
    [path, `"${['', 'home', 'ann', 'x'].join('/')}"`, "names a folder of one person's machine."],
    [
      'package-lock.json',
      '"resolved": "x"',
      'names a package registry; leave the choice to whoever installs.',
    ],
    ['.npmrc', 'registry=x', 'names a package registry; leave the choice to whoever installs.'],
    [path, `${['llm', 'generated'].join('-')} code`, 'speaks of the tool it was written with.'],
  ] as const)('reports a trace in %s: %s', ([file, text, sentence]) => {
    expect(checkTraces([{ path: file, text }], root)).toEqual([`${file} ${sentence}`]);
  });
});
