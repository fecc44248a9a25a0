import '../../lib/base/quiet-zod.ts';
import { mountPage } from '../../components/ui/mount-page.tsx';
import { localise } from '../../lib/platform/localise.ts';
import { ReportPage } from './report-page.tsx';

localise();
mountPage(<ReportPage />);
