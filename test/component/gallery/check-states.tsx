import { CheckView } from '../../../components/scope/check-view.tsx';
import type { CheckViewProps } from '../../../components/scope/check-view-props.ts';
import { buildCheckProps, checkText } from '../check-fixtures.ts';
import type { GalleryState } from './gallery-state.ts';

const lines = [
  'https://app.secopsgateway.com/orders/1042',
  'https://js.stripe.com/v3/pay',
  'shop.acme.com',
  'https://shop.acme.com/admin/users',
  'www.acme.com',
  'https://example.org/',
  'not an address',
  '=HYPERLINK("https://evil.example")',
  `https://${'a-very-long-label.'.repeat(8)}secopsgateway.com/${'path/'.repeat(80)}`,
  'https://\u202Emoc.elgoog/',
].join('\n');

const many = Array.from(
  { length: 2340 },
  (_unused, index) => `https://h${index}.${index % 3 === 0 ? 'secopsgateway.com' : 'example.org'}/`,
).join('\n');
const manyChecked = checkText(many);

const variants: Readonly<Record<string, CheckViewProps>> = {
  'check-empty': buildCheckProps(''),
  'check-lines': buildCheckProps(lines),
  'check-one': buildCheckProps('https://shop.acme.com/cart'),
  'check-one-out': buildCheckProps('https://shop.acme.com/admin/users'),
  'check-one-unclear': buildCheckProps('https://www.acme.com/'),
  'check-one-word': buildCheckProps('javascript:alert(document.domain)'),
  'check-running': buildCheckProps(many, {
    initialText: '',
    progress: {
      run: 1,
      checked: manyChecked.slice(0, 1200),
      lineCount: 100_000,
      moreCount: 23_456,
      isRunning: true,
    },
  }),
  'check-many': buildCheckProps(many, { initialText: '' }),
};

export const checkStates: readonly GalleryState[] = Object.entries(variants).flatMap(([name, props]) =>
  [1280, 360].map((widthPx) => ({
    name: widthPx === 1280 ? name : `${name}-narrow`,
    widthPx,
    render: () => <CheckView {...props} />,
  })),
);
