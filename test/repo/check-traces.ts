import type { SourceFile } from './source-tree.ts';

const homeFolder = /(?<![\w.:/-])(?:\/home\/\w|\/Users\/\w|[A-Z]:\\Users\\)/;
const registryPin = /"resolved"\s*:|^\s*(?:@[\w-]+:)?registry\s*=/m;
const writingTool =
  /\b(?:ai|llm|gpt|copilot|assistant)[- ](?:generated|written|assisted)\b|^co-authored-by:/im;

/**
 * Checks that no file carries a trace of where it was made.
 * @param root the checkout's folder on this machine, e.g. `/srv/goodfaith`
 */
export function checkTraces(files: readonly SourceFile[], root: string): readonly string[] {
  // a one-name root such as `/app` is an ordinary path in web addresses
  const rootWords = root.split('/').length > 2 ? root : undefined;
  return files.flatMap((file) => [
    ...((rootWords !== undefined && file.text.includes(rootWords)) || homeFolder.test(file.text)
      ? [`${file.path} names a folder of one person's machine.`]
      : []),
    ...(/(?:package-lock\.json|\.npmrc)$/.test(file.path) && registryPin.test(file.text)
      ? [`${file.path} names a package registry; leave the choice to whoever installs.`]
      : []),
    ...(writingTool.test(file.text) ? [`${file.path} speaks of the tool it was written with.`] : []),
  ]);
}
