import type { DeliveryExplanation } from '../../components/delivery/delivery-explanation.ts';
import { phrase, type Phrase } from '../../lib/base/text.ts';
import { sendLimits } from '../../lib/policy/limits.ts';
import type { DeliveryProblem, OutboxEntry } from '../../lib/report/frozen-report.ts';

/** Says why a report waits or was refused, what is safe and what to do next. */
export function explainDelivery({ report, state }: OutboxEntry): DeliveryExplanation | undefined {
  const problem = state.kind === 'queued' || state.kind === 'refused' ? state.problem : undefined;
  if (!problem) return undefined;
  const host = new URL(report.endpointUrl).host;
  return {
    what: explainWhat(problem, host),
    next: phrase(state.kind === 'queued' ? 'delivery_next_wait' : explainNextKey(problem)),
    ...(problem.detail === '' || problem.status === 0 ? {} : { quote: problem.detail }),
  };
}

function explainWhat(problem: DeliveryProblem, host: string): Phrase {
  const status = String(problem.status);
  switch (problem.code) {
    case 'timeout':
      return phrase('delivery_timeout', host, String(sendLimits.timeoutMs / 1000));
    case 'network':
      return phrase('delivery_network', host);
    case 'redirected':
      return phrase('delivery_redirected', host);
    case 'not_an_endpoint':
      return phrase('delivery_not_an_endpoint', host, status);
    case 'receiver_locked':
      return phrase('delivery_receiver_locked', host);
    case 'receipt_mismatch':
      return phrase('delivery_receipt_mismatch', host);
    case 'server_error':
      return phrase('delivery_server_error', host, status);
    case 'receiver_problem':
      return phrase(problem.status >= 500 ? 'delivery_server_error' : 'delivery_refused', host, status);
    default:
      return phrase('delivery_refused', host, status);
  }
}

function explainNextKey(
  problem: DeliveryProblem,
): 'delivery_next_address' | 'delivery_next_draft' | 'delivery_next_locked' {
  if (problem.code === 'receiver_locked') return 'delivery_next_locked';
  const isAddressWrong =
    problem.code === 'redirected' || problem.code === 'not_an_endpoint' || problem.status === 404;
  return isAddressWrong ? 'delivery_next_address' : 'delivery_next_draft';
}
