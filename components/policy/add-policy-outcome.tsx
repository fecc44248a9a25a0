import { text } from '../../lib/base/text.ts';
import { ProblemList } from '../scope/problem-list.tsx';
import { Notice } from '../ui/notice.tsx';
import type { AddPolicyState } from './lookup-state.ts';

/** What became of adding the programme. */
export function AddPolicyOutcome({ adding }: { readonly adding: AddPolicyState }) {
  switch (adding.kind) {
    case 'idle':
      return <p>{text('lookup_not_kept')}</p>;
    case 'busy':
      return undefined;
    case 'added':
      return (
        <Notice tone="in" announce="status" testId="lookup-added">
          <p>{text('options_programme_added', adding.name)}</p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="out" announce="alert" testId="lookup-not-added">
          <p>{text('options_programme_refused')}</p>
          <ProblemList problems={adding.problems} />
        </Notice>
      );
    default:
      return adding satisfies never;
  }
}
