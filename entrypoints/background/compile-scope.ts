import { onStarted } from '../../lib/platform/runtime.ts';
import { readCurrentIndex } from '../../lib/storage/programmes.ts';

/** Compiles the lists when the extension was installed or updated, so that the first popup need not. */
export function compileScopeEarly(): void {
  onStarted(() => void readCurrentIndex());
}
