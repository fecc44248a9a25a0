import { parseProgramme } from '../policy/parse-programme.ts';
import type { Programme } from '../policy/programme.ts';
import { readPackagedText } from '../platform/runtime.ts';

/** The programmes that ship with the extension. */
const packagedPaths = ['/programmes/secops-gateway.json', '/programmes/cti-platform.json'] as const;

/** Reads the built-in programmes. */
export async function readPackagedProgrammes(): Promise<readonly Programme[]> {
  const texts = await Promise.all(packagedPaths.map((path) => readPackagedText(path)));
  return texts.flatMap((text) => {
    const parsed = parseProgramme(text);
    return parsed.kind === 'parsed' ? [parsed.programme] : [];
  });
}
