import '../../lib/base/quiet-zod.ts';
import { mountPage } from '../../components/ui/mount-page.tsx';
import { localise } from '../../lib/platform/localise.ts';
import { readLookupPath } from '../../lib/policy/lookup/lookup-path.ts';
import { LookupPage } from './lookup-page.tsx';

localise();
mountPage(<LookupPage address={readLookupPath(window.location.hash)} />);
// another site is another look-up, which knows nothing of this one
window.addEventListener('hashchange', () => window.location.reload());
