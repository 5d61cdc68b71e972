/* Where the window begins. */

import { createRoot } from 'react-dom/client';
import { App } from './App';
import './shared/theme.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
