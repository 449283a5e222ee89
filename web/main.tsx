import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './shell/shell.css';
import { Workbench } from './shell/workbench.tsx';

const root = document.getElementById('workbench');
if (!root) throw new Error('index.html has no element with the id "workbench"');
createRoot(root).render(
	<StrictMode>
		<Workbench />
	</StrictMode>,
);
