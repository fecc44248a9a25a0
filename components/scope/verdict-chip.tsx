import { text } from '../../lib/base/text.ts';
import type { VerdictKind } from '../../lib/scope/verdict.ts';
import { Chip } from '../ui/chip.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { splitHost } from './split-host.ts';
import { sayVerdict, verdictIcons } from './verdict-words.ts';

interface VerdictChipProps {
  readonly kind: VerdictKind;
  /** The host the verdict is about, where the place does not say it already. */
  readonly host?: string | undefined;
}

const maxHostLength = 48;

/** A verdict in a few words, with its icon. */
export function VerdictChip({ kind, host }: VerdictChipProps) {
  return (
    <Chip tone={kind} icon={verdictIcons[kind]}>
      {host === undefined ? undefined : (
        <>
          <bdi title={host}>
            <VisibleText>{shortenHost(host)}</VisibleText>
          </bdi>
          {text('ui_colon')}{' '}
        </>
      )}
      {sayVerdict(kind)}
    </Chip>
  );
}

/** What is left out of a long host is its beginning, never the registrable domain. */
function shortenHost(host: string): string {
  return host.length > maxHostLength ? `…${splitHost(host).domain}` : host;
}
