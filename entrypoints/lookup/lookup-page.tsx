import { LookupView } from '../../components/policy/lookup-view.tsx';
import { useLoaded } from '../../components/ui/use-loaded.ts';
import { giveBackHost, onPermissionsChanged, readGrantedHosts } from '../../lib/platform/permissions.ts';
import { openOptionsPage } from '../../lib/platform/runtime.ts';
import { lookupItem } from '../../lib/storage/settings.ts';
import { useLookup } from './use-lookup.ts';

/** The page that looks up one site's policy, wired to browser and storage. */
export function LookupPage({ address }: { readonly address: string }) {
  const { value: settings, reload } = useLoaded(lookupItem.read);
  // what was held before this look-up is not its to give back
  const { value: heldBefore } = useLoaded(readGrantedHosts);
  const { value: heldNow = [] } = useLoaded(readGrantedHosts, onPermissionsChanged);
  const { state, askedHosts, ask, add } = useLookup(address, settings?.canReachThisComputer);
  const lentHosts = askedHosts.filter(
    (host) => heldNow.includes(host) && heldBefore?.includes(host) !== true,
  );

  return (
    <LookupView
      state={state}
      canReachThisComputer={settings?.canReachThisComputer ?? false}
      lentHosts={lentHosts}
      onAllowThisComputer={(canReachThisComputer) =>
        void lookupItem.write({ canReachThisComputer }).then(reload)
      }
      onAsk={() => {
        if ('plan' in state) void ask(state.plan.origin);
      }}
      onAskMore={({ url }) => void ask(url)}
      onAdd={() => void add()}
      onGiveBackHosts={() => void Promise.all(lentHosts.map(giveBackHost))}
      onOpenOptions={() => void openOptionsPage()}
    />
  );
}
