import { text } from '../../lib/base/text.ts';
import { HostText } from '../scope/host-text.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Prose } from '../ui/prose.tsx';
import { LookupFindingsView } from './lookup-findings-view.tsx';
import { LookupPlanCard } from './lookup-plan-card.tsx';
import type { LookupTrouble } from './lookup-state.ts';
import type { LookupViewProps } from './lookup-view-props.ts';
import styles from './lookup-view.module.css';

/** Looks up one site's policy: what would be asked, the click that asks, and what was found. Nothing is kept by itself. */
export function LookupView(props: LookupViewProps) {
  const { state } = props;
  return (
    <PageFrame testId="lookup-page" heading={text('lookup_title')} onOpenOptions={props.onOpenOptions}>
      <div className={styles.lookup} data-testid="lookup" data-state={state.kind}>
        {'plan' in state ? (
          <div className={styles.site}>
            <HostText host={state.plan.host} size="l" testId="lookup-host" />
          </div>
        ) : undefined}
        <LookupBody props={props} />
      </div>
    </PageFrame>
  );
}

function LookupBody({ props }: { readonly props: LookupViewProps }) {
  const { state } = props;
  switch (state.kind) {
    case 'loading':
      return <Loading>{text('lookup_loading')}</Loading>;
    case 'refused':
      return <RefusedSite props={props} state={state} />;
    case 'planned':
      return (
        <>
          <TroubleNotice trouble={state.trouble} />
          <LookupPlanCard plan={state.plan} onAsk={props.onAsk} />
          <ThisComputerSwitch props={props} />
        </>
      );
    case 'busy':
      return <Loading>{text('lookup_busy', state.plan.host)}</Loading>;
    case 'found':
      return (
        <>
          <TroubleNotice trouble={state.trouble} />
          <LookupFindingsView state={state} props={props} />
        </>
      );
    default:
      return state satisfies never;
  }
}

function TroubleNotice({ trouble }: { readonly trouble: LookupTrouble | undefined }) {
  if (trouble === undefined) return undefined;
  return (
    <Notice tone="unclear" announce="alert" testId={`lookup-${trouble}`}>
      <p>{text(`lookup_${trouble}`)}</p>
    </Notice>
  );
}

interface RefusedSiteProps {
  readonly props: LookupViewProps;
  readonly state: Extract<LookupViewProps['state'], { readonly kind: 'refused' }>;
}

function RefusedSite({ props, state }: RefusedSiteProps) {
  return (
    <>
      <Notice tone="unclear" announce="status" testId="lookup-refused">
        <p>
          <Prose phrase={state.reason} />
        </p>
      </Notice>
      {state.isThisComputer ? <ThisComputerSwitch props={props} /> : undefined}
    </>
  );
}

/** Shown where it matters: on a local site, and wherever it is on, so that it can be turned off. */
function ThisComputerSwitch({ props }: { readonly props: LookupViewProps }) {
  if (props.state.kind !== 'refused' && !props.canReachThisComputer) return undefined;
  return (
    <CheckField
      isChecked={props.canReachThisComputer}
      hint={text('lookup_this_computer_hint')}
      testId="allow-this-computer"
      onChange={props.onAllowThisComputer}
    >
      {text('lookup_this_computer')}
    </CheckField>
  );
}
