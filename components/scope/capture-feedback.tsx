import { text } from '../../lib/base/text.ts';
import { Notice } from '../ui/notice.tsx';
import { Prose } from '../ui/prose.tsx';
import type { CaptureState } from './capture-state.ts';

/** What became of the last capture. */
export function CaptureFeedback({ capture }: { readonly capture: CaptureState }) {
  switch (capture.kind) {
    case 'idle':
      return undefined;
    case 'busy':
      return (
        <Notice tone="info" icon="camera" announce="status" testId="capture-state">
          {text('ui_capturing')}
        </Notice>
      );
    case 'done':
      return (
        <Notice tone="in" announce="status" testId="capture-state">
          <Prose phrase={capture.phrase} />
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="out" announce="alert" testId="capture-state">
          <Prose phrase={capture.phrase} />
        </Notice>
      );
    default:
      return capture satisfies never;
  }
}
