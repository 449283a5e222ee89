declare module 'citeproc' {
	/** The parts of citeproc-js that Canopy uses. */
	export interface Item {
		readonly id: string;
		readonly type: string;
		readonly [field: string]: unknown;
	}
	export interface System {
		retrieveLocale(language: string): string;
		retrieveItem(id: string): Item;
	}
	export class Engine {
		constructor(system: System, style: string, language?: string, forceLanguage?: boolean);
		setOutputFormat(format: 'text'): void;
		updateItems(ids: readonly string[]): void;
		makeCitationCluster(items: readonly { readonly id: string }[]): string;
		makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
	}
	const CSL: { readonly Engine: typeof Engine };
	export default CSL;
}
