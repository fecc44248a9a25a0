import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../cli/scope/parse-arguments.ts';

describe('parseArguments', () => {
  it('reads everything that can be said', () => {
    const words = [
      '--programme',
      'a.json',
      '--programme=/b.txt',
      '--format',
      'plain',
      '--explain',
      'https://a.com/',
    ];
    expect(parseArguments(words)).toEqual({
      kind: 'parsed',
      arguments: {
        programmeFiles: [path.resolve('a.json'), path.resolve('/b.txt')],
        format: 'plain',
        urls: ['https://a.com/'],
        shouldExplain: true,
        shouldSummarise: false,
      },
    });
  });

  it('helps whatever else is said', () => {
    expect(parseArguments(['--help', '--summary'])).toEqual({ kind: 'help' });
  });

  it.each([
    [[], /--programme FILE/],
    [['https://a.com/'], /--programme FILE/],
    [['--programme'], /--help/],
    [['--programm', 'a'], /--help/],
    [['--programme', 'a', '--format', 'nessus'], /“nessus”.*cvd.*hackerone/],
  ] as const)('refuses %j in one sentence', (words, sentence) => {
    expect(parseArguments(words)).toEqual({ kind: 'refused', sentence: expect.stringMatching(sentence) });
  });
});
