import { RouterProvider } from '@tanstack/react-router';
import { fontFamily, palette } from './palette.ts';
import { router } from './router.tsx';

for (const [name, colour] of Object.entries(palette)) {
	document.documentElement.style.setProperty(`--${name}`, colour);
}
document.documentElement.style.setProperty('--font', fontFamily);

/** The whole workbench: its rooms, by address. */
export function Workbench() {
	return <RouterProvider router={router} />;
}
