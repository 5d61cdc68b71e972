/* Where the window begins. */

import { createRoot } from 'react-dom/client';
import { App } from './App';
import { judgeByScript } from './shared/direction';
import './shared/theme.css';
import { beginToLoad } from './views/routes';

judgeByScript();
beginToLoad();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
