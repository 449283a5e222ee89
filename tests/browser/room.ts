import type { Page } from 'playwright-core';
import type { Language } from '../../src/study/index.ts';
import { openPage } from './page.ts';

/** How pages of a room are opened in tests, so that everything on them is there. */
export interface RoomPages {
	openRoom(path: string, language?: Language, screen?: 'desktop' | 'phone'): Promise<Page>;
	/** Goes to another address of the room. */
	visit(page: Page, path: string): Promise<void>;
	/** Waits until nothing on a page is still loading. */
	settled(page: Page): Promise<void>;
}

/** Pages of a room whose content stands in an element of a class. */
export function pagesIn(className: string): RoomPages {
	const settled = async (page: Page): Promise<void> => {
		await page.locator(`.${className} h1`).waitFor();
		await page.waitForFunction(() => document.querySelector('main .loading') === null);
	};
	return {
		settled,
		async openRoom(path, language = 'en', screen = 'desktop') {
			const page = await openPage(path, { language, screen });
			await settled(page);
			return page;
		},
		async visit(page, path) {
			await page.goto(new URL(path, page.url()).href);
			await settled(page);
		},
	};
}
