import ctiPlatformJson from '../../public/programmes/cti-platform.json' with { type: 'json' };
import secopsGatewayJson from '../../public/programmes/secops-gateway.json' with { type: 'json' };
import { parseProgramme } from '../../lib/policy/parse-programme.ts';
import type { Programme } from '../../lib/policy/programme.ts';

/** The programme that names everything. */
export const secopsGateway = readSeed(secopsGatewayJson);

/** The programme that names no address. */
export const ctiPlatform = readSeed(ctiPlatformJson);

function readSeed(document: unknown): Programme {
  const parsed = parseProgramme(JSON.stringify(document));
  if (parsed.kind === 'refused') throw new Error('A built-in programme was refused.');
  return parsed.programme;
}
