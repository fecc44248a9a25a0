import { checkStates } from './check-states.tsx';
import { deliveryStates } from './delivery-states.tsx';
import type { GalleryState } from './gallery-state.ts';
import { lookupStates } from './lookup-states.tsx';
import { optionsStates } from './options-states.tsx';
import { popupStates } from './popup-states.tsx';
import { reviewStates } from './review-states.tsx';
import { workspaceStates } from './workspace-states.tsx';

export const states: readonly GalleryState[] = [
  ...popupStates,
  ...checkStates,
  ...workspaceStates,
  ...reviewStates,
  ...deliveryStates,
  ...optionsStates,
  ...lookupStates,
];
