import { phrase, text } from '../../lib/base/text.ts';
import type { StartOptions } from './parse-arguments.ts';
import { prepareProgramme } from './prepare-programme.ts';
import type { PreparedRun, Surroundings } from './prepare-run.ts';

/** Leaves everything open for a person, says in five lines what to click, and waits until they close the browser. */
export async function handOver(
  run: PreparedRun,
  options: StartOptions,
  { print, takeStep }: Surroundings,
): Promise<void> {
  const { session, isPractice, endpointUrl } = run;
  const page = await takeStep(phrase('cli_step_page', options.targetUrl.href), () =>
    session.openPage(options.targetUrl.href),
  );
  await takeStep(phrase('cli_step_receiver', endpointUrl.origin), () =>
    prepareProgramme(session, page, run, options),
  );
  await page.activate();
  print('');
  print(text('cli_open_where', session.browserVersion));
  print(isPractice ? text('cli_open_practice') : text('cli_open_verdict'));
  print(text('cli_open_capture'));
  print(text('cli_open_send', endpointUrl.origin));
  print(text('cli_open_end'));
  await session.closed;
}
