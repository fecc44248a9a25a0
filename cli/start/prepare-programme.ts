import type { BrowserSession } from '../browser/browser-session.ts';
import type { PageHandle } from '../browser/page-handle.ts';
import { addProgramme, openOptions, saveReceiver } from '../job/steps.ts';
import type { StartOptions } from './parse-arguments.ts';
import type { PreparedRun } from './prepare-run.ts';

/** Tells the extension, on its options page, about the programme and where its reports go. */
export async function prepareProgramme(
  session: BrowserSession,
  page: PageHandle,
  { programme, endpointUrl }: PreparedRun,
  { programmeFile }: StartOptions,
): Promise<void> {
  const options = await openOptions(session, page);
  if (programmeFile !== undefined) await addProgramme(options, programmeFile);
  await saveReceiver(options, programme.id, endpointUrl.href);
  await options.close();
}
