import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { isLanguage, placeOf } from './app/route.ts';
import { speechOf } from './i18n/texts.ts';
import { watchSession } from './session/session.ts';
import './styles/base.css';
import './styles/finder.css';
import './styles/cluster.css';
import './styles/form.css';
import './styles/events.css';
import './styles/attending.css';
import './styles/desk.css';
import './styles/pilots.css';
import './styles/notices.css';

// The gateway chose by address, parameter or the browser's wish, and wrote its choice into the page.
const written = document.documentElement.lang;
const language = placeOf(location.pathname).language ?? (isLanguage(written) ? written : 'en');
document.documentElement.lang = language;

const root = document.getElementById('portal');
if (root === null) {
  throw new Error('The page has no place for the portal.');
}
watchSession();
speechOf(language).then((speech) => createRoot(root).render(<App speech={speech} />));
