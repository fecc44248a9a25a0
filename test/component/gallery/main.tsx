import { createRoot } from 'react-dom/client';
import { states } from './states.tsx';

Object.assign(globalThis, {
  galleryStates: states.map(({ name, widthPx, click = [] }) => ({ name, widthPx, click })),
});

// one state at a time: #popup-in; without a name, links to all of them
const name = location.hash.slice(1);
const state = states.find((each) => each.name === name);
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    state?.render() ?? (
      <ul>
        {states.map((each) => (
          <li key={each.name}>
            <a href={`#${each.name}`}>{each.name}</a>
          </li>
        ))}
      </ul>
    ),
  );
}
addEventListener('hashchange', () => location.reload());
