// `npm run -s scope`: what programmes say about addresses, one JSON object a line.
import { randomInt } from 'node:crypto';
import { fstatSync } from 'node:fs';
import process from 'node:process';
import { say, text } from '../lib/base/text.ts';
import { compileScopeIndex } from '../lib/scope/compiled/build/compile-scope-index.ts';
import { judgeLine } from './scope/judge-line.ts';
import { formatNames, parseArguments, type ScopeArguments } from './scope/parse-arguments.ts';
import { readLines, type InputLine } from './scope/read-lines.ts';
import { readListFile, type ListSource } from './scope/read-list-file.ts';
import { buildLineWriter, type LineWriter } from './scope/write-lines.ts';

// whoever reads may stop early, as `head` does
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

const outcome = parseArguments(process.argv.slice(2));
switch (outcome.kind) {
  case 'help':
    console.log(text('cli_scope_help', formatNames.join(', ')));
    break;
  case 'refused':
    stopWith(outcome.sentence);
    break;
  case 'parsed':
    await run(outcome.arguments).catch((error: unknown) =>
      stopWith(error instanceof Error ? error.message : String(error)),
    );
    break;
  default:
    outcome satisfies never;
}

async function run({ programmeFiles, format, urls, ...options }: ScopeArguments): Promise<void> {
  const sources: ListSource[] = [];
  for (const file of programmeFiles) sources.push(...(await readListFile(file, format)));
  const writer = buildLineWriter(process.stdout);
  if (options.shouldSummarise) await summarise(sources, writer);
  const lists = sources.map(({ list }) => list);
  // a seed that nobody knows: no list can be made to fall on one place of the index
  const index = compileScopeIndex(lists, { seed: randomInt(2 ** 32) });
  const judging = { index, shouldExplain: options.shouldExplain, now: Date.now() };
  if (urls.length > 0) {
    for (const url of urls) await writer.write(judgeLine({ kind: 'line', text: url }, judging));
  } else if (!options.shouldSummarise) {
    for await (const line of readInput(writer)) await writer.write(judgeLine(line, judging));
  }
  await writer.finish();
}

async function* readInput(writer: LineWriter): AsyncGenerator<InputLine> {
  // a folder would read as an input that is over
  if (fstatSync(process.stdin.fd).isDirectory()) throw new Error(text('cli_scope_input'));
  process.stdin.setEncoding('utf8');
  try {
    yield* readLines(answerBetween(process.stdin, writer));
  } catch (error) {
    throw new Error(text('cli_scope_input'), { cause: error });
  }
}

/** Prints every answer before it waits for more input: who asks line by line is waiting too. */
async function* answerBetween(chunks: AsyncIterable<string>, writer: LineWriter): AsyncGenerator<string> {
  let isFirst = true;
  for await (const chunk of chunks) {
    // files from Windows begin with a byte order mark, which is no part of an address
    yield isFirst ? chunk.replace(/^\uFEFF/, '') : chunk;
    isFirst = false;
    await writer.finish();
  }
}

async function summarise(sources: readonly ListSource[], writer: LineWriter): Promise<void> {
  for (const { list, format, parsedCount, doubtful, note } of sources) {
    await writer.write({
      programme: list.programmeName,
      format,
      parsed: parsedCount,
      ...(note === undefined ? {} : { note: say(note) }),
      doubtful: doubtful.map(({ published, doubts }) => ({
        rule: published.pattern,
        state: published.state,
        reason: doubts.map(say).join(' '),
      })),
      refused: list.refusedRules.map(({ published, reason }) => ({
        rule: published.pattern,
        state: published.state,
        reason: say(reason),
      })),
    });
  }
}

function stopWith(sentence: string): void {
  // a file's own words are part of some sentences, and a terminal obeys control characters
  console.error(sentence.replaceAll(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' '));
  process.exitCode = 2;
}
