// `npm start`: a browser with the extension, a site to practise on and a disclosure endpoint, all on this machine.
import process from 'node:process';
import { text } from '../lib/base/text.ts';
import { buildCleanUp } from './start/clean-up.ts';
import { handOver } from './start/hand-over.ts';
import { hasDisplay, parseArguments, type StartOptions } from './start/parse-arguments.ts';
import { prepareRun, type Surroundings } from './start/prepare-run.ts';
import { runJob } from './start/run-job.ts';
import { buildTakeStep, StepError } from './start/take-step.ts';

const outcome = parseArguments(process.argv.slice(2), hasDisplay(process.platform, process.env));
switch (outcome.kind) {
  case 'help':
    console.log(text('cli_start_help'));
    break;
  case 'refused':
    stopWith(outcome.sentence);
    break;
  case 'parsed':
    await start(outcome.options);
    break;
  default:
    outcome satisfies never;
}

async function start(options: StartOptions): Promise<void> {
  const cleanUp = buildCleanUp((problem) => console.error(problem));
  const interruption = new AbortController();
  const interrupted = interruption.signal;
  const takeStep = buildTakeStep(print, interrupted);
  const surroundings: Surroundings = { print, cleanUp, takeStep, interrupted };
  const interrupt = (): void => {
    interruption.abort();
    void cleanUp.run().then(() => process.exit(130));
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt).once('SIGHUP', interrupt);
  try {
    await (options.isHeadless ? doJob(options, surroundings) : openForPerson(options, surroundings));
  } catch (error) {
    // the step that Ctrl-C tore apart has not failed by itself
    if (!interrupted.aborted) stopWith(error instanceof StepError ? error.message : String(error));
  } finally {
    await cleanUp.run();
  }
}

async function doJob(options: StartOptions, surroundings: Surroundings): Promise<void> {
  const run = await prepareRun(options, surroundings);
  const { receiptId, sha256 } = await runJob(run, options, surroundings);
  surroundings.print(text('cli_job_done', receiptId, sha256, options.outDir));
}

async function openForPerson(options: StartOptions, surroundings: Surroundings): Promise<void> {
  await handOver(await prepareRun(options, surroundings), options, surroundings);
}

function print(line: string): void {
  console.log(line);
}

function stopWith(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
