import { useMemo, useState } from 'react';
import type { AddPolicyState, LookupState, LookupTrouble } from '../../components/policy/lookup-state.ts';
import { formatInstant } from '../../lib/base/time.ts';
import { buildHostPattern, requestHosts } from '../../lib/platform/permissions.ts';
import { buildSourceId } from '../../lib/policy/build-source-id.ts';
import { listStatements } from '../../lib/policy/list-statements.ts';
import type { LookupFindings } from '../../lib/policy/lookup/lookup-findings.ts';
import { planLookup, type LookupPlan } from '../../lib/policy/lookup/plan-lookup.ts';
import { writeSource } from '../../lib/storage/programmes.ts';
import { createSession } from './create-session.ts';

type Progress =
  | { readonly kind: 'planned' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'found'; readonly findings: LookupFindings; readonly adding: AddPolicyState };

export interface Lookup {
  readonly state: LookupState;
  /** The host patterns that were asked for here, agreed to or not. */
  readonly askedHosts: readonly string[];
  /** Asks for the host of an address and goes on with the look-up; call it first thing in a click. */
  readonly ask: (url: string) => Promise<void>;
  /** Keeps the policy that was found. */
  readonly add: () => Promise<void>;
}

/** The look-up of one site, from the plan to what was found. */
export function useLookup(address: string, canReachThisComputer: boolean | undefined): Lookup {
  const [progress, setProgress] = useState<Progress>({ kind: 'planned' });
  const [trouble, setTrouble] = useState<LookupTrouble>();
  const [askedHosts, setAskedHosts] = useState<readonly string[]>([]);
  const { planned, session } = useMemo(() => {
    const reach = { canReachThisComputer: canReachThisComputer ?? false };
    const outcome = planLookup(address, reach);
    return {
      planned: outcome,
      session: outcome.kind === 'planned' ? createSession(outcome.plan, reach) : undefined,
    };
  }, [address, canReachThisComputer]);

  const readState = (): LookupState => {
    if (canReachThisComputer === undefined) return { kind: 'loading' };
    if (planned.kind === 'refused') return planned;
    const { plan } = planned;
    if (progress.kind === 'found') {
      const { findings } = progress;
      return { ...progress, plan, trouble, statements: readStatements(plan, findings) };
    }
    return progress.kind === 'busy' ? { kind: 'busy', plan } : { kind: 'planned', plan, trouble };
  };

  const ask = async (url: string): Promise<void> => {
    if (!session) return;
    const asked = new URL(url);
    const pattern = buildHostPattern(asked);
    const isGranted = await requestHosts([pattern]);
    setAskedHosts((hosts) => [...new Set([...hosts, pattern])]);
    setTrouble(isGranted ? undefined : 'denied');
    if (!isGranted) return;
    session.agree(asked.origin);
    setProgress({ kind: 'busy' });
    try {
      setProgress({ kind: 'found', findings: await session.run(), adding: { kind: 'idle' } });
    } catch {
      // what was asked stays in the session's hands, so that another click asks for the rest alone
      setTrouble('failed');
      setProgress({ kind: 'planned' });
    }
  };

  const add = async (): Promise<void> => {
    if (progress.kind !== 'found') return;
    const setAdding = (adding: AddPolicyState): void => setProgress({ ...progress, adding });
    setAdding({ kind: 'busy' });
    setAdding(await keepPolicy(progress.findings));
  };

  return { state: readState(), askedHosts, ask, add };
}

function readStatements(plan: LookupPlan, { policy }: LookupFindings): ReturnType<typeof listStatements> {
  const programme = policy?.outcome.kind === 'read' ? policy.outcome.programmes[0] : undefined;
  return programme === undefined ? [] : listStatements(programme, `${plan.origin}/`, Date.now());
}

async function keepPolicy({ policy }: LookupFindings): Promise<AddPolicyState> {
  if (policy === undefined) return { kind: 'idle' };
  const { outcome, origin, retrieval } = policy;
  if (outcome.kind === 'refused') return outcome;
  const written = await writeSource({
    id: buildSourceId(outcome, origin, crypto.randomUUID()),
    format: outcome.format,
    text: retrieval.text,
    addedAt: formatInstant(Date.now()),
    origin,
  });
  if (written.kind === 'refused') return written;
  return { kind: 'added', name: outcome.programmes.map(({ name }) => name).join(', ') };
}
