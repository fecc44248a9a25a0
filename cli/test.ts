// `npm test`: everything that has to hold before a change goes in. `--help` says the options.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import {
  countGate,
  countSuite,
  renderCount,
  suiteReportSchema,
  sumCounts,
  type StepCount,
  type SuiteReport,
} from './gate/count-results.ts';
import { isPartName, partNames, planSteps, type PartName, type Step } from './gate/plan-steps.ts';
import { runCommand } from './gate/run-command.ts';

const root = join(import.meta.dirname, '..');
const reportFolder = join(root, '.goodfaith/test');

// the whole has to fit into half an hour on two cores; what is still running then counts as failed
const longestRunMs = 29 * 60_000;

const usage = `npm test                       runs everything
npm test -- --only unit,e2e    runs these parts of it: ${partNames.join(', ')}
npm test -- --help             says this

The last line is "N passed, N failed, N skipped"; the exit code is 0 only without a failure.`;

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help === true) return console.log(usage);
  const words = values.only?.split(',').map((word) => word.trim()) ?? partNames;
  const parts = words.filter(isPartName);
  if (parts.length !== words.length) {
    console.error(`--only knows these parts: ${partNames.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const count = await runSteps(planSteps(parts));
  for (const remark of count.remarks) console.log(remark);
  console.log(renderCount(count));
  if (count.failed > 0) process.exitCode ??= 1;
}

async function runSteps(steps: readonly Step[]): Promise<StepCount> {
  const deadlineMs = Date.now() + longestRunMs;
  const failedParts = new Set<PartName>();
  const counts: StepCount[] = [];
  await rm(reportFolder, { recursive: true, force: true });
  await mkdir(reportFolder, { recursive: true });
  for (const step of steps) {
    console.log(`\n── ${step.name}: ${step.command.join(' ')}`);
    const count =
      step.needs !== undefined && failedParts.has(step.needs)
        ? countGate(step.name, `did not run, because ${step.needs} failed`)
        : await runStep(step, deadlineMs);
    if (count.failed > 0) failedParts.add(step.part);
    console.log(`── ${step.name}: ${renderCount(count)}`);
    counts.push(count);
    if (process.exitCode === 130) break;
  }
  console.log('');
  return sumCounts(counts);
}

async function runStep(step: Step, deadlineMs: number): Promise<StepCount> {
  const reportPath = join(reportFolder, `${step.part}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const [program, ...args] = step.command;
  const bin = join(root, 'node_modules/.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
  const problem = await runCommand([program, ...args, ...(step.isSuite ? reporters : [])], {
    folder: root,
    env,
    deadlineMs,
  });
  if (!step.isSuite) return countGate(step.name, problem);
  const report = await readReport(reportPath);
  return report === undefined
    ? countGate(step.name, problem ?? 'left no report')
    : countSuite(step.name, report, problem);
}

async function readReport(path: string): Promise<SuiteReport | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { testResults } = suiteReportSchema.parse(JSON.parse(text));
  return { testResults: testResults.map((file) => ({ ...file, name: relative(root, file.name) })) };
}
