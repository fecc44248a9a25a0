import '../../lib/base/quiet-zod.ts';
import { mountPage } from '../../components/ui/mount-page.tsx';
import { localise } from '../../lib/platform/localise.ts';
import { OptionsPage } from './options-page.tsx';

localise();
mountPage(<OptionsPage />);
