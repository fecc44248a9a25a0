import type { CheckViewProps } from '../../components/scope/check-view-props.ts';
import { checkLine, splitPastedLines, type CheckedLine } from '../../lib/scope/checked-lines.ts';
import { explainScope } from '../../lib/scope/decide/explain-scope.ts';
import { importScopeText } from '../../lib/scope/import/import-scope-text.ts';
import { readTypedAddress } from '../../lib/scope/read-typed-address.ts';
import type { ScopeList } from '../../lib/scope/scope-list.ts';
import { buildCheckPath } from '../../lib/workflow/check-path.ts';
import { secopsGateway } from './programmes.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

/** A plain list under a name of its own. */
export function readPlainList(name: string, lines: readonly string[]): ScopeList {
  const outcome = importScopeText(lines.join('\n'), 'plain');
  const first = outcome.kind === 'imported' ? outcome.programmes[0] : undefined;
  if (!first) throw new Error('The list was not read.');
  return { ...first.list, programmeName: name, sourceName: `https://lists.example/${name}.txt` };
}

export const checkLists: readonly ScopeList[] = [
  secopsGateway.scope,
  readPlainList('Acme', ['*acme.com', 'shop.acme.com', '!shop.acme.com/admin', '10.1.0.0/16']),
];

/** Judges a pasted text by the lists above. */
export function checkText(pasted: string): readonly CheckedLine[] {
  return splitPastedLines(pasted).lines.map((line) => checkLine(line, explainByLists));
}

function explainByLists(url: string): CheckedLine['verdict'] {
  return explainScope(url, checkLists, { now }).verdict;
}

const nothing = (): void => undefined;

/** The check page after a pasted text was judged. */
export function buildCheckProps(pasted: string, change: Partial<CheckViewProps> = {}): CheckViewProps {
  const checked = checkText(pasted);
  return {
    initialText: pasted,
    progress:
      pasted === ''
        ? undefined
        : { run: 1, checked, lineCount: checked.length, moreCount: 0, isRunning: false },
    findProgramme: ({ verdict }) => (verdict.programmeId === secopsGateway.id ? secopsGateway : undefined),
    onCheck: nothing,
    onExplain: async ({ line }) => explainScope(readTypedAddress(line), checkLists, { now }),
    onSaveCsv: nothing,
    onOpenOptions: nothing,
    buildWhyPath: ({ line }) => buildCheckPath(readTypedAddress(line)),
    ...change,
  };
}
